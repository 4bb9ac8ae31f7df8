//! Whole comparisons of the project's own roles, kept as text that a person can read.
//!
//! The same files are held against the native and the Wasm build, so that both say the
//! same. `UPDATE_GOLDEN=1 cargo test -p role-compare-core --test all golden::` writes them anew.

use crate::support;
use role_compare_core::compare::compare;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

macro_rules! golden {
    ($($left:literal $right:literal $tag:literal;)*) => {
        &[$((
            $left, $right, $tag,
            include_str!(concat!("golden/", $left, ".", $right, ".", $tag, ".txt")),
        ),)*]
    };
}

/// First role, second role, language, what is expected.
const GOLDEN: &[(&str, &str, &str, &str)] = golden! {
    "customer-service-leader" "customer-service-director" "en";
    "customer-service-leader" "customer-service-director" "ru";
    "customer-service-supervisor" "customer-service-leader" "en";
    "customer-service-operations-manager" "operations-project-manager" "en";
    "customer-service-operations-manager" "operations-project-manager" "ru";
    "head-of-customer-service" "client-service-director" "en";
    "head-of-customer-service" "client-service-director" "ru";
    "head-of-customer-service" "customer-service-director" "en";
    "head-of-customer-service" "customer-service-director" "ru";
    "client-service-director" "client-service-director" "ru";
};

/// The same of made-up roles with the fields of official statistics.
const STATISTICS: &[(&str, &str, &str, &str)] = golden! {
    "nurses" "managers-all-other" "en";
    "nurses" "managers-all-other" "ru";
    "surgeons" "dentists" "en";
    "surgeons" "dentists" "ru";
    "support-lead" "managers-all-other" "en";
    "support-lead" "managers-all-other" "ru";
};

#[wasm_bindgen_test(unsupported = test)]
fn comparisons_read_as_they_did() {
    let mut changed = changes(&support::own_catalogue(), GOLDEN);
    changed.append(&mut changes(&support::statistics(), STATISTICS));
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

/// The comparisons that read otherwise now.
fn changes(catalogue: &Catalogue, golden: &[(&str, &str, &str, &str)]) -> Vec<String> {
    // The baked form is what the widget reads, so it is what is compared here.
    let catalogue = Catalogue::decode(catalogue.encode()).unwrap();
    let mut changed = Vec::new();
    for (left, right, tag, expected) in golden {
        let locale = Locale::from_tag(tag).unwrap();
        let comparison = compare(&catalogue, left, right, locale).unwrap();
        let printed = support::printed(&comparison);
        if printed != *expected {
            changed.push(format!(
                "{left}.{right}.{tag}: {}",
                difference(&printed, expected)
            ));
            update(left, right, tag, &printed);
        }
    }
    changed
}

/// The first line that differs.
fn difference(printed: &str, expected: &str) -> String {
    let mut expected = expected.lines();
    for (index, line) in printed.lines().enumerate() {
        let old = expected.next().unwrap_or("the end");
        if line != old {
            return format!("line {}:\n  was {old}\n  is  {line}", index + 1);
        }
    }
    "it is shorter than it was".to_owned()
}

/// Writes the file anew where that is asked for; Wasm has no disk and only reports.
fn update(left: &str, right: &str, tag: &str, printed: &str) {
    if cfg!(not(target_arch = "wasm32")) && std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!(
            "{}/tests/golden/{left}.{right}.{tag}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::write(path, printed).expect("the file can be written");
    }
}
