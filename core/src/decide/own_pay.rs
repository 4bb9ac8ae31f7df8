//! Where the reader's own pay lies among what each role pays.
//!
//! It is said between which published figures it lies, and never how far between them. Pay of
//! another period is brought to the role's by a rule that is told, of another currency only by
//! a rate that the reader typed. It must not know how a chart is drawn.

use super::{role, wording};
use crate::catalogue::Catalogue;
use crate::compare::convert::{self, factor, rounded};
use crate::compare::{
    Chart, Comparison, Options, Reference, Unit, UnknownRole, wording as compared,
};
use crate::field::FieldId;
use crate::page_state::OwnPay;
use crate::role::{MoneyUnit, Period, Role, Value};
use crate::text::number;

/// Where one's own pay lies in a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPlace {
    /// The role's title.
    pub role: String,
    /// Below, within or above what is published.
    pub standing: Standing,
    /// That in sentences, with the figures; begins with the title.
    pub text: String,
}

/// Where pay lies among the figures of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Below the lowest published figure.
    Below,
    /// Within the published figures.
    Within,
    /// Above the highest published figure.
    Above,
    /// It cannot be said: there are no figures, none from that amount on, or they are in another
    /// currency.
    Unknown,
}

/// Where `own` lies in each of the roles. Of the options the language and the rates count: a
/// role's figures are taken as published.
///
/// # Errors
/// [`UnknownRole`] names the first of the ids that the catalogue does not have.
pub fn own_pay(
    catalogue: &Catalogue,
    ids: &[&str],
    own: OwnPay,
    options: &Options,
) -> Result<Vec<OwnPlace>, UnknownRole> {
    let mut places = Vec::new();
    for id in ids {
        let (_, role) = role(catalogue, id)?;
        let (standing, text) = place_in(&role, own, options);
        let title = role.title.get(options.locale);
        places.push(OwnPlace {
            role: title.to_owned(),
            standing,
            text: [title, ": ", &text].concat(),
        });
    }
    Ok(places)
}

/// The fields that pay can be placed in, the most telling first.
const FIELDS: [FieldId; 5] = [
    FieldId::PayPercentiles,
    FieldId::PayRange,
    FieldId::PayHourlyPercentiles,
    FieldId::PayAverage,
    FieldId::PayHourly,
];
/// The same for pay for an hour.
const HOURLY_FIELDS: [FieldId; 5] = [
    FieldId::PayHourlyPercentiles,
    FieldId::PayPercentiles,
    FieldId::PayRange,
    FieldId::PayHourly,
    FieldId::PayAverage,
];

fn place_in(role: &Role, own: OwnPay, options: &Options) -> (Standing, String) {
    let locale = options.locale;
    let fields = match own.unit.period {
        Period::Hour => HOURLY_FIELDS,
        _ => FIELDS,
    };
    let mut obstacle = None;
    for field in fields {
        let Some(value) = role.value(field) else {
            continue;
        };
        let Some(unit) = convert::unit_of(value) else {
            continue;
        };
        let Some(amount) = brought(own, unit, options) else {
            obstacle = obstacle.or(Some(unit.currency));
            continue;
        };
        let Some((standing, place)) = place_among(value, amount, unit, options) else {
            continue;
        };
        let money = amount_text(own, amount, unit, options);
        let mut text = wording::own_pay_is(&money, &place, locale);
        if unit != own.unit {
            let hours = convert::source_counts_hours(role);
            text.push(' ');
            text.push_str(&convert::rule(own.unit, unit, hours, options));
        }
        return (standing, text);
    }
    let text = match obstacle {
        Some(currency) => wording::own_pay_in_other_currency(
            &currency,
            &own.unit.currency,
            &options.rates,
            locale,
        ),
        None => wording::no_pay_to_hold_against(locale).to_owned(),
    };
    (Standing::Unknown, text)
}

/// One's own pay in a unit; `None` without the rates for it.
fn brought(own: OwnPay, unit: MoneyUnit, options: &Options) -> Option<f64> {
    let amount = own.money().amount;
    if own.unit == unit {
        return Some(amount);
    }
    let factor = factor(own.unit, unit, &options.rates)?;
    Some(rounded(amount * factor, unit))
}

/// One's own pay as it is held against the figures of a unit.
fn amount_text(own: OwnPay, amount: f64, unit: MoneyUnit, options: &Options) -> String {
    let text = number::money(amount, &unit, options.locale);
    if own.unit == unit {
        text
    } else {
        compared::about(&text)
    }
}

/// Where an amount lies among the figures of a value of the same unit, and the words for it.
fn place_among(
    value: &Value,
    amount: f64,
    unit: MoneyUnit,
    options: &Options,
) -> Option<(Standing, String)> {
    let locale = options.locale;
    let text = |amount: f64| number::amount(amount, &unit.currency, locale);
    Some(match value {
        Value::Percentiles(percentiles) => {
            let (mut below, mut above) = (None, None);
            for (place, figure) in percentiles.values.iter().enumerate() {
                let Some(figure) = figure else {
                    continue;
                };
                if !figure.at_least && figure.value == amount {
                    let text = wording::own_pay_at(place, &text(figure.value), locale);
                    return Some((Standing::Within, text));
                }
                if figure.value > amount {
                    let mut figure_text = text(figure.value);
                    if figure.at_least {
                        figure_text = compared::or_more(&figure_text, locale);
                    }
                    above = above.or(Some((place, figure_text)));
                } else if !figure.at_least {
                    below = Some((place, text(figure.value)));
                } else if above.is_none() {
                    // From here on nobody says where the percentiles are.
                    let from = text(figure.value);
                    let text = wording::own_pay_beyond(&from, below, locale);
                    return Some((Standing::Unknown, text));
                }
            }
            match (below, above) {
                (Some(below), Some(above)) => (
                    Standing::Within,
                    wording::own_pay_between(below, above, locale),
                ),
                (None, Some(above)) => (Standing::Below, wording::own_pay_below(above, locale)),
                (Some(below), None) => (Standing::Above, wording::own_pay_above(below, locale)),
                (None, None) => return None,
            }
        }
        Value::MoneyRange(range) => {
            let standing = if amount < range.min {
                Standing::Below
            } else if amount > range.max {
                Standing::Above
            } else {
                Standing::Within
            };
            let ends = number::amounts(range.min, range.max, &unit.currency, locale);
            (standing, wording::own_pay_in_range(standing, &ends, locale))
        }
        Value::Money(average) => {
            let standing = if amount < average.amount {
                Standing::Below
            } else if amount > average.amount {
                Standing::Above
            } else {
                Standing::Within
            };
            let average = text(average.amount);
            let text = wording::own_pay_against_average(standing, &average, locale);
            (standing, text)
        }
        _ => return None,
    })
}

/// Draws one's own pay as a line into the charts of what the roles pay, where it can be brought
/// to their unit, and names it in their descriptions.
pub fn mark_charts(comparison: &mut Comparison, own: OwnPay, options: &Options) {
    for section in &mut comparison.sections {
        for chart in &mut section.charts {
            mark_chart(chart, own, options);
        }
    }
}

/// [`mark_charts`] for one chart; nothing is drawn into a chart of something else.
pub fn mark_chart(chart: &mut Chart, own: OwnPay, options: &Options) {
    if !chart.is_of_pay() {
        return;
    }
    for panel in &mut chart.panels {
        let Unit::Money(unit) = panel.unit else {
            continue;
        };
        let Some(value) = brought(own, unit, options) else {
            continue;
        };
        let money = amount_text(own, value, unit, options);
        let text = wording::your_pay(&money, options.locale);
        for part in [" ", &text, "."] {
            chart.description.push_str(part);
        }
        panel.reference = Some(Reference { value, text });
    }
}
