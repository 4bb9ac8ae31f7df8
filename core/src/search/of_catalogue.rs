//! The names of a catalogue's roles, indexed when somebody first searches.
//!
//! It must not know how names are compared.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::fmt;

use super::Found;
use super::index::{Index, Name};
use crate::catalogue::Catalogue;
use crate::locale::Locale;

/// A catalogue's index. It follows from the catalogue: so it is no part of what makes two of
/// them equal, nor of the binary form, and a copy makes its own.
#[derive(Default)]
pub struct LazyIndex {
    whole: OnceCell<Index>,
    /// The index of the first roles, as far as it is made.
    part: RefCell<Option<Index>>,
}

impl Clone for LazyIndex {
    fn clone(&self) -> LazyIndex {
        LazyIndex::default()
    }
}

impl PartialEq for LazyIndex {
    fn eq(&self, _: &LazyIndex) -> bool {
        true
    }
}

impl fmt::Debug for LazyIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LazyIndex")
    }
}

impl Catalogue {
    /// The roles that match what was typed, as [`Index::search`] says.
    pub fn search(&self, typed: &str, locale: Locale, most: usize) -> Found {
        // Whoever opens the list has not asked for anything that the names could tell.
        if typed.trim().is_empty() {
            return Found::all(self.len(), locale, most);
        }
        self.index().search(typed, locale, most)
    }

    /// Makes a part of the index that a search needs, and tells whether that was the last: a
    /// browser can answer its visitor between two of them, and a key that is typed then has
    /// little left to wait for.
    pub fn prepare_search(&self) -> bool {
        if self.index.whole.get().is_none() {
            let part = self.index.part.take();
            let mut part = part.unwrap_or_default();
            let first = part.len();
            let end = self.len().min(first + AT_ONCE);
            for role in first..end {
                add(self, role, &mut part);
            }
            if end < self.len() {
                self.index.part.replace(Some(part));
                return false;
            }
            // It was not there above, and nobody else makes it meanwhile.
            let _ = self.index.whole.set(part.finish());
        }
        true
    }

    fn index(&self) -> &Index {
        while !self.prepare_search() {}
        self.index.whole.get_or_init(Index::default)
    }

    /// A name of the role of that number; the empty text if it has no such name.
    pub fn name(&self, role: usize, name: Name) -> Cow<'_, str> {
        match name {
            Name::Title(locale) => self.title(role, locale),
            Name::Alias(locale, number) => {
                let mut aliases = self.aliases(role, locale).into_iter();
                aliases.nth(usize::from(number)).unwrap_or_default()
            }
        }
    }
}

/// So many roles are indexed at once: some four milliseconds in a browser.
const AT_ONCE: usize = 64;

fn add(catalogue: &Catalogue, role: usize, index: &mut Index) {
    index.role(catalogue.size(role));
    for locale in [Locale::En, Locale::Ru] {
        index.name(Name::Title(locale), &catalogue.title(role, locale));
        for (number, alias) in catalogue.aliases(role, locale).iter().enumerate() {
            index.name(Name::Alias(locale, number as u16), alias);
        }
    }
}
