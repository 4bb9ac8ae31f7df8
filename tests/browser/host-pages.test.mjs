// Pages that do their worst to what stands in them: the widget looks as on a plain page of
// the same width, and works with the keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIRECTOR, LEADER, OPERATIONS, TITLES, WORDS } from './lib/contract.mjs';
import { element, hostPage } from './lib/host-page.mjs';
import { difference, picture } from './lib/pictures.mjs';
import { suite } from './lib/suite.mjs';
import { choose, chooseByKeyboard, comparing, drawn, inPage, ready, until } from './lib/widget.mjs';

/** The share of the widget's pixels that may differ. */
const TOLERANCE = 0.005;

// Tall enough for the whole widget to be in view: nothing is left to scrolling. And wide enough for the
// layout to be the same with and without a scroll bar, which a page may have for a moment: Firefox then
// keeps what a container query said beside the bar.
const SIZE = { width: 860, height: 3100 };

/** Charts, tables with figures and tables with sentences, without the length of all. */
const BLOCKS = 'sections="summary people"';
const WIDGET = element(BLOCKS);

const style = (css) => `<style>${css}</style>`;
const script = (code) => `<script>${code}</script>`;

// Every element that a page can be made of, but for the page itself and the widget: a site
// that hides those means to.
const TAGS =
  'a abbr address area article aside audio b bdi bdo blockquote br button canvas caption cite code col colgroup data ' +
  'datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hgroup hr i iframe img input ins kbd label legend li link main map mark math menu meter nav object ol ' +
  'optgroup option output p param picture pre progress q rp rt ruby s samp search section select slot small source ' +
  'span strong sub summary sup svg table tbody td template textarea tfoot th thead time tr track u ul var video wbr ' +
  'circle defs g line path polyline rect text title tspan';

/** Puts the widget into a shadow root inside a shadow root. */
const NESTED = `<div id="outer"></div>${script(`
  const inner = document.getElementById('outer').attachShadow({ mode: 'open' })
    .appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
  const widget = inner.appendChild(document.createElement('role-compare'));
  for (const [name, value] of [['left', '${LEADER}'], ['right', '${DIRECTOR}'], ['locale', 'en'], ['sections', 'summary people']]) {
    widget.setAttribute(name, value);
  }
`)}`;

/** Each page: what is in it, and what a visitor does before the widget can be seen. */
const PAGES = {
  'all-unset': { head: style('*, ::before, ::after { all: unset !important }') },
  'all-initial': { head: style('*, ::before, ::after { all: initial !important }') },
  'display-none': { head: style(`${TAGS.split(' ').join(', ')} { display: none !important }`) },
  'tiny-root': { head: style(':root { font-size: 4px } body { font-size: 1rem }') },
  'huge-root': { head: style(':root { font-size: 32px } body { font-size: 1rem }') },
  'right-to-left': { root: 'lang="en" dir="rtl"' },
  shouting: {
    head: style(`* { text-transform: uppercase !important; letter-spacing: 0.3em !important; word-spacing: 1em !important;
      line-height: 1 !important; text-indent: 2em !important; text-align: right !important; font: italic 900 9px/1 monospace !important;
      white-space: nowrap !important; cursor: none !important; color: #ccc !important; writing-mode: horizontal-tb; tab-size: 1;
      list-style: square inside !important; border-collapse: collapse !important; quotes: none !important; text-shadow: 1px 1px red !important }`),
  },
  'universal-boxes': {
    head: style('* { box-sizing: content-box !important; margin: 0; padding: 0; float: none; vertical-align: top !important; zoom: 1 }'),
  },
  'array-to-json': {
    head: script('Array.prototype.toJSON = function () { return "hijacked"; }; Object.prototype.toJSON = undefined;'),
  },
  'object-fields': {
    head: script(`Object.assign(Object.prototype, {
      left: 'no-such-role', right: 'no-such-role', locale: 'ru', theme: 'dark', sections: 'sources', urlState: 'hash',
      languages: 'none', src: '/nothing.json', detail: 1, extend() {}, each: 1, length: 7, 0: 'zero',
    });`),
  },
  'array-fields': {
    head: script('Array.prototype.contains = function () {}; Array.prototype.last = 1; String.prototype.left = 1; Array.prototype.flat = undefined;'),
  },
  'nested-shadow': { body: NESTED },
  dialog: {
    head: style('dialog { inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; max-width: none; max-height: none; width: 760px }'),
    body: `<dialog id="box"><button autofocus>Close</button>${WIDGET}</dialog>`,
    open: () => document.getElementById('box').showModal(),
  },
  details: {
    body: `<details id="box"><summary>Compare</summary>${WIDGET}</details>`,
    open: () => document.querySelector('summary').click(),
    closed: true,
  },
  'flex-and-grid': {
    head: style('body { display: grid; grid-template-columns: 760px 1fr } #row { display: flex; flex-direction: column; align-items: stretch }'),
    body: `<div id="row">${WIDGET}</div>`,
  },
};

const on = suite({
  extra: {
    '/frame.html': hostPage({ head: style('body { margin: 0 }'), body: WIDGET }),
    '/framing.html': `<!doctype html><html lang="en"><title>Framing</title><link rel="icon" href="data:,">
      ${style('body { margin: 0 } iframe { width: 320px; height: 4500px; border: 0; display: block }')}
      <body><iframe src="/frame.html" title="Roles"></iframe></body></html>`,
    '/late-fetch.html': hostPage({ body: WIDGET }),
    '/wrapped-fetch.html': hostPage({
      head: script('const original = window.fetch; window.fetch = async (...all) => { const answer = await original(...all); return answer.clone(); };'),
      body: WIDGET,
    }),
    ...Object.fromEntries(Object.entries(PAGES).map(([name, page]) => [`/${name}.html`, hostPage({ body: WIDGET, ...page })])),
  },
});

/** Where the widget's own ground stands in the page. */
function box(page) {
  return inPage(page, () => {
    const { x, y, width, height } = widget().querySelector('[part~=root]').getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Waits until fonts are there and every table is laid out, also those that were out of sight. */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await until(page, 'all is laid out', () => tables().every((table) => table.checkVisibility({ contentVisibilityAuto: true })));
  await drawn(page);
}

/** Pictures of the widget on a plain page, by width. */
const plain = new Map();

async function plainPicture(page, width) {
  const path = `/plain-${width}.html`;
  on.extra[path] = hostPage({
    head: style(`body { margin: 0 } main { width: ${width}px }`),
    body: `<main>${WIDGET}</main>`,
  });
  await page.goto(new URL(path, on.host.url).href);
  await ready(page);
  await settled(page);
  return picture(page, await box(page));
}

/**
 * Holds the widget that `show` opens, in the page or in the frame that it answers, against what it looks
 * like on a plain page as wide. Both are shown in one window: of two, one would be behind, where it is
 * drawn once a second and has no focus.
 */
async function looksPlain(page, show, name) {
  let frame = await show();
  const { width } = await box(frame);
  if (!plain.has(width)) {
    plain.set(width, await plainPicture(page, width));
    frame = await show();
  }
  const found = await box(frame);
  const size = page.viewport();
  assert.ok(found.width > 0 && found.height > 400, `the widget cannot be seen: ${JSON.stringify(found)}`);
  assert.ok(found.y + found.height <= size.height, `the widget does not fit the window: ${JSON.stringify(found)}`);
  let share = 1;
  // What was folded away is laid out in more than one frame where the machine has other work.
  for (let tries = 0; share > TOLERANCE && tries < 5; tries += 1) {
    await settled(frame);
    share = difference(await picture(page, await box(frame)), plain.get(width), name);
  }
  assert.ok(share <= TOLERANCE, `${(share * 100).toFixed(3)} % of the pixels differ`);
  return frame;
}

for (const [name, { open, closed }] of Object.entries(PAGES)) {
  test(`a hostile page: ${name}`, async (t) => {
    const page = await on.visit(t, SIZE);
    const show = async () => {
      await page.goto(`${on.host.url}${name}.html`);
      // What is folded away is not painted, so nothing tells that it was.
      if (!closed) await ready(page);
      if (open) await inPage(page, open);
      await ready(page);
      await settled(page);
      return page;
    };
    await looksPlain(page, show, name);
    await chooseByKeyboard(page, WORDS.en.second);
    assert.deepEqual(page.problems, []);
  });
}

test('a page in a frame of 320 pixels', async (t) => {
  const page = await on.visit(t, { ...SIZE, height: 4500 });
  const show = async () => {
    await page.goto(`${on.host.url}framing.html`);
    const frame = page.frames().find((frame) => frame.url().endsWith('/frame.html'));
    await ready(frame);
    await settled(frame);
    return frame;
  };
  const frame = await looksPlain(page, show, 'frame');
  await chooseByKeyboard(page, WORDS.en.second, frame);
  assert.deepEqual(page.problems, []);
});

test('what a site sets gets through, on the worst page too', async (t) => {
  const page = await on.visit(t);
  on.extra['/themed.html'] = hostPage({
    head: style(`*, ::before, ::after { all: unset !important }
      main { --role-compare-text: rgb(1, 2, 3); --role-compare-background: rgb(250, 251, 252); --role-compare-font: serif;
        --role-compare-font-size: 20px; --role-compare-radius: 3px; --role-compare-left: rgb(4, 5, 6) }
      role-compare::part(summary) { border-top: 7px solid !important }`),
    body: `<main>${WIDGET}</main>`,
  });
  await page.goto(`${on.host.url}themed.html`);
  await ready(page);
  const found = await inPage(page, () => {
    const styles = (part) => getComputedStyle(widget().querySelector(part));
    const { color, backgroundColor, fontFamily, fontSize, borderRadius } = styles('[part~=root]');
    return {
      color,
      backgroundColor,
      fontFamily,
      fontSize,
      borderRadius,
      summary: styles('[part~=summary]').borderTopWidth,
      marker: styles('.rc-left .rc-marker').borderTopColor,
    };
  });
  assert.deepEqual(found, {
    color: 'rgb(1, 2, 3)',
    backgroundColor: 'rgb(250, 251, 252)',
    fontFamily: 'serif',
    fontSize: '20px',
    borderRadius: '3px',
    summary: '7px',
    marker: 'rgb(4, 5, 6)',
  });
});

test('a site can still hide the widget', async (t) => {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}late-fetch.html`);
  await ready(page);
  const shown = (change) =>
    inPage(
      page,
      `() => {
        const element = document.querySelector('role-compare');
        (${change})(element);
        return find('combobox') !== null && find('combobox').checkVisibility({ visibilityProperty: true });
      }`,
    );
  assert.equal(await shown(() => {}), true);
  assert.equal(await shown((element) => element.toggleAttribute('hidden', true)), false);
  assert.equal(await shown((element) => element.toggleAttribute('hidden', false)), true);
  assert.equal(await shown((element) => (element.parentElement.style.visibility = 'hidden')), false);
});

test('a fetch replaced after loading is never asked', async (t) => {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}late-fetch.html`);
  await ready(page);
  await inPage(page, () => {
    window.fetch = XMLHttpRequest.prototype.open = () => {
      throw new Error('the widget asked for something');
    };
  });
  await choose(page, WORDS.en.first, TITLES.en[OPERATIONS]);
  await comparing(page, TITLES.en[OPERATIONS], TITLES.en[DIRECTOR]);
  await inPage(page, () => document.querySelector('role-compare').replaceWith(document.createElement('role-compare')));
  await ready(page);
  assert.deepEqual(page.problems, []);
});

test('a fetch wrapped before loading does', async (t) => {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}wrapped-fetch.html`);
  await ready(page);
  await chooseByKeyboard(page, WORDS.en.second);
  assert.deepEqual(page.problems, []);
});
