//! Hostile datasets, read as a build and the widget read them: each is refused in words or can be
//! shown, and what can be made of it is sound.

#![cfg(not(target_arch = "wasm32"))]

use crate::support::hostile::{Case, cases, good};
use crate::support::sound;
use role_compare_core::dataset;

/// What is wrong with what is said of a case, if anything.
fn wrong(case: &Case) -> Option<String> {
    match (&case.told, dataset::read("roles.json", case.bytes())) {
        (None, Ok(_)) => None,
        (Some(told), Err(problems)) => {
            let first = problems.list[0].to_string();
            (!first.contains(told.as_str())).then_some(first)
        }
        (None, Err(problems)) => Some(format!("refused: {}", problems.list[0])),
        (Some(_), Ok(_)) => Some("not refused".to_owned()),
    }
}

#[test]
fn each_case_is_told_or_read() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut all = String::new();
    for case in &cases {
        if let Some(wrong) = wrong(case) {
            let expected = case.told.as_deref().unwrap_or("roles");
            all += &format!("{}: {wrong}; expected {expected}\n", case.name);
        }
    }
    assert!(all.is_empty(), "\n{all}");
    assert!(dataset::read("roles.json", good()).is_ok());
}

#[test]
fn what_can_be_made_of_each_case_is_sound() {
    for case in cases() {
        let bytes = case.bytes();
        // Of what is too large to be read nothing can be made.
        if bytes.len() < 1_500_000 {
            sound::dataset(&bytes);
        }
    }
}
