// Pictures of the page, for people to look at: every width, theme and language, the pairs
// that differ most, an open list and an unknown role. Left in target/shots/.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT, DIRECTOR, HEAD, LEADER, LOCALES, WORDS, address } from './lib/contract.mjs';
import { launch, openPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { dist, target } from './lib/settings.mjs';
import { comboboxIs, focusCombobox, open } from './lib/widget.mjs';

const folder = join(target, 'shots');
const PAIRS = {
  same: [LEADER, LEADER],
  dollars: [LEADER, DIRECTOR],
  currencies: [DIRECTOR, HEAD],
  russian: [HEAD, CLIENT],
  unknown: ['no-such-role', DIRECTOR],
};
const WIDTHS = [1280, 320];
const SCHEMES = ['light', 'dark'];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const host = await serve(dist);
const browser = await launch('chromium');
try {
  for (const [name, [left, right]] of Object.entries(PAIRS)) {
    for (const locale of LOCALES) {
      for (const width of WIDTHS) {
        for (const scheme of SCHEMES) {
          await shoot(`${name}-${locale}-${width}-${scheme}`, { left, right, locale, width, scheme });
        }
      }
    }
  }
  for (const width of WIDTHS) {
    await shoot(`list-en-${width}-light`, {
      left: LEADER,
      right: DIRECTOR,
      locale: 'en',
      width,
      scheme: 'light',
      full: false,
      prepare: async (page) => {
        await focusCombobox(page, WORDS.en.first);
        await page.keyboard.type('cust');
        await page.keyboard.press('ArrowDown');
        await comboboxIs(page, WORDS.en.first, { expanded: 'true', active: 0 });
      },
    });
  }
  console.log(`\nPictures in ${folder}`);
} finally {
  await browser.close();
  await host.close();
}

async function shoot(name, { left, right, locale, width, scheme, full = true, prepare }) {
  const page = await openPage(browser, { width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await open(page, address(host.url, { left, right, locale }));
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
  await page.done();
  console.log(`${name}.png`);
}
