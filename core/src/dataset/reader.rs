//! Takes JSON apart and notes every problem with its place.
//!
//! A reading that fails notes the problem and gives `None`; reading goes on, so that an
//! editor hears of everything at once. It must not know the fields of a role.

use super::limits::{DEEPEST, LONGEST_NAME, LONGEST_TEXT, MOST_BYTES_OF_ROLE};
use super::problem::{Problem, Problems};
use super::split::Split;
use super::text;
use crate::json::{Json, number, quoted, shortened};
use crate::locale::Localized;

/// Reads one file and gathers its problems.
pub(super) struct Reader<'a> {
    file: &'a str,
    role: Option<String>,
    problems: Problems,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Reader {
            file,
            role: None,
            problems: Problems::default(),
        }
    }

    /// From here on, problems lie within this role.
    pub(super) fn enter_role(&mut self, id: Option<String>) {
        self.role = id;
    }

    pub(super) fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    pub(super) fn into_problems(self) -> Problems {
        self.problems
    }

    /// Notes a problem at `path`.
    pub(super) fn problem(&mut self, path: &str, found: impl ToString, expected: impl ToString) {
        if self.problems.is_full() {
            // The words would be dropped: they are not even made.
            self.problems.more += 1;
            return;
        }
        self.problems.push(Problem {
            file: self.file.to_owned(),
            role: self.role.clone(),
            field: path.to_owned(),
            found: found.to_string(),
            expected: expected.to_string(),
        });
    }

    /// The JSON of a file that is read in one go, if it is within the limits.
    pub(super) fn parse(&mut self, text: &str) -> Option<Json> {
        let text = without_mark(text);
        if !self.is_readable(text, MOST_BYTES_OF_ROLE) {
            return None;
        }
        if Split::of(text).is_err() {
            self.too_deep();
            return None;
        }
        self.json(text, text, |place| place)
    }

    /// Whether a text has at most `most` bytes, and may be JSON.
    pub(super) fn is_readable(&mut self, text: &str, most: usize) -> bool {
        let is_small = text.len() <= most;
        let is_markup = text.as_bytes().trim_ascii_start().starts_with(b"<");
        if !is_small {
            self.too_large("", most, "");
        } else if is_markup {
            self.problem("", "a page of HTML, or other markup", ONE_OBJECT);
        }
        is_small && !is_markup
    }

    /// Notes that lists and objects stand too deep in each other.
    pub(super) fn too_deep(&mut self) {
        let expected = ["at most ", &DEEPEST.to_string(), " levels"].concat();
        self.problem("", "lists and objects nested deeper", expected);
    }

    /// The JSON of a piece of a text; `place` tells where in the text a place of the piece is.
    pub(super) fn json(
        &mut self,
        piece: &str,
        text: &str,
        place: impl Fn(usize) -> usize,
    ) -> Option<Json> {
        let error = match Json::parse(piece) {
            Ok(json) => return Some(json),
            Err(error) => error,
        };
        let words = error.to_string();
        let (line, column) = (error.line(), error.column());
        let words = words.strip_suffix(&at(line, column)).unwrap_or(&words);
        let words = if piece.trim_ascii().is_empty() && piece.len() < text.len() {
            "no value between two commas or brackets"
        } else {
            words
        };
        let place = place(offset(piece, line, column)).min(text.len());
        let before = &text.as_bytes()[..place];
        let line = before.iter().filter(|byte| **byte == b'\n').count();
        let column = before.iter().rev().take_while(|byte| **byte != b'\n');
        let found = ["broken JSON (", words, &at(line + 1, column.count()), ")"].concat();
        self.problem("", found, ONE_OBJECT);
        None
    }

    /// Notes that something is too large to be read; `what` follows the number, if anything.
    pub(super) fn too_large(&mut self, path: &str, most: usize, what: &str) {
        let most = match most / 1_000_000 {
            0 => [&(most / 1_000).to_string(), " KB"].concat(),
            megabytes => [&megabytes.to_string(), " MB"].concat(),
        };
        let expected = ["at most ", &most].concat();
        self.problem(path, ["more than ", &most, what].concat(), expected);
    }

    /// Notes that a list has more items than it may.
    pub(super) fn too_many(&mut self, path: &str, count: usize, most: usize) {
        let found = ["a list of ", &count.to_string()].concat();
        let expected = ["at most ", &most.to_string(), " items"].concat();
        self.problem(path, found, expected);
    }

    /// The object at `path`; its fields are then taken one by one.
    pub(super) fn object(&mut self, json: Json, path: &str, expected: &str) -> Option<Object> {
        match json {
            Json::Object(fields) => Some(Object {
                path: path.to_owned(),
                fields,
                known: Vec::new(),
            }),
            other => {
                self.problem(path, other, expected);
                None
            }
        }
    }

    /// A list of at least one item, and at most `most`.
    pub(super) fn list(&mut self, json: Json, path: &str, most: usize) -> Option<Vec<Json>> {
        match json {
            Json::Array(items) if items.len() > most => {
                self.too_many(path, items.len(), most);
                None
            }
            Json::Array(items) if !items.is_empty() => Some(items),
            other => {
                self.problem(path, other, "a list with at least one item");
                None
            }
        }
    }

    /// A number within `from..=to`.
    pub(super) fn number(&mut self, json: &Json, path: &str, from: f64, to: f64) -> Option<f64> {
        match json {
            Json::Number(value) if (from..=to).contains(value) => Some(*value),
            other => {
                let expected = ["a number from ", &number(from), " to ", &number(to)].concat();
                self.problem(path, other, expected);
                None
            }
        }
    }

    /// A string that can be shown, of at most `longest` characters.
    pub(super) fn string(&mut self, json: Json, path: &str, longest: usize) -> Option<String> {
        let expected = match &json {
            Json::String(text) => text::expected_of(text, longest),
            _ => Some("a text in quotes".to_owned()),
        };
        match (json, expected) {
            (Json::String(text), None) => Some(text),
            (other, expected) => {
                self.problem(path, other, expected.unwrap_or_default());
                None
            }
        }
    }

    /// Lower-case ASCII words joined by hyphens.
    pub(super) fn slug(&mut self, json: Json, path: &str) -> Option<String> {
        let is_slug = |text: &str| {
            text.split('-').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            })
        };
        match json {
            Json::String(text) if is_slug(&text) && text.len() > LONGEST_NAME => {
                let expected = ["at most ", &LONGEST_NAME.to_string(), " characters"].concat();
                self.problem(path, quoted(&text), expected);
                None
            }
            Json::String(text) if is_slug(&text) => Some(text),
            other => {
                self.problem(path, other, "lower-case ASCII words joined by hyphens");
                None
            }
        }
    }

    /// A text in both languages.
    pub(super) fn localized(&mut self, json: Json, path: &str) -> Option<Localized> {
        self.both(json, path, LONGEST_TEXT)
    }

    /// A name in both languages.
    pub(super) fn name(&mut self, json: Json, path: &str) -> Option<Localized> {
        self.both(json, path, LONGEST_NAME)
    }

    fn both(&mut self, json: Json, path: &str, longest: usize) -> Option<Localized> {
        let mut object = self.object(json, path, BOTH_LANGUAGES)?;
        let text = self.localized_fields(&mut object, longest);
        object.finish(self);
        text
    }

    /// The `en` and `ru` of an object that may hold more.
    pub(super) fn localized_fields(
        &mut self,
        object: &mut Object,
        longest: usize,
    ) -> Option<Localized> {
        let mut language = |key| {
            let json = object.require(key, "a text in this language", self)?;
            self.string(json, &object.at(key), longest)
        };
        let (en, ru) = (language("en"), language("ru"));
        Some(Localized { en: en?, ru: ru? })
    }
}

const ONE_OBJECT: &str = "one JSON object";
const BOTH_LANGUAGES: &str = "a text in both languages, { \"en\": …, \"ru\": … }";

/// An object whose fields are taken one by one; what is left over is a mistake.
pub(super) struct Object {
    path: String,
    fields: Vec<(String, Json)>,
    known: Vec<&'static str>,
}

impl Object {
    /// The path of a field in here.
    pub(super) fn at(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// Takes a field that may be missing.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Json> {
        self.known.push(key);
        let index = self.fields.iter().position(|(name, _)| name == key)?;
        Some(self.fields.remove(index).1)
    }

    /// Takes a field that must not be missing.
    pub(super) fn require(
        &mut self,
        key: &'static str,
        expected: &str,
        reader: &mut Reader<'_>,
    ) -> Option<Json> {
        let json = self.take(key);
        if json.is_none() {
            reader.problem(&self.at(key), "nothing", expected);
        }
        json
    }

    /// Notes every field that nobody took.
    pub(super) fn finish(self, reader: &mut Reader<'_>) {
        if self.fields.is_empty() {
            return;
        }
        let known: Vec<String> = self.known.iter().map(|key| quoted(key)).collect();
        let expected = ["one of ", &known.join(", ")].concat();
        for (key, _) in &self.fields {
            // Nobody knows how long it is, and what is in it.
            let path = join(&self.path, &shortened(key));
            reader.problem(&path, "a field of this name", &expected);
        }
    }
}

/// The path of `key` within `path`.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        [path, ".", key].concat()
    }
}

/// The text without the byte order mark that some editors put before it.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// How serde_json says where it stopped.
fn at(line: usize, column: usize) -> String {
    [
        " at line ",
        &line.to_string(),
        " column ",
        &column.to_string(),
    ]
    .concat()
}

/// The place behind the last byte that serde_json looked at.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    let before = match line {
        0 | 1 => None,
        line => ends.map(|(place, _)| place + 1).nth(line - 2),
    };
    before.unwrap_or(0) + column
}
