// For pages that hold Role Compare in a frame: gives every
// <iframe data-role-compare src="…/index.html?embed"> the height of what is in it.
//
// A message counts only if it comes from the window of such a frame, from the origin that
// its address names, and tells a height that a page can have.

(() => {
  // In CSS pixels. The longest comparison on the narrowest phone stays far below.
  const HIGHEST = 50_000;

  const frames = () => document.querySelectorAll('iframe[data-role-compare]');

  /** The origin of what the frame shows, as messages from it name it. */
  const originOf = (frame) => {
    const { sandbox } = frame;
    if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin')) return 'null';
    return new URL(frame.src, document.baseURI).origin;
  };

  addEventListener('message', ({ data, source, origin }) => {
    if (data === null || typeof data !== 'object' || data.type !== 'role-compare:height') return;
    const { height } = data;
    if (!Number.isFinite(height) || height <= 0 || height > HIGHEST) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source && originOf(frame) === origin) frame.style.height = `${height}px`;
    }
  });

  // A frame that was there before this script has told its height to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'role-compare:height?' }, '*');
})();
