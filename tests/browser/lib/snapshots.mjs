// Files that a person reads once and the tests compare ever after.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../snapshots/accessibility/', import.meta.url);

/**
 * Compares lines with the file of that name. Where they differ, the new ones are written beside it
 * as NAME-changed.txt, and a sentence comes back; with UPDATE_SNAPSHOTS set they are accepted.
 */
export function differs(name, lines) {
  const text = `${lines.join('\n')}\n`;
  const [file, changed] = [new URL(`${name}.txt`, folder), new URL(`${name}-changed.txt`, folder)];
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (before !== text && !process.env.UPDATE_SNAPSHOTS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(changed, text);
    const [old, now] = [before?.split('\n') ?? [], text.split('\n')];
    const at = now.findIndex((line, index) => line !== old[index]);
    return `${fileURLToPath(changed)} differs from line ${at + 1} on: “${now[at]?.trim()}”, expected “${old[at]?.trim()}”; if that is right, run with UPDATE_SNAPSHOTS=1`;
  }
  if (before !== text) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  rmSync(changed, { force: true });
  return null;
}
