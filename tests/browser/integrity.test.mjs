// Hashes of the release: files that another host changed do not run, and what the site put into
// the element stays.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { WORDS } from './lib/contract.mjs';
import { element } from './lib/host-page.mjs';
import { serve } from './lib/server.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { chooseByKeyboard, click, inPage, ready, until } from './lib/widget.mjs';

const ELEMENT = 'role-compare.js';
const GLUE = 'wasm/role-compare.js';
const EMBED = 'embed.js';
const hashes = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
const on = suite();
/** Hosts of the files: one that sends them as they are, others that put a line before one of them. */
const hosts = {};

before(async () => {
  const headers = { 'access-control-allow-origin': '*' };
  hosts.policy = await serve(dist, { headers: { 'integrity-policy': 'blocked-destinations=(script)' }, extra: on.extra });
  hosts.honest = await serve(dist, { headers });
  for (const file of [ELEMENT, GLUE, EMBED]) {
    const changed = `globalThis.changed = true;\n${readFileSync(join(dist, file), 'utf8')}`;
    hosts[file] = await serve(dist, { headers, extra: { [`/${file}`]: changed } });
  }
});
after(() => Promise.all(Object.values(hosts).map((host) => host.close())));

/** A page as docs/hosting.md says to write it, with the header `Integrity-Policy` or without. */
async function visit(t, { url }, { script = hashes[ELEMENT], glue = hashes[GLUE], embed = hashes[EMBED], policy = false } = {}) {
  const integrity = (hash) => (hash ? `integrity="${hash}" crossorigin` : '');
  const map = glue ? { integrity: { [url + GLUE]: glue } } : {};
  on.extra['/host.html'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host page</title><link rel="icon" href="data:,">
    <script>window.told = []; addEventListener('role-compare-error', ({ detail }) => told.push(detail.code));</script>
    <script type="importmap">${JSON.stringify(map)}</script>
    <script type="module" src="${url}${ELEMENT}" ${integrity(script)}></script>
    <script src="${url}${EMBED}" ${integrity(embed)}></script>
    ${element()}</html>`;
  const page = await on.visit(t);
  await page.goto(`${(policy ? hosts.policy : on.host).url}host.html`);
  return page;
}

const changed = (page) => inPage(page, () => window.changed === true);
const content = (page) => inPage(page, () => document.querySelector('role-compare p').checkVisibility());

test('the list has every file that a page includes, by its hash', () => {
  for (const file of [ELEMENT, GLUE, EMBED, 'wasm/role-compare_bg.wasm', 'wasm/role-compare-reader_bg.wasm']) {
    const hash = createHash('sha384').update(readFileSync(join(dist, file))).digest('base64');
    assert.equal(hashes[file], `sha384-${hash}`, file);
  }
});

test('files with the right hashes run', async (t) => {
  const page = await visit(t, hosts.honest);
  await ready(page);
  await chooseByKeyboard(page, WORDS.en.second);
  assert.deepEqual(page.problems, []);
});

for (const file of [ELEMENT, GLUE, EMBED]) {
  test(`a changed ${file} would run without a hash`, async (t) => {
    const page = await visit(t, hosts[file], { script: '', glue: '', embed: '' });
    await ready(page);
    assert.equal(await changed(page), true);
  });
}

test('a changed script does not run, and the content of the site stays', async (t) => {
  const page = await visit(t, hosts[ELEMENT]);
  assert.equal(await changed(page), false);
  assert.equal(await inPage(page, () => customElements.get('role-compare') === undefined), true);
  assert.equal(await content(page), true);
  assert.match(page.problems.join('\n'), /integrity/i);
});

test('a changed glue does not run, nor when it is tried again, and the content of the site stays', async (t) => {
  const page = await visit(t, hosts[GLUE], { policy: true });
  for (const times of [1, 2]) {
    await until(page, 'the site is told', (times) => window.told.length === times, times);
    assert.equal(await changed(page), false);
    assert.equal(await content(page), true);
    assert.equal(await inPage(page, () => window.told.at(-1)), 'cannot-run');
    if (times === 1) await click(page, 'button', 'Try again');
  }
});

test('without the policy, a second try is not held to the hash', async (t) => {
  const page = await visit(t, hosts[GLUE]);
  await until(page, 'the site is told', () => window.told.length === 1);
  assert.equal(await changed(page), false);
  await click(page, 'button', 'Try again');
  await ready(page);
  assert.equal(await changed(page), true);
});

test('a changed script of the frames does not run', async (t) => {
  const page = await visit(t, hosts[EMBED]);
  await ready(page);
  assert.equal(await changed(page), false);
});
