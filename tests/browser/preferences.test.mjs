// What a reader has set in the system or the browser: forced colors, less motion; and paper.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { CLIENT, HEAD, LEADER, NURSES, SCIENTISTS, TITLES, address } from './lib/contract.mjs';
import { browserName } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { comboboxIs, inPage, open, plain, until } from './lib/widget.mjs';

const on = suite();
const ALL_OPEN = 'look,skills,weights,my-pay,like,take';
const SET = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3', 'rc-like': 'pay:1' };

/** Light letters on a dark ground, whatever the page says, and no motion. */
const FIREFOX = {
  'browser.display.document_color_use': 2,
  'browser.display.use_system_colors': false,
  'browser.display.foreground_color': '#ffffff',
  'browser.display.background_color': '#000000',
  'browser.display.foreground_color.dark': '#ffffff',
  'browser.display.background_color.dark': '#000000',
  'browser.anchor_color': '#ffff00',
  'browser.anchor_color.dark': '#ffff00',
  'ui.prefersReducedMotion': 1,
};
let forced;
before(async () => {
  if (browserName === 'firefox') forced = await launch(browserName, { extraPrefsFirefox: FIREFOX });
});
after(() => forced?.close());

/** A page whose reader has set forced colors, light or dark, and less motion. */
async function visit(t, scheme) {
  const page = await openPage(forced ?? on.browser);
  t.after(() => page.done());
  if (browserName === 'chromium') {
    const session = await page.createCDPSession();
    const features = Object.entries({ 'forced-colors': 'active', 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    await session.send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });
  }
  return page;
}

/** In Firefox the reader's colors are set before it starts: light on dark. */
const SCHEMES = browserName === 'chromium' ? ['dark', 'light'] : ['dark'];

test('forced colors: charts, choices, signs and the focus are told apart by the reader’s own colors', async (t) => {
  for (const scheme of SCHEMES) {
    // The widget's own theme is the other one, so that a color that slips through is not seen.
    const theme = scheme === 'dark' ? 'light' : 'dark';
    const page = await visit(t, scheme);
    await open(page, address(on.host.url, { left: NURSES, right: SCIENTISTS, locale: 'en', theme, ...SET }));
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), 'colors are forced');
    const system = await inPage(page, () => {
      const probe = document.body.appendChild(document.createElement('p'));
      const read = (name) => ((probe.style.cssText = `forced-color-adjust: none; color: ${name}`), getComputedStyle(probe).color);
      const colors = Object.fromEntries(['Canvas', 'CanvasText', 'SelectedItem', 'SelectedItemText'].map((name) => [name, read(name)]));
      probe.remove();
      return colors;
    });
    const found = await inPage(page, (system) => {
      const against = (color) => contrast(color, system.Canvas);
      const shapes = all('.rc-picture *, .rc-swatch *').map((shape) => {
        const { fill, stroke, strokeDasharray, strokeWidth } = getComputedStyle(shape);
        const kind = shape.getAttribute('class');
        // This line runs through the filled band of the first role.
        const ground = kind === 'rc-median rc-left' ? system.CanvasText : system.Canvas;
        const seen = [fill, stroke].filter((color) => color !== 'none').map((color) => contrast(color, ground));
        return { kind, tag: shape.localName, fill, stroke, dashes: strokeDasharray, width: strokeWidth, seen: Math.max(0, ...seen) };
      });
      const signs = all('.rc-marker').map((sign) => {
        const style = getComputedStyle(sign);
        return { place: sign.parentElement.className, width: style.borderTopWidth, round: style.borderTopLeftRadius, seen: against(style.borderTopColor) };
      });
      const icons = all('.rc-icon').filter((icon) => icon.checkVisibility()).map((icon) => {
        const chosen = icon.closest('.rc-choice')?.querySelector('input').checked;
        return { parent: icon.parentElement.className, seen: contrast(getComputedStyle(icon).stroke, chosen ? system.SelectedItem : system.Canvas) };
      });
      const choices = all('.rc-choice input').map((input) => {
        const { backgroundColor, color } = getComputedStyle(input.nextElementSibling);
        return { chosen: input.checked, ground: backgroundColor, seen: contrast(color, input.checked ? system.SelectedItem : system.Canvas) };
      });
      const words = all('.rc p, .rc td, .rc th, .rc h3, .rc summary, .rc label').filter((one) => one.checkVisibility()).map((one) => against(getComputedStyle(one).color));
      return { shapes, signs, icons, choices, faint: words.filter((seen) => seen < 4.5).length, words: words.length };
    }, system);
    const kinds = (kind) => found.shapes.filter((shape) => shape.kind === kind);
    for (const shape of found.shapes) assert.ok(shape.seen >= 3, `${scheme}: ${JSON.stringify(shape)}`);
    const [left, right] = [kinds('rc-mark rc-left'), kinds('rc-mark rc-right')];
    assert.ok(left.length > 3 && right.length > 3);
    assert.ok(left.every(({ fill }) => fill === system.CanvasText), 'the first role is filled');
    assert.ok(right.every(({ fill, stroke }) => fill === system.Canvas && stroke === system.CanvasText), 'the second is an outline');
    assert.ok(kinds('rc-own').length > 0 && kinds('rc-own').every(({ dashes, width }) => dashes !== 'none' && parseFloat(width) >= 3), 'one’s own pay is a dashed line');
    assert.ok(found.signs.length > 5);
    for (const { place, width, round, seen } of found.signs) assert.ok(seen >= 3 && parseFloat(width) > 0 && round, place);
    const solid = (place) => Math.max(...found.signs.filter((sign) => sign.place.includes(place)).map(({ width }) => parseFloat(width)));
    assert.ok(solid('rc-left') > 1.5 * solid('rc-right'), 'a disc and a ring');
    for (const icon of found.icons) assert.ok(icon.seen >= 3, `${scheme}: the icon in “${icon.parent}”: ${icon.seen}`);
    assert.ok(found.choices.some(({ chosen }) => chosen));
    for (const { chosen, ground, seen } of found.choices) {
      assert.equal(ground === system.SelectedItem, chosen, 'what is chosen is marked as chosen');
      assert.ok(seen >= 4.5, `${seen}`);
    }
    assert.ok(found.words > 100);
    assert.equal(found.faint, 0);

    // The focus on one of each kind, and the option that the keys point at.
    for (const kind of ['.rc-choice input:checked', '.rc-choice input:not(:checked)', '.rc-input[role=combobox]', '.rc-swap', '.rc-add', '.rc-tool > summary', '.rc-weight > input', 'select', 'textarea', '.rc-chip', 'a[href]']) {
      const mark = await inPage(page, (kind, system) => {
        const control = all(kind, widget()).find((one) => one.checkVisibility());
        control.focus({ focusVisible: true });
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control.matches('.rc-choice input') ? control.nextElementSibling : control);
        return { style: outlineStyle, width: parseFloat(outlineWidth), seen: contrast(outlineColor, system.Canvas) };
      }, kind, system);
      assert.ok(mark.style !== 'none' && mark.width >= 2 && mark.seen >= 3, `${scheme}: ${kind}: ${JSON.stringify(mark)}`);
    }
    await inPage(page, () => find('combobox', 'First role').focus());
    await page.keyboard.press('ArrowDown');
    await comboboxIs(page, 'First role', { expanded: 'true', active: 0 });
    const active = await inPage(page, (system) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(all('[role=option][aria-selected=true]')[0]);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && contrast(outlineColor, system.Canvas);
    }, system);
    assert.ok(active >= 3, `${scheme}: the active option: ${active}`);
  }
});

test('less motion: nothing moves or fades for whoever does not want it', async (t) => {
  const page = await visit(t, 'dark');
  await open(page, address(on.host.url, { left: LEADER, right: CLIENT, locale: 'en', ...SET }));
  assert.ok(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches), 'less motion is asked for');
  const moving = await inPage(page, () =>
    all('.rc *').filter((one) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
      return [transitionDuration, animationDuration].some((times) => times.split(',').some((time) => parseFloat(time) > 0)) || scrollBehavior === 'smooth';
    }).map((one) => one.outerHTML.slice(0, 60)),
  );
  assert.deepEqual(moving, []);
});

test('paper: black on white also from the dark theme, with roles, answer and tables, without what nobody can press', async (t) => {
  const page = await on.visit(t);
  for (const ids of [[HEAD, CLIENT], [NURSES, SCIENTISTS, LEADER]]) {
    if (browserName === 'chromium') await page.emulateMediaType();
    await open(page, address(on.host.url, { roles: ids.join(','), locale: 'en', theme: 'dark', path: `?${ids.length}`, ...SET }));
    await until(page, 'it is dark', () => lightness() > 384);
    // Firefox does not show a page as paper over WebDriver BiDi: the rules for paper are made rules for all.
    if (browserName === 'chromium') await page.emulateMediaType('print');
    else {
      await page.evaluate(() => {
        for (const sheet of [...document.styleSheets, ...document.querySelector('role-compare').shadowRoot.adoptedStyleSheets]) {
          for (const rule of sheet.cssRules) if (rule instanceof CSSMediaRule && rule.conditionText === 'print') rule.media.mediaText = 'all';
        }
      });
    }
    const paper = await inPage(page, () => {
      const seen = (selector) => all(selector, widget()).filter((one) => one.checkVisibility()).length;
      const root = all('.rc')[0];
      const style = getComputedStyle(root);
      const texts = all('.rc p, .rc td, .rc th, .rc li, .rc h3').filter((one) => one.checkVisibility()).map((one) => contrast(getComputedStyle(one).color, '#fff'));
      return {
        ground: contrast(style.backgroundColor, '#fff'),
        page: getComputedStyle(document.body).backgroundColor,
        text: contrast(style.color, '#fff'),
        faint: texts.filter((seen) => seen < 4.5).length,
        texts: texts.length,
        gone: Object.fromEntries(['.rc-controls', '.rc-swap', '.rc-add', '.rc-tools', '.rc-popup', '.rc-related', '.rc-box > .rc-icon', 'summary', '.rc-tool-body'].map((part) => [part, seen(part)])),
        there: Object.fromEntries(['.rc-title', '.rc-input[role=combobox]', '.rc-summary', 'table', '.rc-on-paper', '.rc-sources'].map((part) => [part, seen(part)])),
        sticking: all('thead').filter((head) => getComputedStyle(head).position === 'sticky').length,
        later: all('.rc-section').filter((section) => getComputedStyle(section).contentVisibility === 'auto').length,
        roles: all('[role=combobox]', widget()).map((input) => input.value),
        tables: plain(all('table').map((table) => table.textContent).join(' ')),
      };
    });
    assert.ok(paper.ground < 1.05, `the ground: ${paper.ground}`);
    assert.match(paper.page, /rgba\(0, 0, 0, 0\)|transparent/, 'the page around');
    assert.ok(paper.text > 15, `the letters: ${paper.text}`);
    assert.ok(paper.texts > 50);
    assert.equal(paper.faint, 0, 'faint letters');
    for (const [part, count] of Object.entries(paper.gone)) assert.equal(count, 0, part);
    for (const [part, count] of Object.entries(paper.there)) assert.ok(count > 0, part);
    assert.deepEqual([paper.sticking, paper.later], [0, 0]);
    assert.deepEqual(paper.roles, ids.map((id) => TITLES.en[id]));
    for (const id of ids) assert.ok(plain(paper.tables).includes(TITLES.en[id]));
  }
});
