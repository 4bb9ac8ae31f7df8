// The page as a whole: it opens, and nothing goes wrong in sight or out of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { dist } from './lib/settings.mjs';

let browser;
let host;
before(async () => {
  host = await serve(dist);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
});

test('the page opens and says that it is ready', async () => {
  const page = await openPage(browser);
  await page.goto(host.url);
  await page.waitForSelector('role-compare[data-ready]');
  assert.deepEqual(page.problems, []);
  await page.done();
});
