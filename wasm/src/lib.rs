//! The widget's Wasm module: what `src/embed` shows to JavaScript, and what that needs.
//!
//! It must not hold code of its own.

use role_compare_widget as _;
