//! Which of two to four roles comes out ahead by what matters to the reader.
//!
//! Each thing that has a weight gives it to the role that is ahead in it; of more than two roles,
//! each gets a part for every other that it is ahead of, and half a part where the two are level.
//! By how much does not count: dollars, points of growth and years of age have no common measure
//! that would not be made up here, and a reader can check this one by hand. Differences that are
//! smaller than the figures are exact count as none ([`MARGINS`]). What cannot be held together
//! is named, and counts for nobody.
//!
//! It must not know how the weights are set, nor have any of its own.

use super::skills::{self, Basis};
use super::{role, wording};
use crate::catalogue::Catalogue;
use crate::compare::convert::{Prepared, Target};
use crate::compare::relate::exactly;
use crate::compare::wording::{
    Name, about, average, hours_of_a_year, median, no_data, of_two_kinds, or_more, score,
};
use crate::compare::{Options, UnknownRole};
use crate::field::FieldId;
use crate::locale::Locale;
use crate::page_state::{Criterion, Weights};
use crate::role::{Amount, MoneyUnit, Period, Value};
use crate::text::number;

/// What comes out by the reader's weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The verdict in sentences: who is ahead, what speaks for and against it, and what could not
    /// be weighed.
    pub text: String,
    /// The places of the roles that are ahead: several where they are level, none where nothing
    /// could be weighed.
    pub leaders: Vec<usize>,
    /// The points of each role, in their order.
    pub points: Vec<f64>,
    /// The sum of the weights that could be weighed: the most points that there can be.
    pub of: f64,
    /// What was weighed, in the order of [`Criterion::ALL`].
    pub reasons: Vec<Reason>,
    /// What has a weight and could not be weighed.
    pub not_weighed: Vec<NotWeighed>,
    /// How it was worked out, in sentences.
    pub method: String,
}

/// Something that was weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What.
    pub criterion: Criterion,
    /// Its name.
    pub label: String,
    /// Its weight, from 1 to 5.
    pub weight: u8,
    /// The figure of each role, worded, in their order.
    pub values: Vec<String>,
    /// The places of the roles that no other is ahead of. All of them: they are level.
    pub ahead: Vec<usize>,
    /// What must be known to read the figures rightly, in sentences.
    pub note: Option<String>,
}

/// Something that could not be weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotWeighed {
    /// What.
    pub criterion: Criterion,
    /// Its name.
    pub label: String,
    /// Its weight, from 1 to 5.
    pub weight: u8,
    /// Why, without a full stop.
    pub why: String,
}

/// What counts as level: a part of the larger figure, or so much of the figure's own unit.
enum Margin {
    Part(f64),
    Units(f64),
}

/// The margins, in the order of [`Criterion::ALL`]: two percent of pay and of openings, which are
/// sampled and rounded; a point of growth and of skills in common, two hundredths of the scale of
/// satisfaction, one year of age. Levels of schooling are level only with themselves.
const MARGINS: [Margin; Criterion::ALL.len()] = [
    Margin::Part(0.02),
    Margin::Units(1.0),
    Margin::Part(0.02),
    Margin::Units(0.0),
    Margin::Units(1.0),
    Margin::Part(0.02),
    Margin::Units(1.0),
    Margin::Units(1.0),
];

/// A figure that is weighed.
struct Figure {
    value: f64,
    /// Whether it may be more, and nobody says by how much.
    at_least: bool,
    text: String,
}

impl Figure {
    fn exact(value: f64, text: String) -> Figure {
        Figure {
            value,
            at_least: false,
            text,
        }
    }
}

/// The roles and what is to be known of them.
struct Scales<'a> {
    catalogue: &'a Catalogue,
    indices: Vec<usize>,
    roles: Vec<Prepared<'a>>,
    options: &'a Options,
}

/// The verdict on two to four roles; `None` without a weight. The skills that others are held
/// against are those of the first role.
///
/// # Errors
/// [`UnknownRole`] names the first of the ids that the catalogue does not have.
pub fn verdict(
    catalogue: &Catalogue,
    ids: &[&str],
    weights: &Weights,
    options: &Options,
) -> Result<Option<Verdict>, UnknownRole> {
    let mut indices = Vec::new();
    let mut roles = Vec::new();
    for id in ids {
        let (index, role) = role(catalogue, id)?;
        indices.push(index);
        roles.push(role);
    }
    if weights.is_empty() || ids.len() < 2 {
        return Ok(None);
    }
    // Pay of a month and of a year can be held together in any case.
    let by_year = Options {
        pay_period: options.pay_period.or(Some(Period::Year)),
        ..options.clone()
    };
    let target = Target::of(&by_year, &roles);
    let mut prepared = Vec::new();
    for role in roles {
        prepared.push(Prepared::new(role, &target));
    }
    let scales = Scales {
        catalogue,
        indices,
        roles: prepared,
        options,
    };
    Ok(Some(scales.weigh(weights)))
}

impl Scales<'_> {
    fn weigh(&self, weights: &Weights) -> Verdict {
        let locale = self.options.locale;
        let count = self.roles.len();
        let mut points = vec![0.0; count];
        let mut of = 0.0;
        let (mut reasons, mut not_weighed) = (Vec::new(), Vec::new());
        for criterion in Criterion::ALL.iter().copied() {
            let weight = weights.get(criterion);
            if weight == 0 {
                continue;
            }
            let label = wording::criterion(criterion, locale).to_owned();
            let figures = match self.figures(criterion) {
                Ok(figures) => figures,
                Err(why) => {
                    not_weighed.push(NotWeighed {
                        criterion,
                        label,
                        weight,
                        why,
                    });
                    continue;
                }
            };
            of += f64::from(weight);
            let part = f64::from(weight) / (count - 1) as f64;
            let mut ahead = Vec::new();
            for (place, own) in figures.iter().enumerate() {
                let mut is_behind = false;
                for (other_place, other) in figures.iter().enumerate() {
                    if place == other_place {
                        continue;
                    }
                    match lead(criterion, own, other) {
                        Lead::Ahead => points[place] += part,
                        Lead::Level => points[place] += part / 2.0,
                        Lead::Behind => is_behind = true,
                        Lead::Unknown => {}
                    }
                }
                if !is_behind {
                    ahead.push(place);
                }
            }
            reasons.push(Reason {
                criterion,
                label,
                weight,
                values: figures.into_iter().map(|figure| figure.text).collect(),
                ahead,
                note: (criterion == Criterion::Pay)
                    .then(|| self.pay_note())
                    .flatten(),
            });
        }
        for own in &mut points {
            *own = exactly(*own);
        }
        let mut most: f64 = 0.0;
        for own in &points {
            most = most.max(*own);
        }
        let (mut leaders, mut names) = (Vec::new(), Vec::new());
        for (place, role) in self.roles.iter().enumerate() {
            if points[place] == most && !reasons.is_empty() {
                leaders.push(place);
            }
            names.push(Name::of(&role.role, locale));
        }
        let has_overlap = reasons
            .iter()
            .any(|reason| reason.criterion == Criterion::Overlap);
        Verdict {
            text: wording::verdict(&names, &leaders, (most, of), &reasons, &not_weighed, locale),
            leaders,
            points,
            of,
            reasons,
            not_weighed,
            method: wording::verdict_method(count, has_overlap, locale),
        }
    }

    /// The figure of each role; or why they cannot be held together.
    fn figures(&self, criterion: Criterion) -> Result<Vec<Figure>, String> {
        let locale = self.options.locale;
        match criterion {
            Criterion::Pay => self.pay(),
            Criterion::Growth => {
                let mut years = None;
                let figures = self.all(FieldId::OutlookGrowth, &mut |value| match value {
                    Value::Growth(growth) => {
                        let own = (growth.years, growth.percent);
                        let is_same = *years.get_or_insert(own.0) == own.0;
                        is_same.then(|| Figure::exact(own.1, number::percent(own.1, 0, locale)))
                    }
                    _ => None,
                })?;
                figures.ok_or_else(|| wording::other_years(locale).to_owned())
            }
            Criterion::Openings => {
                let figures = self.all(FieldId::OutlookOpenings, &mut |value| match value {
                    Value::Count(count) => {
                        Some(Figure::exact(*count, number::count(*count, locale)))
                    }
                    _ => None,
                })?;
                figures.ok_or_else(|| no_data(locale).to_owned())
            }
            Criterion::Schooling => self.schooling(),
            Criterion::Overlap => self.overlap(),
            Criterion::Satisfaction => {
                let mut scale = None;
                let figures = self.all(FieldId::OutlookSatisfaction, &mut |value| match value {
                    Value::Rating(rating) => {
                        let is_same = *scale.get_or_insert(rating.of) == rating.of;
                        is_same.then(|| {
                            let text = score(rating.score, rating.of, locale);
                            Figure::exact(rating.score, text)
                        })
                    }
                    _ => None,
                })?;
                figures.ok_or_else(|| wording::other_scales(locale).to_owned())
            }
            Criterion::Younger | Criterion::Older => {
                let mut read = |value: &Value| match value {
                    Value::Years(years) => {
                        Some(Figure::exact(*years, number::years(*years, locale)))
                    }
                    _ => None,
                };
                let median = self.all(FieldId::PeopleMedianAge, &mut read);
                if let Ok(Some(figures)) = median {
                    return Ok(figures);
                }
                // The average of a site, where all have it; else the lack of the median is told,
                // if any role has one.
                match (self.all(FieldId::PeopleAge, &mut read), median) {
                    (Ok(Some(figures)), _) => Ok(figures),
                    (Err(why), Err(_)) if !self.has_any(FieldId::PeopleMedianAge) => Err(why),
                    (Err(_), Err(_)) if self.has_any(FieldId::PeopleAge) => {
                        Err(wording::other_ages(locale).to_owned())
                    }
                    (_, Err(why)) => Err(why),
                    _ => Err(no_data(locale).to_owned()),
                }
            }
        }
    }

    fn has_any(&self, field: FieldId) -> bool {
        self.roles
            .iter()
            .any(|role| role.role.value(field).is_some())
    }

    /// What `read` finds in the field of each role, or nothing where it finds none in one.
    ///
    /// # Errors
    /// The roles that have no value, in words.
    fn all(
        &self,
        field: FieldId,
        read: &mut dyn FnMut(&Value) -> Option<Figure>,
    ) -> Result<Option<Vec<Figure>>, String> {
        let locale = self.options.locale;
        let mut figures = Vec::new();
        let mut missing = Vec::new();
        for role in &self.roles {
            match role.role.value(field) {
                Some(value) => figures.push(read(value)),
                None => missing.push(role.role.title.get(locale)),
            }
        }
        match missing.is_empty() {
            true => Ok(figures.into_iter().collect()),
            false => Err(wording::no_figure_for(&missing, locale)),
        }
    }

    /// The median of each, or else the average of each, in one unit.
    fn pay(&self) -> Result<Vec<Figure>, String> {
        const MEDIAN: usize = 2;
        let locale = self.options.locale;
        let mut units: Vec<MoneyUnit> = Vec::new();
        let mut figure = |amount: Amount, unit: MoneyUnit| {
            if !units.contains(&unit) {
                units.push(unit);
            }
            let text = number::money(amount.value, &unit, locale);
            Figure {
                value: amount.value,
                at_least: amount.at_least,
                text: match amount.at_least {
                    true => or_more(&text, locale),
                    false => text,
                },
            }
        };
        let medians = self.all(FieldId::PayPercentiles, &mut |value| match value {
            Value::Percentiles(own) => Some(figure(own.values[MEDIAN]?, own.unit)),
            _ => None,
        });
        if let Ok(Some(medians)) = medians
            && units.len() == 1
            && is_ranked(&medians)
        {
            return Ok(self.marked(FieldId::PayPercentiles, medians, median));
        }
        let mut units: Vec<MoneyUnit> = Vec::new();
        let averages = self.all(FieldId::PayAverage, &mut |value| match value {
            Value::Money(money) => {
                if !units.contains(&money.unit) {
                    units.push(money.unit);
                }
                let text = number::money(money.amount, &money.unit, locale);
                Some(Figure::exact(money.amount, text))
            }
            _ => None,
        })?;
        match averages {
            Some(averages) if units.len() == 1 => {
                Ok(self.marked(FieldId::PayAverage, averages, average))
            }
            _ => Err(wording::other_units(locale).to_owned()),
        }
    }

    /// Amounts with what they are; calculated ones have a sign for it, as in the cells.
    fn marked(
        &self,
        field: FieldId,
        mut figures: Vec<Figure>,
        named: fn(&str, Locale) -> String,
    ) -> Vec<Figure> {
        for (figure, role) in figures.iter_mut().zip(&self.roles) {
            if role.is_calculated(field) {
                figure.text = about(&figure.text);
            }
            figure.text = named(&figure.text, self.options.locale);
        }
        figures
    }

    /// What must be known of the figures of pay.
    fn pay_note(&self) -> Option<String> {
        let locale = self.options.locale;
        const FIELDS: [FieldId; 2] = [FieldId::PayPercentiles, FieldId::PayAverage];
        let has_hours = self
            .roles
            .iter()
            .filter(|role| FIELDS.iter().any(|field| role.has_counted_hours(*field)));
        let counts: Vec<bool> = has_hours.map(|role| role.source_counts_hours).collect();
        let mut notes = Vec::new();
        if self.is_pay_of_two_kinds() {
            notes.push(of_two_kinds(locale));
        }
        if !counts.is_empty() {
            notes.push(hours_of_a_year(counts.iter().all(|own| *own), locale));
        }
        (!notes.is_empty()).then(|| notes.join(" "))
    }

    /// Whether some of the roles have a site's own average and others one of official statistics:
    /// those have no medians in common.
    fn is_pay_of_two_kinds(&self) -> bool {
        let mut first = None;
        for role in &self.roles {
            let entry = role.role.entry(FieldId::PayAverage);
            let kind = entry.map(|entry| self.catalogue.sources[usize::from(entry.source)].kind);
            if *first.get_or_insert(kind) != kind {
                return true;
            }
        }
        false
    }

    /// The place of the schooling that is usual at the start among the levels.
    fn schooling(&self) -> Result<Vec<Figure>, String> {
        let locale = self.options.locale;
        let mut figures = Vec::new();
        let mut missing = Vec::new();
        for (index, role) in self.indices.iter().zip(&self.roles) {
            let text = match role.role.value(FieldId::EducationEntry) {
                Some(Value::Text(text)) => text.get(locale),
                _ => "",
            };
            match self.catalogue.entry_education(*index) {
                Some(level) => figures.push(Figure::exact(level as f64, text.to_owned())),
                None => missing.push(role.role.title.get(locale)),
            }
        }
        match missing.is_empty() {
            true => Ok(figures),
            false => Err(wording::no_figure_for(&missing, locale)),
        }
    }

    /// How many of the skills that matter in each role the first role has already, in percent.
    fn overlap(&self) -> Result<Vec<Figure>, String> {
        let locale = self.options.locale;
        let mut figures = Vec::new();
        let own = &self.roles[0].role;
        for role in &self.roles {
            let sorted = skills::sorted(own, &role.role);
            let [carries, learn, ..] = sorted.counts();
            let all = carries + learn;
            if !matches!(sorted.basis, Basis::Scores | Basis::Lists) || all == 0 {
                return Err(wording::skills_not_matched(locale).to_owned());
            }
            let percent = carries as f64 / all as f64 * 100.0;
            let text = wording::of_skills(carries, all, locale);
            figures.push(Figure::exact(percent, text));
        }
        Ok(figures)
    }
}

/// Whether every two figures can be ranked: one with an open end only against those below it.
fn is_ranked(figures: &[Figure]) -> bool {
    figures.iter().enumerate().all(|(place, one)| {
        figures
            .iter()
            .enumerate()
            .all(|(other, two)| place == other || lead(Criterion::Pay, one, two) != Lead::Unknown)
    })
}

/// How a role stands to another in what is weighed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Ahead,
    Level,
    Behind,
    Unknown,
}

fn lead(criterion: Criterion, own: &Figure, other: &Figure) -> Lead {
    let by = exactly(own.value - other.value);
    match (own.at_least, other.at_least) {
        (true, true) => return Lead::Unknown,
        (true, false) if by >= 0.0 => return Lead::Ahead,
        (false, true) if by <= 0.0 => return Lead::Behind,
        (false, false) => {}
        _ => return Lead::Unknown,
    }
    let margin = match MARGINS[criterion as usize] {
        Margin::Part(part) => own.value.abs().max(other.value.abs()) * part,
        Margin::Units(units) => units,
    };
    let less_is_better = matches!(criterion, Criterion::Schooling | Criterion::Younger);
    if by == 0.0 || by.abs() < margin {
        Lead::Level
    } else if (by > 0.0) != less_is_better {
        Lead::Ahead
    } else {
        Lead::Behind
    }
}
