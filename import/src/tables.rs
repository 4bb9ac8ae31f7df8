//! The project's own tables: tab-separated text, one row an occupation, for people to read and compare.
//!
//! `data/README.md` describes every column. The rows stand in the order of the
//! classification, so the same figures give the same bytes.

use crate::code::Soc;
use crate::edition;
use crate::names;
use crate::publishers::cps::Cover;
use crate::publishers::oews::{National, STATISTICS};
use crate::publishers::onet::{INTERESTS, Interests};
use crate::publishers::projections::SCHOOLING;
use crate::sources::{Joined, Sources};
use crate::table::Wage;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Separates the items of a list in a cell.
pub const SEPARATOR: &str = "; ";

/// A table's file name and its text.
pub type File = (&'static str, String);

/// Rows of cells below a row of names.
struct Tsv(String);

impl Tsv {
    fn new<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Self {
        let mut table = Self(String::new());
        table.row(names);
        table
    }

    fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.0.push('\t');
            }
            self.0.push_str(cell.as_ref());
        }
        self.0.push('\n');
    }
}

/// All tables. `ids` holds the ids that occupations have already; the others get theirs from
/// their titles.
pub fn write(sources: &Sources, joined: &[Joined<'_>], ids: &BTreeMap<Soc, String>) -> Vec<File> {
    vec![
        ("sources.tsv", origin()),
        ("occupations.tsv", occupations(sources, joined, ids)),
        ("pay.tsv", pay(sources, joined)),
        ("states.tsv", states(sources, joined)),
        ("outlook.tsv", outlook(sources, joined)),
        ("schooling.tsv", schooling(sources, joined)),
        ("people.tsv", people(joined)),
        ("cps-lines.tsv", cps_lines(joined)),
        ("skills.tsv", skills(sources, joined)),
        ("work.tsv", work(sources, joined)),
        ("technologies.tsv", technologies(sources, joined)),
        ("related.tsv", related(sources, joined)),
        ("names.tsv", other_names(sources, joined)),
    ]
}

/// Which table stands on which edition of which publication, and where a person reads more.
fn origin() -> String {
    use edition::{ACS, BASE, CPS, OEWS, OEWS_STATES, ONET, ONET_SKILLS, PROJECTED, file};
    const BLS: &str = "U.S. Bureau of Labor Statistics";
    const FREE: &str = "public domain";
    let wages = |vintage: &str, file: String| {
        let name = "Occupational Employment and Wage Statistics";
        let vintage = format!("May {vintage}");
        [BLS, name, &vintage, "https://www.bls.gov/oes/", &file, FREE].map(str::to_owned)
    };
    let projections = |name: &str, vintage: &str, book: &str| {
        let file = file::projections(book);
        [BLS, name, vintage, "https://www.bls.gov/emp/", &file, FREE].map(str::to_owned)
    };
    let onet = |vintage: &str, file: String| {
        let publisher = "U.S. Department of Labor, Employment and Training Administration";
        let url = "https://www.onetcenter.org/database.html";
        let license = "CC BY 4.0; modified";
        [publisher, "O*NET Database", vintage, url, &file, license].map(str::to_owned)
    };
    let of = |tables: &[&str]| {
        tables
            .iter()
            .map(|table| file::onet(table))
            .collect::<Vec<_>>()
            .join(SEPARATOR)
    };
    let years = format!("{BASE}–{}", &PROJECTED[2..]);
    let attainment = "Employment Projections, from the American Community Survey";
    let census = [
        "U.S. Census Bureau",
        "2018 Census Occupation Code List",
        "2018",
        "https://www.census.gov/topics/employment/industry-occupation/guidance.html",
        &file::census(),
        FREE,
    ];
    let survey = [
        BLS,
        "Current Population Survey, tables 11 and 11b",
        CPS,
        "https://www.bls.gov/cps/tables.htm",
        &[
            file::cps("table11_and_11b.csv"),
            file::cps("cpsaat11b.xlsx"),
        ]
        .join(SEPARATOR),
        FREE,
    ];
    let rows = [
        ("occupations", wages(OEWS, file::oews())),
        ("pay", wages(OEWS, file::oews())),
        ("states", wages(OEWS_STATES, file::oews_states())),
        (
            "outlook",
            projections("Employment Projections", &years, "occupation"),
        ),
        ("schooling", projections(attainment, ACS, "education")),
        ("people", census.map(str::to_owned)),
        ("cps-lines", survey.map(str::to_owned)),
        ("skills", onet(ONET_SKILLS, file::onet_skills())),
        ("work", onet(ONET, of(&["Job Zones", "Interests"]))),
        ("technologies", onet(ONET, of(&["Technology Skills"]))),
        ("related", onet(ONET, of(&["Related Occupations"]))),
        (
            "names",
            onet(
                ONET,
                of(&[
                    "Occupation Data",
                    "Sample of Reported Titles",
                    "Alternate Titles",
                ]),
            ),
        ),
    ];
    let mut table = Tsv::new([
        "table",
        "publisher",
        "publication",
        "vintage",
        "url",
        "files",
        "license",
    ]);
    for (name, [publisher, publication, vintage, url, file, license]) in &rows {
        table.row([*name, publisher, publication, vintage, url, file, license]);
    }
    table.0
}

/// An id for a title: lower-case words joined by hyphens.
pub fn id_of(title: &str) -> String {
    let mut id = String::new();
    for c in title.chars().filter(|c| *c != '\'') {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

fn occupations(sources: &Sources, joined: &[Joined<'_>], ids: &BTreeMap<Soc, String>) -> String {
    let mut table = Tsv::new(["soc", "id", "title"]);
    for row in joined {
        let title = &sources.national.occupations[row.soc].title;
        let id = ids.get(row.soc).cloned().unwrap_or_else(|| id_of(title));
        table.row([row.soc.as_str(), &id, title]);
    }
    table.0
}

fn pay(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut columns = vec!["soc".to_owned(), "employed".to_owned()];
    for period in ["year", "hour"] {
        columns.extend(STATISTICS.map(|name| {
            let name = name.to_ascii_lowercase().replace("pct", "p");
            format!("{period}_{name}")
        }));
    }
    let mut table = Tsv::new(columns);
    for row in joined {
        let figures = &sources.national.occupations[row.soc];
        let yearly = figures
            .yearly
            .iter()
            .map(|wage| dollars(*wage, &sources.national));
        let hourly = figures
            .hourly
            .iter()
            .map(|wage| cents(*wage, &sources.national));
        let mut cells = vec![row.soc.to_string(), figures.employed.to_string()];
        cells.extend(yearly.chain(hourly));
        table.row(cells);
    }
    table.0
}

fn dollars(wage: Wage, national: &National) -> String {
    match (wage, national.top_codes) {
        (Wage::Value(value), _) => value.to_string(),
        (Wage::TopCoded, Some((year, _))) => format!(">={year}"),
        // The reader has refused a top-coded wage without a top code.
        (Wage::NotAvailable | Wage::TopCoded, _) => "*".to_owned(),
    }
}

fn cents(wage: Wage, national: &National) -> String {
    match (wage, national.top_codes) {
        (Wage::Value(value), _) => decimal(value, 2),
        (Wage::TopCoded, Some((_, hour))) => format!(">={}", decimal(hour, 2)),
        (Wage::NotAvailable | Wage::TopCoded, _) => "*".to_owned(),
    }
}

/// A whole number of the last decimal, as published.
fn decimal(value: i64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.abs() / unit, value.abs() % unit);
    format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
}

fn states(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new(["soc", "reporting", "state", "year_mean"]);
    for row in joined {
        let (reporting, best) = match sources.states.get(row.soc) {
            Some(top) => (top.reporting, top.best.as_ref()),
            None => (0, None),
        };
        let (state, mean) = best.map_or(("", String::new()), |(state, mean)| {
            (state.as_str(), mean.to_string())
        });
        table.row([row.soc.as_str(), &reporting.to_string(), state, &mean]);
    }
    table.0
}

fn outlook(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new([
        "soc",
        "employed_thousands",
        "projected_thousands",
        "growth_percent",
        "openings_thousands",
        "education",
        "experience",
        "training",
    ]);
    for row in joined {
        let outlook = &sources.outlook[row.soc];
        table.row([
            row.soc.as_str(),
            &decimal(outlook.employed, 1),
            &decimal(outlook.projected, 1),
            &decimal(outlook.growth, 1),
            &decimal(outlook.openings, 1),
            outlook.education,
            outlook.experience,
            outlook.training,
        ]);
    }
    table.0
}

fn schooling(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let levels = SCHOOLING.iter().map(|(code, _)| *code);
    let mut table = Tsv::new(["soc", "survey_match"].into_iter().chain(levels));
    for row in joined {
        let schooling = &sources.schooling[row.soc];
        let fit = if schooling.exact { "exact" } else { "near" };
        let mut cells = vec![row.soc.to_string(), fit.to_owned()];
        cells.extend(schooling.shares.iter().map(|share| decimal(*share, 1)));
        table.row(cells);
    }
    table.0
}

fn people(joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new(["soc", "line", "covers"]);
    for row in joined {
        let covers = match row.cover {
            Cover::Exact => "exact",
            Cover::Wider => "wider",
            Cover::Part => "part",
        };
        table.row([row.soc.as_str(), &row.line.code, covers]);
    }
    table.0
}

/// The lines that stand for an occupation, each once.
fn cps_lines(joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new([
        "line",
        "title",
        "employed_thousands",
        "women",
        "white",
        "black",
        "asian",
        "hispanic",
        "median_age",
    ]);
    let lines: BTreeMap<&str, _> = joined
        .iter()
        .map(|row| (row.line.code.as_str(), row.people))
        .collect();
    for (code, line) in lines {
        let mut cells = vec![
            code.to_owned(),
            line.title.clone(),
            line.employed.to_string(),
        ];
        match line.people {
            None => cells.extend(std::iter::repeat_n("-".to_owned(), 6)),
            Some(people) => {
                cells.extend(people.shares.iter().map(|share| decimal(*share, 1)));
                cells.push(decimal(people.median_age, 1));
            }
        }
        table.row(cells);
    }
    table.0
}

/// The mean, rounded half up.
fn mean(values: impl ExactSizeIterator<Item = i64>) -> i64 {
    let count = values.len() as i64;
    (2 * values.sum::<i64>() + count) / (2 * count)
}

fn skills(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let names = sources.skills.names.iter().map(|name| id_of(name));
    let mut table = Tsv::new(
        ["soc".to_owned(), "averaged".to_owned()]
            .into_iter()
            .chain(names),
    );
    for row in joined {
        let mut cells = vec![row.soc.to_string(), row.onet.len().to_string()];
        cells.extend((0..sources.skills.names.len()).map(|skill| {
            let of = |code: &&_| sources.skills.importance[*code][skill];
            decimal(mean(row.onet.iter().map(of)), 2)
        }));
        table.row(cells);
    }
    table.0
}

fn work(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new(["soc", "averaged", "job_zone", "interests"]);
    for row in joined {
        let zones: BTreeSet<i64> = row.onet.iter().map(|code| sources.zones[*code]).collect();
        let mut zone = String::new();
        for bound in [zones.first(), zones.last().filter(|_| zones.len() > 1)] {
            let Some(bound) = bound else { continue };
            let dash = if zone.is_empty() { "" } else { "-" };
            // Writing to a string cannot fail.
            let _ = write!(zone, "{dash}{bound}");
        }
        let all: Vec<_> = row
            .onet
            .iter()
            .map(|code| &sources.interests[*code])
            .collect();
        let averaged = row.onet.len().to_string();
        table.row([row.soc.as_str(), &averaged, &zone, &letters(&all)]);
    }
    table.0
}

/// The high points as letters, the first first: as published for one O*NET occupation, the
/// three best of the mean for several.
fn letters(all: &[&Interests]) -> String {
    if let [one] = all {
        let points = one.high_points.iter().flatten().filter(|point| **point > 0);
        return points
            .map(|point| INTERESTS[*point as usize - 1].0)
            .collect();
    }
    let mut fits: Vec<(i64, usize)> = (0..INTERESTS.len())
        .map(|place| {
            let fit = |interests: &&Interests| interests.fit[place].unwrap_or_default();
            // Not divided: the order is that of the means.
            (-all.iter().map(fit).sum::<i64>(), place)
        })
        .collect();
    fits.sort_unstable();
    fits.iter()
        .take(3)
        .map(|(_, place)| INTERESTS[*place].0)
        .collect()
}

fn technologies(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new(["soc", "in_demand", "hot"]);
    for row in joined {
        let lists = row
            .onet
            .iter()
            .filter_map(|code| sources.technologies.get(code));
        let mut all: BTreeMap<&str, bool> = BTreeMap::new();
        for technology in lists.flatten() {
            *all.entry(&technology.name).or_default() |= technology.in_demand;
        }
        let [in_demand, hot] = [true, false].map(|wanted| {
            let names = all.iter().filter(|(_, in_demand)| **in_demand == wanted);
            let names: Vec<_> = names.map(|(name, _)| *name).collect();
            names.join(SEPARATOR)
        });
        table.row([row.soc.as_str(), &in_demand, &hot]);
    }
    table.0
}

fn related(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let mut table = Tsv::new(["soc", "related"]);
    for row in joined {
        let lists = row.onet.iter().map(|code| &sources.related[*code]);
        let mut places: Vec<_> = lists.flatten().collect();
        // By the place in their lists; a stable order where several lists are merged.
        places.sort();
        let mut related: Vec<&str> = Vec::new();
        for (_, soc) in places {
            let known = joined.iter().find(|other| other.soc.covers(soc));
            if let Some(other) = known.filter(|other| other.soc != row.soc)
                && !related.contains(&other.soc.as_str())
            {
                related.push(other.soc.as_str());
            }
        }
        // A merged list is no longer than a published one.
        related.truncate(10);
        table.row([row.soc.as_str(), &related.join(" ")]);
    }
    table.0
}

fn other_names(sources: &Sources, joined: &[Joined<'_>]) -> String {
    let title = |row: &Joined<'_>| sources.national.occupations[row.soc].title.as_str();
    let mut table = Tsv::new(["soc", "finer", "shown", "alternate", "reported"]);
    for (row, kept) in joined
        .iter()
        .zip(names::choose(joined, title, &sources.names))
    {
        let lists = [kept.finer, kept.shown, kept.alternate, kept.reported];
        let [finer, shown, alternate, reported] = lists.map(|list| list.join(SEPARATOR));
        table.row([row.soc.as_str(), &finer, &shown, &alternate, &reported]);
    }
    table.0
}
