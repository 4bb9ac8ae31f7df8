//! What carries over: the skill gap from one role to the other, and how alike both are.

use role_compare_core::decide::skills::{GapGroup, GapSkill, SkillGap, skill_gap};
use role_compare_core::page_state::Gap;
use yew::prelude::*;

use super::super::node::{each, el, text};
use super::super::settings::Change;
use super::Desk;
use super::choice::{Choice, group};
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
    let titles = [&desk.comparison.left.title, &desk.comparison.right.title];
    let ways = [Gap::default(), Gap::default().turned()];
    let names = ways.map(|way| {
        let [from, to] = [way.from, way.to].map(|place| titles[usize::from(place)]);
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
    html! {
        <>
            { group(words.way, "rc-way", &choices, desk.on_action) }
            <div class="rc-says" role="status"><p>{ &gap.summary }</p></div>
            { for each(&gap.groups, skills) }
            { rule(&gap) }
        </>
    }
}

/// The places of the role that somebody comes from and of the one that they go to; `None` where
/// both are the same role. A link may speak of a role that is not there.
fn ends(desk: &Desk<'_>) -> Option<[usize; 2]> {
    if desk.comparison.same_role {
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
