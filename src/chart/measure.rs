//! How much room texts take, without a browser to ask.
//!
//! Lengths are in `em`, the size of the pictures' letters. The widths are those of a wide
//! typeface, so that a text in the page's own one takes no more. It must not know what a
//! text says or where it goes.

/// The width of the narrowest picture that must be legible: 250 px at letters of 13 px.
/// What fits here fits everywhere, because positions grow with the picture and letters
/// do not.
pub const NARROWEST: f64 = 19.0;

/// How much wider bold letters are.
pub const BOLD: f64 = 1.08;

/// The width of a text.
pub fn width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

/// The width of a text as a share of the narrowest picture.
pub fn share(text: &str) -> f64 {
    width(text) / NARROWEST
}

fn char_width(char: char) -> f64 {
    match char {
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' => 0.32,
        '-' | '(' | ')' | '/' | 'f' | 't' | 'r' => 0.42,
        '0'..='9' | '$' | '€' | '£' | '₽' | '–' => 0.62,
        '−' | '¥' | '₸' | '₹' | '₴' => 0.7,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'м' | 'ф' | 'Ж'
        | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ф' => 0.92,
        'a'..='z' => 0.57,
        'A'..='Z' => 0.7,
        'а'..='я' | 'ё' => 0.62,
        'А'..='Я' | 'Ё' => 0.74,
        // Whatever else a country's name may be written in: the widest there is.
        _ => 1.0,
    }
}

/// Breaks a text into lines that take at most `room`: behind a comma that is not
/// too early, else at a space, else anywhere.
pub fn lines(text: &str, room: f64) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while let Some(end) = overflow(rest, room) {
        let line = &rest[..end];
        let mut commas = line.rmatch_indices(',').map(|(comma, _)| comma);
        let comma = commas
            .find(|comma| line[comma + 1..].starts_with(' '))
            .filter(|comma| *comma >= end / 3);
        let cut = comma
            .map(|comma| comma + 1)
            .or_else(|| line.rfind(' '))
            .unwrap_or(end);
        lines.push(rest[..cut].trim_end());
        rest = rest[cut..].trim_start();
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

/// Where a text leaves its room, if it does: at least one letter is inside.
fn overflow(text: &str, room: f64) -> Option<usize> {
    let mut taken = 0.0;
    for (index, char) in text.char_indices() {
        taken += char_width(char);
        if taken > room && index > 0 {
            return Some(index);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_figures_leave_room() {
        for text in ["$134,962", "134\u{a0}962\u{a0}$", "$94,000–$191,000"] {
            assert!(width(text) < 11.0, "{text} takes {}", width(text));
            assert_eq!(lines(text, NARROWEST), [text]);
        }
    }

    #[test]
    fn long_texts_break_at_spaces() {
        assert_eq!(
            lines("American Indian and Alaska Native people", NARROWEST),
            ["American Indian and Alaska Native", "people"]
        );
    }

    #[test]
    fn a_comma_is_the_better_place_to_break() {
        assert_eq!(
            lines("94 000–191 000 $, в среднем 134 962 $", NARROWEST),
            ["94 000–191 000 $,", "в среднем 134 962 $"]
        );
    }

    #[test]
    fn a_long_word_breaks_anywhere() {
        let word = "я".repeat(100);
        let parts = lines(&word, 5.0);
        assert!(parts.iter().all(|part| width(part) <= 5.0));
        assert_eq!(parts.concat(), word);
    }

    #[test]
    fn nothing_is_no_line() {
        assert!(lines("", NARROWEST).is_empty());
        assert!(lines("  ", NARROWEST).is_empty());
    }
}
