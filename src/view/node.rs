//! Elements by plain functions, for what only shows something.
//!
//! `html!` writes out the making of an element wherever one stands, which for tables, charts
//! and sentences was more code than all the rest of them. What listens is in [`super::listen`].
//! This module must not know what the elements are for.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VChild, VList, VTag, VText};

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
    made(tag, Attributes::Static(fixed), children).into()
}

fn made(tag: &'static str, attributes: Attributes, children: Vec<Html>) -> VTag {
    let mut element = VTag::new(tag);
    element.set_attributes(attributes);
    element.add_children(children);
    element
}

/// An element of which some attributes are the same wherever it is shown and others may have
/// another value the next time, or none:
/// `tag!("th" scope="col"; "class": Some(place), "lang": lang; [text(title)])`. It can be given a
/// listener or a key before it becomes a node.
macro_rules! tag {
    ($tag:literal $($name:ident $(- $more:ident)* = $fixed:literal)* ;
        $($key:literal : $value:expr),* ; $children:expr) => {
        $crate::view::node::varying(
            $tag,
            &[$(concat!(stringify!($name) $(, "-", stringify!($more))*),)* $($key),*],
            &[$($fixed),*],
            &[$($value),*],
            Vec::from($children),
        )
    };
}

pub(crate) use tag;

/// An element that has first the `fixed` ones of the attributes `keys`, and behind them a value
/// or none for each of the others.
pub fn varying(
    tag: &'static str,
    keys: &'static [&'static str],
    fixed: &'static [&'static str],
    values: &[Option<&str>],
    children: Vec<Html>,
) -> VTag {
    debug_assert_eq!(keys.len(), fixed.len() + values.len());
    let mut all = Vec::with_capacity(keys.len());
    for value in fixed {
        all.push(Some(AttributeOrProperty::Static(value)));
    }
    for value in values {
        let value = value.map(|value| AttrValue::from(value.to_owned()));
        all.push(value.map(AttributeOrProperty::Attribute));
    }
    let values = all.into();
    made(tag, Attributes::Dynamic { keys, values }, children)
}

/// A text.
pub fn text(text: &str) -> Html {
    VText::new(AttrValue::from(text.to_owned())).into()
}

/// Each of some values as a node.
pub fn each<T>(values: &[T], mut view: impl FnMut(&T) -> Html) -> Vec<Html> {
    // A loop is a third of the code that an iterator's would be, in each place.
    let mut nodes = Vec::with_capacity(values.len());
    for value in values {
        nodes.push(view(value));
    }
    nodes
}

/// A component with these properties.
pub fn component<C: Component>(props: C::Properties, key: Option<Key>) -> Html {
    VChild::<C>::new(props, key).into()
}

/// Nodes of any number as one, in the place of which nothing may stand another time.
///
/// Yew compares the children of an element with those before it from the last to the first.
/// Were there one more than before, each would meet another's predecessor and be made anew:
/// so whatever differs in number stands together, as one child.
pub fn several(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// What stands around some nodes, or nothing where there are none.
pub fn unless_empty(nodes: Vec<Html>, around: impl Fn(Vec<Html>) -> Html) -> Html {
    if nodes.is_empty() {
        Html::default()
    } else {
        around(nodes)
    }
}
