//! A table as tab-separated text, cell by cell, with every mistake named.
//!
//! It must not know which tables there are.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::column::Figure;
use crate::dataset::{Problem, Problems};
use crate::json::quoted;

/// A table with named columns.
pub struct Table<'a> {
    /// The file, as messages name it.
    pub file: &'a str,
    columns: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
    problems: RefCell<Problems>,
}

impl<'a> Table<'a> {
    /// Takes a text apart; the first line names the columns.
    pub fn new(file: &'a str, text: &'a str) -> Table<'a> {
        let mut lines = text.lines().map(|line| line.split('\t').collect());
        let columns: Vec<&str> = lines.next().unwrap_or_default();
        let rows: Vec<Vec<&str>> = lines.collect();
        let table = Table {
            file,
            columns,
            rows,
            problems: RefCell::default(),
        };
        for (row, cells) in table.rows.iter().enumerate() {
            if cells.len() != table.columns.len() {
                let found = [&cells.len().to_string(), " cells"].concat();
                let expected = [&table.columns.len().to_string(), " cells"].concat();
                table.problem(row, "", found, expected);
            }
        }
        table
    }

    /// How many rows there are below the names.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The names of the columns from the one at `first` on.
    pub fn columns_from(&self, first: usize) -> &[&'a str] {
        self.columns.get(first..).unwrap_or_default()
    }

    /// The cells of a column. A column that is not there is a problem, and empty.
    pub fn column(&self, name: &str) -> Vec<&'a str> {
        let Some(place) = self.columns.iter().position(|column| *column == name) else {
            let expected = ["one of this name beside ", &self.columns.join(", ")].concat();
            self.note(name, "no such column".to_owned(), expected);
            return vec![""; self.rows.len()];
        };
        let cell = |row: &Vec<&'a str>| row.get(place).copied().unwrap_or_default();
        self.rows.iter().map(cell).collect()
    }

    /// A column of figures with `digits` behind the decimal point: `*`, `-` and nothing are
    /// withheld, `>=` goes before a number that is only a lower bound.
    pub fn figures(&self, name: &str, digits: u32) -> Vec<Figure> {
        self.read(name, "a number, `>=` with a number, `*` or `-`", |cell| {
            match cell {
                "*" | "-" | "" => return Some(Figure::Withheld),
                _ => {}
            }
            match cell.strip_prefix(">=") {
                Some(bound) => scaled(bound, digits).map(Figure::AtLeast),
                None => scaled(cell, digits).map(Figure::Exactly),
            }
        })
    }

    /// A column of codes, as their places in `known`; `None` for an empty cell.
    pub fn codes<S: AsRef<str>>(&self, name: &str, known: &[S]) -> Vec<Option<usize>> {
        let codes: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
        let expected = ["one of ", &codes.join(", ")].concat();
        self.read(name, &expected, |cell| match cell {
            "" => Some(None),
            cell => codes.iter().position(|code| *code == cell).map(Some),
        })
    }

    /// A column of lists of codes with `separator` between them.
    pub fn lists<S: AsRef<str>>(
        &self,
        name: &str,
        separator: &str,
        known: &[S],
    ) -> Vec<Vec<usize>> {
        let places: BTreeMap<&str, usize> = (known.iter().enumerate())
            .map(|(place, code)| (code.as_ref(), place))
            .collect();
        let place = |code: &str| places.get(code).copied();
        self.read(name, "known codes", |cell| {
            let codes = cell.split(separator).filter(|code| !code.is_empty());
            codes.map(place).collect()
        })
    }

    /// A column, cell by cell. What cannot be read is a problem, and as good as empty.
    pub fn read<T: Default>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let cells = self.column(name).into_iter().enumerate();
        cells
            .map(|(row, cell)| {
                read(cell).unwrap_or_else(|| {
                    self.problem(row, name, quoted(cell), expected.to_owned());
                    T::default()
                })
            })
            .collect()
    }

    /// Notes a problem in a row, which the first cell names.
    pub fn problem(&self, row: usize, column: &str, found: String, expected: String) {
        let key = self.rows[row].first().map(|key| (*key).to_owned());
        self.push(key, column, found, expected);
    }

    /// Notes a problem of the whole table, or of a column.
    pub fn note(&self, column: &str, found: String, expected: String) {
        self.push(None, column, found, expected);
    }

    fn push(&self, role: Option<String>, column: &str, found: String, expected: String) {
        let problem = Problem {
            file: self.file.to_owned(),
            role,
            field: column.to_owned(),
            found,
            expected,
        };
        // The same table is asked for several times, and says the same each time.
        let mut problems = self.problems.borrow_mut();
        if !problems.list.contains(&problem) {
            problems.push(problem);
        }
    }

    /// What was wrong.
    pub fn into_problems(self) -> Problems {
        self.problems.into_inner()
    }
}

/// A decimal number in units of its last digit: `4.1` with two digits is 410.
pub fn scaled(text: &str, digits: u32) -> Option<i32> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let left = digits.checked_sub(decimals.len() as u32)?;
    if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
        return None;
    }
    let number: i32 = [whole, decimals].concat().parse().ok()?;
    number
        .checked_mul(10_i32.checked_pow(left)?)?
        .checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_digit_by_digit() {
        for (text, digits, expected) in [
            ("4.12", 2, Some(412)),
            ("4.1", 2, Some(410)),
            ("4", 2, Some(400)),
            ("-2.2", 1, Some(-22)),
            ("507730", 0, Some(507_730)),
            ("4.125", 2, None),
            ("", 0, None),
            (".5", 1, None),
            ("1e3", 0, None),
            ("+1", 0, None),
            ("99999999999", 0, None),
        ] {
            assert_eq!(scaled(text, digits), expected, "{text}");
        }
    }

    #[test]
    fn mistakes_name_file_row_column_and_what_was_expected() {
        let table = Table::new("pay.tsv", "soc\tmean\n11-1011\t12x\n11-1021\t1\t2\n");
        table.figures("mean", 0);
        table.figures("median", 0);
        table.codes("soc", &["11-1011"]);
        let problems = table.into_problems().to_string();
        let expected = [
            r#"pay.tsv: role "11-1021", found 3 cells, expected 2 cells"#,
            r#"pay.tsv: role "11-1011", field "mean": found "12x", expected a number, `>=` with a number, `*` or `-`"#,
            r#"pay.tsv: field "median": found no such column, expected one of this name beside soc, mean"#,
            r#"pay.tsv: role "11-1021", field "soc": found "11-1021", expected one of 11-1011"#,
        ];
        assert_eq!(problems, expected.join("\n"));
    }
}
