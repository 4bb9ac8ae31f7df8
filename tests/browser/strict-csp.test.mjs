// A host page that allows nothing but what the README says the widget needs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIRECTOR, LEADER, OPERATIONS, TITLES, WORDS } from './lib/contract.mjs';
import { STRICT_POLICY, element } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { choose, chooseByKeyboard, click, comparing, inPage, open, until } from './lib/widget.mjs';

// The page asks for no icon: its policy has no word for images.
const page = (body, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Strict</title>${head}
<script type="module" src="/role-compare.js"></script></head><body>${body}</body></html>`;

const on = suite({
  headers: { 'content-security-policy': STRICT_POLICY },
  extra: {
    '/strict.html': page(element('url-state="hash"')),
    '/broken.html': page(element('url-state="hash"'), '<style>p { color: red }</style>'),
  },
});

/** Opens a page in which every violation is written down as it happens. */
async function watched(t) {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
    if (window.ReportingObserver) {
      new ReportingObserver((reports) => window.violations.push(...reports.map(({ type, body }) => `${type}: ${body?.message ?? body?.blockedURL}`)), {
        buffered: true,
      }).observe();
    }
  });
  return page;
}

const icon = /favicon\.ico/;
const violations = async (page) => (await inPage(page, () => window.violations)).filter((line) => !icon.test(line));
const problems = (page) => page.problems.filter((line) => !icon.test(line));

test('the strictest policy is not violated: load, twenty switches, language, theme, keyboard', async (t) => {
  const page = await watched(t);
  await open(page, `${on.host.url}strict.html`);
  const title = (id) => TITLES.en[id];
  for (let turn = 0; turn < 5; turn += 1) {
    await choose(page, WORDS.en.first, title(OPERATIONS));
    await comparing(page, title(OPERATIONS), title(DIRECTOR));
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, title(DIRECTOR), title(OPERATIONS));
    await choose(page, WORDS.en.second, title(LEADER));
    await comparing(page, title(DIRECTOR), title(LEADER));
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, title(LEADER), title(DIRECTOR));
  }
  await click(page, 'choice', WORDS.ru.language);
  await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  await click(page, 'choice', WORDS.en.language);
  await until(page, 'the pickers speak English', (name) => !!find('combobox', name), WORDS.en.first);
  await click(page, 'choice', WORDS.en.dark);
  await until(page, 'the text is light', () => lightness() > 384);
  await chooseByKeyboard(page, WORDS.en.second);
  await inPage(page, () => history.back());
  await comparing(page, title(LEADER), title(DIRECTOR));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(problems(page), []);
});

test('a violation would be seen', async (t) => {
  const page = await watched(t);
  await open(page, `${on.host.url}broken.html`);
  assert.match((await violations(page)).join('\n'), /style-src/);
  assert.notDeepEqual(problems(page), []);
});
