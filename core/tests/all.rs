//! The tests of the whole library, as one program: each file beside this one is a module of it.
//!
//! Cargo would make a program of each file, and to link the library with its data into twenty of
//! them, natively and for Wasm, took longer than to run them. A file's tests run alone by its name:
//! `cargo test -p role-compare-core --test all several::`.

mod support;

mod any_dataset;
mod comparison;
mod conversion;
mod counterparts;
mod dataset;
mod export;
mod fuzz_corpus;
mod golden;
mod hostile;
mod json_test_suite;
mod links;
mod look;
mod occupations;
mod own_pay;
mod queries;
mod search;
mod several;
mod skill_gap;
mod statistics;
mod verdict;

/// A file that nobody names here would not be compiled, and nobody would miss it.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_file_of_tests_is_a_module() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let files = std::fs::read_dir(folder).expect("the tests can be listed");
    let mut count = 0;
    for file in files {
        let path = file.expect("a file").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|ending| ending == "rs") && name != "all" {
            assert!(
                include_str!("all.rs").contains(&format!("\nmod {name};\n")),
                "tests/all.rs does not name {name}"
            );
            count += 1;
        }
    }
    assert!(count > 0, "{folder} has no tests");
}
