// Pages and browsers on which something is not as it should be: what the reader sees.
//
// - storage, cookies, caches that throw: never touched (“what is remembered”);
// - a history that may not be written, or no longer: “an address that may not change”;
// - no clipboard, no files, no printer: “what cannot be handed over”;
// - clocks that stand, go back, are far off or are none; a clock that throws;
// - languages that are missing, odd or of another kind, no Intl, a page from right to left;
// - `fetch` replaced, for the widget’s own parts and for a site’s own data.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, PROJECTS, TITLES, WORDS } from './lib/contract.mjs';
import { dataset, text } from './lib/datasets.mjs';
import { hostPage } from './lib/host-page.mjs';
import { suite } from './lib/suite.mjs';
import { choose, click, comparing, heads, inPage, ready, until } from './lib/widget.mjs';

const on = suite({ extra: { '/own.json': text(dataset('own', 'Own')) } });
const title = (id) => TITLES.en[id];

/** Opens a page with this script in its head, before anything of the widget. */
async function host(t, { script = '', attributes = `left="${LEADER}" right="${DIRECTOR}"`, root = 'lang="en"', wait = true }) {
  const path = `/odd-${Object.keys(on.extra).length}.html`;
  on.extra[path] = hostPage({
    root,
    head: `<script>
      window.told = [];
      addEventListener('role-compare-error', ({ detail }) => told.push(detail.code));
      ${script}
    </script>`,
    body: `<role-compare ${attributes}><p id="fallback">Our roles</p></role-compare>`,
  });
  const page = await on.visit(t);
  await page.goto(`${on.host.url.slice(0, -1)}${path}`);
  if (wait) await ready(page);
  return page;
}

const set = (page, values) => inPage(page, (values) => void Object.assign(document.querySelector('role-compare'), values), values);
const told = (page) => inPage(page, () => told);

test('what is remembered by a browser is never touched, were it only to look', async (t) => {
  const page = await host(t, {
    attributes: `left="${LEADER}" right="${DIRECTOR}" locale="en" url-state="hash"`,
    script: `window.touched = [];
      const trap = (object, name) => Object.defineProperty(object, name, {
        get() { touched.push(name); throw new DOMException('not here', 'SecurityError'); },
        set() { touched.push(name); throw new DOMException('not here', 'SecurityError'); },
      });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'name']) trap(window, name);
      for (const name of ['storage', 'serviceWorker', 'credentials', 'locks', 'sendBeacon', 'permissions', 'geolocation']) trap(navigator, name);
      trap(document, 'cookie');
      // The trap works.
      try { localStorage; } catch {}
      if (touched.splice(0).length !== 1) throw new Error('the trap is open');`,
  });
  await choose(page, WORDS.en.second, title(PROJECTS));
  await comparing(page, title(LEADER), title(PROJECTS));
  await click(page, 'choice', WORDS.en.dark);
  await set(page, { state: 'rc-open=look,skills,my-pay,weights,like,take&rc-weights=pay:3' });
  await until(page, 'the panels are open', () => all('.rc-tool[open]').length === 6);
  await click(page, 'choice', WORDS.ru.language);
  await until(page, 'it speaks Russian', (name) => !!find('combobox', name), WORDS.ru.first);
  await inPage(page, () => document.querySelector('role-compare').remove());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.deepEqual(await inPage(page, () => touched), []);
  assert.deepEqual(page.problems, []);
});

test('an address that may not change, or no longer, takes nothing from the reader', async (t) => {
  const page = await host(t, {
    attributes: `left="${LEADER}" right="${DIRECTOR}" locale="en" url-state="hash"`,
    script: `window.writes = 0;
      window.most = Infinity;
      for (const name of ['pushState', 'replaceState']) {
        const write = history[name];
        history[name] = (...all) => {
          writes += 1;
          // As browsers do after a hundred of them in half a minute.
          if (writes > most) throw new DOMException('The operation is insecure.', 'SecurityError');
          return write.apply(history, all);
        };
      }`,
  });
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, title(DIRECTOR), title(LEADER));
  const kept = page.url();
  assert.match(kept, new RegExp(`left=${DIRECTOR}`));
  await inPage(page, () => void (window.most = writes));
  await choose(page, WORDS.en.second, title(PROJECTS));
  await comparing(page, title(DIRECTOR), title(PROJECTS));
  await click(page, 'choice', WORDS.en.dark);
  await inPage(page, () => all('.rc-tool > summary').at(-1).click());
  // The link to take along has all of it, though the address has not.
  const link = await until(page, 'there is a link', () => all('#rc-link')[0]?.value);
  for (const part of [`left=${DIRECTOR}`, `right=${PROJECTS}`, 'theme=dark', 'rc-open=take']) assert.ok(link.includes(part), link);
  assert.equal(page.url(), kept);
  assert.ok(await inPage(page, () => writes > most + 2), 'it was not tried');
  assert.deepEqual([await told(page), page.problems], [[], []]);
  // Without the methods it is the same.
  await inPage(page, () => void (history.pushState = history.replaceState = undefined));
  await click(page, 'button', WORDS.en.swap);
  await comparing(page, title(PROJECTS), title(DIRECTOR));
  assert.deepEqual([await told(page), page.problems], [[], []]);
});

const SAYS = {
  en: {
    copied: 'Copied.',
    'not copied': 'The browser does not let this page copy. Download the file, or select the text and copy it yourself.',
    saved: 'The file is with your browser’s downloads.',
    'not drawn': 'The browser does not make this picture. Try SVG.',
    'not done': 'The browser does not let this page do that. You can copy the rows.',
  },
  ru: {
    copied: 'Скопировано.',
    'not copied': 'Браузер не разрешает этой странице копировать. Скачайте файл или выделите текст и скопируйте его сами.',
    saved: 'Файл передан браузеру, ищите его в загрузках.',
    'not drawn': 'Браузер не смог создать картинку. Попробуйте SVG.',
    'not done': 'Браузер не разрешает этой странице это сделать. Строки можно скопировать.',
  },
};

/** What a page or a browser has not, which button needs it, by its place, and what is said then. */
const MISSING = [
  ['no clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }), '.rc-buttons button:nth-child(1)', 'not copied'],
  ['a clipboard that refuses', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true }), '.rc-buttons button:nth-child(2)', 'not copied'],
  ['a clipboard that throws', () => Object.defineProperty(navigator, 'clipboard', { get() { throw new Error('no'); }, configurable: true }), '.rc-number button', 'not copied'],
  ['a clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} }, configurable: true }), '.rc-buttons button:nth-child(1)', 'copied'],
  ['no addresses for files', () => (URL.createObjectURL = undefined), '.rc-buttons button:nth-child(3)', 'not done'],
  ['addresses that are refused', () => (URL.createObjectURL = () => { throw new DOMException('no', 'SecurityError'); }), '.rc-buttons button:nth-child(4)', 'not done'],
  ['the same for a drawing', () => {}, '.rc-saved li button:nth-of-type(1)', 'not done'],
  ['and for a picture', () => {}, '.rc-saved li button:nth-of-type(2)', 'not done'],
  ['addresses', () => (URL.createObjectURL = () => '#'), '.rc-saved li button:nth-of-type(1)', 'saved'],
  ['a canvas that gives nothing', () => (HTMLCanvasElement.prototype.toBlob = (made) => made(null)), '.rc-saved li button:nth-of-type(2)', 'not drawn'],
  ['no canvas', () => (HTMLCanvasElement.prototype.getContext = () => null), '.rc-saved li button:nth-of-type(2)', 'not drawn'],
  ['and a drawing all the same', () => {}, '.rc-saved li button:nth-of-type(1)', 'saved'],
];

test('what cannot be handed over is told, in both languages, and nothing breaks', async (t) => {
  for (const locale of ['en', 'ru']) {
    const page = await host(t, { attributes: `left="${HEAD}" right="${CLIENT}" locale="${locale}" url-state="hash" state="rc-open=take" sections="decide pay"` });
    const press = async (selector, what, said) => {
      await inPage(page, (selector) => {
        // Said anew, it is heard anew.
        all('.rc-decide .rc-says')[0].replaceChildren();
        all(selector)[0].click();
      }, selector);
      await until(page, `${what}: “${said}”`, (said) => plain(all('.rc-decide .rc-says')[0].textContent) === said, said);
    };
    for (const [what, take, selector, said] of MISSING) {
      await inPage(page, take);
      await press(selector, what, SAYS[locale][said]);
    }
    // Of the printer's frame: the page has none to print with, and none is left.
    await inPage(page, () => {
      const { append } = ShadowRoot.prototype;
      ShadowRoot.prototype.append = function (...nodes) {
        append.apply(this, nodes);
        for (const node of nodes) if (node.localName === 'iframe') node.contentWindow.print = undefined;
      };
      // Some browsers load a frame at once, and have left it by then.
      const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get() {
          const view = get.call(this);
          if (view) view.print = undefined;
          return view;
        },
      });
    });
    await press('.rc-buttons button:nth-child(5)', 'no printer', SAYS[locale]['not done']);
    assert.equal(await inPage(page, () => all('iframe').length), 0);
    assert.deepEqual([await told(page), page.problems], [[], []]);
  }
});

const CLOCKS = {
  'is none': () => [NaN, 0],
  stands: () => [0, 0],
  'is long ago': () => [-8.64e15, 0],
  'is far off': () => [8.64e15, 0],
  'goes back': () => [1e12, -1_000],
  jumps: () => [1e12, 3_600_000],
};

test('odd clocks, from the start or later: the widget runs, and reads a site’s own data', async (t) => {
  const page = await host(t, { script: 'Date.now = performance.now = () => NaN;' });
  for (const [what, clock] of Object.entries(CLOCKS)) {
    await inPage(page, `() => {
      const [from, step] = (${clock})();
      let now = from;
      Date.now = performance.now = () => (now += step);
    }`);
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, title(DIRECTOR), title(LEADER));
    await set(page, { src: 'own.json', left: null, right: null });
    await comparing(page, 'Own One', 'Own Two');
    await set(page, { src: null, left: LEADER, right: DIRECTOR });
    await comparing(page, title(LEADER), title(DIRECTOR));
    assert.deepEqual([what, await told(page), page.problems], [what, [], []]);
  }
});

test('a clock that throws: the reader is told, and it goes on once it is mended', async (t) => {
  for (const [locale, said] of [['en', 'The comparison stopped because of an error.'], ['ru', 'Сравнение остановилось из-за ошибки.']]) {
    const page = await host(t, { attributes: `left="${HEAD}" right="${CLIENT}" locale="${locale}"` });
    await inPage(page, () => {
      const { now } = Date;
      window.mend = () => (Date.now = now);
      Date.now = () => {
        throw new Error('there is no time');
      };
      document.querySelector('role-compare').theme = 'dark';
    });
    await until(page, 'it is said', (said) => plain(findAll('alert')[0]?.textContent).startsWith(said), said);
    assert.equal(await inPage(page, () => document.querySelector('#fallback').checkVisibility()), true);
    await inPage(page, () => {
      mend();
      find('button', nameOf(all('[part=notice] button')[0])).click();
    });
    await ready(page);
    assert.deepEqual(await heads(page), [TITLES[locale][HEAD], TITLES[locale][CLIENT]]);
    assert.deepEqual(await told(page), ['stopped']);
  }
});

/** What the page says of its language around each of some widgets, and which one they speak. */
const TAGS = [
  ['tlh', 'en'],
  ['ru-Latn', 'ru'],
  ['RU_ru', 'ru'],
  // Aromanian, which begins like Russian.
  ['rup', 'en'],
  ['ar-EG', 'en'],
];

/** What the browser says, where the page says nothing. */
const BROWSERS = [
  ['no languages, no Intl', 'en', `Object.defineProperty(navigator, 'languages', { value: undefined });
    Object.defineProperty(navigator, 'language', { value: undefined });
    delete window.Intl;`],
  ['an empty list, an Intl that throws', 'en', `Object.defineProperty(navigator, 'languages', { value: [] });
    Object.defineProperty(navigator, 'language', { value: '' });
    window.Intl = new Proxy({}, { get() { throw new RangeError('no locales'); } });`],
  ['languages of another kind', 'ru', `Object.defineProperty(navigator, 'languages', { value: [null, 7, 'xx-invalid-', '', Symbol.iterator, ' RU_ru '] });`],
  ['numbers of another script', 'en', `for (const kind of [Number, Date, Array]) kind.prototype.toLocaleString = () => '١٢٣';
    Number.prototype.toString = String.prototype.toLocaleUpperCase = String.prototype.toLocaleLowerCase = () => '١٢٣';`],
];

test('odd languages: the widget speaks one that it knows, also where it cannot run', async (t) => {
  const tagged = async () => {
    const page = await host(t, { attributes: 'hidden', wait: false });
    await inPage(page, (tags, left, right) => {
      const make = (name, attributes, inside = []) => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
        made.append(...inside);
        return made;
      };
      const widgets = tags.map(([lang]) => make('div', { lang, dir: 'rtl' }, [make('role-compare', { left, right, sections: 'pay' })]));
      document.body.replaceChildren(...widgets);
    }, TAGS, HEAD, CLIENT);
    return page;
  };
  const attributes = `left="${HEAD}" right="${CLIENT}" sections="pay"`;
  const pages = [
    [tagged, TAGS.map(([, locale]) => locale)],
    ...BROWSERS.map(([, locale, script]) => [() => host(t, { attributes, root: 'dir="rtl"', script }), [locale]]),
  ];
  for (const [visit, locales] of pages) {
    const page = await visit();
    const shown = await until(page, 'all are there', (count) => {
      const grounds = all('role-compare[data-ready]').map((element) => element.shadowRoot.querySelector('[part=root]'));
      return grounds.length === count && grounds.map((ground) => ({
        lang: ground.lang,
        direction: getComputedStyle(ground).direction,
        heads: headsOf(ground.querySelector('table')).slice(-2),
        digits: /[٠-٩]/.test(ground.textContent),
      }));
    }, locales.length);
    const wanted = locales.map((lang) => ({ lang, direction: 'ltr', heads: [TITLES[lang][HEAD], TITLES[lang][CLIENT]], digits: false }));
    assert.deepEqual(shown, wanted);
    assert.deepEqual(page.problems, []);
    // And what is said in its place speaks the same.
    await inPage(page, () => {
      Document.prototype.createTextNode = () => {
        throw new Error('not on this page');
      };
      document.querySelector('role-compare').left = 'actors';
    });
    const lines = await until(page, 'they broke', (count) => {
      const lines = all('[part=notice]');
      return lines.length === count && lines.map(({ lang }) => lang);
    }, locales.length);
    assert.deepEqual(lines, locales);
  }
});

const UNREACHABLE = {
  en: 'The data for this comparison could not be loaded: own.json cannot be reached. Below is what was shown before.',
  ru: 'Не удалось загрузить данные для сравнения: адрес own.json недоступен. Ниже показано то, что было раньше.',
};

/** What a page may have put in the place of `fetch`; whether a site's own data come through. */
const FETCHES = [
  ['rejects', () => (window.fetch = () => Promise.reject(new Error('no'))), false],
  ['throws', () => (window.fetch = () => { throw new Error('no'); }), false],
  ['is none', () => (window.fetch = undefined), false],
  ['answers with nothing', () => (window.fetch = async () => undefined), false],
  ['answers with rubbish', () => (window.fetch = async () => ({ status: 'fine', json: {} })), false],
  ['answers with half of an answer', () => (window.fetch = async () => ({ ok: true, status: 200, body: { getReader: () => ({ read: async () => null }) } })), false],
  ['answers with no bytes', () => (window.fetch = async () => ({ ok: true, status: 200, body: null })), false],
  ['throws when it is asked for the answer', () => (window.fetch = async () => new Proxy({}, { get: (_, name) => { if (name !== 'then') throw new Error(`no ${String(name)}`); } })), false],
  ['answers from another realm', () => (window.fetch = (url, options) => frames[0].fetch(new URL(url, document.baseURI), options)), true],
  ['answers with a copy', () => (window.fetch = async (...all) => (await kept(...all)).clone()), true],
];

test('a fetch that was replaced: data come through or it is said why not, and the widget is sound', async (t) => {
  for (const locale of ['en', 'ru']) {
    const page = await host(t, { attributes: `left="${HEAD}" right="${CLIENT}" locale="${locale}"` });
    await inPage(page, () => {
      window.kept = fetch;
      document.body.append(document.createElement('iframe'));
    });
    for (const [what, replace, comes] of FETCHES) {
      await inPage(page, replace);
      await set(page, comes ? { src: 'own.json', left: null, right: null } : { src: 'own.json' });
      if (comes) {
        await until(page, `${what}: the data are there`, () => heads()[0] === 'Own One' && findAll('alert').every((alert) => plain(alert.textContent) === ''));
      } else {
        await until(page, `${what}: it is said`, (said) => plain(findAll('alert')[0].textContent) === said, UNREACHABLE[locale]);
        assert.deepEqual(await heads(page), [TITLES[locale][HEAD], TITLES[locale][CLIENT]], what);
      }
      // Its own roles come from no server.
      await set(page, { src: null, left: HEAD, right: CLIENT });
      await until(page, `${what}: the former roles`, (left) => heads()[0] === left && plain(findAll('alert')[0].textContent) === '', TITLES[locale][HEAD]);
    }
    const wrong = FETCHES.filter(([, , comes]) => !comes).map(() => 'data-unreachable');
    assert.deepEqual(await told(page), wrong);
    assert.deepEqual(page.problems.filter((problem) => problem.startsWith('uncaught')), []);
  }
});

/** The same, before the widget is loaded: it has an older way to its own parts. */
const EARLY = {
  rejects: 'window.fetch = () => Promise.reject(new Error("this page forbids it"));',
  throws: 'window.fetch = () => { throw new Error("this page forbids it"); };',
  'is none': 'delete window.fetch; window.fetch = undefined;',
  'answers with rubbish': 'window.fetch = async () => ({ ok: true, status: 200 });',
  'answers from another realm': `document.documentElement.append(document.createElement('iframe'));
    window.fetch = (...all) => frames[0].fetch(...all);`,
};

for (const [what, script] of Object.entries(EARLY)) {
  test(`a fetch that ${what} before the widget comes: it runs all the same`, async (t) => {
    const page = await host(t, { script });
    await click(page, 'button', WORDS.en.swap);
    await comparing(page, title(DIRECTOR), title(LEADER));
    assert.deepEqual([await told(page), page.problems], [[], []]);
  });
}
