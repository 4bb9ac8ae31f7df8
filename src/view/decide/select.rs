//! One of many: a list that opens, with its name.
//!
//! It must not know what is chosen.

use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::super::node;

/// A list of which one is chosen; each has a value and a name.
pub fn select<'a>(
    id: &'static str,
    label: &'static str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    on_value: Callback<String>,
) -> Html {
    let options = options.map(|(value, text)| option(value, text, value == chosen));
    let onchange = on_value.reform(|change: Event| {
        let select: HtmlSelectElement = change.target_unchecked_into();
        select.value()
    });
    html! {
        <div class="rc-number">
            <label for={id}>{ label }</label>
            <select {id} class="rc-input" {onchange}>{ for options }</select>
        </div>
    }
}

/// One of them. Whether it is chosen is told as a property: of a list in which somebody has chosen,
/// the attribute says nothing any more.
fn option(value: &str, text: &str, is_chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.set_attributes(Attributes::Dynamic {
        keys: &["value", "selected"],
        values: Box::new([
            Some(AttributeOrProperty::Attribute(value.to_owned().into())),
            Some(AttributeOrProperty::Property(JsValue::from_bool(is_chosen))),
        ]),
    });
    option.add_child(node::text(text));
    option.into()
}
