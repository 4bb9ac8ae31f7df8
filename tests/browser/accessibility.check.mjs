// docs/accessibility.md: each promise names the tests that hold it, and these tests are there.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { faults, promises, titles } from './lib/promises.mjs';

const document = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
const read = (file) => {
  const path = new URL(file, import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

test('every promise of docs/accessibility.md is held by a test that is there', () => {
  assert.deepEqual(faults(document, read), []);
  assert.ok(promises(document).length >= 50, `${promises(document).length} promises`);
});

test('a promise without a test, or with one that is not there, is found', () => {
  const source = "for (const [what] of [['Down opens it']]) test(what, () => {}); test(`${locale}: it is read out`, () => {});";
  const check = (...lines) => faults(lines.join('\n'), (file) => (file === 'a.test.mjs' ? source : null));
  assert.deepEqual(check('1. It opens', '   - `a.test.mjs`: Down opens it', '   - `a.test.mjs`: ru: it is read out'), []);
  assert.match(check('# Title', 'Nothing').join(), /no promise/);
  assert.match(check('1. It opens', '2. It closes', '   - `a.test.mjs`: Down opens it').join(), /line 1 names no test/);
  assert.match(check('1. It opens', '   - `a.test.mjs`: Down opens').join(), /no test “Down opens”/);
  assert.match(check('1. It opens', '   - `a.test.mjs`: it is read').join(), /no test/);
  assert.match(check('1. It opens', '   - `b.test.mjs`: Down opens it').join(), /b\.test\.mjs/);
  assert.throws(() => check('1. It opens', '   - `a.test.mjs` Down opens it'), /line 2/);
});

test('a title of variables alone holds nothing', () => {
  assert.deepEqual(titles('test(`${a}: ${b}`, () => {})'), []);
  assert.deepEqual(titles('for (const a of all()) test(a, () => {})'), []);
});
