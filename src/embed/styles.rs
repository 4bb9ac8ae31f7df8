//! The widget's styles, as text: the custom element gives each document that holds a widget
//! one constructed sheet of it.
//!
//! A constructed sheet needs no permission from the page's content security policy, and
//! it is parsed once.

use wasm_bindgen::prelude::*;

/// The text of the style sheet.
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/role-compare.css")).to_owned()
}
