//! Bakes `data/` into one checked binary, through core's own reader.
//!
//! Bad data fails the build and says which file, role and field is wrong. The folder can
//! be another one: `ROLE_COMPARE_DATA=DIR`.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use role_compare_core::Catalogue;
use role_compare_core::dataset::Builder;

fn main() {
    println!("cargo::rerun-if-env-changed=ROLE_COMPARE_DATA");
    let folder = env::var("ROLE_COMPARE_DATA").unwrap_or_else(|_| "data".to_owned());
    println!("cargo::rerun-if-changed={folder}");
    match bake(Path::new(&folder)) {
        Ok(catalogue) => write(&catalogue.encode()),
        Err(message) => {
            for line in message.lines() {
                println!("cargo::error={line}");
            }
        }
    }
}

/// Reads the head and every role of a data folder.
fn bake(folder: &Path) -> Result<Catalogue, String> {
    let mut builder = Builder::default();
    let head = folder.join("dataset.json");
    builder.head(&name(&head), &read(&head)?);
    for file in role_files(&folder.join("roles"))? {
        builder.role(&name(&file), &read(&file)?);
    }
    builder.finish().map_err(|problems| problems.to_string())
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

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| unreadable(file, &error))
}

fn unreadable(path: &Path, error: &io::Error) -> String {
    format!("{}: cannot be read: {error}", name(path))
}

/// A path as messages show it, the same on every system.
fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn write(bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("Cargo names the output folder");
    fs::write(Path::new(&folder).join("catalogue.bin"), bytes)
        .expect("the output folder can be written");
}
