// The JavaScript API, on a page that has no element: what it gives, and what it says to
// whoever calls it wrongly.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, LOCALES, ROLES, TITLES } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { misfits } from './lib/types.mjs';
import { plain } from './lib/widget.mjs';

const BARE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="icon.png"><p>A page</p>';
const on = suite({
  extra: {
    '/bare.html': BARE,
    '/ru.html': BARE.replace('lang="en"', 'lang="ru"'),
    '/shapes.mjs': readFileSync(new URL('lib/shapes.mjs', import.meta.url)),
  },
});

/** Opens a page without an element. */
async function bare(t, path = 'bare.html') {
  const page = await on.visit(t);
  await page.goto(`${on.host.url}${path}`);
  return page;
}

/** What `work` makes of the module's exports, in the page, as JSON. */
async function ask(page, work, ...args) {
  const values = args.map((value) => `, ${JSON.stringify(value)}`).join('');
  const answer = await page.evaluate(`(async () => {
    const api = await import('/role-compare.js');
    const code = (call) => {
      try {
        call();
        return 'no error';
      } catch (error) {
        return error instanceof Error && error.message ? error.code : 'no Error';
      }
    };
    return JSON.stringify(await (${work})(api, code${values}));
  })()`);
  return answer === undefined ? undefined : JSON.parse(answer);
}

test('before it is ready it says so, and then it works on a page with no element', async (t) => {
  const page = await bare(t);
  const before = await ask(page, (api, code) => [
    code(() => api.roles()),
    code(() => api.search('')),
    code(() => api.compare('a', 'b')),
  ]);
  assert.deepEqual(before, ['not-ready', 'not-ready', 'not-ready']);
  const after = await ask(page, async (api) => {
    const waited = [await api.ready(), await api.ready()];
    return [waited.every((value) => value === undefined), api.roles().length, api.version, document.body.children.length];
  });
  const cargo = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  assert.deepEqual(after, [true, ROLES, cargo.match(/^version = "(.+)"$/m)[1], 1]);
  assert.deepEqual(page.problems, []);
});

test('every pair has exactly the shape that the types describe', async (t) => {
  const page = await bare(t);
  const { count, comparisons, summaries, odd, unsound } = await ask(
    page,
    async (api, code, locales) => {
      await api.ready();
      const { shapes } = await import('/shapes.mjs');
      // Whatever is no plain object, array, string, boolean, null or finite number.
      const odd = [];
      const look = (value, path) => {
        if (Array.isArray(value)) value.forEach((item, index) => look(item, `${path}.${index}`));
        else if (value !== null && typeof value === 'object') {
          if (Object.getPrototypeOf(value) !== Object.prototype) odd.push(path);
          for (const key of Object.keys(value)) look(value[key], `${path}.${key}`);
        } else if (!(typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value))) odd.push(path);
      };
      // The profiles, and occupations from all over the list: all pairs would be half a million.
      const all = api.roles().map((role) => role.id);
      const ids = all.filter((id, index) => index < 7 || index % 90 === 0 || id === 'actors');
      const comparisons = [];
      const summaries = [];
      for (const locale of locales) {
        summaries.push(...api.roles({ locale }), ...api.search('', { locale }));
        for (const left of ids) for (const right of ids) comparisons.push(api.compare(left, right, { locale }));
      }
      comparisons.forEach((comparison, index) => look(comparison, `${index}`));
      summaries.forEach((summary, index) => look(summary, `summary ${index}`));
      // What the types cannot say of a cell.
      const unsound = comparisons.flatMap(({ left, right, sections, sources }) =>
        sections
          .flatMap((section) => section.rows.flatMap((row) => [row.left, row.right]))
          .filter((cell) => (cell.kind !== 'absent' && !(cell.source in sources)) || (cell.kind === 'value' && cell.text === ''))
          .map((cell) => [left.id, right.id, cell]),
      );
      return { count: comparisons.length, comparisons: shapes(comparisons), summaries: shapes(summaries), odd, unsound };
    },
    LOCALES,
  );
  assert.ok(count > 2 * 15 * 15, `${count} comparisons`);
  assert.deepEqual(odd, []);
  assert.deepEqual(unsound, []);
  const text = JSON.stringify(comparisons);
  for (const kind of ['value', 'absent', 'not-reported', 'band']) assert.ok(text.includes(`"${kind}"`), kind);
  const typed = [...comparisons.map((value) => ['Comparison', value]), ...summaries.map((value) => ['RoleSummary', value])];
  assert.deepEqual(misfits(typed).flat(), []);
});

test('a comparison holds raw values and their units beside the words', async (t) => {
  const page = await bare(t);
  const comparison = await ask(
    page,
    async (api, code, left, right) => {
      await api.ready();
      return api.compare(left, right, { locale: 'en' });
    },
    LEADER,
    DIRECTOR,
  );
  assert.equal(comparison.left.title, TITLES.en[LEADER]);
  const row = (id) => comparison.sections.flatMap((section) => section.rows).find((row) => row.id === id);
  const pay = row('pay.average');
  assert.deepEqual([pay.label, pay.field, pay.relation, pay.favors], ['Average pay', 'pay.average', 'lower', 'right']);
  assert.deepEqual([pay.left.value, pay.left.unit, plain(pay.left.text)], [33791, 'USD/year', '$33,791 a year']);
  assert.equal(comparison.sources[pay.left.source].id, 'us-leader-director');
  assert.deepEqual([pay.difference.absolute, Math.round(pay.difference.percent), pay.difference.unit], [101171, 299, 'USD/year']);
  // Wider than 32 bits would be no other kind of number.
  assert.equal(row('outlook.jobs').left.value, 301338);
  assert.equal(row('outlook.satisfaction').left.kind, 'not-reported');
  assert.deepEqual(row('pay.range').left.value, { min: 27000, max: 41000 });
});

test('search finds by alias and other language, as many as are wanted', async (t) => {
  const page = await bare(t);
  const found = await ask(page, async (api) => {
    await api.ready();
    const ids = (...args) => api.search(...args).map((role) => role.id);
    return {
      alias: ids('team lead'),
      russian: api.search('клиентского', { locale: 'en' })[0],
      one: ids('', { limit: 1 }),
      none: ids('', { limit: 0 }),
      many: ids('', { limit: 1e12 }).length,
      nothing: ids('zzz'),
    };
  });
  assert.ok(found.alias.includes(LEADER), found.alias);
  assert.deepEqual([found.russian.id, found.russian.title], [CLIENT, TITLES.en[CLIENT]]);
  assert.equal(found.one.length, 1);
  assert.deepEqual([found.none, found.many, found.nothing], [[], ROLES, []]);
});

test('the language is the one asked for, else the page’s', async (t) => {
  const titles = (page) =>
    ask(
      page,
      async (api, code, id) => {
        await api.ready();
        const title = (options) => api.roles(options).find((role) => role.id === id).title;
        return [title(), title(null), title({ locale: null }), title({ locale: 'en-GB' }), title({ locale: 'ru' })];
      },
      HEAD,
    );
  const [en, ru] = [TITLES.en[HEAD], TITLES.ru[HEAD]];
  assert.deepEqual(await titles(await bare(t)), [en, en, en, en, ru]);
  assert.deepEqual(await titles(await bare(t, 'ru.html')), [ru, ru, ru, en, ru]);
});

test('a wrong call is an Error with a code, and the next right one works', async (t) => {
  const page = await bare(t);
  const found = await ask(
    page,
    async (api, code, id) => {
      await api.ready();
      const cyclic = { locale: 'en' };
      cyclic.self = cyclic;
      const calls = {
        cyclic: () => api.compare(id, id, cyclic),
        inherited: () => api.compare(id, id, Object.create({ locale: 5 })),
        'unknown-role left': () => api.compare('nobody', id),
        'unknown-role right': () => api.compare(id, 'constructor'),
        'unknown-role surrogate': () => api.compare(id, '\ud800'),
        'bad-argument nothing': () => api.compare(),
        'bad-argument null': () => api.compare(id, null),
        'bad-argument String object': () => api.compare(id, new String(id)),
        'bad-argument id with toString': () => api.compare(id, { toString: () => id }),
        'bad-argument language': () => api.compare(id, id, { locale: 'de' }),
        'bad-argument locale type': () => api.compare(id, id, { locale: 5 }),
        'bad-argument options': () => api.compare(id, id, 'en'),
        'bad-argument getter': () =>
          api.compare(id, id, {
            get locale() {
              throw new TypeError('no');
            },
          }),
        'bad-argument proxy': () => api.roles(new Proxy({}, { getOwnPropertyDescriptor: () => { throw 5; } })),
        'bad-argument query': () => api.search(5),
        'bad-argument symbol': () => api.search(Symbol('a')),
        'bad-argument limit': () => api.search('', { limit: -1 }),
        'bad-argument half': () => api.search('', { limit: 0.5 }),
        'bad-argument text limit': () => api.search('', { limit: '5' }),
        'bad-argument bigint': () => api.search('', { limit: 5n }),
        'bad-argument roles': () => api.roles({ locale: '' }),
      };
      const codes = Object.entries(calls).map(([name, call]) => [name, code(call)]);
      let message;
      try {
        api.compare(id, 'nobody');
      } catch (error) {
        message = [error.message, Object.prototype.toString.call(error)];
      }
      return { codes, message, after: api.compare(id, id).sameRole };
    },
    LEADER,
  );
  for (const [name, code] of found.codes) {
    assert.equal(code, ['cyclic', 'inherited'].includes(name) ? 'no error' : name.split(' ')[0], name);
  }
  assert.deepEqual(found.message, ['there is no role with the id “nobody”', '[object Error]']);
  assert.equal(found.after, true);
  assert.deepEqual(page.problems, []);
});

test('what the host page did to its own objects changes nothing', async (t) => {
  const page = await bare(t);
  const [before, after] = await ask(page, async (api) => {
    await api.ready();
    const asked = () => JSON.stringify([api.roles(), api.search('service'), api.compare(api.roles()[0].id, api.roles()[1].id)]);
    const before = asked();
    Object.prototype.locale = 'ru';
    Object.prototype.limit = 1;
    Object.prototype.kind = 'mine';
    const after = asked();
    for (const name of ['locale', 'limit', 'kind']) delete Object.prototype[name];
    return [before, after];
  });
  assert.equal(after, before);
});
