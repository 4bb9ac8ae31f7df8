//! Takes JSON apart and notes every problem with its place.
//!
//! A reading that fails notes the problem and gives `None`; reading goes on, so that an
//! editor hears of everything at once. It must not know the fields of a role.

use super::limits::{DEEPEST, MOST_BYTES, MOST_ITEMS, is_too_deep};
use super::problem::{Problem, Problems};
use crate::json::{Json, number, quoted};
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

    /// The file's JSON, if it is within the limits.
    pub(super) fn parse(&mut self, text: &str) -> Option<Json> {
        // Some editors put a byte order mark before it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > MOST_BYTES {
            self.too_large();
            return None;
        }
        if text.trim_start().starts_with('<') {
            self.problem("", "a page of HTML, or other markup", ONE_OBJECT);
            return None;
        }
        if is_too_deep(text) {
            let expected = ["at most ", &DEEPEST.to_string(), " levels"].concat();
            self.problem("", "lists and objects nested deeper", expected);
            return None;
        }
        match Json::parse(text) {
            Ok(json) => Some(json),
            Err(error) => {
                let found = ["broken JSON (", &error.to_string(), ")"].concat();
                self.problem("", found, ONE_OBJECT);
                None
            }
        }
    }

    /// Notes that the file is too large to be read.
    pub(super) fn too_large(&mut self) {
        let megabytes = (MOST_BYTES / 1_000_000).to_string();
        let expected = ["at most ", &megabytes, " MB"].concat();
        self.problem("", ["more than ", &megabytes, " MB"].concat(), expected);
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

    pub(super) fn list(&mut self, json: Json, path: &str) -> Option<Vec<Json>> {
        match json {
            Json::Array(items) if items.len() > MOST_ITEMS => {
                let expected = ["at most ", &MOST_ITEMS.to_string(), " items"].concat();
                self.problem(path, Json::Array(items), expected);
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

    /// A string that is a text: not blank, no blanks at its ends, no control character.
    pub(super) fn string(&mut self, json: Json, path: &str) -> Option<String> {
        let expected = match &json {
            Json::String(text) if text.trim().is_empty() => "a text that is not empty",
            Json::String(text) if text.trim() != text => "a text without blanks at its ends",
            Json::String(text) if text.chars().any(char::is_control) => {
                "a text without control characters"
            }
            Json::String(_) => "",
            _ => "a text in quotes",
        };
        match json {
            Json::String(text) if expected.is_empty() => Some(text),
            other => {
                self.problem(path, other, expected);
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
            Json::String(text) if is_slug(&text) => Some(text),
            other => {
                self.problem(path, other, "lower-case ASCII words joined by hyphens");
                None
            }
        }
    }

    /// A text in both languages.
    pub(super) fn localized(&mut self, json: Json, path: &str) -> Option<Localized> {
        let mut object = self.object(json, path, BOTH_LANGUAGES)?;
        let text = self.localized_fields(&mut object);
        object.finish(self);
        text
    }

    /// The `en` and `ru` of an object that may hold more.
    pub(super) fn localized_fields(&mut self, object: &mut Object) -> Option<Localized> {
        let mut language = |key| {
            let json = object.require(key, "a text in this language", self)?;
            self.string(json, &object.at(key))
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
            let path = join(&self.path, key);
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
