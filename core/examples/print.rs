//! Prints the comparison of two roles as text: `cargo run -p role-compare-core --example print LEFT RIGHT [LOCALE] [DATA]`.

use std::{env, error::Error, fs, path::Path};

use role_compare_core::compare::{Cell, compare};
use role_compare_core::dataset::Builder;
use role_compare_core::{Catalogue, Locale};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [left, right, rest @ ..] = arguments.as_slice() else {
        return Err("name two roles".into());
    };
    let locale = rest
        .first()
        .and_then(|tag| Locale::from_tag(tag))
        .unwrap_or_default();
    let folder = rest.get(1).map_or("data", String::as_str);
    let comparison = compare(&read(Path::new(folder))?, left, right, locale)?;
    println!("{} — {}", comparison.left.title, comparison.right.title);
    for statement in &comparison.summary {
        println!("  {}", statement.text);
    }
    println!("  {}", comparison.coverage.text);
    for highlight in &comparison.highlights {
        println!(
            "  * {}: {} | {} | {}",
            highlight.label,
            text(&highlight.left),
            text(&highlight.right),
            highlight.difference.as_deref().unwrap_or("–")
        );
    }
    for section in &comparison.sections {
        println!("\n## {}", section.title);
        for row in &section.rows {
            let group = row.group.as_deref().map(|group| format!("{group}: "));
            println!(
                "{}{}: {} | {} | {:?} {}",
                group.unwrap_or_default(),
                row.label,
                text(&row.left),
                text(&row.right),
                row.relation,
                row.difference
                    .as_ref()
                    .map_or("", |difference| &difference.text)
            );
            for note in &row.notes {
                println!("    ({note})");
            }
        }
        for chart in &section.charts {
            println!("  [{}] {}", chart.id, chart.description);
            for note in &chart.notes {
                println!("    ({note})");
            }
        }
    }
    for source in &comparison.sources {
        println!(
            "- {} ({}) for {}",
            source.name,
            source.vintage,
            source.roles.join(", ")
        );
    }
    Ok(())
}

fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Value { text, .. } => text,
        Cell::NotReported { .. } => "Not reported",
        Cell::Absent => "No data",
    }
}

fn read(folder: &Path) -> Result<Catalogue, Box<dyn Error>> {
    let mut builder = Builder::default();
    builder.head(
        "dataset.json",
        &fs::read_to_string(folder.join("dataset.json"))?,
    );
    for entry in fs::read_dir(folder.join("roles"))? {
        let path = entry?.path();
        builder.role(&path.to_string_lossy(), &fs::read_to_string(&path)?);
    }
    Ok(builder.finish()?)
}
