//! What must hold of whatever bytes a dataset is read from and whatever text a link has: nothing
//! panics, what is refused is told in bounded words, and what is shown has no figure that is no
//! number and no empty cell.
//!
//! The fuzz targets, the replay of their corpus and the property tests share it. It must not know
//! where the bytes came from.

#![allow(dead_code, reason = "each test file uses its own part of this module")]

use role_compare_core::compare::{
    Cell, CellValue, Comparison, Options, Shape, compare, compare_several, compare_with, currencies,
};
use role_compare_core::dataset::answer::{Answer, Mistakes};
use role_compare_core::dataset::{self, limits};
use role_compare_core::decide::counterparts::counterparts;
use role_compare_core::decide::own_pay::{mark_charts, own_pay};
use role_compare_core::decide::skills::skill_gap;
use role_compare_core::decide::verdict::verdict;
use role_compare_core::export::Sheet;
use role_compare_core::json::Json;
use role_compare_core::page_state::{Look, PageState};
use role_compare_core::url_state::UrlState;
use role_compare_core::{Catalogue, Locale};

/// What a broken figure looks like where it is written out. None of the widget's own words has
/// any of these in it.
const BROKEN: [&str; 4] = ["NaN", "undefined", "Infinity", "[object"];

/// The most characters of one told mistake.
const LONGEST_MISTAKE: usize = 4_000;

/// The most roles that are compared with each other.
const MOST_COMPARED: usize = 4;

/// Three roles for what a link asks to be calculated: pay in three currencies, by the year, the
/// month and the hour, skills and growth.
pub const LINKED: &str = r#"{ "version": 1,
"markets": [{ "id": "m", "name": { "en": "M", "ru": "М" } }],
"sources": [{ "id": "s", "name": { "en": "S", "ru": "И" }, "vintage": { "en": "1", "ru": "1" } }],
"roles": [
  { "id": "a", "market": "m", "source": "s", "title": { "en": "A", "ru": "А" }, "inline": { "en": "a", "ru": "а" },
    "pay": { "average": { "amount": 0.01, "currency": "EUR", "period": "hour" },
      "percentiles": { "p10": 1, "p25": 2, "median": 3, "p75": "not-reported", "p90": { "at-least": 9 }, "currency": "USD", "period": "year" } },
    "outlook": { "growth": { "percent": -100 }, "openings": 0, "satisfaction": { "score": 0, "of": 1 } },
    "people": { "age": 0 },
    "skills": { "importance": { "lowest": 1, "highest": 5, "items": [{ "en": "X", "ru": "Икс", "score": 5 }, { "en": "Y", "ru": "Игрек", "score": 1 }] } } },
  { "id": "b", "market": "m", "source": "s", "title": { "en": "B", "ru": "Б" }, "inline": { "en": "b", "ru": "б" },
    "pay": { "range": { "min": 1, "max": 9007199254740991, "currency": "RUB", "period": "month" } },
    "outlook": { "growth": { "percent": 1000000 }, "openings": 9007199254740991, "satisfaction": { "score": 1, "of": 1 } },
    "people": { "age": 200 },
    "skills": { "importance": { "lowest": 1, "highest": 5, "items": [{ "en": "X", "ru": "Икс", "score": 1 }, { "en": "Z", "ru": "Зет", "score": 5 }] } } },
  { "id": "c", "market": "m", "source": "s", "title": { "en": "C", "ru": "В" }, "inline": { "en": "c", "ru": "в" },
    "pay": { "average": { "amount": 9007199254740991, "currency": "USD", "period": "year" } } }
] }"#;

/// Reads `bytes` as a site's own data, and does with the roles all that a page can.
pub fn dataset(bytes: &[u8]) {
    let answer = Answer::of(dataset::read("roles.json", bytes.to_vec()));
    assert_eq!(Answer::decode(&answer.encode()).as_ref(), Ok(&answer));
    match &answer {
        Answer::Mistakes(mistakes) => told(mistakes),
        Answer::Roles(roles) => catalogue(roles, &Words::of(bytes)),
    }
}

/// Reads `fragment` as that of the page's URL, and does what it asks for.
pub fn link(fragment: &str, roles: &Catalogue) {
    let (mut state, mut bad) = UrlState::read(fragment);
    let (page, more) = PageState::take(&mut state);
    bad.extend(more);
    for part in &bad {
        for locale in Locale::ALL {
            let text = part.text(locale);
            assert!(text.chars().count() < 600, "{text}");
        }
    }
    // What was read is written, and read the same.
    let mut written = state.clone();
    page.put(&mut written);
    let fragment_again = written.format();
    let (mut again, bad) = UrlState::read(&fragment_again);
    assert_eq!(bad, [], "{fragment_again}");
    let (page_again, bad) = PageState::take(&mut again);
    assert_eq!(bad, [], "{fragment_again}");
    assert_eq!((again, &page_again), (state, &page), "{fragment_again}");
    if page != PageState::default() {
        asked(roles, &page, &Words::of(fragment.as_bytes()));
    }
}

/// Whether a broken figure can be told from a text that was given.
pub struct Words {
    are_plain: bool,
}

impl Words {
    /// Of what was read. A text may have the words of a broken figure in it, or escapes for them.
    pub fn of(given: &[u8]) -> Words {
        let given = String::from_utf8_lossy(given);
        let has_broken = BROKEN.iter().any(|word| given.contains(word));
        Words {
            are_plain: !has_broken && !given.contains(['\\', '%']),
        }
    }

    fn check(&self, text: &str, place: &str) {
        if self.are_plain {
            for word in BROKEN {
                assert!(!text.contains(word), "{place}: {text}");
            }
        }
    }
}

fn told(mistakes: &Mistakes) {
    assert!(!mistakes.told.is_empty());
    assert!(mistakes.told.len() <= Mistakes::MOST);
    for mistake in &mistakes.told {
        assert!(mistake.len() <= LONGEST_MISTAKE, "{} bytes", mistake.len());
        assert!(!mistake.contains(char::is_control), "{mistake:?}");
        assert!(mistake.starts_with("roles.json: "), "{mistake}");
    }
}

/// Everything that can be made of roles.
pub fn catalogue(roles: &Catalogue, words: &Words) {
    assert!((2..=limits::MOST_ITEMS).contains(&roles.len()));
    let ids: Vec<String> = roles.ids().map(|id| id.into_owned()).collect();
    let compared: Vec<&str> = ids.iter().take(MOST_COMPARED).map(String::as_str).collect();
    for locale in Locale::ALL {
        for left in &compared {
            for right in &compared {
                let comparison = compare(roles, left, right, locale).expect("both are there");
                self::comparison(&comparison, words);
                exported(&comparison, words);
                let gap = skill_gap(roles, left, right, locale).expect("both are there");
                words.check(&format!("{gap:?}"), "skill gap");
            }
        }
        let title = roles.title(0, locale).into_owned();
        let found = roles.search(&title, locale, 20);
        assert!(found.hits.iter().all(|hit| hit.role < roles.len()));
        for hit in &found.hits {
            found.pieces(&roles.name(hit.role, hit.name));
        }
    }
    let (left, right) = roles.first_pair();
    assert!(ids.iter().any(|id| id == left) && ids.iter().any(|id| id == right));
    for settings in [
        "rc-pay=year&rc-my-pay=0.000000001:XTS:hour&rc-weights=pay:5,growth:1,openings:1,schooling:1,overlap:2,satisfaction:1,older:1",
        "rc-pay=hour&rc-rates=EUR:999999999999999,RUB:0.000000001&rc-my-pay=999999999999999:EUR:year&rc-sort=difference&rc-weights=younger:5",
        "rc-pay=month&rc-rates=EUR:0.000000001,RUB:999999999999999&rc-my-pay=1:RUB:month&rc-rows=differences&rc-like=growth:2",
    ] {
        let mut link = UrlState::parse(settings);
        let (page, bad) = PageState::take(&mut link);
        assert_eq!(bad, []);
        asked(roles, &page, words);
    }
}

/// What a reader asked for, of the first roles.
fn asked(roles: &Catalogue, page: &PageState, words: &Words) {
    let ids: Vec<String> = roles
        .ids()
        .take(MOST_COMPARED)
        .map(|id| id.into_owned())
        .collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for locale in Locale::ALL {
        let options = Options {
            locale,
            pay_period: page.pay_period,
            rates: page.rates.clone(),
        };
        let mut comparison = compare_with(roles, ids[0], ids[1], &options).expect("they are there");
        if let Some(own) = page.own_pay {
            mark_charts(&mut comparison, own, &options);
            for place in own_pay(roles, &ids, own, &options).expect("they are there") {
                words.check(&place.text, "own pay");
                assert!(!place.text.trim().is_empty());
            }
        }
        self::comparison(&comparison, words);
        words.check(&Sheet::of(&comparison, page.look).markdown(), "Markdown");
        let several = compare_several(roles, &ids, &options).expect("they are there");
        for row in several.sections.iter().flat_map(|section| &section.rows) {
            for cell in &row.cells {
                self::cell(cell, &row.id, words);
            }
        }
        words.check(&Sheet::of_several(&several, page.look).csv(), "CSV");
        let verdict = verdict(roles, &ids, &page.weights, &options).expect("they are there");
        words.check(&format!("{verdict:?}"), "verdict");
        if let Some(like) = page.like {
            let id = ids[usize::from(like.of).min(ids.len() - 1)];
            let found = counterparts(roles, id, like.rule, &options).expect("it is there");
            words.check(&found.text, "counterparts");
        }
        assert!(currencies(roles, &ids).is_ok());
    }
}

/// A comparison has no empty cell, and no number that is none.
pub fn comparison(comparison: &Comparison, words: &Words) {
    plain(&comparison.to_plain(), "comparison", words);
    for statement in &comparison.summary {
        assert!(!statement.text.trim().is_empty());
    }
    for row in comparison.sections.iter().flat_map(|section| &section.rows) {
        assert!(!row.label.trim().is_empty(), "{}", row.id);
        cell(&row.left, &row.id, words);
        cell(&row.right, &row.id, words);
    }
    let charts = comparison
        .sections
        .iter()
        .flat_map(|section| &section.charts);
    for chart in charts {
        assert!(!chart.panels.is_empty(), "{}", chart.id);
        for panel in &chart.panels {
            assert!(!panel.lanes.is_empty(), "{}", chart.id);
            if let Some(reference) = &panel.reference {
                assert!(reference.value.is_finite(), "{}", chart.id);
            }
            for mark in panel.lanes.iter().flat_map(|lane| &lane.marks) {
                shape(mark.shape, chart.id);
                assert!(!mark.text.trim().is_empty(), "{}", chart.id);
            }
        }
    }
}

fn shape(shape: Shape, chart: &str) {
    match shape {
        Shape::Bar { value } | Shape::Point { value } => assert!(value.is_finite(), "{chart}"),
        Shape::Band {
            min,
            max,
            average,
            median,
        } => {
            assert!(min.is_finite() && max.is_finite() && min <= max, "{chart}");
            for inner in [average, median].into_iter().flatten() {
                assert!(inner.is_finite(), "{chart}");
            }
        }
    }
}

fn cell(cell: &Cell, row: &str, words: &Words) {
    let Cell::Value { value, text, .. } = cell else {
        return;
    };
    assert!(!text.trim().is_empty(), "{row}");
    words.check(text, row);
    match value {
        CellValue::Number(value) | CellValue::AtLeast(value) => assert!(value.is_finite(), "{row}"),
        CellValue::Range { min, max } => {
            assert!(
                min.is_finite() && max.is_finite() && min <= max,
                "{row}: {min} to {max}"
            );
        }
        CellValue::Text(text) => assert!(!text.trim().is_empty(), "{row}"),
        CellValue::List(items) => {
            assert!(!items.is_empty(), "{row}");
            assert!(
                items.iter().all(|item| !item.text.trim().is_empty()),
                "{row}"
            );
        }
    }
}

/// What a program gets: every number is one.
fn plain(json: &Json, place: &str, words: &Words) {
    match json {
        Json::Number(value) => assert!(value.is_finite(), "{place}: {value}"),
        Json::String(text) => words.check(text, place),
        Json::Array(items) => {
            for item in items {
                plain(item, place, words);
            }
        }
        Json::Object(fields) => {
            for (key, value) in fields {
                plain(value, key, words);
            }
        }
        Json::Null | Json::Bool(_) => {}
    }
}

fn exported(comparison: &Comparison, words: &Words) {
    let sheet = Sheet::of(comparison, Look::default());
    words.check(&sheet.markdown(), "Markdown");
    words.check(&sheet.csv(), "CSV");
}
