//! Random datasets that are valid, with the extremes of every field, made by the table of fields.
//! It must not know what is done with them.

#![allow(dead_code, reason = "each test file uses its own part of this module")]

use proptest::prelude::*;
use proptest::{collection::vec, option, sample::select};
use role_compare_core::dataset::limits::{
    BEST_SCORE, CALENDAR, GREATEST, GROWTH, MOST_YEARS, SMALLEST_AMOUNT,
};
use role_compare_core::field::{FIELDS, FieldSpec, Group, Kind};
use serde_json::{Map, Value, json};

/// A number from one to the other: often one of the two, one close to them, or a round one.
fn number(from: f64, to: f64) -> BoxedStrategy<f64> {
    let round = move |value: f64| value.round().clamp(from, to);
    prop_oneof![
        2 => Just(from),
        2 => Just(to),
        1 => Just((from + f64::EPSILON).min(to)),
        1 => Just((to - to.abs() * f64::EPSILON).max(from)),
        1 => Just(0_f64.clamp(from, to)),
        3 => (from..=to).prop_map(round),
        3 => (0.0..=100.0).prop_map(move |value: f64| value.clamp(from, to)),
        3 => (1.0..=1e6).prop_map(move |value: f64| round(value)),
    ]
    .boxed()
}

fn amount() -> BoxedStrategy<f64> {
    number(SMALLEST_AMOUNT, GREATEST)
}

fn whole() -> BoxedStrategy<f64> {
    number(0.0, GREATEST).prop_map(f64::round).boxed()
}

fn year() -> BoxedStrategy<u16> {
    let (first, last) = (CALENDAR.0 as u16, CALENDAR.1 as u16);
    prop_oneof![Just(first), Just(last - 1), first..last].boxed()
}

fn unit() -> impl Strategy<Value = (&'static str, &'static str)> {
    (
        select(&["USD", "EUR", "RUB", "JPY", "XTS"][..]),
        select(&["hour", "month", "year"][..]),
    )
}

/// No letter of it makes a word that a broken figure has.
fn word() -> impl Strategy<Value = String> {
    let signs = "[A-EG-MO-Za-eg-mo-zА-Яа-яё0-9.,;:!?%&<>'\"()«»—–+=@#$€₽*/\\\\-]";
    let text = format!("{signs}{{1,12}}( {signs}{{1,12}}){{0,3}}");
    prop_oneof![
        8 => proptest::string::string_regex(&text).expect("it is a pattern"),
        1 => Just("W".repeat(200)),
        1 => Just("a\u{301}\u{301}\u{301}👩\u{200d}🚀".to_owned()),
        1 => Just("<b onclick=x()>&amp;{{7*7}}".to_owned()),
    ]
}

fn both() -> impl Strategy<Value = Value> {
    (word(), word()).prop_map(|(en, ru)| json!({ "en": en, "ru": ru }))
}

fn with(mut object: Value, key: &str, value: impl Into<Value>) -> Value {
    object[key] = value.into();
    object
}

fn with_unit(object: Value, (currency, period): (&str, &str)) -> Value {
    with(with(object, "currency", currency), "period", period)
}

/// Shares that are a whole, but for what rounding takes.
fn split(groups: &'static [Group]) -> BoxedStrategy<Value> {
    let weights = vec(prop_oneof![Just(0.0), Just(1e-9), 0.0..=1.0], groups.len());
    let shares = weights.prop_map(move |weights| {
        let sum: f64 = weights.iter().sum();
        let mut shares = Map::new();
        for (index, (group, weight)) in groups.iter().zip(&weights).enumerate() {
            let share = match sum > 0.0 {
                true => (weight / sum * 1_000.0).round() / 10.0,
                false => f64::from(u8::from(index == 0)) * 100.0,
            };
            shares.insert(group.key.to_owned(), share.into());
        }
        shares.into()
    });
    shares.boxed()
}

fn shares(groups: &'static [Group]) -> BoxedStrategy<Value> {
    let figures = vec(option::of(number(0.0, 100.0)), groups.len());
    let shares = figures.prop_map(move |mut figures| {
        figures[0] = figures[0].or(Some(0.0));
        let mut shares = Map::new();
        for (group, share) in groups.iter().zip(figures) {
            let share = share.map_or(json!("not-reported"), Value::from);
            shares.insert(group.key.to_owned(), share);
        }
        shares.into()
    });
    shares.boxed()
}

fn percentiles() -> BoxedStrategy<Value> {
    (vec(amount(), 5), vec(0..4_u8, 5), unit())
        .prop_map(|(mut amounts, states, unit)| {
            amounts.sort_by(f64::total_cmp);
            let mut object = with_unit(json!({}), unit);
            for (index, key) in ["p10", "p25", "median", "p75", "p90"].iter().enumerate() {
                let state = states[index];
                object[*key] = match (state, index) {
                    (0, 1..) => json!("not-reported"),
                    (1, _) => json!({ "at-least": amounts[index] }),
                    _ => json!(amounts[index]),
                };
            }
            object
        })
        .boxed()
}

fn value(kind: Kind) -> BoxedStrategy<Value> {
    let ends = |(one, other): (f64, f64)| json!({ "min": one.min(other), "max": one.max(other) });
    let range = (amount(), amount(), unit())
        .prop_map(move |(one, other, unit)| with_unit(ends((one, other)), unit));
    match kind {
        Kind::Money => (amount(), unit())
            .prop_map(|(amount, unit)| with_unit(json!({ "amount": amount }), unit))
            .boxed(),
        Kind::MoneyRange => range.boxed(),
        Kind::Growth => (number(GROWTH.0, GROWTH.1), option::of((year(), 1..50_u16)))
            .prop_map(|(percent, years)| match years {
                None => json!({ "percent": percent }),
                Some((from, more)) => {
                    let to = (from + more).min(CALENDAR.1 as u16);
                    json!({ "percent": percent, "from": from, "to": to })
                }
            })
            .boxed(),
        Kind::Count => whole().prop_map(Value::from).boxed(),
        Kind::Share => number(0.0, 100.0).prop_map(Value::from).boxed(),
        Kind::Years => number(0.0, MOST_YEARS).prop_map(Value::from).boxed(),
        Kind::Span => (number(0.0, MOST_YEARS), number(0.0, MOST_YEARS))
            .prop_map(ends)
            .boxed(),
        Kind::Percentiles => percentiles(),
        Kind::Projection => (year(), whole(), 1..50_u16, whole())
            .prop_map(|(from, people, more, projected)| {
                let to = (from + more).min(CALENDAR.1 as u16);
                json!({ "from": from, "people": people, "to": to, "projected": projected })
            })
            .boxed(),
        Kind::Split(groups) => split(groups),
        Kind::Shares(groups) => shares(groups),
        Kind::Scores => scores(),
        Kind::Degree => (both(), number(0.0, 100.0))
            .prop_map(|(name, share)| json!({ "name": name, "share": share }))
            .boxed(),
        Kind::Rating => (number(BEST_SCORE.0, BEST_SCORE.1), number(0.0, 1.0))
            .prop_map(|(of, part)| json!({ "score": (of * part).min(of), "of": of }))
            .boxed(),
        Kind::Name | Kind::Text => both().boxed(),
        Kind::List => vec((both(), option::of(both())), 1..6)
            .prop_map(|items| {
                let item = |(text, detail): (Value, Option<Value>)| match detail {
                    Some(detail) => with(text, "detail", detail),
                    None => text,
                };
                items.into_iter().map(item).collect()
            })
            .boxed(),
        Kind::PayByCountry => vec((both(), range), 1..5)
            .prop_map(|pay| {
                let pay = pay.into_iter();
                pay.map(|(country, range)| with(range, "country", country))
                    .collect()
            })
            .boxed(),
        Kind::TitleByCountry => vec((both(), word(), option::of(word())), 1..4)
            .prop_map(|titles| {
                let title = |(country, title, latin): (Value, String, Option<String>)| {
                    let object = json!({ "country": country, "title": title });
                    match latin {
                        Some(latin) => with(object, "latin", latin),
                        None => object,
                    }
                };
                titles.into_iter().map(title).collect()
            })
            .boxed(),
    }
}

fn scores() -> BoxedStrategy<Value> {
    let scale = (number(0.0, BEST_SCORE.1), number(0.0, BEST_SCORE.1));
    (scale, vec((0..30_u8, number(0.0, 1.0)), 1..12))
        .prop_map(|((one, other), list)| {
            let (lowest, highest) = match one == other {
                true => (0.0, 1.0),
                false => (one.min(other), one.max(other)),
            };
            let mut items: Vec<Value> = Vec::new();
            for (name, part) in list {
                let name = format!("Skill {name}");
                if items.iter().all(|item| item["en"] != name.as_str()) {
                    let score = (lowest + (highest - lowest) * part).clamp(lowest, highest);
                    items.push(json!({ "en": name, "ru": name, "score": score }));
                }
            }
            json!({ "lowest": lowest, "highest": highest, "items": items })
        })
        .boxed()
}

/// A field in one of its states, bare or with a source and a note of its own.
fn field(spec: &'static FieldSpec) -> BoxedStrategy<(&'static FieldSpec, Value)> {
    let state = prop_oneof![6 => value(spec.kind), 1 => Just(json!("not-reported"))];
    let wrapped = (state, 0..5_u8, option::of(both()));
    wrapped
        .prop_map(move |(value, form, note)| {
            let value = match (form, note) {
                (0, Some(note)) => json!({ "value": value, "note": note }),
                (1, _) => json!({ "value": value, "source": "survey" }),
                _ => value,
            };
            (spec, value)
        })
        .boxed()
}

fn role(id: usize) -> impl Strategy<Value = Value> {
    // Each field is there or not; in a third of all roles there are few.
    let fields: Vec<_> = FIELDS.iter().map(field).collect();
    let chosen = vec(0..100_u8, FIELDS.len());
    let names = (both(), both(), any::<bool>(), vec(word(), 0..3));
    (fields, chosen, select(&[15_u8, 60, 100][..]), names).prop_map(
        move |(fields, chosen, share, (title, inline, plural, aliases))| {
            let mut role = json!({
                "id": format!("role-{id}"), "market": "market", "source": "site",
                "title": title, "inline": inline, "plural": plural,
            });
            if !aliases.is_empty() {
                role["aliases"] = json!({ "en": aliases });
            }
            for ((spec, value), chance) in fields.into_iter().zip(chosen) {
                if chance < share {
                    role[spec.section.key()][spec.key] = value;
                }
            }
            average_within_range(&mut role);
            role
        },
    )
}

/// An average outside of its range would be a mistake.
fn average_within_range(role: &mut Value) {
    let inner = |value: &Value| value.get("value").unwrap_or(value).clone();
    let (average, range) = (inner(&role["pay"]["average"]), inner(&role["pay"]["range"]));
    let is_one_unit =
        average["currency"] == range["currency"] && average["period"] == range["period"];
    if is_one_unit && average.is_object() && range.is_object() {
        role["pay"]["average"] = with(average, "amount", range["max"].clone());
    }
}

/// Whole numbers without a point, as people write them: with one, serde_json reads the largest of
/// them half a unit beside.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(value) if value.fract() == 0.0 => json!(value as i64),
            _ => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter();
            Value::Object(fields.map(|(key, value)| (key, plain(value))).collect())
        }
        other => other,
    }
}

/// A dataset of two to four roles.
pub fn dataset() -> impl Strategy<Value = Value> {
    let source = |id: &'static str, kind: &'static str| {
        (both(), both()).prop_map(move |(name, vintage)| {
            json!({ "id": id, "kind": kind, "name": name, "vintage": vintage, "url": "https://example.org/" })
        })
    };
    let more = (option::of(role(2)), option::of(role(3)));
    (
        both(),
        source("site", "site"),
        source("survey", "survey"),
        role(0),
        role(1),
        more,
    )
        .prop_map(|(market, site, survey, first, second, (third, fourth))| {
            let mut roles = vec![first, second];
            roles.extend(third);
            roles.extend(fourth);
            plain(json!({
                "version": 1,
                "markets": [{ "id": "market", "name": market }],
                "sources": [site, survey],
                "roles": roles,
            }))
        })
}
