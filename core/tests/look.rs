//! Which rows are shown, in which order, and what is said of those that are not.

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue, statistics};
use role_compare_core::compare::{Cell, CellValue, Comparison, Relation, Row, Shown, compare};
use role_compare_core::page_state::{Filter, Look, Sort};
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

const fn look(filter: Filter, sort: Sort) -> Look {
    Look { filter, sort }
}

fn ids<'a>(comparison: &'a Comparison, shown: &Shown) -> Vec<&'a str> {
    rows(comparison, shown).map(|row| row.id.as_str()).collect()
}

fn rows<'a>(comparison: &'a Comparison, shown: &Shown) -> impl Iterator<Item = &'a Row> {
    let indices: Vec<(usize, usize)> = shown
        .sections
        .iter()
        .flat_map(|section| section.rows.iter().map(|row| (section.section, *row)))
        .collect();
    indices
        .into_iter()
        .map(|(section, row)| &comparison.sections[section].rows[row])
}

const ALPHA: &str = r#"
  "pay": { "average": { "amount": 40000, "currency": "USD", "period": "year" },
           "hourly": { "amount": 20, "currency": "USD", "period": "hour" },
           "range": { "min": 30000, "max": 50000, "currency": "USD", "period": "year" } },
  "outlook": { "growth": { "percent": -4 }, "jobs": 0, "satisfaction": { "score": 4, "of": 5 } },
  "education": { "major": { "en": "Law", "ru": "Право" } },
  "people": { "age": 40, "gender": { "men": 40, "women": 60 }, "lgbt": 5 }"#;
const BETA: &str = r#"
  "pay": { "average": { "amount": 5000, "currency": "USD", "period": "month" },
           "hourly": { "amount": 20, "currency": "USD", "period": "hour" },
           "range": { "min": 2500, "max": 7500, "currency": "USD", "period": "month" } },
  "outlook": { "growth": { "percent": 6 }, "jobs": 7, "satisfaction": { "score": 1, "of": 5 } },
  "education": { "major": { "en": "Art", "ru": "Искусство" } },
  "people": { "age": 50, "gender": { "men": 90, "women": 10 } }"#;

#[wasm_bindgen_test(unsupported = test)]
fn the_largest_difference_comes_first_whatever_the_unit() {
    let catalogue = catalogue_of(ALPHA, BETA);
    let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
    let shown = comparison.shown(look(Filter::All, Sort::Difference));
    assert_eq!(
        ids(&comparison, &shown),
        [
            // A third of the larger one, after months were made a year; the same; no number.
            "pay.average",
            "pay.hourly",
            "pay.range",
            // Against nothing; three of four points; ten points of a hundred.
            "outlook.jobs",
            "outlook.satisfaction",
            "outlook.growth",
            "education.major",
            // The group stays together at its largest, half; then a fifth; then one without.
            "people.gender.men",
            "people.gender.women",
            "people.age",
            "people.lgbt",
        ]
    );
    assert_eq!(shown.hidden, None);
    assert!(
        shown
            .order
            .unwrap()
            .starts_with("In each table the largest differences come first")
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_hidden_is_counted() {
    let catalogue = catalogue_of(ALPHA, BETA);
    let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
    let all = comparison.shown(Look::default());
    assert_eq!((&all.hidden, &all.order), (&None, &None));
    assert_eq!(ids(&comparison, &all).len(), 11);

    let shown = comparison.shown(look(Filter::Differences, Sort::Standard));
    assert_eq!(
        shown.hidden.as_deref(),
        Some(
            "1\u{a0}row that is the same and 1\u{a0}row without a value for each role are hidden."
        )
    );
    let shown = comparison.shown(look(Filter::Both, Sort::Standard));
    assert_eq!(
        shown.hidden.as_deref(),
        Some("1\u{a0}row without a value for each role is hidden.")
    );
    let comparison = compare(&catalogue, "alpha", "beta", Locale::Ru).unwrap();
    let shown = comparison.shown(look(Filter::Differences, Sort::Standard));
    assert_eq!(
        shown.hidden.as_deref(),
        Some(
            "Скрыто: 1\u{a0}одинаковая строка и 1\u{a0}строка, где не у каждой роли есть значение."
        )
    );
    // One role twice: nothing differs, and no section is left.
    let comparison = compare(&catalogue, "alpha", "alpha", Locale::Ru).unwrap();
    let shown = comparison.shown(look(Filter::Differences, Sort::Standard));
    assert!(shown.sections.is_empty());
    assert_eq!(
        shown.hidden.as_deref(),
        Some("Скрыто: 11\u{a0}одинаковых строк.")
    );
}

/// Over many pairs: a look only leaves out what it says, keeps each row once and each group
/// together, and puts rows without a number last.
#[wasm_bindgen_test(unsupported = test)]
fn a_look_keeps_its_promises() {
    fn check(catalogue: &Catalogue, left: &str, right: &str) {
        let comparison = compare(catalogue, left, right, Locale::En).unwrap();
        let total: usize = comparison
            .sections
            .iter()
            .map(|section| section.rows.len())
            .sum();
        for filter in Filter::ALL {
            for sort in Sort::ALL {
                let shown = comparison.shown(look(*filter, *sort));
                let kept = |row: &Row| match filter {
                    Filter::All => true,
                    Filter::Differences => {
                        !matches!(row.relation, Relation::Same | Relation::Missing)
                    }
                    Filter::Both => row.relation != Relation::Missing,
                };
                let mut seen = ids(&comparison, &shown);
                assert!(rows(&comparison, &shown).all(kept));
                let expected = comparison.sections.iter().flat_map(|section| &section.rows);
                let expected = expected.filter(|row| kept(row));
                let mut expected: Vec<&str> = expected.map(|row| row.id.as_str()).collect();
                assert_eq!(shown.hidden.is_some(), expected.len() < total);
                if *sort == Sort::Standard {
                    assert_eq!(seen, expected);
                }
                seen.sort_unstable();
                expected.sort_unstable();
                assert_eq!(seen, expected);
                for section in &shown.sections {
                    let rows = &comparison.sections[section.section].rows;
                    let mut groups: Vec<&str> = Vec::new();
                    for row in &section.rows {
                        if let Some(group) = &rows[*row].group
                            && groups.last() != Some(&group.as_str())
                        {
                            assert!(!groups.contains(&group.as_str()), "{group} is torn");
                            groups.push(group);
                        }
                    }
                    if *sort == Sort::Difference {
                        let is_number = |row: &Row| {
                            let number = |cell: &Cell| {
                                matches!(
                                    cell,
                                    Cell::Value {
                                        value: CellValue::Number(_),
                                        ..
                                    }
                                )
                            };
                            row.group.is_none() && row.difference.is_some() && number(&row.left)
                        };
                        let first_text = section.rows.iter().position(|row| {
                            let row = &rows[*row];
                            row.group.is_none()
                                && matches!(row.left, Cell::Absent | Cell::NotReported { .. })
                        });
                        let last_number =
                            section.rows.iter().rposition(|row| is_number(&rows[*row]));
                        if let (Some(text), Some(number)) = (first_text, last_number) {
                            assert!(number < text, "{}", rows[section.rows[number]].id);
                        }
                    }
                }
            }
        }
    }
    for catalogue in [own_catalogue(), statistics()] {
        for left in catalogue.ids() {
            for right in catalogue.ids() {
                check(&catalogue, &left, &right);
            }
        }
    }
    let catalogue = tables::project();
    for index in (2..catalogue.len() - 9).step_by(30) {
        check(&catalogue, &catalogue.id(index), &catalogue.id(index + 8));
    }
}
