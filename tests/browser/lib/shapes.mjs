// What is different among values, without their texts and figures. Pages load this module too:
// thousands of whole comparisons need not leave them.

/**
 * As few of these values as show everything that differs: each object with other keys or other
 * words than all before it in the same place is there once. Lists hold only the items that show
 * something; long texts and figures are left out.
 */
export function shapes(values) {
  const seen = new Set();
  return values.map((value) => shown(value, '', seen)).filter(({ isNew }) => isNew).map(({ value }) => value);
}

/** What may be one of a closed list of words, or a unit of money. */
const WORD = /^[a-z]+([.-][a-z]+)*$|^[A-Z]{3}\/(hour|month|year)$/;

/** The value without what was seen at this `path`, and whether it shows anything that was not. */
function shown(value, path, seen) {
  if (value !== null && typeof value === 'object') {
    const inner = (key, value) => [key, shown(value, `${path}/${key}`, seen)];
    if (Array.isArray(value)) {
      const items = value.map((item) => inner('', item)[1]).filter(({ isNew }) => isNew);
      return { value: items.map(({ value }) => value), isNew: isFirst(`${path} [${value.length > 0}]`, seen) || items.length > 0 };
    }
    const entries = Object.entries(value).map(([key, value]) => inner(key, value));
    // Which words stand together in one object says which of its forms it has.
    const own = entries.map(([key, { value }]) => [key, value !== null && typeof value === 'object' ? 'object' : value]);
    const isNew = isFirst(`${path} ${JSON.stringify(own)}`, seen);
    return {
      value: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
      isNew: isNew || entries.some(([, { isNew }]) => isNew),
    };
  }
  const plain = withoutText(value);
  return { value: plain, isNew: isFirst(`${path} ${JSON.stringify(plain)}`, seen) };
}

function withoutText(value) {
  if (typeof value === 'string') return WORD.test(value) ? value : 'Text';
  return Number.isFinite(value) ? 1 : value;
}

function isFirst(feature, seen) {
  const isFirst = !seen.has(feature);
  seen.add(feature);
  return isFirst;
}
