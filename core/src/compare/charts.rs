//! What each chart shows: figures of the rows, in lanes on scales.
//!
//! Figures of different units never share a scale, and a missing figure is said, not
//! drawn as zero. It must not know how a chart is drawn.

mod pay;

use super::context::Context;
use super::lists;
use super::model::{Chart, Gap, Lane, Mark, Panel, Shape, Side, Unit};
use super::statistics;
use super::wording;
use crate::field::{FieldId, Kind, Section};
use crate::locale::Localized;
use crate::role::{State, Value};
use crate::text::number;

/// The most charts of a section: more would bury its table.
const MOST_CHARTS: usize = 2;

/// The charts of a section, the most telling first; none of a chart without a single figure.
pub(super) fn of_section(context: &Context<'_>, section: Section) -> Vec<Chart> {
    let charts = match section {
        Section::Pay => vec![pay::pay(context), pay::by_country(context)],
        Section::Outlook => vec![
            bars(context, "growth", &[FieldId::OutlookGrowth]),
            jobs(context),
        ],
        Section::Education => vec![
            groups(context, "schooling", FieldId::EducationSchooling),
            degree(context),
        ],
        Section::People => vec![
            groups(context, "gender", FieldId::PeopleGender),
            groups(context, "race", FieldId::PeopleRace),
            groups(context, "origin", FieldId::PeopleOrigin),
        ],
        Section::Skills => vec![skills(context), importance(context)],
        Section::Experience | Section::Profile => Vec::new(),
    };
    charts.into_iter().flatten().take(MOST_CHARTS).collect()
}

/// A chart of panels, if there is anything in them. Its description names every figure.
fn chart(
    context: &Context<'_>,
    id: &'static str,
    panels: Vec<Panel>,
    mut notes: Vec<String>,
) -> Option<Chart> {
    let mut panels: Vec<Panel> = panels
        .into_iter()
        .filter(|panel| panel.lanes.iter().any(|lane| !lane.marks.is_empty()))
        .collect();
    if panels.is_empty() {
        return None;
    }
    notes.extend(say_gaps_once(context, &mut panels));
    let title = wording::chart_title(id, context.locale).to_owned();
    let mut parts = Vec::new();
    let several = panels.len() > 1;
    let lanes = panels
        .iter()
        .flat_map(|panel| panel.lanes.iter().map(move |lane| (panel, lane)));
    for (panel, lane) in lanes {
        let sides: Vec<String> = lane
            .marks
            .iter()
            .map(|mark| (mark.side, &mark.text))
            .chain(lane.gaps.iter().map(|gap| (Some(gap.side), &gap.text)))
            .map(|(side, text)| match side {
                // Where the lane is named after the role, the name is not said twice.
                Some(side) if lane.label.as_deref() != Some(context.title(side)) => {
                    [context.title(side), " ", text].concat()
                }
                _ => text.clone(),
            })
            .collect();
        let sides = sides.join(", ");
        // Without a name of its own, a lane is what its panel is, if there are several.
        let label = lane.label.as_ref();
        parts.push(match label.or(panel.title.as_ref().filter(|_| several)) {
            Some(label) => format!("{label}: {sides}"),
            None => sides,
        });
    }
    Some(Chart {
        id,
        description: format!("{title}. {}.", parts.join("; ")),
        title,
        panels,
        notes,
    })
}

/// A role without a single figure would be a gap in each of several lanes: takes those
/// gaps out, and gives a note for each such role instead.
fn say_gaps_once(context: &Context<'_>, panels: &mut [Panel]) -> Vec<String> {
    let mut lanes: Vec<&mut Lane> = panels
        .iter_mut()
        .flat_map(|panel| &mut panel.lanes)
        .collect();
    let mut notes = Vec::new();
    for side in Side::BOTH {
        let is_drawn = lanes
            .iter()
            .any(|lane| lane.marks.iter().any(|mark| mark.side == Some(side)));
        let gap = lanes
            .iter()
            .find_map(|lane| lane.gaps.iter().find(|gap| gap.side == side));
        if let (false, Some(gap)) = (is_drawn, gap) {
            notes.push(wording::gap_of(context.title(side), &gap.text));
            for lane in &mut lanes {
                lane.gaps.retain(|gap| gap.side != side);
            }
        }
    }
    notes
}

/// Finds what is drawn of a side's value, and its words.
type Draw<'a> = &'a dyn Fn(Side, &Value) -> Option<(Shape, String)>;

/// A lane with one mark a side, or a gap where the side has no figure.
fn lane(context: &Context<'_>, field: FieldId, label: Option<String>, mark: Draw<'_>) -> Lane {
    let mut lane = Lane {
        label,
        marks: Vec::new(),
        gaps: Vec::new(),
    };
    for side in Side::BOTH {
        let value = context.value(side, field);
        match value.and_then(|value| mark(side, value)) {
            Some((shape, text)) => lane.marks.push(Mark {
                side: Some(side),
                shape,
                text,
            }),
            None => lane.gaps.push(gap(context, side, field)),
        }
    }
    lane
}

fn gap(context: &Context<'_>, side: Side, field: FieldId) -> Gap {
    let not_reported = context.entry(side, field).is_some_and(|entry| {
        // A publisher who has shares of groups and not this one does not release it.
        matches!(
            entry.state,
            State::NotReported | State::Value(Value::Shares(_))
        )
    });
    let text = if not_reported {
        wording::not_reported(context.locale)
    } else {
        wording::no_data(context.locale)
    };
    Gap {
        side,
        text: text.to_owned(),
    }
}

/// A chart with a panel for each field that has a figure, with one lane: both roles' figures.
fn bars(context: &Context<'_>, id: &'static str, fields: &[FieldId]) -> Option<Chart> {
    let locale = context.locale;
    let mut panels = Vec::new();
    for field in fields {
        let spec = field.spec();
        let lane = lane(context, *field, None, &|_, value| match value {
            Value::Growth(growth) => Some((
                Shape::Bar {
                    value: growth.percent,
                },
                number::percent(growth.percent, 0, locale),
            )),
            Value::Count(count) => {
                Some((Shape::Bar { value: *count }, number::count(*count, locale)))
            }
            _ => None,
        });
        panels.push(Panel {
            title: (fields.len() > 1).then(|| spec.label(locale).to_owned()),
            unit: match spec.kind {
                Kind::Count => Unit::Count,
                _ => Unit::Percent,
            },
            lanes: vec![lane],
            reference: None,
        });
    }
    chart(context, id, panels, Vec::new())
}

/// What is counted of jobs and people. Each has a scale of its own, because they are not the
/// same thing.
fn jobs(context: &Context<'_>) -> Option<Chart> {
    const PEOPLE: [FieldId; 2] = [FieldId::OutlookEmployed, FieldId::OutlookOpenings];
    let has = |field: FieldId| Side::BOTH.map(|side| context.value(side, field)) != [None, None];
    match (has(FieldId::OutlookJobs), PEOPLE.into_iter().any(has)) {
        (_, false) => bars(context, "jobs", &[FieldId::OutlookJobs]),
        (false, true) => bars(context, "employment", &PEOPLE),
        (true, true) => bars(
            context,
            "employment",
            &[
                FieldId::OutlookEmployed,
                FieldId::OutlookOpenings,
                FieldId::OutlookJobs,
            ],
        ),
    }
}

fn percent_panel(lanes: Vec<Lane>) -> Vec<Panel> {
    vec![Panel {
        title: None,
        unit: Unit::Percent,
        lanes,
        reference: None,
    }]
}

/// A lane for each group.
fn groups(context: &Context<'_>, id: &'static str, field: FieldId) -> Option<Chart> {
    let locale = context.locale;
    let (Kind::Split(groups) | Kind::Shares(groups)) = field.spec().kind else {
        return None;
    };
    let lanes = groups.iter().enumerate().map(|(index, group)| {
        lane(
            context,
            field,
            Some(group.label(locale).to_owned()),
            &|_, value| {
                let share = match value {
                    Value::Split(shares) => *shares.get(index)?,
                    Value::Shares(shares) => (*shares.get(index)?)?,
                    _ => return None,
                };
                Some((
                    Shape::Bar { value: share },
                    number::percent(share, 1, locale),
                ))
            },
        )
    });
    let mut notes = Vec::new();
    if matches!(field.spec().kind, Kind::Shares(_)) {
        notes.push(wording::groups_overlap(locale).to_owned());
    }
    chart(context, id, percent_panel(lanes.collect()), notes)
}

/// One lane where both have the same degree, else a lane for each degree.
fn degree(context: &Context<'_>) -> Option<Chart> {
    let locale = context.locale;
    let field = FieldId::EducationDegree;
    let mut names: Vec<&str> = Vec::new();
    for side in Side::BOTH {
        if let Some(Value::Degree(degree)) = context.value(side, field) {
            let name = degree.name.get(locale);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let lanes = names.iter().map(|name| {
        let mut lane = lane(
            context,
            field,
            Some((*name).to_owned()),
            &|_, value| match value {
                Value::Degree(degree) if degree.name.get(locale) == *name => Some((
                    Shape::Bar {
                        value: degree.share,
                    },
                    number::percent(degree.share, 0, locale),
                )),
                _ => None,
            },
        );
        if names.len() > 1 {
            // The other role's share is of another degree and stands in its own lane.
            lane.gaps.clear();
        }
        lane
    });
    chart(
        context,
        "degree",
        percent_panel(lanes.collect()),
        Vec::new(),
    )
}

fn skills(context: &Context<'_>) -> Option<Chart> {
    let locale = context.locale;
    let counts = lists::skill_counts(context)?;
    let bar = |side: Option<Side>, count: usize| Mark {
        side,
        shape: Shape::Bar {
            value: count as f64,
        },
        text: number::count(count as f64, locale),
    };
    let one = |label: &str, mark: Mark| Lane {
        label: Some(label.to_owned()),
        marks: vec![mark],
        gaps: Vec::new(),
    };
    let only = Lane {
        label: Some(wording::skills_only_here(locale).to_owned()),
        marks: vec![
            bar(Some(Side::Left), counts.only[0]),
            bar(Some(Side::Right), counts.only[1]),
        ],
        gaps: Vec::new(),
    };
    let lanes = vec![
        one(wording::skills_in_both(locale), bar(None, counts.both)),
        only,
    ];
    let panel = Panel {
        title: None,
        unit: Unit::Count,
        lanes,
        reference: None,
    };
    chart(context, "skills", vec![panel], Vec::new())
}

/// How many skills the chart of their importance shows.
const SKILLS: usize = 10;
/// From how many skills that differ clearly on the chart shows nothing but those.
const ENOUGH: usize = 5;

/// The skills that differ most in importance, or the most important where few differ.
fn importance(context: &Context<'_>) -> Option<Chart> {
    let locale = context.locale;
    let field = FieldId::SkillsImportance;
    let sides = Side::BOTH.map(|side| statistics::scores(context.value(side, field)));
    let (lowest, highest) = statistics::common_scale(&sides)?;
    let differing: Vec<&Localized> = statistics::differences(context)
        .unwrap_or_default()
        .into_iter()
        .filter(|difference| difference.stronger.is_some())
        .map(|difference| difference.name)
        .collect();
    let (id, names) = if differing.len() >= ENOUGH {
        ("skills-that-differ", differing)
    } else {
        ("skills-that-matter", statistics::by_score(&sides))
    };
    let lanes = names.into_iter().take(SKILLS).map(|name| {
        let label = name.get(locale).to_owned();
        lane(context, field, Some(label), &|_, value| {
            let scores = statistics::scores(Some(value))?;
            let score = statistics::score_of(scores, name)?.score;
            let text = statistics::score_text(scores, score, locale);
            Some((Shape::Bar { value: score }, text))
        })
    });
    let label = field.spec().label(locale);
    let panel = Panel {
        title: Some(wording::scored_from_to(label, lowest, highest, locale)),
        unit: Unit::Score,
        lanes: lanes.collect(),
        reference: None,
    };
    chart(context, id, vec![panel], Vec::new())
}
