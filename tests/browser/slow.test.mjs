// A slow machine, on which the page's own scripts take most of the time besides: whatever is typed
// or pressed counts, in its order, and what was chosen last is what is shown.
//
// Chromium is slowed down to a sixth. Firefox has no such switch; there a script that is busy nine
// tenths of the time does it, which Chromium has too.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTORS, LEADER, NURSES, PROJECTS, SCIENTISTS, TITLES, WORDS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { browserName } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { combobox, comparing, focusCombobox, heads, inPage, ready, selectAll, until } from './lib/widget.mjs';

const title = (id) => TITLES.en[id];
const on = suite({
  extra: {
    '/slow.html': hostPage({
      head: `<script>
        // Busy for 45 of 50 milliseconds, while \`busy\` says so.
        window.busy = false;
        const work = () => {
          const end = performance.now() + 45;
          while (busy && performance.now() < end);
          setTimeout(work, 5);
        };
        work();
      </script>`,
      body: `<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en" url-state="hash"></role-compare>`,
    }),
  },
});

/** Opens the page and slows it down. */
async function visit(t, state = '') {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}slow.html${state}`);
  await ready(page);
  if (browserName === 'chromium') await page.emulateCPUThrottling(6);
  await inPage(page, () => void (window.busy = true));
  return page;
}

/** Presses keys without waiting for what comes of them. */
const press = (page, ...keys) => Promise.all(keys.map((key) => page.keyboard.press(key)));

test('what is typed fast is all there, in its order, and the list is the one for all of it', async (t) => {
  const page = await visit(t);
  await focusCombobox(page, WORDS.en.second);
  await selectAll(page);
  const typed = 'operations project manager';
  await press(page, ...typed);
  const state = await until(page, 'the list follows', (name) => {
    const state = describeCombobox(name);
    return state.shown && state.options.length > 0 && state.options[0].startsWith('Operations Project') && state;
  }, WORDS.en.second);
  assert.equal(state.value, typed);
  await press(page, 'ArrowDown', 'Enter');
  await comparing(page, title(NURSES), title(PROJECTS));
  assert.equal((await combobox(page, WORDS.en.second)).value, title(PROJECTS));
  assert.deepEqual(page.problems, []);
});

test('letters, arrows and Enter in one go choose what they would choose one by one', async (t) => {
  const page = await visit(t);
  await focusCombobox(page, WORDS.en.second);
  await selectAll(page);
  await press(page, ...'actors', 'ArrowDown', 'Enter');
  await comparing(page, title(NURSES), title(ACTORS));
  // Another one at once: the last is what counts.
  await selectAll(page);
  await press(page, ...'customer service leader', 'ArrowDown', 'Enter');
  await comparing(page, title(NURSES), title(LEADER));
  assert.equal((await combobox(page, WORDS.en.second)).value, title(LEADER));
  await until(page, 'the address follows', (right) => location.hash.includes(`right=${right}`), LEADER);
  assert.deepEqual(page.problems, []);
});

test('of many choices in a row the last is shown, and nothing of the others', async (t) => {
  const page = await visit(t);
  const chosen = await inPage(page, (ids) => {
    const element = document.querySelector('role-compare');
    for (const id of ids) element.right = id;
    for (let times = 0; times < 5; times += 1) find('button', 'Swap roles').click();
    element.theme = 'dark';
    return element.right;
  }, [ACTORS, LEADER, PROJECTS]);
  await until(page, 'it is dark', () => widget().querySelector('.rc-dark'));
  await until(page, 'the attributes and the heads are the same', () => {
    const element = document.querySelector('role-compare');
    const values = findAll('combobox').map((field) => field.value);
    return JSON.stringify(heads()) === JSON.stringify(values) && element.right !== null && values;
  });
  assert.ok(chosen);
  const [left, right] = await heads(page);
  const ids = await inPage(page, () => [document.querySelector('role-compare').left, document.querySelector('role-compare').right]);
  assert.deepEqual(ids.map(title), [left, right]);
  assert.deepEqual(page.problems, []);
});

test('each step of a weight counts, however fast the keys come', async (t) => {
  const page = await visit(t, '#rc-open=weights');
  const slider = () => all('.rc-weight input')[0];
  for (const [keys, weight] of [[['ArrowRight', 'ArrowRight', 'ArrowRight'], 3], [['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'], 4], [['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 2], [['Home', 'ArrowRight'], 1]]) {
    await inPage(page, `() => (${slider})().focus()`);
    await press(page, ...keys);
    await until(page, `the weight is ${weight}`, `(weight) => {
      const field = (${slider})();
      return field.value === String(weight) && field.getAttribute('aria-valuetext') === weight + ' of 5' && location.hash.includes('pay:' + weight);
    }`, weight);
  }
  assert.deepEqual(page.problems, []);
});

test('a weight that is being moved is not taken back by what is shown meanwhile', async (t) => {
  const page = await visit(t, '#rc-open=weights');
  await inPage(page, () => all('.rc-weight input')[0].scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = await inPage(page, () => all('.rc-weight input')[0].getBoundingClientRect().toJSON());
  await page.mouse.move(x + width * 0.1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.4, y + height / 2);
  await page.mouse.move(x + width * 0.6, y + height / 2);
  const moved = () => inPage(page, () => all('.rc-weight input')[0].value);
  assert.equal(await moved(), '3');
  // All is rendered again: the site has another language.
  await inPage(page, () => void (document.querySelector('role-compare').locale = 'ru'));
  await until(page, 'it speaks Russian', () => widget().querySelector('[part=root]').lang === 'ru' && /^Что важно/.test(all('.rc-tool[open] summary')[0].textContent));
  assert.equal(await moved(), '3');
  await page.mouse.up();
  await until(page, 'the weight counts', () => all('.rc-weight input')[0].getAttribute('aria-valuetext') === '3 из 5');
  assert.equal(await moved(), '3');
  // What is set elsewhere is shown all the same.
  await inPage(page, () => void (document.querySelector('role-compare').state = 'rc-open=weights&rc-weights=pay:1'));
  await until(page, 'the other weight is there', () => all('.rc-weight input')[0].value === '1');
  assert.deepEqual(page.problems, []);
});

test('a number that is typed on is not taken back', async (t) => {
  const page = await visit(t, '#rc-open=my-pay');
  const field = () => all('.rc-number input')[0];
  await inPage(page, `() => (${field})().focus()`);
  await press(page, ...'52', 'Enter', ...'000', 'Enter');
  await until(page, 'it is the whole number', `() => /52.?000/.test((${field})().value) && location.hash.includes('52000')`);
  assert.deepEqual(page.problems, []);
});
