//! What matters to me: a weight for each thing, and the verdict that follows from them.

use role_compare_core::decide::criterion;
use role_compare_core::decide::verdict::{Reason, Verdict, verdict};
use role_compare_core::page_state::{Criterion, Weights};
use yew::prelude::*;

use super::super::listen::{On, tells};
use super::super::node::{each, el, tag, text, unless_empty};
use super::super::settings::{Action, Change};
use super::words::{self, Words};
use super::{Desk, says, small};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Vec<Html> {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    if desk.is_one_role() {
        return vec![el!("p", [text(words.one_role)])];
    }
    let weights = &desk.page.weights;
    let verdict = verdict(desk.catalogue, &desk.ids, weights, desk.options);
    let (answer, grounds) = match verdict {
        Ok(Some(verdict)) => (text(&verdict.text), grounds(&verdict, desk)),
        _ => (text(words.no_weights), Html::default()),
    };
    let sliders = each(Criterion::ALL, |each| slider(*each, desk));
    vec![
        small(words.about_weights),
        el!("div" class="rc-weights", sliders),
        says(desk.pay_turn, vec![el!("p", [answer])]),
        grounds,
        small(words.stays_here),
    ]
}

fn slider(criterion_of: Criterion, desk: &Desk<'_>) -> Html {
    let weight = desk.page.weights.get(criterion_of);
    let on_value = desk.on_action.reform(move |value: String| {
        let digit = value.bytes().next().unwrap_or(b'0');
        Action::Set(Change::Weight(criterion_of, digit.wrapping_sub(b'0')))
    });
    let id = ["rc-weight-", criterion_of.key()].concat();
    let shown = words::of_five(weight, desk.options.locale);
    let name = criterion(criterion_of, desk.options.locale);
    let mut input = tag!(
        "input" type="range" min="0" max="5" step="1";
        "id": Some(&id), "aria-valuetext": Some(&shown);
        []
    );
    input.set_value(Some(AttrValue::from(digit(weight))));
    let parts = [
        tag!("label"; "for": Some(&id); [text(name)]).into(),
        // At each step: were it told only when it is let go, whatever is rendered before that would
        // take it back.
        tells(On::Input, input, on_value).into(),
        el!("span" class="rc-weight-value" aria-hidden="true", [text(&shown)]),
    ];
    el!("div" class="rc-weight", parts)
}

// The highest that a slider goes to.
const _: () = assert!(Weights::HIGHEST == 5);

/// A number of one digit as text.
fn digit(digit: u8) -> String {
    char::from(b'0' + digit).to_string()
}

/// What was weighed, and how. The verdict itself names what was not.
fn grounds(verdict: &Verdict, desk: &Desk<'_>) -> Html {
    let reasons = each(&verdict.reasons, |reason| one(reason, desk));
    let parts = [
        unless_empty(reasons, |reasons| el!("ul" class="rc-grounds", reasons)),
        small(&verdict.method),
    ];
    el!("div" class="rc-reasons", parts)
}

fn one(reason: &Reason, desk: &Desk<'_>) -> Html {
    let is_level = reason.ahead.len() == desk.titles.len();
    let words = Words::of(desk.options.locale);
    let mut parts = vec![el!("span" class="rc-ground", [text(&reason.label)])];
    for (place, (title, value)) in desk.titles.iter().zip(&reason.values).enumerate() {
        let is_ahead = !is_level && reason.ahead.contains(&place);
        let mut line = vec![text(title), text(": "), text(value)];
        if is_ahead {
            let ahead = el!("span" class="rc-tag", [text(words.ahead)]);
            line.extend([text(" "), ahead]);
        }
        parts.push(el!("span" class="rc-ground-value", line));
    }
    if is_level {
        parts.push(el!("span" class="rc-more", [text(words.level)]));
    }
    if let Some(note) = &reason.note {
        parts.push(el!("span" class="rc-more", [text(note)]));
    }
    el!("li", parts)
}
