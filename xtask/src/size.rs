//! What the page weighs, part by part, and what it may weigh.
//!
//! All sizes are bytes. Knows files by name and content, not how they were built.

use anyhow::{Context, Result, bail};
use std::fmt::Write as _;
use std::path::Path;

/// What the whole page (HTML, JavaScript, CSS and Wasm) with all roles is meant to weigh after
/// brotli, at the most: 15 % more than before it had its panels for a decision (296,296). Every
/// report says how far it is.
pub const GOAL: usize = 340_700;

/// The most that the whole page may weigh after brotli today: what it does weigh and 0.4
/// percent. The build fails beyond it, so that the way to the goal goes one way only;
/// whoever makes the page lighter lowers it.
pub const BUDGET: usize = 341_400;

/// The reader of a site's own data, which only elements with such data load.
pub const READER: &str = "wasm/role-compare-reader_bg.wasm";

/// The most that it may weigh after brotli: what it does weigh, and two percent.
pub const READER_BUDGET: usize = 44_800;

/// Files and folders of the release that the page does not load.
const NOT_THE_PAGE: [&str; 4] = ["role-compare.html", "embed.js", "examples/", READER];

/// One file and its sizes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Relative to the release's folder, with `/` between folders.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// After gzip at its highest level.
    pub gzip: usize,
    /// After brotli at its highest quality.
    pub brotli: usize,
}

/// Whether a file is worth a compressed copy.
pub fn compresses(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    matches!(
        ending,
        Some("html" | "js" | "mjs" | "css" | "wasm" | "json" | "svg" | "ts" | "txt")
    )
}

/// The parts of a release, by the occasion on which a visitor's browser loads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// With the page.
    ///
    /// Told by kind and place, since the page names its parts only at run time; a test in
    /// the browser checks that it asks for nothing that is not counted here.
    pub page: Vec<Part>,
    /// With a site's own data: [`READER`].
    pub reader: Part,
}

impl Sizes {
    /// Sorts the files of a release.
    ///
    /// # Errors
    /// When the reader is not among them.
    pub fn of(files: &[Part]) -> Result<Sizes> {
        let reader = files.iter().find(|part| part.name == READER);
        let page = files.iter().filter(|part| {
            let ending = Path::new(&part.name).extension();
            let kind = ending.and_then(|ending| ending.to_str());
            let loaded = matches!(kind, Some("html" | "js" | "css" | "wasm"));
            loaded
                && !NOT_THE_PAGE
                    .iter()
                    .any(|other| part.name.starts_with(other))
        });
        Ok(Sizes {
            page: page.cloned().collect(),
            reader: reader
                .cloned()
                .with_context(|| format!("the release has no {READER}"))?,
        })
    }

    /// Holds the release to its budgets.
    ///
    /// # Errors
    /// When a part of it is over its own.
    pub fn check(&self) -> Result<()> {
        for (what, weight, budget) in [
            ("the page", total(&self.page).brotli, BUDGET),
            (READER, self.reader.brotli, READER_BUDGET),
        ] {
            if weight > budget {
                bail!("{what} weighs {weight} bytes after brotli; its budget is {budget}");
            }
        }
        Ok(())
    }
}

/// The sum of all parts.
pub fn total(parts: &[Part]) -> Part {
    let mut total = Part {
        name: "whole page".to_owned(),
        ..Part::default()
    };
    for part in parts {
        total.raw += part.raw;
        total.gzip += part.gzip;
        total.brotli += part.brotli;
    }
    total
}

/// The report for a person.
pub fn table(sizes: &Sizes) -> String {
    let mut text = format!(
        "{:<34}{:>10}{:>10}{:>10}\n",
        "bytes", "raw", "gzip", "brotli"
    );
    let row = |part: &Part| {
        format!(
            "{:<34}{:>10}{:>10}{:>10}\n",
            part.name, part.raw, part.gzip, part.brotli
        )
    };
    for part in sizes.page.iter().chain([&total(&sizes.page)]) {
        text.push_str(&row(part));
    }
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{:<34}{:>30}", "budget", BUDGET);
    let _ = writeln!(text, "{:<34}{:>30}", "goal", GOAL);
    text.push_str("\nbeside the page, loaded only with a site's own data\n");
    text.push_str(&row(&sizes.reader));
    let _ = writeln!(text, "{:<34}{:>30}", "budget", READER_BUDGET);
    text
}

/// The report for a program.
pub fn json(sizes: &Sizes) -> String {
    let row = |part: &Part| {
        serde_json::json!({
            "name": part.name, "raw": part.raw, "gzip": part.gzip, "brotli": part.brotli,
        })
    };
    let report = serde_json::json!({
        "budget": BUDGET,
        "goal": GOAL,
        "total": row(&total(&sizes.page)),
        "parts": sizes.page.iter().map(row).collect::<Vec<_>>(),
        "reader": row(&sizes.reader),
    });
    format!("{report:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, brotli: usize) -> Part {
        Part {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        }
    }

    fn sizes(page: usize, reader: usize) -> Sizes {
        Sizes::of(&[part("index.html", page), part(READER, reader)]).unwrap()
    }

    #[test]
    fn only_what_the_page_loads_is_counted() {
        let parts = [
            part("index.html", 1),
            part("role-compare.js", 10),
            part("wasm/role-compare_bg.wasm", 100),
            part(READER, 1_000),
            part("role-compare.html", 1_000),
            part("embed.js", 1_000),
            part("role-compare.d.ts", 1_000),
            part("roles.schema.json", 1_000),
            part("examples/plain.html", 1_000),
        ];
        assert_eq!(total(&Sizes::of(&parts).unwrap().page).brotli, 111);
        assert!(Sizes::of(&parts[..3]).is_err());
    }

    #[test]
    fn page_and_reader_are_held_to_their_own_budgets() {
        assert!(sizes(BUDGET, READER_BUDGET).check().is_ok());
        let error = |page, reader| sizes(page, reader).check().unwrap_err().to_string();
        assert!(error(BUDGET + 1, 1).starts_with("the page"));
        assert!(error(1, READER_BUDGET + 1).starts_with(READER));
    }

    #[test]
    fn the_report_tells_the_page_with_its_sum_and_then_the_reader() {
        let table = table(&sizes(11, 22));
        let lines: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        let (goal, budget) = (GOAL.to_string(), BUDGET.to_string());
        assert_eq!(lines[1], ["index.html", "33", "22", "11"], "{table}");
        assert_eq!(lines[2], ["whole", "page", "33", "22", "11"], "{table}");
        assert_eq!(lines[3], ["budget", &budget], "{table}");
        assert_eq!(lines[4], ["goal", &goal], "{table}");
        assert_eq!(lines[7], [READER, "66", "44", "22"], "{table}");
        let budget = READER_BUDGET.to_string();
        assert_eq!(lines[8], ["budget", &budget], "{table}");
    }
}
