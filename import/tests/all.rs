//! The tests of the importer, as one program: each file beside this one is a module of it, so that
//! the readers and writers of spreadsheets are linked once.

mod support;

mod bad_inputs;
mod published;
mod traps;
mod written;

/// A file that nobody names here would not be compiled, and nobody would miss it.
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
