//! The data that an element shows, on their way in: the baked roles, a site's own as their
//! reader answers with them, or the news that they could not be had.
//!
//! JSON is no business of this module: the crate `role-compare-reader` reads it, and only pages
//! with data of their own load that. It must not know who loads what.

use std::rc::Rc;

use role_compare_core::Catalogue;
use role_compare_core::dataset::answer::Answer;
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

    /// What the reader answered to a site's own data; `name` is what messages call them.
    pub fn read(name: &str, answer: &[u8]) -> Data {
        match Answer::decode(answer) {
            Ok(Answer::Roles(catalogue)) => Data(Outcome::Roles(Rc::from(catalogue))),
            Ok(Answer::Mistakes(mistakes)) => Data::trouble(name, Reason::Invalid(mistakes)),
            Err(_) => Data::unread(name, "the reader of data is of another build"),
        }
    }

    /// The reader could not be loaded, or broke; `how` is for the site's editor.
    pub fn unread(name: &str, how: &str) -> Data {
        Data::trouble(name, Reason::Unread(how.to_owned()))
    }

    /// The data are still on their way; `how` is for the site's editor.
    pub fn stalled(name: &str, how: &str) -> Data {
        Data::trouble(name, Reason::Stalled(how.to_owned()))
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

    fn trouble(name: &str, reason: Reason) -> Data {
        let name = name.to_owned();
        Data(Outcome::Trouble(Trouble { name, reason }))
    }
}
