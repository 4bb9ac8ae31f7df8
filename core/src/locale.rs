//! The two languages, and text that exists in both.
//!
//! It must not know where a text comes from or where it is shown.

use crate::binary::binary_struct;

/// A language of the interface. Both are first-class: no text exists in only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English as written in the United States.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Locale {
    /// Both locales, in the order the language switch shows them.
    pub const ALL: [Locale; 2] = [Locale::En, Locale::Ru];

    /// The BCP 47 language subtag: `en` or `ru`.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::Ru => "ru",
        }
    }

    /// The locale of a BCP 47 tag by its primary subtag (`ru-RU` → Russian), or `None`
    /// for a language that has no texts here.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Locale::ALL
            .into_iter()
            .find(|locale| primary.eq_ignore_ascii_case(locale.tag()))
    }

    /// The language's own name, as the language switch shows it.
    pub fn name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::Ru => "Русский",
        }
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized {
    /// The English text.
    pub en: String,
    /// The Russian text.
    pub ru: String,
}

binary_struct! { Localized { en, ru } }

impl Localized {
    /// The text in `locale`.
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Ru => &self.ru,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_matched_by_their_primary_subtag() {
        for (tag, expected) in [
            ("en", Some(Locale::En)),
            ("ru-RU", Some(Locale::Ru)),
            ("RU", Some(Locale::Ru)),
            ("en_GB", Some(Locale::En)),
            ("rus", None),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), expected, "{tag:?}");
        }
    }
}
