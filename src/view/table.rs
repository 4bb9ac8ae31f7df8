//! The table of a section: a row for each fact, a column for each role, and the difference
//! where rows have one.
//!
//! The roles of table, row and cell are written out, because on a narrow page the styles
//! lay the rows out as blocks, and some browsers then forget that they are a table.

use role_compare_core::compare::{Comparison, Relation, Row, SectionView, Side, SourceView};
use role_compare_core::field::{FieldId, Kind};

use super::cell;
use super::pen::{Pen, Shape, shape};
use super::words::{self, Words};

/// The table of `section`; each cell names its source if `has_sources`.
pub fn write(pen: &mut Pen<'_>, section: &SectionView, comparison: &Comparison, has_sources: bool) {
    let words = Words::of(comparison.locale);
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    let table = Table {
        differs: section.rows.iter().any(says_how),
        sources: has_sources.then_some(&comparison.sources),
        words,
    };
    let caption = words::caption(&section.title, left, right, comparison.locale);
    pen.put(shape!("table" part="table" role="table"), |pen| {
        pen.attr(
            "class",
            Some(match table.differs {
                true => "rc-table rc-differs",
                false => "rc-table",
            }),
        );
        pen.put_text(shape!("caption" class="rc-hidden"), &caption);
        pen.put(shape!("thead" role="rowgroup"), |pen| {
            pen.put(shape!("tr" role="row"), |pen| table.heads(pen, left, right));
        });
        for rows in section.rows.chunk_by(|one, next| one.group == next.group) {
            table.group(pen, rows);
        }
    });
}

/// Whether the last column has something to say of the row.
fn says_how(row: &Row) -> bool {
    !is_prose(row.field)
        && (row.difference.is_some()
            || matches!(row.relation, Relation::Same | Relation::Overlapping))
}

/// Whether the row holds sentences or lists, which are read rather than compared at a
/// glance.
pub(super) fn is_prose(field: FieldId) -> bool {
    matches!(field.spec().kind, Kind::List | Kind::Text)
}

/// Whether the order of a list says something: a day has an order, and the most important skills
/// come with the first first.
pub(super) fn is_listed_in_order(field: FieldId) -> bool {
    matches!(field, FieldId::ProfileDay | FieldId::SkillsTop)
}

/// What a pen knows a row by. Those of one field are taken in their order: skills stand in
/// another one for every pair, and a row is as good as the next to be written anew.
pub(super) fn row_key(field: FieldId) -> u32 {
    field as u32 + 1
}

/// What all rows of a table have in common.
struct Table<'a> {
    /// Whether there is a column for differences.
    differs: bool,
    /// The sources, where each cell names its own.
    sources: Option<&'a [SourceView]>,
    words: &'static Words,
}

impl Table<'_> {
    /// The heads of the columns.
    fn heads(&self, pen: &mut Pen<'_>, left: &str, right: &str) {
        pen.put(
            shape!("th" scope="col" role="columnheader" class="rc-aspect"),
            |pen| {
                pen.put_text(shape!("span" class="rc-hidden"), self.words.aspect);
            },
        );
        let mut role = |shape, title| {
            pen.put(shape, |pen| {
                pen.put(shape!("span" class="rc-marker"), |_| {});
                pen.text(title);
            });
        };
        role(
            shape!("th" scope="col" role="columnheader" class="rc-left"),
            left,
        );
        role(
            shape!("th" scope="col" role="columnheader" class="rc-right"),
            right,
        );
        if self.differs {
            let difference = shape!("th" scope="col" role="columnheader" class="rc-difference");
            pen.put_text(difference, self.words.difference);
        }
    }

    /// A cell over the whole width.
    fn across(&self, pen: &mut Pen<'_>, shape: &'static Shape, content: &str) {
        pen.put(shape, |pen| {
            pen.attr("colspan", Some(if self.differs { "4" } else { "3" }));
            pen.text(content);
        });
    }

    /// Rows of one group, under the heading that they share.
    fn group(&self, pen: &mut Pen<'_>, rows: &[Row]) {
        let heading = rows.first().and_then(|row| row.group.as_deref());
        let key = rows.first().map_or(1, |row| row_key(row.field));
        pen.put_as(key, shape!("tbody" role="rowgroup"), |pen| {
            pen.attr("class", heading.map(|_| "rc-grouped"));
            if let Some(heading) = heading {
                pen.put(shape!("tr" role="row" class="rc-group"), |pen| {
                    self.across(pen, shape!("th" role="rowheader"), heading);
                });
            }
            for row in rows {
                self.row(pen, row);
            }
        });
    }

    /// A row with its notes.
    fn row(&self, pen: &mut Pen<'_>, row: &Row) {
        let key = row_key(row.field);
        pen.put_as(key, shape!("tr" role="row"), |pen| {
            pen.attr(
                "class",
                Some(match is_prose(row.field) {
                    true => "rc-row rc-prose",
                    false => "rc-row",
                }),
            );
            pen.put_text(shape!("th" scope="row" role="rowheader"), &row.label);
            self.value(pen, row, Side::Left);
            self.value(pen, row, Side::Right);
            if self.differs {
                pen.put(shape!("td" role="cell" class="rc-difference"), |pen| {
                    self.difference(pen, row);
                });
            }
        });
        for note in &row.notes {
            pen.put_as(key, shape!("tr" role="row" class="rc-note"), |pen| {
                self.across(pen, shape!("td" role="cell"), note);
            });
        }
    }

    fn value(&self, pen: &mut Pen<'_>, row: &Row, side: Side) {
        let (cell, class) = match (side, row.favours) {
            (Side::Left, Some(Side::Left)) => (&row.left, "rc-left rc-favoured"),
            (Side::Left, _) => (&row.left, "rc-left"),
            (Side::Right, Some(Side::Right)) => (&row.right, "rc-right rc-favoured"),
            (Side::Right, _) => (&row.right, "rc-right"),
        };
        pen.put(shape!("td" role="cell"), |pen| {
            pen.attr("class", Some(class));
            cell::write(pen, cell, is_listed_in_order(row.field), self.words);
            cell::write_source(pen, cell, self.sources);
        });
    }

    fn difference(&self, pen: &mut Pen<'_>, row: &Row) {
        let words = self.words;
        let word = match (&row.difference, row.relation) {
            (Some(difference), _) => Ok(difference.text.as_str()),
            (None, Relation::Missing) => Err(words.no_comparison),
            (None, Relation::Different | Relation::Higher | Relation::Lower) => {
                Err(words.different)
            }
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
}
