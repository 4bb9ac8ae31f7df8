//! The scripts of `tests/browser`: tests, benchmark and pictures, run by Node.

use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser, Browsers};
use crate::site;
use crate::test::Counts;
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::fs;
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

/// Runs every `*.test.mjs` in one browser, on the build in `dist`, and last those called
/// `*.alone.test.mjs`, which measure what other work would disturb.
///
/// # Errors
/// When the tests cannot be started or do not report.
pub fn test(
    project: &Project,
    browsers: &Browsers,
    browser: Browser,
    dist: &Path,
) -> Result<Counts> {
    let yew_host = yew_host(project)?;
    let nginx = setup::nginx(project)?;
    let (alone, together): (Vec<_>, Vec<_>) = files(&project.browser_tests(), ".test.mjs")?
        .into_iter()
        .partition(|file| file.to_string_lossy().ends_with(".alone.test.mjs"));
    let goes = [(together, "", AT_A_TIME), (alone, "-alone", "1")];
    let counts = goes.map(|(files, suffix, at_a_time)| {
        let mut node = node(project, dist);
        point_at(&mut node, browsers);
        node.env("BROWSER", browser.name())
            .env("ROLE_COMPARE_YEW_HOST", &yew_host)
            .envs(nginx.as_ref().map(|nginx| ("NGINX", nginx)));
        let report = format!("{}{suffix}", browser.name());
        node_tests(project, node, &report, &files, at_a_time)
    });
    Ok(Counts::sum(counts.into_iter().collect::<Result<Vec<_>>>()?))
}

/// How many files of tests run at the same time, each with a browser of its own. Two fill two
/// cores while the sources are compiled, and Firefox then lays some pages out late.
const AT_A_TIME: &str = "1";

/// Builds the example of a page made with Yew, and returns where it is.
fn yew_host(project: &Project) -> Result<PathBuf> {
    let built = project.target().join("yew-host");
    let mut trunk = project.command("trunk");
    trunk
        .current_dir(project.root().join("static/examples/yew"))
        .args(["build", "--release", "--public-url", "./", "--dist"])
        .arg(&built);
    process::run(&mut trunk)?;
    Ok(built)
}

/// Runs every `*.check.mjs`: what Node can check with no browser.
///
/// # Errors
/// When the tests cannot be started or do not report.
pub fn checks(project: &Project) -> Result<Counts> {
    let node = node(project, &tested(project));
    let files = files(&project.browser_tests(), ".check.mjs")?;
    node_tests(project, node, "fixtures", &files, "1")
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

fn node_tests(
    project: &Project,
    mut node: Command,
    report: &str,
    files: &[PathBuf],
    at_a_time: &str,
) -> Result<Counts> {
    let reports = project.target().join("test-reports");
    fs::create_dir_all(&reports).context("creating target/test-reports")?;
    let report = reports.join(format!("{report}.tap"));
    let mut destination = OsString::from("--test-reporter-destination=");
    destination.push(&report);
    let mut concurrency = OsString::from("--test-concurrency=");
    concurrency.push(at_a_time);
    node.args(["--test", "--test-reporter=spec"])
        .arg(concurrency)
        .arg("--test-reporter-destination=stdout")
        .arg("--test-reporter=tap")
        .arg(destination)
        .args(files);
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
