//! Roles like a given one that are better in something: the rule holds for each that is named,
//! and nobody who meets it more closely is left out.

use crate::support::own_catalogue;
use crate::support::tables;
use role_compare_core::compare::Options;
use role_compare_core::decide::counterparts::{Counterparts, counterparts};
use role_compare_core::field::FieldId;
use role_compare_core::page_state::Rule;
use role_compare_core::role::Value;
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn found(catalogue: &Catalogue, id: &str, rule: Rule, locale: Locale) -> Counterparts {
    counterparts(catalogue, id, rule, &Options::published(locale)).unwrap()
}

fn median(catalogue: &Catalogue, index: usize) -> Option<f64> {
    match catalogue.role_at(index).value(FieldId::PayPercentiles)? {
        Value::Percentiles(percentiles) => Some(percentiles.values[2]?.value),
        _ => None,
    }
}

fn growth(catalogue: &Catalogue, index: usize) -> f64 {
    match catalogue.role_at(index).value(FieldId::OutlookGrowth) {
        Some(Value::Growth(growth)) => growth.percent,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn counterparts_are_told_with_their_reasons_and_the_rule() {
    let catalogue = tables::project();
    let pay = found(
        &catalogue,
        "licensed-practical-and-licensed-vocational-nurses",
        Rule::Pay,
        Locale::En,
    );
    assert_eq!(pay.found.len(), 8);
    let nurses = pay
        .found
        .iter()
        .find(|own| own.id == "registered-nurses")
        .unwrap();
    assert_eq!(
        nurses.reason,
        "pays $33,150 (51%) more at the median; skills 95% alike"
    );
    assert_eq!(
        pay.rule,
        "Of the 76 occupations whose skills are the most alike (a tenth of all, 91% alike or more) those whose median pay is higher by 2% or more; the most alike first. Skills are not all that a role asks for: licenses and subject knowledge are not counted."
    );
    assert!(
        pay.text.ends_with("roles found; the closest 8 are shown."),
        "{}",
        pay.text
    );

    let russian = found(&catalogue, "cashiers", Rule::Growth, Locale::Ru);
    assert!(
        russian.found[0].reason.contains(" против −"),
        "{}",
        russian.found[0].reason
    );
    let russian = found(&catalogue, "cashiers", Rule::Schooling, Locale::Ru);
    assert!(
        russian.found[0]
            .reason
            .starts_with("образование такое же: без требований к образованию; навыки схожи на 9"),
        "{}",
        russian.found[0].reason
    );
    let english = found(&catalogue, "web-developers", Rule::Schooling, Locale::En);
    assert!(
        english
            .found
            .iter()
            .any(|own| own.reason.starts_with("less schooling: "))
    );
    assert!(english.found.iter().any(|own| {
        own.reason
            .starts_with("the same schooling: bachelor’s degree")
    }));
}

#[wasm_bindgen_test(unsupported = test)]
fn who_has_no_scores_or_no_exact_figure_is_told_so() {
    let own = own_catalogue();
    let none = found(&own, "customer-service-leader", Rule::Pay, Locale::En);
    assert!(none.found.is_empty() && none.rule.is_empty());
    assert!(
        none.text
            .starts_with("Counterparts are looked for by scores of skills")
    );
    assert_eq!(
        counterparts(&own, "nobody", Rule::Pay, &Options::default())
            .unwrap_err()
            .id,
        "nobody"
    );
    // A median that is top-coded cannot be known to be exceeded; as one of others, it is at least
    // so much more.
    let mut tables = tables::tables();
    let pay = &mut tables.get_mut("pay").unwrap().1;
    *pay = pay.replace(
        "\t97550\t112350\t137470\t",
        "\t>=239200\t>=239200\t>=239200\t",
    );
    let catalogue = tables::catalogue(&tables);
    let nurses = "licensed-practical-and-licensed-vocational-nurses";
    let other = found(&catalogue, nurses, Rule::Pay, Locale::Ru);
    let other = other.found.iter().find(|own| own.id == "registered-nurses");
    assert_eq!(
        other.unwrap().reason.replace('\u{a0}', " "),
        "медианная зарплата выше не меньше чем на 174 800 $ (271 %); навыки схожи на 95 %"
    );
    let none = found(&catalogue, "registered-nurses", Rule::Pay, Locale::Ru);
    assert!(none.found.is_empty());
    assert!(
        none.text
            .starts_with("Точной медианной зарплаты этой роли издатель не приводит")
    );
}

/// The rule, worked out again by other means for a part of all occupations.
#[wasm_bindgen_test(unsupported = test)]
fn the_rule_holds_for_each_and_no_closer_one_is_missing() {
    let catalogue = tables::project();
    for own in catalogue.occupations().step_by(120) {
        let id = catalogue.id(own);
        // Importance is from 100 to 500 hundredths.
        let skills = catalogue.importance(own).unwrap();
        let alike = |index| {
            let other = catalogue.importance(index).unwrap();
            let apart = skills
                .iter()
                .zip(&other)
                .map(|(one, two)| one.abs_diff(*two));
            100.0 - f64::from(apart.sum::<u32>()) / (400.0 * skills.len() as f64) * 100.0
        };
        let mut others: Vec<(f64, usize)> = catalogue
            .occupations()
            .filter(|index| *index != own)
            .map(|index| (alike(index), index))
            .collect();
        others.sort_by(|one, other| other.0.total_cmp(&one.0));
        let bound = others[(others.len().div_ceil(10)) - 1].0;
        for rule in Rule::ALL {
            let meets = |index: usize| match rule {
                Rule::Pay => match (median(&catalogue, own), median(&catalogue, index)) {
                    (Some(own), Some(other)) => other >= own * 1.02,
                    _ => false,
                },
                Rule::Growth => growth(&catalogue, index) - growth(&catalogue, own) > 0.999,
                Rule::Schooling => {
                    catalogue.entry_education(index) <= catalogue.entry_education(own)
                }
            };
            let is_by_the_hour = median(&catalogue, own).is_none() && *rule == Rule::Pay;
            let expected: Vec<f64> = others
                .iter()
                .filter(|(alike, index)| *alike >= bound && meets(*index))
                .map(|(alike, _)| *alike)
                .take(8)
                .collect();
            for locale in Locale::ALL {
                let found = found(&catalogue, &id, *rule, locale);
                for text in [&found.text, &found.rule] {
                    assert!(!text.contains("  "), "{text}");
                }
                if is_by_the_hour || found.rule.is_empty() {
                    continue;
                }
                let own: Vec<f64> = found.found.iter().map(|own| own.alike).collect();
                assert_eq!(own, expected, "{id} {rule:?}");
                for own in &found.found {
                    assert!(
                        meets(catalogue.index_of(&own.id).unwrap()),
                        "{}",
                        own.reason
                    );
                }
            }
        }
    }
}
