//! Writing a part of the page that only shows something: tables, charts and lists.
//!
//! A [`Pen`] writes elements and texts one after the other, from the first to the last. In the
//! browser it goes over what stands there from the time before, and changes what is different:
//! nothing is built to be compared and thrown away, and a text that stays costs a comparison
//! of bytes. Of a thousand elements a switch of roles changes some three hundred texts.
//! Natively it makes Yew's nodes, for the static pages; so each part is written down once.
//!
//! What listens to the visitor is Yew's. This module must not know what the elements are for.

#[cfg(not(target_arch = "wasm32"))]
mod nodes;
#[cfg(target_arch = "wasm32")]
mod page;

#[cfg(not(target_arch = "wasm32"))]
pub use nodes::{Pen, Sheet, hand_over};
#[cfg(target_arch = "wasm32")]
pub use page::{Pen, Scribe, Sheet, employ, hand_over};

/// A kind of element: its name, and the attributes that are the same wherever and whenever it
/// is shown. Two elements are of one kind if their `Shape` is the same static.
#[derive(Debug)]
pub struct Shape {
    /// The name of the element.
    pub tag: &'static str,
    /// Its attributes.
    pub attrs: &'static [(&'static str, &'static str)],
}

impl Shape {
    /// Whether it belongs to a picture.
    #[cfg(target_arch = "wasm32")]
    fn is_svg(&self) -> bool {
        matches!(self.tag, "svg" | "rect" | "line" | "circle" | "text")
    }
}

/// A kind of element: `shape!("p" class="rc-small")`.
macro_rules! shape {
    ($tag:literal $($name:ident $(- $more:ident)* = $value:literal)*) => {{
        static SHAPE: $crate::view::pen::Shape = $crate::view::pen::Shape {
            tag: $tag,
            attrs: &[$((concat!(stringify!($name) $(, "-", stringify!($more))*), $value)),*],
        };
        &SHAPE
    }};
}

pub(crate) use shape;

impl Pen<'_> {
    /// An element with whatever `inside` writes.
    pub fn put(&mut self, shape: &'static Shape, mut inside: impl FnMut(&mut Pen<'_>)) {
        self.element(shape, 0, &mut inside);
    }

    /// An element that is the same one as before only under the same `key`, which is not 0.
    ///
    /// For siblings of one kind that come and go in the middle: without a key each would be
    /// taken for the one that stood in its place.
    pub fn put_as(
        &mut self,
        key: u32,
        shape: &'static Shape,
        mut inside: impl FnMut(&mut Pen<'_>),
    ) {
        self.element(shape, key, &mut inside);
    }

    /// An element with a text in it.
    pub fn put_text(&mut self, shape: &'static Shape, text: &str) {
        self.put(shape, |pen| pen.text(text));
    }
}
