//! Reads data from disk, for the build script and for `cargo xtask check-data`: a folder as
//! `data/` is one, or a dataset in one file.
//!
//! Knows where the files are; what stands in them is for core to read and to check.

use std::path::{Path, PathBuf};
use std::{fs, io};

use role_compare_core::Catalogue;
use role_compare_core::dataset::{self, Builder};

/// The roles of a folder or file.
///
/// # Errors
/// A line for each mistake, or for the file that cannot be read.
pub fn read(path: &Path) -> Result<Catalogue, String> {
    let read = if path.is_dir() {
        folder(path)?
    } else {
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        dataset::read(&name(path), bytes)
    };
    read.map_err(|problems| problems.to_string())
}

/// Reads the head and every role of a folder.
fn folder(folder: &Path) -> Result<Result<Catalogue, dataset::Problems>, String> {
    let mut builder = Builder::default();
    let head = folder.join("dataset.json");
    builder.head(&name(&head), &text(&head)?);
    for file in role_files(&folder.join("roles"))? {
        builder.role(&name(&file), &text(&file)?);
    }
    Ok(builder.finish())
}

/// The files of a folder in the order of their names, which is the same on every machine.
fn role_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("{}: cannot be read: {error}", name(path))
}

/// A path as messages show it, the same on every system.
fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
