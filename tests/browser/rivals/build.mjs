// Bundles the rival pages into a folder, each as its makers would publish it: minified, for
// production, with the roles as a file of their own. Nothing of it comes near dist/.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { roles } from './roles.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** By name: what is bundled, with which library. */
const RIVALS = {
  'hand-written': { entry: 'vanilla.js' },
  'preact-chartjs': { entry: 'preact.jsx', jsxImportSource: 'preact', alias: { hooks: 'preact/hooks' } },
  'react-recharts': { entry: 'react.jsx', jsxImportSource: 'react', alias: { hooks: 'react' } },
};

export const NAMES = Object.keys(RIVALS);

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Compare roles</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
<link rel="preload" href="roles.json" as="fetch" crossorigin><script type="module" src="page.js"></script>
<body></body></html>`;

/** Writes each rival into a folder of its name; returns the bytes of each after brotli, by file. */
export async function buildRivals(folder) {
  const bytes = {};
  for (const [name, { entry, ...options }] of Object.entries(RIVALS)) {
    const out = join(folder, name);
    mkdirSync(out, { recursive: true });
    await build({
      ...options,
      entryPoints: [join(here, entry)],
      outfile: join(out, 'page.js'),
      // An alias is looked up from here, wherever the benchmark was started.
      absWorkingDir: here,
      bundle: true,
      minify: true,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
    });
    writeFileSync(join(out, 'index.html'), PAGE);
    writeFileSync(join(out, 'style.css'), readFileSync(join(here, 'style.css')));
    writeFileSync(join(out, 'roles.json'), JSON.stringify(roles()));
    const sizes = readdirSync(out).map((file) => [file, compressed(readFileSync(join(out, file)))]);
    bytes[name] = Object.fromEntries(sizes);
  }
  return bytes;
}

function compressed(raw) {
  return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
}
