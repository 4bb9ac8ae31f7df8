//! Reads data from disk, for the build script and for `cargo xtask check-data`: a folder as
//! `data/` is one, or a dataset in one file.
//!
//! Knows where the files are; what stands in them is for core to read and to check.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use role_compare_core::Catalogue;
use role_compare_core::dataset::{self, Builder};
use role_compare_core::occupations::bake::{TABLES, bake};

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
    let occupations = folder.join("occupations");
    match builder.finish() {
        Ok(catalogue) if occupations.is_dir() => {
            let baked = bake(&tables(&occupations)?);
            Ok(baked.and_then(|baked| Ok(catalogue.with_occupations(baked)?)))
        }
        read => Ok(read),
    }
}

/// The tables of official statistics that there are, with the names of their files.
fn tables(folder: &Path) -> Result<BTreeMap<&'static str, (String, String)>, String> {
    let mut tables = BTreeMap::new();
    for table in TABLES {
        let file = folder.join(table).with_extension("tsv");
        if file.exists() {
            tables.insert(table, (name(&file), text(&file)?));
        }
    }
    Ok(tables)
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
