// Static pages: read without a script, painted before one arrives, and taken over by the
// widget with nothing moving.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { ACTORS, CLIENT, DIRECTOR, HEAD, LEADER, NURSES, SCIENTISTS, TITLES, WORDS } from './lib/contract.mjs';
import { serve } from './lib/server.mjs';
import { browserName, dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, comparing, drawn, inPage, open, ready, until } from './lib/widget.mjs';

const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];
const file = (left, right, locale) => `pages/${left}-vs-${right}${locale === 'en' ? '' : `.${locale}`}.html`;
const PAIRS = [
  [LEADER, DIRECTOR, 'en'],
  [HEAD, CLIENT, 'ru'],
  [LEADER, HEAD, 'en'],
  [LEADER, HEAD, 'ru'],
  [NURSES, SCIENTISTS, 'en'],
  [ACTORS, LEADER, 'ru'],
];

/** A host of its own, for a test that needs the answers to be other ones. */
async function host(t, options) {
  const host = await serve(dist, options);
  t.after(() => host.close());
  return host;
}

const NO_SCRIPT = { headers: { 'content-security-policy': "script-src 'none'" } };
const NO_WASM = { headers: { 'content-security-policy': "script-src 'self'" } };

/** What a person reads in the element, whoever has put it there. */
const read = (page) => inPage(page, () => plain(document.querySelector('role-compare').innerText));

test('without scripts, everything is there to be read, in both languages', async (t) => {
  const { url } = await host(t, NO_SCRIPT);
  const page = await on.visit(t);
  for (const [left, right, locale] of PAIRS) {
    await page.goto(url + file(left, right, locale));
    const found = await inPage(page, () => ({
      ready: !!document.querySelector('[data-ready]'),
      language: document.documentElement.lang,
      title: document.title,
      heading: plain(document.querySelector('h1').innerText),
      tables: [...document.querySelectorAll('table')].filter((table) => table.checkVisibility()).length,
      pictures: [...document.querySelectorAll('figure svg[role=img]')].filter((svg) => svg.checkVisibility()).length,
      // What cannot work is not offered.
      controls: [...document.querySelectorAll('button, input, select')].filter((control) => control.checkVisibility()).length,
    }));
    assert.equal(found.ready, false);
    assert.equal(found.language, locale);
    for (const id of [left, right]) {
      assert.ok(found.title.includes(title(id, locale) ?? ''), found.title);
      assert.ok(found.heading.includes(title(id, locale) ?? ''), found.heading);
    }
    assert.ok(found.tables >= 5 && found.pictures >= 1, JSON.stringify(found));
    assert.equal(found.controls, 0);
    assert.ok((await read(page)).length > 2_000);
  }
});

test('without scripts, the other language is a link away', async (t) => {
  const { url } = await host(t, NO_SCRIPT);
  const page = await on.visit(t);
  await page.goto(url + file(HEAD, CLIENT, 'en'));
  await Promise.all([page.waitForNavigation(), page.click('a[hreflang=ru]')]);
  assert.equal(page.url(), url + file(HEAD, CLIENT, 'ru'));
  assert.match(await read(page), new RegExp(title(HEAD, 'ru')));
});

for (const width of [320, 1280]) {
  test(`without scripts, nothing sticks out and axe finds nothing at ${width} px`, async (t) => {
    const { url } = await host(t, NO_SCRIPT);
    const page = await on.visit(t, { width, height: 800 });
    for (const [left, right, locale] of PAIRS) {
      await page.goto(url + file(left, right, locale));
      assert.ok(await inPage(page, () => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth));
      assert.deepEqual(await violations(page, { colors: width === 320 && locale === 'en' }), []);
    }
  });
}

test('without scripts, a dark page is dark and clean', { skip: browserName === 'firefox' && 'cannot be told the scheme' }, async (t) => {
  const { url } = await host(t, NO_SCRIPT);
  const page = await on.visit(t);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(url + file(LEADER, DIRECTOR, 'en'));
  const light = await inPage(page, () => getComputedStyle(document.querySelector('role-compare > section')).color);
  assert.ok(light.match(/[\d.]+/g).map(Number).reduce((sum, part) => sum + part) > 384, light);
  assert.deepEqual(await violations(page), []);
});

test('where Wasm is blocked, what was painted stays', async (t) => {
  const { url } = await host(t, NO_WASM);
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('role-compare-error', () => document.documentElement.setAttribute('data-told', ''));
  });
  await page.goto(url + file(LEADER, DIRECTOR, 'en'));
  await painted(page);
  await until(page, 'the widget tells that it cannot run', () => document.documentElement.hasAttribute('data-told'));
  const rows = await inPage(page, () => [...document.querySelectorAll('role-compare tr')].filter((row) => row.checkVisibility()).length);
  assert.ok(rows > 20, `${rows} rows`);
});

/** Where everything stands that both the static and the live page have. */
const places = (page) =>
  inPage(page, () => {
    const element = document.querySelector('role-compare');
    const live = element.shadowRoot?.querySelector('h2') ? element.shadowRoot : element;
    const shared = live.querySelectorAll('h2, h3, figure, svg[role=img], table, tr, td, ul, ol');
    return [...shared, document.querySelector('footer')].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const numbers = [x, y, width, height].map((number) => number.toFixed(1));
      return `${node.localName} “${plain(node.textContent).slice(0, 30)}” ${numbers}`;
    });
  });

/** Waits for the first paint of a page that is on its way. */
async function painted(page) {
  try {
    await until(page, 'the page is painted', () => performance.getEntriesByName('first-contentful-paint').length === 1);
  } catch (error) {
    // The page before it was asked, and went away meanwhile.
    if (!/context was destroyed|navigation|no such frame|discarded/i.test(String(error))) throw error;
    await painted(page);
  }
}

for (const [width, height] of [
  [1280, 900],
  [360, 740],
]) {
  for (const [index, [left, right, locale]] of PAIRS.entries()) {
    // Every pair at the top of both pages, and in the middle of one of them, in turn.
    for (const scrolled of index % 2 === Number(width < 500) ? [0, 0.6] : [0]) {
      const where = scrolled ? 'in the middle of reading' : 'at the top';
      test(`${locale} ${left}: painted before any script and taken over ${where} at ${width} px, nothing moves`, async (t) => {
        let release;
        const released = new Promise((resolve) => {
          release = resolve;
        });
        let tell;
        const asked = new Promise((resolve) => {
          tell = resolve;
        });
        const { url } = await host(t, {
          hold: (path) => {
            if (!path.endsWith('.js')) return undefined;
            tell();
            return released;
          },
        });
        const page = await on.visit(t, { width, height });
        const gone = page.goto(url + file(left, right, locale));
        await asked;
        await painted(page);
        assert.equal(await inPage(page, () => !!customElements.get('role-compare')), false);
        await page.evaluate((part) => {
          scrollTo(0, document.scrollingElement.scrollHeight * part);
          window.shifts = [];
          if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
            new PerformanceObserver((list) => {
              for (const { value } of list.getEntries()) window.shifts.push(value);
            }).observe({ type: 'layout-shift', buffered: true });
          }
          return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
        }, scrolled);
        const before = await places(page);
        release();
        await gone;
        await ready(page);
        const after = await places(page);
        assert.deepEqual(after, before);
        // And when the browser has had its time with what is out of sight.
        await drawn(page);
        assert.equal((await places(page)).find((place) => place.startsWith('h3')), after.find((place) => place.startsWith('h3')));
        const shift = await inPage(page, () => window.shifts.reduce((sum, value) => sum + value, 0));
        assert.ok(shift < 0.02, `cumulative layout shift of ${shift}`);
        t.diagnostic(`cumulative layout shift: ${shift}`);
        assert.deepEqual(page.problems, []);
      });
    }
  }
}

test('taken over, it is the live widget', async (t) => {
  const page = await on.visit(t);
  await open(page, on.host.url + file(LEADER, DIRECTOR, 'en'));
  await comparing(page, title(LEADER), title(DIRECTOR));
  await choose(page, WORDS.en.second, title(HEAD));
  await comparing(page, title(LEADER), title(HEAD));
  assert.match(await inPage(page, () => location.hash), new RegExp(HEAD));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.problems, []);
});

test('the head tells machines what the page is', async (t) => {
  const page = await on.visit(t);
  await page.goto(on.host.url + file(LEADER, DIRECTOR, 'ru'));
  const found = await inPage(page, () => ({
    canonical: document.querySelector('link[rel=canonical]').href,
    alternates: [...document.querySelectorAll('link[rel=alternate]')].map((link) => [link.hreflang, link.href]),
    description: document.querySelector('meta[name=description]').content,
    data: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
  }));
  const base = 'https://example.org/roles/';
  const name = (locale) => base + file(LEADER, DIRECTOR, locale).split('/')[1];
  assert.equal(found.canonical, name('ru'));
  assert.deepEqual(found.alternates, [['en', name('en')], ['ru', name('ru')]]);
  assert.match(found.description, /33[\s\u00a0\u202f]791/);
  assert.equal(found.data['@type'], 'WebPage');
  assert.deepEqual(found.data.about.map((role) => role['@type']), ['Occupation', 'Occupation']);
});
