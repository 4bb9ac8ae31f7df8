//! Benchmarks that need no browser.
//!
//! They are no tests: what they tell depends on the machine, and nothing fails for it.

use crate::process;
use crate::project::Project;
use crate::setup;
use anyhow::Result;
use std::process::Command;

/// The example of core that measures, and the Wasm target.
const EXAMPLE: &str = "growth_bench";
const WASM: &str = "wasm32-unknown-unknown";

/// `cargo xtask bench growth`: what more roles cost, natively and in Wasm under Node.
///
/// # Errors
/// When something it needs cannot be set up, or the benchmark does not run.
pub fn growth(project: &Project) -> Result<()> {
    setup::for_wasm_tests(project)?;
    println!("Natively:");
    process::run(&mut cargo(project, "run"))?;
    process::run(cargo(project, "build").args(["--target", WASM]))?;
    let target = project.target();
    let module = target.join(WASM).join("release/examples").join(EXAMPLE);
    let out = target.join("growth-bench");
    let mut wasm_bindgen = project.command("wasm-bindgen");
    wasm_bindgen
        .args(["--target", "nodejs", "--out-dir"])
        .arg(&out)
        .arg(module.with_extension("wasm"));
    process::run(&mut wasm_bindgen)?;
    println!("In Wasm:");
    let script = out.join(EXAMPLE).with_extension("js");
    process::run(project.command("node").arg(script))
}

fn cargo(project: &Project, what: &str) -> Command {
    let mut cargo = project.command("cargo");
    cargo.args([what, "--release", "--package", "role-compare-core"]);
    cargo.args(["--example", EXAMPLE]);
    // Wherever the user has Cargo put what it builds, the module is looked for here.
    cargo.arg("--target-dir").arg(project.target());
    cargo
}
