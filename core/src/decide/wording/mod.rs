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

fn count(value: usize, locale: Locale) -> String {
    number::count(value as f64, locale)
}
