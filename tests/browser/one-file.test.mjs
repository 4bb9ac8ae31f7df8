// The whole page in one file, opened from disk: alone in its folder, so that there is
// nothing beside it that it could load.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CLIENT, DIRECTOR, HEAD, LEADER, PROJECTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { dataset, text } from './lib/datasets.mjs';
import { dist, target } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, heads, inPage, open, ready, until } from './lib/widget.mjs';

const NAME = 'role-compare.html';
const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];
let folder;
let file;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'role-compare-'));
  await copyFile(join(dist, NAME), join(folder, NAME));
  file = pathToFileURL(join(folder, NAME)).href;
});
after(() => rm(folder, { recursive: true }));

/** A page that lists what it asks for, beside the file itself. */
async function visit(t) {
  const page = await on.visit(t);
  page.asked = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url.split('#')[0] !== file) page.asked.push(url);
  });
  return page;
}

test('from disk it compares, by keyboard, asks for nothing and remembers nothing', async (t) => {
  const page = await visit(t);
  await open(page, address(file, { left: LEADER, right: DIRECTOR, locale: 'en' }));
  await comparing(page, title(LEADER), title(DIRECTOR));
  await choose(page, WORDS.en.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await click(page, 'choice', WORDS.en.dark);
  await until(page, 'the dark theme is on', () => lightness() > 384);
  const kept = await page.evaluate(async () => {
    // A page that was opened from disk may not even be allowed to ask.
    const count = async (ask) => {
      try {
        return await ask();
      } catch {
        return 0;
      }
    };
    return JSON.stringify([
      await count(() => localStorage.length),
      await count(() => sessionStorage.length),
      await count(async () => (await indexedDB.databases()).length),
      await count(async () => (await caches.keys()).length),
      await count(() => document.cookie.length),
    ]);
  });
  assert.equal(kept, '[0,0,0,0,0]');
  assert.equal(
    await inPage(page, () => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:')).length),
    0,
  );
  assert.deepEqual(page.asked, []);
  assert.deepEqual(page.problems, []);
});

test('from disk its address keeps the pair and the language through a reload', async (t) => {
  const page = await visit(t);
  await open(page, file);
  assert.equal((await heads(page)).length, 2);
  await choose(page, WORDS.en.first, title(HEAD));
  await choose(page, WORDS.en.second, title(CLIENT));
  await comparing(page, title(HEAD), title(CLIENT));
  await click(page, 'choice', WORDS.ru.language);
  await comparing(page, title(HEAD, 'ru'), title(CLIENT, 'ru'));
  await until(page, 'the page around speaks Russian', () => document.documentElement.lang === 'ru');
  await page.reload();
  await ready(page);
  await comparing(page, title(HEAD, 'ru'), title(CLIENT, 'ru'));
  await inPage(page, () => history.back());
  await comparing(page, title(HEAD), title(CLIENT));
  assert.deepEqual(page.asked, []);
  assert.deepEqual(page.problems, []);
});

test('from disk it reads data of the site’s own that were put into it, and asks for nothing', async (t) => {
  const page = await visit(t);
  const own = join(folder, 'own.html');
  const html = await readFile(join(folder, NAME), 'utf8');
  const data = `<script type="application/json">${text(dataset('own', 'Own'))}</script>`;
  await writeFile(own, html.replace('<role-compare url-state="hash">', (tag) => tag + data));
  await open(page, pathToFileURL(own).href);
  await comparing(page, 'Own One', 'Own Two');
  assert.deepEqual(page.asked.filter((url) => url !== pathToFileURL(own).href), []);
  assert.deepEqual(page.problems, []);
});

test('it works just so from a server, under its own policy', async (t) => {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (violation) => console.error(violation.violatedDirective));
  });
  await open(page, address(`${on.host.url}${NAME}`, { left: HEAD, right: CLIENT, locale: 'ru' }));
  await comparing(page, title(HEAD, 'ru'), title(CLIENT, 'ru'));
  assert.deepEqual(page.problems, []);
});

test('it does not offer to be saved again; the page does, in both languages', async (t) => {
  const page = await on.visit(t);
  const links = () =>
    inPage(page, () =>
      [...document.querySelectorAll('a[download]')].filter((link) => link.checkVisibility()).map((link) => [link.href, plain(link.textContent)]),
    );
  await open(page, address(on.host.url, { locale: 'en' }));
  assert.deepEqual(await links(), [[`${on.host.url}${NAME}`, 'Save for offline']]);
  await click(page, 'choice', WORDS.ru.language);
  await until(page, 'the page around speaks Russian', () => document.documentElement.lang === 'ru');
  assert.deepEqual(await links(), [[`${on.host.url}${NAME}`, 'Сохранить для просмотра без интернета']]);
  assert.equal((await fetch(`${on.host.url}${NAME}`)).status, 200);
  await open(page, file);
  assert.deepEqual(await links(), []);
});

test('it weighs no more than 1.4 times the Wasm and JavaScript in it', async () => {
  const { parts } = JSON.parse(await readFile(join(target, 'size.json'), 'utf8'));
  const loaded = parts.filter(({ name }) => /\.(js|wasm)$/.test(name)).reduce((sum, { raw }) => sum + raw, 0);
  const { length } = await readFile(join(dist, NAME));
  assert.ok(length <= 1.4 * loaded, `${length} bytes for ${loaded} of Wasm and JavaScript`);
});
