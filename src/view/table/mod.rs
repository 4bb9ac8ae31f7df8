//! The table of a section: a row for each fact, a column for each role.
//!
//! What tables of two roles and of more have in common stands here: caption, heads, groups of
//! rows under a heading, and the notes below a row. The cells are [`pair`]'s and [`several`]'s.
//!
//! The roles of table, row and cell are written out, because on a narrow page the styles
//! lay the rows out as blocks, and some browsers then forget that they are a table.

pub mod pair;
pub mod several;

use role_compare_core::field::{FieldId, Kind};

use super::pen::{Pen, Shape, shape};
use super::words::Words;

/// What a table has whatever number of roles it compares.
struct Table<'a> {
    /// Its classes.
    class: &'static str,
    /// Names it for who does not see where it stands.
    caption: String,
    /// How many columns there are, for a cell over all of them.
    columns: &'static str,
    lines: Vec<Line<'a>>,
    words: &'static Words,
}

/// What a row has beside its cells.
struct Line<'a> {
    field: FieldId,
    /// The heading that it shares with its neighbors.
    group: Option<&'a str>,
    label: &'a str,
    notes: &'a [String],
}

impl Table<'_> {
    /// Writes it: `heads` those of the roles, `cells` all cells of the row of a number.
    fn write(
        &self,
        pen: &mut Pen<'_>,
        heads: &dyn Fn(&mut Pen<'_>),
        cells: &dyn Fn(&mut Pen<'_>, usize),
    ) {
        pen.put(shape!("table" part="table" role="table"), |pen| {
            pen.attr("class", Some(self.class));
            pen.put_text(shape!("caption" class="rc-hidden"), &self.caption);
            pen.put(shape!("thead" role="rowgroup"), |pen| {
                pen.put(shape!("tr" role="row"), |pen| {
                    let aspect = shape!("th" scope="col" role="columnheader" class="rc-aspect");
                    pen.put(aspect, |pen| {
                        pen.put_text(shape!("span" class="rc-hidden"), self.words.aspect);
                    });
                    heads(pen);
                });
            });
            let mut first = 0;
            for lines in self.lines.chunk_by(|one, next| one.group == next.group) {
                self.group(pen, lines, first, cells);
                first += lines.len();
            }
        });
    }

    /// Rows of one group, under the heading that they share. The first of them is the row of
    /// number `first`.
    fn group(
        &self,
        pen: &mut Pen<'_>,
        lines: &[Line<'_>],
        first: usize,
        cells: &dyn Fn(&mut Pen<'_>, usize),
    ) {
        let heading = lines[0].group;
        pen.put_as(lines[0].key(), shape!("tbody" role="rowgroup"), |pen| {
            pen.attr("class", heading.map(|_| "rc-grouped"));
            if let Some(heading) = heading {
                pen.put(shape!("tr" role="row" class="rc-group"), |pen| {
                    let head = shape!("th" scope="rowgroup" role="rowheader");
                    self.across(pen, head, heading);
                });
            }
            for (place, line) in lines.iter().enumerate() {
                pen.put_as(line.key(), shape!("tr" role="row"), |pen| {
                    pen.attr("class", Some(line.class()));
                    pen.put_text(shape!("th" scope="row" role="rowheader"), line.label);
                    cells(pen, first + place);
                });
                for note in line.notes {
                    let row = shape!("tr" role="row" class="rc-note");
                    pen.put_as(line.key(), row, |pen| {
                        self.across(pen, shape!("td" role="cell"), note);
                    });
                }
            }
        });
    }

    /// A cell over the whole width.
    fn across(&self, pen: &mut Pen<'_>, shape: &'static Shape, content: &str) {
        pen.put(shape, |pen| {
            pen.attr("colspan", Some(self.columns));
            pen.text(content);
        });
    }
}

impl Line<'_> {
    /// What a pen knows the row by. Those of one field are taken in their order: skills stand in
    /// another one for every pair, and a row is as good as the next to be written anew.
    fn key(&self) -> u32 {
        self.field as u32 + 1
    }

    fn class(&self) -> &'static str {
        match is_prose(self.field) {
            true => "rc-row rc-prose",
            false => "rc-row",
        }
    }
}

/// The head of the column of a role.
fn role_head(pen: &mut Pen<'_>, class: &'static str, title: &str) {
    pen.put(shape!("th" scope="col" role="columnheader"), |pen| {
        pen.attr("class", Some(class));
        pen.put(shape!("span" class="rc-marker"), |_| {});
        pen.text(title);
    });
}

/// Whether the row holds sentences or lists, which are read rather than compared at a
/// glance.
fn is_prose(field: FieldId) -> bool {
    matches!(field.spec().kind, Kind::List | Kind::Text)
}

/// Whether the order of a list says something: a day has an order, and the most important skills
/// come with the first first.
fn is_listed_in_order(field: FieldId) -> bool {
    matches!(field, FieldId::ProfileDay | FieldId::SkillsTop)
}
