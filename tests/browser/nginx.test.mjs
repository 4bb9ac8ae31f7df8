// The recipe of docs/nginx.conf, on a real nginx: what it sends, and that the page works from it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { LEADER, WORDS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { ask, nginx, serveByNginx, WITHOUT } from './lib/nginx.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { chooseByKeyboard, open, ready } from './lib/widget.mjs';

const on = suite();
const skip = nginx ? false : WITHOUT;
const VERSIONED = 'role-compare/0.1.0/';
const NEWEST = 'role-compare/';
const GLUE = 'wasm/role-compare.js';
const WASM = 'wasm/role-compare_bg.wasm';
let server;

before(async () => {
  if (!skip) server = await serveByNginx();
});
after(() => server?.close());

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ts': 'text/plain; charset=utf-8',
  '.rs': 'text/plain; charset=utf-8',
  '.toml': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/** What a browser says that it takes, and what it gets. `br;q=0` is a refusal. */
const ENCODINGS = [
  ['gzip, deflate, br, zstd', 'br'],
  ['br', 'br'],
  ['br;q=0.5, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br; q=0.000', undefined],
  ['brotli, zbr', undefined],
  ['identity', undefined],
];
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, undefined: (body) => body };

/** Every file of the release, without its packed copies. */
const FILES = readdirSync(dist, { recursive: true }).filter((file) => extname(file) && !/\.(br|gz)$/.test(file));

test('every file has its type, packed and not, and the very bytes of the release', { skip }, async () => {
  for (const file of FILES) {
    const bytes = readFileSync(join(dist, file));
    for (const [accept] of ENCODINGS.slice(0, 4)) {
      const { status, headers, body } = await ask(server.url + VERSIONED + file, { 'accept-encoding': accept });
      assert.equal(status, 200, file);
      assert.equal(headers['content-type'], TYPES[extname(file)], file);
      assert.equal(headers['x-content-type-options'], 'nosniff', file);
      assert.equal(headers['access-control-allow-origin'], '*', file);
      assert.ok(UNPACK[headers['content-encoding']](body).equals(bytes), `${file} as ${headers['content-encoding']}`);
    }
  }
});

test('what is packed is sent as the browser takes it, and caches are told so', { skip }, async () => {
  for (const file of ['index.html', 'role-compare.js', GLUE, WASM]) {
    const tags = {};
    for (const [accept, encoding] of ENCODINGS) {
      const { raw, headers, body } = await ask(server.url + NEWEST + file, { 'accept-encoding': accept });
      assert.equal(headers['content-encoding'], encoding, `${file} for ${accept}`);
      assert.equal(headers.vary, 'Accept-Encoding', file);
      if (encoding) assert.ok(body.length < readFileSync(join(dist, file)).length / 1.5, `${file} as ${encoding}`);
      // One of each, where a header is given by hand.
      for (const name of ['content-type', 'content-encoding', 'vary', 'cache-control']) {
        assert.ok(raw.filter((entry, at) => at % 2 === 0 && entry.toLowerCase() === name).length <= 1, `${file}: ${name}`);
      }
      tags[encoding] = headers.etag;
    }
    assert.equal(new Set(Object.values(tags)).size, 3, `one ETag for each form of ${file}: ${JSON.stringify(tags)}`);
  }
});

test('a release is kept for a year; the newest one is asked for anew, and not sent twice', { skip }, async () => {
  for (const file of ['', 'index.html', 'role-compare.js', GLUE, WASM]) {
    for (const [accept] of ENCODINGS) {
      const header = { 'accept-encoding': accept };
      const kept = await ask(server.url + VERSIONED + file, header);
      assert.equal(kept.headers['cache-control'], 'public, max-age=31536000, immutable', file);
      const newest = await ask(server.url + NEWEST + file, header);
      assert.equal(newest.status, 200, file);
      assert.equal(newest.headers['cache-control'], 'no-cache', file);
      const again = await ask(server.url + NEWEST + file, { ...header, 'if-none-match': newest.headers.etag });
      assert.equal(again.status, 304, `${file} for ${accept}`);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, newest.headers.etag);
      assert.equal(again.headers.vary, 'Accept-Encoding');
      const other = await ask(server.url + NEWEST + file, { ...header, 'if-none-match': '"another"' });
      assert.equal(other.status, 200, file);
    }
  }
});

test('what is missing is missing today, not for a year', { skip }, async () => {
  for (const path of [`${VERSIONED}nothing.js`, `${VERSIONED}examples/`, 'role-compare/9.9.9/role-compare.js']) {
    const { status, headers } = await ask(server.url + path, { 'accept-encoding': 'br' });
    assert.ok(status === 404 || status === 403, `${path}: ${status}`);
    assert.equal(headers['cache-control'], undefined, path);
    assert.equal(headers['content-encoding'], undefined, path);
  }
});

test('the policy of the page is the one that it says itself, and no other page gets it', { skip }, async () => {
  const [, own] = readFileSync(join(dist, 'index.html'), 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  for (const accept of ['br', 'gzip', 'identity']) {
    const policy = async (path) => (await ask(server.url + path, { 'accept-encoding': accept })).headers['content-security-policy'];
    assert.equal(await policy(`${VERSIONED}index.html`), own);
    assert.equal(await policy(NEWEST), own);
    for (const other of ['role-compare.html', 'examples/plain.html', 'examples/yew/index.html', 'role-compare.js']) {
      assert.equal(await policy(NEWEST + other), undefined, other);
    }
  }
});

test('the page works from it', { skip }, async (t) => {
  for (const path of [NEWEST, VERSIONED]) {
    const page = await on.visit(t, { isNew: true });
    await open(page, `${server.url}${path}#left=${LEADER}&locale=en`);
    await chooseByKeyboard(page, WORDS.en.second);
    assert.deepEqual(page.problems, []);
  }
});

test('the widget works from it in a page of another origin', { skip }, async (t) => {
  on.extra['/host.html'] = hostPage({ base: server.url + VERSIONED });
  const page = await on.visit(t, { isNew: true });
  await page.goto(`${on.host.url}host.html`);
  await ready(page);
  await chooseByKeyboard(page, WORDS.en.second);
  assert.deepEqual(page.problems, []);
});

test('a returning visitor is sent nothing of a release again, and of the newest one only that it is', { skip }, async (t) => {
  const parts = ['role-compare.js', GLUE, WASM];
  for (const [path, expected] of [[VERSIONED, []], [NEWEST, parts.map(() => 304)]]) {
    on.extra['/host.html'] = hostPage({ base: server.url + path });
    const page = await on.visit(t, { isNew: true });
    await server.answered();
    await open(page, `${on.host.url}host.html`);
    const first = await server.answered();
    assert.deepEqual(first.map((answer) => [answer.path, answer.status]).sort(), parts.map((part) => [`/${path}${part}`, 200]).sort());
    for (const { path: name, bytes } of first) {
      const packed = statSync(`${join(dist, name.slice(path.length + 1))}.br`).size;
      assert.ok(bytes > packed && bytes < packed + 1_000, `${name}: ${bytes} bytes for ${packed}`);
    }
    // A fresh page of the same visitor: a reload would ask anew for everything.
    await open(await page.browserContext().newPage(), `${on.host.url}host.html`);
    const again = await server.answered();
    assert.deepEqual(again.map(({ status }) => status), expected, JSON.stringify(again));
    for (const { path: name, bytes } of again) assert.ok(bytes < 1_000, `${name}: ${bytes} bytes`);
  }
});
