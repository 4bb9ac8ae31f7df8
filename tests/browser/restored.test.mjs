// Whatever a reader does on the page, the link in the address bar brings it back elsewhere: random
// walks over everything that can be set, each step by the page's own controls.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, LEADER, LOCALES, NURSES, SCIENTISTS, address } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { drawn, inPage, open, until } from './lib/widget.mjs';

const on = suite();
const WALKS = 5;
const STEPS = 11;
const PAIRS = [
  [NURSES, SCIENTISTS],
  [LEADER, CLIENT],
  [NURSES, LEADER],
];

/** Numbers that look random and are the same in every run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** What a reader sees and finds set; not what was only said in passing, nor lists that are closed. */
const screen = (page) =>
  inPage(page, () => {
    const root = widget().querySelector('.rc');
    const fields = [...root.querySelectorAll('input, select, textarea')];
    const values = fields.map((field) => (field.type === 'radio' ? field.checked : field.value));
    const copy = root.cloneNode(true);
    for (const passing of copy.querySelectorAll('.rc-popup, p.rc-hidden[role=status], textarea')) passing.remove();
    const tools = [...copy.querySelectorAll('details')].map((panel) => panel.open);
    const lines = [...copy.querySelectorAll('*')].filter((one) => !one.children.length).map((one) => plain(one.textContent));
    return { theme: root.className, lang: root.lang, values, tools, lines };
  });

/** Does one thing that can be done on the page; what it was. */
function step(page, die) {
  const numbers = Array.from({ length: 4 }, () => die(1_000_000));
  return inPage(
    page,
    (numbers) => {
      const roll = (list, index) => list[numbers[index] % list.length];
      const shown = (selector) => all(selector).filter((one) => one.checkVisibility());
      const change = (field, value) => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return `${nameOf(field)}: ${value}`;
      };
      const pressed = (element) => {
        const name = `${element.localName} ${nameOf(element)}`;
        element.click();
        return name;
      };
      const kinds = [
        () => shown('.rc-tool > summary'),
        () => shown('.rc-tool > summary'),
        () => shown('.rc-tool input[type=radio]'),
        () => shown('.rc-tool input[type=radio]'),
        () => shown('.rc-weight input'),
        () => shown('.rc-number input'),
        () => shown('.rc-tool select'),
        () => shown('.rc-related button, .rc-found button, .rc-picker button'),
        () => shown('.rc-controls input'),
      ];
      const found = roll(kinds, 0)();
      const element = roll(found.length ? found : shown('.rc-tool > summary'), 1);
      const did = {
        range: () => change(element, String(numbers[2] % 6)),
        text: () => change(element, String(1 + (numbers[2] % 200_000))),
        'select-one': () => change(element, roll([...element.options], 2).value),
      }[element.type];
      return (did ?? (() => pressed(element)))();
    },
    numbers,
  );
}

for (const locale of LOCALES) {
  for (let walk = 0; walk < WALKS; walk += 1) {
    test(`${locale}: walk ${walk + 1}: the link restores every thing on the screen`, async (t) => {
      const die = dice(7_919 * (walk + 1) + (locale === 'ru' ? 1 : 0));
      const page = await on.visit(t);
      const [left, right] = PAIRS[walk % PAIRS.length];
      const more = walk % 4 === 3 ? { roles: `${left},${right},${SCIENTISTS}` } : { left, right };
      await open(page, address(on.host.url, { locale, ...more, 'rc-open': 'look,my-pay' }));
      const steps = [];
      for (let count = 0; count < STEPS; count += 1) {
        steps.push(await step(page, die));
        await drawn(page);
      }
      const seen = await screen(page);
      const other = await on.visit(t);
      await open(other, page.url());
      await until(other, 'all of it is there', (count) => all('.rc *').length >= count, 50);
      assert.deepEqual(await screen(other), seen, `${steps.join(' → ')}\n${page.url()}`);
      assert.deepEqual([...page.problems, ...other.problems], []);
    });
  }
}
