//! Three or four roles side by side: how much of them can be compared, and a table of as many
//! columns for each section.
//!
//! Where the page is too narrow for that, each figure stands on a line of its own, behind the
//! name of its role. As in the table of two, the parts of the table name their roles, because
//! some browsers forget them when the styles lay rows out as blocks.

use role_compare_core::compare::{Several, SeveralRow, SeveralSection, SourceView};
use role_compare_core::field::Section;
use yew::prelude::*;

use super::node::{changing, each, el, text};
use super::pen::{Pen, Shape, shape};
use super::table::{is_listed_in_order, is_prose, row_key};
use super::words::Words;
use super::{cell, figure};

/// The classes of the places.
const PLACES: [&str; 4] = ["rc-left", "rc-right", "rc-third", "rc-fourth"];

/// How much of the roles can be compared.
pub fn summary(several: &Several) -> Html {
    let words = Words::of(several.locale);
    let titles = each(&several.roles, |role| text(&role.title));
    let titles = titles.into_iter().zip(PLACES).map(|(title, place)| {
        let parts = vec![el!("span" class="rc-marker", []), title];
        changing("li", &["class"], vec![Some(place.into())], parts)
    });
    let parts = [
        el!("h3" class="rc-eyebrow", [text(words.summary)]),
        el!("ul" class="rc-roles", titles.collect::<Vec<_>>()),
        el!("p" class="rc-coverage", [text(&several.coverage.text)]),
    ];
    el!("section" class="rc-summary" part="summary", parts)
}

/// A section of several roles, if one of them has a fact for it.
pub fn section(id: Section, several: &Several) -> Option<&SeveralSection> {
    several.sections.iter().find(|section| section.id == id)
}

/// What stands in the place of `section`. Each cell names its source if `has_sources`.
pub fn write_section(
    pen: &mut Pen<'_>,
    section: &SeveralSection,
    several: &Several,
    has_sources: bool,
) {
    pen.put_text(shape!("h3" class="rc-heading"), &section.title);
    if let (Section::Pay, Some(chart)) = (section.id, &several.pay) {
        figure::write_of_several(pen, chart, several.locale);
    }
    write_table(pen, section, several, has_sources);
}

fn write_table(pen: &mut Pen<'_>, section: &SeveralSection, several: &Several, has_sources: bool) {
    let words = Words::of(several.locale);
    let titles: Vec<&str> = several.roles.iter().map(|role| &*role.title).collect();
    let caption = [section.title.as_str(), ": ", &titles.join(", ")].concat();
    let table = Table {
        titles,
        sources: has_sources.then_some(&several.sources),
        words,
    };
    pen.put(shape!("table" part="table" role="table"), |pen| {
        pen.attr(
            "class",
            Some(match table.titles.len() {
                3 => "rc-table rc-many rc-three",
                _ => "rc-table rc-many rc-four",
            }),
        );
        pen.put_text(shape!("caption" class="rc-hidden"), &caption);
        pen.put(shape!("thead" role="rowgroup"), |pen| {
            pen.put(shape!("tr" role="row"), |pen| table.heads(pen));
        });
        for rows in section.rows.chunk_by(|one, next| one.group == next.group) {
            table.group(pen, rows);
        }
    });
}

/// What all rows of a table have in common.
struct Table<'a> {
    titles: Vec<&'a str>,
    /// The sources, where each cell names its own.
    sources: Option<&'a [SourceView]>,
    words: &'static Words,
}

impl Table<'_> {
    /// The heads of the columns.
    fn heads(&self, pen: &mut Pen<'_>) {
        pen.put(
            shape!("th" scope="col" role="columnheader" class="rc-aspect"),
            |pen| {
                pen.put_text(shape!("span" class="rc-hidden"), self.words.aspect);
            },
        );
        for (title, place) in self.titles.iter().zip(PLACES) {
            pen.put(shape!("th" scope="col" role="columnheader"), |pen| {
                pen.attr("class", Some(place));
                pen.put(shape!("span" class="rc-marker"), |_| {});
                pen.text(title);
            });
        }
    }

    /// Rows of one group, under the heading that they share.
    fn group(&self, pen: &mut Pen<'_>, rows: &[SeveralRow]) {
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

    /// A cell over the whole width.
    fn across(&self, pen: &mut Pen<'_>, shape: &'static Shape, content: &str) {
        pen.put(shape, |pen| {
            pen.attr(
                "colspan",
                Some(match self.titles.len() {
                    3 => "4",
                    _ => "5",
                }),
            );
            pen.text(content);
        });
    }

    /// A row with its notes.
    fn row(&self, pen: &mut Pen<'_>, row: &SeveralRow) {
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
            for place in 0..row.cells.len() {
                self.value(pen, row, place);
            }
        });
        for note in &row.notes {
            pen.put_as(key, shape!("tr" role="row" class="rc-note"), |pen| {
                self.across(pen, shape!("td" role="cell"), note);
            });
        }
    }

    fn value(&self, pen: &mut Pen<'_>, row: &SeveralRow, place: usize) {
        let words = self.words;
        pen.put(shape!("td" role="cell"), |pen| {
            pen.attr("class", Some(PLACES[place]));
            // The head of the column says it too; this is for where there are no columns.
            pen.put(shape!("span" class="rc-whose" aria-hidden="true"), |pen| {
                pen.put(shape!("span" class="rc-marker"), |_| {});
                pen.text(self.titles[place]);
            });
            cell::write(pen, &row.cells[place], is_listed_in_order(row.field), words);
            let extreme = match (row.highest.contains(&place), row.lowest.contains(&place)) {
                (true, _) => Some(words.highest),
                (_, true) => Some(words.lowest),
                _ => None,
            };
            if let Some(extreme) = extreme {
                pen.text(" ");
                pen.put_text(shape!("span" class="rc-tag"), extreme);
            }
            cell::write_source(pen, &row.cells[place], self.sources);
        });
    }
}
