//! The whole run: lanes that take one layer after the other from the same list.
//!
//! Compilers and browsers leave each other some of the machine: a link-time optimization fills
//! one core, and a test in a browser waits for a quarter of its time. Each layer is a process of
//! its own, whose lines are shown with the layer's name.
//!
//! There is a lane for each browser and one for what compiles beside them. Two compilers at a
//! time fill a small machine, and a third would only hold back the page that the browsers wait
//! for.

use super::layers::{Layer, Needs};
use super::{Counts, failures, line};
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

/// How many layers run at a time.
const LANES: usize = 3;

/// How many of them may be layers of sources, the one that makes the page among them.
const COMPILERS: usize = 2;

/// Runs the layers and prints what failed, once more, and what each of them counted; the sum.
///
/// # Errors
/// When a layer cannot be started.
pub fn run(project: &Project, layers: &'static [Layer]) -> Result<Counts> {
    let start = Instant::now();
    let list = List::new(layers.iter().collect());
    let work = || -> Result<Vec<Outcome>> {
        let mut outcomes = Vec::new();
        while let Some((layer, may_run)) = list.next() {
            let outcome = match may_run {
                true => watch(project, layer),
                false => Ok(Outcome::without_page(layer)),
            };
            // Told also of a layer that could not run: nobody may wait for it.
            list.ended(
                layer,
                outcome.as_ref().is_ok_and(|one| one.counts.failed == 0),
            );
            outcomes.push(outcome?);
        }
        Ok(outcomes)
    };
    let lanes: Vec<_> = thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES).map(|_| scope.spawn(work)).collect();
        let joined = lanes.into_iter().map(|lane| lane.join());
        joined
            .map(|lane| lane.expect("a lane only reads lines"))
            .collect()
    });
    let outcomes = lanes.into_iter().collect::<Result<Vec<_>>>()?.concat();
    for outcome in &outcomes {
        if !outcome.failures.is_empty() {
            println!("\n== {}, what failed:", outcome.layer);
        }
        for line in &outcome.failures {
            println!("{:<9}│ {line}", outcome.layer);
        }
    }
    println!();
    for layer in layers {
        for outcome in outcomes.iter().filter(|one| one.layer == layer.name) {
            println!("{}", outcome.line);
        }
    }
    println!("{:<10}{:>6} s", "all", start.elapsed().as_secs());
    Ok(Counts::sum(outcomes.iter().map(|one| one.counts)))
}

/// What came of a layer.
#[derive(Clone)]
struct Outcome {
    layer: &'static str,
    counts: Counts,
    /// The layer's own last line.
    line: String,
    /// What it said of its failures.
    failures: Vec<String>,
}

impl Outcome {
    fn without_page(layer: &Layer) -> Self {
        Self {
            layer: layer.name,
            counts: Counts::FAILURE,
            line: line(layer.name, 0, Counts::FAILURE) + ": there is no page to test",
            failures: Vec::new(),
        }
    }
}

/// The layers that nobody has taken yet, and what became of the page.
struct List {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    waiting: Vec<&'static Layer>,
    /// How many layers of sources are running.
    compilers: usize,
    /// Whether the page was built: unknown until its layer has ended.
    page: Option<bool>,
}

impl List {
    /// The page comes first: others need it.
    fn new(mut waiting: Vec<&'static Layer>) -> Self {
        waiting.sort_by_key(|layer| !layer.makes_page);
        Self {
            state: Mutex::new(State {
                waiting,
                compilers: 0,
                page: None,
            }),
            changed: Condvar::new(),
        }
    }

    /// The next layer that can start, and whether it has what it needs: in the order of the list
    /// those that need no page; but once there is one, those that need it, the last first, since
    /// they take longest and no lane should be left with one at the end. Waits while none of them
    /// may start: they need a page which is still being built, or enough compilers are running.
    fn next(&self) -> Option<(&'static Layer, bool)> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if state.waiting.is_empty() {
                return None;
            }
            let page = state.page;
            let needs: Vec<Needs> = state.waiting.iter().map(|layer| layer.needs).collect();
            let of_page = page.and_then(|_| needs.iter().rposition(|needs| *needs == Needs::Page));
            let of_sources = || match state.compilers < COMPILERS {
                true => needs.iter().position(|needs| match needs {
                    Needs::Sources => true,
                    Needs::Trunk => page.is_some(),
                    Needs::Page => false,
                }),
                false => None,
            };
            if let Some(place) = of_page.or_else(of_sources) {
                let layer = state.waiting.remove(place);
                state.compilers += usize::from(layer.needs != Needs::Page);
                return Some((layer, layer.needs != Needs::Page || page == Some(true)));
            }
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn ended(&self, layer: &Layer, was_good: bool) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.compilers -= usize::from(layer.needs != Needs::Page);
        if layer.makes_page {
            state.page = Some(was_good);
        }
        self.changed.notify_all();
    }
}

/// This program, to run a layer. The run lasts until the page is built and then until the last browser
/// is done, so every other layer leaves the processor to these.
///
/// # Errors
/// When this program cannot tell where it is.
fn itself(layer: &Layer) -> Result<Command> {
    let program = env::current_exe().context("asking for the path of this program")?;
    if cfg!(windows) || layer.makes_page || layer.needs == Needs::Page {
        return Ok(Command::new(program));
    }
    let mut nice = Command::new("nice");
    nice.arg(program);
    Ok(nice)
}

/// Runs a layer on the page as it is, and reads what it counted.
fn watch(project: &Project, layer: &'static Layer) -> Result<Outcome> {
    let (reader, writer) = io::pipe().context("making a pipe")?;
    let mut command = itself(layer)?;
    command
        .current_dir(project.root())
        .args(["test", "--built", layer.name])
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let mut child = command
        .spawn()
        .with_context(|| format!("starting the layer {}", layer.name))?;
    // It holds the pipe's other end, which would never be closed.
    drop(command);
    let mut lines = Vec::new();
    for bytes in BufReader::new(reader).split(b'\n') {
        let bytes = bytes?;
        let text = String::from_utf8_lossy(&bytes);
        println!("{:<9}│ {text}", layer.name);
        lines.push(text.into_owned());
    }
    let ended_well = child.wait()?.success();
    let mut ending = lines.iter().rev();
    let found = ending.find_map(|line| Some((counted(layer.name, line)?, line.clone())));
    // A layer that died has not told what it counted.
    let (counts, line) = found.unwrap_or_else(|| {
        let line = line(layer.name, 0, Counts::FAILURE) + ": it did not come to its end";
        (Counts::FAILURE, line)
    });
    let counts = counts.and_also(ended_well);
    Ok(Outcome {
        layer: layer.name,
        counts,
        line,
        failures: match counts.failed {
            0 => Vec::new(),
            _ => failures::told(&lines),
        },
    })
}

/// What a layer counted, if the line is the one that sums it up.
fn counted(layer: &str, line: &str) -> Option<Counts> {
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
        let line = line("native", 254, Counts::check(true));
        assert_eq!(counted("native", &line), Some(Counts::check(true)));
        assert_eq!(counted("wasm", &line), None);
        assert_eq!(
            counted("native", "native code is quick, 3 passed, 0 failed"),
            None
        );
    }

    /// The names in the order in which one lane would take them, with what they are told.
    fn taken(list: &List, is_page_good: bool) -> Vec<(&'static str, bool)> {
        let mut names = Vec::new();
        while let Some((layer, may_run)) = list.next() {
            names.push((layer.name, may_run));
            list.ended(layer, is_page_good);
        }
        names
    }

    #[test]
    fn the_page_is_taken_first_and_browsers_only_see_a_good_one() {
        let all = || List::new(LAYERS.iter().collect());
        let names = taken(&all(), true);
        assert_eq!(names[0], ("build", true));
        assert_eq!(names.len(), LAYERS.len());
        assert!(names.iter().all(|(_, may_run)| *may_run));

        let names = taken(&all(), false);
        let left_out: Vec<_> = names.iter().filter(|(_, may_run)| !may_run).collect();
        let expected = [("firefox", false), ("chromium", false)];
        assert_eq!(left_out, expected.iter().collect::<Vec<_>>());
    }

    #[test]
    fn sources_are_checked_until_there_is_a_page_and_after_its_own_tests() {
        let list = List::new(LAYERS.iter().collect());
        let next = || list.next().map(|(layer, _)| layer.name);
        assert_eq!(next(), Some("build"));
        assert_eq!(next(), Some("fmt"));
        let page = LAYERS.iter().find(|layer| layer.makes_page);
        list.ended(page.expect("a layer makes the page"), true);
        assert_eq!(next(), Some("firefox"));
        assert_eq!(next(), Some("chromium"));
        assert_eq!(next(), Some("supply"));
    }

    #[test]
    fn sources_are_taken_one_after_the_other_beside_the_page() {
        let list = List::new(LAYERS.iter().collect());
        let page = list.next().map(|(layer, _)| layer);
        assert!(page.is_some_and(|layer| layer.makes_page));
        let of_sources = LAYERS.iter().filter(|layer| layer.needs == Needs::Sources);
        for _ in 1..of_sources.count() {
            let (layer, may_run) = list.next().expect("there is more to do");
            assert!(may_run && layer.needs == Needs::Sources, "{}", layer.name);
            list.ended(layer, true);
        }
    }

    #[test]
    fn a_third_lane_waits_for_the_page_and_not_for_a_compiler() {
        let list = List::new(LAYERS.iter().collect());
        let running = [list.next(), list.next()].map(|next| next.expect("sources").0);
        assert!(running.iter().all(|layer| layer.needs == Needs::Sources));
        let third = thread::scope(|scope| {
            let third = scope.spawn(|| list.next().map(|(layer, _)| layer.name));
            list.ended(running[0], true);
            third.join().expect("it gets a layer")
        });
        assert_eq!(third, Some("firefox"));
    }
}
