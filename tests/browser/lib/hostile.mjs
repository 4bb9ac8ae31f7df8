// The table of hostile datasets, tests/hostile/cases.json, made into bytes. What its keys mean
// stands beside it.

import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../hostile/${name}`, import.meta.url), 'utf8');

/** The good dataset of which most are made. */
export const good = read('base.json');

/** Every case, with a function that makes its bytes. */
export const cases = JSON.parse(read('cases.json')).map((entry) => ({ ...entry, make: () => made(entry) }));

function made({ data, put = [], keep, before, after }) {
  let bytes = data ? pieces(data) : Buffer.from(good);
  for (const [from, to] of put) {
    const text = pieces(to).toString();
    bytes = Buffer.from(bytes.toString().replaceAll(from, () => text));
  }
  if (keep !== undefined) bytes = bytes.subarray(0, keep);
  return Buffer.concat([pieces(before), bytes, pieces(after)]);
}

function pieces(list = []) {
  return Buffer.concat(list.map(piece));
}

function piece(piece) {
  if (typeof piece === 'string') return Buffer.from(piece);
  const { hex, text, times } = piece;
  if (hex) return Buffer.from(hex, 'hex');
  if (!text.includes('#')) return Buffer.from(text.repeat(times));
  return Buffer.from(Array.from({ length: times }, (_, turn) => text.replaceAll('#', turn)).join(''));
}
