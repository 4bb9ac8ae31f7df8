//! The Current Population Survey: who works in an occupation. Its lines carry names only; the Census
//! Bureau's list says which codes of the classification each name covers.

use crate::checks::Once;
use crate::code::Soc;
use crate::edition::{self, file};
use crate::grid::{Cell, Grid};
use crate::problem::Problems;
use crate::report::FileReport;
use crate::table::Table;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A line of the survey's tables 11 and 11b.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its name.
    pub title: String,
    /// Employed, in thousands.
    pub employed: i64,
    /// What is published where the base is large enough.
    pub people: Option<People>,
}

/// Who they are.
#[derive(Debug, Clone, Copy)]
pub struct People {
    /// In tenths of a percent: women; White; Black; Asian; Hispanic or Latino, of any race.
    pub shares: [i64; 5],
    /// In tenths of a year.
    pub median_age: i64,
}

/// The columns of [`People::shares`].
const SHARES: [&str; 5] = [
    "pct_women",
    "pct_white",
    "pct_black",
    "pct_asian",
    "pct_hispanic",
];

/// A name as it is compared: letters and digits in lower case.
pub fn plain(title: &str) -> String {
    let words = title.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").to_ascii_lowercase()
}

/// Reads the survey's lines, by their plain names.
///
/// # Errors
/// With everything that is wrong with the two files, or between them.
pub fn lines(folder: &Path) -> Result<(BTreeMap<String, Line>, [FileReport; 2]), Problems> {
    let (ages, age_report) = ages(folder)?;
    let (title, employed, median) = ("occupation", "total_employed_thousands", "median_age");
    let mut columns = vec![title, employed, median];
    columns.extend(SHARES);
    let table = Table::new(
        Grid::csv(folder, &file::cps("table11_and_11b.csv"))?,
        1,
        &columns,
    )?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut lines = BTreeMap::new();
    let mut names = BTreeSet::new();
    let mut rows = 0;
    for row in table.rows() {
        rows += 1;
        let Some(name) = row.required(title, &mut problems) else {
            continue;
        };
        names.insert(plain(name));
        if !seen.is_new(plain(name), &row, title, &mut problems) {
            continue;
        }
        let count = row.number(employed, 0, &mut problems);
        let shares = SHARES.map(|column| row.number_or(column, 1, "", &mut problems));
        let age = row.number_or(median, 1, "", &mut problems);
        let (Some(count), Some(age)) = (count, age) else {
            continue;
        };
        // Both files are made from one survey: where they differ, one is of another year.
        match ages.get(&plain(name)) {
            None => problems.add(row.problem(title, "an occupation of table 11b")),
            Some(other) if other.0 != count => {
                problems.add(row.problem(employed, &format!("{} as in table 11b", other.0)));
            }
            Some(other) if other.1 != age => {
                let expected = other.1.map_or("nothing".to_owned(), tenths);
                problems.add(row.problem(median, &format!("{expected} as in table 11b")));
            }
            Some(_) => {}
        }
        let published = shares.iter().flatten().flatten().count();
        let people = match (age, published) {
            (Some(median_age), 5) => Some(People {
                shares: shares.map(|share| share.flatten().unwrap_or_default()),
                median_age,
            }),
            (None, 0) => None,
            _ => {
                let expected = "all shares and the median age, or none of them";
                problems.add(row.problem(median, expected));
                continue;
            }
        };
        let line = Line {
            title: name.to_owned(),
            employed: count,
            people,
        };
        lines.insert(plain(name), line);
    }
    for name in ages.keys().filter(|name| !names.contains(*name)) {
        problems.add(table.grid().problem(
            None,
            format!("no row for \"{name}\" of table 11b"),
            "the same occupations in both tables".to_owned(),
        ));
    }
    let report = FileReport::new(table.grid(), rows).rest_used();
    problems.or((lines, [age_report, report]))
}

fn tenths(value: i64) -> String {
    format!("{}.{}", value / 10, value % 10)
}

/// Employed in thousands and median age in tenths, by plain name.
type Ages = BTreeMap<String, (i64, Option<i64>)>;

/// Reads table 11b as BLS publishes it.
fn ages(folder: &Path) -> Result<(Ages, FileReport), Problems> {
    const NAMES: usize = 5;
    let grid = Grid::xlsx(folder, &file::cps("cpsaat11b.xlsx"), "cpsaat11b")?;
    edition::check(&grid, NAMES - 1, 1, edition::CPS)?;
    grid.closes_with("NOTE: Median age")?;
    let (employed, median) = ("Total, 16 years and over", "Median age");
    let table = Table::new(grid, NAMES, &[employed, median])?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut ages = BTreeMap::new();
    let mut rows = 0;
    // The names of the occupations stand below a merged cell, so their column has no name of its own.
    for row in table
        .rows()
        .filter(|row| *row.cell(employed) != Cell::Empty)
    {
        rows += 1;
        let Cell::Text(name) = table.grid().cell(row.number, 0) else {
            problems.add(row.problem(employed, "a number beside an occupation's name"));
            continue;
        };
        let count = row.number(employed, 0, &mut problems);
        let age = row.number_or(median, 1, "–", &mut problems);
        if seen.is_new(plain(name), &row, employed, &mut problems)
            && let (Some(count), Some(age)) = (count, age)
        {
            ages.insert(plain(name), (count, age));
        }
    }
    let report = FileReport::new(table.grid(), rows).rest_used();
    problems.or((ages, report))
}

/// A line of the Census Bureau's list.
#[derive(Debug, Clone)]
pub struct Census {
    /// The four-digit Census code.
    pub code: String,
    /// The name, which the survey's lines carry too.
    pub title: String,
    /// What it covers: a SOC code in which ending zeros, and X, stand for any digit.
    pattern: String,
}

impl Census {
    /// How closely the line fits an occupation: how many digits its pattern names, or `None`
    /// where it covers another. A pattern with X names what its broad group leaves over, so it
    /// comes behind one with as many digits and a zero.
    fn fit(&self, soc: &Soc) -> Option<usize> {
        if self.pattern == soc.as_str() {
            return Some(usize::MAX);
        }
        let left_over = self.pattern.ends_with('X');
        let named = self
            .pattern
            .trim_end_matches(if left_over { 'X' } else { '0' });
        let fits = named.len() < self.pattern.len() && soc.as_str().starts_with(named);
        fits.then(|| 2 * named.len() - usize::from(left_over))
    }
}

/// How much of an occupation, and how much else, a line covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// Just this occupation.
    Exact,
    /// Other occupations too.
    Wider,
    /// A part of it: the largest published part of one that BLS merged from several.
    Part,
}

/// Reads the Census Bureau's list of 2018.
///
/// # Errors
/// With everything that is wrong with it.
pub fn census(folder: &Path) -> Result<(Vec<Census>, FileReport), Problems> {
    const NAMES: usize = 5;
    let grid = Grid::xlsx(folder, &file::census(), "2018 Census Occ Code List")?;
    edition::check(&grid, 2, 1, "2018 Census Occupation Code List")?;
    let (title, code, soc) = ("2018 Census Title", "2018 Census Code", "2018 SOC Code");
    let table = Table::new(grid, NAMES, &[title, code, soc])?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut list = Vec::new();
    let (mut rows, mut groups, mut military) = (0, 0, 0);
    for row in table.rows().filter(|row| *row.cell(code) != Cell::Empty) {
        rows += 1;
        // A few codes were published as numbers.
        let number = match row.cell(code) {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => format!("{number:04}"),
            Cell::Empty | Cell::Other(_) => String::new(),
        };
        if number.contains('-') {
            groups += 1;
            continue;
        }
        if number.len() != 4 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            problems.add(row.problem(code, "a Census code of four digits"));
            continue;
        }
        let name = row.required(title, &mut problems);
        let Some((name, pattern)) = name.zip(row.text(soc)) else {
            // People who never worked have no occupation.
            military += 1;
            continue;
        };
        if pattern.starts_with("55") || pattern.starts_with("none") {
            military += 1;
            continue;
        }
        if Soc::parse(&pattern.replace('X', "0")).is_none() {
            problems.add(row.problem(soc, "a SOC code, with X for any digit"));
        } else if seen.is_new(number.clone(), &row, code, &mut problems) {
            list.push(Census {
                code: number,
                title: name.to_owned(),
                pattern: pattern.to_owned(),
            });
        }
    }
    let groups_covered = list.iter().map(|line| &line.pattern[..2]);
    crate::checks::has_all_groups(table.grid(), groups_covered, &mut problems);
    let mut report = FileReport::new(table.grid(), rows);
    report.left_out(groups, "groups of occupations");
    report.left_out(military, "military, or never employed");
    problems.or((list, report.rest_used()))
}

/// The line that stands for an occupation.
///
/// # Errors
/// When none covers it, or two do so equally.
pub fn line_of<'a>(
    soc: &Soc,
    census: &'a [Census],
    lines: &BTreeMap<String, Line>,
) -> Result<(&'a Census, Cover), String> {
    let fits = census
        .iter()
        .filter_map(|line| Some((line.fit(soc)?, line)));
    let fits: Vec<_> = fits.collect();
    if let Some(&(closest, line)) = fits.iter().max_by_key(|(fit, _)| *fit) {
        let same: Vec<_> = fits.iter().filter(|(fit, _)| *fit == closest).collect();
        if same.len() > 1 {
            let names: Vec<_> = same.iter().map(|(_, line)| line.title.as_str()).collect();
            return Err(format!(
                "lines that fit {soc} equally: {}",
                names.join("; ")
            ));
        }
        let cover = if closest == usize::MAX {
            Cover::Exact
        } else {
            Cover::Wider
        };
        return Ok((line, cover));
    }
    let part = |line: &&Census| Soc::parse(&line.pattern).is_some_and(|code| soc.covers(&code));
    let size = |census: &&Census| {
        let line = lines.get(&plain(&census.title));
        line.map(|line| (line.people.is_some(), line.employed))
    };
    let largest = census.iter().filter(part).max_by_key(size);
    largest
        .map(|line| (line, Cover::Part))
        .ok_or_else(|| format!("no line for {soc}"))
}
