// Charts as pictures of their own, and the comparison on paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, NURSES, SCIENTISTS, TITLES, address } from './lib/contract.mjs';
import { STRICT_POLICY, element } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { click, inPage, open, plain, until } from './lib/widget.mjs';

const on = suite({
  headers: { 'content-security-policy': STRICT_POLICY },
  extra: {
    '/strict.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title>
<script type="module" src="/role-compare.js"></script></head><body><h1>Host</h1>${element('url-state="hash"')}</body></html>`,
  },
});

/** Opens a pair with the panel for taking along, and keeps what is saved instead of saving it. */
async function opened(t, more) {
  const page = await on.visit(t);
  await page.evaluateOnNewDocument(() => {
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const file = { type: blob.type };
      window.saved.push(file);
      blob.arrayBuffer().then((bytes) => Object.assign(file, { bytes: new Uint8Array(bytes) }));
      return make.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function click() {
      window.saved.at(-1).name = this.download;
    };
  });
  await open(page, address(on.host.url, { path: 'strict.html', locale: 'en', 'rc-open': 'take', ...more }));
  return page;
}

const PAIRS = [
  { left: NURSES, right: SCIENTISTS, 'rc-my-pay': '90000:USD:year' },
  { left: LEADER, right: CLIENT, locale: 'ru', theme: 'dark' },
  { roles: [NURSES, LEADER, SCIENTISTS].join(',') },
];

for (const [index, pair] of PAIRS.entries()) {
  test(`pair ${index + 1}: every chart is saved as SVG, with its caption, words and sources, and needs no style`, async (t) => {
    const page = await opened(t, pair);
    const count = await inPage(page, () => {
      const buttons = all('.rc-saved button').filter((button) => plain(button.textContent) === 'SVG');
      for (const button of buttons) button.click();
      return buttons.length;
    });
    const charts = await inPage(page, () => all('.rc-figure').map((figure) => ({ title: plain(figure.querySelector('figcaption').textContent), words: [...figure.querySelectorAll('svg[role=img] text')].map((text) => plain(text.textContent)) })));
    assert.equal(count, charts.length);
    assert.ok(count > 0);
    await until(page, 'all are saved', (count) => window.saved.length === count && window.saved.every(({ bytes }) => bytes), count);
    const saved = await page.evaluate(() => window.saved.map(({ name, type, bytes }) => ({ name, type, text: new TextDecoder().decode(bytes) })));
    // In a page that may parse texts.
    const reader = await on.visit(t);
    const files = await reader.evaluate((saved) => {
      const plain = (text) => text.replace(/\u2212/g, '-').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
      return saved.map(({ name, type, text }) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        const every = [svg, ...svg.querySelectorAll('*')];
        return {
          name,
          type,
          root: svg.localName,
          words: plain([...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ')),
          forbidden: every.flatMap((one) => ['class', 'style', 'href'].filter((attribute) => one.hasAttribute(attribute))),
          odd: every.flatMap((one) => [...one.attributes]).filter(({ value }) => /NaN|undefined|null|var\(|color\(|light-dark/.test(value)).map(({ value }) => value),
          size: [svg.getAttribute('width'), svg.getAttribute('height')].map(Number),
        };
      });
    }, saved);
    for (const [place, { name, type, root, words, forbidden, odd, size }] of files.entries()) {
      assert.match(name, /^[a-z0-9-]+-\d+\.svg$/);
      assert.equal(type, 'image/svg+xml');
      assert.equal(root, 'svg');
      for (const word of [charts[place].title, ...charts[place].words]) assert.ok(words.includes(word), `${name}: “${word}” in “${words}”`);
      assert.match(words, /20\d\d/, 'the vintage of its sources');
      assert.deepEqual([forbidden, odd], [[], []]);
      assert.ok(size[0] === 720 && size[1] > 100 && size[1] < 3000, String(size));
    }
    assert.deepEqual(page.problems.filter((line) => !/favicon/.test(line)), []);
  });
}

test('a chart is saved as PNG, twice as fine, in its colours, where a page allows no image', async (t) => {
  const page = await opened(t, PAIRS[0]);
  await inPage(page, () => all('.rc-saved button').find((button) => plain(button.textContent) === 'PNG').click());
  await until(page, 'it is saved', () => window.saved[0]?.bytes);
  const first = await inPage(page, () => getComputedStyle(all('.rc-mark.rc-left')[0]).fill.match(/\d+/g).join());
  const drawn = await page.evaluate(async (first) => {
    const [{ name, type, bytes }] = window.saved;
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const colours = new Map();
    for (let place = 0; place < data.length; place += 4) {
      const key = data.slice(place, place + 3).join();
      colours.set(key, (colours.get(key) ?? 0) + 1);
    }
    return { name, type, width: picture.width, height: picture.height, white: colours.get('255,255,255'), first: colours.get(first) ?? 0 };
  }, first);
  assert.equal(drawn.type, 'image/png');
  assert.match(drawn.name, /-1\.png$/);
  assert.equal(drawn.width, 1440);
  assert.ok(drawn.white > 0.7 * drawn.width * drawn.height, 'the ground');
  // The first role's band is a third of the axis wide and a letter high.
  assert.ok(drawn.first > 5000, `${drawn.first} points of the first role`);
  assert.match(await inPage(page, () => plain(all('.rc-says').at(-1).textContent)), /downloads/);
});

/** The pages of a PDF. */
const pages = (pdf) => (Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

for (const [name, more, most = 2] of [
  ['two occupations', { left: NURSES, right: SCIENTISTS }],
  ['two profiles', { left: LEADER, right: DIRECTOR }],
  ['two long profiles', { left: HEAD, right: CLIENT, locale: 'ru', theme: 'dark' }],
  ['three roles', { roles: [NURSES, SCIENTISTS, LEADER].join(',') }, 3],
]) {
  test(`${name} are printed alone, on ${most} sheets at the most`, async (t) => {
    const page = await on.visit(t);
    // In every frame: what would be printed is kept, and the paper is done with when we say so.
    await page.evaluateOnNewDocument(() => {
      window.print = () => {
        top.printed = { html: document.documentElement.outerHTML, rules: document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n') };
        top.done = () => dispatchEvent(new Event('afterprint'));
      };
    });
    const { locale = 'en' } = more;
    await open(page, address(on.host.url, { path: 'strict.html', locale, 'rc-open': 'take', ...more }));
    await click(page, 'button', locale === 'ru' ? 'Напечатать' : 'Print');
    await until(page, 'it is printed', () => window.printed);
    const { html, rules } = await page.evaluate(() => window.printed);
    assert.ok(!html.includes('<h1>Host</h1>'), 'nothing of the page around');
    for (const id of [more.left, more.right, ...(more.roles?.split(',') ?? [])].filter(Boolean)) assert.ok(plain(html.replaceAll('&nbsp;', ' ')).includes(TITLES[locale][id]), id);
    await page.evaluate(() => window.done());
    assert.equal(await inPage(page, () => all('iframe').length), 0, 'the frame is gone');
    if (page.browser().process()?.spawnfile.includes('firefox')) return;
    on.extra['/sheet.html'] = html;
    const sheet = await on.visit(t);
    await sheet.goto(`${on.host.url}sheet.html`);
    await sheet.evaluate((rules) => {
      const own = new CSSStyleSheet();
      own.replaceSync(rules);
      document.adoptedStyleSheets = [own];
    }, rules);
    const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
    const count = pages(await sheet.pdf({ format: 'A4', margin }));
    assert.ok(count >= 1 && count <= most, `${count} sheets`);
  });
}
