// What the page costs in a browser: a role switch, a key typed into a picker, and the start.
// A measurement, no test: it fails only if the page does not work.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { DIRECTOR, LEADER, NURSES, SCIENTISTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { dist, target } from './lib/settings.mjs';
import { comboboxIs, focusCombobox, open, selectAll, until } from './lib/widget.mjs';

const SWITCHES = 60;
/** Switches that are not counted, so that code is compiled and caches are warm. */
const WARM_UP = 10;
const STARTS = 15;
const RATES = [1, 4];
const NAME = WORDS.en.second;
const METRICS = { task: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

/** Second roles by what is compared: each switch goes to the next, the first role stays. */
const PAIRS = {
  profiles: {
    left: LEADER,
    titles: ['Customer Service Director', 'Head of Customer Service', 'Customer Service Supervisor', 'Client Service Director'],
  },
  occupations: {
    left: NURSES,
    titles: ['Data Scientists', 'Carpenters', 'Chief Executives', 'Actors', 'Electricians', 'Pharmacists', 'Dental Hygienists', 'Cashiers'],
  },
};
/** Where keys are typed. */
const WIDGET = {
  start: (page) => open(page, address(host.url, { left: NURSES, right: SCIENTISTS, locale: 'en' })),
  focus: async (page) => {
    await focusCombobox(page, NAME);
    await selectAll(page);
  },
};
const FILTER = {
  start: (page) => page.goto(new URL('/plain.html', host.url)),
  focus: (page) => page.evaluate(() => document.querySelector('input').select()),
};
const QUERIES = ['registered nurse', 'barista', 'truck driver', 'sofware developer', 'data scientist', 'cop', 'accountant', 'elementary teacher'];

/**
 * What a key costs at the least on this machine and in this hour: a page with nothing but a text
 * field and, below it, the first fifty of 1,000 titles that have in them what was typed.
 */
const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<link rel="icon" href="icon.png">
<input aria-label="Filter"><ul></ul><script>
const words = [['Registered', 'Truck', 'Data', 'Software', 'Elementary', 'Public'],
  ['nurse', 'driver', 'scientist', 'developer', 'teacher', 'accountant', 'barista', 'cop']];
const titles = Array.from({ length: 1000 }, (_, n) => words[0][n % 6] + ' ' + words[1][(n >> 2) % 8] + ' ' + n);
const [field, list] = [document.querySelector('input'), document.querySelector('ul')];
field.addEventListener('input', () => {
  const typed = field.value.toLowerCase();
  const found = titles.filter((title) => title.toLowerCase().includes(typed)).slice(0, 50);
  list.replaceChildren(...found.map((title) => {
    const item = document.createElement('li');
    item.textContent = title;
    return item;
  }));
});
</script></html>`;

const host = await serve(dist, { extra: { '/plain.html': PLAIN } });
const browser = await launch('chromium');
try {
  const results = [];
  for (const rate of RATES) {
    const switches = {};
    for (const [name, pair] of Object.entries(PAIRS)) switches[name] = await measureSwitches(rate, pair);
    const keys = { widget: await measureKeys(rate, WIDGET), plain: await measureKeys(rate, FILTER) };
    results.push({ rate, switches, keys, ready: await measureStarts(rate) });
  }
  report({
    browser: await browser.version(),
    processor: cpus()[0]?.model,
    switches: SWITCHES,
    unit: 'ms; switches are main-thread time, keys and starts what passes until the result is painted',
    results,
  });
} finally {
  await browser.close();
  await host.close();
}

async function throttled(rate) {
  const page = await openPage(browser);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session };
}

async function finish(page) {
  if (page.problems.length > 0) throw new Error(page.problems.join('\n'));
  await page.done();
}

/** From the key press that takes an option to the end of its work, layout and paint included. */
async function measureSwitches(rate, { left, titles }) {
  const { page, session } = await throttled(rate);
  await open(page, address(host.url, { left, right: left, locale: 'en' }));
  const switches = [];
  const idle = [];
  for (let turn = 0; turn < WARM_UP + SWITCHES; turn += 1) {
    const title = titles[turn % titles.length];
    await focusCombobox(page, NAME);
    await selectAll(page);
    await page.keyboard.sendCharacter(title);
    await until(
      page,
      `“${title}” is the first option`,
      (name, title) => describeCombobox(name).options[0]?.startsWith(title),
      NAME,
      title,
    );
    await page.keyboard.press('ArrowDown');
    await comboboxIs(page, NAME, { active: 0 });
    // What asking costs by itself: a key that nothing listens to.
    const nothing = await cost(page, session, 'Shift');
    const counted = await cost(page, session, 'Enter');
    await until(page, `${title} is compared`, (title) => heads()[1] === title, title);
    if (turn >= WARM_UP) {
      switches.push(counted);
      idle.push(nothing);
    }
  }
  await finish(page);
  return { ...summary(switches), asking: summary(idle) };
}

/** The main thread's work, in milliseconds, until two frames after a key press. */
async function cost(page, session, key) {
  await frames(page);
  const before = await metrics(session);
  await page.keyboard.press(key);
  await frames(page);
  const after = await metrics(session);
  return Object.fromEntries(Object.keys(METRICS).map((name) => [name, (after[name] - before[name]) * 1000]));
}

/** From a key press to the frame with the list that it makes, key by key. */
async function measureKeys(rate, { start, focus }) {
  const { page } = await throttled(rate);
  await start(page);
  await page.evaluate(() => {
    globalThis.painted = [];
    addEventListener(
      'keydown',
      (press) => {
        // A task that is posted in a frame runs when the frame has been handed over.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.painted.push(performance.now() - press.timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  const times = [];
  const first = [];
  for (const [turn, query] of QUERIES.entries()) {
    await focus(page);
    for (const [place, letter] of [...query].entries()) {
      await frames(page);
      await page.evaluate(() => globalThis.painted.splice(0));
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      const [time] = await page.evaluate(
        () =>
          new Promise((done) => {
            const look = () => (globalThis.painted.length > 0 ? done(globalThis.painted) : setTimeout(look, 1));
            look();
          }),
      );
      // At the very first key the browser has compiled little yet.
      (turn === 0 && place === 0 ? first : times).push({ task: time });
    }
    await page.keyboard.press('Escape');
  }
  await finish(page);
  return { first: first[0].task, ...summary(times) };
}

/** From the navigation to the first comparison on the page, with nothing in the cache. */
async function measureStarts(rate) {
  const times = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    const { page } = await throttled(rate);
    await page.setCacheEnabled(false);
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        if (document.querySelector('role-compare[data-ready]')) globalThis.readyAt ??= performance.now();
      };
      new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
    });
    await open(page, address(host.url, { left: NURSES, right: SCIENTISTS, locale: 'en' }));
    times.push({ task: await page.evaluate(() => globalThis.readyAt) });
    await finish(page);
  }
  return summary(times);
}

function frames(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return Object.fromEntries(Object.entries(METRICS).map(([name, metric]) => [name, value(metric)]));
}

function summary(samples) {
  const quantile = (name, part) => {
    const sorted = samples.map((sample) => sample[name]).sort((a, b) => a - b);
    return Math.round(sorted[Math.ceil(part * sorted.length) - 1] * 100) / 100;
  };
  const names = Object.keys(samples[0]);
  return Object.fromEntries(names.map((name) => [name, { median: quantile(name, 0.5), p95: quantile(name, 0.95) }]));
}

function report(record) {
  const folder = join(target, 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'page.json');
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  const row = (...cells) => cells.map((cell, index) => String(cell ?? '')[index ? 'padStart' : 'padEnd'](index ? 10 : 26)).join('');
  console.log(`\n${record.browser}; milliseconds\n`);
  console.log(row('', 'CPU', 'median', 'p95', 'script', 'style', 'layout', 'asking'));
  for (const { rate, switches, keys, ready } of record.results) {
    const cpu = rate === 1 ? 'full' : `1/${rate}`;
    for (const [name, { task, script, style, layout, asking }] of Object.entries(switches)) {
      const parts = [script, style, layout, asking.task].map((part) => part.median);
      console.log(row(`switch, ${name}`, cpu, task.median, task.p95, ...parts));
    }
    console.log(row('key to painted list', cpu, keys.widget.task.median, keys.widget.task.p95));
    console.log(row('the very first key', cpu, Math.round(keys.widget.first * 100) / 100));
    console.log(row('key, plain filter', cpu, keys.plain.task.median, keys.plain.task.p95));
    console.log(row('ready', cpu, ready.task.median, ready.task.p95));
  }
  console.log(`\n“asking” is what a key costs that does nothing; it is part of the switches. The plain\nfilter is a page with a text field and 1,000 titles: what a key costs here at the least.\nWritten to ${file}`);
}
