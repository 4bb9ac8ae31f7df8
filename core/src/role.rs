//! What a role is: figures with their units, texts in both languages, and three states
//! of every field.
//!
//! It must not know how a role is read from a file, compared or shown.

mod binary;

use crate::field::FieldId;
use crate::locale::{Locale, Localized};

/// The span of time that an amount of money pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// One hour of work.
    Hour,
    /// One calendar month.
    Month,
    /// One calendar year.
    Year,
}

impl Period {
    /// The word in data files and in units: `hour`, `month` or `year`.
    pub fn name(self) -> &'static str {
        match self {
            Period::Hour => "hour",
            Period::Month => "month",
            Period::Year => "year",
        }
    }

    /// The period of a word in a data file.
    pub fn from_name(name: &str) -> Option<Period> {
        [Period::Hour, Period::Month, Period::Year]
            .into_iter()
            .find(|period| period.name() == name)
    }
}

/// An ISO 4217 currency code, such as `USD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The dollar of the United States.
    pub const USD: Currency = Currency(*b"USD");

    /// The currency of a code: exactly three upper-case ASCII letters.
    pub fn from_code(code: &str) -> Option<Currency> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Currency(bytes))
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// What makes two amounts of money comparable: the same currency for the same period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MoneyUnit {
    /// The currency of the amount.
    pub currency: Currency,
    /// What the amount pays for.
    pub period: Period,
}

/// An amount of money with its unit. The amount is in whole currency units and may have
/// decimals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Money {
    /// How much.
    pub amount: f64,
    /// Of what, and for how long.
    pub unit: MoneyUnit,
}

/// From the lowest to the highest usual amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoneyRange {
    /// The lower end.
    pub min: f64,
    /// The upper end, not below the lower one.
    pub max: f64,
    /// Of what, and for how long.
    pub unit: MoneyUnit,
}

/// An amount of money of which a publisher may give only that it is at or above a value
/// (top-coded). The unit stands beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// The amount, or the least that it may be.
    pub value: f64,
    /// Whether the amount is at or above `value`, and nobody says by how much.
    pub at_least: bool,
}

/// The keys of percentiles in data files and in row ids, in the order of
/// [`Percentiles::values`].
pub const PERCENTILES: [&str; 5] = ["p10", "p25", "median", "p75", "p90"];

/// Pay below which 10, 25, 50, 75 and 90 percent of those in the role earn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percentiles {
    /// Of what, and for how long.
    pub unit: MoneyUnit,
    /// 10th, 25th, median, 75th and 90th percentile, none below the one before it; `None`
    /// where the publisher does not release the figure.
    pub values: [Option<Amount>; PERCENTILES.len()],
}

/// People who work in the role in a first year, and as projected for a later one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// The first year, and the people counted or estimated for it.
    pub from: (u16, f64),
    /// The last year, and the people projected for it.
    pub to: (u16, f64),
}

/// Years, from the shorter to the longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The shorter time, in years.
    pub min: f64,
    /// The longer time, in years.
    pub max: f64,
}

/// A change in percent, and the years it is over where the source names them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    /// Percent; negative where the number shrinks.
    pub percent: f64,
    /// First and last year.
    pub years: Option<(u16, u16)>,
}

/// A score and the best score that there can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// The score.
    pub score: f64,
    /// The best possible score.
    pub of: f64,
}

/// Scores of named things, such as the importance of skills, on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// The lowest score that there can be.
    pub lowest: f64,
    /// The highest score that there can be.
    pub highest: f64,
    /// What is scored, in the source's order.
    pub items: Vec<Scored>,
}

impl Scores {
    /// Where the upper half of the scale begins: from here on, what is scored matters.
    pub fn middle(&self) -> f64 {
        (self.lowest + self.highest) / 2.0
    }

    /// What makes two scores clearly different: half a point on a scale from 1 to 5.
    pub fn step(&self) -> f64 {
        (self.highest - self.lowest) / 8.0
    }
}

/// One thing with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// What it is.
    pub text: Localized,
    /// Its score, within the scale.
    pub score: f64,
}

/// The most common degree and how many of those in the role hold it.
#[derive(Debug, Clone, PartialEq)]
pub struct Degree {
    /// The degree's name.
    pub name: Localized,
    /// Percent of those in the role.
    pub share: f64,
}

/// An item of a list: a short phrase, and a sentence where it needs one.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The phrase.
    pub text: Localized,
    /// More about it, in whole sentences.
    pub detail: Option<Localized>,
}

/// What the role earns in one country.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryPay {
    /// The country's name.
    pub country: Localized,
    /// The usual pay there, in the country's own currency.
    pub range: MoneyRange,
}

/// What the role is called in one country.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryTitle {
    /// The country's name.
    pub country: Localized,
    /// The title in the country's own language.
    pub title: String,
    /// How a title in another script is read.
    pub latin: Option<String>,
}

/// A figure or a text with everything that is needed to read it rightly.
///
/// Shares are percent (0–100) and spans of time are years; money carries its unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One amount of money.
    Money(Money),
    /// A range of money.
    MoneyRange(MoneyRange),
    /// Growth, in percent.
    Growth(Growth),
    /// A whole number of things.
    Count(f64),
    /// Percent of a whole.
    Share(f64),
    /// Years.
    Years(f64),
    /// A span of years.
    Span(Span),
    /// Pay by percentile.
    Percentiles(Percentiles),
    /// People now and projected.
    Projection(Projection),
    /// Percent of a whole for each group, in the field's own order of groups.
    Split(Vec<f64>),
    /// Percent of a whole for each group, in the field's own order of groups, which overlap;
    /// `None` where the publisher gives no figure for the group.
    Shares(Vec<Option<f64>>),
    /// Scores of several things.
    Scores(Scores),
    /// The most common degree.
    Degree(Degree),
    /// A score.
    Rating(Rating),
    /// A name or sentences.
    Text(Localized),
    /// A list, in the source's order.
    List(Vec<Item>),
    /// Pay by country.
    PayByCountry(Vec<CountryPay>),
    /// Titles by country.
    TitleByCountry(Vec<CountryTitle>),
}

/// What a source says of a field. The third state, a field that the source has not, is
/// the lack of an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// The source gives a value.
    Value(Value),
    /// The source has the field and says that it has no value.
    NotReported,
}

/// One field of a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which field.
    pub field: FieldId,
    /// What the source says.
    pub state: State,
    /// Index of the source in the catalogue.
    pub source: u16,
    /// A remark for the reader.
    pub note: Option<Localized>,
}

/// One job role: a title and what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Lower-case ASCII words joined by hyphens; never changes, links hold it.
    pub id: String,
    /// Index of the market in the catalogue.
    pub market: u16,
    /// The title as published.
    pub title: Localized,
    /// The title in the middle of a sentence (nominative singular in Russian).
    pub inline: Localized,
    /// Whether the English inline title is plural: `registered nurses`. The Russian one is
    /// always singular.
    pub plural: bool,
    /// Other names that a person may type, by language.
    pub aliases: Aliases,
    /// Index of the source of the profile in the catalogue.
    pub source: u16,
    /// The known fields, in the order of [`FieldId`].
    pub entries: Vec<Entry>,
}

impl Role {
    /// The entry of a field, or `None` where the source has no such field.
    pub fn entry(&self, field: FieldId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.field == field)
    }

    /// The value of a field, or `None` where it is not reported or absent.
    pub fn value(&self, field: FieldId) -> Option<&Value> {
        match &self.entry(field)?.state {
            State::Value(value) => Some(value),
            State::NotReported => None,
        }
    }
}

/// Other names of a role, by language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aliases {
    /// English names.
    pub en: Vec<String>,
    /// Russian names.
    pub ru: Vec<String>,
}

impl Aliases {
    /// The names in `locale`.
    pub fn get(&self, locale: Locale) -> &[String] {
        match locale {
            Locale::En => &self.en,
            Locale::Ru => &self.ru,
        }
    }
}

/// A group of roles in the pickers, such as a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Market {
    /// Stable id.
    pub id: String,
    /// The name that the pickers show.
    pub name: Localized,
}

/// What the figures of a source are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SourceKind {
    /// What a site says: its own counts, and texts.
    #[default]
    Site,
    /// Official statistics.
    Survey,
}

impl SourceKind {
    /// Both kinds.
    pub const ALL: [SourceKind; 2] = [SourceKind::Site, SourceKind::Survey];

    /// The word in data files: `site` or `survey`.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Site => "site",
            SourceKind::Survey => "survey",
        }
    }

    /// The kind of a word in a data file.
    pub fn from_name(name: &str) -> Option<SourceKind> {
        SourceKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Stable id.
    pub id: String,
    /// What its figures are.
    pub kind: SourceKind,
    /// Who published what.
    pub name: Localized,
    /// Of what time the figures are.
    pub vintage: Localized,
    /// Where it can be read, if it is on the web. Always `https:` or `http:`.
    pub url: Option<String>,
}
