//! A comparison to take along: the rows that are shown, as Markdown or as a table for a
//! spreadsheet.
//!
//! Both are made of one [`Sheet`], so that they hold the same rows and cells. It must not know
//! how a comparison is made, nor where the text goes.

mod csv;
mod markdown;

use crate::compare::{Cell, CellValue, Comparison, Difference, Several, SourceView};
use crate::locale::Locale;
use crate::page_state::Look;

/// The part of a comparison that is shown, in the order in which it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet<'a> {
    locale: Locale,
    /// Whether it is of two roles, so that there are differences.
    is_pair: bool,
    /// The titles of the roles.
    titles: Vec<&'a str>,
    /// The sentences above the tables.
    opening: Vec<&'a str>,
    /// What is said of the rows as a whole: how many are hidden, in which order they are.
    remarks: Vec<String>,
    sections: Vec<(&'a str, Vec<Line<'a>>)>,
    sources: &'a [SourceView],
}

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq)]
struct Line<'a> {
    id: &'a str,
    group: Option<&'a str>,
    label: &'a str,
    /// The cells, in the order of the titles.
    cells: Vec<&'a Cell>,
    /// Of two roles.
    difference: Option<&'a Difference>,
    /// Of several: which are the highest and the lowest.
    extremes: Option<&'a str>,
    notes: &'a [String],
}

impl<'a> Sheet<'a> {
    /// What `look` shows of two roles compared.
    pub fn of(comparison: &'a Comparison, look: Look) -> Sheet<'a> {
        let shown = comparison.shown(look);
        let mut sections = Vec::new();
        for own in &shown.sections {
            let section = &comparison.sections[own.section];
            let lines = own.rows.iter().map(|row| {
                let row = &section.rows[*row];
                Line {
                    id: &row.id,
                    group: row.group.as_deref(),
                    label: &row.label,
                    cells: vec![&row.left, &row.right],
                    difference: row.difference.as_ref(),
                    extremes: None,
                    notes: &row.notes,
                }
            });
            sections.push((section.title.as_str(), lines.collect()));
        }
        let opening = comparison.summary.iter().map(|own| own.text.as_str());
        Sheet {
            locale: comparison.locale,
            is_pair: true,
            titles: vec![&comparison.left.title, &comparison.right.title],
            opening: opening.collect(),
            remarks: shown.hidden.into_iter().chain(shown.order).collect(),
            sections,
            sources: &comparison.sources,
        }
    }

    /// What `look` shows of several roles compared.
    pub fn of_several(several: &'a Several, look: Look) -> Sheet<'a> {
        let shown = several.shown(look);
        let mut sections = Vec::new();
        for own in &shown.sections {
            let section = &several.sections[own.section];
            let lines = own.rows.iter().map(|row| {
                let row = &section.rows[*row];
                Line {
                    id: &row.id,
                    group: row.group.as_deref(),
                    label: &row.label,
                    cells: row.cells.iter().collect(),
                    difference: None,
                    extremes: row.extremes.as_deref(),
                    notes: &row.notes,
                }
            });
            sections.push((section.title.as_str(), lines.collect()));
        }
        let titles = several.roles.iter().map(|role| role.title.as_str());
        Sheet {
            locale: several.locale,
            is_pair: false,
            titles: titles.collect(),
            opening: Vec::new(),
            remarks: shown.hidden.into_iter().chain(shown.order).collect(),
            sections,
            sources: &several.sources,
        }
    }
}

/// The text of a cell. Items of a list come with what more is said of them.
fn text_of(cell: &Cell, locale: Locale) -> String {
    use crate::compare::{no_data, not_reported};
    match cell {
        Cell::Value {
            value: CellValue::List(items),
            ..
        } => {
            let mut text = String::new();
            for item in items {
                if !text.is_empty() {
                    text.push_str("; ");
                }
                text.push_str(&item.text);
                if let Some(detail) = &item.detail {
                    text.push_str(": ");
                    text.push_str(detail);
                }
            }
            text
        }
        Cell::Value { text, .. } => text.clone(),
        Cell::NotReported { .. } => not_reported(locale).to_owned(),
        Cell::Absent => no_data(locale).to_owned(),
    }
}

/// The heading over which roles are the highest and the lowest.
const EXTREMES: (&str, &str) = ("Highest and lowest", "Больше и меньше всего");

/// One of two texts.
fn pick(locale: Locale, en: &'static str, ru: &'static str) -> &'static str {
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}
