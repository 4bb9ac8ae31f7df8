//! Which editions of the publishers' files this importer reads.
//!
//! When next year's files come out, this is the one place to change: a file of another edition is
//! refused and says so.

use crate::grid::{Cell, Grid};
use crate::problem::Problems;

/// Occupational Employment and Wage Statistics (OEWS), national: the year of its May.
pub const OEWS: &str = "2025";
/// OEWS by state: the year of its May.
pub const OEWS_STATES: &str = "2023";
/// Employment Projections: the base year.
pub const BASE: &str = "2024";
/// Employment Projections: the projected year.
pub const PROJECTED: &str = "2034";
/// American Community Survey, as table 5.3 of the projections names its years.
pub const ACS: &str = "2022–23";
/// Current Population Survey: the year averaged over.
pub const CPS: &str = "2025";
/// O*NET, everything but skills.
pub const ONET: &str = "30.1";
/// O*NET, skills.
pub const ONET_SKILLS: &str = "30.2";

/// The files, as paths inside the folder that is read.
pub mod file {
    use super::{BASE, CPS, OEWS, OEWS_STATES, ONET, ONET_SKILLS, PROJECTED};

    /// OEWS, national.
    pub fn oews() -> String {
        format!("bls-oews-{OEWS}/national_M{OEWS}_dl.xlsx")
    }

    /// OEWS by state.
    pub fn oews_states() -> String {
        format!("bls-oews-state-{OEWS_STATES}/state_M{OEWS_STATES}_detailed.csv")
    }

    /// A workbook of the Employment Projections.
    pub fn projections(book: &str) -> String {
        format!("bls-ep-{BASE}-{}/{book}.xlsx", &PROJECTED[2..])
    }

    /// A file of the Current Population Survey.
    pub fn cps(name: &str) -> String {
        format!("bls-cps-{CPS}/{name}")
    }

    /// The Census Bureau's occupation codes of 2018.
    pub fn census() -> String {
        "census-2018/2018-occupation-code-list-and-crosswalk.xlsx".to_owned()
    }

    /// A table of the O*NET database.
    pub fn onet(table: &str) -> String {
        format!("onet-{ONET}/{table}.txt")
    }

    /// The skills of the O*NET database.
    pub fn onet_skills() -> String {
        format!("onet-{ONET_SKILLS}/Skills.xlsx")
    }
}

/// Checks that the cell which names a file's edition holds `edition`.
///
/// # Errors
/// When it names another.
pub fn check(grid: &Grid, row: usize, column: usize, edition: &str) -> Result<(), Problems> {
    let cell = grid.cell(row, column);
    let named = match cell {
        Cell::Text(text) => text.contains(edition),
        Cell::Number(number) => number.to_string() == edition,
        Cell::Empty | Cell::Other(_) => false,
    };
    if named {
        return Ok(());
    }
    Err(grid
        .problem(
            Some(row),
            cell.shown(),
            format!("the edition \"{edition}\" to be named"),
        )
        .into())
}
