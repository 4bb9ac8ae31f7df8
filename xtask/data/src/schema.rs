//! `roles.schema.json`: the form of a dataset as JSON Schema, for editors and other programs.
//!
//! Made from the table of fields and the limits of core, which read the same data. What JSON
//! Schema cannot say (sums, order of two numbers, ids that must be there) only the reader
//! knows; `cargo xtask check-data` tells it.

use anyhow::{Context, Result};
use role_compare_core::Locale;
use role_compare_core::dataset::limits::{
    BEST_SCORE, CALENDAR, GREATEST, GROWTH, LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS,
    MOST_ITEMS_OF_ROLE, MOST_YEARS, SMALLEST_AMOUNT,
};
use role_compare_core::field::{FIELDS, Group, Kind, Section};
use role_compare_core::role::{PERCENTILES, SourceKind};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// What stands in place of a figure that the source does not have.
const NOT_REPORTED: &str = "not-reported";

/// Writes the schema anew.
///
/// # Errors
/// When the file cannot be written.
pub fn write(file: &Path) -> Result<()> {
    fs::write(file, text()).with_context(|| format!("writing {}", file.display()))
}

/// The schema as the file has it.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// The schema.
pub fn schema() -> Value {
    let mut properties = json!({
        "version": { "const": 1, "description": "The version of this form." },
        "first-pair": {
            "description": "The two roles that a newcomer sees compared; left out: the first two.",
            "type": "array", "items": reference("id"), "minItems": 2, "maxItems": 2,
        },
        "markets": head_list(object(json!({ "id": reference("id"), "name": reference("name") }), &["id", "name"])),
        "sources": head_list(object(
            json!({
                "id": reference("id"),
                "kind": {
                    "description": "What its figures are: a site's own counts, or official statistics. Left out: a site's.",
                    "enum": SourceKind::ALL.map(SourceKind::name),
                },
                "name": reference("name"),
                "vintage": described(reference("name"), "Of what time the figures are."),
                "url": { "type": "string", "maxLength": LONGEST_TEXT, "pattern": "^https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f]*$" },
            }),
            &["id", "name", "vintage"],
        )),
        "roles": head_list(reference("role")),
    });
    properties["roles"]["minItems"] = json!(2);
    properties["markets"]["description"] = json!("The groups of the pickers, in their order.");
    properties["sources"]["description"] = json!("Where the figures come from.");
    let mut schema = object(properties, &["version", "markets", "sources", "roles"]);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("Roles to compare");
    schema["description"] = json!(
        "A dataset of <role-compare>. `cargo xtask check-data FILE` also checks what a schema cannot say."
    );
    schema["$defs"] = definitions();
    schema
}

fn definitions() -> Value {
    let mut definitions = json!({
        "id": { "type": "string", "maxLength": LONGEST_NAME, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
        "words": words(LONGEST_TEXT),
        "name-words": words(LONGEST_NAME),
        "text": object(both(json!({})), &["en", "ru"]),
        "name": object(both_names(json!({})), &["en", "ru"]),
        "role": role(),
    });
    for spec in FIELDS {
        definitions[kind_name(spec.kind)] = value(spec.kind);
        definitions[field_name(spec.kind)] = field(spec.kind);
    }
    definitions
}

fn role() -> Value {
    let names = || list(reference("name-words"));
    let mut properties = json!({
        "id": described(reference("id"), "Never changes: links hold it."),
        "market": described(reference("id"), "The id of a market."),
        "title": reference("name"),
        "inline": described(reference("name"), "The title in the middle of a sentence."),
        "plural": {
            "description": "Whether the English inline title is plural; left out: it is not.",
            "type": "boolean",
        },
        "aliases": object(json!({ "en": names(), "ru": names() }), &[]),
        "source": described(reference("id"), "The id of the source of every figure that names no other."),
    });
    for section in Section::ALL {
        let fields = FIELDS.iter().filter(|spec| spec.section == section);
        let fields: Map<String, Value> = fields
            .map(|spec| {
                let field = reference(&field_name(spec.kind));
                (
                    spec.key.to_owned(),
                    described(field, spec.label(Locale::En)),
                )
            })
            .collect();
        let mut fields = object(Value::Object(fields), &[]);
        fields["description"] = json!(section.title(Locale::En));
        properties[section.key()] = fields;
    }
    object(properties, &["id", "market", "title", "inline", "source"])
}

/// A field of a kind: a value or the word for none, bare or wrapped with its own source
/// and note.
fn field(kind: Kind) -> Value {
    let value = || json!([reference(&kind_name(kind)), { "const": NOT_REPORTED }]);
    let wrapper = object(
        json!({
            "value": { "anyOf": value() },
            "source": reference("id"),
            "note": reference("text"),
        }),
        &["value"],
    );
    let mut states = value();
    if let Some(states) = states.as_array_mut() {
        states.push(wrapper);
    }
    json!({ "anyOf": states })
}

/// The name of a field of a kind among the definitions.
fn field_name(kind: Kind) -> String {
    format!("{}-field", kind_name(kind))
}

/// The name of a kind of value among the definitions.
fn kind_name(kind: Kind) -> String {
    match kind {
        Kind::Money => "money".to_owned(),
        Kind::MoneyRange => "money-range".to_owned(),
        Kind::Growth => "growth".to_owned(),
        Kind::Count => "count".to_owned(),
        Kind::Share => "share".to_owned(),
        Kind::Years => "years".to_owned(),
        Kind::Span => "span".to_owned(),
        Kind::Split(groups) => {
            let keys: Vec<&str> = groups.iter().map(|group| group.key).collect();
            format!("split-{}", keys.join("-"))
        }
        Kind::Percentiles => "percentiles".to_owned(),
        Kind::Projection => "projection".to_owned(),
        Kind::Shares(groups) => {
            let keys: Vec<&str> = groups.iter().map(|group| group.key).collect();
            format!("shares-{}", keys.join("-"))
        }
        Kind::Scores => "scores".to_owned(),
        Kind::Degree => "degree".to_owned(),
        Kind::Rating => "rating".to_owned(),
        Kind::Name => "name".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::List => "list".to_owned(),
        Kind::PayByCountry => "pay-by-country".to_owned(),
        Kind::TitleByCountry => "title-by-country".to_owned(),
    }
}

fn value(kind: Kind) -> Value {
    let amount = || number(SMALLEST_AMOUNT, GREATEST);
    let range =
        || json!({ "min": amount(), "max": amount(), "currency": currency(), "period": period() });
    match kind {
        Kind::Money => object(
            json!({ "amount": amount(), "currency": currency(), "period": period() }),
            &["amount", "currency", "period"],
        ),
        Kind::MoneyRange => object(range(), &["min", "max", "currency", "period"]),
        Kind::Growth => {
            let year = || whole(CALENDAR.0, CALENDAR.1);
            let properties =
                json!({ "percent": number(GROWTH.0, GROWTH.1), "from": year(), "to": year() });
            let mut growth = object(properties, &["percent"]);
            growth["dependentRequired"] = json!({ "from": ["to"], "to": ["from"] });
            growth
        }
        Kind::Count => whole(0.0, GREATEST),
        Kind::Share => number(0.0, 100.0),
        Kind::Years => number(0.0, MOST_YEARS),
        Kind::Span => {
            let end = || number(0.0, MOST_YEARS);
            object(json!({ "min": end(), "max": end() }), &["min", "max"])
        }
        Kind::Percentiles => percentiles(),
        Kind::Projection => {
            let (year, people) = (|| whole(CALENDAR.0, CALENDAR.1), || whole(0.0, GREATEST));
            object(
                json!({ "from": year(), "people": people(), "to": year(), "projected": people() }),
                &["from", "people", "to", "projected"],
            )
        }
        Kind::Split(groups) => shares(groups, &number(0.0, 100.0)),
        Kind::Shares(groups) => shares(groups, &or_not_reported(number(0.0, 100.0))),
        Kind::Scores => {
            let score = || number(0.0, BEST_SCORE.1);
            let items = list(object(
                both_names(json!({ "score": score() })),
                &["en", "ru", "score"],
            ));
            object(
                json!({ "lowest": score(), "highest": score(), "items": items }),
                &["lowest", "highest", "items"],
            )
        }
        Kind::Degree => object(
            json!({ "name": reference("name"), "share": number(0.0, 100.0) }),
            &["name", "share"],
        ),
        Kind::Rating => object(
            json!({ "score": number(0.0, BEST_SCORE.1), "of": number(BEST_SCORE.0, BEST_SCORE.1) }),
            &["score", "of"],
        ),
        Kind::Name => object(both_names(json!({})), &["en", "ru"]),
        Kind::Text => object(both(json!({})), &["en", "ru"]),
        Kind::List => list(object(
            both(json!({ "detail": reference("text") })),
            &["en", "ru"],
        )),
        Kind::PayByCountry => {
            let mut properties = range();
            properties["country"] = reference("name");
            list(object(
                properties,
                &["country", "min", "max", "currency", "period"],
            ))
        }
        Kind::TitleByCountry => {
            let name = || reference("name-words");
            let mut properties = json!({ "title": name(), "latin": name() });
            properties["country"] = reference("name");
            list(object(properties, &["country", "title"]))
        }
    }
}

/// Pay by percentile: each an amount, the least that it may be, or not reported.
fn percentiles() -> Value {
    let amount = || number(SMALLEST_AMOUNT, GREATEST);
    let at_least = object(json!({ "at-least": amount() }), &["at-least"]);
    let mut properties = json!({ "currency": currency(), "period": period() });
    let mut required = vec!["currency", "period"];
    for key in PERCENTILES {
        properties[key] = json!({ "anyOf": [amount(), at_least, { "const": NOT_REPORTED }] });
        required.push(key);
    }
    object(properties, &required)
}

fn or_not_reported(figure: Value) -> Value {
    json!({ "anyOf": [figure, { "const": NOT_REPORTED }] })
}

fn shares(groups: &[Group], share: &Value) -> Value {
    let keys: Vec<&str> = groups.iter().map(|group| group.key).collect();
    let shares: Map<String, Value> = groups
        .iter()
        .map(|group| {
            let share = described(share.clone(), group.label(Locale::En));
            (group.key.to_owned(), share)
        })
        .collect();
    object(Value::Object(shares), &keys)
}

/// A text of at most so many characters.
fn words(longest: usize) -> Value {
    const CONTROL: &str = "\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069";
    const BLANK: &str = "\\s\\u00ad\\u200b-\\u200f\\u2060-\\u206f\\u2800\\ufeff";
    json!({
        "description": "Not empty, without blanks at its ends and without control characters.",
        "type": "string",
        "maxLength": longest,
        "pattern": format!("^[^{BLANK}{CONTROL}]([^{CONTROL}]*[^{BLANK}{CONTROL}])?$"),
    })
}

/// The properties with a name in both languages among them.
fn both_names(mut properties: Value) -> Value {
    properties["en"] = reference("name-words");
    properties["ru"] = reference("name-words");
    properties
}

/// The properties with the two languages among them.
fn both(mut properties: Value) -> Value {
    properties["en"] = reference("words");
    properties["ru"] = reference("words");
    properties
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// A list within a role.
fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items, "minItems": 1, "maxItems": MOST_ITEMS_OF_ROLE })
}

/// A list that is not within a role.
fn head_list(items: Value) -> Value {
    json!({ "type": "array", "items": items, "minItems": 1, "maxItems": MOST_ITEMS })
}

fn number(least: f64, most: f64) -> Value {
    json!({ "type": "number", "minimum": plain(least), "maximum": plain(most) })
}

fn whole(least: f64, most: f64) -> Value {
    json!({ "type": "integer", "minimum": plain(least), "maximum": plain(most) })
}

/// The number without a point where it has no decimals.
fn plain(number: f64) -> Value {
    if number.fract() == 0.0 {
        json!(number as i64)
    } else {
        json!(number)
    }
}

fn currency() -> Value {
    json!({ "description": "ISO 4217", "type": "string", "pattern": "^[A-Z]{3}$" })
}

fn period() -> Value {
    json!({ "enum": ["hour", "month", "year"] })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn described(mut schema: Value, description: &str) -> Value {
    schema["description"] = json!(description);
    schema
}

#[cfg(test)]
mod tests;
