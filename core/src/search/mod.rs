//! Finding a role by what a person types: titles and aliases in both languages, in any
//! order of words, in other forms, abbreviated, with typing errors or in the other keyboard
//! layout.
//!
//! It must not know how hits are shown. `letters` takes texts apart, `likeness` compares two
//! words, `index` holds the names, `query` what was typed; `rank` says what comes first, and
//! `marks` which letters matched.

mod index;
mod letters;
mod likeness;
mod marks;
mod of_catalogue;
mod query;
mod rank;

pub use index::{Index, Name};
pub use marks::Piece;
pub use of_catalogue::LazyIndex;

use self::query::Query;
use crate::locale::Locale;

/// A role that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Number of the role.
    pub role: usize,
    /// The name that matched.
    pub name: Name,
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// The roles, best first: as many as were asked for.
    pub hits: Vec<Hit>,
    /// How many roles match.
    pub total: usize,
    query: Query,
}

impl Found {
    /// All of `count` roles, of which at most `most` are named.
    fn all(count: usize, locale: Locale, most: usize) -> Found {
        let name = Name::Title(locale);
        Found {
            hits: (0..count.min(most))
                .map(|role| Hit { role, name })
                .collect(),
            total: count,
            query: Query::default(),
        }
    }

    /// A name cut into what was asked for and what not.
    pub fn pieces(&self, name: &str) -> Vec<Piece> {
        marks::pieces(&self.query, name)
    }
}

impl Index {
    /// The roles that match what was typed: at most `most`, the best first; all roles in
    /// their order if nothing was typed.
    ///
    /// A role matches by one name that has every word, or by the name with the most of the
    /// words where none has all. Typing errors are forgiven, and the other keyboard layout is
    /// tried, only if nothing matches as it was typed.
    pub fn search(&self, typed: &str, locale: Locale, most: usize) -> Found {
        let mut query = Query::new(typed);
        if query.is_empty() {
            return Found::all(self.len(), locale, most);
        }
        let mut found = rank::matches(self, &query, locale);
        if !found.is_full || found.len() == 0 {
            let other = Query::new(&query::in_other_layout(typed));
            let meant = rank::matches(self, &other, locale);
            if meant.is_full && meant.class() >= 3 {
                (query, found) = (other, meant);
            } else {
                query.forgiving = true;
                found = rank::matches(self, &query, locale);
            }
        }
        let total = found.len();
        let hits = found.best(most).into_iter().map(|place| {
            let (role, name) = self.name_at(place as usize);
            Hit { role, name }
        });
        Found {
            hits: hits.collect(),
            total,
            query,
        }
    }
}
