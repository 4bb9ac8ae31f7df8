//! A field of two roles → the rows of its table.
//!
//! Most fields are one row; a split is a row for each group, and what differs by country
//! is a row for each country. It must not know the sentences on top or the charts.

use super::context::Context;
use super::lists;
use super::model::{Cell, CellValue, Difference, Relation, Row, Side, Unit};
use super::relate::{self, Obstacle};
use super::wording;
use crate::field::{FieldId, FieldSpec, Group, Kind};
use crate::locale::{Locale, Localized};
use crate::role::{
    CountryPay, CountryTitle, Degree, Entry, MoneyRange, MoneyUnit, Period, State, Value,
};
use crate::text::{grammar, number};

/// The hours that a job site counts for a year of full-time work: 52 weeks of 40 hours.
pub(super) const HOURS_A_YEAR: f64 = 2080.0;

/// The rows of a field; none where neither role has it.
pub(super) fn of_field(context: &Context<'_>, spec: &FieldSpec) -> Vec<Row> {
    let entries = Side::BOTH.map(|side| context.entry(side, spec.id));
    if entries == [None, None] {
        return Vec::new();
    }
    let field = Field {
        context,
        spec,
        entries,
    };
    let mut rows = match spec.kind {
        Kind::Percentiles => field.percentile_rows(),
        Kind::Projection => field.projection_rows(),
        Kind::Split(groups) | Kind::Shares(groups) => field.split_rows(groups),
        Kind::Scores => field.score_rows(),
        Kind::Degree => field.degree_rows(),
        Kind::PayByCountry => field.pay_by_country_rows(),
        Kind::TitleByCountry => field.title_by_country_rows(),
        Kind::List => vec![lists::row(context, spec, entries)],
        _ => vec![field.scalar_row()],
    };
    note_rules(context, &mut rows);
    rows
}

/// Says by which rules the figures of a field were calculated, each rule in the first row that
/// it is needed in.
fn note_rules(context: &Context<'_>, rows: &mut [Row]) {
    fn rule(cell: &Cell) -> Option<String> {
        match cell {
            Cell::Value { derived, .. } => derived.as_ref().map(|derived| derived.rule.clone()),
            _ => None,
        }
    }
    let mut said: Vec<String> = Vec::new();
    for row in rows {
        for note in context.rules([rule(&row.left), rule(&row.right)]) {
            if !said.contains(&note) {
                row.notes.push(note.clone());
                said.push(note);
            }
        }
    }
}

/// What a cell holds, before it is put beside the other side's.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) value: CellValue,
    pub(super) unit: Unit,
    pub(super) text: String,
}

/// Finds what a cell holds in the value of a field. One type for all readers, so that the
/// code around them is in the widget once.
pub(super) type Read<'a> = &'a dyn Fn(&Value) -> Option<Reading>;

/// A cell from an entry: `read` finds the reading in the value, and gives `None` where
/// the value has no such part.
pub(super) fn cell(
    context: &Context<'_>,
    side: Side,
    entry: Option<&Entry>,
    read: Read<'_>,
) -> Cell {
    let Some(entry) = entry else {
        return Cell::Absent;
    };
    match &entry.state {
        State::NotReported => Cell::NotReported {
            source: context.source(side, entry.source),
        },
        State::Value(value) => match read(value) {
            Some(reading) => {
                let derived = context.derivation(side, entry.field, &reading, read);
                let Reading { value, unit, text } = reading;
                Cell::Value {
                    value,
                    unit,
                    text: match derived {
                        Some(_) => wording::about(&text),
                        None => text,
                    },
                    source: context.source(side, entry.source),
                    derived,
                }
            }
            // A publisher has every part of these, and does not release this one.
            None if matches!(value, Value::Percentiles(_) | Value::Shares(_)) => {
                Cell::NotReported {
                    source: context.source(side, entry.source),
                }
            }
            None => Cell::Absent,
        },
    }
}

/// A row whose cells are read and related by the rule for their values.
pub(super) fn row(
    context: &Context<'_>,
    spec: &FieldSpec,
    part: Option<(&str, &str)>,
    cells: [Cell; 2],
) -> Row {
    let locale = context.locale;
    let [left, right] = cells;
    let comparison = relate_cells(&left, &right, locale);
    let favours = relate::higher_side(comparison.relation).filter(|_| more_is_better(spec.id));
    let label = spec.label(locale);
    Row {
        id: match part {
            Some((key, _)) => [spec.section.key(), ".", spec.key, ".", key].concat(),
            None => spec.path(),
        },
        field: spec.id,
        group: part.map(|_| label.to_owned()),
        label: part.map_or(label, |(_, label)| label).to_owned(),
        left,
        right,
        relation: comparison.relation,
        favours,
        difference: comparison.difference,
        notes: comparison.note.into_iter().collect(),
        derived: false,
    }
}

/// Fields of which most people would rather have more. Age, years and shares of people
/// have no winner, and a number of jobs says nothing of one's own chances.
fn more_is_better(field: FieldId) -> bool {
    matches!(
        field,
        FieldId::PayAverage
            | FieldId::PayHourly
            | FieldId::PayRange
            | FieldId::PayPercentiles
            | FieldId::PayHourlyPercentiles
            | FieldId::PayByCountry
            | FieldId::OutlookGrowth
            | FieldId::OutlookSatisfaction
    )
}

struct Related {
    relation: Relation,
    difference: Option<Difference>,
    note: Option<String>,
}

impl Related {
    fn plain(relation: Relation) -> Related {
        Related {
            relation,
            difference: None,
            note: None,
        }
    }
}

fn relate_cells(left: &Cell, right: &Cell, locale: Locale) -> Related {
    let (
        Cell::Value {
            value: left_value,
            unit: left_unit,
            ..
        },
        Cell::Value {
            value: right_value,
            unit: right_unit,
            ..
        },
    ) = (left, right)
    else {
        return Related::plain(Relation::Missing);
    };
    let (unit, factors, note) = match (left_unit, right_unit) {
        (Unit::Money(left), Unit::Money(right)) => match relate::common_unit(*left, *right) {
            Ok(common) => {
                let note = common
                    .is_converted()
                    .then(|| wording::months_made_a_year(locale).to_owned());
                (Unit::Money(common.unit), common.factors, note)
            }
            Err(obstacle) => {
                return Related {
                    note: Some(obstacle_note(obstacle, left, right, locale)),
                    ..Related::plain(Relation::NotComparable)
                };
            }
        },
        (left, right) if left == right => (*left, [1.0, 1.0], None),
        _ => return Related::plain(Relation::NotComparable),
    };
    match (left_value, right_value) {
        (CellValue::Number(left), CellValue::Number(right)) => {
            let (left, right) = (left * factors[0], right * factors[1]);
            Related {
                relation: relate::numbers(left, right),
                difference: relate::difference(left, right, unit, locale),
                note,
            }
        }
        (
            CellValue::Range {
                min: left_min,
                max: left_max,
            },
            CellValue::Range {
                min: right_min,
                max: right_max,
            },
        ) => Related {
            relation: relate::ranges(
                (left_min * factors[0], left_max * factors[0]),
                (right_min * factors[1], right_max * factors[1]),
            ),
            difference: None,
            note,
        },
        (CellValue::AtLeast(left), CellValue::Number(right)) => top_coded(
            left * factors[0] > right * factors[1],
            Relation::Higher,
            locale,
        ),
        (CellValue::Number(left), CellValue::AtLeast(right)) => top_coded(
            right * factors[1] > left * factors[0],
            Relation::Lower,
            locale,
        ),
        (CellValue::AtLeast(_), CellValue::AtLeast(_)) => {
            top_coded(false, Relation::NotComparable, locale)
        }
        (left, right) if left == right => Related::plain(Relation::Same),
        _ => Related::plain(Relation::Different),
    }
}

/// How a figure with an open end stands to another: `relation` where even its least is
/// beyond the other, else nobody can say. By how much, nobody can say either.
fn top_coded(is_beyond: bool, relation: Relation, locale: Locale) -> Related {
    Related {
        relation: if is_beyond {
            relation
        } else {
            Relation::NotComparable
        },
        difference: None,
        note: Some(wording::nothing_published_above(locale).to_owned()),
    }
}

fn obstacle_note(
    obstacle: Obstacle,
    left: &MoneyUnit,
    right: &MoneyUnit,
    locale: Locale,
) -> String {
    match obstacle {
        Obstacle::Currency => wording::currencies_differ(&left.currency, &right.currency, locale),
        Obstacle::Period => wording::periods_differ(locale).to_owned(),
    }
}

pub(super) fn text_reading(text: &str) -> Reading {
    Reading {
        value: CellValue::Text(text.to_owned()),
        unit: Unit::Text,
        text: text.to_owned(),
    }
}

pub(super) fn count_reading(value: f64, locale: Locale) -> Reading {
    Reading {
        value: CellValue::Number(value),
        unit: Unit::Count,
        text: number::count(value, locale),
    }
}

fn share_reading(value: f64, decimals: usize, locale: Locale) -> Reading {
    Reading {
        value: CellValue::Number(value),
        unit: Unit::Percent,
        text: number::percent(value, decimals, locale),
    }
}

fn range_reading(range: &MoneyRange, locale: Locale) -> Reading {
    Reading {
        value: CellValue::Range {
            min: range.min,
            max: range.max,
        },
        unit: Unit::Money(range.unit),
        text: number::money_range(range, locale),
    }
}

/// The reading of a value that fills one cell; `None` for those that fill several rows.
fn scalar_reading(value: &Value, locale: Locale) -> Option<Reading> {
    let number = |value, unit, text| Reading {
        value: CellValue::Number(value),
        unit,
        text,
    };
    Some(match value {
        Value::Money(money) => number(
            money.amount,
            Unit::Money(money.unit),
            number::money(money.amount, &money.unit, locale),
        ),
        Value::MoneyRange(range) => range_reading(range, locale),
        Value::Growth(growth) => {
            let percent = number::percent(growth.percent, 0, locale);
            let text = match growth.years {
                Some((from, to)) => wording::growth_over(&percent, from, to, locale),
                None => percent,
            };
            number(growth.percent, Unit::Percent, text)
        }
        Value::Count(count) => count_reading(*count, locale),
        Value::Share(share) => share_reading(*share, 0, locale),
        Value::Years(years) => number(*years, Unit::Years, number::years(*years, locale)),
        Value::Span(span) => Reading {
            value: CellValue::Range {
                min: span.min,
                max: span.max,
            },
            unit: Unit::Years,
            text: number::span(span, locale),
        },
        Value::Rating(rating) => number(
            rating.score,
            Unit::Score,
            wording::score(rating.score, rating.of, locale),
        ),
        Value::Text(text) => text_reading(text.get(locale)),
        Value::Split(_)
        | Value::Percentiles(_)
        | Value::Projection(_)
        | Value::Shares(_)
        | Value::Scores(_)
        | Value::Degree(_)
        | Value::List(_)
        | Value::PayByCountry(_)
        | Value::TitleByCountry(_) => return None,
    })
}

/// Whether pay for an hour is pay for a year divided by the hours of a year, to a cent:
/// publishers round both.
pub(super) fn is_divided(hour: &Value, year: &Value) -> bool {
    let is_near = |hour: f64, year: f64| {
        let cents = (year / HOURS_A_YEAR * 100.0).round();
        ((hour * 100.0).round() - cents).abs() <= 1.0
    };
    let are_periods = |hour: MoneyUnit, year: MoneyUnit| {
        hour.currency == year.currency && (hour.period, year.period) == (Period::Hour, Period::Year)
    };
    match (hour, year) {
        (Value::Money(hour), Value::Money(year)) => {
            are_periods(hour.unit, year.unit) && is_near(hour.amount, year.amount)
        }
        (Value::Percentiles(hours), Value::Percentiles(years)) => {
            are_periods(hours.unit, years.unit)
                && hours
                    .values
                    .iter()
                    .zip(years.values)
                    .all(|pair| match pair {
                        (Some(hour), Some(year)) => {
                            hour.at_least == year.at_least && is_near(hour.value, year.value)
                        }
                        (hour, _) => hour.is_none(),
                    })
        }
        _ => false,
    }
}

/// A field with the entries of both roles.
pub(super) struct Field<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) spec: &'a FieldSpec,
    entries: [Option<&'a Entry>; 2],
}

impl Field<'_> {
    fn cells(&self, read: Read<'_>) -> [Cell; 2] {
        let [left, right] = self.entries;
        [
            cell(self.context, Side::Left, left, read),
            cell(self.context, Side::Right, right, read),
        ]
    }

    pub(super) fn part_row(&self, key: &str, label: &str, read: Read<'_>) -> Row {
        row(
            self.context,
            self.spec,
            Some((key, label)),
            self.cells(read),
        )
    }

    /// What must be known of the entries: how their definitions differ, and the remarks that
    /// the data files make on them.
    fn notes(&self) -> Vec<String> {
        let mut notes: Vec<String> = self.definitions_differ().into_iter().collect();
        notes.extend(entry_notes(self.context, self.entries));
        notes
    }

    /// What differs in definition where a site's own figure stands against one of official
    /// statistics.
    fn definitions_differ(&self) -> Option<String> {
        let [site, survey] = self.context.site_against_survey(self.spec.id)?;
        let is_mean = matches!(self.spec.id, FieldId::PayAverage | FieldId::PayHourly);
        Some(wording::definitions_differ(
            self.context.title(site),
            self.context.title(survey),
            is_mean,
            self.context.locale,
        ))
    }

    pub(super) fn scalar_row(&self) -> Row {
        let locale = self.context.locale;
        let cells = self.cells(&|value| scalar_reading(value, locale));
        let mut row = row(self.context, self.spec, None, cells);
        match self.spec.id {
            FieldId::PayHourly if self.hourly_repeats_yearly() => {
                row.notes
                    .push(wording::hourly_repeats_yearly(locale).to_owned());
            }
            FieldId::OutlookJobs => {
                row.notes
                    .push(wording::jobs_are_not_people(locale).to_owned());
                for side in Side::BOTH {
                    if row.relation == Relation::Missing
                        && self.entries[side as usize].is_none()
                        && self.context.value(side, FieldId::OutlookEmployed).is_some()
                    {
                        let title = self.context.title(side);
                        row.notes
                            .push(wording::employed_stand_elsewhere(title, locale));
                    }
                }
            }
            FieldId::OutlookGrowth => self.flag_years(&mut row),
            _ => {}
        }
        row.notes.extend(self.notes());
        row
    }

    /// Whether each role's hourly pay, where it has one, is its yearly pay divided by
    /// the hours of a year.
    pub(super) fn hourly_repeats_yearly(&self) -> bool {
        let yearly = match self.spec.id {
            FieldId::PayHourlyPercentiles => FieldId::PayPercentiles,
            _ => FieldId::PayAverage,
        };
        let mut any = false;
        for side in Side::BOTH {
            let role = self.context.role(side);
            if let Some(hour) = role.value(self.spec.id) {
                any = true;
                if !role
                    .value(yearly)
                    .is_some_and(|year| is_divided(hour, year))
                {
                    return false;
                }
            }
        }
        any
    }

    /// Growth over different years is shown, but nobody wins by it.
    fn flag_years(&self, row: &mut Row) {
        let locale = self.context.locale;
        let years = |side: Side| match self.context.value(side, FieldId::OutlookGrowth) {
            Some(Value::Growth(growth)) => Some(growth.years),
            _ => None,
        };
        let [left, right] = Side::BOTH.map(years);
        if let (Some(left), Some(right)) = (left, right)
            && left != right
        {
            row.favours = None;
            row.notes.push(if left.is_some() && right.is_some() {
                wording::years_differ(locale).to_owned()
            } else {
                wording::years_unnamed_for_one(locale).to_owned()
            });
        } else if left.or(right) == Some(None) {
            row.notes.push(wording::years_unnamed(locale).to_owned());
        }
    }

    fn split_rows(&self, groups: &[Group]) -> Vec<Row> {
        let locale = self.context.locale;
        let rows = groups.iter().enumerate().map(|(index, group)| {
            self.part_row(group.key, group.label(locale), &|value| match value {
                Value::Split(shares) => Some(share_reading(*shares.get(index)?, 1, locale)),
                Value::Shares(shares) => Some(share_reading((*shares.get(index)?)?, 1, locale)),
                _ => None,
            })
        });
        let mut rows = self.with_notes(rows.collect());
        if let (Kind::Shares(_), Some(first)) = (self.spec.kind, rows.first_mut()) {
            first.notes.push(wording::groups_overlap(locale).to_owned());
        }
        rows
    }

    /// The degree's name, and its share: two shares are held against each other only if
    /// they are of the same degree.
    fn degree_rows(&self) -> Vec<Row> {
        let locale = self.context.locale;
        fn degree(value: &Value) -> Option<&Degree> {
            match value {
                Value::Degree(degree) => Some(degree),
                _ => None,
            }
        }
        let names = self.cells(&|value| Some(text_reading(degree(value)?.name.get(locale))));
        let shares = self.cells(&|value| Some(share_reading(degree(value)?.share, 0, locale)));
        let names = row(self.context, self.spec, None, names);
        let mut share = row(self.context, self.spec, None, shares);
        share.id.push_str(".share");
        share.label = wording::degree_share(locale).to_owned();
        if names.relation == Relation::Different {
            share.relation = Relation::NotComparable;
            share.difference = None;
            share.notes.push(wording::degrees_differ(locale).to_owned());
        }
        self.with_notes(vec![names, share])
    }

    fn pay_by_country_rows(&self) -> Vec<Row> {
        fn list(value: &Value) -> &[CountryPay] {
            match value {
                Value::PayByCountry(list) => list,
                _ => &[],
            }
        }
        let locale = self.context.locale;
        self.country_rows(
            &|value| list(value).iter().map(|pay| &pay.country).collect(),
            &|value, country| {
                let pay = list(value).iter().find(|pay| pay.country.en == country)?;
                Some(range_reading(&pay.range, locale))
            },
        )
    }

    fn title_by_country_rows(&self) -> Vec<Row> {
        fn list(value: &Value) -> &[CountryTitle] {
            match value {
                Value::TitleByCountry(list) => list,
                _ => &[],
            }
        }
        self.country_rows(
            &|value| list(value).iter().map(|title| &title.country).collect(),
            &|value, country| {
                let title = list(value)
                    .iter()
                    .find(|title| title.country.en == country)?;
                Some(text_reading(&match &title.latin {
                    Some(latin) => format!("{} ({latin})", title.title),
                    None => title.title.clone(),
                }))
            },
        )
    }

    /// A row for each country that either role names, in the order of first mention.
    fn country_rows(
        &self,
        countries: &dyn Fn(&Value) -> Vec<&Localized>,
        read: &dyn Fn(&Value, &str) -> Option<Reading>,
    ) -> Vec<Row> {
        let mut union: Vec<&Localized> = Vec::new();
        for entry in self.entries.iter().flatten() {
            if let State::Value(value) = &entry.state {
                for country in countries(value) {
                    if !union.iter().any(|known| known.en == country.en) {
                        union.push(country);
                    }
                }
            }
        }
        if union.is_empty() {
            // Neither role has a country: the field is reported as not available.
            return vec![self.scalar_row()];
        }
        let rows = union.into_iter().map(|country| {
            let key = grammar::slug(&country.en);
            self.part_row(&key, country.get(self.context.locale), &|value| {
                read(value, &country.en)
            })
        });
        self.with_notes(rows.collect())
    }

    /// Puts the remarks of the data files on the first row of several.
    pub(super) fn with_notes(&self, mut rows: Vec<Row>) -> Vec<Row> {
        if let Some(first) = rows.first_mut() {
            first.notes.extend(self.notes());
        }
        rows
    }
}

/// The remarks that the data files make on entries, each naming its role; one that both make
/// stands once.
pub(super) fn entry_notes(
    context: &Context<'_>,
    entries: [Option<&Entry>; 2],
) -> impl Iterator<Item = String> {
    let [left, right] = entries.map(|entry| entry?.note.as_ref());
    let of = |side: Side, note: Option<&Localized>| {
        note.map(|note| format!("{}: {}", context.title(side), note.get(context.locale)))
    };
    let notes = match (left, right) {
        (Some(left), Some(right)) if left == right => {
            [Some(left.get(context.locale).to_owned()), None]
        }
        (left, right) => [of(Side::Left, left), of(Side::Right, right)],
    };
    notes.into_iter().flatten()
}
