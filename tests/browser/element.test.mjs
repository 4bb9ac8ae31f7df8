// The life of the element on other people's pages: it comes, is moved, copied, taken to
// another document and away again, in any order, and leaves nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, openPage } from './lib/browser.mjs';
import { DIRECTOR, HEAD, LEADER, OPERATIONS, PROJECTS, TITLES, WORDS } from './lib/contract.mjs';
import { element, hostPage } from './lib/host-page.mjs';
import { browserName, dist } from './lib/settings.mjs';
import { suite } from './lib/suite.mjs';
import { choose, chooseByKeyboard, click, comparing, heads, inPage, open, ready, until } from './lib/widget.mjs';

const EN = WORDS.en;
const title = (id) => TITLES.en[id];
const SHORT = 'sections="summary pay"';

const on = suite({
  keeps: false,
  folders: { '/other/': dist },
  extra: {
    '/host.html': hostPage({ body: `<main>${element(SHORT)}</main><aside></aside>` }),
    '/free.html': hostPage({ body: `<main><role-compare ${SHORT}></role-compare></main><aside></aside>` }),
    '/empty.html': hostPage({ body: '<main></main>' }),
    '/bare.html': '<!doctype html><html lang="en"><title>Bare</title><link rel="icon" href="data:,"><body><main></main></body></html>',
    '/frame.html': '<!doctype html><html lang="en"><title>Frame</title><body></body></html>',
    '/framing.html': hostPage({ body: `<main>${element(SHORT)}</main><iframe src="/frame.html" title="Frame" width="800" height="600"></iframe>` }),
    '/three.html': hostPage({ body: [SHORT, `${SHORT} theme="dark"`, `sections="pay" lang="ru"`].map((more) => element(more)).join('\n') }),
  },
});

async function visit(t, path) {
  const page = await on.visit(t);
  await page.goto(new URL(path, on.host.url).href);
  return page;
}

/** Waits until microtasks and the frame after them are done. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Keeps the widget's ground, to be compared with what is there later. */
const remember = (page) =>
  inPage(page, () => {
    const element = document.querySelector('role-compare');
    window.before = { element, ground: element.shadowRoot.querySelector('[part~=root]') };
    window.told = [];
    for (const name of ['ready', 'change', 'error']) {
      element.addEventListener(`role-compare-${name}`, () => window.told.push(name));
    }
  });

const same = (page) =>
  inPage(page, () => window.before.element.shadowRoot.querySelector('[part~=root]') === window.before.ground);

for (const [how, move] of [
  ['appended elsewhere', () => document.querySelector('aside').append(document.querySelector('role-compare'))],
  ['taken out and put back in one go', () => document.querySelector('main').replaceChildren(document.querySelector('role-compare'))],
  ['moved with moveBefore()', () => document.querySelector('aside').moveBefore(document.querySelector('role-compare'), null)],
]) {
  test(`an element ${how} keeps its widget and the visitor's choice`, async (t) => {
    const page = await visit(t, 'host.html');
    await ready(page);
    if (how.includes('moveBefore') && !(await inPage(page, () => 'moveBefore' in Element.prototype))) {
      t.skip('this browser has no moveBefore()');
      return;
    }
    await choose(page, EN.first, title(OPERATIONS));
    await comparing(page, title(OPERATIONS), title(DIRECTOR));
    await remember(page);
    await inPage(page, move);
    await settled(page);
    assert.equal(await same(page), true);
    assert.deepEqual(await heads(page), [title(OPERATIONS), title(DIRECTOR)]);
    assert.deepEqual(await inPage(page, () => window.told), []);
    await chooseByKeyboard(page, EN.second);
    assert.deepEqual(page.problems, []);
  });
}

test('an element that left for a while comes back with the pair it had', async (t) => {
  const page = await visit(t, 'host.html');
  await ready(page);
  await choose(page, EN.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await remember(page);
  await inPage(page, () => window.before.element.remove());
  await settled(page);
  assert.deepEqual(
    await inPage(page, () => ({
      inside: [...window.before.element.shadowRoot.children].map((child) => child.localName),
      ready: window.before.element.hasAttribute('data-ready'),
    })),
    { inside: ['slot'], ready: false },
  );
  await inPage(page, () => document.querySelector('aside').append(window.before.element));
  await ready(page);
  assert.deepEqual(await heads(page), [title(LEADER), title(PROJECTS)]);
  assert.deepEqual(await inPage(page, () => window.told), ['ready']);
  await chooseByKeyboard(page, EN.second);
  assert.deepEqual(page.problems, []);
});

test('a new element meets nothing of the one before it', async (t) => {
  const page = await visit(t, 'host.html');
  await ready(page);
  // The first leaves with a list open and a text half typed.
  await inPage(page, (name) => find('combobox', name).focus(), EN.first);
  await page.keyboard.type('oper');
  await until(page, 'the list is open', (name) => describeCombobox(name).shown, EN.first);
  await inPage(page, (markup) => {
    document.querySelector('role-compare').remove();
    document.querySelector('main').innerHTML = markup;
  }, element(SHORT));
  await ready(page);
  const { value, shown } = await inPage(page, (name) => describeCombobox(name), EN.first);
  assert.deepEqual({ value, shown }, { value: title(LEADER), shown: false });
  await chooseByKeyboard(page, EN.second);
  assert.deepEqual(page.problems, []);
});

test('a copy is a widget of its own', async (t) => {
  const page = await visit(t, 'host.html');
  await ready(page);
  await choose(page, EN.first, title(OPERATIONS));
  await comparing(page, title(OPERATIONS), title(DIRECTOR));
  await inPage(page, () => {
    document.querySelector('aside').append(document.querySelector('role-compare').cloneNode(true));
  });
  const copied = () => all('table', document.querySelector('aside role-compare').shadowRoot).map((table) => valueHeads(table)[0])[0];
  await until(page, 'the copy shows the same pair', `(expected) => (${copied})() === expected`, title(OPERATIONS));
  await click(page, 'button', EN.swap);
  await comparing(page, title(DIRECTOR), title(OPERATIONS));
  assert.equal(await inPage(page, copied), title(OPERATIONS));
  assert.deepEqual(page.problems, []);
});

test('an element goes into the document of a frame and back, with its styles', async (t) => {
  const page = await visit(t, 'framing.html');
  await ready(page);
  await remember(page);
  const look = () =>
    inPage(page, () => {
      const { element } = window.before;
      const view = element.ownerDocument.defaultView;
      const ground = element.shadowRoot.querySelector('[part~=root]');
      return {
        padding: view.getComputedStyle(ground).paddingBlockStart,
        picker: view.getComputedStyle(ground.querySelector('[part~=picker]')).display,
        framed: view !== window,
      };
    });
  const before = await look();
  await inPage(page, () => frames[0].document.body.append(window.before.element));
  await settled(page);
  assert.deepEqual(await look(), { ...before, framed: true });
  const frame = page.frames().find((frame) => frame.url().endsWith('/frame.html'));
  await inPage(frame, (name) => find('button', name).click(), EN.swap);
  await comparing(frame, title(DIRECTOR), title(LEADER));
  const chosen = await heads(frame);
  await inPage(page, () => document.querySelector('main').append(window.before.element));
  await settled(page);
  assert.deepEqual(await look(), before);
  assert.deepEqual(await heads(page), chosen);
  await chooseByKeyboard(page, EN.second);
  // A tree that is no page shows nothing, and coming back from it is no trouble either.
  await inPage(page, () => {
    document.implementation.createHTMLDocument().body.append(window.before.element);
  });
  await settled(page);
  await inPage(page, () => document.querySelector('main').append(window.before.element));
  await ready(page);
  assert.deepEqual(page.problems, []);
});

test('an element made for a frame before the widget is loaded', async (t) => {
  const page = await visit(t, 'framing.html');
  await ready(page);
  await inPage(page, (left, right) => {
    document.querySelector('role-compare').remove();
    const element = document.createElement('role-compare');
    Object.assign(element, { left, right, locale: 'en' });
    frames[0].document.body.append(element);
  }, HEAD, DIRECTOR);
  const frame = page.frames().find((frame) => frame.url().endsWith('/frame.html'));
  await ready(frame);
  await comparing(frame, title(HEAD), title(DIRECTOR));
  assert.deepEqual(page.problems, []);
});

test('what was set before the script came counts', async (t) => {
  const page = await visit(t, 'bare.html');
  await page.evaluate(async (left, right) => {
    const element = document.createElement('role-compare');
    Object.assign(element, { left, right, locale: 'en', theme: 'dark', sections: 'pay', urlState: 'none' });
    document.querySelector('main').append(element);
    await import('/role-compare.js');
  }, LEADER, PROJECTS);
  await ready(page);
  assert.deepEqual(await heads(page), [title(LEADER), title(PROJECTS)]);
  assert.deepEqual(
    await inPage(page, () => {
      const element = document.querySelector('role-compare');
      const names = ['left', 'right', 'locale', 'theme', 'sections', 'url-state'];
      return { attributes: names.map((name) => element.getAttribute(name)), own: Object.keys(element) };
    }),
    { attributes: [LEADER, PROJECTS, 'en', 'dark', 'pay', 'none'], own: [] },
  );
  assert.ok((await inPage(page, () => lightness())) > 384, 'the text is not light');
  assert.deepEqual(page.problems, []);
});

/** The language of what the first widget shows, in a page's tree or in the shadow root of its parent. */
const speaks = (page, language) =>
  until(
    page,
    `the widget speaks ${language}`,
    (language, name) => all('role-compare')[0]?.shadowRoot.querySelector('[part~=root]')?.lang === language && !!find('combobox', name),
    language,
    WORDS[language].first,
  );

test('the language is that of the page, and follows it', async (t) => {
  const page = await visit(t, 'free.html');
  await speaks(page, 'en');
  await inPage(page, () => void (document.documentElement.lang = 'ru-RU'));
  await speaks(page, 'ru');
  // The nearest one counts, and the element's own before it.
  await inPage(page, () => document.querySelector('main').setAttribute('lang', 'en'));
  await speaks(page, 'en');
  await inPage(page, () => document.querySelector('role-compare').setAttribute('lang', 'ru'));
  await speaks(page, 'ru');
  await inPage(page, () => document.querySelector('role-compare').removeAttribute('lang'));
  await speaks(page, 'en');
  // Where it is put now, which is the shadow root of an element in Russian.
  await inPage(page, () => {
    document.querySelector('aside').attachShadow({ mode: 'open' }).append(document.querySelector('role-compare'));
  });
  await speaks(page, 'ru');
  await inPage(page, () => document.querySelector('aside').setAttribute('lang', 'en'));
  await speaks(page, 'en');
  // What the visitor chooses stays, whatever the page does.
  await click(page, 'choice', WORDS.ru.language);
  await speaks(page, 'ru');
  await inPage(page, () => document.querySelector('aside').setAttribute('lang', 'en-GB'));
  await settled(page);
  await speaks(page, 'ru');
  assert.deepEqual(page.problems, []);
});

test('moved with moveBefore(), the widget has the language of the new place', async (t) => {
  const page = await visit(t, 'free.html');
  await speaks(page, 'en');
  if (!(await inPage(page, () => 'moveBefore' in Element.prototype))) {
    t.skip('this browser has no moveBefore()');
    return;
  }
  await inPage(page, () => {
    const aside = document.querySelector('aside');
    aside.lang = 'ru';
    aside.moveBefore(document.querySelector('role-compare'), null);
  });
  await speaks(page, 'ru');
  await inPage(page, () => void (document.querySelector('aside').lang = 'en'));
  await speaks(page, 'en');
  assert.deepEqual(page.problems, []);
});

test('several on a page do not know of each other', async (t) => {
  const page = await visit(t, 'three.html');
  await until(page, 'all are ready', () => document.querySelectorAll('role-compare[data-ready]').length === 3);
  const shown = () =>
    inPage(page, () =>
      [...document.querySelectorAll('role-compare')].map((element) => {
        const ground = element.shadowRoot.querySelector('[part~=root]');
        return [valueHeads(ground.querySelector('table'))[0], ground.lang, getComputedStyle(ground).colorScheme];
      }),
    );
  const before = await shown();
  assert.deepEqual(before.map(([, , scheme]) => scheme), ['normal', 'dark', 'normal']);
  await click(page, 'button', EN.swap);
  await comparing(page, title(DIRECTOR), title(LEADER));
  const after = await shown();
  assert.deepEqual(after, [[title(DIRECTOR), ...before[0].slice(1)], ...before.slice(1)]);
  assert.deepEqual(page.problems, []);
});

test('the script twice, under another address and in another version: the first one stays', async (t) => {
  const page = await visit(t, 'host.html');
  await ready(page);
  const before = on.host.requests.length;
  await page.evaluate(async () => {
    const first = customElements.get('role-compare');
    const copies = await Promise.all([import('/role-compare.js?again'), import('/other/role-compare.js'), import('/role-compare.js')]);
    if (customElements.get('role-compare') !== first) throw new Error('another class took the name');
    // The copy's own API works beside it.
    await copies[1].ready();
    if (copies[1].roles().length < 2) throw new Error('the other copy has no roles');
  });
  assert.deepEqual(on.host.requests.slice(before).filter(({ status }) => status !== 200), []);
  await inPage(page, (markup) => {
    document.querySelector('aside').innerHTML = markup;
  }, element(SHORT));
  await until(page, 'a later element is ready too', () => document.querySelectorAll('role-compare[data-ready]').length === 2);
  await chooseByKeyboard(page, EN.second);
  assert.deepEqual(page.problems, []);
});

test('many changes in one go are one render', async (t) => {
  const page = await visit(t, 'host.html');
  await ready(page);
  await remember(page);
  await inPage(page, () => {
    // What the live region says is rendered with the pair, and by nothing else.
    window.renders = 0;
    const observer = new MutationObserver((records) => (window.renders += records.length));
    for (const region of window.before.ground.querySelectorAll('[role=status]')) {
      observer.observe(region, { subtree: true, childList: true, characterData: true });
    }
  });
  const changed = await inPage(page, (left, right) => {
    const { element } = window.before;
    for (let turn = 0; turn < 50; turn += 1) {
      element.left = turn % 2 ? left : right;
      element.right = turn % 2 ? right : left;
      element.setAttribute('sections', turn % 2 ? 'summary pay' : 'pay');
      element.theme = turn % 2 ? 'dark' : 'light';
      document.querySelector(turn % 2 ? 'main' : 'aside').append(element);
    }
    return true;
  }, OPERATIONS, HEAD);
  assert.ok(changed);
  await comparing(page, title(OPERATIONS), title(HEAD));
  await settled(page);
  assert.deepEqual(await inPage(page, () => ({ renders: window.renders, told: window.told })), { renders: 1, told: ['change'] });
});

test('the page is as it was when the widget has left', async (t) => {
  const page = await visit(t, 'empty.html');
  const state = () =>
    inPage(page, () => ({
      globals: Object.getOwnPropertyNames(window).sort(),
      body: [...document.body.children].map((child) => child.outerHTML),
      head: [...document.head.children].map((child) => child.outerHTML),
      styles: document.adoptedStyleSheets.length,
      storage: [localStorage.length, sessionStorage.length],
      cookie: document.cookie,
      title: document.title,
      history: history.length,
      state: history.state,
      address: location.href,
      attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
    }));
  const before = await state();
  await inPage(page, (markup) => {
    document.querySelector('main').innerHTML = markup;
  }, element());
  await ready(page);
  const asked = on.host.requests.length;
  await choose(page, EN.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await click(page, 'choice', EN.dark);
  await click(page, 'choice', WORDS.ru.language);
  await until(page, 'the pickers speak Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  await inPage(page, () => document.querySelector('main').replaceChildren());
  await settled(page);
  assert.deepEqual(await state(), before);
  assert.deepEqual(on.host.requests.slice(asked), []);
  assert.deepEqual(page.problems, []);
});

test('Back brings the page as it was left, from the browser’s memory', async (t) => {
  // Puppeteer starts Chromium without that memory.
  const browser = await launch(browserName, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  t.after(() => browser.close());
  const page = await openPage(browser);
  await open(page, new URL('host.html', on.host.url).href);
  await choose(page, EN.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await inPage(page, () => {
    addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
  });
  await page.goto(new URL('bare.html', on.host.url).href);
  // Not page.goBack(): over WebDriver BiDi it waits for a load, which this is not.
  await inPage(page, () => setTimeout(() => history.back()));
  await until(page, 'the page is back', () => 'persisted' in window);
  await comparing(page, title(LEADER), title(PROJECTS));
  assert.equal(await inPage(page, () => window.persisted), true);
  await chooseByKeyboard(page, EN.second);
  // Firefox asks for an icon when it shows a page again.
  assert.deepEqual(page.problems.filter((problem) => !problem.includes('favicon.ico')), []);
});
