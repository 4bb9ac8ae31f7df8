// The host pages that sites copy from: each is opened as it is shipped, in a wide window that
// then becomes a narrow one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { DIRECTOR, OPERATIONS, SUPERVISOR, TITLES, WORDS } from './lib/contract.mjs';
import { violations } from './lib/axe.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { chooseByKeyboard, click, comparing, heads, inPage, ready, until } from './lib/widget.mjs';

const CDN = /https:\/\/esm\.sh\/(react(?:-dom)?)@([\d.]+)/g;
const react = readFileSync(join(dist, 'examples/react.html'), 'utf8');

const on = suite({
  extra: {
    // React of the tests in place of the one on the network.
    '/examples/react-here.html': react.replace(/https:\/\/esm\.sh\/react@[\d.]+/, '/react.js').replace(/https:\/\/esm\.sh\/react-dom@[\d.]+\/client/, '/react-dom-client.js'),
    ...(await bundled()),
  },
});

/** React as modules, which npm does not have. */
async function bundled() {
  const options = { bundle: true, format: 'esm', write: false, define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent' };
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const bundle = async (contents, more) => {
    const { outputFiles } = await build({ ...options, ...more, stdin: { contents, resolveDir } });
    return outputFiles[0].text;
  };
  const client = `export { createRoot } from 'react-dom/client';`;
  const all = await bundle(`export { createElement, useState } from 'react'; ${client}`);
  // One module under both names, so that there is one React.
  return {
    '/react-all.js': all,
    '/react.js': `export { createElement, useState } from '/react-all.js';`,
    '/react-dom-client.js': `export { createRoot } from '/react-all.js';`,
  };
}

const PAGES = {
  'plain.html': 'en',
  'own-data.html': 'en',
  'themed.html': 'ru',
  'strict-csp.html': 'en',
  'iframe.html': 'en',
  'react-here.html': 'en',
};

/** A wide window, and the narrowest that a page must fit. */
const WIDTHS = [1280, 320];

for (const [name, locale] of Object.entries(PAGES)) {
  test(`examples/${name}, wide and narrow`, async (t) => {
    const page = await on.visit(t, { width: WIDTHS[0], height: 900 });
    await page.goto(`${on.host.url}examples/${name}`);
    const frame = name === 'iframe.html' ? await page.waitForFrame((frame) => frame.url().includes('?embed')) : page;
    await ready(frame);
    let high = 1_500;
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await until(page, `the window has ${width} pixels`, (width) => innerWidth === width, width);
      if (name === 'own-data.html') {
        await until(page, 'both comparisons are there', () => document.querySelectorAll('role-compare[data-ready]').length === 2);
        assert.deepEqual(await inPage(page, () => all('[role=alert]').map((alert) => alert.textContent).join('')), '');
        // There are but two roles: they change places.
        const [left, right] = await heads(page);
        await click(page, 'button', WORDS[locale].swap);
        await comparing(page, right, left);
      } else if (frame === page) {
        await chooseByKeyboard(page, WORDS[locale].second);
      } else {
        // What is in the frame grows higher as it grows narrower.
        high = await until(page, 'the frame has its height', (high) => {
          const { clientHeight } = document.querySelector('iframe');
          return clientHeight > high && clientHeight;
        }, high);
      }
      for (const part of new Set([page, frame])) {
        const fits = await inPage(part, () => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth);
        assert.equal(fits, true, `sticks out sideways at ${width} pixels`);
      }
      // Of a frame, what is in it: the page around has too few rules to be checked by.
      assert.deepEqual(await violations(frame, { colors: width === WIDTHS[0] }), [], `at ${width} pixels`);
    }
    assert.deepEqual(page.problems, []);
  });
}

test('a React page sets properties and follows events', async (t) => {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}examples/react-here.html`);
  await ready(page);
  const pressed = () => inPage(page, () => [...document.querySelectorAll('[aria-pressed=true]')].map((button) => button.textContent));
  await click(page, 'button', 'Direct the service');
  await comparing(page, TITLES.en[OPERATIONS], TITLES.en[DIRECTOR]);
  assert.deepEqual(await pressed(), ['Direct the service']);
  // The visitor takes another role: the page's state follows, and does not fight it.
  await chooseByKeyboard(page, WORDS.en.second);
  await until(page, 'no path of the page is chosen', () => !document.querySelector('[aria-pressed=true]'));
  await click(page, 'button', 'Run operations');
  await comparing(page, TITLES.en[SUPERVISOR], TITLES.en[OPERATIONS]);
  assert.deepEqual(page.problems, []);
});

test('the React of the example is the React of the tests', () => {
  const require = createRequire(import.meta.url);
  const named = [...react.matchAll(CDN)].map(([, name, version]) => [name, version]);
  assert.equal(named.length, 2);
  for (const [name, version] of named) assert.equal(version, require(`${name}/package.json`).version, name);
});
