//! Reads the value of one field, by the field's kind.

use super::limits::{
    BEST_SCORE, CALENDAR, GREATEST, GROWTH, LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS_OF_ROLE,
    MOST_YEARS, SMALLEST_AMOUNT, SPLIT_TOLERANCE,
};
use super::reader::{Object, Reader, join};
use super::statistics;
use crate::field::{Group, Kind};
use crate::json::{Json, number};
use crate::role::{
    CountryPay, CountryTitle, Currency, Degree, Growth, Item, Money, MoneyRange, MoneyUnit, Period,
    Rating, Span, Value,
};

/// What stands in place of a value that the source says it does not have.
pub(super) const NOT_REPORTED: &str = "not-reported";

/// Reads a value of `kind` at `path`.
pub(super) fn value(reader: &mut Reader<'_>, json: Json, path: &str, kind: Kind) -> Option<Value> {
    Some(match kind {
        Kind::Money => Value::Money(money(reader, json, path)?),
        Kind::MoneyRange => {
            let mut object = reader.object(json, path, MONEY_RANGE)?;
            let range = money_range(reader, &mut object);
            object.finish(reader);
            Value::MoneyRange(range?)
        }
        Kind::Growth => Value::Growth(growth(reader, json, path)?),
        Kind::Count => Value::Count(whole(reader, &json, path)?),
        Kind::Share => Value::Share(reader.number(&json, path, 0.0, 100.0)?),
        Kind::Years => Value::Years(reader.number(&json, path, 0.0, MOST_YEARS)?),
        Kind::Span => Value::Span(span(reader, json, path)?),
        Kind::Percentiles => Value::Percentiles(statistics::percentiles(reader, json, path)?),
        Kind::Projection => Value::Projection(statistics::projection(reader, json, path)?),
        Kind::Shares(groups) => Value::Shares(statistics::shares(reader, json, path, groups)?),
        Kind::Scores => Value::Scores(statistics::scores(reader, json, path)?),
        Kind::Split(groups) => Value::Split(split(reader, json, path, groups)?),
        Kind::Degree => Value::Degree(degree(reader, json, path)?),
        Kind::Rating => Value::Rating(rating(reader, json, path)?),
        Kind::Name => Value::Text(reader.name(json, path)?),
        Kind::Text => Value::Text(reader.localized(json, path)?),
        Kind::List => Value::List(list(reader, json, path, item)?),
        Kind::PayByCountry => Value::PayByCountry(list(reader, json, path, country_pay)?),
        Kind::TitleByCountry => Value::TitleByCountry(list(reader, json, path, country_title)?),
    })
}

const MONEY: &str = r#"money, { "amount": …, "currency": "USD", "period": "year" }"#;
const MONEY_RANGE: &str =
    r#"a range of money, { "min": …, "max": …, "currency": "USD", "period": "year" }"#;

fn money(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Money> {
    let mut object = reader.object(json, path, MONEY)?;
    let amount = amount(reader, &mut object, "amount");
    let unit = money_unit(reader, &mut object);
    object.finish(reader);
    Some(Money {
        amount: amount?,
        unit: unit?,
    })
}

fn money_range(reader: &mut Reader<'_>, object: &mut Object) -> Option<MoneyRange> {
    let min = amount(reader, object, "min");
    let max = amount(reader, object, "max");
    let unit = money_unit(reader, object);
    let (min, max) = ordered(reader, object, min, max)?;
    Some(MoneyRange {
        min,
        max,
        unit: unit?,
    })
}

/// The two ends, if the first is not above the second.
fn ordered(
    reader: &mut Reader<'_>,
    object: &Object,
    min: Option<f64>,
    max: Option<f64>,
) -> Option<(f64, f64)> {
    let (min, max) = (min?, max?);
    if min > max {
        let expected = ["at most max (", &number(max), ")"].concat();
        reader.problem(&object.at("min"), number(min), expected);
        return None;
    }
    Some((min, max))
}

fn amount(reader: &mut Reader<'_>, object: &mut Object, key: &'static str) -> Option<f64> {
    let json = object.require(key, "an amount of money", reader)?;
    reader.number(&json, &object.at(key), SMALLEST_AMOUNT, GREATEST)
}

pub(super) fn money_unit(reader: &mut Reader<'_>, object: &mut Object) -> Option<MoneyUnit> {
    const CURRENCY: &str = "an ISO 4217 code of three capital letters, such as \"USD\"";
    const PERIOD: &str = "\"hour\", \"month\" or \"year\"";
    let mut word = |key: &'static str, expected: &str, reader: &mut Reader<'_>| {
        let json = object.require(key, expected, reader)?;
        Some((json, object.at(key)))
    };
    let currency = word("currency", CURRENCY, reader);
    let period = word("period", PERIOD, reader);
    let currency = currency.and_then(|(json, path)| {
        let parsed = match &json {
            Json::String(code) => Currency::from_code(code),
            _ => None,
        };
        if parsed.is_none() {
            reader.problem(&path, json, CURRENCY);
        }
        parsed
    });
    let period = period.and_then(|(json, path)| {
        let parsed = match &json {
            Json::String(name) => Period::from_name(name),
            _ => None,
        };
        if parsed.is_none() {
            reader.problem(&path, json, PERIOD);
        }
        parsed
    });
    Some(MoneyUnit {
        currency: currency?,
        period: period?,
    })
}

pub(super) fn whole(reader: &mut Reader<'_>, json: &Json, path: &str) -> Option<f64> {
    let value = reader.number(json, path, 0.0, GREATEST)?;
    if value.fract() != 0.0 {
        reader.problem(path, json, "a whole number");
        return None;
    }
    Some(value)
}

fn growth(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Growth> {
    let mut object = reader.object(json, path, r#"growth, { "percent": … }"#)?;
    let percent = object
        .require("percent", "percent", reader)
        .and_then(|json| reader.number(&json, &object.at("percent"), GROWTH.0, GROWTH.1));
    let mut year = |key: &'static str| {
        let json = object.take(key)?;
        year(reader, &json, &object.at(key))
    };
    let years = match (year("from"), year("to")) {
        (Some(from), Some(to)) if from < to => Some((from, to)),
        (None, None) => None,
        (from, to) => {
            let word = |year: Option<u16>| year.map_or("nothing".to_owned(), |y| y.to_string());
            let found = ["from ", &word(from), " to ", &word(to)].concat();
            reader.problem(path, found, "both years, the first before the second");
            return None;
        }
    };
    object.finish(reader);
    Some(Growth {
        percent: percent?,
        years,
    })
}

pub(super) fn year(reader: &mut Reader<'_>, json: &Json, path: &str) -> Option<u16> {
    let year = reader.number(json, path, CALENDAR.0, CALENDAR.1)?;
    whole(reader, json, path).map(|_| year as u16)
}

fn span(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Span> {
    let mut object = reader.object(json, path, r#"years, { "min": …, "max": … }"#)?;
    let mut end = |key: &'static str| {
        let json = object.require(key, "years", reader)?;
        reader.number(&json, &object.at(key), 0.0, MOST_YEARS)
    };
    let (min, max) = (end("min"), end("max"));
    let ends = ordered(reader, &object, min, max);
    object.finish(reader);
    let (min, max) = ends?;
    Some(Span { min, max })
}

fn split(
    reader: &mut Reader<'_>,
    json: Json,
    path: &str,
    groups: &'static [Group],
) -> Option<Vec<f64>> {
    let mut object = reader.object(json, path, "a share for each group")?;
    let shares: Vec<Option<f64>> = groups
        .iter()
        .map(|group| {
            let json = object.require(group.key, "the share of this group", reader)?;
            reader.number(&json, &object.at(group.key), 0.0, 100.0)
        })
        .collect();
    object.finish(reader);
    let shares: Vec<f64> = shares.into_iter().collect::<Option<_>>()?;
    let sum: f64 = shares.iter().sum();
    // The tolerance is held against a sum rounded to a thousandth, because adding
    // decimals in binary strays a little.
    if ((sum - 100.0).abs() * 1e3).round() / 1e3 > SPLIT_TOLERANCE {
        let found = ["shares that sum to ", &number((sum * 1e3).round() / 1e3)].concat();
        let expected = ["a sum of 100 ± ", &number(SPLIT_TOLERANCE)].concat();
        reader.problem(path, found, expected);
        return None;
    }
    Some(shares)
}

fn degree(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Degree> {
    let mut object = reader.object(json, path, r#"a degree, { "name": …, "share": … }"#)?;
    let name = object
        .require("name", "the degree's name", reader)
        .and_then(|json| reader.name(json, &object.at("name")));
    let share = object
        .require("share", "percent of those in the role", reader)
        .and_then(|json| reader.number(&json, &object.at("share"), 0.0, 100.0));
    object.finish(reader);
    Some(Degree {
        name: name?,
        share: share?,
    })
}

fn rating(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Rating> {
    let mut object = reader.object(json, path, r#"a score, { "score": …, "of": … }"#)?;
    let of = object
        .require("of", "the best possible score", reader)
        .and_then(|json| reader.number(&json, &object.at("of"), BEST_SCORE.0, BEST_SCORE.1));
    let score = object
        .require("score", "the score", reader)
        .and_then(|json| reader.number(&json, &object.at("score"), 0.0, of?));
    object.finish(reader);
    Some(Rating {
        score: score?,
        of: of?,
    })
}

pub(super) fn list<T>(
    reader: &mut Reader<'_>,
    json: Json,
    path: &str,
    read: fn(&mut Reader<'_>, Json, &str) -> Option<T>,
) -> Option<Vec<T>> {
    let items = reader.list(json, path, MOST_ITEMS_OF_ROLE)?;
    let read: Vec<Option<T>> = items
        .into_iter()
        .enumerate()
        .map(|(index, json)| read(reader, json, &join(path, &index.to_string())))
        .collect();
    read.into_iter().collect()
}

fn item(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<Item> {
    let mut object = reader.object(json, path, "an item in both languages")?;
    let text = reader.localized_fields(&mut object, LONGEST_TEXT);
    let detail = match object.take("detail") {
        Some(json) => Some(reader.localized(json, &object.at("detail"))?),
        None => None,
    };
    object.finish(reader);
    Some(Item {
        text: text?,
        detail,
    })
}

fn country_pay(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<CountryPay> {
    let mut object = reader.object(json, path, "pay in one country")?;
    let country = object
        .require("country", "the country's name", reader)
        .and_then(|json| reader.name(json, &object.at("country")));
    let range = money_range(reader, &mut object);
    object.finish(reader);
    Some(CountryPay {
        country: country?,
        range: range?,
    })
}

fn country_title(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<CountryTitle> {
    let mut object = reader.object(json, path, "the title in one country")?;
    let country = object
        .require("country", "the country's name", reader)
        .and_then(|json| reader.name(json, &object.at("country")));
    let title = object
        .require("title", "the title there", reader)
        .and_then(|json| reader.string(json, &object.at("title"), LONGEST_NAME));
    let latin = match object.take("latin") {
        Some(json) => Some(reader.string(json, &object.at("latin"), LONGEST_NAME)?),
        None => None,
    };
    object.finish(reader);
    Some(CountryTitle {
        country: country?,
        title: title?,
        latin,
    })
}
