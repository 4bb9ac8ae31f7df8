//! What the release's Wasm takes for its work, and what it may take.
//!
//! Measured by `time.mjs` under Node, on the files that a browser would get. Machines differ and
//! have other work beside: the budgets are several times what was measured on a slow one, so that
//! they catch work that grew, and no busy hour. What a page costs with its layout and
//! painting is for `cargo xtask bench` to say.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fmt::Write as _;
use std::path::Path;

/// Rows of the report: what was measured, where the script's answer has it, and the most that it
/// may be, in milliseconds.
const ROWS: [(&str, &str, f64); 4] = [
    ("start-up, the catalogue read", "/start", 25.0),
    ("index of all names", "/index", 250.0),
    // What a key may cost: see ARCHITECTURE.md.
    ("search, 95 % of all keys", "/search/p95", 4.0),
    ("comparison as an object, median", "/compare/median", 25.0),
];

/// What was measured, in milliseconds.
#[derive(Clone, Debug)]
pub struct Times(serde_json::Value);

/// Measures the release in `dist`; `None` where there is no Node to run it.
///
/// # Errors
/// When the release does not run, or says something else than times.
pub fn measure(project: &Project, dist: &Path) -> Result<Option<Times>> {
    if process::output(project.command("node").arg("--version")).is_none() {
        return Ok(None);
    }
    let mut node = project.command("node");
    node.arg(project.root().join("xtask/src/time.mjs"))
        .arg(dist.join("wasm/role-compare.js"))
        .arg(dist.join("wasm/role-compare_bg.wasm"))
        .arg(project.root().join("core/tests/queries.tsv"));
    let answer =
        process::output(&mut node).with_context(|| format!("{} failed", process::line(&node)))?;
    let times = serde_json::from_str(&answer)
        .with_context(|| format!("{} answered {answer:?}", process::line(&node)))?;
    Ok(Some(Times(times)))
}

impl Times {
    fn of(&self, place: &str) -> Result<f64> {
        let time = self.0.pointer(place).and_then(serde_json::Value::as_f64);
        time.with_context(|| format!("the times have no number at {place}"))
    }

    /// The report for a person.
    ///
    /// # Errors
    /// When a time is missing.
    pub fn table(&self) -> Result<String> {
        let mut text = format!(
            "\n{:<34}{:>10}{:>10}\n",
            "milliseconds in Wasm", "time", "budget"
        );
        for (what, place, budget) in ROWS {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{what:<34}{:>10.2}{budget:>10}", self.of(place)?);
        }
        Ok(text)
    }

    /// Holds the times to their budgets.
    ///
    /// # Errors
    /// When one of them is over its own, or missing.
    pub fn check(&self) -> Result<()> {
        for (what, place, budget) in ROWS {
            let time = self.of(place)?;
            if time > budget {
                bail!("{what}: {time:.2} ms; its budget is {budget} ms");
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(search: f64) -> Times {
        Times(serde_json::json!({
            "start": 5.0, "index": 50.0, "search": {"p95": search}, "compare": {"median": 5.0},
        }))
    }

    #[test]
    fn times_are_held_to_their_budgets() {
        assert!(times(1.5).check().is_ok());
        let late = times(4.5).check().unwrap_err().to_string();
        assert_eq!(
            late,
            "search, 95 % of all keys: 4.50 ms; its budget is 4 ms"
        );
        let missing = Times(serde_json::json!({})).check().unwrap_err();
        assert_eq!(missing.to_string(), "the times have no number at /start");
    }

    #[test]
    fn every_time_is_in_the_report() {
        let table = times(1.5).table().unwrap();
        assert_eq!(table.lines().count(), 2 + ROWS.len(), "{table}");
        assert!(table.contains("1.50"), "{table}");
    }
}
