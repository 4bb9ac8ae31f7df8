//! The whole run: the layers in two lanes at the same time.
//!
//! One lane checks the sources, the other builds the page and opens it in browsers. Compilers
//! and browsers leave each other much of the machine: a link-time optimization fills one core,
//! and a browser test waits more than it works.

use super::Counts;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

/// The lanes: a name, and the layers, one after the other.
const LANES: [(&str, &[&str]); 2] = [
    (
        "sources",
        &["fmt", "clippy", "supply", "native", "wasm", "fixtures"],
    ),
    ("page", &["build", "chromium", "firefox"]),
];

/// Runs every layer and prints what each of them counted; the sum.
///
/// Each lane is a process of its own, whose lines are shown with the lane's name.
///
/// # Errors
/// When a lane cannot be started.
pub fn run(project: &Project) -> Result<Counts> {
    let start = Instant::now();
    let program = env::current_exe().context("asking for the path of this program")?;
    let lanes = LANES.map(|(name, layers)| {
        let mut command = Command::new(&program);
        command.current_dir(project.root()).arg("test").args(layers);
        thread::spawn(move || watch(name, layers, command))
    });
    let mut all = Vec::new();
    let mut summary = Vec::new();
    for lane in lanes {
        let (counts, lines) = lane.join().expect("a lane only reads lines")?;
        all.push(counts);
        summary.extend(lines);
    }
    println!();
    for line in summary {
        println!("{line}");
    }
    println!("both lanes {:>5} s", start.elapsed().as_secs());
    Ok(Counts::sum(all))
}

/// Runs a lane; what it counted, and its line for each layer.
fn watch(name: &str, layers: &[&str], mut command: Command) -> Result<(Counts, Vec<String>)> {
    let (reader, writer) = io::pipe().context("making a pipe")?;
    command.stdin(Stdio::null());
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().context("starting a lane")?;
    // It holds the pipe's other end, which would never be closed.
    drop(command);
    let (mut counts, mut summary) = (Vec::new(), Vec::new());
    for line in BufReader::new(reader).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{name:<8}│ {line}");
        if let Some(of_layer) = layers.iter().find_map(|layer| outcome(layer, &line)) {
            counts.push(of_layer);
            summary.push(line.into_owned());
        }
    }
    let ended_well = child.wait()?.success();
    // A lane that died has not told of all its layers.
    let has_all = counts.len() == layers.len();
    Ok((Counts::sum(counts).and_also(ended_well && has_all), summary))
}

/// What a layer counted, if the line is the one that sums it up.
fn outcome(layer: &str, line: &str) -> Option<Counts> {
    let (seconds, counts) = line.strip_prefix(layer)?.split_once(" s   ")?;
    seconds.trim().parse::<u64>().ok()?;
    Counts::from_sum(counts)
}

#[cfg(test)]
mod tests {
    use super::super::layers::LAYERS;
    use super::*;

    #[test]
    fn a_layers_sum_is_found_among_its_lines() {
        let line = super::super::line("native", 254, Counts::check(true));
        assert_eq!(outcome("native", &line), Some(Counts::check(true)));
        assert_eq!(outcome("wasm", &line), None);
        assert_eq!(
            outcome("native", "native code is quick, 3 passed, 0 failed"),
            None
        );
    }

    #[test]
    fn every_layer_has_one_lane() {
        let mut in_lanes: Vec<&str> = LANES
            .iter()
            .flat_map(|(_, layers)| *layers)
            .copied()
            .collect();
        let mut known: Vec<&str> = LAYERS.iter().map(|layer| layer.name).collect();
        in_lanes.sort_unstable();
        known.sort_unstable();
        assert_eq!(in_lanes, known);
    }
}
