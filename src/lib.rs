//! Role Compare: two job roles compared in the browser.
//!
//! `embed → view → chart → role_compare_core`, never backwards. Only [`embed`] knows the
//! custom element, the page's URL and JavaScript's types.

pub mod baked;
pub mod chart;
pub mod embed;
mod view;

#[cfg(not(target_arch = "wasm32"))]
pub use view::{Shared, static_page};

/// The standard library's allocator for Wasm is 1.9 KB more to load, and no faster.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
