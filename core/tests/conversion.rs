//! Pay told for another period or in another currency: what is calculated, how it is marked, and
//! that nothing changes where nothing is asked for.

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue, printed, statistics};
use role_compare_core::compare::{
    Cell, CellValue, Comparison, Options, Relation, Row, Shape, Side, compare, compare_with,
    currencies,
};
use role_compare_core::page_state::Rates;
use role_compare_core::role::{Currency, Period};
use role_compare_core::text::decimal::Decimal;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn rates(list: &[(&str, &str)]) -> Rates {
    let mut rates = Rates::default();
    for (code, rate) in list {
        rates.set(Currency::from_code(code).unwrap(), Decimal::parse(rate));
    }
    rates
}

fn options(locale: Locale, pay_period: Option<Period>, list: &[(&str, &str)]) -> Options {
    Options {
        locale,
        pay_period,
        rates: rates(list),
    }
}

fn row<'a>(comparison: &'a Comparison, id: &str) -> &'a Row {
    let rows = comparison.sections.iter().flat_map(|section| &section.rows);
    rows.into_iter()
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("no row {id}"))
}

/// Text, published text and rule of a cell.
fn cell(cell: &Cell) -> (&str, Option<(&str, &str)>) {
    match cell {
        Cell::Value { text, derived, .. } => {
            let derived = derived.as_ref();
            (
                text,
                derived.map(|derived| (&*derived.published, &*derived.rule)),
            )
        }
        Cell::NotReported { .. } => ("not reported", None),
        Cell::Absent => ("absent", None),
    }
}

const LEADER: &str = "customer-service-leader";
const DIRECTOR: &str = "customer-service-director";
const HEAD: &str = "head-of-customer-service";

#[wasm_bindgen_test(unsupported = test)]
fn nothing_asked_changes_nothing() {
    let catalogue = own_catalogue();
    for left in catalogue.ids() {
        for right in catalogue.ids() {
            for locale in Locale::ALL {
                let plain = compare(&catalogue, &left, &right, locale).unwrap();
                let asked = compare_with(&catalogue, &left, &right, &options(locale, None, &[]));
                assert_eq!(asked.unwrap(), plain);
                let mut cells = plain
                    .sections
                    .iter()
                    .flat_map(|section| &section.rows)
                    .flat_map(|row| [&row.left, &row.right]);
                assert!(cells.all(|own| cell(own).1.is_none()));
            }
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_year_is_told_for_a_month_and_back() {
    let catalogue = own_catalogue();
    let asked = options(Locale::En, Some(Period::Month), &[]);
    let comparison = compare_with(&catalogue, LEADER, DIRECTOR, &asked).unwrap();
    let average = row(&comparison, "pay.average");
    assert_eq!(
        cell(&average.left),
        (
            "≈\u{a0}$2,816 a month",
            Some(("$33,791 a year", "Calculated here: pay a year ÷\u{a0}12."))
        )
    );
    // The difference is that of the amounts shown.
    let difference = average.difference.as_ref().unwrap();
    assert_eq!(difference.absolute, 11_247.0 - 2_816.0);
    assert_eq!(difference.unit.key(), "USD/month");
    assert_eq!(average.relation, Relation::Lower);
    assert_eq!(
        average.notes,
        ["Calculated here: pay a year ÷\u{a0}12."],
        "one rule for both is said once"
    );
    let range = row(&comparison, "pay.range");
    assert_eq!(cell(&range.left).0, "≈\u{a0}$2,250–$3,417 a month");
    // What is published for an hour stays in its own row.
    assert_eq!(
        cell(&row(&comparison, "pay.hourly").left),
        ("$16.25 an hour", None)
    );
    assert!(
        comparison.summary[0]
            .text
            .ends_with("Amounts were converted here; the table of pay says how.")
    );

    let asked = options(Locale::Ru, Some(Period::Year), &[]);
    let comparison = compare_with(&catalogue, HEAD, DIRECTOR, &asked).unwrap();
    assert_eq!(
        cell(&row(&comparison, "pay.range").left),
        (
            "≈\u{a0}600\u{a0}000–1\u{a0}800\u{a0}000\u{a0}₽ в\u{a0}год",
            Some((
                "50\u{a0}000–150\u{a0}000\u{a0}₽ в\u{a0}месяц",
                "Рассчитано здесь: зарплата за месяц ×\u{a0}12."
            ))
        )
    );
    assert_eq!(
        cell(&row(&comparison, "pay.range").right).1,
        None,
        "published for a year"
    );
    assert_eq!(
        row(&comparison, "pay.range").relation,
        Relation::NotComparable
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn published_pay_for_an_hour_goes_before_calculated() {
    let catalogue = own_catalogue();
    let asked = options(Locale::En, Some(Period::Hour), &[]);
    let comparison = compare_with(&catalogue, LEADER, DIRECTOR, &asked).unwrap();
    let average = row(&comparison, "pay.average");
    assert_eq!(cell(&average.left), ("$16.25 an hour", None));
    assert!(
        !comparison.sections[0]
            .rows
            .iter()
            .any(|row| row.id == "pay.hourly"),
        "it stands in the row of the average"
    );
    // The range is published for a year only; the source's own pay for an hour is of 2,080.
    let (text, derived) = cell(&row(&comparison, "pay.range").left);
    assert_eq!(text, "≈\u{a0}$12.98–$19.71 an hour");
    assert_eq!(
        derived.unwrap().1,
        "Calculated here: pay a year ÷\u{a0}2,080. The source itself counts a year as 2,080 hours."
    );
    // Who does not publish pay for an hour does not say how many are worked.
    let comparison = compare_with(&catalogue, HEAD, LEADER, &asked).unwrap();
    let (text, derived) = cell(&row(&comparison, "pay.range").left);
    assert_eq!(text, "≈\u{a0}₽288.46–₽865.38 an hour");
    assert_eq!(
        derived.unwrap().1,
        "Calculated here: pay a month ×\u{a0}12 ÷\u{a0}2,080. 2,080 hours are 52 weeks of 40; the source does not say how many hours are worked."
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn pay_for_an_hour_stands_in_where_there_is_none_for_a_year() {
    let hourly = r#""pay": { "average": "not-reported", "hourly": { "amount": 20, "currency": "USD", "period": "hour" } }"#;
    let yearly =
        r#""pay": { "average": { "amount": 52000, "currency": "USD", "period": "year" } }"#;
    let catalogue = catalogue_of(hourly, yearly);
    let asked = options(Locale::En, Some(Period::Year), &[]);
    let comparison = compare_with(&catalogue, "alpha", "beta", &asked).unwrap();
    let average = row(&comparison, "pay.average");
    let (text, derived) = cell(&average.left);
    assert_eq!(text, "≈\u{a0}$41,600 a year");
    assert_eq!(
        derived.unwrap(),
        (
            "$20 an hour",
            "Calculated here: pay an hour ×\u{a0}2,080. 2,080 hours are 52 weeks of 40; the source does not say how many hours are worked."
        )
    );
    assert_eq!(average.relation, Relation::Lower);
    assert_eq!(
        cell(&row(&comparison, "pay.hourly").left),
        ("$20 an hour", None)
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_typed_rate_brings_two_currencies_together() {
    let catalogue = own_catalogue();
    let without = compare(&catalogue, HEAD, DIRECTOR, Locale::En).unwrap();
    assert_eq!(row(&without, "pay.range").relation, Relation::NotComparable);

    let asked = options(Locale::En, Some(Period::Year), &[("RUB", "80.5")]);
    let comparison = compare_with(&catalogue, DIRECTOR, HEAD, &asked).unwrap();
    let range = row(&comparison, "pay.range");
    let rule = "Calculated here: pay a month ÷\u{a0}80.5 ×\u{a0}12. Typed by the reader, not published: 80.5\u{a0}RUB to the U.S. dollar.";
    assert_eq!(cell(&range.left), ("$94,000–$191,000 a year", None));
    assert_eq!(
        cell(&range.right),
        (
            "≈\u{a0}$7,453–$22,360 a year",
            Some(("₽50,000–₽150,000 a month", rule))
        )
    );
    assert_eq!(range.relation, Relation::Higher);
    assert_eq!(range.favours, Some(Side::Left));
    assert!(
        range
            .notes
            .contains(&format!("Head of Customer Service: {rule}"))
    );

    // Both stand on one scale, which says so.
    let chart = &comparison.sections[0].charts[0];
    assert_eq!(chart.panels.len(), 1);
    let band = &chart.panels[0].lanes[1].marks[0];
    assert!(matches!(
        band.shape,
        Shape::Band {
            min: 7_453.0,
            max: 22_360.0,
            ..
        }
    ));
    assert_eq!(band.text, "≈\u{a0}$7,453–$22,360");
    assert!(
        chart
            .notes
            .contains(&format!("Head of Customer Service: {rule}"))
    );
    let said = comparison
        .summary
        .iter()
        .any(|said| said.text.contains("converted here"));
    assert!(said);

    // The first role's currency is the one that all is brought to.
    let comparison = compare_with(&catalogue, HEAD, DIRECTOR, &asked).unwrap();
    let range = row(&comparison, "pay.range");
    assert_eq!(cell(&range.right).0, "≈\u{a0}₽7,567,000–₽15,375,500 a year");
    assert_eq!(range.relation, Relation::Lower);
    // Countries whose currency has no rate stay on scales of their own.
    let country = row(&comparison, "pay.by-country.united-states");
    assert_eq!(cell(&country.left).0, "≈\u{a0}₽6,440,000–₽9,660,000 a year");
    let country = row(&comparison, "pay.by-country.germany");
    assert_eq!(cell(&country.left), ("€60,000–€90,000 a year", None));
    let chart = &comparison.sections[0].charts[1];
    assert_eq!(chart.panels.len(), 4);
    assert_eq!(
        chart.panels[0].lanes[0].marks[0].text,
        "≈\u{a0}₽6,440,000–₽9,660,000"
    );
    assert_eq!(chart.panels[2].lanes[0].marks[0].text, "€60,000–€90,000");
}

#[wasm_bindgen_test(unsupported = test)]
fn rates_can_be_asked_for_by_currency() {
    let catalogue = own_catalogue();
    let codes = |ids: &[&str]| {
        let found = currencies(&catalogue, ids).unwrap();
        let codes: Vec<String> = found.iter().map(|own| own.code().to_owned()).collect();
        codes.join(" ")
    };
    assert_eq!(codes(&[LEADER, DIRECTOR]), "");
    assert_eq!(codes(&[DIRECTOR, HEAD]), "RUB GBP EUR CNY");
    assert_eq!(
        currencies(&catalogue, &[HEAD, "nobody"]).unwrap_err().id,
        "nobody"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn a_rate_between_two_typed_currencies_goes_by_the_dollar() {
    let euro = r#""pay": { "average": { "amount": 46000, "currency": "EUR", "period": "year" } }"#;
    let pound = r#""pay": { "average": { "amount": 40000, "currency": "GBP", "period": "year" } }"#;
    let catalogue = catalogue_of(euro, pound);
    let asked = options(Locale::Ru, None, &[("EUR", "0.92"), ("GBP", "0.8")]);
    let comparison = compare_with(&catalogue, "alpha", "beta", &asked).unwrap();
    let average = row(&comparison, "pay.average");
    assert_eq!(average.relation, Relation::Same);
    assert_eq!(
        cell(&average.right).1.unwrap().1,
        "Рассчитано здесь: зарплата за год ÷\u{a0}0,8 ×\u{a0}0,92. Курс введён читателем, а не взят из источника: 0,8\u{a0}GBP и 0,92\u{a0}EUR за доллар США."
    );
    // One rate alone brings nothing together.
    let asked = options(Locale::Ru, None, &[("EUR", "0.92")]);
    let comparison = compare_with(&catalogue, "alpha", "beta", &asked).unwrap();
    assert_eq!(
        row(&comparison, "pay.average").relation,
        Relation::NotComparable
    );
    assert_eq!(cell(&row(&comparison, "pay.average").left).1, None);
}

/// Whatever is asked for, each calculated cell says so in its text, has a published one beside
/// it, and its row tells the rule; and no cell that is as published is marked.
#[wasm_bindgen_test(unsupported = test)]
fn every_calculated_cell_is_marked() {
    let occupations = tables::project();
    let occupation_pairs: Vec<(String, String)> = (2..occupations.len() - 9)
        .step_by(40)
        .map(|index| {
            (
                occupations.id(index).into_owned(),
                occupations.id(index + 7).into_owned(),
            )
        })
        .collect();
    let mut checked = 0;
    let mut check = |catalogue: &Catalogue, left: &str, right: &str| {
        for locale in Locale::ALL {
            let plain = compare(catalogue, left, right, locale).unwrap();
            for period in [
                None,
                Some(Period::Hour),
                Some(Period::Month),
                Some(Period::Year),
            ] {
                let asked = options(locale, period, &[("RUB", "80.5"), ("EUR", "0.9")]);
                let comparison = compare_with(catalogue, left, right, &asked).unwrap();
                let published = printed(&plain);
                for row in comparison.sections.iter().flat_map(|section| &section.rows) {
                    for own in [&row.left, &row.right] {
                        let (text, derived) = cell(own);
                        assert_eq!(text.starts_with('≈'), derived.is_some(), "{}", row.id);
                        if let Some((source, rule)) = derived {
                            assert!(published.contains(source), "{source}");
                            let field = row.field;
                            let mut notes = comparison
                                .sections
                                .iter()
                                .flat_map(|section| &section.rows)
                                .filter(|row| row.field == field)
                                .flat_map(|row| &row.notes);
                            assert!(notes.any(|note| note.ends_with(rule)), "{}: {rule}", row.id);
                            checked += 1;
                        }
                        if let (
                            Cell::Value {
                                unit: role_compare_core::compare::Unit::Money(unit),
                                value,
                                ..
                            },
                            Some(period),
                        ) = (own, period)
                        {
                            let is_hourly = row.id.starts_with("pay.hourly");
                            assert!(is_hourly || unit.period == period, "{}", row.id);
                            assert!(
                                !matches!(value, CellValue::Number(number) if !number.is_finite())
                            );
                        }
                    }
                }
            }
        }
    };
    let own = own_catalogue();
    for left in own.ids() {
        for right in own.ids() {
            check(&own, &left, &right);
        }
    }
    let made_up = statistics();
    for left in made_up.ids() {
        for right in made_up.ids() {
            check(&made_up, &left, &right);
        }
    }
    for (left, right) in &occupation_pairs {
        check(&occupations, left, right);
    }
    assert!(checked > 1_000, "{checked}");
}
