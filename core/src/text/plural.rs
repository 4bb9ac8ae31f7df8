//! The form of a word that goes with a number, by the CLDR plural rules of `en` and `ru`.

use crate::locale::Locale;

/// Picks the form for `n` out of `[one, few, many]`; English uses `one` and `few`.
///
/// Russian fractions take the genitive singular, which for the words used here is the
/// form for few: «1,5 года».
pub fn plural(locale: Locale, n: f64, forms: [&'static str; 3]) -> &'static str {
    let [one, few, many] = forms;
    match locale {
        Locale::En if n == 1.0 => one,
        Locale::En => few,
        Locale::Ru if n.fract() != 0.0 => few,
        Locale::Ru => {
            // Whole numbers: the remainder of floats is 1 KB of code.
            let n = n.abs() as u64;
            match (n % 10, n % 100) {
                (_, 11..=14) => many,
                (1, _) => one,
                (2..=4, _) => few,
                _ => many,
            }
        }
    }
}

/// `year` or `years`; «год», «года» or «лет».
pub fn years_word(n: f64, locale: Locale) -> &'static str {
    match locale {
        Locale::En => plural(locale, n, ["year", "years", "years"]),
        Locale::Ru => plural(locale, n, ["год", "года", "лет"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_forms_follow_the_last_digits() {
        let form = |n| plural(Locale::Ru, n, ["one", "few", "many"]);
        for (n, expected) in [
            (0.0, "many"),
            (1.0, "one"),
            (2.0, "few"),
            (4.0, "few"),
            (5.0, "many"),
            (11.0, "many"),
            (12.0, "many"),
            (14.0, "many"),
            (21.0, "one"),
            (22.0, "few"),
            (111.0, "many"),
            (101.0, "one"),
            (1.5, "few"),
        ] {
            assert_eq!(form(n), expected, "{n}");
        }
    }
}
