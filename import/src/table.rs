//! A grid with named columns, and cells read as what they should be.
//!
//! Numbers are whole numbers of their smallest published part (cents, tenths of a percent),
//! so that what is written is what was published, digit by digit.

use crate::code::{OnetCode, Soc};
use crate::grid::{Cell, Grid};
use crate::problem::{Problem, Problems};
use std::collections::HashMap;

/// A grid below its row of names.
#[derive(Debug)]
pub struct Table {
    grid: Grid,
    header: usize,
    columns: HashMap<String, usize>,
}

impl Table {
    /// Takes row `header`, counted from 1, for the names of the columns.
    ///
    /// # Errors
    /// Names every one of `columns` that is missing or stands there twice.
    pub fn new(grid: Grid, header: usize, columns: &[&str]) -> Result<Self, Problems> {
        let names: Vec<String> = grid
            .rows
            .iter()
            .find(|(row, _)| *row == header)
            .map(|(_, cells)| cells.iter().map(name).collect())
            .unwrap_or_default();
        let mut problems = Problems::default();
        let mut places = HashMap::new();
        for wanted in columns {
            let mut found = names.iter().enumerate().filter(|(_, name)| name == wanted);
            let problem = |found: &str| Problem {
                column: Some((*wanted).to_owned()),
                ..grid.problem(Some(header), found.to_owned(), "one such column".to_owned())
            };
            match (found.next(), found.next()) {
                (Some((place, _)), None) => {
                    places.insert((*wanted).to_owned(), place);
                }
                (None, _) => problems.add(problem("no such column")),
                (Some(_), Some(_)) => problems.add(problem("two such columns")),
            }
        }
        problems.or(Self {
            grid,
            header,
            columns: places,
        })
    }

    /// The rows below the names that are not empty.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let below = self.grid.rows.iter().filter(|(row, cells)| {
            *row > self.header && cells.iter().any(|cell| *cell != Cell::Empty)
        });
        below.map(|(number, cells)| Row {
            table: self,
            number: *number,
            cells,
        })
    }

    /// The grid that the table stands in.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }
}

/// A column's name; line breaks in it are spaces.
fn name(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Cell::Number(number) => number.to_string(),
        Cell::Empty | Cell::Other(_) => String::new(),
    }
}

/// A wage as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wage {
    /// Whole dollars a year or cents an hour.
    Value(i64),
    /// `*`
    NotAvailable,
    /// `#`: at or above the top code.
    TopCoded,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    /// Its number, from 1.
    pub number: usize,
    cells: &'t [Cell],
}

impl<'t> Row<'t> {
    /// The cell of a column that the table was asked for.
    pub fn cell(&self, column: &str) -> &'t Cell {
        self.cells
            .get(self.table.columns[column])
            .unwrap_or(&Cell::Empty)
    }

    /// A problem of one cell.
    pub fn problem(&self, column: &str, expected: &str) -> Problem {
        Problem {
            column: Some(column.to_owned()),
            ..self.table.grid.problem(
                Some(self.number),
                self.cell(column).shown(),
                expected.to_owned(),
            )
        }
    }

    /// The text of a cell, or `None` where it is empty or a number.
    pub fn text(&self, column: &str) -> Option<&'t str> {
        match self.cell(column) {
            Cell::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text that must be there.
    pub fn required(&self, column: &str, problems: &mut Problems) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_none() {
            problems.add(self.problem(column, "a text"));
        }
        text
    }

    /// Whether a cell says `Y`, where `N` says the contrary.
    pub fn yes(&self, column: &str, problems: &mut Problems) -> bool {
        let text = self.text(column);
        if !matches!(text, Some("Y" | "N")) {
            problems.add(self.problem(column, "\"Y\" or \"N\""));
        }
        text == Some("Y")
    }

    /// A six-digit code of the Standard Occupational Classification.
    pub fn soc(&self, column: &str, problems: &mut Problems) -> Option<Soc> {
        let code = self.text(column).and_then(Soc::parse);
        if code.is_none() {
            problems.add(self.problem(column, "a SOC code such as 11-1011"));
        }
        code
    }

    /// An eight-digit code of O*NET.
    pub fn onet(&self, column: &str, problems: &mut Problems) -> Option<OnetCode> {
        let code = self.text(column).and_then(OnetCode::parse);
        if code.is_none() {
            problems.add(self.problem(column, "an O*NET-SOC code such as 11-1011.00"));
        }
        code
    }

    /// A number with at most `decimals` decimals, as a whole number of its last one.
    pub fn number(&self, column: &str, decimals: u32, problems: &mut Problems) -> Option<i64> {
        let number = scaled(self.cell(column), decimals);
        if number.is_none() {
            problems.add(self.problem(column, &a_number(decimals)));
        }
        number
    }

    /// A number, or `None` where the cell holds `mark` instead (`""`: nothing).
    /// The outer `None` is a problem.
    pub fn number_or(
        &self,
        column: &str,
        decimals: u32,
        mark: &str,
        problems: &mut Problems,
    ) -> Option<Option<i64>> {
        let cell = self.cell(column);
        let absent = match cell {
            Cell::Empty => mark.is_empty(),
            Cell::Text(text) => text == mark,
            _ => false,
        };
        if absent {
            return Some(None);
        }
        let number = scaled(cell, decimals);
        if number.is_none() {
            let or = match mark {
                "" => "nothing".to_owned(),
                mark => format!("\"{mark}\""),
            };
            problems.add(self.problem(column, &format!("{} or {or}", a_number(decimals))));
        }
        number.map(Some)
    }

    /// A wage with at most `decimals` decimals.
    pub fn wage(&self, column: &str, decimals: u32, problems: &mut Problems) -> Option<Wage> {
        match self.cell(column) {
            Cell::Text(text) if text == "*" => return Some(Wage::NotAvailable),
            Cell::Text(text) if text == "#" => return Some(Wage::TopCoded),
            _ => {}
        }
        let number = scaled(self.cell(column), decimals).filter(|wage| *wage > 0);
        if number.is_none() {
            let expected = format!("{} above 0, \"*\" or \"#\"", a_number(decimals));
            problems.add(self.problem(column, &expected));
        }
        number.map(Wage::Value)
    }
}

fn a_number(decimals: u32) -> String {
    match decimals {
        0 => "a whole number".to_owned(),
        1 => "a number with at most 1 decimal".to_owned(),
        _ => format!("a number with at most {decimals} decimals"),
    }
}

fn scaled(cell: &Cell, decimals: u32) -> Option<i64> {
    let number = match cell {
        Cell::Number(number) => *number,
        Cell::Text(text) => {
            let plain = text
                .bytes()
                .all(|b| b.is_ascii_digit() || b"+-.".contains(&b));
            text.parse::<f64>().ok().filter(|_| plain)?
        }
        Cell::Empty | Cell::Other(_) => return None,
    };
    // Beyond this a double no longer holds every whole number; and it keeps out infinity.
    const LARGEST: f64 = 1e15;
    // A published decimal is off by far less than this in binary.
    const EXACT: f64 = 1e-6;
    let scaled = number * 10_f64.powi(decimals as i32);
    let whole = scaled.round();
    (whole.abs() < LARGEST && (scaled - whole).abs() < EXACT).then_some(whole as i64)
}
