//! The JavaScript boundary: the only place that knows the custom element, the page's URL
//! and JavaScript's types.
//!
//! What crosses it for an element, in one direction and the other (the JavaScript API is
//! in `api`):
//! - in: [`mount`] with an options object and [`Data`], and the methods of a [`Handle`];
//! - out: the methods of a [`Host`] object.

mod api;
mod data;
mod health;
mod host;
mod instance;
mod options;
mod page_url;
mod plain;
mod stage;
mod styles;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use self::data::Data;
use self::host::Host;
use self::instance::Instance;
use self::options::{Options, RawOptions};
use crate::view::Told;

/// A widget on a page.
#[wasm_bindgen]
pub struct Handle(Rc<Instance>);

/// Shows the widget inside `root`, a new element in the shadow root of `<role-compare>`.
///
/// `options` is `{left, right, locale, theme, sections, urlState, languages}`: the
/// attributes as they stand, left out where they are not there, and the languages of page
/// and visitor with a space between them, the most wanted first. Data that could not be had
/// are told in place, and no comparison is shown.
#[wasm_bindgen]
pub fn mount(root: Element, options: &RawOptions, data: Data, host: Host) -> Handle {
    let data = data.into_outcome();
    Handle(Instance::mount(root, Options::read(options), data, host))
}

/// Takes who writes into the page what the widget notes. Comes before the first [`mount`].
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn employ(scribe: crate::view::Scribe) {
    crate::view::employ(scribe);
}

#[wasm_bindgen]
impl Handle {
    /// Takes the attributes as they stand now, and other data if there are. Nothing is
    /// rendered if they say what the page shows already.
    pub fn update(&self, options: &RawOptions, data: Option<Data>) {
        let data = data.map(Data::into_outcome);
        self.0.update(Options::read(options), data);
    }

    /// Takes note that the visitor went back or forward, or edited the URL's fragment.
    ///
    /// The element listens for it: a listener of this module's own would stay with the page
    /// when the module can no longer be called.
    pub fn url_changed(&self) {
        self.0.url_changed();
    }

    /// Takes note that data take long. The attributes may speak of these already, and wait for
    /// them.
    pub fn late(&self, data: Data) {
        self.0.late(data.into_outcome());
    }

    /// Takes note of what came of handing something over, by its place in [`Told::ALL`].
    pub fn told(&self, told: usize) {
        if let Some(told) = Told::ALL.get(told) {
            self.0.told(*told);
        }
    }

    /// Takes the widget off the page, with its listeners. The root element is the
    /// caller's to remove.
    pub fn destroy(&self) {
        self.0.destroy();
    }
}
