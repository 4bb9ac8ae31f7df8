//! Clippy as a compiler: no warning in what is built, and nothing compiled a second time only to be
//! looked at.
//!
//! Cargo lets another compiler take the packages of a workspace. Libraries are then the very ones that
//! plain builds have.

use crate::project::Project;
use crate::{flags, process, setup};
use anyhow::Result;
use std::process::Command;

/// Has `cargo`, a Cargo command that compiles, let Clippy compile the workspace and take no warning.
pub fn compiles(cargo: &mut Command) {
    // What `cargo clippy -- -D warnings` sets for `cargo check`.
    cargo.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    let [separator, lint] = ["__CLIPPY_HACKERY__", "warnings"];
    cargo.env("CLIPPY_ARGS", format!("-D{separator}{lint}{separator}"));
}

/// Compiles what the page holds for the browser, as its release is; natively, the tests do.
///
/// # Errors
/// On a warning, and when something that it needs cannot be set up.
pub fn wasm(project: &Project) -> Result<()> {
    setup::for_checking(project)?;
    let mut cargo = project.command("cargo");
    cargo.args(["build", "--release", "--target=wasm32-unknown-unknown"]);
    for package in ["core", "reader", "widget"] {
        cargo.arg(format!("--package=role-compare-{package}"));
    }
    cargo.arg("--lib");
    flags::without_folders(&mut cargo)?;
    compiles(&mut cargo);
    process::run(&mut cargo)
}
