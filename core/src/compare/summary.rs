//! The answer first: a few sentences, and the figures that stand out.
//!
//! It must not calculate what a row calculates otherwise: rules for units are in
//! [`super::relate`].

use super::context::Context;
use super::model::{Cell, Highlight, Relation, Row, Side, Statement, Topic};
use super::relate::{self, Obstacle};
use super::wording;
use crate::field::FieldId;
use crate::role::{Money, MoneyRange, MoneyUnit, Span, Value};
use crate::text::{grammar, number};

/// How many figures stand on top.
const HIGHLIGHTS: usize = 4;
/// How many skills a sentence names.
const SKILLS: usize = 3;

/// Rows that may stand on top, the most telling first.
const HIGHLIGHT_ROWS: [&str; 10] = [
    "pay.average",
    "pay.range",
    "outlook.growth",
    "experience.time-to-become",
    "education.degree.share",
    "education.study-length",
    "experience.years",
    "experience.difficulty",
    "experience.level-years",
    "outlook.jobs",
];

/// The opening sentences.
pub(super) fn statements(context: &Context<'_>) -> Vec<Statement> {
    let of = |topic: Topic, text: Option<String>| text.map(|text| Statement { topic, text });
    if context.same_role() {
        let text = wording::same_role(context.inline(Side::Left), context.locale);
        return of(Topic::SameRole, Some(text)).into_iter().collect();
    }
    [
        of(Topic::Pay, pay(context)),
        of(Topic::PayRange, pay_range(context)),
        of(Topic::TimeToBecome, time_to_become(context)),
        of(Topic::Growth, growth(context)),
        of(Topic::Skills, skills(context)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The figures that both roles have come first, then those that one has.
pub(super) fn highlights<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<Highlight> {
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
            label: row.label.clone(),
            left: row.left.clone(),
            right: row.right.clone(),
            difference: row
                .difference
                .as_ref()
                .map(|difference| difference.text.clone()),
        })
        .collect()
}

/// What a role is said to earn: its average, or else its range.
enum Pay {
    Average(Money),
    Range(MoneyRange),
}

impl Pay {
    fn of(context: &Context<'_>, side: Side) -> Option<Pay> {
        match (
            context.value(side, FieldId::PayAverage),
            context.value(side, FieldId::PayRange),
        ) {
            (Some(Value::Money(money)), _) => Some(Pay::Average(*money)),
            (_, Some(Value::MoneyRange(range))) => Some(Pay::Range(*range)),
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
    let [left, right] = Side::BOTH.map(|side| context.inline(side));
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
                (Pay::Average(a), Pay::Average(b), Ok(common)) => averages(
                    context,
                    a.amount * common.factors[0],
                    b.amount * common.factors[1],
                    common.unit,
                ),
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
    let [left_name, right_name] = Side::BOTH.map(|side| context.inline(side));
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
        return None;
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

fn time_to_become(context: &Context<'_>) -> Option<String> {
    let locale = context.locale;
    let [left, right] = Side::BOTH.map(|side| {
        let span: Option<&Span> = match context.value(side, FieldId::ExperienceTimeToBecome) {
            Some(Value::Span(span)) => Some(span),
            _ => None,
        };
        (
            context.inline(side),
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
    let left_side = (context.inline(Side::Left), &*text(left.percent));
    let right_side = (context.inline(Side::Right), &*text(right.percent));
    Some(match relate::numbers(left.percent, right.percent) {
        Relation::Higher => wording::growth_is_higher(left_side, right_side, locale),
        Relation::Lower => wording::growth_is_higher(right_side, left_side, locale),
        _ => wording::growth_is_the_same(left_side.1, locale),
    })
}

fn skills(context: &Context<'_>) -> Option<String> {
    let sentences: Vec<String> = Side::BOTH
        .into_iter()
        .filter_map(|side| skills_of(context, side))
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
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
    let inline = context.inline(side);
    if let Some(skills) = names(FieldId::SkillsTop) {
        return Some(wording::top_skills(inline, &skills, locale));
    }
    [
        FieldId::SkillsHard,
        FieldId::SkillsSoft,
        FieldId::SkillsQualities,
    ]
    .into_iter()
    .find_map(names)
    .map(|skills| wording::some_skills(inline, &skills, locale))
}
