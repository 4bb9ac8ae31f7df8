//! Find a counterpart: roles like one of the two that are better in something.

use role_compare_core::decide::counterparts::{Counterparts, counterparts};
use role_compare_core::decide::rule;
use role_compare_core::page_state::{Like, Rule};
use yew::prelude::*;

use super::super::listen::button;
use super::super::node::{el, several, text};
use super::super::settings::{Action, Change};
use super::choice::{Choice, group};
use super::words::{self, Words};
use super::{Desk, says, small};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Vec<Html> {
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
    let mut rules = Vec::new();
    for each in Rule::ALL {
        rules.push(Choice {
            text: rule(*each, locale),
            is_chosen: asked.is_some_and(|like| like.rule == *each),
            change: Change::Like(Like {
                rule: *each,
                of: of as u8,
            }),
        });
    }
    let (mut answer, mut named) = (Vec::new(), Html::default());
    if let Some(like) = asked
        && let Ok(found) = counterparts(desk.catalogue, desk.ids[of], like.rule, desk.options)
    {
        answer.push(el!("p", [text(&found.text)]));
        named = list(&found, usize::from(of == 0), desk);
    }
    vec![
        group(words.like_which, "rc-like-of", &roles, desk.on_action),
        group(words.like_how, "rc-like-rule", &rules, desk.on_action),
        says(desk.pay_turn, answer),
        named,
    ]
}

/// Each takes the place of another role.
fn list(found: &Counterparts, place: usize, desk: &Desk<'_>) -> Html {
    let mut items = Vec::new();
    for one in &found.found {
        let action = Action::Choose(place, one.id.as_str().into());
        let parts = [
            button("rc-chip", &one.title, action, desk.on_action),
            el!("span" class="rc-more", [text(&one.reason)]),
        ];
        items.push(el!("li", parts));
    }
    let click = match items.is_empty() {
        true => Html::default(),
        false => small(&words::in_place_of(desk.titles[place], desk.options.locale)),
    };
    let items = el!("ul" class="rc-found", items);
    several(vec![click, items, small(&found.rule)])
}
