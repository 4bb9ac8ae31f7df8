// What is different among values, without their texts and figures. Pages load this module too:
// thousands of whole comparisons need not leave them.

/**
 * As few of these values as show everything that differs: each object with other keys or other
 * words than all before it in the same place is there once. Lists hold only the items that show
 * something; long texts and figures are left out.
 */
export function shapes(values) {
  const everywhere = place();
  return values.map((value) => shown(value, everywhere)).filter(({ isNew }) => isNew).map(({ value }) => value);
}

/** What was seen in one place of the values, and the places inside of it, by key; those of a list are one. */
function place() {
  return { seen: new Set(), inside: new Map() };
}

function within({ inside }, key) {
  if (!inside.has(key)) inside.set(key, place());
  return inside.get(key);
}

/** What may be one of a closed list of words, or a unit of money. */
const WORD = /^[a-z]+([.-][a-z]+)*$|^[A-Z]{3}\/(hour|month|year)$/;

/** The value without what was seen in this place, and whether it shows anything that was not. */
function shown(value, here) {
  if (value === null || typeof value !== 'object') {
    const plain = withoutText(value);
    return { value: plain, isNew: isFirst(plain, here) };
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => shown(item, within(here, ''))).filter(({ isNew }) => isNew);
    return { value: items.map(({ value }) => value), isNew: isFirst(`[${value.length > 0}]`, here) || items.length > 0 };
  }
  const entries = Object.entries(value).map(([key, value]) => [key, shown(value, within(here, key))]);
  // Which words stand together in one object says which of its forms it has.
  const own = entries.map(([key, { value }]) => [key, value !== null && typeof value === 'object' ? 'object' : value]);
  const isNew = isFirst(JSON.stringify(own), here);
  return {
    value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
    isNew: isNew || entries.some(([, { isNew }]) => isNew),
  };
}

function withoutText(value) {
  if (typeof value === 'string') return WORD.test(value) ? value : 'Text';
  return Number.isFinite(value) ? 1 : value;
}

function isFirst(feature, { seen }) {
  const isFirst = !seen.has(feature);
  seen.add(feature);
  return isFirst;
}
