//! The occupations of official statistics: hundreds of them in a few bytes each.
//!
//! The build turns the tables of `data/occupations` into columns of bytes ([`bake`]). The
//! widget reads a row of them only when somebody asks for that occupation, and makes a
//! [`Role`] of it like any other. It must not know how roles are compared or shown.

pub mod bake;
mod column;
mod family;
mod figures;
mod names;
mod role;
mod table;
mod text;
mod words;

use std::borrow::Cow;

use crate::binary::{Binary, Input};
use crate::locale::Locale;
use crate::text::letter_case::lower;
use figures::{Outlook, Pay, People, Schooling, Work};
use text::Lines;
use words::Words;

pub(crate) use role::IMPORTANCE;
pub use role::Place;

/// Where a figure comes from: the table of `data/occupations` that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Wages and employees.
    Pay,
    /// Wages by state.
    States,
    /// The projections.
    Outlook,
    /// Schooling of those who work.
    Schooling,
    /// The survey of households.
    People,
    /// Importance of skills.
    Skills,
    /// Job zones, interests and technologies.
    Work,
}

impl Origin {
    /// Every origin; their sources stand in this order.
    pub const ALL: [Origin; 7] = [
        Origin::Pay,
        Origin::States,
        Origin::Outlook,
        Origin::Schooling,
        Origin::People,
        Origin::Skills,
        Origin::Work,
    ];

    /// The table.
    pub fn table(self) -> &'static str {
        match self {
            Origin::Pay => "pay",
            Origin::States => "states",
            Origin::Outlook => "outlook",
            Origin::Schooling => "schooling",
            Origin::People => "cps-lines",
            Origin::Skills => "skills",
            Origin::Work => "work",
        }
    }
}

/// The occupations, read row by row out of the bytes that hold them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occupations {
    bytes: Cow<'static, [u8]>,
    len: usize,
    /// The ids that do not follow from their titles.
    ids: Vec<(u16, String)>,
    english: Lines,
    russian: Lines,
    words: Words,
    pay: Pay,
    outlook: Outlook,
    schooling: Schooling,
    people: People,
    work: Work,
}

impl Occupations {
    /// Finds its way in what [`bake::bake`] wrote; `None` where it is something else.
    pub fn new(bytes: Cow<'static, [u8]>) -> Option<Occupations> {
        let mut input = Input::new(&bytes);
        let len = input.number();
        let ids = Binary::read(&mut input);
        let english = Lines::read(&bytes, &mut input);
        let russian = Lines::read(&bytes, &mut input);
        let words = Words::read(&bytes, &mut input);
        let pay = Pay::read(len, &mut input);
        let outlook = Outlook::read(len, &mut input);
        let schooling = Schooling::read(len, &mut input);
        let people = People::read(len, &mut input);
        let work = Work::read(len, &bytes, &mut input);
        let is_whole = input.is_whole() && english.len() == len && russian.len() == len;
        is_whole.then_some(Occupations {
            bytes,
            len,
            ids,
            english,
            russian,
            words,
            pay,
            outlook,
            schooling,
            people,
            work,
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The bytes that they are read from.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn lines(&self, locale: Locale) -> &Lines {
        match locale {
            Locale::En => &self.english,
            Locale::Ru => &self.russian,
        }
    }

    /// The names of an occupation: the title, then the others.
    fn names(&self, row: usize, locale: Locale) -> impl Iterator<Item = String> {
        names::names(self.lines(locale).bytes(&self.bytes, row), locale)
    }

    /// The title.
    pub fn title(&self, row: usize, locale: Locale) -> String {
        self.names(row, locale).next().unwrap_or_default()
    }

    /// The other names to search by, those that people wrote for this project first.
    pub fn aliases(&self, row: usize, locale: Locale) -> impl Iterator<Item = String> {
        self.names(row, locale).skip(1)
    }

    /// The id: the English title as words joined by hyphens, or what it was when the
    /// occupation first came in.
    pub fn id(&self, row: usize) -> String {
        let own = self.ids.iter().find(|(own, _)| usize::from(*own) == row);
        match own {
            Some((_, id)) => id.clone(),
            None => self.slug(row).collect(),
        }
    }

    /// The row of an id.
    pub fn row(&self, id: &str) -> Option<usize> {
        if let Some((row, _)) = self.ids.iter().find(|(_, own)| own == id) {
            return Some(usize::from(*row));
        }
        let first = *id.as_bytes().first()?;
        let has_own = |row: &usize| self.ids.iter().any(|(own, _)| usize::from(*own) == *row);
        (0..self.len).find(|row| {
            // Most titles begin with another letter; the rest of them is not asked for.
            let begins = self.english.first(&self.bytes, *row);
            let is_other = begins.is_ascii_alphanumeric() && begins.to_ascii_lowercase() != first;
            !is_other && self.slug(*row).eq(id.chars()) && !has_own(row)
        })
    }

    /// The letters of the id that follows from the title.
    fn slug(&self, row: usize) -> impl Iterator<Item = char> {
        // A byte that is no letter of an id parts words, whatever else it stands for.
        let line = self.english.bytes(&self.bytes, row).iter();
        let mut letters = line
            .take_while(|byte| !matches!(**byte, names::SEPARATOR | names::IMPORTED))
            .map(|byte| char::from(*byte));
        let mut pending = None;
        let mut has_begun = false;
        std::iter::from_fn(move || {
            if let Some(letter) = pending.take() {
                return Some(letter);
            }
            let mut is_parted = false;
            for letter in letters.by_ref() {
                if letter.is_ascii_alphanumeric() {
                    let letter = lower(letter);
                    if is_parted && has_begun {
                        pending = Some(letter);
                        return Some('-');
                    }
                    has_begun = true;
                    return Some(letter);
                }
                // An apostrophe is within a word.
                is_parted |= letter != '\'';
            }
            None
        })
    }

    /// Employees, in tens: how common the occupation is. Zero where that is not known.
    pub fn size(&self, row: usize) -> u32 {
        let employed = self.pay.employed(&self.bytes, row).number();
        employed.unwrap_or_default().unsigned_abs()
    }

    /// The importance of each skill in hundredths, in one order for all occupations.
    pub fn importance(&self, row: usize) -> Vec<i32> {
        self.work.skills(&self.bytes, row).0
    }

    /// The place of the schooling that is usual at the start, from none to a doctoral degree.
    pub fn entry_education(&self, row: usize) -> usize {
        self.outlook.entry(&self.bytes, row)[0]
    }

    /// The rows of related occupations, the closest first.
    pub fn related(&self, row: usize) -> Vec<usize> {
        self.work.related(&self.bytes, row)
    }
}
