//! A set of roles with its markets and sources, and its binary form.
//!
//! It must not know how the roles were read: every catalogue comes out of
//! [`crate::dataset`], which checks it, or out of [`Catalogue::decode`].

use std::fmt;

use crate::binary::{Binary, Input, binary_struct};
use crate::role::{Market, Role, Source};
use crate::search::LazyIndex;

/// A checked set of roles.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The groups of the pickers, in their order.
    pub markets: Vec<Market>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// The roles, in the order of their files.
    pub roles: Vec<Role>,
    /// Indices of the two roles that a newcomer sees compared.
    pub first_pair: (u16, u16),
    /// The names to search by.
    pub index: LazyIndex,
}

impl Catalogue {
    /// The role of an id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The ids of the two roles that a newcomer sees compared.
    pub fn first_pair(&self) -> (&str, &str) {
        let id = |index: u16| self.roles[usize::from(index)].id.as_str();
        (id(self.first_pair.0), id(self.first_pair.1))
    }

    /// The binary form that the build bakes into the widget.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }

    /// Reads what [`Catalogue::encode`] wrote, by the same version of this crate.
    pub fn decode(bytes: &[u8]) -> Result<Catalogue, DecodeError> {
        let mut input = Input::new(bytes);
        let catalogue = Catalogue::read(&mut input);
        input.is_whole().then_some(catalogue).ok_or(DecodeError)
    }
}

binary_struct! { Catalogue { markets, sources, roles, first_pair, index } }

/// Bytes that are no catalogue of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError;

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes are no catalogue of this version")
    }
}

impl std::error::Error for DecodeError {}
