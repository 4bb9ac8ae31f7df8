// What the release's Wasm takes for its work, as one line of JSON in milliseconds: run by
// `cargo xtask build`, on the files that a browser would get.
//
//   node time.mjs GLUE WASM QUERIES

import { readFileSync } from 'node:fs';

const [glue, wasm, queries] = process.argv.slice(2);
const STARTS = 5;
const PAIRS = 50;
const LOCALES = ['en', 'ru'];

const script = readFileSync(glue, 'utf8');
const module = new WebAssembly.Module(readFileSync(wasm));
const ms = (work) => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};
/** The least of three times: what is above it is the machine's other work. */
const least = (work) => Math.min(ms(work), ms(work), ms(work));
const quantile = (times, part) => times.toSorted((a, b) => a - b)[Math.ceil(part * times.length) - 1];

/** A script of its own each time, so that nothing of the start before is left in it. */
const fresh = (number) => import(`data:text/javascript,${encodeURIComponent(`${script}\n//${number}`)}`);

let api;
const starts = [];
for (let number = 0; number < STARTS; number += 1) {
  api = await fresh(number);
  starts.push(
    ms(() => {
      api.initSync({ module });
      // The first call finds the catalogue in the Wasm.
      api.api_search('', 1, 'en', '');
    }),
  );
}
const index = ms(() => api.api_search('a', 20, 'en', ''));

const searches = [];
for (const line of readFileSync(queries, 'utf8').trim().split('\n').slice(1)) {
  const [locale, , query] = line.split('\t');
  const letters = [...query];
  for (let typed = 1; typed <= letters.length; typed += 1) {
    const text = letters.slice(0, typed).join('');
    searches.push(least(() => api.api_search(text, 20, locale, '')));
  }
}

const ids = api.api_roles('en', '').map((role) => role.id);
const compares = [];
for (let pair = 0; pair < PAIRS; pair += 1) {
  // From all over the catalogue, the same ones each time.
  const [left, right] = [37, 91].map((step) => ids[(pair * step) % ids.length]);
  for (const locale of LOCALES) compares.push(least(() => api.api_compare(left, right, locale, '')));
}

console.log(
  JSON.stringify({
    start: Math.min(...starts),
    index,
    search: { median: quantile(searches, 0.5), p95: quantile(searches, 0.95), count: searches.length },
    compare: { median: quantile(compares, 0.5), p95: quantile(compares, 0.95), count: compares.length },
  }),
);
