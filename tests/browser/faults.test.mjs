// When the widget cannot run, or breaks: what a visitor reads, what the site is told, and
// that the visitor can start over, with the keyboard.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, PROJECTS, TITLES, WORDS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, heads, inPage, ready, until } from './lib/widget.mjs';

const GLUE = '/wasm/role-compare.js';
const WASM = '/wasm/role-compare_bg.wasm';

const SAID = {
  en: {
    'cannot-run': 'The comparison could not be started.',
    stalled: 'The comparison is taking long to load.',
    stopped: 'The comparison stopped because of an error.',
    again: 'Try again',
  },
  ru: {
    'cannot-run': 'Не удалось запустить сравнение.',
    stalled: 'Сравнение загружается дольше обычного.',
    stopped: 'Сравнение остановилось из-за ошибки.',
    again: 'Попробовать снова',
  },
};

/** Two widgets in two languages, each with content of the site's own, and a record of what the site is told. */
const BODY = `
<role-compare left="${LEADER}" right="${DIRECTOR}" locale="en"><p>Our roles</p></role-compare>
<div lang="ru"><role-compare left="${HEAD}" right="${CLIENT}"><p>Наши роли</p></role-compare></div>`;
const RECORD = `<script>
  window.told = [];
  addEventListener('role-compare-error', ({ detail }) => told.push(detail));
</script>`;
const page = (head = '') => hostPage({ head: RECORD + head, body: BODY });

const on = suite({
  extra: {
    '/two.html': page(),
    '/no-wasm.html': page('<script>delete window.WebAssembly</script>'),
    '/policy.html': page(
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'">`,
    ),
    '/no-fetch.html': page('<script>window.fetch = () => Promise.reject(new Error("this page forbids it"))</script>'),
    '/odd-fetch.html': page('<script>window.fetch = async () => ({ ok: true, status: 200 })</script>'),
    // Thirty seconds are over when the test says so.
    '/clock.html': page(`<script>
      const [set, clear] = [window.setTimeout, window.clearTimeout];
      window.due = new Map();
      window.setTimeout = (work, time, ...more) => {
        if (time !== 30_000) return set(work, time, ...more);
        due.set(-due.size - 1, work);
        return -due.size;
      };
      window.clearTimeout = (timer) => due.delete(timer) || clear(timer);
      window.pass = () => {
        for (const [timer, work] of due) {
          due.delete(timer);
          work();
        }
      };
    </script>`),
  },
});

/** Opens a page of this file, on a host that spoils what the test says until it stops. */
async function visit(t, path, spoiled = {}) {
  const page = await on.visit(t);
  for (const [path, how] of Object.entries(spoiled)) on.host.spoiled.set(path, how);
  t.after(() => on.host.spoiled.clear());
  // A browser may hold the page's load event back for what never comes.
  await page.goto(`${on.host.url}${path}`, { waitUntil: 'domcontentloaded' });
  return page;
}

/** What each widget shows: the site's content, the line beneath it, a comparison. */
function seen(page) {
  return inPage(page, () =>
    all('role-compare').map((element) => {
      const line = element.shadowRoot.querySelector('[part~=notice]');
      return {
        content: element.firstElementChild.checkVisibility(),
        line: line && plain(line.firstChild.textContent),
        role: line && line.getAttribute('role'),
        language: line && line.lang,
        button: line && plain(line.querySelector('button').textContent),
        waiting: !!line?.querySelector('[aria-disabled=true]'),
        tables: element.shadowRoot.querySelectorAll('table').length > 0,
        ready: element.hasAttribute('data-ready'),
      };
    }),
  );
}

const failing = (code) =>
  ['en', 'ru'].map((language) => ({
    content: true,
    line: SAID[language][code],
    role: 'alert',
    language,
    button: SAID[language].again,
    waiting: false,
    tables: false,
    ready: false,
  }));

const RUNNING = [0, 1].map(() => ({
  content: false,
  line: null,
  role: null,
  language: null,
  button: null,
  waiting: false,
  tables: true,
  ready: true,
}));

async function says(page, code, times = 1) {
  await until(page, `the site was told ${code}`, (count) => told.length >= count, 2 * times);
  assert.deepEqual(await seen(page), failing(code));
}

async function runs(page) {
  await until(page, 'both widgets are ready', () => all('role-compare[data-ready]').length === 2);
  assert.deepEqual(await seen(page), RUNNING);
}

/** The codes that the site was told, and what the console was, by us. */
const codes = (page) => inPage(page, () => told.map(({ code }) => code));
const ours = (page) => page.problems.filter((problem) => problem.includes('<role-compare>'));
const others = (page) => page.problems.filter((problem) => !problem.includes('<role-compare>'));

/** Errors that nobody caught, without what Firefox reports in the same way: a refusal of its own. */
const uncaught = (page) =>
  page.problems.filter((problem) => problem.startsWith('uncaught') && !/Content-Security-Policy|Loading module/.test(problem));

/** Presses the button of the first widget with the keyboard. */
async function pressAgain(page) {
  await until(page, 'the button can be pressed', () => !find('button', 'Try again').hasAttribute('aria-disabled'));
  const there = () => inPage(page, () => focused() === find('button', 'Try again'));
  for (let presses = 0; !(await there()); presses += 1) {
    if (presses === 20) throw new Error('20 times Tab do not lead to the button');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

/** Starts over by keyboard: both widgets run, and the focus is where the first one begins. */
async function startOver(page) {
  await pressAgain(page);
  await runs(page);
  await until(page, 'the focus is on the first picker', () => focused() === find('combobox', 'First role'));
}

const wasm = await readFile(join(dist, WASM));
const UNABLE = {
  'the glue is missing': { [GLUE]: { status: 404 } },
  'the glue is a page': { [GLUE]: { type: 'text/html', body: '<!doctype html><p>Not here</p>' } },
  'the glue is cut off': { [GLUE]: { cut: true } },
  'the Wasm is missing': { [WASM]: { status: 404 } },
  'the Wasm is refused': { [WASM]: { status: 503, type: 'text/html', body: 'busy' } },
  'the Wasm is a page': { [WASM]: { type: 'text/html', body: '<!doctype html><p>Not here</p>' } },
  'the Wasm is empty': { [WASM]: { body: '' } },
  'the Wasm is half of it': { [WASM]: { body: wasm.subarray(0, wasm.length / 2) } },
  'the Wasm is cut off': { [WASM]: { cut: true } },
  'the Wasm is of another build': { [WASM]: { body: Buffer.from('0061736d01000000', 'hex') } },
};

for (const [fault, spoiled] of Object.entries(UNABLE)) {
  test(`${fault}: it is said, and works once it is mended`, async (t) => {
    const page = await visit(t, 'two.html', spoiled);
    await says(page, 'cannot-run');
    assert.deepEqual(await codes(page), ['cannot-run', 'cannot-run']);
    assert.equal(ours(page).length, 2, page.problems.join('\n'));

    await pressAgain(page);
    await says(page, 'cannot-run', 2);
    assert.deepEqual(await codes(page), Array(4).fill('cannot-run'));

    on.host.spoiled.clear();
    await startOver(page);
    assert.equal((await codes(page)).length, 4);
    await choose(page, WORDS.en.second, TITLES.en[PROJECTS]);
    await comparing(page, TITLES.en[LEADER], TITLES.en[PROJECTS]);
    assert.deepEqual(uncaught(page), []);
  });
}

for (const [path, fault] of [
  ['no-wasm.html', 'a browser without WebAssembly'],
  ['policy.html', 'a policy that forbids WebAssembly'],
]) {
  test(`${fault}: it is said, each time that the visitor asks`, async (t) => {
    const page = await visit(t, path);
    await says(page, 'cannot-run');
    await pressAgain(page);
    await says(page, 'cannot-run', 2);
    assert.equal(await inPage(page, () => focused() === find('button', 'Try again')), true, 'the focus was lost');
    assert.equal(ours(page).length, 4);
    assert.deepEqual(uncaught(page), []);
  });
}

test('Wasm served as something else works without a word', async (t) => {
  const page = await visit(t, 'two.html', { [WASM]: { type: 'application/octet-stream' } });
  await runs(page);
  assert.deepEqual(page.problems, []);
});

for (const path of ['no-fetch.html', 'odd-fetch.html']) {
  test(`a page that broke fetch (${path}) has its widgets all the same`, async (t) => {
    const page = await visit(t, path);
    await runs(page);
    assert.deepEqual(page.problems, []);
  });
}

/** A promise, and what ends it. */
function gate() {
  let open;
  const held = new Promise((resolve) => (open = resolve));
  return { held, open };
}

for (const path of [GLUE, WASM]) {
  test(`${path} stalls: after 30 seconds it is said, and what comes late is still taken`, async (t) => {
    const { held, open } = gate();
    t.after(open);
    const page = await visit(t, 'clock.html', { [path]: { held } });
    await until(page, 'loading has begun', () => due.size === 1);
    assert.deepEqual((await seen(page)).map(({ content, line }) => [content, line]), [[true, null], [true, null]]);
    await inPage(page, () => pass());
    await says(page, 'stalled');
    open();
    await runs(page);
    assert.deepEqual(await codes(page), ['stalled', 'stalled']);
    assert.deepEqual(others(page), []);
  });

  test(`${path} stalls: the visitor does not wait, and asks again`, async (t) => {
    const { held, open } = gate();
    t.after(open);
    const page = await visit(t, 'clock.html', { [path]: { held } });
    await until(page, 'loading has begun', () => due.size === 1);
    await inPage(page, () => pass());
    await says(page, 'stalled');
    on.host.spoiled.clear();
    await startOver(page);
    // What comes of the attempt that was given up changes nothing.
    open();
    await inPage(page, () => pass());
    await choose(page, WORDS.en.second, TITLES.en[PROJECTS]);
    await comparing(page, TITLES.en[LEADER], TITLES.en[PROJECTS]);
    assert.deepEqual(await codes(page), ['stalled', 'stalled']);
    assert.deepEqual(uncaught(page), []);
  });
}
