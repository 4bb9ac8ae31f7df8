// A rival of the widget: hand-written JavaScript and SVG, with no library. What stands on the
// page is made once; another pair only writes what it says differently.

import { compare, pairOf, search } from './model.js';

const SVG = 'http://www.w3.org/2000/svg';
const make = (tag, props = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

/** A text on the page, which is written only if it is another than before. */
function words() {
  const node = document.createTextNode('');
  return {
    node,
    say(text) {
      if (node.data !== text) node.data = text;
    },
  };
}

const roles = await (await fetch('roles.json')).json();
const pair = pairOf(location, roles);
let page = null;

function choose(side, id) {
  pair[side] = id;
  history.pushState(null, '', `#${new URLSearchParams(pair)}`);
  render();
}

const pickers = {
  left: picker('First role', (id) => choose('left', id)),
  right: picker('Second role', (id) => choose('right', id)),
};
const status = make('p', { role: 'status' });
const main = make('main');
document.body.className = 'own-drawing';
document.body.append(
  make('h2', {}, 'Compare roles'),
  make('div', { className: 'pickers' }, pickers.left.element, pickers.right.element),
  status,
  main,
);
render();

function render() {
  const shown = compare(roles, pair.left, pair.right);
  pickers.left.show(shown.left.title);
  pickers.right.show(shown.right.title);
  status.textContent = `Comparing ${shown.left.title} and ${shown.right.title}`;
  page ??= build(shown);
  page(shown);
}

/** Makes the page for comparisons of this form; what comes back writes another one into it. */
function build(first) {
  const writers = [];
  const text = (of) => {
    const { node, say } = words();
    writers.push((shown) => say(of(shown)));
    return node;
  };
  const lists = (of, className, parent = make('ul', { className })) => {
    writers.push((shown) => parent.replaceChildren(...of(shown)));
    return parent;
  };
  main.append(
    make('p', { className: 'lead' }, text((shown) => shown.lead)),
    make('ul', {}, ...first.statements.map((_, at) => make('li', {}, text((shown) => shown.statements[at])))),
    make(
      'ul',
      { className: 'tiles' },
      ...first.tiles.map((tile, at) =>
        make(
          'li',
          {},
          make('p', {}, tile.label),
          make('p', {}, text((shown) => shown.tiles[at].left)),
          make('p', {}, text((shown) => shown.tiles[at].right)),
          make('p', {}, text((shown) => shown.tiles[at].difference)),
        ),
      ),
    ),
    make('p', {}, text((shown) => shown.coverage)),
    ...first.related.map((_, at) =>
      make(
        'div',
        { className: 'related' },
        make('p', {}, text((shown) => `Compare ${shown.related[at].title} with`)),
        lists((shown) =>
          shown.related[at].roles.map((role) =>
            make('li', {}, make('button', { onclick: () => choose(at ? 'left' : 'right', role.id) }, role.title)),
          ),
        ),
      ),
    ),
  );
  first.sections.forEach((section, at) => {
    const body = make('tbody');
    section.rows.forEach((row, line) => {
      const cell = (side) => {
        const cell = make('td', {}, text((shown) => shown.sections[at].rows[line][side]));
        writers.push((shown) => {
          const name = shown.sections[at].rows[line].favours === side ? 'favoured' : '';
          if (cell.className !== name) cell.className = name;
        });
        return cell;
      };
      body.append(
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, row.label),
          cell('left'),
          cell('right'),
          make('td', {}, text((shown) => shown.sections[at].rows[line].difference)),
        ),
      );
    });
    const head = (of) => make('th', { scope: 'col' }, text(of));
    main.append(
      make(
        'section',
        {},
        make('h3', {}, section.title),
        make('div', { className: 'charts' }, ...section.charts.map((chart, number) => figure(chart, (shown) => shown.sections[at].charts[number]))),
        make(
          'table',
          {},
          make(
            'thead',
            {},
            make('tr', {}, make('th'), head((shown) => shown.left.title), head((shown) => shown.right.title), make('th', { scope: 'col' }, 'Difference')),
          ),
          body,
        ),
      ),
    );
  });
  main.append(
    make(
      'section',
      {},
      make('h3', {}, 'Tools'),
      make(
        'div',
        { className: 'tools' },
        ...[0, 1].map((side) =>
          lists((shown) =>
            shown.tools[side].map(({ name, both }) =>
              make('li', {}, name, ...(both ? [' ', make('span', { className: 'both' }, 'both')] : [])),
            ),
          ),
        ),
      ),
    ),
    make('section', {}, make('h3', {}, 'Sources'), make('ul', {}, ...first.sources.map((source) => make('li', {}, source)))),
  );
  return (shown) => writers.forEach((write) => write(shown));

  function figure(chart, of) {
    const draw = (tag, attributes) => {
      const element = document.createElementNS(SVG, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const picture = draw('svg', { role: 'img', 'aria-label': chart.title });
    const step = 220 / chart.bars.length;
    for (let tick = 0; tick <= 4; tick += 1) {
      picture.append(draw('line', { x1: `${30 + tick * 15}%`, x2: `${30 + tick * 15}%`, y1: 0, y2: 220 }));
    }
    const ticks = [0, 1, 2, 3, 4].map((tick) => draw('text', { x: `${30 + tick * 15}%`, y: 236, 'text-anchor': 'middle' }));
    picture.append(...ticks);
    const bars = chart.bars.map((_, at) => {
      const y = at * step;
      const label = draw('text', { x: '29%', y: y + step / 2, 'text-anchor': 'end' });
      const parts = ['left', 'right'].map((side, lane) => ({
        side,
        bar: draw('rect', { class: side, x: '30%', y: y + (lane * step) / 2.4, height: step / 2.6 }),
        value: draw('text', { y: y + (lane * step) / 2.4 + step / 3 }),
      }));
      picture.append(label, ...parts.flatMap(({ bar, value }) => [bar, value]));
      return { label, parts };
    });
    const say = (element, text) => {
      if (element.textContent !== text) element.textContent = text;
    };
    const set = (element, name, value) => {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    };
    writers.push((shown) => {
      const { bars: values } = of(shown);
      const top = Math.max(1e-9, ...values.flatMap(({ left, right }) => [Math.abs(left), Math.abs(right)]));
      ticks.forEach((tick, at) => say(tick, String(Math.round((top * at) / 4))));
      bars.forEach(({ label, parts }, at) => {
        say(label, values[at].label);
        for (const { side, bar, value } of parts) {
          const width = (Math.abs(values[at][side]) / top) * 60;
          set(bar, 'width', `${width}%`);
          set(value, 'x', `${30.5 + width}%`);
          say(value, values[at][side] === null ? 'Not reported' : String(values[at][side]));
        }
      });
    });
    return make('figure', {}, make('figcaption', {}, chart.title), make('div', { className: 'picture' }, picture));
  }
}

/** A combobox over all roles. */
function picker(name, onChoose) {
  const input = make('input', { role: 'combobox', ariaLabel: name, autocomplete: 'off', ariaExpanded: 'false' });
  const list = make('ul', { id: `list-${name.replace(' ', '-')}`, className: 'list', role: 'listbox', ariaLabel: name, hidden: true });
  input.setAttribute('aria-controls', list.id);
  let [title, found, active] = ['', [], -1];
  const open = (shown) => {
    list.hidden = !shown;
    input.ariaExpanded = String(shown);
  };
  const mark = (at) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    open(false);
    mark(-1);
    input.value = title;
  };
  const take = (role) => {
    close();
    onChoose(role.id);
  };
  input.addEventListener('input', () => {
    mark(-1);
    found = search(roles, input.value);
    list.replaceChildren(
      ...found.map((role, at) =>
        make('li', { id: `${list.id}-${at}`, role: 'option', onmousedown: () => take(role) }, role.title, ' · ', role.group),
      ),
    );
    open(true);
  });
  input.addEventListener('keydown', (press) => {
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      press.preventDefault();
      if (found.length > 0) mark((active + (press.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (press.key === 'Enter' && active >= 0) take(found[active]);
    else if (press.key === 'Escape') close();
  });
  input.addEventListener('blur', close);
  return {
    element: make('div', { className: 'picker' }, input, list),
    show(now) {
      title = now;
      input.value = now;
    },
  };
}
