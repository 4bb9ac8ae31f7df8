//! From a comparison to a decision: what a reader can work out from the roles beside the tables.
//!
//! Every answer is worded in one language, names its rule, and says what it cannot know. It must
//! not know how anything is drawn, nor what the page keeps open.

pub mod counterparts;
pub mod own_pay;
pub mod skills;
pub mod verdict;
mod wording;

pub use wording::{criterion, rule};

use std::borrow::Cow;

use crate::catalogue::Catalogue;
use crate::compare::UnknownRole;
use crate::role::Role;

/// The index of an id and its role.
fn role<'a>(catalogue: &'a Catalogue, id: &str) -> Result<(usize, Cow<'a, Role>), UnknownRole> {
    match catalogue.index_of(id) {
        Some(index) => Ok((index, catalogue.role_at(index))),
        None => Err(UnknownRole { id: id.to_owned() }),
    }
}
