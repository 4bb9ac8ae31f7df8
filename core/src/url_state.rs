//! What the fragment of the page's URL says: `#left=ID&right=ID&locale=ru`.
//!
//! Keys of others are kept as they stand. It must not know which ids exist.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::locale::Locale;

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
    /// The language, where the URL names one that there is.
    pub locale: Option<Locale>,
    /// The theme's name, as it stands.
    pub theme: Option<String>,
    /// The parts of the fragment that belong to others, as they stand.
    others: Vec<String>,
}

impl UrlState {
    /// Reads a fragment, with or without its `#`. Anything can be read: a part that is
    /// not ours is kept, and of a key that comes twice the last one counts.
    pub fn parse(fragment: &str) -> UrlState {
        let mut state = UrlState::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        for part in fragment.split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let value = || Some(percent_decode_str(value).decode_utf8_lossy().into_owned());
            match key {
                "left" => state.left = value(),
                "right" => state.right = value(),
                "theme" => state.theme = value(),
                "locale" => state.locale = value().as_deref().and_then(Locale::from_tag),
                _ => state.others.push(part.to_owned()),
            }
        }
        state
    }

    /// Writes the fragment, without `#`: our keys first, then the others' in their order.
    pub fn format(&self) -> String {
        let ours = [
            ("left", self.left.as_deref()),
            ("right", self.right.as_deref()),
            ("locale", self.locale.map(Locale::tag)),
            ("theme", self.theme.as_deref()),
        ];
        let mut fragment = String::new();
        for (key, value) in ours {
            if let Some(value) = value {
                push_part(&mut fragment, key);
                fragment.push('=');
                fragment.extend(utf8_percent_encode(value, ESCAPED));
            }
        }
        for other in &self.others {
            push_part(&mut fragment, other);
        }
        fragment
    }
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
            ("#left=%FF", "left=%EF%BF%BD"),
            ("#&&=&==", "=&=="),
        ] {
            assert_eq!(UrlState::parse(fragment).format(), expected, "{fragment:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_the_same() {
        let state = UrlState {
            left: Some("a b&c=d#%+«»".into()),
            right: Some(String::new()),
            locale: Some(Locale::Ru),
            theme: None,
            others: vec!["x=1".into()],
        };
        assert_eq!(UrlState::parse(&state.format()), state);
    }
}
