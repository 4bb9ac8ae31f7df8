// Two records of the benchmark beside each other: `node bench/compare.mjs BEFORE AFTER`.

import { readFileSync } from 'node:fs';
import { comparison } from './figures.mjs';

const [before, after] = process.argv.slice(2).map((file) => {
  const record = JSON.parse(readFileSync(file, 'utf8'));
  if (!record.results || !record.bytes) throw new Error(`${file} is no record of \`cargo xtask bench\``);
  return record;
});
console.log(comparison(before, after));
