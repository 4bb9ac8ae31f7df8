//! The native tests, and the programs that are compiled with them, by Clippy.

use super::{Counts, clippy};
use crate::process;
use crate::project::Project;
use crate::setup;
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// Runs every unit, integration and documentation test of the workspace. A warning is an error.
///
/// # Errors
/// When something that it needs cannot be set up.
pub fn run(project: &Project) -> Result<Counts> {
    setup::for_checking(project)?;
    let (ended_well, output) = process::watch(cargo_test(project).arg("--no-fail-fast"))?;
    Ok(Counts::from_cargo(&output).and_also(ended_well))
}

/// The program of the package `name`, compiled as the tests need it. `test` is one of the
/// package's integration tests, for which Cargo makes its program.
///
/// A `cargo run` would compile most of its libraries again: they have other features where fewer
/// packages are chosen.
///
/// # Errors
/// When it does not compile.
pub fn program(project: &Project, name: &str, test: &str) -> Result<PathBuf> {
    setup::for_checking(project)?;
    let mut cargo = cargo_test(project);
    cargo.args(["--no-run", "--quiet", "--test", test]);
    cargo.arg("--message-format=json-render-diagnostics");
    let messages = process::messages(&mut cargo)?;
    executable(&messages, name)
        .with_context(|| format!("Cargo made no program of the package {name}"))
}

/// `cargo test` on everything, by a Clippy that takes no warning.
fn cargo_test(project: &Project) -> Command {
    let mut cargo = project.command("cargo");
    cargo.args(["test", "--workspace"]);
    clippy::compiles(&mut cargo);
    cargo
}

/// Where the program of a package is, by Cargo's messages, one a line.
fn executable(messages: &str, name: &str) -> Option<PathBuf> {
    messages.lines().find_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let target = &message["target"];
        let is_program = target["name"] == name && target["kind"][0] == "bin";
        let path = message["executable"].as_str()?;
        (is_program && message["profile"]["test"] == false).then(|| PathBuf::from(path))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_among_the_messages() {
        let message = |kind: &str, test: bool, path: &str| {
            serde_json::json!({
                "target": { "name": "page", "kind": [kind] },
                "profile": { "test": test },
                "executable": path,
            })
            .to_string()
        };
        let messages = [
            r#"{"reason":"build-script-executed"}"#.to_owned(),
            message("lib", true, "/lib-tests"),
            message("bin", true, "/its-tests"),
            message("bin", false, "/itself"),
        ];
        let found = executable(&messages.join("\n"), "page");
        assert_eq!(found, Some(PathBuf::from("/itself")));
        assert_eq!(executable(&messages[..3].join("\n"), "page"), None);
    }
}
