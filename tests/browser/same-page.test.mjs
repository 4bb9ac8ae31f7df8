// After any number of switches the page is the one that opening the address makes: whatever was
// written over for another pair says what it should, and nothing of the pairs before is left.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTORS, CLIENT, DIRECTOR, HEAD, LEADER, NURSES, SCIENTISTS } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { inPage, open, until } from './lib/widget.mjs';

const on = suite();

/** Pairs that have little in common with the one before: other sections, rows, notes, charts. */
const STEPS = [
  { left: NURSES, right: SCIENTISTS, locale: 'en' },
  { left: NURSES, right: ACTORS, locale: 'en' },
  { left: HEAD, right: ACTORS, locale: 'en' },
  { left: HEAD, right: CLIENT, locale: 'ru' },
  { left: LEADER, right: DIRECTOR, locale: 'ru' },
  { left: LEADER, right: LEADER, locale: 'en' },
  { left: 'dentists-general', right: 'cashiers', locale: 'en' },
  { left: 'cashiers', right: 'chief-executives', locale: 'ru', sections: 'people pay sources summary' },
  { left: 'cashiers', right: 'carpenters', locale: 'en', sections: 'pay outlook education' },
  { left: NURSES, right: 'carpenters', locale: 'en', more: `${ACTORS} cashiers`, sections: 'skills pay education' },
  { left: 'carpenters', right: NURSES, locale: 'en' },
  { left: NURSES, right: SCIENTISTS, locale: 'en' },
];

const ATTRIBUTES = ['left', 'right', 'locale', 'sections', 'more'];

const host = (step) => {
  const attributes = Object.entries(step).map(([name, value]) => `${name}="${value}"`);
  return `<!doctype html><html lang="en"><title>One pair</title><link rel="icon" href="data:,">
<script type="module" src="/role-compare.js"></script><role-compare ${attributes.join(' ')}></role-compare></html>`;
};

/** All below the pickers, a line for each element and text, with attributes in one order. */
function written() {
  const lines = [];
  const write = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(`${' '.repeat(depth)}“${node.data}”`);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
    lines.push(`${' '.repeat(depth)}<${[node.localName, ...attributes.sort()].join(' ')}>`);
    node.childNodes.forEach((child) => write(child, depth + 1));
  };
  for (const section of all('section section', widget())) write(section, 0);
  return lines;
}

/** The language, the headings and the heads of the tables: what tells that a step was made. */
function outline() {
  const texts = all('h3, thead', widget()).map((element) => element.textContent);
  return JSON.stringify([all('[part=root]', widget())[0].lang, ...texts]);
}

/** The first lines that differ, or nothing. */
function difference(found, expected) {
  const at = found.findIndex((line, index) => line !== expected[index]);
  const place = at < 0 ? found.length : at;
  if (place === Math.max(found.length, expected.length)) return '';
  const around = (lines) => lines.slice(Math.max(0, place - 3), place + 3).join('\n');
  return `line ${place}:\n${around(found)}\nin place of\n${around(expected)}`;
}

test('after switches the page is the one that its address makes', async (t) => {
  // One page after the other: a browser lets a page wait that is behind another.
  const fresh = await on.visit(t);
  const wanted = [];
  for (const [number, step] of STEPS.entries()) {
    on.extra[`/${number}.html`] = host(step);
    await open(fresh, `${on.host.url}${number}.html`);
    const lines = await inPage(fresh, written);
    assert.ok(lines.length > 300, `${lines.length} lines of ${JSON.stringify(step)}`);
    wanted.push({ step, lines, outline: await inPage(fresh, outline) });
  }
  on.extra['/begin.html'] = host({ left: DIRECTOR, right: ACTORS, locale: 'en' });
  const switched = await on.visit(t);
  await open(switched, `${on.host.url}begin.html`);
  for (const { step, lines, outline: expected } of wanted) {
    await inPage(
      switched,
      (step, names) => {
        const element = all('role-compare')[0];
        for (const name of names) {
          if (step[name]) element.setAttribute(name, step[name]);
          else element.removeAttribute(name);
        }
      },
      step,
      ATTRIBUTES,
    );
    await until(switched, `it shows ${JSON.stringify(step)}`, `(expected) => (${outline})() === expected`, expected);
    assert.equal(difference(await inPage(switched, written), lines), '', JSON.stringify(step));
  }
});
