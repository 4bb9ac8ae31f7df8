//! What reading a site's own data comes to, and the bytes in which one WebAssembly module
//! tells it to another: the reader is loaded only where there are such data.
//!
//! It must not know how data are read, nor how mistakes are shown.

use super::Problems;
use crate::binary::{Binary, Input, binary_struct};
use crate::catalogue::{Catalogue, DecodeError};

/// The state of this crate's sources. Both modules were built from the same ones, or the bytes
/// of one would tell the other figures under wrong names.
const SOURCES: &[u8] = env!("ROLE_COMPARE_CORE_SOURCES").as_bytes();

/// Roles, or what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The roles of a dataset without mistakes.
    Roles(Box<Catalogue>),
    /// What keeps a dataset from being shown.
    Mistakes(Mistakes),
}

/// An answer that is being written as bytes.
#[derive(Debug, Default)]
pub struct Encoding {
    /// What is written.
    pub bytes: Vec<u8>,
    /// How many roles are.
    roles: usize,
}

/// Mistakes as sentences, as far as anybody reads them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mistakes {
    /// The first ones, at most [`Mistakes::MOST`], each with file, role and field.
    pub told: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

impl Mistakes {
    /// The most that are told.
    pub const MOST: usize = 20;
}

impl From<Problems> for Mistakes {
    fn from(problems: Problems) -> Mistakes {
        let told = problems.list.iter().take(Mistakes::MOST);
        let told: Vec<String> = told.map(ToString::to_string).collect();
        Mistakes {
            more: problems.list.len() - told.len() + problems.more,
            told,
        }
    }
}

binary_struct! { Mistakes { told, more } }

impl Answer {
    /// The answer to what a reader of data gives.
    pub fn of(read: Result<Catalogue, Problems>) -> Answer {
        match read {
            Ok(catalogue) => Answer::Roles(Box::new(catalogue)),
            Err(problems) => Answer::Mistakes(problems.into()),
        }
    }

    /// The answer as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut encoding = Encoding::default();
        while self.encode_part(&mut encoding) {}
        encoding.bytes
    }

    /// Writes a little more of the answer as bytes; whether there is more.
    pub fn encode_part(&self, encoding: &mut Encoding) -> bool {
        /// How many bytes are written at once.
        const AT_ONCE: usize = 64_000;
        let bytes = &mut encoding.bytes;
        let is_first = bytes.is_empty();
        if is_first {
            bytes.extend(SOURCES);
        }
        match self {
            Answer::Roles(catalogue) => {
                if is_first {
                    bytes.push(0);
                }
                let enough = bytes.len() + AT_ONCE;
                catalogue.encode_part(&mut encoding.roles, enough, bytes)
            }
            Answer::Mistakes(mistakes) => {
                bytes.push(1);
                mistakes.write(bytes);
                false
            }
        }
    }

    /// Reads what [`Answer::encode`] wrote.
    ///
    /// # Errors
    /// When a crate of other sources wrote these bytes, or nobody did.
    pub fn decode(bytes: &[u8]) -> Result<Answer, DecodeError> {
        match bytes.strip_prefix(SOURCES) {
            Some([0, roles @ ..]) => {
                let roles = Catalogue::decode(roles.to_vec());
                roles.map(|roles| Answer::Roles(Box::new(roles)))
            }
            Some([1, mistakes @ ..]) => {
                let mut input = Input::new(mistakes);
                let mistakes = Mistakes::read(&mut input);
                let answer = Answer::Mistakes(mistakes);
                input.is_whole().then_some(answer).ok_or(DecodeError)
            }
            _ => Err(DecodeError),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::parse;

    #[test]
    fn what_was_written_is_read() {
        let example = include_str!("../../../static/examples/dataset.json");
        let roles = Answer::of(parse("a.json", example));
        assert!(matches!(roles, Answer::Roles(_)));
        let mistakes = Answer::of(parse("a.json", "{}"));
        assert!(matches!(&mistakes, Answer::Mistakes(_)));
        for answer in [roles, mistakes] {
            let bytes = answer.encode();
            assert_eq!(Answer::decode(&bytes).as_ref(), Ok(&answer));
            for length in 0..bytes.len() {
                assert!(Answer::decode(&bytes[..length]).is_err(), "{length} bytes");
            }
        }
    }

    #[test]
    fn bytes_of_other_sources_are_refused() {
        let mut bytes = Answer::Mistakes(Mistakes::default()).encode();
        bytes[0] ^= 1;
        assert_eq!(Answer::decode(&bytes), Err(DecodeError));
    }

    #[test]
    fn the_first_mistakes_are_told_and_the_rest_counted() {
        let data = format!(
            r#"{{ "version": 1, "markets": [], "sources": [], "roles": [{}] }}"#,
            ["1"; 1_500].join(",")
        );
        let problems = parse("roles.json", &data).unwrap_err();
        let (first, all) = (problems.list[0].to_string(), 1_502);
        let mistakes = Mistakes::from(problems);
        assert_eq!(mistakes.told.len(), Mistakes::MOST);
        assert_eq!(mistakes.told[0], first);
        assert_eq!(mistakes.more, all - Mistakes::MOST);
    }
}
