//! A publisher's file as rows of cells, whatever its format.
//!
//! It must not know what any file holds.

use crate::problem::{Problem, Problems};
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::path::Path;

/// One cell as it was published.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing but spaces.
    Empty,
    /// Text, without the spaces around it.
    Text(String),
    /// A number of a workbook. Text files have only texts.
    Number(f64),
    /// A value that none of the files has: a date, a truth value, a formula's error.
    Other(String),
}

impl Cell {
    /// The cell as a message shows it.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => "nothing".to_owned(),
            Self::Text(text) => format!("\"{text}\""),
            Self::Number(number) => number.to_string(),
            Self::Other(what) => what.clone(),
        }
    }

    fn text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }
}

impl From<&Data> for Cell {
    fn from(data: &Data) -> Self {
        match data {
            Data::Empty => Self::Empty,
            Data::String(text) => Self::text(text),
            Data::Float(number) => Self::Number(*number),
            // Exact: the files hold no whole number beyond 2^53.
            Data::Int(number) => Self::Number(*number as f64),
            other => Self::Other(format!("{other:?}")),
        }
    }
}

/// A sheet or a text file.
#[derive(Debug)]
pub struct Grid {
    /// The path inside the folder that is read, with `/`.
    pub file: String,
    /// The sheet's name, in a workbook.
    pub sheet: Option<String>,
    /// Each row's number, from 1, and its cells.
    pub rows: Vec<(usize, Vec<Cell>)>,
}

impl Grid {
    /// Reads one sheet of a workbook.
    ///
    /// # Errors
    /// When the file is no workbook or has no such sheet.
    pub fn xlsx(folder: &Path, file: &str, sheet: &str) -> Result<Self, Problems> {
        let unreadable = |error: &dyn std::fmt::Display| {
            Problems::from(Problem {
                file: file.to_owned(),
                sheet: None,
                row: None,
                column: None,
                found: error.to_string(),
                expected: "an Excel workbook (.xlsx)".to_owned(),
            })
        };
        let mut book: Xlsx<_> =
            open_workbook(folder.join(file)).map_err(|error| unreadable(&error))?;
        let names = book.sheet_names();
        // Publishers leave spaces behind the names of sheets.
        let Some(name) = names.iter().find(|name| name.trim() == sheet).cloned() else {
            let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
            return Err(Problem {
                file: file.to_owned(),
                sheet: None,
                row: None,
                column: None,
                found: format!("the sheets {}", names.join(", ")),
                expected: format!("a sheet \"{sheet}\""),
            }
            .into());
        };
        let range = book
            .worksheet_range(&name)
            .map_err(|error| unreadable(&error))?;
        // A range begins at the first cell that is not empty.
        let (top, left) = range.start().unwrap_or_default();
        let (top, left) = (top as usize, left as usize);
        let rows = range.rows().enumerate().map(|(index, cells)| {
            let before = std::iter::repeat_n(Cell::Empty, left);
            let cells = before.chain(cells.iter().map(Cell::from)).collect();
            (top + index + 1, cells)
        });
        Ok(Self {
            file: file.to_owned(),
            sheet: Some(sheet.to_owned()),
            rows: rows.collect(),
        })
    }

    /// Reads a file of comma-separated values.
    ///
    /// # Errors
    /// When it cannot be read, is not UTF-8, or has a row of another length than the first.
    pub fn csv(folder: &Path, file: &str) -> Result<Self, Problems> {
        Self::delimited(folder, file, csv::ReaderBuilder::new().has_headers(false))
    }

    /// Reads a file of tab-separated values, in which quotation marks are letters.
    ///
    /// # Errors
    /// As for [`Grid::csv`].
    pub fn tsv(folder: &Path, file: &str) -> Result<Self, Problems> {
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).delimiter(b'\t').quoting(false);
        Self::delimited(folder, file, &builder)
    }

    fn delimited(
        folder: &Path,
        file: &str,
        builder: &csv::ReaderBuilder,
    ) -> Result<Self, Problems> {
        let problem = |row: Option<usize>, found: String, expected: &str| {
            Problems::from(Problem {
                file: file.to_owned(),
                sheet: None,
                row,
                column: None,
                found,
                expected: expected.to_owned(),
            })
        };
        let mut reader = builder
            .from_path(folder.join(file))
            .map_err(|error| problem(None, error.to_string(), "a text file"))?;
        let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
        for (index, record) in reader.records().enumerate() {
            // Counted here: the reader's own line numbers are one behind where lines end in CR LF.
            let row = index + 1;
            let record = record.map_err(|error| match error.kind() {
                csv::ErrorKind::UnequalLengths {
                    expected_len, len, ..
                } => problem(
                    Some(row),
                    format!("{len} columns"),
                    &format!("{expected_len} columns as in the first row"),
                ),
                _ => problem(Some(row), error.to_string(), "rows of text in UTF-8"),
            })?;
            rows.push((row, record.iter().map(Cell::text).collect()));
        }
        if let Some((_, first)) = rows.first_mut()
            && let Some(Cell::Text(text)) = first.first_mut()
            && let Some(plain) = text.strip_prefix('\u{feff}')
        {
            *text = plain.to_owned();
        }
        Ok(Self {
            file: file.to_owned(),
            sheet: None,
            rows,
        })
    }

    /// The cell of a row, counted from 1, and a column, counted from 0.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        self.rows
            .iter()
            .find(|(number, _)| *number == row)
            .and_then(|(_, cells)| cells.get(column))
            .unwrap_or(&Cell::Empty)
    }

    /// Whether a text stands in one of the first column's last rows: publishers close their tables
    /// with a note, so a table without it was cut short.
    ///
    /// # Errors
    /// When there is no such row.
    pub fn closes_with(&self, beginning: &str) -> Result<(), Problems> {
        const LAST: usize = 6;
        let last = self
            .rows
            .iter()
            .rev()
            .filter_map(|(_, cells)| cells.first());
        let closed = last
            .filter(|cell| **cell != Cell::Empty)
            .take(LAST)
            .any(|cell| matches!(cell, Cell::Text(text) if text.starts_with(beginning)));
        if closed {
            return Ok(());
        }
        Err(self
            .problem(
                self.rows.last().map(|(row, _)| *row),
                "the end of the table".to_owned(),
                format!("a closing line \"{beginning}…\""),
            )
            .into())
    }

    /// A problem of this sheet.
    pub fn problem(&self, row: Option<usize>, found: String, expected: String) -> Problem {
        Problem {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row,
            column: None,
            found,
            expected,
        }
    }
}
