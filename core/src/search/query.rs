//! What was typed, taken apart: its words, which of them count, and what else they may mean.
//!
//! It must not know the names that are searched.

use super::letters::{Words, fold};
use super::likeness::{self, Level};
use crate::text::letter_case::lower;

/// The words between the words that count, in both languages: neither a name nor a query
/// need have them.
pub const LITTLE: &str =
    "a an and as at for in of on or the to with и или в во для на о об по при с со у";

/// Words that a name need not have though they were typed.
const RANKS: &str = "senior junior sr jr старший старшая младший младшая ведущий ведущая";

/// What the same keys write in the two layouts.
const KEYS: [&str; 2] = [
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
    "йцукенгшщзхъфывапролджэячсмитьбюё",
];

/// The words of a query and pairs of them share so many places: four bits each in a `u64`.
pub const SLOTS: usize = 16;

/// Something to look for: a word of the query, or two that stand side by side as one
/// (“fire fighter” is “firefighter”).
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    start: usize,
    end: usize,
    /// The words of the query that are found with it, one bit each.
    pub covers: u16,
    /// Whether more letters may follow.
    unfinished: bool,
}

/// A query, ready to be compared.
#[derive(Debug, Default)]
pub struct Query {
    letters: Vec<u8>,
    /// What to look for: at first the words, then the pairs.
    pub slots: Vec<Slot>,
    /// The words, one bit each.
    pub all: u16,
    /// The words that must be found.
    pub major: u16,
    /// Whether typing errors are forgiven.
    pub forgiving: bool,
}

impl Query {
    /// Takes what was typed apart. Words beyond the sixteenth are passed over: no name has
    /// as many, and a search must take no longer for a page that somebody pastes.
    pub fn new(text: &str) -> Query {
        let mut words = Words::default();
        // What no name is as long as must not cost time either.
        let end = text
            .char_indices()
            .nth(400)
            .map_or(text.len(), |(end, _)| end);
        words.read(&text[..end]);
        words.list.truncate(SLOTS);
        let mut query = Query::default();
        for (index, word) in words.list.iter().enumerate() {
            query.all |= 1 << index;
            if !is_minor(words.of(*word)) {
                query.major |= 1 << index;
            }
            query.slots.push(Slot {
                start: word.start,
                end: word.end,
                covers: 1 << index,
                unfinished: index + 1 == words.list.len(),
            });
        }
        for (index, pair) in words.list.windows(2).enumerate() {
            if query.slots.len() < SLOTS {
                query.slots.push(Slot {
                    start: pair[0].start,
                    end: pair[1].end,
                    covers: 3 << index,
                    unfinished: index + 2 == words.list.len(),
                });
            }
        }
        // A query of nothing else means them: “or”, “по”.
        if query.major == 0 {
            query.major = query.all;
        }
        query.letters = words.letters;
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The letters of what to look for.
    pub fn letters(&self, slot: Slot) -> &[u8] {
        &self.letters[slot.start..slot.end]
    }

    /// How alike something to look for is to a word of a name.
    pub fn likeness(&self, slot: Slot, word: &[u8]) -> Level {
        let typed = self.letters(slot);
        match likeness::literal(typed, word) {
            likeness::NONE if self.forgiving => likeness::forgiving(typed, word, slot.unfinished),
            level => level,
        }
    }
}

/// Whether a word that was typed counts little.
fn is_minor(word: &[u8]) -> bool {
    let minor = [LITTLE, RANKS];
    let mut minor = minor.iter().flat_map(|words| words.split(' '));
    minor.any(|minor| minor.chars().map(fold).eq(word.iter().copied()))
}

/// What the same keys would have written in the other layout.
pub fn in_other_layout(text: &str) -> String {
    let other = |c: char| {
        let c = lower(c);
        (0..2).find_map(|from| {
            let place = KEYS[from].chars().position(|key| key == c)?;
            KEYS[1 - from].chars().nth(place)
        })
    };
    text.chars()
        .take(100)
        .map(|c| other(c).unwrap_or(c))
        .collect()
}
