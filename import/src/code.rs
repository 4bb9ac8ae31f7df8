//! The codes that the publishers' files are joined by.

use std::fmt;

/// A six-digit code of the Standard Occupational Classification (SOC) of 2018, such as
/// `29-1141`; sorted as the classification is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Soc(String);

impl Soc {
    /// Reads `dd-dddd`.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.bytes().enumerate().all(|(place, byte)| match place {
            2 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        (shape && text.len() == 7).then(|| Self(text.to_owned()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first two digits: one of the major groups.
    pub fn major(&self) -> &str {
        &self.0[..2]
    }

    /// Whether it is one of the codes that BLS made by merging detailed occupations: no detailed
    /// occupation of the classification ends in 0.
    pub fn is_hybrid(&self) -> bool {
        self.0.ends_with('0')
    }

    /// Whether `detailed` is this occupation, or one of those that were merged into it.
    pub fn covers(&self, detailed: &Self) -> bool {
        self == detailed || self.is_hybrid() && detailed.0[..6] == self.0[..6]
    }
}

impl fmt::Display for Soc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An eight-digit code of O*NET, such as `29-1141.01`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OnetCode {
    /// The occupation of the classification.
    pub soc: Soc,
    part: String,
}

impl OnetCode {
    /// Reads `dd-dddd.dd`.
    pub fn parse(text: &str) -> Option<Self> {
        let (soc, part) = text.split_once('.')?;
        let shape = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        Some(Self {
            soc: Soc::parse(soc).filter(|_| shape)?,
            part: part.to_owned(),
        })
    }

    /// Whether it stands for the occupation as a whole, not for a part of it.
    pub fn is_whole(&self) -> bool {
        self.part == "00"
    }
}

impl fmt::Display for OnetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.soc, self.part)
    }
}

/// The major groups of civilian occupations, in order.
pub const MAJOR_GROUPS: [&str; 22] = [
    "11", "13", "15", "17", "19", "21", "23", "25", "27", "29", "31", "33", "35", "37", "39", "41",
    "43", "45", "47", "49", "51", "53",
];
