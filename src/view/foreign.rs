//! Words of another script within a text, each marked with its language, so that they are read
//! out as what they are: the name of a Russian source on an English page, a Japanese title.
//!
//! By the letters alone. Words of another language in the same letters are not found: most of them
//! are names. It must not know where a text comes from.

use role_compare_core::locale::Locale;

use super::pen::{Pen, shape};

/// Writes a text of a page in the language `locale`.
pub fn write(pen: &mut Pen<'_>, mut text: &str, locale: Locale) {
    while let Some((from, to, lang)) = first(text, locale) {
        if from > 0 {
            pen.text(&text[..from]);
        }
        pen.put(shape!("span"), |pen| {
            pen.attr("lang", Some(lang));
            pen.text(&text[from..to]);
        });
        text = &text[to..];
    }
    if !text.is_empty() {
        pen.text(text);
    }
}

/// Where the first words of another script begin and end, and their language.
fn first(text: &str, locale: Locale) -> Option<(usize, usize, &'static str)> {
    let mut found: Option<(usize, usize, &'static str)> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        match (script(letter, locale), &mut found) {
            (Some(lang), None) => found = Some((at, end, lang)),
            (Some(lang), Some((_, to, known))) => {
                // Chinese characters with Japanese letters among them are Japanese.
                match (lang, *known) {
                    ("ja", "zh") => *known = lang,
                    ("zh", "ja") => {}
                    _ if lang == *known => {}
                    _ => break,
                }
                *to = end;
            }
            // Spaces and signs between such words belong to them, letters and digits do not.
            (None, Some(_)) if letter.is_ascii_alphanumeric() => break,
            (None, _) => {}
        }
    }
    found
}

/// The language that a letter is of, unless the page's own letters are such.
fn script(letter: char, locale: Locale) -> Option<&'static str> {
    match letter {
        'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' if locale != Locale::Ru => Some("ru"),
        '\u{3040}'..='\u{30ff}' => Some("ja"),
        '\u{3400}'..='\u{9fff}' => Some("zh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_another_script_are_found_with_what_is_between_them() {
        for (text, locale, expected) in [
            ("Average pay, May 2025", Locale::En, None),
            ("Средний доход, 2025", Locale::Ru, None),
            (
                "Russian career guide: Директор клиентского сервиса (in Russian)",
                Locale::En,
                Some(("Директор клиентского сервиса", "ru")),
            ),
            ("Профессия.NET", Locale::En, Some(("Профессия", "ru"))),
            (
                "部長、クラス (buchō)",
                Locale::Ru,
                Some(("部長、クラス", "ja")),
            ),
            ("客服总监", Locale::En, Some(("客服总监", "zh"))),
            ("部長 и другие", Locale::En, Some(("部長", "zh"))),
        ] {
            let found = first(text, locale).map(|(from, to, lang)| (&text[from..to], lang));
            assert_eq!(found, expected, "{text}");
        }
    }
}
