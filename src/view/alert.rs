//! What went wrong with the data or the pair that was asked for, said where the pair is
//! chosen.

use std::rc::Rc;

use role_compare_core::locale::Locale;
use role_compare_core::page_state::BadPart;
use yew::prelude::*;

use super::icon::Icon;
use super::node::{el, text, unless_empty};
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
    let line = |sentence: &str| {
        let parts = [Icon::Warning.view(), el!("span", [text(sentence)])];
        el!("p" class="rc-alert", parts)
    };
    let mut lines = Vec::new();
    if let Some(trouble) = trouble {
        lines.push(about_data(trouble, former, locale));
    }
    for unknown in unknown {
        let shown = unknown.shown.as_deref();
        lines.push(line(&words::unknown_role(&unknown.id, shown, locale)));
    }
    for bad in bad {
        lines.push(line(&bad.text(locale)));
    }
    // The element stays while it is empty, so that readers notice what comes into it.
    el!("div" role="alert" class="rc-alerts", lines)
}

fn about_data(trouble: &Trouble, former: bool, locale: Locale) -> Html {
    const MOST: usize = 3;
    let (problems, more) = trouble.problems(MOST);
    let mut parts = vec![text(&trouble.sentence(locale))];
    if former {
        parts.push(text(trouble::former_stays(locale)));
    }
    let mut items = Vec::new();
    for problem in problems {
        items.push(el!("li" lang="en", [text(problem)]));
    }
    if more > 0 && !items.is_empty() {
        items.push(el!("li", [text(&trouble::and_more(more, locale))]));
    }
    let parts = [
        el!("p", parts),
        unless_empty(items, |items| el!("ul" class="rc-problems", items)),
    ];
    let parts = [Icon::Warning.view(), el!("div", parts)];
    el!("div" class="rc-alert", parts)
}
