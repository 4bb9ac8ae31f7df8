//! The Employment Projections of the U.S. Bureau of Labor Statistics: outlook, what entry takes, and the
//! schooling of those who work in an occupation.

use crate::checks::{Once, has_all_groups};
use crate::code::Soc;
use crate::edition::{self, BASE, PROJECTED, file};
use crate::grid::{Cell, Grid};
use crate::problem::Problems;
use crate::report::FileReport;
use crate::table::Table;
use std::collections::BTreeMap;
use std::path::Path;

/// Table 1.2 of an occupation.
#[derive(Debug)]
pub struct Outlook {
    /// Employed in the base year, in hundreds; the self-employed are among them.
    pub employed: i64,
    /// Employed in the projected year, in hundreds.
    pub projected: i64,
    /// Growth between the two, in tenths of a percent.
    pub growth: i64,
    /// Openings a year, in hundreds.
    pub openings: i64,
    /// Code of the typical education needed for entry.
    pub education: &'static str,
    /// Code of the work experience needed in a related occupation.
    pub experience: &'static str,
    /// Code of the typical on-the-job training.
    pub training: &'static str,
}

/// Codes of entry education, from the least to the most, beside their published names.
pub const EDUCATION: [(&str, &str); 8] = [
    ("none", "No formal educational credential"),
    ("high-school", "High school diploma or equivalent"),
    ("some-college", "Some college, no degree"),
    ("award", "Postsecondary nondegree award"),
    ("associate", "Associate's degree"),
    ("bachelor", "Bachelor's degree"),
    ("master", "Master's degree"),
    ("doctor", "Doctoral or professional degree"),
];

/// Codes of experience in a related occupation.
pub const EXPERIENCE: [(&str, &str); 3] = [
    ("none", "None"),
    ("under-5", "Less than 5 years"),
    ("5-or-more", "5 years or more"),
];

/// Codes of on-the-job training.
pub const TRAINING: [(&str, &str); 6] = [
    ("none", "None"),
    ("short", "Short-term on-the-job training"),
    ("moderate", "Moderate-term on-the-job training"),
    ("long", "Long-term on-the-job training"),
    ("apprenticeship", "Apprenticeship"),
    ("internship", "Internship/residency"),
];

/// Codes of the levels of schooling, from the least to the most, beside their columns.
pub const SCHOOLING: [(&str, &str); 7] = [
    ("under-high-school", "Less than high school diploma"),
    ("high-school", "High school diploma or equivalent"),
    ("some-college", "Some college, no degree"),
    ("associate", "Associate's degree"),
    ("bachelor", "Bachelor's degree"),
    ("master", "Master's degree"),
    ("doctor", "Doctoral or professional degree"),
];

const CODE: &str = "National Employment Matrix code";
const TITLE: &str = "National Employment Matrix title";
const CLOSING: &str = "Source: Employment Projections program";

/// Reads table 1.2.
///
/// # Errors
/// With everything that is wrong with it.
pub fn outlook(folder: &Path) -> Result<(BTreeMap<Soc, Outlook>, FileReport), Problems> {
    let grid = Grid::xlsx(folder, &file::projections("occupation"), "Table 1.2")?;
    edition::check(&grid, 1, 0, &format!("{BASE}–{PROJECTED}"))?;
    grid.closes_with(CLOSING)?;
    let years = format!("{BASE}–{}", &PROJECTED[2..]);
    let code = format!("{BASE} {CODE}");
    let employed = format!("Employment, {BASE}");
    let projected = format!("Employment, {PROJECTED}");
    let growth = format!("Employment change, percent, {years}");
    let openings = format!("Occupational openings, {years} annual average");
    let education = "Typical education needed for entry";
    let experience = "Work experience in a related occupation";
    let training = "Typical on-the-job training needed to attain competency in the occupation";
    let kind = "Occupation type";
    let columns = [
        &code, kind, &employed, &projected, &growth, &openings, education, experience, training,
    ];
    let table = Table::new(grid, 2, &columns)?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut outlooks = BTreeMap::new();
    let (mut rows, mut summaries) = (0, 0);
    for row in table.rows().filter(|row| *row.cell(&code) != Cell::Empty) {
        rows += 1;
        match row.text(kind) {
            Some("Line item") => {}
            Some("Summary") => {
                summaries += 1;
                continue;
            }
            _ => {
                problems.add(row.problem(kind, "\"Line item\" or \"Summary\""));
                continue;
            }
        }
        let found = &mut problems;
        let soc = row.soc(&code, found);
        let numbers =
            [&employed, &projected, &growth, &openings].map(|column| row.number(column, 1, found));
        let [education, experience, training] = [
            (education, &EDUCATION[..]),
            (experience, &EXPERIENCE[..]),
            (training, &TRAINING[..]),
        ]
        .map(|(column, names)| {
            let name = row.text(column);
            let code = names.iter().find(|(_, known)| Some(*known) == name);
            if code.is_none() {
                let known: Vec<_> = names.iter().map(|(_, known)| *known).collect();
                found.add(row.problem(column, &format!("one of: {}", known.join("; "))));
            }
            code.map(|(code, _)| *code)
        });
        let Some(soc) = soc.filter(|soc| seen.is_new(soc.clone(), &row, &code, &mut problems))
        else {
            continue;
        };
        if let [
            Some(employed),
            Some(projected),
            Some(growth),
            Some(openings),
        ] = numbers
            && let (Some(education), Some(experience), Some(training)) =
                (education, experience, training)
        {
            let outlook = Outlook {
                employed,
                projected,
                growth,
                openings,
                education,
                experience,
                training,
            };
            outlooks.insert(soc, outlook);
        }
    }
    has_all_groups(table.grid(), outlooks.keys().map(Soc::major), &mut problems);
    let mut report = FileReport::new(table.grid(), rows);
    report.left_out(summaries, "groups of occupations");
    problems.or((outlooks, report.rest_used()))
}

/// Table 5.3 of an occupation.
#[derive(Debug)]
pub struct Schooling {
    /// Shares of the workers of 25 years and older, in tenths of a percent, as [`SCHOOLING`] lists them.
    pub shares: [i64; 7],
    /// Whether the survey's occupation is this one; BLS marks those where it is a wider one.
    pub exact: bool,
}

/// Reads table 5.3.
///
/// # Errors
/// With everything that is wrong with it.
pub fn schooling(folder: &Path) -> Result<(BTreeMap<Soc, Schooling>, FileReport), Problems> {
    /// The footnote of an occupation that the survey does not have as such.
    const NOT_EXACT: &str = "[1]";
    let grid = Grid::xlsx(folder, &file::projections("education"), "Table 5.3")?;
    edition::check(&grid, 1, 0, edition::ACS)?;
    grid.closes_with("Table Source: Employment Projections program")?;
    grid.closes_with("[1] This occupation is not an exact match with ACS")?;
    let (code, title) = (format!("{BASE} {CODE}"), format!("{BASE} {TITLE}"));
    let mut columns = vec![code.as_str(), title.as_str()];
    columns.extend(SCHOOLING.map(|(_, column)| column));
    let table = Table::new(grid, 2, &columns)?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut schooling = BTreeMap::new();
    let (mut rows, mut totals) = (0, 0);
    for row in table.rows().filter(|row| *row.cell(&code) != Cell::Empty) {
        rows += 1;
        let Some(soc) = row.soc(&code, &mut problems) else {
            continue;
        };
        if soc.as_str() == "00-0000" {
            totals += 1;
            continue;
        }
        let title = row.required(&title, &mut problems);
        let shares = SCHOOLING.map(|(_, column)| row.number(column, 1, &mut problems));
        if !seen.is_new(soc.clone(), &row, &code, &mut problems) {
            continue;
        }
        let (Some(title), Some(shares)) = (title, all(shares)) else {
            continue;
        };
        let sum: i64 = shares.iter().sum();
        // Each share is rounded by itself.
        if (sum - 1000).abs() > 4 {
            let mut problem = row.problem(&code, "shares that add up to 100 percent");
            problem.found = format!("{}.{} percent in all", sum / 10, sum % 10);
            problems.add(problem);
        }
        let exact = !title.ends_with(NOT_EXACT);
        schooling.insert(soc, Schooling { shares, exact });
    }
    has_all_groups(
        table.grid(),
        schooling.keys().map(Soc::major),
        &mut problems,
    );
    let mut report = FileReport::new(table.grid(), rows);
    report.left_out(totals, "the total of all occupations");
    problems.or((schooling, report.rest_used()))
}

/// All of them, if none is missing.
fn all<const N: usize>(values: [Option<i64>; N]) -> Option<[i64; N]> {
    let mut whole = [0; N];
    for (place, value) in whole.iter_mut().zip(values) {
        *place = value?;
    }
    Some(whole)
}
