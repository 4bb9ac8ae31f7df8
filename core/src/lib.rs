//! The role model and the comparison of two roles.
//!
//! Pure: no clock, no locale lookup, no JavaScript type, no global, no I/O. The same
//! input gives the same comparison natively and in Wasm. The widget, its build script,
//! the build tool and the native tests all use this crate; it must not know any of them.

mod binary;
pub mod catalogue;
pub mod compare;
pub mod dataset;
pub mod decide;
pub mod export;
pub mod field;
pub mod json;
pub mod locale;
pub mod occupations;
pub mod page_state;
pub mod role;
pub mod search;
pub mod text;
mod twice;
pub mod url_state;

pub use catalogue::Catalogue;
pub use locale::{Locale, Localized};
