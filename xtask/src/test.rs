//! `cargo xtask test`: every layer of tests, and one line of counts at the end.

mod clippy;
mod counts;
mod failures;
mod lanes;
mod layers;
pub mod native;
mod wasm;

pub use counts::Counts;

use crate::project::Project;
use crate::setup;
use anyhow::{Result, bail};
use layers::{LAYERS, Layer};
use lexopt::prelude::*;
use std::process::ExitCode;
use std::time::Instant;

/// Runs the layers that the command line names, one after the other, or all of them in lanes.
/// With `--built`, the page is tested as it is there.
///
/// # Errors
/// On an unknown layer or option, and where what all of them need cannot be set up. A test that
/// fails is no error here but the exit code.
pub fn command(project: &Project, args: &mut lexopt::Parser) -> Result<ExitCode> {
    let mut chosen = Vec::new();
    let mut is_built = false;
    while let Some(argument) = args.next()? {
        match argument {
            Long("list") => {
                print!("{}", list());
                return Ok(ExitCode::SUCCESS);
            }
            Long("built") => is_built = true,
            Value(name) => chosen.push(layer(&name.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    let total = if chosen.is_empty() {
        // Here, because lanes cannot install at the same time.
        setup::for_everything(project)?;
        lanes::run(project, LAYERS)?
    } else {
        run(project, &chosen, is_built)
    };
    println!("\n{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Runs layers one after the other and prints what each of them counted; the sum.
fn run(project: &Project, layers: &[&Layer], is_built: bool) -> Counts {
    let mut results = Vec::new();
    for layer in layers {
        println!("\n== {}: {}", layer.name, layer.about);
        let start = Instant::now();
        let counts = layer.run(project, is_built).unwrap_or_else(|error| {
            println!("{error:#}");
            Counts::FAILURE
        });
        if counts.ran() == 0 {
            println!("no test ran, which counts as a failure");
        }
        results.push((layer.name, counts.or_failure(), start.elapsed().as_secs()));
    }
    println!();
    for (name, counts, seconds) in &results {
        println!("{}", line(name, *seconds, *counts));
    }
    Counts::sum(results.iter().map(|(_, counts, _)| *counts))
}

/// What a layer counted, in a line.
fn line(name: &str, seconds: u64, counts: Counts) -> String {
    format!("{name:<10}{seconds:>6} s   {counts}")
}

fn layer(name: &str) -> Result<&'static Layer> {
    match LAYERS.iter().find(|layer| layer.name == name) {
        Some(layer) => Ok(layer),
        None => bail!("there is no layer `{name}`; there are:\n{}", list()),
    }
}

fn list() -> String {
    LAYERS
        .iter()
        .map(|layer| format!("  {:<10}{}\n", layer.name, layer.about))
        .collect()
}
