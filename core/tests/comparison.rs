//! Honesty of a comparison, on small made-up roles where the right answer is plain.

use crate::support;
use crate::support::{catalogue_of, own_catalogue};
use role_compare_core::compare::{Cell, Comparison, Relation, Row, Side, Topic, compare};
use role_compare_core::field::Section;
use role_compare_core::locale::Locale;
use wasm_bindgen_test::wasm_bindgen_test;

fn compared(alpha: &str, beta: &str) -> Comparison {
    compare(&catalogue_of(alpha, beta), "alpha", "beta", Locale::En).unwrap()
}

fn row<'a>(comparison: &'a Comparison, id: &str) -> &'a Row {
    comparison
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("no row {id}"))
}

fn statement(comparison: &Comparison, topic: Topic) -> Option<&str> {
    comparison
        .summary
        .iter()
        .find(|statement| statement.topic == topic)
        .map(|statement| statement.text.as_str())
}

fn pay(amount: f64, currency: &str, period: &str) -> String {
    format!(
        r#""pay": {{ "average": {{ "amount": {amount}, "currency": "{currency}", "period": "{period}" }} }}"#
    )
}

fn range(min: f64, max: f64, currency: &str, period: &str) -> String {
    format!(
        r#""pay": {{ "range": {{ "min": {min}, "max": {max}, "currency": "{currency}", "period": "{period}" }} }}"#
    )
}

#[wasm_bindgen_test(unsupported = test)]
fn pay_is_ranked_only_in_one_unit() {
    let cases = [
        // first role's pay, second role's pay, relation, difference, favours
        (
            (40e3, "USD", "year"),
            (50e3, "USD", "year"),
            Relation::Lower,
            Some("+$10,000 (+25%)"),
            Some(Side::Right),
        ),
        (
            (50e3, "USD", "year"),
            (40e3, "USD", "year"),
            Relation::Higher,
            Some("−$10,000 (−20%)"),
            Some(Side::Left),
        ),
        (
            (5e3, "USD", "month"),
            (50e3, "USD", "year"),
            Relation::Higher,
            Some("−$10,000 (−17%)"),
            Some(Side::Left),
        ),
        (
            (50e3, "USD", "year"),
            (5e3, "USD", "month"),
            Relation::Lower,
            Some("+$10,000 (+20%)"),
            Some(Side::Right),
        ),
        (
            (50e3, "USD", "year"),
            (50e3, "USD", "year"),
            Relation::Same,
            None,
            None,
        ),
        (
            (50e3, "RUB", "month"),
            (50e3, "USD", "month"),
            Relation::NotComparable,
            None,
            None,
        ),
        (
            (20.0, "USD", "hour"),
            (50e3, "USD", "year"),
            Relation::NotComparable,
            None,
            None,
        ),
    ];
    for (left, right, relation, difference, favours) in cases {
        let comparison = compared(
            &pay(left.0, left.1, left.2),
            &pay(right.0, right.1, right.2),
        );
        let row = row(&comparison, "pay.average");
        let text = row
            .difference
            .as_ref()
            .map(|difference| difference.text.as_str());
        assert_eq!(
            (row.relation, text, row.favours),
            (relation, difference, favours),
            "{left:?} {right:?}"
        );
        let is_converted = left.2 != right.2 && relation != Relation::NotComparable;
        let says_so = row
            .notes
            .iter()
            .any(|note| note.contains("multiplied by 12"));
        assert_eq!(says_so, is_converted, "{left:?} {right:?}");
        let not_compared = row
            .notes
            .iter()
            .any(|note| note.contains("so not compared"));
        assert_eq!(
            not_compared,
            relation == Relation::NotComparable,
            "{left:?} {right:?}"
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_opening_sentence_on_pay_claims_no_more_than_the_figures() {
    let none = r#""people": { "age": 40 }"#;
    for (left, right, expected) in [
        (
            pay(40e3, "USD", "year"),
            pay(50e3, "USD", "year"),
            "A beta earns $50,000 a year on average: $10,000 (25%) more than an alpha, who earns $40,000 a year.",
        ),
        (
            pay(50e3, "USD", "year"),
            pay(50e3, "USD", "year"),
            "An alpha and a beta earn the same on average: $50,000 a year.",
        ),
        (
            pay(50e3, "USD", "year"),
            none.to_owned(),
            "An alpha earns $50,000 a year on average; for a beta the source has no pay figure, so pay cannot be compared.",
        ),
        (
            none.to_owned(),
            none.to_owned(),
            "The sources have no pay figure for either role.",
        ),
        (
            range(1e3, 2e3, "RUB", "month"),
            pay(50e3, "USD", "year"),
            "Pay cannot be compared, because the currencies differ: an alpha gets ₽1,000–₽2,000 a month, a beta $50,000 a year on average.",
        ),
        (
            pay(20.0, "USD", "hour"),
            pay(50e3, "USD", "year"),
            "Pay cannot be compared, because it is for different periods: an alpha gets $20 an hour on average, a beta $50,000 a year on average.",
        ),
    ] {
        let comparison = compared(&left, &right);
        assert_eq!(statement(&comparison, Topic::Pay), Some(expected));
    }
    // A range says nothing about who earns more where the other role has an average.
    let comparison = compared(&range(1e3, 9e3, "USD", "year"), &pay(5e3, "USD", "year"));
    assert_eq!(statement(&comparison, Topic::Pay), None);
}

#[wasm_bindgen_test(unsupported = test)]
fn pay_ranges_are_said_to_overlap_or_not() {
    for (left, right, relation, expected) in [
        (
            (1e3, 2e3, "year"),
            (3e3, 4e3, "year"),
            Relation::Lower,
            "Their pay ranges do not overlap: $1,000–$2,000 and $3,000–$4,000 a year.",
        ),
        (
            (3e3, 4e3, "year"),
            (1e3, 2e3, "year"),
            Relation::Higher,
            "Their pay ranges do not overlap: $1,000–$2,000 and $3,000–$4,000 a year.",
        ),
        (
            (1e3, 3e3, "year"),
            (2e3, 4e3, "year"),
            Relation::Overlapping,
            "Their pay ranges overlap: both include $2,000–$3,000 a year.",
        ),
        (
            (1e3, 2e3, "year"),
            (2e3, 4e3, "year"),
            Relation::Overlapping,
            "Their pay ranges meet at one point only: $2,000 a year.",
        ),
        (
            (1e3, 2e3, "year"),
            (1e3, 2e3, "year"),
            Relation::Same,
            "Their pay ranges are the same: $1,000–$2,000 a year.",
        ),
        (
            (100.0, 200.0, "month"),
            (1200.0, 2400.0, "year"),
            Relation::Same,
            "Their pay ranges are the same: $1,200–$2,400 a year.",
        ),
    ] {
        let comparison = compared(
            &range(left.0, left.1, "USD", left.2),
            &range(right.0, right.1, "USD", right.2),
        );
        assert_eq!(
            row(&comparison, "pay.range").relation,
            relation,
            "{expected}"
        );
        assert_eq!(statement(&comparison, Topic::PayRange), Some(expected));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn the_three_states_of_a_figure_stay_apart() {
    let comparison = compared(
        r#""outlook": { "satisfaction": "not-reported", "jobs": 0 }"#,
        r#""people": { "lgbt": 0 }"#,
    );
    let satisfaction = row(&comparison, "outlook.satisfaction");
    assert!(matches!(satisfaction.left, Cell::NotReported { .. }));
    assert!(matches!(satisfaction.right, Cell::Absent));
    assert_eq!(satisfaction.relation, Relation::Missing);
    // Zero is a value.
    assert!(
        matches!(&row(&comparison, "outlook.jobs").left, Cell::Value { text, .. } if text == "0")
    );
    assert!(
        matches!(&row(&comparison, "people.lgbt").right, Cell::Value { text, .. } if text == "0%")
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn age_and_shares_have_no_winner() {
    let comparison = compared(
        r#""people": { "age": 30, "lgbt": 5, "gender": { "men": 60, "women": 40 } }, "experience": { "years": 2 }, "outlook": { "jobs": 5 }"#,
        r#""people": { "age": 40, "lgbt": 9, "gender": { "men": 50, "women": 50 } }, "experience": { "years": 6 }, "outlook": { "jobs": 9 }"#,
    );
    for id in [
        "people.age",
        "people.lgbt",
        "people.gender.men",
        "experience.years",
        "outlook.jobs",
    ] {
        assert_eq!(row(&comparison, id).favours, None, "{id}");
        assert!(row(&comparison, id).difference.is_some(), "{id}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn hourly_pay_that_repeats_the_yearly_is_said_to() {
    let note = |left: f64, right: f64| {
        let side = |hour: f64| {
            format!(
                r#""pay": {{ "average": {{ "amount": 33791, "currency": "USD", "period": "year" }}, "hourly": {{ "amount": {hour}, "currency": "USD", "period": "hour" }} }}"#
            )
        };
        let comparison = compared(&side(left), &side(right));
        row(&comparison, "pay.hourly")
            .notes
            .iter()
            .any(|note| note.contains("2,080"))
    };
    assert!(note(16.25, 16.25));
    assert!(!note(16.25, 17.0));
    assert!(!note(16.0, 16.25));
}

#[wasm_bindgen_test(unsupported = test)]
fn growth_over_different_years_is_flagged_and_favours_nobody() {
    let growth = |percent: i32, years: &str| {
        format!(r#""outlook": {{ "growth": {{ "percent": {percent}{years} }} }}"#)
    };
    let over = r#", "from": 2024, "to": 2034"#;
    for (left, right, favours, note) in [
        (growth(1, over), growth(2, over), Some(Side::Right), None),
        (
            growth(1, ""),
            growth(2, ""),
            Some(Side::Right),
            Some("The source does not say over which years."),
        ),
        (
            growth(1, over),
            growth(2, ""),
            None,
            Some(
                "One of the sources does not say over which years, so the difference is only a hint.",
            ),
        ),
        (
            growth(1, over),
            growth(2, r#", "from": 2023, "to": 2033"#),
            None,
            Some("Not over the same years, so the difference is only a hint."),
        ),
    ] {
        let comparison = compared(&left, &right);
        let row = row(&comparison, "outlook.growth");
        assert_eq!(row.favours, favours);
        assert_eq!(row.notes.first().map(String::as_str), note);
    }
    let comparison = compared(&growth(1, over), &growth(2, ""));
    assert_eq!(statement(&comparison, Topic::Growth), None);
}

#[wasm_bindgen_test(unsupported = test)]
fn shares_of_different_degrees_are_not_compared() {
    let degree = |name: &str| {
        format!(
            r#""education": {{ "degree": {{ "name": {{ "en": "{name}", "ru": "{name}" }}, "share": 40 }} }}"#
        )
    };
    let comparison = compared(&degree("Master's"), &degree("Bachelor's"));
    assert_eq!(
        row(&comparison, "education.degree").relation,
        Relation::Different
    );
    assert_eq!(
        row(&comparison, "education.degree.share").relation,
        Relation::NotComparable
    );
    let chart = &comparison.sections[0].charts[0];
    assert_eq!(
        chart.panels[0].lanes.len(),
        2,
        "each degree has a lane of its own"
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn skills_are_shared_whatever_list_names_them() {
    let list = |key: &str, names: &[&str]| {
        let items: Vec<String> = names
            .iter()
            .map(|name| format!(r#"{{ "en": "{name}", "ru": "{name}" }}"#))
            .collect();
        format!(r#""skills": {{ "{key}": [{}] }}"#, items.join(","))
    };
    let comparison = compared(
        &list("hard", &["Empathy", "Reports"]),
        &list("soft", &["empathy", "Patience", "Order"]),
    );
    let number = |id: &str| {
        let row = row(&comparison, id);
        let text = |cell: &Cell| match cell {
            Cell::Value { text, .. } => text.clone(),
            other => panic!("{other:?}"),
        };
        (text(&row.left), text(&row.right), row.derived)
    };
    assert_eq!(number("skills.in-both"), ("1".into(), "1".into(), true));
    assert_eq!(number("skills.only-here"), ("1".into(), "2".into(), true));
    // What is counted here is not counted as a row that can be compared.
    assert_eq!(
        (comparison.coverage.comparable, comparison.coverage.total),
        (0, 2)
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn different_currencies_never_share_a_scale() {
    let comparison = compared(
        &range(1e3, 2e3, "RUB", "month"),
        &range(1e3, 2e3, "USD", "year"),
    );
    let chart = &comparison.sections[0].charts[0];
    assert_eq!(chart.panels.len(), 2);
    assert!(
        chart
            .notes
            .iter()
            .any(|note| note.contains("scales of their own"))
    );
    let comparison = compared(
        &range(1e3, 2e3, "USD", "month"),
        &range(1e3, 2e3, "USD", "year"),
    );
    assert_eq!(comparison.sections[0].charts[0].panels.len(), 1);
}

#[wasm_bindgen_test(unsupported = test)]
fn the_same_role_twice_is_said() {
    let catalogue = own_catalogue();
    for locale in Locale::ALL {
        let comparison = compare(
            &catalogue,
            "customer-service-leader",
            "customer-service-leader",
            locale,
        )
        .unwrap();
        assert!(comparison.same_role);
        assert_eq!(comparison.summary.len(), 1);
        assert!(
            comparison
                .sections
                .iter()
                .flat_map(|section| &section.rows)
                .all(|row| { matches!(row.relation, Relation::Same | Relation::Missing) })
        );
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn an_unknown_id_is_named() {
    let error = compare(
        &own_catalogue(),
        "customer-service-leader",
        "nobody",
        Locale::En,
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        r#"there is no role with the id "nobody""#
    );
}

/// Promises that hold for every pair of the project's own roles, in both languages.
#[wasm_bindgen_test(unsupported = test)]
fn every_pair_keeps_the_promises() {
    let catalogue = own_catalogue();
    for left in catalogue.profiles() {
        for right in catalogue.profiles() {
            for locale in Locale::ALL {
                let comparison = compare(&catalogue, &left.id, &right.id, locale).unwrap();
                let name = format!("{} {} {locale:?}", left.id, right.id);
                let rows = || comparison.sections.iter().flat_map(|section| &section.rows);
                for row in rows() {
                    for cell in [&row.left, &row.right] {
                        if let Cell::Value { text, source, .. } = cell {
                            assert!(!text.trim().is_empty(), "{name} {}", row.id);
                            assert!(*source < comparison.sources.len(), "{name} {}", row.id);
                        }
                    }
                    if row.difference.is_some() {
                        assert!(row.relation.is_comparable(), "{name} {}", row.id);
                    }
                }
                let ids: std::collections::HashSet<&str> =
                    rows().map(|row| row.id.as_str()).collect();
                assert_eq!(ids.len(), rows().count(), "{name}: row ids are unique");
                let order: Vec<Section> = comparison
                    .sections
                    .iter()
                    .map(|section| section.id)
                    .collect();
                assert!(
                    order.is_sorted_by_key(|id| Section::ALL.iter().position(|known| known == id))
                );
                for statement in &comparison.summary {
                    assert!(statement.text.ends_with('.'), "{name}: {}", statement.text);
                    assert!(!statement.text.contains(".."), "{name}: {}", statement.text);
                }
                let text = support::printed(&comparison);
                for word in ["NaN", "inf", "undefined", "null", "None"] {
                    assert!(
                        !text
                            .split(|c: char| !c.is_alphanumeric())
                            .any(|w| w == word),
                        "{name}: {word}"
                    );
                }
            }
        }
    }
}

/// Swapping the sides turns every relation round and changes nothing else.
#[wasm_bindgen_test(unsupported = test)]
fn swapping_the_sides_mirrors_the_comparison() {
    let catalogue = own_catalogue();
    let ids = [
        "customer-service-leader",
        "operations-project-manager",
        "head-of-customer-service",
    ];
    for left in ids {
        for right in ids {
            let there = compare(&catalogue, left, right, Locale::En).unwrap();
            let back = compare(&catalogue, right, left, Locale::En).unwrap();
            assert_eq!(there.coverage, back.coverage);
            for section in &there.sections {
                for row in &section.rows {
                    let mirrored = self::row(&back, &row.id);
                    let expected = match row.relation {
                        Relation::Higher => Relation::Lower,
                        Relation::Lower => Relation::Higher,
                        other => other,
                    };
                    assert_eq!(mirrored.relation, expected, "{} {left} {right}", row.id);
                }
            }
        }
    }
}
