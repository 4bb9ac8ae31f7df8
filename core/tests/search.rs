//! What people type, and what they find.

use crate::support;
use role_compare_core::Locale;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test(unsupported = test)]
fn roles_are_found_by_title_and_alias_in_both_languages() {
    let catalogue = support::own_catalogue();
    for (query, locale, first) in [
        (
            "customer service lead",
            Locale::En,
            "customer-service-leader",
        ),
        ("LEADER", Locale::En, "customer-service-leader"),
        ("director customer", Locale::En, "customer-service-director"),
        ("client", Locale::En, "client-service-director"),
        ("project", Locale::En, "operations-project-manager"),
        ("head", Locale::Ru, "head-of-customer-service"),
        (
            "директор клиентского",
            Locale::Ru,
            "client-service-director",
        ),
        (
            "директор клиентского",
            Locale::En,
            "client-service-director",
        ),
        (
            "Customer Service Supervisor",
            Locale::Ru,
            "customer-service-supervisor",
        ),
        (
            "service/operations",
            Locale::En,
            "customer-service-operations-manager",
        ),
    ] {
        let hits = catalogue.search(query, locale, 3).hits;
        let found = hits
            .first()
            .map(|hit| catalogue.profiles()[hit.role].id.as_str());
        assert_eq!(found, Some(first), "{query:?} in {locale:?}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn an_empty_query_lists_everything_and_nonsense_nothing() {
    let catalogue = support::own_catalogue();
    for query in ["", "  ", "—"] {
        let found = catalogue.search(query, Locale::En, usize::MAX);
        let roles: Vec<usize> = found.hits.iter().map(|hit| hit.role).collect();
        assert_eq!(roles, Vec::from_iter(0..catalogue.len()));
        assert_eq!(found.total, roles.len());
    }
    let nothing = catalogue.search("zzz", Locale::En, 3);
    assert_eq!((nothing.hits, nothing.total), (vec![], 0));
}

#[wasm_bindgen_test(unsupported = test)]
fn the_match_is_marked_and_the_alias_that_matched_is_named() {
    let catalogue = support::own_catalogue();
    let marked = |query: &str| -> String {
        let found = catalogue.search(query, Locale::En, 1);
        let hit = found.hits[0];
        let pieces = found.pieces(&catalogue.name(hit.role, hit.name));
        pieces
            .iter()
            .map(|piece| {
                if piece.matched {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    };
    assert_eq!(marked("leade"), "Customer Service [Leade]r");
    assert_eq!(
        marked("клиентского сервиса директор"),
        "[Директор] [клиентского] [сервиса]"
    );
    assert_eq!(marked("pervis"), "Customer Service Su[pervis]or");
}
