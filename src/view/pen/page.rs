//! The pen that goes over the page: it keeps what it wrote, and notes what is different.
//!
//! What it notes is done by a [`Scribe`], in one go for all sheets: a switch of roles changes
//! some five hundred texts and attributes, and to leave WebAssembly for each of them, with a
//! string of its own to be decoded, took longer than the changes themselves.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::Shape;

#[wasm_bindgen]
extern "C" {
    /// The object that does what was noted; the custom element's module makes it.
    pub type Scribe;

    /// Knows an element by a number from now on.
    #[wasm_bindgen(method)]
    fn keep(this: &Scribe, node: u32, element: &Element);

    /// Does what `notes` say, four numbers each, as listed at [`Note`]; `text` holds all their
    /// texts, one after the other. Whether the page was still as it was left.
    #[wasm_bindgen(method)]
    fn write(this: &Scribe, notes: &[u32], text: &str) -> bool;
}

/// What is to be done, by its number on both sides of the border. The four numbers of a note are
/// this, the number of a node, and two more; where it has a text, the last is the text's length
/// in UTF-16 units.
#[derive(Clone, Copy)]
enum Note {
    /// The data of a text node.
    Data = 0,
    /// An attribute, by the number of its name.
    Attribute = 1,
    /// No such attribute.
    NoAttribute = 2,
    /// A new element, of a numbered shape.
    Element = 3,
    /// A new text node.
    Text = 4,
    /// The node goes into the element of the third number, before the node of the fourth; as its
    /// last where that is 0, which no node has.
    Put = 5,
    /// The node leaves the page.
    Remove = 6,
    /// The node is not spoken of any more.
    Forget = 7,
    /// The element is emptied.
    Empty = 8,
    /// The name of an attribute, to be known by the number of the node.
    Name = 9,
    /// A shape, likewise: its tag, and names and values of its attributes, with a NUL between.
    /// The third number is 1 for a part of a picture.
    Shape = 10,
}

/// Stands between the parts of a shape.
const NUL: &str = "\0";

/// What was noted and not done yet, and the numbers that the scribe knows things by.
#[derive(Default)]
struct Notes {
    notes: Vec<u32>,
    text: String,
    /// Numbers of nodes that are free again, those that will be once the notes are done, and how
    /// many there are in all.
    free: Vec<u32>,
    freed: Vec<u32>,
    nodes: u32,
    /// By number.
    names: Vec<&'static str>,
    shapes: Vec<&'static Shape>,
}

thread_local! {
    static SCRIBE: RefCell<Option<Scribe>> = const { RefCell::new(None) };
    static NOTES: RefCell<Notes> = RefCell::default();
}

/// Hands over who does what pens note. Comes before anything is shown.
pub fn employ(scribe: Scribe) {
    SCRIBE.set(Some(scribe));
}

impl Notes {
    fn note(&mut self, what: Note, node: u32, more: u32, text: &str) {
        let length = text.chars().map(char::len_utf16).sum::<usize>();
        self.notes
            .extend_from_slice(&[what as u32, node, more, length as u32]);
        self.text.push_str(text);
    }

    /// A number for a node.
    fn number(&mut self) -> u32 {
        self.free.pop().unwrap_or_else(|| {
            self.nodes += 1;
            self.nodes
        })
    }

    /// The number of an attribute's name.
    fn name(&mut self, name: &'static str) -> u32 {
        // Where they stand tells them apart: the same name from two places only has two numbers.
        let known = self
            .names
            .iter()
            .position(|known| std::ptr::eq(*known, name));
        known.unwrap_or_else(|| {
            self.names.push(name);
            let number = self.names.len() - 1;
            self.note(Note::Name, number as u32, 0, name);
            number
        }) as u32
    }

    /// The number of a shape.
    fn shape(&mut self, shape: &'static Shape) -> u32 {
        let known = self
            .shapes
            .iter()
            .position(|known| std::ptr::eq(*known, shape));
        known.unwrap_or_else(|| {
            self.shapes.push(shape);
            let number = self.shapes.len() - 1;
            let mut parts = vec![shape.tag];
            for (name, value) in shape.attrs {
                parts.extend([*name, *value]);
            }
            let is_svg = u32::from(shape.is_svg());
            self.note(Note::Shape, number as u32, is_svg, &parts.join(NUL));
            number
        }) as u32
    }

    /// Has all of it done; whether the page was still as it was left.
    fn hand_over(&mut self) -> bool {
        let is_sound = SCRIBE.with_borrow(|scribe| {
            let scribe = scribe.as_ref().expect_throw("there is a scribe");
            scribe.write(&self.notes, &self.text)
        });
        self.notes.clear();
        self.text.clear();
        self.free.append(&mut self.freed);
        is_sound
    }
}

/// What a pen wrote.
enum Mark {
    Element(Box<Part>),
    Text(u32, String),
}

impl Mark {
    fn node(&self) -> u32 {
        match self {
            Mark::Element(part) => part.node,
            Mark::Text(node, _) => *node,
        }
    }

    /// Gives back the numbers of it and of all that is in it.
    fn forget(&self, notes: &mut Notes) {
        if let Mark::Element(part) = self {
            part.forget_inside(notes);
        }
        notes.note(Note::Forget, self.node(), 0, "");
        notes.freed.push(self.node());
    }
}

/// An element that a pen wrote.
struct Part {
    shape: &'static Shape,
    key: u32,
    node: u32,
    /// Attributes by the order in which they are written.
    attrs: Vec<Option<String>>,
    inside: Vec<Mark>,
}

impl Part {
    fn new(shape: &'static Shape, key: u32, node: u32) -> Part {
        Part {
            shape,
            key,
            node,
            attrs: Vec::new(),
            inside: Vec::new(),
        }
    }

    /// Takes away what stands from one place to another.
    fn remove(&mut self, from: usize, to: usize, notes: &mut Notes) {
        for mark in self.inside.drain(from..to) {
            notes.note(Note::Remove, mark.node(), 0, "");
            mark.forget(notes);
        }
    }

    fn forget_inside(&self, notes: &mut Notes) {
        for mark in &self.inside {
            mark.forget(notes);
        }
    }

    fn write(&mut self, notes: &mut Notes, inside: &mut dyn FnMut(&mut Pen<'_>)) {
        let mut pen = Pen {
            part: self,
            notes,
            attrs: 0,
            marks: 0,
        };
        inside(&mut pen);
        let marks = pen.marks;
        self.remove(marks, self.inside.len(), notes);
    }
}

/// Writes the inside of an element.
pub struct Pen<'a> {
    part: &'a mut Part,
    notes: &'a mut Notes,
    /// How many attributes and how many nodes have been written.
    attrs: usize,
    marks: usize,
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
            let place = self.marks;
            self.part.remove(place, place + between, self.notes);
            if let Mark::Element(part) = &mut self.part.inside[place] {
                part.write(self.notes, inside);
            }
            self.marks += 1;
        } else {
            let node = self.notes.number();
            let number = self.notes.shape(shape);
            self.notes.note(Note::Element, node, number, "");
            let mut part = Box::new(Part::new(shape, key, node));
            part.write(self.notes, inside);
            self.insert(Mark::Element(part));
        }
    }

    /// An attribute that has another value from time to time, or is not there.
    ///
    /// Those of an element come in the same order each time, before anything inside.
    pub fn attr(&mut self, name: &'static str, value: Option<&str>) {
        let Part { node, attrs, .. } = &mut *self.part;
        if attrs.len() == self.attrs {
            attrs.push(None);
        }
        let written = &mut attrs[self.attrs];
        self.attrs += 1;
        if written.as_deref() == value {
            return;
        }
        let name = self.notes.name(name);
        match value {
            Some(value) => self.notes.note(Note::Attribute, *node, name, value),
            None => self.notes.note(Note::NoAttribute, *node, name, ""),
        }
        put_into(written, value);
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        if let Some(Mark::Text(node, written)) = self.part.inside.get_mut(self.marks) {
            if written != text {
                self.notes.note(Note::Data, *node, 0, text);
                written.clear();
                written.push_str(text);
            }
            self.marks += 1;
        } else {
            let node = self.notes.number();
            self.notes.note(Note::Text, node, 0, text);
            self.insert(Mark::Text(node, text.to_owned()));
        }
    }

    fn insert(&mut self, mark: Mark) {
        let next = self.part.inside.get(self.marks).map_or(0, Mark::node);
        let put = [Note::Put as u32, mark.node(), self.part.node, next];
        self.notes.notes.extend_from_slice(&put);
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

/// Has all done that was written on sheets; whether the page was still as it was left.
pub fn hand_over() -> bool {
    NOTES.with_borrow_mut(Notes::hand_over)
}

/// An element of the page that is written by a pen alone.
pub struct Sheet {
    part: Part,
    element: Element,
}

impl Sheet {
    /// The element, empty.
    pub fn new(shape: &'static Shape) -> Sheet {
        let element = document().create_element(shape.tag).unwrap_throw();
        for (name, value) in shape.attrs {
            element.set_attribute(name, value).unwrap_throw();
        }
        let node = NOTES.with_borrow_mut(Notes::number);
        SCRIBE.with_borrow(|scribe| {
            let scribe = scribe.as_ref().expect_throw("there is a scribe");
            scribe.keep(node, &element);
        });
        let part = Part::new(shape, 0, node);
        Sheet { part, element }
    }

    /// Empties it, to be written anew.
    pub fn empty(&mut self) {
        NOTES.with_borrow_mut(|notes| {
            self.part.forget_inside(notes);
            self.part.inside.clear();
            notes.note(Note::Empty, self.part.node, 0, "");
        });
    }

    /// Writes what is in it now; it stands there after [`hand_over`].
    pub fn write(&mut self, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
        NOTES.with_borrow_mut(|notes| self.part.write(notes, inside));
        VNode::VRef(self.element.clone().into())
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        NOTES.with_borrow_mut(|notes| {
            self.part.forget_inside(notes);
            notes.note(Note::Forget, self.part.node, 0, "");
            notes.freed.push(self.part.node);
            notes.hand_over();
        });
    }
}
