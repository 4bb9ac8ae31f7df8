//! Finding a role by what a person types: titles and aliases in both languages.
//!
//! It must not know how hits are shown; it only says which pieces of a title matched.

use crate::catalogue::Catalogue;
use crate::locale::Locale;
use crate::role::Role;

/// A stretch of a name, and whether the query matched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The letters.
    pub text: String,
    /// Whether they were asked for.
    pub matched: bool,
}

/// A role that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Index of the role in the catalogue.
    pub role: usize,
    /// The role's title in the reader's language.
    pub title: Vec<Piece>,
    /// The name that matched where it was not the title: an alias, or the title in the
    /// other language.
    pub alias: Option<Vec<Piece>>,
}

/// How well a name matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The whole name.
    Whole,
    /// The beginning of the name.
    Start,
    /// The beginnings of words.
    Words,
    /// Somewhere inside words.
    Inside,
}

/// The roles whose title or alias has every word of the query, best first; all roles, in
/// catalogue order, for an empty query.
///
/// A word of the query matches where a word of the name begins with it, or holds it if it
/// has three letters or more. Letter case does not count, nor does е for ё.
pub fn search(catalogue: &Catalogue, query: &str, locale: Locale) -> Vec<Hit> {
    let words = words_of(query);
    let mut hits: Vec<((Rank, u8), Hit)> = Vec::new();
    for (index, role) in catalogue.roles.iter().enumerate() {
        let title = role.title.get(locale);
        if let Some((rank, matched)) = matches(title, &words) {
            let hit = Hit {
                role: index,
                title: pieces(title, &matched),
                alias: None,
            };
            hits.push(((rank, 0), hit));
        } else if let Some((rank, alias)) = best_alias(role, &words, locale) {
            let hit = Hit {
                role: index,
                title: pieces(title, &[]),
                alias: Some(alias),
            };
            hits.push(((rank, 1), hit));
        }
    }
    hits.sort_by_key(|(order, _)| *order);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The other names of a role, the reader's language first.
fn other_names(role: &Role, locale: Locale) -> impl Iterator<Item = &str> {
    let foreign = match locale {
        Locale::En => Locale::Ru,
        Locale::Ru => Locale::En,
    };
    let own = role.aliases.get(locale).iter().map(String::as_str);
    let foreign_aliases = role.aliases.get(foreign).iter().map(String::as_str);
    own.chain([role.title.get(foreign)]).chain(foreign_aliases)
}

fn best_alias(role: &Role, words: &[String], locale: Locale) -> Option<(Rank, Vec<Piece>)> {
    other_names(role, locale)
        .filter_map(|name| matches(name, words).map(|(rank, matched)| (rank, name, matched)))
        .min_by_key(|(rank, ..)| *rank)
        .map(|(rank, name, matched)| (rank, pieces(name, &matched)))
}

/// The character as search sees it. One character stays one character, so that places in
/// the folded text are places in the text.
fn fold(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ё' => 'е',
        c => c,
    }
}

fn words_of(query: &str) -> Vec<String> {
    query
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(fold).collect())
        .collect()
}

/// Whether `name` has every one of `words`, how well, and which of its characters they
/// match, as half-open ranges.
fn matches(name: &str, words: &[String]) -> Option<(Rank, Vec<(usize, usize)>)> {
    let folded: Vec<char> = name.chars().map(fold).collect();
    let mut rank = Rank::Words;
    let mut matched = Vec::new();
    for word in words {
        let word: Vec<char> = word.chars().collect();
        let (place, at_word_start) = find(&folded, &word)?;
        if !at_word_start {
            rank = Rank::Inside;
        }
        matched.push((place, place + word.len()));
    }
    if rank == Rank::Words && matched.first().is_some_and(|first| first.0 == 0) {
        let covered: usize = matched.iter().map(|(from, to)| to - from).sum();
        let letters = folded.iter().filter(|c| c.is_alphanumeric()).count();
        rank = if covered == letters {
            Rank::Whole
        } else {
            Rank::Start
        };
    }
    matched.sort_unstable();
    Some((rank, matched))
}

/// Where `name` holds `word`: at the start of one of its words, or else anywhere.
fn find(name: &[char], word: &[char]) -> Option<(usize, bool)> {
    const SHORTEST_INSIDE: usize = 3;
    let mut inside = None;
    for (place, window) in name.windows(word.len()).enumerate() {
        if window != word {
            continue;
        }
        if place == 0 || !name[place - 1].is_alphanumeric() {
            return Some((place, true));
        }
        inside.get_or_insert(place);
    }
    inside
        .filter(|_| word.len() >= SHORTEST_INSIDE)
        .map(|place| (place, false))
}

/// Cuts `name` into what matched and what did not.
fn pieces(name: &str, matched: &[(usize, usize)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, c) in name.chars().enumerate() {
        let is_match = matched
            .iter()
            .any(|(from, to)| (*from..*to).contains(&place));
        match pieces.last_mut() {
            Some(last) if last.matched == is_match => last.text.push(c),
            _ => pieces.push(Piece {
                text: c.to_string(),
                matched: is_match,
            }),
        }
    }
    pieces
}
