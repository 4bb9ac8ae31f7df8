//! What each chart shows: figures of the rows, in lanes on scales.
//!
//! Figures of different units never share a scale, and a missing figure is said, not
//! drawn as zero. It must not know how a chart is drawn.

use super::context::Context;
use super::lists;
use super::model::{Chart, Gap, Lane, Mark, Panel, Shape, Side, Unit};
use super::relate;
use super::wording;
use crate::field::{FieldId, Kind, Section};
use crate::role::{CountryPay, Money, MoneyRange, MoneyUnit, State, Value};
use crate::text::grammar::capitalised;
use crate::text::number;

/// The charts of a section; none of a chart without a single figure.
pub(super) fn of_section(context: &Context<'_>, section: Section) -> Vec<Chart> {
    let charts = match section {
        Section::Pay => vec![pay(context), pay_by_country(context)],
        Section::Outlook => vec![
            bars(context, "growth", FieldId::OutlookGrowth),
            bars(context, "jobs", FieldId::OutlookJobs),
        ],
        Section::Education => vec![degree(context)],
        Section::People => vec![
            split(context, "gender", FieldId::PeopleGender),
            split(context, "race", FieldId::PeopleRace),
        ],
        Section::Skills => vec![skills(context)],
        Section::Experience | Section::Profile => Vec::new(),
    };
    charts.into_iter().flatten().collect()
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
    for lane in panels.iter().flat_map(|panel| &panel.lanes) {
        let sides: Vec<String> = lane
            .marks
            .iter()
            .map(|mark| (mark.side, &mark.text))
            .chain(lane.gaps.iter().map(|gap| (Some(gap.side), &gap.text)))
            .map(|(side, text)| match side {
                // Where the lane is named after the role, the name is not said twice.
                Some(side) if lane.label.as_deref() != Some(context.title(side)) => {
                    format!("{} {text}", context.title(side))
                }
                _ => text.clone(),
            })
            .collect();
        let sides = sides.join(", ");
        parts.push(match &lane.label {
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

/// A lane with one mark a side, or a gap where the side has no figure.
fn lane(
    context: &Context<'_>,
    field: FieldId,
    label: Option<String>,
    mark: &dyn Fn(&Value) -> Option<(Shape, String)>,
) -> Lane {
    let mut lane = Lane {
        label,
        marks: Vec::new(),
        gaps: Vec::new(),
    };
    for side in Side::BOTH {
        match context.value(side, field).and_then(mark) {
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
    let not_reported = context
        .entry(side, field)
        .is_some_and(|entry| entry.state == State::NotReported);
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

/// A chart with one scale and one lane: both roles' figures of a field.
fn bars(context: &Context<'_>, id: &'static str, field: FieldId) -> Option<Chart> {
    let locale = context.locale;
    let unit = match field.spec().kind {
        Kind::Count => Unit::Count,
        _ => Unit::Percent,
    };
    let lane = lane(context, field, None, &|value| match value {
        Value::Growth(growth) => Some((
            Shape::Bar {
                value: growth.percent,
            },
            number::percent(growth.percent, 0, locale),
        )),
        Value::Count(count) => Some((Shape::Bar { value: *count }, number::count(*count, locale))),
        _ => None,
    });
    let panel = Panel {
        title: None,
        unit,
        lanes: vec![lane],
    };
    chart(context, id, vec![panel], Vec::new())
}

fn percent_panel(lanes: Vec<Lane>) -> Vec<Panel> {
    vec![Panel {
        title: None,
        unit: Unit::Percent,
        lanes,
    }]
}

/// A lane for each group of a split.
fn split(context: &Context<'_>, id: &'static str, field: FieldId) -> Option<Chart> {
    let locale = context.locale;
    let Kind::Split(groups) = field.spec().kind else {
        return None;
    };
    let lanes = groups.iter().enumerate().map(|(index, group)| {
        lane(
            context,
            field,
            Some(group.label(locale).to_owned()),
            &|value| match value {
                Value::Split(shares) => {
                    let share = *shares.get(index)?;
                    Some((
                        Shape::Bar { value: share },
                        number::percent(share, 1, locale),
                    ))
                }
                _ => None,
            },
        )
    });
    chart(context, id, percent_panel(lanes.collect()), Vec::new())
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
            &|value| match value {
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
    };
    chart(context, "skills", vec![panel], Vec::new())
}

/// What is drawn of a role's pay: a band with its average, a band, or the average alone.
struct PayMark {
    side: Side,
    unit: MoneyUnit,
    min: f64,
    max: f64,
    average: Option<f64>,
    is_band: bool,
    text: String,
}

fn pay_mark(context: &Context<'_>, side: Side) -> Option<PayMark> {
    let locale = context.locale;
    let average: Option<&Money> = match context.value(side, FieldId::PayAverage) {
        Some(Value::Money(money)) => Some(money),
        _ => None,
    };
    let range: Option<&MoneyRange> = match context.value(side, FieldId::PayRange) {
        Some(Value::MoneyRange(range)) => Some(range),
        _ => None,
    };
    match (range, average) {
        (Some(range), average) => {
            let average = average.filter(|average| average.unit == range.unit);
            let mut text = number::amounts(range.min, range.max, &range.unit.currency, locale);
            if let Some(average) = average {
                let amount = number::amount(average.amount, &average.unit.currency, locale);
                text = format!("{text}, {}", wording::average(&amount, locale));
            }
            Some(PayMark {
                side,
                unit: range.unit,
                min: range.min,
                max: range.max,
                average: average.map(|average| average.amount),
                is_band: true,
                text,
            })
        }
        (None, Some(average)) => {
            let amount = number::amount(average.amount, &average.unit.currency, locale);
            Some(PayMark {
                side,
                unit: average.unit,
                min: average.amount,
                max: average.amount,
                average: Some(average.amount),
                is_band: false,
                text: wording::average(&amount, locale),
            })
        }
        (None, None) => None,
    }
}

impl PayMark {
    /// The same pay in a common unit. The text keeps the figures as published.
    fn scaled(mut self, unit: MoneyUnit, factor: f64) -> PayMark {
        self.unit = unit;
        self.min *= factor;
        self.max *= factor;
        self.average = self.average.map(|average| average * factor);
        self
    }

    fn into_lane(self, context: &Context<'_>) -> Lane {
        let shape = if self.is_band {
            Shape::Band {
                min: self.min,
                max: self.max,
                average: self.average,
            }
        } else {
            Shape::Point { value: self.min }
        };
        Lane {
            label: Some(context.title(self.side).to_owned()),
            marks: vec![Mark {
                side: Some(self.side),
                shape,
                text: self.text,
            }],
            gaps: Vec::new(),
        }
    }
}

/// Both roles on one scale where their units allow it, else a panel for each.
fn pay(context: &Context<'_>) -> Option<Chart> {
    let locale = context.locale;
    let mut notes = Vec::new();
    let panel = |unit: MoneyUnit, lanes: Vec<Lane>| Panel {
        title: Some(capitalised(&number::money_unit(&unit, locale))),
        unit: Unit::Money(unit),
        lanes,
    };
    let panels = match Side::BOTH.map(|side| pay_mark(context, side)) {
        [None, None] => return None,
        [Some(left), Some(right)] => match relate::common_unit(left.unit, right.unit) {
            Ok(common) => {
                if common.is_converted() {
                    notes.push(wording::months_made_a_year(locale).to_owned());
                }
                let lanes = vec![
                    left.scaled(common.unit, common.factors[0])
                        .into_lane(context),
                    right
                        .scaled(common.unit, common.factors[1])
                        .into_lane(context),
                ];
                vec![panel(common.unit, lanes)]
            }
            Err(_) => {
                notes.push(wording::separate_scales(locale).to_owned());
                [left, right]
                    .into_iter()
                    .map(|mark| panel(mark.unit, vec![mark.into_lane(context)]))
                    .collect()
            }
        },
        [left, right] => {
            let missing = if left.is_none() {
                Side::Left
            } else {
                Side::Right
            };
            let text = gap(context, missing, FieldId::PayAverage).text;
            notes.push(wording::gap_of(context.title(missing), &text));
            left.or(right)
                .into_iter()
                .map(|mark| panel(mark.unit, vec![mark.into_lane(context)]))
                .collect()
        }
    };
    chart(context, "pay", panels, notes)
}

/// A panel for each currency, a lane for each country.
fn pay_by_country(context: &Context<'_>) -> Option<Chart> {
    fn list(value: &Value) -> &[CountryPay] {
        match value {
            Value::PayByCountry(list) => list,
            _ => &[],
        }
    }
    let locale = context.locale;
    let field = FieldId::PayByCountry;
    let mut units: Vec<MoneyUnit> = Vec::new();
    let mut countries: Vec<(MoneyUnit, &CountryPay)> = Vec::new();
    for side in Side::BOTH {
        for pay in context.value(side, field).map(list).unwrap_or_default() {
            let unit = pay.range.unit;
            if !units.contains(&unit) {
                units.push(unit);
            }
            let is_known = countries
                .iter()
                .any(|(known, other)| *known == unit && other.country.en == pay.country.en);
            if !is_known {
                countries.push((unit, pay));
            }
        }
    }
    let panels = units.iter().map(|unit| {
        let lanes = countries
            .iter()
            .filter(|(own, _)| own == unit)
            .map(|(_, pay)| {
                let country = &pay.country;
                let label = country.get(locale).to_owned();
                lane(context, field, Some(label), &|value| {
                    let range = list(value)
                        .iter()
                        .find(|pay| pay.country.en == country.en && pay.range.unit == *unit)?
                        .range;
                    Some((
                        Shape::Band {
                            min: range.min,
                            max: range.max,
                            average: None,
                        },
                        number::amounts(range.min, range.max, &range.unit.currency, locale),
                    ))
                })
            });
        Panel {
            title: Some(capitalised(&number::money_unit(unit, locale))),
            unit: Unit::Money(*unit),
            lanes: lanes.collect(),
        }
    });
    let mut notes = Vec::new();
    if units.len() > 1 {
        notes.push(wording::separate_scales(locale).to_owned());
    }
    chart(context, "pay-by-country", panels.collect(), notes)
}
