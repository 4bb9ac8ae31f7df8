//! What is taken along, read back by a reader that is not ours, against the comparison itself.

#![cfg(not(target_arch = "wasm32"))]

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue, statistics};
use role_compare_core::compare::{
    Cell, CellValue, Comparison, Options, Row, compare, compare_with, no_data, not_reported,
};
use role_compare_core::export::Sheet;
use role_compare_core::page_state::{Filter, Look, Rates, Sort};
use role_compare_core::role::{Currency, Period};
use role_compare_core::text::decimal::Decimal;
use role_compare_core::{Catalogue, Locale};

const LOOKS: [Look; 3] = [
    Look {
        filter: Filter::All,
        sort: Sort::Standard,
    },
    Look {
        filter: Filter::Differences,
        sort: Sort::Difference,
    },
    Look {
        filter: Filter::Both,
        sort: Sort::Standard,
    },
];

/// The rows that a look shows, with the title of their section.
fn shown(comparison: &Comparison, look: Look) -> Vec<(&str, &Row)> {
    let mut rows = Vec::new();
    for section in comparison.shown(look).sections {
        let own = &comparison.sections[section.section];
        for row in section.rows {
            rows.push((own.title.as_str(), &own.rows[row]));
        }
    }
    rows
}

/// The text that a cell has to have.
fn text(cell: &Cell, locale: Locale) -> String {
    match cell {
        Cell::Value {
            value: CellValue::List(items),
            ..
        } => {
            let item = |item: &role_compare_core::compare::ListItem| match &item.detail {
                Some(detail) => format!("{}: {detail}", item.text),
                None => item.text.clone(),
            };
            items.iter().map(item).collect::<Vec<_>>().join("; ")
        }
        Cell::Value { text, .. } => text.clone(),
        Cell::NotReported { .. } => not_reported(locale).to_owned(),
        Cell::Absent => no_data(locale).to_owned(),
    }
}

/// A number as a spreadsheet of the language reads it.
fn number(text: &str, locale: Locale) -> Option<f64> {
    if text.is_empty() {
        return None;
    }
    assert!(!text.contains([' ', '\u{a0}', '−']), "{text:?}");
    let plain = match locale {
        Locale::En => text.to_owned(),
        Locale::Ru => {
            assert!(!text.contains('.'), "{text}");
            text.replace(',', ".")
        }
    };
    Some(
        plain
            .parse()
            .unwrap_or_else(|_| panic!("{text:?} is no number")),
    )
}

fn near(found: Option<f64>, expected: Option<f64>, what: &str) {
    match (found, expected) {
        (None, None) => {}
        (Some(found), Some(expected)) => {
            assert!(
                (found - expected).abs() <= 1e-6,
                "{what}: {found} {expected}"
            );
        }
        other => panic!("{what}: {other:?}"),
    }
}

/// Takes the apostrophe away that keeps a text from being a formula.
fn unguarded(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => field,
    }
}

/// Whether a spreadsheet would take a text for a formula.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches([' ', '\n', '\u{a0}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝'])
}

/// The fields of a table, line by line, as the csv crate reads them.
fn records(csv: &str, locale: Locale) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(match locale {
            Locale::En => b',',
            Locale::Ru => b';',
        })
        .from_reader(text.as_bytes());
    // The reader refuses lines of different lengths.
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn check_csv(comparison: &Comparison, look: Look) -> usize {
    let locale = comparison.locale;
    let lines = records(&Sheet::of(comparison, look).csv(), locale);
    let rows = shown(comparison, look);
    assert_eq!(lines.len(), rows.len() + 1);
    assert_eq!(lines[0].len(), 4 + 2 * 7 + 4);
    assert_eq!(lines[0][4], comparison.left.title);
    assert_eq!(lines[0][11], comparison.right.title);
    let mut cells = 0;
    for (line, (section, row)) in lines[1..].iter().zip(rows) {
        for field in line {
            let is_number = number_like(field);
            assert!(
                is_number || !is_formula(field),
                "{field:?} would be a formula"
            );
        }
        let own: Vec<&str> = line.iter().map(|field| unguarded(field)).collect();
        assert_eq!(own[0], section);
        assert_eq!(own[1], row.group.as_deref().unwrap_or_default());
        assert_eq!((own[2], own[3]), (row.label.as_str(), row.id.as_str()));
        for (cell, fields) in [(&row.left, &own[4..11]), (&row.right, &own[11..18])] {
            cells += 1;
            assert_eq!(fields[0], text(cell, locale));
            let (lower, upper) = (number(fields[1], locale), number(fields[2], locale));
            let source = match cell {
                Cell::Value {
                    value,
                    unit,
                    source,
                    derived,
                    ..
                } => {
                    let (expected, up_to) = match value {
                        CellValue::Number(own) | CellValue::AtLeast(own) => (Some(*own), None),
                        CellValue::Range { min, max } => (Some(*min), Some(*max)),
                        _ => (None, None),
                    };
                    near(lower, expected, &row.id);
                    near(upper, up_to, &row.id);
                    let key = unit.key();
                    assert_eq!(fields[3], if key == "text" { "" } else { &key });
                    let [at_least, calculated, value_word] = match locale {
                        Locale::En => ["at least", "calculated", "value"],
                        Locale::Ru => ["не меньше", "рассчитано", "значение"],
                    };
                    assert_eq!(
                        fields[4],
                        match (value, derived) {
                            (CellValue::AtLeast(_), _) => at_least,
                            (_, Some(_)) => calculated,
                            _ => value_word,
                        }
                    );
                    Some(*source)
                }
                Cell::NotReported { source } => {
                    assert_eq!((lower, upper, fields[3]), (None, None, ""));
                    assert_eq!(fields[4], not_reported(locale));
                    Some(*source)
                }
                Cell::Absent => {
                    assert_eq!((lower, upper, fields[3]), (None, None, ""));
                    assert_eq!(fields[4], no_data(locale));
                    None
                }
            };
            let source = source.map(|source| &comparison.sources[source]);
            assert_eq!(fields[5], source.map_or("", |source| &source.name));
            assert_eq!(fields[6], source.map_or("", |source| &source.vintage));
        }
        let difference = row.difference.as_ref();
        near(
            number(own[18], locale),
            difference.map(|own| own.absolute),
            &row.id,
        );
        near(
            number(own[19], locale),
            difference.and_then(|own| own.percent),
            &row.id,
        );
        assert_eq!(
            own[20],
            difference.map_or(String::new(), |own| own.unit.key())
        );
        assert_eq!(own[21], row.notes.join(" "));
    }
    cells
}

fn number_like(field: &str) -> bool {
    let digits = field.strip_prefix('-').unwrap_or(field);
    !digits.is_empty()
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// The cells of a line of a Markdown table, as a reader of Markdown has them.
fn markdown_cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut own = String::new();
    let mut letters = line.strip_prefix('|').expect("a row").chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => own.extend(letters.next()),
            '|' => cells.push(std::mem::take(&mut own).trim_matches(' ').to_owned()),
            '*' | '_' | '`' | '<' | '>' | '[' | ']' | '~' | '&' => panic!("{letter} in {line}"),
            other => own.push(other),
        }
    }
    assert_eq!(own, "", "a row ends with a pipe: {line}");
    cells
}

fn check_markdown(comparison: &Comparison, look: Look) -> usize {
    let locale = comparison.locale;
    let markdown = Sheet::of(comparison, look).markdown();
    let rows = shown(comparison, look);
    let mut tables = markdown
        .lines()
        .filter(|line| line.starts_with('|'))
        .peekable();
    let mut section = "";
    let mut cells = 0;
    for (own_section, row) in &rows {
        if section != *own_section {
            section = own_section;
            assert!(
                markdown.contains(&format!("\n\n## {section}\n\n")),
                "{section}"
            );
            let head = markdown_cells(tables.next().unwrap());
            assert_eq!(
                head[1..3],
                [
                    comparison.left.title.clone(),
                    comparison.right.title.clone()
                ]
            );
            assert_eq!(tables.next().unwrap(), "|---|---|---|---|");
        }
        let own = markdown_cells(tables.next().unwrap());
        let name = match &row.group {
            Some(group) => format!("{group}: {}", row.label),
            None => row.label.clone(),
        };
        assert_eq!(own[0], name.replace(['\n', '\r', '\t'], " "));
        for (cell, field) in [(&row.left, &own[1]), (&row.right, &own[2])] {
            let text = text(cell, locale).replace(['\n', '\r', '\t'], " ");
            assert_eq!(field, text.trim_matches(' '));
            cells += 1;
        }
        let difference = row.difference.as_ref().map_or("", |own| &own.text);
        assert_eq!(own[3], difference);
    }
    assert_eq!(tables.next(), None);
    let notes: usize = rows.iter().map(|(_, row)| row.notes.len()).sum();
    let listed = markdown
        .lines()
        .filter(|line| line.starts_with("- "))
        .count();
    assert_eq!(listed, notes + comparison.sources.len());
    for said in comparison.shown(look).hidden.iter() {
        assert!(markdown.contains(said.as_str()), "{said}");
    }
    cells
}

#[test]
fn every_cell_of_many_pairs_is_read_back() {
    let mut rates = Rates::default();
    rates.set(Currency::from_code("RUB").unwrap(), Decimal::parse("80.5"));
    let (mut pairs, mut cells) = (0, 0);
    let mut check = |catalogue: &Catalogue, left: &str, right: &str| {
        pairs += 1;
        for locale in Locale::ALL {
            let plain = compare(catalogue, left, right, locale).unwrap();
            let options = Options {
                locale,
                pay_period: Some(Period::Month),
                rates: rates.clone(),
            };
            let asked = compare_with(catalogue, left, right, &options).unwrap();
            for comparison in [&plain, &asked] {
                for look in LOOKS {
                    cells += check_csv(comparison, look);
                    cells += check_markdown(comparison, look);
                }
            }
        }
    };
    let catalogue = tables::project();
    for index in catalogue.occupations().step_by(30) {
        check(
            &catalogue,
            &catalogue.id(index),
            &catalogue.id(catalogue.len() - index),
        );
    }
    for catalogue in [own_catalogue(), statistics()] {
        for left in catalogue.ids() {
            for right in catalogue.ids() {
                check(&catalogue, &left, &right);
            }
        }
    }
    assert!(pairs > 20 && cells > 10_000, "{pairs} pairs, {cells} cells");
}

/// Texts that a spreadsheet or Markdown could take for something else. A dataset with some of
/// them is refused, but the table must hold without that.
const HOSTILE: [&str; 12] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+7;8,9",
    "-1+2",
    "@SUM(A1)",
    "  =1+1",
    "\t=1",
    "\r\n=1",
    "＝1",
    "says \"a, b\"\nand; c",
    "a | b \\| c \\",
    "*x* _y_ `z` <img src=x> [a](b) ~~c~~ &lt;",
    "'quoted'",
];

#[test]
fn whatever_a_text_holds_it_stays_a_text() {
    let growth = r#""outlook": { "growth": { "percent": -4.5 } }"#;
    let lists = r#", "skills": { "soft": [ { "en": "x", "ru": "y" } ] },
      "pay": { "best-city": { "en": "x", "ru": "y" }, "level": { "en": "x", "ru": "y" } }"#;
    let fields = [growth, lists].concat();
    let catalogue = catalogue_of(&fields, &fields);
    for locale in Locale::ALL {
        for hostile in HOSTILE {
            let mut comparison = compare(&catalogue, "alpha", "beta", locale).unwrap();
            hostile.clone_into(&mut comparison.left.title);
            comparison.summary.truncate(1);
            hostile.clone_into(&mut comparison.summary[0].text);
            comparison.sources[0].name = hostile.to_owned();
            for row in comparison
                .sections
                .iter_mut()
                .flat_map(|section| &mut section.rows)
            {
                hostile.clone_into(&mut row.label);
                row.notes = vec![hostile.to_owned()];
                for cell in [&mut row.left, &mut row.right] {
                    let Cell::Value { value, text, .. } = cell else {
                        continue;
                    };
                    match value {
                        CellValue::Number(_) => {}
                        CellValue::List(items) => {
                            hostile.clone_into(&mut items[0].text);
                            items[0].detail = Some(hostile.to_owned());
                        }
                        _ => hostile.clone_into(text),
                    }
                }
            }
            let sheet = Sheet::of(&comparison, Look::default());
            // A negative number is a number.
            let (csv, markdown) = (sheet.csv(), sheet.markdown());
            assert!(csv.contains(match locale {
                Locale::En => ",-4.5,",
                Locale::Ru => ";-4,5;",
            }));
            check_hostile(&comparison, hostile, &csv, &markdown);
        }
    }
}

fn check_hostile(comparison: &Comparison, hostile: &str, csv: &str, markdown: &str) {
    let lines = records(csv, comparison.locale);
    let rows = shown(comparison, Look::default());
    assert_eq!(lines.len(), rows.len() + 1);
    assert_eq!(unguarded(&lines[0][4]), hostile);
    for line in &lines {
        for field in line {
            assert!(
                !is_formula(field) || number_like(field),
                "{field:?} would be a formula"
            );
        }
        assert!(
            line == &lines[0]
                || (unguarded(&line[2]) == hostile && unguarded(&line[21]) == hostile)
        );
    }
    // A line of Markdown is a heading, a row, a note or a source; nothing is torn.
    let plain = hostile.replace(['\n', '\r', '\t'], " ");
    let table: Vec<&str> = markdown
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    assert_eq!(table.len(), rows.len() + 2 * comparison.sections.len());
    for line in table.iter().filter(|line| !line.starts_with("|---")) {
        let cells = markdown_cells(line);
        assert_eq!(cells.len(), 4);
        assert!(cells[0] == plain.trim_matches(' ') || cells[0].is_empty());
    }
    let opening = markdown.lines().nth(2).unwrap();
    assert!(
        !opening.starts_with(['#', '+', '-', '=', '>', '|']),
        "{opening}"
    );
    assert_eq!(
        markdown
            .lines()
            .filter(|line| line.starts_with("# "))
            .count(),
        1
    );
}

#[test]
fn the_beginning_of_both_reads_as_expected() {
    let catalogue = own_catalogue();
    let (leader, director) = ("customer-service-leader", "customer-service-director");
    let comparison = compare(&catalogue, leader, director, Locale::Ru).unwrap();
    let sheet = Sheet::of(&comparison, Look::default());
    let csv = sheet.csv();
    let mut lines = csv.lines();
    let title = &comparison.left.title;
    assert!(lines.next().unwrap().starts_with(&format!(
        "\u{feff}Раздел;Группа;Строка;Код;{title};{title}: число;{title}: до;{title}: единица;{title}: состояние;{title}: источник;{title}: время;"
    )));
    assert!(lines.next().unwrap().starts_with(
        "Оплата;;Средняя зарплата;pay.average;33\u{a0}791\u{a0}$ в\u{a0}год;33791;;USD/year;значение;"
    ));
    let markdown = sheet.markdown();
    assert!(markdown.starts_with(&format!("# {title} · ")));
    assert!(markdown.contains(
        "\n| Средняя зарплата | 33\u{a0}791\u{a0}$ в\u{a0}год | 134\u{a0}962\u{a0}$ в\u{a0}год | +101\u{a0}171\u{a0}$ (+299\u{a0}%) |\n"
    ));
    assert!(markdown.contains("\n## Источники\n\n- "));
}
