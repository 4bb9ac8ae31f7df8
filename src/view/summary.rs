//! The answer first: the opening sentences, the figures that stand out, and how much of
//! the rest can be compared.

use role_compare_core::compare::{Comparison, Highlight};
use yew::prelude::*;

use super::cell;
use super::words::Words;

/// The summary.
pub fn view(comparison: &Comparison) -> Html {
    let words = Words::of(comparison.locale);
    let (lead, more) = match comparison.summary.split_first() {
        Some((lead, more)) => (Some(&lead.text), more),
        None => (None, [].as_slice()),
    };
    html! {
        <section class="rc-summary" part="summary">
            <h3 class="rc-eyebrow">{ words.summary }</h3>
            if let Some(lead) = lead {
                <p class="rc-lead">{ lead }</p>
            }
            if !more.is_empty() {
                <ul class="rc-statements">
                    { for more.iter().map(|statement| html! { <li>{ &statement.text }</li> }) }
                </ul>
            }
            if !comparison.highlights.is_empty() {
                <ul class="rc-tiles">
                    { for comparison.highlights.iter().map(|highlight| tile(highlight, comparison)) }
                </ul>
            }
            <p class="rc-coverage">{ &comparison.coverage.text }</p>
        </section>
    }
}

fn tile(highlight: &Highlight, comparison: &Comparison) -> Html {
    let words = Words::of(comparison.locale);
    html! {
        <li key={&*highlight.row} class="rc-tile">
            <p class="rc-tile-label">{ &highlight.label }</p>
            <p class="rc-tile-value rc-left">
                <span class="rc-marker"></span>
                <span class="rc-hidden">{ &comparison.left.title }{ ": " }</span>
                { cell::line(&highlight.left, words) }
            </p>
            <p class="rc-tile-value rc-right">
                <span class="rc-marker"></span>
                <span class="rc-hidden">{ &comparison.right.title }{ ": " }</span>
                { cell::line(&highlight.right, words) }
            </p>
            if let Some(difference) = &highlight.difference {
                <p class="rc-badge">
                    <span class="rc-hidden">{ words.difference }{ ": " }</span>
                    { difference }
                </p>
            }
        </li>
    }
}
