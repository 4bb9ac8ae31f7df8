//! What a command needs before it can start: found if it is there, installed if not.
//!
//! Whatever is there already at the right version is used. What is installed comes from
//! rustup, crates.io, npm or Debian's packages, and is announced with its reason and its
//! duration. What cannot be installed is named together with the command that would do it.

mod browsers;
mod nginx;
mod node;
mod rust;
mod tools;

pub use browsers::{Browser, Browsers};
pub use nginx::nginx;

use crate::project::Project;
use anyhow::Result;

/// What building the page needs: the Wasm target, Trunk and wasm-bindgen.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn for_building(project: &Project) -> Result<()> {
    rust::wasm_target(project)?;
    tools::wasm_bindgen(project)?;
    tools::trunk(project)
}

/// What the Wasm tests need: the target and wasm-bindgen's test runner, and Node to run it in.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn for_wasm_tests(project: &Project) -> Result<()> {
    rust::wasm_target(project)?;
    tools::wasm_bindgen(project)?;
    node::node(project)
}

/// What checking the sources needs: rustfmt, Clippy and the Wasm target.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn for_checking(project: &Project) -> Result<()> {
    rust::components(project)?;
    rust::wasm_target(project)
}

/// Node and the packages of `tests/browser`, for checks that need no browser.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn for_scripts(project: &Project) -> Result<()> {
    node::node(project)?;
    node::packages(project)
}

/// What driving `wanted` needs: Node, the packages of `tests/browser` and the browsers.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn for_browsers(project: &Project, wanted: &[Browser]) -> Result<Browsers> {
    node::node(project)?;
    node::packages(project)?;
    Browsers::find(project, wanted)
}

/// What all tests need.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn for_everything(project: &Project) -> Result<()> {
    for_checking(project)?;
    for_building(project)?;
    for_wasm_tests(project)?;
    for_browsers(project, &[Browser::Chromium, Browser::Firefox])?;
    nginx(project)?;
    Ok(())
}

/// Tells what is about to be installed, why, and how long that takes.
fn announce(what: &str, why: &str, how_long: &str) {
    eprintln!("Setting up {what}: {why}. This takes {how_long}, once.");
}
