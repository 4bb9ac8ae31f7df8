//! Where the figures come from, and of what time they are.

use role_compare_core::compare::{Comparison, SourceView};
use yew::prelude::*;

use super::words::Words;

/// The sources of the comparison.
pub fn view(comparison: &Comparison) -> Html {
    html! {
        <section class="rc-section rc-sources">
            <h3 class="rc-heading">{ Words::of(comparison.locale).sources }</h3>
            <ul>{ for comparison.sources.iter().map(source) }</ul>
        </section>
    }
}

fn source(source: &SourceView) -> Html {
    html! {
        <li key={&*source.id}>
            if let Some(url) = &source.url {
                // Out of an iframe, if the widget stands in one.
                <a href={url.clone()} target="_top" rel="noopener">{ &source.name }</a>
            } else {
                { &source.name }
            }
            { ", " }{ &source.vintage }
            <span class="rc-source-roles">{ source.roles.join(" · ") }</span>
        </li>
    }
}
