// Hostile datasets (tests/hostile/cases.json), in the built reader alone and on a page, through
// `src` and inside the element: nothing of them runs, nothing hangs, nobody is left without a
// word, and the next good dataset is shown.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from './lib/settings.mjs';
import { dataset, text } from './lib/datasets.mjs';
import { cases, good } from './lib/hostile.mjs';
import { suite } from './lib/suite.mjs';

/** The most that the page may be kept from answering its visitor, in milliseconds. */
const HANG = 200;
/** How often a case is measured anew when the machine may have been busy with something else. */
const TRIES = 10;

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'nonce-host'; style-src 'self'; connect-src 'self'; img-src data:";
/** Only where the test itself puts no JSON into the page, which some browsers take for a script. */
const STRICTER = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'; trusted-types 'none'">`;

const page = (head) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title>${head}
<link rel="icon" href="data:,">
<script type="module" src="role-compare.js"></script>
<script nonce="host">
globalThis.broken = [];
globalThis.ran = () => broken.push('it ran');
for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) globalThis[name] = () => broken.push(name);
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => broken.push(violatedDirective + ' ' + blockedURI));
addEventListener('error', ({ message }) => broken.push('error: ' + message));
addEventListener('unhandledrejection', ({ reason }) => broken.push('rejection: ' + reason));
</script>
<p id="fallback">The site’s own table</p>
<div id="place"></div>`;

const TABLE = Object.fromEntries(cases.map((entry, index) => [`/case-${index}.json`, entry.make]));
const on = suite({
  headers: { 'content-security-policy': POLICY },
  extra: { '/src.html': page(STRICTER), '/inline.html': page(''), '/good.json': text(dataset('good', 'Good')), '/base.json': good },
});
// Made when they are asked for: together they are hundreds of megabytes.
for (const [path, make] of Object.entries(TABLE)) Object.defineProperty(on.extra, path, { get: make, enumerable: true });

/** What the page is asked to do: it stands in the page as text, and comes back as plain data. */
async function show({ src, inline, good, beside }) {
  const place = document.querySelector('#place');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const turn = () => new Promise((resolve) => setTimeout(resolve, 2));
  const until = async (what, isSo) => {
    for (const end = Date.now() + 30_000; !isSo(); await turn()) {
      if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    }
  };
  const element = document.createElement('role-compare');
  const told = [];
  element.addEventListener('role-compare-error', ({ detail }) => told.push([detail.code, detail.message]));
  const root = element.shadowRoot;
  const alert = () => [...root.querySelectorAll('[role=alert]')].map((alert) => alert.textContent).join(' ').trim();
  const heads = () => [...root.querySelectorAll('table')[0]?.querySelectorAll('thead th') ?? []].map((head) => head.textContent);
  // How long the page waited for its turn at most, until the data are shown or told. A turn that it
  // waits for by itself is a few milliseconds of that.
  let [worst, measuring] = [0, true];
  const measure = async () => {
    for (let last = performance.now(); measuring; ) {
      await turn();
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
    }
  };
  let script;
  if (inline) {
    const response = await fetch(inline);
    script = document.createElement('script');
    script.type = 'application/json';
    script.append(await response.text());
    element.append(script);
  } else element.setAttribute('src', src);
  await frame();
  const measured = measure();
  place.replaceChildren(element);
  await until('the data are shown or told', () => told.length > 0 || element.hasAttribute('data-ready'));
  await frame();
  await frame();
  measuring = false;
  await measured;

  const all = [...root.querySelectorAll('*')];
  const found = {
    worst,
    told,
    alert: alert(),
    heads: heads(),
    rows: root.querySelectorAll('tbody tr').length,
    text: root.textContent.length,
    strangers: all.filter((one) => /^(script|img|iframe|object|embed|style|link|base|meta|form|math|video|audio)$/i.test(one.localName)).map((one) => one.localName),
    handlers: all.flatMap((one) => [...one.attributes]).filter(({ name, value }) => /^on|^style$/i.test(name) || /^\s*javascript:/i.test(value)).map(({ name, value }) => `${name}=${value}`),
    links: [...root.querySelectorAll('a[href]')].filter((link) => !/^(https?:\/\/|#)/.test(link.getAttribute('href')) && !link.href.startsWith('blob:')).map((link) => link.href),
    empty: [...root.querySelectorAll('td, th, caption, figcaption')].filter((cell) => !cell.textContent.trim() && !cell.querySelector('svg')).map((cell) => cell.outerHTML.slice(0, 120)),
    wide: document.documentElement.scrollWidth - innerWidth,
    polluted: 'polluted' in {},
    globals: broken.splice(0),
  };
  if (root.querySelector('[role=combobox]')) {
    // A search among hostile names, which is heard only if the widget still lives.
    const box = root.querySelector('[role=combobox]');
    box.focus();
    box.value = 'zz';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await frame();
  }
  // The next good data are shown, in the same element and where asked in another one beside it.
  const shows = (element) => /Good One/.test(element.shadowRoot.querySelector('table')?.textContent);
  const others = beside ? [document.createElement('role-compare')] : [];
  for (const other of others) {
    other.setAttribute('src', good);
    place.append(other);
  }
  if (script) script.remove();
  element.setAttribute('src', good);
  await until('the good data are shown in the same element', () => shows(element));
  await until('the good data are shown beside it', () => others.every(shows));
  found.after = alert();
  place.replaceChildren();
  found.globals.push(...broken.splice(0));
  return found;
}

const ask = async (page, wanted) => JSON.parse(await page.evaluate(`(${show})(${JSON.stringify(wanted)}).then(JSON.stringify)`));

async function host(t, way) {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}${way}.html`);
  await page.evaluate(() => import('/role-compare.js').then(({ ready }) => ready()));
  // So that no case pays for what is loaded and compiled once.
  await ask(page, { src: 'base.json', good: 'good.json' });
  return page;
}

/** What is wrong with what a page made of a case, as lines. */
function wrong({ told: expected, name }, found, way) {
  const lines = [];
  const say = (line) => lines.push(`${name}, ${way}: ${line}`);
  if (expected) {
    if (found.told.length !== 1 || found.told[0][0] !== 'data-invalid') say(`told ${JSON.stringify(found.told)}`);
    if (!found.told[0]?.[1].includes(expected)) say(`the page is told ${found.told[0]?.[1].slice(0, 300)}; expected ${expected}`);
    if (!found.alert.includes(expected)) say(`the reader is told “${found.alert.slice(0, 300)}”; expected ${expected}`);
    if (found.alert.length > 3_000) say(`the alert has ${found.alert.length} characters`);
    if (found.rows) say(`${found.rows} rows are shown`);
  } else {
    if (found.told.length || found.alert) say(`told ${JSON.stringify(found.told)} ${found.alert}`);
    if (!found.rows) say('no row is shown');
    if (found.wide > 0) say(`the page is ${found.wide} px too wide`);
  }
  for (const what of ['strangers', 'handlers', 'links', 'globals', 'empty']) {
    if (found[what].length) say(`${what}: ${found[what].slice(0, 5)}`);
  }
  if (found.polluted) say('every object has got a property');
  if (found.after) say(`with good data there is still the alert “${found.after}”`);
  return lines;
}

for (const way of ['src', 'inline']) {
  test(`hostile data through ${way}: nothing runs or hangs, the reader is told, good data follow`, async (t) => {
    const page = await host(t, way);
    const before = on.host.requests.length;
    const lines = [];
    const longest = [];
    let count = 0;
    for (const [index, entry] of cases.entries()) {
      // What is no text cannot stand in a page.
      if (way === 'inline' && entry.bytes) continue;
      // All elements of a page are served by one instance, so it is enough to have a new one now and then.
      const wanted = { [way]: `case-${index}.json`, good: 'good.json', beside: index % 10 === 0 };
      let found = await ask(page, wanted);
      lines.push(...wrong(entry, found, way));
      let least = found.worst;
      for (let turn = 1; turn < TRIES && least > HANG; turn += 1) least = Math.min(least, (await ask(page, wanted)).worst);
      if (least > HANG) lines.push(`${entry.name}, ${way}: the page waited for ${Math.round(least)} ms`);
      longest.push([Math.round(least), entry.name]);
      count += 1;
    }
    longest.sort(([a], [b]) => b - a);
    t.diagnostic(`${count} cases; the page waited longest for ${longest.slice(0, 5).map(([ms, name]) => `${ms} ms (${name})`).join(', ')}`);
    assert.ok(count >= 60);
    assert.deepEqual(lines, []);
    // Nothing was asked for but what the test named.
    const strange = on.host.requests.slice(before).filter(({ path, status }) => status !== 200 || !/^\/(case-\d+|good)\.json$/.test(path));
    assert.deepEqual(strange, []);
    // Of what is too large no more is taken than is needed to know that.
    const known = cases.flatMap(({ told }, index) => (/more than 10 MB/.test(told) ? [`request failed: ${on.host.url}case-${index}.json`] : []));
    const strangers = page.problems.filter((problem) => !problem.includes('<role-compare>') && !known.includes(problem));
    assert.deepEqual(strangers, []);
  });
}

const module = () => new WebAssembly.Module(readFileSync(join(dist, 'wasm/role-compare-reader_bg.wasm')));

/** What the reader answers, in an instance of its own; `timed` runs each call. */
function answered(reader, data, timed = (work) => work()) {
  const { memory, room, read_data, go_on, answer } = new WebAssembly.Instance(reader).exports;
  const place = timed(() => room(data.length));
  new Uint8Array(memory.buffer, place).set(data);
  timed(() => read_data(0));
  let length = 0;
  while (!length) length = timed(go_on);
  return Buffer.from(memory.buffer, answer(), length).toString();
}

test('what reads hostile data alone never takes long, traps or answers with nothing', () => {
  const reader = module();
  const lines = [];
  for (const { name, told, make } of cases) {
    const data = make();
    let worst = Infinity;
    let words;
    for (let turn = 0; turn < TRIES && worst > HANG; turn += 1) {
      let slowest = 0;
      words = answered(reader, data, (work) => {
        const start = performance.now();
        const result = work();
        slowest = Math.max(slowest, performance.now() - start);
        return result;
      });
      worst = Math.min(worst, slowest);
    }
    if (worst > HANG) lines.push(`${name}: one step takes ${Math.round(worst)} ms`);
    if (told ? !words.includes(told) : words.includes('data inside the element')) lines.push(`${name}: ${words.slice(0, 300)}`);
  }
  assert.deepEqual(lines, []);
});

const SUITE = process.env.ROLE_COMPARE_JSON_TEST_SUITE;
const leftOut = SUITE ? false : 'left out: ROLE_COMPARE_JSON_TEST_SUITE does not name the folder of the cases of JSONTestSuite';

test('what reads data takes the JSON that everybody takes, and no other', { skip: leftOut }, () => {
  const reader = module();
  const files = readdirSync(SUITE);
  const lines = [];
  for (const file of files) {
    const words = answered(reader, readFileSync(join(SUITE, file)));
    const isNone = /found broken JSON \(|found another encoding|found a page of HTML|nested deeper/.test(words);
    const isOurRule = /stands twice/.test(words) && /duplicated_key/.test(file);
    const expected = { y: isOurRule, n: true }[file[0]] ?? isNone;
    if (isNone !== expected) lines.push(`${file}: ${words}`);
  }
  assert.deepEqual(lines, []);
  assert.ok(files.length >= 318, `${files.length} cases`);
});
