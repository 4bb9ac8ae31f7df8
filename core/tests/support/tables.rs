//! The project's tables of occupations, as the build bakes them, and made-up ones like them.

#![allow(dead_code, reason = "each user has its own part of this module")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use role_compare_core::occupations::bake::{Baked, TABLES, bake};
use role_compare_core::{Catalogue, dataset};

/// The name and the text of each table.
pub type Tables = BTreeMap<&'static str, (String, String)>;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!("../../../data/occupations/", $name, ".tsv"))
    };
}

const TEXTS: [&str; TABLES.len()] = [
    table!("sources"),
    table!("occupations"),
    table!("pay"),
    table!("states"),
    table!("outlook"),
    table!("schooling"),
    table!("people"),
    table!("cps-lines"),
    table!("skills"),
    table!("work"),
    table!("technologies"),
    table!("related"),
    table!("names"),
    table!("implied"),
    table!("ru"),
    table!("en"),
    table!("vocabulary"),
];

/// The tables of the project.
pub fn tables() -> Tables {
    let texts = TABLES.into_iter().zip(TEXTS);
    texts
        .map(|(table, text)| (table, (format!("{table}.tsv"), text.to_owned())))
        .collect()
}

/// A catalogue of two small profiles and the occupations of the project. They are baked once for all
/// tests: that takes longer than most of them.
pub fn project() -> Catalogue {
    static BAKED: OnceLock<Baked> = OnceLock::new();
    let made = BAKED.get_or_init(|| baked(&tables()));
    with_occupations(Baked {
        market: made.market.clone(),
        sources: made.sources.clone(),
        bytes: made.bytes.clone(),
    })
}

/// A catalogue of two small profiles and the occupations of `tables`.
pub fn catalogue(tables: &Tables) -> Catalogue {
    with_occupations(baked(tables))
}

fn baked(tables: &Tables) -> Baked {
    bake(tables).unwrap_or_else(|problems| panic!("{problems}"))
}

fn with_occupations(baked: Baked) -> Catalogue {
    const PROFILES: &str = r#"{ "version": 1,
      "markets": [{ "id": "us", "name": { "en": "U.S.", "ru": "США" } }],
      "sources": [{ "id": "page", "name": { "en": "Page", "ru": "Страница" },
                    "vintage": { "en": "2026", "ru": "2026" } }],
      "roles": [
        { "id": "first", "market": "us", "source": "page",
          "title": { "en": "First", "ru": "Первая" }, "inline": { "en": "first", "ru": "первая" } },
        { "id": "second", "market": "us", "source": "page",
          "title": { "en": "Second", "ru": "Вторая" }, "inline": { "en": "second", "ru": "вторая" } }
      ] }"#;
    let profiles = dataset::parse("profiles.json", PROFILES).expect("two profiles");
    profiles.with_occupations(baked).expect("other ids")
}

/// As many occupations as asked for: those of the project, and as often as needed the same
/// figures again under names in which every third word is another.
pub fn made_up(count: usize) -> Tables {
    let mut made: Tables = tables();
    let keys: Vec<&str> = rows(TEXTS[1]).map(|row| row[0]).collect();
    let copies = || (0..count).map(|row| (row % keys.len(), row / keys.len()));
    let known: BTreeSet<String> = copies().map(|(row, copy)| key(keys[row], copy)).collect();
    for (table, (_, text)) in &mut made {
        let header = text.lines().next().unwrap_or_default();
        if !header.starts_with("soc\t") {
            continue;
        }
        let table_rows: Vec<Vec<&str>> = rows(text).collect();
        let mut changed = format!("{header}\n");
        for (row, copy) in copies() {
            let cells =
                table_rows[row]
                    .iter()
                    .enumerate()
                    .map(|(column, cell)| match (*table, column) {
                        (_, 0) => key(cell, copy),
                        ("implied", _) if copy > 0 => String::new(),
                        ("occupations", 1) if copy > 0 => format!("{cell}-{copy}"),
                        ("occupations", 2) | ("names" | "ru" | "en", _) => varied(cell, copy),
                        ("related", _) => {
                            let others = cell.split(' ').map(|other| key(other, copy));
                            let others: Vec<_> = others.filter(|key| known.contains(key)).collect();
                            others.join(" ")
                        }
                        _ => (*cell).to_owned(),
                    });
            changed += &cells.collect::<Vec<_>>().join("\t");
            changed.push('\n');
        }
        *text = changed;
    }
    made
}

/// What people may type of a name: the whole, and where it has brackets, what is in them and
/// what is around them.
pub fn ways_to_type(name: &str) -> Vec<String> {
    let mut ways = vec![name.to_owned()];
    if let Some((before, rest)) = name.split_once('(')
        && let Some((inside, after)) = rest.split_once(')')
    {
        ways.push(inside.to_owned());
        ways.push([before.trim(), after].concat());
    }
    ways
}

fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|row| row.split('\t').collect())
}

fn key(soc: &str, copy: usize) -> String {
    match copy {
        0 => soc.to_owned(),
        copy => format!("{soc}~{copy}"),
    }
}

fn varied(names: &str, copy: usize) -> String {
    let names = names.split("; ").map(|name| {
        let words = name.split(' ').enumerate().map(|(place, word)| {
            match copy > 0 && (place + copy).is_multiple_of(3) {
                true => format!("{word}{}", syllable(copy)),
                false => word.to_owned(),
            }
        });
        words.collect::<Vec<_>>().join(" ")
    });
    names.collect::<Vec<_>>().join("; ")
}

fn syllable(number: usize) -> String {
    let letter = |letters: &str, number: usize| letters.as_bytes()[number % letters.len()] as char;
    [letter("bdfgklmnprst", number), letter("aeiou", number / 12)]
        .iter()
        .collect()
}
