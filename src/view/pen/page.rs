//! The pen that goes over the page: it keeps what it wrote, and writes what is different.

use std::cell::RefCell;

use gloo::utils::document;
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{CharacterData, Element, Node};
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::Shape;

const SVG: &str = "http://www.w3.org/2000/svg";

#[wasm_bindgen]
extern "C" {
    /// An element, by the one method that is called most: the name of an attribute is made a
    /// text of JavaScript's once, not at each call.
    type Written;

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Written, name: &JsString, value: &str);
}

thread_local! {
    /// An element of each kind to make others from, with its attributes.
    static MODELS: RefCell<Vec<(&'static Shape, Element)>> = const { RefCell::new(Vec::new()) };
    static NAMES: RefCell<Vec<(&'static str, JsString)>> = const { RefCell::new(Vec::new()) };
}

/// A new element of a kind.
fn made(shape: &'static Shape) -> Element {
    let copy = |model: &Element| model.clone_node().map(JsCast::unchecked_into);
    MODELS.with_borrow_mut(|models| {
        let model = models.iter().find(|(known, _)| std::ptr::eq(*known, shape));
        if let Some((_, model)) = model {
            return copy(model).unwrap_throw();
        }
        let model = match shape.is_svg() {
            true => document().create_element_ns(Some(SVG), shape.tag),
            false => document().create_element(shape.tag),
        };
        let model = model.unwrap_throw();
        for (name, value) in shape.attrs {
            set(&model, name, value);
        }
        let element = copy(&model).unwrap_throw();
        models.push((shape, model));
        element
    })
}

fn set(element: &Element, name: &'static str, value: &str) {
    NAMES.with_borrow_mut(|names| {
        // Where they stand tells them apart: the same name from two places is only made twice.
        let is_it = |(known, _): &(&'static str, JsString)| std::ptr::eq(*known, name);
        let place = names.iter().position(is_it);
        let place = place.unwrap_or_else(|| {
            names.push((name, name.into()));
            names.len() - 1
        });
        element
            .unchecked_ref::<Written>()
            .set(&names[place].1, value);
    });
}

/// What a pen wrote.
enum Mark {
    Element(Box<Part>),
    Text(CharacterData, String),
}

impl Mark {
    fn node(&self) -> &Node {
        match self {
            Mark::Element(part) => &part.element,
            Mark::Text(node, _) => node,
        }
    }
}

/// An element that a pen wrote.
struct Part {
    shape: &'static Shape,
    key: u32,
    element: Element,
    /// Attributes by the order in which they are written.
    attrs: Vec<Option<String>>,
    inside: Vec<Mark>,
}

impl Part {
    fn new(shape: &'static Shape, key: u32) -> Part {
        Part {
            shape,
            key,
            element: made(shape),
            attrs: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// Takes away what stands from one place to another.
    fn remove(&mut self, from: usize, to: usize) {
        for _ in from..to {
            match self.inside.remove(from) {
                Mark::Element(part) => part.element.remove(),
                Mark::Text(node, _) => node.remove(),
            }
        }
    }

    /// Writes its inside; whether the page was still as it was left.
    fn write(&mut self, inside: &mut dyn FnMut(&mut Pen<'_>)) -> bool {
        let mut pen = Pen {
            part: self,
            attrs: 0,
            marks: 0,
            is_sound: true,
        };
        inside(&mut pen);
        let (marks, is_sound) = (pen.marks, pen.is_sound);
        self.remove(marks, self.inside.len());
        is_sound
    }
}

/// Writes the inside of an element.
pub struct Pen<'a> {
    part: &'a mut Part,
    /// How many attributes and how many nodes have been written.
    attrs: usize,
    marks: usize,
    is_sound: bool,
}

impl Pen<'_> {
    pub(super) fn element(
        &mut self,
        shape: &'static Shape,
        key: u32,
        inside: &mut dyn FnMut(&mut Pen<'_>),
    ) {
        let is_same = |mark: &Mark| matches!(mark, Mark::Element(part) if std::ptr::eq(part.shape, shape) && part.key == key);
        let rest = &self.part.inside[self.marks..];
        if let Some(between) = rest.iter().position(is_same) {
            // What stands before it is not written any more, or further down.
            self.part.remove(self.marks, self.marks + between);
            if let Mark::Element(part) = &mut self.part.inside[self.marks] {
                self.is_sound &= part.write(inside);
            }
            self.marks += 1;
        } else {
            let mut part = Box::new(Part::new(shape, key));
            part.write(inside);
            self.insert(Mark::Element(part));
        }
    }

    /// An attribute that has another value from time to time, or is not there.
    ///
    /// Those of an element come in the same order each time, before anything inside.
    pub fn attr(&mut self, name: &'static str, value: Option<&str>) {
        let Part { element, attrs, .. } = &mut *self.part;
        if attrs.len() == self.attrs {
            attrs.push(None);
        }
        let written = &mut attrs[self.attrs];
        self.attrs += 1;
        if written.as_deref() == value {
            return;
        }
        match value {
            Some(value) => set(element, name, value),
            None => element.remove_attribute(name).unwrap_throw(),
        }
        put_into(written, value);
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        if let Some(Mark::Text(node, written)) = self.part.inside.get_mut(self.marks) {
            if written != text {
                node.set_data(text);
                written.clear();
                written.push_str(text);
            }
            self.marks += 1;
        } else {
            let node = document().create_text_node(text).into();
            self.insert(Mark::Text(node, text.to_owned()));
        }
    }

    fn insert(&mut self, mark: Mark) {
        let next = self.part.inside.get(self.marks).map(Mark::node);
        let inserted = self.part.element.insert_before(mark.node(), next);
        self.is_sound &= inserted.is_ok();
        self.part.inside.insert(self.marks, mark);
        self.marks += 1;
    }
}

/// Keeps a value, in the memory of the one before.
fn put_into(kept: &mut Option<String>, value: Option<&str>) {
    match (kept, value) {
        (Some(kept), Some(value)) => {
            kept.clear();
            kept.push_str(value);
        }
        (kept, value) => *kept = value.map(str::to_owned),
    }
}

/// An element of the page that is written by a pen alone.
pub struct Sheet(Part);

impl Sheet {
    /// The element, empty.
    pub fn new(shape: &'static Shape) -> Sheet {
        Sheet(Part::new(shape, 0))
    }

    /// Writes what is in it now.
    ///
    /// Another program may have moved its nodes meanwhile (one that translates pages does);
    /// where they cannot be continued with, all of it is written anew.
    pub fn write(&mut self, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
        let part = &mut self.0;
        if !part.write(inside) {
            part.inside.clear();
            part.element.set_text_content(None);
            part.write(inside);
        }
        VNode::VRef(part.element.clone().into())
    }
}
