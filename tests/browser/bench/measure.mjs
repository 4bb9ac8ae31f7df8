// What is measured of one page, the widget's or a rival's, by the same clock. The pages are
// known by role and name alone: two comboboxes, and tables whose heads are the titles.

import { openPage } from '../lib/browser.mjs';
import { comboboxIs, focusCombobox, selectAll, until } from '../lib/widget.mjs';
import { WORDS } from '../lib/contract.mjs';

const NAME = WORDS.en.second;
const METRICS = { task: 'TaskDuration', script: 'ScriptDuration', style: 'RecalcStyleDuration', layout: 'LayoutDuration' };
/** Frames after which the work of a key press has ended in every page: libraries put some of it off. */
const FRAMES = 4;

/**
 * Switches, keys and memory of a page that was opened anew. `titles` are those of second roles:
 * each switch goes to the next, the first role stays.
 */
export async function use(browser, rate, { url, titles, queries }, { warmUp, switches }) {
  const { page, session } = await throttled(browser, rate);
  await page.evaluateOnNewDocument(rememberWasm);
  await page.evaluateOnNewDocument(watchKeys);
  await page.goto(url);
  await until(page, 'there is a comparison', () => tables().length > 0);
  const found = { switches: [], keys: [] };
  for (let turn = 0; turn < warmUp + switches; turn += 1) {
    const measured = await measureSwitch(page, session, titles[turn % titles.length]);
    if (turn >= warmUp) found.switches.push(measured);
  }
  for (const query of queries) found.keys.push(...(await measureKeys(page, query)));
  found.memory = await measureMemory(page, session);
  await finish(page);
  return found;
}

/** From the navigation to first paint and first comparison with a chart, with nothing in the cache. */
export async function start(browser, rate, { url }) {
  const { page } = await throttled(browser, rate);
  await page.setCacheEnabled(false);
  await page.evaluateOnNewDocument(watchReady);
  await page.goto(url);
  // The browser tells of its first paint a moment after it.
  const times = await until(page, 'there is a painted comparison', () => {
    const [firstPaint, ready] = ['first-contentful-paint', 'ready'].map((name) => performance.getEntriesByName(name)[0]?.startTime);
    return firstPaint && ready && { firstPaint, ready };
  });
  await finish(page);
  return times;
}

async function throttled(browser, rate) {
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
async function measureSwitch(page, session, title) {
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
  const asking = await cost(page, session, 'Shift');
  const counted = await cost(page, session, 'Enter');
  await until(page, `${title} is compared`, (title) => heads()[1] === title, title);
  const parts = Object.keys(METRICS).map((name) => [name, counted[name] - asking[name]]);
  return { ...Object.fromEntries(parts), asking: asking.task };
}

/** The main thread's work, in milliseconds, until some frames after a key press. */
async function cost(page, session, key) {
  await frames(page);
  const before = await metrics(session);
  await page.keyboard.press(key);
  await frames(page);
  const after = await metrics(session);
  return Object.fromEntries(Object.keys(METRICS).map((name) => [name, (after[name] - before[name]) * 1000]));
}

/** From each key press of a query to the frame with the list that it makes. */
async function measureKeys(page, query) {
  const times = [];
  await focusCombobox(page, NAME);
  await selectAll(page);
  for (const letter of query) {
    await frames(page);
    await page.evaluate(() => performance.clearMeasures('key'));
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const measured = () => page.evaluate(() => performance.getEntriesByName('key')[0]?.duration);
    let time = await measured();
    while (time === undefined) {
      await frames(page);
      time = await measured();
    }
    times.push(time);
  }
  await page.keyboard.press('Escape');
  return times;
}

/** What the page holds once everything that it does not need is gone, in bytes. */
async function measureMemory(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => globalThis.wasmMemories.reduce((all, memory) => all + memory.buffer.byteLength, 0));
  return { heap: usedSize, wasm };
}

function frames(page) {
  return page.evaluate(async (frames) => {
    for (let count = 0; count < frames; count += 1) await new Promise((done) => requestAnimationFrame(done));
  }, FRAMES);
}

async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return Object.fromEntries(Object.entries(METRICS).map(([name, metric]) => [name, value(metric)]));
}

// ---- What stands in the pages before their own scripts ----

function watchReady() {
  const isThere = () => {
    const root = document.querySelector('role-compare')?.shadowRoot ?? document;
    const chart = 'figure svg rect, figure svg .recharts-bar path, figure canvas[style]';
    return [root.querySelector('table'), root.querySelector(chart)].every((part) => part && !part.closest('[hidden]'));
  };
  // A task that is posted in a frame runs when the frame has been handed over.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark('ready');
  const look = () => (isThere() ? port2.postMessage(null) : requestAnimationFrame(look));
  requestAnimationFrame(look);
}

function watchKeys() {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.measure('key', { start: timeStamp, end: performance.now() });
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

function rememberWasm() {
  globalThis.wasmMemories = [];
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...all) {
      super(...all);
      const memories = Object.values(this.exports).filter((part) => part instanceof WebAssembly.Memory);
      globalThis.wasmMemories.push(...memories);
    }
  };
}
