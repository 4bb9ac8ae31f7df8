//! What stands in a cell: a value, a list, or the words for a value that is not there.
//! A cell is never empty.

use role_compare_core::compare::{Cell, CellValue, ListItem, SourceView};
use role_compare_core::locale::Locale;

use super::pen::{Pen, shape};
use super::words::Words;
use super::{foreign, sources};

/// The cell in one line: the words, and their class if there is no value.
pub fn line<'a>(cell: &'a Cell, words: &'a Words) -> (Option<&'static str>, &'a str) {
    match cell {
        Cell::Value { text, .. } => (None, text),
        Cell::NotReported { .. } => (Some("rc-missing"), words.not_reported),
        Cell::Absent => (Some("rc-missing"), words.no_data),
    }
}

/// The cell with all that belongs to it. An `ordered` list has its items numbered.
pub fn write(pen: &mut Pen<'_>, cell: &Cell, ordered: bool, words: &Words) {
    if let Cell::Value {
        value: CellValue::List(items),
        ..
    } = cell
    {
        let list = match ordered {
            true => shape!("ol" class="rc-items"),
            false => shape!("ul" class="rc-items"),
        };
        pen.put(list, |pen| {
            items.iter().for_each(|each| item(pen, each, words))
        });
        return;
    }
    let (class, text) = line(cell, words);
    pen.put(shape!("span"), |pen| {
        pen.attr("class", class);
        foreign::write(pen, text, words.locale);
    });
    if let Cell::Value {
        derived: Some(derived),
        ..
    } = cell
    {
        let published = [words.from_published, &derived.published].concat();
        pen.put_text(shape!("span" class="rc-derived"), &published);
    }
}

/// The source of a cell, out of those that are to be named; nothing where none are.
pub fn write_source(
    pen: &mut Pen<'_>,
    cell: &Cell,
    sources: Option<&[SourceView]>,
    locale: Locale,
) {
    if let (Some(sources), Cell::Value { source, .. } | Cell::NotReported { source }) =
        (sources, cell)
        && let Some(source) = sources.get(*source)
    {
        pen.put(shape!("span" class="rc-derived"), |pen| {
            sources::name(pen, source, locale)
        });
    }
}

fn item(pen: &mut Pen<'_>, item: &ListItem, words: &Words) {
    pen.put(shape!("li"), |pen| {
        pen.text(&item.text);
        if item.shared {
            pen.text(" ");
            pen.put_text(shape!("span" class="rc-tag"), words.both);
        }
        if let Some(detail) = &item.detail {
            pen.put_text(shape!("p" class="rc-detail"), detail);
        }
    });
}
