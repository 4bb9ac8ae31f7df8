//! What is said of the reader's own pay.

use super::pick;
use crate::decide::own_pay::Standing;
use crate::locale::Locale;
use crate::page_state::Rates;
use crate::role::Currency;
use crate::text::number;

/// One's own pay, for a chart.
pub(in crate::decide) fn your_pay(money: &str, locale: Locale) -> String {
    [pick(locale, "Your pay: ", "Ваша зарплата: "), money].concat()
}

/// One's own pay and where it lies.
pub(in crate::decide) fn own_pay_is(money: &str, place: &str, locale: Locale) -> String {
    [
        pick(locale, "your pay of ", "ваша зарплата ("),
        money,
        pick(locale, " is ", ") "),
        place,
        ".",
    ]
    .concat()
}

/// A percentile in a sentence, with its amount, by its place among
/// [`crate::role::PERCENTILES`]. In Russian it stands behind «между» and «с», or behind «ниже»
/// and «выше».
fn percentile((place, amount): (usize, String), is_between: bool, locale: Locale) -> String {
    let name = match (locale, is_between) {
        (Locale::En, _) => [
            "the 10th percentile",
            "the 25th percentile",
            "the median",
            "the 75th percentile",
            "the 90th percentile",
        ],
        (Locale::Ru, true) => [
            "10-м процентилем",
            "25-м процентилем",
            "медианой",
            "75-м процентилем",
            "90-м процентилем",
        ],
        (Locale::Ru, false) => [
            "10-го процентиля",
            "25-го процентиля",
            "медианы",
            "75-го процентиля",
            "90-го процентиля",
        ],
    }[place];
    [name, " (", &amount, ")"].concat()
}

pub(in crate::decide) fn own_pay_at(place: usize, amount: &str, locale: Locale) -> String {
    let figure = percentile((place, amount.to_owned()), true, locale);
    [pick(locale, "exactly ", "совпадает с "), &figure].concat()
}

pub(in crate::decide) fn own_pay_between(
    below: (usize, String),
    above: (usize, String),
    locale: Locale,
) -> String {
    [
        pick(locale, "between ", "находится между "),
        &percentile(below, true, locale),
        pick(locale, " and ", " и "),
        &percentile(above, true, locale),
    ]
    .concat()
}

pub(in crate::decide) fn own_pay_below(above: (usize, String), locale: Locale) -> String {
    let more = match above.0 {
        0 => pick(
            locale,
            ": nine in ten earn more",
            ": девять человек из десяти получают больше",
        ),
        _ => pick(
            locale,
            ", the lowest that is published",
            ", самого низкого из опубликованных",
        ),
    };
    let figure = percentile(above, false, locale);
    [pick(locale, "below ", "ниже "), &figure, more].concat()
}

pub(in crate::decide) fn own_pay_above(below: (usize, String), locale: Locale) -> String {
    let more = match below.0 {
        4 => pick(
            locale,
            ": nine in ten earn less",
            ": девять человек из десяти получают меньше",
        ),
        _ => pick(
            locale,
            ", the highest that is published",
            ", самого высокого из опубликованных",
        ),
    };
    let figure = percentile(below, false, locale);
    [pick(locale, "above ", "выше "), &figure, more].concat()
}

/// Pay from where on the publisher gives no figures.
pub(in crate::decide) fn own_pay_beyond(
    from: &str,
    below: Option<(usize, String)>,
    locale: Locale,
) -> String {
    match below {
        Some(below) => [
            pick(locale, "above ", "выше "),
            &percentile(below, false, locale),
            pick(
                locale,
                "; how far above is not known, because from ",
                ", но насколько\u{a0}— неизвестно: от ",
            ),
            from,
            pick(
                locale,
                " on the publisher gives no figures",
                " и выше издатель цифр не приводит",
            ),
        ]
        .concat(),
        None => [
            pick(
                locale,
                "where the publisher gives no figures: from ",
                "попадает туда, где издатель цифр не приводит: от ",
            ),
            from,
            pick(locale, " on", " и выше"),
        ]
        .concat(),
    }
}

pub(in crate::decide) fn own_pay_in_range(
    standing: Standing,
    ends: &str,
    locale: Locale,
) -> String {
    let where_ = match standing {
        Standing::Below => pick(locale, "below the pay range (", "ниже вилки ("),
        Standing::Above => pick(locale, "above the pay range (", "выше вилки ("),
        _ => pick(locale, "within the pay range (", "в пределах вилки ("),
    };
    [where_, ends, ")"].concat()
}

pub(in crate::decide) fn own_pay_against_average(
    standing: Standing,
    average: &str,
    locale: Locale,
) -> String {
    let where_ = match standing {
        Standing::Below => pick(locale, "below the average (", "ниже средней ("),
        Standing::Above => pick(locale, "above the average (", "выше средней ("),
        _ => pick(locale, "exactly the average (", "совпадает со средней ("),
    };
    let nothing_else = pick(
        locale,
        "); the source gives no range",
        "); вилки источник не даёт",
    );
    [where_, average, nothing_else].concat()
}

pub(in crate::decide) fn no_pay_to_hold_against(locale: Locale) -> &'static str {
    pick(
        locale,
        "the source has no pay figure to hold yours against.",
        "зарплаты, с которой можно сравнить вашу, в источнике нет.",
    )
}

/// Names the rates that are still to be typed.
pub(in crate::decide) fn own_pay_in_other_currency(
    theirs: &Currency,
    own: &Currency,
    rates: &Rates,
    locale: Locale,
) -> String {
    let is_missing =
        |currency: &&Currency| **currency != Currency::USD && rates.get(**currency).is_none();
    let missing = [own, theirs].into_iter().filter(is_missing);
    let missing: Vec<&str> = missing.map(Currency::code).collect();
    let missing = missing.join(pick(locale, " and ", " и "));
    let pay = number::currency_name(theirs, locale);
    match locale {
        Locale::En => [
            "its pay is in ",
            &pay,
            ". To hold yours against it, type a rate for ",
            &missing,
            ".",
        ],
        Locale::Ru => [
            "валюта зарплаты другая: ",
            &pay,
            ". Чтобы сравнить с ней вашу, введите курс ",
            &missing,
            ".",
        ],
    }
    .concat()
}
