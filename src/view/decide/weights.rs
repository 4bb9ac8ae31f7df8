//! What matters to me: a weight for each thing, and the verdict that follows from them.

use role_compare_core::decide::criterion;
use role_compare_core::decide::verdict::{Reason, Verdict, verdict};
use role_compare_core::page_state::{Criterion, Weights};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::node::{each, el, text, unless_empty};
use super::super::settings::{Action, Change};
use super::Desk;
use super::words::{self, Words};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    if desk.is_one_role() {
        return el!("p", [text(words.one_role)]);
    }
    let weights = &desk.page.weights;
    let verdict = verdict(desk.catalogue, &desk.ids, weights, desk.options);
    let verdict = verdict.ok().flatten();
    let says = match &verdict {
        Some(verdict) => &verdict.text,
        None => words.no_weights,
    };
    html! {
        <>
            <p class="rc-small">{ words.about_weights }</p>
            <div class="rc-weights">
                { for Criterion::ALL.iter().map(|each| slider(*each, desk)) }
            </div>
            <div class="rc-says" role="status"><p>{ says }</p></div>
            { for verdict.iter().map(|verdict| grounds(verdict, desk)) }
            <p class="rc-small">{ words.stays_here }</p>
        </>
    }
}

fn slider(criterion_of: Criterion, desk: &Desk<'_>) -> Html {
    let weight = desk.page.weights.get(criterion_of);
    let onchange = desk.on_action.reform(move |change: Event| {
        let slider: HtmlInputElement = change.target_unchecked_into();
        let digit = slider.value().bytes().next().unwrap_or(b'0');
        Action::Set(Change::Weight(criterion_of, digit.wrapping_sub(b'0')))
    });
    let id = AttrValue::from(["rc-weight-", criterion_of.key()].concat());
    let shown = words::of_five(weight, desk.options.locale);
    html! {
        <div class="rc-weight">
            <label for={&id}>{ criterion(criterion_of, desk.options.locale) }</label>
            <input
                {id}
                type="range"
                min="0"
                max={HIGHEST}
                step="1"
                value={digit(weight)}
                aria-valuetext={shown.clone()}
                {onchange}
            />
            <span class="rc-weight-value" aria-hidden="true">{ shown }</span>
        </div>
    }
}

/// [`Weights::HIGHEST`] as an attribute has it.
const HIGHEST: &str = "5";
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
        el!("p" class="rc-small", [text(&verdict.method)]),
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
