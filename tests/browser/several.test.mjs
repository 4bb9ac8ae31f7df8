// A third and a fourth role: by picker, link and attribute; on wide and narrow pages; with all panels.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { CLIENT, HEAD, LEADER, LOCALES, NURSES, SCIENTISTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, hashKeys, inPage, open, plain, until } from './lib/widget.mjs';

const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];
const THIRD = { en: 'Third role', ru: 'Третья роль' };
const ALL_OPEN = 'look,skills,weights,my-pay,like,take,more';
const SETTINGS = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3,growth:1', 'rc-like': 'pay:3', 'rc-gap': '3-1' };

const columns = (page) => inPage(page, () => [...all('table')[0].querySelectorAll('thead th')].slice(1).map((head) => plain(head.textContent)));
const hasColumns = (page, titles) =>
  until(
    page,
    `the columns are ${titles.join(', ')}`,
    (titles) => JSON.stringify([...all('table')[0].querySelectorAll('thead th')].slice(1).map((head) => plain(head.textContent))) === JSON.stringify(titles),
    titles,
  );

test('a third role comes by keyboard, is in the link and in every table, and goes again', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: NURSES, right: LEADER, locale: 'en' }));
  const pair = await inPage(page, () => rows().map(({ head }) => head));
  await inPage(page, () => find('button', 'Add a role').focus());
  await page.keyboard.press('Enter');
  await until(page, 'an empty picker has the focus', (name) => nameOf(focused()) === name && focused().value === '', THIRD.en);
  assert.deepEqual(await inPage(page, () => rows().map(({ head }) => head)), pair, 'the pair stays until a role is chosen');
  await choose(page, THIRD.en, title(SCIENTISTS));
  await hasColumns(page, [title(NURSES), title(LEADER), title(SCIENTISTS)]);
  assert.equal((await hashKeys(page)).roles, `${NURSES},${LEADER},${SCIENTISTS}`);
  assert.match(await inPage(page, () => plain(all('.rc > p[role=status]')[0].textContent)), /^Comparing .*, .* and /);
  const tables = await inPage(page, () =>
    all('table').map((table) => ({
      heads: table.querySelectorAll('thead th').length,
      cells: [...table.querySelectorAll('.rc-row')].map((row) => row.querySelectorAll('td').length),
      empty: [...table.querySelectorAll('td')].filter((cell) => !plain(cell.textContent)).length,
    })),
  );
  assert.ok(tables.length > 4);
  for (const { heads, cells, empty } of tables) {
    assert.equal(heads, 4);
    assert.ok(cells.every((count) => count === 3), JSON.stringify(cells));
    assert.equal(empty, 0);
  }
  // A picture of what each pays, and each is named in it.
  const pay = await inPage(page, () => all('svg[role=img]').map((svg) => svg.getAttribute('aria-label')));
  assert.equal(pay.length, 1);
  for (const id of [NURSES, LEADER, SCIENTISTS]) assert.ok(pay[0].includes(title(id)), pay[0]);
  await click(page, 'button', `Remove: ${title(SCIENTISTS)}`);
  await comparing(page, title(NURSES), title(LEADER));
  await until(page, 'the focus is on the button that adds', () => nameOf(focused()) === 'Add a role');
  assert.deepEqual(await inPage(page, () => rows().map(({ head }) => head)), pair, 'the pair is as it was');
  await page.goBack();
  await hasColumns(page, [title(NURSES), title(LEADER), title(SCIENTISTS)]);
  assert.deepEqual(page.problems, []);
});

test('four are the most; left and right keep working beside roles; an unknown one is told', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { roles: [NURSES, LEADER, SCIENTISTS, CLIENT].join(','), locale: 'en' }));
  assert.equal((await columns(page)).length, 4);
  assert.equal(await inPage(page, () => find('button', 'Add a role')), null);
  await click(page, 'button', WORDS.en.swap);
  await hasColumns(page, [LEADER, NURSES, SCIENTISTS, CLIENT].map((id) => title(id)));
  await open(page, address(on.host.url, { roles: `${NURSES},${LEADER},no-such-role`, locale: 'en' }));
  assert.equal((await columns(page)).slice(0, 2).join(), [title(NURSES), title(LEADER)].join());
  assert.match(await inPage(page, () => plain(all('.rc-alert')[0].textContent)), /no role “no-such-role” here, so it is left out/);
});

for (const locale of LOCALES) {
  test(`${locale}: with all panels open, nothing is wrong for axe, nor sideways at 320 and 800 pixels`, async (t) => {
    // Four roles have the colors of three, and in every language the same ones.
    for (const [width, theme, ids, colors = false] of [
      [320, 'light', [NURSES, SCIENTISTS, LEADER]],
      [320, 'dark', [LEADER, CLIENT, NURSES, SCIENTISTS], locale === 'en'],
      [800, 'dark', [NURSES, SCIENTISTS, LEADER]],
      [1280, 'light', [NURSES, LEADER, CLIENT, SCIENTISTS], locale === 'en'],
    ]) {
      const page = await on.visit(t, { width, height: 900 });
      await open(page, address(on.host.url, { roles: ids.join(','), locale, theme, ...SETTINGS }));
      assert.equal((await columns(page)).length, ids.length);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${ids.length} roles, ${theme}: ${wide} pixels`);
      const sticking = await inPage(page, (width) =>
        all('.rc *').filter((one) => one.checkVisibility() && !one.closest('svg, .rc-hidden, .rc-many thead') && one.getBoundingClientRect().right > width + 0.5).map((one) => one.outerHTML.slice(0, 90)),
        width,
      );
      assert.deepEqual(sticking, []);
      // What is there of three in a narrow page is there of four.
      if (width > 320 || ids.length > 3) assert.deepEqual(await violations(page, { colors }), []);
      assert.deepEqual(page.problems, []);
    }
  });
}

test('attributes name the third role and what is set; both follow the visitor, and events tell it', async (t) => {
  on.extra['/more.html'] = hostPage({ body: `<role-compare left="${NURSES}" right="${LEADER}" more="${SCIENTISTS}" state="rc-pay=month&amp;rc-open=look"></role-compare>` });
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    window.told = [];
    for (const type of ['role-compare-change', 'role-compare-state']) addEventListener(type, ({ detail }) => window.told.push([type, detail]));
  });
  await open(page, `${on.host.url}more.html`);
  assert.equal((await columns(page)).length, 3);
  assert.ok((await inPage(page, () => all('.rc-tool input:checked').map(nameOf))).includes('Per month'));
  await click(page, 'radio', 'Per hour');
  await until(page, 'the attribute says so', () => all('role-compare')[0].state === 'rc-pay=hour&rc-open=look');
  await click(page, 'button', `Remove: ${title(SCIENTISTS)}`);
  await comparing(page, title(NURSES), title(LEADER));
  await until(page, 'the attribute goes', () => all('role-compare')[0].more === null);
  assert.deepEqual(await page.evaluate(() => window.told), [
    ['role-compare-state', { state: 'rc-pay=hour&rc-open=look' }],
    ['role-compare-change', { left: NURSES, right: LEADER, more: [] }],
  ]);
  await page.evaluate((id) => void Object.assign(document.querySelector('role-compare'), { more: id, state: null }), CLIENT);
  await hasColumns(page, [NURSES, LEADER, CLIENT].map((id) => title(id)));
  assert.equal(await inPage(page, () => all('details.rc-tool[open]').length), 0);
  assert.deepEqual(page.problems, []);
});

test('what an attribute cannot be is complained of once, and the rest is shown', async (t) => {
  on.extra['/bad.html'] = hostPage({ body: `<role-compare left="${NURSES}" right="${LEADER}" more="a b c" state="rc-pay=week&amp;rc-rows=both"></role-compare>` });
  const page = await on.visit(t);
  await open(page, `${on.host.url}bad.html`);
  assert.deepEqual((await columns(page)).slice(0, 2), [title(NURSES), title(LEADER)]);
  assert.equal(await inPage(page, () => all('.rc-alert').length), 2, 'the two that there are not are told');
  const said = page.problems.join('\n');
  assert.match(said, /attribute more has no value “a b c”/);
  assert.match(said, /attribute state has no value “rc-pay=week”/);
  assert.match(await inPage(page, () => plain(all('.rc-remarks')[0].textContent)), /\d/);
});

for (const locale of LOCALES) {
  test(`${locale}: three roles are taken along as Markdown, with a column each`, async (t) => {
    const page = await on.visit(t);
    await page.evaluateOnNewDocument(() => {
      window.taken = [];
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void window.taken.push(text) }, configurable: true });
    });
    await open(page, address(on.host.url, { roles: [NURSES, HEAD, SCIENTISTS].join(','), locale, 'rc-open': 'take' }));
    await click(page, 'button', locale === 'ru' ? 'Скопировать в Markdown' : 'Copy as Markdown');
    const markdown = await until(page, 'it is copied', () => window.taken[0]);
    for (const id of [NURSES, HEAD, SCIENTISTS]) assert.ok(plain(markdown).includes(title(id, locale)), id);
    const [head] = markdown.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(head.split('|').length >= 6, head);
  });
}
