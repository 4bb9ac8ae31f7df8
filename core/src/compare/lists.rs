//! Rows of lists, and which items two lists have in common.
//!
//! Items are the same where their English names are, whatever the letter case. A skill
//! counts as shared wherever the other role names it, because one source's hard skill is
//! another's top skill; so does a skill that the other role is scored for in the upper half
//! of the scale, because statistics score every skill, also those that do not matter.

use super::context::Context;
use super::model::{Cell, CellValue, ListItem, Relation, Row, Side, Unit};
use super::rows::{self, Reading, count_reading};
use super::statistics::scores;
use super::wording;
use crate::field::{FieldId, FieldSpec, Section};
use crate::locale::Localized;
use crate::role::{Entry, Item, Role, State, Value};
use crate::text::letter_case::lower;

/// Whether two names are the same, by the rule above.
pub(crate) fn is_same_name(one: &Localized, other: &Localized) -> bool {
    // A letter takes as many bytes in either case, and most names are told apart by that alone,
    // or are the same to the byte: two lists of thirty are nine hundred questions.
    let (one, other) = (&one.en, &other.en);
    one.len() == other.len()
        && (one == other || one.chars().map(lower).eq(other.chars().map(lower)))
}

pub(crate) fn items(value: Option<&Value>) -> &[Item] {
    match value {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

/// The fields that list skills: what one source calls a hard skill is another's top skill.
pub(crate) const SKILLS: &[FieldId] = &[
    FieldId::SkillsTop,
    FieldId::SkillsHard,
    FieldId::SkillsSoft,
    FieldId::SkillsQualities,
];

const TECHNOLOGIES: &[FieldId] = &[
    FieldId::SkillsTechnologiesInDemand,
    FieldId::SkillsTechnologies,
];

/// What a role lists in these fields, each item once, and the field that names it first.
pub(crate) fn pool<'a>(role: &'a Role, fields: &[FieldId]) -> Vec<(&'a Localized, FieldId)> {
    let mut pool: Vec<(&Localized, FieldId)> = Vec::new();
    for field in fields {
        for item in items(role.value(*field)) {
            if !has_name(&pool, &item.text) {
                pool.push((&item.text, *field));
            }
        }
    }
    pool
}

/// Whether a name is among those that a role lists.
pub(crate) fn has_name(pool: &[(&Localized, FieldId)], name: &Localized) -> bool {
    pool.iter().any(|(known, _)| is_same_name(known, name))
}

/// The names that make an item of `field` shared where `side` has them.
fn counterparts(role: &Role, field: FieldId) -> Vec<(&Localized, FieldId)> {
    if TECHNOLOGIES.contains(&field) {
        return pool(role, TECHNOLOGIES);
    }
    if !SKILLS.contains(&field) {
        return pool(role, &[field]);
    }
    let mut names = pool(role, SKILLS);
    if let Some(scores) = scores(role.value(FieldId::SkillsImportance)) {
        for item in &scores.items {
            if item.score >= scores.middle() {
                names.push((&item.text, FieldId::SkillsImportance));
            }
        }
    }
    names
}

/// The row of a field that is a list.
pub(super) fn row(context: &Context<'_>, spec: &FieldSpec, entries: [Option<&Entry>; 2]) -> Row {
    let locale = context.locale;
    let cell = |side: Side, other: Side| {
        let other = counterparts(context.role(other), spec.id);
        rows::cell(context, side, entries[side as usize], &|value| {
            let list: Vec<ListItem> = items(Some(value))
                .iter()
                .map(|item| ListItem {
                    text: item.text.get(locale).to_owned(),
                    detail: item
                        .detail
                        .as_ref()
                        .map(|detail| detail.get(locale).to_owned()),
                    shared: has_name(&other, &item.text),
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

/// The counts, where both roles have lists of skills; else there is nothing to hold together.
pub(super) fn skill_counts(context: &Context<'_>) -> Option<SkillCounts> {
    let left = pool(context.role(Side::Left), SKILLS);
    let right = pool(context.role(Side::Right), SKILLS);
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let both = left.iter().filter(|(name, _)| has_name(&right, name));
    let both = both.count();
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
    // The first of the fields with an entry lends the rows its sources.
    let source = |side: Side| {
        SKILLS
            .iter()
            .filter_map(|field| context.entry(side, *field))
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
                derived: None,
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
