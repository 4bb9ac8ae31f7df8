//! How the names of an occupation are kept: shorter than they are shown.
//!
//! Imported names, and English titles, have capitals in every word and often a second form that
//! follows from the first: “Chief Financial Officer (CFO)”. They are kept in lower case with a
//! byte for that second form; Russian titles in lower case. A name that does not come back that
//! way is kept as it is, behind a sign. It must not know whose names they are.

use crate::binary::{capitalise_russian, read_text, write_text};
use crate::locale::Locale;
use crate::text::letter_case::lower;

/// What parts two names.
pub const SEPARATOR: u8 = b';';
/// What parts the names that people wrote from the imported ones behind them.
pub const IMPORTED: u8 = b'|';
/// What a name begins with that is kept as it is.
const AS_IT_IS: u8 = b'=';

/// What a word ends with.
const GAPS: [u8; 6] = *b" -/(.&";
/// The words without a capital.
const SMALL: [&[u8]; 13] = [
    b"and", b"of", b"the", b"for", b"in", b"to", b"or", b"a", b"an", b"at", b"on", b"by", b"with",
];
/// Small words that an abbreviation passes over.
const PASSED_OVER: [&str; 2] = ["and", "of"];

/// An abbreviation of some words of a name: which is put in front, and which words.
#[derive(Clone, Copy)]
struct Short {
    is_first: bool,
    from: usize,
    count: usize,
}

impl Short {
    /// The byte of the first abbreviation. There are sixteen, none of them a line break.
    const FIRST: u8 = 0x10;
    const ALL: u8 = 16;

    fn of(byte: u8) -> Option<Short> {
        let number = byte.checked_sub(Short::FIRST)?;
        (number < Short::ALL).then_some(Short {
            is_first: number & 8 != 0,
            from: usize::from(number >> 2 & 1),
            count: usize::from(number & 3) + 2,
        })
    }

    /// The name in both forms.
    fn name(self, long: &str) -> String {
        let mut short = String::new();
        let mut is_within = false;
        for (place, word) in long.split(' ').enumerate() {
            let was_within = is_within;
            is_within = (self.from..self.from + self.count).contains(&place);
            if place > 0 && !(was_within && is_within) {
                short.push(' ');
            }
            if !is_within {
                short.push_str(word);
            } else if !PASSED_OVER.contains(&word)
                && let Some(initial) = word.chars().next()
            {
                short.push(initial);
            }
        }
        match self.is_first {
            true => [&short, " (", long, ")"].concat(),
            false => [long, " (", &short, ")"].concat(),
        }
    }
}

/// The title, then the names that people wrote, then the imported ones.
pub fn names(line: &[u8], locale: Locale) -> impl Iterator<Item = String> {
    let mut rest = Some(line);
    let mut before = None;
    std::iter::from_fn(move || {
        let line = rest?;
        let end = line
            .iter()
            .position(|byte| matches!(*byte, SEPARATOR | IMPORTED));
        let name = &line[..end.unwrap_or(line.len())];
        let text = match (before, locale) {
            (None, Locale::Ru) => shown(name, capitalise_russian),
            (None, Locale::En) | (Some(IMPORTED), _) => shown(name, capitalise),
            _ => text(name),
        };
        rest = end.map(|end| &line[end + 1..]);
        // Behind the sign of the imported names, all are.
        if before != Some(IMPORTED) {
            before = Some(end.map_or(SEPARATOR, |end| line[end]));
        }
        Some(text)
    })
}

/// A name out of its bytes.
fn shown(kept: &[u8], capitalise: fn(&mut [u8])) -> String {
    match kept.split_last() {
        _ if kept.first() == Some(&AS_IT_IS) => text(&kept[1..]),
        Some((last, long)) if let Some(short) = Short::of(*last) => {
            short.name(&shown(long, capitalise))
        }
        _ => {
            let mut letters = kept.to_vec();
            capitalise(&mut letters);
            text(&letters)
        }
    }
}

fn text(bytes: &[u8]) -> String {
    read_text(bytes).unwrap_or_default()
}

/// Puts the first letter of each word that is not small into upper case.
fn capitalise(name: &mut [u8]) {
    for word in name.split_mut(|byte| GAPS.contains(byte)) {
        if !SMALL.contains(&&*word)
            && let Some(first) = word.first_mut()
        {
            first.make_ascii_uppercase();
        }
    }
}

/// Appends an imported name, or an English title.
pub fn write_imported(name: &str, out: &mut Vec<u8>) {
    let start = out.len();
    write_lower(name, out);
    let longs = name
        .strip_suffix(')')
        .and_then(|name| name.split_once(" ("));
    let longs = longs.map_or([None; 2], |(first, second)| [Some(first), Some(second)]);
    for long in longs.into_iter().flatten() {
        let byte = (0..Short::ALL)
            .map(|number| Short::FIRST + number)
            .find(|byte| Short::of(*byte).is_some_and(|short| short.name(long) == name));
        if let Some(byte) = byte {
            out.truncate(start);
            write_lower(long, out);
            out.push(byte);
        }
    }
    if shown(&out[start..], capitalise) != name {
        out.truncate(start);
        out.push(AS_IT_IS);
        write_text(name, out);
    }
}

/// Appends a name with its capitals in lower case, except in words of capitals.
fn write_lower(name: &str, out: &mut Vec<u8>) {
    let start = out.len();
    write_text(name, out);
    for word in out[start..].split_mut(|byte| GAPS.contains(byte)) {
        if let Some((first, rest)) = word.split_first_mut()
            && !rest.iter().any(u8::is_ascii_uppercase)
        {
            first.make_ascii_lowercase();
        }
    }
}

/// Appends a Russian title.
pub fn write_russian_title(title: &str, out: &mut Vec<u8>) {
    let start = out.len();
    let mut letters = title.chars();
    let lower: String = letters
        .next()
        .map(lower)
        .into_iter()
        .chain(letters)
        .collect();
    write_text(&lower, out);
    if shown(&out[start..], capitalise_russian) != title {
        out.truncate(start);
        out.push(AS_IT_IS);
        write_text(title, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imported_names_are_shown_as_they_were_written() {
        for (name, kept) in [
            ("Nurses", "nurses"),
            ("Chiefs of the Board", "chiefs of the board"),
            ("CEO", "CEO"),
            ("C", "c"),
            ("eDiscovery Lawyer", "=eDiscovery Lawyer"),
            ("=", "=="),
            ("", ""),
            (
                "Chief Financial Officer (CFO)",
                "chief financial officer\u{11}",
            ),
            (
                "IT Tech (Information Technology Tech)",
                "information technology tech\u{18}",
            ),
            (
                "Senior Vice President (Senior VP)",
                "senior vice president\u{14}",
            ),
            (
                "R&D Manager (Research and Development Manager)",
                "r&d manager (research and development manager)",
            ),
            (
                "RD Head (Research and Development Head)",
                "research and development head\u{19}",
            ),
            ("Vice President (President)", "vice president (president)"),
        ] {
            let mut bytes = Vec::new();
            write_imported(name, &mut bytes);
            assert_eq!(shown(&bytes, capitalise), name);
            assert_eq!(String::from_utf8_lossy(&bytes), kept);
        }
    }

    #[test]
    fn russian_titles_are_shown_as_they_were_written() {
        for title in [
            "Врач",
            "Ёлочник",
            "IT-директор",
            "=",
            "врач",
            "ГИП",
            "Médecin",
            "",
        ] {
            let mut bytes = Vec::new();
            write_russian_title(title, &mut bytes);
            assert_eq!(shown(&bytes, capitalise_russian), title);
        }
    }

    #[test]
    fn a_line_gives_its_names_in_their_order() {
        let all = |line: &[u8], locale| names(line, locale).collect::<Vec<_>>();
        assert_eq!(
            all(b"sales managers;ops manager|head of sales;VP", Locale::En),
            ["Sales Managers", "ops manager", "Head of Sales", "VP"]
        );
        assert_eq!(all(b"clerks|clerk", Locale::En), ["Clerks", "Clerk"]);
        assert_eq!(all(b"clerks", Locale::En), ["Clerks"]);
        assert_eq!(all(b"\xa2\xa0;\xa2\xa0", Locale::Ru), ["Ва", "ва"]);
    }
}
