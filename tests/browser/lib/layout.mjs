// Questions of layout, each asked of everything in the widget at once: what is cut off, what lies
// over what, what is too small to hit, what has the focus and can be seen to have it.

import { inPage } from './widget.mjs';

/**
 * What is wrong with how the page lies, as sentences: it scrolls sideways, something is cut off,
 * a text sticks out of what it stands in, two texts lie over each other.
 */
export function flaws(page) {
  return inPage(page, () => {
    const root = widget();
    const found = [];
    const wide = document.scrollingElement;
    if (wide.scrollWidth > wide.clientWidth) found.push(`the page is ${wide.scrollWidth} wide, of ${wide.clientWidth}`);
    const named = (element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const unseen = (element) => element.closest('.rc-hidden, .rc-many thead') !== null && getComputedStyle(element.closest('.rc-hidden, .rc-many thead')).clipPath !== 'none';
    for (const element of all('.rc *', document)) {
      if (!element.checkVisibility() || unseen(element) || element.closest('svg')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      // A text field scrolls by its cursor, whatever stands in it.
      if (element.matches('input, textarea, select')) continue;
      const cut = (overflow, inner, outer) => overflow !== 'visible' && inner > outer + 1;
      if (cut(overflowX, element.scrollWidth, element.clientWidth)) found.push(`cut off or scrolling sideways: ${named(element)}`);
      if (overflowY !== 'auto' && cut(overflowY, element.scrollHeight, element.clientHeight)) found.push(`cut off: ${named(element)}`);
    }
    // Texts, as they lie.
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent.checkVisibility() || unseen(parent) || parent.localName === 'option' || parent.localName === 'textarea') continue;
      const svg = parent.closest('svg');
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = svg ? [parent.getBoundingClientRect()] : [...range.getClientRects()];
      let block = parent;
      while (!svg && getComputedStyle(block).display === 'inline') block = block.parentElement;
      // Letters of a picture may stand beside it, as long as they are in the widget: pictures cut nothing off.
      if (svg && getComputedStyle(svg).overflow !== 'visible') found.push(`a picture cuts off what is beside it: ${named(svg)}`);
      const box = (svg ? svg.closest('.rc') : block).getBoundingClientRect();
      for (const rect of rects) {
        if (rect.width < 1) continue;
        // Letters may be higher than the line that they stand in.
        const high = 2 + 0.2 * rect.height;
        const out = rect.left < box.left - 1.5 || rect.right > box.right + 1.5 || rect.top < box.top - high || rect.bottom > box.bottom + high;
        if (out) found.push(`“${plain(text.data).slice(0, 40)}” sticks out of ${named(svg ?? block)}: ${[rect.left, rect.right, box.left, box.right].map(Math.round)}`);
        texts.push({ top: rect.top, bottom: rect.bottom, left: rect.left, right: rect.right, text: plain(text.data).slice(0, 40) });
      }
    }
    texts.sort((one, other) => one.top - other.top);
    for (const [index, one] of texts.entries()) {
      for (let next = index + 1; next < texts.length && texts[next].top < one.bottom; next += 1) {
        const other = texts[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        // Lines may touch: their boxes are higher than their letters.
        if (across > 1.5 && down > 0.45 * Math.min(one.bottom - one.top, other.bottom - other.top)) found.push(`“${one.text}” lies over “${other.text}”`);
      }
    }
    return [texts.length > 50 ? '' : `only ${texts.length} texts`, ...found].filter(Boolean).slice(0, 20);
  });
}

/** Puts rules into the widget's own styles, as an extension of a reader's does, and has all sections laid out. */
export function addStyles(page, rules) {
  return page.evaluate((rules) => {
    const root = document.querySelector('role-compare').shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.rc { --rc-sections: visible } ${rules}`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, rules);
}

/** What has the focus: its name, where it is out of sight or something lies over it, and how its mark stands out. */
export function focusStop(page) {
  return inPage(page, () => {
    const element = focused();
    if (!element || element === document.body) return null;
    // The control of a choice lies over its words, which carry the mark.
    const marked = element.matches('.rc-choice input') ? element.nextElementSibling : element;
    // Of a link over several lines one line may be out of sight, so it is asked for the one that is in it.
    const lines = element.localName === 'a' ? [...element.getClientRects()] : [element.getBoundingClientRect()];
    const box = lines.find(({ top, bottom }) => top >= 0 && bottom <= innerHeight) ?? lines[0];
    const points = [[0.5, 0.5], [0.5, 0.1], [0.5, 0.9], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
    const root = element.getRootNode();
    // What is partly in sight counts as seen (WCAG 2.4.11), and Firefox does not scroll to it.
    const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const covered = (seen.length > 0 ? seen : points).filter(([x, y]) => {
      const hit = root.elementFromPoint(x, y);
      return !(hit && (element.contains(hit) || element.closest('label')?.contains(hit)));
    });
    const style = getComputedStyle(marked);
    let ground = marked.parentElement;
    const clear = (color) => /^rgba\(.*, 0\)$|transparent/.test(color);
    while (clear(getComputedStyle(ground).backgroundColor) && ground.parentElement) ground = ground.parentElement;
    return {
      name: nameOf(element),
      path: `${element.localName}.${element.className}`,
      inWidget: widget().contains(element),
      covered: covered.map((point) => point.map(Math.round)),
      top: Math.round(box.top + scrollY),
      left: Math.round(box.left),
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      contrast: contrast(style.outlineColor, getComputedStyle(ground).backgroundColor),
    };
  });
}
