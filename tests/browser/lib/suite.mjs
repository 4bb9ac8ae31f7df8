// One host for all tests of a file, and one browser for all files that run in this process.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { borrow, fresh, watched } from './kept.mjs';
import { serve } from './server.mjs';
import { dist } from './settings.mjs';

/** The browser that is running, or about to, and how many files use it. */
let running;
let users = 0;

/** The page that was asked for last. */
let front;

/** What may still be asked of a page behind it. */
const KNOWN = new Set(['problems', 'url']);

/**
 * The page, for as long as no test has asked for another, which stands before it: what is behind is drawn
 * once a second and has no focus, so that keys and frames come late or not at all.
 */
function inFront(page) {
  front = page;
  return watched(page, (name) => {
    assert.ok(page === front || KNOWN.has(name), `“${String(name)}” of a page that is behind another`);
  });
}

/**
 * Starts both before the file's tests and stops them after. `host.url` is the page's
 * folder; `visit` gives an empty page until the test ends, or asks for another: where it must not have been
 * another test's before, it `isNew`, in a profile of its own. A page keeps what it has loaded from
 * the folder, and tests that follow on it load that sooner; where a test spoils or counts what is asked
 * for, the file says `keeps: false`.
 */
export function suite(options = {}) {
  const shared = {
    /** Pages beside those of the folder, by path; more can be added at any time. */
    extra: { '/nothing.html': '<!doctype html><link rel="icon" href="data:,">', ...options.extra },
    async visit(t, { isNew = false, ...size } = {}) {
      if (!isNew) return inFront(await borrow(shared.browser, t, size, `${shared.host.url}nothing.html`));
      const page = await fresh(shared.browser, size);
      t.after(() => page.done());
      return inFront(page);
    },
  };
  before(async () => {
    shared.host = await serve(dist, { keeps: true, ...options, extra: shared.extra });
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
