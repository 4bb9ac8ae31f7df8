//! The JSON that the reader takes is the JSON that everybody takes: the cases of JSONTestSuite
//! (<https://github.com/nst/JSONTestSuite>), as a dataset and as a field of one.
//!
//! Runs where `ROLE_COMPARE_JSON_TEST_SUITE` names the suite's folder `test_parsing`.

#![cfg(not(target_arch = "wasm32"))]

use role_compare_core::dataset;
use std::io::Write;
use std::path::PathBuf;
use std::{env, fs, io};

/// A good dataset, into which each case is put.
const GOOD: &str = include_str!("../../tests/hostile/base.json");

/// How many cases the suite has: fewer are not the suite.
const CASES: usize = 318;

/// What is said of what is no JSON. The last two are rules of ours, which some JSON breaks: what
/// stands deeper than in any dataset is not read, and of two equal keys it is not clear which one
/// was meant.
const NO_JSON: [&str; 5] = [
    "found broken JSON (",
    "found another encoding",
    "found a page of HTML, or other markup",
    "nested deeper",
    "stands twice",
];

/// The first mistake; it is told of every case, because none is a dataset.
fn first(bytes: Vec<u8>) -> String {
    let problems = dataset::read("roles.json", bytes).expect_err("none is a dataset");
    problems.list[0].to_string()
}

fn is_no_json(told: &str) -> bool {
    NO_JSON.iter().any(|words| told.contains(words))
}

#[test]
fn json_is_read_and_what_is_none_is_refused() {
    let Some(folder) = env::var_os("ROLE_COMPARE_JSON_TEST_SUITE").map(PathBuf::from) else {
        // Past the test's captured output: whoever runs it should know.
        let _ = writeln!(
            io::stderr(),
            "left out: the cases of JSONTestSuite (ROLE_COMPARE_JSON_TEST_SUITE names no folder)"
        );
        return;
    };
    let (mut count, mut wrong) = (0, String::new());
    for entry in fs::read_dir(&folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&path).expect("the case can be read");
        count += 1;
        let mut inside = GOOD.replacen("{", "{\"more\":", 1).into_bytes();
        inside.splice(8..8, bytes.iter().copied().chain([b',']));
        for (way, told) in [("alone", first(bytes)), ("as a field", first(inside))] {
            let is_right = match name.as_bytes()[0] {
                b'y' if told.contains("stands twice") => name.contains("duplicated_key"),
                b'y' => !is_no_json(&told),
                b'n' => is_no_json(&told),
                _ => true,
            };
            if !is_right {
                wrong += &format!("{name}, {way}: {told}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= CASES, "{count} of {CASES} cases are there");
}
