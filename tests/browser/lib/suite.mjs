// One host for all tests of a file, and one browser for all files that run in this process.

import { after, before } from 'node:test';
import { launch, openPage } from './browser.mjs';
import { serve } from './server.mjs';
import { dist } from './settings.mjs';

/** The browser that is running, or about to, and how many files use it. */
let running;
let users = 0;

/**
 * Starts both before the file's tests and stops them after. `host.url` is the page's
 * folder; `visit` opens an empty page and closes it when the test ends.
 */
export function suite(options = {}) {
  const shared = {
    /** Pages beside those of the folder, by path; more can be added at any time. */
    extra: options.extra ?? {},
    async visit(t, size) {
      const page = await openPage(shared.browser, size);
      t.after(() => page.done());
      return page;
    },
  };
  before(async () => {
    shared.host = await serve(dist, { ...options, extra: shared.extra });
    users += 1;
    running ??= launch();
    shared.browser = await running;
  });
  after(async () => {
    await shared.host?.close();
    users -= 1;
    if (users > 0) return;
    const ending = running;
    running = undefined;
    await (await ending).close();
  });
  return shared;
}
