// Charts: each has a name and a caption, and draws no number that no table has.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, LOCALES, OPERATIONS, PROJECTS, address } from './lib/contract.mjs';
import { suite } from './lib/suite.mjs';
import { inPage, open } from './lib/widget.mjs';

const on = suite();

/** Each figure, and the tables of the section around it. */
function figures(page) {
  return inPage(page, () =>
    all('figure', widget()).map((figure) => {
      const section = figure.closest('section') ?? figure.parentElement;
      const svg = [...figure.querySelectorAll('svg')];
      return {
        caption: plain(figure.querySelector('figcaption')?.textContent),
        charts: svg
          .filter((chart) => chart.getAttribute('aria-hidden') !== 'true')
          .map((chart) => ({ role: chart.getAttribute('role'), name: nameOf(chart) })),
        part: figure.part.contains('chart') || !!figure.closest('[part~=chart]') || !!figure.querySelector('[part~=chart]'),
        // The labels of values; the marks of a scale are no data.
        labels: svg.flatMap((chart) =>
          [...chart.querySelectorAll('text')].filter((text) => !isTick(text)).map((text) => plain(text.textContent)),
        ),
        styled: figure.querySelectorAll('[style]').length,
        tables: [...section.querySelectorAll('table')].map((table) => plain(table.textContent)).join(' '),
      };
      function isTick(text) {
        return /\b(tick|axis)/.test(text.closest('[class]')?.getAttribute('class') ?? '');
      }
    }),
  );
}

for (const locale of LOCALES) {
  for (const [left, right] of [
    [LEADER, DIRECTOR],
    [OPERATIONS, PROJECTS],
    [HEAD, CLIENT],
    [LEADER, HEAD],
  ]) {
    test(`${locale}: the charts of ${left} and ${right}`, async (t) => {
      const page = await on.visit(t);
      await open(page, address(on.host.url, { left, right, locale }));
      const found = await figures(page);
      assert.ok(found.length > 0, 'no chart at all');
      for (const figure of found) {
        assert.ok(figure.caption, 'a figure without a caption');
        assert.ok(figure.part, `“${figure.caption}” is no part of the name chart`);
        assert.equal(figure.styled, 0, `“${figure.caption}” has style attributes`);
        for (const chart of figure.charts) {
          assert.equal(chart.role, 'img', figure.caption);
          assert.ok(chart.name.length > 10, `“${figure.caption}” has a chart named “${chart.name}”`);
        }
        for (const label of figure.labels) {
          for (const [written] of label.matchAll(/-?\d[\d.,]*(?: \d{3})*/g)) {
            const number = written.replace(/[.,]$/, '');
            assert.ok(figure.tables.includes(number), `“${label}” of “${figure.caption}” stands in no table`);
          }
        }
      }
      const names = found.flatMap((figure) => figure.charts.map((chart) => chart.name));
      assert.ok(names.length > 0, 'no chart is drawn');
      const numbers = found.flatMap((figure) => figure.labels).filter((label) => /\d/.test(label));
      assert.ok(numbers.length > 0, 'no chart has a number on it');
      assert.equal(new Set(names).size, names.length, 'two charts have one name');
    });
  }
}

test('money of two currencies never shares an axis', async (t) => {
  const page = await on.visit(t);
  await open(page, address(on.host.url, { left: LEADER, right: HEAD, locale: 'en' }));
  const shared = await inPage(page, () =>
    all('figure svg', widget())
      .map((chart) => plain(chart.textContent))
      .filter((text) => [/\$/, /₽|RUB/, /€/, /£/, /CN¥|¥/].filter((sign) => sign.test(text)).length > 1),
  );
  assert.deepEqual(shared, []);
});
