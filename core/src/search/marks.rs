//! Which letters of a name were asked for.
//!
//! It must not know how they are shown.

use super::letters::{Word, Words, places};
use super::likeness;
use super::query::Query;

/// A stretch of a name, and whether the query matched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The letters.
    pub text: String,
    /// Whether they were asked for.
    pub matched: bool,
}

/// Cuts a name into what a query matches and what not.
pub fn pieces(query: &Query, text: &str) -> Vec<Piece> {
    let matched = ranges(query, text);
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, c) in text.chars().enumerate() {
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

/// The stretches of a name that a query matches, as half-open ranges of its characters, in
/// no order: for each word of the query, the words of the name that are most alike.
fn ranges(query: &Query, text: &str) -> Vec<(usize, usize)> {
    let mut words = Words::default();
    words.read(text);
    let places = places(text);
    let mut found = Vec::new();
    let mut covered = 0;
    for slot in &query.slots {
        // Of two words typed for one, each may have been found alone.
        if slot.covers & !covered == 0 {
            continue;
        }
        let likeness = |word: &Word| query.likeness(*slot, words.of(*word));
        let best = words.list.iter().map(likeness).max();
        let Some(level) = best.filter(|level| *level != likeness::NONE) else {
            continue;
        };
        covered |= slot.covers;
        for word in words.list.iter().filter(|word| likeness(word) == level) {
            let (from, to) = likeness::common(query.letters(*slot), words.of(*word), level);
            let places = &places[word.start..word.end];
            if let Some([first, rest @ ..]) = places.get(from..to) {
                let last = rest.last().unwrap_or(first);
                found.push((*first, *last + 1));
            }
        }
    }
    found
}
