//! The O*NET database: skills, preparation, interests, technologies, related occupations, names.

use crate::checks::{Once, has_all_groups};
use crate::code::{OnetCode, Soc};
use crate::edition::file;
use crate::grid::Grid;
use crate::problem::Problems;
use crate::report::FileReport;
use crate::table::{Row, Table};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const CODE: &str = "O*NET-SOC Code";

/// Importance of skills, by occupation.
#[derive(Debug)]
pub struct Skills {
    /// The names of the skills, in the order of O*NET's content model.
    pub names: Vec<String>,
    /// Importance in hundredths, from 100 to 500, in the order of [`Skills::names`].
    pub importance: BTreeMap<OnetCode, Vec<i64>>,
}

/// Reads the importance of skills.
///
/// # Errors
/// With everything that is wrong with the file.
pub fn skills(folder: &Path) -> Result<(Skills, FileReport), Problems> {
    const SKILLS: usize = 35;
    let (element, name, scale) = ("Element ID", "Element Name", "Scale ID");
    let (value, suppress) = ("Data Value", "Recommend Suppress");
    let grid = Grid::xlsx(folder, &file::onet_skills(), "Skills")?;
    let table = Table::new(grid, 1, &[CODE, element, name, scale, value, suppress])?;

    let mut problems = Problems::default();
    let mut seen = Once::new();
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut values: BTreeMap<OnetCode, BTreeMap<&str, i64>> = BTreeMap::new();
    let (mut rows, mut levels) = (0, 0);
    for row in table.rows() {
        rows += 1;
        match row.text(scale) {
            Some("IM") => {}
            Some("LV") => {
                levels += 1;
                continue;
            }
            _ => {
                problems.add(row.problem(scale, "\"IM\" or \"LV\""));
                continue;
            }
        }
        if row.text(suppress) != Some("N") {
            problems.add(row.problem(suppress, "\"N\", as all importance has been reliable"));
        }
        let code = row.onet(CODE, &mut problems);
        let id = row.required(element, &mut problems);
        let called = row.required(name, &mut problems);
        let importance = row.number(value, 2, &mut problems);
        let (Some(code), Some(id), Some(called), Some(importance)) = (code, id, called, importance)
        else {
            continue;
        };
        if !(100..=500).contains(&importance) {
            problems.add(row.problem(value, "importance from 1 to 5"));
        }
        if *names.entry(id).or_insert(called) != called {
            problems.add(row.problem(name, &format!("\"{}\" as in other rows", names[id])));
        }
        if seen.is_new(format!("{code} {id}"), &row, element, &mut problems) {
            values.entry(code).or_default().insert(id, importance);
        }
    }
    let grid = table.grid();
    if names.len() != SKILLS {
        let found = format!("{} skills", names.len());
        problems.add(grid.problem(None, found, format!("{SKILLS} skills")));
    }
    for (code, row) in &values {
        if row.len() != names.len() {
            let found = format!("importance of {} skills for {code}", row.len());
            problems.add(grid.problem(None, found, format!("all {SKILLS}")));
        }
    }
    has_all_groups(
        grid,
        values.keys().map(|code| code.soc.major()),
        &mut problems,
    );
    let mut report = FileReport::new(grid, rows);
    report.left_out(levels, "level (LV), not importance (IM)");
    let values = values
        .into_iter()
        .map(|(code, row)| (code, row.into_values().collect()));
    let skills = Skills {
        importance: values.collect(),
        names: names.into_values().map(str::to_owned).collect(),
    };
    problems.or((skills, report.rest_used()))
}

/// Reads a text file of O*NET row by row, and checks its codes.
fn each(
    folder: &Path,
    name: &str,
    columns: &[&str],
    mut take: impl FnMut(&Row<'_>, OnetCode, &mut Problems),
) -> Result<FileReport, Problems> {
    let table = Table::new(Grid::tsv(folder, &file::onet(name))?, 1, columns)?;
    let mut problems = Problems::default();
    let mut groups = BTreeSet::new();
    let mut rows = 0;
    for row in table.rows() {
        rows += 1;
        if let Some(code) = row.onet(CODE, &mut problems) {
            groups.insert(code.soc.major().to_owned());
            take(&row, code, &mut problems);
        }
    }
    let groups = groups.iter().map(String::as_str);
    has_all_groups(table.grid(), groups, &mut problems);
    problems.or(FileReport::new(table.grid(), rows))
}

/// Reads the job zones: how much preparation an occupation needs, from 1 to 5.
///
/// # Errors
/// With everything that is wrong with the file.
pub fn zones(folder: &Path) -> Result<(BTreeMap<OnetCode, i64>, FileReport), Problems> {
    let column = "Job Zone";
    let mut seen = Once::new();
    let mut zones = BTreeMap::new();
    let report = each(
        folder,
        "Job Zones",
        &[CODE, column],
        |row, code, problems| {
            let Some(zone) = row.number(column, 0, problems) else {
                return;
            };
            if !(1..=5).contains(&zone) {
                problems.add(row.problem(column, "a job zone from 1 to 5"));
            }
            if seen.is_new(code.clone(), row, CODE, problems) {
                zones.insert(code, zone);
            }
        },
    )?;
    Ok((zones, report.rest_used()))
}

/// The interests, in O*NET's order, by the letters that they are known by.
pub const INTERESTS: [(char, &str); 6] = [
    ('R', "Realistic"),
    ('I', "Investigative"),
    ('A', "Artistic"),
    ('S', "Social"),
    ('E', "Enterprising"),
    ('C', "Conventional"),
];

/// What kind of work an occupation is.
#[derive(Debug, Default, Clone)]
pub struct Interests {
    /// How far it fits each of [`INTERESTS`], in hundredths.
    pub fit: [Option<i64>; 6],
    /// Its one to three high points, the first first, as numbers of [`INTERESTS`] from 1; 0 for none.
    pub high_points: [Option<i64>; 3],
}

/// Reads the interests.
///
/// # Errors
/// With everything that is wrong with the file.
pub fn interests(folder: &Path) -> Result<(BTreeMap<OnetCode, Interests>, FileReport), Problems> {
    const HIGH_POINTS: [&str; 3] = [
        "First Interest High-Point",
        "Second Interest High-Point",
        "Third Interest High-Point",
    ];
    let (name, value) = ("Element Name", "Data Value");
    let mut all: BTreeMap<OnetCode, Interests> = BTreeMap::new();
    let columns = [CODE, name, value];
    let mut first_row = BTreeMap::new();
    let report = each(folder, "Interests", &columns, |row, code, problems| {
        let element = row.text(name);
        let fit = INTERESTS
            .iter()
            .position(|(_, known)| Some(*known) == element);
        let high = HIGH_POINTS.iter().position(|known| Some(*known) == element);
        first_row.entry(code.clone()).or_insert(row.number);
        let interests = all.entry(code).or_default();
        let place = match (fit, high) {
            (Some(place), _) => &mut interests.fit[place],
            (_, Some(place)) => &mut interests.high_points[place],
            _ => return problems.add(row.problem(name, "an interest or a high point")),
        };
        let read = row.number(value, 2, problems);
        if high.is_some() && read.is_some_and(|point| point % 100 != 0 || point > 600) {
            problems.add(row.problem(value, "the number of an interest, from 0 to 6"));
        }
        if place.is_some() {
            problems.add(row.problem(name, "each interest of an occupation once"));
        }
        *place = read.map(|number| if high.is_some() { number / 100 } else { number });
    })?;
    let mut problems = Problems::default();
    for (code, interests) in &all {
        let complete = interests
            .fit
            .iter()
            .chain(&interests.high_points)
            .all(Option::is_some);
        if !complete || interests.high_points[0] == Some(0) {
            problems.add(crate::problem::Problem {
                file: file::onet("Interests"),
                sheet: None,
                row: first_row.get(code).copied(),
                column: None,
                found: format!("incomplete interests of {code}"),
                expected: "six interests and three high points, the first above 0".to_owned(),
            });
        }
    }
    problems.or((all, report.rest_used()))
}

/// A technology that employers often ask for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Technology {
    /// Its name.
    pub name: String,
    /// Whether employers ask for it in this occupation above all.
    pub in_demand: bool,
}

/// Reads the hot technologies.
///
/// # Errors
/// With everything that is wrong with the file.
pub fn technologies(
    folder: &Path,
) -> Result<(BTreeMap<OnetCode, Vec<Technology>>, FileReport), Problems> {
    let (name, hot, demand) = ("Example", "Hot Technology", "In Demand");
    let mut all: BTreeMap<OnetCode, Vec<Technology>> = BTreeMap::new();
    let columns = [CODE, name, hot, demand];
    let mut cold = 0;
    let mut seen = Once::new();
    let mut report = each(
        folder,
        "Technology Skills",
        &columns,
        |row, code, problems| {
            let [is_hot, in_demand] = [hot, demand].map(|column| row.yes(column, problems));
            if !is_hot {
                cold += 1;
                return;
            }
            if let Some(example) = row.required(name, problems)
                && seen.is_new(format!("{example} of {code}"), row, name, problems)
            {
                let name = example.to_owned();
                all.entry(code)
                    .or_default()
                    .push(Technology { name, in_demand });
            }
        },
    )?;
    report.left_out(cold, "not a hot technology");
    Ok((all, report.rest_used()))
}

/// Related occupations and their places, from 1 for the closest.
pub type Related = BTreeMap<OnetCode, Vec<(i64, Soc)>>;

/// Reads the related occupations that O*NET calls primary, the closest first.
///
/// # Errors
/// With everything that is wrong with the file.
pub fn related(folder: &Path) -> Result<(Related, FileReport), Problems> {
    let (other, tier, index) = ("Related O*NET-SOC Code", "Relatedness Tier", "Index");
    let mut all: Related = BTreeMap::new();
    let columns = [CODE, other, tier, index];
    let mut supplemental = 0;
    let mut seen = Once::new();
    let mut report = each(
        folder,
        "Related Occupations",
        &columns,
        |row, code, problems| {
            match row.text(tier) {
                Some("Primary-Short" | "Primary-Long") => {}
                Some("Supplemental") => {
                    supplemental += 1;
                    return;
                }
                _ => {
                    let tiers = "\"Primary-Short\", \"Primary-Long\" or \"Supplemental\"";
                    return problems.add(row.problem(tier, tiers));
                }
            }
            let related = row.onet(other, problems);
            if let (Some(related), Some(place)) = (related, row.number(index, 0, problems))
                && seen.is_new(format!("{code} to {related}"), row, other, problems)
            {
                all.entry(code).or_default().push((place, related.soc));
            }
        },
    )?;
    report.left_out(supplemental, "supplemental, not primary");
    Ok((all, report.rest_used()))
}

/// Other names of occupations.
#[derive(Debug, Default)]
pub struct Names {
    /// Titles of O*NET's own, finer occupations.
    pub titles: Vec<(OnetCode, String)>,
    /// The sample of titles that workers reported, and whether O*NET shows them to job seekers.
    pub reported: Vec<(OnetCode, String, bool)>,
    /// Alternate titles: each with its abbreviation, if it has one, and how many sources have it.
    pub alternate: Vec<(OnetCode, String, Option<String>, usize)>,
}

/// Reads all names.
///
/// # Errors
/// With everything that is wrong with the three files.
pub fn names(folder: &Path) -> Result<(Names, Vec<FileReport>), Problems> {
    let mut names = Names::default();
    let (title, reported, shown) = ("Title", "Reported Job Title", "Shown in My Next Move");
    let (alternate, short, sources) = ("Alternate Title", "Short Title", "Source(s)");
    let mut seen = Once::new();
    let finer = each(
        folder,
        "Occupation Data",
        &[CODE, title],
        |row, code, problems| {
            if let Some(name) = row.required(title, problems)
                && seen.is_new(code.clone(), row, CODE, problems)
            {
                names.titles.push((code, name.to_owned()));
            }
        },
    )?;
    let sample = "Sample of Reported Titles";
    let columns = [CODE, reported, shown];
    let sample = each(folder, sample, &columns, |row, code, problems| {
        let is_shown = row.yes(shown, problems);
        if let Some(name) = row.required(reported, problems) {
            names.reported.push((code, name.to_owned(), is_shown));
        }
    })?;
    let columns = [CODE, alternate, short, sources];
    let others = each(
        folder,
        "Alternate Titles",
        &columns,
        |row, code, problems| {
            let name = row.required(alternate, problems);
            let short = row.required(short, problems);
            let sources = row.required(sources, problems);
            if let (Some(name), Some(short), Some(sources)) = (name, short, sources) {
                let short = Some(short).filter(|short| *short != "n/a");
                names.alternate.push((
                    code,
                    name.to_owned(),
                    short.map(str::to_owned),
                    sources.split(',').count(),
                ));
            }
        },
    )?;
    let reports = [finer, sample, others].map(FileReport::rest_used);
    Ok((names, reports.into()))
}
