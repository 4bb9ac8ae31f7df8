//! Whatever a valid dataset says, its pages have no broken figure and no empty cell, and nothing is
//! drawn outside of its picture.

#[path = "../../core/tests/support/any.rs"]
mod any;

use proptest::prelude::*;
use role_compare_core::dataset;
use role_compare_core::locale::Locale;
use role_compare_page::{Pair, Site};
use scraper::{ElementRef, Html, Selector};

/// What a broken figure looks like where it is written out. Texts of these datasets have none.
const BROKEN: [&str; 6] = ["NaN", "undefined", "Infinity", "null", "[object", "inf"];

/// Words of the page's own with one of these in them.
const INNOCENT: [&str; 2] = ["information", "infer"];

/// The widest rounding of a place: a hundredth of a percent or of an em.
const ROUNDING: f64 = 0.011;

fn all<'a>(inside: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    inside.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// A length with its unit, which must be the one named.
fn length(element: ElementRef<'_>, name: &str, unit: &str) -> Result<f64, TestCaseError> {
    let value = element.attr(name).unwrap_or_default();
    let number = value
        .strip_suffix(unit)
        .and_then(|number| number.parse::<f64>().ok());
    match number.filter(|number| number.is_finite()) {
        Some(number) => Ok(number),
        None => Err(TestCaseError::fail(format!(
            "{name}={value:?} is no length in {unit}"
        ))),
    }
}

fn within(value: f64, most: f64, of: &str) -> Result<(), TestCaseError> {
    prop_assert!(
        (-ROUNDING..=most + ROUNDING).contains(&value),
        "{of}: {value} of {most}"
    );
    Ok(())
}

/// Nothing of a picture is outside of it.
fn picture(svg: ElementRef<'_>) -> Result<(), TestCaseError> {
    let height = length(svg, "height", "em")?;
    for line in all(svg, "line") {
        for (x, y) in [("x1", "y1"), ("x2", "y2")] {
            within(length(line, x, "%")?, 100.0, x)?;
            within(length(line, y, "em")?, height, y)?;
        }
    }
    for rect in all(svg, "rect") {
        let (x, y) = (length(rect, "x", "%")?, length(rect, "y", "em")?);
        within(x, 100.0, "x")?;
        within(y, height, "y")?;
        within(y + length(rect, "height", "em")?, height, "y + height")?;
        // A square's width is as high as it is, in em.
        if let Ok(width) = length(rect, "width", "%") {
            prop_assert!(width >= 0.0);
            within(x + width, 100.0, "x + width")?;
        } else {
            prop_assert_eq!(rect.attr("width"), rect.attr("height"));
        }
    }
    for circle in all(svg, "circle") {
        within(length(circle, "cx", "%")?, 100.0, "cx")?;
        within(length(circle, "cy", "em")?, height, "cy")?;
        within(length(circle, "r", "em")?, height, "r")?;
    }
    for words in all(svg, "text") {
        within(length(words, "x", "%")?, 100.0, "x")?;
        within(length(words, "y", "em")?, height, "y")?;
        prop_assert!(!text(words).trim().is_empty());
    }
    Ok(())
}

fn page(html: &str) -> Result<(), TestCaseError> {
    let mut said = html.to_owned();
    for word in INNOCENT {
        said = said.replace(word, "");
    }
    for word in BROKEN {
        let place = said.find(word);
        let around = place.map(|place| {
            said.chars()
                .skip(said[..place].chars().count().saturating_sub(80))
                .take(160)
                .collect::<String>()
        });
        prop_assert!(place.is_none(), "{}: {:?}", word, around);
    }
    let page = Html::parse_document(html);
    let root = page.root_element();
    for cell in all(root, "td, th, caption, figcaption, h1, h2, h3, li") {
        prop_assert!(!text(cell).trim().is_empty(), "{}", cell.html());
    }
    let pictures = all(root, "figure svg[role=img]");
    for svg in &pictures {
        prop_assert!(
            svg.attr("aria-label")
                .is_some_and(|name| !name.trim().is_empty())
        );
        picture(*svg)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_valid_dataset_gives_whole_pages(data in any::dataset()) {
        let roles = dataset::parse("roles.json", &data.to_string()).unwrap();
        let ids: Vec<String> = roles.ids().take(2).map(|id| id.into_owned()).collect();
        let pair = Pair::all(&ids, &roles).unwrap().remove(0);
        for locale in Locale::ALL {
            page(&Site::default().page(&pair, locale, &roles).unwrap())?;
        }
    }
}

#[test]
fn a_picture_that_leaves_its_box_would_be_seen() {
    let svg = |inside: &str| {
        let html = format!(
            "<figure><svg role=img aria-label=A width=100% height=2em>{inside}</svg></figure>"
        );
        page(&html)
    };
    assert!(svg("<rect x=10% y=0em width=90% height=2em />").is_ok());
    for bad in [
        "<rect x=10% y=0em width=91% height=2em />",
        "<rect x=10% y=1em width=1% height=2em />",
        "<rect x=-1% y=0em width=1% height=1em />",
        "<circle cx=101% cy=0em r=1em />",
        "<circle cx=NaN% cy=0em r=1em />",
        "<line x1=0% x2=0% y1=0em y2=3em />",
        "<text x=0% y=0em> </text>",
        "<text x=5 y=0em>5</text>",
    ] {
        assert!(svg(bad).is_err(), "{bad}");
    }
    for bad in [
        "<table><td> </td></table>",
        "<p>NaN",
        "<p>5 undefined",
        "<p>$inf",
    ] {
        assert!(page(bad).is_err(), "{bad}");
    }
}
