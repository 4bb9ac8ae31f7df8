//! Rows of lists, and which items two lists have in common.
//!
//! Items are the same where their English names are, whatever the letter case. A skill
//! counts as shared wherever the other role names it, because one source's hard skill is
//! another's top skill.

use super::context::Context;
use super::model::{Cell, CellValue, ListItem, Relation, Row, Side, Unit};
use super::rows::{self, Reading, count_reading};
use super::wording;
use crate::field::{FIELDS, FieldId, FieldSpec, Section};
use crate::locale::Localized;
use crate::role::{Entry, Item, State, Value};
use crate::text::letter_case::lower;

/// Whether two names are the same, by the rule above.
pub(super) fn is_same_name(one: &Localized, other: &Localized) -> bool {
    one.en.chars().map(lower).eq(other.en.chars().map(lower))
}

fn is_same(one: &Item, other: &Item) -> bool {
    is_same_name(&one.text, &other.text)
}

fn items(value: Option<&Value>) -> &[Item] {
    match value {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// What `side` has in this field, or in all fields of skills for a skill; each item once.
fn pool<'a>(context: &Context<'a>, side: Side, spec: &FieldSpec) -> Vec<&'a Item> {
    let mut pool: Vec<&Item> = Vec::new();
    for other in FIELDS {
        let is_of_pool = match spec.section {
            Section::Skills => other.section == Section::Skills,
            _ => other.id == spec.id,
        };
        if is_of_pool {
            for item in items(context.value(side, other.id)) {
                if !pool.iter().any(|known| is_same(known, item)) {
                    pool.push(item);
                }
            }
        }
    }
    pool
}

/// The row of a field that is a list.
pub(super) fn row(context: &Context<'_>, spec: &FieldSpec, entries: [Option<&Entry>; 2]) -> Row {
    let locale = context.locale;
    let cell = |side: Side, other: Side| {
        let other = pool(context, other, spec);
        rows::cell(context, side, entries[side as usize], &|value| {
            let list: Vec<ListItem> = items(Some(value))
                .iter()
                .map(|item| ListItem {
                    text: item.text.get(locale).to_owned(),
                    detail: item
                        .detail
                        .as_ref()
                        .map(|detail| detail.get(locale).to_owned()),
                    shared: other.iter().any(|other| is_same(item, other)),
                })
                .collect();
            let texts: Vec<&str> = list.iter().map(|item| item.text.as_str()).collect();
            Some(Reading {
                text: texts.join("; "),
                value: CellValue::List(list),
                unit: Unit::Text,
            })
        })
    };
    let cells = [cell(Side::Left, Side::Right), cell(Side::Right, Side::Left)];
    let mut row = rows::row(context, spec, None, cells);
    row.notes.extend(rows::entry_notes(context, entries));
    row
}

/// How many skills both roles name, and how many only one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SkillCounts {
    pub(super) only: [usize; 2],
    pub(super) both: usize,
}

/// The counts, where both roles have skills; else there is nothing to hold together.
pub(super) fn skill_counts(context: &Context<'_>) -> Option<SkillCounts> {
    let spec = FieldId::SkillsTop.spec();
    let left = pool(context, Side::Left, spec);
    let right = pool(context, Side::Right, spec);
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let is_shared = |item: &&&Item| right.iter().any(|other| is_same(item, other));
    let both = left.iter().filter(is_shared).count();
    Some(SkillCounts {
        only: [left.len() - both, right.len() - both],
        both,
    })
}

/// Adds the rows that hold the numbers of the chart of skills.
pub(super) fn add_skill_counts(context: &Context<'_>, rows: &mut Vec<Row>) {
    let Some(counts) = skill_counts(context) else {
        return;
    };
    let locale = context.locale;
    // The first field of the section with an entry lends the rows its sources.
    let source = |side: Side| {
        FIELDS
            .iter()
            .filter(|spec| spec.section == Section::Skills)
            .filter_map(|spec| context.entry(side, spec.id))
            .find(|entry| matches!(entry.state, State::Value(_)))
            .map_or(0, |entry| context.source(side, entry.source))
    };
    let mut add = |key: &str, label: &str, values: [usize; 2]| {
        let cells = Side::BOTH.map(|side| {
            let reading = count_reading(values[side as usize] as f64, locale);
            Cell::Value {
                value: reading.value,
                unit: reading.unit,
                text: reading.text,
                source: source(side),
            }
        });
        let mut row = rows::row(context, FieldId::SkillsTop.spec(), None, cells);
        row.id = format!("{}.{key}", Section::Skills.key());
        row.label = label.to_owned();
        row.derived = true;
        row.notes.push(wording::counted_here(locale).to_owned());
        // More skills on a list are a longer list, not a higher skill.
        row.difference = None;
        if row.relation != Relation::Same {
            row.relation = Relation::Different;
        }
        rows.push(row);
    };
    add("in-both", wording::skills_in_both(locale), [counts.both; 2]);
    add("only-here", wording::skills_only_here(locale), counts.only);
}
