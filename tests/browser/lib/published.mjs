// The figures that the compared pages publish, and how each language writes them.

import { readFileSync } from 'node:fs';

export const published = JSON.parse(
  readFileSync(new URL('../fixtures/published-figures.json', import.meta.url), 'utf8'),
);

const SIGNS = { USD: ['$'], EUR: ['€'], GBP: ['£'], RUB: ['₽', 'RUB'], CNY: ['CN¥', '¥', 'CNY', '元'] };
const PERIODS = { en: { hour: 'hour', month: 'month', year: 'year' }, ru: { hour: 'час', month: 'месяц', year: 'год' } };

/** A number as the language writes it, with plain spaces and a hyphen for a minus. */
export function number(value, locale, decimals = 0) {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'ru' ? ' ' : ',');
  const point = locale === 'ru' ? ',' : '.';
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? point + fraction : ''}`;
}

/**
 * Whether `text` holds exactly this number: not as a part of a longer one.
 * A space groups thousands in Russian, so a figure before or after one is part of a number too.
 */
export function holdsNumber(text, written, locale) {
  const digit = locale === 'ru' ? '(?:\\d|\\d[ ,])' : '(?:\\d|\\d[,.])';
  const after = locale === 'ru' ? '(?![ ,]?\\d)' : '(?![,.]?\\d)';
  const before = written.startsWith('-') ? '' : '(?<!-)';
  return new RegExp(`(?<!${digit})${before}${escape(written)}${after}`).test(text);
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

/** Whether `text` holds the currency's sign. */
export function holdsCurrency(text, currency) {
  return SIGNS[currency].some((sign) => text.includes(sign));
}

/** Whether `text` tells the period. */
export function holdsPeriod(text, period, locale) {
  return text.includes(PERIODS[locale][period]);
}
