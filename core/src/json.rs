//! JSON as a tree: what a dataset is read from, and what a program outside gets.
//!
//! Read, the keys stay in their order, and none may stand twice: `serde_json::Value` keeps
//! the last of two equal keys and loses the first without a word, but an editor who writes
//! a field twice means one of them. Written, one tree for everything that leaves keeps the
//! code for leaving small. It must not know what the JSON is about.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::twice::twice;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number; always finite, for JSON has no other.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, its keys in their order and each once.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object, to be filled by [`Json::with`].
    pub fn object() -> Json {
        Json::Object(Vec::new())
    }

    /// This object with one more field. What is no object stays as it is.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Json>) -> Json {
        self.push(key, value.into());
        self
    }

    fn push(&mut self, key: &str, value: Json) {
        if let Json::Object(fields) = self {
            fields.push((key.to_owned(), value));
        }
    }

    /// A list of what `write` makes of each item.
    pub fn list<T>(items: &[T], write: fn(&T) -> Json) -> Json {
        Json::Array(items.iter().map(write).collect())
    }

    /// Reads JSON text. Nesting is limited to serde_json's 128 levels.
    pub fn parse(text: &str) -> Result<Json, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// What stands there, short enough for a message.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => f.write_str(if *value { "true" } else { "false" }),
            Json::Number(value) => f.write_str(&number(*value)),
            Json::String(value) => f.write_str(&quoted(value)),
            Json::Array(items) if items.is_empty() => f.write_str("an empty list"),
            Json::Array(items) => write!(f, "a list of {}", items.len()),
            Json::Object(fields) if fields.is_empty() => f.write_str("an empty object"),
            Json::Object(fields) => {
                f.write_str("an object with ")?;
                for (index, (key, _)) in fields.iter().take(4).enumerate() {
                    let comma = if index > 0 { ", " } else { "" };
                    write!(f, "{comma}{}", quoted(key))?;
                }
                if fields.len() > 4 {
                    f.write_str(", …")?;
                }
                Ok(())
            }
        }
    }
}

/// The number as JSON has it, with at most six decimals, for a message.
///
/// The standard library's formatting of floats would cost the widget some kilobytes.
pub fn number(value: f64) -> String {
    const MILLION: u64 = 1_000_000;
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    // From here on a double has no decimals, and soon not even every whole number.
    if size >= 9e15 + 8e12 {
        return [sign, "9e15 or more"].concat();
    }
    let (whole, rest) = (size.trunc() as u64, (size.fract() * 1e6).round() as u64);
    let (whole, rest) = (whole + rest / MILLION, rest % MILLION);
    let decimals = (rest + MILLION).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    [sign, &whole.to_string(), point, decimals].concat()
}

/// The string in quotes, cut where a message would drown in it.
pub fn quoted(text: &str) -> String {
    let (text, more) = escaped(text);
    ["\"", &text, "\"", more].concat()
}

/// The string without quotes, for a message that has them or needs none.
pub fn shortened(text: &str) -> String {
    let (mut text, more) = escaped(text);
    text.push_str(more);
    text
}

/// The beginning of a string, with escapes in place of what would not be seen or would move
/// what stands around it (control characters, those that turn the direction of text), and the
/// sign that there is more.
fn escaped(text: &str) -> (String, &'static str) {
    const LONGEST: usize = 60;
    let mut chars = text.chars();
    let start: String = chars.by_ref().take(LONGEST).collect();
    let more = if chars.next().is_some() { "…" } else { "" };
    let mut start = format!("{start:?}");
    start.pop();
    start.remove(0);
    (start, more)
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::String(text.to_owned())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Json {
        Json::from(text.as_str())
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Json {
        Json::Number(number)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Json {
        Json::Bool(value)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::Null, T::into)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(value) => serializer.serialize_f64(*value),
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => serializer.collect_seq(items),
            Json::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        match twice(fields.iter().map(|(key, _)| key.as_str())).first() {
            None => Ok(Json::Object(fields)),
            Some(key) => Err(de::Error::custom(format_args!(
                "the key {} stands twice in one object",
                quoted(key)
            ))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}
