//! Which source each figure of a section comes from, one click below its table.
//!
//! Where a role's figures all come from one page, the list of sources at the end says so
//! already, and nothing is shown here.

use role_compare_core::compare::{Cell, Comparison, Row, SectionView};
use yew::prelude::*;

use super::node::{el, text};
use super::sources;
use super::words::Words;

/// The sources of a section, with what stands on each.
pub fn view(section: &SectionView, comparison: &Comparison) -> Html {
    // As many sources as roles: each has its own, or they share one.
    if comparison.sources.len() <= 2 {
        return Html::default();
    }
    let items = comparison
        .sources
        .iter()
        .enumerate()
        .filter_map(|(index, source)| {
            let facts = facts(&section.rows, index);
            let facts = (!facts.is_empty()).then(|| text(&facts.join("; ")))?;
            let facts = el!("span" class="rc-source-roles", [facts]);
            Some(el!("li", [sources::name(source), facts]))
        });
    let items: Vec<Html> = items.collect();
    let words = Words::of(comparison.locale);
    let parts = [el!("summary", [text(words.origin)]), el!("ul", items)];
    el!("details" class="rc-origin rc-sources", parts)
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
