//! Trunk and wasm-bindgen's command, each at exactly the version that the project pins.
//!
//! A matching one on the PATH is used. Otherwise the pinned one is compiled into
//! `target/tools`, which the commands here search first: the user's own tools stay as
//! they are, and removing the checkout removes everything that was installed.

use super::announce;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};

/// Builds and serves the page.
pub fn trunk(project: &Project) -> Result<()> {
    let version = project.trunk_version()?;
    Tool {
        package: "trunk",
        programs: &["trunk"],
        version: &version,
        why: "it builds the page and serves it",
        how_long: "3 to 8 minutes",
    }
    .set_up(project)
}

/// Makes the JavaScript that goes with the Wasm, and runs the Wasm tests.
pub fn wasm_bindgen(project: &Project) -> Result<()> {
    let version = project.wasm_bindgen_version()?;
    Tool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: &version,
        why: "it joins the Wasm to JavaScript, and must match the crate of that version",
        how_long: "1 to 3 minutes",
    }
    .set_up(project)
}

struct Tool<'a> {
    package: &'a str,
    programs: &'a [&'a str],
    version: &'a str,
    why: &'a str,
    how_long: &'a str,
}

impl Tool<'_> {
    fn set_up(&self, project: &Project) -> Result<()> {
        let found: Vec<_> = self
            .programs
            .iter()
            .map(|program| {
                let answer = process::output(project.command(program).arg("--version"))?;
                version_in(&answer).map(str::to_owned)
            })
            .collect();
        if found
            .iter()
            .all(|found| found.as_deref() == Some(self.version))
        {
            return Ok(());
        }
        let what = format!("{} {}", self.package, self.version);
        announce(&what, self.why, self.how_long);
        if let Some(other) = found.iter().flatten().find(|found| *found != self.version) {
            eprintln!("(There is a version {other}; it stays as it is.)");
        }
        self.install(project).with_context(|| {
            format!(
                "{what} could not be installed; this would do it: \
                 cargo install {} --version {} --locked",
                self.package, self.version
            )
        })
    }

    fn install(&self, project: &Project) -> Result<()> {
        let root = project.tools();
        let build = root.join("build");
        process::run(
            project
                .command("cargo")
                .args(["install", self.package, "--version", self.version])
                .args(["--locked", "--force", "--root"])
                .arg(&root)
                .arg("--target-dir")
                .arg(&build)
                // A third of the time, for tools that need not be fast.
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        )?;
        // Up to a gigabyte that nothing will use again. That it may stay is no failure.
        let _ = std::fs::remove_dir_all(build);
        Ok(())
    }
}

/// The version in an answer such as `trunk 0.21.14` or `wasm-bindgen 0.2.128 (c5ac1f6b1)`.
fn version_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_tools_answer() {
        for (answer, version) in [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.128 (c5ac1f6b1)\n", Some("0.2.128")),
            ("trunk\n", None),
            ("", None),
        ] {
            assert_eq!(version_in(answer), version, "{answer:?}");
        }
    }
}
