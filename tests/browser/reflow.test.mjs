// Large letters and small screens: 400 % zoom, text of twice the size, the spacing that a reader
// sets, targets for the finger, and a focus that is always in sight.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { CLIENT, HEAD, LEADER, LOCALES, NURSES, SCIENTISTS, WORDS, address } from './lib/contract.mjs';
import { hostPage } from './lib/host-page.mjs';
import { addStyles, flaws, focusStop } from './lib/layout.mjs';
import { browserName } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { comboboxIs, inPage, open, selectAll, until } from './lib/widget.mjs';

const ALL_OPEN = 'look,skills,weights,my-pay,like,take';
const SET = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3,growth:1,satisfaction:1', 'rc-like': 'pay:1' };
const state = new URLSearchParams({ ...SET, 'rc-cells': 'sources' }).toString().replaceAll('&', '&amp;');
/** With links in the cells of one table, and a head that sticks. */
const LINKS = hostPage({
  body: `<a id="before" href="#">Before</a>
<role-compare left="${NURSES}" right="${SCIENTISTS}" locale="en" sections="summary decide pay sources" state="${state}"></role-compare>
<a id="after" href="#">After</a>`,
});
const on = suite({ extra: { '/links.html': LINKS } });
const of = (ids, locale, more) => address(on.host.url, { roles: ids.join(','), locale, ...SET, ...more });
const PAIR = [NURSES, SCIENTISTS];
const PROFILES = [HEAD, CLIENT];
const FOUR = [LEADER, CLIENT, NURSES, SCIENTISTS];

/** 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Presses Tab, or Shift and Tab. */
async function tab(page, isBack) {
  if (isBack) await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  if (isBack) await page.keyboard.up('Shift');
}

/** What has the focus, once the browser has scrolled there; what stays out of sight for a second is told. */
async function settledStop(page) {
  let stop = await focusStop(page);
  for (let frame = 0; stop?.covered.length && frame < 60; frame += 1) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
    stop = await focusStop(page);
  }
  return stop;
}

/** Goes through all that can have the focus, from the link before the widget to the one after it or back, and tells of each stop. */
async function walk(page, isBack, most = 250) {
  await page.evaluate((from) => document.getElementById(from).focus(), isBack ? 'after' : 'before');
  const stops = [];
  for (;;) {
    await tab(page, isBack);
    let stop = await settledStop(page);
    if (!stop?.inWidget) break;
    if (stop.covered.length) {
      // On a busy machine Firefox may scroll in a layout that it has not finished, and not again. Whoever
      // then goes a step back and comes again sees it, unless there really is something in the way.
      await tab(page, !isBack);
      await tab(page, isBack);
      stop = await settledStop(page);
    }
    stops.push(stop);
    if (stops.length > most) throw new Error(`${most} times Tab do not lead out of the widget`);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), isBack ? 'before' : 'after', 'out of the widget comes what stands beside it');
  return stops;
}

test('at 400 % everything is there, in one column, and nothing scrolls two ways', async (t) => {
  const page = await on.visit(t, ZOOMED);
  for (const [ids, locale] of [[PAIR, 'ru'], [FOUR, 'ru'], [PROFILES, 'en']]) {
    await open(page, of(ids, locale, { 'rc-cells': 'sources', path: `?${ids[0]}` }));
    await addStyles(page, '');
    assert.deepEqual(await flaws(page), [], `${ids} ${locale}`);
    const sticking = await inPage(page, () => all('thead').filter((head) => getComputedStyle(head).position === 'sticky').length);
    assert.equal(sticking, 0, 'a head that sticks would take a third of the screen');
    assert.deepEqual(page.problems, []);
  }
});

test('at 400 % a picker is used by keyboard with its field and its list in sight', async (t) => {
  const page = await on.visit(t, ZOOMED);
  await open(page, of([...PAIR, LEADER], 'en'));
  for (const name of ['Second role', 'Third role', 'First role']) {
    await inPage(page, (name) => find('combobox', name).focus(), name);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await comboboxIs(page, name, { expanded: 'true', active: 2 });
    const sight = await until(page, 'field and option are in sight', (name) => {
      const input = find('combobox', name);
      const option = input.getRootNode().getElementById(input.getAttribute('aria-activedescendant'));
      const whole = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= -1 && bottom <= innerHeight + 1;
      };
      return whole(option) && whole(input) && { list: option.closest('[role=listbox]').getBoundingClientRect().height, height: innerHeight };
    }, name);
    assert.ok(sight.list > 80 && sight.list < sight.height, JSON.stringify(sight));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // Whoever comes by Tab from above and types sees the first hit below the field, too.
    await page.evaluate(() => scrollTo(0, 0));
    await inPage(page, () => all('input[name=rc-theme]:checked')[0].focus());
    for (let presses = 0; (await inPage(page, () => nameOf(focused()))) !== name; presses += 1) {
      assert.ok(presses < 12, `Tab does not lead to “${name}”`);
      await page.keyboard.press('Tab');
    }
    await selectAll(page);
    await page.keyboard.type('nurse');
    await comboboxIs(page, name, { value: 'nurse', expanded: 'true' });
    await until(page, 'the first hit is in sight', (name) => {
      const input = find('combobox', name);
      const [first] = input.getRootNode().getElementById(input.getAttribute('aria-controls')).querySelectorAll('[role=option]');
      return first.getBoundingClientRect().bottom <= innerHeight + 1 && input.getBoundingClientRect().top >= -1;
    }, name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});

for (const [what, size, theme] of [['at 400 %, light', ZOOMED, 'light'], ['on a wide page with sticking heads, dark', { width: 1280, height: 500 }, 'dark']]) {
  test(`${what}: forward and back, what has the focus is in sight, uncovered, and marked`, async (t) => {
    const page = await on.visit(t, size);
    await open(page, `${on.host.url}links.html`);
    await page.evaluate((theme) => document.querySelector('role-compare').setAttribute('theme', theme), theme);
    await until(page, 'the theme is on', (dark) => lightness() > 384 === dark, theme === 'dark');
    const there = await walk(page, false);
    const back = await walk(page, true);
    assert.ok(there.length > 60, `${there.length} stops`);
    // A group of radio buttons is entered at the chosen one from both sides, so both ways have the same stops.
    const names = (stops) => stops.map(({ path, name }) => `${path} ${name}`);
    assert.equal(names(back).reverse().join('\n'), names(there).join('\n'));
    for (const stop of [...there, ...back]) {
      assert.deepEqual(stop.covered, [], `${stop.path} “${stop.name}”`);
      assert.ok(stop.outline >= 2 && stop.contrast >= 3, `${stop.path} “${stop.name}”: ${stop.outline} px, contrast ${stop.contrast}`);
    }
    // The order is the one that is seen: nobody jumps up by more than a line of controls.
    for (const [index, { top, name }] of there.entries()) {
      if (index) assert.ok(top > there[index - 1].top - 60, `from “${there[index - 1].name}” up to “${name}”`);
    }
  });
}

/** What WCAG 1.4.12 lets a reader set. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

for (const locale of LOCALES) {
  test(`${locale}: with the spacing that a reader sets, nothing is cut off and no text lies over another`, async (t) => {
    const page = await on.visit(t);
    for (const ids of [PAIR, PROFILES, FOUR]) {
      await open(page, of(ids, locale, { path: `?${ids[0]}` }));
      const letters = () => inPage(page, () => getComputedStyle(all('.rc-coverage')[0]).letterSpacing);
      await addStyles(page, '');
      const before = await letters();
      for (const styles of ['', SPACING]) {
        await addStyles(page, styles);
        for (const width of [320, 1280]) {
          await page.setViewport({ width, height: 900 });
          assert.deepEqual(await flaws(page), [], `${width} ${ids}, ${styles ? 'spaced' : 'as it is'}`);
        }
      }
      assert.notEqual(await letters(), before, 'the spacing is on');
    }
  });
}

test('letters of twice the size: the widget follows the browser’s setting, and nothing is lost', async (t) => {
  let browser = on.browser;
  if (browserName === 'firefox') {
    const extraPrefsFirefox = { 'font.size.variable.x-western': 32, 'font.size.variable.x-cyrillic': 32 };
    browser = await launch(browserName, { extraPrefsFirefox });
    t.after(() => browser.close());
  }
  for (const [ids, locale] of [[PAIR, 'en'], [FOUR, 'ru']]) {
    const page = await openPage(browser);
    t.after(() => page.done());
    if (browserName === 'chromium') {
      const session = await page.createCDPSession();
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    }
    await open(page, of(ids, locale));
    await addStyles(page, '');
    assert.equal(await inPage(page, () => getComputedStyle(all('.rc')[0]).fontSize), '32px');
    assert.deepEqual(await flaws(page), [], `${ids}`);
  }
});

test('every control is 24 pixels wide and high, in every state; only links within a sentence may be lower', async (t) => {
  const page = await on.visit(t);
  const kinds = new Set();
  for (const [ids, locale] of [[PAIR, 'en'], [[...PAIR, CLIENT], 'ru']]) {
    await open(page, of(ids, locale, { 'rc-open': `${ALL_OPEN},more`, 'rc-cells': 'sources', path: `?${locale}` }));
    await inPage(page, (name) => find('combobox', name).focus(), WORDS[locale].first);
    await page.keyboard.press('ArrowDown');
    await comboboxIs(page, WORDS[locale].first, { expanded: 'true', active: 0 });
    await addStyles(page, '');
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 900 });
      const targets = await inPage(page, () =>
        all('a[href], button, input, select, textarea, summary, [role=option]')
          .filter((one) => one.checkVisibility())
          .map((one) => {
            const { width, height } = one.getBoundingClientRect();
            // In a line of text, beside words that are no link: WCAG 2.5.8, “inline”.
            const isInline = one.localName === 'a' && getComputedStyle(one).display === 'inline' && plain(one.parentElement.textContent) !== plain(one.textContent);
            return { kind: `${one.localName} ${one.type ?? one.getAttribute('role') ?? ''}`, name: nameOf(one), width, height, isInline };
          }),
      );
      for (const { kind, name, width, height, isInline } of targets) {
        kinds.add(kind);
        assert.ok((width >= 24 && height >= 24) || isInline, `${kind} “${name}”: ${width} × ${height}`);
      }
    }
  }
  for (const kind of ['button button', 'input radio', 'input range', 'input text', 'select select-one', 'textarea textarea', 'summary ', 'div option', 'a ']) {
    assert.ok(kinds.has(kind), `no ${kind} among ${[...kinds]}`);
  }
});
