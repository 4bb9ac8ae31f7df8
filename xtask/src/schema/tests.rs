//! The schema against the reader: both say the same of good and of bad data, but for the
//! rules that a schema cannot say.

use super::{file, schema, text};
use crate::project::Project;
use role_compare_core::dataset;
use role_compare_core::field::FIELDS;
use serde_json::{Value, json};
use std::fs;

fn example() -> Value {
    let path = Project::find()
        .unwrap()
        .root()
        .join("static/examples/dataset.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_file_is_up_to_date() {
    let found = fs::read_to_string(file(Project::find().unwrap().root())).unwrap_or_default();
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

/// Who refuses a change of the example.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Refused {
    Neither,
    Both,
    /// The rule is one that a schema cannot say, or that is not about JSON's values.
    ByReaderOnly,
}

#[test]
fn schema_and_reader_agree() {
    use Refused::{Both, ByReaderOnly, Neither};
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let money = |amount: Value| json!({ "amount": amount, "currency": "EUR", "period": "year" });
    let text = json!({ "en": "x", "ru": "x" });
    let role = "/roles/0";
    let field = |path: &str| format!("{role}/{path}");
    let cases: &[(&str, String, Option<Value>, Refused)] = &[
        ("as it is", String::new(), None, Neither),
        // The head.
        ("another version", "/version".into(), Some(json!(2)), Both),
        (
            "version as a decimal",
            "/version".into(),
            Some(json!(1.0)),
            Neither,
        ),
        (
            "three first roles",
            "/first-pair".into(),
            Some(json!(["a", "b", "c"])),
            Both,
        ),
        (
            "a first pair of strangers",
            "/first-pair".into(),
            Some(json!(["a", "b"])),
            ByReaderOnly,
        ),
        ("no markets", "/markets".into(), Some(json!([])), Both),
        ("an unknown key", "/extra".into(), Some(json!(1)), Both),
        (
            "a source without a name",
            "/sources/0".into(),
            Some(json!({ "id": "a", "vintage": text })),
            Both,
        ),
        (
            "a title of 200 characters",
            field("title/en"),
            Some(json!("é".repeat(200))),
            Neither,
        ),
        (
            "a title of 201 characters",
            field("title/en"),
            Some(json!("é".repeat(201))),
            Both,
        ),
        (
            "a title that turns the text around",
            field("title/en"),
            Some(json!("a\u{202e}b")),
            Both,
        ),
        (
            "a title with a zero-width blank at its end",
            field("title/en"),
            Some(json!("a\u{200b}")),
            Both,
        ),
        (
            "a title that has no picture",
            field("title/en"),
            Some(json!("\u{3164}")),
            ByReaderOnly,
        ),
        (
            "an id of 201 letters",
            field("id"),
            Some(json!("a".repeat(201))),
            Both,
        ),
        (
            "a text of 10,000 characters",
            field("pay/level/en"),
            Some(json!("x".repeat(10_000))),
            Neither,
        ),
        (
            "a text of 10,001 characters",
            field("pay/level/en"),
            Some(json!("x".repeat(10_001))),
            Both,
        ),
        (
            "a list of 201",
            field("skills/top"),
            Some(json!(vec![json!({ "en": "x", "ru": "x" }); 201])),
            Both,
        ),
        (
            "a survey",
            "/sources/0/kind".into(),
            Some(json!("survey")),
            Neither,
        ),
        (
            "another kind of source",
            "/sources/0/kind".into(),
            Some(json!("blog")),
            Both,
        ),
        (
            "a plural title",
            field("plural"),
            Some(json!(true)),
            Neither,
        ),
        (
            "a plural in words",
            field("plural"),
            Some(json!("yes")),
            Both,
        ),
        (
            "an address that runs",
            "/sources/0/url".into(),
            Some(json!("javascript:alert(1)")),
            Both,
        ),
        (
            "an address with a blank",
            "/sources/0/url".into(),
            Some(json!("https://a b")),
            Both,
        ),
        (
            "a market twice",
            "/markets/1".into(),
            Some(json!({ "id": "example-company", "name": text })),
            ByReaderOnly,
        ),
        (
            "one role",
            "/roles".into(),
            Some(json!([example()["roles"][0]])),
            Both,
        ),
        (
            "a role twice",
            "/roles/1".into(),
            Some(example()["roles"][0].clone()),
            ByReaderOnly,
        ),
        (
            "a role that is a list",
            "/roles/1".into(),
            Some(json!(["a"])),
            Both,
        ),
        // A role's own.
        (
            "an id with capitals",
            field("id"),
            Some(json!("Example_Lead")),
            Both,
        ),
        (
            "an unknown market",
            field("market"),
            Some(json!("elsewhere")),
            ByReaderOnly,
        ),
        (
            "an unknown source",
            field("source"),
            Some(json!("elsewhere")),
            ByReaderOnly,
        ),
        ("no aliases", field("aliases"), Some(json!({})), Neither),
        (
            "an empty alias",
            field("aliases/en"),
            Some(json!([""])),
            Both,
        ),
        (
            "aliases in another language",
            field("aliases/de"),
            Some(json!(["x"])),
            Both,
        ),
        (
            "a title in one language",
            field("title"),
            Some(json!({ "en": "x" })),
            Both,
        ),
        ("a blank title", field("title/ru"), Some(json!(" ")), Both),
        (
            "blanks at the end",
            field("title/ru"),
            Some(json!("x ")),
            Both,
        ),
        (
            "a control character",
            field("title/ru"),
            Some(json!("x\u{0}y")),
            Both,
        ),
        ("one letter", field("title/ru"), Some(json!("Я")), Neither),
        (
            "markup",
            field("title/ru"),
            Some(json!("<b>x</b>")),
            Neither,
        ),
        ("an unknown section", field("wages"), Some(json!({})), Both),
        ("an empty section", field("pay"), Some(json!({})), Neither),
        (
            "an unknown field",
            field("pay/averige"),
            Some(money(json!(1))),
            Both,
        ),
        // The three states.
        (
            "not reported",
            field("pay/average"),
            Some(json!("not-reported")),
            Neither,
        ),
        ("another word", field("pay/average"), Some(json!("-")), Both),
        ("null", field("pay/average"), Some(json!(null)), Both),
        (
            "wrapped",
            field("pay/average"),
            Some(json!({ "value": money(json!(40000)), "note": text })),
            Neither,
        ),
        (
            "not reported, wrapped",
            field("pay/average"),
            Some(json!({ "value": "not-reported", "source": "example-headcount" })),
            Neither,
        ),
        (
            "wrapped twice",
            field("pay/average"),
            Some(json!({ "value": { "value": money(json!(40000)) } })),
            Both,
        ),
        (
            "a wrapper with more",
            field("pay/average"),
            Some(json!({ "value": "not-reported", "remark": 1 })),
            Both,
        ),
        (
            "a wrapped unknown source",
            field("pay/average"),
            Some(json!({ "value": "not-reported", "source": "elsewhere" })),
            ByReaderOnly,
        ),
        // Money.
        (
            "an average in its range",
            field("pay/average"),
            Some(money(json!(36000))),
            Neither,
        ),
        (
            "an average beyond its range",
            field("pay/average"),
            Some(money(json!(99000))),
            ByReaderOnly,
        ),
        (
            "no amount at all",
            field("pay/average"),
            Some(money(json!(0))),
            Both,
        ),
        (
            "an amount as text",
            field("pay/average"),
            Some(money(json!("41,000"))),
            Both,
        ),
        (
            "a bare number",
            field("pay/average"),
            Some(json!(41000)),
            Both,
        ),
        (
            "a currency sign",
            field("pay/average/currency"),
            Some(json!("$")),
            Both,
        ),
        (
            "a small currency",
            field("pay/average/currency"),
            Some(json!("eur")),
            Both,
        ),
        (
            "another period",
            field("pay/average/period"),
            Some(json!("week")),
            Both,
        ),
        (
            "a range upside down",
            field("pay/range/min"),
            Some(json!(90000)),
            ByReaderOnly,
        ),
        (
            "too much money",
            field("pay/by-country/0/max"),
            Some(json!(1e16)),
            Both,
        ),
        (
            "a percentile that may be higher",
            field("pay/percentiles/value/p90"),
            Some(json!({ "at-least": 90000 })),
            Neither,
        ),
        (
            "a percentile that may be lower",
            field("pay/percentiles/value/p90"),
            Some(json!({ "at-most": 90000 })),
            Both,
        ),
        (
            "a percentile not reported",
            field("pay/percentiles/value/median"),
            Some(json!("not-reported")),
            Neither,
        ),
        (
            "a percentile as another word",
            field("pay/percentiles/value/median"),
            Some(json!("-")),
            Both,
        ),
        (
            "a percentile below the one before",
            field("pay/percentiles/value/p90"),
            Some(json!(100)),
            ByReaderOnly,
        ),
        (
            "percentiles of nothing",
            field("pay/percentiles"),
            Some(json!({ "currency": "EUR", "period": "year" })),
            Both,
        ),
        // The other kinds.
        (
            "a projection back in time",
            field("outlook/projection/value/to"),
            Some(json!(2020)),
            ByReaderOnly,
        ),
        (
            "a projection of half a person",
            field("outlook/projection/value/projected"),
            Some(json!(1.5)),
            Both,
        ),
        (
            "a projection without a year",
            field("outlook/projection"),
            Some(json!({ "people": 1, "projected": 2 })),
            Both,
        ),
        (
            "groups that sum to more than 100",
            field("people/origin/value/hispanic"),
            Some(json!(90)),
            Neither,
        ),
        (
            "a group not reported",
            field("people/origin/value/hispanic"),
            Some(json!("not-reported")),
            Neither,
        ),
        (
            "a group of more than all",
            field("people/origin/value/hispanic"),
            Some(json!(101)),
            Both,
        ),
        (
            "a group not reported among those that sum to 100",
            field("people/gender/men"),
            Some(json!("not-reported")),
            Both,
        ),
        (
            "a score beyond its scale",
            field("skills/importance/value/items/0/score"),
            Some(json!(6)),
            ByReaderOnly,
        ),
        (
            "a scale upside down",
            field("skills/importance/value/lowest"),
            Some(json!(7)),
            ByReaderOnly,
        ),
        (
            "a skill scored twice",
            field("skills/importance/value/items/1"),
            Some(example()["roles"][0]["skills"]["importance"]["value"]["items"][0].clone()),
            ByReaderOnly,
        ),
        (
            "a skill without a score",
            field("skills/importance/value/items/1"),
            Some(text.clone()),
            Both,
        ),
        (
            "growth as a number",
            field("outlook/growth"),
            Some(json!(-4)),
            Both,
        ),
        (
            "growth to nothing",
            field("outlook/growth"),
            Some(json!({ "percent": -100 })),
            Neither,
        ),
        (
            "growth beyond nothing",
            field("outlook/growth"),
            Some(json!({ "percent": -101 })),
            Both,
        ),
        (
            "growth from one year",
            field("outlook/growth"),
            Some(json!({ "percent": 1, "from": 2024 })),
            Both,
        ),
        (
            "growth back in time",
            field("outlook/growth/to"),
            Some(json!(2020)),
            ByReaderOnly,
        ),
        (
            "growth to half a year",
            field("outlook/growth/to"),
            Some(json!(2026.5)),
            Both,
        ),
        ("half a job", field("outlook/jobs"), Some(json!(1.5)), Both),
        ("no job", field("outlook/jobs"), Some(json!(0)), Neither),
        (
            "less than no job",
            field("outlook/jobs"),
            Some(json!(-1)),
            Both,
        ),
        (
            "a score above the best",
            field("outlook/satisfaction/score"),
            Some(json!(6)),
            ByReaderOnly,
        ),
        (
            "a score below zero",
            field("outlook/satisfaction/score"),
            Some(json!(-1)),
            Both,
        ),
        (
            "more than all",
            field("people/lgbt"),
            Some(json!(101)),
            Both,
        ),
        (
            "true as a share",
            field("people/lgbt"),
            Some(json!(true)),
            Both,
        ),
        (
            "an age beyond all",
            field("people/age"),
            Some(json!(201)),
            Both,
        ),
        (
            "a group missing",
            field("people/gender"),
            Some(json!({ "men": 100 })),
            Both,
        ),
        (
            "a group too many",
            field("people/gender"),
            Some(json!({ "men": 50, "women": 50, "x": 0 })),
            Both,
        ),
        (
            "a sum beyond the tolerance",
            field("people/gender/men"),
            Some(json!(49)),
            ByReaderOnly,
        ),
        (
            "a sum within the tolerance",
            field("people/gender/men"),
            Some(json!(48.5)),
            Neither,
        ),
        (
            "a span upside down",
            field("experience/time-to-become/min"),
            Some(json!(9)),
            ByReaderOnly,
        ),
        (
            "a degree without a share",
            field("education/degree"),
            Some(json!({ "name": text })),
            Both,
        ),
        ("an empty list", field("skills/top"), Some(json!([])), Both),
        (
            "a list of strings",
            field("skills/top"),
            Some(json!(["Coaching"])),
            Both,
        ),
        (
            "a list too long",
            field("skills/top"),
            Some(json!(vec![text.clone(); 5001])),
            Both,
        ),
        (
            "an item with more",
            field("skills/top/0/details"),
            Some(json!(1)),
            Both,
        ),
        (
            "a title abroad in no language",
            field("profile/titles-abroad/0/title"),
            Some(json!("")),
            Both,
        ),
        (
            "a text as a string",
            field("profile/about"),
            Some(json!("x")),
            Both,
        ),
    ];
    let mut odd = Vec::new();
    for (name, path, value, expected) in cases {
        let mut data = example();
        if let Some(value) = value {
            set(&mut data, path, value.clone());
        }
        let by_schema = !validator.is_valid(&data);
        let by_reader = dataset::parse("dataset.json", &data.to_string()).is_err();
        let found = match (by_schema, by_reader) {
            (false, false) => Neither,
            (true, true) => Both,
            (false, true) => ByReaderOnly,
            (true, false) => {
                odd.push(format!("{name}: refused by the schema only"));
                continue;
            }
        };
        if found != *expected {
            odd.push(format!("{name}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(odd.is_empty(), "{}", odd.join("\n"));
}

/// The project's own roles are good data for both, as one file.
#[test]
fn the_projects_own_roles_are_valid() {
    let data = Project::find().unwrap().root().join("data");
    let read =
        |path| -> Value { serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap() };
    let mut dataset: Value = read(data.join("dataset.json"));
    let files = fs::read_dir(data.join("roles")).unwrap();
    dataset["roles"] = files.map(|file| read(file.unwrap().path())).collect();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&dataset)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, [""; 0]);
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
