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
