//! Figures of official statistics compared: with each other, and with what a job site says.

use crate::support::{catalogue_of, statistics};
use role_compare_core::Catalogue;
use role_compare_core::compare::{
    Cell, CellValue, Chart, Comparison, ListItem, Mark, Relation, Row, Shape, Side, Topic, compare,
};
use role_compare_core::dataset;
use role_compare_core::locale::Locale;
use wasm_bindgen_test::wasm_bindgen_test;

fn compared(left: &str, right: &str, locale: Locale) -> Comparison {
    compare(&statistics(), left, right, locale).unwrap()
}

fn row<'a>(comparison: &'a Comparison, id: &str) -> &'a Row {
    comparison
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("no row {id}"))
}

fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Value { text, .. } => text,
        Cell::NotReported { .. } => "(not reported)",
        Cell::Absent => "(absent)",
    }
}

fn has_note(row: &Row, note: &str) -> bool {
    row.notes.iter().any(|known| known == note)
}

const TOP_CODED: &str =
    "Above a certain amount the publisher gives no figures, so the difference is not known.";

fn percentiles(values: [&str; 5]) -> String {
    let [p10, p25, median, p75, p90] = values;
    format!(
        r#""pay": {{ "percentiles": {{ "p10": {p10}, "p25": {p25}, "median": {median}, "p75": {p75},
  "p90": {p90}, "currency": "USD", "period": "year" }} }}"#
    )
}

/// What is top-coded is higher than an exact amount below it; against all else nobody can say.
#[wasm_bindgen_test(unsupported = test)]
fn amounts_with_an_open_end_are_related_as_far_as_they_can_be() {
    const OPEN: &str = r#"{ "at-least": 200 }"#;
    for (left, right, relation, favours) in [
        ("300", "200", Relation::Higher, Some(Side::Left)),
        (OPEN, "100", Relation::Higher, Some(Side::Left)),
        ("100", OPEN, Relation::Lower, Some(Side::Right)),
        (OPEN, "200", Relation::NotComparable, None),
        (OPEN, "300", Relation::NotComparable, None),
        ("300", OPEN, Relation::NotComparable, None),
        (OPEN, OPEN, Relation::NotComparable, None),
        (OPEN, r#""not-reported""#, Relation::Missing, None),
    ] {
        let of = |p90| percentiles(["1", "2", "3", "4", p90]);
        let catalogue = catalogue_of(&of(left), &of(right));
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        let row = row(&comparison, "pay.percentiles.p90");
        assert_eq!(
            (row.relation, row.favours),
            (relation, favours),
            "{left} {right}"
        );
        let is_open = left == OPEN || right == OPEN;
        assert_eq!(
            row.difference.is_none(),
            is_open || relation == Relation::Missing
        );
        let is_told = is_open && relation != Relation::Missing;
        assert_eq!(has_note(row, TOP_CODED), is_told, "{left} {right}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn top_coded_and_unreleased_figures_stay_what_they_are() {
    let english = compared("surgeons", "dentists", Locale::En);
    let russian = compared("surgeons", "dentists", Locale::Ru);
    let median = row(&english, "pay.percentiles.median");
    assert_eq!(text(&median.left), "$239,200 a year or more");
    assert_eq!(text(&median.right), "$172,790 a year");
    let Cell::Value { value, .. } = &median.left else {
        panic!("{median:?}")
    };
    assert_eq!(*value, CellValue::AtLeast(239_200.0));
    let median = row(&russian, "pay.percentiles.median");
    assert_eq!(
        text(&median.left),
        "239\u{a0}200\u{a0}$ в\u{a0}год или больше"
    );
    assert_eq!(median.group.as_deref(), Some("Зарплата по процентилям"));
    assert_eq!(median.label, "Медиана");
    let hour = row(&english, "pay.hourly-percentiles.p25");
    assert_eq!(text(&hour.left), "(not reported)");
    let black = row(&english, "people.origin.black");
    assert_eq!(text(&black.left), "(not reported)");
    assert_eq!(black.relation, Relation::Missing);
}

/// For a program, an open end is a range without its upper end.
#[wasm_bindgen_test(unsupported = test)]
fn an_open_end_is_null_in_plain_data() {
    let plain = compared("surgeons", "dentists", Locale::En).to_plain();
    let json: serde_json::Value = serde_json::to_value(&plain).unwrap();
    let rows = json["sections"][0]["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["id"] == "pay.percentiles.p90")
        .unwrap();
    let expected = serde_json::json!({ "min": 239_200.0, "max": null });
    assert_eq!(row["left"]["value"], expected);
    assert_eq!(row["relation"], "not-comparable");
}

#[wasm_bindgen_test(unsupported = test)]
fn hourly_percentiles_that_repeat_the_yearly_are_said_to() {
    const NOTE: &str = "The yearly pay divided by 2,080 hours, so it says nothing new.";
    let comparison = compared("nurses", "managers-all-other", Locale::En);
    assert!(has_note(
        row(&comparison, "pay.hourly-percentiles.p10"),
        NOTE
    ));
    let year = percentiles(["20800", "41600", "62400", "83200", "104000"]);
    for (p90, is_said) in [("50", true), ("50.01", true), ("50.02", false)] {
        let both = year.replacen(
            "\"percentiles\"",
            &format!(
                r#""hourly-percentiles": {{ "p10": 10, "p25": "not-reported", "median": 30, "p75": 40,
  "p90": {p90}, "currency": "USD", "period": "hour" }}, "percentiles""#
            ),
            1,
        );
        let catalogue = catalogue_of(&both, &year);
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        let row = row(&comparison, "pay.hourly-percentiles.p10");
        assert_eq!(has_note(row, NOTE), is_said, "{p90}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn what_differs_in_definition_is_said() {
    let english = compared("managers-all-other", "support-lead", Locale::En);
    let russian = compared("managers-all-other", "support-lead", Locale::Ru);
    assert!(has_note(
        row(&english, "pay.average"),
        "The definitions differ. Support Lead: as the site counts. Managers, All Other: the mean of a survey of employers."
    ));
    assert!(has_note(
        row(&russian, "pay.average"),
        "Определения разные. Старший группы поддержки: по подсчёту сайта. Руководитель прочего профиля: среднее по опросу работодателей."
    ));
    assert!(has_note(
        row(&english, "people.gender.men"),
        "The definitions differ. Support Lead: as the site gives it. Managers, All Other: official statistics."
    ));
    assert!(has_note(
        row(&english, "outlook.jobs"),
        "Managers, All Other: the number of people employed is in a row of its own, because it is not the same thing."
    ));
    let alike = compared("managers-all-other", "nurses", Locale::En);
    let notes = alike
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .flat_map(|row| &row.notes);
    for note in notes {
        assert!(!note.contains("definitions"), "{note}");
    }
}

/// The row of each skill, the most important for either role first, and one figure in the
/// coverage for them all.
#[wasm_bindgen_test(unsupported = test)]
fn scores_are_rows_in_the_order_of_importance_and_count_once() {
    let comparison = compared("nurses", "managers-all-other", Locale::Ru);
    let scores: Vec<&Row> = comparison
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .filter(|row| row.id.starts_with("skills.importance."))
        .collect();
    assert_eq!(scores.len(), 12);
    let first = scores[0];
    assert_eq!(first.label, "Понимание людей");
    assert_eq!(first.group.as_deref(), Some("Важность навыков, от 1 до 5"));
    assert_eq!((text(&first.left), text(&first.right)), ("4,12", "3,48"));
    assert_eq!(first.favours, None);
    let difference = first.difference.as_ref().unwrap();
    assert_eq!((&*difference.text, difference.percent), ("−0,64", None));
    let highest = |row: &Row| {
        let value = |cell: &Cell| match cell {
            Cell::Value {
                value: CellValue::Number(value),
                ..
            } => *value,
            _ => 0.0,
        };
        value(&row.left).max(value(&row.right))
    };
    assert!(scores.is_sorted_by(|a, b| highest(a) >= highest(b)));
    let rows = comparison.sections.iter().flat_map(|section| &section.rows);
    assert_eq!(comparison.coverage.total, rows.count() - 11);
    assert_eq!(comparison.coverage.comparable, comparison.coverage.total);
}

#[wasm_bindgen_test(unsupported = test)]
fn scores_on_different_scales_are_not_compared() {
    let scores = |highest: u32| {
        format!(
            r#""skills": {{ "importance": {{ "lowest": 0, "highest": {highest}, "items": [
  {{ "en": "C", "ru": "C", "score": 3 }}, {{ "en": "C++", "ru": "C++", "score": 2 }}] }} }}"#
        )
    };
    let catalogue = catalogue_of(&scores(5), &scores(100));
    let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
    let first = row(&comparison, "skills.importance.c");
    assert_eq!(first.relation, Relation::NotComparable);
    assert_eq!(first.group.as_deref(), Some("Importance of skills"));
    assert!(has_note(
        first,
        "Scores on different scales, so not compared."
    ));
    // Names that differ in signs only have rows of their own.
    assert_eq!(row(&comparison, "skills.importance.c-").label, "C++");
    assert_eq!(comparison.coverage.comparable, 0);
    assert_eq!(comparison.coverage.total, 1);
}

/// Plural titles have plural verbs and no article, and a remark behind a comma is closed where
/// the sentence goes on. Russian titles stand in the nominative singular.
#[wasm_bindgen_test(unsupported = test)]
fn sentences_agree_with_their_titles() {
    let sentence = |left: &str, right: &str, topic: Topic, locale| {
        let comparison = compared(left, right, locale);
        let mut statements = comparison.summary.into_iter();
        statements
            .find(|statement| statement.topic == topic)
            .map(|statement| statement.text)
            .unwrap_or_default()
    };
    for (left, right, topic, locale, expected) in [
        (
            "nurses",
            "managers-all-other",
            Topic::Pay,
            Locale::En,
            "Managers, all other, earn $153,890 a year on average: $52,470 (52%) more than nurses, who earn $101,420 a year.",
        ),
        (
            "nurses",
            "managers-all-other",
            Topic::Pay,
            Locale::Ru,
            "Руководитель прочего профиля в среднем получает 153 890 $ в год — на 52 470 $ (52 %) больше, чем медсестра или медбрат (101 420 $ в год).",
        ),
        (
            "nurses",
            "support-lead",
            Topic::Pay,
            Locale::En,
            "Nurses earn $101,420 a year on average: $60,420 (147%) more than a support lead, who earns $41,000 a year. One figure is a site’s own, the other is from official statistics.",
        ),
        (
            "support-lead",
            "nurses",
            Topic::Pay,
            Locale::Ru,
            "Медсестра или медбрат в среднем получает 101 420 $ в год — на 60 420 $ (147 %) больше, чем старший группы поддержки (41 000 $ в год). Одна цифра взята с сайта, другая — из официальной статистики.",
        ),
        (
            "nurses",
            "managers-all-other",
            Topic::PayRange,
            Locale::En,
            "Without the lowest- and the highest-paid tenth of each, their pay overlaps: both include $74,300–$137,470 a year.",
        ),
        (
            "surgeons",
            "dentists",
            Topic::PayRange,
            Locale::Ru,
            "Зарплаты пересекаются, если отбросить по десятой части самых низких и самых высоких: в обе вилки входят суммы от 101 800 $ в год.",
        ),
        (
            "managers-all-other",
            "nurses",
            Topic::Growth,
            Locale::En,
            "The growth rate is higher for nurses: 4.9% against 4.5% for managers, all other.",
        ),
        (
            "nurses",
            "managers-all-other",
            Topic::Skills,
            Locale::En,
            "Skills that matter more for nurses: service orientation, science and social perceptiveness; for managers, all other: negotiation and persuasion. Important for both: active listening, speaking and critical thinking.",
        ),
        (
            "surgeons",
            "dentists",
            Topic::Skills,
            Locale::Ru,
            "Обеим ролям нужны почти одни и те же навыки. Важны для обеих: критическое мышление, активное слушание и устная речь.",
        ),
        (
            "support-lead",
            "managers-all-other",
            Topic::Skills,
            Locale::En,
            "Top skills of a support lead: active listening, programming and planning of shifts. Top skills of managers, all other: reading comprehension, speaking and critical thinking.",
        ),
    ] {
        let found = sentence(left, right, topic, locale).replace('\u{a0}', " ");
        assert_eq!(found, expected);
    }
}

/// The middles of pay are held against each other as far as their ends are known.
#[wasm_bindgen_test(unsupported = test)]
fn the_middles_of_pay_overlap_or_not() {
    const OPEN: &str = r#"{ "at-least": 200 }"#;
    const NOT: &str = r#""not-reported""#;
    for (left, right, expected) in [
        (
            ("10", "90"),
            ("50", "150"),
            Some("overlaps: both include $50–$90 a year."),
        ),
        (
            ("10", "50"),
            ("50", "150"),
            Some("overlaps: both include $50 a year."),
        ),
        (
            ("10", "40"),
            ("50", "150"),
            Some("does not overlap: $10–$40 and $50–$150 a year."),
        ),
        (
            ("50", "150"),
            ("10", "40"),
            Some("does not overlap: $10–$40 and $50–$150 a year."),
        ),
        (
            ("50", OPEN),
            ("10", OPEN),
            Some("overlaps: both include $50 a year or more."),
        ),
        (
            ("50", OPEN),
            ("10", "90"),
            Some("overlaps: both include $50–$90 a year."),
        ),
        // The open end may be above or below the exact one.
        (("50", OPEN), ("10", "300"), None),
        (("10", "40"), ("50", OPEN), None),
        (("10", NOT), ("50", "150"), None),
        ((NOT, "40"), ("50", "150"), None),
    ] {
        let of = |(p10, p90)| percentiles([p10, NOT, NOT, NOT, p90]);
        let catalogue = catalogue_of(&of(left), &of(right));
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        let found = comparison
            .summary
            .iter()
            .find(|statement| statement.topic == Topic::PayRange)
            .map(|statement| statement.text.as_str());
        let expected = expected.map(|end| {
            format!("Without the lowest- and the highest-paid tenth of each, their pay {end}")
        });
        assert_eq!(found, expected.as_deref(), "{left:?} {right:?}");
    }
}

/// Who is paid by the hour only has no yearly figures; then the hour is what is compared.
#[wasm_bindgen_test(unsupported = test)]
fn pay_by_the_hour_stands_in_for_yearly_pay() {
    let by_hour = |hour: f64, year: &str| {
        format!(
            r#""pay": {{ "average": {year}, "percentiles": "not-reported",
  "hourly": {{ "amount": {hour}, "currency": "USD", "period": "hour" }},
  "hourly-percentiles": {{ "p10": 10, "p25": 20, "median": 30, "p75": 40, "p90": 50,
    "currency": "USD", "period": "hour" }} }}"#
        )
    };
    const YEAR: &str = r#"{ "amount": 60000, "currency": "USD", "period": "year" }"#;
    const NONE: &str = r#""not-reported""#;
    let of = |left: &str, right: &str| {
        let catalogue = catalogue_of(left, right);
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        let pay = &comparison.sections[0];
        let unit = pay.charts[0].panels[0].unit.key();
        (comparison.summary[0].text.clone(), unit)
    };
    let (text, unit) = of(&by_hour(25.0, NONE), &by_hour(30.0, YEAR));
    assert_eq!(
        text,
        "A beta earns $30 an hour on average: $5 (20%) more than an alpha, who earns $25 an hour."
    );
    assert_eq!(unit, "USD/hour");
    let (text, unit) = of(&by_hour(25.0, YEAR), &by_hour(30.0, YEAR));
    assert_eq!(
        text,
        "An alpha and a beta earn the same on average: $60,000 a year."
    );
    assert_eq!(unit, "USD/year");
    let year_only = format!(r#""pay": {{ "average": {YEAR} }}"#);
    let (text, _) = of(&by_hour(25.0, NONE), &year_only);
    assert_eq!(
        text,
        "Pay cannot be compared, because it is for different periods: an alpha gets $25 an hour on average, a beta $60,000 a year on average."
    );
}

/// A remark that both roles have is made once, and of neither.
#[wasm_bindgen_test(unsupported = test)]
fn the_same_remark_is_made_once() {
    let age = |note: &str| {
        format!(
            r#""people": {{ "median-age": {{ "value": 40, "note": {{ "en": "{note}", "ru": "{note}" }} }} }}"#
        )
    };
    let notes = |left: &str, right: &str| {
        let catalogue = catalogue_of(&age(left), &age(right));
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        row(&comparison, "people.median-age").notes.clone()
    };
    assert_eq!(notes("Rounded.", "Rounded."), ["Rounded."]);
    assert_eq!(
        notes("Rounded.", "Guessed."),
        ["Alpha: Rounded.", "Beta: Guessed."]
    );
}

/// Skills are shared with lists of skills and with scores that matter, technologies with
/// technologies.
#[wasm_bindgen_test(unsupported = test)]
fn items_are_shared_within_their_kind_only() {
    let comparison = compared("support-lead", "managers-all-other", Locale::En);
    let items = |id: &str, side: Side| -> Vec<ListItem> {
        let row = row(&comparison, id);
        match if side == Side::Left {
            &row.left
        } else {
            &row.right
        } {
            Cell::Value {
                value: CellValue::List(items),
                ..
            } => items.clone(),
            other => panic!("{id}: {other:?}"),
        }
    };
    let shared =
        |id, side| -> Vec<bool> { items(id, side).iter().map(|item| item.shared).collect() };
    // Active listening is scored 3.92, programming 1.75; Excel is a technology.
    assert_eq!(
        shared("skills.top", Side::Left),
        [true, false, false, false]
    );
    assert_eq!(
        shared("skills.technologies-in-demand", Side::Right),
        [false]
    );
    let counts = comparison
        .sections
        .iter()
        .flat_map(|section| &section.rows)
        .any(|row| row.derived);
    assert!(!counts, "a list and scores are not counted together");
}

#[wasm_bindgen_test(unsupported = test)]
fn shares_that_overlap_are_said_to() {
    let comparison = compared("nurses", "managers-all-other", Locale::En);
    assert!(has_note(
        row(&comparison, "people.origin.white"),
        "The groups overlap, so the shares do not add up to 100%."
    ));
    assert!(row(&comparison, "people.gender.men").notes.is_empty());
}

#[wasm_bindgen_test(unsupported = test)]
fn a_projection_over_other_years_is_flagged() {
    let projection = |to: u16| {
        format!(
            r#""outlook": {{ "projection": {{ "from": 2024, "people": 1000, "to": {to}, "projected": 2000 }} }}"#
        )
    };
    const NOTE: &str = "Not over the same years, so the difference is only a hint.";
    for (to, is_flagged) in [(2034, false), (2035, true)] {
        let catalogue = catalogue_of(&projection(2034), &projection(to));
        let comparison = compare(&catalogue, "alpha", "beta", Locale::Ru).unwrap();
        let row = row(&comparison, "outlook.projection.projected");
        assert_eq!(text(&row.left), "2\u{a0}000 в 2034\u{a0}году");
        let comparison = compare(&catalogue, "alpha", "beta", Locale::En).unwrap();
        let row = self::row(&comparison, "outlook.projection.projected");
        assert_eq!(has_note(row, NOTE), is_flagged);
    }
}

/// The form that the build bakes keeps whether a title is plural and what a source is.
#[wasm_bindgen_test(unsupported = test)]
fn a_statistical_role_survives_the_binary_form() {
    let catalogue = statistics();
    let decoded = Catalogue::decode(catalogue.encode()).unwrap();
    assert_eq!(decoded, catalogue);
    let nurses = decoded.role("nurses").unwrap();
    assert!(nurses.plural);
    assert!(!decoded.role("support-lead").unwrap().plural);
    let kinds: Vec<&str> = decoded
        .sources
        .iter()
        .map(|source| source.kind.name())
        .collect();
    assert_eq!(
        kinds,
        ["site", "survey", "survey", "survey", "survey", "survey"]
    );
    let text = include_str!("support/statistics.json");
    let broken = text.replacen(r#""plural": true"#, r#""plural": 1"#, 1);
    assert!(dataset::parse("statistics.json", &broken).is_err());
}

/// Promises that hold for every pair: numbers that are drawn are in a table too, a section has
/// at most two charts, row ids are unique, and swapping the sides turns relations round.
#[wasm_bindgen_test(unsupported = test)]
fn every_pair_keeps_the_promises() {
    let catalogue = statistics();
    let ids = || catalogue.profiles().iter().map(|role| role.id.as_str());
    for (left, right) in ids().flat_map(|left| ids().map(move |right| (left, right))) {
        for locale in Locale::ALL {
            let comparison = compare(&catalogue, left, right, locale).unwrap();
            let back = compare(&catalogue, right, left, locale).unwrap();
            let rows: Vec<&Row> = comparison
                .sections
                .iter()
                .flat_map(|section| &section.rows)
                .collect();
            let name = format!("{left} {right} {locale:?}");
            let numbers: Vec<f64> = rows
                .iter()
                .flat_map(|row| [&row.left, &row.right])
                .flat_map(numbers_of)
                .collect();
            for section in &comparison.sections {
                assert!(section.charts.len() <= 2, "{name}");
                for mark in marks(&section.charts) {
                    for number in drawn(mark.shape) {
                        assert!(numbers.contains(&number), "{name}: {number} is drawn only");
                    }
                }
            }
            for (index, row) in rows.iter().enumerate() {
                assert!(
                    !rows[..index].iter().any(|other| other.id == row.id),
                    "{name}: {}",
                    row.id
                );
                let expected = match row.relation {
                    Relation::Higher => Relation::Lower,
                    Relation::Lower => Relation::Higher,
                    other => other,
                };
                assert_eq!(self::row(&back, &row.id).relation, expected, "{}", row.id);
            }
            assert_eq!(comparison.coverage, back.coverage, "{name}");
            for statement in &comparison.summary {
                assert!(statement.text.ends_with('.'), "{}", statement.text);
                assert!(!statement.text.contains(",,"), "{}", statement.text);
            }
        }
    }
}

fn numbers_of(cell: &Cell) -> Vec<f64> {
    match cell {
        Cell::Value { value, .. } => match value {
            CellValue::Number(number) | CellValue::AtLeast(number) => vec![*number],
            CellValue::Range { min, max } => vec![*min, *max],
            CellValue::Text(_) | CellValue::List(_) => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn marks(charts: &[Chart]) -> impl Iterator<Item = &Mark> {
    let panels = charts.iter().flat_map(|chart| &chart.panels);
    panels
        .flat_map(|panel| &panel.lanes)
        .flat_map(|lane| &lane.marks)
}

fn drawn(shape: Shape) -> Vec<f64> {
    match shape {
        Shape::Bar { value } | Shape::Point { value } => vec![value],
        Shape::Band {
            min,
            max,
            average,
            median,
        } => [Some(min), Some(max), average, median]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// The chart of pay says in words what its band is; the chart of skills, which were chosen.
#[wasm_bindgen_test(unsupported = test)]
fn charts_say_what_they_show() {
    let chart = |left: &str, right: &str, id: &str| {
        let comparison = compared(left, right, Locale::En);
        let mut charts = comparison.sections.into_iter().flat_map(|s| s.charts);
        charts
            .find(|chart| chart.id == id)
            .unwrap_or_else(|| panic!("no chart {id}"))
    };
    let pay = chart("surgeons", "dentists", "pay-percentiles");
    let mark = &pay.panels[0].lanes[0].marks[0];
    assert_eq!(
        mark.text,
        "10th to 90th percentile $101,800–$239,200 or more, median $239,200 or more, average $371,280"
    );
    // A median of which only the least is known has no place in the picture.
    assert!(matches!(mark.shape, Shape::Band { median: None, .. }));
    assert_eq!(
        pay.notes,
        ["A band goes from the 10th to the 90th percentile: eight in ten earn within it."]
    );
    let mixed = chart("support-lead", "dentists", "pay-percentiles");
    assert!(mixed.notes[0].starts_with("The bands are not of one kind"));
    let differ = chart("nurses", "managers-all-other", "skills-that-differ");
    assert_eq!(differ.title, "Skills that differ most in importance");
    assert_eq!(differ.panels[0].lanes.len(), 5);
    let matter = chart("surgeons", "dentists", "skills-that-matter");
    assert_eq!(matter.title, "The most important skills");
    assert_eq!(matter.panels[0].lanes.len(), 10);
}
