//! The searches that people make, over the names of all occupations.

#![cfg(not(target_arch = "wasm32"))]

use crate::support::tables;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use role_compare_core::search::Found;
use role_compare_core::{Catalogue, Locale};

const QUERIES: &str = include_str!("queries.tsv");

/// A search that people make, and the role that must be among the first.
struct Query {
    locale: Locale,
    kind: &'static str,
    text: &'static str,
    role: &'static str,
}

fn queries() -> Vec<Query> {
    let lines = QUERIES.lines().skip(1);
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [locale, kind, text, role] => Query {
                locale: locale_of(locale),
                kind,
                text,
                role,
            },
            _ => panic!("four cells: {line}"),
        })
        .collect()
}

fn locale_of(tag: &str) -> Locale {
    Locale::from_tag(tag).unwrap_or_else(|| panic!("{tag} is no language of ours"))
}

/// The names of all occupations.
struct All {
    catalogue: Catalogue,
}

/// The one that all tests search, one after the other: its index takes as long as a hundred searches.
fn all() -> MutexGuard<'static, All> {
    static ALL: LazyLock<Mutex<All>> = LazyLock::new(|| {
        let catalogue = tables::project();
        Mutex::new(All { catalogue })
    });
    // A test that failed has changed nothing.
    ALL.lock().unwrap_or_else(PoisonError::into_inner)
}

impl All {
    fn ids(&self, found: &Found) -> Vec<Cow<'_, str>> {
        let hits = found.hits.iter();
        hits.map(|hit| self.catalogue.id(hit.role)).collect()
    }

    /// The place among the first `most` hits, from 0.
    fn place(&self, text: &str, locale: Locale, role: &str, most: usize) -> Option<usize> {
        let found = self.catalogue.search(text, locale, most);
        self.ids(&found).iter().position(|id| *id == role)
    }

    /// The name that the first hit matched by, with what was asked for in brackets.
    fn marked(&self, text: &str, locale: Locale) -> String {
        let found = self.catalogue.search(text, locale, 1);
        let hit = found.hits[0];
        let pieces = found.pieces(&self.catalogue.name(hit.role, hit.name));
        let shown = pieces.iter().map(|piece| match piece.matched {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        });
        shown.collect()
    }
}

/// How many of how many were found.
#[derive(Default)]
struct Share {
    found: usize,
    of: usize,
    missed: Vec<String>,
}

impl Share {
    fn add(&mut self, is_found: bool, what: impl FnOnce() -> String) {
        self.of += 1;
        match is_found {
            true => self.found += 1,
            false => self.missed.push(what()),
        }
    }

    fn percent(&self) -> f64 {
        self.found as f64 * 100.0 / self.of as f64
    }
}

#[test]
fn people_find_their_role_among_the_first_three() {
    let all = all();
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    let mut firsts = Share::default();
    for query in queries() {
        let place = all.place(query.text, query.locale, query.role, 764);
        let what = || {
            let place = place.map_or("not found".to_owned(), |place| (place + 1).to_string());
            format!("{} → {}: {place}", query.text, query.role)
        };
        firsts.add(place == Some(0), what);
        for group in [
            "all".to_owned(),
            format!("{:?}", query.locale),
            format!("{:?} {}", query.locale, query.kind),
        ] {
            let share = shares.entry(group).or_default();
            share.add(place.is_some_and(|place| place < 3), what);
        }
    }
    println!("first: {} of {}", firsts.found, firsts.of);
    for (group, share) in &shares {
        println!(
            "{group}: {} of {} {:#?}",
            share.found, share.of, share.missed
        );
    }
    for (group, share) in shares {
        assert!(share.percent() >= 95.0, "{group}: {:#?}", share.missed);
    }
    assert!(firsts.percent() >= 85.0, "{:#?}", firsts.missed);
}

#[test]
fn what_anybody_would_type_comes_first() {
    let all = all();
    for (text, role) in [
        ("nurse", "registered-nurses"),
        ("nurses", "registered-nurses"),
        ("rn", "registered-nurses"),
        ("cop", "police-and-sheriffs-patrol-officers"),
        ("dba", "database-administrators"),
        ("ceo", "chief-executives"),
        ("barista", "fast-food-and-counter-workers"),
        ("sysadmin", "network-and-computer-systems-administrators"),
        ("truck driver", "heavy-and-tractor-trailer-truck-drivers"),
        ("software engineer", "software-developers"),
        ("data scientist", "data-scientists"),
        ("lawyer", "lawyers"),
        ("медсестра", "registered-nurses"),
        ("медсестры", "registered-nurses"),
        ("бухгалтера", "accountants-and-auditors"),
        ("программисты", "computer-programmers"),
        ("бариста", "fast-food-and-counter-workers"),
        ("сисадмин", "network-and-computer-systems-administrators"),
        // Two words for one, one for two, and words that no name has.
        ("fire fighter", "firefighters"),
        ("senior nurse in hospital", "registered-nurses"),
        (
            "senior truck driver with benefits",
            "heavy-and-tractor-trailer-truck-drivers",
        ),
        // The same keys in the other layout.
        ("тгкыу", "registered-nurses"),
        ("vtlctcnhf", "registered-nurses"),
        ("Vtl,hfn", "registered-nurses"),
    ] {
        for locale in [Locale::En, Locale::Ru] {
            let found = all.catalogue.search(text, locale, 3);
            assert_eq!(
                all.ids(&found).first().map(|id| &**id),
                Some(role),
                "{text} {locale:?}"
            );
        }
    }
}

/// A typing error of each kind in a word: a letter left out, one twice, two swapped, and the
/// key beside.
fn typing_errors(text: &str, seed: usize) -> Vec<String> {
    const ROWS: [&str; 6] = [
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "йцукенгшщзх",
        "фывапролджэ",
        "ячсмитьбю",
    ];
    let letters: Vec<char> = text.chars().collect();
    // Not in the first letter, which people get right.
    let places: Vec<usize> = (1..letters.len() - 1)
        .filter(|place| letters[*place].is_alphabetic() && letters[place - 1].is_alphabetic())
        .collect();
    let place = |kind: usize| places[(seed * 7 + kind * 3) % places.len()];
    let mut wrong = Vec::new();
    let mut with = |change: &dyn Fn(&mut Vec<char>)| {
        let mut changed = letters.clone();
        change(&mut changed);
        wrong.push(changed.into_iter().collect::<String>());
    };
    with(&|letters| {
        letters.remove(place(0));
    });
    with(&|letters| letters.insert(place(1), letters[place(1)]));
    with(&|letters| letters.swap(place(2), place(2) + 1));
    with(&|letters| {
        let key = letters[place(3)];
        for row in ROWS {
            let keys: Vec<char> = row.chars().collect();
            if let Some(at) = keys.iter().position(|other| *other == key) {
                letters[place(3)] = keys[if at == 0 { 1 } else { at - 1 }];
            }
        }
    });
    wrong.retain(|typed| typed != text);
    wrong
}

#[test]
fn typing_errors_are_forgiven() {
    let all = all();
    let mut share = Share::default();
    for (seed, query) in queries().iter().enumerate() {
        let is_right = all.place(query.text, query.locale, query.role, 3).is_some();
        let shortest = query
            .text
            .split([' ', '-'])
            .map(|word| word.chars().count());
        if query.kind == "typo" || !is_right || shortest.min() < Some(5) {
            continue;
        }
        for typed in typing_errors(query.text, seed) {
            let place = all.place(&typed, query.locale, query.role, 3);
            share.add(place.is_some(), || {
                format!("{typed} ({}) → {}", query.text, query.role)
            });
        }
    }
    println!("{} of {}: {:#?}", share.found, share.of, share.missed);
    assert!(share.of >= 600, "{}", share.of);
    assert!(
        share.percent() >= 93.0,
        "{}: {:#?}",
        share.percent(),
        share.missed
    );
}

#[test]
fn a_title_finds_its_own_role_first() {
    let all = all();
    for role in 0..all.catalogue.len() {
        for locale in Locale::ALL {
            let title = &*all.catalogue.title(role, locale);
            let found = all.catalogue.search(title, locale, 1);
            let first = found.hits[0].role;
            let shown = all.catalogue.title(first, locale);
            assert_eq!(first, role, "{title} finds {shown}");
            let whole = found.pieces(title);
            let unmarked: String = whole
                .iter()
                .filter(|piece| !piece.matched)
                .map(|piece| piece.text.as_str())
                .collect();
            assert!(
                !unmarked.chars().any(char::is_alphanumeric),
                "{title}: “{unmarked}” is not marked"
            );
        }
    }
}

#[test]
fn what_matched_is_marked() {
    let all = all();
    for (typed, marked) in [
        ("barista", "[Barista]s"),
        ("registered nurse", "[Registered] [Nurse]s"),
        ("registred nurses", "[Registered] [Nurses]"),
        ("медсестры", "[Медсестр]а или медбрат"),
        ("acount", "[Accountants] and Auditors"),
        ("sheriffs", "Police and [Sheriff's] Patrol Officers"),
        ("fire fighters", "[Firefighters]"),
    ] {
        assert_eq!(all.marked(typed, Locale::En), marked, "{typed}");
    }
}

#[test]
fn no_text_is_too_odd() {
    let all = all();
    let long = "медсестра".repeat(1_200);
    let words = "nurse, ".repeat(1_500);
    for text in [
        "\u{301}",
        "\u{301}\u{301} nurse",
        "\0",
        "\0\0a",
        "🚑",
        "👩\u{200d}⚕️ nurse",
        "’",
        "'''",
        "—",
        "((((",
        "é",
        "ёйё",
        "中文",
        "ß",
        "\u{feff}",
        "\u{10ffff}",
        "a b c d e f g h i j k l m n o p q r s",
        &long,
        &words,
    ] {
        for locale in [Locale::En, Locale::Ru] {
            let found = all.catalogue.search(text, locale, 40);
            assert!(found.hits.len() <= 40 && found.hits.len() <= found.total);
            for hit in &found.hits {
                let name = &all.catalogue.name(hit.role, hit.name);
                let pieces = found.pieces(name);
                let joined: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
                assert_eq!(joined, **name);
            }
            found.pieces(text);
        }
    }
}

#[test]
fn fewer_hits_are_the_first_of_more() {
    let all = all();
    for text in ["nurse", "n", "инженер", "manager of"] {
        let (few, many) = (
            all.catalogue.search(text, Locale::En, 5),
            all.catalogue.search(text, Locale::En, usize::MAX),
        );
        assert_eq!(few.hits[..], many.hits[..5]);
        assert_eq!((few.total, many.total), (many.hits.len(), many.hits.len()));
    }
}

/// What is left out of the widget because other names imply it must be found as if it were there.
#[test]
fn implied_names_find_their_occupation_first() {
    let tables = tables::tables();
    let all = all();
    let first = all.catalogue.len() - tables["implied"].1.lines().skip(1).count();
    let mut names = 0;
    for (row, line) in tables["implied"].1.lines().skip(1).enumerate() {
        let (_, cell) = line.split_once('\t').expect("two cells");
        for name in cell.split("; ").filter(|name| !name.is_empty()) {
            for typed in tables::ways_to_type(name) {
                let found = all.catalogue.search(&typed, Locale::En, 1);
                assert_eq!(found.hits[0].role, first + row, "{typed}");
            }
            names += 1;
        }
    }
    assert!(names > 1_000, "only {names} names");
}
