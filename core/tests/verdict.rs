//! What comes out ahead by the reader's weights, why, and what could not be weighed.

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue, statistics};
use role_compare_core::compare::Options;
use role_compare_core::decide::verdict::{Verdict, verdict};
use role_compare_core::page_state::{Criterion, Weights};
use role_compare_core::role::Currency;
use role_compare_core::text::decimal::Decimal;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn weights(list: &[(Criterion, u8)]) -> Weights {
    let mut weights = Weights::default();
    for (criterion, weight) in list {
        weights.set(*criterion, *weight);
    }
    weights
}

fn told(catalogue: &Catalogue, ids: &[&str], list: &[(Criterion, u8)], locale: Locale) -> Verdict {
    let options = Options::published(locale);
    verdict(catalogue, ids, &weights(list), &options)
        .unwrap()
        .expect("there is a weight")
}

const ALPHA: &str = r#"
  "pay": { "average": { "amount": 40000, "currency": "USD", "period": "year" } },
  "outlook": { "growth": { "percent": 9, "from": 2024, "to": 2034 }, "openings": 1000,
               "satisfaction": { "score": 4, "of": 5 } },
  "people": { "age": 40 },
  "skills": { "soft": [ { "en": "Patience", "ru": "Терпение" } ] }"#;
const BETA: &str = r#"
  "pay": { "average": { "amount": 5000, "currency": "USD", "period": "month" } },
  "outlook": { "growth": { "percent": 4, "from": 2024, "to": 2034 }, "openings": 1015,
               "satisfaction": "not-reported" },
  "people": { "age": 50 },
  "skills": { "soft": [ { "en": "Patience", "ru": "Терпение" }, { "en": "Humor", "ru": "Юмор" } ] }"#;

use Criterion::*;

#[wasm_bindgen_test(unsupported = test)]
fn no_weights_no_verdict() {
    let catalogue = catalogue_of(ALPHA, BETA);
    let options = Options::published(Locale::En);
    let none = verdict(
        &catalogue,
        &["alpha", "beta"],
        &Weights::default(),
        &options,
    )
    .unwrap();
    assert_eq!(none, None);
    let error = verdict(
        &catalogue,
        &["alpha", "gamma"],
        &Weights::default(),
        &options,
    );
    assert_eq!(error.unwrap_err().id, "gamma");
}

#[wasm_bindgen_test(unsupported = test)]
fn the_verdict_names_its_reasons_and_what_it_could_not_weigh() {
    let catalogue = catalogue_of(ALPHA, BETA);
    let list = [
        (Pay, 3),
        (Growth, 1),
        (Openings, 2),
        (Satisfaction, 5),
        (Schooling, 1),
    ];
    let own = told(&catalogue, &["alpha", "beta"], &list, Locale::En);
    // Openings differ by less than two percent: each has half of them.
    assert_eq!(
        (own.leaders.as_slice(), own.points.as_slice(), own.of),
        (&[1][..], &[2.0, 4.0][..], 6.0)
    );
    assert_eq!(
        own.text,
        "By your weights, a beta comes out ahead, with 4 of 6 points. \
         For it: more pay (average ≈\u{a0}$60,000 a year against average $40,000 a year). \
         Against it: slower growth (4% against 9%). \
         Level: job openings. \
         Not weighed: less schooling needed (no figure for Alpha; Beta); job satisfaction (no figure for Beta)."
    );
    assert_eq!(
        own.reasons[0].values,
        ["average $40,000 a year", "average ≈\u{a0}$60,000 a year"]
    );
    assert_eq!(own.reasons[2].ahead, [0, 1]);
    let little = [(Pay, 1), (Satisfaction, 2)];
    let own = told(&catalogue, &["alpha", "beta"], &little, Locale::En);
    assert!(own.text.ends_with(
        " That is more of your weights than could be weighed, so the verdict says little."
    ));
    let own = told(&catalogue, &["alpha", "beta"], &list, Locale::Ru);
    assert_eq!(
        own.text.replace('\u{a0}', " "),
        "По вашим весам впереди роль «бета»: 4 балла из 6. \
         За: зарплата выше (в среднем ≈ 60 000 $ в год против в среднем 40 000 $ в год). \
         Против: рост медленнее (4 % против 9 %). \
         Наравне: открывающиеся рабочие места. \
         Не учтено: меньше требований к образованию (нет данных: Альфа; Бета); удовлетворённость работой (нет данных: Бета)."
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn averages_of_two_kinds_are_said_to_be() {
    let pair = ["support-lead", "managers-all-other"];
    let own = told(&statistics(), &pair, &[(Pay, 1)], Locale::En);
    assert!(
        own.text
            .ends_with("One figure is a site’s own, the other is from official statistics."),
        "{}",
        own.text
    );
    let own = told(
        &statistics(),
        &["nurses", "managers-all-other"],
        &[(Pay, 1)],
        Locale::En,
    );
    assert_eq!(own.reasons[0].note, None);
}

#[wasm_bindgen_test(unsupported = test)]
fn hours_that_were_counted_are_said_to_be() {
    let catalogue = tables::project();
    // Actors are paid by the hour only: no source says how many hours a year.
    let own = told(
        &catalogue,
        &["actors", "registered-nurses"],
        &[(Pay, 1)],
        Locale::En,
    );
    assert!(
        own.text.ends_with(
            "2,080 hours are 52 weeks of 40; the source does not say how many hours are worked."
        ),
        "{}",
        own.text
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn ties_are_said() {
    let catalogue = catalogue_of(ALPHA, BETA);
    let own = told(
        &catalogue,
        &["alpha", "beta"],
        &[(Pay, 2), (Growth, 2)],
        Locale::En,
    );
    assert_eq!(own.leaders, [0, 1]);
    assert_eq!(
        own.text,
        "By your weights, an alpha and a beta are level, with 2 of 4 points each. \
         Pay (average $40,000 a year; average ≈\u{a0}$60,000 a year)\u{a0}— ahead: a beta. \
         Growth (9%; 4%)\u{a0}— ahead: an alpha."
    );
    let own = told(&catalogue, &["alpha", "alpha"], &[(Pay, 5)], Locale::Ru);
    assert_eq!(
        own.text.replace('\u{a0}', " "),
        "По вашим весам роли «альфа» и «альфа» наравне: по 2,5 балла из 5. \
         Зарплата (в среднем 40 000 $ в год; в среднем 40 000 $ в год) — наравне."
    );
    let own = told(
        &catalogue,
        &["alpha", "beta"],
        &[(Schooling, 5)],
        Locale::En,
    );
    assert!(own.leaders.is_empty() && own.of == 0.0);
    assert_eq!(
        own.text,
        "Nothing of what matters to you can be held together for these roles. \
         Not weighed: less schooling needed (no figure for Alpha; Beta)."
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn age_has_the_direction_that_the_reader_gives_it() {
    let catalogue = catalogue_of(ALPHA, BETA);
    for (criterion, leader) in [(Younger, 0), (Older, 1)] {
        let own = told(
            &catalogue,
            &["alpha", "beta"],
            &[(criterion, 1)],
            Locale::En,
        );
        assert_eq!(own.leaders, [leader]);
    }
    let own = told(
        &catalogue,
        &["alpha", "beta"],
        &[(Younger, 1), (Overlap, 1)],
        Locale::En,
    );
    assert_eq!(own.reasons[0].values, ["1 of 1", "1 of 2"]);
    assert!(own.method.ends_with(
        "Skills are held against those of the first role, which therefore has them all."
    ));
    let own = told(&catalogue, &["alpha", "beta"], &[(Younger, 1)], Locale::En);
    assert!(!own.method.contains("first role"));
}

#[wasm_bindgen_test(unsupported = test)]
fn money_of_other_currencies_wants_a_rate() {
    let catalogue = catalogue_of(
        ALPHA,
        r#""pay": { "average": { "amount": 300000, "currency": "RUB", "period": "month" } }"#,
    );
    let own = told(&catalogue, &["alpha", "beta"], &[(Pay, 1)], Locale::En);
    assert!(own.text.ends_with("Not weighed: pay (the amounts are in different currencies, or not exact enough to be ranked)."));
    let mut options = Options::published(Locale::En);
    let rouble = Currency::from_code("RUB").unwrap();
    options.rates.set(rouble, Decimal::parse("80"));
    let own = verdict(
        &catalogue,
        &["alpha", "beta"],
        &weights(&[(Pay, 1)]),
        &options,
    );
    let own = own.unwrap().unwrap();
    assert_eq!(own.leaders, [1]);
    assert_eq!(own.reasons[0].values[1], "average ≈\u{a0}$45,000 a year");
}

#[wasm_bindgen_test(unsupported = test)]
fn an_open_end_is_ahead_only_of_what_is_below_it() {
    let open = |p: &str| {
        format!(
            r#""pay": {{ "percentiles": {{ "currency": "USD", "period": "year",
          "p10": 50000, "p25": 100000, "median": {p}, "p75": {{ "at-least": 239200 }}, "p90": {{ "at-least": 239200 }} }} }}"#
        )
    };
    let (top, exact) = (open(r#"{ "at-least": 239200 }"#), open("150000"));
    let catalogue = catalogue_of(&top, &exact);
    let own = told(&catalogue, &["alpha", "beta"], &[(Pay, 1)], Locale::En);
    assert_eq!(own.leaders, [0]);
    assert_eq!(own.reasons[0].values[0], "median $239,200 a year or more");
    let catalogue = catalogue_of(&top, &top);
    let own = told(&catalogue, &["alpha", "beta"], &[(Pay, 1)], Locale::En);
    assert_eq!(own.not_weighed[0].criterion, Pay);
}

#[wasm_bindgen_test(unsupported = test)]
fn three_and_four_roles_are_weighed_pair_by_pair() {
    let catalogue = tables::project();
    let ids = ["registered-nurses", "roofers", "web-developers", "cashiers"];
    let list = [
        (Pay, 3),
        (Growth, 1),
        (Openings, 2),
        (Schooling, 2),
        (Overlap, 1),
        (Younger, 1),
    ];
    for count in 2..=4 {
        for locale in Locale::ALL {
            let own = told(&catalogue, &ids[..count], &list, locale);
            let sum: f64 = own.points.iter().sum();
            // Every pair shares the whole weight.
            let pairs = (count * (count - 1) / 2) as f64;
            let expected = own.of * pairs / (count - 1) as f64;
            assert!((sum - expected).abs() < 1e-4, "{sum} {expected}");
            assert!(own.points.iter().all(|points| *points <= own.of));
        }
    }
}

/// Over many pairs: turned round, the same role is ahead by the same points.
#[wasm_bindgen_test(unsupported = test)]
fn the_order_of_the_roles_does_not_matter() {
    fn check(catalogue: &Catalogue, left: &str, right: &str) {
        let list = [
            (Pay, 3),
            (Growth, 2),
            (Openings, 2),
            (Schooling, 1),
            (Satisfaction, 1),
            (Older, 1),
        ];
        let there = told(catalogue, &[left, right], &list, Locale::En);
        let back = told(catalogue, &[right, left], &list, Locale::En);
        assert_eq!(there.points, [back.points[1], back.points[0]]);
        assert_eq!(there.of, back.of);
        assert_eq!(there.reasons.len() + there.not_weighed.len(), list.len());
        assert!(
            there.text.ends_with('.') && !there.text.contains("  ") && !there.text.contains(".."),
            "{}",
            there.text
        );
    }
    let own = own_catalogue();
    for left in own.ids() {
        for right in own.ids() {
            check(&own, &left, &right);
        }
    }
    let catalogue = tables::project();
    for index in catalogue.occupations().step_by(15) {
        let other = catalogue.id(catalogue.len() - index);
        check(&catalogue, &catalogue.id(index), &other);
    }
}
