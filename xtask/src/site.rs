//! `cargo xtask build`: the release build, its precompressed copies, its size.

use crate::comments;
use crate::flags;
use crate::functions;
use crate::glue;
use crate::imports;
use crate::integrity;
use crate::locals;
use crate::one_file;
use crate::process;
use crate::project::Project;
use crate::setup;
use crate::size::{self, Part, Sizes};
use crate::time;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The scripts of the release.
const SCRIPTS: [&str; 4] = [
    "role-compare.js",
    "wasm/role-compare.js",
    "page.js",
    "embed.js",
];

/// The Wasm files of the release.
const MODULES: [&str; 2] = ["wasm/role-compare_bg.wasm", size::READER];

/// Builds the page into `dist`, compresses what is worth it, reports its size and what it takes
/// for its work, and holds both to their budgets. `data` are baked in place of the project's
/// own; a site's own roles weigh what they weigh, so there is no budget for them.
///
/// # Errors
/// When something it needs cannot be set up, the build fails, or something is over its budget.
pub fn build(project: &Project, dist: &Path, data: Option<&Path>) -> Result<()> {
    let sizes = assemble(project, dist, data)?;
    print!("{}", size::table(&sizes));
    let times = match data {
        Some(_) => None,
        None => time::measure(project, dist)?,
    };
    match (data, &times) {
        (Some(_), _) => return Ok(()),
        (None, Some(times)) => print!("{}", times.table()?),
        (None, None) => println!("\nThe times are left out: they are measured with Node."),
    }
    sizes.check()?;
    times.map_or(Ok(()), |times| times.check())
}

/// Builds the page into `dist`, makes the one file of it to be saved, compresses what
/// is worth it, whatever it weighs, and lists the hashes.
/// Returns what it weighs, and leaves that in `target/size.json` unless it has other roles.
///
/// # Errors
/// When something it needs cannot be set up, or the build fails.
pub fn assemble(project: &Project, dist: &Path, data: Option<&Path>) -> Result<Sizes> {
    make(project, dist, data)?;
    let sizes = Sizes::of(&compress(dist, dist)?)?;
    // Last, so that no step can change a file after its hash was taken.
    integrity::write(dist)?;
    if data.is_none() {
        let record = project.target().join("size.json");
        fs::create_dir_all(project.target()).context("creating target")?;
        fs::write(&record, size::json(&sizes))
            .with_context(|| format!("writing {}", record.display()))?;
    }
    Ok(sizes)
}

/// Makes the files of the page in `dist`, and the one file of it to be saved.
///
/// # Errors
/// When something it needs cannot be set up, or the build fails.
pub fn make(project: &Project, dist: &Path, data: Option<&Path>) -> Result<()> {
    setup::for_building(project)?;
    let mut trunk = project.command("trunk");
    trunk.args(["build", "--release", "--dist"]).arg(dist);
    if let Some(data) = data {
        trunk.env("ROLE_COMPARE_DATA", data);
    }
    flags::without_folders(&mut trunk)?;
    process::run(&mut trunk)?;
    without_glue(dist)?;
    glue::separate(dist)?;
    imports::shorten(dist)?;
    for module in MODULES {
        renumber(&dist.join(module))?;
    }
    one_file::write(dist)?;
    for script in SCRIPTS {
        comments::strip(&dist.join(script))?;
    }
    Ok(())
}

/// Numbers what is in a Wasm file such that it compresses better.
fn renumber(path: &Path) -> Result<()> {
    let name = || path.display().to_string();
    let wasm = fs::read(path).with_context(name)?;
    let wasm = locals::sorted(&wasm).with_context(name)?;
    let wasm = functions::arranged(&wasm).with_context(name)?;
    fs::write(path, wasm).with_context(name)
}

/// Takes away what Trunk puts beside every Wasm file: the reader of data needs no glue.
fn without_glue(dist: &Path) -> Result<()> {
    let glue = dist.join("wasm/role-compare-reader.js");
    fs::remove_file(&glue).with_context(|| format!("removing {}", glue.display()))
}

/// Writes `*.br` and `*.gz` beside each file of `folder` that compresses, and returns
/// the sizes of every file, named relative to `dist`.
fn compress(dist: &Path, folder: &Path) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut entries = fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .with_context(|| format!("reading {}", folder.display()))?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            parts.extend(compress(dist, &path)?);
            continue;
        }
        let name = path.strip_prefix(dist).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        let raw = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        if !size::compresses(&path) {
            parts.push(Part {
                name,
                raw: raw.len(),
                gzip: raw.len(),
                brotli: raw.len(),
            });
            continue;
        }
        let brotli = xtask_pack::brotli(&raw)?;
        let gzip = xtask_pack::gzip(&raw)?;
        let copy = |ending: &str, bytes: &[u8]| {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            fs::write(&name, bytes).with_context(|| format!("writing {}", name.display()))
        };
        copy(".br", &brotli)?;
        copy(".gz", &gzip)?;
        parts.push(Part {
            name,
            raw: raw.len(),
            gzip: gzip.len(),
            brotli: brotli.len(),
        });
    }
    Ok(parts)
}
