//! What an import did, file by file.

use crate::grid::Grid;
use std::fmt;

/// What became of one file or sheet.
#[derive(Debug)]
pub struct FileReport {
    name: String,
    read: usize,
    used: usize,
    left_out: Vec<(usize, String)>,
}

impl FileReport {
    /// A sheet of which `read` rows were read.
    pub fn new(grid: &Grid, read: usize) -> Self {
        let name = match &grid.sheet {
            Some(sheet) => format!("{} [{sheet}]", grid.file),
            None => grid.file.clone(),
        };
        Self {
            name,
            read,
            used: 0,
            left_out: Vec::new(),
        }
    }

    /// `rows` of them were not taken, and why.
    pub fn left_out(&mut self, rows: usize, why: impl Into<String>) {
        if rows > 0 {
            self.left_out.push((rows, why.into()));
        }
    }

    /// Whatever was not left out so far was used.
    pub fn rest_used(mut self) -> Self {
        let left: usize = self.left_out.iter().map(|(rows, _)| rows).sum();
        self.used = self.read - left;
        self
    }
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Report {
    /// File by file.
    pub files: Vec<FileReport>,
    /// The joins, and what changed since the tables were written last.
    pub notes: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for file in &self.files {
            writeln!(f, "{}: {} rows, {} used", file.name, file.read, file.used)?;
            for (rows, why) in &file.left_out {
                writeln!(f, "  {rows:>6} left out: {why}")?;
            }
        }
        for note in &self.notes {
            writeln!(f, "{note}")?;
        }
        Ok(())
    }
}
