// A page that comes back: reloaded, opened anew by its link, out of the browser's memory. What stands
// in fields is what counts, whatever a browser puts back into them by itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { ACTORS, LEADER, NURSES, SCIENTISTS, TITLES, WORDS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { browserName } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, focusCombobox, inPage, open, ready, selectAll, until } from './lib/widget.mjs';

const title = (id) => TITLES.en[id];
const markup = (more) => `<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en" ${more}></role-compare>`;
const on = suite({
  extra: {
    '/kept.html': hostPage({ body: markup('url-state="hash"') }),
    '/free.html': hostPage({ body: markup('state="rc-open=look,my-pay,weights"') }),
    '/away.html': '<!doctype html><html lang="en"><title>Away</title><link rel="icon" href="data:,"><body></body></html>',
  },
});

/** What is set in all fields, what the page compares, and what is open. */
const fields = (page) =>
  inPage(page, () => ({
    heads: heads(),
    fields: all('input, select', widget()).map((field) => [nameOf(field), field.type === 'radio' ? field.checked : field.value]),
    open: all('details', widget()).map((panel) => panel.open),
  }));

/** Sets a field as a reader does who goes on elsewhere. */
const change = (page, selector, place, value) =>
  inPage(page, (selector, place, value) => {
    const field = all(selector)[place];
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    field.blur();
  }, selector, place, value);

/** Sets things in the panels, and leaves a role half typed. */
async function work(page) {
  await choose(page, WORDS.en.second, title(ACTORS));
  await comparing(page, title(NURSES), title(ACTORS));
  await change(page, '.rc-weight input', 0, '4');
  await until(page, 'the weight counts', () => all('.rc-weight input')[0].getAttribute('aria-valuetext') === '4 of 5');
  await change(page, '.rc-number input', 0, '52000');
  await until(page, 'the pay counts', () => /52.?000/.test(all('.rc-number input')[0].value) && all('.rc-says').some((said) => /52.?000/.test(said.textContent)));
  await click(page, 'radio', 'Per month');
  await until(page, 'pay is told a month', () => /a month/.test(tables()[0].textContent));
  await focusCombobox(page, WORDS.en.first);
  await selectAll(page);
  await page.keyboard.type('half a na');
}

test('with its state in the address, a page is the same after it was reloaded, and in another tab', async (t) => {
  const page = await on.visit(t);
  await open(page, `${on.host.url}kept.html#rc-open=look,my-pay,weights`);
  await work(page);
  // A text that was only begun is nobody's choice.
  await page.keyboard.press('Tab');
  await until(page, 'the name is there again', (name, title) => describeCombobox(name).value === title, WORDS.en.first, title(NURSES));
  const before = await fields(page);
  await focusCombobox(page, WORDS.en.first);
  await page.keyboard.type('half a na');
  await page.reload();
  await ready(page);
  assert.deepEqual(await fields(page), before);
  // As a tab that the browser let go of, and loads again by its address.
  const other = await on.visit(t);
  await open(other, page.url());
  assert.deepEqual(await fields(other), before);
  assert.deepEqual([...page.problems, ...other.problems], []);
});

test('without it, a reloaded page begins anew, in every field', async (t) => {
  const page = await on.visit(t);
  await open(page, `${on.host.url}free.html`);
  const before = await fields(page);
  await work(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await fields(page), before);
  // And works from there.
  await choose(page, WORDS.en.first, title(LEADER));
  await comparing(page, title(LEADER), title(SCIENTISTS));
  assert.deepEqual(page.problems, []);
});

test('a page that comes back from the browser’s memory has what was set, and works', async (t) => {
  // Puppeteer starts Chromium without that memory.
  const browser = await launch(browserName, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  t.after(() => browser.close());
  const page = await openPage(browser);
  await open(page, `${on.host.url}kept.html#rc-open=look,my-pay,weights`);
  await work(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await until(page, 'the name is there again', (name, title) => describeCombobox(name).value === title, WORDS.en.first, title(NURSES));
  const before = await fields(page);
  await inPage(page, () => {
    addEventListener('pageshow', ({ persisted }) => (window.back = persisted));
  });
  await page.goto(`${on.host.url}away.html`);
  // Not page.goBack(): over WebDriver BiDi it waits for a load, which this is not.
  await inPage(page, () => setTimeout(() => history.back()));
  await until(page, 'the page is back', () => window.back === true);
  await comparing(page, title(NURSES), title(ACTORS));
  assert.deepEqual(await fields(page), before);
  await choose(page, WORDS.en.first, title(LEADER));
  await comparing(page, title(LEADER), title(ACTORS));
  // Firefox asks for an icon when it shows a page again.
  assert.deepEqual(page.problems.filter((problem) => !problem.includes('favicon.ico')), []);
});
