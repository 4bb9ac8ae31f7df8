//! Turns the published statistics of U.S. occupations into the project's own tables.
//!
//! Figures, names and codes are taken over, never a publisher's sentence. It must not know how
//! the tables are baked or shown.

mod checks;
mod code;
mod edition;
mod grid;
mod names;
mod problem;
mod publishers;
mod report;
mod sources;
mod table;
mod tables;

use code::Soc;
use grid::Grid;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

pub use problem::{Problem, Problems};
pub use report::Report;

use sources::Sources;
use table::Table;

/// Reads the publishers' files in `from` and writes the tables into the folder `out`.
///
/// An occupation that has an id in `out` already keeps it, because links hold it. The same
/// files and ids give the same bytes. Nothing is written unless everything could be read.
///
/// # Errors
/// With everything that is wrong: file, sheet, row, column, what was found and expected.
pub fn import(from: &Path, out: &Path) -> Result<Report, Problems> {
    let ids = known_ids(out)?;
    let (sources, files) = Sources::read(from)?;
    let mut report = Report {
        files,
        notes: Vec::new(),
    };
    let joined = sources::join(&sources, &mut report)?;
    let socs: BTreeSet<&Soc> = joined.iter().map(|row| row.soc).collect();
    let gone = ids.keys().filter(|soc| !socs.contains(soc));
    for soc in gone {
        let id = &ids[soc];
        report.notes.push(format!(
            "gone since the last import: {soc} ({id}); links to it break"
        ));
    }
    for soc in socs
        .iter()
        .filter(|soc| !ids.is_empty() && !ids.contains_key(**soc))
    {
        report.notes.push(format!(
            "new since the last import: {soc}; it has no Russian title yet"
        ));
    }
    let tables = tables::write(&sources, &joined, &ids);
    check(&tables)?;
    let unwritable = |error: io::Error| problem(out, error.to_string(), "a folder to write to");
    fs::create_dir_all(out).map_err(unwritable)?;
    for (name, text) in tables {
        fs::write(out.join(name), &text).map_err(unwritable)?;
        report
            .notes
            .push(format!("wrote {name}: {} bytes", text.len()));
    }
    Ok(report)
}

/// The ids that occupations have in tables written before.
fn known_ids(out: &Path) -> Result<BTreeMap<Soc, String>, Problems> {
    let name = "occupations.tsv";
    let mut ids = BTreeMap::new();
    if !out.join(name).exists() {
        return Ok(ids);
    }
    let table = Table::new(Grid::tsv(out, name)?, 1, &["soc", "id"])?;
    let mut problems = Problems::default();
    for row in table.rows() {
        let soc = row.soc("soc", &mut problems);
        if let (Some(soc), Some(id)) = (soc, row.required("id", &mut problems)) {
            ids.insert(soc, id.to_owned());
        }
    }
    problems.or(ids)
}

/// No two occupations share an id.
fn check(tables: &[tables::File]) -> Result<(), Problems> {
    let mut problems = Problems::default();
    let mut seen = BTreeSet::new();
    for (name, text) in tables.iter().filter(|(name, _)| *name == "occupations.tsv") {
        for id in text.lines().filter_map(|line| line.split('\t').nth(1)) {
            if !seen.insert(id) {
                let path = Path::new(name);
                problems.add(problem(
                    path,
                    format!("the id \"{id}\" twice"),
                    "each id once",
                ));
            }
        }
    }
    problems.or(())
}

fn problem(path: &Path, found: String, expected: &str) -> Problem {
    Problem {
        file: path.to_string_lossy().replace('\\', "/"),
        sheet: None,
        row: None,
        column: None,
        found,
        expected: expected.to_owned(),
    }
}
