//! Checks that every publisher's table goes through: nothing twice, nothing cut off.

use crate::code::MAJOR_GROUPS;
use crate::grid::Grid;
use crate::problem::{Problem, Problems};
use crate::table::Row;
use std::collections::{BTreeSet, HashMap};
use std::fmt::Display;
use std::hash::Hash;

/// Keys that may stand in a table once.
#[derive(Debug)]
pub struct Once<K>(HashMap<K, usize>);

impl<K: Hash + Eq + Display> Once<K> {
    /// None seen yet.
    pub fn new() -> Self {
        Self(HashMap::new())
    }

    /// Whether `key`, which stands in a row's `column`, is new; says so where it is not.
    pub fn is_new(&mut self, key: K, row: &Row<'_>, column: &str, problems: &mut Problems) -> bool {
        let found = key.to_string();
        match self.0.insert(key, row.number) {
            None => true,
            Some(first) => {
                problems.add(Problem {
                    found: format!("{found} again"),
                    ..row.problem(column, &format!("it once (it stands in row {first})"))
                });
                false
            }
        }
    }
}

/// Says which major groups have no occupation: the classification is published in order, so
/// a table that was cut short lacks its last groups.
pub fn has_all_groups<'a>(
    grid: &Grid,
    groups: impl Iterator<Item = &'a str>,
    problems: &mut Problems,
) {
    let present: BTreeSet<&str> = groups.collect();
    let missing: Vec<&str> = MAJOR_GROUPS
        .into_iter()
        .filter(|group| !present.contains(group))
        .collect();
    if !missing.is_empty() {
        problems.add(grid.problem(
            grid.rows.last().map(|(row, _)| *row),
            format!("no occupation of the major groups {}", missing.join(", ")),
            "occupations of all 22 major groups, 11 to 53".to_owned(),
        ));
    }
}
