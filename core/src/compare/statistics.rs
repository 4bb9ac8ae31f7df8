//! Rows of the values that official statistics have: percentiles, projections and scores.
//!
//! It must not know the sentences on top or the charts.

use super::context::Context;
use super::lists::is_same_name;
use super::model::{CellValue, Relation, Row, Side, Unit};
use super::relate;
use super::rows::{Field, Reading, count_reading};
use super::wording;
use crate::field::FieldId;
use crate::locale::{Locale, Localized};
use crate::role::{PERCENTILES, Percentiles, Projection, Scored, Scores, Value};
use crate::text::{grammar, number};

impl Field<'_> {
    /// A row for each percentile.
    pub(super) fn percentile_rows(&self) -> Vec<Row> {
        let locale = self.context.locale;
        let mut rows = Vec::new();
        for (place, key) in PERCENTILES.into_iter().enumerate() {
            let label = wording::percentile(place, locale);
            rows.push(self.part_row(key, label, &|value| match value {
                Value::Percentiles(percentiles) => percentile(percentiles, place, locale),
                _ => None,
            }));
        }
        let mut rows = self.with_notes(rows);
        if self.spec.id == FieldId::PayHourlyPercentiles
            && self.hourly_repeats_yearly()
            && let Some(first) = rows.first_mut()
        {
            first
                .notes
                .push(wording::hourly_repeats_yearly(locale).to_owned());
        }
        rows
    }

    /// A row for each of the two years; the year itself stands in the cells, for it may
    /// differ.
    pub(super) fn projection_rows(&self) -> Vec<Row> {
        let locale = self.context.locale;
        let parts = [
            ("start", wording::projection_start(locale)),
            ("projected", wording::projection_end(locale)),
        ];
        let projection = |side: Side| match self.context.value(side, self.spec.id) {
            Some(Value::Projection(projection)) => Some((projection.from.0, projection.to.0)),
            _ => None,
        };
        let years = Side::BOTH.map(projection);
        let mut rows = Vec::new();
        for (place, (key, label)) in parts.into_iter().enumerate() {
            let mut row = self.part_row(key, label, &|value| match value {
                Value::Projection(projection) => Some(people_in(projection, place, locale)),
                _ => None,
            });
            if let [Some(left), Some(right)] = years
                && left != right
            {
                row.notes.push(wording::years_differ(locale).to_owned());
            }
            rows.push(row);
        }
        self.with_notes(rows)
    }

    /// A row for each thing that either role has a score for, the highest score first.
    pub(super) fn score_rows(&self) -> Vec<Row> {
        let locale = self.context.locale;
        let sides = Side::BOTH.map(|side| scores(self.context.value(side, self.spec.id)));
        let names = by_score(&sides);
        if names.is_empty() {
            // Neither role has a score: the field is reported as not available.
            return vec![self.scalar_row()];
        }
        let group = common_scale(&sides).map(|(lowest, highest)| {
            wording::scored_from_to(self.spec.label(locale), lowest, highest, locale)
        });
        let mut rows: Vec<Row> = Vec::new();
        for name in names {
            let mut row = self.part_row(&grammar::slug(&name.en), name.get(locale), &|value| {
                score(scores(Some(value))?, name, locale)
            });
            // Two names may differ in signs only: C and C++.
            while rows.iter().any(|other| other.id == row.id) {
                row.id.push('-');
            }
            match &group {
                Some(group) => row.group = Some(group.clone()),
                None if row.relation != Relation::Missing => {
                    row.relation = Relation::NotComparable;
                    row.difference = None;
                    row.notes.push(wording::scales_differ(locale).to_owned());
                }
                None => {}
            }
            rows.push(row);
        }
        self.with_notes(rows)
    }
}

fn percentile(percentiles: &Percentiles, place: usize, locale: Locale) -> Option<Reading> {
    let amount = percentiles.values[place]?;
    let unit = percentiles.unit;
    let text = number::money(amount.value, &unit, locale);
    let unit = Unit::Money(unit);
    Some(if amount.at_least {
        Reading {
            value: CellValue::AtLeast(amount.value),
            unit,
            text: wording::or_more(&text, locale),
        }
    } else {
        Reading {
            value: CellValue::Number(amount.value),
            unit,
            text,
        }
    })
}

fn people_in(projection: &Projection, place: usize, locale: Locale) -> Reading {
    let (year, people) = [projection.from, projection.to][place];
    let mut reading = count_reading(people, locale);
    reading.text = wording::in_year(&reading.text, year, locale);
    reading
}

/// The scores of a value.
pub(crate) fn scores(value: Option<&Value>) -> Option<&Scores> {
    match value {
        Some(Value::Scores(scores)) => Some(scores),
        _ => None,
    }
}

/// The score of a name, if it is among the scores.
pub(crate) fn score_of<'a>(scores: &'a Scores, name: &Localized) -> Option<&'a Scored> {
    scores
        .items
        .iter()
        .find(|item| is_same_name(&item.text, name))
}

fn score(scores: &Scores, name: &Localized, locale: Locale) -> Option<Reading> {
    let score = score_of(scores, name)?.score;
    Some(Reading {
        value: CellValue::Number(score),
        unit: Unit::Score,
        text: score_text(scores, score, locale),
    })
}

/// A score with as many decimals as the most exact of its list, at most two.
pub(crate) fn score_text(scores: &Scores, score: f64, locale: Locale) -> String {
    let mut decimals = 0;
    for item in &scores.items {
        let hundredths = (item.score * 100.0).round() as i64;
        if hundredths % 10 != 0 {
            decimals = 2;
            break;
        }
        if hundredths % 100 != 0 {
            decimals = 1;
        }
    }
    number::decimal(score, decimals, decimals, locale)
}

/// The scale of both, or of the one that has scores; `None` where the two differ.
pub(crate) fn common_scale(sides: &[Option<&Scores>; 2]) -> Option<(f64, f64)> {
    let scale = |scores: &Scores| (scores.lowest, scores.highest);
    match *sides {
        [Some(left), Some(right)] if scale(left) != scale(right) => None,
        [left, right] => left.or(right).map(scale),
    }
}

/// A skill that both roles have a score for.
pub(super) struct Difference<'a> {
    pub(super) name: &'a Localized,
    /// The scores of both sides.
    pub(super) scores: [f64; 2],
    /// The side for which it matters clearly more.
    pub(super) stronger: Option<Side>,
    /// Whether it matters for both: is in the upper half of the scale.
    pub(super) matters: bool,
}

impl Difference<'_> {
    fn size(&self) -> f64 {
        (self.scores[0] - self.scores[1]).abs()
    }
}

/// The skills that both roles have a score for on one scale: first those that matter clearly
/// more for one, the largest difference first, then the others, the highest score first.
pub(super) fn differences<'a>(context: &Context<'a>) -> Option<Vec<Difference<'a>>> {
    let sides = Side::BOTH.map(|side| scores(context.value(side, FieldId::SkillsImportance)));
    let [Some(left_scores), Some(right_scores)] = sides else {
        return None;
    };
    common_scale(&sides)?;
    let mut clear: Vec<Difference> = Vec::new();
    let mut alike: Vec<Difference> = Vec::new();
    for name in by_score(&sides) {
        let (Some(left), Some(right)) = (score_of(left_scores, name), score_of(right_scores, name))
        else {
            continue;
        };
        let by = relate::exactly(left.score - right.score);
        let is_clear = by.abs() >= relate::exactly(left_scores.step());
        let difference = Difference {
            name,
            scores: [left.score, right.score],
            stronger: relate::higher_side(relate::numbers(by, 0.0)).filter(|_| is_clear),
            matters: left.score.min(right.score) >= left_scores.middle(),
        };
        if is_clear {
            // Put in place one by one, instead of a sorting algorithm.
            let place = clear.iter().position(|other| other.size() < by.abs());
            clear.insert(place.unwrap_or(clear.len()), difference);
        } else {
            alike.push(difference);
        }
    }
    clear.append(&mut alike);
    (!clear.is_empty()).then_some(clear)
}

/// Every name that either side has a score for, the highest score of both sides first and
/// the order of the lists among equals.
pub(crate) fn by_score<'a>(sides: &[Option<&'a Scores>; 2]) -> Vec<&'a Localized> {
    let mut names: Vec<(&Localized, f64)> = Vec::new();
    for scores in sides.iter().flatten() {
        for item in &scores.items {
            let height = (item.score - scores.lowest) / (scores.highest - scores.lowest);
            match names
                .iter_mut()
                .find(|(name, _)| is_same_name(name, &item.text))
            {
                Some((_, highest)) => *highest = highest.max(height),
                None => names.push((&item.text, height)),
            }
        }
    }
    // Picked one by one: a sorting algorithm would be some kilobytes more to load.
    let mut sorted = Vec::with_capacity(names.len());
    while !names.is_empty() {
        let mut best = 0;
        for (place, (_, height)) in names.iter().enumerate() {
            if *height > names[best].1 {
                best = place;
            }
        }
        sorted.push(names.remove(best).0);
    }
    sorted
}
