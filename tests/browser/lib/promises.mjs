// The list of promises in docs/accessibility.md, and whether each is held by a test that is there.

import ts from 'typescript';

/**
 * The promises of a document: numbered items, each with lines below it that name a file and the
 * title of a test in it. `[{line, text, tests: [{file, title}]}]`
 */
export function promises(document) {
  const found = [];
  for (const [index, line] of document.split('\n').entries()) {
    const item = line.match(/^\d+\. (.+)/);
    const test = line.match(/^ {3,}- `([\w.-]+\.mjs)`: (.+)/);
    if (item) found.push({ line: index + 1, text: item[1], tests: [] });
    else if (test) {
      if (!found.length) throw new Error(`line ${index + 1} names a test before any promise`);
      found.at(-1).tests.push({ file: test[1], title: test[2].trim() });
    } else if (/^\s*- `/.test(line) && found.length) {
      throw new Error(`line ${index + 1} is not of the form “   - \`file.mjs\`: title”: ${line}`);
    }
  }
  return found;
}

/** What is wrong with a document's promises, as sentences. `read` gives a file of tests, or null. */
export function faults(document, read) {
  const all = promises(document);
  if (all.length === 0) return ['there is no promise in it'];
  const known = new Map();
  const titlesOf = (file) => {
    if (!known.has(file)) {
      const source = read(file);
      known.set(file, source === null ? null : titles(source));
    }
    return known.get(file);
  };
  return all.flatMap(({ line, text, tests }) => {
    if (tests.length === 0) return [`line ${line} names no test: ${text}`];
    return tests.flatMap(({ file, title }) => {
      const there = titlesOf(file);
      if (there === null) return [`line ${line} names a file that is not there: ${file}`];
      return there.some((pattern) => pattern.test(title)) ? [] : [`line ${line}: ${file} has no test “${title}”`];
    });
  });
}

/** A title made of variables alone says nothing. */
const FIXED = 10;

/**
 * The titles of a file's tests, as patterns. Read out of the program's own tree, as nobody can run
 * the tests to hear their names: a title is a text, a variable of a loop over a table that
 * stands there, or a template of such; what else is put into a template may be anything.
 */
export function titles(source) {
  const file = ts.createSourceFile('tests.mjs', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(t\.)?test$/.test(node.expression.getText(file)) && node.arguments.length) {
      found.push(...patterns(node.arguments[0], node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function patterns(title, call) {
  if (ts.isStringLiteralLike(title)) return [exactly(title.text)];
  if (ts.isTemplateExpression(title)) {
    const spans = title.templateSpans;
    if ([title.head, ...spans.map(({ literal }) => literal)].map(({ text }) => text).join('').trim().length < FIXED) return [];
    const put = ({ expression }) => {
      if (ts.isConditionalExpression(expression)) return '.*';
      const known = ts.isIdentifier(expression) ? fromTable(expression.text, call) : [];
      return known.length ? `(?:${known.map(escaped).join('|')})` : '.+';
    };
    const parts = spans.map((span) => put(span) + escaped(span.literal.text));
    return [new RegExp(`^${escaped(title.head.text)}${parts.join('')}$`, 's')];
  }
  return ts.isIdentifier(title) ? fromTable(title.text, call).map(exactly) : [];
}

/** What a variable is in each turn of the loop around, where the loop is over a table of texts. */
function fromTable(name, call) {
  for (let around = call.parent; around; around = around.parent) {
    if (!ts.isForOfStatement(around) || !ts.isArrayLiteralExpression(around.expression)) continue;
    const binding = around.initializer.declarations[0].name;
    const place = ts.isArrayBindingPattern(binding)
      ? binding.elements.findIndex((element) => element.name?.getText() === name)
      : -1;
    if (place < 0) continue;
    return around.expression.elements
      .map((row) => row.elements?.[place])
      .filter((cell) => cell && ts.isStringLiteralLike(cell))
      .map((cell) => cell.text);
  }
  return [];
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (text) => new RegExp(`^${escaped(text)}$`);
