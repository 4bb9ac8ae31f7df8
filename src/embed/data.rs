//! The data that an element shows, on their way in: the baked roles, a site's own as text,
//! or the news that they could not be had.
//!
//! JSON comes in as text and never as objects: those could be cyclic, or run the host's code
//! while they are read. It must not know who loads the text.

use std::rc::Rc;

use role_compare_core::Catalogue;
use role_compare_core::dataset::{self, Problems};
use wasm_bindgen::prelude::*;

use crate::baked;
use crate::view::{Reason, Trouble};

/// Data for an element.
#[wasm_bindgen]
pub struct Data(Outcome);

/// What came of asking for data.
pub enum Outcome {
    /// Roles to show.
    Roles(Rc<Catalogue>),
    /// Nothing to show, and why.
    Trouble(Trouble),
}

#[wasm_bindgen]
impl Data {
    /// The baked roles.
    pub fn baked() -> Data {
        Data(Outcome::Roles(baked::catalogue()))
    }

    /// The roles of a dataset that stands inside of the element.
    pub fn parse(text: &str) -> Data {
        const NAME: &str = "data inside the element";
        Data::of("", dataset::parse(NAME, text))
    }

    /// The roles of a dataset as a server sent it; `name` is what messages call it.
    pub fn read(name: &str, bytes: Vec<u8>) -> Data {
        Data::of(name, dataset::read(name, bytes))
    }

    /// A server answered with a status that brings no data.
    pub fn refused(name: &str, status: &str) -> Data {
        Data::trouble(name, Reason::Status(status.to_owned()))
    }

    /// No server answered; `foreign` is one of another origin.
    pub fn unreachable(name: &str, foreign: bool) -> Data {
        Data::trouble(name, Reason::Unreachable { foreign })
    }
}

impl Data {
    pub(super) fn into_outcome(self) -> Outcome {
        self.0
    }

    fn of(name: &str, read: Result<Catalogue, Problems>) -> Data {
        match read {
            Ok(catalogue) => Data(Outcome::Roles(Rc::new(catalogue))),
            Err(problems) => Data::trouble(name, Reason::Invalid(problems)),
        }
    }

    fn trouble(name: &str, reason: Reason) -> Data {
        let name = name.to_owned();
        Data(Outcome::Trouble(Trouble { name, reason }))
    }
}
