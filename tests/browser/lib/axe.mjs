// axe, asked for WCAG 2.2 A and AA.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * What axe finds on a page, as sentences. To look at every color takes most of its time; they depend
 * neither on the language nor on the width, so a state that another one has the colors of can do without.
 */
export async function violations(page, { colors = true } = {}) {
  await page.evaluate(axe);
  return page.evaluate(async (tags, colors) => {
    // A color on its way from one theme to the other is neither's.
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
    await Promise.allSettled(roots.flatMap((root) => root.getAnimations()).map(({ finished }) => finished));
    // axe leaves target-size out unless it is asked for.
    const result = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: colors } },
      // Of what passes, one node a rule: axe would make up a selector for each of thousands.
      resultTypes: ['violations'],
    });
    if (result.passes.length < 10) throw new Error(`axe checked only ${result.passes.length} rules`);
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  }, TAGS, colors);
}
