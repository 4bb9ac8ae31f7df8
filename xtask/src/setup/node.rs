//! Node.js and the packages of the browser tests.

use super::{announce, browsers};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;

/// The oldest release of Node whose test runner does what the tests need.
const OLDEST: u32 = 20;

/// Node and npm.
pub fn node(project: &Project) -> Result<()> {
    let answer = |program| process::output(project.command(program).arg("--version"));
    if answer("node").is_none() || answer("npm").is_none() {
        announce(
            "Node.js",
            "the tests run in it and drive the browsers",
            "a minute",
        );
        browsers::debian_packages(project, &["nodejs", "npm"])?;
    }
    let version = answer("node").context("`node` does not answer")?;
    let major = major(&version).with_context(|| format!("`node --version` says {version:?}"))?;
    if major < OLDEST {
        bail!(
            "Node.js {} is too old: the tests need {OLDEST} or newer, from https://nodejs.org",
            version.trim()
        );
    }
    Ok(())
}

/// The packages that `package-lock.json` names, installed when that file changed.
pub fn packages(project: &Project) -> Result<()> {
    let folder = project.browser_tests();
    let wanted = fs::read(folder.join("package-lock.json")).context("reading package-lock.json")?;
    let mark = folder.join("node_modules/.installed-package-lock.json");
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    announce(
        "npm packages",
        "the tests drive the browsers with them",
        "some seconds",
    );
    process::run(
        project
            .command("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&folder),
    )
    .context("this would do it: cd tests/browser && npm ci")?;
    fs::write(&mark, wanted).with_context(|| format!("writing {}", mark.display()))
}

fn major(version: &str) -> Option<u32> {
    let digits = version.trim().strip_prefix('v')?;
    digits.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("20"), None);
    }
}
