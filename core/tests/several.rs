//! Three or four roles side by side: each cell and relation is that of a comparison of two.

use crate::support::tables;
use crate::support::{own_catalogue, statistics};
use role_compare_core::compare::{
    Cell, CellValue, Chart, Comparison, Options, Relation, Row, Several, SeveralRow,
    compare_several, compare_with, no_data, not_reported,
};
use role_compare_core::export::Sheet;
use role_compare_core::page_state::{Filter, Look, Sort};
use role_compare_core::role::{Currency, Period};
use role_compare_core::text::decimal::Decimal;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn row<'a>(several: &'a Several, id: &str) -> &'a SeveralRow {
    let rows = several.sections.iter().flat_map(|section| &section.rows);
    rows.into_iter()
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("no row {id}"))
}

#[wasm_bindgen_test(unsupported = test)]
fn the_highest_and_the_lowest_are_said() {
    let catalogue = tables::project();
    let ids = ["registered-nurses", "roofers", "cashiers", "web-developers"];
    let options = Options::published(Locale::En);
    let several = compare_several(&catalogue, &ids, &options).unwrap();
    let titles: Vec<&str> = several
        .roles
        .iter()
        .map(|role| role.title.as_str())
        .collect();
    assert_eq!(
        titles,
        ["Registered Nurses", "Roofers", "Cashiers", "Web Developers"]
    );
    let median = row(&several, "pay.percentiles.median");
    assert_eq!(
        (median.highest.as_slice(), median.lowest.as_slice()),
        (&[0][..], &[2][..])
    );
    assert_eq!(
        median.extremes.as_deref(),
        Some("Highest: Registered Nurses; lowest: Cashiers")
    );
    assert!(median.more_is_better);
    let age = row(&several, "people.median-age");
    assert!(!age.more_is_better);
    assert_eq!(age.lowest, [2]);
    let education = row(&several, "education.entry");
    assert_eq!((&education.extremes, education.is_same), (&None, false));
    // Two with the same words, but not all four.
    let russian = compare_several(&catalogue, &ids, &Options::published(Locale::Ru)).unwrap();
    assert!(
        row(&russian, "pay.percentiles.median")
            .extremes
            .as_deref()
            .unwrap()
            .starts_with("Больше всего: Медсестра")
    );
    let error = compare_several(&catalogue, &["cashiers", "nobody"], &options).unwrap_err();
    assert_eq!(error.id, "nobody");
}

#[wasm_bindgen_test(unsupported = test)]
fn a_missing_figure_or_another_currency_makes_nobody_highest() {
    let catalogue = own_catalogue();
    let ids = [
        "customer-service-leader",
        "customer-service-director",
        "head-of-customer-service",
    ];
    let several = compare_several(&catalogue, &ids, &Options::published(Locale::En)).unwrap();
    // The third has no average: of those that have one, the second is the highest.
    let average = row(&several, "pay.average");
    assert_eq!(average.cells[2], Cell::Absent);
    assert_eq!(average.highest, [1]);
    // Ranges in dollars and in roubles: no one is the highest of all.
    let range = row(&several, "pay.range");
    assert_eq!((&range.highest, &range.lowest), (&vec![], &vec![]));
    assert!(
        range
            .notes
            .iter()
            .any(|note| note.starts_with("Different currencies"))
    );
    let mut options = Options::published(Locale::En);
    let rouble = Currency::from_code("RUB").unwrap();
    options.rates.set(rouble, Decimal::parse("80.5"));
    options.pay_period = Some(Period::Year);
    let several = compare_several(&catalogue, &ids, &options).unwrap();
    let range = row(&several, "pay.range");
    assert_eq!((&range.highest, &range.lowest), (&vec![1], &vec![2]));
}

/// What a pair's chart of pay draws is drawn in that of several, by the name of its role.
fn same_pay(several: &Several, pair: &Comparison) {
    let lanes = |chart: &Chart| -> Vec<(String, String)> {
        let lanes = chart.panels.iter().flat_map(|panel| &panel.lanes);
        let lanes = lanes.filter_map(|lane| Some((lane.label.clone()?, lane.marks.first()?)));
        lanes
            .map(|(label, mark)| (label, mark.text.clone()))
            .collect()
    };
    let charts = pair.sections.iter().flat_map(|section| &section.charts);
    for chart in charts.filter(|chart| chart.id.starts_with("pay") && chart.id != "pay-by-country")
    {
        let pay = several.pay.as_ref().expect("a pair has a chart of pay");
        let drawn = lanes(pay);
        for lane in lanes(chart) {
            assert_eq!(
                drawn.iter().filter(|own| **own == lane).count(),
                1,
                "{lane:?}"
            );
            assert!(
                pay.description
                    .contains(&[&lane.0, ": ", &*lane.1].concat())
            );
        }
        let panels = pay.panels.iter();
        let mut marks = panels.flat_map(|panel| panel.lanes.iter().flat_map(|lane| &lane.marks));
        assert!(marks.all(|mark| mark.side.is_none()));
    }
}

/// Everything of a pair that has to be in the comparison of several too.
fn check(catalogue: &Catalogue, ids: &[&str], options: &Options) {
    let several = compare_several(catalogue, ids, options).unwrap();
    let rows: Vec<&SeveralRow> = several.sections.iter().flat_map(|own| &own.rows).collect();
    for section in &several.sections {
        assert!(
            section.rows.is_sorted_by_key(|row| row.field),
            "{ids:?} {:?}",
            section.id
        );
    }
    let mut seen: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    seen.sort_unstable();
    let count = seen.len();
    seen.dedup();
    assert_eq!(seen.len(), count, "an id comes once");
    for right in 0..ids.len() {
        for left in 0..right {
            let pair = compare_with(catalogue, ids[left], ids[right], options).unwrap();
            same_pay(&several, &pair);
            for own in pair.sections.iter().flat_map(|section| &section.rows) {
                let Some(row) = rows.iter().find(|row| row.id == own.id) else {
                    // What is counted over two roles is left out, and one row for a field that
                    // two do not report where a third has parts of it.
                    let is_whole = own.id == own.field.spec().path();
                    assert!(own.derived || is_whole, "{}", own.id);
                    continue;
                };
                if own.derived {
                    continue;
                }
                same(&several, &row.cells[left], &pair, &own.left, own);
                same(&several, &row.cells[right], &pair, &own.right, own);
                for note in &own.notes {
                    assert!(row.notes.contains(note));
                }
                let has = |places: &[usize], place| places.contains(&place);
                match own.relation {
                    Relation::Higher => {
                        assert!(!has(&row.highest, right) && !has(&row.lowest, left))
                    }
                    Relation::Lower => {
                        assert!(!has(&row.highest, left) && !has(&row.lowest, right))
                    }
                    Relation::Overlapping | Relation::NotComparable | Relation::Different => {
                        for place in [left, right] {
                            assert!(!has(&row.highest, place) && !has(&row.lowest, place));
                        }
                    }
                    Relation::Same | Relation::Missing => {}
                }
                if own.relation != Relation::Same {
                    assert!(!row.is_same);
                }
            }
        }
    }
    // Cells that no pair has are absent only where the role has nothing of the field.
    for row in &rows {
        assert_eq!(row.cells.len(), ids.len());
        assert!(
            row.cells.iter().any(|cell| *cell != Cell::Absent),
            "{}",
            row.id
        );
    }
    for role in &several.roles {
        assert!(
            role.related
                .iter()
                .all(|related| !ids.contains(&related.id.as_str()))
        );
    }
    let mut used: Vec<usize> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| match cell {
            Cell::Value { source, .. } | Cell::NotReported { source } => Some(*source),
            Cell::Absent => None,
        })
        .collect();
    used.sort_unstable();
    used.dedup();
    assert_eq!(used, (0..several.sources.len()).collect::<Vec<_>>());
    exported(&several);
}

/// A cell is that of the pair, but for the place of its source and for what is shared by all.
fn same(several: &Several, cell: &Cell, pair: &Comparison, own: &Cell, row: &Row) {
    match (cell, own) {
        (
            Cell::Value {
                value,
                unit,
                text,
                source,
                derived,
            },
            Cell::Value {
                value: own_value,
                unit: own_unit,
                text: own_text,
                source: own_source,
                derived: own_derived,
            },
        ) => {
            match (value, own_value) {
                (CellValue::List(items), CellValue::List(own)) => {
                    for (item, own) in items.iter().zip(own) {
                        assert_eq!((&item.text, &item.detail), (&own.text, &own.detail));
                        assert!(own.shared || !item.shared, "{}", item.text);
                    }
                }
                (value, own) => assert_eq!(value, own),
            }
            assert_eq!((unit, text, derived), (own_unit, own_text, own_derived));
            assert_eq!(several.sources[*source].id, pair.sources[*own_source].id);
        }
        (Cell::NotReported { source }, Cell::NotReported { source: own }) => {
            assert_eq!(several.sources[*source].id, pair.sources[*own].id);
        }
        (cell, own) => assert_eq!(cell, own, "{}", row.id),
    }
}

/// Every cell is in what is taken along, and every look keeps what it says.
fn exported(several: &Several) {
    let locale = several.locale;
    for filter in Filter::ALL {
        for sort in Sort::ALL {
            let look = Look {
                filter: *filter,
                sort: *sort,
            };
            let shown = several.shown(look);
            let sheet = Sheet::of_several(several, look);
            let (csv, markdown) = (sheet.csv(), sheet.markdown());
            let mut lines = markdown.lines().filter(|line| line.starts_with("| "));
            let mut count = 0;
            for own in &shown.sections {
                let columns = lines.next().unwrap().matches(" |").count();
                assert_eq!(columns, several.roles.len() + 2);
                for row in &own.rows {
                    count += 1;
                    let row = &several.sections[own.section].rows[*row];
                    let line = lines.next().unwrap();
                    let has_all = row
                        .cells
                        .iter()
                        .all(|cell| matches!(cell, Cell::Value { .. }));
                    assert!(has_all || *filter == Filter::All);
                    assert!(!row.is_same || *filter != Filter::Differences);
                    assert!(csv.contains(&row.id));
                    for cell in &row.cells {
                        let text = match cell {
                            Cell::Value {
                                value: CellValue::List(items),
                                ..
                            } => &items[0].text,
                            Cell::Value { text, .. } => text,
                            Cell::NotReported { .. } => not_reported(locale),
                            Cell::Absent => no_data(locale),
                        };
                        assert!(line.replace('\\', "").contains(text), "{text} in {line}");
                    }
                    if let Some(extremes) = &row.extremes {
                        assert!(line.replace('\\', "").contains(extremes));
                    }
                }
            }
            assert_eq!(lines.next(), None);
            assert_eq!(csv.matches("\r\n").count(), count + 1);
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn each_cell_is_that_of_a_comparison_of_two() {
    let mut asked = Options::published(Locale::Ru);
    asked.pay_period = Some(Period::Month);
    let plain = Options::published(Locale::En);
    for catalogue in [own_catalogue(), statistics()] {
        let ids: Vec<String> = catalogue.ids().map(|id| id.into_owned()).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        for first in 0..ids.len() {
            let turned = |place: usize| ids[(first + place) % ids.len()];
            check(&catalogue, &[turned(0), turned(1), turned(2)], &plain);
            check(
                &catalogue,
                &[turned(0), turned(2), turned(3), turned(1)],
                &asked,
            );
            check(&catalogue, &[turned(0), turned(1)], &plain);
        }
    }
    let catalogue = tables::project();
    for index in catalogue.occupations().step_by(120) {
        let ids: Vec<_> = [0, 3, 7, 11]
            .into_iter()
            .map(|step| catalogue.id((index + step) % catalogue.len()))
            .collect();
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        check(&catalogue, &ids, &plain);
        check(&catalogue, &ids[1..], &asked);
    }
}

/// Two roles that do not report a field and a third that has several parts of it.
#[wasm_bindgen_test(unsupported = test)]
fn a_field_not_reported_goes_into_the_rows_of_another_role() {
    let text = r#"{ "version": 1,
      "markets": [{ "id": "us", "name": { "en": "U.S.", "ru": "США" } }],
      "sources": [{ "id": "page", "name": { "en": "Page", "ru": "Страница" },
                    "vintage": { "en": "2026", "ru": "2026" } }],
      "roles": [
        { "id": "one", "market": "us", "source": "page", "title": { "en": "One", "ru": "Один" },
          "inline": { "en": "one", "ru": "один" }, "pay": { "by-country": "not-reported" } },
        { "id": "two", "market": "us", "source": "page", "title": { "en": "Two", "ru": "Два" },
          "inline": { "en": "two", "ru": "два" }, "pay": { "by-country": "not-reported" } },
        { "id": "three", "market": "us", "source": "page", "title": { "en": "Three", "ru": "Три" },
          "inline": { "en": "three", "ru": "три" }, "pay": { "by-country": [
            { "country": { "en": "Italy", "ru": "Италия" }, "min": 1, "max": 2, "currency": "EUR", "period": "year" } ] } }
      ] }"#;
    let catalogue = role_compare_core::dataset::parse("test.json", text).unwrap();
    let options = Options::published(Locale::En);
    let several = compare_several(&catalogue, &["one", "two", "three"], &options).unwrap();
    let rows = &several.sections[0].rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].id, "pay.by-country.italy");
    assert!(matches!(
        rows[0].cells[..],
        [
            Cell::NotReported { .. },
            Cell::NotReported { .. },
            Cell::Value { .. }
        ]
    ));
    check(&catalogue, &["one", "three", "two"], &options);
}
