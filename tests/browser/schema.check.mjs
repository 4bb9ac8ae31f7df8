// roles.schema.json against the table of good and bad data (tests/schema), which the reader is held
// to as well: both say the same, but for rules that a schema cannot say.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root)));
const example = read('static/examples/dataset.json');
const validate = new Ajv2020({ allErrors: true }).compile(read('static/roles.schema.json'));

/** What stands at a JSON pointer. */
const at = (data, pointer) => pointer.split('/').slice(1).reduce((value, key) => value[key], data);

/** A value as the table writes it. */
function made(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(made);
  if ('$text' in value) return value.$text.repeat(value.times);
  if ('$list' in value) return Array(value.times).fill(made(value.$list));
  if ('$copy' in value) return at(example, value.$copy);
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, made(value)]));
}

/** The example with the change of a case. */
function changed({ at: pointer, put }) {
  const data = structuredClone(example);
  if (pointer === undefined) return data;
  const end = pointer.lastIndexOf('/');
  const place = at(data, pointer.slice(0, end));
  const key = pointer.slice(end + 1);
  place[Array.isArray(place) ? Math.min(key, place.length) : key] = made(put);
  return data;
}

test('the schema refuses what it should refuse, and nothing else', () => {
  const cases = read('tests/schema/cases.json');
  assert.ok(cases.some(({ refused }) => refused === 'both') && cases.some(({ refused }) => !refused));
  const wrong = cases.filter((each) => validate(changed(each)) === (each.refused === 'both'));
  assert.deepEqual(wrong.map(({ name, refused }) => `${name}: refused by ${refused ?? 'neither'}, says the table`), []);
});

test('the project’s own roles are valid, as one file', () => {
  const names = readdirSync(new URL('data/roles/', root));
  const data = { ...read('data/dataset.json'), roles: names.map((name) => read(`data/roles/${name}`)) };
  assert.ok(names.length >= 2);
  assert.equal(validate(data), true, JSON.stringify(validate.errors, null, 2));
});
