// What assistive technology is told, state by state, against files that a person has read:
// tests/snapshots/accessibility. UPDATE_SNAPSHOTS=1 accepts what is told now.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENT, DIRECTOR, HEAD, LEADER, NURSES, SCIENTISTS, address } from './lib/contract.mjs';
import { element, hostPage } from './lib/host-page.mjs';
import { differs } from './lib/snapshots.mjs';
import { suite } from './lib/suite.mjs';
import { lines, spoken } from './lib/tree.mjs';
import { comboboxIs, focusCombobox, inPage, open, selectAll, until } from './lib/widget.mjs';

const on = suite({
  extra: { '/broken.html': hostPage({ body: element('', '<script type="application/json">{ "version": 1, "roles": [{}] }</script>') }) },
});
const ALL_OPEN = 'look,skills,weights,my-pay,like,take';
const SET = { 'rc-open': ALL_OPEN, 'rc-my-pay': '90000:USD:year', 'rc-weights': 'pay:3,growth:1', 'rc-like': 'pay:1', 'rc-rows': 'differences' };

/** Each state: how it comes about, and which part of the page is kept; of long lists the first few. */
const STATES = {
  'first-view': [{}, '.rc', 3],
  'list-open': [
    { left: LEADER, right: DIRECTOR, locale: 'en' },
    '.rc-picker',
    6,
    async (page) => {
      await focusCombobox(page, 'First role');
      await selectAll(page);
      await page.keyboard.type('медсес');
      await until(page, 'the list has what was typed', () => describeCombobox('First role').options.some((option) => option.includes('медсестра')));
      await page.keyboard.press('ArrowDown');
      await comboboxIs(page, 'First role', { expanded: 'true', active: 0 });
    },
  ],
  'panels-open': [{ left: NURSES, right: SCIENTISTS, locale: 'en', ...SET }, '.rc-decide', 2],
  'three-roles': [{ roles: [NURSES, LEADER, SCIENTISTS].join(','), locale: 'en', 'rc-open': 'more' }, '.rc', 2],
  'same-role-twice': [{ left: CLIENT, right: CLIENT, locale: 'en', 'rc-open': ALL_OPEN }, '.rc', 2],
  'unknown-role': [{ left: 'no-such-role', right: DIRECTOR, locale: 'ru' }, '.rc-alerts', 3],
  'broken-data': [{ path: 'broken.html' }, '.rc', 3],
  russian: [{ left: HEAD, right: CLIENT, locale: 'ru' }, '.rc', 3],
};

for (const [name, [state, part, fold, prepare]] of Object.entries(STATES)) {
  test(`${name}: the accessibility tree is as in its file`, async (t) => {
    const page = await on.visit(t);
    const { path, ...asked } = state;
    await page.goto(path ? `${on.host.url}${path}` : address(on.host.url, asked));
    await until(page, 'something is told', () => !!widget()?.querySelector('.rc-alert, table'));
    if (!path) await until(page, 'the widget is ready', () => all('role-compare[data-ready]').length > 0);
    await prepare?.(page);
    const told = differs(name, await lines(page, part, fold));
    assert.equal(told, null, told);
    // The lines are worked out of the document; a browser that shows its own tree must agree.
    if (page.browser().process()?.spawnfile.includes('firefox')) return;
    await inPage(page, () => widget().querySelector('.rc').style.setProperty('--rc-sections', 'visible'));
    const own = await spoken(page);
    const ours = (await lines(page, '.rc')).map(spoken.line).filter(Boolean);
    assert.ok(own.length >= 2, `${own.length} nodes`);
    assert.deepEqual(ours, own);
  });
}
