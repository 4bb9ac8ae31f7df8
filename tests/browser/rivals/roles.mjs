// A thousand made-up roles with figures of the kinds that official statistics have, the same
// at every build. What the rival pages compare; nothing of it is ever published.

import { FIELDS, GROUPS } from './model.js';

export const COUNT = 1000;

const RANKS = ['Chief', 'Senior', 'Lead', 'Associate', 'Assistant', 'Principal', 'Staff', 'Junior', 'Certified', 'Deputy'];
const AREAS = ['Data', 'Health', 'Legal', 'Site', 'Field', 'Sales', 'Plant', 'Media', 'Energy', 'School'];
const TRADES = ['Analyst', 'Nurse', 'Engineer', 'Carpenter', 'Teacher', 'Driver', 'Designer', 'Scientist', 'Clerk', 'Manager'];
const TOOLS = ['Suite', 'Office', 'Cloud', 'Studio', 'Tracker', 'Planner', 'Ledger', 'Editor'];

/** Every role: `values` in the order of the fields, null where a source says nothing. */
export function roles() {
  const random = generator(20_260_101);
  return Array.from({ length: COUNT }, (_, number) => role(number, random));
}

function role(number, random) {
  const place = (step) => Math.floor(number / step) % 10;
  const title = `${RANKS[place(1)]} ${AREAS[place(10)]} ${TRADES[place(100)]}`;
  const values = FIELDS.map((field) => {
    if (random() < 0.04) return null;
    const value = field.from + (field.to - field.from) * random();
    return field.kind === 'money' || field.kind === 'count' ? Math.round(value) : Math.round(value * 10) / 10;
  });
  // Percentiles rise, and what is divided sums to 100.
  for (const { places, sum } of GROUPS) {
    const known = places.filter((at) => values[at] !== null);
    const found = known.map((at) => values[at]);
    const total = found.reduce((all, value) => all + value, 0);
    const made = sum ? found.map((value) => Math.round((value / total) * 1000) / 10) : found.sort((a, b) => a - b);
    known.forEach((at, index) => (values[at] = made[index]));
  }
  const some = (list, many) => Array.from({ length: many }, () => list[Math.floor(random() * list.length)]);
  return {
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    aliases: some(TRADES, 4).map((trade, index) => `${AREAS[(number + index) % 10]} ${trade} ${index + 1}`),
    group: `${AREAS[place(10)]} occupations`,
    values,
    tools: [...new Set(some(RANKS, 24).map((name, index) => `${name} ${TOOLS[(number + index) % TOOLS.length]}`))],
    related: Array.from({ length: 5 }, (_, index) => (number + 7 * (index + 1)) % COUNT),
  };
}

/** Mulberry32: the same numbers from the same seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
