//! The page: Yew components over one [`Settings`] and one `Comparison`.
//!
//! Data flows one way: settings come in as properties, what the visitor does goes out as
//! an [`Action`]. Nothing here may know the URL, the custom element or any other JavaScript
//! outside the widget's own nodes; `embed` does that.

mod alert;
mod app;
mod cell;
mod combobox;
mod controls;
mod decide;
mod figure;
mod foreign;
mod icon;
mod listen;
mod made;
mod node;
mod origin;
mod parts;
mod pen;
mod picker;
mod related;
mod section;
mod settings;
mod several;
mod shared;
mod sources;
#[cfg(not(target_arch = "wasm32"))]
pub mod static_page;
mod summary;
mod table;
mod trouble;
mod words;
mod writing;

pub use app::{App, AppProps};
pub use decide::sheet;
#[cfg(target_arch = "wasm32")]
pub use pen::{Scribe, employ};
pub use settings::{Action, Along, Block, Change, Picture, Settings, Shown, Take, Theme, Told};
pub use shared::Shared;
pub use trouble::{Reason, Trouble};
pub use writing::listen as listen_to_writing;
