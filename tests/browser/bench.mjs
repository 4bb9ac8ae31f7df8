// What the page costs in a browser: a role switch, a key typed into a picker, the start and the
// memory, beside rival pages that do the same by other means. A measurement, no test: it fails
// only if a page does not work.
//
// Every machine and every hour has its own speed. So all pages take turns, round after round,
// in the same browser, and what is to be believed is how they relate.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { start, use } from './bench/measure.mjs';
import { summary, table } from './bench/figures.mjs';
import { LEADER, NURSES, SCIENTISTS, address } from './lib/contract.mjs';
import { launch } from './lib/browser.mjs';
import { hostPage } from './lib/host-page.mjs';
import { serve } from './lib/server.mjs';
import { dist, target } from './lib/settings.mjs';
import { NAMES, buildRivals } from './rivals/build.mjs';
import { roles } from './rivals/roles.mjs';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string', default: join(target, 'bench', 'page.json') },
    rounds: { type: 'string', default: '5' },
    pages: { type: 'string' },
  },
});
const ROUNDS = Number(options.rounds);
if (!(ROUNDS >= 1)) throw new Error(`--rounds is ${options.rounds}, expected a whole number from 1 on`);
const RATES = [1, 4];
/** Of each page in each round; those to warm up are not counted: code is compiled, caches fill. */
const COUNTS = { warmUp: 8, switches: 12 };
const STARTS = 3;
const QUERIES = ['registered nurse', 'truck driver', 'sofware developer', 'cop'];
/** About as long, of names that the rivals have: they forgive no error, and an empty list costs nothing. */
const RIVAL_QUERIES = ['senior data nurse', 'field driver', 'certified health', 'leg'];

const folder = join(target, 'bench', 'rivals');
const rivalBytes = await buildRivals(folder);
const host = await serve(dist, {
  folders: { '/rivals/': folder },
  extra: { '/embedded.html': hostPage({ body: `<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en"></role-compare>` }) },
});
const browser = await launch('chromium');
try {
  const pages = chosen();
  const samples = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const rate of RATES) {
      // Whoever comes first in one round comes last in the next.
      for (const page of round % 2 ? [...pages].reverse() : pages) {
        const found = await use(browser, rate, page, COUNTS);
        const starts = [];
        for (let turn = 0; page.starts && turn < STARTS; turn += 1) starts.push(await start(browser, rate, page));
        keep(((samples[rate] ??= {})[page.name] ??= {}), found, starts);
      }
    }
    console.log(`round ${round + 1} of ${ROUNDS}`);
  }
  report({
    commit: commit(),
    browser: await browser.version(),
    processor: `${cpus().length} × ${cpus()[0]?.model}`,
    unit: 'milliseconds, megabytes, bytes; switches are main-thread time without what asking costs, keys and starts what passes until the result is painted',
    bytes: { widget: widgetBytes(), ...rivalBytes },
    results: Object.fromEntries(RATES.map((rate) => [rate, results(pages, samples[rate])])),
  });
} finally {
  await browser.close();
  await host.close();
}

/**
 * The widget with occupations and with profiles on its own page, where it keeps the roles in the address
 * as the rivals do; embedded in a page that has nothing else, where it keeps nothing there, as on most
 * sites; the rivals; or those named by `--pages`.
 */
function chosen() {
  const own = (left, right) => address(host.url, { left, right, locale: 'en' });
  const made = roles();
  const rivalTitles = [7, 123, 248, 391, 502, 666, 775, 904].map((number) => made[number].title);
  const titles = ['Data Scientists', 'Carpenters', 'Chief Executives', 'Actors', 'Electricians', 'Pharmacists', 'Dental Hygienists', 'Cashiers'];
  const all = [
    { name: 'widget', url: own(NURSES, SCIENTISTS), titles, queries: QUERIES, starts: true },
    { name: 'embedded', url: new URL('/embedded.html', host.url).href, titles, queries: [] },
    {
      name: 'profiles',
      url: own(LEADER, LEADER),
      titles: ['Customer Service Director', 'Head of Customer Service', 'Customer Service Supervisor', 'Client Service Director'],
      queries: [],
    },
    ...NAMES.map((name) => ({
      name,
      url: new URL(`/rivals/${name}/`, host.url).href,
      titles: rivalTitles,
      queries: RIVAL_QUERIES,
      starts: true,
    })),
  ];
  const wanted = options.pages?.split(',');
  const unknown = wanted?.filter((name) => !all.some((page) => page.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`--pages names ${unknown.join(', ')}, expected some of ${all.map(({ name }) => name).join(', ')}`);
  }
  return wanted ? all.filter(({ name }) => wanted.includes(name)) : all;
}

function keep(samples, found, starts) {
  const add = (figure, round) => round.length > 0 && (samples[figure] ??= []).push(round);
  add('switch', found.switches.map(({ task }) => task));
  for (const part of ['script', 'style', 'layout', 'asking']) {
    add(`- ${part}`, found.switches.map((measured) => measured[part]));
  }
  add('key to painted list', found.keys);
  for (const figure of ['firstPaint', 'ready']) add(figure, starts.map((times) => times[figure]));
  for (const part of ['heap', 'wasm']) add(`memory, ${part}`, [found.memory[part] / 1e6]);
}

function results(pages, samples) {
  return Object.fromEntries(
    pages.map(({ name }) => [
      name,
      Object.fromEntries(Object.entries(samples[name]).map(([figure, rounds]) => [figure, summary(rounds)])),
    ]),
  );
}

/** The files that the widget's page loads, as the build compressed them. */
function widgetBytes() {
  const files = ['index.html', 'page.css', 'page.js', 'role-compare.js'];
  const wasm = readdirSync(join(dist, 'wasm')).filter((name) => /^role-compare(_bg)?\.(js|wasm)$/.test(name));
  const size = (name) => statSync(join(dist, `${name}.br`)).size;
  return Object.fromEntries([...files, ...wasm.map((name) => `wasm/${name}`)].map((name) => [name, size(name)]));
}

function commit() {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function report(record) {
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`\n${table(record)}\n\nWritten to ${options.json}`);
}
