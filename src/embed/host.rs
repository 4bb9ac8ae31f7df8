//! What the widget tells the custom element.

use role_compare_core::json::Json;
use role_compare_core::url_state::UrlState;
use wasm_bindgen::prelude::*;

use super::options::Wish;
use super::plain::to_js;
use crate::view::{Shown, Theme};

#[wasm_bindgen]
extern "C" {
    /// The object whose methods are called; the custom element makes it.
    pub type Host;

    /// The first comparison is in the page.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Host);

    /// Other roles are in the page: `{left, right, more}`.
    #[wasm_bindgen(method)]
    fn change(this: &Host, detail: JsValue);

    /// The visitor, or the page's URL, asks for something else than the attributes say:
    /// `{left, right, more, locale, theme, state}`, null for what has its default.
    #[wasm_bindgen(method)]
    fn reflect(this: &Host, attributes: JsValue);

    // What came of the next four is told to [`super::Handle::told`].

    /// Copies a text.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str);

    /// Hands a text to the browser as a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, text: &str, name: &str, media_type: &str);

    /// Saves a chart as a picture, by its place among those on the page, with a line that says
    /// where its figures come from.
    #[wasm_bindgen(method)]
    pub fn draw(this: &Host, place: usize, is_png: bool, name: &str, credit: &str);

    /// Prints what the page shows of the comparison, alone.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Something is wrong that the visitor is told of in place.
    #[wasm_bindgen(method)]
    pub fn error(this: &Host, code: &str, message: &str);
}

impl Host {
    /// Tells which roles are in the page now.
    pub fn changed(&self, shown: &Shown) {
        let mut detail = Json::object();
        let mut ids = shown.ids.iter().map(|id| &**id);
        for key in ["left", "right"] {
            detail = detail.with(key, ids.next());
        }
        let more: Vec<Json> = ids.map(Json::from).collect();
        self.change(to_js(&detail.with("more", Json::Array(more))));
    }

    /// Tells what the attributes should say; what is `None` has none.
    pub fn reflected(&self, wish: &Wish) {
        let more = wish.more.as_ref().map(|more| more.join(" "));
        let state = wish.page.as_ref().map(|page| {
            let mut state = UrlState::default();
            page.put(&mut state);
            state.format()
        });
        let attributes = Json::object()
            .with("left", wish.left.as_deref())
            .with("right", wish.right.as_deref())
            .with("more", more.as_deref())
            .with("locale", wish.locale.map(|locale| locale.tag()))
            .with("theme", wish.theme.map(Theme::key))
            .with("state", state.as_deref());
        self.reflect(to_js(&attributes));
    }
}
