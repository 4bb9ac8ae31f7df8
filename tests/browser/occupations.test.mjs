// The occupations of official statistics on the page: found, compared, each figure with its
// source, and related ones a click away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTORS, LEADER, NURSES, SCIENTISTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comboboxIs, comparing, focusCombobox, inPage, open, until } from './lib/widget.mjs';

const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];

for (const [locale, typed, found, matched] of [
  ['en', 'barista', 'Fast Food and Counter Workers', 'Barista'],
  ['en', 'rn', 'Registered Nurses', 'RN'],
  ['en', 'registred nures', 'Registered Nurses', null],
  ['ru', 'медсестры', 'Медсестра или медбрат', null],
  ['ru', 'дальнобойщик', 'Водитель', 'дальнобойщик'],
]) {
  test(`${locale}: “${typed}” finds ${found}, and the list says by which name`, async (t) => {
    const page = await on.visit(t);
    await open(page, address(on.host.url, { left: LEADER, right: NURSES, locale }));
    const name = WORDS[locale].second;
    await focusCombobox(page, name);
    await page.keyboard.type(typed);
    const [first] = await until(
      page,
      `“${found}” is the first option`,
      (name, found) => {
        const { options } = describeCombobox(name);
        return options[0]?.startsWith(found) && options;
      },
      name,
      found,
    );
    if (matched !== null) assert.match(first.toLowerCase(), new RegExp(matched.toLowerCase()));
    await page.keyboard.press('ArrowDown');
    await comboboxIs(page, name, { active: 0 });
    await page.keyboard.press('Enter');
    await until(page, 'it is compared', (found) => heads()[1].startsWith(found), found);
    assert.deepEqual(page.problems, []);
  });
}

test('a related role is a click away, and takes the place of the other', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: NURSES, right: SCIENTISTS, locale: 'en' }));
  await click(page, 'button', 'Nurse Practitioners');
  await comparing(page, title(NURSES), 'Nurse Practitioners');
  // Of two lists the second belongs to the second role: the first role changes.
  const offered = await inPage(page, () => all('.rc-related > div:last-child button').map((button) => plain(button.textContent)));
  assert.ok(offered.length > 0 && !offered.includes(title(NURSES)), offered);
  await inPage(page, () => all('.rc-related > div:last-child button')[0].click());
  await comparing(page, offered[0], 'Nurse Practitioners');
  await page.goBack();
  await comparing(page, title(NURSES), 'Nurse Practitioners');
  assert.deepEqual(page.problems, []);
});

test('each figure’s source is one click below its table', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: NURSES, right: LEADER, locale: 'en' }));
  const told = await inPage(page, () =>
    all('.rc-section').flatMap((section) => {
      const details = section.querySelector('details');
      if (!details) return [];
      details.querySelector('summary').click();
      return [
        {
          rows: [...section.querySelectorAll('tr.rc-row > th')].length,
          sources: [...details.querySelectorAll('li')].map((item) => ({
            text: plain(item.textContent),
            link: item.querySelector('a')?.href ?? null,
            shown: item.checkVisibility(),
          })),
        },
      ];
    }),
  );
  assert.ok(told.length >= 5, `${told.length} sections tell`);
  const all = told.flatMap(({ sources }) => sources);
  assert.ok(all.every(({ shown }) => shown));
  const of = (part) => all.filter(({ text }) => text.includes(part));
  assert.match(of('Occupational Employment and Wage Statistics, a survey of employers')[0].text, /May 2025.*Average pay/);
  assert.equal(of('Employment Projections')[0].link, 'https://www.bls.gov/emp/');
  assert.match(of('O*NET 30.2')[0].text, /CC BY 4\.0; modified.*Importance of skills/);
  assert.ok(of('career site').length > 0, 'the profile’s page is not told');
});

test('pay that is not released says so, and what is paid by the hour is compared by the hour', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: ACTORS, right: NURSES, locale: 'en' }));
  const cells = await inPage(page, () => {
    const row = all('tr.rc-row').find((row) => plain(row.querySelector('th').textContent) === 'Average pay');
    return [...row.querySelectorAll('td')].map((cell) => plain(cell.textContent));
  });
  assert.equal(cells[0], WORDS.en.notReported);
  assert.match(cells[1], /a year/);
  const lead = await inPage(page, () => plain(all('.rc-lead')[0].textContent));
  assert.match(lead, /an hour/);
});

test('choosing occupations one after the other leaves nothing behind', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: LEADER, right: NURSES, locale: 'en' }));
  const nodes = () => inPage(page, () => all('.rc *').length);
  await choose(page, WORDS.en.second, title(SCIENTISTS));
  await comparing(page, title(LEADER), title(SCIENTISTS));
  const before = await nodes();
  for (const id of [ACTORS, NURSES, SCIENTISTS]) {
    await choose(page, WORDS.en.second, title(id));
    await comparing(page, title(LEADER), title(id));
  }
  assert.equal(await nodes(), before);
  assert.deepEqual(page.problems, []);
});
