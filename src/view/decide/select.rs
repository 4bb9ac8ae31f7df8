//! One of many: a list that opens, with its name.
//!
//! It must not know what is chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A list of which one is chosen; each has a value and a name.
pub fn select<'a>(
    id: &'static str,
    label: &'static str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
    on_value: Callback<String>,
) -> Html {
    let options = options.map(|(value, text)| {
        html! {
            <option value={value.to_owned()} selected={value == chosen}>{ text }</option>
        }
    });
    let onchange = on_value.reform(|change: Event| {
        let select: HtmlSelectElement = change.target_unchecked_into();
        select.value()
    });
    html! {
        <div class="rc-number">
            <label for={id}>{ label }</label>
            <select {id} class="rc-input" {onchange}>{ for options }</select>
        </div>
    }
}
