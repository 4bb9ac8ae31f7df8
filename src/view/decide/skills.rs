//! What carries over: the skill gap from one role to the other, and how alike both are.

use role_compare_core::decide::skills::{GapGroup, GapSkill, SkillGap, skill_gap};
use role_compare_core::page_state::{Gap, MOST_ROLES};
use yew::prelude::*;

use super::super::node::{each, el, text};
use super::super::settings::{Action, Change};
use super::Desk;
use super::choice::{Choice, group};
use super::select::select;
use super::words::{self, Words};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    let Some(ends) = ends(desk) else {
        return el!("p", [text(words.one_role)]);
    };
    let [from, to] = ends.map(|place| desk.ids[place]);
    let Ok(gap) = skill_gap(desk.catalogue, from, to, locale) else {
        return Html::default();
    };
    html! {
        <>
            { if desk.ids.len() > 2 { any_way(ends, desk) } else { both_ways(ends, desk) } }
            <div class="rc-says" role="status"><p>{ &gap.summary }</p></div>
            { for each(&gap.groups, skills) }
            { rule(&gap) }
        </>
    }
}

/// Of two roles: from the first to the second, or the other way.
fn both_ways(ends: [usize; 2], desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let ways = [Gap::default(), Gap::default().turned()];
    let names = ways.map(|way| {
        let [from, to] = [way.from, way.to].map(|place| desk.titles[usize::from(place)]);
        words::way(from, to, locale)
    });
    let choices: Vec<Choice<'_>> = ways
        .iter()
        .zip(&names)
        .map(|(way, text)| Choice {
            text,
            is_chosen: usize::from(way.from) == ends[0],
            change: Change::Gap(*way),
        })
        .collect();
    let words = Words::of(locale);
    group(words.way, "rc-way", &choices, desk.on_action)
}

/// Of more roles: from any of them to any other.
fn any_way([from, to]: [usize; 2], desk: &Desk<'_>) -> Html {
    const PLACES: [&str; MOST_ROLES] = ["0", "1", "2", "3"];
    let words = Words::of(desk.options.locale);
    let end = |id, label, chosen: usize, way: fn(u8, [u8; 2]) -> Gap| {
        let ends = [from as u8, to as u8];
        let on_value = desk.on_action.reform(move |place: String| {
            let place = PLACES.iter().position(|own| *own == place);
            Action::Set(Change::Gap(way(place.unwrap_or_default() as u8, ends)))
        });
        let roles = PLACES.into_iter().zip(desk.titles.iter().copied());
        select(id, label, PLACES[chosen], roles, on_value)
    };
    // Whoever chooses the other end for one of them turns the way.
    let starts = end("rc-gap-from", words.from, from, |place, [from, to]| Gap {
        from: place,
        to: if place == to { from } else { to },
    });
    let ends = end("rc-gap-to", words.to, to, |place, [from, to]| Gap {
        from: if place == from { to } else { from },
        to: place,
    });
    el!("div" class="rc-fields", [starts, ends])
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
        (Some(from), Some(to)) => Some([from, " → ", to].concat()),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    };
    let more = scores.iter().chain(&skill.list);
    let more = more.map(|more| el!("span" class="rc-more", [text(" "), text(more)]));
    let mut parts = vec![text(&skill.text)];
    parts.extend(more);
    el!("li", parts)
}

/// How alike both are, and the rules of it all.
fn rule(gap: &SkillGap) -> Html {
    let mut parts = Vec::new();
    if let Some(similarity) = &gap.similarity {
        parts.push(el!("p", [text(&similarity.text)]));
        parts.push(el!("p" class="rc-small", [text(&similarity.definition)]));
    }
    if !gap.rule.is_empty() {
        parts.push(el!("p" class="rc-small", [text(&gap.rule)]));
    }
    el!("div", parts)
}
