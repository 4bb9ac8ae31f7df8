//! What a layer said of its failures, found again among all it wrote.
//!
//! Lanes write at the same time, and a log may be kept from its end only: a failure that is told
//! among thousands of lines is not told. It knows the words of Cargo's and Node's runners, and of
//! no test.

/// More lines than this of one layer would hide those of the others.
const MOST: usize = 150;

/// What is shown of a layer that wrote no section of failures: it did not compile, or it died.
const LAST: usize = 30;

/// The sections in which a runner told what failed, or else the last lines.
pub fn told(lines: &[String]) -> Vec<String> {
    let mut told = Vec::new();
    let mut is_inside = false;
    for line in lines {
        is_inside = match line.trim() {
            "failures:" | "✖ failing tests:" => true,
            line if line.starts_with("test result: ") => false,
            _ => is_inside,
        };
        if is_inside {
            told.push(line.clone());
        }
    }
    if told.is_empty() {
        return lines[lines.len().saturating_sub(LAST)..].to_vec();
    }
    if told.len() > MOST {
        let more = told.len() - MOST;
        told.truncate(MOST);
        told.push(format!("… and {more} lines more, above"));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn cargos_failures_are_found_among_other_programs() {
        let output = "\
running 2 tests
test one ... ok
test two ... FAILED

failures:

---- two stdout ----
left is not right

failures:
    two

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
running 1 test
test three ... ok
test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out
";
        let told = told(&lines(output)).join("\n");
        assert!(told.starts_with("failures:\n\n---- two"), "{told}");
        assert!(told.contains("left is not right"), "{told}");
        assert!(!told.contains("test result"), "{told}");
        assert!(!told.contains("three"), "{told}");
    }

    #[test]
    fn nodes_failures_are_its_last_section() {
        let output = "✔ one (1ms)\n✖ two (1ms)\nℹ fail 1\n\n✖ failing tests:\n\ntest at a.mjs:1:1\n\
                      ✖ two (1ms)\n  Error: boom";
        let told = told(&lines(output));
        assert_eq!(told.first().map(String::as_str), Some("✖ failing tests:"));
        assert_eq!(told.last().map(String::as_str), Some("  Error: boom"));
    }

    #[test]
    fn without_a_section_the_end_is_told() {
        let output: Vec<String> = (0..100).map(|number| number.to_string()).collect();
        assert_eq!(told(&output), output[70..]);
        assert_eq!(told(&output[..3]), output[..3]);
        assert!(told(&[]).is_empty());
    }

    #[test]
    fn one_layer_does_not_hide_the_others() {
        let output: Vec<String> = std::iter::once("failures:".to_owned())
            .chain((0..1_000).map(|number| number.to_string()))
            .collect();
        let told = told(&output);
        assert_eq!(told.len(), MOST + 1);
        assert_eq!(told[MOST], "… and 851 lines more, above");
    }
}
