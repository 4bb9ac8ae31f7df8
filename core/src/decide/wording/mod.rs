//! The sentences of every answer, in both languages.
//!
//! As in a comparison, a Russian sentence takes titles in the nominative only. It must not know
//! how an answer is worked out.

mod counterparts;
mod own_pay;
mod skills;
mod verdict;

pub use counterparts::rule;
pub(super) use counterparts::*;
pub(super) use own_pay::*;
pub(super) use skills::*;
pub use verdict::criterion;
pub(super) use verdict::*;

use crate::locale::Locale;
use crate::text::number;

/// One of two texts.
fn pick(locale: Locale, en: &'static str, ru: &'static str) -> &'static str {
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

/// The text of a language with each `{0}`, `{1}` … replaced by the word of that place. A sentence
/// as one text and a few words is a third less code to load than one put together of pieces.
fn fill(locale: Locale, en: &'static str, ru: &'static str, words: &[&str]) -> String {
    let mut parts = pick(locale, en, ru).split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        text.push_str(words.get(usize::from(place)).copied().unwrap_or_default());
        text.push_str(part.get(2..).unwrap_or_default());
    }
    text
}

fn count(value: usize, locale: Locale) -> String {
    number::count(value as f64, locale)
}
