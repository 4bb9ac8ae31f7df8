//! Lists, articles and capitals in sentences.

use crate::locale::Locale;
use crate::text::letter_case::{is_alphanumeric, is_upper, lower, upper};

/// Joins items into a list inside a sentence: `A, B and C`; «A, B и C».
///
/// Where an item has a comma of its own, semicolons part the items, so that the reader
/// can tell them apart.
pub fn list<S: AsRef<str>>(items: &[S], locale: Locale) -> String {
    let and = match locale {
        Locale::En => "and",
        Locale::Ru => "и",
    };
    // Bytes: looking for a character brings the search for texts along, 1 KB to load.
    let has_comma = items
        .iter()
        .any(|item| item.as_ref().as_bytes().contains(&b','));
    let separator = if has_comma { "; " } else { ", " };
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [init @ .., last] => {
            let init: Vec<&str> = init.iter().map(AsRef::as_ref).collect();
            let last_separator = if has_comma { "; " } else { " " };
            format!(
                "{}{last_separator}{and} {}",
                init.join(separator),
                last.as_ref()
            )
        }
    }
}

/// The phrase with its indefinite article: `a supervisor`, `an operations manager`.
///
/// The rule is the sound, not the letter: `an hour`, `a user`, `an HR manager`.
pub fn with_article(phrase: &str) -> String {
    let article = if starts_with_vowel_sound(phrase) {
        "an"
    } else {
        "a"
    };
    format!("{article} {phrase}")
}

/// Whether an English title ends with a remark behind a comma: "managers, all other",
/// "cooks, restaurant". The remark wants a comma at its end where the sentence goes on; a
/// title that is a list ("umpires, referees, and other officials") does not.
pub fn ends_with_remark(title: &str) -> bool {
    let Some((_, last)) = title.rsplit_once(',') else {
        return false;
    };
    let is_list = last.starts_with(" and ") || last.starts_with(" or ");
    let is_exact = |part: &str| part.starts_with(" except ") || part.starts_with(" including ");
    !is_list || title.split(',').skip(1).any(is_exact)
}

fn starts_with_vowel_sound(phrase: &str) -> bool {
    let word = phrase
        .split(|c: char| !is_alphanumeric(c))
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    let Some(first) = word.chars().next() else {
        return false;
    };
    // An abbreviation or a single letter is read by the letters' names: «aitch-ar»,
    // «you-ex». The letters below have names that begin with a vowel.
    let is_abbreviation = word.chars().all(is_upper);
    if is_abbreviation {
        return "AEFHILMNORSX".chars().any(|letter| letter == first);
    }
    let lower: String = word.chars().map(lower).collect();
    let silent_h = ["hour", "honest", "honor", "honour", "heir"];
    if silent_h.iter().any(|start| lower.starts_with(start)) {
        return true;
    }
    // «you» and «w» sounds that are written with a vowel.
    let consonant_sound = ["uni", "use", "usa", "util", "ur", "eu", "one", "once"];
    let vowel_after_all = ["unin", "unim", "unid", "urb", "urg", "urn", "ursu"];
    if consonant_sound.iter().any(|start| lower.starts_with(start))
        && !vowel_after_all.iter().any(|start| lower.starts_with(start))
    {
        return false;
    }
    lower.starts_with(['a', 'e', 'i', 'o', 'u', '8'])
}

/// The text with its first letter in upper case, for the start of a sentence.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => std::iter::once(upper(first)).chain(chars).collect(),
        None => String::new(),
    }
}

/// The text with its first letter in lower case, for the middle of a sentence, unless it
/// begins with an abbreviation (`POS`, `CRM systems`).
pub fn decapitalised(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), second) if !second.is_some_and(|c| is_upper(c) || c.is_ascii_digit()) => {
            std::iter::once(lower(first)).chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// The text with one full stop at its end, whatever mark it ends with now.
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Words of a name in lower case joined by hyphens, for an id: `united-states`.
pub fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !is_alphanumeric(c))
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(lower).collect())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_so_that_items_stay_apart() {
        for (items, en, ru) in [
            (&[][..], "", ""),
            (&["A"][..], "A", "A"),
            (&["A", "B"][..], "A and B", "A и B"),
            (&["A", "B", "C"][..], "A, B and C", "A, B и C"),
            (&["A, a", "B"][..], "A, a; and B", "A, a; и B"),
            (&["A", "B, b", "C"][..], "A; B, b; and C", "A; B, b; и C"),
        ] {
            assert_eq!(list(items, Locale::En), en);
            assert_eq!(list(items, Locale::Ru), ru);
        }
    }

    #[test]
    fn the_article_follows_the_sound() {
        for (phrase, expected) in [
            ("customer service leader", "a"),
            ("operations project manager", "an"),
            ("customer service/operations manager", "a"),
            ("head of customer service", "a"),
            ("hourly worker", "an"),
            ("HR manager", "an"),
            ("UX designer", "a"),
            ("university teacher", "a"),
            ("uninsured driver", "an"),
            ("urban planner", "an"),
            ("urologist", "a"),
            ("user researcher", "a"),
            ("usher", "an"),
            ("European", "a"),
            ("one-off", "a"),
            ("IT manager", "an"),
            ("SQL developer", "an"),
            ("nurse", "a"),
            ("X-ray technician", "an"),
        ] {
            assert_eq!(with_article(phrase), format!("{expected} {phrase}"));
        }
    }

    #[test]
    fn remarks_are_told_from_lists() {
        for (title, expected) in [
            ("registered nurses", false),
            ("managers, all other", true),
            ("cooks, restaurant", true),
            ("meeting, convention, and event planners", false),
            (
                "life, physical, and social science technicians, all other",
                true,
            ),
            (
                "administrative assistants, except legal, medical, and executive",
                true,
            ),
            ("farmers, ranchers, and other agricultural managers", false),
        ] {
            assert_eq!(ends_with_remark(title), expected, "{title}");
        }
    }

    #[test]
    fn capitals_of_abbreviations_stay() {
        assert_eq!(decapitalised("Sales floor"), "sales floor");
        assert_eq!(decapitalised("POS"), "POS");
        assert_eq!(decapitalised("ISO 9001"), "ISO 9001");
        assert_eq!(decapitalised("Ёмкость"), "ёмкость");
        assert_eq!(capitalised("ёмкость"), "Ёмкость");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn a_sentence_ends_once() {
        assert_eq!(sentence("It grows"), "It grows.");
        assert_eq!(sentence("It grows."), "It grows.");
    }
}
