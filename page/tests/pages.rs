//! What a static page holds: well-formed HTML with every text of the comparison, a head
//! that machines can read, and data that cannot become markup.

use std::cmp::Ordering;

use role_compare_core::Catalogue;
use role_compare_core::compare::{Cell, CellValue, Comparison, compare};
use role_compare_core::locale::Locale;
use role_compare_page::{Pair, Site, style_sheet};
use role_compare_widget::baked;
use scraper::{Html, Selector};

fn ids(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn page(site: &Site, pair: [&str; 2], locale: Locale, catalogue: &Catalogue) -> String {
    let pair = Pair::all(&ids(&pair), catalogue).unwrap().remove(0);
    site.page(&pair, locale, catalogue).unwrap()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// One kind of space between words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text that a comparison holds for its reader.
fn texts(comparison: &Comparison) -> Vec<String> {
    let mut texts = vec![comparison.coverage.text.clone()];
    for role in [&comparison.left, &comparison.right] {
        texts.extend([role.title.clone(), role.market.clone()]);
    }
    texts.extend(comparison.summary.iter().map(|each| each.text.clone()));
    for highlight in &comparison.highlights {
        texts.push(highlight.label.clone());
        texts.extend(highlight.difference.clone());
        texts.extend(
            [&highlight.left, &highlight.right]
                .into_iter()
                .flat_map(said),
        );
    }
    for section in &comparison.sections {
        texts.push(section.title.clone());
        for row in &section.rows {
            texts.push(row.label.clone());
            texts.extend(row.group.clone());
            texts.extend(row.notes.clone());
            texts.extend([&row.left, &row.right].into_iter().flat_map(said));
        }
        for chart in &section.charts {
            texts.push(chart.title.clone());
            texts.extend(chart.notes.clone());
            texts.extend(chart.panels.iter().filter_map(|panel| panel.title.clone()));
        }
    }
    for source in &comparison.sources {
        texts.extend([source.name.clone(), source.vintage.clone()]);
        texts.extend(source.roles.clone());
    }
    texts
}

fn said(cell: &Cell) -> Vec<String> {
    match cell {
        Cell::Value {
            value: CellValue::List(items),
            ..
        } => items
            .iter()
            .flat_map(|item| [Some(item.text.clone()), item.detail.clone()])
            .flatten()
            .collect(),
        Cell::Value { text, .. } => vec![text.clone()],
        Cell::NotReported { .. } | Cell::Absent => Vec::new(),
    }
}

#[test]
fn a_page_is_well_formed_and_says_all_that_the_comparison_says() {
    let catalogue = baked::catalogue();
    // Some of many: pairs grow with the square of the roles.
    let step = (catalogue.len() / 8).max(1);
    let some: Vec<String> = (0..catalogue.len())
        .step_by(step)
        .map(|index| catalogue.id(index).into_owned())
        .collect();
    let places = || 0..some.len();
    for (left, right) in places().flat_map(|left| places().map(move |right| (left, right))) {
        // Each two are in one order in English and in the other in Russian.
        let locale = match left.cmp(&right) {
            Ordering::Less => Locale::En,
            Ordering::Equal => continue,
            Ordering::Greater => Locale::Ru,
        };
        let [left, right] = [&some[left], &some[right]];
        let html = page(&Site::default(), [left, right], locale, &catalogue);
        let parsed = Html::parse_document(&html);
        let name = format!("{left} {right} {}", locale.tag());
        assert!(parsed.errors.is_empty(), "{name}: {:?}", parsed.errors);

        let element = all(&parsed, "role-compare[left][right][locale]");
        assert_eq!(element.len(), 1, "{name}");
        let shown = plain(&element[0].text().collect::<String>());
        let comparison = compare(&catalogue, left, right, locale).unwrap();
        let texts = texts(&comparison);
        assert!(texts.len() > 20, "{name}: {} texts", texts.len());
        for text in texts {
            assert!(shown.contains(&plain(&text)), "{name} lacks {text:?}");
        }
        let pictures = comparison
            .sections
            .iter()
            .flat_map(|section| &section.charts);
        let pictures: usize = pictures.map(|chart| chart.panels.len()).sum();
        assert_eq!(
            all(&parsed, "svg[role=img][aria-label]").len(),
            pictures,
            "{name}"
        );
    }
}

#[test]
fn nothing_in_a_page_needs_a_script_or_an_unsafe_policy() {
    let catalogue = baked::catalogue();
    let pair = [&*catalogue.profiles()[0].id, &*catalogue.profiles()[1].id];
    let html = page(&Site::default(), pair, Locale::En, &catalogue);
    let parsed = Html::parse_document(&html);
    for absent in [
        "button",
        "input",
        "select",
        "[style]",
        "style",
        "[onclick]",
        "script:not([src]):not([type='application/ld+json'])",
    ] {
        assert!(all(&parsed, absent).is_empty(), "{absent}");
    }
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert_eq!(all(&parsed, "h1").len(), 1);
}

#[test]
fn the_head_names_the_page_and_its_other_language() {
    let catalogue = baked::catalogue();
    let pair = ["customer-service-leader", "head-of-customer-service"];
    let site = Site {
        base_url: Some("https://example.org/roles/".to_owned()),
        widget: "https://cdn.example.net/role-compare/".to_owned(),
        ..Site::default()
    };
    let html = page(&site, pair, Locale::Ru, &catalogue);
    let parsed = Html::parse_document(&html);
    let attribute = |selector, name| all(&parsed, selector)[0].attr(name).unwrap().to_owned();
    let address = "https://example.org/roles/customer-service-leader-vs-head-of-customer-service";
    assert_eq!(
        attribute("link[rel=canonical]", "href"),
        format!("{address}.ru.html")
    );
    assert_eq!(
        attribute("link[hreflang=en]", "href"),
        format!("{address}.html")
    );
    assert_eq!(
        attribute("link[hreflang=ru]", "href"),
        format!("{address}.ru.html")
    );
    assert_eq!(
        attribute("script[src]", "src"),
        "https://cdn.example.net/role-compare/role-compare.js"
    );
    assert!(
        attribute("meta[http-equiv]", "content")
            .contains("script-src 'self' https://cdn.example.net 'wasm-unsafe-eval';")
    );
    let comparison = compare(&catalogue, pair[0], pair[1], Locale::Ru).unwrap();
    assert_eq!(
        attribute("meta[name=description]", "content"),
        comparison.summary[0].text
    );
    let title = all(&parsed, "title")[0].text().collect::<String>();
    assert!(
        title.contains(&comparison.left.title) && title.contains(&comparison.right.title),
        "{title}"
    );

    // Without an address there is nothing to be canonical; with one language, no other.
    let alone = Site {
        locales: vec![Locale::Ru],
        ..Site::default()
    };
    let parsed = Html::parse_document(&page(&alone, pair, Locale::Ru, &catalogue));
    assert!(
        all(
            &parsed,
            "link[rel=canonical], link[rel=alternate], a[hreflang]"
        )
        .is_empty()
    );
}

#[test]
fn pay_is_told_to_machines_with_currency_and_period_or_not_at_all() {
    let catalogue = baked::catalogue();
    let html = page(
        &Site::default(),
        ["customer-service-leader", "client-service-director"],
        Locale::En,
        &catalogue,
    );
    let parsed = Html::parse_document(&html);
    let data = all(&parsed, "script[type='application/ld+json']")[0]
        .text()
        .collect::<String>();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let roles = data["about"].as_array().unwrap();
    assert_eq!(roles.len(), 2);
    let average = &roles[0]["estimatedSalary"][0];
    assert_eq!(average["name"], "Average pay");
    assert_eq!(average["currency"], "USD");
    assert_eq!(average["value"]["value"], 33791.0);
    assert_eq!(average["value"]["unitText"], "YEAR");
    for pay in roles
        .iter()
        .filter_map(|role| role["estimatedSalary"].as_array())
        .flatten()
    {
        assert!(
            pay["currency"].is_string() && pay["value"]["unitText"].is_string(),
            "{pay}"
        );
    }
    // A role without a figure says none.
    let figures = catalogue.role("client-service-director").unwrap();
    let has_pay = figures.entries.iter().any(|entry| {
        entry.field.spec().path().starts_with("pay.average")
            || entry.field.spec().path().starts_with("pay.range")
    });
    assert_eq!(roles[1].get("estimatedSalary").is_some(), has_pay);
}

#[test]
fn data_cannot_become_markup() {
    let mut catalogue = (*baked::catalogue()).clone();
    let evil = "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;<!--";
    for role in catalogue.profiles_mut() {
        role.title.en = evil.to_owned();
        role.inline.en = evil.to_owned();
    }
    for source in &mut catalogue.sources {
        source.name.en = evil.to_owned();
    }
    let pair = ["customer-service-leader", "customer-service-director"];
    let html = page(&Site::default(), pair, Locale::En, &catalogue);
    let parsed = Html::parse_document(&html);
    assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    assert!(all(&parsed, "img, [onerror]").is_empty());
    assert_eq!(all(&parsed, "script").len(), 2);
    assert!(
        all(&parsed, "title")[0]
            .text()
            .collect::<String>()
            .contains(evil)
    );
    let data = all(&parsed, "script[type='application/ld+json']")[0]
        .text()
        .collect::<String>();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["about"][0]["name"], evil);
}

#[test]
fn wrong_pairs_are_refused_with_what_there_is() {
    let catalogue = baked::catalogue();
    for (words, told) in [
        (
            &["customer-service-leader", "no-such-role"][..],
            &["no-such-role", "head-of-customer-service"][..],
        ),
        (
            &["customer-service-leader"],
            &["customer-service-leader", "pairs"],
        ),
        (
            &["customer-service-leader", "customer-service-leader"],
            &["two different roles"],
        ),
        (&[], &["no role is named", "customer-service-leader"]),
    ] {
        let error = Pair::all(&ids(words), &catalogue).unwrap_err().to_string();
        for part in told {
            assert!(error.contains(part), "{words:?}: {error}");
        }
    }
}

#[test]
fn the_widgets_styles_stay_inside_the_element() {
    let sheet = style_sheet();
    let braces = |open, close| sheet.matches(open).count() == sheet.matches(close).count();
    assert!(braces('{', '}'));
    assert!(sheet.contains("\nrole-compare {\n"));
}
