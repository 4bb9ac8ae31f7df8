//! Where the reader's own pay lies in what each role pays.

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue};
use role_compare_core::compare::{Options, Unit, compare, compare_with};
use role_compare_core::decide::own_pay::{Standing, mark_charts, own_pay};
use role_compare_core::page_state::OwnPay;
use role_compare_core::role::{Currency, MoneyUnit, Period};
use role_compare_core::text::decimal::Decimal;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn own(amount: &str, code: &str, period: Period) -> OwnPay {
    OwnPay {
        amount: Decimal::parse(amount).unwrap(),
        unit: MoneyUnit {
            currency: Currency::from_code(code).unwrap(),
            period,
        },
    }
}

fn dollars(amount: &str) -> OwnPay {
    own(amount, "USD", Period::Year)
}

fn rate(code: &str, rate: &str, locale: Locale) -> Options {
    let mut options = Options::published(locale);
    let currency = Currency::from_code(code).unwrap();
    options.rates.set(currency, Decimal::parse(rate));
    options
}

fn placed(catalogue: &Catalogue, id: &str, own: OwnPay, options: &Options) -> (Standing, String) {
    let mut places = own_pay(catalogue, &[id], own, options).unwrap();
    let place = places.remove(0);
    let text = place.text.strip_prefix(&place.role).unwrap();
    (place.standing, text.strip_prefix(": ").unwrap().to_owned())
}

const PERCENTILES: &str = r#""pay": { "percentiles": { "currency": "USD", "period": "year",
  "p10": 40000, "p25": 50000, "median": 60000, "p75": 80000, "p90": { "at-least": 239200 } } }"#;
const GAPS: &str = r#""pay": { "percentiles": { "currency": "USD", "period": "year",
  "p10": "not-reported", "p25": 50000, "median": 60000, "p75": 80000, "p90": "not-reported" } }"#;

#[wasm_bindgen_test(unsupported = test)]
fn pay_lies_between_published_percentiles() {
    let catalogue = catalogue_of(PERCENTILES, GAPS);
    for (id, amount, standing, en, ru) in [
        (
            "alpha",
            "39999.99",
            Standing::Below,
            "your pay of $39,999.99 a year is below the 10th percentile ($40,000): nine in ten earn more.",
            "ваша зарплата (39 999,99 $ в год) ниже 10-го процентиля (40 000 $): девять человек из десяти получают больше.",
        ),
        (
            "alpha",
            "40000",
            Standing::Within,
            "your pay of $40,000 a year is exactly the 10th percentile ($40,000).",
            "ваша зарплата (40 000 $ в год) совпадает с 10-м процентилем (40 000 $).",
        ),
        (
            "alpha",
            "52000",
            Standing::Within,
            "your pay of $52,000 a year is between the 25th percentile ($50,000) and the median ($60,000).",
            "ваша зарплата (52 000 $ в год) находится между 25-м процентилем (50 000 $) и медианой (60 000 $).",
        ),
        (
            "alpha",
            "100000",
            Standing::Within,
            "your pay of $100,000 a year is between the 75th percentile ($80,000) and the 90th percentile ($239,200 or more).",
            "ваша зарплата (100 000 $ в год) находится между 75-м процентилем (80 000 $) и 90-м процентилем (239 200 $ или больше).",
        ),
        (
            "alpha",
            "239200",
            Standing::Unknown,
            "your pay of $239,200 a year is above the 75th percentile ($80,000); how far above is not known, because from $239,200 on the publisher gives no figures.",
            "ваша зарплата (239 200 $ в год) выше 75-го процентиля (80 000 $), но насколько — неизвестно: от 239 200 $ и выше издатель цифр не приводит.",
        ),
        (
            "beta",
            "45000",
            Standing::Below,
            "your pay of $45,000 a year is below the 25th percentile ($50,000), the lowest that is published.",
            "ваша зарплата (45 000 $ в год) ниже 25-го процентиля (50 000 $), самого низкого из опубликованных.",
        ),
        (
            "beta",
            "90000",
            Standing::Above,
            "your pay of $90,000 a year is above the 75th percentile ($80,000), the highest that is published.",
            "ваша зарплата (90 000 $ в год) выше 75-го процентиля (80 000 $), самого высокого из опубликованных.",
        ),
    ] {
        for (locale, text) in [(Locale::En, en), (Locale::Ru, ru)] {
            let options = Options::published(locale);
            let (own, told) = placed(&catalogue, id, dollars(amount), &options);
            assert_eq!(
                (own, told.replace('\u{a0}', " ").as_str()),
                (standing, text)
            );
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_open_end_names_the_most_that_is_known() {
    let catalogue = catalogue_of(PERCENTILES, "");
    // An amount below the open end is between two figures, of which the upper may be more.
    let options = Options::published(Locale::En);
    let (standing, text) = placed(&catalogue, "alpha", dollars("239199"), &options);
    assert_eq!(standing, Standing::Within);
    assert!(
        text.contains("the 90th percentile ($239,200 or more)"),
        "{text}"
    );
    let (standing, text) = placed(&catalogue, "beta", dollars("1"), &options);
    assert_eq!(standing, Standing::Unknown);
    assert_eq!(text, "the source has no pay figure to hold yours against.");
}

#[wasm_bindgen_test(unsupported = test)]
fn ranges_averages_periods_and_rates() {
    let catalogue = own_catalogue();
    let english = Options::published(Locale::En);
    let told = |id, own, options: &Options| placed(&catalogue, id, own, options).1;
    assert_eq!(
        told("customer-service-leader", dollars("30000"), &english),
        "your pay of $30,000 a year is within the pay range ($27,000–$41,000)."
    );
    assert_eq!(
        told(
            "customer-service-leader",
            own("2000", "USD", Period::Month),
            &english
        ),
        "your pay of ≈\u{a0}$24,000 a year is below the pay range ($27,000–$41,000). Calculated here: pay a month ×\u{a0}12."
    );
    assert_eq!(
        told(
            "customer-service-leader",
            own("25", "USD", Period::Hour),
            &english
        ),
        "your pay of ≈\u{a0}$52,000 a year is above the pay range ($27,000–$41,000). Calculated here: pay an hour ×\u{a0}2,080. The source itself counts a year as 2,080 hours."
    );
    assert_eq!(
        told("head-of-customer-service", dollars("30000"), &english),
        "its pay is in roubles. To hold yours against it, type a rate for RUB."
    );
    let russian = Options::published(Locale::Ru);
    assert_eq!(
        told(
            "head-of-customer-service",
            own("3000", "EUR", Period::Month),
            &russian
        ),
        "валюта зарплаты другая: рубли. Чтобы сравнить с ней вашу, введите курс EUR и RUB."
    );
    let typed = rate("RUB", "80.5", Locale::En);
    assert_eq!(
        told("head-of-customer-service", dollars("30000"), &typed),
        "your pay of ≈\u{a0}₽201,250 a month is above the pay range (₽50,000–₽150,000). Calculated here: pay a year ×\u{a0}80.5 ÷\u{a0}12. Typed by the reader, not published: 80.5\u{a0}RUB to the U.S. dollar."
    );
    let average =
        r#""pay": { "average": { "amount": 40000, "currency": "USD", "period": "year" } }"#;
    let catalogue = catalogue_of(average, "");
    for (amount, standing, text) in [
        (
            "50000",
            Standing::Above,
            "above the average ($40,000); the source gives no range.",
        ),
        (
            "40000",
            Standing::Within,
            "exactly the average ($40,000); the source gives no range.",
        ),
    ] {
        let (own, told) = placed(&catalogue, "alpha", dollars(amount), &english);
        assert_eq!(own, standing);
        assert!(told.ends_with(text), "{told}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn own_pay_is_a_line_in_the_charts_of_pay() {
    let catalogue = own_catalogue();
    let (head, director) = ("head-of-customer-service", "customer-service-director");
    let options = Options::published(Locale::En);
    let mut comparison = compare(&catalogue, head, director, Locale::En).unwrap();
    mark_charts(&mut comparison, dollars("30000"), &options);
    let chart = &comparison.sections[0].charts[0];
    // Each currency has a panel; without a rate the line stands in one.
    assert_eq!(chart.panels.len(), 2);
    assert_eq!(chart.panels[0].reference, None);
    let reference = chart.panels[1].reference.as_ref().unwrap();
    assert_eq!(
        (reference.value, reference.text.as_str()),
        (30e3, "Your pay: $30,000 a year")
    );
    assert!(chart.description.ends_with(" Your pay: $30,000 a year."));

    let options = Options {
        pay_period: Some(Period::Month),
        ..rate("RUB", "80.5", Locale::Ru)
    };
    let mut comparison = compare_with(&catalogue, head, director, &options).unwrap();
    mark_charts(&mut comparison, dollars("30000"), &options);
    let panel = &comparison.sections[0].charts[0].panels[0];
    assert_eq!(panel.unit.key(), "RUB/month");
    let reference = panel.reference.as_ref().unwrap();
    assert_eq!(reference.value, 201_250.0);
    assert_eq!(
        reference.text,
        "Ваша зарплата: ≈\u{a0}201\u{a0}250\u{a0}₽ в\u{a0}месяц"
    );
}

/// In every occupation, an amount at a published percentile is said to be there, and one a dollar
/// above the highest is not within.
#[wasm_bindgen_test(unsupported = test)]
fn every_occupation_places_its_own_percentiles() {
    let catalogue = tables::project();
    let options = Options::published(Locale::En);
    let mut checked = 0;
    for index in catalogue.occupations() {
        let role = catalogue.role_at(index);
        let id = &role.id;
        let Some(role_compare_core::role::Value::Percentiles(percentiles)) =
            role.value(role_compare_core::field::FieldId::PayPercentiles)
        else {
            let (standing, text) = placed(&catalogue, id, dollars("1"), &options);
            assert_eq!(standing, Standing::Below, "{id}: {text}");
            assert!(
                text.contains("÷\u{a0}2,080"),
                "paid by the hour only: {text}"
            );
            continue;
        };
        for amount in percentiles.values.into_iter().flatten() {
            let at = dollars(&(amount.value as u64).to_string());
            let (standing, text) = placed(&catalogue, id, at, &options);
            if amount.at_least {
                assert_eq!(standing, Standing::Unknown, "{id}: {text}");
            } else {
                assert!(text.contains("is exactly the "), "{id}: {text}");
            }
            checked += 1;
        }
        let (standing, _) = placed(&catalogue, id, dollars("9999999"), &options);
        assert_ne!(standing, Standing::Within);
    }
    assert!(checked > 3_000, "{checked}");
    let mut nurse = compare(
        &catalogue,
        "registered-nurses",
        "oral-and-maxillofacial-surgeons",
        Locale::En,
    )
    .unwrap();
    mark_charts(&mut nurse, dollars("90000"), &options);
    let lines = nurse.sections[0]
        .charts
        .iter()
        .flat_map(|chart| &chart.panels);
    let lines = lines.filter(|panel| panel.reference.is_some());
    assert!(
        lines.clone().count() == 1
            && lines
                .clone()
                .all(|panel| matches!(panel.unit, Unit::Money(_)))
    );
}
