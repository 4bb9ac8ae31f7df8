//! Leaves out of the release's scripts what is only for those who work on them: comments that
//! stand on lines of their own, and the blanks that lines begin with.
//!
//! This is no JavaScript parser, and touches nothing inside a line: a script that has a text
//! of several lines with a comment's sign at the beginning of one is refused.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Strips a script of the release.
///
/// # Errors
/// When the file cannot be read or written, or has what cannot be told from a comment.
pub fn strip(script: &Path) -> Result<()> {
    let name = script.display();
    let text = fs::read_to_string(script).with_context(|| format!("reading {name}"))?;
    let text = stripped(&text).with_context(|| format!("stripping {name}"))?;
    fs::write(script, text).with_context(|| format!("writing {name}"))
}

fn stripped(text: &str) -> Result<String> {
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    let mut in_template = false;
    for (number, line) in text.lines().enumerate() {
        let bare = line.trim_start();
        let is_line = bare.starts_with("//");
        let begins = bare.starts_with("/*");
        if in_template && (is_line || begins) {
            bail!(
                "line {} may be a comment or part of a text: {line}",
                number + 1
            );
        }
        if in_comment || begins {
            in_comment = match bare.split_once("*/") {
                None => true,
                Some((_, "")) => false,
                Some(_) => bail!("line {} goes on after a comment: {line}", number + 1),
            };
            continue;
        }
        if is_line {
            continue;
        }
        // What a text of several lines holds stays as it is.
        let kept = if in_template { line } else { bare };
        in_template ^= quotes(line) % 2 == 1;
        if !kept.is_empty() || in_template {
            out.push_str(kept);
            out.push('\n');
        }
    }
    if in_comment || in_template {
        bail!("a comment or a text does not end");
    }
    Ok(out)
}

/// How many signs of a text of several lines stand in a line.
fn quotes(line: &str) -> usize {
    line.matches('`').count() - line.matches("\\`").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        let script = "// What it is for.\n\n/** A number. */\nexport const a = 1; // one\n\
             /*\n * Two\n */\n  const b = `\n  p { margin: 0 }\n\n  ${a}`;\n";
        let expected = "export const a = 1; // one\nconst b = `\n  p { margin: 0 }\n\n  ${a}`;\n";
        assert_eq!(stripped(script).unwrap(), expected);
    }

    #[test]
    fn what_cannot_be_told_is_refused() {
        for script in [
            "const a = `\n// no comment`;\n",
            "/* a */ const b = 1;\n",
            "/* without an end\n",
            "const a = `without an end\n",
        ] {
            assert!(stripped(script).is_err(), "{script}");
        }
    }
}
