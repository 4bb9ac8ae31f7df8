//! The scripts of `tests/browser`: tests, benchmark and pictures, run by Node.

use crate::flags;
use crate::pages;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser, Browsers};
use crate::site;
use crate::test::Counts;
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `cargo xtask bench`: what the page costs in a browser, beside others. The `options` are the
/// script's.
///
/// # Errors
/// When something it needs cannot be set up, the build fails, or a page does not work.
pub fn bench(project: &Project, options: &[OsString]) -> Result<()> {
    script(project, "bench.mjs", &[Browser::Chromium], options)
}

/// `cargo xtask bench compare`: what two records of the benchmark say, beside each other.
///
/// # Errors
/// When something it needs cannot be set up, or a file is no such record.
pub fn compare_records(project: &Project, before: &Path, after: &Path) -> Result<()> {
    setup::for_scripts(project)?;
    let mut node = project.command("node");
    let script = project.browser_tests().join("bench").join("compare.mjs");
    process::run(node.arg(script).args([before, after]))
}

/// `cargo xtask shots`: pictures of the page.
///
/// # Errors
/// When something it needs cannot be set up, the build fails, or the page does not work.
pub fn shots(project: &Project) -> Result<()> {
    script(project, "shots.mjs", &[Browser::Chromium], &[])
}

fn script(project: &Project, name: &str, wanted: &[Browser], options: &[OsString]) -> Result<()> {
    let browsers = setup::for_browsers(project, wanted)?;
    let dist = tested(project);
    site::assemble(project, &dist, None)?;
    let mut node = node(project, &dist);
    point_at(&mut node, &browsers);
    let script = project.browser_tests().join(name);
    process::run(node.arg(script).args(options))
}

/// Where the build to be tested goes. Apart from dist/, which is for publishing.
pub fn tested(project: &Project) -> PathBuf {
    project.target().join("tested")
}

/// Builds what the tests in browsers work on, whatever it weighs.
///
/// # Errors
/// When something it needs cannot be set up, or a build fails.
pub fn prepare(project: &Project) -> Result<()> {
    site::assemble(project, &tested(project), None)?;
    complete(project)
}

/// Adds to the page that is built what the tests need beside it: static pages, and the example
/// of a page made with Yew.
///
/// # Errors
/// When something it needs cannot be set up, or a build fails.
pub fn complete(project: &Project) -> Result<()> {
    build_yew_host(project)?;
    // Last, since another layer may be compiling what writes them.
    pages::samples(project, &tested(project))
}

/// Builds the example of a page made with Yew, with the flags and the features of web-sys that the
/// page itself is compiled with: the libraries are then those that are there already.
fn build_yew_host(project: &Project) -> Result<()> {
    let features = [
        "CanvasRenderingContext2d",
        "DomRect",
        "DomRectReadOnly",
        "HtmlCanvasElement",
        "HtmlSelectElement",
        "ScrollIntoViewOptions",
        "ScrollLogicalPosition",
    ];
    let mut trunk = project.command("trunk");
    trunk
        .current_dir(project.root().join("static/examples/yew"))
        .args(["build", "--release", "--public-url", "./"])
        .arg("--features")
        .arg(
            features
                .map(|feature| format!("web-sys/{feature}"))
                .join(","),
        )
        .arg("--dist")
        .arg(yew_host(project));
    flags::without_folders(&mut trunk)?;
    process::run(&mut trunk)
}

fn yew_host(project: &Project) -> PathBuf {
    project.target().join("yew-host")
}

/// Runs every `*.test.mjs` in a browser, on the page that is there.
///
/// # Errors
/// When the tests cannot be started or do not report.
pub fn test(project: &Project, browser: Browser) -> Result<Counts> {
    let browsers = setup::for_browsers(project, &[browser])?;
    let nginx = setup::nginx(project)?;
    let mut node = node(project, &tested(project));
    point_at(&mut node, &browsers);
    node.env("BROWSER", browser.name())
        .env("ROLE_COMPARE_YEW_HOST", yew_host(project))
        .envs(nginx.as_ref().map(|nginx| ("NGINX", nginx)));
    let together = project.browser_tests().join("together.mjs");
    let files = files(&project.browser_tests(), ".test.mjs")?;
    let what = iter::once(together).chain(files);
    node_tests(
        project,
        node,
        browser.name(),
        what.map(PathBuf::into_os_string),
    )
}

/// Runs every `*.check.mjs`: what Node can check with no browser.
///
/// # Errors
/// When the tests cannot be started or do not report.
pub fn checks(project: &Project) -> Result<Counts> {
    let node = node(project, &tested(project));
    let files = files(&project.browser_tests(), ".check.mjs")?;
    let what = iter::once("--test".into()).chain(files.into_iter().map(PathBuf::into_os_string));
    node_tests(project, node, "fixtures", what)
}

fn node(project: &Project, dist: &Path) -> Command {
    let mut node = project.command("node");
    node.env("ROLE_COMPARE_DIST", dist)
        .env("ROLE_COMPARE_TARGET", project.target());
    node
}

fn point_at(node: &mut Command, browsers: &Browsers) {
    for (browser, variable) in [
        (Browser::Chromium, "CHROMIUM"),
        (Browser::Firefox, "FIREFOX"),
    ] {
        if let Some(binary) = browsers.binary(browser) {
            node.env(variable, binary);
        }
    }
}

/// Lets Node run `what`, shows what it reports, and counts.
fn node_tests(
    project: &Project,
    mut node: Command,
    report: &str,
    what: impl IntoIterator<Item = OsString>,
) -> Result<Counts> {
    let reports = project.target().join("test-reports");
    fs::create_dir_all(&reports).context("creating target/test-reports")?;
    let report = reports.join(format!("{report}.tap"));
    let mut destination = OsString::from("--test-reporter-destination=");
    destination.push(&report);
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=tap")
        .arg(destination)
        .args(what);
    let ended_well = process::run(&mut node).is_ok();
    let tap = fs::read_to_string(&report)
        .with_context(|| format!("the tests left no report in {}", report.display()))?;
    Ok(Counts::from_tap(&tap)?.and_also(ended_well))
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    Ok(files)
}
