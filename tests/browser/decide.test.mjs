// From a comparison to a decision: the panels between the summary and the sections. By keyboard,
// in both languages, in the address, and calm while they are closed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { CLIENT, HEAD, LEADER, LOCALES, NURSES, SCIENTISTS, TITLES, address } from './lib/contract.mjs';
import { element, hostPage } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, clickAt, comparing, hashKeys, inPage, open, until } from './lib/widget.mjs';

const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];
const PANELS = {
  en: ['Look closer', 'What carries over', 'My own pay', 'What matters to me', 'Find a counterpart', 'Take it along'],
  ru: ['Рассмотреть подробнее', 'Какие навыки пригодятся', 'Моя зарплата', 'Что важно мне', 'Найти похожую роль', 'Взять с собой'],
};
const ALL_OPEN = 'look,skills,weights,my-pay,like,take';
const OWN_PAY = 'My pay';

const at = (more = {}) => address(on.host.url, { left: NURSES, right: SCIENTISTS, locale: 'en', ...more });
const panels = (page) =>
  inPage(page, () =>
    all('.rc-decide details').map((panel) => ({
      name: plain(panel.querySelector('summary').textContent),
      open: panel.open,
      inside: panel.querySelectorAll('*').length - 1,
    })),
  );
const rowHeads = (page) => inPage(page, () => rows().map(({ head }) => head));
const said = (page, name) =>
  inPage(
    page,
    (name) => {
      const panel = all('.rc-decide details').find((one) => plain(one.querySelector('summary').textContent) === name);
      return plain(panel.querySelector('[role=status]').textContent);
    },
    name,
  );

/** Presses the summary of a panel and waits until it is as wanted. */
async function toggle(page, name, open = true) {
  await clickAt(page, (name) => all('.rc-decide summary').find((one) => plain(one.textContent) === name), name);
  await until(
    page,
    `“${name}” is ${open ? 'open' : 'closed'}`,
    (name, open) => all('.rc-decide details').some((one) => plain(one.firstElementChild.textContent) === name && one.open === open),
    name,
    open,
  );
}

/** Types into the field of a label, in place of what is there, and presses Enter. */
async function fill(page, label, typed) {
  await until(page, `there is a field “${label}”`, (label) => all('.rc-decide input[type=text]').some((one) => nameOf(one) === label), label);
  await inPage(
    page,
    (label) => {
      const field = all('.rc-decide input[type=text]').find((one) => nameOf(one) === label);
      field.focus();
      field.select();
    },
    label,
  );
  await page.keyboard.press('Backspace');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

for (const locale of LOCALES) {
  test(`${locale}: closed panels have a name and nothing inside`, async (t) => {
    const page = await on.visit(t);
    await open(page, at({ locale }));
    const found = await panels(page);
    assert.deepEqual(found.map(({ name }) => name), PANELS[locale]);
    assert.ok(found.every(({ open, inside }) => !open && inside === 0), JSON.stringify(found));
    assert.deepEqual(page.problems, []);
  });

  test(`${locale}: all open, nothing is wrong for axe, nor sideways at 320 pixels`, async (t) => {
    const page = await on.visit(t, { width: 320, height: 640 });
    const more = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3,growth:1,satisfaction:1', 'rc-like': 'pay:1', 'rc-sort': 'difference', 'rc-rows': 'both', 'rc-pay': 'month' };
    for (const [left, right] of [[NURSES, SCIENTISTS], [LEADER, CLIENT]]) {
      for (const theme of ['light', 'dark']) {
        await open(page, at({ left, right, locale, theme, ...more }));
        const found = await panels(page);
        assert.ok(found.every(({ open, inside }) => open && inside > 0), JSON.stringify(found));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${left} ${theme}: ${wide} pixels`);
        const sticking = await inPage(page, () =>
          all('.rc-decide *').filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > 320.5).map((one) => one.outerHTML.slice(0, 90)),
        );
        assert.deepEqual(sticking, []);
        assert.deepEqual(await violations(page, { colors: locale === 'en' }), []);
      }
    }
    assert.deepEqual(page.problems, []);
  });
}

test('a panel opens by keyboard, and the address keeps it', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  await inPage(page, () => all('.rc-decide summary')[0].focus());
  await page.keyboard.press('Enter');
  await until(page, 'it is open', () => all('.rc-decide details')[0].open);
  assert.equal((await hashKeys(page))['rc-open'], 'look');
  assert.equal(await inPage(page, () => focused() === all('.rc-decide summary')[0]), true);
  await page.reload();
  await until(page, 'it is open again', () => all('.rc-decide details[open]').length === 1);
  await inPage(page, () => all('.rc-decide summary')[0].focus());
  await page.keyboard.press(' ');
  await until(page, 'it is closed', () => all('.rc-decide details[open]').length === 0);
  assert.equal((await hashKeys(page))['rc-open'], undefined);
  assert.deepEqual(page.problems, []);
});

test('rows: only differences, the largest first, and Back brings all of them back', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  const before = await rowHeads(page);
  await toggle(page, 'Look closer');
  await click(page, 'radio', 'Only differences');
  const says = await until(page, 'it says how many are hidden', () => plain(all('.rc-remarks')[0].textContent));
  const after = await rowHeads(page);
  assert.match(says, /hidden/);
  assert.ok(after.length < before.length && after.every((head) => before.includes(head)), `${after.length} of ${before.length}`);
  const same = await inPage(page, () => all('.rc-table .rc-difference span').filter((one) => plain(one.textContent) === 'Same').length);
  assert.equal(same, 0);
  await click(page, 'radio', 'Largest difference first');
  await until(page, 'the rule is told', () => /difference/.test(plain(all('.rc-remarks')[0].textContent)) && all('.rc-remarks p').length === 2);
  assert.deepEqual(new Set(await rowHeads(page)), new Set(after));
  assert.notDeepEqual(await rowHeads(page), after);
  const { 'rc-rows': kept, 'rc-sort': sorted } = await hashKeys(page);
  assert.deepEqual([kept, sorted], ['differences', 'difference']);
  await page.goBack();
  await page.goBack();
  await until(page, 'all rows are back', (count) => rows().length === count, before.length);
  await page.goForward();
  await until(page, 'and gone again', (count) => rows().length === count, after.length);
  assert.deepEqual(page.problems, []);
});

test('pay for another period is marked in its cell, with what it was made of', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  assert.equal(await inPage(page, () => all('.rc-derived').length), 0);
  await toggle(page, 'Look closer');
  await click(page, 'radio', 'Per month');
  await until(page, 'cells are marked', () => all('.rc-derived').length > 0);
  const cells = await inPage(page, () => all('.rc-derived').map((one) => plain(one.parentElement.textContent)));
  assert.ok(cells.every((cell) => /^≈.*a month.*calculated from.*a year$/.test(cell)), cells.join('\n'));
  await click(page, 'radio', 'As published');
  await until(page, 'none is', () => all('.rc-derived').length === 0);
  assert.deepEqual(page.problems, []);
});

test('a typed rate brings two currencies together; what is no number is told at the field', async (t) => {
  const page = await on.visit(t);
  await open(page, at({ left: LEADER, right: HEAD }));
  await toggle(page, 'Look closer');
  const label = await until(page, 'there is a field for a rate', () => {
    const field = all('.rc-decide input[type=text]').find((one) => /U\.S\. dollar/.test(nameOf(one)));
    return field && nameOf(field);
  });
  await fill(page, label, '80,5');
  const wrong = await until(page, 'it is told', () => plain(all('.rc-wrong').map((one) => one.textContent).join('')));
  assert.match(wrong, /number above 0/);
  assert.equal(await inPage(page, () => focused().getAttribute('aria-invalid')), 'true');
  assert.equal(await inPage(page, () => focused().value), '80,5');
  assert.equal((await hashKeys(page))['rc-rates'], undefined);
  await fill(page, label, '80.50');
  await until(page, 'cells are marked', () => all('.rc-derived').length > 0);
  assert.match((await hashKeys(page))['rc-rates'], /^[A-Z]{3}:80\.5$/);
  assert.equal(await inPage(page, () => plain(all('.rc-wrong').map((one) => one.textContent).join(''))), '');
  await fill(page, label, '');
  await until(page, 'they are as published', () => all('.rc-derived').length === 0);
  assert.deepEqual(page.problems, []);
});

test('own pay: where it lies in both roles, in sentences and as a line in the chart', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  assert.equal(await inPage(page, () => all('.rc-own').length), 0);
  await toggle(page, 'My own pay');
  await fill(page, OWN_PAY, '90,000');
  await until(page, 'there is a line', () => all('.rc-picture .rc-own').length > 0);
  const says = await said(page, 'My own pay');
  for (const id of [NURSES, SCIENTISTS]) assert.ok(says.includes(title(id)), says);
  assert.match(says, /\$90,000/);
  const names = await inPage(page, () => all('svg[role=img]').filter((one) => one.querySelector('.rc-own')).map(nameOf));
  assert.ok(names.every((name) => name.includes('$90,000')), names.join('\n'));
  assert.ok(await inPage(page, () => all('.rc-legend li').some((one) => plain(one.textContent).includes('$90,000'))));
  assert.equal((await hashKeys(page))['rc-my-pay'], '90000:USD:year');
  // Far more than anybody earns: the sentences say it, the picture keeps its figures.
  await fill(page, OWN_PAY, '90000000');
  await until(page, 'there is no line', () => all('.rc-own').length === 0);
  assert.match(await said(page, 'My own pay'), /\$90,000,000/);
  await fill(page, OWN_PAY, '');
  await until(page, 'nothing is said', () => !plain(all('.rc-says')[0].textContent));
  assert.deepEqual(page.problems, []);
});

test('the currency and the period of one’s own pay can be chosen before the amount', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  await toggle(page, 'My own pay');
  const pick = (id, value) =>
    inPage(
      page,
      (id, value) => {
        const list = all('.rc-decide select').find((one) => one.id === id);
        list.value = value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      },
      id,
      value,
    );
  await pick('rc-own-currency', 'EUR');
  await pick('rc-own-period', 'month');
  await fill(page, OWN_PAY, '3000');
  await until(page, 'something is said', () => plain(all('.rc-says')[0].textContent));
  assert.equal((await hashKeys(page))['rc-my-pay'], '3000:EUR:month');
  // Without a rate nothing is guessed; with one it lies somewhere.
  assert.match(await said(page, 'My own pay'), /rate/);
  await fill(page, 'EUR for one U.S. dollar', '0.9');
  await until(page, 'a line is drawn', () => all('.rc-own').length > 0);
  assert.deepEqual(page.problems, []);
});

test('the skill gap, both ways, with how alike both are', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  await toggle(page, 'What carries over');
  const there = await said(page, 'What carries over');
  assert.match(there, /\d/);
  const parts = await inPage(page, () => plain(all('.rc-decide details[open]')[0].textContent));
  assert.match(parts, /% alike/);
  await click(page, 'radio', `From ${title(SCIENTISTS)} to ${title(NURSES)}`);
  await until(page, 'it is told the other way', (there) => plain(all('.rc-says')[0].textContent) !== there, there);
  assert.equal((await hashKeys(page))['rc-gap'], '2-1');
  assert.deepEqual(page.problems, []);
});

test('no weights, no verdict; with weights it is the same in a new browser by its link', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  await toggle(page, 'What matters to me');
  assert.match(await said(page, 'What matters to me'), /no verdict/);
  await inPage(page, () => all('.rc-weight input')[0].focus());
  for (let times = 1; times <= 3; times += 1) {
    await page.keyboard.press('ArrowRight');
    await until(page, `step ${times} counts`, (times) => focused().getAttribute('aria-valuetext') === `${times} of 5`, times);
  }
  await until(page, 'there is a verdict', (title) => plain(all('.rc-says')[0].textContent).toLowerCase().includes(title), title(SCIENTISTS).toLowerCase());
  assert.equal((await hashKeys(page))['rc-weights'], 'pay:3');
  const verdict = await said(page, 'What matters to me');
  assert.match(verdict, /more pay/);
  const other = await on.visit(t);
  await open(other, page.url());
  assert.equal(await said(other, 'What matters to me'), verdict);
  assert.deepEqual([...page.problems, ...other.problems], []);
});

test('a counterpart is found by a rule that is told, and is a click away', async (t) => {
  const page = await on.visit(t);
  await open(page, at());
  await toggle(page, 'Find a counterpart');
  await click(page, 'radio', 'Pay more');
  await until(page, 'some are found', () => all('.rc-found button').length > 0);
  assert.equal((await hashKeys(page))['rc-like'], 'pay:1');
  const [first, reason, rule] = await inPage(page, () => {
    const [item] = all('.rc-found > li');
    const panel = item.closest('details');
    return [plain(item.querySelector('button').textContent), plain(item.querySelector('.rc-more').textContent), plain([...panel.querySelectorAll('.rc-small')].at(-1).textContent)];
  });
  assert.match(reason, /pays .*more.*alike/);
  assert.match(rule, /tenth|closest/);
  await click(page, 'button', first);
  await comparing(page, title(NURSES), first);
  assert.deepEqual(page.problems, []);
});

test('what is shown is copied as Markdown and CSV, or told why not', async (t) => {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    window.taken = [];
    const writeText = async (text) => {
      if (window.refuses) throw new DOMException('no', 'NotAllowedError');
      window.taken.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => (blob.text().then((text) => window.taken.push(text)), make.call(URL, blob));
  });
  await open(page, at({ 'rc-rows': 'differences', 'rc-open': 'take' }));
  const shown = await rowHeads(page);
  const taken = async (name, count) => {
    await click(page, 'button', name);
    await until(page, `“${name}” is told`, () => plain(all('.rc-says')[0].textContent));
    return until(page, `“${name}” gave a text`, (count) => window.taken.length === count && window.taken.at(-1), count);
  };
  const markdown = await taken('Copy as Markdown', 1);
  assert.match(await said(page, 'Take it along'), /^Copied/);
  for (const head of shown) assert.ok(markdown.replaceAll('\\', '').includes(head), head);
  const csv = await taken('Copy as CSV', 2);
  assert.ok(csv.startsWith('\ufeff') && csv.includes('\r\n'));
  for (const head of shown) assert.ok(csv.includes(head.replaceAll('"', '""')), head);
  assert.equal(await taken('Download CSV', 3), csv.slice(1));
  assert.match(await said(page, 'Take it along'), /downloads/);
  const link = await taken('Copy link', 4);
  assert.equal(new URL(link).hash, new URL(page.url()).hash);
  assert.match(await taken('Copy lines', 5), new RegExp(`<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en">`));
  await page.evaluate(() => void (window.refuses = true));
  await click(page, 'button', 'Copy link');
  await until(page, 'it is told', () => /does not let/.test(plain(all('.rc-says')[0].textContent)));
  assert.deepEqual(page.problems, []);
});

for (const [locale, told] of [
  ['en', [/rc-rows=some/, /rc-weights=pay:9/]],
  ['ru', [/rc-rows=some/, /rc-weights=pay:9/]],
]) {
  test(`${locale}: what is wrong in a link is told, the rest is done`, async (t) => {
    const page = await on.visit(t);
    await open(page, at({ locale, 'rc-rows': 'some', 'rc-weights': 'pay:9,growth:2', 'rc-open': 'weights' }));
    const alerts = await inPage(page, () => all('.rc-alert').map((one) => plain(one.textContent)));
    assert.equal(alerts.length, 2);
    told.forEach((each, index) => assert.match(alerts[index], each));
    assert.equal(await inPage(page, () => all('.rc-weight input').map((one) => one.value).join('')), '02000000');
    await toggle(page, PANELS[locale][0]);
    await until(page, 'whoever goes on has read it', () => all('.rc-alert').length === 0);
    assert.equal((await hashKeys(page))['rc-weights'], 'growth:2');
  });
}

test('another pair keeps what is set', async (t) => {
  const page = await on.visit(t);
  await open(page, at({ 'rc-rows': 'both', 'rc-open': 'look' }));
  await choose(page, 'Second role', title(LEADER));
  await comparing(page, title(NURSES), title(LEADER));
  assert.deepEqual((await panels(page)).map(({ open }) => open), [true, false, false, false, false, false]);
  assert.equal((await hashKeys(page))['rc-rows'], 'both');
  assert.deepEqual(page.problems, []);
});

test('without url-state the page’s address is left alone; sections="pay" has no panels', async (t) => {
  on.extra['/plain.html'] = hostPage({ body: element() });
  on.extra['/pay.html'] = hostPage({ body: element('sections="pay"') });
  const page = await on.visit(t);
  await open(page, `${on.host.url}plain.html#rc-rows=differences`);
  assert.equal(await inPage(page, () => plain(all('.rc-remarks')[0].textContent)), '');
  await toggle(page, 'Look closer');
  await click(page, 'radio', 'Only what both have');
  await until(page, 'rows are hidden', () => plain(all('.rc-remarks')[0].textContent));
  assert.equal(new URL(page.url()).hash, '#rc-rows=differences');
  await toggle(page, 'Take it along');
  assert.equal(await inPage(page, () => all('#rc-link, #rc-snippet').length), 1);
  await open(page, `${on.host.url}pay.html`);
  assert.equal(await inPage(page, () => all('.rc-decide').length), 0);
  assert.deepEqual(page.problems, []);
});
