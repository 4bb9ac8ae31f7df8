//! Markdown with tables, as GitHub and many others have them.
//!
//! Whatever a text holds, it stays a text: signs that Markdown reads are escaped, and a line
//! break in a cell is a blank, because a cell ends with its line.

use super::{EXTREMES, Line, Sheet, pick, text_of};

impl Sheet<'_> {
    /// The sheet as Markdown: a heading, the opening sentences, a table for each section with
    /// its notes beneath, and the sources.
    pub fn markdown(&self) -> String {
        let locale = self.locale;
        let mut out = String::new();
        let titles: Vec<String> = self.titles.iter().map(|title| escaped(title)).collect();
        block(&mut out, &["# ", &titles.join(" · ")]);
        for sentence in &self.opening {
            block(&mut out, &[&paragraph(sentence)]);
        }
        for remark in &self.remarks {
            block(&mut out, &[&paragraph(remark)]);
        }
        let last = match self.is_pair {
            true => ("Difference", "Разница"),
            false => EXTREMES,
        };
        for (section, lines) in &self.sections {
            block(&mut out, &["## ", &escaped(section)]);
            let mut head = vec![String::new()];
            head.extend(titles.iter().cloned());
            head.push(pick(locale, last.0, last.1).to_owned());
            row(&mut out, &head);
            out.push('|');
            for _ in &head {
                out.push_str("---|");
            }
            out.push('\n');
            for line in lines {
                let mut cells = vec![name(line)];
                for cell in &line.cells {
                    cells.push(escaped(&text_of(cell, locale)));
                }
                let difference = line.difference.map(|own| own.text.as_str());
                let last = difference.or(line.extremes).unwrap_or_default();
                cells.push(escaped(last));
                row(&mut out, &cells);
            }
            out.push('\n');
            for line in lines {
                for note in line.notes {
                    let note = escaped(note);
                    for part in ["- ", &name(line), ": ", &note, "\n"] {
                        out.push_str(part);
                    }
                }
            }
            if lines.iter().any(|line| !line.notes.is_empty()) {
                out.push('\n');
            }
        }
        if !self.sources.is_empty() {
            block(&mut out, &["## ", pick(locale, "Sources", "Источники")]);
            for source in self.sources {
                let mut parts = vec![escaped(&source.name), ", ".to_owned()];
                parts.push(escaped(&source.vintage));
                parts.push(": ".to_owned());
                parts.push(escaped(&source.roles.join("; ")));
                if let Some(url) = &source.url {
                    // Only what the checks of a dataset let through: `https:` or `http:`.
                    let url = url.replace(['<', '>', ' ', '\n', '\r'], "");
                    parts.push([". <", &url, ">"].concat());
                }
                out.push_str("- ");
                out.push_str(&parts.concat());
                out.push('\n');
            }
        }
        out
    }
}

/// What a line is about, with the heading of its group.
fn name(line: &Line<'_>) -> String {
    match line.group {
        Some(group) => [&escaped(group), ": ", &escaped(line.label)].concat(),
        None => escaped(line.label),
    }
}

fn block(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
    out.push_str("\n\n");
}

fn row(out: &mut String, cells: &[String]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(cell);
        out.push_str(" |");
    }
    out.push('\n');
}

/// A text that stays what it is inside a line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => {
                out.push(' ');
                continue;
            }
            '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '~' | '&' => out.push('\\'),
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// A text that stays what it is at the beginning of a line too, where some signs make a heading
/// or a list.
fn paragraph(text: &str) -> String {
    let text = escaped(text.trim_start());
    match text.starts_with(['#', '+', '-', '=']) {
        true => ["\\", &text].concat(),
        false => text,
    }
}
