//! The comparison as it stands in a page before any script runs, and where none ever does.
//!
//! It has the places and sizes of the live page, so that the widget can take over without a
//! jump, and shares its parts. What would do nothing without a script is not shown: the
//! pickers are the two titles, the other language is a link to its own page, and the swap
//! button and the themes are empty space, which readers and the keyboard pass by.

use role_compare_core::compare::{Comparison, Header, Side};
use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::decide;
use super::icon::Icon;
use super::made::Made;
use super::parts::Sheets;
use super::related::Choose;
use super::settings::Block;
use super::shared::Shared;
use super::words::{self, Words};

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The two roles compared.
    pub comparison: Shared<Comparison>,
    /// Where the same pair stands in the other languages.
    pub alternates: Vec<(Locale, AttrValue)>,
}

/// The comparison without its controls.
pub struct StaticPage;

impl Component for StaticPage {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<StaticPage>) -> StaticPage {
        StaticPage
    }

    fn view(&self, context: &Context<StaticPage>) -> Html {
        let Props {
            comparison,
            alternates,
        } = context.props();
        let words = Words::of(comparison.locale);
        let languages = Locale::ALL.map(|each| language(each, comparison.locale, alternates));
        let made = Made::Pair((**comparison).clone());
        let parts = Sheets::default().view(&made, &Block::all(), Choose::ByLink, false, &|| {
            decide::in_place(comparison.locale)
        });
        html! {
            <section class="rc" lang={comparison.locale.tag()} aria-labelledby="rc-title">
                <div class="rc-top">
                    <h2 id="rc-title" class="rc-title">{ words.title }</h2>
                    <div class="rc-controls">
                        <nav class="rc-switch" aria-label={words.language}>{ for languages }</nav>
                        { themes() }
                    </div>
                </div>
                <div class="rc-picker">
                    { title(Side::Left, &comparison.left, words) }
                    <span class="rc-swap rc-later" aria-hidden="true">{ Icon::Swap.view() }</span>
                    { title(Side::Right, &comparison.right, words) }
                    <div class="rc-others rc-later" aria-hidden="true">
                        <span class="rc-add">{ words.add_role }</span>
                    </div>
                </div>
                { for parts }
            </section>
        }
    }
}

/// Heads a page about the pair: both titles.
pub fn heading(comparison: &Comparison) -> String {
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    words::versus(left, right, comparison.locale)
}

/// A language of the switch: the page's own, a link to another, or the place of one that
/// the pair has no page in.
fn language(each: Locale, own: Locale, alternates: &[(Locale, AttrValue)]) -> Html {
    let (lang, name) = (each.tag(), html! { <span>{ each.name() }</span> });
    let page = alternates.iter().find(|(locale, _)| *locale == each);
    match page {
        _ if each == own => {
            html! { <span class="rc-choice" {lang} aria-current="page">{ name }</span> }
        }
        Some((_, href)) => {
            html! { <a class="rc-choice" {lang} hreflang={lang} {href}>{ name }</a> }
        }
        None => {
            html! { <span class="rc-choice rc-later" {lang} aria-hidden="true">{ name }</span> }
        }
    }
}

fn themes() -> Html {
    let icons = [Icon::Auto, Icon::Sun, Icon::Moon].map(|icon| {
        html! { <span class="rc-choice"><span>{ icon.view() }</span></span> }
    });
    html! { <div class="rc-switch rc-later" aria-hidden="true">{ for icons }</div> }
}

fn title(side: Side, role: &Header, words: &Words) -> Html {
    let class = match side {
        Side::Left => "rc-field rc-left",
        Side::Right => "rc-field rc-right",
    };
    html! {
        <div {class}>
            <p class="rc-name"><span class="rc-marker"></span>{ words.role(side as usize) }</p>
            <p class="rc-input rc-chosen">{ &role.title }</p>
            <p class="rc-market">{ &role.market }</p>
        </div>
    }
}
