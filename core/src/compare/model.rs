//! The shape of a comparison: what every reader of it (page, JavaScript, tests) gets.
//!
//! Plain data, already worded in one language. It must not know how it is made or drawn.

use crate::field::{FieldId, Section};
use crate::locale::Locale;

/// One of the two roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The first role.
    Left,
    /// The second role.
    Right,
}

impl Side {
    /// Both sides, the first first.
    pub const BOTH: [Side; 2] = [Side::Left, Side::Right];

    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    /// The side in one word.
    pub fn key(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
        }
    }
}

/// Two roles compared, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The language of every text in here.
    pub locale: Locale,
    /// The first role.
    pub left: Header,
    /// The second role.
    pub right: Header,
    /// Whether both are the same role: then there is nothing to compare, and it is said.
    pub same_role: bool,
    /// The opening sentences, most important first.
    pub summary: Vec<Statement>,
    /// The figures that stand out on top: pay, time to become one and the like.
    pub highlights: Vec<Highlight>,
    /// How much of this can be compared.
    pub coverage: Coverage,
    /// The tables, in their standard order; a section without a row on either side is
    /// left out.
    pub sections: Vec<SectionView>,
    /// The sources that the cells name, in order of first use.
    pub sources: Vec<SourceView>,
}

/// A role in the head of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The role's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The market's name.
    pub market: String,
    /// What the role is, in a few sentences, if the source tells.
    pub about: Option<String>,
    /// Roles that the source says are related, the closest first, without the other of the two.
    pub related: Vec<RelatedRole>,
}

/// A role that this one could be compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedRole {
    /// The role's id.
    pub id: String,
    /// The title.
    pub title: String,
}

/// What an opening sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Both sides are one role.
    SameRole,
    /// Who earns more, and by how much.
    Pay,
    /// Whether the pay ranges overlap.
    PayRange,
    /// How long it takes to become one.
    TimeToBecome,
    /// Growth.
    Growth,
    /// The top skills of each.
    Skills,
}

impl Topic {
    /// The topic in one word.
    pub fn key(self) -> &'static str {
        match self {
            Topic::SameRole => "same-role",
            Topic::Pay => "pay",
            Topic::PayRange => "pay-range",
            Topic::TimeToBecome => "time-to-become",
            Topic::Growth => "growth",
            Topic::Skills => "skills",
        }
    }
}

/// An opening sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it is about.
    pub topic: Topic,
    /// The sentence.
    pub text: String,
}

/// A figure that stands out: the same field for both roles.
#[derive(Debug, Clone, PartialEq)]
pub struct Highlight {
    /// Id of the row it repeats.
    pub row: String,
    /// What it is.
    pub label: String,
    /// The first role's cell.
    pub left: Cell,
    /// The second role's cell.
    pub right: Cell,
    /// The difference, worded, where there is one.
    pub difference: Option<String>,
}

/// How many rows can be compared, of those that at least one side has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Rows with a value on both sides, in comparable units.
    pub comparable: usize,
    /// All rows.
    pub total: usize,
    /// The line for the reader.
    pub text: String,
}

/// One section: a table and its charts.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionView {
    /// Which section.
    pub id: Section,
    /// The heading.
    pub title: String,
    /// The rows of the table.
    pub rows: Vec<Row>,
    /// The charts; each number in them stands in a row above.
    pub charts: Vec<Chart>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Stable id: the field's path, and the group or country for a part of a field
    /// (`people.gender.women`).
    pub id: String,
    /// The field.
    pub field: FieldId,
    /// The heading that the row shares with its neighbours, for a part of a field.
    pub group: Option<String>,
    /// What the row is about.
    pub label: String,
    /// The first role's cell.
    pub left: Cell,
    /// The second role's cell.
    pub right: Cell,
    /// How the first role stands to the second.
    pub relation: Relation,
    /// The side whose value most people would rather have; `None` where there is no
    /// better (age) or no difference.
    pub favours: Option<Side>,
    /// How far the second role is from the first, where that is a number.
    pub difference: Option<Difference>,
    /// What the reader must know to read the row rightly.
    pub notes: Vec<String>,
    /// Whether the row was calculated here from other rows; it is then not counted in
    /// [`Coverage`].
    pub derived: bool,
}

/// How the first role's value stands to the second's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The first is higher.
    Higher,
    /// The first is lower.
    Lower,
    /// Both are the same.
    Same,
    /// Two ranges that have a part in common.
    Overlapping,
    /// Two texts or names that differ.
    Different,
    /// Both have a value, but in units that cannot be brought together.
    NotComparable,
    /// At least one side has no value.
    Missing,
}

impl Relation {
    /// The relation in one word.
    pub fn key(self) -> &'static str {
        match self {
            Relation::Higher => "higher",
            Relation::Lower => "lower",
            Relation::Same => "same",
            Relation::Overlapping => "overlapping",
            Relation::Different => "different",
            Relation::NotComparable => "not-comparable",
            Relation::Missing => "missing",
        }
    }

    /// Whether the two values could be held against each other.
    pub fn is_comparable(self) -> bool {
        !matches!(self, Relation::NotComparable | Relation::Missing)
    }
}

/// How far the second role is from the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Second minus first, in `unit`.
    pub absolute: f64,
    /// The same in percent of the first; `None` where that says nothing (shares, growth,
    /// scores, a first value of zero).
    pub percent: Option<f64>,
    /// The unit of `absolute`.
    pub unit: Unit,
    /// Worded for the reader: `+$101,171 (+299%)`.
    pub text: String,
}

/// One cell of a table, in one of the three states of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// The source gives a value.
    Value {
        /// The raw value.
        value: CellValue,
        /// Its unit.
        unit: Unit,
        /// The value as the reader sees it, never empty.
        text: String,
        /// Index into [`Comparison::sources`].
        source: usize,
        /// How the value was calculated from what the source gives, where it was. The text then
        /// begins with `≈`.
        derived: Option<Derivation>,
    },
    /// The source has the field and says that it has no value.
    NotReported {
        /// Index into [`Comparison::sources`].
        source: usize,
    },
    /// The source does not have the field.
    Absent,
}

/// How a value was calculated here: by the period that the reader chose, or by a rate that the
/// reader typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derivation {
    /// The value as the source gives it: `$33,791 a year`.
    pub published: String,
    /// The calculation, in sentences.
    pub rule: String,
}

/// A raw value, for whoever calculates with it.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// One number.
    Number(f64),
    /// A range.
    Range {
        /// The lower end.
        min: f64,
        /// The upper end.
        max: f64,
    },
    /// A number that may be higher, and nobody says by how much.
    AtLeast(f64),
    /// A name or sentences.
    Text(String),
    /// A list.
    List(Vec<ListItem>),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// A short phrase.
    pub text: String,
    /// More about it, in whole sentences.
    pub detail: Option<String>,
    /// Whether the other role's list names it too.
    pub shared: bool,
}

/// The unit of a raw value. In JavaScript it is one string, such as `USD/year`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Money(crate::role::MoneyUnit),
    /// Percent of a whole.
    Percent,
    /// Percentage points: the difference of two percents.
    PercentagePoints,
    /// Things counted.
    Count,
    /// Years.
    Years,
    /// A score.
    Score,
    /// No unit: a text or a list.
    Text,
}

impl Unit {
    /// The unit in one word, such as `USD/year`.
    pub fn key(&self) -> String {
        match self {
            Unit::Money(unit) => [unit.currency.code(), "/", unit.period.name()].concat(),
            Unit::Percent => "percent".to_owned(),
            Unit::PercentagePoints => "percentage-points".to_owned(),
            Unit::Count => "count".to_owned(),
            Unit::Years => "years".to_owned(),
            Unit::Score => "score".to_owned(),
            Unit::Text => "text".to_owned(),
        }
    }
}

/// A source as the reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceView {
    /// Stable id.
    pub id: String,
    /// Who published what.
    pub name: String,
    /// Of what time the figures are.
    pub vintage: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Titles of the roles that stand on it.
    pub roles: Vec<String>,
}

/// What a chart shows; how it is drawn is not said here.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Stable id within the comparison: `pay`, `gender`, …
    pub id: &'static str,
    /// The caption.
    pub title: String,
    /// What the chart shows, in words: its accessible name.
    pub description: String,
    /// One panel for each scale; figures of different units never share one.
    pub panels: Vec<Panel>,
    /// What is missing or must be known, in whole sentences.
    pub notes: Vec<String>,
}

impl Chart {
    /// Whether it shows what both roles pay.
    pub(crate) fn is_of_pay(&self) -> bool {
        matches!(self.id, "pay" | "pay-percentiles")
    }

    /// Words the description anew: of each lane its name and its figures.
    pub(super) fn describe(&mut self) {
        let mut description = self.title.clone();
        let mut before = ". ";
        for lane in self.panels.iter().flat_map(|panel| &panel.lanes) {
            description.push_str(before);
            description.push_str(lane.label.as_deref().unwrap_or_default());
            for mark in &lane.marks {
                description.push_str(": ");
                description.push_str(&mark.text);
            }
            before = "; ";
        }
        description.push('.');
        self.description = description;
    }
}

/// One scale and what is drawn on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What the scale measures, where the caption does not say it ("U.S. dollars a year").
    pub title: Option<String>,
    /// The unit of every number in the panel.
    pub unit: Unit,
    /// The marks, from top to bottom. Never empty.
    pub lanes: Vec<Lane>,
    /// A line across all lanes, which a comparison has only if a reader asked for it
    /// ([`crate::decide::own_pay`]). Plain data for programs is without.
    pub reference: Option<Reference>,
}

/// A figure of the reader's own that the others are held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Where it stands, in the unit of the panel.
    pub value: f64,
    /// What it is: `Your pay: $52,000 a year`.
    pub text: String,
}

/// A labelled strip of a panel with the marks of one or both roles.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// What the lane is: a group, a country. `None` where the marks' own labels say it.
    pub label: Option<String>,
    /// The marks, the first role's first. A side without a mark has no figure, and `gaps`
    /// says so.
    pub marks: Vec<Mark>,
    /// The sides that have no figure here, with the words for it ("No data").
    pub gaps: Vec<Gap>,
}

/// A side of a lane that has no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Whose figure is missing.
    pub side: Side,
    /// "No data" or "Not reported".
    pub text: String,
}

/// One drawn figure. All numbers are finite.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Whose figure it is; `None` for what both have in common (shared skills).
    pub side: Option<Side>,
    /// The shape and its numbers.
    pub shape: Shape,
    /// The number or numbers as the reader sees them.
    pub text: String,
}

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// A bar from zero.
    Bar {
        /// Its length; may be negative.
        value: f64,
    },
    /// A band with marks at the average and the median, where they are known. The average
    /// may lie outside of it.
    Band {
        /// Where the band begins.
        min: f64,
        /// Where it ends.
        max: f64,
        /// The average.
        average: Option<f64>,
        /// The median.
        median: Option<f64>,
    },
    /// A single mark, for an average without a range.
    Point {
        /// Where it stands.
        value: f64,
    },
}
