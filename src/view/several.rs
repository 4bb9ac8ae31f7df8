//! Three or four roles side by side: how much of them can be compared, and a table of as many
//! columns for each section.
//!
//! Where the page is too narrow for that, each figure stands on a line of its own, behind the
//! name of its role. As in the table of two, the parts of the table name their roles, because
//! some browsers forget them when the styles lay rows out as blocks.

use role_compare_core::compare::{Several, SeveralRow, SeveralSection, SourceView};
use role_compare_core::field::Section;
use yew::prelude::*;

use super::node::{changing, each, el, several as all, text};
use super::table::{in_role, is_listed_in_order, is_prose};
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

/// A section; nothing where no role has a fact for it. Each cell names its source if
/// `has_sources`.
pub fn section(id: Section, several: &Several, has_sources: bool) -> Html {
    let is_meant = |section: &&SeveralSection| section.id == id;
    let Some(section) = several.sections.iter().find(is_meant) else {
        return Html::default();
    };
    let chart = several.pay.as_ref().filter(|_| id == Section::Pay);
    let chart = chart.map(|chart| figure::of_several(chart, several.locale));
    let parts = [
        el!("h3" class="rc-heading", [text(&section.title)]),
        chart.unwrap_or_default(),
        table(section, several, has_sources),
    ];
    el!("section" class="rc-section", parts)
}

fn table(section: &SeveralSection, several: &Several, has_sources: bool) -> Html {
    let words = Words::of(several.locale);
    let titles: Vec<&str> = several.roles.iter().map(|role| &*role.title).collect();
    let caption = [section.title.as_str(), ": ", &titles.join(", ")].concat();
    let aspect = el!("span" class="rc-hidden", [text(words.aspect)]);
    let mut heads = vec![el!("th" scope="col" role="columnheader" class="rc-aspect", [aspect])];
    for (title, place) in titles.iter().zip(PLACES) {
        heads.push(changing(
            "th",
            &["scope", "role", "class"],
            vec![
                Some("col".into()),
                Some("columnheader".into()),
                Some(place.into()),
            ],
            vec![el!("span" class="rc-marker", []), text(title)],
        ));
    }
    let table = Table {
        titles,
        sources: has_sources.then_some(&several.sources),
        words,
    };
    let groups = section
        .rows
        .chunk_by(|one, next| one.group == next.group)
        .map(|rows| table.group(rows));
    let parts = vec![
        el!("caption" class="rc-hidden", [text(&caption)]),
        el!("thead" role="rowgroup", [el!("tr" role="row", heads)]),
        all(groups.collect()),
    ];
    let class = match several.roles.len() {
        3 => "rc-table rc-many rc-three",
        _ => "rc-table rc-many rc-four",
    };
    changing(
        "table",
        &["class", "part", "role"],
        vec![
            Some(class.into()),
            Some("table".into()),
            Some("table".into()),
        ],
        parts,
    )
}

/// What all rows of a table have in common.
struct Table<'a> {
    titles: Vec<&'a str>,
    /// The sources, where each cell names its own.
    sources: Option<&'a [SourceView]>,
    words: &'static Words,
}

impl Table<'_> {
    /// Rows of one group, under the heading that they share.
    fn group(&self, rows: &[SeveralRow]) -> Html {
        let heading = rows.first().and_then(|row| row.group.as_ref());
        let head = heading.map(|heading| {
            let heading = self.across("th", "rowheader", heading);
            el!("tr" role="row" class="rc-group", [heading])
        });
        let rows = each(rows, |row| self.row(row));
        let parts = vec![head.unwrap_or_default(), all(rows)];
        let class = heading.map(|_| "rc-grouped".into());
        changing(
            "tbody",
            &["role", "class"],
            vec![Some("rowgroup".into()), class],
            parts,
        )
    }

    /// A cell over the whole width.
    fn across(&self, tag: &'static str, role: &'static str, content: &str) -> Html {
        let columns = match self.titles.len() {
            3 => "4",
            _ => "5",
        };
        changing(
            tag,
            &["role", "colspan"],
            vec![Some(role.into()), Some(columns.into())],
            vec![text(content)],
        )
    }

    /// A row with its notes.
    fn row(&self, row: &SeveralRow) -> Html {
        let mut cells = vec![el!("th" scope="row" role="rowheader", [text(&row.label)])];
        for place in 0..row.cells.len() {
            cells.push(self.value(row, place));
        }
        let class = match is_prose(row.field) {
            true => "rc-row rc-prose",
            false => "rc-row",
        };
        let notes = each(&row.notes, |note| {
            let note = self.across("td", "cell", note);
            el!("tr" role="row" class="rc-note", [note])
        });
        all(vec![in_role("tr", "row", class, cells), all(notes)])
    }

    fn value(&self, row: &SeveralRow, place: usize) -> Html {
        let words = self.words;
        // The head of the column says it too; this is for where there are no columns.
        let whose = [el!("span" class="rc-marker", []), text(self.titles[place])];
        let extreme = match (row.highest.contains(&place), row.lowest.contains(&place)) {
            (true, _) => Some(words.highest),
            (_, true) => Some(words.lowest),
            _ => None,
        };
        let extreme =
            extreme.map(|word| all(vec![text(" "), el!("span" class="rc-tag", [text(word)])]));
        let parts = vec![
            el!("span" class="rc-whose" aria-hidden="true", whose),
            cell::full(&row.cells[place], is_listed_in_order(row.field), words),
            extreme.unwrap_or_default(),
            cell::source(&row.cells[place], self.sources),
        ];
        in_role("td", "cell", PLACES[place], parts)
    }
}
