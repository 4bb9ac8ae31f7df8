//! Reads the values that official statistics have: percentiles, projections, shares of groups
//! that overlap, and scores.

use super::limits::{BEST_SCORE, GREATEST, LONGEST_NAME, SMALLEST_AMOUNT};
use super::reader::{Reader, join};
use super::values::{NOT_REPORTED, list, money_unit, whole, year};
use crate::field::Group;
use crate::json::{Json, number, quoted};
use crate::role::{Amount, PERCENTILES, Percentiles, Projection, Scored, Scores};
use crate::text::letter_case::lower;
use crate::twice::twice;

/// Reads a figure that may be not reported: `Some(None)`.
fn or_not_reported<T>(
    reader: &mut Reader<'_>,
    json: Json,
    path: &str,
    read: fn(&mut Reader<'_>, Json, &str) -> Option<T>,
) -> Option<Option<T>> {
    match json {
        Json::String(word) if word == NOT_REPORTED => Some(None),
        json => read(reader, json, path).map(Some),
    }
}

/// A value of which not one figure is reported says so once, in place of the whole.
fn check_any<T>(reader: &mut Reader<'_>, path: &str, figures: &[Option<T>]) -> Option<()> {
    if figures.iter().any(Option::is_some) {
        return Some(());
    }
    let word = quoted(NOT_REPORTED);
    let expected = ["at least one figure, or ", &word, " in place of them all"].concat();
    reader.problem(path, [&word, " everywhere"].concat(), expected);
    None
}

pub(super) fn percentiles(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Percentiles> {
    const PERCENTILES_OF_PAY: &str = r#"percentiles of pay, { "p10": …, "p25": …, "median": …, "p75": …, "p90": …, "currency": "USD", "period": "year" }"#;
    let mut object = reader.object(json, path, PERCENTILES_OF_PAY)?;
    let read = PERCENTILES.map(|key| {
        let json = object.require(key, AMOUNT, reader)?;
        or_not_reported(reader, json, &object.at(key), amount)
    });
    let unit = money_unit(reader, &mut object);
    object.finish(reader);
    let mut values = [None; PERCENTILES.len()];
    let mut below: Option<(&str, f64)> = None;
    for (place, key) in PERCENTILES.into_iter().enumerate() {
        values[place] = read[place]?;
        let Some(Amount { value, .. }) = values[place] else {
            continue;
        };
        if let Some((lower, least)) = below
            && value < least
        {
            let expected = ["at least ", lower, " (", &number(least), ")"].concat();
            reader.problem(&join(path, key), number(value), expected);
            return None;
        }
        below = Some((key, value));
    }
    check_any(reader, path, &values)?;
    Some(Percentiles {
        unit: unit?,
        values,
    })
}

const AMOUNT: &str = r#"an amount of money, { "at-least": … } or "not-reported""#;

fn amount(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Amount> {
    let money = |reader: &mut Reader<'_>, json: &Json, path: &str| {
        reader.number(json, path, SMALLEST_AMOUNT, GREATEST)
    };
    match json {
        Json::Number(_) => money(reader, &json, path).map(|value| Amount {
            value,
            at_least: false,
        }),
        json => {
            let mut object = reader.object(json, path, AMOUNT)?;
            let value = object
                .require("at-least", "an amount of money", reader)
                .and_then(|json| money(reader, &json, &object.at("at-least")));
            object.finish(reader);
            value.map(|value| Amount {
                value,
                at_least: true,
            })
        }
    }
}

pub(super) fn projection(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Projection> {
    const PROJECTION: &str =
        r#"a projection, { "from": 2024, "people": …, "to": 2034, "projected": … }"#;
    let mut object = reader.object(json, path, PROJECTION)?;
    let mut calendar = |key: &'static str| {
        let json = object.require(key, "a year", reader)?;
        year(reader, &json, &object.at(key))
    };
    let (first, last) = (calendar("from"), calendar("to"));
    let mut people = |key: &'static str| {
        let json = object.require(key, "a number of people", reader)?;
        whole(reader, &json, &object.at(key))
    };
    let (now, then) = (people("people"), people("projected"));
    object.finish(reader);
    let (first, last) = (first?, last?);
    if first >= last {
        let found = ["from ", &first.to_string(), " to ", &last.to_string()].concat();
        reader.problem(path, found, "the first year before the second");
        return None;
    }
    Some(Projection {
        from: (first, now?),
        to: (last, then?),
    })
}

pub(super) fn shares(
    reader: &mut Reader<'_>,
    json: Json,
    path: &str,
    groups: &'static [Group],
) -> Option<Vec<Option<f64>>> {
    let mut object = reader.object(json, path, "a share for each group")?;
    let shares: Vec<Option<Option<f64>>> = groups
        .iter()
        .map(|group| {
            let json = object.require(group.key, "the share of this group", reader)?;
            or_not_reported(reader, json, &object.at(group.key), share)
        })
        .collect();
    object.finish(reader);
    let shares: Vec<Option<f64>> = shares.into_iter().collect::<Option<_>>()?;
    check_any(reader, path, &shares)?;
    Some(shares)
}

fn share(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<f64> {
    match json {
        Json::Number(share) if (0.0..=100.0).contains(&share) => Some(share),
        other => {
            let expected = ["a number from 0 to 100, or ", &quoted(NOT_REPORTED)].concat();
            reader.problem(path, other, expected);
            None
        }
    }
}

pub(super) fn scores(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Scores> {
    let mut object = reader.object(
        json,
        path,
        r#"scores, { "lowest": 1, "highest": 5, "items": […] }"#,
    )?;
    let mut end = |key: &'static str, expected: &str| {
        let json = object.require(key, expected, reader)?;
        reader.number(&json, &object.at(key), 0.0, BEST_SCORE.1)
    };
    let lowest = end("lowest", "the lowest possible score");
    let highest = end("highest", "the highest possible score");
    let items = object
        .require("items", "a list of what is scored", reader)
        .and_then(|json| list(reader, json, &object.at("items"), scored));
    object.finish(reader);
    let (lowest, highest, items) = (lowest?, highest?, items?);
    if lowest >= highest {
        let expected = ["less than highest (", &number(highest), ")"].concat();
        reader.problem(&join(path, "lowest"), number(lowest), expected);
        return None;
    }
    check_scores(reader, &join(path, "items"), (lowest, highest), &items)?;
    Some(Scores {
        lowest,
        highest,
        items,
    })
}

/// Each score lies within the scale, and nothing is scored twice.
fn check_scores(
    reader: &mut Reader<'_>,
    path: &str,
    (lowest, highest): (f64, f64),
    items: &[Scored],
) -> Option<()> {
    let mut good = Some(());
    for (index, item) in items.iter().enumerate() {
        let path = join(&join(path, &index.to_string()), "score");
        let score = Json::Number(item.score);
        if reader.number(&score, &path, lowest, highest).is_none() {
            good = None;
        }
    }
    let names: Vec<String> = items
        .iter()
        .map(|item| item.text.en.chars().map(lower).collect())
        .collect();
    for name in twice(names.iter().map(String::as_str)) {
        reader.problem(path, quoted(name), "each name once");
        good = None;
    }
    good
}

fn scored(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Scored> {
    let mut object = reader.object(json, path, "a name in both languages, with its score")?;
    let text = reader.localized_fields(&mut object, LONGEST_NAME);
    let score = object
        .require("score", "the score", reader)
        .and_then(|json| reader.number(&json, &object.at("score"), 0.0, BEST_SCORE.1));
    object.finish(reader);
    Some(Scored {
        text: text?,
        score: score?,
    })
}
