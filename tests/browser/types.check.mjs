// role-compare.d.ts against a program that uses it, and against values that do not fit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose, misfits, refused } from './lib/types.mjs';

test('a strict consumer compiles, and what must not compile does not', () => {
  assert.ok(refused() > 10);
  assert.deepEqual(diagnose('consumer.ts'), []);
});

test('a value that does not fit a type is found', () => {
  const cases = [
    ['Cell', { kind: 'absent' }, true],
    ['Cell', { kind: 'not-reported', source: 0 }, true],
    ['Cell', { kind: 'value', value: { min: 1, max: 2 }, unit: 'USD/year', text: 'x', source: 0, derived: null }, true],
    ['Cell', { kind: 'value', value: { min: 1, max: null }, unit: 'USD/year', text: 'x', source: 0, derived: null }, true],
    ['Cell', { kind: 'value', value: 1, unit: 'USD/year', text: 'x', source: 0, derived: { published: 'y', rule: 'z' } }, true],
    ['Cell', { kind: 'value', value: 1, unit: 'USD/year', text: 'x', source: 0 }, false],
    ['Cell', { kind: 'value', value: { min: null, max: 1 }, unit: 'USD/year', text: 'x', source: 0, derived: null }, false],
    ['Band', { kind: 'band', min: 1, max: 2, average: null, median: 1.5 }, true],
    ['Band', { kind: 'band', min: 1, max: 2, average: null }, false],
    ['Cell', { kind: 'empty' }, false],
    ['Cell', { kind: 'absent', source: 0 }, false],
    ['Cell', { kind: 'value', value: 1, unit: 'USD/decade', text: 'x', source: 0, derived: null }, false],
    ['Cell', { kind: 'value', value: 1, unit: 'percent', source: 0, derived: null }, false],
    ['Cell', { kind: 'value', value: null, unit: 'percent', text: 'x', source: 0, derived: null }, false],
    ['Gap', { side: 'left', text: 'x' }, true],
    ['Gap', { side: 'center', text: 'x' }, false],
    ['RoleSummary', { id: 'a', title: 'A', market: 'B', aliases: ['C'] }, true],
    ['RoleSummary', { id: 'a', title: 'A', market: 'B', aliases: ['C'], score: 1 }, false],
  ];
  misfits(cases).forEach((found, index) => {
    const [type, value, fits] = cases[index];
    assert.equal(found.length === 0, fits, `${type} ${JSON.stringify(value)}: ${found}`);
  });
});
