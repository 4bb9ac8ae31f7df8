//! The browsers that the tests drive.
//!
//! `CHROMIUM` and `FIREFOX` name a binary to use; else the PATH is searched; else
//! Debian's packages are installed where that needs no password.

use super::announce;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// A browser that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or Chrome, driven through its own protocol.
    Chromium,
    /// Firefox, driven through WebDriver BiDi.
    Firefox,
}

impl Browser {
    /// The name that the tests and the command line use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMIUM",
            Self::Firefox => "FIREFOX",
        }
    }

    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium"],
            Self::Firefox => &["firefox-esr"],
        }
    }

    fn binary(self, project: &Project) -> Result<PathBuf> {
        if let Some(named) = std::env::var_os(self.variable()) {
            let named = PathBuf::from(named);
            if !named.is_file() {
                bail!(
                    "{} names {}, which is no file",
                    self.variable(),
                    named.display()
                );
            }
            return Ok(named);
        }
        if let Some(found) = self.programs().iter().find_map(|name| on_path(name)) {
            return Ok(found);
        }
        announce(self.name(), "the page is tested in it", "a minute or two");
        debian_packages(project, self.packages()).with_context(|| {
            format!(
                "{} is missing; {}=/path/to/it points the tests at one",
                self.name(),
                self.variable()
            )
        })?;
        self.programs()
            .iter()
            .find_map(|name| on_path(name))
            .with_context(|| format!("{} was installed but is not on the PATH", self.name()))
    }
}

/// Each browser with its binary.
pub struct Browsers(Vec<(Browser, PathBuf)>);

impl Browsers {
    /// Finds or installs each of `wanted`.
    ///
    /// # Errors
    /// When one is missing and cannot be installed.
    pub fn find(project: &Project, wanted: &[Browser]) -> Result<Self> {
        wanted
            .iter()
            .map(|browser| Ok((*browser, browser.binary(project)?)))
            .collect::<Result<_>>()
            .map(Self)
    }

    /// Where `browser` is, if it was asked for.
    pub fn binary(&self, browser: Browser) -> Option<&PathBuf> {
        let found = self.0.iter().find(|(known, _)| *known == browser);
        found.map(|(_, binary)| binary)
    }
}

/// Where a program stands on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// Installs Debian packages, as root or with a sudo that asks nothing.
///
/// # Errors
/// When this is no Debian, a password would be needed, or the installation fails;
/// the message holds the command that would do it.
pub fn debian_packages(project: &Project, packages: &[&str]) -> Result<()> {
    let by_hand = format!("sudo apt-get install {}", packages.join(" "));
    let install = ["install", "--yes", "--no-install-recommends"];
    let install = [&install[..], packages].concat();
    debian_index(project)
        .and_then(|()| apt(project, &install))
        .with_context(|| format!("this would do it: {by_hand}"))
}

/// Brings the list of Debian's packages up to date.
///
/// # Errors
/// As [`debian_packages`].
pub fn debian_index(project: &Project) -> Result<()> {
    apt(project, &["update"])
}

fn apt(project: &Project, arguments: &[&str]) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("there is no apt-get");
    }
    let root = process::output(project.command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let sudo = process::output(project.command("sudo").args(["-n", "true"])).is_some();
    if !root && !sudo {
        bail!("it needs a password");
    }
    let mut command = if root {
        project.command("env")
    } else {
        let mut sudo = project.command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"])
        .args(arguments);
    process::run(&mut command)
}
