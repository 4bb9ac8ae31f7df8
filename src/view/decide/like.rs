//! Find a counterpart: roles like one of the two that are better in something.

use role_compare_core::decide::counterparts::{Counterparts, counterparts};
use role_compare_core::decide::rule;
use role_compare_core::page_state::{Like, Rule};
use yew::prelude::*;

use super::super::node::{el, text};
use super::super::settings::{Action, Change};
use super::Desk;
use super::choice::{Choice, group};
use super::words::{self, Words};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    let asked = desk.page.like;
    // A link may speak of a role that is not there.
    let of = asked.map_or(0, |like| usize::from(like.of));
    let of = if of < desk.ids.len() { of } else { 0 };
    // Until a rule is chosen, a role alone asks for what pays more.
    let chosen_rule = asked.map_or(Rule::Pay, |like| like.rule);
    let mut roles = Vec::new();
    for (place, title) in desk.titles.iter().enumerate() {
        roles.push(Choice {
            text: title,
            is_chosen: asked.is_some() && of == place,
            change: Change::Like(Like {
                rule: chosen_rule,
                of: place as u8,
            }),
        });
        if desk.is_one_role() {
            break;
        }
    }
    let rules: Vec<Choice<'_>> = Rule::ALL
        .iter()
        .map(|each| Choice {
            text: rule(*each, locale),
            is_chosen: asked.is_some_and(|like| like.rule == *each),
            change: Change::Like(Like {
                rule: *each,
                of: of as u8,
            }),
        })
        .collect();
    let found = asked
        .and_then(|like| counterparts(desk.catalogue, desk.ids[of], like.rule, desk.options).ok());
    let says = found.as_ref().map(|found| found.text.clone());
    let other = usize::from(of == 0);
    html! {
        <>
            { group(words.like_which, "rc-like-of", &roles, desk.on_action) }
            { group(words.like_how, "rc-like-rule", &rules, desk.on_action) }
            <div class="rc-says" role="status">{ for says.map(|says| html! { <p>{ says }</p> }) }</div>
            { for found.iter().map(|found| list(found, other, desk)) }
        </>
    }
}

/// Each takes the place of another role.
fn list(found: &Counterparts, place: usize, desk: &Desk<'_>) -> Html {
    let items = found.found.iter().map(|one| {
        let action = Action::Choose(place, one.id.as_str().into());
        let onclick = desk.on_action.reform(move |_: MouseEvent| action.clone());
        html! {
            <li>
                <button type="button" class="rc-chip" {onclick}>{ &one.title }</button>
                <span class="rc-more">{ &one.reason }</span>
            </li>
        }
    });
    let click = words::in_place_of(desk.titles[place], desk.options.locale);
    html! {
        <>
            if !found.found.is_empty() { <p class="rc-small">{ click }</p> }
            <ul class="rc-found">{ for items }</ul>
            { el!("p" class="rc-small", [text(&found.rule)]) }
        </>
    }
}
