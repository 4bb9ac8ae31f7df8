//! What carries over: the skill gap from one role to the other, and how alike both are.

use role_compare_core::decide::skills::{GapGroup, GapSkill, SkillGap, skill_gap};
use role_compare_core::page_state::{Gap, MOST_ROLES};
use yew::prelude::*;

use super::super::node::{each, el, several, text};
use super::super::settings::{Action, Change};
use super::choice::{Choice, group};
use super::select::select;
use super::words::{self, Words};
use super::{Desk, says, small};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Vec<Html> {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    let Some(ends) = ends(desk) else {
        return vec![el!("p", [text(words.one_role)])];
    };
    let [from, to] = ends;
    let Ok(gap) = skill_gap(desk.catalogue, desk.ids[from], desk.ids[to], locale) else {
        return Vec::new();
    };
    let way = match desk.ids.len() > 2 {
        true => any_way(ends, desk),
        false => both_ways(ends, desk),
    };
    vec![
        way,
        says(desk.turn, vec![el!("p", [text(&gap.summary)])]),
        several(each(&gap.groups, skills)),
        rule(&gap),
    ]
}

/// Of two roles: from the first to the second, or the other way.
fn both_ways(ends: [usize; 2], desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let (first, second) = (desk.titles[0], desk.titles[1]);
    let there = words::way(first, second, locale);
    let back = words::way(second, first, locale);
    let choice = |text, way: Gap| Choice {
        text,
        is_chosen: usize::from(way.from) == ends[0],
        change: Change::Gap(way),
    };
    let choices = [
        choice(&there, Gap::default()),
        choice(&back, Gap::default().turned()),
    ];
    let words = Words::of(locale);
    group(words.way, "rc-way", &choices, desk.on_action)
}

/// Of more roles: from any of them to any other.
fn any_way(ends: [usize; 2], desk: &Desk<'_>) -> Html {
    const PLACES: [&str; MOST_ROLES] = ["0", "1", "2", "3"];
    let words = Words::of(desk.options.locale);
    let mut roles = Vec::new();
    for (place, title) in PLACES.iter().zip(&desk.titles) {
        roles.push((*place, *title));
    }
    let select_end = |id, label, end: usize| {
        let on_value = desk.on_action.reform(move |place: String| {
            let place = PLACES.iter().position(|own| *own == place);
            let place = place.unwrap_or_default();
            let mut chosen = ends;
            // Whoever chooses the other end for one of them turns the way.
            if place == ends[1 - end] {
                chosen[1 - end] = ends[end];
            }
            chosen[end] = place;
            let [from, to] = chosen.map(|place| place as u8);
            Action::Set(Change::Gap(Gap { from, to }))
        });
        select(id, label, PLACES[ends[end]], &roles, on_value)
    };
    let ends = [
        select_end("rc-gap-from", words.from, 0),
        select_end("rc-gap-to", words.to, 1),
    ];
    el!("div" class="rc-fields", ends)
}

/// The places of the role that somebody comes from and of the one that they go to; `None` where
/// both are the same role. A link may speak of a role that is not there.
fn ends(desk: &Desk<'_>) -> Option<[usize; 2]> {
    if desk.is_one_role() {
        return None;
    }
    let Gap { from, to } = desk.page.gap;
    let ends = [usize::from(from), usize::from(to)];
    Some(match ends.iter().all(|place| *place < desk.ids.len()) {
        true => ends,
        false => [0, 1],
    })
}

fn skills(group: &GapGroup) -> Html {
    let heading = [group.title.as_str(), ": ", &group.skills.len().to_string()].concat();
    let parts = [
        el!("h4" class="rc-small-heading", [text(&heading)]),
        el!("ul" class="rc-skills", each(&group.skills, skill)),
    ];
    el!("div", parts)
}

fn skill(skill: &GapSkill) -> Html {
    let scores = match (&skill.from, &skill.to) {
        // The two scores stay on one line.
        (Some(from), Some(to)) => Some([from, "\u{a0}→\u{a0}", to].concat()),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    };
    let mut parts = vec![text(&skill.text)];
    for more in [&scores, &skill.list].into_iter().flatten() {
        parts.push(el!("span" class="rc-more", [text(" "), text(more)]));
    }
    el!("li", parts)
}

/// How alike both are, and the rules of it all.
fn rule(gap: &SkillGap) -> Html {
    let mut parts = Vec::new();
    if let Some(similarity) = &gap.similarity {
        parts.push(el!("p", [text(&similarity.text)]));
        parts.push(small(&similarity.definition));
    }
    if !gap.rule.is_empty() {
        parts.push(small(&gap.rule));
    }
    el!("div", parts)
}
