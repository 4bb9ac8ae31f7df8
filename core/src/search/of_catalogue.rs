//! The names of a catalogue's roles, indexed when somebody first searches.
//!
//! It must not know how names are compared.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use super::Found;
use super::index::{Index, Name};
use crate::catalogue::Catalogue;
use crate::locale::Locale;

/// A catalogue's index. It follows from the catalogue: so it is no part of what makes two of
/// them equal, nor of the binary form, and a copy makes its own.
#[derive(Default)]
pub struct LazyIndex(OnceCell<Index>);

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

    /// Makes the index of all names now, if it is not there: some 10 ms in a browser, that
    /// the first key typed need not wait for.
    pub fn prepare_search(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.0.get_or_init(|| index_of(self))
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

fn index_of(catalogue: &Catalogue) -> Index {
    let mut index = Index::new();
    for role in 0..catalogue.len() {
        index.role(catalogue.size(role));
        for locale in [Locale::En, Locale::Ru] {
            index.name(Name::Title(locale), &catalogue.title(role, locale));
            for (number, alias) in catalogue.aliases(role, locale).iter().enumerate() {
                index.name(Name::Alias(locale, number as u16), alias);
            }
        }
    }
    index.finish()
}
