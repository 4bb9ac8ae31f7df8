// What a screen reader says by itself: the changes of live regions, as a listener would hear them.

/**
 * Records from before the widget comes, in `window.heard`: `[how, text]` for each region that
 * changed, one entry for all changes of one region in one go. `how` is `polite`, `assertive`, or
 * `lost` for a region that was not there to be listened to before it was filled.
 *
 * A region that comes with its text is not read out, unless it is an alert.
 */
export function listen(page) {
  return page.evaluateOnNewDocument(() => {
    window.heard = [];
    const LIVE = '[role=status], [role=alert], [aria-live]';
    const isAlert = (region) => (region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : '')) === 'assertive';
    const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
    customElements.whenDefined('role-compare').then(() => {
      for (const { shadowRoot } of document.querySelectorAll('role-compare')) {
        /** The regions that can be listened to, with their words. */
        let known = new Map();
        const note = () => {
          const before = known;
          known = new Map();
          for (const region of shadowRoot.querySelectorAll(LIVE)) if (region.checkVisibility()) known.set(region, plain(region.textContent));
          return before;
        };
        const observer = new MutationObserver((records) => {
          const before = note();
          const inserted = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType === 1).flatMap((node) => [node, ...node.querySelectorAll(LIVE)]));
          const isShown = records.some(({ target }) => target.parentNode === shadowRoot);
          for (const [region, text] of known) {
            if (!text || before.get(region) === text) continue;
            if (before.has(region)) window.heard.push([isAlert(region) ? 'assertive' : 'polite', text]);
            else if (isAlert(region)) window.heard.push(['assertive', text]);
            else if (!inserted.has(region) && !isShown) window.heard.push(['lost', text]);
          }
        });
        observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
        note();
      }
    });
  });
}
