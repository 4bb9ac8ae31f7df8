// Holds programs and data against role-compare.d.ts, with the TypeScript compiler.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const path = (name) => fileURLToPath(new URL(`../types/${name}`, import.meta.url));
const TYPES = fileURLToPath(new URL('../../../static/role-compare.js', import.meta.url));

/** What the compiler says of a program beside `types/consumer.ts`; its text if it is no file. */
export function diagnose(name, text) {
  const { config } = ts.readConfigFile(path('tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [name] }, ts.sys, path('.'));
  const host = ts.createCompilerHost(options);
  if (text !== undefined) {
    const { fileExists, readFile } = host;
    host.fileExists = (file) => file === path(name) || fileExists(file);
    host.readFile = (file) => (file === path(name) ? text : readFile(file));
  }
  const program = ts.createProgram([path(name)], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return { line, message: ts.flattenDiagnosticMessageText(messageText, ' ') };
  });
}

/**
 * What the compiler says of values that are said to be of types of role-compare.d.ts, given
 * as `[type, value]`, in one list for each. As literals they must have every property of the
 * type and no other, and each word must be known.
 */
export function misfits(pairs) {
  const lines = pairs.map(([type, value]) => `export const _: types.${type} = ${JSON.stringify(value)};`);
  // Each stands in a scope of its own on a line of its own, behind the import.
  const scopes = lines.map((line, index) => `namespace n${index} { ${line} }`);
  const program = [`import type * as types from ${JSON.stringify(TYPES)};`, ...scopes, 'export {};'].join('\n');
  const found = pairs.map(() => []);
  for (const { line, message } of diagnose('samples.ts', program)) {
    if (!found[line - 2]) throw new Error(`line ${line}: ${message}`);
    found[line - 2].push(message);
  }
  return found;
}

/** The lines of the consumer that are said not to compile. */
export function refused() {
  return readFileSync(path('consumer.ts'), 'utf8').split('@ts-expect-error').length - 2;
}
