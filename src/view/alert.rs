//! What went wrong with the data or the pair that was asked for, said where the pair is
//! chosen.

use std::rc::Rc;

use role_compare_core::locale::Locale;
use role_compare_core::page_state::BadPart;
use yew::prelude::*;

use super::icon::Icon;
use super::trouble::{self, Trouble};
use super::words;

/// An id that no role has.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// The id as it was asked for.
    pub id: Rc<str>,
    /// The title of the role that is shown instead, if one is.
    pub shown: Option<String>,
}

/// What is wrong with the data, where `former` tells whether what was shown before still
/// is, the ids that no role has, and what else of the link cannot be done.
pub fn view(
    trouble: Option<&Trouble>,
    former: bool,
    unknown: &[Unknown],
    bad: &[BadPart],
    locale: Locale,
) -> Html {
    let line = |sentence: String| {
        html! { <p class="rc-alert">{ Icon::Warning.view() }<span>{ sentence }</span></p> }
    };
    html! {
        // The element stays while it is empty, so that readers notice what comes into it.
        <div role="alert" class="rc-alerts">
            { for trouble.map(|trouble| about_data(trouble, former, locale)) }
            { for unknown.iter().map(|unknown| {
                line(words::unknown_role(&unknown.id, unknown.shown.as_deref(), locale))
            }) }
            { for bad.iter().map(|bad| line(bad.text(locale))) }
        </div>
    }
}

fn about_data(trouble: &Trouble, former: bool, locale: Locale) -> Html {
    const MOST: usize = 3;
    let (problems, more) = trouble.problems(MOST);
    let former = if former {
        trouble::former_stays(locale)
    } else {
        ""
    };
    html! {
        <div class="rc-alert">
            { Icon::Warning.view() }
            <div>
                <p>{ trouble.sentence(locale) }{ former }</p>
                if !problems.is_empty() {
                    <ul class="rc-problems">
                        { for problems.iter().map(|problem| html! {
                            <li lang="en">{ problem }</li>
                        }) }
                        if more > 0 {
                            <li>{ trouble::and_more(more, locale) }</li>
                        }
                    </ul>
                }
            </div>
        </div>
    }
}
