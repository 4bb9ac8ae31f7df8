// Pages that go from one test to the next. A page in a profile of its own is a process of its own,
// which costs more than most tests do; and most tests leave nothing behind that a new document
// would still have.

import assert from 'node:assert/strict';
import { openPage, resize } from './browser.mjs';

/** What a test may ask of a page and still leave it as it was. A page asked for more is not kept. */
const PASSING = new Set([
  'evaluate',
  'frames',
  'goBack',
  'goForward',
  'goto',
  'keyboard',
  'mouse',
  'problems',
  'reload',
  'screenshot',
  'setViewport',
  'url',
  'viewport',
  'waitForFrame',
  'waitForNavigation',
  'waitForNetworkIdle',
]);

/** The pages that no test has now. */
const idle = [];

/**
 * A page for a test: one that another test left as it was, or a new one. After the test it waits
 * under another address, `nothing`, so that whatever a test opens next is loaded anew.
 */
export async function borrow(browser, t, size, nothing) {
  const page = await take(browser, size);
  let isMarked = false;
  t.after(async () => {
    if (!isMarked && t.passed && (await isEmptied(page, nothing))) idle.push(page);
    else await page.done();
  });
  return watched(page, (name, value) => {
    isMarked ||= value !== undefined && !PASSING.has(name);
  });
}

/** The page, which tells `asked` the name and the value of whatever it is asked for. */
export function watched(page, asked) {
  return new Proxy(page, {
    get(page, name) {
      const value = page[name];
      asked(name, value);
      return typeof value === 'function' ? value.bind(page) : value;
    },
  });
}

/** A new page, in a profile of its own, that keys go to. */
export async function fresh(browser, size, tries = 3) {
  const page = await openPage(browser, size);
  if (await isInFront(page)) return page;
  await page.done();
  assert.ok(tries > 1, 'no new page has the focus');
  return fresh(browser, size, tries - 1);
}

async function take(browser, size) {
  const page = idle.pop();
  if (!page) return fresh(browser, size);
  if (!(await isInFront(page))) {
    await page.done();
    return take(browser, size);
  }
  await resize(page, size);
  page.problems.length = 0;
  return page;
}

/**
 * Brings a page to the front. Whichever was opened last may be before it, and what is behind is drawn
 * once a second and has no focus; Firefox has pages that stay behind, whatever they are told.
 */
async function isInFront(page) {
  for (let tries = 0; tries < 3; tries += 1) {
    await page.bringToFront();
    if (await page.evaluate(() => document.hasFocus())) return true;
  }
  return false;
}

/**
 * Takes from a page what a new one has not; `false` where that cannot be. Its document only gets another
 * address: to load another document takes a tenth of a second, and the next test does so anyway. But what
 * is still being loaded would fail as the next test begins, so then it is left here.
 */
async function isEmptied(page, nothing) {
  try {
    const [isLoaded, isMoved] = await page.evaluate((nothing) => {
      localStorage.clear();
      sessionStorage.clear();
      if (new URL(nothing).origin === location.origin) history.replaceState(null, '', nothing);
      return [document.readyState === 'complete', location.href === nothing];
    }, nothing);
    // Puppeteer may miss what follows on a document that is left before its load event.
    if (!isLoaded) return false;
    await page.mouse.move(0, 0);
    if (!isMoved || page.loading.size > 0) await page.goto(nothing);
    page.loading.clear();
    return true;
  } catch {
    return false;
  }
}
