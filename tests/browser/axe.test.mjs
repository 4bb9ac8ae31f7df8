// No violation of WCAG 2.2 A and AA that axe can find, in the states a visitor meets.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './lib/axe.mjs';
import { ACTORS, CLIENT, DIRECTOR, HEAD, LEADER, NURSES, OPERATIONS, PROJECTS, SCIENTISTS, WORDS, address } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { click, comboboxIs, focusCombobox, inPage, open, until } from './lib/widget.mjs';

const on = suite();

const openList = (name) => async (page) => {
  await focusCombobox(page, name);
  await page.keyboard.press('ArrowDown');
  await comboboxIs(page, name, { expanded: 'true', shown: true });
};
const dark = (locale) => async (page) => {
  await click(page, 'choice', WORDS[locale].dark);
  await until(page, 'the dark theme is on', () => lightness() > 384);
};
const openDetails = (page) =>
  inPage(page, () => {
    for (const details of all('details')) details.open = true;
  });
const small = { width: 320, height: 640 };

/** States whose colors are those of another one in this list. */
const SAME_COLORS = ['ru, 1280 px', 'en, 320 px', 'ru, list open, 320 px', 'ru, unknown role told, 320 px'];

for (const [name, state, prepare, size] of [
  ['en, 1280 px', { left: LEADER, right: DIRECTOR, locale: 'en' }],
  ['ru, 1280 px', { left: HEAD, right: CLIENT, locale: 'ru' }],
  ['en, 320 px', { left: LEADER, right: DIRECTOR, locale: 'en' }, null, small],
  ['ru, 320 px', { left: OPERATIONS, right: PROJECTS, locale: 'ru' }, null, small],
  ['en, dark', { left: LEADER, right: DIRECTOR, locale: 'en' }, dark('en')],
  ['ru, dark, 320 px', { left: HEAD, right: CLIENT, locale: 'ru' }, dark('ru'), small],
  ['en, official statistics', { left: NURSES, right: SCIENTISTS, locale: 'en' }, openDetails],
  ['ru, official statistics, dark, 320 px', { left: NURSES, right: ACTORS, locale: 'ru' }, dark('ru'), small],
  ['en, statistics beside a profile', { left: LEADER, right: NURSES, locale: 'en' }, openDetails],
  ['en, list open', { left: LEADER, right: DIRECTOR, locale: 'en' }, openList(WORDS.en.first)],
  ['ru, list open, 320 px', { left: LEADER, right: DIRECTOR, locale: 'ru' }, openList(WORDS.ru.second), small],
  [
    'en, dark, list open',
    { left: LEADER, right: DIRECTOR, locale: 'en' },
    async (page) => {
      await dark('en')(page);
      await openList(WORDS.en.second)(page);
    },
  ],
  [
    'en, list with no match',
    { left: LEADER, right: DIRECTOR, locale: 'en' },
    async (page) => {
      await focusCombobox(page, WORDS.en.first);
      await page.keyboard.type('zzzz');
      await until(page, 'nothing matches', (name) => describeCombobox(name).options.length === 0, WORDS.en.first);
    },
  ],
  ['en, unknown role told', { left: 'no-such-role', right: DIRECTOR, locale: 'en' }],
  ['ru, unknown role told, 320 px', { left: 'no-such-role', right: DIRECTOR, locale: 'ru' }, null, small],
  ['en, the same role twice', { left: DIRECTOR, right: DIRECTOR, locale: 'en' }],
  ['en, two currencies', { left: LEADER, right: HEAD, locale: 'en' }],
  ['ru, two currencies, dark', { left: DIRECTOR, right: HEAD, locale: 'ru' }, dark('ru')],
]) {
  test(`axe finds nothing: ${name}`, async (t) => {
    const page = await on.visit(t, size);
    await open(page, address(on.host.url, state));
    await prepare?.(page);
    assert.deepEqual(await violations(page, { colors: !SAME_COLORS.includes(name) }), []);
  });
}

test('axe would find what is wrong inside the widget', async (t) => {
  const page = await on.visit(t);
  await open(page, on.host.url);
  await inPage(page, () => {
    widget().append(document.createElement('img'));
  });
  assert.match((await violations(page)).join('\n'), /image-alt/);
});
