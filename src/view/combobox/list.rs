//! The list of a combobox: the roles that match, grouped by market.
//!
//! It never has the focus: the text field keeps it, and points at an option by its id.

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::Side;
use role_compare_core::locale::Locale;
use role_compare_core::search::{Found, Hit, Name, Piece};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::Names;
use super::state::{Event, State};
use crate::view::icon::Icon;
use crate::view::shared::Shared;
use crate::view::words::{self, Words};

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ListProps {
    /// Which of the two roles it belongs to.
    pub side: Side,
    /// The roles.
    pub catalogue: Shared<Catalogue>,
    /// Id of the role chosen now.
    pub chosen: AttrValue,
    /// The language.
    pub locale: Locale,
    /// The roles that match, those of one market side by side.
    pub found: Shared<Found>,
    /// Where the combobox stands.
    pub state: State,
    /// Told of clicks.
    pub on_event: Callback<Event>,
}

/// The list, or the words for an empty one.
pub struct List {
    list: NodeRef,
    /// The option that the keys point at, if there is one.
    active: NodeRef,
    /// Whether the options are others than those last shown, so that the reader must be
    /// taken to the first of them.
    is_new: bool,
}

impl Component for List {
    type Message = ();
    type Properties = ListProps;

    fn create(_: &Context<List>) -> List {
        List {
            list: NodeRef::default(),
            active: NodeRef::default(),
            is_new: false,
        }
    }

    /// A list that nobody sees stays as it was last: to take its options away would be a
    /// part of every choice, when the page has enough to do.
    fn changed(&mut self, context: &Context<List>, before: &ListProps) -> bool {
        let props = context.props();
        self.is_new |= props.found != before.found;
        props.state.open
    }

    fn view(&self, context: &Context<List>) -> Html {
        let props = context.props();
        let ListProps {
            side,
            locale,
            ref found,
            ref state,
            ..
        } = *props;
        let typed = state.typed.as_deref().filter(|_| state.open);
        let (class, said) = match typed {
            Some(typed) if found.hits.is_empty() => {
                ("rc-nothing", Some(words::no_match(typed, locale)))
            }
            // Who sees the list need not be told.
            typed => (
                "rc-hidden",
                typed.map(|_| words::found(found.hits.len(), locale)),
            ),
        };
        let on_event = props.on_event.clone();
        let onscroll = move |scroll: yew::Event| {
            if is_near_end(&scroll.target_unchecked_into()) {
                on_event.emit(Event::Scroll);
            }
        };
        html! {
            <>
                <div
                    ref={&self.list}
                    id={Names::of(side).list}
                    class="rc-list"
                    role="listbox"
                    // A browser would else let the Tab key stop at what can be scrolled.
                    tabindex="-1"
                    aria-label={Words::of(locale).role(side)}
                    hidden={found.hits.is_empty()}
                    {onscroll}
                >
                    { self.groups(props) }
                </div>
                <p {class} role="status">{ said }</p>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<List>, _: bool) {
        if std::mem::take(&mut self.is_new)
            && let Some(list) = self.list.cast::<Element>()
        {
            list.set_scroll_top(0);
        }
        if let Some(option) = self.active.cast::<Element>() {
            let how = ScrollIntoViewOptions::new();
            how.set_block(ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&how);
        }
    }
}

impl List {
    fn groups(&self, props: &ListProps) -> Vec<Html> {
        let catalogue = &props.catalogue;
        let market = |hit: &Hit| catalogue.market(hit.role);
        let mut index = 0;
        let hits = &props.found.hits;
        let made = &hits[..hits.len().min(props.state.made())];
        made.chunk_by(|one, next| market(one) == market(next))
            .map(|group| {
                let market = market(&group[0]);
                let list = Names::of(props.side).list;
                let heading = AttrValue::from([list, "-", &market.to_string()].concat());
                let name = &catalogue.markets[market].name;
                let options: Vec<Html> = group
                    .iter()
                    .map(|hit| {
                        let view = self.option(props, hit, index);
                        index += 1;
                        view
                    })
                    .collect();
                html! {
                    <div key={market} role="group" aria-labelledby={heading.clone()}>
                        <div id={heading} class="rc-group-name" role="presentation">
                            { name.get(props.locale) }
                        </div>
                        { options }
                    </div>
                }
            })
            .collect()
    }

    fn option(&self, props: &ListProps, hit: &Hit, index: usize) -> Html {
        let ListProps {
            side,
            locale,
            ref catalogue,
            ref found,
            ref chosen,
            ref state,
            ref on_event,
            ..
        } = *props;
        let is_active = state.active == Some(index);
        let is_chosen = catalogue.id(hit.role) == **chosen;
        let onclick = on_event.reform(move |_: MouseEvent| Event::Pick(index));
        let all = found.hits.len();
        let is_part = all > state.made();
        let reference = match is_active {
            true => self.active.clone(),
            false => NodeRef::default(),
        };
        let name = catalogue.name(hit.role, hit.name);
        let is_title = hit.name == Name::Title(locale);
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
                id={Names::of(side).option(index)}
                class="rc-option"
                role="option"
                // While there are more options than are made, nobody can count them.
                aria-setsize={is_part.then(|| all.to_string())}
                aria-posinset={is_part.then(|| (index + 1).to_string())}
                aria-selected={if is_active { "true" } else { "false" }}
                aria-current={is_chosen.then_some("true")}
                {onclick}
            >
                <span>{ title }</span>
                if is_chosen { { Icon::Check.view() } }
                if !is_title {
                    <span class="rc-alias">{ Words::of(locale).also }{ pieces(found.pieces(&name)) }</span>
                }
            </div>
        }
    }
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
