//! Where the project's files are, and which versions of its tools it pins.

use anyhow::{Context, Result};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout that the commands work on.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// # Errors
    /// When the program is not run by Cargo.
    pub fn find() -> Result<Self> {
        // Asked when it runs, not when it is compiled: two checkouts that share a target
        // folder share this program too.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest
            .as_deref()
            .and_then(Path::parent)
            .filter(|root| root.join("Trunk.toml").is_file())
            .context("run this as `cargo xtask`, which tells it where the project is")?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// The folder that holds everything.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the release build goes.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A folder for what these commands leave behind, apart from what is to be published.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The tools installed for this project alone. They stand here rather than in the
    /// user's own `~/.cargo/bin`, so that another project's Trunk is never replaced.
    pub fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// The tests that drive browsers.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// A command run in the project's folder, which finds the project's own tools first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", self.path())
            // Trunk would look on the network for a newer Trunk.
            .env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk takes `NO_COLOR` for a yes-or-no option and refuses the usual `NO_COLOR=1`.
        if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// A program of the workspace, by the name of its package, which is compiled first. What it is
    /// given follows.
    pub fn program(&self, package: &str) -> Command {
        let mut command = self.command("cargo");
        command.args(["run", "--quiet", "--package", package, "--manifest-path"]);
        command.arg(self.root.join("Cargo.toml")).arg("--");
        command
    }

    fn path(&self) -> OsString {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders =
            std::iter::once(self.tools().join("bin")).chain(std::env::split_paths(&inherited));
        // Joining fails only for a folder with the separator in its name: such a checkout
        // goes without tools of its own.
        std::env::join_paths(folders).unwrap_or(inherited)
    }

    /// Trunk's version, pinned by `trunk-version` in `Trunk.toml`.
    ///
    /// # Errors
    /// When the file cannot be read or pins no exact version.
    pub fn trunk_version(&self) -> Result<String> {
        trunk_version(&self.read("Trunk.toml")?)
    }

    /// wasm-bindgen's version, pinned by `Cargo.lock`: the command must match the crate exactly.
    ///
    /// # Errors
    /// When the file cannot be read or does not name the crate.
    pub fn wasm_bindgen_version(&self) -> Result<String> {
        locked_version(&self.read("Cargo.lock")?, "wasm-bindgen")
    }

    fn read(&self, file: &str) -> Result<String> {
        let path = self.root.join(file);
        std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    }
}

fn trunk_version(config: &str) -> Result<String> {
    let table: toml::Table = config.parse().context("Trunk.toml")?;
    table
        .get("trunk-version")
        .and_then(toml::Value::as_str)
        .and_then(|pin| pin.strip_prefix('='))
        .map(|version| version.trim().to_owned())
        .context("Trunk.toml must pin an exact version: trunk-version = \"=X.Y.Z\"")
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let table: toml::Table = lock.parse().context("Cargo.lock")?;
    table
        .get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_pinned_exactly() {
        let exact = trunk_version("trunk-version = \"=0.21.14\"\n[build]\n");
        assert_eq!(exact.unwrap(), "0.21.14");
        assert!(trunk_version("trunk-version = \"^0.21\"").is_err());
        assert!(trunk_version("[build]").is_err());
    }

    #[test]
    fn the_lock_file_names_each_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").unwrap(), "0.2.1");
        assert!(locked_version(lock, "b").is_err());
    }

    #[test]
    fn the_projects_own_pins_can_be_read() {
        let project = Project::find().unwrap();
        assert!(project.trunk_version().is_ok());
        assert!(project.wasm_bindgen_version().is_ok());
    }
}
