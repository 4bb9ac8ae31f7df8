// When the widget cannot run, or breaks: what a visitor reads, what the site is told, and
// that the visitor can start over, with the keyboard. Each fault in two widgets of a page, one in
// English and one in Russian.
//
// - a part missing, refused, a page, cut off, empty, of another build, of another type: `UNABLE`;
// - a part blocked by the page's policy, no WebAssembly, no script at all: `BLOCKED`, “without the
//   script”;
// - a part that stalls: “… stalls”; a `fetch` that never answers: “a fetch that never answers”;
// - no memory, at the start and later: “no memory …”; no stack: “a stack that is used up …”;
// - a panic, a trap, an error that passes through: `BREAKING`;
// - a page left in the middle: the last test.
//
// What reads a site's own data, and data themselves: data.test.mjs and hostile.test.mjs. Odd pages
// and browsers: odd-host.test.mjs. Other programs: rewritten.test.mjs. A slow machine:
// slow.test.mjs. A page that is reloaded or comes back: reload.test.mjs.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLOCK, gate } from './lib/clock.mjs';
import { CLIENT, DIRECTOR, HEAD, LEADER, PROJECTS, ROLES, TITLES, WORDS } from './lib/contract.mjs';
import { dataset, text } from './lib/datasets.mjs';
import { hostPage } from './lib/host-page.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { withMemoryOf } from './lib/wasm.mjs';
import { choose, click, comparing, drawn, focusCombobox, inPage, until } from './lib/widget.mjs';

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
  keeps: false,
  extra: {
    '/two.html': page(),
    '/no-wasm.html': page('<script>delete window.WebAssembly</script>'),
    '/policy.html': page(
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'">`,
    ),
    '/no-glue.html': page(
      `<meta http-equiv="Content-Security-Policy" content="script-src http://*:*/role-compare.js 'unsafe-inline' 'wasm-unsafe-eval'">`,
    ),
    '/no-requests.html': page(`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`),
    '/silent-fetch.html': page(`${CLOCK}<script>
      window.kept = fetch;
      window.fetch = () => new Promise(() => {});
    </script>`),
    '/clock.html': page(CLOCK),
    '/memory.html': page(`<script>
      window.memories = [];
      const { Instance } = WebAssembly;
      WebAssembly.Instance = class extends Instance {
        constructor(...all) {
          if (window.refused > 0) {
            refused -= 1;
            throw new RangeError('WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance');
          }
          super(...all);
          memories.push(this.exports.memory);
        }
      };
    </script>`),
  },
});

/** Opens a page of this file, on a host that spoils what the test says until it stops. */
async function visit(t, path, spoiled = {}) {
  // A browser that had an answer before may not ask again: Firefox keeps modules.
  const page = await on.visit(t, { isNew: Object.keys(spoiled).length > 0 });
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

/** What says why a key went elsewhere. */
const whereKeysGo = (page) =>
  inPage(page, () => ({
    hasFocus: document.hasFocus(),
    is: [document.visibilityState, document.readyState],
    focused: focused()?.outerHTML.slice(0, 100),
    buttons: all('button').map((button) => button.outerHTML.slice(0, 100)),
  }));

/** Presses the button of the first widget with the keyboard. */
async function pressAgain(page) {
  await until(page, 'the button can be pressed', () => !find('button', 'Try again').hasAttribute('aria-disabled'));
  // Chromium drops keys that come before a page is seen, which here can be after its thirty seconds.
  await until(page, 'the page is seen', () => performance.getEntriesByName('first-contentful-paint').length > 0);
  const there = () => inPage(page, () => focused() === find('button', 'Try again'));
  for (let presses = 0; !(await there()); presses += 1) {
    if (presses === 20) throw new Error(`20 times Tab do not lead to the button: ${JSON.stringify(await whereKeysGo(page))}`);
    await page.keyboard.press('Tab');
    // Keys in a row are all dropped by a page that is not ready for them: each has its time.
    await drawn(page);
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
  'the glue is empty': { [GLUE]: { body: '' } },
  'the glue is served as a text': { [GLUE]: { type: 'text/plain' } },
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

const BLOCKED = {
  'no-wasm.html': 'a browser without WebAssembly',
  'policy.html': 'a policy that forbids WebAssembly',
  'no-glue.html': 'a policy that blocks the glue',
  'no-requests.html': 'a policy that blocks the Wasm',
};

for (const [path, fault] of Object.entries(BLOCKED)) {
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

test('without the script the site’s own content is there, and nothing else', async (t) => {
  const page = await on.visit(t);
  t.after(() => on.host.spoiled.clear());
  const ways = [{ status: 404, body: '' }, { type: 'text/html', body: '<!doctype html><p>Not here</p>' }, { cut: true }, { body: '' }];
  for (const [index, how] of ways.entries()) {
    on.host.spoiled.set('/role-compare.js', how);
    await page.goto(`${on.host.url}two.html?${index}`);
    const found = await inPage(page, () =>
      [...document.querySelectorAll('role-compare')].map((element) => [element.firstElementChild.checkVisibility(), !!element.shadowRoot]),
    );
    assert.deepEqual(found, [[true, false], [true, false]]);
  }
});

test('a fetch that never answers: it is said, and the visitor can ask again', async (t) => {
  const page = await visit(t, 'silent-fetch.html');
  await until(page, 'loading has begun', () => due.size === 1);
  await inPage(page, () => pass());
  await says(page, 'stalled');
  await inPage(page, () => void (window.fetch = kept));
  await startOver(page);
  assert.deepEqual(others(page), []);
});

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

/** Ways to leave Wasm in the middle. Each is undone by `mend()` in the page. */
const BREAKING = {
  'a panic': {
    work: () => {
      const { insertBefore } = Node.prototype;
      const mine = () => {
        throw new Error('not on this page');
      };
      Node.prototype.insertBefore = mine;
      window.mend = () => (Node.prototype.insertBefore = insertBefore);
    },
    says: /the widget broke: panicked at .*\nfailed to (append child|insert node)/,
  },
  'an error of the page that passes through': {
    work: () => {
      const { createTextNode } = Document.prototype;
      Document.prototype.createTextNode = () => {
        throw new Error('not on this page');
      };
      window.mend = () => (Document.prototype.createTextNode = createTextNode);
    },
    says: /the widget broke: .*not on this page/,
  },
};

for (const [fault, { work, says: message }] of Object.entries(BREAKING)) {
  test(`${fault}: every widget says so, nothing reaches the broken one, and a fresh one goes on`, async (t) => {
    const page = await visit(t, 'two.html');
    await runs(page);
    await choose(page, WORDS.en.second, TITLES.en[PROJECTS]);
    await comparing(page, TITLES.en[LEADER], TITLES.en[PROJECTS]);
    assert.deepEqual(page.problems, []);

    // The focus is inside the widget that breaks, as it opens a list.
    await focusCombobox(page, WORDS.en.second);
    await inPage(page, work);
    await page.keyboard.press('ArrowDown');
    await says(page, 'stopped');
    await inPage(page, () => mend());
    assert.deepEqual(await codes(page), ['stopped', 'stopped']);
    assert.equal(ours(page).length, 2, page.problems.join('\n'));
    for (const problem of ours(page)) assert.match(problem, message);

    // Whatever could still reach what is gone.
    const before = page.problems.length;
    await inPage(page, () => {
      for (const type of ['popstate', 'hashchange', 'focus', 'blur']) window.dispatchEvent(new Event(type));
      for (const element of all('role-compare')) {
        element.theme = 'dark';
        for (const type of ['click', 'focusin', 'focusout', 'keydown', 'input']) {
          element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        }
        element.theme = null;
        element.after(element);
      }
    });
    const refused = await page.evaluate(`import('/role-compare.js').then((api) => {
      try {
        return api.roles();
      } catch ({ code }) {
        return code;
      }
    })`);
    assert.equal(refused, 'stopped');
    assert.deepEqual(await seen(page), failing('stopped'));
    assert.deepEqual(page.problems.slice(before), []);
    assert.deepEqual(await codes(page), ['stopped', 'stopped']);

    const asked = on.host.requests.length;
    await startOver(page);
    // What the visitor chose last is what is shown.
    await comparing(page, TITLES.en[LEADER], TITLES.en[PROJECTS]);
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, TITLES.en[PROJECTS], TITLES.en[LEADER]);
    assert.equal(on.host.requests.length, asked, 'it was loaded again');
    assert.equal(await page.evaluate(`import('/role-compare.js').then((api) => api.roles().length)`), ROLES);
    assert.deepEqual(page.problems.slice(before), []);

    // And once more: a second life is watched like the first.
    await focusCombobox(page, WORDS.en.second);
    await inPage(page, work);
    await page.keyboard.press('ArrowDown');
    await until(page, 'it broke again', () => told.length === 4);
    await inPage(page, () => mend());
    await startOver(page);
  });
}

test('errors of the page do not stop a widget that is sound', async (t) => {
  const page = await visit(t, 'two.html');
  await runs(page);
  await inPage(page, () => {
    addEventListener('role-compare-change', () => {
      throw new Error('of the page');
    });
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('of the page too');
    });
    Promise.reject(new Error('and this'));
  });
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, TITLES.en[DIRECTOR], TITLES.en[LEADER]);
  assert.equal(uncaught(page).length, 3, page.problems.join('\n'));
  assert.deepEqual(await seen(page), RUNNING);
  assert.deepEqual(await codes(page), []);
});

/** Runs the widget where the stack is nearly at its end, at every depth. */
test('a stack that is used up leaves no dead widget', async (t) => {
  const page = await visit(t, 'two.html');
  await runs(page);
  await inPage(page, (name) => {
    const button = find('button', name);
    let presses = 0;
    const deeper = () => {
      try {
        deeper();
      } catch {
        // Here it is full. Further up there is a little more room each time.
      }
      if (presses < 200) {
        presses += 1;
        button.click();
      }
    };
    deeper();
  }, WORDS.en.swap);
  const state = await until(page, 'it runs, or says that it does not', () => {
    if (told.length === 2) return 'stopped';
    return told.length === 0 && all('role-compare[data-ready]').length === 2 && 'runs';
  });
  if (state === 'stopped') await startOver(page);
  await choose(page, WORDS.en.second, TITLES.en[PROJECTS]);
  await until(page, 'the second role is another', (title) => heads()[1] === title, TITLES.en[PROJECTS]);
});

test('no memory for the module: it is said, and works once there is some', async (t) => {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => (window.refused = 2));
  await page.goto(`${on.host.url}memory.html`, { waitUntil: 'domcontentloaded' });
  await says(page, 'cannot-run');
  await pressAgain(page);
  await says(page, 'cannot-run', 2);
  await startOver(page);
});

test('no memory to begin with: it is said, each time that the visitor asks', async (t) => {
  const page = await visit(t, 'two.html', { [WASM]: { body: withMemoryOf(0, wasm) } });
  await says(page, 'stopped');
  await pressAgain(page);
  await says(page, 'stopped', 2);
  assert.equal(ours(page).length, 4, page.problems.join('\n'));
});

test('no memory in the middle of the work: it is said, and a fresh start goes on', async (t) => {
  // Little more than there is once both are shown. To look for roles takes another megabyte, a site's
  // many roles twenty.
  const first = await visit(t, 'memory.html');
  await runs(first);
  const taken = await inPage(first, () => memories[0].buffer.byteLength);
  const roles = dataset('many', 'Many');
  const about = 'A role among many. '.repeat(30).trim();
  roles.roles = Array.from({ length: 5_000 }, (_, index) => ({
    ...roles.roles[0],
    id: `many-${index}`,
    profile: { about: { en: `${about} ${index}`, ru: `${about} ${index}` } },
  }));
  on.extra['/many.json'] = text(roles);

  const page = await visit(t, 'two.html', { [WASM]: { body: withMemoryOf(taken + 500_000, wasm) } });
  await runs(page);
  await focusCombobox(page, WORDS.en.second);
  await page.keyboard.type('nurse');
  await says(page, 'stopped');
  assert.deepEqual(await codes(page), ['stopped', 'stopped']);
  assert.equal(ours(page).length, 2, page.problems.join('\n'));
  // Not by keyboard: the picker that then has the focus makes itself ready to look for roles.
  const again = () => inPage(page, () => all('[part=notice] button')[0]?.click());
  await again();
  await runs(page);

  // Data that have no room.
  await inPage(page, () => void (document.querySelector('role-compare').src = 'many.json'));
  await until(page, 'it is said', () => told.length >= 3 && findAll('alert').length > 0);
  const [own, other] = await seen(page);
  assert.ok([SAID.en['cannot-run'], SAID.en.stopped].includes(own.line), own.line);
  // The other one goes on, unless the first could not even be taken away any more.
  assert.deepEqual(other, own.line === SAID.en.stopped ? failing('stopped')[1] : RUNNING[1]);
  await inPage(page, () => void (document.querySelector('role-compare').src = null));
  await again();
  await runs(page);
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, TITLES.en[DIRECTOR], TITLES.en[LEADER]);
});

test('where the name is taken by another class, that class keeps it, and the API works', async (t) => {
  on.extra['/taken.html'] = hostPage({
    head: `<script>customElements.define('role-compare', class extends HTMLElement {})</script>`,
  });
  const page = await on.visit(t);
  await page.goto(`${on.host.url}taken.html`);
  const count = await page.evaluate(`import('/role-compare.js').then((api) => api.ready().then(() => api.roles().length))`);
  assert.equal(count, ROLES);
  assert.equal(await inPage(page, () => document.querySelector('role-compare p').checkVisibility()), true);
  assert.deepEqual(page.problems, []);
});

test('a page left while it was loading, and come back to, has its widgets', async (t) => {
  const { held, open } = gate();
  t.after(open);
  const page = await visit(t, 'two.html', { [WASM]: { held } });
  // Not page.goto() and page.goBack(): where a document is left before its load event, Firefox tells of two
  // navigations instead of one, and Puppeteer waits in vain for the next one after them.
  await inPage(page, () => setTimeout(() => location.assign('clock.html')));
  await until(page, 'the other page is loading too', () => location.pathname === '/clock.html' && window.due?.size === 1);
  on.host.spoiled.clear();
  await inPage(page, () => setTimeout(() => history.back()));
  await until(page, 'the page is back', () => location.pathname === '/two.html' && !!window.told);
  open();
  // Restored from the cache or loaded anew, whichever the browser does.
  await until(page, 'it runs or says so', () => all('role-compare[data-ready]').length === 2 || told.length === 2);
  if ((await codes(page)).length > 0) await startOver(page);
  await runs(page);
});
