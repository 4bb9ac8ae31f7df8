//! Bad files and what their editors are told: a table of mistakes and messages.

use crate::support;
use crate::support::two_roles;
use role_compare_core::Catalogue;
use role_compare_core::dataset::limits::{
    DEEPEST, MOST_BYTES, MOST_BYTES_OF_ROLE, MOST_ITEMS_OF_ROLE, MOST_PROBLEMS,
};
use role_compare_core::dataset::{self, Builder};
use wasm_bindgen_test::wasm_bindgen_test;

/// What is wrong with a dataset whose first role has these fields.
fn messages(fields: &str) -> Vec<String> {
    problems(&two_roles(fields, ""))
}

fn problems(text: &str) -> Vec<String> {
    match dataset::parse("roles.json", text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.list.iter().map(ToString::to_string).collect(),
    }
}

/// Fields of a role, and the message after `roles.json: role "alpha", `.
const BAD_FIELDS: &[(&str, &str)] = &[
    (
        r#""pay": 5"#,
        r#"field "pay": found 5, expected the fields of a section"#,
    ),
    (
        r#""pay": { "averige": 5 }"#,
        r#"field "pay.averige": found a field of this name, expected one of "average", "hourly", "range", "percentiles", "hourly-percentiles", "level", "by-country", "best-city", "best-state", "best-state-pay", "best-company", "best-industry", "factors""#,
    ),
    (
        r#""wages": {}"#,
        r#"field "wages": found a field of this name, expected one of "id", "market", "title", "inline", "plural", "aliases", "source", "pay", "outlook", "education", "experience", "people", "skills", "profile""#,
    ),
    (
        r#""pay": { "average": 33791 }"#,
        r#"field "pay.average": found 33791, expected money, { "amount": …, "currency": "USD", "period": "year" }"#,
    ),
    (
        r#""pay": { "average": [33791, "USD", "year"] }"#,
        r#"field "pay.average": found a list of 3, expected money, { "amount": …, "currency": "USD", "period": "year" }"#,
    ),
    (
        r#""pay": { "average": null }"#,
        r#"field "pay.average": found null, expected money, { "amount": …, "currency": "USD", "period": "year" }"#,
    ),
    (
        r#""pay": { "average": "-" }"#,
        r#"field "pay.average": found "-", expected a value, or "not-reported" in its place"#,
    ),
    (
        r#""pay": { "average": { "amount": 0, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.average.amount": found 0, expected a number from 0.01 to 9007199254740991"#,
    ),
    (
        r#""pay": { "average": { "amount": "33,791", "currency": "USD", "period": "year" } }"#,
        r#"field "pay.average.amount": found "33,791", expected a number from 0.01 to 9007199254740991"#,
    ),
    (
        r#""pay": { "average": { "amount": 1, "currency": "$", "period": "year" } }"#,
        r#"field "pay.average.currency": found "$", expected an ISO 4217 code of three capital letters, such as "USD""#,
    ),
    (
        r#""pay": { "average": { "amount": 1, "currency": "USD", "period": "annual" } }"#,
        r#"field "pay.average.period": found "annual", expected "hour", "month" or "year""#,
    ),
    (
        r#""pay": { "average": { "amount": 1, "currency": "USD" } }"#,
        r#"field "pay.average.period": found nothing, expected "hour", "month" or "year""#,
    ),
    (
        r#""pay": { "range": { "min": 5, "max": 4, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.range.min": found 5, expected at most max (4)"#,
    ),
    (
        r#""pay": { "average": { "amount": 9, "currency": "USD", "period": "year" }, "range": { "min": 3, "max": 4, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.average.amount": found 9, expected an amount within pay.range (3 to 4)"#,
    ),
    (
        r#""outlook": { "growth": -4 }"#,
        r#"field "outlook.growth": found -4, expected growth, { "percent": … }"#,
    ),
    (
        r#""outlook": { "growth": { "percent": -101 } }"#,
        r#"field "outlook.growth.percent": found -101, expected a number from -100 to 1000000"#,
    ),
    (
        r#""outlook": { "growth": { "percent": 1, "from": 2034, "to": 2024 } }"#,
        r#"field "outlook.growth": found from 2034 to 2024, expected both years, the first before the second"#,
    ),
    (
        r#""outlook": { "growth": { "percent": 1, "from": 2024 } }"#,
        r#"field "outlook.growth": found from 2024 to nothing, expected both years, the first before the second"#,
    ),
    (
        r#""outlook": { "jobs": 1.5 }"#,
        r#"field "outlook.jobs": found 1.5, expected a whole number"#,
    ),
    (
        r#""outlook": { "jobs": -1 }"#,
        r#"field "outlook.jobs": found -1, expected a number from 0 to 9007199254740991"#,
    ),
    (
        r#""outlook": { "satisfaction": { "score": 6, "of": 5 } }"#,
        r#"field "outlook.satisfaction.score": found 6, expected a number from 0 to 5"#,
    ),
    (
        r#""people": { "lgbt": 101 }"#,
        r#"field "people.lgbt": found 101, expected a number from 0 to 100"#,
    ),
    (
        r#""people": { "lgbt": true }"#,
        r#"field "people.lgbt": found true, expected a number from 0 to 100"#,
    ),
    (
        r#""people": { "gender": { "men": 32.9, "women": 67.7 } }"#,
        r#"field "people.gender": found shares that sum to 100.6, expected a sum of 100 ± 0.5"#,
    ),
    (
        r#""people": { "gender": { "men": 100 } }"#,
        r#"field "people.gender.women": found nothing, expected the share of this group"#,
    ),
    (
        r#""people": { "gender": { "men": 50, "women": 50, "others": 0 } }"#,
        r#"field "people.gender.others": found a field of this name, expected one of "men", "women""#,
    ),
    (
        r#""experience": { "time-to-become": { "min": 6, "max": 4 } }"#,
        r#"field "experience.time-to-become.min": found 6, expected at most max (4)"#,
    ),
    (
        r#""education": { "major": { "en": "Business" } }"#,
        r#"field "education.major.ru": found nothing, expected a text in this language"#,
    ),
    (
        r#""education": { "major": { "en": "Business", "ru": " " } }"#,
        r#"field "education.major.ru": found " ", expected a text that is not empty"#,
    ),
    (
        r#""education": { "major": { "en": "Business ", "ru": "Бизнес" } }"#,
        r#"field "education.major.en": found "Business ", expected a text without blanks at its ends"#,
    ),
    (
        r#""education": { "major": { "en": "Busi\u0000ness", "ru": "Бизнес" } }"#,
        r#"field "education.major.en": found "Busi\0ness", expected a text without control characters"#,
    ),
    (
        r#""education": { "major": "Business" }"#,
        r#"field "education.major": found "Business", expected a value, or "not-reported" in its place"#,
    ),
    (
        r#""skills": { "top": [] }"#,
        r#"field "skills.top": found an empty list, expected a list with at least one item"#,
    ),
    (
        r#""skills": { "top": ["POS"] }"#,
        r#"field "skills.top.0": found "POS", expected an item in both languages"#,
    ),
    (
        r#""skills": { "top": [{ "en": "POS", "ru": "POS", "details": 1 }] }"#,
        r#"field "skills.top.0.details": found a field of this name, expected one of "en", "ru", "detail""#,
    ),
    (
        r#""people": { "lgbt": { "value": 8, "source": "elsewhere" } }"#,
        r#"field "people.lgbt.source": found "elsewhere", expected an id in "sources": "page""#,
    ),
    (
        r#""people": { "lgbt": { "value": 8, "remark": 1 } }"#,
        r#"field "people.lgbt.remark": found a field of this name, expected one of "value", "source", "note""#,
    ),
    (
        r#""pay": { "percentiles": 5 }"#,
        r#"field "pay.percentiles": found 5, expected percentiles of pay, { "p10": …, "p25": …, "median": …, "p75": …, "p90": …, "currency": "USD", "period": "year" }"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "p75": 4, "p90": 5, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.median": found nothing, expected an amount of money, { "at-least": … } or "not-reported""#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "p50": 3, "median": 3, "p75": 4, "p90": 5, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.p50": found a field of this name, expected one of "p10", "p25", "median", "p75", "p90", "currency", "period""#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "median": "*", "p75": 4, "p90": 5, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.median": found "*", expected an amount of money, { "at-least": … } or "not-reported""#,
    ),
    (
        r#""pay": { "percentiles": { "p10": -1, "p25": 2, "median": 3, "p75": 4, "p90": 5, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.p10": found -1, expected a number from 0.01 to 9007199254740991"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90": { "at-least": "much" }, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.p90.at-least": found "much", expected a number from 0.01 to 9007199254740991"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 9, "p25": "not-reported", "median": 3, "p75": 4, "p90": 5, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.median": found 3, expected at least p10 (9)"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90": { "at-least": 3.5 }, "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles.p90": found 3.5, expected at least p75 (4)"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": "not-reported", "p25": "not-reported", "median": "not-reported", "p75": "not-reported", "p90": "not-reported", "currency": "USD", "period": "year" } }"#,
        r#"field "pay.percentiles": found "not-reported" everywhere, expected at least one figure, or "not-reported" in place of them all"#,
    ),
    (
        r#""pay": { "percentiles": { "p10": 1, "p25": 2, "median": 3, "p75": 4, "p90": 5, "currency": "USD", "period": "week" } }"#,
        r#"field "pay.percentiles.period": found "week", expected "hour", "month" or "year""#,
    ),
    (
        r#""outlook": { "projection": 1 }"#,
        r#"field "outlook.projection": found 1, expected a projection, { "from": 2024, "people": …, "to": 2034, "projected": … }"#,
    ),
    (
        r#""outlook": { "projection": { "from": 2034, "people": 1, "to": 2024, "projected": 2 } }"#,
        r#"field "outlook.projection": found from 2034 to 2024, expected the first year before the second"#,
    ),
    (
        r#""outlook": { "projection": { "from": 2024, "people": 1.5, "to": 2034, "projected": 2 } }"#,
        r#"field "outlook.projection.people": found 1.5, expected a whole number"#,
    ),
    (
        r#""outlook": { "projection": { "from": 2024, "people": 1, "to": 2034 } }"#,
        r#"field "outlook.projection.projected": found nothing, expected a number of people"#,
    ),
    (
        r#""people": { "origin": { "white": 80, "black": 10, "asian": 5 } }"#,
        r#"field "people.origin.hispanic": found nothing, expected the share of this group"#,
    ),
    (
        r#""people": { "origin": { "white": 80, "black": 10, "asian": 5, "hispanic": "-" } }"#,
        r#"field "people.origin.hispanic": found "-", expected a number from 0 to 100, or "not-reported""#,
    ),
    (
        r#""people": { "origin": { "white": 101, "black": 10, "asian": 5, "hispanic": "not-reported" } }"#,
        r#"field "people.origin.white": found 101, expected a number from 0 to 100, or "not-reported""#,
    ),
    (
        r#""people": { "origin": { "white": "not-reported", "black": "not-reported", "asian": "not-reported", "hispanic": "not-reported" } }"#,
        r#"field "people.origin": found "not-reported" everywhere, expected at least one figure, or "not-reported" in place of them all"#,
    ),
    (
        r#""skills": { "importance": [] }"#,
        r#"field "skills.importance": found an empty list, expected scores, { "lowest": 1, "highest": 5, "items": […] }"#,
    ),
    (
        r#""skills": { "importance": { "lowest": 5, "highest": 1, "items": [{ "en": "A", "ru": "А", "score": 2 }] } }"#,
        r#"field "skills.importance.lowest": found 5, expected less than highest (1)"#,
    ),
    (
        r#""skills": { "importance": { "lowest": 1, "highest": 5, "items": [{ "en": "A", "ru": "А", "score": 5.5 }] } }"#,
        r#"field "skills.importance.items.0.score": found 5.5, expected a number from 1 to 5"#,
    ),
    (
        r#""skills": { "importance": { "lowest": 1, "highest": 5, "items": [{ "en": "A", "ru": "А" }] } }"#,
        r#"field "skills.importance.items.0.score": found nothing, expected the score"#,
    ),
    (
        r#""skills": { "importance": { "lowest": 1, "highest": 5, "items": [{ "en": "Abc", "ru": "А", "score": 2 }, { "en": "abC", "ru": "Б", "score": 3 }] } }"#,
        r#"field "skills.importance.items": found "abc", expected each name once"#,
    ),
    (
        r#""plural": "yes""#,
        r#"field "plural": found "yes", expected true or false"#,
    ),
    (
        r#""aliases": { "en": [""] }"#,
        r#"field "aliases.en.0": found "", expected a text that is not empty"#,
    ),
    (
        r#""aliases": { "de": ["x"] }"#,
        r#"field "aliases.de": found a field of this name, expected one of "en", "ru""#,
    ),
];

#[wasm_bindgen_test(unsupported = test)]
fn a_bad_field_is_named_with_what_was_found_and_expected() {
    for (fields, expected) in BAD_FIELDS {
        let expected = format!(r#"roles.json: role "alpha", {expected}"#);
        assert_eq!(messages(fields), [expected], "{fields}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_bad_dataset_is_named_too() {
    let good = two_roles("", "");
    for (from, to, expected) in [
        (
            r#""version": 1"#,
            r#""version": 2"#,
            r#"roles.json: field "version": found 2, expected 1, the version that this program reads"#,
        ),
        (
            r#""version": 1,"#,
            "",
            r#"roles.json: field "version": found nothing, expected the version of this form, 1"#,
        ),
        (
            r#""id": "beta""#,
            r#""id": "alpha""#,
            r#"roles.json: role "alpha", field "id": found "alpha", expected an id that no other role has; roles.json has it too"#,
        ),
        (
            r#""id": "beta""#,
            r#""id": "Beta_2""#,
            r#"roles.json: field "id": found "Beta_2", expected lower-case ASCII words joined by hyphens"#,
        ),
        (
            r#""version": 1"#,
            r#""version": 1, "first-pair": ["alpha", "gamma"]"#,
            r#"roles.json: field "first-pair": found "alpha" and "gamma", expected the ids of two roles of this dataset"#,
        ),
        (
            r#""version": 1"#,
            r#""version": 1, "first-pair": ["alpha"]"#,
            r#"roles.json: field "first-pair": found a list of 1, expected the ids of two roles"#,
        ),
        (
            r#""version": 1"#,
            r#""version": 1, "verison": 1"#,
            r#"roles.json: field "verison": found a field of this name, expected one of "version", "first-pair", "markets", "sources", "roles""#,
        ),
        (
            r#""vintage""#,
            r#""kind": "blog", "vintage""#,
            r#"roles.json: field "sources.0.kind": found "blog", expected "site" or "survey""#,
        ),
        (
            r#""vintage""#,
            r#""url": "javascript:alert(1)", "vintage""#,
            r#"roles.json: field "sources.0.url": found "javascript:alert(1)", expected an address that begins with "https://" or "http://""#,
        ),
    ] {
        let broken = good.replacen(from, to, 1);
        assert_ne!(broken, good, "{from}");
        assert_eq!(problems(&broken), [expected], "{to}");
    }
    assert_eq!(problems(&good), [""; 0]);
}

#[wasm_bindgen_test(unsupported = test)]
fn broken_json_is_named_with_its_place() {
    for (text, expected) in [
        (
            "",
            "roles.json: found broken JSON (EOF while parsing a value at line 1 column 0), expected one JSON object",
        ),
        (
            "{",
            "roles.json: found broken JSON (EOF while parsing an object at line 1 column 1), expected one JSON object",
        ),
        (
            r#"{"a":1,"a":2}"#,
            r#"roles.json: found broken JSON (the key "a" stands twice in one object at line 1 column 13), expected one JSON object"#,
        ),
        (
            r#"{"a":1e999}"#,
            "roles.json: found broken JSON (number out of range at line 1 column 10), expected one JSON object",
        ),
        ("[]", "roles.json: found an empty list, expected a dataset"),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_file_beyond_the_limits_is_refused_before_it_is_read() {
    let nested = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
    let markup = "\n <!doctype html><title>Sign in</title>";
    let padded = |bytes: usize| ["{}", &" ".repeat(bytes - 2)].concat();
    // Each of the roles is a number, with blanks before it.
    let roles = |bytes: usize| {
        let start = r#"{"roles":["#;
        let role = [&" ".repeat(2_498), "1,"].concat();
        let count = (bytes - start.len() - 3) / role.len();
        let text = [start, &role.repeat(count), "1]"].concat();
        [&text, &" ".repeat(bytes - text.len() - 1), "}"].concat()
    };
    let role = |bytes: usize| [r#"{"roles":[1,"#, &" ".repeat(bytes - 1), "2]}"].concat();
    let strings = format!(r#"{{"a": "{}", "b": 1}}"#, r#"[[\\\"{"#.repeat(DEEPEST + 1));
    for (name, text, expected) in [
        ("deep", nested(DEEPEST), "a list of 1, expected a dataset"),
        (
            "too deep",
            nested(DEEPEST + 1),
            "lists and objects nested deeper, expected at most 64 levels",
        ),
        (
            "endless",
            "[{".repeat(1_000_000),
            "lists and objects nested deeper, expected at most 64 levels",
        ),
        (
            "brackets in strings",
            strings,
            "nothing, expected the version of this form, 1",
        ),
        (
            "large",
            roles(MOST_BYTES),
            "nothing, expected the version of this form, 1",
        ),
        (
            "too large",
            roles(MOST_BYTES + 1),
            "more than 10 MB, expected at most 10 MB",
        ),
        (
            "large around the roles",
            padded(MOST_BYTES_OF_ROLE),
            "nothing, expected the version of this form, 1",
        ),
        (
            "too large around the roles",
            padded(MOST_BYTES_OF_ROLE + 1),
            "more than 250 KB around the roles, expected at most 250 KB",
        ),
        (
            "markup",
            markup.to_owned(),
            "a page of HTML, or other markup, expected one JSON object",
        ),
        (
            "byte order mark",
            "\u{feff}[]".to_owned(),
            "an empty list, expected a dataset",
        ),
    ] {
        let told = problems(&text);
        assert!(
            told[0].ends_with(&format!("found {expected}")),
            "{name}: {}",
            told[0]
        );
    }
    let large = problems(&role(MOST_BYTES_OF_ROLE));
    assert!(large.ends_with(&["roles.json: found 2, expected a role".to_owned()]));
    let too_large = problems(&role(MOST_BYTES_OF_ROLE + 1));
    let told = r#"roles.json: field "roles.1": found more than 250 KB, expected at most 250 KB"#;
    assert!(too_large.ends_with(&[told.to_owned()]), "{too_large:#?}");
}

#[wasm_bindgen_test(unsupported = test)]
fn broken_json_is_told_with_its_place_in_the_whole() {
    let good = two_roles("", "");
    for (from, to, expected) in [
        // A comma too many, before a role, between its fields and behind it.
        (
            "\"roles\": [",
            "\"roles\": [,",
            "no value between two commas or brackets at line 9 column 12",
        ),
        (
            "\"market\": \"us\"",
            "\"market\",: \"us\"",
            "expected `:` at line 9 column 38",
        ),
        (
            "}]\n}",
            "},]\n}",
            "no value between two commas or brackets at line 13 column 50",
        ),
        ("}]\n}", "}],\n}", "trailing comma at line 14 column 1"),
        (
            "}]\n}",
            "}",
            "EOF while parsing a list at line 13 column 49",
        ),
        (
            "\"id\": \"beta\"",
            "\"id\": \"beta\", \"id\": 1",
            "the key \"id\" stands twice in one object at line 13 column 49",
        ),
        (
            "\"version\": 1",
            "\"version\": NaN",
            "expected value at line 2 column 14",
        ),
        (
            "\"version\": 1",
            "\"roles\": [], \"version\": 1",
            "the key \"roles\" stands twice in one object at line 14 column 1",
        ),
    ] {
        assert!(good.contains(from), "{from}");
        let expected =
            format!("roles.json: found broken JSON ({expected}), expected one JSON object");
        assert_eq!(problems(&good.replacen(from, to, 1)), [expected], "{to}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn ids_that_are_known_are_named_as_far_as_anybody_reads_them() {
    let source = |id: usize| {
        format!(
            r#"{{ "id": "s{id}", "name": {{ "en": "S", "ru": "И" }}, "vintage": {{ "en": "1", "ru": "1" }} }}"#
        )
    };
    let sources: Vec<String> = (0..9).map(source).collect();
    let text = two_roles("", "").replacen(
        "\"sources\": [",
        &format!("\"sources\": [{},", sources.join(",")),
        1,
    );
    let text = text.replacen("\"source\": \"page\"", "\"source\": \"nope\"", 1);
    assert_eq!(
        problems(&text),
        [
            r#"roles.json: role "alpha", field "source": found "nope", expected an id in "sources": "s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", …"#
        ]
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_field_of_a_strange_name_is_told_so_that_it_can_be_seen() {
    let strange = format!("\"a\\u202e\\\"{}\": 1", "x".repeat(100));
    let told = messages(&strange);
    let shown = format!(r#"a\u{{202e}}\"{}…"#, "x".repeat(57));
    assert!(
        told[0].starts_with(&format!(
            r#"roles.json: role "alpha", field "{shown}": found a field of this name"#
        )),
        "{}",
        told[0]
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn bytes_of_another_encoding_are_refused() {
    let good = two_roles("", "").into_bytes();
    assert!(dataset::read("roles.json", good.clone()).is_ok());
    let told = |bytes: Vec<u8>| dataset::read("roles.json", bytes).unwrap_err().to_string();
    let mut latin = good;
    latin.insert(40, 0xe9);
    assert_eq!(
        told(latin),
        "roles.json: found another encoding at byte 40, expected text in UTF-8"
    );
    assert_eq!(
        told(vec![0xff, 0xfe, b'{', 0]),
        "roles.json: found another encoding at byte 0, expected text in UTF-8"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn problems_without_end_are_counted_and_not_kept() {
    let good = two_roles("", "");
    let keys: Vec<String> = (0..20_000).map(|key| format!(r#""k{key}":1"#)).collect();
    let broken = good.replacen('{', &format!("{{ {},", keys.join(",")), 1);
    let problems = dataset::parse("roles.json", &broken).unwrap_err();
    assert_eq!(problems.list.len(), MOST_PROBLEMS);
    assert_eq!(problems.more, 20_000 - MOST_PROBLEMS);
    assert!(problems.to_string().ends_with("\nand 19000 more"));

    let items = vec![r#"{ "en": "x", "ru": "x" }"#; MOST_ITEMS_OF_ROLE + 1].join(", ");
    assert_eq!(
        messages(&format!(r#""skills": {{ "top": [{items}] }}"#)),
        [
            r#"roles.json: role "alpha", field "skills.top": found a list of 201, expected at most 200 items"#
        ]
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn every_mistake_is_told_at_once() {
    let told = messages(
        r#""pay": { "average": 5 }, "outlook": { "jobs": -1 }, "people": { "lgbt": 200, "gender": { "men": 1, "women": 1 } }"#,
    );
    assert_eq!(told.len(), 4, "{told:#?}");
}

#[wasm_bindgen_test(unsupported = test)]
fn a_folder_of_files_names_the_file_of_each_mistake() {
    let mut builder = Builder::default();
    builder.head("head.json", support::HEAD);
    for (name, text) in support::ROLE_FILES {
        builder.role(
            name,
            &text.replacen(r#""market": "us""#, r#""market": "usa""#, 1),
        );
    }
    let problems = builder.finish().unwrap_err();
    assert_eq!(problems.list.len(), 5, "{problems}");
    assert_eq!(
        problems.list[0].to_string(),
        r#"data/roles/customer-service-director.json: role "customer-service-director", field "market": found "usa", expected an id in "markets": "us", "ru""#
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn the_binary_form_gives_the_same_roles_back() {
    for catalogue in [support::own_catalogue(), support::statistics()] {
        let bytes = catalogue.encode();
        assert_eq!(Catalogue::decode(bytes.clone()), Ok(catalogue));
        for cut in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            assert!(
                Catalogue::decode(bytes[..cut].to_vec()).is_err(),
                "cut at {cut}"
            );
        }
    }
}

/// Each role file is named after its role.
#[wasm_bindgen_test(unsupported = test)]
fn files_are_named_after_their_roles() {
    let catalogue = support::own_catalogue();
    for ((name, _), role) in support::ROLE_FILES.iter().zip(catalogue.profiles()) {
        assert_eq!(*name, format!("data/roles/{}.json", role.id));
    }
}
