//! `cargo xtask test`: every layer of tests, and one line of counts at the end.

mod counts;
mod layers;
mod wasm;

pub use counts::Counts;

use crate::project::Project;
use anyhow::{Result, bail};
use layers::{LAYERS, Layer};
use lexopt::prelude::*;
use std::process::ExitCode;
use std::time::Instant;

/// Runs the layers that the command line names, or all of them.
///
/// # Errors
/// On an unknown layer or option. A test that fails is no error here but the exit code.
pub fn command(project: &Project, args: &mut lexopt::Parser) -> Result<ExitCode> {
    let mut chosen = Vec::new();
    while let Some(argument) = args.next()? {
        match argument {
            Long("list") => {
                print!("{}", list());
                return Ok(ExitCode::SUCCESS);
            }
            Value(name) => chosen.push(layer(&name.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() {
        chosen.extend(LAYERS);
    }

    let mut results = Vec::new();
    for layer in chosen {
        println!("\n== {}: {}", layer.name, layer.about);
        let start = Instant::now();
        let counts = (layer.run)(project).unwrap_or_else(|error| {
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
        println!("{name:<10}{seconds:>6} s   {counts}");
    }
    let total = Counts::sum(results.iter().map(|(_, counts, _)| *counts));
    println!("\n{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
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
