//! The widget's style sheet: one for all widgets of a page, adopted by their shadow roots.
//!
//! A constructed sheet needs no permission from the page's content security policy, and
//! it is parsed once.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, ShadowRoot};

const TEXT: &str = include_str!("../../static/role-compare.css");

thread_local! {
    static SHEET: Option<CssStyleSheet> = CssStyleSheet::new().ok().filter(|sheet| {
        sheet.replace_sync(TEXT).is_ok()
    });
}

/// Gives the shadow root around `root` the widget's styles. Outside of a shadow root, or
/// in a browser without constructed sheets, the widget stays as the page styles it.
pub fn adopt(root: &Element) {
    let Some(shadow) = root.get_root_node().dyn_into::<ShadowRoot>().ok() else {
        return;
    };
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet {
            shadow.set_adopted_style_sheets(&js_sys::Array::of1(sheet));
        }
    });
}
