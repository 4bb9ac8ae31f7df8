//! The schema is up to date, and the reader says of good and of bad data what the table says
//! (`tests/schema`). `tests/browser/schema.check.mjs` holds the schema to the same table.

use super::text;
use crate::root;
use role_compare_core::dataset;
use role_compare_core::field::FIELDS;
use serde_json::Value;
use std::fs;

fn example() -> Value {
    let path = root().join("static/examples/dataset.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_file_is_up_to_date() {
    let file = root().join("static/roles.schema.json");
    let found = fs::read_to_string(file).unwrap_or_default();
    assert!(found == text(), "`cargo xtask schema` writes it anew");
}

#[test]
fn the_example_uses_every_field() {
    let catalogue = dataset::parse("dataset.json", &example().to_string()).unwrap();
    for spec in FIELDS {
        let used = catalogue
            .profiles()
            .iter()
            .any(|role| role.value(spec.id).is_some());
        assert!(used, "{}", spec.path());
    }
    for role in catalogue.profiles() {
        assert!(role.title.en.contains("(example)") && role.title.ru.contains("(пример)"));
    }
}

/// A value as the table writes it.
fn made(value: &Value) -> Value {
    let times = |value: &Value| value["times"].as_u64().expect("a number of times") as usize;
    match value {
        Value::Array(items) => items.iter().map(made).collect(),
        Value::Object(fields) => {
            if let Some(text) = fields.get("$text") {
                return text.as_str().expect("a text").repeat(times(value)).into();
            }
            if let Some(item) = fields.get("$list") {
                return vec![made(item); times(value)].into();
            }
            if let Some(pointer) = fields.get("$copy") {
                let example = example();
                let found = example.pointer(pointer.as_str().expect("a pointer"));
                return found.expect("something to copy").clone();
            }
            let fields = fields.iter();
            fields
                .map(|(key, value)| (key.clone(), made(value)))
                .collect()
        }
        plain => plain.clone(),
    }
}

#[test]
fn the_reader_refuses_what_it_should_refuse_and_nothing_else() {
    let table = root().join("tests/schema/cases.json");
    let cases: Vec<Value> = serde_json::from_str(&fs::read_to_string(table).unwrap()).unwrap();
    let mut wrong = Vec::new();
    let mut refused = 0;
    for case in &cases {
        let mut data = example();
        if let Some(pointer) = case["at"].as_str() {
            set(&mut data, pointer, made(&case["put"]));
        }
        let is_refused = dataset::parse("dataset.json", &data.to_string()).is_err();
        refused += usize::from(is_refused);
        let is_meant = match case["refused"].as_str() {
            None => false,
            Some("both" | "reader") => true,
            Some(other) => panic!("{case} is refused by {other}, expected both or reader"),
        };
        if is_refused != is_meant {
            wrong.push(format!("{}: refused: {is_refused}", case["name"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(refused > 0 && refused < cases.len());
}

/// Sets the value at a JSON pointer, of which all but the last step are there.
fn set(data: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match data.pointer_mut(parent).unwrap() {
        Value::Array(items) => match items.get_mut(key.parse::<usize>().unwrap()) {
            Some(item) => *item = value,
            None => items.push(value),
        },
        Value::Object(fields) => {
            fields.insert(key.to_owned(), value);
        }
        other => panic!("{pointer} leads through {other}"),
    }
}
