//! The names of all roles, made ready to be searched: a vocabulary of distinct words, and
//! each name as numbers of words.
//!
//! It must not know roles beyond their numbers. A search compares each distinct word once
//! and then only runs over numbers, so a key press costs little for any number of names.

use super::letters::{Gap, Words, fold, mask};
use super::query::LITTLE;
use crate::locale::Locale;

/// Which name of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Its title in a language.
    Title(Locale),
    /// The alias of that number in a language.
    Alias(Locale, u16),
}

/// All distinct words of the names.
#[derive(Debug, Default)]
pub struct Vocabulary {
    letters: Vec<u8>,
    /// Where the letters of each word end.
    ends: Vec<u32>,
    /// Which letters each word has.
    pub masks: Vec<u32>,
    /// Numbers of words plus one at the places that their letters say; the length is a
    /// power of two.
    table: Vec<u32>,
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The letters of a word.
    pub fn word(&self, number: usize) -> &[u8] {
        let start = match number {
            0 => 0,
            _ => self.ends[number - 1],
        };
        &self.letters[start as usize..self.ends[number] as usize]
    }

    /// The number of a word that is known.
    pub fn find(&self, word: &[u8]) -> Option<u32> {
        match self.table.is_empty() {
            true => None,
            false => self.table[self.place(word)].checked_sub(1),
        }
    }

    /// The number of a word, which is taken in if it is new.
    fn number(&mut self, word: &[u8]) -> u32 {
        if self.len() * 2 >= self.table.len() {
            self.grow();
        }
        let place = self.place(word);
        if let Some(known) = self.table[place].checked_sub(1) {
            return known;
        }
        let number = self.len() as u32;
        self.letters.extend_from_slice(word);
        self.ends.push(self.letters.len() as u32);
        self.masks.push(mask(word));
        self.table[place] = number + 1;
        number
    }

    /// Where the table has the word, or would have it.
    fn place(&self, word: &[u8]) -> usize {
        let last = self.table.len() - 1;
        let mut hash = 0x811c_9dc5_u32;
        for letter in word {
            hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
        }
        let mut place = (hash ^ (hash >> 15)) as usize & last;
        while let Some(known) = self.table[place].checked_sub(1) {
            if self.word(known as usize) == word {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        let room = (self.table.len() * 2).max(1024);
        self.table.clear();
        self.table.resize(room, 0);
        for number in 0..self.len() {
            let place = self.place(self.word(number));
            self.table[place] = number as u32 + 1;
        }
    }
}

/// A word in its name: the number of the word, and how it stands there in the lowest bits.
#[derive(Debug, Clone, Copy)]
pub struct Token(u32);

impl Token {
    const PART: u32 = 1;
    const WORDING: u32 = 2;
    const LAST: u32 = 4;
    const BITS: u32 = 3;

    /// The number of the word.
    pub fn word(self) -> usize {
        (self.0 >> Token::BITS) as usize
    }

    /// Whether a part of the name begins with it: what follows a comma, “and” or “or”.
    pub fn begins_part(self) -> bool {
        self.0 & Token::PART != 0
    }

    /// Whether another wording of the name begins with it: “CEO (Chief Executive Officer)”.
    pub fn begins_wording(self) -> bool {
        self.0 & Token::WORDING != 0
    }

    /// Whether the name ends with it.
    pub fn is_last(self) -> bool {
        self.0 & Token::LAST != 0
    }
}

/// The names of all roles.
#[derive(Debug)]
pub struct Index {
    pub(super) vocabulary: Vocabulary,
    /// The words of all names, one after the other.
    pub(super) tokens: Vec<Token>,
    /// Role and kind of each name.
    names: Vec<(u32, u16)>,
    /// The weight of each role: of two that match as well, the heavier comes first.
    pub(super) weights: Vec<u32>,
    /// So many words of the vocabulary, the first ones, are between the words that count.
    pub(super) little: usize,
    words: Words,
}

/// Bits of the kind of a name.
const RUSSIAN: u16 = 1;
const ALIAS: u16 = 2;
const BITS: u32 = 2;

/// “Except” in both languages: what follows is not what the role does.
pub(super) const EXCEPT: [&str; 2] = ["except", "кроме"];
/// Words between the parts of a name.
const BETWEEN: [&str; 4] = ["and", "or", "и", "или"];

impl Default for Index {
    fn default() -> Index {
        Index::new()
    }
}

impl Index {
    /// An index without roles.
    pub fn new() -> Index {
        let mut index = Index {
            vocabulary: Vocabulary::default(),
            tokens: Vec::new(),
            names: Vec::new(),
            weights: Vec::new(),
            little: 0,
            words: Words::default(),
        };
        // Their numbers say what they are: first those between parts, then all little ones,
        // then “except”.
        for word in BETWEEN.into_iter().chain(LITTLE.split(' ')) {
            index.known(word);
        }
        index.little = index.vocabulary.len();
        for word in EXCEPT {
            index.known(word);
        }
        index
    }

    fn known(&mut self, word: &str) -> u32 {
        let letters: Vec<u8> = word.chars().map(fold).collect();
        self.vocabulary.number(&letters)
    }

    /// Begins the next role. Its weight is how many people have it, in tens; 0 if that is not
    /// known.
    pub fn role(&mut self, weight: u32) {
        self.weights.push(weight);
    }

    /// Adds a name of the role begun last. A name without letters is never found.
    pub fn name(&mut self, name: Name, text: &str) {
        self.words.read(text);
        let mut between = false;
        let first = self.tokens.len();
        for place in 0..self.words.list.len() {
            let word = self.words.list[place];
            let number = self.vocabulary.number(self.words.of(word));
            let is_between = (number as usize) < BETWEEN.len();
            let mut token = number << Token::BITS;
            if self.tokens.len() > first {
                match word.before {
                    Gap::Wording => token |= Token::WORDING,
                    Gap::Part => token |= Token::PART,
                    Gap::Plain if between || is_between => token |= Token::PART,
                    Gap::Plain => {}
                }
            }
            between = is_between;
            self.tokens.push(Token(token));
        }
        if let Some(last) = self.tokens[first..].last_mut() {
            last.0 |= Token::LAST;
            let kind = match name {
                Name::Title(locale) => russian(locale),
                Name::Alias(locale, number) => russian(locale) | ALIAS | number << BITS,
            };
            let role = self.weights.len().saturating_sub(1);
            self.names.push((role as u32, kind));
        }
    }

    /// Gives back the room that only building needs.
    pub fn finish(mut self) -> Index {
        self.words = Words::default();
        self.tokens.shrink_to_fit();
        self.names.shrink_to_fit();
        self
    }

    /// How many roles there are.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether there is no role.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// The role and the kind of a name, by the place of the name.
    pub(super) fn name_at(&self, place: usize) -> (usize, Name) {
        let (role, kind) = self.names[place];
        let locale = match kind & RUSSIAN {
            0 => Locale::En,
            _ => Locale::Ru,
        };
        let name = match kind & ALIAS {
            0 => Name::Title(locale),
            _ => Name::Alias(locale, kind >> BITS),
        };
        (role as usize, name)
    }
}

fn russian(locale: Locale) -> u16 {
    match locale {
        Locale::En => 0,
        Locale::Ru => RUSSIAN,
    }
}
