//! Which names match, and which of them first.
//!
//! It must not know roles beyond their numbers and weights.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::index::{EXCEPT, Index, Name, Token};
use super::letters::mask;
use super::likeness::{self, Level};
use super::query::{Query, SLOTS};
use crate::locale::Locale;

/// A name's score; the greater, the sooner it is shown. The highest bits are the
/// [class](class) of its least certain word. Below, what makes a name likely adds up, in
/// quarters of a point: how much of the name was typed, how alike the least certain word is,
/// whether the reader speaks its language, how early it stands among the names of its role,
/// and how many people have the role; ten times as many are worth three points.
type Score = u32;

const CLASS: u32 = 16;
const POINT: u32 = 4;

/// What names match a query.
pub struct Matches {
    /// The best name of each role: its score, the role, the name.
    heap: BinaryHeap<(Score, Reverse<u32>, u32)>,
    /// Whether that is all of them.
    pub is_full: bool,
}

impl Matches {
    /// How many roles match.
    pub fn len(&self) -> usize {
        self.heap.len()
    }

    /// The [class](class) of the best.
    pub fn class(&self) -> u32 {
        self.heap.peek().map_or(0, |best| best.0 >> CLASS)
    }

    /// The best names, the best first.
    pub fn best(mut self, most: usize) -> Vec<u32> {
        let mut names = Vec::with_capacity(most.min(self.heap.len()));
        while names.len() < most
            && let Some((.., name)) = self.heap.pop()
        {
            names.push(name);
        }
        names
    }
}

/// How far a likeness can be trusted: 4 the word itself or a form of it, 3 its beginning,
/// 2 a part or a word of the same root, 1 but for a typing error, 0 but for more.
fn class(level: Level) -> u32 {
    match level {
        likeness::FORM.. => 4,
        likeness::START => 3,
        likeness::INSIDE..=likeness::KIN => 2,
        likeness::NEAR_START..=likeness::NEAR => 1,
        _ => 0,
    }
}

/// Four times the binary logarithm of a weight.
fn popularity(weight: u32) -> u32 {
    /// What most roles weigh: a role of unknown weight must not hide behind them.
    const USUAL: u32 = 5_000;
    let weight = if weight == 0 { USUAL } else { weight.max(4) };
    let power = weight.ilog2();
    power * 4 + ((weight >> (power - 2)) & 3)
}

/// The roles with the most of the words that must be found.
pub fn matches(index: &Index, query: &Query, locale: Locale) -> Matches {
    let levels = levels(index, query);
    let except = EXCEPT.map(|word| {
        let letters: Vec<u8> = word.chars().map(super::letters::fold).collect();
        index.vocabulary.find(&letters).unwrap_or(u32::MAX) as usize
    });
    let asks_except = except
        .iter()
        .any(|word| levels.get(*word).is_some_and(|found| *found != 0));
    let judge = Judge {
        index,
        query,
        locale,
        levels: &levels,
        except: if asks_except { [usize::MAX; 2] } else { except },
    };
    let mut found: Vec<(Score, Reverse<u32>, u32)> = Vec::new();
    let (mut most, mut name, mut start, mut any) = (1, 0, 0, 0u64);
    for (place, token) in index.tokens.iter().enumerate() {
        any |= levels[token.word()];
        if !token.is_last() {
            continue;
        }
        if any != 0
            && let Some((words, score)) = judge.name(&index.tokens[start..=place], name, most)
        {
            let (role, _) = index.name_at(name);
            let entry = (score, Reverse(role as u32), name as u32);
            if words > most {
                most = words;
                found.clear();
            }
            match found.last_mut() {
                Some(last) if last.1 == entry.1 => {
                    if score > last.0 {
                        *last = entry;
                    }
                }
                _ => found.push(entry),
            }
        }
        (start, any) = (place + 1, 0);
        name += 1;
    }
    Matches {
        heap: found.into(),
        is_full: most == query.major.count_ones(),
    }
}

/// How alike everything that is looked for is to each word of the vocabulary: four bits
/// for each slot of the query.
fn levels(index: &Index, query: &Query) -> Vec<u64> {
    /// More letters than these that the word has not are no ending.
    const OTHER_LETTERS: u32 = 4;
    let mut levels = vec![0u64; index.vocabulary.len()];
    for (number, slot) in query.slots.iter().enumerate() {
        let typed = query.letters(*slot);
        let (first, letters) = (typed[0], mask(typed));
        let errors = match query.forgiving {
            true => likeness::errors(typed.len()) as u32,
            false => 0,
        };
        for (word, known) in index.vocabulary.masks.iter().enumerate() {
            let missing = (letters & !known).count_ones();
            if missing > OTHER_LETTERS {
                continue;
            }
            let word_letters = index.vocabulary.word(word);
            // Each letter that is missing is an error by itself.
            let level = match missing > errors {
                true if word_letters[0] != first => continue,
                true => likeness::literal(typed, word_letters),
                false => query.likeness(*slot, word_letters),
            };
            levels[word] |= u64::from(level) << (number * 4);
        }
    }
    levels
}

/// What is the same for all names of a search.
struct Judge<'a> {
    index: &'a Index,
    query: &'a Query,
    locale: Locale,
    levels: &'a [u64],
    /// After these words a name says what the role does not do.
    except: [usize; 2],
}

/// What was found in a stretch of a name.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    /// The words of the query found in it, one bit each.
    covers: u16,
    /// How many of its words were not typed.
    others: u32,
}

impl Judge<'_> {
    /// How many words of the query that must be found a name has, and its score; `None` if
    /// they are fewer than `least`.
    fn name(&self, tokens: &[Token], name: usize, least: u32) -> Option<(u32, Score)> {
        let mut best = [likeness::NONE; SLOTS];
        let (mut all, mut wording, mut part) =
            (Stretch::default(), Stretch::default(), Stretch::default());
        let (mut whole, mut whole_part, mut begins) = (false, false, false);
        let mut fewest = u32::MAX;
        let major = self.query.major;
        for (place, token) in tokens.iter().enumerate() {
            let word = token.word();
            if self.except.contains(&word) {
                break;
            }
            if token.begins_part() || token.begins_wording() {
                whole_part |= part.others == 0 && part.covers & major == major;
                part = Stretch::default();
            }
            if token.begins_wording() {
                if wording.covers & major == major {
                    fewest = fewest.min(wording.others);
                }
                wording = Stretch::default();
            }
            let mut covers = 0;
            let mut levels = self.levels[word];
            for (slot, best) in self.query.slots.iter().zip(&mut best) {
                let level = (levels & 15) as Level;
                levels >>= 4;
                if level != likeness::NONE {
                    covers |= slot.covers;
                    *best = level.max(*best);
                }
            }
            let others = u32::from(covers == 0 && word >= self.index.little);
            for stretch in [&mut all, &mut wording, &mut part] {
                stretch.covers |= covers;
                stretch.others += others;
            }
            let ends = place + 1 == tokens.len() || {
                let next = tokens[place + 1];
                next.begins_part() || next.begins_wording()
            };
            begins |= (place == 0 || ends) && covers != 0;
        }
        let words = (all.covers & major).count_ones();
        if words < least {
            return None;
        }
        whole_part |= part.others == 0 && part.covers & major == major;
        if wording.covers & major == major {
            fewest = fewest.min(wording.others);
        }
        whole |= fewest == 0;
        let level = self.least_certain(all.covers & major, &best);
        let (role, kind) = self.index.name_at(name);
        let (own, number) = match kind {
            Name::Title(locale) => (locale == self.locale, None),
            Name::Alias(locale, number) => (locale == self.locale, Some(u32::from(number))),
        };
        let mut points = match (number, whole, whole_part, begins) {
            (None, true, ..) => 60,
            (Some(_), true, ..) => 30,
            (None, _, true, _) => 32,
            (None, _, _, true) => 26,
            (None, ..) => 20,
            (Some(_), _, true, _) => 18,
            (Some(_), _, _, true) => 16,
            (Some(_), ..) => 12,
        };
        points += u32::from(level) + 2 * u32::from(own);
        if all.covers == self.query.all {
            points += 8;
        }
        points -= fewest.min(all.others).min(2) + number.unwrap_or(0).min(6);
        let popularity = popularity(self.index.weights[role]);
        let score = (class(level) << CLASS) + points * POINT + popularity;
        Some((words, score))
    }

    /// The likeness of the word that is least alike, of the words of the query that a name has.
    fn least_certain(&self, words: u16, best: &[Level; SLOTS]) -> Level {
        (0..SLOTS)
            .filter(|word| words >> word & 1 != 0)
            .map(|word| {
                let slots = self.query.slots.iter().zip(best);
                slots
                    .filter(|(slot, _)| slot.covers >> word & 1 != 0)
                    .fold(likeness::NONE, |most, (_, level)| most.max(*level))
            })
            .min()
            .unwrap_or(likeness::NONE)
    }
}
