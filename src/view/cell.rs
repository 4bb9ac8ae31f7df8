//! What stands in a cell: a value, a list, or the words for a value that is not there.
//! A cell is never empty.

use role_compare_core::compare::{Cell, CellValue, ListItem};
use yew::prelude::*;

use super::words::Words;

/// The cell in one line.
pub fn line(cell: &Cell, words: &Words) -> Html {
    match cell {
        Cell::Value { text, .. } => html! { <span>{ text }</span> },
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
            let items = items.iter().map(|each| item(each, words));
            if ordered {
                html! { <ol class="rc-items">{ for items }</ol> }
            } else {
                html! { <ul class="rc-items">{ for items }</ul> }
            }
        }
        cell => line(cell, words),
    }
}

fn missing(text: &'static str) -> Html {
    html! { <span class="rc-missing">{ text }</span> }
}

fn item(item: &ListItem, words: &Words) -> Html {
    html! {
        <li>
            { &item.text }
            if item.shared { { " " }<span class="rc-both">{ words.both }</span> }
            if let Some(detail) = &item.detail {
                <p class="rc-detail">{ detail }</p>
            }
        </li>
    }
}
