//! The answer first: a few sentences, and the figures that stand out.
//!
//! It must not calculate what a row calculates otherwise: rules for units are in
//! [`super::relate`].

use super::context::Context;
use super::model::{Cell, Highlight, Relation, Row, Side, Statement, Topic};
use super::relate::{self, Obstacle};
use super::statistics::{self, Difference};
use super::wording;
use crate::field::FieldId;
use crate::locale::Locale;
use crate::role::{Amount, Money, MoneyRange, MoneyUnit, Percentiles, Span, Value};
use crate::text::{grammar, number};

/// How many figures stand on top.
const HIGHLIGHTS: usize = 4;
/// How many skills a sentence names.
const SKILLS: usize = 3;

/// Rows that may stand on top, the most telling first.
const HIGHLIGHT_ROWS: [&str; 14] = [
    "pay.average",
    MEDIAN,
    "pay.range",
    "outlook.growth",
    "education.entry",
    "outlook.openings",
    "experience.time-to-become",
    "education.degree.share",
    "education.study-length",
    "experience.years",
    "experience.difficulty",
    "experience.level-years",
    "outlook.jobs",
    "pay.hourly",
];

/// The row of the median, whose own label does not say of what.
const MEDIAN: &str = "pay.percentiles.median";

/// The opening sentences.
pub(super) fn statements(context: &Context<'_>) -> Vec<Statement> {
    let of = |topic: Topic, text: Option<String>| text.map(|text| Statement { topic, text });
    if context.same_role() {
        let text = wording::same_role(context.name(Side::Left), context.locale);
        return of(Topic::SameRole, Some(text)).into_iter().collect();
    }
    let mut statements: Vec<Statement> = [
        of(Topic::Pay, pay(context)),
        of(Topic::PayRange, pay_range(context)),
        of(Topic::TimeToBecome, time_to_become(context)),
        of(Topic::Growth, growth(context)),
        of(Topic::Skills, skills(context)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let is_converted = PAY.iter().any(|field| context.is_converted(*field));
    if let Some(first) = statements
        .first_mut()
        .filter(|first| is_converted && matches!(first.topic, Topic::Pay | Topic::PayRange))
    {
        first.text.push(' ');
        first
            .text
            .push_str(wording::calculated_here(context.locale));
    }
    statements
}

/// The fields that the sentences on pay speak of.
const PAY: [FieldId; 5] = [
    FieldId::PayAverage,
    FieldId::PayHourly,
    FieldId::PayRange,
    FieldId::PayPercentiles,
    FieldId::PayHourlyPercentiles,
];

/// The figures that both roles have come first, then those that one has.
pub(super) fn highlights<'a>(
    rows: impl Iterator<Item = &'a Row>,
    locale: Locale,
) -> Vec<Highlight> {
    let rows: Vec<&Row> = rows.collect();
    let candidates: Vec<&Row> = HIGHLIGHT_ROWS
        .iter()
        .filter_map(|id| rows.iter().copied().find(|row| row.id == *id))
        .collect();
    let has_value = |cell: &Cell| matches!(cell, Cell::Value { .. });
    let (both, one): (Vec<&Row>, Vec<&Row>) = candidates
        .into_iter()
        .filter(|row| has_value(&row.left) || has_value(&row.right))
        .partition(|row| row.relation != Relation::Missing);
    both.into_iter()
        .chain(one)
        .take(HIGHLIGHTS)
        .map(|row| Highlight {
            row: row.id.clone(),
            label: if row.id == MEDIAN {
                wording::median_pay(locale).to_owned()
            } else {
                row.label.clone()
            },
            left: row.left.clone(),
            right: row.right.clone(),
            difference: row
                .difference
                .as_ref()
                .map(|difference| difference.text.clone()),
        })
        .collect()
}

/// What a role is said to earn: its average, or else its range, or else its average for an
/// hour.
enum Pay {
    Average(Money),
    Range(MoneyRange),
}

impl Pay {
    fn of(context: &Context<'_>, side: Side) -> Option<Pay> {
        let hourly = || context.value(side, FieldId::PayHourly);
        let average = if context.is_paid_by_the_hour() {
            hourly()
        } else {
            context.value(side, FieldId::PayAverage)
        };
        match (average, context.value(side, FieldId::PayRange), hourly()) {
            (Some(Value::Money(money)), _, _) => Some(Pay::Average(*money)),
            (_, Some(Value::MoneyRange(range)), _) => Some(Pay::Range(*range)),
            (_, _, Some(Value::Money(money))) => Some(Pay::Average(*money)),
            _ => None,
        }
    }

    fn unit(&self) -> MoneyUnit {
        match self {
            Pay::Average(money) => money.unit,
            Pay::Range(range) => range.unit,
        }
    }

    fn text(&self, context: &Context<'_>) -> String {
        match self {
            Pay::Average(money) => {
                let amount = number::money(money.amount, &money.unit, context.locale);
                wording::on_average(&amount, context.locale)
            }
            Pay::Range(range) => number::money_range(range, context.locale),
        }
    }
}

fn pay(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let [left, right] = Side::BOTH.map(|side| context.name(side));
    let text = match Side::BOTH.map(|side| Pay::of(context, side)) {
        [None, None] => wording::pay_of_none(locale).to_owned(),
        [Some(pay), None] => wording::pay_of_one((left, &pay.text(context)), right, locale),
        [None, Some(pay)] => wording::pay_of_one((right, &pay.text(context)), left, locale),
        [Some(left_pay), Some(right_pay)] => {
            match (
                &left_pay,
                &right_pay,
                relate::common_unit(left_pay.unit(), right_pay.unit()),
            ) {
                (Pay::Average(a), Pay::Average(b), Ok(common)) => {
                    let text = averages(
                        context,
                        a.amount * common.factors[0],
                        b.amount * common.factors[1],
                        common.unit,
                    );
                    let field = if context.is_paid_by_the_hour() {
                        FieldId::PayHourly
                    } else {
                        FieldId::PayAverage
                    };
                    if context.site_against_survey(field).is_some() {
                        [&text, " ", wording::of_two_kinds(locale)].concat()
                    } else {
                        text
                    }
                }
                // Two ranges in one unit are the next sentence's; an average against a
                // range has no sentence, because neither is more than the other.
                (_, _, Ok(_)) => return None,
                (_, _, Err(obstacle)) => wording::pay_not_comparable(
                    (left, &left_pay.text(context)),
                    (right, &right_pay.text(context)),
                    obstacle == Obstacle::Currency,
                    locale,
                ),
            }
        }
    };
    Some(text)
}

fn averages(context: &Context<'_>, left: f64, right: f64, unit: MoneyUnit) -> String {
    let locale = context.locale;
    let [left_name, right_name] = Side::BOTH.map(|side| context.name(side));
    let money = |amount| number::money(amount, &unit, locale);
    let (higher, lower) = match relate::numbers(left, right) {
        Relation::Higher => ((left_name, left), (right_name, right)),
        Relation::Lower => ((right_name, right), (left_name, left)),
        _ => return wording::earn_the_same(left_name, right_name, &money(left), locale),
    };
    let by = number::amount(higher.1 - lower.1, &unit.currency, locale);
    let percent = number::rough_percent((higher.1 - lower.1) / lower.1 * 100.0, locale);
    wording::earns_more(
        (higher.0, &money(higher.1)),
        (lower.0, &money(lower.1)),
        (&by, &percent),
        locale,
    )
}

fn pay_range(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let Some((Value::MoneyRange(left), Value::MoneyRange(right))) = context.both(FieldId::PayRange)
    else {
        return middle_pay(context);
    };
    let common = relate::common_unit(left.unit, right.unit).ok()?;
    let bring = |range: &MoneyRange, factor: f64| MoneyRange {
        min: range.min * factor,
        max: range.max * factor,
        unit: common.unit,
    };
    let left = bring(left, common.factors[0]);
    let right = bring(right, common.factors[1]);
    let text = |range: &MoneyRange| number::money_range(range, locale);
    let bare =
        |range: &MoneyRange| number::amounts(range.min, range.max, &range.unit.currency, locale);
    Some(
        match relate::ranges((left.min, left.max), (right.min, right.max)) {
            Relation::Same => wording::ranges_equal(&text(&left), locale),
            Relation::Lower => wording::ranges_apart(&bare(&left), &text(&right), locale),
            Relation::Higher => wording::ranges_apart(&bare(&right), &text(&left), locale),
            _ => {
                let shared = MoneyRange {
                    min: left.min.max(right.min),
                    max: left.max.min(right.max),
                    unit: common.unit,
                };
                if shared.min == shared.max {
                    wording::ranges_touch(&text(&shared), locale)
                } else {
                    wording::ranges_overlap(&text(&shared), locale)
                }
            }
        },
    )
}

/// What the middle eight in ten of both roles earn, from the 10th to the 90th percentile.
fn middle_pay(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let field = if context.is_paid_by_the_hour() {
        FieldId::PayHourlyPercentiles
    } else {
        FieldId::PayPercentiles
    };
    let (Value::Percentiles(left), Value::Percentiles(right)) = context.both(field)? else {
        return None;
    };
    let common = relate::common_unit(left.unit, right.unit).ok()?;
    let (left_min, left_max) = middle(left, common.factors[0])?;
    let (right_min, right_max) = middle(right, common.factors[1])?;
    let unit = common.unit;
    let text = |min, max: Amount| {
        number::money_range(
            &MoneyRange {
                min,
                max: max.value,
                unit,
            },
            locale,
        )
    };
    let bare = |min, max: Amount| number::amounts(min, max.value, &unit.currency, locale);
    // An open end is known to be higher only than what is below its least.
    if !left_max.at_least && left_max.value < right_min {
        let lower = bare(left_min, left_max);
        return (!right_max.at_least)
            .then(|| wording::middles_apart(&lower, &text(right_min, right_max), locale));
    }
    if !right_max.at_least && right_max.value < left_min {
        let lower = bare(right_min, right_max);
        return (!left_max.at_least)
            .then(|| wording::middles_apart(&lower, &text(left_min, left_max), locale));
    }
    let min = left_min.max(right_min);
    let max = match (left_max.at_least, right_max.at_least) {
        (false, true) if left_max.value > right_max.value => return None,
        (true, false) if right_max.value > left_max.value => return None,
        (true, false) => right_max,
        (false, true) => left_max,
        _ if left_max.value < right_max.value => left_max,
        _ => right_max,
    };
    let common = if max.at_least {
        wording::from_on(&number::money(min, &unit, locale), locale)
    } else {
        text(min, max)
    };
    Some(wording::middles_overlap(&common, locale))
}

/// The 10th and the 90th percentile, where the first is exact.
fn middle(percentiles: &Percentiles, factor: f64) -> Option<(f64, Amount)> {
    let [Some(min), .., Some(max)] = percentiles.values else {
        return None;
    };
    let max = Amount {
        value: max.value * factor,
        ..max
    };
    (!min.at_least).then_some((min.value * factor, max))
}

fn time_to_become(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let [left, right] = Side::BOTH.map(|side| {
        let span: Option<&Span> = match context.value(side, FieldId::ExperienceTimeToBecome) {
            Some(Value::Span(span)) => Some(span),
            _ => None,
        };
        (
            context.name(side),
            span.map(|span| number::span(span, locale)),
        )
    });
    match (&left.1, &right.1) {
        (Some(a), Some(b)) if a == b => {
            Some(wording::same_time_to_become(left.0, right.0, a, locale))
        }
        (Some(a), Some(b)) => Some(wording::times_to_become((left.0, a), (right.0, b), locale)),
        (Some(a), None) => Some(wording::time_to_become_one((left.0, a), right.0, locale)),
        (None, Some(b)) => Some(wording::time_to_become_one((right.0, b), left.0, locale)),
        (None, None) => None,
    }
}

fn growth(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let Some((Value::Growth(left), Value::Growth(right))) = context.both(FieldId::OutlookGrowth)
    else {
        return None;
    };
    if left.years != right.years {
        return None;
    }
    let text = |percent| number::percent(percent, 0, locale);
    let left_side = (context.name(Side::Left), &*text(left.percent));
    let right_side = (context.name(Side::Right), &*text(right.percent));
    Some(match relate::numbers(left.percent, right.percent) {
        Relation::Higher => wording::growth_is_higher(left_side, right_side, locale),
        Relation::Lower => wording::growth_is_higher(right_side, left_side, locale),
        _ => wording::growth_is_the_same(left_side.1, locale),
    })
}

fn skills(context: &Context<'_>) -> Option<String> {
    if let Some(differences) = statistics::differences(context) {
        return Some(scored_skills(context, &differences));
    }
    let sentences: Vec<String> = Side::BOTH
        .into_iter()
        .filter_map(|side| skills_of(context, side))
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The skills that matter more for the one or the other, and those that matter for both.
fn scored_skills(context: &Context<'_>, differences: &[Difference<'_>]) -> String {
    let locale = context.locale;
    let mut named: [Vec<String>; 3] = Default::default();
    for difference in differences {
        let place = match difference.stronger {
            Some(side) => side as usize,
            None if difference.matters => 2,
            None => continue,
        };
        if named[place].len() < SKILLS {
            named[place].push(grammar::decapitalised(difference.name.get(locale)));
        }
    }
    let [left, right, both] = named.map(|names| {
        let list = grammar::list(&names, locale);
        (!list.is_empty()).then_some(list)
    });
    let stronger = wording::stronger_skills(
        (context.name(Side::Left), left.as_deref()),
        (context.name(Side::Right), right.as_deref()),
        locale,
    );
    match both {
        Some(both) => [&stronger, " ", &wording::shared_skills(&both, locale)].concat(),
        None => stronger,
    }
}

fn skills_of(context: &Context<'_>, side: Side) -> Option<String> {
    let locale = context.locale;
    let names = |field| match context.value(side, field) {
        Some(Value::List(items)) => {
            let names: Vec<String> = items
                .iter()
                .take(SKILLS)
                .map(|item| grammar::decapitalised(item.text.get(locale)))
                .collect();
            Some(grammar::list(&names, locale))
        }
        _ => None,
    };
    let name = context.name(side);
    if let Some(skills) = names(FieldId::SkillsTop) {
        return Some(wording::top_skills(name, &skills, locale));
    }
    if let Some(scores) = statistics::scores(context.value(side, FieldId::SkillsImportance)) {
        let names: Vec<String> = statistics::by_score(&[Some(scores), None])
            .into_iter()
            .take(SKILLS)
            .map(|skill| grammar::decapitalised(skill.get(locale)))
            .collect();
        return Some(wording::top_skills(
            name,
            &grammar::list(&names, locale),
            locale,
        ));
    }
    [
        FieldId::SkillsHard,
        FieldId::SkillsSoft,
        FieldId::SkillsQualities,
    ]
    .into_iter()
    .find_map(names)
    .map(|skills| wording::some_skills(name, &skills, locale))
}
