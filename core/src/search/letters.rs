//! Letters and words as search sees them: one byte a letter, without case, accents and
//! punctuation.
//!
//! It must not know names or roles. The standard library's tables of all scripts would weigh
//! kilobytes in the widget, so Latin-1 and Cyrillic are told by their places; letters of
//! other scripts share 64 bytes, which search can live with.

use crate::text::letter_case::lower;

/// Where no word goes on.
const BREAK: u8 = 0;
/// What stands inside a word and is not a letter of it: an apostrophe, an accent.
const NOTHING: u8 = 1;
/// The letters of Latin-1 from à on, without their accents.
const LATIN_1: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo\0ouuuuyty";

/// The character as one byte.
pub fn fold(c: char) -> u8 {
    // Most are these.
    if c.is_ascii_lowercase() {
        return c as u8;
    }
    let c = lower(c);
    let code = c as u32;
    match c {
        '0'..='9' | 'a'..='z' => code as u8,
        'ё' => fold('е'),
        // An accent may come as a character of its own, which is passed over.
        'й' => fold('и'),
        'а'..='я' => 0x80 + (code - 0x430) as u8,
        'ѐ'..='џ' => 0xa0 + (code - 0x450) as u8,
        'à'..='ÿ' => LATIN_1[code as usize - 0xe0],
        'ß' => b's',
        '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' => NOTHING,
        // Punctuation, signs and pictures.
        '\0'..='ÿ' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => BREAK,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'.. => BREAK,
        _ => 0xc0 | (code & 0x3f) as u8,
    }
}

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its letters, in [`Words::letters`].
    pub start: usize,
    /// The end of its letters.
    pub end: usize,
    /// What stands between the word before and this one, as far as search cares.
    pub before: Gap,
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Blanks, hyphens and the like.
    Plain,
    /// A comma or a slash: another part of the name begins.
    Part,
    /// A bracket: another wording of the name begins.
    Wording,
}

/// The words of a text. It is made to be used again: a search looks at thousands of names.
#[derive(Debug, Default)]
pub struct Words {
    /// The letters of all words, folded.
    pub letters: Vec<u8>,
    /// The words, in their order.
    pub list: Vec<Word>,
}

impl Words {
    /// Takes a text apart.
    pub fn read(&mut self, text: &str) {
        self.letters.clear();
        self.list.clear();
        let mut before = Gap::Plain;
        let mut inside = false;
        for c in text.chars() {
            match fold(c) {
                NOTHING => {}
                BREAK => {
                    inside = false;
                    match c {
                        '(' | ')' => before = Gap::Wording,
                        ',' | '/' if before == Gap::Plain => before = Gap::Part,
                        _ => {}
                    }
                }
                letter => {
                    if !inside {
                        inside = true;
                        self.list.push(Word {
                            start: self.letters.len(),
                            end: 0,
                            before,
                        });
                        before = Gap::Plain;
                    }
                    self.letters.push(letter);
                    if let Some(word) = self.list.last_mut() {
                        word.end = self.letters.len();
                    }
                }
            }
        }
    }

    /// The letters of a word.
    pub fn of(&self, word: Word) -> &[u8] {
        &self.letters[word.start..word.end]
    }
}

/// Where in a text the letters of its words are, in characters.
pub fn places(text: &str) -> Vec<usize> {
    let characters = text.chars().enumerate();
    characters
        .filter(|(_, c)| !matches!(fold(*c), BREAK | NOTHING))
        .map(|(place, _)| place)
        .collect()
}

/// Which letters a word has, one bit for each or for a few that share it.
pub fn mask(word: &[u8]) -> u32 {
    word.iter()
        .fold(0, |mask, letter| mask | 1 << (letter & 31))
}
