// How long one role switch keeps the main thread busy: from the key press that takes an
// option to the end of its work, layout and painting included. A measurement, no test:
// it fails only if the page does not work.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { DIRECTOR, LEADER, TITLES, WORDS, address } from './lib/contract.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { dist, target } from './lib/settings.mjs';
import { comboboxIs, focusCombobox, heads, open, until } from './lib/widget.mjs';

const SWITCHES = 200;
/** Switches that are not counted, so that code is compiled and caches are warm. */
const WARM_UP = 20;
const RATES = [1, 4];
const NAME = WORDS.en.second;
const METRICS = { task: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

const host = await serve(dist);
const browser = await launch('chromium');
try {
  const results = [];
  for (const rate of RATES) results.push(await measure(rate));
  report({
    browser: await browser.version(),
    processor: cpus()[0]?.model,
    switches: SWITCHES,
    unit: 'ms of main-thread time, median and 95th percentile',
    results,
  });
} finally {
  await browser.close();
  await host.close();
}

async function measure(rate) {
  const page = await openPage(browser);
  await open(page, address(host.url, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate });

  const switches = [];
  const idle = [];
  for (let turn = 0; turn < WARM_UP + SWITCHES; turn += 1) {
    const title = await pointAtAnother(page);
    // What asking costs by itself: a key that nothing listens to.
    const nothing = await cost(page, session, 'Shift');
    const counted = await cost(page, session, 'Enter');
    await until(page, `${title} is compared`, (title) => heads()[1] === title, title);
    if (turn >= WARM_UP) {
      switches.push(counted);
      idle.push(nothing);
    }
  }
  const problems = page.problems;
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await page.done();
  return { rate, ...summary(switches), asking: summary(idle) };
}

/** Opens the list and goes to the option after the one chosen now; returns its title. */
async function pointAtAnother(page) {
  const [left, right] = await heads(page);
  await focusCombobox(page, NAME);
  await page.keyboard.press('ArrowDown');
  const { options } = await comboboxIs(page, NAME, { expanded: 'true', active: 0 });
  const titles = Object.values(TITLES.en);
  const title = (option) => titles.find((title) => option.startsWith(title));
  const now = options.findIndex((option) => title(option) === right);
  let next = (now + 1) % options.length;
  if (title(options[next]) === left) next = (next + 1) % options.length;
  for (let step = 0; step < next; step += 1) await page.keyboard.press('ArrowDown');
  await comboboxIs(page, NAME, { active: next });
  return title(options[next]);
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
  return Object.fromEntries(
    Object.keys(METRICS).map((name) => [name, { median: quantile(name, 0.5), p95: quantile(name, 0.95) }]),
  );
}

function report(record) {
  const folder = join(target, 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'role-switch.json');
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  const row = (...cells) => cells.map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](index ? 12 : 10)).join('');
  console.log(`\n${SWITCHES} role switches in ${record.browser}; ms of main-thread time\n`);
  console.log(row('CPU', 'median', 'p95', 'script', 'style', 'layout', 'asking'));
  for (const { rate, task, script, style, layout, asking } of record.results) {
    console.log(
      row(rate === 1 ? 'full' : `1/${rate}`, task.median, task.p95, script.median, style.median, layout.median, asking.task.median),
    );
  }
  console.log(`\n“asking” is what a key costs that does nothing; it is part of the others.\nWritten to ${file}`);
}
