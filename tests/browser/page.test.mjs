// The page as a whole: what it shows, what its address says, and that nothing goes wrong,
// in sight or out of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, LOCALES, OPERATIONS, PROJECTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { serve } from './lib/server.mjs';
import { dist, target } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, hashKeys, heads, inPage, open, ready, until } from './lib/widget.mjs';

const on = suite();
const EN = WORDS.en;
const title = (id, locale = 'en') => TITLES[locale][id];

/** Waits until the address names a pair. */
const addressed = (page, left, right) =>
  until(
    page,
    `the address names ${left} and ${right}`,
    (left, right) => {
      const state = new URLSearchParams(location.hash.slice(1));
      return state.get('left') === left && state.get('right') === right;
    },
    left,
    right,
  );

test('a newcomer meets a comparison of two different roles', async (t) => {
  const page = await on.visit(t);
  await open(page, on.host.url);
  const [left, right] = await heads(page);
  assert.ok(left && right && left !== right, `${left} / ${right}`);
  assert.deepEqual(page.problems, []);
});

test('the page has its icon with it', async (t) => {
  const page = await on.visit(t);
  await open(page, on.host.url);
  const icon = readFileSync(join(dist, 'icon.png'), 'base64');
  assert.equal(await inPage(page, () => document.querySelector('link[rel~=icon]')?.href), `data:image/png;base64,${icon}`);
});

test('nothing goes wrong and nothing is asked for, from load to fifty switches', async (t) => {
  const page = await on.visit(t, { isNew: true });
  // An address of its own, so that no cache answers.
  const host = await serve(dist);
  t.after(() => host.close());
  await open(page, address(host.url, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  await page.waitForNetworkIdle();
  const loaded = host.requests.slice();
  assert.deepEqual(loaded.filter(({ status }) => status !== 200), []);

  const size = JSON.parse(readFileSync(join(target, 'size.json'), 'utf8'));
  const weighed = size.parts.map(({ name }) => `/${name}`);
  const asked = new Set(loaded.map(({ path }) => (path === '/' ? '/index.html' : path)));
  assert.deepEqual([...asked].filter((path) => !weighed.includes(path)), [], 'loaded but not in the report of sizes');

  for (let turn = 0; turn < 25; turn += 1) {
    const [first, second] = turn % 2 ? [LEADER, DIRECTOR] : [OPERATIONS, PROJECTS];
    const before = turn % 2 ? OPERATIONS : LEADER;
    await choose(page, EN.second, title(second));
    await comparing(page, title(before), title(second));
    await choose(page, EN.first, title(first));
    await comparing(page, title(first), title(second));
  }
  assert.deepEqual(host.requests.slice(loaded.length), [], 'asked for after loading');
  assert.deepEqual(page.problems, []);
});

for (const locale of LOCALES) {
  test(`${locale}: a comparison has sentences, tables with heads, and charts`, async (t) => {
    const page = await on.visit(t);
    await open(page, address(on.host.url, { left: HEAD, right: CLIENT, locale }));
    await comparing(page, title(HEAD, locale), title(CLIENT, locale));
    const found = await inPage(page, () => ({
      summary: plain(widget().querySelector('[part~=summary]')?.textContent),
      tables: tables().map((table) => ({
        caption: plain(table.caption?.textContent),
        columns: table.querySelectorAll('th[scope=col]').length,
        rows: table.querySelectorAll('th[scope=row]').length,
        part: table.part.contains('table') || !!table.closest('[part~=table]'),
      })),
      // Every heading says something, and no level is skipped.
      headings: all('h1, h2, h3, h4, h5, h6').map((heading) => [Number(heading.localName[1]), plain(heading.textContent)]),
      language: widget().querySelector('[lang]')?.lang,
    }));
    assert.ok(found.summary.length > 40, found.summary);
    assert.ok(found.tables.length >= 5, `${found.tables.length} tables`);
    for (const table of found.tables) {
      assert.ok(table.caption && table.columns >= 2 && table.rows >= 1 && table.part, JSON.stringify(table));
    }
    assert.ok(found.headings.length >= found.tables.length);
    for (const [index, [level, text]] of found.headings.entries()) {
      assert.ok(text !== '', 'an empty heading');
      assert.ok(level <= (found.headings[index - 1]?.[0] ?? 0) + 1, `${text}: level ${level}`);
    }
    assert.equal(found.language, locale);
    assert.deepEqual(page.problems, []);
  });
}

test('the button swaps the roles, in the tables and in the address', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  await comparing(page, title(LEADER), title(DIRECTOR));
  await click(page, 'button', EN.swap);
  await comparing(page, title(DIRECTOR), title(LEADER));
  await addressed(page, DIRECTOR, LEADER);
});

test('the language is switched both ways, and the address keeps it', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: HEAD, right: CLIENT, locale: 'en' }));
  await click(page, 'choice', WORDS.ru.language);
  await comparing(page, title(HEAD, 'ru'), title(CLIENT, 'ru'));
  assert.equal((await hashKeys(page)).locale, 'ru');
  await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  await click(page, 'choice', WORDS.en.language);
  await comparing(page, title(HEAD), title(CLIENT));
  assert.equal((await hashKeys(page)).locale, 'en');
});

test('the theme is switched, and the ground follows', async (t) => {
  const page = await on.visit(t);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]).catch((error) => {
    // Firefox cannot be told over WebDriver BiDi; headless, it prefers light anyway.
    if (!/not supported|unsupported|unknown/i.test(String(error))) throw error;
  });
  await open(page, address(on.host.url, { locale: 'en' }));
  const light = await inPage(page, () => lightness());
  await click(page, 'choice', EN.dark);
  await until(page, 'the text is light', (before) => lightness() > before + 200, light);
  await click(page, 'choice', EN.light);
  await until(page, 'the text is dark again', (before) => lightness() === before, light);
});

test('Back and Forward walk through the pairs', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  await choose(page, EN.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await addressed(page, LEADER, PROJECTS);
  await choose(page, EN.first, title(OPERATIONS));
  await comparing(page, title(OPERATIONS), title(PROJECTS));
  await addressed(page, OPERATIONS, PROJECTS);

  await inPage(page, () => history.back());
  await comparing(page, title(LEADER), title(PROJECTS));
  await inPage(page, () => history.back());
  await comparing(page, title(LEADER), title(DIRECTOR));
  await addressed(page, LEADER, DIRECTOR);
  await inPage(page, () => history.forward());
  await comparing(page, title(LEADER), title(PROJECTS));
  await addressed(page, LEADER, PROJECTS);
  assert.deepEqual(page.problems, []);
});

test('an address opens its pair in its language, and what it does not know stays', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: HEAD, right: CLIENT, locale: 'ru', campaign: 'may 5' }));
  await comparing(page, title(HEAD, 'ru'), title(CLIENT, 'ru'));
  await click(page, 'button', WORDS.ru.swap);
  await comparing(page, title(CLIENT, 'ru'), title(HEAD, 'ru'));
  await addressed(page, CLIENT, HEAD);
  assert.deepEqual(await hashKeys(page), { left: CLIENT, right: HEAD, locale: 'ru', campaign: 'may 5' });
});

for (const locale of LOCALES) {
  test(`${locale}: an unknown role is told in place, and the rest works`, async (t) => {
    const page = await on.visit(t);
    await open(page, address(on.host.url, { left: 'no-such-role', right: CLIENT, locale }));
    const alert = await until(page, 'there is an alert', () => plain(findAll('alert').map((a) => a.textContent).join(' ')));
    assert.match(alert, /no-such-role/);
    const [shown, right] = await heads(page);
    assert.equal(right, title(CLIENT, locale));
    await click(page, 'button', WORDS[locale].swap);
    await comparing(page, right, shown);
    await choose(page, WORDS[locale].second, title(HEAD, locale));
    await comparing(page, right, title(HEAD, locale));
    await until(page, 'the alert is gone', () => !plain(findAll('alert').map((a) => a.textContent).join('')));
  });
}

test('an address of markup and of nonsense does no harm', async (t) => {
  const page = await on.visit(t);
  for (const [index, state] of ['left=<img src=x onerror=alert(1)>', 'left=%E0%A4%A', '&&==&left', 'locale=xx'].entries()) {
    await open(page, `${on.host.url}?${index}#${state}`);
    assert.equal((await heads(page)).length, 2, state);
    assert.equal(await inPage(page, () => all('img').length), 0);
  }
  assert.deepEqual(page.problems.filter((problem) => problem.startsWith('uncaught')), []);
});

for (const locale of LOCALES) {
  test(`${locale}: the same role twice is said, not broken`, async (t) => {
    const page = await on.visit(t);
    await open(page, address(on.host.url, { left: CLIENT, right: CLIENT, locale }));
    const said = await inPage(page, () => plain(widget().textContent));
    assert.match(said, locale === 'en' ? /same role|one role|itself/i : /та же роль|одна и та же|одну и ту же|сама с собой|одинаков/i);
    await choose(page, WORDS[locale].second, title(HEAD, locale));
    await comparing(page, title(CLIENT, locale), title(HEAD, locale));
    assert.deepEqual(page.problems, []);
  });
}

test('nothing sticks out sideways at 320 pixels', async (t) => {
  const page = await on.visit(t, { width: 320, height: 640 });
  for (const [index, [left, right, locale]] of [
    [LEADER, DIRECTOR, 'en'],
    [HEAD, CLIENT, 'ru'],
    [OPERATIONS, HEAD, 'ru'],
  ].entries()) {
    await open(page, address(on.host.url, { left, right, locale, path: `?${index}` }));
    const wide = await inPage(page, () => {
      const page = document.scrollingElement;
      return page.scrollWidth <= page.clientWidth ? [] : all('*')
        .filter((element) => element.getBoundingClientRect().right > page.clientWidth + 1)
        .slice(0, 5)
        .map((element) => `${element.localName}.${element.getAttribute('class')}: ${plain(element.textContent).slice(0, 60)}`);
    });
    assert.deepEqual(wide, [], `${left} ${right} ${locale}`);
  }
});

test('the host page is left as it was', async (t) => {
  const page = await on.visit(t);
  const state = () =>
    inPage(page, () => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      body: [...document.body.children].map((child) => child.localName),
      head: document.head.children.length,
      styles: document.adoptedStyleSheets.length,
      storage: [localStorage.length, sessionStorage.length],
      cookie: document.cookie,
      title: document.title,
      attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
    }));
  // What globals any page has.
  await page.goto(`${on.host.url}nothing-here.html`);
  const bare = await inPage(page, () => Object.getOwnPropertyNames(window).sort());
  await open(page, address(on.host.url, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  const first = await state();
  assert.deepEqual(first.globals.filter((name) => !bare.includes(name)), []);
  await choose(page, EN.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await click(page, 'choice', EN.dark);
  const last = await state();
  assert.deepEqual(last, first);
  assert.deepEqual(first.storage, [0, 0]);
  assert.equal(first.cookie, '');
});

test('the element keeps its own children', async (t) => {
  const page = await on.visit(t);
  await open(page, on.host.url);
  const before = await inPage(page, () => document.querySelector('role-compare').innerHTML);
  await click(page, 'button', EN.swap);
  await ready(page);
  assert.equal(await inPage(page, () => document.querySelector('role-compare').innerHTML), before);
});
