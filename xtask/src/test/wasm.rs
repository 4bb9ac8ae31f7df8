//! The tests that are compiled to Wasm: core's, in Node. The widget's are in browsers, from outside.
//!
//! Only targets that hold a `#[wasm_bindgen_test]` are built, because the other native
//! tests may use what Wasm has not.

use super::Counts;
use crate::process;
use crate::project::Project;
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Runs them.
///
/// # Errors
/// When something that they need cannot be set up.
pub fn run(project: &Project) -> Result<Counts> {
    setup::for_wasm_tests(project)?;
    let mut cargo = project.command("cargo");
    cargo
        .args(["test", "--no-fail-fast", "--target=wasm32-unknown-unknown"])
        .arg("--package=role-compare-core")
        .args(targets(&project.root().join("core"))?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        );
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
