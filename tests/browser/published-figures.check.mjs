// The fixture that the page is tested against: whole in itself and, where the published
// pages are at hand (ROLE_COMPARE_SEEDS names their folder), the same as they are.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TITLES } from './lib/contract.mjs';
import { holdsNumber, number, published } from './lib/published.mjs';

const folder = process.env.ROLE_COMPARE_SEEDS;
const pages = folder
  ? readdirSync(folder)
      .filter((name) => /^\d.*\.txt$/.test(name))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  : [];
const leftOut = folder ? false : 'left out: ROLE_COMPARE_SEEDS does not name the folder of the published pages';

/** The published label of each row, and how it prints a role's figures. */
const money = (value, decimals = 0) => `$${number(value, 'en', decimals)}`;
const PRINTED = {
  'Yearly salary': (role) => money(role['pay.average']),
  'Hourly rate': (role) => money(role['pay.hourly'], 2),
  'Growth rate': (role) => `${role['outlook.growth']}%`,
  'Number of jobs': (role) => number(role['outlook.jobs'], 'en'),
  'Job satisfaction': (role) => role['outlook.satisfaction'] ?? '-',
  'Most common degree': (role) => `${role['education.degree'].name}, ${role['education.degree'].share}%`,
  'Average age': (role) => `${role['people.age']}`,
  'Years of experience': (role) => `${role['experience.years']}`,
  'Average salary': (role) => money(role['pay.average']),
  'Salary range': (role) => `Between ${money(role['pay.range'][0])} And ${money(role['pay.range'][1])}`,
  'Highest paying City': (role) => role['pay.best-city'],
  'Highest paying state': (role) => role['pay.best-state'],
  'Best paying company': (role) => role['pay.best-company'],
  'Best paying industry': (role) => role['pay.best-industry'],
  'Most common major': (role) => role['education.major'],
  'Most common college': (role) => role['education.college'],
  'Gender ratio': (role) => `Male, ${share(role['people.gender'].men)} Female, ${share(role['people.gender'].women)}`,
  'Race ratio': (role) => RACES.map(([key, name]) => `${name}, ${share(role['people.race'][key])}`).join(' '),
  'LGBT Percentage': (role) => `${role['people.lgbt']}%`,
};
const RACES = [
  ['black', 'Black or African American'],
  ['unknown', 'Unknown'],
  ['hispanic', 'Hispanic or Latino'],
  ['asian', 'Asian'],
  ['white', 'White'],
  ['native', 'American Indian and Alaska Native'],
];
const share = (value) => `${value.toFixed(1)}%`;

test('every role of a page is there, and its splits add up', () => {
  for (const id of published.pages.flat()) {
    const role = published.roles[id];
    for (const split of ['people.gender', 'people.race']) {
      const sum = Object.values(role[split]).reduce((sum, part) => sum + part, 0);
      assert.ok(Math.abs(sum - 100) <= 0.5, `${id} ${split}: ${sum}`);
    }
  }
});

test('a number is told from a part of a longer one', () => {
  for (const [text, written, locale, expected] of [
    ['$33,791 a year', '33,791', 'en', true],
    ['$133,791 a year', '33,791', 'en', false],
    ['$33,791,000', '33,791', 'en', false],
    ['-4%', '4', 'en', false],
    ['-4%', '-4', 'en', true],
    ['47.5', '47', 'en', false],
    ['47.', '47', 'en', true],
    ['133 791 $', '33 791', 'ru', false],
    ['1 33 791 $', '33 791', 'ru', false],
    ['33 791 $ в год', '33 791', 'ru', true],
    ['32,9 %', '32,9', 'ru', true],
    ['32,9 %', '32', 'ru', false],
  ]) {
    assert.equal(holdsNumber(text, written, locale), expected, `${written} in ${text}`);
  }
});

for (const [left, right] of published.pages) {
  const titles = [TITLES.en[left], TITLES.en[right]];
  test(`the published page of ${titles.join(' and ')} has these figures`, { skip: leftOut }, () => {
    const head = `| ${titles[0]} | ${titles[1]} |`;
    const text = pages.find((page) => page.includes(head));
    assert.ok(text, `no page has the head ${head}`);
    const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith(head));
    // Each role's figures, in 8 + 6 + 3 + 4 rows.
    assert.equal(lines.length, 21);
    for (const line of lines) {
      const [label, ...values] = line.split('|').map((part) => part.trim()).slice(1, 4);
      assert.ok(label in PRINTED, `the fixture leaves out the row “${label}”`);
      assert.deepEqual(values, [left, right].map((id) => PRINTED[label](published.roles[id])), label);
    }
    for (const id of [left, right]) {
      for (const skill of published.roles[id]['skills.top']) assert.ok(text.includes(skill), skill);
      assert.ok(text.includes(`${published.roles[id]['experience.time-to-become'].join('-')} years`));
    }
  });
}

/** How many bullets follow a heading. */
function bullets(text, heading) {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.indexOf(heading);
  assert.notEqual(at, -1, `no heading “${heading}”`);
  let count = 0;
  let begun = false;
  for (const line of lines.slice(at + 1)) {
    if (line.startsWith('•')) {
      count += 1;
      begun = true;
    } else if (line !== '' && begun) break;
  }
  return count;
}

test('the published Russian pages have these figures and lists', { skip: leftOut }, () => {
  const { 'head-of-customer-service': head, 'client-service-director': client } = published.russian;
  const article = pages.find((page) => page.startsWith('Head of customer service'));
  const guide = pages.find((page) => page.startsWith('usepoint'));

  const sign = { USD: '$', GBP: '£', EUR: '€', CNY: '¥' };
  assert.ok(article.includes(`от ${number(head.pay.min, 'ru')} до ${number(head.pay.max, 'ru')} рублей в месяц`));
  const country = { us: 'США', uk: 'Великобритания', de: 'Германия', fr: 'Франция', cn: 'Китай', jp: 'Япония' };
  for (const pay of head.payByCountry) {
    const range = [pay.min, pay.max].map((value) => sign[pay.currency] + number(value, 'en'));
    assert.ok(article.includes(`${country[pay.country]} от ${range[0]} до ${range[1]} в год`), pay.country);
  }
  for (const { country: key, title, latin } of head.titlesByCountry) {
    assert.ok(article.includes(`${country[key]} ${title}${latin ? ` (${latin})` : ''}`), title);
  }
  const [from, to] = head.spans['education.study-length'];
  assert.ok(article.includes(`от ${from} до ${to} лет`));
  for (const [field, heading] of [
    ['pay.factors', 'Факторы, влияющие на заработную плату'],
    ['outlook.trends', 'Тенденции развития профессии руководителя отдела обслуживания клиентов:'],
    ['education.places', 'Где можно получить образование:'],
    ['education.routes', '2. Возможные пути обучения и специализации'],
    ['experience.development', 'Возможности развития'],
  ]) {
    assert.equal(bullets(article, heading), head.lists[field], field);
  }
  for (const [field, heading] of [
    ['profile.duties', 'Обязанности'],
    ['education.requirements', '1. Образование и требования'],
    ['profile.workplaces', 'Востребованность профессии в различных сферах'],
    ['profile.pros', 'Плюсы этой профессии:'],
    ['profile.cons', 'Минусы этой профессии:'],
    ['skills.qualities', 'Необходимые качества'],
  ]) {
    assert.ok(bullets(article, heading) >= head.atLeast[field], field);
  }

  for (const [field, heading] of [
    ['skills.hard', 'Хард скиллы'],
    ['skills.soft', 'Софт скиллы'],
    ['profile.duties', 'Какие задачи выполняет'],
    ['profile.workplaces', 'Где работать'],
    ['profile.pros', 'Плюсы:'],
    ['profile.cons', 'Минусы:'],
    ['experience.after', 'Куда можно развиваться дальше'],
  ]) {
    assert.equal(bullets(guide, heading), client.lists[field], field);
  }
  assert.ok(guide.includes(`${client.spans['experience.level-years'].join('-')} года\nJunior`));
  assert.ok(guide.includes('Средняя сложность'));
});
