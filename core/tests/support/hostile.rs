//! The table of hostile datasets, `tests/hostile/cases.json`, made into bytes. What its keys mean
//! stands beside it.

use serde_json::Value;

const CASES: &str = include_str!("../../../tests/hostile/cases.json");
const BASE: &str = include_str!("../../../tests/hostile/base.json");

/// A hostile dataset.
pub struct Case {
    /// What it is.
    pub name: String,
    /// A part of the first mistake that is told; `None` of a dataset that is shown.
    pub told: Option<String>,
    case: Value,
}

/// The good dataset of which most are made.
pub fn good() -> Vec<u8> {
    BASE.into()
}

/// Every case.
pub fn cases() -> Vec<Case> {
    let cases: Vec<Value> = serde_json::from_str(CASES).expect("the table is JSON");
    let cases = cases.into_iter().map(|case| Case {
        name: case["name"].as_str().expect("a case has a name").to_owned(),
        told: case["told"].as_str().map(str::to_owned),
        case,
    });
    cases.collect()
}

impl Case {
    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = match &self.case["data"] {
            Value::Null => BASE.into(),
            data => pieces(data),
        };
        for put in self.case["put"].as_array().into_iter().flatten() {
            let from = put[0].as_str().expect("what is replaced is a text");
            let text = String::from_utf8(bytes).expect("what is replaced stands in a text");
            assert!(text.contains(from), "{}: nothing is {from}", self.name);
            let to = String::from_utf8(pieces(&put[1])).expect("a text is put in its place");
            bytes = text.replace(from, &to).into();
        }
        if let Some(keep) = self.case["keep"].as_i64() {
            let length = if keep < 0 { bytes.len() as i64 } else { 0 };
            bytes.truncate((length + keep) as usize);
        }
        [
            pieces(&self.case["before"]),
            bytes,
            pieces(&self.case["after"]),
        ]
        .concat()
    }
}

fn pieces(pieces: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    for piece in pieces.as_array().into_iter().flatten() {
        if let Some(text) = piece.as_str() {
            bytes.extend(text.as_bytes());
        } else if let Some(hex) = piece["hex"].as_str() {
            let digits: Vec<u32> = hex
                .chars()
                .map(|digit| digit.to_digit(16).expect("hex"))
                .collect();
            bytes.extend(digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8));
        } else {
            let text = piece["text"]
                .as_str()
                .expect("a piece that is repeated is a text");
            let times = piece["times"].as_u64().expect("it is repeated so often");
            match text.contains('#') {
                true => (0..times)
                    .for_each(|turn| bytes.extend(text.replace('#', &turn.to_string()).as_bytes())),
                // At once: a case may be ten million times one letter.
                false => bytes.extend(text.repeat(times as usize).as_bytes()),
            }
        }
    }
    bytes
}
