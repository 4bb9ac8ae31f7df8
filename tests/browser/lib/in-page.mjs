// Functions that run inside the page, sent along with each question and never left there:
// a test that a page's globals are untouched must not find ours.

function library() {
  /** Every element under `root` that matches, through open shadow roots; a widget has none inside. */
  function all(selector, root = document) {
    const found = [...root.querySelectorAll(selector)];
    if (root.host?.localName === 'role-compare') return found;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) found.push(...all(selector, element.shadowRoot));
    }
    return found;
  }

  /** The shadow root of the first widget, wherever it stands. */
  function widget() {
    return all('role-compare')[0]?.shadowRoot ?? null;
  }

  /** Text as a reader sees it: one kind of space, one kind of minus. */
  function plain(text) {
    return (text ?? '')
      .replace(/[\u00ad\u200b\u2060]/g, '')
      .replace(/\u2212/g, '-')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
  }

  /** The accessible name, for the ways in which the page gives one. */
  function nameOf(element) {
    const root = element.getRootNode();
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled) {
      return plain(labelled.split(/\s+/).map((id) => root.getElementById(id)?.textContent ?? '').join(' '));
    }
    const label = element.getAttribute('aria-label');
    if (label) return plain(label);
    if (element.labels?.length) return plain([...element.labels].map(ownText).join(' '));
    if (element.localName === 'fieldset') return plain(element.querySelector('legend')?.textContent);
    if (element.localName === 'svg') {
      const title = element.querySelector(':scope > title');
      if (title) return plain(title.textContent);
    }
    return plain(ownText(element)) || plain(element.getAttribute('title'));
  }

  /** Text without what is hidden from assistive technology and without inner controls. */
  function ownText(element) {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden=true], input, select')) hidden.remove();
    return copy.textContent;
  }

  const SELECTORS = {
    alert: '[role=alert]',
    button: 'button, [role=button]',
    combobox: '[role=combobox]',
    group: 'fieldset, [role=group], [role=radiogroup]',
    radio: 'input[type=radio], [role=radio]',
    // A choice, whatever kind of control offers it.
    choice: 'button, [role=button], input[type=radio], [role=radio], a[href]',
  };

  /** All shown elements of a role, or those of them with a name. */
  function findAll(role, name) {
    return all(SELECTORS[role]).filter(
      (element) => element.checkVisibility() && (name === undefined || nameOf(element) === name),
    );
  }

  function find(role, name) {
    return findAll(role, name)[0] ?? null;
  }

  /** The element that has the focus, through shadow roots. */
  function focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** The tables of the widget; those of the page where there is none. */
  function tables() {
    return all('table', widget() ?? document);
  }

  /** The heads of the two columns of values in a table. */
  function headsOf(table) {
    return [...table.querySelectorAll('thead th[scope=col]')].map((head) => plain(head.textContent));
  }

  /** The heads of the columns that hold the rows' cells, without the head of the rows. */
  function valueHeads(table) {
    const cells = table.querySelector('th[scope=row]')?.parentElement.querySelectorAll('td').length ?? 0;
    return cells ? headsOf(table).slice(-cells) : [];
  }

  /** The two titles at the head of the first table. */
  function heads() {
    const table = tables()[0];
    return table ? valueHeads(table).slice(0, 2) : [];
  }

  /** How light the text is: the sum of red, green and blue, 0 to 765. */
  function lightness() {
    const [red, green, blue] = getComputedStyle(all('h2, h3', widget())[0]).color.match(/[\d.]+/g).map(Number);
    return red + green + blue;
  }

  /** The contrast of two computed colors, 1 to 21, as WCAG reckons it. */
  function contrast(one, other) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const luminance = (color) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [dark, light] = [luminance(one), luminance(other)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  }

  /** Every row of every table: its head, its cells by column, and how long its lists are. */
  function rows() {
    return tables().flatMap((table) => {
      const columns = valueHeads(table);
      return [...table.querySelectorAll('tr')]
        .filter((row) => row.querySelector('th[scope=row]'))
        .map((row) => {
          const head = row.querySelector('th[scope=row]');
          const cells = [...row.children].filter((cell) => cell.localName === 'td');
          return {
            caption: plain(table.caption?.textContent),
            group: plain(groupOf(row)),
            head: plain(head.textContent),
            columns,
            cells: cells.map((cell) => ({
              text: plain(cell.textContent),
              items: cell.querySelectorAll('li').length,
            })),
          };
        });
    });
  }

  /** The head that a row shares with its neighbours, if it has one. */
  function groupOf(row) {
    for (let above = row; above; above = above.previousElementSibling) {
      const head = above.querySelector('th[scope=rowgroup]');
      if (head) return head.textContent;
    }
    return '';
  }

  function describeCombobox(name) {
    const input = find('combobox', name);
    const root = input.getRootNode();
    const list = root.getElementById(input.getAttribute('aria-controls'));
    const shown = !!list?.checkVisibility();
    const options = shown ? [...list.querySelectorAll('[role=option]')] : [];
    const active = input.getAttribute('aria-activedescendant');
    const activeOption = active ? root.getElementById(active) : null;
    return {
      value: input.value,
      expanded: input.getAttribute('aria-expanded'),
      listRole: list?.getAttribute('role') ?? null,
      shown,
      options: options.map((option) => plain(option.textContent)),
      active: activeOption ? options.indexOf(activeOption) : -1,
      danglingActive: !!active && !activeOption,
      selected: options.flatMap((option, index) => (option.getAttribute('aria-selected') === 'true' ? [index] : [])),
      focused: focused() === input,
      caret: [input.selectionStart, input.selectionEnd],
    };
  }
}

const source = library.toString();
/** The functions as text, to stand before a question. */
export const LIBRARY = source.slice(source.indexOf('{') + 1, source.lastIndexOf('}'));
