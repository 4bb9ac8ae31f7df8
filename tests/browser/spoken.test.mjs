// What is said without being asked for, where the focus goes, and what tables, charts and words of
// other languages are to whoever does not see them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen } from './lib/announced.mjs';
import { CLIENT, HEAD, LEADER, LOCALES, NURSES, PROJECTS, SCIENTISTS, TITLES, WORDS, address } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, clickAt, comboboxIs, comparing, focusCombobox, inPage, open, selectAll, until } from './lib/widget.mjs';

const on = suite();
const title = (id, locale = 'en') => TITLES[locale][id];
const ALL_OPEN = 'look,skills,weights,my-pay,like,take';
const SET = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3,growth:1', 'rc-like': 'pay:1', 'rc-rows': 'differences' };
const COPIES = () => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true });
};

test('each change is said once, politely, whatever panels are open; what comes with the page is not said', async (t) => {
  const page = await on.visit(t);
  await listen(page);
  await page.evaluateOnNewDocument(COPIES);
  await open(page, address(on.host.url, { left: NURSES, right: SCIENTISTS, locale: 'en', ...SET }));
  /** What was said since the last time, once the page has done what is due. */
  const heard = async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    return page.evaluate(() => window.heard.splice(0));
  };
  const once = async (what, work, ...patterns) => {
    await work();
    const said = await heard();
    assert.equal(said.length, patterns.length, `${what}: ${JSON.stringify(said)}`);
    patterns.forEach((pattern, index) => {
      assert.equal(said[index][0], 'polite', what);
      assert.match(said[index][1], pattern, what);
    });
  };
  assert.ok(await inPage(page, () => all('.rc-says').filter((one) => plain(one.textContent)).length >= 4), 'the panels have answers');
  assert.deepEqual(await heard(), [], 'on load');
  assert.equal(await inPage(page, () => all('[role=status], [role=alert]', widget()).filter((one) => !one.checkVisibility()).length), 0, 'every region is there before it is filled');

  await once('swapped', async () => {
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, title(SCIENTISTS), title(NURSES));
  }, /^Comparing Data Scientists and Registered Nurses$/);
  await once('back', async () => {
    await page.goBack();
    await comparing(page, title(NURSES), title(SCIENTISTS));
  }, /^Comparing Registered Nurses and Data Scientists$/);
  await once('another language', async () => {
    await click(page, 'choice', WORDS.ru.language);
    await comparing(page, title(NURSES, 'ru'), title(SCIENTISTS, 'ru'));
  }, /^Сравниваем роли: Медсестра или медбрат и Специалист по данным$/);
  await once('and back to it', async () => {
    await click(page, 'choice', WORDS.en.language);
    await comparing(page, title(NURSES), title(SCIENTISTS));
  }, /^Comparing /);
  await once('a theme', async () => {
    await click(page, 'choice', WORDS.en.dark);
    await until(page, 'it is dark', () => lightness() > 384);
  });
  await once('a counterpart taken', async () => {
    await inPage(page, () => all('.rc-found button')[0].click());
    await until(page, 'it is compared', (title) => heads()[1] !== title, title(SCIENTISTS));
  }, /^Comparing Registered Nurses and /);

  // In a panel its own answer is said, and no other.
  await once('a weight', async () => {
    await inPage(page, () => all('.rc-weight input')[0].focus());
    await page.keyboard.press('ArrowLeft');
    await until(page, 'it counts', () => focused().getAttribute('aria-valuetext') === '2 of 5');
  }, /your weights|weigh|ahead/i);
  await once('rows', async () => {
    await click(page, 'radio', 'Only what both have');
    await until(page, 'they are hidden', () => all('.rc-switch input[name=rc-rows]:checked').map(nameOf)[0] === 'Only what both have');
  }, /hidden/);
  await once('the direction', async () => {
    await inPage(page, () => all('input[name=rc-way]')[1].click());
    await until(page, 'it is turned', () => all('input[name=rc-way]')[1].checked);
  }, /./);
  await once('another rule', async () => {
    await inPage(page, () => all('input[name=rc-like-rule]')[1].click());
    await until(page, 'it is chosen', () => all('input[name=rc-like-rule]')[1].checked);
  }, /./);
  await once('own pay', async () => {
    await inPage(page, () => (all('#rc-own-pay')[0].focus(), all('#rc-own-pay')[0].select()));
    await page.keyboard.type('95000');
    await page.keyboard.press('Enter');
    await until(page, 'it counts', () => focused().value === '95,000');
  }, /\$95,000/);
  for (const time of ['once', 'a second time']) {
    await once(`copied, ${time}`, async () => {
      await click(page, 'button', 'Copy as Markdown');
      await until(page, 'it is told', () => /^Copied/.test(plain(all('.rc-says').at(-1).textContent)));
    }, /^Copied/);
  }
  await once('a panel closed and opened', async () => {
    for (const open of [false, true]) {
      await clickAt(page, () => all('.rc-tool > summary')[2]);
      await until(page, 'it is so', (open) => all('.rc-tool')[2].open === open, open);
    }
  });
  // A period changes pay in all panels; what is chosen says so itself.
  await once('a period', async () => {
    await click(page, 'radio', 'Per month');
    await until(page, 'cells are marked', () => all('.rc-derived').length > 0);
  });

  // While typing: how many there are, from the first letter on; that there is none; nothing once closed.
  await focusCombobox(page, 'First role');
  await selectAll(page);
  assert.deepEqual(await heard(), [], 'a list that is not opened says nothing');
  for (const [letter, typed] of [['n', 'n'], ['u', 'nu'], ['r', 'nur']]) {
    await page.keyboard.press(letter);
    await comboboxIs(page, 'First role', { value: typed, expanded: 'true' });
    const said = await heard();
    assert.ok(said.length <= 1 && said.every(([how, text]) => how === 'polite' && /^Roles found: \d+$/.test(text)), JSON.stringify(said));
    assert.ok(typed !== 'n' || said.length === 1, 'the first letter is answered');
  }
  await once('nothing found', async () => {
    await selectAll(page);
    await page.keyboard.type('qqqq');
    await until(page, 'it is said', () => all('[role=status]', widget()).some((one) => one.textContent.includes('qqqq')));
    await page.evaluate(() => window.heard.splice(0, window.heard.length - 1));
  }, /“qqqq”/);
  await page.keyboard.press('Escape');
  await comboboxIs(page, 'First role', { shown: false });
  assert.deepEqual(await heard(), []);
  assert.equal(await inPage(page, () => all('.rc-box [role=status]').map((one) => one.textContent).join('')), '', 'a closed list leaves no words behind');
  // What is wrong is said at once.
  await inPage(page, () => (all('#rc-own-pay')[0].focus(), all('#rc-own-pay')[0].select()));
  await page.keyboard.type('much');
  await page.keyboard.press('Enter');
  await until(page, 'it is told', () => focused().getAttribute('aria-invalid') === 'true');
  const wrong = await heard();
  assert.deepEqual(wrong.map(([how]) => how), ['assertive']);
  assert.match(wrong[0][1], /number above 0/);
});

test('the focus stays on what was pressed, or goes to what took its place', async (t) => {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(COPIES);
  await open(page, address(on.host.url, { left: NURSES, right: LEADER, locale: 'en' }));
  const has = (name) => until(page, `the focus is on “${name}”`, (name) => focused() && nameOf(focused()) === name, name);
  const press = async (name, key = 'Enter') => {
    await inPage(page, (name) => find('button', name).focus(), name);
    await page.keyboard.press(key);
  };
  await press(WORDS.en.swap);
  await comparing(page, title(LEADER), title(NURSES));
  await has(WORDS.en.swap);

  // Clearing a picker keeps the cursor in it.
  await focusCombobox(page, 'First role');
  await page.keyboard.press('Escape');
  await comboboxIs(page, 'First role', { value: '', focused: true });
  await page.keyboard.press('Tab');
  await has(WORDS.en.swap);

  // A panel opens and closes under the focus.
  await inPage(page, () => all('.rc-tool > summary')[5].focus());
  for (const open of [true, false, true]) {
    await page.keyboard.press('Enter');
    await until(page, 'it is so', (open) => all('.rc-tool')[5].open === open, open);
    assert.equal(await inPage(page, () => focused() === all('.rc-tool > summary')[5]), true);
  }
  await press('Copy as Markdown');
  await until(page, 'it is copied', () => /^Copied/.test(plain(all('.rc-says').at(-1).textContent)));
  await has('Copy as Markdown');

  // One more role, and away again: whichever goes, the button that adds one has the focus.
  await press('Add a role');
  await has('Third role');
  await choose(page, 'Third role', title(SCIENTISTS));
  await until(page, 'three are compared', () => valueHeads(tables()[0]).length === 3);
  await has('Third role');
  await press('Add a role');
  await has('Fourth role');
  await choose(page, 'Fourth role', title(PROJECTS));
  await until(page, 'four are compared', () => valueHeads(tables()[0]).length === 4);
  await press(`Remove: ${title(SCIENTISTS)}`);
  await until(page, 'three are left', () => valueHeads(tables()[0]).length === 3);
  await has('Add a role');

  // Back and Forward do not move the focus; what they take away under it leaves it to the next.
  await inPage(page, () => all('.rc-tool > summary')[0].focus());
  await page.goBack();
  await until(page, 'four are back', () => valueHeads(tables()[0]).length === 4);
  assert.equal(await inPage(page, () => focused() === all('.rc-tool > summary')[0]), true);
  await focusCombobox(page, 'Fourth role');
  await page.goForward();
  await until(page, 'three again', () => valueHeads(tables()[0]).length === 3);
  await has('Add a role');
  await page.evaluate(() => history.go(-3));
  await until(page, 'the pair is back, with the picker that was asked for', () => all('.rc-many').length === 0 && !!find('combobox', 'Third role'));
  await has('Third role');

  // By a way that the visitor did not ask for no picker takes the focus.
  await inPage(page, () => find('button', 'Remove: Third role').focus());
  await page.keyboard.press('Enter');
  await has('Add a role');
  await inPage(page, () => all('.rc-tool > summary')[0].focus());
  await page.evaluate(() => void (document.querySelector('role-compare').state = 'rc-open=more'));
  await until(page, 'the picker is there', () => !!find('combobox', 'Third role'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  assert.equal(await inPage(page, () => focused() === all('.rc-tool > summary')[0]), true);
  assert.deepEqual(page.problems, []);
});

test('Tab goes in the order of the page: language, theme, roles, related roles, panels, sources', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: NURSES, right: SCIENTISTS, locale: 'en' }));
  await inPage(page, () => all('input[name=rc-language]:checked')[0].focus());
  const stops = ['English'];
  while (stops.length < 60) {
    await page.keyboard.press('Tab');
    const name = await inPage(page, () => (widget().contains(focused()) ? nameOf(focused()) : null));
    if (name === null) break;
    stops.push(name);
  }
  assert.deepEqual(stops.slice(0, 6), ['English', 'Auto', 'First role', 'Swap roles', 'Second role', 'Add a role']);
  const rest = stops.slice(6);
  const panels = rest.indexOf('Look closer');
  assert.deepEqual(rest.slice(panels, panels + 6), ['Look closer', 'What carries over', 'My own pay', 'What matters to me', 'Find a counterpart', 'Take it along']);
  assert.ok(panels >= 5, 'related roles stand before the panels');
  assert.ok(rest.at(-1).length > 10 && rest.length > panels + 6, `sources stand last: ${rest.at(-1)}`);
  // Neither a picture nor a table is a stop.
  assert.equal(await inPage(page, () => all('.rc svg, .rc table, .rc figure, .rc th, .rc td').filter((one) => one.tabIndex >= 0 && one.hasAttribute('tabindex')).length), 0);
});

for (const locale of LOCALES) {
  test(`${locale}: tables have a caption, heads with a scope, words for what is missing, and the order of the columns`, async (t) => {
    const page = await on.visit(t, { width: 320, height: 640 });
    for (const ids of [[NURSES, LEADER], [HEAD, CLIENT], [NURSES, SCIENTISTS, HEAD], [LEADER, CLIENT, NURSES, HEAD]]) {
      await open(page, address(on.host.url, { roles: ids.join(','), locale, path: `?${ids.length}${ids[0]}` }));
      const titles = await inPage(page, () => all('[role=combobox]', widget()).map((input) => plain(input.value)));
      const found = await inPage(page, (titles) => {
        const wrong = [];
        const captions = all('table').map((table) => plain(table.caption?.textContent));
        if (new Set(captions).size !== captions.length || captions.some((caption) => !titles.every((title) => caption.includes(title)))) wrong.push(`captions: ${captions}`);
        for (const table of all('table')) {
          const say = (what) => wrong.push(`${plain(table.caption.textContent)}: ${what}`);
          if (table.getAttribute('role') !== 'table') say('no role');
          const heads = [...table.tHead.rows[0].cells];
          if (!heads.every((head) => head.localName === 'th' && head.scope === 'col' && head.getAttribute('role') === 'columnheader' && plain(head.textContent))) say('heads of columns');
          if (JSON.stringify(heads.slice(1, 1 + titles.length).map((head) => plain(head.textContent))) !== JSON.stringify(titles)) say(`columns ${heads.map((head) => head.textContent)}`);
          for (const body of table.tBodies) {
            if (body.getAttribute('role') !== 'rowgroup') say('a group without its role');
            for (const row of body.rows) {
              if (row.getAttribute('role') !== 'row') say('a row without its role');
              const [head, ...cells] = row.cells;
              const isGroup = row.className === 'rc-group';
              const isNote = row.className === 'rc-note';
              if (!isNote && !(head.localName === 'th' && head.getAttribute('role') === 'rowheader' && head.scope === (isGroup ? 'rowgroup' : 'row'))) say(`the head of “${plain(row.textContent)}”`);
              if ((isGroup || isNote) && head.colSpan !== heads.length) say('a line over all columns');
              if (!isGroup && !isNote && cells.length !== heads.length - 1) say(`${cells.length} cells in “${plain(head.textContent)}”`);
              for (const cell of cells) {
                const spoken = cell.cloneNode(true);
                for (const one of spoken.querySelectorAll('[aria-hidden=true]')) one.remove();
                if (cell.getAttribute('role') !== 'cell') say('a cell without its role');
                if (!/[\p{L}\d]/u.test(spoken.textContent)) say(`nothing to be read in “${plain(head.textContent)}”: ${plain(cell.textContent)}`);
              }
            }
          }
        }
        const texts = all('table td').map((cell) => plain(cell.textContent));
        return { wrong, tables: captions.length, missing: all('.rc-missing').map((one) => plain(one.textContent)), whose: all('.rc-whose').map((one) => plain(one.textContent)), dashes: texts.filter((text) => /^[–—-]$/.test(text)) };
      }, titles);
      assert.deepEqual(found.wrong, []);
      assert.ok(found.tables >= 5);
      assert.ok(found.missing.length > 0 && found.missing.every((words) => [WORDS[locale].notReported, WORDS[locale].noData].includes(words)));
      assert.deepEqual(found.dashes, []);
      // On a narrow page three or four figures stand below each other, each behind its role, in the order of the heads.
      if (ids.length > 2) assert.deepEqual([...new Set(found.whose)], titles);
      else assert.deepEqual(found.whose, []);
    }
  });

  test(`${locale}: charts have a name that says what they show and for whom, and are no stop and no noise`, async (t) => {
    const page = await on.visit(t);
    for (const ids of [[NURSES, SCIENTISTS], [HEAD, CLIENT], [NURSES, LEADER, SCIENTISTS]]) {
      await open(page, address(on.host.url, { roles: ids.join(','), locale, path: `?${ids.length}${ids[0]}` }));
      const titles = await inPage(page, () => all('[role=combobox]', widget()).map((input) => plain(input.value)));
      const found = await inPage(page, () =>
        all('svg', widget()).map((svg) => ({
          kind: svg.getAttribute('class'),
          role: svg.getAttribute('role'),
          name: nameOf(svg),
          isHidden: !!svg.closest('[aria-hidden=true]'),
          isStop: svg.tabIndex >= 0 && svg.hasAttribute('tabindex'),
          inFigure: plain(svg.closest('figure')?.querySelector('figcaption').textContent),
        })),
      );
      const charts = found.filter(({ role }) => role === 'img');
      assert.ok(charts.length >= 1);
      assert.equal(new Set(charts.map(({ name }) => name)).size, charts.length, 'each has a name of its own');
      for (const { name, inFigure, isHidden } of charts) {
        assert.ok(!isHidden && inFigure && /\d/.test(name), name);
        assert.ok(titles.some((title) => name.includes(title)), `“${name}” says whose figures it shows`);
      }
      for (const svg of found) {
        assert.ok(!svg.isStop);
        assert.ok(svg.role === 'img' || svg.isHidden, `${svg.kind} is decoration and not hidden`);
      }
    }
  });

  test(`${locale}: words of another language are marked as such`, async (t) => {
    const page = await on.visit(t);
    on.extra['/other.html'] = hostPage({
      root: `lang="${locale === 'en' ? 'ru' : 'en'}"`,
      body: `<role-compare left="${HEAD}" right="${CLIENT}" locale="${locale}" state="rc-open=look&amp;rc-cells=sources"></role-compare>`,
    });
    await open(page, `${on.host.url}other.html`);
    await focusCombobox(page, WORDS[locale].first);
    await selectAll(page);
    await page.keyboard.type(locale === 'en' ? 'медсестр' : 'nurse');
    await until(page, 'it is found by its other name', (name) => describeCombobox(name).options.length > 0 && all('.rc-alias').length > 0, WORDS[locale].first);
    const found = await inPage(page, (locale) => {
      const root = all('.rc')[0];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const wrong = [];
      const marked = new Set();
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const language = text.parentElement.closest('[lang]').lang;
        if (language !== locale) marked.add(`${language}: ${plain(text.data)}`);
        const letters = [[/[а-яё]/i, ['ru']], [/[\u3040-\u30ff]/, ['ja']], [/[\u3400-\u9fff]/, ['ja', 'zh']]];
        for (const [letter, languages] of letters) if (letter.test(text.data) && !languages.includes(language)) wrong.push(`${language}: ${plain(text.data)}`);
      }
      return { root: root.lang, wrong, marked: [...marked], aliases: all('.rc-alias [lang]').map((one) => one.lang) };
    }, locale);
    assert.equal(found.root, locale, 'the widget names its language, whatever the page’s is');
    assert.deepEqual(found.wrong, []);
    assert.ok(found.marked.some((words) => words.startsWith('ja: カスタマーサービス部長')), found.marked.join('\n'));
    const other = locale === 'en' ? 'ru' : 'en';
    assert.ok(found.aliases.includes(other), `names of the other language in the list: ${found.aliases}`);
    assert.ok(found.marked.some((words) => words === (locale === 'en' ? 'ru: Русский' : 'en: English')), 'the switch');
    if (locale === 'en') assert.ok(found.marked.some((words) => words === 'ru: Директор клиентского сервиса'), 'the name of a source');
  });
}
