//! The table of two roles, with a column for the difference where rows have one.

use role_compare_core::compare::{Comparison, Relation, Row, SectionView, Side};

use super::super::cell;
use super::super::pen::{Pen, shape};
use super::super::words::{self, Words};
use super::{Line, Table, is_listed_in_order, is_prose, role_head};

/// The table of `section`; each cell names its source if `has_sources`.
pub fn write(pen: &mut Pen<'_>, section: &SectionView, comparison: &Comparison, has_sources: bool) {
    let words = Words::of(comparison.locale);
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    let differs = section.rows.iter().any(says_how);
    let sources = has_sources.then_some(&*comparison.sources);
    let lines = section.rows.iter().map(|row| Line {
        field: row.field,
        group: row.group.as_deref(),
        label: &row.label,
        notes: &row.notes,
    });
    let table = Table {
        class: match differs {
            true => "rc-table rc-differs",
            false => "rc-table",
        },
        caption: words::caption(&section.title, left, right, comparison.locale),
        columns: if differs { "4" } else { "3" },
        lines: lines.collect(),
        words,
    };
    let heads = |pen: &mut Pen<'_>| {
        role_head(pen, "rc-left", left);
        role_head(pen, "rc-right", right);
        if differs {
            let head = shape!("th" scope="col" role="columnheader" class="rc-difference");
            pen.put_text(head, words.difference);
        }
    };
    let cells = |pen: &mut Pen<'_>, place: usize| {
        let row = &section.rows[place];
        for side in [Side::Left, Side::Right] {
            let (cell, class) = match (side, row.favours) {
                (Side::Left, Some(Side::Left)) => (&row.left, "rc-left rc-favoured"),
                (Side::Left, _) => (&row.left, "rc-left"),
                (Side::Right, Some(Side::Right)) => (&row.right, "rc-right rc-favoured"),
                (Side::Right, _) => (&row.right, "rc-right"),
            };
            pen.put(shape!("td" role="cell"), |pen| {
                pen.attr("class", Some(class));
                cell::write(pen, cell, is_listed_in_order(row.field), words);
                cell::write_source(pen, cell, sources, words.locale);
            });
        }
        if differs {
            pen.put(shape!("td" role="cell" class="rc-difference"), |pen| {
                write_difference(pen, row, words);
            });
        }
    };
    table.write(pen, &heads, &cells);
}

/// Whether the last column has something to say of the row.
fn says_how(row: &Row) -> bool {
    !is_prose(row.field)
        && (row.difference.is_some()
            || matches!(row.relation, Relation::Same | Relation::Overlapping))
}

fn write_difference(pen: &mut Pen<'_>, row: &Row, words: &Words) {
    let word = match (&row.difference, row.relation) {
        (Some(difference), _) => Ok(difference.text.as_str()),
        (None, Relation::Missing) => Err(words.no_comparison),
        (None, Relation::Different | Relation::Higher | Relation::Lower) => Err(words.different),
        (None, Relation::Same) => Ok(words.same),
        (None, Relation::Overlapping) => Ok(words.overlapping),
        (None, Relation::NotComparable) => Ok(words.not_comparable),
    };
    match word {
        Ok(word) => pen.put_text(shape!("span"), word),
        Err(meaning) => {
            pen.put_text(shape!("span" class="rc-dash" aria-hidden="true"), "–");
            pen.put_text(shape!("span" class="rc-hidden"), meaning);
        }
    }
}
