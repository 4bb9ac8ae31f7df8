// What assistive technology is told of a page, as lines: a node a line, with its role, name, value
// and states, indented by its place. The lines are worked out of the document, because Firefox
// gives its own tree to nobody; Chromium's tree must say the same of what has a name.

import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** Names and roles by the standards for HTML and ARIA, to be run in a page. */
const ACCNAME = buildSync({
  stdin: { contents: "export { computeAccessibleName, computeAccessibleDescription, getRole } from 'dom-accessibility-api';", resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
  bundle: true,
  format: 'iife',
  globalName: 'accname',
  write: false,
}).outputFiles[0].text;

/** The lines of the first element that matches, in the widget or in the page. */
export async function lines(page, selector = '.rc', fold = Infinity) {
  return page.evaluate(`(() => { ${ACCNAME}; return (${walk})(${JSON.stringify(selector)}, ${JSON.stringify(fold)}, accname); })()`);
}

/**
 * Runs in the page. Of more than `fold` rows of a table, items of a list or options, those after
 * the first are counted. (Infinity is null as JSON.)
 */
function walk(selector, fold, { computeAccessibleName, computeAccessibleDescription, getRole }) {
  const plain = (text) => text.replace(/[\u00ad\u200b\u2060]/g, '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const root = document.querySelector('role-compare').shadowRoot;
  const start = root.querySelector(selector) ?? document.querySelector(selector);
  if (!start) throw new Error(`nothing matches ${selector}`);
  const lines = [];
  /** Their content is their name. */
  const NAMED = new Set(['button', 'link', 'heading', 'option', 'radio', 'img', 'caption', 'slider', 'textbox', 'combobox', 'columnheader', 'rowheader']);
  const FOLDED = new Set(['row', 'listitem', 'option']);
  /** Roles without which nothing is lost: what is in them stands in their place. */
  const THROUGH = new Set(['generic', 'presentation', 'none', 'rowgroup', 'document']);

  const hidden = (element) => {
    if (element.getAttribute('aria-hidden') === 'true') return true;
    if (element.localName === 'option') return false;
    if (element.parentElement.localName === 'details' && !element.parentElement.open && element.localName !== 'summary') return true;
    const { display, visibility } = getComputedStyle(element);
    return display === 'none' || visibility === 'hidden';
  };
  const role = (element) => {
    if (element.localName === 'label' || element.localName === 'span' || element.localName === 'div') {
      return element.getAttribute('role');
    }
    if (element.localName === 'p') return element.getAttribute('role') ?? 'paragraph';
    if (['caption', 'figcaption', 'mark'].includes(element.localName)) return element.localName;
    const known = getRole(element);
    // A section that has no name is none.
    if (known === 'region' && !name(element)) return null;
    return known;
  };
  // What styles put before a text is decoration, and says so.
  const options = { computedStyleSupportsPseudoElements: false };
  const name = (element) => plain(computeAccessibleName(element, options));
  const states = (element, known) => {
    const of = (attribute) => element.getAttribute(attribute);
    const told = [];
    if (known === 'heading') told.push(`level ${of('aria-level') ?? element.localName[1]}`);
    if (known === 'radio') told.push(element.checked ? 'checked' : 'not checked');
    if (known === 'option' && (element.selected || of('aria-selected') === 'true')) told.push('selected');
    if (element.localName === 'details') told.push(element.open ? 'open' : 'closed');
    if (known === 'slider') told.push(`value ${of('aria-valuetext') ?? element.value}`);
    if (['textbox', 'combobox'].includes(known)) told.push(`value “${plain(element.selectedOptions?.[0]?.textContent ?? element.value).replace(location.origin, '')}”`);
    if (element.readOnly) told.push('read-only');
    for (const [attribute, word] of [['aria-expanded', 'expanded'], ['aria-invalid', 'invalid'], ['aria-autocomplete', 'autocomplete'], ['aria-current', 'current'], ['aria-setsize', 'of'], ['aria-posinset', 'place'], ['aria-live', 'live']]) {
      if (of(attribute)) told.push(`${word} ${of(attribute)}`);
    }
    if (of('aria-activedescendant')) told.push(`points at “${name(root.getElementById(of('aria-activedescendant')))}”`);
    const described = plain(computeAccessibleDescription(element, options));
    if (described) told.push(`description “${described}”`);
    const language = element.lang && element.lang !== element.parentElement?.closest('[lang]')?.lang ? element.lang : '';
    if (language) told.push(`in ${language}`);
    if (document.activeElement?.shadowRoot?.activeElement === element) told.push('focused');
    return told;
  };

  const add = (depth, line) => lines.push(`${'  '.repeat(depth)}${line}`);
  /** Texts side by side are one line. */
  let text = '';
  const flush = (depth) => {
    if (plain(text)) add(depth, `“${plain(text)}”`);
    text = '';
  };
  const inside = (element, depth) => {
    const counts = {};
    for (const child of element.childNodes) {
      // These words are the name of what they belong to.
      if (child.localName === 'legend' || (child.localName === 'label' && child.htmlFor)) continue;
      if (element.localName === 'label' && child.localName === 'span') continue;
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE || hidden(child)) continue;
      const known = role(child);
      if (FOLDED.has(known)) {
        counts[known] = (counts[known] ?? 0) + 1;
        if (fold !== null && counts[known] > fold) continue;
      }
      node(child, depth, known);
    }
    for (const [known, count] of Object.entries(counts)) {
      if (fold === null || count <= fold) continue;
      flush(depth);
      add(depth, `… ${count - fold} more: ${known}`);
    }
  };
  const node = (element, depth, known) => {
    const told = known && !THROUGH.has(known) ? states(element, known) : [];
    if (!known || THROUGH.has(known)) {
      const display = getComputedStyle(element).display;
      const apart = !display.startsWith('inline');
      const language = element.lang && element.lang !== element.parentElement?.closest('[lang]')?.lang;
      if (apart) flush(depth);
      if (language && apart) add(depth, `in ${element.lang}`);
      if (language && !apart) text += `[${element.lang}: `;
      inside(element, depth + (language && apart ? 1 : 0));
      if (language && !apart) text += ']';
      if (apart) flush(depth);
      return;
    }
    flush(depth);
    if (known === 'mark' || known === 'paragraph') {
      inside(element, depth);
      flush(depth);
      return;
    }
    const own = ['listitem', 'list', 'row', 'cell', 'status', 'alert'].includes(known) ? '' : name(element);
    add(depth, [known, own && `“${own}”`, ...told].filter(Boolean).join(' · '));
    if (NAMED.has(known)) return;
    const before = lines.length;
    inside(element, depth + 1);
    flush(depth + 1);
    // What holds nothing but a text is one line with it.
    if (lines.length === before + 1 && lines[before].trim().startsWith('“')) lines[before - 1] += ` ${lines.pop().trim()}`;
  };
  node(start, 0, role(start));
  flush(0);
  return lines;
}

/** Roles of Chromium's tree by the names of the standard, for what has a name that matters. */
const SPOKEN = {
  heading: 'heading',
  button: 'button',
  DisclosureTriangle: 'button',
  link: 'link',
  radio: 'radio',
  slider: 'slider',
  textbox: 'textbox',
  combobox: 'combobox',
  listbox: 'listbox',
  image: 'img',
  table: 'table',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  region: 'region',
};

/** What Chromium itself tells of the widget: role and name of whatever a reader stops at, in order. */
export async function spoken(page) {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const found = [];
    const visit = (node) => {
      const role = SPOKEN[node.role?.value];
      if (role && !node.ignored) found.push(`${role} “${tidy(node.name?.value ?? '')}”`);
      for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id));
    };
    // The widget's own region is the first thing in it.
    const start = nodes.find((node) => !node.ignored && node.role?.value === 'region');
    visit(start);
    return found;
  } finally {
    await session.detach();
  }
}

const tidy = (text) => text.replace(/[\u00ad\u200b\u2060]/g, '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** A line of ours as `spoken` has it; null for what it leaves out. */
spoken.line = (line) => {
  const [, role, name] = line.match(/^\s*([a-z]+)(?: · “(.*?)”(?= · |$))?/) ?? [];
  return Object.values(SPOKEN).includes(role) ? `${role} “${name ?? ''}”` : null;
};
