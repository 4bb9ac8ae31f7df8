// Every table cell that the compared pages publish stands on the page of its pair.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, COUNTRIES, HEAD, LOCALES, ROWS, TITLES, WORDS, address, say } from './lib/contract.mjs';
import { holdsCurrency, holdsNumber, holdsPeriod, number, published } from './lib/published.mjs';
import { suite } from './lib/suite.mjs';
import { inPage, open } from './lib/widget.mjs';

const on = suite();

/** All rows of the page that compares two roles, and the two titles it shows. */
async function compared(t, left, right, locale) {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left, right, locale }));
  const found = await inPage(page, () => ({
    rows: rows(),
    titles: all('[role=combobox]', widget()).map((input) => plain(input.value)),
  }));
  assert.equal(found.titles.length, 2);
  for (const [index, id] of [left, right].entries()) {
    const title = TITLES[locale][id];
    if (title) assert.equal(found.titles[index], title);
  }
  return found;
}

/** The cells of a field's row: the first role's and the second's. */
function cells({ rows, titles }, field, locale) {
  return cellsOf({ rows, titles }, say(ROWS[field], locale));
}

function cellsOf({ rows, titles }, head, group) {
  const found = rows.filter((row) => row.head === head && (!group || row.group.startsWith(group)));
  assert.equal(found.length, 1, `rows headed “${head}”: ${found.length} of ${rows.length}`);
  const [row] = found;
  return titles.map((title, side) => {
    // Two roles never have one title here, so a column is found by it.
    const column = row.columns.indexOf(title);
    assert.notEqual(column, -1, `no column “${title}” among ${row.columns.join(' | ')} (side ${side})`);
    return row.cells[column];
  });
}

function assertNumber(cell, value, locale, decimals = 0) {
  const written = number(value, locale, decimals);
  assert.ok(holdsNumber(cell.text, written, locale), `“${cell.text}” does not hold ${written}`);
}

const FIELDS = {
  'pay.average': (cell, value, locale) => {
    assertNumber(cell, value, locale);
    assert.ok(holdsCurrency(cell.text, 'USD') && holdsPeriod(cell.text, 'year', locale), cell.text);
  },
  'pay.hourly': (cell, value, locale) => {
    assertNumber(cell, value, locale, 2);
    assert.ok(holdsCurrency(cell.text, 'USD') && holdsPeriod(cell.text, 'hour', locale), cell.text);
  },
  'pay.range': (cell, [min, max], locale) => {
    assertNumber(cell, min, locale);
    assertNumber(cell, max, locale);
    assert.ok(holdsCurrency(cell.text, 'USD') && holdsPeriod(cell.text, 'year', locale), cell.text);
  },
  'outlook.growth': assertPercent,
  'outlook.jobs': assertNumber,
  'outlook.satisfaction': (cell, value, locale) => {
    assert.equal(value, null);
    assert.equal(cell.text, WORDS[locale].notReported);
  },
  'education.degree': (cell, { name }, locale) => assertName(cell, name, locale),
  'education.degree.share': (cell, { share }, locale) => assertPercent(cell, share, locale),
  'education.major': assertName,
  'education.college': assertName,
  'experience.years': assertNumber,
  'experience.time-to-become': (cell, [min, max], locale) => {
    assertNumber(cell, min, locale);
    assertNumber(cell, max, locale);
  },
  'people.age': assertNumber,
  'people.lgbt': assertPercent,
  'pay.best-city': assertName,
  'pay.best-state': assertName,
  'pay.best-company': assertName,
  'pay.best-industry': assertName,
  'skills.top': (cell, skills, locale) => {
    assert.equal(cell.items, skills.length, cell.text);
    for (const skill of skills) assertName({ text: cell.text.toLowerCase() }, skill.toLowerCase(), locale);
  },
};

function assertPercent(cell, value, locale, decimals = 0) {
  assertNumber(cell, value, locale, decimals);
  assert.ok(cell.text.includes('%'), cell.text);
}

/** Names are published in English; in Russian they are translated, and only must be there. */
function assertName(cell, name, locale) {
  if (locale === 'en') assert.ok(cell.text.includes(name), `“${cell.text}” does not hold “${name}”`);
  else assertTold(cell, locale);
}

function assertTold(cell, locale) {
  const { notReported, noData } = WORDS[locale];
  assert.ok(cell.text !== '' && cell.text !== notReported && cell.text !== noData, `“${cell.text}”`);
}

for (const locale of LOCALES) {
  for (const [left, right] of published.pages) {
    test(`${locale}: the published tables of ${TITLES.en[left]} and ${TITLES.en[right]}`, async (t) => {
      const page = await compared(t, left, right, locale);
      const roles = [published.roles[left], published.roles[right]];
      for (const [field, check] of Object.entries(FIELDS)) {
        await t.test(field, () => {
          for (const [side, cell] of cells(page, field, locale).entries()) {
            check(cell, roles[side][field.replace('degree.share', 'degree')], locale);
          }
        });
      }
      for (const split of ['people.gender', 'people.race']) {
        for (const group of Object.keys(roles[0][split])) {
          await t.test(`${split}.${group}`, () => {
            for (const [side, cell] of cells(page, `${split}.${group}`, locale).entries()) {
              assertPercent(cell, roles[side][split][group], locale, 1);
            }
          });
        }
      }
    });
  }

  test(`${locale}: no cell is empty, on any pair`, async (t) => {
    const ids = [...Object.keys(published.roles), HEAD, CLIENT];
    const page = await on.visit(t);
    for (const [index, left] of ids.entries()) {
      const right = ids[(index + 1) % ids.length];
      // A new document each time: a change of the hash alone would not load the page anew.
      await open(page, address(on.host.url, { left, right, locale, path: `?${index}` }));
      const rows = await inPage(page, () => rows());
      assert.ok(rows.length > 0);
      const empty = rows.filter((row) => row.head === '' || row.cells.some((cell) => cell.text === ''));
      assert.deepEqual(empty, [], `${left} and ${right}`);
    }
  });

  test(`${locale}: what the Russian pages publish`, async (t) => {
    const page = await compared(t, HEAD, CLIENT, locale);
    const { [HEAD]: head, [CLIENT]: client } = published.russian;
    const { noData, notReported } = WORDS[locale];

    await t.test('pay a month', () => {
      const [cell, other] = cells(page, head.pay.field, locale);
      assertNumber(cell, head.pay.min, locale);
      assertNumber(cell, head.pay.max, locale);
      assert.ok(holdsCurrency(cell.text, 'RUB') && holdsPeriod(cell.text, 'month', locale), cell.text);
      assert.equal(other.text, noData);
    });
    for (const pay of head.payByCountry) {
      await t.test(`pay in ${say(COUNTRIES[pay.country], 'en')}`, () => {
        const cell = byCountry(page, pay.country, locale, (cell) => /\d{2}/.test(cell.text));
        assertNumber(cell, pay.min, locale);
        assertNumber(cell, pay.max, locale);
        assert.ok(holdsCurrency(cell.text, pay.currency) && holdsPeriod(cell.text, 'year', locale), cell.text);
      });
    }
    for (const { country, title, latin } of head.titlesByCountry) {
      await t.test(`the title in ${say(COUNTRIES[country], 'en')}`, () => {
        const cell = byCountry(page, country, locale, (cell) => !/\d{2}/.test(cell.text));
        assert.ok(cell.text.includes(title) && cell.text.includes(latin ?? ''), cell.text);
      });
    }
    for (const [side, facts] of [head, client].entries()) {
      const of = (field) => cells(page, field, locale)[side];
      for (const [field, [min, max]] of Object.entries(facts.spans ?? {})) {
        await t.test(field, () => {
          assertNumber(of(field), min, locale);
          assertNumber(of(field), max, locale);
        });
      }
      for (const [field, names] of Object.entries(facts.names ?? {})) {
        await t.test(field, () => assert.ok(of(field).text.includes(say(names, locale)), of(field).text));
      }
      for (const [field, length] of Object.entries(facts.lists ?? {})) {
        await t.test(`${field}: ${length} entries`, () => assert.equal(of(field).items, length));
      }
      for (const [field, length] of Object.entries(facts.atLeast ?? {})) {
        await t.test(`${field}: ${length} entries or more`, () => assert.ok(of(field).items >= length, `${of(field).items}`));
      }
      for (const field of facts.notReported ?? []) {
        await t.test(`${field}: not reported`, () => assert.equal(of(field).text, notReported));
      }
      for (const field of facts.told ?? []) {
        await t.test(`${field}: told`, () => assertTold(of(field), locale));
      }
    }
  });
}

/** The first role's cell of the one row headed by a country that `fits`. */
function byCountry({ rows, titles }, country, locale, fits) {
  const head = say(COUNTRIES[country], locale);
  const found = rows
    .filter((row) => row.head === head || row.head.endsWith(`: ${head}`))
    .map((row) => row.cells[row.columns.indexOf(titles[0])])
    .filter(fits);
  assert.equal(found.length, 1, `rows headed “${head}”: ${found.length}`);
  return found[0];
}
