//! The pen that makes Yew's nodes, for pages that are written where there is no browser.

use std::marker::PhantomData;

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use super::Shape;

/// Writes the inside of an element.
#[derive(Default)]
pub struct Pen<'a> {
    attrs: Vec<(&'static str, String)>,
    children: Vec<Html>,
    /// In the browser a pen borrows what stands there.
    _page: PhantomData<&'a ()>,
}

impl Pen<'_> {
    pub(super) fn element(
        &mut self,
        shape: &'static Shape,
        _key: u32,
        inside: &mut dyn FnMut(&mut Pen<'_>),
    ) {
        self.children.push(made(shape, inside));
    }

    /// An attribute that has another value from time to time, or is not there.
    ///
    /// Those of an element come in the same order each time, before anything inside.
    pub fn attr(&mut self, name: &'static str, value: Option<&str>) {
        self.attrs
            .extend(value.map(|value| (name, value.to_owned())));
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.children
            .push(VText::new(AttrValue::from(text.to_owned())).into());
    }
}

fn made(shape: &Shape, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
    let mut pen = Pen::default();
    inside(&mut pen);
    let mut element = VTag::new(shape.tag);
    for (name, value) in shape.attrs {
        element.add_attribute(name, *value);
    }
    for (name, value) in pen.attrs {
        element.add_attribute(name, value);
    }
    element.add_children(pen.children);
    element.into()
}

/// Nodes are whole as they are made: there is nothing that could have changed meanwhile.
pub fn hand_over() -> bool {
    true
}

/// An element of the page that is written by a pen alone.
#[derive(Debug)]
pub struct Sheet {
    shape: &'static Shape,
}

impl Sheet {
    /// The element, empty.
    pub fn new(shape: &'static Shape) -> Sheet {
        Sheet { shape }
    }

    /// Forgets what is in it.
    pub fn empty(&mut self) {}

    /// Writes what is in it now.
    pub fn write(&mut self, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
        made(self.shape, inside)
    }
}
