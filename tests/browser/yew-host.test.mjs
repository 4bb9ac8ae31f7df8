// The widget inside a page that is itself made with Yew. Two Yew modules number their
// elements alike, and an open shadow root shows the page what was clicked inside of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIRECTOR, LEADER, SUPERVISOR, TITLES, WORDS } from './lib/contract.mjs';
import { yewHost } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, inPage, ready, until } from './lib/widget.mjs';

const on = suite({ folders: { '/host/': yewHost } });
const title = TITLES.en;

async function visit(t) {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}host/`);
  await ready(page);
  await comparing(page, title[LEADER], title[SUPERVISOR]);
  return page;
}

/** The names of the pairs that the page keeps. */
function kept(page) {
  return inPage(page, () => [...document.querySelectorAll('.pairs button')].map((button) => button.textContent));
}

test('what is done inside the widget is not taken for a click on the page', async (t) => {
  const page = await visit(t);
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, title[SUPERVISOR], title[LEADER]);
  await click(page, 'radio', 'Русский');
  await click(page, 'radio', 'English');
  await choose(page, WORDS.en.second, title[DIRECTOR]);
  await comparing(page, title[SUPERVISOR], title[DIRECTOR]);
  // Every element of the widget in sight is clicked, whatever it is for.
  const places = await inPage(page, () => {
    const root = document.querySelector('role-compare').shadowRoot;
    const boxes = [...root.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
    const seen = boxes.filter(({ width, height, top, bottom }) => width > 0 && height > 0 && top >= 0 && bottom <= innerHeight);
    return seen.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  });
  assert.ok(places.length > 20, `only ${places.length} elements are in sight`);
  for (const [x, y] of places) await page.mouse.click(x, y);
  assert.deepEqual(await kept(page), []);
});

test('what is done on the page reaches the widget by its attributes alone', async (t) => {
  const page = await visit(t);
  await click(page, 'button', 'Keep this pair');
  await until(page, 'the pair is kept', () => document.querySelectorAll('.pairs button').length === 1);
  assert.deepEqual(await kept(page), [`${LEADER} and ${SUPERVISOR}`]);
  await comparing(page, title[LEADER], title[SUPERVISOR]);
  await choose(page, WORDS.en.second, title[DIRECTOR]);
  await comparing(page, title[LEADER], title[DIRECTOR]);
  await click(page, 'button', `${LEADER} and ${SUPERVISOR}`);
  await comparing(page, title[LEADER], title[SUPERVISOR]);
  assert.equal((await kept(page)).length, 1);
});
