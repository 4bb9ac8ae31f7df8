//! Roles like a given one that pay more, grow faster or ask for no more schooling.
//!
//! Like is the closest tenth of all occupations by the importance of their skills (see
//! [`super::skills`]): a bound in percent would give a nurse three and a cashier three hundred.
//! In that tenth stand 63 % of the occupations that O\*NET calls related. It must not know how a
//! list is shown.

use super::skills::{alike, at_share, distance};
use super::{role, wording};
use crate::catalogue::Catalogue;
use crate::compare::relate::exactly;
use crate::compare::{Options, UnknownRole};
use crate::field::FieldId;
use crate::page_state::Rule;
use crate::role::{Amount, MoneyUnit, Role, Value};
use crate::text::number;

/// The most that are named.
const MOST: usize = 8;
/// What is like a role: one of so many.
const TENTH: usize = 10;
/// What counts as more: in percent of pay, in points of growth.
pub(super) const MARGINS: (f64, f64) = (2.0, 1.0);

/// The counterparts of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterparts {
    /// The title of the role that they are like.
    pub of: String,
    /// The closest first, at most eight.
    pub found: Vec<Counterpart>,
    /// How many there are, in a sentence; or why none can be looked for.
    pub text: String,
    /// The rule, in sentences. Empty where none can be looked for.
    pub rule: String,
}

/// One counterpart.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterpart {
    /// The role's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// How alike the skills are, in percent.
    pub alike: f64,
    /// Why it is named: `pays $12,300 (16%) more at the median; skills 94% alike`.
    pub reason: String,
}

/// The roles like that of an id which are better in what `rule` says.
///
/// # Errors
/// [`UnknownRole`] if the catalogue does not have the id.
pub fn counterparts(
    catalogue: &Catalogue,
    id: &str,
    rule: Rule,
    options: &Options,
) -> Result<Counterparts, UnknownRole> {
    let locale = options.locale;
    let (own_index, own) = role(catalogue, id)?;
    let without = |text: String| Counterparts {
        of: own.title.get(locale).to_owned(),
        found: Vec::new(),
        text,
        rule: String::new(),
    };
    let Some(skills) = catalogue.importance(own_index) else {
        return Ok(without(wording::no_scores_to_be_like(locale).to_owned()));
    };
    let measure = Measure::of(catalogue, own_index, &own, rule);
    let Some(measure) = measure else {
        return Ok(without(
            wording::nothing_to_be_better_than(rule, locale).to_owned(),
        ));
    };
    let mut others: Vec<(i32, usize)> = Vec::new();
    for index in catalogue.occupations() {
        if index != own_index
            && let Some(other) = catalogue.importance(index)
        {
            others.push((distance(&skills, &other), index));
        }
    }
    let mut distances = Vec::new();
    for (distance, _) in &others {
        distances.push(*distance);
    }
    let furthest = at_share(&distances, 1, TENTH);
    // Put in place one by one, the closest first, instead of a sorting algorithm.
    let mut closest: Vec<(i32, usize)> = Vec::new();
    for (distance, index) in others {
        if distance <= furthest {
            let place = closest.partition_point(|(other, _)| *other <= distance);
            closest.insert(place, (distance, index));
        }
    }
    let mut found = Vec::new();
    let mut total = 0;
    for (distance, index) in &closest {
        let other = catalogue.role_at(*index);
        let Some(better) = measure.better(catalogue, *index, &other, options) else {
            continue;
        };
        total += 1;
        if found.len() < MOST {
            let alike = alike(*distance, skills.len());
            found.push(Counterpart {
                id: other.id.clone(),
                title: other.title.get(locale).to_owned(),
                alike,
                reason: wording::counterpart(&better, alike, locale),
            });
        }
    }
    let furthest = alike(furthest, skills.len());
    Ok(Counterparts {
        of: own.title.get(locale).to_owned(),
        text: wording::counterparts_found(total, found.len(), locale),
        found,
        rule: wording::counterparts_rule(rule, closest.len(), furthest, locale),
    })
}

/// What others have to be better than.
enum Measure {
    Pay(FieldId, Amount, MoneyUnit),
    Growth(f64, Option<(u16, u16)>),
    Schooling(usize),
}

/// The median of a field.
fn median(role: &Role, field: FieldId) -> Option<(Amount, MoneyUnit)> {
    const MEDIAN: usize = 2;
    match role.value(field)? {
        Value::Percentiles(percentiles) => Some((percentiles.values[MEDIAN]?, percentiles.unit)),
        _ => None,
    }
}

impl Measure {
    /// The measure of a role; `None` where it has no figure that another can be beyond.
    fn of(catalogue: &Catalogue, index: usize, role: &Role, rule: Rule) -> Option<Measure> {
        match rule {
            Rule::Pay => {
                // By the hour only where there is no pay for a year.
                let fields = [FieldId::PayPercentiles, FieldId::PayHourlyPercentiles];
                let (field, (median, unit)) = fields
                    .into_iter()
                    .find_map(|field| Some((field, median(role, field)?)))?;
                (!median.at_least).then_some(Measure::Pay(field, median, unit))
            }
            Rule::Growth => match role.value(FieldId::OutlookGrowth)? {
                Value::Growth(growth) => Some(Measure::Growth(growth.percent, growth.years)),
                _ => None,
            },
            Rule::Schooling => catalogue.entry_education(index).map(Measure::Schooling),
        }
    }

    /// What another role is better in, in words; `None` where it is not.
    fn better(
        &self,
        catalogue: &Catalogue,
        index: usize,
        other: &Role,
        options: &Options,
    ) -> Option<String> {
        let locale = options.locale;
        match self {
            Measure::Pay(field, own, unit) => {
                let (median, other_unit) = median(other, *field)?;
                let more = exactly(median.value - own.value);
                let percent = more / own.value * 100.0;
                if other_unit != *unit || percent < MARGINS.0 {
                    return None;
                }
                let more = number::amount(more, &unit.currency, locale);
                let percent = number::rough_percent(percent, locale);
                Some(wording::pays_more(
                    &more,
                    &percent,
                    unit.period,
                    median.at_least,
                    locale,
                ))
            }
            Measure::Growth(own, years) => match other.value(FieldId::OutlookGrowth)? {
                Value::Growth(growth) => {
                    let is_more = exactly(growth.percent - own) >= MARGINS.1;
                    let text = |percent| number::percent(percent, 0, locale);
                    (is_more && growth.years == *years)
                        .then(|| wording::grows_faster(&text(growth.percent), &text(*own), locale))
                }
                _ => None,
            },
            Measure::Schooling(own) => {
                let level = catalogue.entry_education(index)?;
                let Some(Value::Text(name)) = other.value(FieldId::EducationEntry) else {
                    return None;
                };
                let name = name.get(locale);
                (level <= *own).then(|| wording::starts_with(name, level == *own, locale))
            }
        }
    }
}
