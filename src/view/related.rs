//! Related roles, one click away: each takes the place of the other role.

use role_compare_core::compare::{Comparison, Header, RelatedRole, Side};
use yew::prelude::*;

use super::node::{each, el, text};
use super::settings::Action;
use super::{listen, words};

/// How many of the related roles are offered; the picker has them all.
const MOST: usize = 5;

/// What happens when a related role is chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Choose {
    /// Somebody is told.
    By(Callback<Action>),
    /// The address changes: without a script that is all that can be done, and the widget
    /// reads the address when it comes.
    #[cfg(not(target_arch = "wasm32"))]
    ByLink,
}

/// What each of the two roles could be compared with instead; nothing where no source says.
pub fn view(comparison: &Comparison, choose: &Choose) -> Html {
    let sides = [
        (Side::Left, &comparison.left),
        (Side::Right, &comparison.right),
    ];
    let mut lists = Vec::new();
    for (side, role) in sides {
        // Both lists of the same role would be the same.
        let is_told = comparison.same_role && !lists.is_empty();
        if !role.related.is_empty() && !is_told {
            lists.push(list(side, role, comparison, choose));
        }
    }
    match lists.is_empty() {
        true => Html::default(),
        false => el!("div" class="rc-related", lists),
    }
}

fn list(side: Side, role: &Header, comparison: &Comparison, choose: &Choose) -> Html {
    let offered = &role.related[..role.related.len().min(MOST)];
    let roles = each(offered, |related| {
        let choice = match choose {
            Choose::By(on_action) => button(side, related, on_action),
            #[cfg(not(target_arch = "wasm32"))]
            Choose::ByLink => link(side, role, related, comparison),
        };
        el!("li", [choice])
    });
    let heading = words::compare_with(&role.title, comparison.locale);
    el!(
        "div",
        [
            el!("p" class="rc-related-name", [text(&heading)]),
            el!("ul", roles)
        ]
    )
}

fn button(side: Side, related: &RelatedRole, on_action: &Callback<Action>) -> Html {
    let id = related.id.as_str().into();
    let action = Action::Choose(side.other() as usize, id);
    listen::button("rc-chip", &related.title, action, on_action)
}

#[cfg(not(target_arch = "wasm32"))]
fn link(side: Side, role: &Header, related: &RelatedRole, comparison: &Comparison) -> Html {
    let (left, right) = match side {
        Side::Left => (&role.id, &related.id),
        Side::Right => (&related.id, &role.id),
    };
    let mut state = role_compare_core::url_state::UrlState::default();
    state.left = Some(left.clone());
    state.right = Some(right.clone());
    state.locale = Some(comparison.locale);
    let href = ["#", &state.format()].concat();
    html! { <a class="rc-chip" {href}>{ &related.title }</a> }
}
