//! `cargo xtask page`: static pages with everything that they load beside them.
//!
//! What a page holds is the business of the crate `role-compare-page`, which is run as a
//! program: the other commands need not wait for it to compile.

use crate::process;
use crate::project::Project;
use crate::site;
use crate::test::native;
use anyhow::{Context, Result};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The package, and its program.
const PACKAGE: &str = "role-compare-page";

/// What the command line asks for. Roles and addresses are checked by the program, which
/// knows them.
pub struct Options {
    out: PathBuf,
    /// Whether the widget's files are elsewhere, and need not be beside the pages.
    elsewhere: bool,
    /// What is baked in place of the project's own roles.
    data: Option<PathBuf>,
    /// What the program is given.
    rest: Vec<OsString>,
}

impl Options {
    /// # Errors
    /// On an option that is not known or lacks its value.
    pub fn parse(args: &mut lexopt::Parser, project: &Project) -> Result<Self> {
        let mut options = Self {
            out: project.root().join("pages"),
            elsewhere: false,
            data: None,
            rest: Vec::new(),
        };
        while let Some(argument) = args.next()? {
            match argument {
                // Seen from where the visitor of the command line stands, not the program.
                Long("out") => options.out = std::path::absolute(args.value()?)?,
                Long("data") => options.data = Some(std::path::absolute(args.value()?)?),
                Long("pairs") => {
                    let list = std::path::absolute(args.value()?)?;
                    options.rest.extend(["--pairs".into(), list.into()]);
                }
                Long(name @ ("locale" | "base-url" | "widget")) => {
                    options.elsewhere |= name == "widget";
                    let name = format!("--{name}").into();
                    options.rest.extend([name, args.value()?]);
                }
                Value(id) => options.rest.push(id),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// Adds what the program is to know to its command line.
    fn hand_over<'a>(&self, program: &'a mut Command) -> &'a mut Command {
        program.arg("--out").arg(&self.out).args(&self.rest)
    }
}

/// Writes the pages, and beside them the widget's files unless those are elsewhere.
///
/// # Errors
/// When something it needs cannot be set up, a role is not known, or a file cannot be
/// written.
pub fn write(project: &Project, options: &Options) -> Result<()> {
    let mut program = project.program(PACKAGE);
    if let Some(data) = &options.data {
        program.env("ROLE_COMPARE_DATA", data);
    }
    process::run(options.hand_over(&mut program))?;
    if !options.elsewhere {
        // Apart from dist/, which holds what was built to be published.
        let built = project.target().join("pages");
        site::assemble(project, &built, options.data.as_deref())?;
        copy(&built, &options.out)?;
    }
    Ok(())
}

/// Writes the pages that the browser tests open into the release in `dist`.
///
/// # Errors
/// As [`write`].
pub fn samples(project: &Project, dist: &Path) -> Result<()> {
    let out = dist.join("pages");
    let pairs = [
        ["customer-service-leader", "customer-service-director"],
        ["head-of-customer-service", "client-service-director"],
        ["customer-service-leader", "head-of-customer-service"],
        ["registered-nurses", "data-scientists"],
        ["actors", "customer-service-leader"],
    ];
    let options = ["--widget", "../", "--base-url", "https://example.org/roles"];
    let rest = pairs.iter().flatten().chain(&options);
    let options = Options {
        out,
        elsewhere: true,
        data: None,
        rest: rest.map(OsString::from).collect(),
    };
    let mut program = project.command(native::program(project, PACKAGE, "pages")?);
    process::run(options.hand_over(&mut program))
}

/// Copies what a page loads: the release but its own pages.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let target = to.join(name);
        if path.is_dir() {
            if name != "examples" {
                copy(&path, &target)?;
            }
        } else if !name.to_string_lossy().contains(".html") {
            fs::copy(&path, &target).with_context(|| format!("copying {}", path.display()))?;
        }
    }
    Ok(())
}
