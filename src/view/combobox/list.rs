//! The list of a combobox: the roles that match, grouped by market.
//!
//! It never has the focus: the text field keeps it, and points at an option by its id.

use role_compare_core::catalogue::Catalogue;
use role_compare_core::search::{Hit, Piece};
use yew::html::Scope;
use yew::prelude::*;

use super::state::{Event, State};
use super::{Combobox, Names, Props};
use crate::view::icon::Icon;
use crate::view::words::{self, Words};

/// What the list shows.
pub struct List<'a> {
    /// What the whole combobox shows.
    pub props: &'a Props,
    /// The roles that match, those of one market side by side.
    pub hits: &'a [Hit],
    /// Where the combobox stands.
    pub state: &'a State,
    /// Gets the option that the keys point at.
    pub active: &'a NodeRef,
    /// The combobox, to be told of clicks.
    pub link: &'a Scope<Combobox>,
}

impl List<'_> {
    /// The list, or the words for an empty one.
    pub fn view(&self) -> Html {
        let Props { side, locale, .. } = *self.props;
        // Pressing the mouse here must not take the focus from the text field, which would
        // close the list before the click arrives.
        let onmousedown = Callback::from(|press: MouseEvent| press.prevent_default());
        let nothing = (self.state.open && self.hits.is_empty()).then(|| {
            let typed = self.state.typed.as_deref().unwrap_or_default();
            words::no_match(typed, locale)
        });
        let groups = match self.state.open {
            true => self.groups(),
            false => Vec::new(),
        };
        html! {
            <div class="rc-popup" hidden={!self.state.open} {onmousedown}>
                <div
                    id={Names::of(side).list}
                    class="rc-list"
                    role="listbox"
                    aria-label={Words::of(locale).role(side)}
                    hidden={self.hits.is_empty()}
                >
                    { groups }
                </div>
                <p class="rc-nothing" role="status">{ nothing }</p>
            </div>
        }
    }

    fn groups(&self) -> Vec<Html> {
        let catalogue = &self.props.catalogue;
        let market = |hit: &Hit| catalogue.roles[hit.role].market;
        let mut index = 0;
        self.hits
            .chunk_by(|one, next| market(one) == market(next))
            .map(|group| {
                let market = market(&group[0]);
                let list = Names::of(self.props.side).list;
                let heading = AttrValue::from([list, "-", &market.to_string()].concat());
                let name = &catalogue.markets[usize::from(market)].name;
                let options: Vec<Html> = group
                    .iter()
                    .map(|hit| {
                        let view = self.option(hit, index);
                        index += 1;
                        view
                    })
                    .collect();
                html! {
                    <div role="group" aria-labelledby={heading.clone()}>
                        <div id={heading} class="rc-group-name" role="presentation">
                            { name.get(self.props.locale) }
                        </div>
                        { options }
                    </div>
                }
            })
            .collect()
    }

    fn option(&self, hit: &Hit, index: usize) -> Html {
        let Props {
            side,
            locale,
            ref catalogue,
            ref chosen,
            ..
        } = *self.props;
        let is_active = self.state.active == Some(index);
        let is_chosen = catalogue.roles[hit.role].id == **chosen;
        let onclick = self.link.callback(move |_: MouseEvent| Event::Pick(index));
        let reference = match is_active {
            true => self.active.clone(),
            false => NodeRef::default(),
        };
        html! {
            <div
                ref={reference}
                id={Names::of(side).option(index)}
                class="rc-option"
                role="option"
                aria-selected={if is_active { "true" } else { "false" }}
                aria-current={is_chosen.then_some("true")}
                {onclick}
            >
                <span>{ pieces(&hit.title) }</span>
                if is_chosen { { Icon::Check.view() } }
                if let Some(alias) = &hit.alias {
                    <span class="rc-alias">{ Words::of(locale).also }{ pieces(alias) }</span>
                }
            </div>
        }
    }
}

/// Puts the hits of one market side by side: the market of the best hit first, or in the
/// catalogue's order where nothing was asked for and no hit is better than another.
pub fn by_market(hits: Vec<Hit>, query: &str, catalogue: &Catalogue) -> Vec<Hit> {
    let mut markets: Vec<(u16, Vec<Hit>)> = Vec::new();
    if query.trim().is_empty() {
        markets.extend((0..).zip(catalogue.markets.iter().map(|_| Vec::new())));
    }
    for hit in hits {
        let market = catalogue.roles[hit.role].market;
        match markets.iter_mut().find(|(known, _)| *known == market) {
            Some((_, hits)) => hits.push(hit),
            None => markets.push((market, vec![hit])),
        }
    }
    markets.into_iter().flat_map(|(_, hits)| hits).collect()
}

/// A name with what was asked for marked in it.
fn pieces(pieces: &[Piece]) -> Vec<Html> {
    pieces
        .iter()
        .map(|piece| match piece.matched {
            true => html! { <mark>{ &piece.text }</mark> },
            false => html! { &piece.text },
        })
        .collect()
}
