//! Finding a role by what a person types: titles and aliases in both languages.
//!
//! It must not know how hits are shown; it only says which pieces of a title matched.

use crate::catalogue::Catalogue;
use crate::locale::Locale;
use crate::role::Role;
use crate::text::letter_case::lower;

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

/// Which name of a role matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    /// The title in the reader's language.
    Title,
    /// The title in the other language.
    ForeignTitle,
    /// Another name.
    Alias,
}

/// The roles whose title or alias has every word of the query, best first; all roles, in
/// catalogue order, for an empty query.
///
/// A word of the query matches where a word of the name begins with it, or holds it if it
/// has three letters or more. Letter case does not count, nor does е for ё.
pub fn search(catalogue: &Catalogue, query: &str, locale: Locale) -> Vec<Hit> {
    let words = words_of(query);
    let mut hits: Vec<((Rank, Name), Hit)> = Vec::new();
    for (index, role) in catalogue.roles.iter().enumerate() {
        let title = role.title.get(locale);
        let (order, matched, alias) = if let Some((rank, matched)) = matches(title, &words) {
            ((rank, Name::Title), matched, None)
        } else if let Some((order, alias)) = best_other_name(role, &words, locale) {
            (order, Vec::new(), Some(alias))
        } else {
            continue;
        };
        let hit = Hit {
            role: index,
            title: pieces(title, &matched),
            alias,
        };
        // Behind the hits that are as good: so the catalogue's order breaks the tie.
        let place = hits.partition_point(|(other, _)| *other <= order);
        hits.insert(place, (order, hit));
    }
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The other names of a role, the reader's language first.
fn other_names(role: &Role, locale: Locale) -> impl Iterator<Item = (Name, &str)> {
    let foreign = match locale {
        Locale::En => Locale::Ru,
        Locale::Ru => Locale::En,
    };
    let aliases = |locale| {
        let aliases = role.aliases.get(locale).iter();
        aliases.map(|alias| (Name::Alias, alias.as_str()))
    };
    [(Name::ForeignTitle, role.title.get(foreign))]
        .into_iter()
        .chain(aliases(locale))
        .chain(aliases(foreign))
}

fn best_other_name(
    role: &Role,
    words: &[String],
    locale: Locale,
) -> Option<((Rank, Name), Vec<Piece>)> {
    other_names(role, locale)
        .filter_map(|(kind, name)| {
            let (rank, matched) = matches(name, words)?;
            Some(((rank, kind), name, matched))
        })
        .min_by_key(|(order, ..)| *order)
        .map(|(order, name, matched)| (order, pieces(name, &matched)))
}

/// The character as search sees it. One character stays one character, so that places in
/// the folded text are places in the text.
fn fold(c: char) -> char {
    match lower(c) {
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
    let mut first = None;
    let mut matched = Vec::new();
    for word in words {
        let word: Vec<char> = word.chars().collect();
        let (place, at_word_start) = find(&folded, &word)?;
        if !at_word_start {
            rank = Rank::Inside;
        }
        first.get_or_insert(place);
        // In the order of the name; the few there are need no sorting algorithm.
        let behind = matched.partition_point(|(from, _)| *from <= place);
        matched.insert(behind, (place, place + word.len()));
    }
    if rank == Rank::Words && first == Some(0) {
        let covered: usize = matched.iter().map(|(from, to)| to - from).sum();
        let letters = folded.iter().filter(|c| c.is_alphanumeric()).count();
        rank = if covered == letters {
            Rank::Whole
        } else {
            Rank::Start
        };
    }
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
