// What all rival pages compare, and how: two roles → texts and the figures of the charts. It is
// the same code in each of them, so that they differ only in how they put it on the page.
// As many rows and cells as the median pair of the widget's occupations: 74 rows, 7 charts.

const percents = (labels, from = 1, to = 60) => labels.map((label) => ({ label, kind: 'percent', from, to }));

const SECTIONS = [
  {
    title: 'Pay',
    fields: [
      { label: 'Average pay', kind: 'money', from: 31_000, to: 220_000 },
      { label: 'Hourly pay', kind: 'hourly', from: 14, to: 110 },
      ...['Lowest tenth', 'Lowest quarter', 'Median pay', 'Highest quarter', 'Highest tenth'].map((label) => ({
        label,
        kind: 'money',
        from: 25_000,
        to: 230_000,
      })),
      ...['Northeast', 'Midwest', 'South', 'West', 'Islands'].map((label) => ({
        label: `Pay in the ${label}`,
        kind: 'money',
        from: 30_000,
        to: 200_000,
      })),
      ...percents(['Against all occupations', 'Premium for a degree'], 1, 150),
    ],
    charts: [{ title: 'Pay: percentiles and median', from: 2, to: 7 }],
  },
  {
    title: 'Job outlook',
    fields: [
      ...percents(['Growth rate'], -20, 40),
      { label: 'People employed', kind: 'count', from: 3_000, to: 3_000_000 },
      { label: 'People employed in ten years', kind: 'count', from: 3_000, to: 3_300_000 },
      { label: 'Job openings a year', kind: 'count', from: 200, to: 300_000 },
      { label: 'Change of employment', kind: 'count', from: -50_000, to: 90_000 },
    ],
    charts: [
      { title: 'Growth rate', from: 0, to: 1 },
      { title: 'People employed and job openings', from: 1, to: 4 },
    ],
  },
  {
    title: 'Education',
    fields: [
      { label: 'Years of schooling', kind: 'years', from: 9, to: 21 },
      ...percents([
        'No diploma',
        'High school',
        'Some college',
        'Associate degree',
        'Bachelor’s degree',
        'Master’s degree',
        'Professional degree',
        'Doctorate',
      ]),
    ],
    charts: [{ title: 'Schooling of those in the role', from: 1, to: 9 }],
  },
  {
    title: 'Experience and career',
    fields: [
      { label: 'Years of experience', kind: 'years', from: 0, to: 12 },
      { label: 'Years of training', kind: 'years', from: 0, to: 5 },
    ],
    charts: [],
  },
  {
    title: 'People in the role',
    fields: percents(['Men', 'Women', 'White', 'Hispanic or Latino', 'Black', 'Asian', 'Other']),
    charts: [
      { title: 'Gender', from: 0, to: 2 },
      { title: 'Race and Hispanic origin', from: 2, to: 7 },
    ],
  },
  {
    title: 'Skills',
    fields: [
      'Active listening', 'Speaking', 'Reading', 'Writing', 'Mathematics', 'Science', 'Critical thinking',
      'Active learning', 'Learning strategies', 'Monitoring', 'Social perceptiveness', 'Coordination', 'Persuasion',
      'Negotiation', 'Instructing', 'Service orientation', 'Problem solving', 'Operations analysis',
      'Technology design', 'Equipment selection', 'Installation', 'Programming', 'Operations monitoring',
      'Operation and control', 'Maintenance', 'Troubleshooting', 'Repairing', 'Quality control', 'Judgment',
      'Systems analysis', 'Systems evaluation', 'Time management', 'Financial resources', 'Material resources',
      'Personnel resources', 'Leadership', 'Attention to detail',
    ].map((label) => ({ label, kind: 'score', from: 5, to: 95 })),
    charts: [{ title: 'Skills that differ most in importance', most: 8 }],
  },
];

export const FIELDS = SECTIONS.flatMap((section) => section.fields);

/** Places of figures that belong together: rising percentiles, and shares of one whole. */
export const GROUPS = [
  { places: places('Lowest tenth', 'Highest tenth'), sum: false },
  { places: places('No diploma', 'Doctorate'), sum: true },
  { places: places('Men', 'Women'), sum: true },
  { places: places('White', 'Other'), sum: true },
];

function places(first, last) {
  const at = (label) => FIELDS.findIndex((field) => field.label === label);
  return Array.from({ length: at(last) - at(first) + 1 }, (_, index) => at(first) + index);
}

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const hourly = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const count = new Intl.NumberFormat('en');
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const WORDED = {
  money: (value) => `${money.format(value)} a year`,
  hourly: (value) => `${hourly.format(value)} an hour`,
  count: (value) => count.format(value),
  percent: (value) => `${decimal.format(value)} %`,
  years: (value) => `${decimal.format(value)} years`,
  score: (value) => `${decimal.format(value)} of 100`,
};

function row(field, left, right) {
  const word = WORDED[field.kind];
  const said = (value) => (value === null ? 'Not reported' : word(value));
  const both = left !== null && right !== null;
  const gap = right - left;
  let difference = '–';
  if (both && gap === 0) difference = 'Same';
  else if (both) {
    const share = left > 0 && field.kind !== 'percent' ? ` (${decimal.format((Math.abs(gap) / left) * 100)} %)` : '';
    difference = `${gap > 0 ? '+' : '−'}${word(Math.abs(gap))}${share}`;
  }
  return {
    label: field.label,
    left: said(left),
    right: said(right),
    difference,
    favours: both && gap !== 0 && (field.kind === 'money' || field.kind === 'hourly') ? (gap > 0 ? 'right' : 'left') : '',
  };
}

/** Everything that the page shows of two roles. */
export function compare(roles, leftId, rightId) {
  const [left, right] = [leftId, rightId].map((id) => roles.find((role) => role.id === id));
  let first = 0;
  const sections = SECTIONS.map((section) => {
    const start = first;
    first += section.fields.length;
    const rows = section.fields.map((field, at) => row(field, left.values[start + at], right.values[start + at]));
    const charts = section.charts.map((chart) => {
      const all = section.fields.map((field, at) => ({
        label: field.label,
        left: left.values[start + at],
        right: right.values[start + at],
      }));
      const gap = (bar) => Math.abs(bar.left - bar.right);
      const bars = chart.most ? all.sort((a, b) => gap(b) - gap(a)).slice(0, chart.most) : all.slice(chart.from, chart.to);
      return { title: chart.title, bars };
    });
    return { title: section.title, rows, charts };
  });
  const shown = sections.flatMap((section) => section.rows);
  const find = (label) => shown.find((row) => row.label === label);
  const tiles = ['Average pay', 'Growth rate', 'Years of experience', 'Years of schooling', 'Job openings a year'].map(find);
  const pay = find('Average pay');
  const more = pay.favours === 'left' ? left : right;
  const sentence = (label) => `${label}: ${find(label).left} for ${left.title}, ${find(label).right} for ${right.title}.`;
  return {
    left,
    right,
    lead: pay.favours ? `${more.title} earns more: ${pay.left} against ${pay.right}.` : sentence('Average pay'),
    statements: ['Growth rate', 'Years of experience', 'Years of schooling', 'Median pay'].map(sentence),
    tiles,
    coverage: `${shown.filter((row) => row.difference !== '–').length} of ${shown.length} rows can be compared`,
    related: [left, right].map((role) => ({ title: role.title, roles: role.related.map((at) => roles[at]) })),
    sections,
    tools: [left.tools, right.tools].map((tools, side) => {
      const other = side === 0 ? right.tools : left.tools;
      return tools.map((name) => ({ name, both: other.includes(name) }));
    }),
    sources: ['Occupational statistics, May 2025', 'Projections 2024–34', 'Survey of households 2025', 'Skills database 30.1'],
  };
}

/** Roles whose title or alias has what was typed, those that begin with it first. */
export function search(roles, typed, most = 50) {
  const wanted = typed.trim().toLowerCase();
  const rank = (text) => {
    const at = text.toLowerCase().indexOf(wanted);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  const found = roles.map((role) => [Math.min(rank(role.title), ...role.aliases.map((alias) => rank(alias) + 0.5)), role]);
  return found
    .filter(([ranked]) => ranked < 2)
    .sort(([one], [other]) => one - other)
    .slice(0, most)
    .map(([, role]) => role);
}

/** The first pair, as the page's address names it. */
export function pairOf(address, roles) {
  const wanted = new URLSearchParams(address.hash.slice(1));
  return { left: wanted.get('left') ?? roles[0].id, right: wanted.get('right') ?? roles[1].id };
}
