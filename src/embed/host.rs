//! What the widget tells the custom element.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::options::Wish;
use crate::view::{Shown, Theme};

#[wasm_bindgen]
extern "C" {
    /// The object whose methods are called; the custom element makes it.
    pub type Host;

    /// The first comparison is in the page.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Host);

    /// Another pair is in the page: `{left, right}`.
    #[wasm_bindgen(method)]
    fn change(this: &Host, detail: JsValue);

    /// The visitor, or the page's URL, asks for something else than the attributes say:
    /// `{left, right, locale, theme}`, undefined for what has its default.
    #[wasm_bindgen(method)]
    fn reflect(this: &Host, attributes: JsValue);

    /// Something is wrong that the visitor is told of in place.
    #[wasm_bindgen(method)]
    pub fn error(this: &Host, code: &str, message: &str);
}

#[derive(Serialize)]
struct Pair<'a> {
    left: &'a str,
    right: &'a str,
}

#[derive(Serialize)]
struct Attributes<'a> {
    left: Option<&'a str>,
    right: Option<&'a str>,
    locale: Option<&'a str>,
    theme: Option<&'a str>,
}

impl Host {
    /// Tells which pair is in the page now.
    pub fn changed(&self, shown: &Shown) {
        self.change(to_js(&Pair {
            left: &shown.left,
            right: &shown.right,
        }));
    }

    /// Tells what the attributes should say.
    pub fn reflected(&self, wish: &Wish) {
        self.reflect(to_js(&Attributes {
            left: wish.left.as_deref(),
            right: wish.right.as_deref(),
            locale: wish.locale.map(|locale| locale.tag()),
            theme: wish.theme.map(Theme::key),
        }));
    }
}

/// Strings and their absence have a JavaScript form, so there is no error to pass on.
fn to_js(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or_default()
}
