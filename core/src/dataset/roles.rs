//! Reads one role: its names, and its fields by the table of fields.

use super::Head;
use super::limits::{LONGEST_NAME, MOST_ITEMS_OF_ROLE};
use super::reader::{Object, Reader, join};
use super::values::{self, NOT_REPORTED};
use crate::field::{FIELDS, FieldId, FieldSpec, Section};
use crate::json::{Json, number, quoted};
use crate::role::{Aliases, Entry, Role, State, Value};

/// Reads the role in `json`; `head` knows the markets and sources that it may name.
pub(super) fn role(reader: &mut Reader<'_>, json: Json, head: &Head) -> Option<Role> {
    let mut object = reader.object(json, "", "a role")?;
    let id = object
        .require("id", "the role's id", reader)
        .and_then(|json| reader.slug(json, "id"));
    reader.enter_role(id.clone());
    let market = object
        .require("market", "the id of a market", reader)
        .and_then(|json| head.market(reader, json, "market"));
    let mut names = |key: &'static str| {
        let json = object.require(key, "a text in both languages", reader)?;
        reader.name(json, key)
    };
    let title = names("title");
    let inline = names("inline");
    let plural = match object.take("plural") {
        Some(Json::Bool(plural)) => Some(plural),
        Some(other) => {
            reader.problem("plural", other, "true or false");
            None
        }
        None => Some(false),
    };
    let aliases = match object.take("aliases") {
        Some(json) => aliases(reader, json),
        None => Some(Aliases::default()),
    };
    let source = object
        .require("source", "the id of a source", reader)
        .and_then(|json| head.source(reader, json, "source"));
    let mut entries = Vec::new();
    for section in Section::ALL {
        if let Some(json) = object.take(section.key()) {
            // A field is checked even where the role's own source is unknown.
            let source = source.unwrap_or_default();
            read_section(reader, json, section, head, source, &mut entries);
        }
    }
    object.finish(reader);
    check_average(reader, &entries);
    let role = Role {
        id: id?,
        market: market?,
        title: title?,
        inline: inline?,
        plural: plural?,
        aliases: aliases?,
        source: source?,
        entries,
    };
    Some(role)
}

fn aliases(reader: &mut Reader<'_>, json: Json) -> Option<Aliases> {
    let mut object = reader.object(json, "aliases", "names by language")?;
    let mut names = |key: &'static str| -> Option<Vec<String>> {
        let Some(json) = object.take(key) else {
            return Some(Vec::new());
        };
        let path = object.at(key);
        let items = reader.list(json, &path, MOST_ITEMS_OF_ROLE)?;
        let names: Vec<Option<String>> = items
            .into_iter()
            .enumerate()
            .map(|(index, json)| {
                reader.string(json, &join(&path, &index.to_string()), LONGEST_NAME)
            })
            .collect();
        names.into_iter().collect()
    };
    let (en, ru) = (names("en"), names("ru"));
    object.finish(reader);
    Some(Aliases { en: en?, ru: ru? })
}

fn read_section(
    reader: &mut Reader<'_>,
    json: Json,
    section: Section,
    head: &Head,
    source: u16,
    entries: &mut Vec<Entry>,
) {
    let Some(mut object) = reader.object(json, section.key(), "the fields of a section") else {
        return;
    };
    for spec in FIELDS.iter().filter(|spec| spec.section == section) {
        if let Some(json) = object.take(spec.key) {
            entries.extend(entry(reader, json, spec, head, source));
        }
    }
    object.finish(reader);
}

/// A field, bare or wrapped with its own source and note.
fn entry(
    reader: &mut Reader<'_>,
    json: Json,
    spec: &FieldSpec,
    head: &Head,
    source: u16,
) -> Option<Entry> {
    let path = spec.path();
    let (json, wrapper) = match json {
        Json::Object(fields) if fields.iter().any(|(key, _)| key == "value") => {
            let mut object = reader.object(Json::Object(fields), &path, "")?;
            (object.take("value")?, Some(object))
        }
        bare => (bare, None),
    };
    let (source, note) = match wrapper {
        Some(mut object) => {
            let own = wrapper_fields(reader, &mut object, head);
            object.finish(reader);
            let (own_source, note) = own?;
            (own_source.unwrap_or(source), note)
        }
        None => (source, None),
    };
    let state = match json {
        Json::String(word) if word == NOT_REPORTED => State::NotReported,
        Json::String(other) => {
            let expected = ["a value, or ", &quoted(NOT_REPORTED), " in its place"].concat();
            reader.problem(&path, quoted(&other), expected);
            return None;
        }
        json => State::Value(values::value(reader, json, &path, spec.kind)?),
    };
    Some(Entry {
        field: spec.id,
        state,
        source,
        note,
    })
}

type WrapperFields = (Option<u16>, Option<crate::Localized>);

fn wrapper_fields(
    reader: &mut Reader<'_>,
    object: &mut Object,
    head: &Head,
) -> Option<WrapperFields> {
    let source = match object.take("source") {
        Some(json) => Some(head.source(reader, json, &object.at("source"))?),
        None => None,
    };
    let note = match object.take("note") {
        Some(json) => Some(reader.localized(json, &object.at("note"))?),
        None => None,
    };
    Some((source, note))
}

/// An average lies within its range, where both are in one unit.
fn check_average(reader: &mut Reader<'_>, entries: &[Entry]) {
    let value = |field: FieldId| {
        entries
            .iter()
            .find(|entry| entry.field == field)
            .map(|entry| &entry.state)
    };
    let (Some(State::Value(Value::Money(average))), Some(State::Value(Value::MoneyRange(range)))) =
        (value(FieldId::PayAverage), value(FieldId::PayRange))
    else {
        return;
    };
    if average.unit == range.unit && !(range.min..=range.max).contains(&average.amount) {
        let (min, max) = (number(range.min), number(range.max));
        let expected = ["an amount within pay.range (", &min, " to ", &max, ")"].concat();
        reader.problem("pay.average.amount", number(average.amount), expected);
    }
}
