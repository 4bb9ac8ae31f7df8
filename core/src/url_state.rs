//! What the fragment of the page's URL says: `#left=ID&right=ID&locale=ru`, or `#roles=ID,ID,ID`
//! where more than two roles are compared.
//!
//! What is written is read the same. Other keys are kept as they stand: those of a host page, and
//! those that [`PageState`](crate::page_state::PageState) takes out of them. It must not know
//! which ids exist.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::locale::Locale;
use crate::page_state::{BadPart, MOST_ROLES};

/// Everything that would end or split a value, and what RFC 3986 keeps out of fragments.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'`');

/// The state that a URL keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UrlState {
    /// Id of the first role, known or not.
    pub left: Option<String>,
    /// Id of the second role, known or not.
    pub right: Option<String>,
    /// Ids of the third and the fourth role, known or not. They are kept only beside a first
    /// and a second, and no id in such a list is empty or has a comma.
    pub more: Vec<String>,
    /// The language, where the URL names one that there is.
    pub locale: Option<Locale>,
    /// The theme's name, as it stands.
    pub theme: Option<String>,
    /// The parts of the fragment with other keys, as they stand.
    pub(crate) others: Vec<String>,
}

impl UrlState {
    /// Reads a fragment, with or without its `#`. Anything can be read: a part that is
    /// not ours is kept, and of a key that comes twice the last one counts.
    pub fn parse(fragment: &str) -> UrlState {
        UrlState::read(fragment).0
    }

    /// [`UrlState::parse`], and every part of ours that says nothing that can be done, so that
    /// the reader can be told. Such a part is left out; what it would have set is as without it.
    pub fn read(fragment: &str) -> (UrlState, Vec<BadPart>) {
        let mut state = UrlState::default();
        let mut bad = Vec::new();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        for part in fragment.split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let value = decoded(value);
            match key {
                "left" => state.left = Some(value),
                "right" => state.right = Some(value),
                "roles" => state.set_roles(value, &mut bad),
                "theme" => state.theme = Some(value),
                "locale" => {
                    state.locale = Locale::from_tag(&value);
                    if state.locale.is_none() {
                        bad.push(BadPart {
                            key: "locale",
                            found: value,
                        });
                    }
                }
                // The first sign of a fragment is not part of it: another one in front would be
                // taken for that when the fragment is read again.
                _ => state.others.push(match part.strip_prefix('#') {
                    Some(rest) => ["%23", rest].concat(),
                    None => part.to_owned(),
                }),
            }
        }
        // A list can be written only of ids without commas; `left` behind it may be anything.
        let fits = |id: &Option<String>| {
            let id = id.as_deref().unwrap_or_default();
            !id.is_empty() && !id.contains(',')
        };
        let can_be_written = fits(&state.left) && fits(&state.right);
        if !state.more.is_empty() && !can_be_written {
            bad.push(BadPart {
                key: "roles",
                found: std::mem::take(&mut state.more).join(","),
            });
        }
        (state, bad)
    }

    /// Takes the ids of a list. Of more than there is room for, the first ones are taken.
    fn set_roles(&mut self, list: String, bad: &mut Vec<BadPart>) {
        let mut ids = Vec::new();
        for id in list.split(',').take(MOST_ROLES) {
            ids.push(id.to_owned());
        }
        let is_whole = list.split(',').count() == ids.len();
        let has_gap = ids.iter().any(String::is_empty);
        let is_taken = ids.len() > 1 && !has_gap;
        if is_taken {
            self.more = ids.split_off(2);
            self.right = ids.pop();
            self.left = ids.pop();
        }
        if !is_taken || !is_whole {
            bad.push(BadPart {
                key: "roles",
                found: list,
            });
        }
    }

    /// Writes the fragment, without `#`: our keys first, then the others' in their order. Two
    /// roles are `left` and `right`, as they were before there were more.
    pub fn format(&self) -> String {
        let mut fragment = String::new();
        let mut add = |key: &str, value: &str| push_part(&mut fragment, &part(key, value));
        match (&self.left, &self.right) {
            (Some(left), Some(right)) if !self.more.is_empty() => {
                let mut ids = vec![left.as_str(), right];
                ids.extend(self.more.iter().map(String::as_str));
                add("roles", &ids.join(","));
            }
            (left, right) => {
                for (key, id) in [("left", left), ("right", right)] {
                    if let Some(id) = id {
                        add(key, id);
                    }
                }
            }
        }
        if let Some(locale) = self.locale {
            add("locale", locale.tag());
        }
        if let Some(theme) = &self.theme {
            add("theme", theme);
        }
        for other in &self.others {
            push_part(&mut fragment, other);
        }
        fragment
    }
}

/// A key with its value, as a fragment has them.
pub(crate) fn part(key: &str, value: &str) -> String {
    let mut part = [key, "="].concat();
    part.extend(utf8_percent_encode(value, ESCAPED));
    part
}

/// A value of a fragment; as it stands there if its bytes are no text.
pub(crate) fn decoded(value: &str) -> String {
    let text = percent_decode_str(value).decode_utf8();
    text.map_or_else(|_| value.to_owned(), Cow::into_owned)
}

fn push_part(fragment: &mut String, part: &str) {
    if !fragment.is_empty() {
        fragment.push('&');
    }
    fragment.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_read_and_written() {
        for (fragment, expected) in [
            ("", ""),
            ("#", ""),
            ("#left=a&right=b", "left=a&right=b"),
            ("right=b&left=a&locale=ru-RU", "left=a&right=b&locale=ru"),
            ("#left=a&utm=1&right=b&top", "left=a&right=b&utm=1&top"),
            ("#locale=xx&theme=dark", "theme=dark"),
            ("#left=a&left=b", "left=b"),
            ("#left=%D0%B0%26b", "left=%D0%B0%26b"),
            ("#left=%FF", "left=%25FF"),
            ("#&&=&==", "=&=="),
            ("locale=xx&#left=a", "%23left=a"),
            ("##left=a", "%23left=a"),
            ("#roles=a,b", "left=a&right=b"),
            ("#roles=a,b,c", "roles=a,b,c"),
            ("#roles=a%2Cb%2Cc%2Cd", "roles=a,b,c,d"),
            ("#roles=a,b,c&left=x", "roles=x,b,c"),
            ("#left=x&roles=a,b,c", "roles=a,b,c"),
        ] {
            assert_eq!(UrlState::parse(fragment).format(), expected, "{fragment:?}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_left_out_and_told() {
        for (fragment, left, bad) in [
            ("roles=a", "", "roles=a"),
            ("left=x&roles=a,,c", "left=x", "roles=a,,c"),
            ("roles=a,b,c,d,e", "roles=a,b,c,d", "roles=a,b,c,d,e"),
            ("locale=xx", "", "locale=xx"),
            ("roles=a,b,c&left=x,y", "left=x,y&right=b", "roles=c"),
            ("roles=a,b,c,d&right=", "left=a&right=", "roles=c,d"),
        ] {
            let (state, parts) = UrlState::read(fragment);
            assert_eq!(state.format(), left, "{fragment}");
            let told: Vec<String> = parts
                .iter()
                .map(|part| [part.key, "=", &part.found].concat())
                .collect();
            assert_eq!(told.join(" "), bad, "{fragment}");
        }
    }

    #[test]
    fn what_is_written_is_read_the_same() {
        let state = UrlState {
            left: Some("a b&c=d#%+«»".into()),
            right: Some(String::new()),
            locale: Some(Locale::Ru),
            others: vec!["x=1".into()],
            ..UrlState::default()
        };
        assert_eq!(UrlState::parse(&state.format()), state);
    }
}
