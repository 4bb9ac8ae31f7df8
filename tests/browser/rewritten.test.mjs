// Other programs rewrite what the widget shows: one that translates pages puts its own nodes in the
// place of ours, others mark words, take notes away or put buttons between. Whatever they do, the
// widget goes on, and what it shows next is what a widget shows that nobody touched: two of them
// stand on one page, one is rewritten, and both are asked the same.
//
// What is wrong with such programs, and where it is held:
// - texts wrapped with their nodes or by others, replaced, split, joined, taken away; elements put
//   between, turned round, taken out, changed elsewhere and put back: “after any program and any
//   step”;
// - the same while somebody types: “what is rewritten stays while …”;
// - one that says in the page's `lang` what it made of it: “a translator that names its language”;
// - a program that follows every change at once: “a translator that follows …”;
// - a page that changes something without an end: “changes without end”.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTORS, CLIENT, DIRECTOR, LEADER, NURSES, SCIENTISTS } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { drawn, inPage, open, until } from './lib/widget.mjs';

const OPEN = 'rc-open=look,skills,my-pay,weights,like,take&amp;rc-weights=pay:3,growth:1&amp;rc-like=pay:1&amp;rc-my-pay=52000:USD:year';
const WIDGET = `<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en" state="${OPEN}" sections="summary decide pay skills sources"></role-compare>`;
const on = suite({
  extra: {
    '/two.html': hostPage({
      head: `<script>
        window.told = [];
        addEventListener('role-compare-error', ({ detail }) => told.push(detail));
      </script>`,
      body: WIDGET + WIDGET,
    }),
    '/free.html': hostPage({ body: `<role-compare left="${NURSES}" right="${SCIENTISTS}"></role-compare>` }),
  },
});

async function visit(t) {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}two.html`);
  await until(page, 'both are ready', () => all('role-compare[data-ready]').length === 2);
  return page;
}

/** What a program does to all texts of the first widget. */
const PROGRAMS = {
  'a translator that puts its own nodes there': () => {
    for (const text of texts()) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(`¤${text.data}`);
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  'a translator that wraps the nodes': () => {
    for (const text of texts()) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
      text.data = `¤${text.data}`;
    }
  },
  'a program that puts other words there': () => {
    for (const text of texts()) text.data = `¤${text.data}`;
  },
  'a program that marks words': () => {
    for (const text of texts()) if (text.length > 3) text.splitText(2);
  },
  'a program that joins what stands side by side': () => {
    for (const text of texts().filter((_, index) => index % 3 === 0)) text.data = '';
    first().normalize();
  },
  'a program that takes texts away': () => {
    texts().filter((_, index) => index % 2 === 0).forEach((text) => text.remove());
  },
  'a program that takes elements away': () => {
    for (const one of all('td, li, p, h3, option, summary, tr, figure, label > span', first())) if (one.isConnected) one.remove();
  },
  'a program that puts elements between': () => {
    for (const one of all('*', first())) {
      one.prepend(Object.assign(document.createElement('x-note'), { textContent: 'note' }));
      one.after(Object.assign(document.createElement('span'), { textContent: 'more' }));
    }
  },
  'a program that turns everything round': () => {
    for (const one of all('*', first())) if (one.children.length > 1) one.prepend(one.lastChild);
  },
  'a program that takes parts out, changes them there and puts them back': async () => {
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    const taken = all('table, .rc-tool, .rc-field', first()).map((one) => [one, one.parentNode, one.nextSibling]);
    for (const [one] of taken) one.remove();
    await turn();
    for (const [one] of taken) {
      for (const text of textsIn(one)) {
        const font = document.createElement('font');
        font.append(`¤${text.data}`);
        text.replaceWith(font);
      }
    }
    await turn();
    for (const [one, parent] of taken) parent.append(one);
    await turn();
    for (const [one] of taken) one.querySelector('font')?.remove();
  },
};

/** What is asked of both, each by an attribute or by a control of the widget's own. */
const STEPS = {
  'other roles': (element, [left, right]) => Object.assign(element, { left, right }),
  'the other language': (element) => {
    const choices = element.shadowRoot.querySelectorAll('.rc-controls input[name=rc-language]');
    [...choices].find((choice) => !choice.checked).click();
  },
  'another theme': (element) => (element.theme = element.theme === 'dark' ? 'light' : 'dark'),
  'a third role': (element, [, , more]) => (element.more = element.more ? null : more),
  'closed panels': (element) => (element.state = element.state === null ? 'rc-open=look,take' : null),
};
const ROLES = [
  [LEADER, ACTORS, NURSES],
  [CLIENT, DIRECTOR, LEADER],
  [SCIENTISTS, NURSES, ACTORS],
];

/** Functions for the questions of this file, beside those of the library. */
const HELPERS = `
  function first() { return document.querySelector('role-compare').shadowRoot.querySelector('[part=root]'); }
  function textsIn(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  }
  function texts() { return textsIn(first()); }
  /** All that a reader finds in a widget, but for what was only said in passing and lists that are closed. */
  function shown(element) {
    const lines = [];
    const write = (node) => {
      if (node.nodeType === Node.TEXT_NODE) lines.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.rc-list, p.rc-hidden[role=status]')) return;
      const attributes = [...node.attributes].map(({ name, value }) => name + '=' + value).sort();
      lines.push('<' + node.localName + ' ' + attributes.join(' ') + '>' + (node.value ?? '') + (node.checked ?? ''));
      node.childNodes.forEach(write);
      lines.push('>');
    };
    write(element.shadowRoot.querySelector('[part=root]'));
    return lines;
  }
`;
const asked = (work, ...given) => `(...given) => { ${HELPERS} return (${work})(...given); }`;

/** Lets a program do its work, and the page what follows from it. */
const run = (page, program) =>
  page.evaluate(`(async () => {
    const all = (selector, root) => [...root.querySelectorAll(selector)];
    ${HELPERS}
    await (${program})();
    await new Promise((resolve) => setTimeout(resolve));
  })()`);

/** Waits until both show the same, and something else than before. */
async function alike(page, what, before) {
  const same = asked((before) => {
    const [rewritten, other] = all('role-compare').map(shown);
    return other.join('\n') !== before && rewritten.join('\n') === other.join('\n') && [other.join('\n')];
  });
  try {
    const [now] = await until(page, what, same, before);
    return now;
  } catch (error) {
    const [rewritten, other] = await inPage(page, asked(() => all('role-compare').map(shown)));
    const at = rewritten.findIndex((line, index) => line !== other[index]);
    throw new Error(`${error.message}; line ${at}: ${rewritten.slice(at - 3, at + 3).join(' ')} in place of ${other.slice(at - 3, at + 3).join(' ')}`);
  }
}

test('after any program and any step, nothing of what it wrote is left, nor of the roles before', async (t) => {
  const page = await visit(t);
  let before = '';
  before = await alike(page, 'both begin alike', before);
  let turn = 0;
  const steps = Object.entries(STEPS);
  for (const [name, program] of Object.entries(PROGRAMS)) {
    // Three of the steps each, in turn: every step meets six of the programs.
    for (let times = 0; times < 3; times += 1) {
      const [what, step] = steps[turn % steps.length];
      await run(page, program);
      const change = await inPage(page, asked(() => shown(all('role-compare')[0]).join('\n')));
      assert.notEqual(change, before, `${name} changed nothing`);
      await inPage(page, `(...given) => all('role-compare').forEach((element) => (${step})(element, ...given))`, ROLES[turn % 3]);
      before = await alike(page, `${name}: ${what}`, before);
      turn += 1;
    }
    assert.deepEqual([name, await inPage(page, () => told), page.problems], [name, [], []]);
  }

  // Gone and come back, it is as it was, and alone in its place.
  await run(page, () => {
    const [box, ground] = [document.createElement('div'), first()];
    ground.replaceWith('note', box);
    box.append(ground);
  });
  await page.evaluate(async () => {
    const element = document.querySelector('role-compare');
    const place = element.nextSibling;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    place.before(element);
  });
  await until(page, 'it is ready again', () => all('role-compare[data-ready]').length === 2);
  await alike(page, 'it begins again', '');
  const places = await inPage(page, () => all('role-compare').map((element) => ['[part=root]', '[part=root]:only-child'].map((selector) => element.shadowRoot.querySelectorAll(selector).length)));
  assert.deepEqual(places, [[1, 1], [1, 1]]);
  assert.deepEqual([await inPage(page, () => told), page.problems], [[], []]);
});

test('what is rewritten stays while a role is typed, but for what the picker shows', async (t) => {
  const page = await visit(t);
  await run(page, Object.values(PROGRAMS)[0]);
  const field = () => document.querySelector('role-compare').shadowRoot.querySelector('#rc-right-field');
  await inPage(page, `() => (${field})().focus()`);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  for (const key of 'actors') {
    await page.keyboard.press(key);
    // What came into the list is rewritten too.
    await run(page, () => {
      for (const text of textsIn(first().querySelector('#rc-right-list').parentNode)) {
        const font = document.createElement('font');
        font.append(`¤${text.data}`);
        text.replaceWith(font);
      }
    });
  }
  const state = await until(page, 'the list has what was typed', () => {
    const root = widget();
    const option = root.querySelector('#rc-right-list [role=option]');
    const heads = [...root.querySelectorAll('thead th[scope=col]')].map((head) => head.textContent);
    return /Actors/.test(option?.textContent) && { value: root.querySelector('#rc-right-field').value, rewritten: heads.every((head) => head.includes('¤')) };
  });
  assert.deepEqual(state, { value: 'actors', rewritten: true });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inPage(page, (right) => void (all('role-compare')[1].right = right), ACTORS);
  await until(page, 'both compare actors', () => all('role-compare').every((element) => element.right === 'actors' && /Actors/.test(element.shadowRoot.querySelector('thead').textContent)));
  await inPage(page, `() => (${field})().blur()`);
  await alike(page, 'the role is taken', '');
  assert.deepEqual([await inPage(page, () => told), page.problems], [[], []]);
});

test('a translator that names its language: what it wrote stays, unless the widget has that language itself', async (t) => {
  const page = await on.visit(t);
  await open(page, `${on.host.url}free.html`);
  await run(page, Object.values(PROGRAMS)[0]);
  const state = () => inPage(page, asked(() => [first().lang, texts().filter(({ data }) => data.includes('¤')).length]));
  const [, written] = await state();
  assert.ok(written > 100, `${written} texts`);
  await inPage(page, () => void (document.documentElement.lang = 'de'));
  await drawn(page);
  assert.deepEqual(await state(), ['en', written]);
  await inPage(page, () => void (document.documentElement.lang = 'ru'));
  await until(page, 'the widget speaks Russian', asked(() => first().lang === 'ru'));
  assert.deepEqual(await state(), ['ru', 0]);
  assert.deepEqual(page.problems, []);
});

test('a translator that follows every change at once has every new word, and no old one', async (t) => {
  const page = await visit(t);
  await inPage(page, asked(() => {
    window.follow = (root) => {
      const translate = (text) => {
        if (!text.isConnected || !text.data.trim() || text.parentNode.localName === 'font') return;
        const font = document.createElement('font');
        font.append(`¤${text.data}`);
        text.replaceWith(font);
      };
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          if (type === 'characterData') translate(target);
          for (const node of addedNodes) {
            if (node.nodeType === Node.TEXT_NODE) translate(node);
            else if (node.localName !== 'font') textsIn(node).forEach(translate);
          }
        }
      }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      textsIn(root).forEach(translate);
    };
    for (const name of ['textsIn']) window[name] = textsIn;
    const element = document.querySelector('role-compare');
    follow(element.shadowRoot);
    // It hears of attributes too.
    new MutationObserver(() => {}).observe(element, { attributes: true });
  }));
  const words = asked(() => all('role-compare').map((element) => textsIn(element.shadowRoot.querySelector('[part=root]')).filter((text) => !text.parentNode.closest('.rc-list, p.rc-hidden[role=status]')).map((text) => text.data).filter((text) => text.trim())));
  const follows = async (what, before) => {
    const check = `(before) => {
      const [translated, other] = (${words})();
      return other.join() !== before && translated.length === other.length && translated.every((text, index) => text === '¤' + other[index]) && [other.join()];
    }`;
    try {
      return (await until(page, what, check, before))[0];
    } catch (error) {
      const [translated, other] = await inPage(page, words);
      const at = translated.findIndex((text, index) => text !== `¤${other[index]}`);
      throw new Error(`${error.message}; ${at}: ${translated.slice(at - 2, at + 3)} for ${other.slice(at - 2, at + 3)}`);
    }
  };
  let before = await follows('all is translated', '');
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [what, step] of Object.entries(STEPS)) {
      await inPage(page, `(...given) => all('role-compare').forEach((element) => (${step})(element, ...given))`, ROLES[turn % 3]);
      // A theme has no words.
      before = await follows(what, what === 'another theme' ? '' : before);
    }
  }
  assert.deepEqual([await inPage(page, () => told), page.problems], [[], []]);
});

test('changes without end are undone before they fill the memory', async (t) => {
  const page = await visit(t);
  const left = await page.evaluate(`(async () => {
    ${HELPERS}
    const [text] = texts();
    const own = text.data;
    let undone = 0;
    for (let turn = 0; turn < 25; turn += 1) {
      for (let change = 0; change < 1_000; change += 1) text.data = String(change);
      await new Promise((resolve) => setTimeout(resolve));
      undone += text.data === own;
    }
    return undone;
  })()`);
  assert.equal(left, 1);
  await alikeAfterSwap(page);
});

async function alikeAfterSwap(page) {
  await inPage(page, () => all('role-compare').forEach((element) => ([element.left, element.right] = [element.right, element.left])));
  await alike(page, 'both were swapped', '');
}
