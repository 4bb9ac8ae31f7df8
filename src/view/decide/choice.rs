//! One of several: a group of radio buttons.
//!
//! It must not know what is chosen.

use yew::prelude::*;

use super::super::controls;
use super::super::node::{el, text};
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
    let mut buttons = Vec::new();
    for choice in choices {
        let content = el!("span", [text(choice.text)]);
        let action = Action::Set(choice.change);
        let is_chosen = choice.is_chosen;
        buttons.push(controls::choice(
            name, None, is_chosen, action, on_action, content,
        ));
    }
    let parts = [
        el!("legend", [text(legend)]),
        el!("div" class="rc-switch", buttons),
    ];
    el!("fieldset" class="rc-options", parts)
}
