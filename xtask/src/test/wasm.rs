//! The tests that are compiled to Wasm: core's in Node, the widget's in headless Chromium.
//!
//! Only targets that hold a `#[wasm_bindgen_test]` are built, because the other native
//! tests may use what Wasm has not.

use super::Counts;
use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Runs both.
pub fn run(project: &Project) -> Result<Counts> {
    setup::for_wasm_tests(project)?;
    let core = targets(&project.root().join("core"))?;
    let widget = targets(project.root())?;
    let mut counts = Counts::default();
    if !core.is_empty() {
        counts = test(project, "role-compare-core", &core, &[])?;
    }
    if !widget.is_empty() {
        let browsers = setup::for_browsers(project, &[Browser::Chromium])?;
        let binary = browsers.binary(Browser::Chromium).context("asked for")?;
        let capabilities = capabilities(project, binary)?;
        let environment = [("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.as_str())];
        let in_browser = test(project, "role-compare-widget", &widget, &environment)?;
        counts = Counts::sum([counts, in_browser]);
    }
    Ok(counts)
}

fn test(
    project: &Project,
    package: &str,
    targets: &[String],
    environment: &[(&str, &str)],
) -> Result<Counts> {
    let mut cargo = project.command("cargo");
    cargo
        .args(["test", "--no-fail-fast", "--target=wasm32-unknown-unknown"])
        .args(["--package", package])
        .args(targets)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .envs(environment.iter().copied());
    let (ended_well, output) = process::watch(&mut cargo)?;
    Ok(Counts::from_cargo(&output).and_also(ended_well))
}

/// The arguments that select the targets with Wasm tests in them: `--lib`, and all programs of
/// integration tests where a file of those has any.
fn targets(package: &Path) -> Result<Vec<String>> {
    let mut targets = Vec::new();
    if mentions(&package.join("src"))? {
        targets.push("--lib".to_owned());
    }
    let tests = package.join("tests");
    if tests.is_dir() {
        for entry in fs::read_dir(&tests).context("reading tests")? {
            let path = entry?.path();
            if path.is_file() && mentions(&path)? {
                targets.push("--test=*".to_owned());
                break;
            }
        }
    }
    Ok(targets)
}

/// Whether a Rust file, or one anywhere under a folder, holds a Wasm test.
fn mentions(path: &Path) -> Result<bool> {
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
            if mentions(&entry?.path())? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if path.extension().is_none_or(|ending| ending != "rs") {
        return Ok(false);
    }
    let source = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    Ok(source.contains("wasm_bindgen_test"))
}

/// Writes what chromedriver needs to know of the browser, and returns where.
fn capabilities(project: &Project, binary: &Path) -> Result<String> {
    let file = project.target().join("webdriver.json");
    let wishes = serde_json::json!({
        "goog:chromeOptions": {
            "binary": binary,
            // Chromium's sandbox refuses to start as root, which is how containers run.
            "args": ["headless=new", "no-sandbox", "disable-background-networking"],
        },
    });
    fs::write(&file, wishes.to_string()).with_context(|| format!("writing {}", file.display()))?;
    Ok(file.to_string_lossy().into_owned())
}
