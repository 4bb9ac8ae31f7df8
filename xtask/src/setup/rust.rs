//! The parts of Rust itself that a plain installation may lack.
//!
//! They are asked for here because a machine may have rustup's automatic installs
//! switched off, so `rust-toolchain.toml` alone does not bring them.

use super::announce;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::Path;

/// The target that the widget is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for Wasm.
pub fn wasm_target(project: &Project) -> Result<()> {
    let sysroot = process::output(project.command("rustc").args(["--print", "sysroot"]))
        .context("`rustc` does not answer; install Rust from https://rustup.rs")?;
    // Asked of the compiler's own folder, so that a Rust without rustup counts too.
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM);
    if library.is_dir() {
        return Ok(());
    }
    announce(
        &format!("Rust's {WASM} target"),
        "the widget is compiled to WebAssembly",
        "some seconds",
    );
    rustup(project, &["target", "add", WASM])
}

/// The formatter and the linter.
pub fn components(project: &Project) -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let there = process::output(project.command("cargo").args([command, "--version"]));
        if there.is_some() {
            continue;
        }
        announce(
            component,
            "the tests check the sources with it",
            "some seconds",
        );
        rustup(project, &["component", "add", component])?;
    }
    Ok(())
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    process::run(project.command("rustup").args(arguments)).with_context(|| {
        format!(
            "rustup could not do it; once it can, this does: rustup {}",
            arguments.join(" ")
        )
    })
}
