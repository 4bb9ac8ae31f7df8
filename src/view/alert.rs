//! What went wrong with the pair that was asked for, said where the pair is chosen.

use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::icon::Icon;
use super::words;

/// An id that no role has, and the title of the role that is shown instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// The id as it was asked for.
    pub id: AttrValue,
    /// The title of the role shown.
    pub shown: AttrValue,
}

/// The ids that no role has.
pub fn view(unknown: &[Unknown], locale: Locale) -> Html {
    html! {
        // The element stays while it is empty, so that readers notice what comes into it.
        <div role="alert" class="rc-alerts">
            { for unknown.iter().map(|unknown| html! {
                <p class="rc-alert">
                    { Icon::Warning.view() }
                    <span>{ words::unknown_role(&unknown.id, &unknown.shown, locale) }</span>
                </p>
            }) }
        </div>
    }
}
