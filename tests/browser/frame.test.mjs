// The page in a frame of another page: without its head and foot, as high as its content,
// and deaf to whatever others say of its height.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DIRECTOR, HEAD, LEADER, PROJECTS, TITLES, WORDS } from './lib/contract.mjs';
import { serve } from './lib/server.mjs';
import { dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { comparing, inPage, ready, until } from './lib/widget.mjs';

const on = suite();
/** Another origin, which lets others load its modules. */
let elsewhere;

before(async () => {
  elsewhere = await serve(dist, { headers: { 'access-control-allow-origin': '*' } });
});
after(() => elsewhere?.close());

const PAIR = `#left=${LEADER}&right=${PROJECTS}&locale=en`;

/** Opens a page that holds the widget in a frame, and waits for it. */
async function embedding(t, { from = on.host.url, more = '', script = '<script src="/embed.js"></script>' } = {}) {
  on.extra['/host.html'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
    <style>iframe { width: 700px; height: 150px; border: 0 }</style>
    <body><iframe data-role-compare ${more} src="${from}index.html?embed${PAIR}" title="Compare roles"></iframe>
    <iframe id="stranger" src="/icon.png" title="Something else"></iframe>${script}</body></html>`;
  const page = await on.visit(t);
  await page.goto(`${on.host.url}host.html`);
  const frame = await page.waitForFrame((frame) => frame.url().includes('?embed'));
  await ready(frame);
  return { page, frame };
}

const height = (page) => inPage(page, () => document.querySelector('iframe').getBoundingClientRect().height);

/** Waits until the frame is as high as its content. */
async function fits(page, frame) {
  await until(
    frame,
    'the frame is as high as its content',
    () => innerHeight > 1000 && Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 1,
  );
  return height(page);
}

test('the page in a frame has no head and no foot, and its own height', async (t) => {
  const { page, frame } = await embedding(t);
  await comparing(frame, TITLES.en[LEADER], TITLES.en[PROJECTS]);
  assert.deepEqual(
    await inPage(frame, () => ['header', 'footer', 'main'].map((name) => document.querySelector(name).checkVisibility())),
    [false, false, true],
  );
  const before = await fits(page, frame);
  assert.equal(await inPage(frame, () => document.documentElement.scrollWidth <= innerWidth), true);
  // A change of what is in the frame changes the frame.
  await inPage(frame, () => document.querySelector('role-compare').setAttribute('sections', 'summary pay'));
  await until(page, 'the frame is less high', (before) => document.querySelector('iframe').getBoundingClientRect().height < before - 500, before);
  assert.deepEqual(page.problems, []);
});

test('the page itself has head and foot', async (t) => {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}index.html${PAIR}`);
  await ready(page);
  assert.deepEqual(
    await inPage(page, () => ['header', 'footer'].map((name) => document.querySelector(name).checkVisibility())),
    [true, true],
  );
});

test('the fragment of the frame’s address names the pair, and follows it', async (t) => {
  const { page, frame } = await embedding(t);
  await inPage(frame, (name) => find('button', name).click(), WORDS.en.swap);
  await comparing(frame, TITLES.en[PROJECTS], TITLES.en[LEADER]);
  assert.match(await inPage(frame, () => location.hash), new RegExp(`left=${PROJECTS}.*right=${LEADER}`));
  await inPage(page, (pair) => {
    const frame = document.querySelector('iframe');
    frame.src = frame.src.replace(/#.*/, pair);
  }, `#left=${HEAD}&right=${DIRECTOR}&locale=en`);
  await comparing(frame, TITLES.en[HEAD], TITLES.en[DIRECTOR]);
  assert.deepEqual(page.problems, []);
});

for (const [where, options] of [
  ['another origin', () => ({ from: elsewhere.url })],
  ['a sandbox', () => ({ from: elsewhere.url, more: 'sandbox="allow-scripts"' })],
  ['a page whose script comes late', () => ({ script: '<script type="module">await new Promise((resolve) => setTimeout(resolve, 500)); await import("/embed.js");</script>' })],
]) {
  test(`the frame has its height in ${where}`, async (t) => {
    const { page, frame } = await embedding(t, options());
    await fits(page, frame);
    await inPage(frame, (name) => find('button', name).click(), WORDS.en.swap);
    await comparing(frame, TITLES.en[PROJECTS], TITLES.en[LEADER]);
    assert.deepEqual(page.problems, []);
  });
}

test('forged and absurd messages change nothing', async (t) => {
  const { page, frame } = await embedding(t);
  await fits(page, frame);
  await inPage(page, () => {
    addEventListener('message', ({ data }) => (window.drained ||= data === 'last'));
    window.heights = [];
    const { style } = document.querySelector('iframe');
    new MutationObserver(() => window.heights.push(style.height)).observe(document.querySelector('iframe'), { attributeFilter: ['style'] });
  });
  // From the page itself, from a frame that is none of ours: the right form, the wrong sender.
  await inPage(page, () => {
    postMessage({ type: 'role-compare:height', height: 333 }, '*');
    const { contentWindow } = document.getElementById('stranger');
    contentWindow.eval("parent.postMessage({ type: 'role-compare:height', height: 333 }, '*')");
    // The right sender by its window, but of another origin than the frame's address names.
    const ours = document.querySelector('iframe').contentWindow;
    dispatchEvent(new MessageEvent('message', { data: { type: 'role-compare:height', height: 333 }, source: ours, origin: 'https://evil.example' }));
  });
  // From the frame, but no height that a page can have.
  await inPage(frame, () => {
    const type = 'role-compare:height';
    for (const message of [null, 'role-compare:height', 333, [], { type }, { type: 'height', height: 333 }]) parent.postMessage(message, '*');
    for (const height of ['333', -333, 0, NaN, Infinity, 1e9, null, { valueOf: 333 }, [333]]) parent.postMessage({ type, height }, '*');
  });
  await inPage(frame, () => parent.postMessage('last', '*'));
  await until(page, 'every message has come', () => window.drained);
  // The page in the frame may grow by itself meanwhile, but to none of these.
  const taken = await inPage(page, () => window.heights);
  for (const forged of [333, -333, 0, 1e9]) assert.ok(!taken.includes(`${forged}px`), `the frame took ${forged}`);
  // A true one is still heard; what is in the frame may answer with its own height.
  await inPage(frame, () => parent.postMessage({ type: 'role-compare:height', height: 444 }, '*'));
  await until(page, 'the frame has had the height told', () => window.heights.includes('444px'));
  assert.deepEqual(page.problems, []);
});
