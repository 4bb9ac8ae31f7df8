// The custom element <role-compare> and the JavaScript API. The element keeps the
// attributes, the life on the page and the events; everything that is seen is made by the
// widget itself, in WebAssembly. Types and descriptions: role-compare.d.ts.

// ---- The JavaScript API ----

export const version = '0.1.0';

/** Loads the widget's WebAssembly, once for the whole page; after a failure, once more. */
export function ready() {
  const failed = runtime.trouble && runtime.trouble.code !== 'stalled';
  return failed ? runtime.again() : runtime.start();
}

export function roles(options) {
  const { locale } = checked({}, options);
  return runtime.call(({ api_roles }) => api_roles(locale, languages()));
}

export function search(query, options) {
  const { limit, locale } = checked({ query }, options);
  return runtime.call(({ api_search }) => api_search(query, limit ?? Infinity, locale, languages()));
}

export function compare(left, right, options) {
  const { locale } = checked({ left, right }, options);
  return runtime.call(({ api_compare }) => api_compare(left, right, locale, languages()));
}

/**
 * Checks what the page passes, and that the widget runs; the options as plain values. They
 * are read here, because a getter of the page that throws must not do so inside of Wasm.
 */
function checked(texts, options) {
  runtime.check();
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
  return [document.documentElement.lang, ...visitorLanguages()].join(' ');
}

// ---- The WebAssembly behind all elements of a page: loaded, watched, started anew ----

// Where the rest is. The page in one file has it in itself: `cargo xtask build` puts other
// lines in place of these four.
const WASM = new URL('wasm/role-compare_bg.wasm', import.meta.url);
const READER = new URL('wasm/role-compare-reader_bg.wasm', import.meta.url);
const loadGlue = (again) => import(`./wasm/role-compare.js${again}`);
const loadWasm = (address, request) => fetch(address, request);

/**
 * How long loading may take until the visitor is offered to try again, in milliseconds. The
 * download goes on meanwhile: a slow one still arrives.
 */
const PATIENCE = 30_000;

/**
 * The one instance of the WebAssembly module, and all that can go wrong with it. Elements
 * follow it; it knows nothing of them.
 *
 * What leaves Wasm in the middle (a panic, a trap, an error of the page's that passes
 * through) leaves it unsound for good. Every call goes through `call`, which refuses it from
 * then on, and `again` continues with a fresh instance.
 */
class Runtime {
  /** Whether it can be called. */
  running = false;

  /**
   * What is wrong, as an Error with a `code`: `cannot-run` (it cannot be loaded or started),
   * `stalled` (it is still being loaded), `stopped` (it ran, and broke).
   */
  trouble = null;

  /** How often it was tried to start it. */
  attempts = 0;

  #followers = new Set();
  #starting = null;
  /** Belongs to the attempt that counts; one that was given up finds another here. */
  #request = null;
  #glue = null;
  /** Whether the glue has had an instance, and whether the one that it has is sound. */
  #loaded = false;
  #sound = false;
  /** Where the stack of the instance ends while nothing of it runs. */
  #depth = 0;
  #lastWords = '';

  /** Calls back on every change of `running` and `trouble`, until it is let go. */
  follow(follower) {
    if (this.#followers.size === 0) this.#watch('addEventListener');
    this.#followers.add(follower);
  }

  leave(follower) {
    if (this.#followers.delete(follower) && this.#followers.size === 0) this.#watch('removeEventListener');
  }

  /** Loads it, once for the whole page. */
  start() {
    return (this.#starting ??= this.#attempt());
  }

  /** Starts anew, if it does not run. What is still being loaded is given up. */
  again() {
    if (this.running) return this.start();
    this.#request?.abort();
    this.#starting = null;
    this.trouble = null;
    const starting = this.start();
    this.#tell();
    return starting;
  }

  /** Throws unless it can be called. */
  check() {
    if (this.running) return;
    if (this.trouble && this.trouble.code !== 'stalled') throw failure(this.trouble.code, this.trouble.message);
    throw failure('not-ready', 'the roles are still being loaded: await ready() first');
  }

  /** Calls into it: `work` is given the functions of `src/embed`. */
  call(work) {
    this.check();
    const glue = this.#glue;
    const depth = glue.depth();
    try {
      return work(glue);
    } catch (error) {
      if (!this.running || glue.depth() !== depth) this.#stop(error);
      throw error;
    }
  }

  async #attempt() {
    const request = (this.#request = new AbortController());
    const timer = setTimeout(() => {
      if (this.#request !== request) return;
      this.trouble = failure('stalled', `loading has taken ${PATIENCE / 1000} seconds, and goes on`);
      this.#tell();
    }, PATIENCE);
    let trouble = null;
    try {
      await this.#load(this.attempts++, request);
    } catch (cause) {
      trouble = failure('cannot-run', `the widget cannot be started: ${cause?.message ?? cause}`, cause);
    }
    clearTimeout(timer);
    if (this.#request !== request) return this.#starting;
    this.trouble = trouble;
    this.running = !trouble;
    this.#tell();
    if (trouble) throw trouble;
  }

  async #load(attempt, request) {
    if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly');
    if (this.#loaded) {
      await null; // Of the broken instance nothing may be on the stack when it goes.
      this.#renew();
    } else {
      const cache = attempt ? 'reload' : 'default';
      const [glue, module] = await Promise.all([
        this.#import(attempt),
        compile(WASM, { cache, signal: request.signal }),
      ]);
      if (this.#request !== request) return;
      // The glue keeps whatever it is given, were it of another build: then it is of no more use.
      this.#glue = null;
      glue.initSync({ module });
      glue.depth();
      this.#glue = glue;
      this.#loaded = this.#sound = true;
    }
    this.#glue.employ(new Scribe());
    this.#depth = this.#glue.depth();
    this.#glue.watch((message) => {
      this.#lastWords = message;
      this.running = false;
      queueMicrotask(() => this.#stop());
    }, restore);
  }

  /** The glue, once it has come. Browsers remember a module that failed under its address. */
  async #import(attempt) {
    const glue = this.#glue ?? (await loadGlue(attempt ? `?again=${attempt}` : ''));
    return (this.#glue ??= glue);
  }

  /** Gives the glue a fresh instance, unless it has one. */
  #renew() {
    if (this.#sound) return;
    this.#glue.renew();
    this.#glue.depth(); // The first call after it makes the new one.
    this.#sound = true;
  }

  #stop(error) {
    if (!this.#sound) return;
    this.#sound = false;
    this.running = false;
    this.trouble = failure('stopped', `the widget broke: ${this.#lastWords || (error?.message ?? error)}`, error);
    this.#lastWords = '';
    this.#tell();
    // At once, so that what is left of the broken one (timers, promises) is refused too, but
    // not while some of it is on the stack.
    queueMicrotask(() => {
      try {
        this.#renew();
      } catch {
        // There is no memory for another one now; there may be when the visitor asks.
      }
    });
  }

  #tell() {
    for (const follower of [...this.#followers]) follower();
  }

  #watch(how) {
    for (const type of ['error', 'unhandledrejection']) window[how](type, this, true);
  }

  /**
   * An error that nobody caught, the page's or ours: the widget's own listeners and promises
   * are called by the browser. If it left Wasm in the middle, the stack tells, as soon as
   * nothing is running.
   */
  handleEvent(event) {
    queueMicrotask(() => {
      if (this.running && this.#glue.depth() !== this.#depth) this.#stop(event.error ?? event.reason);
    });
  }
}

/**
 * Does in the page what the widget's pens have noted (src/view/pen/page.rs, which lists the notes):
 * one call for all sections in place of hundreds. It knows nodes, names and shapes by numbers.
 */
class Scribe {
  #nodes = [];
  #names = [];
  #shapes = [];

  keep(node, element) {
    this.#nodes[node] = element;
  }

  /** Whether the page was as it had been left: another program may have changed it. */
  write(notes, text) {
    const nodes = this.#nodes;
    let isSound = true;
    let from = 0;
    for (let at = 0; at < notes.length; at += 4) {
      const number = notes[at + 1];
      const more = notes[at + 2];
      const last = notes[at + 3];
      const node = nodes[number];
      const words = () => text.slice(from, (from += last));
      switch (notes[at]) {
        case 0:
          node.data = words();
          isSound &&= node.parentNode !== null;
          break;
        case 1:
          node.setAttribute(this.#names[more], words());
          break;
        case 2:
          node.removeAttribute(this.#names[more]);
          break;
        case 3:
          nodes[number] = this.#shapes[more].cloneNode();
          break;
        case 4:
          nodes[number] = document.createTextNode(words());
          break;
        case 5: {
          // Not `nodes[0]`: a page may have given all its objects a field of that name.
          const next = last ? nodes[last] : null;
          if (next && next.parentNode !== nodes[more]) isSound = false;
          else nodes[more].insertBefore(node, next);
          break;
        }
        case 6:
          node.remove();
          break;
        case 7:
          nodes[number] = null;
          break;
        case 8:
          node.replaceChildren();
          break;
        case 9:
          this.#names[number] = words();
          break;
        case 10: {
          const [tag, ...attributes] = words().split('\0');
          const shape = more ? document.createElementNS(SVG, tag) : document.createElement(tag);
          while (attributes.length) shape.setAttribute(attributes.shift(), attributes.shift());
          this.#shapes[number] = shape;
        }
      }
    }
    return isSound;
  }
}

const runtime = new Runtime();

/**
 * Fetches Wasm and compiles it; the widget's while it comes, if it is served as what it is. Firefox
 * compiles what comes in turn on a small machine: a reader that stalls would hold the widget up.
 */
async function compile(address, request) {
  const response = await fetchWasm(address, request);
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}`);
  try {
    return address === WASM && type.toLowerCase() === 'application/wasm'
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`${address}, served as “${type}”, is not to be compiled: ${cause.message}`, { cause });
  }
}

/** A page may have replaced `fetch` by something that does not work: there is an older way. */
async function fetchWasm(address, request) {
  try {
    const response = await loadWasm(address, request);
    if (response instanceof Response) return response;
  } catch {
    // The older way fails too if it was not the page's doing, and says why.
  }
  return new Promise((resolve, reject) => {
    const older = new XMLHttpRequest();
    older.open('GET', address);
    older.responseType = 'arraybuffer';
    older.onload = () => {
      const headers = { 'content-type': older.getResponseHeader('content-type') ?? '' };
      resolve(new Response(older.response, { status: older.status, headers }));
    };
    older.onerror = older.onabort = () => reject(new Error(`${address} cannot be fetched`));
    request.signal?.addEventListener('abort', () => older.abort());
    if (!request.signal?.aborted) older.send();
  });
}

// ---- What other programs change in a widget ----

const CHANGES = { subtree: true, childList: true, characterDataOldValue: true };

/** How many changes are kept. */
const MOST_CHANGES = 20_000;

/** One for each widget of the page. */
const restorers = new Set();

/** Puts all widgets right before something is written: beside a field alone, if it is nowhere else. */
function restore(field) {
  const place = field?.closest('.rc-box, .rc-number');
  for (const restorer of restorers) restorer.restore(place);
}

/**
 * Keeps what other programs change in a widget, and undoes it before the widget writes.
 *
 * One that translates pages puts nodes of its own in the place of the widget's, which writes into
 * those that it has made, wherever they are by then. What such a program wrote stays until
 * something else is to be shown; the program then finds the new words as it found the old ones.
 */
class Restorer {
  #root;
  #changes = [];
  #observer = new MutationObserver((changes) => {
    this.#keep(changes);
    // A page that has something in the widget blink would fill the memory.
    if (this.#changes.length > MOST_CHANGES) this.restore();
  });

  constructor(root) {
    this.#root = root;
    restorers.add(this);
  }

  /** Undoes the changes in a place, or all; what is changed until the microtask after is the widget's own. */
  restore(place) {
    // From the last to the first.
    let rest = this.#changes.concat(this.#observer.takeRecords()).reverse();
    this.#observer.disconnect();
    queueMicrotask(() => this.#watch());
    let before;
    do {
      // What was taken out of the place is in it again once that is undone.
      before = rest.length;
      rest = rest.filter((change) => (place && !place.contains(change.target)) || undo(change));
    } while (rest.length && rest.length < before);
    this.#changes = rest.reverse();
  }

  /** Undoes everything a last time. */
  leave() {
    restorers.delete(this);
    this.restore();
    this.#root = null;
  }

  #watch() {
    if (!this.#root) return;
    this.#observer.observe(this.#root, CHANGES);
    this.#keep(this.#changes.splice(0));
  }

  #keep(changes) {
    for (const change of changes) {
      this.#changes.push(change);
      // It may be changed where it is, and come back.
      for (const node of change.removedNodes) this.#observer.observe(node, CHANGES);
    }
  }
}

function undo({ target, addedNodes, removedNodes, nextSibling, oldValue }) {
  if (oldValue !== null) target.data = oldValue;
  for (const node of addedNodes) if (node.parentNode === target) node.remove();
  const next = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, next);
}

// ---- What the visitor is told where there is no comparison ----

const NOTICES = {
  en: {
    'cannot-run': 'The comparison could not be started.',
    stalled: 'The comparison is taking long to load.',
    stopped: 'The comparison stopped because of an error.',
    loading: 'The comparison is being loaded…',
    again: 'Try again',
  },
  ru: {
    'cannot-run': 'Не удалось запустить сравнение.',
    stalled: 'Сравнение загружается дольше обычного.',
    stopped: 'Сравнение остановилось из-за ошибки.',
    loading: 'Сравнение загружается…',
    again: 'Попробовать снова',
  },
};

const NOTICE_STYLE = `
p { margin: 0.75em 0; font-size: max(1em, 14px); line-height: 1.5; text-transform: none; }
button { min-height: 2.75em; margin: 0 0.5em; padding: 0.25em 1em; font: inherit; cursor: pointer; }
[aria-disabled=true] { opacity: 0.5; cursor: default; }`;

/** A line beneath the element's own content, with a button to try again. */
class Notice {
  #line = document.createElement('p');
  #text = document.createElement('span');
  #button = document.createElement('button');

  constructor(shadow, again) {
    this.#line.setAttribute('role', 'alert');
    this.#line.setAttribute('part', 'notice');
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => {
      if (!this.#button.hasAttribute('aria-disabled')) again();
    });
    this.#line.append(this.#text, ' ', this.#button);
    shadow.append(this.#line);
    try {
      const sheet = new shadow.ownerDocument.defaultView.CSSStyleSheet();
      sheet.replaceSync(NOTICE_STYLE);
      shadow.adoptedStyleSheets = [sheet];
    } catch {
      // Without its styles the line is a plain one.
    }
  }

  /** Says what is wrong, or that it is being loaded; then the button has nothing to do. */
  say(what, languages) {
    const known = languages.map((tag) => tag.trim().split(/[-_]/)[0].toLowerCase());
    const language = known.find((tag) => Object.hasOwn(NOTICES, tag)) ?? 'en';
    const words = NOTICES[language];
    this.#line.lang = language;
    this.#button.textContent = words.again;
    // A button that is disabled outright would lose the focus.
    if (what === 'loading') this.#button.setAttribute('aria-disabled', 'true');
    else this.#button.removeAttribute('aria-disabled');
    if (this.#text.textContent !== words[what]) this.#text.textContent = words[what];
  }

  /** Takes the line away; whether the visitor's focus was on it. */
  remove() {
    const focused = this.#line.getRootNode().activeElement === this.#button;
    this.#line.remove();
    return focused;
  }
}

// ---- The element ----

const THEMES = ['auto', 'light', 'dark'];
const ATTRIBUTES = ['left', 'right', 'more', 'locale', 'theme', 'state', 'sections', 'url-state', 'src'];
const URL_EVENTS = ['popstate', 'hashchange'];
const PROPERTIES = ['left', 'right', 'more', 'locale', 'theme', 'state', 'sections', 'urlState', 'src'];

/**
 * Two job roles compared.
 *
 * Events, all bubbling and composed:
 * - `role-compare-ready`: the first comparison is painted;
 * - `role-compare-change`, `detail: {left, right, more}`: other roles are on the page, whoever
 *   asked for them;
 * - `role-compare-state`, `detail: {state}`: the visitor, or a link, set something beside them;
 * - `role-compare-error`, `detail: {code, message}`: something is wrong, and the visitor is
 *   told so in place.
 */
export class RoleCompareElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /** The light-DOM content, shown until the widget is there and wherever it cannot run. */
  #fallback = document.createElement('slot');
  #root = null;
  #restorer = null;
  #handle = null;
  #settling = false;
  /** What data was asked for last: `{src}`, `{text}` or `{}` for the baked roles. */
  #asked = null;
  /** While data are on their way: what calls them off. */
  #loading = null;
  /** Reads the data that came last, into whatever instance there is. */
  #read = null;
  /** Whether they are not shown yet. */
  #fresh = false;
  /** How often the widget had been tried to be started when they were asked for. */
  #attempt = 0;
  /** What is wrong with this element alone. */
  #trouble = null;
  /** The trouble that page and console were told of last. */
  #told = null;
  #notice = null;
  /** The attributes as the widget knows them. */
  #given = null;
  #hear = () => this.#settle();
  #hearUrl = () => this.#call((handle) => handle.url_changed());
  /** Tells when the JSON inside the element changes, or the language of what is around it. */
  #observer = new MutationObserver(() => this.#settle());

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
    this.#observe();
  }

  disconnectedCallback() {
    this.#settle();
  }

  /** A shadow root that goes to another document leaves its styles behind. */
  adoptedCallback() {
    if (this.#handle && this.#isOnPage) this.#call((_, widget) => this.#dress(widget));
  }

  /** `moveBefore()` keeps the element connected, and the widget as it is. */
  connectedMoveCallback() {
    this.#observe();
  }

  attributeChangedCallback(name, _, value) {
    // What the widget has only reflected it knows already.
    if (this.#handle && value === this.#given[name]) return;
    this.#trouble = null;
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

  get more() {
    return this.getAttribute('more');
  }

  set more(ids) {
    this.#reflect('more', ids);
  }

  get state() {
    return this.getAttribute('state');
  }

  set state(state) {
    this.#reflect('state', state);
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

  /** Observes the place where the element is now. */
  #observe() {
    this.#observer.disconnect();
    this.#observer.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['type', 'lang'],
    });
    for (const node of ancestors(this)) this.#observer.observe(node, { attributeFilter: ['lang'] });
    this.#settle();
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
      if (!this.#isOnPage) this.#leave();
      else if (document.readyState === 'loading') {
        // The JSON inside may not be there yet, or only half of it.
        document.addEventListener('DOMContentLoaded', () => this.#settle(), { once: true });
      } else this.#show();
    });
  }

  /** Asks for other data if the page names others, and shows what there is. */
  #show() {
    runtime.follow(this.#hear);
    runtime.start().catch(() => {}); // Whoever follows is told.
    const asked = this.#source();
    // Whoever tries again to start the widget wants the data too that could not be had.
    if (this.#read?.failed && this.#attempt !== runtime.attempts) this.#asked = null;
    if (asked.src !== this.#asked?.src || asked.text !== this.#asked?.text || !this.#asked) {
      this.#asked = asked;
      this.#load(asked);
    }
    if (!runtime.running) this.#drop();
    // Until data come, what stands there stays: the ids asked for may be theirs.
    else if (!this.#loading || this.#fresh) {
      if (this.#handle) this.#update();
      else if (!this.#trouble) this.#mount();
    }
    this.#say(runtime.trouble ?? this.#trouble);
  }

  /** Where the page says that the data are. */
  #source() {
    const src = this.getAttribute('src')?.trim();
    // Without a prototype: what a page put on every object's is no data that it asks for.
    if (src) return { __proto__: null, src };
    const inside = [...this.children].find(
      (child) => child.localName === 'script' && child.type?.trim().toLowerCase() === 'application/json',
    );
    return inside ? { __proto__: null, text: inside.textContent } : { __proto__: null };
  }

  /** Fetches data, and settles when they are there. The last that were asked for win. */
  async #load(asked) {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#fresh = false;
    this.#attempt = runtime.attempts;
    const timer = setTimeout(() => this.#loading === loading && this.#wait(asked), PATIENCE);
    const read = await load(asked, loading.signal);
    clearTimeout(timer);
    if (this.#loading !== loading) return;
    this.#loading = null;
    this.#take(read);
  }

  #take(read) {
    this.#read = read;
    this.#fresh = true;
    this.#settle();
  }

  /** Data take long: that is told in place, and what comes late is still taken. */
  #wait({ src }) {
    forgetReader();
    const read = stalled(src);
    if (this.#handle) this.#call((handle, widget) => handle.late(read(widget)));
    else this.#take(read);
  }

  #update() {
    const read = this.#fresh ? this.#read : () => undefined;
    this.#fresh = false;
    this.#call((handle, widget) => handle.update(this.#options(), read(widget)));
  }

  /** In a page, that is: a document may be a mere tree, which nobody sees. */
  get #isOnPage() {
    return this.isConnected && this.ownerDocument.defaultView !== null;
  }

  #dress(widget) {
    this.shadowRoot.adoptedStyleSheets = [sheetFor(this.ownerDocument, widget)];
  }

  #mount() {
    const root = document.createElement('div');
    // Out of sight until it is whole: it takes the place of what stood there in one step.
    root.hidden = true;
    this.#root = root;
    this.#restorer = new Restorer(root);
    // Before the fallback, which stays if there is only something wrong to tell.
    this.shadowRoot.prepend(root);
    for (const type of URL_EVENTS) window.addEventListener(type, this.#hearUrl);
    this.#fresh = false;
    this.#call((_, widget) => {
      this.#dress(widget);
      this.#handle = widget.mount(root, this.#options(), this.#read(widget), this.#host(root));
    });
  }

  /** Calls the widget. If it fails, the element is without it. */
  #call(work) {
    try {
      runtime.call((widget) => work(this.#handle, widget));
    } catch (cause) {
      // If the whole runtime stopped, every element is told so.
      if (runtime.running) {
        this.#trouble = failure('cannot-run', `the comparison cannot be shown: ${cause?.message ?? cause}`, cause);
      }
      this.#drop();
    }
  }

  /** Takes the widget out of the element: what stands inside the element is seen again. */
  #drop() {
    const handle = this.#handle;
    const root = this.#root;
    this.#handle = this.#root = null;
    this.#restorer?.leave();
    this.#restorer = null;
    for (const type of URL_EVENTS) window.removeEventListener(type, this.#hearUrl);
    if (handle && runtime.running) {
      this.#call(() => {
        handle.destroy();
        handle.free();
      });
    }
    root?.remove();
    if (!this.#fallback.isConnected) this.shadowRoot.prepend(this.#fallback);
    this.removeAttribute('data-ready');
  }

  /** Tells the visitor, and once the page and the console, what is wrong. */
  #say(trouble) {
    if (trouble && trouble !== this.#told) {
      this.#told = trouble;
      const { code, message } = trouble;
      console[code === 'stalled' ? 'warn' : 'error'](`<role-compare>: ${message}`);
      this.#tell('error', { code, message });
    }
    if (!trouble && !this.#notice) return;
    this.#notice ??= new Notice(this.shadowRoot, () => {
      this.#trouble = null;
      runtime.again().catch(() => {});
      this.#settle();
    });
    this.#notice.say(trouble?.code ?? 'loading', [this.locale ?? '', ...this.#languages()]);
  }

  /** Takes the line away, once there is a comparison or something else to tell. */
  #unsay() {
    const focused = this.#notice?.remove();
    this.#notice = null;
    return focused;
  }

  #leave() {
    runtime.leave(this.#hear);
    this.#observer.disconnect();
    this.#loading?.abort();
    this.#asked = this.#loading = this.#read = null;
    this.#drop();
    this.#trouble = this.#told = null;
    this.#unsay();
  }

  /** What the widget calls. Nothing is taken from a widget that is gone already. */
  #host(root) {
    return {
      ready: () => {
        this.#fallback.remove();
        root.hidden = false;
        const focused = this.#unsay();
        afterPaint(() => {
          if (this.#root !== root) return;
          // Whoever pressed the button goes on where the comparison begins.
          if (focused) root.querySelector('[role=combobox]')?.focus();
          this.toggleAttribute('data-ready', true);
          this.#tell('ready');
        });
      },
      change: (detail) => this.#tell('change', detail),
      copy: (text) => this.#toldOf(root, copy(text)),
      save: (...file) => this.#toldOf(root, save(...file)),
      draw: (place, ...picture) => {
        // In the words of the widget, whatever was made of them on the page.
        restore();
        this.#toldOf(root, drawChart(root.querySelectorAll('.rc-figure')[place], ...picture));
      },
      print: () => this.#toldOf(root, print(root)),
      reflect: (wish) => {
        const before = this.state ?? '';
        for (const [name, value] of Object.entries(wish)) {
          // What the site changed while its data are on their way is not known yet, and counts.
          if (this.getAttribute(name) === (this.#given[name] ?? null)) this[name] = this.#given[name] = value;
        }
        const state = this.state ?? '';
        if (state !== before) this.#tell('state', { state });
      },
      error: (code, message) => {
        root.hidden = false;
        this.#unsay();
        this.#tell('error', { code, message });
      },
    };
  }

  /** Lets the widget tell what came of handing something over. */
  async #toldOf(root, work) {
    const told = await work;
    // Of paper nobody knows what became of it.
    if (told !== undefined && this.#root === root && runtime.running) this.#call((handle) => handle.told(told));
  }

  #options() {
    // Without a prototype: what a page put on every object's is no wish of the site.
    const options = { __proto__: null, languages: this.#languages().join(' ') };
    ATTRIBUTES.forEach((attribute, index) => {
      const value = this.getAttribute(attribute);
      if (value !== null) options[PROPERTIES[index]] = value;
    });
    return (this.#given = options);
  }

  /** The language of the nearest ancestor that names one, then the visitor's. */
  #languages() {
    // A form's `lang` may be a field of that name.
    const named = [this, ...ancestors(this)].find(({ lang }) => lang && typeof lang === 'string');
    return named ? [named.lang, ...visitorLanguages()] : visitorLanguages();
  }

  #tell(what, detail) {
    this.dispatchEvent(
      new CustomEvent(`role-compare-${what}`, { bubbles: true, composed: true, detail }),
    );
  }
}

/** What an element is in, through shadow roots, from the inside out. */
function ancestors(node) {
  const found = [];
  while ((node = node.parentElement ?? node.getRootNode().host)) found.push(node);
  return found;
}

/** More bytes than the widget reads: it says so itself of whatever comes with this many. */
const ENOUGH = 10_000_001;

/**
 * Fetches what is asked for, and has it read. What comes is a function that hands it to the
 * widget, which may not be there yet; it never fails, because what went wrong is for the widget
 * to tell. `failed` marks what may go better another time.
 */
async function load({ src, text }, signal) {
  const failed = (read) => Object.assign(read, { failed: true });
  const name = shortened(src ?? '');
  let data;
  if (text === undefined && src === undefined) return ({ Data }) => Data.baked();
  const module = loadedReader();
  try {
    if (text === undefined) {
      const response = await fetch(src, { signal });
      const { status } = response;
      if (!Number.isInteger(status)) throw new TypeError('this is no answer');
      if (!response.ok) return failed(({ Data }) => Data.refused(name, String(status)));
      data = await bytesOf(response);
    } else data = new TextEncoder().encode(text);
  } catch {
    return failed(({ Data }) => Data.unreachable(name, isForeign(src)));
  }
  try {
    const answer = await readBy(await module, name, data, signal);
    return ({ Data }) => Data.read(name, answer);
  } catch (cause) {
    if (signal.aborted) return null; // Nobody waits for them.
    forgetReader();
    return failed(({ Data }) => Data.unread(name, `the reader of data failed: ${cause?.message ?? cause}`));
  }
}

/** That data take long. Whoever tries again asks for them again. */
function stalled(src) {
  const name = shortened(src ?? '');
  const how = `loading ${name || READER} has taken ${PATIENCE / 1000} seconds, and goes on`;
  return Object.assign(({ Data }) => Data.stalled(name, how), { failed: true });
}

/** The module that reads data, once it has come; only elements with data of their own ask for it. */
let reader = null;
let readerCache = 'default';

function loadedReader() {
  if (!reader) {
    reader = compile(READER, { cache: readerCache });
    reader.catch(forgetReader);
  }
  return reader;
}

/** What failed is asked for once more, past the cache, when there are data again. */
function forgetReader() {
  reader = null;
  readerCache = 'reload';
}

/** How long the page may wait for the reader before it gets its turn, in milliseconds. */
const TURN = 10;

/** What the reader answers, out of an instance of its own, with which goes all that it took. */
async function readBy(module, name, data, signal) {
  const { memory, room, read_data, go_on, answer } = (await WebAssembly.instantiate(module)).exports;
  const called = new TextEncoder().encode(name);
  const place = room(called.length + data.length);
  const bytes = new Uint8Array(memory.buffer, place);
  bytes.set(called);
  bytes.set(data, called.length);
  read_data(called.length);
  let length = 0;
  for (let turn = performance.now(); !length; length = go_on()) {
    if (performance.now() - turn < TURN) continue;
    await pageTurn();
    signal.throwIfAborted();
    turn = performance.now();
  }
  return new Uint8Array(memory.buffer, answer(), length).slice();
}

/** Lets the page do what is due: a message, because timers wait longer, and for minutes out of sight. */
function pageTurn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** An address as messages have it: one with the data in it would be longer than all else. */
function shortened(address) {
  return address.length > 300 ? `${address.slice(0, 200)}…${address.slice(-50)}` : address;
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
function sheetFor(page, { styles }) {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(styles());
    sheets.set(page, sheet);
  }
  return sheet;
}

/** The visitor's languages, as far as the browser tells; a page may have tampered with them. */
function visitorLanguages() {
  const { language, languages } = navigator;
  return (Array.isArray(languages) ? languages : [language]).filter((tag) => typeof tag === 'string');
}

/** What can come of handing something over, as `Told::ALL` in Rust has it. */
const [COPIED, NOT_COPIED, SAVED, NOT_DRAWN, NOT_DONE] = [0, 1, 2, 3, 4];

/** Copies a text. A frame may be without the right to, or a page without HTTPS. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return COPIED;
  } catch {
    return NOT_COPIED;
  }
}

/** Hands a text, or bytes, to the browser as a file. */
function save(content, name, type) {
  try {
    const href = URL.createObjectURL(new Blob([content], { type }));
    Object.assign(document.createElement('a'), { href, download: name }).click();
    // By then whoever was asked where to put the file has read it.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    return SAVED;
  } catch {
    return NOT_DONE;
  }
}

// ---- Charts as pictures of their own ----

const SVG = 'http://www.w3.org/2000/svg';
/** The letters of a picture, its width and the room around, in pixels. */
const EM = 13;
const WIDTH = 720;
const ROOM = 24;

/**
 * Saves a chart as SVG or PNG: caption, legend, pictures, notes, and where its figures come from.
 * All of it has its colours in attributes, as the page shows them now.
 *
 * The PNG is painted shape by shape: a page may forbid images, and an SVG is an image to it.
 */
async function drawChart(figure, isPng, name, credit) {
  try {
    const drawn = asPicture(figure, credit);
    if (!isPng) return save(new XMLSerializer().serializeToString(drawn), `${name}.svg`, 'image/svg+xml');
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    canvas.width = 2 * WIDTH;
    canvas.height = 2 * drawn.getAttribute('height');
    context.scale(2, 2);
    paint(context, drawn, WIDTH);
    const blob = await new Promise((made) => canvas.toBlob(made));
    return blob ? save(blob, `${name}.png`, 'image/png') : NOT_DRAWN;
  } catch {
    return isPng ? NOT_DRAWN : NOT_DONE;
  }
}

/** A chart of the page as an SVG document. */
function asPicture(figure, credit) {
  const ruler = document.createElement('canvas').getContext('2d');
  const ground = getComputedStyle(figure.closest('.rc'));
  const family = ground.fontFamily;
  const quiet = colour(getComputedStyle(figure.querySelector('.rc-legend')).color);
  const drawn = node('svg', { xmlns: SVG, width: WIDTH, 'font-family': family, 'font-size': EM });
  const sheet = node('rect', { width: WIDTH, fill: colour(ground.backgroundColor) });
  drawn.append(sheet);
  /** Width of a text, or about that where nothing measures it. */
  const measure = (text, size, weight) => {
    if (!ruler) return text.length * size * 0.6;
    ruler.font = `${weight} ${size}px ${family}`;
    return ruler.measureText(text).width;
  };
  let y = ROOM;
  /** Words in as many lines as they need. */
  const write = (words, fill, size, weight) => {
    let line = '';
    for (const word of [...words.split(' '), null]) {
      const longer = line ? `${line} ${word}` : word;
      if (word !== null && (!line || measure(longer, size, weight) <= WIDTH - 2 * ROOM)) {
        line = longer;
        continue;
      }
      y += size * 1.4;
      const text = node('text', { x: ROOM, y, fill, 'font-size': size, 'font-weight': weight });
      text.textContent = line;
      drawn.append(text);
      line = word;
    }
  };
  for (const part of figure.children) {
    const style = getComputedStyle(part);
    if (part.matches('ul')) {
      let x = ROOM;
      y += EM * 0.6;
      for (const item of part.children) {
        const words = item.textContent;
        const size = parseFloat(getComputedStyle(item).fontSize);
        const width = EM * 1.6 + measure(words, size, '400');
        if (x > ROOM && x + width > WIDTH - ROOM) {
          x = ROOM;
          y += EM * 1.6;
        }
        const sign = put(copyOf(item.querySelector('svg')), { x, y, width: EM, height: EM, 'font-size': EM });
        const text = node('text', { x: x + EM * 1.4, y: y + EM * 0.85, fill: quiet, 'font-size': size });
        text.textContent = words;
        drawn.append(sign, text);
        x += width + EM;
      }
      y += EM * 1.8;
    } else if (part.matches('svg')) {
      const height = parseFloat(part.getAttribute('height')) * EM;
      y += EM * 0.6;
      drawn.append(put(copyOf(part), { x: ROOM, y, width: WIDTH - 2 * ROOM, height, 'font-size': EM }));
      y += height;
    } else {
      write(part.textContent, colour(style.color), parseFloat(style.fontSize), style.fontWeight);
    }
  }
  write(credit, quiet, EM * 0.85, '400');
  y += ROOM;
  for (const whole of [drawn, sheet]) whole.setAttribute('height', Math.ceil(y));
  return drawn;
}

function node(name, attributes) {
  return put(document.createElementNS(SVG, name), attributes);
}

/** Gives an element attributes, and returns it. */
function put(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** What the styles say of shapes, which the copy says itself. */
const PAINTED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'font-weight'];

/** A picture of the page that needs no style sheet. */
function copyOf(element) {
  const style = getComputedStyle(element);
  const copy = element.cloneNode();
  for (const name of ['class', 'focusable', 'aria-hidden', 'translate']) copy.removeAttribute(name);
  if (element.localName !== 'svg') {
    for (const name of PAINTED) copy.setAttribute(name, colour(style.getPropertyValue(name)));
  }
  for (const child of element.childNodes) {
    copy.append(child.nodeType === Node.TEXT_NODE ? child.data : copyOf(child));
  }
  return copy;
}

/** A colour as every program reads it: browsers write mixed ones as `color(srgb …)`. */
function colour(value) {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value);
  if (!mixed) return value;
  const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(part * 255));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}

/** Paints a copy: only the shapes and the units that charts are made of. */
function paint(context, element, width, font = EM) {
  const attribute = (name) => element.getAttribute(name) ?? '';
  const length = (name) => {
    const value = attribute(name);
    const number = parseFloat(value) || 0;
    return value.endsWith('%') ? (number * width) / 100 : value.endsWith('em') ? number * font : number;
  };
  font = length('font-size') || font;
  const [x, y] = [length('x'), length('y')];
  context.save();
  const shape = new Path2D();
  if (element.localName === 'svg') {
    context.translate(x, y);
    for (const child of element.children) paint(context, child, length('width'), font);
  } else if (element.localName === 'rect') shape.rect(x, y, length('width'), length('height'));
  else if (element.localName === 'circle') shape.arc(length('cx'), length('cy'), length('r'), 0, 7);
  else if (element.localName === 'line') {
    shape.moveTo(length('x1'), length('y1'));
    shape.lineTo(length('x2'), length('y2'));
  }
  context.fillStyle = attribute('fill') === 'none' ? 'transparent' : attribute('fill') || '#000';
  context.lineWidth = parseFloat(attribute('stroke-width')) || 1;
  context.lineJoin = attribute('stroke-linejoin') || 'miter';
  const dashes = attribute('stroke-dasharray');
  if (dashes && dashes !== 'none') context.setLineDash(dashes.split(/[ ,]+/).map(parseFloat));
  const stroke = attribute('stroke') || 'none';
  if (stroke !== 'none') context.strokeStyle = stroke;
  if (element.localName === 'text') {
    context.font = `${attribute('font-weight') || 400} ${font}px ${element.closest('[font-family]').getAttribute('font-family')}`;
    context.textAlign = attribute('text-anchor').replace('middle', 'center') || 'start';
    const words = element.textContent;
    if (stroke !== 'none') context.strokeText(words, x + length('dx'), y);
    context.fillText(words, x + length('dx'), y);
  } else if (element.localName !== 'svg') {
    if (element.localName !== 'line') context.fill(shape);
    if (stroke !== 'none') context.stroke(shape);
  }
  context.restore();
}

// ---- The comparison on paper ----

/**
 * Prints what the widget shows, without the page around it: in a frame of its own, which goes
 * when the paper is done with.
 */
function print(root) {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'rc-hidden';
  // Some browsers put another empty document in the place of the first.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.getRootNode().append(frame);
  return loaded
    .then(() => {
      const { contentDocument: page, contentWindow: view } = frame;
      const sheet = new view.CSSStyleSheet();
      for (const own of root.getRootNode().adoptedStyleSheets) {
        for (const rule of own.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
      }
      page.adoptedStyleSheets = [sheet];
      page.title = document.title;
      const shown = page.importNode(root.firstElementChild, true);
      // A copy of a field is as the page began with it.
      const fields = root.querySelectorAll('input');
      shown.querySelectorAll('input').forEach((field, index) => field.setAttribute('value', fields[index].value));
      page.documentElement.lang = shown.lang;
      page.body.append(shown);
      view.addEventListener('afterprint', () => frame.remove());
      view.print();
    })
    .catch(() => {
      frame.remove();
      return NOT_DONE;
    });
}

/** Calls back after the next paint, or at once where nothing is painted. */
function afterPaint(callback) {
  if (document.hidden) callback();
  else requestAnimationFrame(() => setTimeout(callback));
}

if (!customElements.get('role-compare')) {
  customElements.define('role-compare', RoleCompareElement);
  runtime.start().catch(() => {}); // Each element on the page tells of it.
}
