//! What people write beside the imported tables: Russian titles, other names in both languages,
//! the words for codes, and the searches that are tested.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

type Rows = Vec<Vec<String>>;

/// A table of the project without its row of names.
fn table(path: &str) -> Rows {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(
        text.ends_with('\n') && !text.contains('\r'),
        "{}",
        path.display()
    );
    let rows: Rows = text
        .lines()
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect();
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(
            row.len(),
            rows[0].len(),
            "{}, row {}",
            path.display(),
            index + 1
        );
        for cell in row {
            // A no-break space is meant where it stands.
            let neat: Vec<&str> = cell
                .split(|c: char| c.is_whitespace() && c != '\u{a0}')
                .filter(|word| !word.is_empty())
                .collect();
            let neat = neat.join(" ");
            assert_eq!(*cell, neat, "{}, row {}: spaces", path.display(), index + 1);
        }
    }
    rows[1..].to_vec()
}

fn occupations(name: &str) -> Rows {
    table(&format!("data/occupations/{name}.tsv"))
}

fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("; ").filter(|item| !item.is_empty())
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, 'А'..='я' | 'Ё' | 'ё')
}

#[test]
fn every_table_has_the_same_occupations_in_the_same_order() {
    let socs: Vec<String> = occupations("occupations")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(socs.len(), 757);
    assert!(socs.is_sorted());
    for name in [
        "pay",
        "states",
        "outlook",
        "schooling",
        "people",
        "skills",
        "work",
        "technologies",
        "related",
        "names",
        "ru",
        "en",
    ] {
        let own: Vec<String> = occupations(name)
            .into_iter()
            .map(|row| row[0].clone())
            .collect();
        assert_eq!(own, socs, "{name}");
    }
}

#[test]
fn ids_are_words_joined_by_hyphens_and_no_written_profile_has_them() {
    let mut ids = BTreeSet::new();
    for row in occupations("occupations") {
        let id = row[1].clone();
        let word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        assert!(id.split('-').all(word), "{id}");
        let profile =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../data/roles/{id}.json"));
        assert!(!profile.exists(), "{id}");
        assert!(ids.insert(id.clone()), "{id}");
    }
}

#[test]
fn every_occupation_has_a_russian_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for row in occupations("ru") {
        let title = &row[1];
        assert!(titles.insert(title.to_lowercase()), "{title}: twice");
        let mut letters = title.chars();
        assert!(
            letters.next().is_some_and(char::is_uppercase),
            "{title}: begins in upper case"
        );
        let allowed = |c| is_cyrillic(c) || matches!(c, ' ' | '-' | ',' | '(' | ')');
        assert!(title.chars().all(allowed), "{title}: Russian letters alone");
        assert!(
            title.chars().count() <= 60,
            "{title}: too long for a picker"
        );
    }
    assert_eq!(titles.len(), 757);
}

#[test]
fn other_names_are_searched_once() {
    for (names, titles, title, aliases) in [("ru", "ru", 1, 2), ("en", "occupations", 2, 1)] {
        for (row, titled) in occupations(names).iter().zip(occupations(titles)) {
            let mut seen = BTreeSet::from([titled[title].to_lowercase()]);
            for alias in items(&row[aliases]) {
                assert!(
                    seen.insert(alias.to_lowercase()),
                    "{names}, {}: {alias} twice",
                    row[0]
                );
            }
        }
    }
}

/// Most people look for the largest occupations, and by everyday words.
#[test]
fn the_largest_occupations_have_everyday_names_in_russian() {
    let mut by_size: Vec<(u64, String)> = occupations("pay")
        .into_iter()
        .map(|row| (row[1].parse().expect("a number"), row[0].clone()))
        .collect();
    by_size.sort();
    let russian: BTreeMap<String, String> = occupations("ru")
        .into_iter()
        .map(|row| (row[0].clone(), row[2].clone()))
        .collect();
    for (_, soc) in by_size.iter().rev().take(200) {
        assert!(items(&russian[soc]).count() > 0, "{soc}");
    }
}

/// One word is written in one way: ё everywhere or nowhere.
#[test]
fn yo_is_written_throughout() {
    let mut spellings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut texts: Vec<String> = Vec::new();
    for row in occupations("ru") {
        texts.extend([row[1].clone(), row[2].clone()]);
    }
    texts.extend(
        occupations("vocabulary")
            .into_iter()
            .map(|row| row[3].clone()),
    );
    for text in &texts {
        for word in text.to_lowercase().split(|c: char| !c.is_alphabetic()) {
            spellings
                .entry(word.replace('ё', "е"))
                .or_default()
                .insert(word.to_owned());
        }
    }
    let double: Vec<_> = spellings.values().filter(|words| words.len() > 1).collect();
    assert!(double.is_empty(), "{double:?}");
}

/// Every code of the tables has its words, and there are no words without a code.
#[test]
fn every_code_has_its_words_in_both_languages() {
    let column = |name: &str, place: usize| -> BTreeSet<String> {
        occupations(name)
            .iter()
            .map(|row| row[place].clone())
            .filter(|code| !code.is_empty())
            .collect()
    };
    let header = |name: &str, from: usize| -> BTreeSet<String> {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../data/occupations/{name}.tsv"));
        let text = fs::read_to_string(path).expect("a table");
        text.lines()
            .next()
            .expect("names")
            .split('\t')
            .skip(from)
            .map(str::to_owned)
            .collect()
    };
    let interests = column("work", 3);
    let shared = occupations("people")
        .into_iter()
        .filter(|row| row[2] != "exact");
    let lists = occupations("technologies");
    let technologies: BTreeSet<String> = lists
        .iter()
        .flat_map(|row| items(&row[1]).chain(items(&row[2])))
        .map(str::to_owned)
        .collect();
    let used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::from([
        ("education", column("outlook", 5)),
        ("experience", column("outlook", 6)),
        ("training", column("outlook", 7)),
        ("skill", header("skills", 2)),
        ("job-zone", column("work", 2)),
        (
            "interest",
            interests
                .iter()
                .flat_map(|list| list.chars())
                .map(String::from)
                .collect(),
        ),
        ("cps-line", shared.map(|row| row[1].clone()).collect()),
    ]);

    let mut written: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in occupations("vocabulary") {
        let [kind, code, en, ru] = &row[..] else {
            unreachable!("the table is checked to have four columns")
        };
        assert!(!en.is_empty() && !ru.is_empty(), "{kind} {code}");
        // Whoever looks for a publication needs its own name.
        let product = ["technology", "source", "note"].contains(&kind.as_str());
        assert!(
            product || !ru.chars().any(|c| c.is_ascii_alphabetic()),
            "{kind} {code}: {ru}"
        );
        let known = written.entry(kind.clone()).or_default();
        assert!(known.insert(code.clone()), "{kind} {code} twice");
    }
    // A state may pay best next year, so all 51 have their names. Of technologies, those are
    // reworded whose published name says more than the product's.
    let states = written.remove("state").expect("states");
    assert_eq!(states.len(), 51);
    assert!(column("states", 2).is_subset(&states));
    // What a figure needs beside its words, the build asks for when it bakes the figure.
    for kind in ["market", "source", "vintage", "note"] {
        assert!(written.remove(kind).is_some(), "{kind}");
    }
    let reworded = written.remove("technology").expect("technologies");
    assert!(
        reworded.is_subset(&technologies),
        "{:?}",
        reworded.difference(&technologies)
    );
    let written: BTreeMap<&str, BTreeSet<String>> = written
        .iter()
        .map(|(kind, codes)| (kind.as_str(), codes.clone()))
        .collect();
    assert_eq!(written, used);
}

#[test]
fn the_searches_ask_for_occupations_that_exist() {
    let ids: BTreeSet<String> = occupations("occupations")
        .into_iter()
        .map(|row| row[1].clone())
        .collect();
    let queries = table("core/tests/queries.tsv");
    let mut seen = BTreeSet::new();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in &queries {
        assert!(["en", "ru"].contains(&row[0].as_str()), "{row:?}");
        assert!(ids.contains(&row[3]), "{row:?}");
        assert!(
            seen.insert((row[0].clone(), row[2].clone())),
            "{row:?}: twice"
        );
        *counts.entry((row[0].clone(), row[1].clone())).or_default() += 1;
    }
    assert!(queries.len() >= 120);
    for locale in ["en", "ru"] {
        for kind in ["everyday", "typo", "plural", "order"] {
            assert!(
                counts.contains_key(&(locale.to_owned(), kind.to_owned())),
                "{locale} {kind}"
            );
        }
    }
    assert!(counts.contains_key(&("en".to_owned(), "abbreviation".to_owned())));
}
