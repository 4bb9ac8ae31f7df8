//! The widget.
#[cfg(test)]
mod baked;
pub mod chart;

use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[component(App)]
fn app() -> Html {
    html! { <p>{ "Role Compare" }</p> }
}

/// Shows the widget inside `root`.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element) {
    yew::Renderer::<App>::with_root(root).render();
}
