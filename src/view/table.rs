//! The table of a section: a row for each fact, a column for each role, and the difference
//! where rows have one.
//!
//! The roles of table, row and cell are written out, because on a narrow page the styles
//! lay the rows out as blocks, and some browsers then forget that they are a table.

use role_compare_core::compare::{Comparison, Relation, Row, SectionView, Side, SourceView};
use role_compare_core::field::{FieldId, Kind};
use yew::prelude::*;

use super::cell;
use super::node::{changing, each, el, several, text};
use super::words::{self, Words};

/// The table of `section`; each cell names its source if `has_sources`.
pub fn view(section: &SectionView, comparison: &Comparison, has_sources: bool) -> Html {
    let words = Words::of(comparison.locale);
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    let table = Table {
        differs: section.rows.iter().any(says_how),
        sources: has_sources.then_some(&comparison.sources),
        words,
    };
    let caption = words::caption(&section.title, left, right, comparison.locale);
    let aspect = el!("span" class="rc-hidden", [text(words.aspect)]);
    let mut heads = vec![
        el!("th" scope="col" role="columnheader" class="rc-aspect", [aspect]),
        column(Side::Left, left),
        column(Side::Right, right),
    ];
    if table.differs {
        let difference = [text(words.difference)];
        heads.push(el!("th" scope="col" role="columnheader" class="rc-difference", difference));
    }
    let head = el!("tr" role="row", heads);
    let groups = section
        .rows
        .chunk_by(|one, next| one.group == next.group)
        .map(|rows| table.group(rows));
    let parts = vec![
        el!("caption" class="rc-hidden", [text(&caption)]),
        el!("thead" role="rowgroup", [head]),
        several(groups.collect()),
    ];
    let class = if table.differs {
        "rc-table rc-differs"
    } else {
        "rc-table"
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

fn column(side: Side, title: &str) -> Html {
    let parts = [el!("span" class="rc-marker", []), text(title)];
    match side {
        Side::Left => el!("th" scope="col" role="columnheader" class="rc-left", parts),
        Side::Right => el!("th" scope="col" role="columnheader" class="rc-right", parts),
    }
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
    /// A cell over the whole width.
    fn across(&self, tag: &'static str, role: &'static str, content: &str) -> Html {
        let columns = if self.differs { "4" } else { "3" };
        changing(
            tag,
            &["role", "colspan"],
            vec![Some(role.into()), Some(columns.into())],
            vec![text(content)],
        )
    }

    /// Rows of one group, under the heading that they share.
    fn group(&self, rows: &[Row]) -> Html {
        let heading = rows.first().and_then(|row| row.group.as_ref());
        let head = heading.map(|heading| {
            let heading = self.across("th", "rowheader", heading);
            el!("tr" role="row" class="rc-group", [heading])
        });
        let rows = each(rows, |row| self.row(row));
        changing(
            "tbody",
            &["role", "class"],
            vec![
                Some("rowgroup".into()),
                heading.map(|_| "rc-grouped".into()),
            ],
            vec![head.unwrap_or_default(), several(rows)],
        )
    }

    /// A row with its notes.
    fn row(&self, row: &Row) -> Html {
        let mut cells = vec![
            el!("th" scope="row" role="rowheader", [text(&row.label)]),
            self.value(row, Side::Left),
            self.value(row, Side::Right),
        ];
        if self.differs {
            cells.push(el!("td" role="cell" class="rc-difference", self.difference(row)));
        }
        let class = if is_prose(row.field) {
            "rc-row rc-prose"
        } else {
            "rc-row"
        };
        let notes = each(&row.notes, |note| {
            let note = self.across("td", "cell", note);
            el!("tr" role="row" class="rc-note", [note])
        });
        several(vec![in_role("tr", "row", class, cells), several(notes)])
    }

    fn value(&self, row: &Row, side: Side) -> Html {
        let (cell, class) = match (side, row.favours) {
            (Side::Left, Some(Side::Left)) => (&row.left, "rc-left rc-favoured"),
            (Side::Left, _) => (&row.left, "rc-left"),
            (Side::Right, Some(Side::Right)) => (&row.right, "rc-right rc-favoured"),
            (Side::Right, _) => (&row.right, "rc-right"),
        };
        let ordered = is_listed_in_order(row.field);
        in_role(
            "td",
            "cell",
            class,
            vec![
                cell::full(cell, ordered, self.words),
                cell::source(cell, self.sources),
            ],
        )
    }

    fn difference(&self, row: &Row) -> Vec<Html> {
        let words = self.words;
        if let Some(difference) = &row.difference {
            return vec![el!("span", [text(&difference.text)])];
        }
        let dash = |meaning| {
            vec![
                el!("span" class="rc-dash" aria-hidden="true", [text("–")]),
                el!("span" class="rc-hidden", [text(meaning)]),
            ]
        };
        let word = match row.relation {
            Relation::Missing => return dash(words.no_comparison),
            Relation::Different | Relation::Higher | Relation::Lower => {
                return dash(words.different);
            }
            Relation::Same => words.same,
            Relation::Overlapping => words.overlapping,
            Relation::NotComparable => words.not_comparable,
        };
        vec![el!("span", [text(word)])]
    }
}

/// An element that says what it is in the table.
pub(super) fn in_role(
    tag: &'static str,
    role: &'static str,
    class: &'static str,
    children: Vec<Html>,
) -> Html {
    changing(
        tag,
        &["role", "class"],
        vec![Some(role.into()), Some(class.into())],
        children,
    )
}
