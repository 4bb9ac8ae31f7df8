// What the tests are told from outside, each with a default that suits a checkout:
// BROWSER (chromium or firefox), CHROMIUM, FIREFOX and NGINX (binaries), ROLE_COMPARE_DIST
// (the build to test), ROLE_COMPARE_TARGET (where to leave results), ROLE_COMPARE_YEW_HOST
// (the built example of a page made with Yew).

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export const dist = process.env.ROLE_COMPARE_DIST ?? join(root, 'dist');
export const target = process.env.ROLE_COMPARE_TARGET ?? join(root, 'target');
export const yewHost = process.env.ROLE_COMPARE_YEW_HOST ?? join(target, 'yew-host');
export const browserName = process.env.BROWSER ?? 'chromium';

const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/** The binary of a browser: the one named by its variable, else the first on the PATH. */
export function binary(name) {
  if (!(name in PROGRAMS)) throw new Error(`BROWSER is chromium or firefox, not ${name}`);
  const found = tool(name.toUpperCase(), PROGRAMS[name]);
  if (!found) throw new Error(`${name} is not on the PATH; ${name.toUpperCase()}=/path/to/it names one`);
  return found;
}

/** A program: the one that the variable names, else the first on the PATH or in `more` folders, if any. */
export function tool(variable, programs, more = []) {
  if (process.env[variable]) return process.env[variable];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...more];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(executable);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
