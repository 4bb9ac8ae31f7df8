//! One of many: a list that opens, with its name.
//!
//! It must not know what is chosen.

use wasm_bindgen::JsValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::super::listen::{On, tells};
use super::super::node::{tag, text};
use super::labelled;

/// A list of which one is chosen; each has a value and a name.
pub fn select(
    id: &'static str,
    label: &str,
    chosen: &str,
    options: &[(&str, &str)],
    on_value: Callback<String>,
) -> Html {
    let mut items = Vec::new();
    for (value, name) in options {
        items.push(option(value, name, *value == chosen));
    }
    let select = tag!("select" class="rc-input"; "id": Some(id); items);
    labelled(id, label, vec![tells(On::Change, select, on_value).into()])
}

/// One of them. Whether it is chosen is told as a property: of a list in which somebody has chosen,
/// the attribute says nothing any more.
fn option(value: &str, name: &str, is_chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.set_attributes(Attributes::Dynamic {
        keys: &["value", "selected"],
        values: Box::new([
            Some(AttributeOrProperty::Attribute(value.to_owned().into())),
            Some(AttributeOrProperty::Property(JsValue::from_bool(is_chosen))),
        ]),
    });
    option.add_child(text(name));
    option.into()
}
