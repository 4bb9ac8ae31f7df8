//! Takes the text of a dataset apart without reading it: the roles, and what stands around them.
//! So it is known before anything is read whether it is small enough, and a browser can answer
//! its visitor between two roles.
//!
//! Only brackets, strings and commas are looked at. Whether it is JSON is for the reader of each
//! piece to say, and no byte is left out of the pieces but the commas between roles. It must not
//! know what a role is.

use std::ops::Range;

use super::limits::{DEEPEST, MOST_ITEMS};

/// The name of the list that is taken apart.
const ROLES: &[u8] = b"\"roles\"";

/// Where the roles of a text stand. Of two lists of roles in it the second stays where it is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Split {
    /// What stands between the brackets of the list of roles; empty and at the end of the text
    /// where there is no such list.
    inside: Range<usize>,
    /// What stands between its commas, at most [`MOST_ITEMS`] of them.
    pub roles: Vec<Range<usize>>,
    /// How many there are.
    pub count: usize,
}

/// Brackets open deeper than [`DEEPEST`].
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TooDeep;

/// A text while it is taken apart.
#[derive(Debug, Default)]
pub(super) struct Scan {
    split: Split,
    /// How far it is.
    place: usize,
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// Where the last string begins.
    string: usize,
    /// Whether a list would be that of the roles.
    roles_follow: bool,
    list: List,
    /// Where the role begins that is being passed.
    item: usize,
}

/// The list of the roles while a text is taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
enum List {
    #[default]
    NotYet,
    Open,
    Closed,
}

impl Scan {
    /// Looks at the next `most` bytes; whether those were the last.
    pub fn go_on(&mut self, text: &str, most: usize) -> Result<bool, TooDeep> {
        let bytes = text.as_bytes();
        let end = bytes.len().min(self.place.saturating_add(most));
        for (place, byte) in bytes.iter().enumerate().take(end).skip(self.place) {
            let in_roles = self.depth == 2 && self.list == List::Open;
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = self.in_string,
                b'"' => {
                    self.in_string = !self.in_string;
                    if self.in_string {
                        self.string = place;
                    }
                    self.roles_follow = false;
                }
                _ if self.in_string => {}
                b' ' | b'\t' | b'\n' | b'\r' => {}
                b':' => {
                    let name = bytes[self.string..place].trim_ascii();
                    self.roles_follow = self.depth == 1 && name == ROLES;
                }
                b'[' | b'{' => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(TooDeep);
                    }
                    if self.roles_follow && *byte == b'[' && self.list == List::NotYet {
                        self.item = place + 1;
                        self.split.inside.start = self.item;
                        self.list = List::Open;
                    }
                    self.roles_follow = false;
                }
                b']' | b'}' => {
                    if in_roles {
                        self.split.inside.end = place;
                        self.list = List::Closed;
                        self.split.push(self.item..place);
                    }
                    self.depth = self.depth.saturating_sub(1);
                }
                b',' if in_roles => {
                    self.split.push(self.item..place);
                    self.item = place + 1;
                }
                _ => self.roles_follow = false,
            }
        }
        self.place = end;
        Ok(end == bytes.len())
    }

    /// What was found in the whole text.
    pub fn finish(mut self, text: &str) -> Split {
        match self.list {
            List::NotYet => self.split.inside = text.len()..text.len(),
            // It is cut off: what stands around the roles says so.
            List::Open => {
                self.split.inside.end = text.len();
                self.split.roles.clear();
            }
            List::Closed => {}
        }
        // One blank item is none: the list is empty.
        if let [only] = &self.split.roles[..]
            && text[only.clone()].trim_ascii().is_empty()
        {
            self.split.roles.clear();
            self.split.count = 0;
        }
        self.split
    }
}

impl Split {
    /// Takes a text apart at once.
    pub fn of(text: &str) -> Result<Split, TooDeep> {
        let mut scan = Scan::default();
        scan.go_on(text, usize::MAX)?;
        Ok(scan.finish(text))
    }

    fn push(&mut self, item: Range<usize>) {
        self.count += 1;
        if self.count <= MOST_ITEMS {
            self.roles.push(item);
        }
    }

    /// The text without its roles.
    pub fn around(&self, text: &str) -> String {
        [&text[..self.inside.start], &text[self.inside.end..]].concat()
    }

    /// The place in the text of a place in [`Split::around`].
    pub fn place(&self, around: usize) -> usize {
        if around < self.inside.start {
            around
        } else {
            around + self.inside.len()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands around the roles, and the roles.
    fn pieces(text: &str) -> (String, Vec<&str>) {
        let split = Split::of(text).unwrap();
        let roles = split.roles.iter().map(|role| &text[role.clone()]);
        (split.around(text), roles.collect())
    }

    #[test]
    fn roles_are_taken_out() {
        for (text, around, roles) in [
            (r#"{"roles":[1,2]}"#, r#"{"roles":[]}"#, &["1", "2"][..]),
            (
                r#"{ "a": [3, 4], "roles" : [ {"x":[1,2]} , "],\"" ], "b": 5 }"#,
                r#"{ "a": [3, 4], "roles" : [], "b": 5 }"#,
                &[r#" {"x":[1,2]} "#, r#" "],\"" "#],
            ),
            (r#"{"roles":[1,]}"#, r#"{"roles":[]}"#, &["1", ""]),
            (r#"{"roles":[,]}"#, r#"{"roles":[]}"#, &["", ""]),
            (r#"{"roles":[ ]}"#, r#"{"roles":[]}"#, &[]),
            (r#"{"roles":[1}}"#, r#"{"roles":[}}"#, &["1"]),
            // Only the first list, and only where it is one of the text's own.
            (
                r#"{"roles":[1],"roles":[2]}"#,
                r#"{"roles":[],"roles":[2]}"#,
                &["1"],
            ),
            (r#"{"a":{"roles":[1]}}"#, r#"{"a":{"roles":[1]}}"#, &[]),
            (
                r#"{"roles":"a[","b":[1]}"#,
                r#"{"roles":"a[","b":[1]}"#,
                &[],
            ),
            (r#"{"roles":5,"b":[1]}"#, r#"{"roles":5,"b":[1]}"#, &[]),
            (r#"{"a":"roles","b":[1]}"#, r#"{"a":"roles","b":[1]}"#, &[]),
            (r#"["roles",[1]]"#, r#"["roles",[1]]"#, &[]),
            (r#"{"roles":{"a":[1]}}"#, r#"{"roles":{"a":[1]}}"#, &[]),
            // Cut off.
            (r#"{"roles":[1,2"#, r#"{"roles":["#, &[]),
            (r#"{"roles"#, r#"{"roles"#, &[]),
            ("", "", &[]),
        ] {
            assert_eq!(pieces(text), (around.to_owned(), roles.to_vec()), "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_whole() {
        let text = r#"{"roles":[1,22],"b":5}"#;
        let split = Split::of(text).unwrap();
        let around = split.around(text);
        for (place, byte) in around.bytes().enumerate() {
            assert_eq!(text.as_bytes()[split.place(place)], byte, "{place}");
        }
        assert_eq!(split.place(around.len()), text.len());
    }

    #[test]
    fn roles_beyond_the_most_are_only_counted() {
        let text = [r#"{"roles":["#, &"0,".repeat(MOST_ITEMS + 7), "0]}"].concat();
        let split = Split::of(&text).unwrap();
        assert_eq!(
            (split.roles.len(), split.count),
            (MOST_ITEMS, MOST_ITEMS + 8)
        );
    }

    #[test]
    fn what_is_too_deep_is_told_wherever_it_is() {
        let nested = |depth: usize| [&"[".repeat(depth), "1", &"]".repeat(depth)].concat();
        assert!(Split::of(&nested(DEEPEST)).is_ok());
        assert_eq!(Split::of(&nested(DEEPEST + 1)), Err(TooDeep));
        let role = ["{\"roles\":[", &nested(DEEPEST - 1), "]}"].concat();
        assert_eq!(Split::of(&role), Err(TooDeep));
        assert!(Split::of(&["\"", &"[".repeat(100), "\""].concat()).is_ok());
    }

    #[test]
    fn it_is_the_same_in_many_steps() {
        let text = r#"{ "a": "\\", "roles" : [ {"x":[1,2]} , "],\"" ], "b": 5 }"#;
        let mut scan = Scan::default();
        let mut steps = 1;
        while scan.go_on(text, 1) == Ok(false) {
            steps += 1;
        }
        assert_eq!(steps, text.len());
        assert_eq!(Ok(scan.finish(text)), Split::of(text));
    }
}
