//! Numbers, money, percents and years as a reader of each language expects them.
//!
//! The rules follow Unicode CLDR for `en` and `ru`: grouping, decimal sign, the place of
//! the currency and the percent sign. It must not know which figure it words.

use crate::locale::Locale;
use crate::role::{Currency, MoneyRange, MoneyUnit, Period, Span};
use crate::text::plural::{plural, years_word};

/// Keeps a number and its unit on one line.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The sign of a negative number; a hyphen would break at the end of a line.
pub const MINUS: char = '\u{2212}';

/// A number with its thousands grouped and between `min` and `max` decimals (at most 3),
/// trailing zeros beyond `min` left out.
///
/// It works in whole units of the last decimal. The standard library's formatting of
/// floats would cost the widget 6 KB after compression for digits that nobody publishes.
/// Beyond 2⁵³ of those units (nine thousand billions with three decimals) the last digits
/// are those of the nearest double.
pub fn decimal(value: f64, min: usize, max: usize, locale: Locale) -> String {
    let (group, point) = match locale {
        Locale::En => (',', '.'),
        Locale::Ru => (NO_BREAK_SPACE, ','),
    };
    let mut decimals = max.min(3);
    let mut units = (value.abs() * [1.0, 10.0, 100.0, 1000.0][decimals]).round() as u64;
    while decimals > min && units.is_multiple_of(10) {
        units /= 10;
        decimals -= 1;
    }
    let minus = (value < 0.0 && units > 0).then_some(MINUS);
    written(units, decimals, point, Some(group), minus)
}

/// Whole units of the last decimal as a number with so many decimals.
pub(super) fn written(
    mut units: u64,
    decimals: usize,
    point: char,
    group: Option<char>,
    minus: Option<char>,
) -> String {
    // From the last digit to the first, because that is how digits come out of a number.
    let mut text = String::with_capacity(24);
    let mut put = |letter: char| text.insert(0, letter);
    let mut place = 0;
    while units > 0 || place <= decimals {
        if place == decimals && place > 0 {
            put(point);
        }
        if place > decimals && (place - decimals).is_multiple_of(3) {
            group.into_iter().for_each(&mut put);
        }
        put(char::from(b'0' + (units % 10) as u8));
        units /= 10;
        place += 1;
    }
    minus.into_iter().for_each(put);
    text
}

/// A number that a program can read: without groups, with the decimal sign of `locale` and a
/// hyphen for a minus, in at most six decimals.
///
/// In whole millionths, as [`decimal`]; beyond nine billion the decimals are left out.
pub fn bare(value: f64, locale: Locale) -> String {
    const MOST: f64 = 9e9;
    let (parts, mut decimals) = match value.abs() < MOST {
        true => (1e6, 6),
        false => (1.0, 0),
    };
    let mut units = (value.abs() * parts).round() as u64;
    while decimals > 0 && units.is_multiple_of(10) {
        units /= 10;
        decimals -= 1;
    }
    let point = match locale {
        Locale::En => '.',
        Locale::Ru => ',',
    };
    let minus = (value < 0.0 && units > 0).then_some('-');
    written(units, decimals, point, None, minus)
}

/// A whole number: `301,338`.
pub fn count(value: f64, locale: Locale) -> String {
    decimal(value, 0, 0, locale)
}

/// A percent with between `min` and one decimal: `39%`, «39 %».
pub fn percent(value: f64, min: usize, locale: Locale) -> String {
    with_percent_sign(decimal(value, min, 1.max(min), locale), locale)
}

fn with_percent_sign(number: String, locale: Locale) -> String {
    match locale {
        Locale::En => number + "%",
        Locale::Ru => format!("{number}{NO_BREAK_SPACE}%"),
    }
}

/// A difference in percent, rounded as far as it is worth reading: whole from 10 on, one
/// decimal below.
pub fn rough_percent(value: f64, locale: Locale) -> String {
    let decimals = usize::from(value.abs() < 9.95);
    with_percent_sign(decimal(value, 0, decimals, locale), locale)
}

/// The text with a plus sign where it has no minus.
pub fn signed(mut text: String) -> String {
    if !text.starts_with(MINUS) {
        text.insert(0, '+');
    }
    text
}

/// A currency's sign and whether it is a sign (`$`) or letters that want a space (`CHF`).
fn sign(currency: &Currency) -> (&str, bool) {
    match currency.code() {
        "USD" => ("$", true),
        "EUR" => ("€", true),
        "GBP" => ("£", true),
        "RUB" => ("₽", true),
        // A bare ¥ is read as yen or as yuan, by country; the code tells them apart.
        "CNY" => ("CN¥", true),
        "JPY" => ("JP¥", true),
        "INR" => ("₹", true),
        "KZT" => ("₸", true),
        "UAH" => ("₴", true),
        code => (code, false),
    }
}

/// Puts the sign of `currency` where `locale` wants it around a number that is already
/// worded.
fn with_currency(number: &str, currency: &Currency, locale: Locale) -> String {
    let (sign, is_sign) = sign(currency);
    let (minus, digits) = match number.strip_prefix(MINUS) {
        Some(digits) => ("\u{2212}", digits),
        None => ("", number),
    };
    match locale {
        Locale::En if is_sign => format!("{minus}{sign}{digits}"),
        Locale::En => format!("{minus}{sign}{NO_BREAK_SPACE}{digits}"),
        Locale::Ru => format!("{number}{NO_BREAK_SPACE}{sign}"),
    }
}

/// Whole amounts without decimals, others with two.
fn amount_number(amount: f64, locale: Locale) -> String {
    let hundredths = (amount * 100.0).round() as i64;
    if hundredths % 100 == 0 {
        decimal(amount, 0, 0, locale)
    } else {
        decimal(amount, 2, 2, locale)
    }
}

/// An amount without its period: `$33,791`, «33 791 $».
pub fn amount(value: f64, currency: &Currency, locale: Locale) -> String {
    with_currency(&amount_number(value, locale), currency, locale)
}

/// The words for a period after an amount: `a year`, «в год».
/// Russian leaves no preposition at the end of a line.
pub fn per(period: Period, locale: Locale) -> &'static str {
    match (locale, period) {
        (Locale::En, Period::Hour) => "an hour",
        (Locale::En, Period::Month) => "a month",
        (Locale::En, Period::Year) => "a year",
        (Locale::Ru, Period::Hour) => "в\u{a0}час",
        (Locale::Ru, Period::Month) => "в\u{a0}месяц",
        (Locale::Ru, Period::Year) => "в\u{a0}год",
    }
}

/// An amount with its period: `$33,791 a year`.
pub fn money(value: f64, unit: &MoneyUnit, locale: Locale) -> String {
    let amount = amount(value, &unit.currency, locale);
    [&amount, " ", per(unit.period, locale)].concat()
}

/// The two ends of a range, without its period: `$27,000–$41,000`, «27 000–41 000 $».
pub fn amounts(min: f64, max: f64, currency: &Currency, locale: Locale) -> String {
    if min == max {
        return amount(min, currency, locale);
    }
    match locale {
        Locale::En => format!(
            "{}–{}",
            amount(min, currency, locale),
            amount(max, currency, locale)
        ),
        Locale::Ru => with_currency(
            &format!(
                "{}–{}",
                amount_number(min, locale),
                amount_number(max, locale)
            ),
            currency,
            locale,
        ),
    }
}

/// A range with its period.
pub fn money_range(range: &MoneyRange, locale: Locale) -> String {
    format!(
        "{} {}",
        amounts(range.min, range.max, &range.unit.currency, locale),
        per(range.unit.period, locale)
    )
}

/// The name of a unit of money, for the title of a scale: `U.S. dollars a year`,
/// «доллары США в год».
pub fn money_unit(unit: &MoneyUnit, locale: Locale) -> String {
    format!(
        "{} {}",
        currency_name(&unit.currency, locale),
        per(unit.period, locale)
    )
}

/// The name of a currency in the plural, or its code where it has no name here.
pub fn currency_name(currency: &Currency, locale: Locale) -> String {
    let (en, ru) = match currency.code() {
        "USD" => ("U.S. dollars", "доллары США"),
        "EUR" => ("euros", "евро"),
        "GBP" => ("pounds sterling", "фунты стерлингов"),
        "RUB" => ("roubles", "рубли"),
        "CNY" => ("yuan", "юани"),
        "JPY" => ("yen", "иены"),
        code => (code, code),
    };
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
    .to_owned()
}

/// Years: `6 years`, «6 лет», «1,5 года».
pub fn years(value: f64, locale: Locale) -> String {
    format!(
        "{}{NO_BREAK_SPACE}{}",
        decimal(value, 0, 1, locale),
        years_word(value, locale)
    )
}

/// A span of years: `4–6 years`, «4–6 лет».
pub fn span(value: &Span, locale: Locale) -> String {
    if value.min == value.max {
        return years(value.min, locale);
    }
    format!(
        "{}–{}",
        decimal(value.min, 0, 1, locale),
        years(value.max, locale)
    )
}

/// Percentage points: `+10 points`, «+10 п. п.».
pub fn points(value: f64, locale: Locale) -> String {
    let number = decimal(value, 0, 1, locale);
    match locale {
        Locale::En => {
            let word = plural(locale, value.abs(), ["point", "points", "points"]);
            format!("{number}{NO_BREAK_SPACE}{word}")
        }
        Locale::Ru => format!("{number}{NO_BREAK_SPACE}п.{NO_BREAK_SPACE}п."),
    }
}

/// A number short enough for the tick of an axis: `50K`, «50 тыс.».
pub fn compact(value: f64, locale: Locale) -> String {
    let (divided, en, ru) = match value.abs() {
        size if size >= 1e9 => (value / 1e9, "B", "млрд"),
        size if size >= 1e6 => (value / 1e6, "M", "млн"),
        size if size >= 1e3 => (value / 1e3, "K", "тыс."),
        _ => return decimal(value, 0, 2, locale),
    };
    let number = decimal(divided, 0, 1, locale);
    match locale {
        Locale::En => format!("{number}{en}"),
        Locale::Ru => format!("{number}{NO_BREAK_SPACE}{ru}"),
    }
}

/// An amount short enough for the tick of an axis: `$50K`, «50 тыс. $».
pub fn compact_amount(value: f64, currency: &Currency, locale: Locale) -> String {
    with_currency(&compact(value, locale), currency, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usd() -> Currency {
        Currency::from_code("USD").unwrap()
    }

    #[test]
    fn numbers_are_grouped_and_rounded() {
        for (value, min, max, en, ru) in [
            (0.0, 0, 0, "0", "0"),
            (-0.04, 0, 1, "0", "0"),
            (999.0, 0, 0, "999", "999"),
            (1000.0, 0, 0, "1,000", "1\u{a0}000"),
            (301338.0, 0, 0, "301,338", "301\u{a0}338"),
            (-1234567.5, 0, 1, "−1,234,567.5", "−1\u{a0}234\u{a0}567,5"),
            (55.0, 1, 1, "55.0", "55,0"),
            (0.6, 0, 1, "0.6", "0,6"),
            (16.25, 2, 2, "16.25", "16,25"),
            (0.05, 0, 2, "0.05", "0,05"),
            (1000.5, 0, 2, "1,000.5", "1\u{a0}000,5"),
            (9.96, 0, 1, "10", "10"),
            (9.96, 1, 1, "10.0", "10,0"),
            (
                1e15,
                0,
                0,
                "1,000,000,000,000,000",
                "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000\u{a0}000",
            ),
        ] {
            assert_eq!(decimal(value, min, max, Locale::En), en);
            assert_eq!(decimal(value, min, max, Locale::Ru), ru);
        }
    }

    #[test]
    fn bare_numbers_are_read_by_programs() {
        for (value, en, ru) in [
            (0.0, "0", "0"),
            (-0.0000001, "0", "0"),
            (33791.0, "33791", "33791"),
            (-1234567.5, "-1234567.5", "-1234567,5"),
            (64.89, "64.89", "64,89"),
            (0.000001, "0.000001", "0,000001"),
            (299.402, "299.402", "299,402"),
            (9_100_000_000.4, "9100000000", "9100000000"),
        ] {
            assert_eq!(bare(value, Locale::En), en);
            assert_eq!(bare(value, Locale::Ru), ru);
        }
    }

    #[test]
    fn money_stands_as_each_language_writes_it() {
        assert_eq!(amount(33791.0, &usd(), Locale::En), "$33,791");
        assert_eq!(amount(33791.0, &usd(), Locale::Ru), "33\u{a0}791\u{a0}$");
        assert_eq!(amount(16.25, &usd(), Locale::En), "$16.25");
        assert_eq!(amount(64.9, &usd(), Locale::En), "$64.90");
        assert_eq!(amount(-5.0, &usd(), Locale::En), "−$5");
        assert_eq!(amounts(27e3, 41e3, &usd(), Locale::En), "$27,000–$41,000");
        assert_eq!(
            amounts(27e3, 41e3, &usd(), Locale::Ru),
            "27\u{a0}000–41\u{a0}000\u{a0}$"
        );
        let franc = Currency::from_code("CHF").unwrap();
        assert_eq!(amount(10.0, &franc, Locale::En), "CHF\u{a0}10");
    }

    #[test]
    fn years_and_points_agree_with_their_number() {
        for (value, en, ru) in [
            (1.0, "1\u{a0}year", "1\u{a0}год"),
            (2.0, "2\u{a0}years", "2\u{a0}года"),
            (5.0, "5\u{a0}years", "5\u{a0}лет"),
            (11.0, "11\u{a0}years", "11\u{a0}лет"),
            (21.0, "21\u{a0}years", "21\u{a0}год"),
            (1.5, "1.5\u{a0}years", "1,5\u{a0}года"),
        ] {
            assert_eq!(years(value, Locale::En), en);
            assert_eq!(years(value, Locale::Ru), ru);
        }
        assert_eq!(points(1.0, Locale::En), "1\u{a0}point");
        assert_eq!(points(-10.0, Locale::En), "−10\u{a0}points");
    }

    #[test]
    fn differences_in_percent_are_rounded() {
        assert_eq!(rough_percent(299.4, Locale::En), "299%");
        assert_eq!(rough_percent(9.96, Locale::En), "10%");
        assert_eq!(rough_percent(-4.55, Locale::Ru), "−4,6\u{a0}%");
    }

    #[test]
    fn ticks_are_short() {
        assert_eq!(compact_amount(50e3, &usd(), Locale::En), "$50K");
        assert_eq!(
            compact_amount(50e3, &usd(), Locale::Ru),
            "50\u{a0}тыс.\u{a0}$"
        );
        assert_eq!(compact(1.5e6, Locale::En), "1.5M");
        assert_eq!(compact(20.0, Locale::En), "20");
    }
}
