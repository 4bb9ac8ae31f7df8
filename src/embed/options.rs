//! The attributes of the element, read: a bad value falls back to the default and is
//! complained of.

use std::rc::Rc;

use role_compare_core::locale::Locale;
use role_compare_core::page_state::{MOST_ROLES, PageState};
use role_compare_core::url_state::UrlState;
use wasm_bindgen::prelude::*;

use crate::view::{Block, Theme};

#[wasm_bindgen]
extern "C" {
    /// The object that the custom element passes. The element makes it itself, out of
    /// strings, so each field is read by name: serde's reader, with its messages for
    /// values of every other type, was 11 KB after brotli.
    pub type RawOptions;

    #[wasm_bindgen(method, getter)]
    fn left(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn right(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn more(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn state(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn locale(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn theme(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn sections(this: &RawOptions) -> Option<String>;
    #[wasm_bindgen(method, getter = urlState)]
    fn url_state(this: &RawOptions) -> Option<String>;
    /// Separated by spaces, the most wanted first.
    #[wasm_bindgen(method, getter)]
    fn languages(this: &RawOptions) -> Option<String>;
}

/// The attributes as they stand.
#[derive(Debug, Default)]
struct Raw {
    left: Option<String>,
    right: Option<String>,
    more: Option<String>,
    state: Option<String>,
    locale: Option<String>,
    theme: Option<String>,
    sections: Option<String>,
    url_state: Option<String>,
    languages: Option<String>,
}

/// What both the attributes and the page's URL can ask for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wish {
    /// Id of the first role, known or not.
    pub left: Option<Rc<str>>,
    /// Id of the second role, likewise.
    pub right: Option<Rc<str>>,
    /// Ids of a third and a fourth role, likewise.
    pub more: Option<Rc<[Rc<str>]>>,
    /// The language.
    pub locale: Option<Locale>,
    /// The colours.
    pub theme: Option<Theme>,
    /// What is set beside them.
    pub page: Option<Rc<PageState>>,
}

impl Wish {
    /// This wish where it says something, `other` where it does not.
    pub fn or(&self, other: &Wish) -> Wish {
        Wish {
            left: self.left.clone().or_else(|| other.left.clone()),
            right: self.right.clone().or_else(|| other.right.clone()),
            more: self.more.clone().or_else(|| other.more.clone()),
            locale: self.locale.or(other.locale),
            theme: self.theme.or(other.theme),
            page: self.page.clone().or_else(|| other.page.clone()),
        }
    }

    /// Takes over what differs between `before` and `after`, and leaves the rest alone.
    pub fn take_changes(&mut self, before: &Wish, after: &Wish) {
        if before.left != after.left {
            self.left.clone_from(&after.left);
        }
        if before.right != after.right {
            self.right.clone_from(&after.right);
        }
        if before.more != after.more {
            self.more.clone_from(&after.more);
        }
        if before.page != after.page {
            self.page.clone_from(&after.page);
        }
        if before.locale != after.locale {
            self.locale = after.locale;
        }
        if before.theme != after.theme {
            self.theme = after.theme;
        }
    }
}

/// What a site asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What the URL can ask for too.
    pub wish: Wish,
    /// The language for a visitor of whom nothing else is known.
    pub language: Locale,
    /// The parts of the page, in the order wanted.
    pub blocks: Rc<[Block]>,
    /// Whether the wish is kept in the page's URL.
    pub in_hash: bool,
    /// What cannot be read, as sentences.
    pub complaints: Vec<String>,
}

impl Options {
    /// Reads the object that the element passes.
    pub fn read(options: &RawOptions) -> Options {
        Options::from(Raw {
            left: options.left(),
            right: options.right(),
            more: options.more(),
            state: options.state(),
            locale: options.locale(),
            theme: options.theme(),
            sections: options.sections(),
            url_state: options.url_state(),
            languages: options.languages(),
        })
    }
}

impl From<Raw> for Options {
    fn from(raw: Raw) -> Options {
        let mut complaints = Vec::new();
        let locale = known("locale", raw.locale, Locale::from_tag, &mut complaints);
        let theme = known("theme", raw.theme, Theme::from_key, &mut complaints);
        let in_hash = known(
            "url-state",
            raw.url_state,
            |word| match word {
                "hash" => Some(true),
                "none" => Some(false),
                _ => None,
            },
            &mut complaints,
        );
        let more = raw.more.as_deref().map(|list| {
            let mut ids: Vec<Rc<str>> = Vec::new();
            for id in list.split_ascii_whitespace() {
                if ids.len() < MOST_ROLES - 2 {
                    ids.push(id.into());
                } else {
                    complaints.push(complaint("more", list));
                    break;
                }
            }
            ids.into()
        });
        let page = raw.state.map(|state| {
            let mut link = UrlState::parse(&state);
            let (page, bad) = PageState::take(&mut link);
            for part in bad {
                let part = [part.key, "=", &part.found].concat();
                complaints.push(complaint("state", &part));
            }
            let rest = link.format();
            if !rest.is_empty() {
                complaints.push(complaint("state", &rest));
            }
            Rc::new(page)
        });
        let mut blocks = Vec::new();
        for word in raw
            .sections
            .iter()
            .flat_map(|list| list.split_ascii_whitespace())
        {
            match Block::from_key(word) {
                Some(block) if blocks.contains(&block) => {}
                Some(block) => blocks.push(block),
                None => complaints.push(complaint("sections", word)),
            }
        }
        if blocks.is_empty() {
            blocks = Block::all();
        }
        Options {
            wish: Wish {
                left: id(raw.left),
                right: id(raw.right),
                more,
                locale,
                theme,
                page,
            },
            language: raw
                .languages
                .iter()
                .flat_map(|tags| tags.split(' '))
                .find_map(Locale::from_tag)
                .unwrap_or_default(),
            blocks: blocks.into(),
            in_hash: in_hash.unwrap_or_default(),
            complaints,
        }
    }
}

/// An id as it was asked for; an empty one asks for nothing.
pub fn id(id: Option<String>) -> Option<Rc<str>> {
    id.map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty())
        .map(Rc::from)
}

fn known<T>(
    attribute: &str,
    value: Option<String>,
    read: impl Fn(&str) -> Option<T>,
    complaints: &mut Vec<String>,
) -> Option<T> {
    let value = value?;
    let known = read(value.trim());
    if known.is_none() && !value.trim().is_empty() {
        complaints.push(complaint(attribute, &value));
    }
    known
}

fn complaint(attribute: &str, value: &str) -> String {
    [
        "the attribute ",
        attribute,
        " has no value “",
        value,
        "”; its default is used",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use role_compare_core::field::Section;

    #[test]
    fn a_bad_value_is_its_default_and_is_complained_of() {
        let read = |attribute: &str, value: &str| {
            let mut raw = Raw::default();
            let value = Some(value.to_owned());
            match attribute {
                "locale" => raw.locale = value,
                "theme" => raw.theme = value,
                "sections" => raw.sections = value,
                "more" => raw.more = value,
                "state" => raw.state = value,
                _ => raw.url_state = value,
            }
            Options::from(raw)
        };
        for (attribute, value, complaints) in [
            ("locale", "ru-RU", 0),
            ("locale", "", 0),
            ("locale", "de", 1),
            ("theme", " dark ", 0),
            ("theme", "neon", 1),
            ("sections", "pay summary pay", 0),
            ("sections", "pay money cake", 2),
            ("more", " a  b ", 0),
            ("more", "a b c", 1),
            ("state", "rc-pay=month&rc-open=look", 0),
            ("state", "", 0),
            ("state", "rc-pay=week&left=a", 2),
            ("url-state", "hash", 0),
            ("url-state", "query", 1),
        ] {
            let options = read(attribute, value);
            assert_eq!(options.complaints.len(), complaints, "{attribute}={value}");
        }
        assert_eq!(read("locale", "de").wish.locale, None);
        assert_eq!(read("theme", "neon").wish.theme, None);
        assert_eq!(*read("sections", "cake").blocks, *Block::all());
        assert_eq!(
            *read("sections", "pay summary pay").blocks,
            [Block::Section(Section::Pay), Block::Summary]
        );
    }

    #[test]
    fn the_first_language_with_texts_is_taken() {
        let raw = Raw {
            languages: Some("de ru-RU en".into()),
            ..Raw::default()
        };
        assert_eq!(Options::from(raw).language, Locale::Ru);
    }

    #[test]
    fn only_what_changed_is_taken_over() {
        let wish = |left: &str, theme| Wish {
            left: Some(left.into()),
            theme,
            ..Wish::default()
        };
        let mut on_the_page = wish("chosen by the visitor", None);
        on_the_page.take_changes(&wish("a", None), &wish("a", Some(Theme::Dark)));
        assert_eq!(
            on_the_page,
            wish("chosen by the visitor", Some(Theme::Dark))
        );
    }
}
