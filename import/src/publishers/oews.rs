//! Occupational Employment and Wage Statistics of the U.S. Bureau of Labor Statistics (BLS).

use crate::checks::{Once, has_all_groups};
use crate::code::Soc;
use crate::edition::{self, file};
use crate::grid::{Cell, Grid};
use crate::problem::Problems;
use crate::report::FileReport;
use crate::table::{Table, Wage};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is published of a wage: the mean, and the percentiles.
pub const STATISTICS: [&str; 6] = ["MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90"];

/// An occupation in the national file.
#[derive(Debug)]
pub struct Occupation {
    /// The official title, in the plural.
    pub title: String,
    /// Employees, rounded to tens; the self-employed are not among them.
    pub employed: i64,
    /// In whole dollars, in the order of [`STATISTICS`].
    pub yearly: [Wage; 6],
    /// In cents, in the same order.
    pub hourly: [Wage; 6],
}

/// The national file.
#[derive(Debug)]
pub struct National {
    /// The detailed occupations.
    pub occupations: BTreeMap<Soc, Occupation>,
    /// The wages that `#` stands for: whole dollars a year, cents an hour.
    pub top_codes: Option<(i64, i64)>,
}

/// Reads the national file.
///
/// # Errors
/// With everything that is wrong with it.
pub fn national(folder: &Path) -> Result<(National, FileReport), Problems> {
    let path = file::oews();
    let about = Grid::xlsx(folder, &path, "Field Descriptions")?;
    edition::check(&about, 1, 0, &format!("May {}", edition::OEWS))?;
    let sheet = format!("national_M{}_dl", edition::OEWS);
    let columns = wage_columns();
    let mut wanted = vec!["OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP"];
    wanted.extend(columns.iter().flatten().map(String::as_str));
    let table = Table::new(Grid::xlsx(folder, &path, &sheet)?, 1, &wanted)?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut occupations = BTreeMap::new();
    let (mut rows, mut groups, mut total) = (0, 0, None);
    let mut marked = None;
    for row in table.rows() {
        rows += 1;
        match row.required("O_GROUP", &mut problems) {
            Some("detailed") => {}
            group => {
                groups += 1;
                if group == Some("total") {
                    total = row.number("TOT_EMP", 0, &mut problems);
                }
                continue;
            }
        }
        let code = row.soc("OCC_CODE", &mut problems);
        let title = row.required("OCC_TITLE", &mut problems);
        let employed = row.number("TOT_EMP", 0, &mut problems);
        let mut wages = [[Wage::NotAvailable; 6]; 2];
        for (period, decimals) in [(0, 0), (1, 2)] {
            for (wage, column) in wages[period].iter_mut().zip(&columns[period]) {
                let Some(read) = row.wage(column, decimals, &mut problems) else {
                    continue;
                };
                *wage = read;
                if read == Wage::TopCoded {
                    marked.get_or_insert(row.problem(column, "a note that says what # stands for"));
                }
            }
        }
        if let (Some(code), Some(title), Some(employed)) = (code, title, employed)
            && seen.is_new(code.clone(), &row, "OCC_CODE", &mut problems)
        {
            let [yearly, hourly] = wages;
            let title = title.to_owned();
            let occupation = Occupation {
                title,
                employed,
                yearly,
                hourly,
            };
            occupations.insert(code, occupation);
        }
    }
    let top_codes = about
        .rows
        .iter()
        .find_map(|(_, cells)| top_codes(cells.first()?));
    if let Some(problem) = marked.filter(|_| top_codes.is_none()) {
        problems.add(problem);
    }
    has_all_groups(
        table.grid(),
        occupations.keys().map(Soc::major),
        &mut problems,
    );
    check_sum(&table, &occupations, total, &mut problems);

    let mut report = FileReport::new(table.grid(), rows);
    report.left_out(groups, "groups of occupations, not detailed ones");
    let national = National {
        occupations,
        top_codes,
    };
    problems.or((national, report.rest_used()))
}

/// The names of the yearly and the hourly columns.
fn wage_columns() -> [[String; 6]; 2] {
    ["A", "H"].map(|period| STATISTICS.map(|statistic| format!("{period}_{statistic}")))
}

/// Reads the note `# = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year`.
fn top_codes(note: &Cell) -> Option<(i64, i64)> {
    let Cell::Text(note) = note else { return None };
    let (hour, year) = note.strip_prefix('#')?.split_once(" per hour or ")?;
    let amount = |text: &str| {
        let text = text.rsplit_once('$')?.1;
        let digits: String = text
            .chars()
            .take_while(|c| c.is_ascii_digit() || ",.".contains(*c))
            .filter(|c| *c != ',')
            .collect();
        digits.parse::<f64>().ok()
    };
    Some((amount(year)? as i64, (amount(hour)? * 100.0).round() as i64))
}

/// The detailed occupations add up to the total but for the few whose employment is not released,
/// so a sheet that lacks rows falls short of it.
fn check_sum(
    table: &Table,
    occupations: &BTreeMap<Soc, Occupation>,
    total: Option<i64>,
    problems: &mut Problems,
) {
    let sum: i64 = occupations.values().map(|row| row.employed).sum();
    let expected = match total {
        None => "a row of the group \"total\"".to_owned(),
        // A thousandth is more than was ever missing, and less than one large occupation.
        Some(total) if (total - sum).abs() * 1000 > total => {
            format!("the total, {total}, within a thousandth")
        }
        Some(_) => return,
    };
    let found = format!("{sum} employed in all detailed occupations");
    problems.add(table.grid().problem(None, found, expected));
}

/// The state that pays an occupation best.
#[derive(Debug)]
pub struct TopState {
    /// How many states report a yearly mean.
    pub reporting: usize,
    /// The state's postal code and its mean in whole dollars, where enough of them do.
    pub best: Option<(String, i64)>,
}

/// With fewer states than this, the best of them says little about the country.
pub const ENOUGH_STATES: usize = 5;

/// Reads the file by state: the 50 states and the District of Columbia, without territories.
///
/// # Errors
/// With everything that is wrong with it.
pub fn states(folder: &Path) -> Result<(BTreeMap<Soc, TopState>, FileReport), Problems> {
    const TERRITORIES: [&str; 3] = ["GU", "PR", "VI"];
    const STATES: usize = 51;
    let columns = ["AREA_TITLE", "PRIM_STATE", "OCC_CODE", "O_GROUP", "A_MEAN"];
    let table = Table::new(Grid::csv(folder, &file::oews_states())?, 1, &columns)?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut areas = BTreeSet::new();
    let mut means: BTreeMap<Soc, Vec<(i64, &str)>> = BTreeMap::new();
    let (mut rows, mut territories, mut without) = (0, 0, 0);
    for row in table.rows() {
        rows += 1;
        if row.text("O_GROUP") != Some("detailed") {
            problems.add(row.problem("O_GROUP", "\"detailed\""));
            continue;
        }
        let code = row.soc("OCC_CODE", &mut problems);
        let state = row.required("PRIM_STATE", &mut problems);
        let mean = row.wage("A_MEAN", 0, &mut problems);
        let (Some(code), Some(state), Some(mean)) = (code, state, mean) else {
            continue;
        };
        if TERRITORIES.contains(&state) {
            territories += 1;
            continue;
        }
        areas.insert(state);
        if !seen.is_new(
            format!("{code} in {state}"),
            &row,
            "OCC_CODE",
            &mut problems,
        ) {
            continue;
        }
        match mean {
            Wage::Value(mean) => means.entry(code).or_default().push((mean, state)),
            Wage::NotAvailable => without += 1,
            // Which of two top-coded states pays more cannot be known.
            Wage::TopCoded => problems.add(row.problem("A_MEAN", "a mean that is not top-coded")),
        }
    }
    if areas.len() != STATES {
        problems.add(table.grid().problem(
            None,
            format!("{} states", areas.len()),
            "the 50 states and the District of Columbia".to_owned(),
        ));
    }
    has_all_groups(table.grid(), means.keys().map(Soc::major), &mut problems);

    let mut top = BTreeMap::new();
    for (code, mut means) in means {
        means.sort_by(|(a, state_a), (b, state_b)| b.cmp(a).then(state_a.cmp(state_b)));
        let reporting = means.len();
        // Two states with the same best mean: neither is the best.
        let tied = means.len() > 1 && means[0].0 == means[1].0;
        let best =
            (reporting >= ENOUGH_STATES && !tied).then(|| (means[0].1.to_owned(), means[0].0));
        top.insert(code, TopState { reporting, best });
    }
    let mut report = FileReport::new(table.grid(), rows);
    report.left_out(territories, "Puerto Rico, Guam and the Virgin Islands");
    report.left_out(without, "no yearly mean");
    problems.or((top, report.rest_used()))
}
