//! Two roles and a language → a [`Comparison`].

mod model;

pub use model::*;
