//! Whether this instance of the WebAssembly module can still be trusted, and how to start
//! another one.
//!
//! Whatever leaves Wasm in the middle (a panic, a trap, an error of the page's that passes
//! through) leaves things borrowed, locked or half done. There is no way back: the element
//! refuses every further call, and starts a fresh instance when the visitor asks for it.

use std::cell::RefCell;
use std::hint::black_box;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::view::listen_to_writing;

thread_local! {
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Nothing is to be done when an instance begins; but wasm-bindgen starts a fresh one only in
/// a module that has a start.
#[wasm_bindgen(start)]
fn start() {}

/// Calls `on_panic` with the message of a panic, before the call that panicked traps; and
/// `on_writing` before anything is written into a widget, with the field beside which it will be
/// if it will be nowhere else.
#[wasm_bindgen]
pub fn watch(on_panic: Function, on_writing: Function) {
    listen_to_writing(on_writing);
    ON_PANIC.set(Some(on_panic));
    // Yew would otherwise put a hook of its own in the place of any other.
    yew::set_custom_panic_hook(Box::new(|info| {
        let on_panic = ON_PANIC.with(RefCell::take);
        if let Some(on_panic) = on_panic {
            // The host's side keeps a note and nothing else: there is no error to hear of.
            let _ = on_panic.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}

/// Where the stack ends, as an address. The same number whenever nothing of this module is
/// running: a call that was left in the middle never gives its part of the stack back.
#[wasm_bindgen]
pub fn depth() -> usize {
    let here = 0_u8;
    black_box(&raw const here).addr()
}

/// Lets the next call find a fresh instance of the module, with nothing mounted in it.
/// Closures and handles of this one are refused from then on.
#[wasm_bindgen]
pub fn renew() {
    wasm_bindgen::handler::schedule_reinit();
}
