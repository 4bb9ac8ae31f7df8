//! Upper and lower case of the letters that the two languages use.
//!
//! The standard library knows every script there is, in tables that would weigh 5 KB in
//! the widget after compression. Titles and skills are English and Russian, with a letter
//! of another European language now and then: Latin-1 and Cyrillic are in blocks where
//! upper and lower case lie a fixed distance apart. Any other letter stays as it is.

/// The letter in lower case.
pub fn lower(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => moved(c, 32),
        'Ѐ'..='Џ' => moved(c, 80),
        _ => c,
    }
}

/// The letter in upper case.
pub fn upper(c: char) -> char {
    match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'а'..='я' => moved(c, -32),
        'ѐ'..='џ' => moved(c, -80),
        _ => c,
    }
}

/// Whether the letter is one that [`lower`] changes.
pub fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// Whether the character is a letter or a digit. Beyond ASCII, what stands where Unicode has no
/// punctuation, signs or pictures is taken for a letter.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..'À' | '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'.. => false,
        _ => true,
    }
}

fn moved(c: char, by: i32) -> char {
    char::from_u32((c as u32).wrapping_add_signed(by)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blocks_agree_with_the_standard_library() {
        for c in ('\0'..='ÿ').chain('Ѐ'..='џ') {
            // The micro sign and ÿ have their capitals in other blocks, ß has none.
            if !matches!(c, 'µ' | 'ÿ' | 'ß') {
                assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c}");
                assert_eq!(Some(upper(c)), c.to_uppercase().next(), "{c}");
            }
            assert_eq!(is_upper(c), c.is_uppercase(), "{c}");
            assert_eq!(lower(c).len_utf8(), c.len_utf8(), "{c}");
            // Signs for ordinals, powers and fractions, and the micro sign, are none here.
            if !matches!(c, '\u{80}'..'À') {
                assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c}");
            }
        }
    }

    #[test]
    fn letters_of_other_scripts_are_told_from_signs() {
        for c in "łŽαΩשع部長あア한9".chars() {
            assert!(is_alphanumeric(c), "{c}");
        }
        for c in "—–«»„“…№€、👩".chars() {
            assert!(!is_alphanumeric(c), "{c}");
        }
    }
}
