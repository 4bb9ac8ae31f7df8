// A page's own program, as strict TypeScript sees it. Nothing here runs: the lines must
// compile, and those below a `@ts-expect-error` must not.

import {
  compare,
  ready,
  RoleCompareElement,
  roles,
  search,
  version,
  type Cell,
  type Comparison,
  type ErrorCode,
  type RoleCompareError,
  type RoleSummary,
  type Row,
} from '../../../static/role-compare.js';

// ---- The element ----

const found: RoleCompareElement | null = document.querySelector('role-compare');
const element = document.createElement('role-compare');
element.left = 'customer-service-leader';
element.right = null;
element.locale = 'ru-RU';
element.theme = 'dark';
element.sections = 'pay outlook';
element.urlState = 'hash';
element.src = '/roles.json';
const left: string | null = element.left;
const theme: 'auto' | 'light' | 'dark' = element.theme;
found?.after(element);

element.addEventListener('role-compare-change', (event) => {
  const pair: { left: string; right: string } = event.detail;
  console.log(pair, event.target instanceof RoleCompareElement);
});
document.body.addEventListener('role-compare-error', ({ detail }) => {
  if (detail.code === 'unknown-role' || detail.code === 'data-invalid') console.warn(detail.message.length);
});
element.addEventListener('role-compare-ready', () => {}, { once: true });
element.addEventListener('click', (event) => event.clientX);

// @ts-expect-error: there is no such theme
element.theme = 'neon';
// @ts-expect-error: an id is a string
element.left = 5;
// @ts-expect-error: the attribute's name is not the property's
element.urlstate = 'hash';
element.addEventListener('role-compare-change', (event) => {
  // @ts-expect-error: the pair has no center
  return event.detail.center;
});
document.addEventListener('role-compare-error', ({ detail }) => {
  // @ts-expect-error: there is no such code
  return detail.code === 'oops';
});

// ---- The JavaScript API ----

async function table(): Promise<string[]> {
  await ready();
  const [first, second]: RoleSummary[] = search('service', { limit: 2, locale: element.locale });
  if (!first || !second) return roles({ locale: 'en' }).flatMap((role) => [role.title, role.market, ...role.aliases]);
  const comparison: Comparison = compare(first.id, second.id, { locale: 'en' });
  return comparison.sections.flatMap((section) => section.rows.map((row) => line(comparison, row)));
}

function line(comparison: Comparison, row: Row): string {
  const difference = row.difference && `${row.difference.absolute.toFixed(0)} ${row.difference.percent ?? ''}`;
  return [row.label, words(comparison, row.left), words(comparison, row.right), difference].join('\t');
}

/** The kinds of a cell are told apart without a cast, and none is forgotten. */
function words(comparison: Comparison, cell: Cell): string {
  switch (cell.kind) {
    case 'value':
      return `${cell.text} (${amount(cell.value)} ${cell.unit}; ${comparison.sources[cell.source]?.name})`;
    case 'not-reported':
      return comparison.sources[cell.source]?.vintage ?? '';
    case 'absent':
      return '';
    default:
      return cell satisfies never;
  }
}

function amount(value: Extract<Cell, { kind: 'value' }>['value']): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.filter((item) => item.shared).length;
  return value.max === null ? 0 : value.max - value.min;
}

function code(error: RoleCompareError): ErrorCode {
  return error.code;
}

function wrong(comparison: Comparison, cell: Cell): void {
  // @ts-expect-error: an absent cell has no text
  cell.text;
  // @ts-expect-error: only a cell with a value has a unit
  if (cell.kind === 'not-reported') cell.unit;
  // @ts-expect-error: there is no such kind of cell
  if (cell.kind === 'empty') return;
  // @ts-expect-error: the value may be a range
  if (cell.kind === 'value') cell.value.toFixed(2);
  // @ts-expect-error: the difference may be missing
  comparison.sections[0]!.rows[0]!.difference.absolute;
  // @ts-expect-error: the second role is missing
  compare('a');
  // @ts-expect-error: a limit is a number
  search('a', { limit: '5' });
  // @ts-expect-error: there is no such option
  roles({ language: 'en' });
  // @ts-expect-error: comparing waits for nothing
  compare('a', 'b').then();
  // @ts-expect-error: the version is not to be changed
  version = '9';
}

export { code, left, table, theme, wrong };
