//! The answer first: the opening sentences, the figures that stand out, and how much of
//! the rest can be compared.

use role_compare_core::compare::{Cell, Comparison, Highlight};
use yew::prelude::*;

use super::cell;
use super::node::{changing, each, el, text, unless_empty};
use super::words::Words;

/// The summary, with what else can be compared at its end.
pub fn view(comparison: &Comparison, related: Html) -> Html {
    let words = Words::of(comparison.locale);
    let (lead, more) = match comparison.summary.split_first() {
        Some((lead, more)) => (el!("p" class="rc-lead", [text(&lead.text)]), more),
        None => (Html::default(), [].as_slice()),
    };
    let more = each(more, |statement| el!("li", [text(&statement.text)]));
    let tiles = each(&comparison.highlights, |highlight| {
        tile(highlight, comparison)
    });
    let parts = [
        el!("h3" class="rc-eyebrow", [text(words.summary)]),
        lead,
        unless_empty(more, |more| el!("ul" class="rc-statements", more)),
        unless_empty(tiles, |tiles| el!("ul" class="rc-tiles", tiles)),
        el!("p" class="rc-coverage", [text(&comparison.coverage.text)]),
        related,
    ];
    el!("section" class="rc-summary" part="summary", parts)
}

fn line(cell: &Cell, words: &Words) -> Html {
    match cell::line(cell, words) {
        (None, value) => el!("span", [text(value)]),
        (Some(class), words) => changing(
            "span",
            &["class"],
            vec![Some(class.into())],
            vec![text(words)],
        ),
    }
}

fn tile(highlight: &Highlight, comparison: &Comparison) -> Html {
    let words = Words::of(comparison.locale);
    let value = |title: &str, cell| {
        vec![
            el!("span" class="rc-marker", []),
            el!("span" class="rc-hidden", [text(title), text(": ")]),
            line(cell, words),
        ]
    };
    let left = value(&comparison.left.title, &highlight.left);
    let right = value(&comparison.right.title, &highlight.right);
    let difference = highlight.difference.as_ref().map(|difference| {
        let meaning = el!("span" class="rc-hidden", [text(words.difference), text(": ")]);
        el!("p" class="rc-badge", [meaning, text(difference)])
    });
    let parts = [
        el!("p" class="rc-tile-label", [text(&highlight.label)]),
        el!("p" class="rc-tile-value rc-left", left),
        el!("p" class="rc-tile-value rc-right", right),
        difference.unwrap_or_default(),
    ];
    el!("li" class="rc-tile", parts)
}
