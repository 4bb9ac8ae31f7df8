//! The layers, from the quickest to the slowest: what each sets up, runs and counts.

use super::{Counts, wasm};
use crate::browser;
use crate::pages;
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
    /// Sets up what it needs and runs it. A failed test is counted; an error means that
    /// the layer could not run, and counts as a failure too.
    pub run: fn(&Project) -> Result<Counts>,
}

/// Every layer, in the order in which they run.
pub const LAYERS: &[Layer] = &[
    Layer {
        name: "fmt",
        about: "the sources are formatted",
        run: fmt,
    },
    Layer {
        name: "clippy",
        about: "no warning, natively and for Wasm",
        run: clippy,
    },
    Layer {
        name: "supply",
        about: "dependencies: from crates.io, locked, under the licenses of deny.toml",
        run: supply::check,
    },
    Layer {
        name: "native",
        about: "unit, integration and documentation tests",
        run: native,
    },
    Layer {
        name: "wasm",
        about: "tests compiled to Wasm: core in Node, the widget in Chromium",
        run: wasm::run,
    },
    Layer {
        name: "fixtures",
        about: "the types, and the figures that the page is tested against",
        run: fixtures,
    },
    Layer {
        name: "build",
        about: "the release build, within its budget, and one with a site's own roles",
        run: build,
    },
    Layer {
        name: "chromium",
        about: "the page in Chromium, with keyboard and mouse",
        run: chromium,
    },
    Layer {
        name: "firefox",
        about: "the page in Firefox, with keyboard and mouse",
        run: firefox,
    },
];

fn fmt(project: &Project) -> Result<Counts> {
    setup::for_checking(project)?;
    cargo(project, &["fmt", "--all", "--check"])
}

fn clippy(project: &Project) -> Result<Counts> {
    setup::for_checking(project)?;
    let native = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    let wasm = [
        "clippy",
        "--package=role-compare",
        "--package=role-compare-core",
        "--package=role-compare-reader",
        "--lib",
        "--target=wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ];
    Ok(Counts::sum([
        cargo(project, &native)?,
        cargo(project, &wasm)?,
    ]))
}

fn native(project: &Project) -> Result<Counts> {
    let mut cargo = project.command("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    let (ended_well, output) = process::watch(&mut cargo)?;
    Ok(Counts::from_cargo(&output).and_also(ended_well))
}

fn fixtures(project: &Project) -> Result<Counts> {
    setup::for_scripts(project)?;
    browser::checks(project)
}

fn build(project: &Project) -> Result<Counts> {
    let own = own_roles(project)?;
    // Last, because the browsers test it: what they need is then there already.
    site::build(project, &browser::tested(project), None)?;
    Ok(Counts::sum([own, Counts::check(true)]))
}

/// `cargo xtask build --data` with the example: the Wasm has its roles, and none of ours.
fn own_roles(project: &Project) -> Result<Counts> {
    let dist = project.target().join("own-roles");
    let example = project.root().join("static/examples/dataset.json");
    site::build(project, &dist, Some(&example))?;
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

fn chromium(project: &Project) -> Result<Counts> {
    page(project, Browser::Chromium)
}

fn firefox(project: &Project) -> Result<Counts> {
    page(project, Browser::Firefox)
}

fn page(project: &Project, browser: Browser) -> Result<Counts> {
    let browsers = setup::for_browsers(project, &[browser])?;
    let dist = browser::tested(project);
    // Quick when nothing has changed since the layer before, which alone holds the budget.
    site::assemble(project, &dist, None)?;
    pages::samples(project, &dist)?;
    browser::test(project, &browsers, browser, &dist)
}

/// One check: a cargo command that ends well.
fn cargo(project: &Project, arguments: &[&str]) -> Result<Counts> {
    let result = process::run(project.command("cargo").args(arguments));
    if let Err(error) = &result {
        println!("{error:#}");
    }
    Ok(Counts::check(result.is_ok()))
}
