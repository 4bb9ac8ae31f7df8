// The widget as a person finds it: by role and name, through shadow roots, with a real
// mouse and a real keyboard. Nothing here reaches into how the widget is made.

import { PATIENCE } from './browser.mjs';
import { LIBRARY } from './in-page.mjs';

/**
 * Runs `work` in the page, where it has the functions of `in-page.mjs`. The answer comes as
 * JSON, because WebDriver BiDi loses a value that stands in two places. `page` may be a
 * frame. A page's own `toJSON` of arrays is out of the way meanwhile: it is meant for the
 * widget to meet, not for the question.
 */
export async function inPage(page, work, ...args) {
  const answer = await page.evaluate(`(() => {${question(work, args)}
    return ask();
  })()`);
  return answer === undefined ? undefined : JSON.parse(answer);
}

/** How many frames a page is left with a question before it is asked whether it is still there. */
const FRAMES = 60;

/**
 * How long a question may go without an answer before it is asked again, in milliseconds. Firefox never answers
 * what was asked of a page in the moment before it was left.
 */
const UNANSWERED = 2_000;

/**
 * Waits until `work` answers something true in the page, which asks itself once a frame, and
 * returns the answer. `what` is what the failure says.
 */
export async function until(page, what, work, ...args) {
  const asking = `(async () => {${question(work, args)}
    for (let frame = 0; frame < ${FRAMES}; frame += 1) {
      const answer = ask();
      if (answer && JSON.parse(answer)) return answer;
      await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    }
  })()`;
  const limit = Date.now() + PATIENCE;
  for (;;) {
    try {
      const answer = await orNothing(page.evaluate(asking));
      if (answer) return JSON.parse(answer);
    } catch (error) {
      // The page was left in the middle of the question: the next one is asked of the new page.
      if (!/context was destroyed|because of a navigation/i.test(String(error))) throw error;
    }
    if (Date.now() > limit) throw new Error(`waited in vain until ${what}`);
  }
}

/** What is promised, or nothing where that takes longer than `UNANSWERED`. */
async function orNothing(promised) {
  let timer;
  const nothing = new Promise((resolve) => (timer = setTimeout(resolve, UNANSWERED)));
  try {
    return await Promise.race([promised, nothing]);
  } finally {
    clearTimeout(timer);
  }
}

/** Source of a function `ask`, which gives the answer of `work` as JSON. */
function question(work, args) {
  const values = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
  return `${LIBRARY}
    function ask() {
      const own = Object.getOwnPropertyDescriptor(Array.prototype, 'toJSON');
      delete Array.prototype.toJSON;
      try {
        return JSON.stringify((${work})(${values}));
      } finally {
        if (own) Object.defineProperty(Array.prototype, 'toJSON', own);
      }
    }`;
}

/** Opens an address and waits for the first comparison. */
export async function open(page, url) {
  await page.goto(url);
  await ready(page);
}

/** Waits until the widget is there, and painted: a browser drops keys that are pressed before. */
export async function ready(page) {
  await until(page, 'the widget is ready', () => all('role-compare[data-ready]').length > 0);
  await drawn(page);
}

/** Waits until what is in the page now has been drawn: what one frame lays out is seen in the next. */
export function drawn(page) {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

/** Waits until the heads of the first table are these titles. */
export function comparing(page, left, right) {
  return until(
    page,
    `the page compares ${left} and ${right}`,
    (left, right) => heads()[0] === left && heads()[1] === right,
    left,
    right,
  );
}

/** The heads of the two columns. */
export function heads(page) {
  return inPage(page, () => heads());
}

/** Clicks, with the mouse, whatever has this role and name. */
export async function click(page, role, name) {
  await until(page, `there is a ${role} “${name}”`, (role, name) => !!find(role, name), role, name);
  await clickAt(page, (role, name) => find(role, name), role, name);
}

/** Clicks, with the mouse, the element that `work` finds in the page. */
export async function clickAt(page, work, ...args) {
  const [x, y] = await inPage(
    page,
    `(...args) => {
      const found = (${work})(...args);
      // A radio button is clicked where a person does: on its label.
      const element = found.labels?.length && found.type === 'radio' ? found.labels[0] : found;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }`,
    ...args,
  );
  await page.mouse.click(x, y);
}

/** Moves the focus into a combobox, as the Tab key does. */
export async function focusCombobox(page, name) {
  await inPage(page, (name) => find('combobox', name).focus(), name);
}

/** What assistive technology is told of a combobox and its list. */
export function combobox(page, name) {
  return inPage(page, (name) => describeCombobox(name), name);
}

/**
 * Waits until the combobox is in a state: every property given must be equal. Where it is
 * expanded, the list must be there to be seen too: it may come a moment later.
 */
export function comboboxIs(page, name, wanted) {
  const expected = wanted.expanded === 'true' ? { shown: true, ...wanted } : wanted;
  return until(
    page,
    `the combobox “${name}” is ${JSON.stringify(expected)}`,
    (name, expected) => {
      const state = describeCombobox(name);
      return Object.entries(expected).every(([key, value]) => JSON.stringify(state[key]) === JSON.stringify(value)) && state;
    },
    name,
    expected,
  ).catch(async (error) => {
    throw new Error(`${error.message}; it is ${JSON.stringify(await combobox(page, name))}`);
  });
}

/** Chooses a role the way a person does who has its title at hand: pastes it and presses Enter. */
export async function choose(page, name, title) {
  await focusCombobox(page, name);
  await selectAll(page);
  await inPage(page, (title) => document.execCommand('insertText', false, title), title);
  await until(
    page,
    `the list offers “${title}”`,
    (name, title) => describeCombobox(name).options.some((option) => option.includes(title)),
    name,
    title,
  );
  await page.keyboard.press('ArrowDown');
  await comboboxIs(page, name, { expanded: 'true' });
  await page.keyboard.press('Enter');
}

/**
 * Chooses another second role with the keyboard alone: Tab to the combobox, arrow keys,
 * Enter; and waits until the tables follow. `frame` is where the widget is, if it is not
 * in the page itself.
 */
export async function chooseByKeyboard(page, name, frame = page) {
  const [left, right] = await heads(frame);
  const limit = 60;
  for (let presses = 0; !(await combobox(frame, name)).focused; presses += 1) {
    if (presses === limit) throw new Error(`${limit} times Tab do not lead to “${name}”`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await comboboxIs(frame, name, { expanded: 'true', shown: true });
  const other = (state) => {
    const option = state.options[state.active];
    return option !== undefined && !option.includes(left) && !option.includes(right);
  };
  for (let presses = 0; !other(await combobox(frame, name)); presses += 1) {
    if (presses === limit) {
      const state = JSON.stringify(await combobox(frame, name));
      throw new Error(`${limit} times Arrow Down do not lead to another role than “${left}” and “${right}”: ${state}`);
    }
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await until(
    frame,
    'the tables show another second role',
    (left, right) => heads()[0] === left && heads()[1] !== right,
    left,
    right,
  );
}

export async function selectAll(page) {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

/** What the page's address keeps, by name. */
export function hashKeys(page) {
  return page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
}

/** Text as a reader sees it, for what is not asked in the page: one kind of space and of minus. */
export function plain(text) {
  return text.replace(/[\u00ad\u200b\u2060]/g, '').replace(/\u2212/g, '-').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
