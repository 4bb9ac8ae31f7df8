//! Which rows of a comparison a reader sees, in which order, and how many are hidden.
//!
//! Rows of different units are put in order by one measure: how far the values are apart as a
//! share of the larger one, and for percentages, which are shares already, in points of a
//! hundred. It is said to the reader in words. It must not know how rows are made or drawn.

use super::model::{Cell, CellValue, Comparison, Relation, Row, Unit};
use super::wording;
use crate::field::FieldId;
use crate::locale::Locale;
use crate::page_state::{Filter, Look, Sort};

/// What is shown of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The sections that have a row left, in their order.
    pub sections: Vec<ShownSection>,
    /// How many rows are hidden, in a sentence.
    pub hidden: Option<String>,
    /// How the rows are put in order, in sentences, where it is not the standard order.
    pub order: Option<String>,
}

/// What is shown of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownSection {
    /// The index of the section.
    pub section: usize,
    /// The indices of its rows, in the order in which they are shown. Never empty.
    pub rows: Vec<usize>,
}

/// What has to be known of a row to show it.
pub(super) struct Facts<'a> {
    /// Whether a role has no value.
    pub(super) is_missing: bool,
    /// Whether all values are the same.
    pub(super) is_same: bool,
    /// How far the values are apart, from 0 to 1, where they are numbers.
    pub(super) size: Option<f64>,
    /// Rows in a row with the same field and group stay together.
    pub(super) block: (FieldId, Option<&'a str>),
}

impl Comparison {
    /// The rows that `look` shows.
    pub fn shown(&self, look: Look) -> Shown {
        let mut sections = Vec::new();
        for section in &self.sections {
            let mut facts = Vec::new();
            for row in &section.rows {
                facts.push(Facts {
                    is_missing: row.relation == Relation::Missing,
                    is_same: row.relation == Relation::Same,
                    size: size(row),
                    block: (row.field, row.group.as_deref()),
                });
            }
            sections.push(facts);
        }
        arranged(&sections, look, self.locale)
    }
}

/// What is shown of sections with these rows.
pub(super) fn arranged(sections: &[Vec<Facts<'_>>], look: Look, locale: Locale) -> Shown {
    let (mut same, mut missing) = (0, 0);
    let mut shown = Vec::new();
    for (section, facts) in sections.iter().enumerate() {
        // Blocks of rows, each with the size of its largest difference.
        let mut blocks: Vec<(Option<f64>, Vec<usize>)> = Vec::new();
        let mut last = None;
        for (row, own) in facts.iter().enumerate() {
            if own.is_missing && look.filter != Filter::All {
                missing += 1;
                continue;
            }
            if own.is_same && look.filter == Filter::Differences {
                same += 1;
                continue;
            }
            let is_one_block = own.block.1.is_some() && last == Some(own.block);
            last = Some(own.block);
            match blocks.last_mut().filter(|_| is_one_block) {
                Some((size, rows)) => {
                    if is_before(own.size, *size) {
                        *size = own.size;
                    }
                    rows.push(row);
                }
                None => blocks.push((own.size, vec![row])),
            }
        }
        if look.sort == Sort::Difference {
            for (_, rows) in &mut blocks {
                let mut sized = Vec::new();
                for row in std::mem::take(rows) {
                    sized.push((facts[row].size, row));
                }
                for (_, row) in largest_first(sized) {
                    rows.push(row);
                }
            }
            blocks = largest_first(blocks);
        }
        let mut rows = Vec::new();
        for (_, block) in blocks {
            rows.extend(block);
        }
        if !rows.is_empty() {
            shown.push(ShownSection { section, rows });
        }
    }
    Shown {
        sections: shown,
        hidden: (same + missing > 0).then(|| wording::hidden_rows(same, missing, locale)),
        order: (look.sort == Sort::Difference).then(|| wording::by_difference(locale).to_owned()),
    }
}

/// Whether one size comes before another: the larger one, and any before none.
fn is_before(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one > other,
        (one, other) => one.is_some() && other.is_none(),
    }
}

/// In the order of size, and in their own among equals. Put in place one by one, instead of a
/// sorting algorithm.
fn largest_first<T>(items: Vec<(Option<f64>, T)>) -> Vec<(Option<f64>, T)> {
    let mut sorted: Vec<(Option<f64>, T)> = Vec::with_capacity(items.len());
    for item in items {
        let place = sorted.iter().position(|other| is_before(item.0, other.0));
        sorted.insert(place.unwrap_or(sorted.len()), item);
    }
    sorted
}

/// How far the two values of a row are apart, by the measure above.
pub(super) fn size(row: &Row) -> Option<f64> {
    let (
        Cell::Value {
            value: CellValue::Number(left),
            ..
        },
        Cell::Value {
            value: CellValue::Number(right),
            ..
        },
    ) = (&row.left, &row.right)
    else {
        return None;
    };
    let Some(difference) = &row.difference else {
        return (row.relation == Relation::Same).then_some(0.0);
    };
    let absolute = difference.absolute;
    Some(match (difference.unit, difference.percent) {
        (Unit::PercentagePoints | Unit::Percent, _) => apart(absolute, 100.0),
        // Scores have one unit in both cells, and no percent.
        (Unit::Score, _) => apart(absolute, left.max(*right)),
        // The first value in the unit of the difference: the cells may be of two.
        (_, Some(percent)) => {
            let left = absolute / percent * 100.0;
            apart(absolute, left.max(left + absolute))
        }
        (_, None) => 1.0,
    })
}

/// A difference as a share of a whole.
fn apart(absolute: f64, whole: f64) -> f64 {
    (absolute.abs() / whole).min(1.0)
}
