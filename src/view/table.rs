//! The table of a section: a row for each fact, a column for each role, and the difference
//! where rows have one.
//!
//! The roles of table, row and cell are written out, because on a narrow page the styles
//! lay the rows out as blocks, and some browsers then forget that they are a table.

use role_compare_core::compare::{Comparison, Relation, Row, SectionView, Side};
use role_compare_core::field::{FieldId, Kind};
use yew::prelude::*;

use super::cell;
use super::words::{self, Words};

/// The table of `section`.
pub fn view(section: &SectionView, comparison: &Comparison) -> Html {
    let words = Words::of(comparison.locale);
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    let table = Table {
        differs: section.rows.iter().any(says_how),
        words,
    };
    let groups = section
        .rows
        .chunk_by(|one, next| one.group == next.group)
        .map(|rows| table.group(rows));
    html! {
        <table
            class={if table.differs { "rc-table rc-differs" } else { "rc-table" }}
            part="table"
            role="table"
        >
            <caption class="rc-hidden">
                { words::caption(&section.title, left, right, comparison.locale) }
            </caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader" class="rc-aspect">
                        <span class="rc-hidden">{ words.aspect }</span>
                    </th>
                    { column(Side::Left, left) }
                    { column(Side::Right, right) }
                    if table.differs {
                        <th scope="col" role="columnheader" class="rc-difference">
                            { words.difference }
                        </th>
                    }
                </tr>
            </thead>
            { for groups }
        </table>
    }
}

/// Whether the last column has something to say of the row.
fn says_how(row: &Row) -> bool {
    !is_prose(row)
        && (row.difference.is_some()
            || matches!(row.relation, Relation::Same | Relation::Overlapping))
}

/// Whether the row holds sentences or lists, which are read rather than compared at a
/// glance.
fn is_prose(row: &Row) -> bool {
    matches!(row.field.spec().kind, Kind::List | Kind::Text)
}

fn column(side: Side, title: &str) -> Html {
    html! {
        <th scope="col" role="columnheader" class={side_class(side)}>
            <span class="rc-marker"></span>
            { title }
        </th>
    }
}

fn side_class(side: Side) -> &'static str {
    match side {
        Side::Left => "rc-left",
        Side::Right => "rc-right",
    }
}

/// What all rows of a table have in common.
struct Table {
    /// Whether there is a column for differences.
    differs: bool,
    words: &'static Words,
}

impl Table {
    fn columns(&self) -> &'static str {
        if self.differs { "4" } else { "3" }
    }

    /// Rows of one group, under the heading that they share.
    fn group(&self, rows: &[Row]) -> Html {
        let heading = rows.first().and_then(|row| row.group.as_ref());
        html! {
            <tbody role="rowgroup" class={heading.map(|_| "rc-grouped")}>
                if let Some(heading) = heading {
                    <tr role="row" class="rc-group">
                        <th scope="rowgroup" role="rowheader" colspan={self.columns()}>
                            { heading }
                        </th>
                    </tr>
                }
                { for rows.iter().map(|row| self.row(row)) }
            </tbody>
        }
    }

    fn row(&self, row: &Row) -> Html {
        html! {
            <>
                <tr role="row" class={if is_prose(row) { "rc-row rc-prose" } else { "rc-row" }}>
                    <th scope="row" role="rowheader">{ &row.label }</th>
                    { self.value(row, Side::Left) }
                    { self.value(row, Side::Right) }
                    if self.differs {
                        <td role="cell" class="rc-difference">{ self.difference(row) }</td>
                    }
                </tr>
                { for row.notes.iter().map(|note| html! {
                    <tr role="row" class="rc-note">
                        <td role="cell" colspan={self.columns()}>{ note }</td>
                    </tr>
                }) }
            </>
        }
    }

    fn value(&self, row: &Row, side: Side) -> Html {
        let (cell, class) = match (side, row.favours) {
            (Side::Left, Some(Side::Left)) => (&row.left, "rc-left rc-favoured"),
            (Side::Left, _) => (&row.left, "rc-left"),
            (Side::Right, Some(Side::Right)) => (&row.right, "rc-right rc-favoured"),
            (Side::Right, _) => (&row.right, "rc-right"),
        };
        // A day has an order, and the most important skills come with the first first.
        let ordered = matches!(row.field, FieldId::ProfileDay | FieldId::SkillsTop);
        html! { <td role="cell" {class}>{ cell::full(cell, ordered, self.words) }</td> }
    }

    fn difference(&self, row: &Row) -> Html {
        let words = self.words;
        if let Some(difference) = &row.difference {
            return html! { <span>{ &difference.text }</span> };
        }
        let dash = |meaning| {
            html! {
                <>
                    <span class="rc-dash" aria-hidden="true">{ "–" }</span>
                    <span class="rc-hidden">{ meaning }</span>
                </>
            }
        };
        match row.relation {
            Relation::Same => html! { <span>{ words.same }</span> },
            Relation::Overlapping => html! { <span>{ words.overlapping }</span> },
            Relation::NotComparable => html! { <span>{ words.not_comparable }</span> },
            Relation::Missing => dash(words.no_comparison),
            Relation::Different | Relation::Higher | Relation::Lower => dash(words.different),
        }
    }
}
