//! Elements by plain functions, for what only shows something.
//!
//! `html!` writes out the making of an element wherever one stands, which for tables, charts
//! and sentences was more code than all the rest of them. What listens or is referred to is
//! better off with `html!`, which knows about listeners and properties. This module must not
//! know what the elements are for.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// Attributes that are the same wherever and whenever the element is shown. Yew skips them
/// when it compares the element with the one before.
pub type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// An element: `el!("p" class="rc-lead", [text(lead)])`.
macro_rules! el {
    ($tag:literal $($name:ident $(- $more:ident)* = $value:literal)*, $children:expr) => {{
        const FIXED: $crate::view::node::Fixed = &[$((
            concat!(stringify!($name) $(, "-", stringify!($more))*),
            yew::virtual_dom::AttributeOrProperty::Static($value),
        )),*];
        $crate::view::node::element($tag, FIXED, Vec::from($children))
    }};
}

pub(crate) use el;

/// An element with attributes that never change.
pub fn element(tag: &'static str, fixed: Fixed, children: Vec<Html>) -> Html {
    finish(tag, Attributes::Static(fixed), children)
}

/// An element whose attributes may have another value the next time, or none. There is a
/// value for each key, in their order.
pub fn changing(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Option<AttrValue>>,
    children: Vec<Html>,
) -> Html {
    debug_assert_eq!(keys.len(), values.len());
    let values = values
        .into_iter()
        .map(|value| value.map(AttributeOrProperty::Attribute))
        .collect();
    finish(tag, Attributes::Dynamic { keys, values }, children)
}

fn finish(tag: &'static str, attributes: Attributes, children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    element.set_attributes(attributes);
    element.add_children(children);
    element.into()
}

/// A text.
pub fn text(text: &str) -> Html {
    VText::new(AttrValue::from(text.to_owned())).into()
}

/// Each of some values as a node.
pub fn each<T>(values: &[T], view: impl Fn(&T) -> Html) -> Vec<Html> {
    values.iter().map(view).collect()
}

/// What stands around some nodes, or nothing where there are none.
pub fn unless_empty(nodes: Vec<Html>, around: impl Fn(Vec<Html>) -> Html) -> Html {
    if nodes.is_empty() {
        Html::default()
    } else {
        around(nodes)
    }
}
