//! Which texts can be shown: they are seen, they leave what stands around them as it is, and they
//! are not so long that nobody could read the page. It must not know where a text stands.

/// What a text should be and is not; `None` where it can be shown. `longest` is the most
/// characters that it may have.
pub(super) fn expected_of(text: &str, longest: usize) -> Option<String> {
    let expected = if text.chars().all(is_unseen) {
        "a text that is not empty"
    } else if text.starts_with(is_blank) || text.ends_with(is_blank) {
        "a text without blanks at its ends"
    } else if text
        .chars()
        .any(|letter| letter.is_control() || is_turning(letter))
    {
        "a text without control characters"
    } else if text.len() > longest && text.chars().count() > longest {
        return Some(["at most ", &longest.to_string(), " characters"].concat());
    } else {
        return None;
    };
    Some(expected.to_owned())
}

/// Characters that turn the direction of what stands behind them: a sentence with such a name in
/// it would show its figures backwards.
fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Blanks, those without a width too.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{feff}'
        )
}

/// Blanks, and characters that have a picture only together with another.
fn is_unseen(letter: char) -> bool {
    is_blank(letter)
        || is_turning(letter)
        || matches!(
            letter,
            '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::expected_of;

    #[test]
    fn a_text_that_can_be_shown_is_seen_and_stays_in_its_place() {
        let told = |text: &str| expected_of(text, 20).unwrap_or_default();
        for good in [
            "A",
            "Ж",
            "a\u{200b}b",
            "👩\u{200d}🚀",
            "❤\u{fe0f}",
            "é e\u{301}",
            "שלום",
            &"x".repeat(20),
        ] {
            assert_eq!(told(good), "", "{good:?}");
        }
        for empty in [
            "",
            " ",
            "\u{200b}",
            "\u{feff}\u{ad}",
            "\u{2800}\u{3164}",
            "\n",
        ] {
            assert_eq!(told(empty), "a text that is not empty", "{empty:?}");
        }
        for blank in [" a", "a\u{a0}", "a\u{200b}", "\u{200e}a"] {
            assert_eq!(
                told(blank),
                "a text without blanks at its ends",
                "{blank:?}"
            );
        }
        for control in ["a\0b", "a\u{202e}b", "a\u{2066}b", "a\u{85}b", "a\u{7f}b"] {
            assert_eq!(
                told(control),
                "a text without control characters",
                "{control:?}"
            );
        }
        assert_eq!(told(&"é".repeat(21)), "at most 20 characters");
    }
}
