//! The widget's style sheet without what is only for those who work on it: comments, and the
//! blanks that lines begin with. That is a fifth of it, for every visitor.

use std::fs;

const SHEET: &str = "static/role-compare.css";

/// The style sheet for the widget.
pub fn read() -> Result<String, String> {
    println!("cargo::rerun-if-changed={SHEET}");
    let sheet = fs::read_to_string(SHEET).map_err(|error| format!("{SHEET}: {error}"))?;
    let mut bare = String::new();
    for (index, part) in sheet.split("/*").enumerate() {
        let kept = match index {
            0 => Some(part),
            _ => part.split_once("*/").map(|(_, rest)| rest),
        };
        bare += kept.ok_or_else(|| format!("{SHEET}: a comment does not end"))?;
    }
    let mut lines = String::new();
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // Signs of a comment within a text would have been taken for one.
        if line.matches('"').count() % 2 == 1 {
            return Err(format!("{SHEET}: a text does not end: {line}"));
        }
        lines += line;
        lines.push('\n');
    }
    Ok(lines)
}
