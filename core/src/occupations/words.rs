//! The words for codes, in both languages.

use super::text::{self, Lines};
use crate::binary::{Input, write_number, write_text};
use crate::locale::Localized;

/// What a code is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Education that employers usually want at entry.
    Education,
    /// Experience in a related occupation, likewise.
    Experience,
    /// Training on the job.
    Training,
    /// How much preparation an occupation takes.
    JobZone,
    /// Interests that an occupation serves.
    Interest,
    /// A state, or the District of Columbia.
    State,
    /// A skill.
    Skill,
    /// A line of the survey of households.
    Line,
    /// A technology.
    Technology,
    /// A remark on a figure; `{}` in it is to be filled in.
    Note,
}

impl Kind {
    /// Every kind, in the order of the bytes.
    pub const ALL: [Kind; 10] = [
        Kind::Education,
        Kind::Experience,
        Kind::Training,
        Kind::JobZone,
        Kind::Interest,
        Kind::State,
        Kind::Skill,
        Kind::Line,
        Kind::Technology,
        Kind::Note,
    ];

    /// The kind in `vocabulary.tsv`.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Education => "education",
            Kind::Experience => "experience",
            Kind::Training => "training",
            Kind::JobZone => "job-zone",
            Kind::Interest => "interest",
            Kind::State => "state",
            Kind::Skill => "skill",
            Kind::Line => "cps-line",
            Kind::Technology => "technology",
            Kind::Note => "note",
        }
    }
}

/// The remarks, in the order of the bytes, by their codes in `vocabulary.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// Of the survey's line: it covers more than the occupation.
    Wider,
    /// Of the survey's line: it covers a part of the occupation.
    Part,
    /// Schooling is known of a wider group only.
    Near,
    /// Too few people for the survey to publish figures.
    FewPeople,
    /// No state can be named.
    FewStates,
    /// A mean of several occupations of O*NET.
    Averaged,
    /// Men are what the published share of women leaves.
    Men,
}

impl Note {
    /// Every remark, in the order of the bytes.
    pub const ALL: [Note; 7] = [
        Note::Wider,
        Note::Part,
        Note::Near,
        Note::FewPeople,
        Note::FewStates,
        Note::Averaged,
        Note::Men,
    ];

    /// The code in `vocabulary.tsv`.
    pub fn key(self) -> &'static str {
        match self {
            Note::Wider => "wider",
            Note::Part => "part",
            Note::Near => "near",
            Note::FewPeople => "few-people",
            Note::FewStates => "few-states",
            Note::Averaged => "averaged",
            Note::Men => "men",
        }
    }
}

/// Where the words stand in the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The line of the first word of each kind.
    firsts: Vec<usize>,
    english: Lines,
    russian: Lines,
}

impl Words {
    /// Finds words at the input's place, and moves behind them.
    pub fn read(bytes: &[u8], input: &mut Input<'_>) -> Words {
        let mut first = 0;
        let mut firsts = Vec::new();
        for _ in Kind::ALL {
            firsts.push(first);
            first += input.number();
        }
        Words {
            firsts,
            english: Lines::read(bytes, input),
            russian: Lines::read(bytes, input),
        }
    }

    /// The word for the code at `place` among those of its kind.
    pub fn get(&self, bytes: &[u8], kind: Kind, place: usize) -> Localized {
        let line = self.firsts[kind as usize] + place;
        let en = self.english.line(bytes, line);
        let mut ru = self.russian.line(bytes, line);
        // Names that are the same in both languages are kept once.
        if ru.is_empty() {
            ru.clone_from(&en);
        }
        Localized { en, ru }
    }

    /// A remark, with `what` filled in.
    pub fn note(&self, bytes: &[u8], note: Note, what: &Localized) -> Localized {
        let Localized { en, ru } = self.get(bytes, Kind::Note, note as usize);
        Localized {
            en: filled(en, &what.en),
            ru: filled(ru, &what.ru),
        }
    }
}

/// The remark with `what` in the place of its `{}`, if it has one.
///
/// Looking for a letter: the standard library's search for a text is 1 KB to load.
fn filled(remark: String, what: &str) -> String {
    match remark.split_once('{') {
        Some((before, after)) => [before, what, after.trim_start_matches('}')].concat(),
        None => remark,
    }
}

/// Writes the words of each kind.
///
/// # Errors
/// The number of the word that cannot be written.
pub fn write(kinds: &[Vec<Localized>], out: &mut Vec<u8>) -> Result<(), usize> {
    for words in kinds {
        write_number(words.len(), out);
    }
    let bytes = |text: &str| {
        let mut bytes = Vec::new();
        write_text(text, &mut bytes);
        bytes
    };
    let words = || kinds.iter().flatten();
    let english: Vec<Vec<u8>> = words().map(|word| bytes(&word.en)).collect();
    let russian = words().map(|word| match word.en == word.ru {
        true => Vec::new(),
        false => bytes(&word.ru),
    });
    text::write(&english, out)?;
    text::write(&russian.collect::<Vec<_>>(), out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_remarks_are_numbered_in_their_order() {
        for (place, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, place);
        }
        for (place, note) in Note::ALL.into_iter().enumerate() {
            assert_eq!(note as usize, place);
        }
    }
}
