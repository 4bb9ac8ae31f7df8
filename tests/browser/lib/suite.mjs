// One browser and one host for all tests of a file.

import { after, before } from 'node:test';
import { launch, openPage } from './browser.mjs';
import { serve } from './server.mjs';
import { dist } from './settings.mjs';

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
    shared.browser = await launch();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.host?.close();
  });
  return shared;
}
