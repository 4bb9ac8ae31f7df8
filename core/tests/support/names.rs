//! The names of all occupations, as the tables in `data/occupations` hold them.

use role_compare_core::Locale;
use role_compare_core::search::{Index, Name};

const OCCUPATIONS: &str = include_str!("../../../data/occupations/occupations.tsv");
const NAMES: &str = include_str!("../../../data/occupations/names.tsv");
const EN: &str = include_str!("../../../data/occupations/en.tsv");
const RU: &str = include_str!("../../../data/occupations/ru.tsv");
const PAY: &str = include_str!("../../../data/occupations/pay.tsv");

/// An occupation's names.
#[derive(Debug, Clone)]
pub struct Occupation {
    /// Its id.
    pub id: String,
    /// How many people have it.
    pub employed: u32,
    /// The titles in English and Russian.
    pub titles: [String; 2],
    /// The other names, those that people use in daily life first.
    pub aliases: [Vec<String>; 2],
}

/// All occupations, in the order of the tables.
pub fn occupations() -> Vec<Occupation> {
    let names = rows(NAMES);
    let (everyday, russian, pay) = (rows(EN), rows(RU), rows(PAY));
    rows(OCCUPATIONS)
        .into_iter()
        .map(|row| {
            let of = |table: &[Vec<&'static str>]| {
                let found = table.iter().find(|other| other[0] == row[0]);
                found.cloned().unwrap_or_default()
            };
            let (names, everyday, russian) = (of(&names), of(&everyday), of(&russian));
            let list = |cells: &[&str]| -> Vec<String> {
                let names = cells.iter().flat_map(|cell| cell.split("; "));
                names
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect()
            };
            let mut english = list(&everyday[1..]);
            english.extend(list(&names[1..]));
            Occupation {
                id: row[1].to_owned(),
                employed: of(&pay)[1].parse().unwrap_or(0),
                titles: [row[2].to_owned(), russian[1].to_owned()],
                aliases: [english, list(&russian[2..])],
            }
        })
        .collect()
}

/// The index of occupations, numbered in their order.
pub fn index(occupations: &[Occupation]) -> Index {
    let mut index = Index::new();
    for occupation in occupations {
        index.role(occupation.employed / 10);
        for (place, locale) in [Locale::En, Locale::Ru].into_iter().enumerate() {
            index.name(Name::Title(locale), &occupation.titles[place]);
            for (number, alias) in occupation.aliases[place].iter().enumerate() {
                index.name(Name::Alias(locale, number as u16), alias);
            }
        }
    }
    index.finish()
}

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    let rows = table.lines().skip(1);
    rows.map(|row| row.split('\t').collect()).collect()
}
