//! The layers: what each sets up, runs and counts.

use super::{Counts, clippy, native, wasm};
use crate::browser;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser};
use crate::site;
use crate::supply;
use anyhow::{Context, Result};
use std::fs;

/// One layer of tests.
pub struct Layer {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it checks.
    pub about: &'static str,
    /// What must be there before it runs.
    pub needs: Needs,
    /// Whether it leaves the page that browsers test.
    pub makes_page: bool,
    /// Sets up what it needs and runs it. A failed test is counted; an error means that
    /// the layer could not run, and counts as a failure too.
    run: fn(&Project) -> Result<Counts>,
}

/// What a layer works on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// The sources alone.
    Sources,
    /// The sources, and that the page has been built: Trunk takes what Cargo left in a folder
    /// that all builds for the browser share.
    Trunk,
    /// The built page.
    Page,
}

impl Layer {
    /// A layer that checks the sources.
    const fn of_sources(
        name: &'static str,
        about: &'static str,
        run: fn(&Project) -> Result<Counts>,
    ) -> Self {
        Self {
            name,
            about,
            needs: Needs::Sources,
            makes_page: false,
            run,
        }
    }

    /// Runs it, and builds the page before where it needs one, unless that `is_built`.
    ///
    /// # Errors
    /// When something that it needs cannot be had.
    pub fn run(&self, project: &Project, is_built: bool) -> Result<Counts> {
        if self.needs == Needs::Page && !is_built {
            browser::prepare(project)?;
        }
        (self.run)(project)
    }
}

/// Every layer, in the order in which they run. The native tests come early: they compile what
/// writes the static pages, which the browsers wait for.
pub const LAYERS: &[Layer] = &[
    Layer::of_sources("fmt", "the sources are formatted", fmt),
    Layer::of_sources(
        "supply",
        "dependencies: from crates.io, locked, under the licenses of deny.toml",
        supply::check,
    ),
    Layer::of_sources(
        "native",
        "unit, integration and documentation tests, and no warning in what they are made of",
        native::run,
    ),
    Layer::of_sources("wasm", "core's tests compiled to Wasm, in Node", wasm::run),
    Layer::of_sources(
        "fixtures",
        "the types, and the figures that the page is tested against",
        fixtures,
    ),
    Layer {
        makes_page: true,
        ..Layer::of_sources("build", "the release build, within its budget", build)
    },
    Layer {
        needs: Needs::Trunk,
        ..Layer::of_sources(
            "clippy",
            "no warning in what is compiled to Wasm",
            |project| Ok(check(clippy::wasm(project))),
        )
    },
    Layer {
        needs: Needs::Trunk,
        ..Layer::of_sources(
            "own-roles",
            "a release build with a site's own roles",
            own_roles,
        )
    },
    Layer {
        needs: Needs::Page,
        ..Layer::of_sources(
            "chromium",
            "the page in Chromium, with keyboard and mouse",
            |project| browser::test(project, Browser::Chromium),
        )
    },
    Layer {
        needs: Needs::Page,
        ..Layer::of_sources(
            "firefox",
            "the page in Firefox, with keyboard and mouse",
            |project| browser::test(project, Browser::Firefox),
        )
    },
];

fn fmt(project: &Project) -> Result<Counts> {
    setup::for_checking(project)?;
    let mut cargo = project.command("cargo");
    Ok(check(process::run(cargo.args(["fmt", "--all", "--check"]))))
}

fn fixtures(project: &Project) -> Result<Counts> {
    setup::for_scripts(project)?;
    browser::checks(project)
}

fn build(project: &Project) -> Result<Counts> {
    site::build(project, &browser::tested(project), None)?;
    browser::complete(project)?;
    Ok(Counts::check(true))
}

/// What `cargo xtask build --data` makes of the example: the Wasm has its roles, and none of ours.
/// Compressing it is not what other roles could change.
fn own_roles(project: &Project) -> Result<Counts> {
    let dist = project.target().join("own-roles");
    let example = project.root().join("static/examples/dataset.json");
    site::make(project, &dist, Some(&example))?;
    let wasm = fs::read(dist.join("wasm/role-compare_bg.wasm")).context("reading the Wasm")?;
    let has = |id: &str| wasm.windows(id.len()).any(|bytes| bytes == id.as_bytes());
    let (theirs, ours) = (
        has("example-support-lead"),
        has("customer-service-director"),
    );
    if !theirs || ours {
        println!("built with other roles: it has them: {theirs}; it has ours: {ours}");
    }
    Ok(Counts::check(theirs && !ours))
}

/// One check, which tells why it failed.
fn check(result: Result<()>) -> Counts {
    if let Err(error) = &result {
        println!("{error:#}");
    }
    Counts::check(result.is_ok())
}
