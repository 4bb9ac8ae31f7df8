//! What the tests of this crate share: the project's own data, small made-up datasets,
//! and a comparison printed as text.
//!
//! The files are compiled in, so that the same tests run in Wasm, where there is no disk.

#![allow(dead_code, reason = "each test file uses its own part of this module")]

#[cfg(not(target_arch = "wasm32"))]
pub mod any;
#[cfg(not(target_arch = "wasm32"))]
pub mod hostile;
#[cfg(not(target_arch = "wasm32"))]
pub mod sound;
pub mod tables;

use std::fmt::Write;

use role_compare_core::Catalogue;
use role_compare_core::compare::{Cell, Comparison, Lane, Shape};
use role_compare_core::dataset::{self, Builder};

macro_rules! role_file {
    ($id:literal) => {
        (
            concat!("data/roles/", $id, ".json"),
            include_str!(concat!("../../../data/roles/", $id, ".json")),
        )
    };
}

/// The project's own roles, as the build reads them: name and text of each file.
pub const ROLE_FILES: &[(&str, &str)] = &[
    role_file!("client-service-director"),
    role_file!("customer-service-director"),
    role_file!("customer-service-leader"),
    role_file!("customer-service-operations-manager"),
    role_file!("customer-service-supervisor"),
    role_file!("head-of-customer-service"),
    role_file!("operations-project-manager"),
];

/// The head of the project's own dataset.
pub const HEAD: &str = include_str!("../../../data/dataset.json");

/// The project's own roles.
pub fn own_catalogue() -> Catalogue {
    let mut builder = Builder::default();
    builder.head("data/dataset.json", HEAD);
    for (name, text) in ROLE_FILES {
        builder.role(name, text);
    }
    match builder.finish() {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("{problems}"),
    }
}

/// Made-up roles with the fields of official statistics, and one as a job site has it: plural
/// titles, titles with a comma, amounts that are top-coded, figures that are not released.
pub fn statistics() -> Catalogue {
    match dataset::parse("statistics.json", include_str!("statistics.json")) {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("{problems}"),
    }
}

/// A dataset of two roles, `alpha` and `beta`, whose fields are the given JSON (without
/// the braces): `"pay": { … }`.
pub fn two_roles(alpha: &str, beta: &str) -> String {
    format!(
        r#"{{
  "version": 1,
  "markets": [{{ "id": "us", "name": {{ "en": "United States", "ru": "США" }} }}],
  "sources": [{{
    "id": "page",
    "name": {{ "en": "A page", "ru": "Страница" }},
    "vintage": {{ "en": "2026", "ru": "2026" }}
  }}],
  "roles": [{}, {}]
}}"#,
        role("alpha", "Alpha", "Альфа", alpha),
        role("beta", "Beta", "Бета", beta)
    )
}

fn role(id: &str, en: &str, ru: &str, fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    let (en_inline, ru_inline) = (en.to_lowercase(), ru.to_lowercase());
    format!(
        r#"{{ "id": "{id}", "market": "us", "source": "page",
  "title": {{ "en": "{en}", "ru": "{ru}" }},
  "inline": {{ "en": "{en_inline}", "ru": "{ru_inline}" }}{comma} {fields} }}"#
    )
}

/// The catalogue of [`two_roles`].
pub fn catalogue_of(alpha: &str, beta: &str) -> Catalogue {
    let text = two_roles(alpha, beta);
    match dataset::parse("test.json", &text) {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("{problems}\n{text}"),
    }
}

/// Everything a comparison says, as text that a person can read a change in.
pub fn printed(comparison: &Comparison) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(format!(
        "{} ({}) | {} ({})",
        comparison.left.title,
        comparison.left.market,
        comparison.right.title,
        comparison.right.market
    ));
    for statement in &comparison.summary {
        line(format!("{:?}: {}", statement.topic, statement.text));
    }
    line(comparison.coverage.text.clone());
    for highlight in &comparison.highlights {
        line(format!(
            "* {}: {} | {} | {}",
            highlight.label,
            cell(&highlight.left),
            cell(&highlight.right),
            highlight.difference.as_deref().unwrap_or_default()
        ));
    }
    for section in &comparison.sections {
        line(format!("\n## {}", section.title));
        for row in &section.rows {
            let group = row.group.as_ref().map(|group| format!("{group} / "));
            line(format!(
                "{}{} [{}]",
                group.unwrap_or_default(),
                row.label,
                row.id
            ));
            line(format!("    {}", cell(&row.left)));
            line(format!("    {}", cell(&row.right)));
            let difference = row.difference.as_ref().map(|d| d.text.as_str());
            let favours = row.favours.map(|side| format!(" favours {side:?}"));
            line(format!(
                "    = {:?} {}{}",
                row.relation,
                difference.unwrap_or_default(),
                favours.unwrap_or_default()
            ));
            for note in &row.notes {
                line(format!("    ({note})"));
            }
        }
        for chart in &section.charts {
            line(format!("[chart {}] {}", chart.id, chart.description));
            for panel in &chart.panels {
                line(format!(
                    "    {} in {}",
                    panel.title.as_deref().unwrap_or("one scale"),
                    panel.unit.key()
                ));
                for lane in &panel.lanes {
                    line(format!("        {}", self::lane(lane)));
                }
            }
            for note in &chart.notes {
                line(format!("    ({note})"));
            }
        }
    }
    for source in &comparison.sources {
        line(format!(
            "- {} ({}): {}",
            source.name,
            source.vintage,
            source.roles.join(", ")
        ));
    }
    out
}

/// What a lane draws: side, shape and text of each mark, and the gaps.
fn lane(lane: &Lane) -> String {
    let mut parts = Vec::new();
    for mark in &lane.marks {
        let side = mark
            .side
            .map_or("both".to_owned(), |side| format!("{side:?}"));
        let shape = match mark.shape {
            Shape::Bar { value } => format!("bar {value}"),
            Shape::Point { value } => format!("point {value}"),
            Shape::Band {
                min,
                max,
                average,
                median,
            } => {
                let average = average.map(|average| format!(" with {average}"));
                let median = median.map(|median| format!(" around {median}"));
                format!(
                    "band {min}..{max}{}{}",
                    average.unwrap_or_default(),
                    median.unwrap_or_default()
                )
            }
        };
        parts.push(format!("{side} {shape} \"{}\"", mark.text));
    }
    for gap in &lane.gaps {
        parts.push(format!("{:?} gap \"{}\"", gap.side, gap.text));
    }
    let label = lane.label.as_deref().unwrap_or("(no label)");
    format!("{label}: {}", parts.join(", "))
}

/// A cell with its raw value, unit and items.
fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Value {
            value,
            unit,
            text,
            derived,
            ..
        } => {
            let mut out = format!("{text} <{}>", unit.key());
            if let Some(derived) = derived {
                write!(out, " from {}: {}", derived.published, derived.rule)
                    .expect("a string takes everything");
            }
            if let role_compare_core::compare::CellValue::List(items) = value {
                for item in items {
                    let shared = if item.shared { " (both)" } else { "" };
                    let detail = item.detail.as_deref().unwrap_or_default();
                    write!(out, "\n      - {}{shared} {detail}", item.text)
                        .expect("a string takes everything");
                }
            }
            out
        }
        Cell::NotReported { .. } => "not reported".to_owned(),
        Cell::Absent => "absent".to_owned(),
    }
}
