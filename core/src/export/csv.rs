//! A table for spreadsheets, as RFC 4180 has it.
//!
//! Excel takes separator and decimal sign from the system's language: in Russian a semicolon and
//! a comma. It takes the letters for those of an old code page unless the text begins with a byte
//! order mark. Numbers stand in columns of their own, bare, so that they can be calculated with;
//! beside them the text as a reader sees it, unit, state, source and vintage. Text that a
//! spreadsheet would take for a formula gets an apostrophe in front.

use super::{EXTREMES, Line, Sheet, pick, text_of};
use crate::compare::{Cell, CellValue, Unit, no_data, not_reported};
use crate::locale::Locale;
use crate::text::number;

impl Sheet<'_> {
    /// The sheet as comma-separated values: a line of headings, then a line for each row, each
    /// ended by CR LF.
    ///
    /// Columns: section, heading of the group, row, the row's id; for each role the text, the
    /// number (or the lower end of a range), the upper end of a range, unit, state, source and
    /// vintage; for two roles the difference, the same in percent and its unit, for more the
    /// highest and the lowest; what must be known of the row.
    pub fn csv(&self) -> String {
        let mut table = Table {
            out: "\u{feff}".to_owned(),
            locale: self.locale,
            is_first: true,
        };
        self.csv_head(&mut table);
        for (section, lines) in &self.sections {
            for line in lines {
                table.text(section);
                self.csv_line(line, &mut table);
            }
        }
        table.out
    }

    fn csv_head(&self, table: &mut Table) {
        let locale = self.locale;
        for (en, ru) in [
            ("Section", "Раздел"),
            ("Group", "Группа"),
            ("Row", "Строка"),
            ("Id", "Код"),
        ] {
            table.text(pick(locale, en, ru));
        }
        for title in &self.titles {
            table.text(title);
            for (en, ru) in [
                ("number", "число"),
                ("up to", "до"),
                ("unit", "единица"),
                ("state", "состояние"),
                ("source", "источник"),
                ("vintage", "время"),
            ] {
                table.text(&[title, ": ", pick(locale, en, ru)].concat());
            }
        }
        let more: &[(&str, &str)] = match self.is_pair {
            true => &[
                ("Difference", "Разница"),
                ("Difference, %", "Разница, %"),
                ("Unit of the difference", "Единица разницы"),
            ],
            false => &[EXTREMES],
        };
        for (en, ru) in more {
            table.text(pick(locale, en, ru));
        }
        table.text(pick(locale, "Notes", "Примечания"));
        table.end();
    }

    fn csv_line(&self, line: &Line<'_>, table: &mut Table) {
        table.text(line.group.unwrap_or_default());
        table.text(line.label);
        table.text(line.id);
        for cell in &line.cells {
            self.csv_cell(cell, table);
        }
        match line.difference {
            _ if !self.is_pair => table.text(line.extremes.unwrap_or_default()),
            Some(difference) => {
                table.number(Some(difference.absolute));
                table.number(difference.percent);
                table.text(&difference.unit.key());
            }
            None => {
                for _ in 0..3 {
                    table.text("");
                }
            }
        }
        table.text(&line.notes.join(" "));
        table.end();
    }

    fn csv_cell(&self, cell: &Cell, table: &mut Table) {
        let locale = self.locale;
        table.text(&text_of(cell, locale));
        let (number, up_to, unit, state, source) = match cell {
            Cell::Value {
                value,
                unit,
                source,
                derived,
                ..
            } => {
                let (number, up_to) = match value {
                    CellValue::Number(number) | CellValue::AtLeast(number) => (Some(*number), None),
                    CellValue::Range { min, max } => (Some(*min), Some(*max)),
                    CellValue::Text(_) | CellValue::List(_) => (None, None),
                };
                let state = match (value, derived) {
                    (CellValue::AtLeast(_), _) => pick(locale, "at least", "не меньше"),
                    (_, Some(_)) => pick(locale, "calculated", "рассчитано"),
                    _ => pick(locale, "value", "значение"),
                };
                let unit = match unit {
                    Unit::Text => String::new(),
                    unit => unit.key(),
                };
                (number, up_to, unit, state, Some(*source))
            }
            Cell::NotReported { source } => (
                None,
                None,
                String::new(),
                not_reported(locale),
                Some(*source),
            ),
            Cell::Absent => (None, None, String::new(), no_data(locale), None),
        };
        table.number(number);
        table.number(up_to);
        table.text(&unit);
        table.text(state);
        let source = source.and_then(|source| self.sources.get(source));
        table.text(source.map_or("", |source| &source.name));
        table.text(source.map_or("", |source| &source.vintage));
    }
}

/// A table while it is written.
struct Table {
    out: String,
    locale: Locale,
    /// Whether the next field is the first of its line.
    is_first: bool,
}

impl Table {
    fn separate(&mut self) {
        if !self.is_first {
            self.out.push(separator(self.locale));
        }
        self.is_first = false;
    }

    fn end(&mut self) {
        self.out.push_str("\r\n");
        self.is_first = true;
    }

    /// A bare number, or nothing.
    fn number(&mut self, number: Option<f64>) {
        self.separate();
        if let Some(number) = number {
            self.out.push_str(&number::bare(number, self.locale));
        }
    }

    fn text(&mut self, text: &str) {
        self.separate();
        let separator = separator(self.locale);
        let is_special = |letter| letter == separator || matches!(letter, '"' | '\r' | '\n');
        let is_quoted = text.contains(is_special);
        if is_quoted {
            self.out.push('"');
        }
        // Blanks in front do not keep a spreadsheet from finding a formula; the wide forms of the
        // signs count in some.
        let begins_formula = |letter| {
            matches!(
                letter,
                '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
            )
        };
        let trimmed = text.trim_start_matches([' ', '\n', '\u{a0}']);
        if trimmed.starts_with(begins_formula) {
            self.out.push('\'');
        }
        for letter in text.chars() {
            if letter == '"' {
                self.out.push('"');
            }
            self.out.push(letter);
        }
        if is_quoted {
            self.out.push('"');
        }
    }
}

fn separator(locale: Locale) -> char {
    match locale {
        Locale::En => ',',
        Locale::Ru => ';',
    }
}
