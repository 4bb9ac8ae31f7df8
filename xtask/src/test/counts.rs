//! How many tests passed, failed and were left out, as each test runner reports it.

use anyhow::{Context, Result};
use std::fmt;

/// The outcome of some tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Ran and held.
    pub passed: usize,
    /// Ran and did not hold, or could not run though it should.
    pub failed: usize,
    /// Left out, because it needs what this machine has not.
    pub skipped: usize,
}

impl Counts {
    /// One failed check.
    pub const FAILURE: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };

    /// One check.
    pub fn check(passed: bool) -> Self {
        if passed {
            Self {
                passed: 1,
                ..Self::default()
            }
        } else {
            Self::FAILURE
        }
    }

    /// How many ran.
    pub fn ran(self) -> usize {
        self.passed + self.failed
    }

    /// A layer in which nothing ran proves nothing, so it fails.
    pub fn or_failure(self) -> Self {
        let failed = if self.ran() == 0 { 1 } else { self.failed };
        Self { failed, ..self }
    }

    /// Adds a failure when a runner ended badly though it counted none: it did not compile,
    /// or it died.
    pub fn and_also(self, ended_well: bool) -> Self {
        let hidden = !ended_well && self.failed == 0;
        Self {
            failed: self.failed + usize::from(hidden),
            ..self
        }
    }

    /// All of them together.
    pub fn sum(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(Self::default(), |sum, counts| Self {
            passed: sum.passed + counts.passed,
            failed: sum.failed + counts.failed,
            skipped: sum.skipped + counts.skipped,
        })
    }

    /// Adds up each `test result: ok. 3 passed; 0 failed; 1 ignored; …` line that
    /// `cargo test` and wasm-bindgen's runner write, one a binary.
    pub fn from_cargo(output: &str) -> Self {
        Self::sum(output.lines().filter_map(|line| {
            let (_, numbers) = line
                .trim()
                .strip_prefix("test result: ")?
                .split_once(". ")?;
            let number = |what: &str| {
                numbers.split(';').find_map(|part| {
                    let (number, name) = part.trim().split_once(' ')?;
                    (name == what).then(|| number.parse().ok())?
                })
            };
            Some(Self {
                passed: number("passed")?,
                failed: number("failed")?,
                skipped: number("ignored").unwrap_or(0),
            })
        }))
    }

    /// What is written of counts, read back.
    pub fn from_sum(sum: &str) -> Option<Self> {
        let mut counts = Self::default();
        for part in sum.split(", ") {
            let (number, what) = part.split_once(' ')?;
            let number = number.parse().ok()?;
            match what {
                "passed" => counts.passed = number,
                "failed" => counts.failed = number,
                "skipped" => counts.skipped = number,
                _ => return None,
            }
        }
        Some(counts)
    }

    /// The sums that Node's test runner writes at the end of its report in TAP.
    ///
    /// # Errors
    /// When they are not there: the run was cut short.
    pub fn from_tap(report: &str) -> Result<Self> {
        let number = |what: &str| {
            report
                .lines()
                .rev()
                .find_map(|line| {
                    line.strip_prefix("# ")?
                        .strip_prefix(what)?
                        .strip_prefix(' ')
                })
                .and_then(|number| number.parse::<usize>().ok())
                .with_context(|| format!("the report has no count of `{what}`"))
        };
        Ok(Self {
            passed: number("pass")?,
            // A test cut off by another's failure did not hold either.
            failed: number("fail")? + number("cancelled")?,
            skipped: number("skipped")? + number("todo")?,
        })
    }
}

/// The form that ends a test run: `3 passed, 1 failed, 2 skipped`.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn cargos_lines_are_added_up() {
        let output = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.0s
test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 filtered out; finished in 0.0s
test result: nonsense
";
        assert_eq!(Counts::from_cargo(output), counts(5, 4, 1));
        assert_eq!(
            Counts::from_cargo("error: could not compile"),
            counts(0, 0, 0)
        );
    }

    #[test]
    fn nodes_sums_are_read_from_the_end() {
        let report = "    # pass 99\n# pass 98\n# tests 8\n# suites 1\n# pass 5\n# fail 1\n\
                      # cancelled 1\n# skipped 1\n# todo 0\n# duration_ms 7\n";
        assert_eq!(Counts::from_tap(report).unwrap(), counts(5, 2, 1));
        assert!(Counts::from_tap("# pass 5\n# fail 0\n").is_err());
    }

    #[test]
    fn nothing_run_and_hidden_failures_count_as_failed() {
        assert_eq!(counts(0, 0, 3).or_failure(), counts(0, 1, 3));
        assert_eq!(counts(1, 0, 0).or_failure(), counts(1, 0, 0));
        assert_eq!(counts(5, 0, 0).and_also(false), counts(5, 1, 0));
        assert_eq!(counts(5, 2, 0).and_also(false), counts(5, 2, 0));
    }

    #[test]
    fn the_last_line_has_its_form() {
        assert_eq!(counts(12, 0, 0).to_string(), "12 passed, 0 failed");
        assert_eq!(counts(1, 2, 3).to_string(), "1 passed, 2 failed, 3 skipped");
        for each in [counts(12, 0, 0), counts(1, 2, 3)] {
            assert_eq!(Counts::from_sum(&each.to_string()), Some(each));
        }
        assert_eq!(Counts::from_sum("all passed"), None);
    }
}
