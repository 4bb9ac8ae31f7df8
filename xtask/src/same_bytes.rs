//! `cargo xtask build --twice`: the same source gives the same bytes, wherever it is built.
//!
//! What is tracked is copied to two folders of different names and depths, each with a target folder
//! of its own, and built there from nothing. It takes as long as two first builds.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where the two are built, below `target/twice`.
const PLACES: [&str; 2] = ["a", "another place/as deep as this"];

/// Builds twice and compares every file of the release.
///
/// # Errors
/// When a build fails, or a file differs.
pub fn check(project: &Project) -> Result<()> {
    let folder = project.target().join("twice");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("emptying target/twice")?;
    }
    let files = process::output(project.command("git").args(["ls-files", "-z"]))
        .context("`git ls-files` does not say which files are the source")?;
    let mut releases = Vec::new();
    for place in PLACES {
        let place = folder.join(place);
        for file in files.split('\0').filter(|file| !file.is_empty()) {
            copy(&project.root().join(file), &place.join(file))?;
        }
        let mut build = project.command("cargo");
        build
            .args(["run", "--quiet", "--package=xtask", "--", "build"])
            .current_dir(&place)
            .env("CARGO_TARGET_DIR", place.join("target"));
        process::run(&mut build)?;
        let mut release = BTreeMap::new();
        hashes(&place.join("dist"), "", &mut release)?;
        releases.push(release);
    }
    let differ = differences(&releases[0], &releases[1]);
    if !differ.is_empty() {
        bail!(
            "not the same in {}: {}",
            folder.display(),
            differ.join(", ")
        );
    }
    println!(
        "\n{} files, the same bytes in both places",
        releases[0].len()
    );
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    // A file that was deleted and is still tracked is no part of the source.
    if from.is_file() {
        let folder = to.parent().context("a file stands in a folder")?;
        fs::create_dir_all(folder)
            .and_then(|()| fs::copy(from, to))
            .with_context(|| format!("copying {}", from.display()))?;
    }
    Ok(())
}

/// The hash of every file in a folder, by its path.
fn hashes(folder: &Path, path: &str, hashes_of: &mut BTreeMap<String, String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            hashes(&entry.path(), &path, hashes_of)?;
        } else {
            let bytes = fs::read(entry.path()).with_context(|| path.clone())?;
            let hash = Sha256::digest(&bytes);
            let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            hashes_of.insert(path, hash);
        }
    }
    Ok(())
}

/// The files that only one has, or that are not the same.
fn differences(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let mut paths: Vec<&String> = one.keys().chain(other.keys()).collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| one.get(*path) != other.get(*path));
    paths.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() {
        let files = |list: &[(&str, &str)]| -> BTreeMap<String, String> {
            let list = list.iter();
            list.map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned()))
                .collect()
        };
        let one = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differences(&one, &one).is_empty());
        let other = files(&[("b", "2"), ("c", "4"), ("d", "5")]);
        assert_eq!(differences(&one, &other), ["a", "c", "d"]);
    }
}
