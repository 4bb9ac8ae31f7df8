// The pickers: every row of the keyboard table that the ARIA Authoring Practices give for
// an editable combobox with list autocomplete, the mouse, and what is announced.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, PROJECTS, SUPERVISOR, TITLES, WORDS, address } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import {
  choose,
  clickAt,
  combobox,
  comboboxIs,
  comparing,
  focusCombobox,
  inPage,
  open,
  selectAll,
  until,
} from './lib/widget.mjs';

const on = suite();
const FIRST = WORDS.en.first;
const SECOND = WORDS.en.second;
const T = TITLES.en;

/** The page of one pair, with the focus in the first picker and its list closed. */
async function start(t, { locale = 'en', size } = {}) {
  const page = await on.visit(t, size);
  await open(page, address(on.host.url, { left: LEADER, right: DIRECTOR, locale }));
  const name = WORDS[locale].first;
  await until(page, `there is a combobox “${name}”`, (name) => !!find('combobox', name), name);
  await focusCombobox(page, name);
  await comboboxIs(page, name, { focused: true, expanded: 'false', shown: false, active: -1 });
  return page;
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const withKey = async (page, modifier, key) => {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
};
const last = (state) => state.options.length - 1;

test('it is told what it is: a combobox over a listbox, each with its name', async (t) => {
  const page = await start(t);
  for (const [name, id] of [[FIRST, LEADER], [SECOND, DIRECTOR]]) {
    const told = await inPage(
      page,
      (name) => {
        const input = find('combobox', name);
        const list = input.getRootNode().getElementById(input.getAttribute('aria-controls'));
        return {
          element: input.localName,
          autocomplete: input.getAttribute('aria-autocomplete'),
          expanded: input.getAttribute('aria-expanded'),
          list: list?.getAttribute('role'),
          listName: nameOf(list),
          active: input.getAttribute('aria-activedescendant') || null,
        };
      },
      name,
    );
    assert.deepEqual(told, { element: 'input', autocomplete: 'list', expanded: 'false', list: 'listbox', listName: name, active: null });
    assert.equal((await combobox(page, name)).value, T[id]);
  }
});

// One row a key: from a closed list or an open one, the keys, and what they lead to.
// `active` names an option: a number, or `last`.
for (const [what, keys, expected] of [
  ['Down opens the list and goes to the first option', ['ArrowDown'], { expanded: 'true', active: 0 }],
  ['Down goes to the next option', ['ArrowDown', 'ArrowDown'], { expanded: 'true', active: 1 }],
  ['Up opens the list and goes to the last option', ['ArrowUp'], { expanded: 'true', active: 'last' }],
  ['Up goes to the option before', ['ArrowDown', 'ArrowDown', 'ArrowUp'], { expanded: 'true', active: 0 }],
  ['Up on the first option goes to the last', ['ArrowDown', 'ArrowUp'], { expanded: 'true', active: 'last' }],
  ['Down on the last option goes to the first', ['ArrowUp', 'ArrowDown'], { expanded: 'true', active: 0 }],
  ['Escape closes the list', ['ArrowDown', 'Escape'], { expanded: 'false', active: -1, value: T[LEADER] }],
  ['Escape on a closed list clears the text', ['Escape'], { expanded: 'false', value: '' }],
  ['Escape twice closes the list, then clears the text', ['ArrowDown', 'Escape', 'Escape'], { expanded: 'false', value: '' }],
]) {
  test(what, async (t) => {
    const page = await start(t);
    await press(page, ...keys);
    const { active, ...rest } = expected;
    const state = await comboboxIs(page, FIRST, rest);
    assert.equal(state.shown, rest.expanded === 'true');
    assert.ok(state.focused, 'the focus stays in the text field');
    assert.ok(!state.danglingActive, 'aria-activedescendant names an option that is there');
    if (active !== undefined) {
      const wanted = active === 'last' ? last(state) : active;
      assert.equal(state.active, wanted);
      assert.deepEqual(state.selected, wanted === -1 ? [] : [wanted], 'aria-selected goes with the active option');
    }
  });
}

/** How many options the list claims to have, by their `aria-setsize`, and where each stands. */
const claimed = (page, name) =>
  inPage(
    page,
    (name) => {
      const input = find('combobox', name);
      const list = input.getRootNode().getElementById(input.getAttribute('aria-controls'));
      const options = [...list.querySelectorAll('[role=option]')];
      return {
        sizes: [...new Set(options.map((option) => option.getAttribute('aria-setsize')))],
        inOrder: options.every((option, index) => option.getAttribute('aria-posinset') === String(index + 1)),
      };
    },
    name,
  );

test('a long list is made as far as somebody looks, and says how long it is', async (t) => {
  const page = await start(t);
  await withKey(page, 'Alt', 'ArrowDown');
  let state = await comboboxIs(page, FIRST, { expanded: 'true', active: -1 });
  assert.equal(state.options.length, 12);
  let { sizes, inOrder } = await claimed(page, FIRST);
  assert.equal(sizes.length, 1);
  const all = Number(sizes[0]);
  assert.ok(all > 700 && inOrder, `${sizes}`);
  await inPage(
    page,
    (name) => {
      const input = find('combobox', name);
      const list = input.getRootNode().getElementById(input.getAttribute('aria-controls'));
      list.scrollTop = list.scrollHeight;
    },
    FIRST,
  );
  await until(page, 'scrolling makes twelve more', (name) => describeCombobox(name).options.length === 24, FIRST);
  await press(page, 'ArrowDown', 'ArrowUp');
  state = await comboboxIs(page, FIRST, { active: all - 1 });
  assert.equal(state.options.length, all, 'the last option can be pointed at');
  assert.ok(!state.danglingActive);
  ({ sizes } = await claimed(page, FIRST));
  assert.deepEqual(sizes, [null], 'who has them all can count them');
  await selectAll(page);
  await page.keyboard.type('nurse');
  await comboboxIs(page, FIRST, { value: 'nurse', active: -1 });
  await until(page, 'nurses come first', (name) => describeCombobox(name).options[0]?.includes('Registered Nurses'), FIRST);
  const top = await inPage(
    page,
    (name) => {
      const input = find('combobox', name);
      return input.getRootNode().getElementById(input.getAttribute('aria-controls')).scrollTop;
    },
    FIRST,
  );
  assert.equal(top, 0, 'other options are shown from the first');
});

for (const [locale, words] of [['en', 'Roles found: '], ['ru', 'Найдено ролей: ']]) {
  test(`${locale}: who does not see the list hears how many roles were found, and by which name`, async (t) => {
    const page = await start(t, { locale });
    const name = WORDS[locale].first;
    await selectAll(page);
    await page.keyboard.type('barista');
    const state = await comboboxIs(page, name, { value: 'barista', expanded: 'true' });
    assert.match(state.options[0], /barista/i, 'the name that was typed stands beside the title');
    await until(
      page,
      'the number of options is said',
      (words, count) => all('[role=status]', widget()).some((status) => plain(status.textContent) === `${words}${count}`),
      words,
      state.options.length,
    );
  });
}

test('Alt+Down opens the list and goes to no option; Alt+Up closes it', async (t) => {
  const page = await start(t);
  await withKey(page, 'Alt', 'ArrowDown');
  const state = await comboboxIs(page, FIRST, { expanded: 'true', active: -1, focused: true });
  assert.ok(state.options.length >= 7, `all roles are offered, not ${state.options.length}`);
  await withKey(page, 'Alt', 'ArrowUp');
  await comboboxIs(page, FIRST, { expanded: 'false', shown: false, focused: true });
});

test('Enter takes the active option, closes the list and compares', async (t) => {
  const page = await start(t);
  await press(page, 'ArrowDown');
  let state = await comboboxIs(page, FIRST, { expanded: 'true' });
  const at = state.options.findIndex((option) => option.includes(T[PROJECTS]));
  assert.notEqual(at, -1);
  for (let step = 0; step < at; step += 1) await press(page, 'ArrowDown');
  state = await comboboxIs(page, FIRST, { active: at });
  await press(page, 'Enter');
  await comboboxIs(page, FIRST, { expanded: 'false', shown: false, value: T[PROJECTS], focused: true });
  await comparing(page, T[PROJECTS], T[DIRECTOR]);
});

test('Enter with no option active changes nothing', async (t) => {
  const page = await start(t);
  await withKey(page, 'Alt', 'ArrowDown');
  await comboboxIs(page, FIRST, { expanded: 'true', active: -1 });
  await press(page, 'Enter');
  await comboboxIs(page, FIRST, { expanded: 'false', value: T[LEADER] });
  await comparing(page, T[LEADER], T[DIRECTOR]);
});

test('Home and End move the cursor in the text and leave the list', async (t) => {
  const page = await start(t);
  await press(page, 'ArrowDown');
  await comboboxIs(page, FIRST, { active: 0 });
  await press(page, 'Home');
  await comboboxIs(page, FIRST, { active: -1, selected: [], caret: [0, 0] });
  await press(page, 'ArrowDown');
  await comboboxIs(page, FIRST, { active: 0 });
  await press(page, 'End');
  const end = T[LEADER].length;
  await comboboxIs(page, FIRST, { active: -1, selected: [], caret: [end, end] });
});

test('Left and Right move the cursor in the text and leave the list', async (t) => {
  const page = await start(t);
  await press(page, 'End', 'ArrowDown');
  await comboboxIs(page, FIRST, { active: 0 });
  const end = T[LEADER].length;
  await press(page, 'ArrowLeft');
  await comboboxIs(page, FIRST, { active: -1, selected: [], caret: [end - 1, end - 1] });
  await press(page, 'ArrowDown');
  await comboboxIs(page, FIRST, { active: 0 });
  await press(page, 'ArrowRight');
  await comboboxIs(page, FIRST, { active: -1, selected: [], caret: [end, end] });
});

test('typing filters the list, marks the match and leaves the option', async (t) => {
  const page = await start(t);
  await press(page, 'ArrowDown');
  const all = await comboboxIs(page, FIRST, { active: 0 });
  await selectAll(page);
  await page.keyboard.type('operations proj');
  const state = await comboboxIs(page, FIRST, { expanded: 'true', value: 'operations proj', active: -1, selected: [] });
  assert.ok(state.options.length > 0 && state.options.length < all.options.length);
  assert.ok(state.options[0].includes(T[PROJECTS]), state.options[0]);
  const marked = await inPage(page, () => all('[role=option] mark', widget()).map((mark) => plain(mark.textContent).toLowerCase()));
  assert.ok(marked.includes('proj'), `marked: ${marked}`);
  await selectAll(page);
  await press(page, 'Backspace');
  const again = await comboboxIs(page, FIRST, { value: '' });
  assert.equal(again.options.length, all.options.length);
});

test('a text that nothing matches is said, and shows no empty list', async (t) => {
  const page = await start(t);
  await selectAll(page);
  await page.keyboard.type('qqqq');
  await comboboxIs(page, FIRST, { value: 'qqqq', options: [], active: -1 });
  await until(page, 'it is said that nothing matches', () =>
    all('[role=status], [aria-live]', widget()).some((live) => live.checkVisibility() && live.textContent.includes('qqqq')),
  );
  await press(page, 'ArrowDown', 'Enter');
  await comparing(page, T[LEADER], T[DIRECTOR]);
});

for (const [locale, typed, id] of [
  ['en', 'supervis', SUPERVISOR],
  ['en', 'клиентского сервиса', CLIENT],
  ['en', 'HEAD OF', HEAD],
  ['ru', 'руководитель служ', HEAD],
  ['ru', 'client service dir', CLIENT],
  ['ru', 'ДИРЕКТОР КЛИЕНТ', CLIENT],
]) {
  test(`${locale}: “${typed}” finds the role and Enter takes it`, async (t) => {
    const page = await start(t, { locale });
    const { first } = WORDS[locale];
    const title = TITLES[locale][id];
    await selectAll(page);
    await page.keyboard.type(typed);
    await comboboxIs(page, first, { expanded: 'true', value: typed });
    const at = await until(
      page,
      `the list offers ${title}`,
      // As many keys lead to it as there are options up to it.
      (name, title) => describeCombobox(name).options.findIndex((option) => option.includes(title)) + 1,
      first,
      title,
    );
    for (let step = 0; step < at; step += 1) await press(page, 'ArrowDown');
    await until(page, `${title} is active`, (name, title) => describeCombobox(name).options[describeCombobox(name).active]?.includes(title), first, title);
    await press(page, 'Enter');
    await comboboxIs(page, first, { expanded: 'false', value: title });
    await until(page, `${title} is compared`, (title) => heads()[0] === title, title);
  });
}

test('Tab closes the list, leaves the field, and takes nothing that was not chosen', async (t) => {
  const page = await start(t);
  await press(page, 'ArrowDown', 'ArrowDown');
  await comboboxIs(page, FIRST, { expanded: 'true', active: 1 });
  await press(page, 'Tab');
  await comboboxIs(page, FIRST, { expanded: 'false', shown: false, focused: false, value: T[LEADER] });
  assert.ok(await inPage(page, () => widget().contains(focused())), 'the focus goes on within the page');
  await comparing(page, T[LEADER], T[DIRECTOR]);
});

test('an unfinished text gives way to the role that is compared', async (t) => {
  const page = await start(t);
  await selectAll(page);
  await page.keyboard.type('oper');
  await comboboxIs(page, FIRST, { value: 'oper', expanded: 'true' });
  await press(page, 'Tab');
  await comboboxIs(page, FIRST, { value: T[LEADER], expanded: 'false', focused: false });
});

test('Tab and Shift+Tab reach both pickers and the button, in order', async (t) => {
  const page = await start(t);
  await press(page, 'Tab');
  assert.equal(await inPage(page, () => nameOf(focused())), WORDS.en.swap);
  await press(page, 'Tab');
  assert.equal(await inPage(page, () => nameOf(focused())), SECOND);
  await withKey(page, 'Shift', 'Tab');
  assert.equal(await inPage(page, () => nameOf(focused())), WORDS.en.swap);
});

test('the swap button works by Enter and by Space', async (t) => {
  const page = await start(t);
  await press(page, 'Tab', 'Enter');
  await comparing(page, T[DIRECTOR], T[LEADER]);
  await press(page, ' ');
  await comparing(page, T[LEADER], T[DIRECTOR]);
  assert.equal(await inPage(page, () => nameOf(focused())), WORDS.en.swap, 'the button keeps the focus');
});

for (const size of [undefined, { width: 320, height: 640 }]) {
  test(`a click opens the list and takes an option${size ? ', at 320 px' : ''}`, async (t) => {
    const page = await start(t, { size });
    await clickAt(page, (name) => find('combobox', name), SECOND);
    const state = await comboboxIs(page, SECOND, { expanded: 'true', shown: true, focused: true });
    const at = state.options.findIndex((option) => option.includes(T[SUPERVISOR]));
    await clickAt(
      page,
      (name, at) => {
        const input = find('combobox', name);
        return [...input.getRootNode().getElementById(input.getAttribute('aria-controls')).querySelectorAll('[role=option]')][at];
      },
      SECOND,
      at,
    );
    await comboboxIs(page, SECOND, { expanded: 'false', shown: false, value: T[SUPERVISOR], focused: true });
    await comparing(page, T[LEADER], T[SUPERVISOR]);
  });
}

test('a click elsewhere closes the list', async (t) => {
  const page = await start(t);
  await press(page, 'ArrowDown');
  await comboboxIs(page, FIRST, { expanded: 'true' });
  await clickAt(page, () => all('h3', widget())[0]);
  await comboboxIs(page, FIRST, { expanded: 'false', value: T[LEADER] });
});

test('options are grouped by market, and each group has its name', async (t) => {
  const page = await start(t);
  await withKey(page, 'Alt', 'ArrowDown');
  await comboboxIs(page, FIRST, { expanded: 'true' });
  const groups = await inPage(
    page,
    (name) => {
      const input = find('combobox', name);
      const list = input.getRootNode().getElementById(input.getAttribute('aria-controls'));
      return [...list.querySelectorAll('[role=group]')].map((group) => [nameOf(group), group.querySelectorAll('[role=option]').length]);
    },
    FIRST,
  );
  assert.deepEqual(groups.map(([name]) => name).sort(), ['Russia', 'United States', 'United States: official statistics']);
  assert.ok(groups.every(([, options]) => options > 0));
});

test('each change is announced politely, once', async (t) => {
  const page = await start(t);
  await inPage(page, () => {
    window.__said = [];
    const live = all('[role=status], [role=alert], [aria-live]', widget());
    if (live.length === 0) throw new Error('there is no live region');
    for (const region of live) {
      const polite = region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'status' ? 'polite' : 'assertive');
      new MutationObserver(() => {
        const text = plain(region.textContent);
        if (text) window.__said.push([polite, text]);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  await choose(page, SECOND, T[PROJECTS]);
  await comparing(page, T[LEADER], T[PROJECTS]);
  await until(page, 'something is announced', () => window.__said.length > 0);
  // The next change comes after whatever the first still had to say.
  await choose(page, FIRST, T[SUPERVISOR]);
  await comparing(page, T[SUPERVISOR], T[PROJECTS]);
  await until(page, 'the second change is announced', (title) => window.__said.some(([, text]) => text.includes(title)), T[SUPERVISOR]);
  // What a list says while somebody types is not about the comparison.
  const said = (await inPage(page, () => window.__said)).filter(([, text]) => !text.startsWith('Roles found'));
  assert.deepEqual(said, [
    ['polite', `Comparing ${T[LEADER]} and ${T[PROJECTS]}`],
    ['polite', `Comparing ${T[SUPERVISOR]} and ${T[PROJECTS]}`],
  ]);
});
