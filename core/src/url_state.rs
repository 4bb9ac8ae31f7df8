//! What the fragment of the page's URL says: `#left=ID&right=ID&locale=ru`, or `#roles=ID,ID,ID`
//! where more than two roles are compared, and behind them the keys of [`PageState`].
//!
//! A link gives back all that was on the screen: what is written is read the same. Keys of
//! others are kept as they stand. It must not know which ids exist.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use crate::locale::Locale;
use crate::page_state::{BadPart, MOST_ROLES, PageState};

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
    /// What the reader has set beside that.
    pub page: PageState,
    /// The parts of the fragment that belong to others, as they stand.
    others: Vec<String>,
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
            let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
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
                _ if state.page.take(key, &value, &mut bad) => {}
                _ => state.others.push(part.to_owned()),
            }
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
        let mut add = |key: &str, value: &str| {
            push_part(&mut fragment, key);
            fragment.push('=');
            fragment.extend(utf8_percent_encode(value, ESCAPED));
        };
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
        for (key, value) in self.page.parts() {
            add(key, &value);
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
            ("#roles=a,b", "left=a&right=b"),
            ("#roles=a,b,c", "roles=a,b,c"),
            ("#roles=a%2Cb%2Cc%2Cd", "roles=a,b,c,d"),
            ("#roles=a,b,c&left=x", "roles=x,b,c"),
            ("#left=x&roles=a,b,c", "roles=a,b,c"),
            ("#rc-rows=all&rc-sort=standard&rc-gap=1-2", ""),
            (
                "#rc-pay=month&rows=1&sort=price",
                "rc-pay=month&rows=1&sort=price",
            ),
            ("#rc-rates=RUB:80.50,EUR:0.92", "rc-rates=RUB:80.5,EUR:0.92"),
            (
                "#rc-weights=growth:1,pay:3,pay:2",
                "rc-weights=pay:2,growth:1",
            ),
            ("#rc-weights=younger:1,older:2", "rc-weights=older:2"),
            (
                "#rc-weights=pay:1&rc-weights=growth:2",
                "rc-weights=growth:2",
            ),
            ("#rc-my-pay=52000%3AUSD%3Ayear", "rc-my-pay=52000:USD:year"),
            (
                "#rc-open=take,look&rc-like=growth:2",
                "rc-like=growth:2&rc-open=look,take",
            ),
            ("#rc-later=1", "rc-later=1"),
        ] {
            assert_eq!(UrlState::parse(fragment).format(), expected, "{fragment:?}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_left_out_and_told() {
        for (fragment, left, bad) in [
            ("rc-rows=some", "", "rc-rows=some"),
            ("rc-rows=both&rc-rows=some", "rc-rows=both", "rc-rows=some"),
            ("rc-pay=week", "", "rc-pay=week"),
            (
                "rc-rates=RUB:80,EUR:0,USD:2,eur:1,GBP",
                "rc-rates=RUB:80",
                "rc-rates=EUR:0 rc-rates=USD:2 rc-rates=eur:1 rc-rates=GBP",
            ),
            (
                "rc-rates=RUB:-5,RUB:1e3,RUB:inf,RUB:NaN,RUB:1:2",
                "",
                "rc-rates=RUB:-5 rc-rates=RUB:1e3 rc-rates=RUB:inf rc-rates=RUB:NaN rc-rates=RUB:1:2",
            ),
            ("rc-my-pay=5:USD", "", "rc-my-pay=5:USD"),
            ("rc-my-pay=5:USD:day", "", "rc-my-pay=5:USD:day"),
            (
                "rc-weights=pay:6,luck:1,growth:2",
                "rc-weights=growth:2",
                "rc-weights=pay:6 rc-weights=luck:1",
            ),
            ("rc-gap=1-1&rc-like=pay:5", "", "rc-gap=1-1 rc-like=pay:5"),
            ("rc-gap=0-1", "", "rc-gap=0-1"),
            ("rc-open=skills,cellar", "rc-open=skills", "rc-open=cellar"),
            ("roles=a", "", "roles=a"),
            ("left=x&roles=a,,c", "left=x", "roles=a,,c"),
            ("roles=a,b,c,d,e", "roles=a,b,c,d", "roles=a,b,c,d,e"),
            ("locale=xx", "", "locale=xx"),
        ] {
            let (state, parts) = UrlState::read(fragment);
            assert_eq!(state.format(), left, "{fragment}");
            let told: Vec<String> = parts
                .iter()
                .map(|part| format!("{}={}", part.key, part.found))
                .collect();
            assert_eq!(told.join(" "), bad, "{fragment}");
        }
    }

    #[test]
    fn what_is_wrong_in_a_link_is_said_in_both_languages() {
        let (_, bad) = UrlState::read("#rc-rows=some");
        assert_eq!(
            bad[0].text(Locale::En),
            "The link says “rc-rows=some”, which was left out: it can be all, differences or both."
        );
        assert_eq!(
            bad[0].text(Locale::Ru),
            "Часть ссылки «rc-rows=some» не учтена. Здесь ожидается: all, differences или both."
        );
        let (_, bad) = UrlState::read(&["#rc-pay=", &"ж".repeat(500)].concat());
        assert!(bad[0].text(Locale::Ru).chars().count() < 200);
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
