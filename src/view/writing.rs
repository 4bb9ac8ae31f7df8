//! News that the widget is about to write into the page.
//!
//! Programs that translate pages put nodes of their own in the place of the widget's. Yew and the
//! pen write into the nodes that they have made, wherever those are by then: figures of the roles
//! before would stay on the page, and a node that stands elsewhere would end the instance. So each
//! component tells before it writes, and whoever listens puts back what was changed. This module
//! must not know how.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Node;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Tells `listener` from now on, in place of any other.
pub fn listen(listener: Function) {
    LISTENER.set(Some(listener));
}

/// Something is about to be written: beside `field` alone, or wherever it may be.
pub fn begin(field: Option<Node>) {
    LISTENER.with_borrow(|listener| {
        if let Some(listener) = listener {
            // What cannot be put back is written over as it stands.
            let _ = listener.call1(&JsValue::NULL, &field.into());
        }
    });
}
