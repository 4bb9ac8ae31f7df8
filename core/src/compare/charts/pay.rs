//! The charts of pay: bands and averages, on one scale where the units allow it.
//!
//! It must not know how a chart is drawn.

use super::{chart, gap, lane};
use crate::compare::context::Context;
use crate::compare::model::{Chart, Lane, Mark, Panel, Shape, Side, Unit};
use crate::compare::{relate, wording};
use crate::field::FieldId;
use crate::role::{CountryPay, MoneyUnit, Percentiles, Value};
use crate::text::grammar::capitalised;
use crate::text::number;

/// What is drawn of a role's pay: a band with its average and median, or the average alone.
struct PayMark {
    side: Side,
    unit: MoneyUnit,
    /// The ends of the band.
    band: Option<(f64, f64)>,
    average: Option<f64>,
    median: Option<f64>,
    kind: BandKind,
    text: String,
}

/// What a band is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BandKind {
    /// The range that a source gives.
    Range,
    /// From the 10th to the 90th percentile.
    Percentiles,
    /// No band.
    None,
}

/// The pay of a role: its range, else its percentiles, and its average where the units agree;
/// or all that for an hour.
fn pay_mark(context: &Context<'_>, side: Side) -> Option<PayMark> {
    let locale = context.locale;
    let (average, range, percentiles) = if context.is_paid_by_the_hour() {
        (FieldId::PayHourly, None, FieldId::PayHourlyPercentiles)
    } else {
        let range = context.value(side, FieldId::PayRange);
        (FieldId::PayAverage, range, FieldId::PayPercentiles)
    };
    let average = match context.value(side, average) {
        Some(Value::Money(money)) => Some(money),
        _ => None,
    };
    let mut mark = match (range, context.value(side, percentiles)) {
        (Some(Value::MoneyRange(range)), _) => PayMark {
            side,
            unit: range.unit,
            band: Some((range.min, range.max)),
            average: None,
            median: None,
            kind: BandKind::Range,
            text: number::amounts(range.min, range.max, &range.unit.currency, locale),
        },
        (_, Some(Value::Percentiles(percentiles))) => {
            match percentile_mark(context, side, percentiles) {
                Some(mark) => mark,
                None => bare_mark(side, average?.unit),
            }
        }
        _ => bare_mark(side, average?.unit),
    };
    if let Some(average) = average.filter(|average| average.unit == mark.unit) {
        let amount = number::amount(average.amount, &average.unit.currency, locale);
        if !mark.text.is_empty() {
            mark.text.push_str(", ");
        }
        mark.text.push_str(&wording::average(&amount, locale));
        mark.average = Some(average.amount);
    }
    if used_fields(context).any(|field| context.rule(side, field).is_some()) {
        mark.text = wording::about(&mark.text);
    }
    Some(mark)
}

/// The fields that a mark may be made of.
fn used_fields(context: &Context<'_>) -> impl Iterator<Item = FieldId> {
    let is_hourly = context.is_paid_by_the_hour();
    let fields: &[FieldId] = match is_hourly {
        true => &[FieldId::PayHourlyPercentiles, FieldId::PayHourly],
        false => &[
            FieldId::PayRange,
            FieldId::PayPercentiles,
            FieldId::PayAverage,
        ],
    };
    fields.iter().copied()
}

/// Nothing but the average, which is still to come.
fn bare_mark(side: Side, unit: MoneyUnit) -> PayMark {
    PayMark {
        side,
        unit,
        band: None,
        average: None,
        median: None,
        kind: BandKind::None,
        text: String::new(),
    }
}

/// The band from the 10th to the 90th percentile, where both are released. An end that is
/// top-coded is drawn where it is known, and its words say that it may be higher.
fn percentile_mark(
    context: &Context<'_>,
    side: Side,
    percentiles: &Percentiles,
) -> Option<PayMark> {
    let locale = context.locale;
    let [Some(min), _, median, _, Some(max)] = percentiles.values else {
        return None;
    };
    let currency = &percentiles.unit.currency;
    let mut band = number::amounts(min.value, max.value, currency, locale);
    if max.at_least {
        band = wording::or_more(&band, locale);
    }
    let mut text = wording::middle_band(&band, locale);
    if let Some(median) = median {
        let mut amount = number::amount(median.value, currency, locale);
        if median.at_least {
            amount = wording::or_more(&amount, locale);
        }
        text.push_str(", ");
        text.push_str(&wording::median(&amount, locale));
    }
    Some(PayMark {
        side,
        unit: percentiles.unit,
        band: Some((min.value, max.value)),
        average: None,
        median: median
            .filter(|median| !median.at_least)
            .map(|median| median.value),
        kind: BandKind::Percentiles,
        text,
    })
}

impl PayMark {
    /// The same pay in a common unit. The text keeps the figures as published.
    fn scaled(mut self, unit: MoneyUnit, factor: f64) -> PayMark {
        self.unit = unit;
        self.band = self.band.map(|(min, max)| (min * factor, max * factor));
        self.average = self.average.map(|average| average * factor);
        self.median = self.median.map(|median| median * factor);
        self
    }

    fn into_lane(self, context: &Context<'_>) -> Lane {
        let shape = match (self.band, self.average) {
            (Some((min, max)), average) => Shape::Band {
                min,
                max,
                average,
                median: self.median,
            },
            (None, average) => Shape::Point {
                value: average.unwrap_or_default(),
            },
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
pub(super) fn pay(context: &Context<'_>) -> Option<Chart> {
    let locale = context.locale;
    let marks = Side::BOTH.map(|side| pay_mark(context, side));
    let mut notes = Vec::new();
    let is_of = |kind| marks.iter().flatten().any(|mark| mark.kind == kind);
    let has_percentiles = is_of(BandKind::Percentiles);
    if has_percentiles {
        notes.push(if is_of(BandKind::Range) {
            wording::bands_of_two_kinds(locale).to_owned()
        } else {
            wording::bands_of_percentiles(locale).to_owned()
        });
    }
    let rules =
        Side::BOTH.map(|side| used_fields(context).find_map(|field| context.rule(side, field)));
    notes.extend(context.rules(rules));
    let id = if has_percentiles {
        "pay-percentiles"
    } else {
        "pay"
    };
    let panel = |unit: MoneyUnit, lanes: Vec<Lane>| Panel {
        title: Some(capitalised(&number::money_unit(&unit, locale))),
        unit: Unit::Money(unit),
        lanes,
        reference: None,
    };
    let panels = match marks {
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
    chart(context, id, panels, notes)
}

/// A panel for each currency, a lane for each country.
pub(super) fn by_country(context: &Context<'_>) -> Option<Chart> {
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
                lane(context, field, Some(label), &|side, value| {
                    let range_of = |value| {
                        let mut list = list(value).iter();
                        list.find(|pay| pay.country.en == country.en)
                            .map(|pay| pay.range)
                    };
                    let range = range_of(value).filter(|range| range.unit == *unit)?;
                    let published = context.published(side, field).and_then(range_of);
                    let text = number::amounts(range.min, range.max, &unit.currency, locale);
                    let text = match published.filter(|published| published.unit != *unit) {
                        Some(_) => wording::about(&text),
                        None => text,
                    };
                    Some((
                        Shape::Band {
                            min: range.min,
                            max: range.max,
                            average: None,
                            median: None,
                        },
                        text,
                    ))
                })
            });
        Panel {
            title: Some(capitalised(&number::money_unit(unit, locale))),
            unit: Unit::Money(*unit),
            lanes: lanes.collect(),
            reference: None,
        }
    });
    let mut notes = Vec::new();
    if units.len() > 1 {
        notes.push(wording::separate_scales(locale).to_owned());
    }
    if context.is_converted(field) {
        notes.push(wording::calculated_here(locale).to_owned());
    }
    chart(context, "pay-by-country", panels.collect(), notes)
}
