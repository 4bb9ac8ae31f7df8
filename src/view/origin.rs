//! Which source each figure of a section comes from, one click below its table.
//!
//! Where a role's figures all come from one page, the list of sources at the end says so
//! already, and nothing is shown here.

use role_compare_core::compare::{Cell, Comparison, Row, SectionView};

use super::pen::{Pen, shape};
use super::sources;
use super::words::Words;

/// The sources of a section, with what stands on each.
pub fn write(pen: &mut Pen<'_>, section: &SectionView, comparison: &Comparison) {
    // As many sources as roles: each has its own, or they share one.
    if comparison.sources.len() <= 2 {
        return;
    }
    pen.put(shape!("details" class="rc-origin rc-sources"), |pen| {
        pen.put_text(shape!("summary"), Words::of(comparison.locale).origin);
        pen.put(shape!("ul"), |pen| {
            for (index, source) in comparison.sources.iter().enumerate() {
                let facts = facts(&section.rows, index);
                if !facts.is_empty() {
                    sources::item(pen, source, &facts.join("; "), comparison.locale);
                }
            }
        });
    });
}

/// The names of the rows that stand on a source; those of a group by the group's.
fn facts(rows: &[Row], source: usize) -> Vec<&str> {
    let mut facts: Vec<&str> = Vec::new();
    for row in rows {
        let is_on_it = [&row.left, &row.right].into_iter().any(|cell| match cell {
            Cell::Value { source: own, .. } | Cell::NotReported { source: own } => *own == source,
            Cell::Absent => false,
        });
        let name = row.group.as_ref().unwrap_or(&row.label);
        if is_on_it && !facts.contains(&name.as_str()) {
            facts.push(name);
        }
    }
    facts
}
