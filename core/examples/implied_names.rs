//! Writes `data/occupations/implied.tsv`: the imported names that need not be baked, because
//! whoever types them finds their occupation first all the same, by the words of other names.
//! `cargo xtask import` runs it after the tables are written.
//!
//! Begins with titles and the names that people wrote, and takes in every imported name that
//! is not found; then again, since a name taken in may come before another, until nothing
//! changes.

#[path = "../tests/support/tables.rs"]
mod tables;

use std::collections::BTreeMap;
use std::{env, fs};

use role_compare_core::Locale;
use role_compare_core::occupations::bake::IMPORTED;

fn main() {
    let folder = env::args().nth(1).expect("the folder of the tables");
    let mut tables = tables::tables();
    for (table, (file, text)) in &mut tables {
        let path = format!("{folder}/{file}");
        // At first there is no table of implied names.
        match fs::read_to_string(&path) {
            Ok(read) => *text = read,
            Err(_) if *table == "implied" => {}
            Err(error) => panic!("{path}: {error}"),
        }
    }
    let names: Vec<Vec<&str>> = (tables["names"].1.lines().skip(1))
        .map(|line| line.split('\t').collect())
        .collect();
    let names: Vec<(String, Vec<Vec<String>>)> = names
        .into_iter()
        .map(|cells| {
            let columns = cells[1..].iter().map(|cell| {
                let names = cell.split("; ").filter(|name| !name.is_empty());
                names.map(str::to_owned).collect()
            });
            (cells[0].to_owned(), columns.collect())
        })
        .collect();
    let mut implied: BTreeMap<(usize, usize), Vec<String>> = BTreeMap::new();
    for (row, (_, columns)) in names.iter().enumerate() {
        for (column, names) in columns.iter().enumerate() {
            implied.insert((row, column), names.clone());
        }
    }
    // One column after the other, the most useful first; then all, until nothing changes.
    let mut round = 0;
    loop {
        tables.get_mut("implied").expect("a table").1 = written(&names, &implied);
        let catalogue = tables::catalogue(&tables);
        let first = catalogue.len() - names.len();
        let mut taken_in = 0;
        for ((row, column), names) in &mut implied {
            if round < IMPORTED.len() && *column != round {
                continue;
            }
            let before = names.len();
            names.retain(|name| {
                tables::ways_to_type(name).iter().all(|typed| {
                    let found = catalogue.search(typed, Locale::En, 1);
                    let first_hit = found.hits.first();
                    first_hit.is_some_and(|hit| hit.role == first + row)
                })
            });
            taken_in += before - names.len();
        }
        round += 1;
        println!("round {round}: {taken_in} names are needed");
        if round > IMPORTED.len() && taken_in == 0 {
            break;
        }
    }
    let count: usize = implied.values().map(Vec::len).sum();
    fs::write(format!("{folder}/implied.tsv"), written(&names, &implied))
        .expect("the table can be written");
    println!("{count} names are implied by others");
}

fn written(
    names: &[(String, Vec<Vec<String>>)],
    implied: &BTreeMap<(usize, usize), Vec<String>>,
) -> String {
    let mut text = "soc\timplied\n".to_owned();
    for (row, (soc, columns)) in names.iter().enumerate() {
        let columns = (0..columns.len()).map(|column| &implied[&(row, column)]);
        let own: Vec<&str> = columns.flatten().map(String::as_str).collect();
        text += &format!("{soc}\t{}\n", own.join("; "));
    }
    text
}
