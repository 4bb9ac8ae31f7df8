//! One of several: a group of radio buttons.
//!
//! It must not know what is chosen.

use yew::prelude::*;

use super::super::controls;
use super::super::settings::{Action, Change};

/// One thing that can be chosen.
pub struct Choice<'a> {
    /// Its name.
    pub text: &'a str,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// What choosing it does.
    pub change: Change,
}

/// The group. `name` tells it from the other groups of the widget.
pub fn group(
    legend: &str,
    name: &'static str,
    choices: &[Choice<'_>],
    on_action: &Callback<Action>,
) -> Html {
    let choices = choices.iter().map(|choice| {
        let content = html! { <span>{ choice.text }</span> };
        let action = Action::Set(choice.change);
        controls::choice(name, None, choice.is_chosen, action, on_action, content)
    });
    html! {
        <fieldset class="rc-options">
            <legend>{ legend }</legend>
            <div class="rc-switch">{ for choices }</div>
        </fieldset>
    }
}
