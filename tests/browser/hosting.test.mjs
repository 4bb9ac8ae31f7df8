// The files on a host of their own: another origin, a path with a version in it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WORDS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { serve } from './lib/server.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { chooseByKeyboard, ready, until } from './lib/widget.mjs';

const on = suite();
const VERSIONED = '/npm/role-compare@0.1.0/dist/';
let open;
let closed;

before(async () => {
  const folders = { [VERSIONED]: dist };
  open = await serve(dist, { folders, headers: { 'access-control-allow-origin': '*' } });
  closed = await serve(dist, { folders });
});
after(() => Promise.all([open?.close(), closed?.close()]));

async function visit(t, base) {
  on.extra['/host.html'] = hostPage({ base });
  const page = await on.visit(t);
  await page.goto(`${on.host.url}host.html`);
  return page;
}

test('from another origin, at a path with a version in it', async (t) => {
  const page = await visit(t, new URL(VERSIONED, open.url).href);
  await ready(page);
  await chooseByKeyboard(page, WORDS.en.second);
  assert.deepEqual(open.requests.filter(({ path }) => !path.startsWith(VERSIONED)), []);
  assert.deepEqual(page.problems, []);
});

test('from another origin that does not allow it, the content of the site stays', async (t) => {
  const page = await visit(t, new URL(VERSIONED, closed.url).href);
  await until(page, 'what stands in the element is shown', () => document.querySelector('role-compare p').checkVisibility());
  assert.notDeepEqual(page.problems, []);
});
