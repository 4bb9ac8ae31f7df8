// The demo page around the widget: its language is the visitor's, and follows the switch
// inside the widget. Any site can do the same; the attributes always tell what is shown.

const page = document.documentElement;
const widget = document.querySelector('role-compare');

const follow = () => {
  const spoken = widget.getAttribute('locale') ?? navigator.language;
  page.lang = spoken.toLowerCase().startsWith('ru') ? 'ru' : 'en';
};

follow();
new MutationObserver(follow).observe(widget, { attributeFilter: ['locale'] });

// As `index.html?embed` the page stands in a frame of another page: without head and foot,
// and it tells that page how high it is, in CSS pixels. Its own script is embed.js.
if (new URLSearchParams(location.search).has('embed')) {
  page.toggleAttribute('data-embed', true);
  if (parent !== window) {
    // How high the page is is no secret: any page may hold it in a frame and read this.
    const tell = () =>
      parent.postMessage({ type: 'role-compare:height', height: Math.ceil(page.getBoundingClientRect().height) }, '*');
    new ResizeObserver(tell).observe(page);
    addEventListener('message', ({ source, data }) => {
      if (source === parent && data?.type === 'role-compare:height?') tell();
    });
  }
}
