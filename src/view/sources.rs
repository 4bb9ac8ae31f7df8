//! Where the figures come from, and of what time they are.

use role_compare_core::compare::SourceView;
use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::node::{changing, each, el, several, text};
use super::words::Words;

/// The sources of the comparison.
pub fn view(sources: &[SourceView], locale: Locale) -> Html {
    let words = Words::of(locale);
    let parts = [
        el!("h3" class="rc-heading", [text(words.sources)]),
        el!("ul", each(sources, source)),
        el!("p" class="rc-small rc-on-paper", [text(words.on_paper)]),
    ];
    el!("section" class="rc-section rc-sources", parts)
}

fn source(source: &SourceView) -> Html {
    let roles = text(&source.roles.join(" · "));
    let roles = el!("span" class="rc-source-roles", [roles]);
    el!("li", [name(source), roles])
}

/// The name of a source, with its vintage, and a link to it where it has one.
pub fn name(source: &SourceView) -> Html {
    let name = text(&source.name);
    let name = match &source.url {
        // Out of an iframe, if the widget stands in one.
        Some(url) => changing(
            "a",
            &["href", "target", "rel"],
            vec![
                Some(url.clone().into()),
                Some("_top".into()),
                Some("noopener".into()),
            ],
            vec![name],
        ),
        None => name,
    };
    several(vec![name, text(", "), text(&source.vintage)])
}
