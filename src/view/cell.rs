//! What stands in a cell: a value, a list, or the words for a value that is not there.
//! A cell is never empty.

use role_compare_core::compare::{Cell, CellValue, ListItem, SourceView};
use yew::prelude::*;

use super::node::{each, el, several, text};
use super::sources;
use super::words::Words;

/// The cell in one line.
pub fn line(cell: &Cell, words: &Words) -> Html {
    match cell {
        Cell::Value { text: value, .. } => el!("span", [text(value)]),
        Cell::NotReported { .. } => missing(words.not_reported),
        Cell::Absent => missing(words.no_data),
    }
}

/// The cell with all that belongs to it. An `ordered` list has its items numbered.
pub fn full(cell: &Cell, ordered: bool, words: &Words) -> Html {
    match cell {
        Cell::Value {
            value: CellValue::List(items),
            ..
        } => {
            let items = each(items, |each| item(each, words));
            if ordered {
                el!("ol" class="rc-items", items)
            } else {
                el!("ul" class="rc-items", items)
            }
        }
        Cell::Value {
            derived: Some(derived),
            ..
        } => {
            let published = [words.from_published, &derived.published].concat();
            let published = el!("span" class="rc-derived", [text(&published)]);
            several(vec![line(cell, words), published])
        }
        cell => line(cell, words),
    }
}

/// The source of a cell, out of those that are to be named; nothing where none are.
pub fn source(cell: &Cell, sources: Option<&[SourceView]>) -> Html {
    let (Some(sources), Cell::Value { source, .. } | Cell::NotReported { source }) =
        (sources, cell)
    else {
        return Html::default();
    };
    match sources.get(*source) {
        Some(source) => el!("span" class="rc-derived", [sources::name(source)]),
        None => Html::default(),
    }
}

fn missing(words: &str) -> Html {
    el!("span" class="rc-missing", [text(words)])
}

fn item(item: &ListItem, words: &Words) -> Html {
    let both = item.shared.then(|| {
        let both = el!("span" class="rc-tag", [text(words.both)]);
        several(vec![text(" "), both])
    });
    let detail = item.detail.as_ref();
    let detail = detail.map(|detail| el!("p" class="rc-detail", [text(detail)]));
    let parts = [
        text(&item.text),
        both.unwrap_or_default(),
        detail.unwrap_or_default(),
    ];
    el!("li", parts)
}
