//! Roles whose pay is brought to the period and the currency that a reader asked for.
//!
//! The roles are changed before they are compared, so that rows, relations, sentences and charts
//! all follow, and the published values are kept beside them, so that each cell can say what it
//! was made of. Figures for an hour keep their own rows; only where pay for an hour is asked for
//! do they take the place of those for a year. It must not know what a row is.

use std::borrow::Cow;

use super::rows::{HOURS_A_YEAR, is_divided};
use super::wording;
use crate::field::{FieldId, Section};
use crate::locale::Locale;
use crate::page_state::Rates;
use crate::role::{
    CountryPay, Currency, Entry, Money, MoneyRange, MoneyUnit, Percentiles, Period, Role, State,
    Value,
};
use crate::text::number;

/// How a reader wants two roles compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The language of every text.
    pub locale: Locale,
    /// The period that pay is told for; `None`: as published.
    pub pay_period: Option<Period>,
    /// Rates that the reader typed; without one an amount stays in its currency. Amounts are
    /// brought to the currency of the first role whose own is the dollar or has a rate.
    pub rates: Rates,
}

impl Options {
    /// Everything as published.
    pub fn published(locale: Locale) -> Options {
        Options {
            locale,
            ..Options::default()
        }
    }
}

/// What amounts are brought to.
pub(crate) struct Target<'a> {
    options: &'a Options,
    currency: Option<Currency>,
}

impl<'a> Target<'a> {
    /// The target for roles that are compared.
    pub(crate) fn of(options: &'a Options, roles: &[Cow<'_, Role>]) -> Target<'a> {
        let is_known = |currency: &Currency| {
            *currency == Currency::USD || options.rates.get(*currency).is_some()
        };
        let currency = match options.rates.is_empty() {
            true => None,
            false => roles
                .iter()
                .filter_map(|role| currency_of(role))
                .find(is_known),
        };
        Target { options, currency }
    }

    /// The unit that an amount is brought to, which may be its own.
    fn unit(&self, from: MoneyUnit, period: Option<Period>) -> MoneyUnit {
        let can = |to: &Currency| self.options.rates.factor(from.currency, *to).is_some();
        MoneyUnit {
            currency: self.currency.filter(can).unwrap_or(from.currency),
            period: period.unwrap_or(from.period),
        }
    }

    /// The value in the unit asked for; `None` where it is in that already, or is no money.
    fn converted(&self, value: &Value, period: Option<Period>) -> Option<Value> {
        let rates = &self.options.rates;
        let change = |from: MoneyUnit| {
            let to = self.unit(from, period);
            let factor = factor(from, to, rates).filter(|_| from != to)?;
            Some((to, factor))
        };
        let range = |range: &MoneyRange| {
            let (unit, factor) = change(range.unit)?;
            Some(MoneyRange {
                min: rounded(range.min * factor, unit),
                max: rounded(range.max * factor, unit),
                unit,
            })
        };
        Some(match value {
            Value::Money(money) => {
                let (unit, factor) = change(money.unit)?;
                let amount = rounded(money.amount * factor, unit);
                Value::Money(Money { amount, unit })
            }
            Value::MoneyRange(own) => Value::MoneyRange(range(own)?),
            Value::Percentiles(percentiles) => {
                let (unit, factor) = change(percentiles.unit)?;
                let mut values = percentiles.values;
                for amount in values.iter_mut().flatten() {
                    amount.value = rounded(amount.value * factor, unit);
                }
                Value::Percentiles(Percentiles { unit, values })
            }
            Value::PayByCountry(list) => {
                let mut is_changed = false;
                let mut countries = Vec::new();
                for pay in list {
                    let changed = range(&pay.range);
                    is_changed |= changed.is_some();
                    countries.push(CountryPay {
                        country: pay.country.clone(),
                        range: changed.unwrap_or(pay.range),
                    });
                }
                if !is_changed {
                    return None;
                }
                Value::PayByCountry(countries)
            }
            _ => return None,
        })
    }
}

/// What an amount has to be multiplied by; `None` without the rates for it. Hours are turned
/// into years by the 2,080 of full-time work, which whoever shows the amount has to say.
pub(crate) fn factor(from: MoneyUnit, to: MoneyUnit, rates: &Rates) -> Option<f64> {
    let a_year = |period| match period {
        Period::Hour => HOURS_A_YEAR,
        Period::Month => 12.0,
        Period::Year => 1.0,
    };
    let rate = rates.factor(from.currency, to.currency)?;
    Some(rate * a_year(from.period) / a_year(to.period))
}

/// A calculated amount as exact as it is worth: cents of what is small or for an hour, else
/// whole units. So a difference is that of the amounts that a reader sees.
pub(crate) fn rounded(amount: f64, unit: MoneyUnit) -> f64 {
    const SMALL: f64 = 100.0;
    if unit.period == Period::Hour || amount < SMALL {
        (amount * 100.0).round() / 100.0
    } else {
        amount.round()
    }
}

/// How an amount of one unit was made one of another, in sentences.
pub(crate) fn rule(
    from: MoneyUnit,
    to: MoneyUnit,
    source_counts_hours: bool,
    options: &Options,
) -> String {
    let locale = options.locale;
    let hours = number::count(HOURS_A_YEAR, locale);
    let mut steps = String::new();
    let mut step = |sign: &str, number: &str| {
        for part in [" ", sign, "\u{a0}", number] {
            steps.push_str(part);
        }
    };
    let mut rates = Vec::new();
    if from.currency != to.currency {
        for (sign, currency) in [("÷", from.currency), ("×", to.currency)] {
            if let Some(rate) = options.rates.get(currency) {
                let rate = rate.text(locale);
                step(sign, &rate);
                rates.push([&rate, "\u{a0}", currency.code()].concat());
            }
        }
    }
    match (from.period, to.period) {
        (Period::Hour, Period::Month) => {
            step("×", &hours);
            step("÷", "12");
        }
        (Period::Hour, Period::Year) => step("×", &hours),
        (Period::Month, Period::Hour) => {
            step("×", "12");
            step("÷", &hours);
        }
        (Period::Month, Period::Year) => step("×", "12"),
        (Period::Year, Period::Hour) => step("÷", &hours),
        (Period::Year, Period::Month) => step("÷", "12"),
        _ => {}
    }
    let mut text = wording::calculated(from.period, &steps, locale);
    if (from.period == Period::Hour) != (to.period == Period::Hour) {
        text.push(' ');
        text.push_str(wording::hours_of_a_year(source_counts_hours, locale));
    }
    if !rates.is_empty() {
        text.push(' ');
        text.push_str(&wording::typed_rates(&rates, locale));
    }
    text
}

/// A role as it is to be compared, and what was published in the place of what was calculated.
pub(crate) struct Prepared<'a> {
    pub(crate) role: Cow<'a, Role>,
    published: Vec<(FieldId, Value)>,
    /// See [`source_counts_hours`].
    pub(crate) source_counts_hours: bool,
}

/// The fields for an hour that stand for those for a month or a year.
const HOURLY: [(FieldId, FieldId); 2] = [
    (FieldId::PayHourly, FieldId::PayAverage),
    (FieldId::PayHourlyPercentiles, FieldId::PayPercentiles),
];

impl<'a> Prepared<'a> {
    /// The role with its pay brought to the target.
    pub(crate) fn new(role: Cow<'a, Role>, target: &Target<'_>) -> Prepared<'a> {
        let options = target.options;
        let mut prepared = Prepared {
            role,
            published: Vec::new(),
            source_counts_hours: false,
        };
        if options.pay_period.is_none() && target.currency.is_none() {
            return prepared;
        }
        prepared.source_counts_hours = source_counts_hours(&prepared.role);
        let entries = &mut prepared.role.to_mut().entries;
        if let Some(period) = options.pay_period {
            for (hourly, other) in HOURLY {
                stand_in(entries, hourly, other, period);
            }
        }
        for entry in entries {
            // Figures for an hour stay that in rows that are named after it.
            let is_hourly = HOURLY.iter().any(|(hourly, _)| *hourly == entry.field);
            let State::Value(value) = &entry.state else {
                continue;
            };
            let period = options.pay_period.filter(|_| !is_hourly);
            if let Some(changed) = target.converted(value, period) {
                let published = std::mem::replace(&mut entry.state, State::Value(changed));
                if let State::Value(published) = published {
                    prepared.published.push((entry.field, published));
                }
            }
        }
        prepared
    }

    /// Whether what is shown of a field was calculated.
    pub(crate) fn is_calculated(&self, field: FieldId) -> bool {
        self.published(field).is_some()
    }

    /// Whether hours were counted for what is shown of a field.
    pub(crate) fn has_counted_hours(&self, field: FieldId) -> bool {
        let is_hourly = |value| unit_of(value).map(|unit| unit.period == Period::Hour);
        let published = self.published(field).and_then(is_hourly);
        let shown = self.role.value(field).and_then(is_hourly);
        published.is_some() && published != shown
    }

    /// What was published of a field of which something else is shown.
    pub(super) fn published(&self, field: FieldId) -> Option<&Value> {
        let own = self.published.iter().find(|(own, _)| *own == field);
        own.map(|(_, value)| value)
    }
}

/// Whether a source's pay for an hour is its pay for a year divided by 2,080 hours.
pub(crate) fn source_counts_hours(role: &Role) -> bool {
    HOURLY.iter().any(|(hourly, other)| {
        let values = role.value(*hourly).zip(role.value(*other));
        values.is_some_and(|(hour, year)| is_divided(hour, year))
    })
}

/// Puts the figure for an hour where that for a year is wanted and there is none, or where pay
/// for an hour is wanted: what is published goes before what is calculated.
fn stand_in(entries: &mut Vec<Entry>, hourly: FieldId, other: FieldId, period: Period) {
    let is_value = |entry: &Entry| matches!(entry.state, State::Value(_));
    let place = |entries: &[Entry], field| entries.iter().position(|entry| entry.field == field);
    let Some(from) = place(entries, hourly).filter(|place| is_value(&entries[*place])) else {
        return;
    };
    let to = place(entries, other);
    if period != Period::Hour && to.is_some_and(|to| is_value(&entries[to])) {
        return;
    }
    let mut entry = match period {
        // It would stand in the table twice.
        Period::Hour => entries.remove(from),
        _ => entries[from].clone(),
    };
    entry.field = other;
    if let Some(to) = place(entries, other) {
        entries.remove(to);
    }
    let place = entries.partition_point(|entry| entry.field < other);
    entries.insert(place, entry);
}

/// The currency of a role's pay: that of its first amount.
fn currency_of(role: &Role) -> Option<Currency> {
    role.entries
        .iter()
        .filter(|entry| entry.field.spec().section == Section::Pay)
        .find_map(|entry| match &entry.state {
            State::Value(value) => unit_of(value).map(|unit| unit.currency),
            State::NotReported => None,
        })
}

/// The currencies of all that a role's pay is told in, in the order of its fields, without the
/// dollar: those that a rate could be typed for.
pub(crate) fn foreign_currencies(role: &Role, known: &mut Vec<Currency>) {
    let mut add = |unit: MoneyUnit| {
        if unit.currency != Currency::USD && !known.contains(&unit.currency) {
            known.push(unit.currency);
        }
    };
    for entry in &role.entries {
        match &entry.state {
            State::Value(Value::PayByCountry(list)) => {
                for pay in list {
                    add(pay.range.unit);
                }
            }
            State::Value(value) => unit_of(value).into_iter().for_each(&mut add),
            State::NotReported => {}
        }
    }
}

/// The unit of an amount of money; `None` where there are several.
pub(crate) fn unit_of(value: &Value) -> Option<MoneyUnit> {
    match value {
        Value::Money(money) => Some(money.unit),
        Value::MoneyRange(range) => Some(range.unit),
        Value::Percentiles(percentiles) => Some(percentiles.unit),
        _ => None,
    }
}
