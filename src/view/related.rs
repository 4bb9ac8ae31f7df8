//! Related roles, one click away: each takes the place of the other role.

use role_compare_core::compare::{Comparison, Header, RelatedRole, Side};
use web_sys::Element;

use super::pen::{Pen, shape};
use super::settings::Action;
use super::words;

/// How many of the related roles are offered; the picker has them all.
const MOST: usize = 5;

/// How a related role is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// By a button, which whoever listens to clicks asks [`chosen`] of.
    ByButton,
    /// The address changes: without a script that is all that can be done, and the widget
    /// reads the address when it comes.
    #[cfg(not(target_arch = "wasm32"))]
    ByLink,
}

/// Writes what each of the two roles could be compared with instead; nothing where no source says.
pub fn write(pen: &mut Pen<'_>, comparison: &Comparison, choose: Choose) {
    let (left, right) = (&comparison.left, &comparison.right);
    // Both lists of the same role would be the same.
    let is_told = comparison.same_role && !left.related.is_empty();
    let has_right = !right.related.is_empty() && !is_told;
    if left.related.is_empty() && !has_right {
        return;
    }
    pen.put(shape!("div" class="rc-related"), |pen| {
        if !left.related.is_empty() {
            list(pen, Side::Left, left, comparison, choose);
        }
        if has_right {
            list(pen, Side::Right, right, comparison, choose);
        }
    });
}

fn list(pen: &mut Pen<'_>, side: Side, role: &Header, comparison: &Comparison, choose: Choose) {
    let offered = &role.related[..role.related.len().min(MOST)];
    let heading = words::compare_with(&role.title, comparison.locale);
    pen.put_as(side as u32 + 1, shape!("div"), |pen| {
        pen.put_text(shape!("p" class="rc-related-name"), &heading);
        pen.put(shape!("ul"), |pen| {
            for related in offered {
                pen.put(shape!("li"), |pen| match choose {
                    Choose::ByButton => button(pen, side, related),
                    #[cfg(not(target_arch = "wasm32"))]
                    Choose::ByLink => link(pen, side, role, related, comparison),
                });
            }
        });
    });
}

fn button(pen: &mut Pen<'_>, side: Side, related: &RelatedRole) {
    pen.put(shape!("button" type="button" class="rc-chip"), |pen| {
        pen.attr("name", Some(side.other().key()));
        pen.attr("value", Some(&related.id));
        pen.text(&related.title);
    });
}

/// What a click on an element chooses, if it is on one of the buttons.
pub fn chosen(clicked: &Element) -> Option<Action> {
    let button = clicked.closest("button[value]").ok()??;
    let name = button.get_attribute("name")?;
    let place = Side::BOTH.into_iter().find(|side| side.key() == name)?;
    let id = button.get_attribute("value")?;
    Some(Action::Choose(place as usize, id.into()))
}

#[cfg(not(target_arch = "wasm32"))]
fn link(
    pen: &mut Pen<'_>,
    side: Side,
    role: &Header,
    related: &RelatedRole,
    comparison: &Comparison,
) {
    let (left, right) = match side {
        Side::Left => (&role.id, &related.id),
        Side::Right => (&related.id, &role.id),
    };
    let mut state = role_compare_core::url_state::UrlState::default();
    state.left = Some(left.clone());
    state.right = Some(right.clone());
    state.locale = Some(comparison.locale);
    let href = ["#", &state.format()].concat();
    pen.put(shape!("a" class="rc-chip"), |pen| {
        pen.attr("href", Some(&href));
        pen.text(&related.title);
    });
}
