//! The table of three or four roles, with the highest and the lowest figure of a row marked.
//!
//! Where the page is too narrow for as many columns, each figure stands on a line of its own,
//! behind the name of its role.

use role_compare_core::compare::{Several, SeveralSection};

use super::super::pen::{Pen, shape};
use super::super::words::Words;
use super::super::{cell, several::PLACES};
use super::{Line, Table, is_listed_in_order, role_head};

/// The table of `section`; each cell names its source if `has_sources`.
pub fn write(pen: &mut Pen<'_>, section: &SeveralSection, several: &Several, has_sources: bool) {
    let words = Words::of(several.locale);
    let titles: Vec<&str> = several.roles.iter().map(|role| &*role.title).collect();
    let sources = has_sources.then_some(&*several.sources);
    let lines = section.rows.iter().map(|row| Line {
        field: row.field,
        group: row.group.as_deref(),
        label: &row.label,
        notes: &row.notes,
    });
    let (class, columns) = match titles.len() {
        3 => ("rc-table rc-many rc-three", "4"),
        _ => ("rc-table rc-many rc-four", "5"),
    };
    let table = Table {
        class,
        caption: [section.title.as_str(), ": ", &titles.join(", ")].concat(),
        columns,
        lines: lines.collect(),
        words,
    };
    let heads = |pen: &mut Pen<'_>| {
        for (title, place) in titles.iter().zip(PLACES) {
            role_head(pen, place, title);
        }
    };
    let cells = |pen: &mut Pen<'_>, place: usize| {
        let row = &section.rows[place];
        for (place, cell) in row.cells.iter().enumerate() {
            pen.put(shape!("td" role="cell"), |pen| {
                pen.attr("class", Some(PLACES[place]));
                // The head of the column says it too; this is for where there are no columns.
                pen.put(shape!("span" class="rc-whose" aria-hidden="true"), |pen| {
                    pen.put(shape!("span" class="rc-marker"), |_| {});
                    pen.text(titles[place]);
                });
                cell::write(pen, cell, is_listed_in_order(row.field), words);
                let extreme = match (row.highest.contains(&place), row.lowest.contains(&place)) {
                    (true, _) => Some(words.highest),
                    (_, true) => Some(words.lowest),
                    _ => None,
                };
                if let Some(extreme) = extreme {
                    pen.text(" ");
                    pen.put_text(shape!("span" class="rc-tag"), extreme);
                }
                cell::write_source(pen, cell, sources, words.locale);
            });
        }
    };
    table.write(pen, &heads, &cells);
}
