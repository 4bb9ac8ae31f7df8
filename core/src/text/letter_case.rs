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
        }
    }
}
