// The custom element <role-compare> and the JavaScript API. The element keeps the
// attributes, the life on the page and the events; everything that is seen is made by the
// widget itself, in WebAssembly. Types and descriptions: role-compare.d.ts.

import init, { api_compare, api_roles, api_search, Data, mount, styles } from './wasm/role-compare.js';

// ---- The JavaScript API ----

export const version = '0.1.0';

let loading;
let running = false;

/** Loads the widget's WebAssembly, once for the whole page. */
export function ready() {
  loading ??= init().then(
    () => {
      running = true;
    },
    (cause) => {
      throw failure('cannot-run', `the WebAssembly cannot be started: ${cause?.message ?? cause}`, cause);
    },
  );
  return loading;
}

export function roles(options) {
  const { locale } = checked({}, options);
  return api_roles(locale, languages());
}

export function search(query, options) {
  const { limit, locale } = checked({ query }, options);
  return api_search(query, limit ?? Infinity, locale, languages());
}

export function compare(left, right, options) {
  const { locale } = checked({ left, right }, options);
  return api_compare(left, right, locale, languages());
}

/**
 * Checks what the page passes, and that the widget runs; the options as plain values. They
 * are read here, because a getter of the page that throws must not do so inside of Wasm.
 */
function checked(texts, options) {
  if (!running) throw failure('not-ready', 'the roles are still being loaded: await ready() first');
  for (const name of Object.keys(texts)) {
    if (typeof texts[name] !== 'string') bad(name, texts[name], 'a string');
  }
  if (typeof (options ?? {}) !== 'object') bad('options', options, 'an object');
  let limit, locale;
  try {
    // Own properties only: a page may have given all its objects a `locale`.
    const own = (name) => (options && Object.hasOwn(options, name) ? options[name] : undefined);
    [limit, locale] = [own('limit'), own('locale')];
  } catch (cause) {
    throw failure('bad-argument', 'the options cannot be read', cause);
  }
  if (limit != null && !(Number.isInteger(limit) && limit >= 0)) bad('limit', limit, 'a whole number from 0 on');
  if (locale != null && typeof locale !== 'string') bad('locale', locale, 'a string');
  return { limit, locale };
}

function bad(name, found, expected) {
  const shown = typeof found === 'number' ? found : found === null ? 'null' : typeof found;
  throw failure('bad-argument', `\`${name}\` is ${shown}, expected ${expected}`);
}

/** An Error that a program can tell apart by its `code`. */
function failure(code, message, cause) {
  return Object.assign(new Error(message, cause === undefined ? undefined : { cause }), { code });
}

/** The page's language, then the visitor's. */
function languages() {
  return [document.documentElement.lang, ...navigator.languages].join(' ');
}

// ---- The element ----

const THEMES = ['auto', 'light', 'dark'];
const ATTRIBUTES = ['left', 'right', 'locale', 'theme', 'sections', 'url-state', 'src'];
const PROPERTIES = ['left', 'right', 'locale', 'theme', 'sections', 'urlState', 'src'];

/**
 * Two job roles compared.
 *
 * Events, all bubbling and composed:
 * - `role-compare-ready`: the first comparison is painted;
 * - `role-compare-change`, `detail: {left, right}`: another pair is on the page, whoever
 *   asked for it;
 * - `role-compare-error`, `detail: {code, message}`: something is wrong that the visitor is
 *   told of in place, or the widget cannot run.
 */
export class RoleCompareElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** The light-DOM content, shown until the widget is there and wherever it cannot run. */
  #fallback = document.createElement('slot');
  #root = null;
  #handle = null;
  #settling = false;
  /** What data was asked for last: `{src}`, `{text}` or `{}` for the baked roles. */
  #asked = null;
  /** While data are on their way: what calls them off. */
  #loading = null;
  /** Data that have come and are not shown yet. */
  #data = undefined;
  /** Tells when the JSON inside the element changes. */
  #children = new MutationObserver(() => this.#settle());

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#fallback);
  }

  connectedCallback() {
    // A property set before the class was known stands in the way of the class's own.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['type'],
    });
    this.#settle();
  }

  disconnectedCallback() {
    this.#settle();
  }

  /** A shadow root that goes to another document leaves its styles behind. */
  adoptedCallback() {
    if (this.#handle && this.#isOnPage) this.#dress();
  }

  /** `moveBefore()` keeps the element connected: there is nothing to do. */
  connectedMoveCallback() {}

  attributeChangedCallback() {
    this.#settle();
  }

  get left() {
    return this.getAttribute('left');
  }

  set left(id) {
    this.#reflect('left', id);
  }

  get right() {
    return this.getAttribute('right');
  }

  set right(id) {
    this.#reflect('right', id);
  }

  get locale() {
    return this.getAttribute('locale');
  }

  set locale(tag) {
    this.#reflect('locale', tag);
  }

  get theme() {
    const theme = this.getAttribute('theme');
    return THEMES.includes(theme) ? theme : 'auto';
  }

  set theme(theme) {
    this.#reflect('theme', theme);
  }

  get sections() {
    return this.getAttribute('sections');
  }

  set sections(list) {
    this.#reflect('sections', list);
  }

  get urlState() {
    return this.getAttribute('url-state') === 'hash' ? 'hash' : 'none';
  }

  set urlState(where) {
    this.#reflect('url-state', where);
  }

  get src() {
    return this.getAttribute('src');
  }

  set src(url) {
    this.#reflect('src', url);
  }

  #reflect(attribute, value) {
    if (value == null) this.removeAttribute(attribute);
    else if (this.getAttribute(attribute) !== String(value)) this.setAttribute(attribute, value);
  }

  /**
   * Brings the widget in line with the element once the page's own code is done. So many
   * changes are one render, and an element that is moved does not lose its widget.
   */
  #settle() {
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      if (!this.#isOnPage) this.#unmount();
      else if (document.readyState === 'loading') {
        // The JSON inside may not be there yet, or only half of it.
        document.addEventListener('DOMContentLoaded', () => this.#settle(), { once: true });
      } else this.#follow();
    });
  }

  /** Asks for other data if the page names others, and shows what there is. */
  #follow() {
    const asked = this.#source();
    if (asked.src !== this.#asked?.src || asked.text !== this.#asked?.text || !this.#asked) {
      this.#asked = asked;
      this.#load(asked);
    }
    // Until data come, what stands there stays: the ids asked for may be theirs.
    if (this.#loading) return;
    const data = this.#data;
    this.#data = undefined;
    if (this.#handle) this.#handle.update(this.#options(), data);
    else if (data) this.#mount(data);
  }

  /** Where the page says that the data are. */
  #source() {
    const src = this.getAttribute('src')?.trim();
    if (src) return { src };
    const inside = [...this.children].find(
      (child) => child.localName === 'script' && child.type?.trim().toLowerCase() === 'application/json',
    );
    return inside ? { text: inside.textContent } : {};
  }

  /** Fetches data, and settles when they are there. The last that were asked for win. */
  async #load(asked) {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const loaded = load(asked, loading.signal);
    let read;
    try {
      await ready();
      read = await loaded;
      if (this.#loading !== loading) return;
      this.#data?.free();
      this.#data = read();
    } catch (error) {
      if (this.#loading === loading) this.#cannotRun(error);
      return;
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
    this.#settle();
  }

  /** In a page, that is: a document may be a mere tree, which nobody sees. */
  get #isOnPage() {
    return this.isConnected && this.ownerDocument.defaultView !== null;
  }

  #dress() {
    this.shadowRoot.adoptedStyleSheets = [sheetFor(this.ownerDocument)];
  }

  #mount(data) {
    const root = document.createElement('div');
    // Out of sight until it is whole: it takes the place of what stood there in one step.
    root.hidden = true;
    try {
      this.#dress();
      // Before the fallback, which stays if there is only something wrong to tell.
      this.shadowRoot.prepend(root);
      this.#root = root;
      this.#handle = mount(root, this.#options(), data, this.#host(root));
    } catch (error) {
      root.remove();
      this.#cannotRun(error);
    }
  }

  #cannotRun(error) {
    console.error(error);
    this.#tell('error', { code: 'cannot-run', message: String(error?.message ?? error) });
  }

  #unmount() {
    this.#children.disconnect();
    this.#loading?.abort();
    this.#data?.free();
    this.#asked = this.#loading = null;
    this.#data = undefined;
    this.#handle?.destroy();
    this.#handle?.free();
    this.#handle = null;
    this.#root?.remove();
    this.#root = null;
    this.shadowRoot.append(this.#fallback);
    this.removeAttribute('data-ready');
  }

  /** What the widget calls. Nothing is taken from a widget that is gone already. */
  #host(root) {
    return {
      ready: () => {
        this.#fallback.remove();
        root.hidden = false;
        afterPaint(() => {
          if (this.#root !== root) return;
          this.toggleAttribute('data-ready', true);
          this.#tell('ready');
        });
      },
      change: (detail) => this.#tell('change', detail),
      reflect: ({ left, right, locale, theme }) => {
        Object.assign(this, { left, right, locale, theme });
      },
      error: (code, message) => {
        root.hidden = false;
        this.#tell('error', { code, message });
      },
    };
  }

  #options() {
    // Without a prototype: what a page put on every object's is no wish of the site.
    const options = { __proto__: null, languages: this.#languages().join(' ') };
    ATTRIBUTES.forEach((attribute, index) => {
      const value = this.getAttribute(attribute);
      if (value !== null) options[PROPERTIES[index]] = value;
    });
    return options;
  }

  /** The language of the nearest ancestor that names one, then the visitor's. */
  #languages() {
    for (let node = this; node; node = node.parentElement ?? node.getRootNode().host) {
      if (node.lang) return [node.lang, ...navigator.languages];
    }
    return [...navigator.languages];
  }

  #tell(what, detail) {
    this.dispatchEvent(
      new CustomEvent(`role-compare-${what}`, { bubbles: true, composed: true, detail }),
    );
  }
}

/** More bytes than the widget reads: it says so itself of whatever comes with this many. */
const ENOUGH = 10_000_001;

/**
 * Fetches what is asked for. What comes is a function that reads it, since the widget may not
 * be there yet; it never fails, because what went wrong is for the widget to tell.
 */
async function load({ src, text }, signal) {
  if (text !== undefined) return () => Data.parse(text);
  if (src === undefined) return () => Data.baked();
  try {
    const response = await fetch(src, { signal });
    if (!response.ok) return () => Data.refused(src, String(response.status));
    const bytes = await bytesOf(response);
    return () => Data.read(src, bytes);
  } catch {
    return () => Data.unreachable(src, isForeign(src));
  }
}

async function bytesOf(response) {
  // A page's own fetch may give an answer without a stream.
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks = [];
  const reader = response.body.getReader();
  for (let size = 0; size < ENOUGH; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value);
    size += value.length;
  }
  reader.cancel().catch(() => {});
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function isForeign(src) {
  try {
    return new URL(src, document.baseURI).origin !== location.origin;
  } catch {
    return false;
  }
}

const sheets = new WeakMap();

/** The styles for all widgets of a document. */
function sheetFor(page) {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(styles());
    sheets.set(page, sheet);
  }
  return sheet;
}

/** Calls back after the next paint, or at once where nothing is painted. */
function afterPaint(callback) {
  if (document.hidden) callback();
  else requestAnimationFrame(() => setTimeout(callback));
}

if (!customElements.get('role-compare')) {
  customElements.define('role-compare', RoleCompareElement);
  ready().catch(() => {}); // Each element on the page tells of it.
}
