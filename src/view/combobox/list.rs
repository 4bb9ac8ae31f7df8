//! The list of a combobox: the roles that match, grouped by market.
//!
//! It never has the focus: the text field keeps it, and points at an option by its id.

use std::cell::Cell;
use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::locale::Locale;
use role_compare_core::search::{Found, Hit, Name, Piece};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::Names;
use super::state::{Event, State};
use crate::view::icon::Icon;
use crate::view::words::{self, Words};

/// What the list shows.
pub struct List<'a> {
    /// The place of the role that it belongs to.
    pub place: usize,
    /// The roles.
    pub catalogue: &'a Catalogue,
    /// Id of the role chosen now.
    pub chosen: &'a str,
    /// The language.
    pub locale: Locale,
    /// The roles that match, those of one market side by side.
    pub found: &'a Found,
    /// Where the combobox stands.
    pub state: &'a State,
    /// Told of clicks and of scrolling.
    pub on_event: Callback<Event>,
}

/// The elements of a list that is on the page.
#[derive(Default)]
pub struct Elements {
    list: NodeRef,
    /// The option that the keys point at, if there is one.
    active: NodeRef,
    /// Whether the reader may have scrolled since the list was last taken to its beginning.
    is_scrolled: Rc<Cell<bool>>,
}

impl Elements {
    /// Takes the reader to the first option. To set the place makes the browser lay out the
    /// page there and then, which a list that stands there already need not cost.
    pub fn to_beginning(&self) {
        if self.is_scrolled.take()
            && let Some(list) = self.list.cast::<Element>()
        {
            list.set_scroll_top(0);
        }
    }

    /// Brings the option that the keys point at into sight.
    pub fn to_active(&self) {
        if let Some(option) = self.active.cast::<Element>() {
            let how = ScrollIntoViewOptions::new();
            how.set_block(ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&how);
            self.is_scrolled.set(true);
        }
    }
}

impl List<'_> {
    /// The list, or the words for an empty one.
    pub fn view(&self, elements: &Elements) -> Html {
        let List {
            place,
            locale,
            found,
            state,
            ..
        } = *self;
        let (class, said) = match state.typed.as_deref().filter(|_| state.open) {
            Some(typed) if found.hits.is_empty() => {
                ("rc-nothing", Some(words::no_match(typed, locale)))
            }
            // Who sees the list need not be told.
            typed => (
                "rc-hidden",
                typed.map(|_| words::found(found.hits.len(), locale)),
            ),
        };
        let on_event = self.on_event.clone();
        let is_scrolled = Rc::clone(&elements.is_scrolled);
        let onscroll = move |scroll: yew::Event| {
            is_scrolled.set(true);
            if is_near_end(&scroll.target_unchecked_into()) {
                on_event.emit(Event::Scroll);
            }
        };
        let on_event = self.on_event.clone();
        let onclick = move |click: MouseEvent| {
            if let Some(index) = option_at(&click, place) {
                on_event.emit(Event::Pick(index));
            }
        };
        html! {
            <>
                <div
                    ref={&elements.list}
                    id={Names::of(place).list}
                    class="rc-list"
                    role="listbox"
                    // A browser would else let the Tab key stop at what can be scrolled.
                    tabindex="-1"
                    aria-label={Words::of(locale).role(place)}
                    hidden={!state.open || found.hits.is_empty()}
                    {onscroll}
                    // One listener for all options: each key typed makes other ones.
                    {onclick}
                >
                    { self.groups(elements) }
                </div>
                <p {class} role="status">{ said }</p>
            </>
        }
    }

    fn groups(&self, elements: &Elements) -> Vec<Html> {
        let catalogue = self.catalogue;
        let market = |hit: &Hit| catalogue.market(hit.role);
        let mut index = 0;
        let hits = &self.found.hits;
        let made = &hits[..hits.len().min(self.state.made())];
        made.chunk_by(|one, next| market(one) == market(next))
            .map(|group| {
                let market = market(&group[0]);
                let list = Names::of(self.place).list;
                let heading = AttrValue::from([list, "-", &market.to_string()].concat());
                let name = &catalogue.markets[market].name;
                let options: Vec<Html> = group
                    .iter()
                    .map(|hit| {
                        let view = self.option(elements, hit, index);
                        index += 1;
                        view
                    })
                    .collect();
                html! {
                    <div key={market} role="group" aria-labelledby={heading.clone()}>
                        <div id={heading} class="rc-group-name" role="presentation">
                            { name.get(self.locale) }
                        </div>
                        { options }
                    </div>
                }
            })
            .collect()
    }

    fn option(&self, elements: &Elements, hit: &Hit, index: usize) -> Html {
        let List {
            place,
            locale,
            catalogue,
            found,
            state,
            ..
        } = *self;
        let is_active = state.active == Some(index);
        let is_chosen = catalogue.id(hit.role) == self.chosen;
        let all = found.hits.len();
        let is_part = all > state.made();
        let reference = match is_active {
            true => elements.active.clone(),
            false => NodeRef::default(),
        };
        let name = catalogue.name(hit.role, hit.name);
        let is_title = hit.name == Name::Title(locale);
        let (Name::Title(spoken) | Name::Alias(spoken, _)) = hit.name;
        let title = match is_title {
            true => pieces(found.pieces(&name)),
            false => vec![catalogue.name(hit.role, Name::Title(locale)).into()],
        };
        html! {
            <div
                // Without keys Yew puts what is new before what is there, which browsers
                // follow by scrolling.
                key={index}
                ref={reference}
                id={Names::of(place).option(index)}
                class="rc-option"
                role="option"
                // While there are more options than are made, nobody can count them.
                aria-setsize={is_part.then(|| all.to_string())}
                aria-posinset={is_part.then(|| (index + 1).to_string())}
                aria-selected={if is_active { "true" } else { "false" }}
                aria-current={is_chosen.then_some("true")}
            >
                if is_chosen { { Icon::Check.view() } }
                <span>{ title }</span>
                if !is_title {
                    <span class="rc-alias">
                        { Words::of(locale).also }
                        <span lang={spoken.tag()}>{ pieces(found.pieces(&name)) }</span>
                    </span>
                }
            </div>
        }
    }
}

/// The number of the option that was clicked.
fn option_at(click: &MouseEvent, place: usize) -> Option<usize> {
    let clicked: Element = click.target_dyn_into()?;
    let option = clicked.closest("[role=option]").ok()??;
    let number = option.id();
    number.strip_prefix(Names::of(place).option)?.parse().ok()
}

/// Whether less of a list is left below than what is seen of it.
fn is_near_end(list: &Element) -> bool {
    list.scroll_height() - list.scroll_top() < 2 * list.client_height()
}

/// Puts the hits of one market side by side: the market of the best hit first, or in the
/// catalogue's order where nothing was asked for and no hit is better than another.
pub fn by_market(hits: Vec<Hit>, query: &str, catalogue: &Catalogue) -> Vec<Hit> {
    let mut markets: Vec<(usize, Vec<Hit>)> = Vec::new();
    if query.trim().is_empty() {
        markets.extend((0..).zip(catalogue.markets.iter().map(|_| Vec::new())));
    }
    for hit in hits {
        let market = catalogue.market(hit.role);
        match markets.iter_mut().find(|(known, _)| *known == market) {
            Some((_, hits)) => hits.push(hit),
            None => markets.push((market, vec![hit])),
        }
    }
    markets.into_iter().flat_map(|(_, hits)| hits).collect()
}

/// A name with what was asked for marked in it.
fn pieces(pieces: Vec<Piece>) -> Vec<Html> {
    pieces
        .into_iter()
        .map(|piece| match piece.matched {
            true => html! { <mark>{ piece.text }</mark> },
            false => piece.text.into(),
        })
        .collect()
}
