// Starts a browser, and opens pages in it that record whatever goes wrong.

import puppeteer from 'puppeteer-core';
import { binary, browserName } from './settings.mjs';

/** How long a condition may take to come true, in milliseconds. A limit, not a wait. */
export const PATIENCE = 20_000;

const LAUNCH = {
  chromium: {
    browser: 'chrome',
    args: [
      // The sandbox refuses to start as root, which is how containers run.
      '--no-sandbox',
      '--disable-background-networking',
      '--lang=en-US',
      '--font-render-hinting=none',
      // Each window would load two pages of the address bar's own, which takes half of the time
      // of a test.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
    ],
  },
  firefox: {
    browser: 'firefox',
    // No bars around the page, which would be drawn anew for each one that is loaded.
    args: ['--kiosk'],
    extraPrefsFirefox: {
      // As a visitor's Firefox does; an automated one lets pages read files.
      'security.fileuri.strict_origin_policy': true,
      'intl.accept_languages': 'en-US, en',
    },
  },
};

/** Starts the browser that this run is for, or the one named. */
export function launch(name = browserName, more = {}) {
  const { args = [], ...options } = LAUNCH[name] ?? {};
  return puppeteer.launch({
    ...options,
    ...more,
    executablePath: binary(name),
    headless: true,
    // Each page is given its own size.
    defaultViewport: null,
    args: [...args, ...(more.args ?? [])],
    protocolTimeout: 120_000,
  });
}

/**
 * Opens an empty page in a profile of its own. `page.problems` lists console messages of
 * the levels warning and error, uncaught errors and failed requests, as sentences; `page.loading` holds
 * the requests that are under way.
 */
export async function openPage(browser, size) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await resize(page, size);
  page.problems = [];
  page.loading = new Set();
  page.on('request', (request) => page.loading.add(request));
  page.on('requestfinished', (request) => page.loading.delete(request));
  page.on('console', (message) => {
    // Puppeteer calls a warning `warn`; older releases called it `warning`.
    if (/^(warn|warning|error|assert)$/.test(message.type())) {
      page.problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => page.problems.push(`uncaught: ${error}`));
  page.on('requestfailed', (request) => {
    page.loading.delete(request);
    page.problems.push(`request failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) page.problems.push(`${response.status()}: ${response.url()}`);
  });
  page.done = () => context.close();
  return page;
}

/** Makes a page as large as a laptop's window, or as it is said. */
export function resize(page, { width = 1280, height = 900 } = {}) {
  return page.setViewport({ width, height });
}
