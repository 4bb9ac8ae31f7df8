//! The sentences of every answer, in both languages.
//!
//! As in a comparison, a Russian sentence takes titles in the nominative only. It must not know
//! how an answer is worked out.

use super::own_pay::Standing;
use super::skills::GapKind;
use crate::compare::wording::{Name, closed_noun, noun, quoted_role};
use crate::locale::Locale;
use crate::page_state::Rates;
use crate::role::{Currency, Scores};
use crate::text::grammar;
use crate::text::number;
use crate::text::plural::plural;

/// One of two texts.
pub(super) fn pick(locale: Locale, en: &'static str, ru: &'static str) -> &'static str {
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

fn count(value: usize, locale: Locale) -> String {
    number::count(value as f64, locale)
}

pub(super) fn gap_kind(kind: GapKind, locale: Locale) -> &'static str {
    match kind {
        GapKind::Carries => pick(locale, "Carries over", "Пригодится и там"),
        GapKind::Learn => pick(locale, "To learn", "Предстоит освоить"),
        GapKind::Unknown => pick(locale, "Cannot be said", "Судить нельзя"),
        GapKind::Spare => pick(locale, "Matters less there", "Там менее важно"),
    }
}

/// How many of the skills that matter in a role carry over; `counts` by kind.
pub(super) fn gap_summary(
    from: Name<'_>,
    to: Name<'_>,
    counts: [usize; 4],
    locale: Locale,
) -> String {
    let [carries, learn, unknown, _] = counts;
    let all = carries + learn + unknown;
    if all == 0 {
        return match locale {
            Locale::En => ["No skill stands out for ", &noun(to, locale), "."].concat(),
            Locale::Ru => ["У роли ", &quoted_role(to), " нет важных навыков."].concat(),
        };
    }
    let verb = |n: usize, one, many| plural(locale, n as f64, [one, many, many]);
    let mut parts = Vec::new();
    if carries > 0 {
        let n = count(carries, locale);
        parts.push(match locale {
            Locale::En => [
                &n,
                verb(carries, " carries", " carry"),
                " over from ",
                &noun(from, locale),
            ]
            .concat(),
            Locale::Ru => [&n, " переносится из роли ", &quoted_role(from)].concat(),
        });
    }
    if learn > 0 {
        let n = count(learn, locale);
        parts.push(match locale {
            Locale::En => [&n, verb(learn, " is", " are"), " to be learned"].concat(),
            Locale::Ru => [&n, " предстоит освоить"].concat(),
        });
    }
    if unknown > 0 {
        let n = count(unknown, locale);
        parts.push(match locale {
            Locale::En => ["of ", &n, " it cannot be said"].concat(),
            Locale::Ru => ["о ", &n, " судить нельзя"].concat(),
        });
    }
    let n = count(all, locale);
    let (begin, to) = match locale {
        Locale::En => {
            let skills = plural(
                locale,
                all as f64,
                [" skill matters for ", " skills matter for ", ""],
            );
            ([&n, skills].concat(), noun(to, locale))
        }
        Locale::Ru => (
            "Навыков, важных для роли ".to_owned(),
            [&quoted_role(to), ",\u{a0}— ", &n].concat(),
        ),
    };
    [&begin, &to, ": ", &grammar::list(&parts, locale), "."].concat()
}

/// Roles of which no skills are known, or that have theirs on different scales.
pub(super) fn no_skills(names: [Name<'_>; 2], has: [bool; 2], locale: Locale) -> String {
    let without: Vec<String> = names
        .into_iter()
        .zip(has)
        .filter(|(_, has)| !has)
        .map(|(name, _)| match locale {
            Locale::En => closed_noun(name, locale),
            Locale::Ru => quoted_role(name),
        })
        .collect();
    let roles = match locale {
        Locale::En => without.join(" and "),
        Locale::Ru => without.join(" и "),
    };
    match (locale, without.len()) {
        (Locale::En, 0) => {
            "The skills of the two are scored on different scales, so they cannot be held together."
                .to_owned()
        }
        (Locale::Ru, 0) => {
            "Навыки двух ролей оценены по разным шкалам, поэтому сопоставить их нельзя.".to_owned()
        }
        (Locale::En, _) => [
            "The source names no skills for ",
            &roles,
            ", so there is nothing to match.",
        ]
        .concat(),
        (Locale::Ru, 1) => [
            "Для роли ",
            &roles,
            " источник не называет навыков: сопоставить нечего.",
        ]
        .concat(),
        (Locale::Ru, _) => [
            "Для ролей ",
            &roles,
            " источники не называют навыков: сопоставить нечего.",
        ]
        .concat(),
    }
}

pub(super) fn gap_of_scores(scores: &Scores, locale: Locale) -> String {
    let n = |value| number::decimal(value, 0, 2, locale);
    let [middle, lowest, highest, step] = [
        scores.middle(),
        scores.lowest,
        scores.highest,
        scores.step(),
    ]
    .map(n);
    match locale {
        Locale::En => [
            "A skill matters from ",
            &middle,
            " on, on the scale of importance from ",
            &lowest,
            " to ",
            &highest,
            ". It is to be learned where it matters more than here by ",
            &step,
            " or over. Importance tells how much a role asks for a skill, not how well anybody masters it.",
        ],
        Locale::Ru => [
            "Навык считается важным, если его важность не ниже ",
            &middle,
            " по шкале от ",
            &lowest,
            " до ",
            &highest,
            ". Осваивать его предстоит, если там он важнее, чем здесь, хотя бы на ",
            &step,
            ". Важность говорит о том, насколько навык нужен в роли, а не о том, насколько хорошо человек им владеет.",
        ],
    }
    .concat()
}

pub(super) fn gap_of_lists(locale: Locale) -> &'static str {
    pick(
        locale,
        "Skills are matched by their names, over all lists of both roles. Two sources may call one skill by two names, so less may be missing than it seems.",
        "Навыки сопоставлены по названиям, по всем спискам обеих ролей. Один и тот же навык источники могут называть по-разному, так что на деле недостаёт, возможно, меньшего.",
    )
}

pub(super) fn gap_of_both(locale: Locale) -> &'static str {
    pick(
        locale,
        "One role has a written list of skills, the other has scores for skills of fixed names. Only equal names are matched, and a score counts from the middle of its scale on. Where the other source has no such name, nothing can be said.",
        "У одной роли навыки перечислены, у другой оценены по закрытому перечню. Сопоставлены только одинаковые названия; оценка засчитана, если она не ниже середины шкалы. Если в другом источнике такого названия нет, судить нельзя.",
    )
}

/// How alike two occupations are; `closer_than` is left out for one and the same.
pub(super) fn similarity(
    percent: f64,
    closer_than: Option<f64>,
    middle: f64,
    locale: Locale,
) -> String {
    let percent = number::percent(percent.round(), 0, locale);
    let Some(closer_than) = closer_than else {
        return match locale {
            Locale::En => ["Skills ", &percent, " alike: it is the same role."].concat(),
            Locale::Ru => ["Навыки схожи на ", &percent, ": это одна и та же роль."].concat(),
        };
    };
    let closer = number::percent(closer_than, 0, locale);
    let middle = number::percent(middle.round(), 0, locale);
    match locale {
        Locale::En => [
            "Skills ",
            &percent,
            " alike: closer than ",
            &closer,
            " of all other occupations are, of which half are ",
            &middle,
            " alike or more.",
        ],
        Locale::Ru => [
            "Навыки схожи на ",
            &percent,
            ": это ближе, чем у ",
            &closer,
            " остальных профессий; у половины из них сходство не меньше ",
            &middle,
            ".",
        ],
    }
    .concat()
}

pub(super) fn similarity_definition(skills: usize, scale: (f64, f64), locale: Locale) -> String {
    let skills = count(skills, locale);
    let lowest = number::decimal(scale.0, 0, 2, locale);
    let highest = number::decimal(scale.1, 0, 2, locale);
    match locale {
        Locale::En => [
            "100% would be the same importance of all ",
            &skills,
            " skills, 0% opposite ends of the scale from ",
            &lowest,
            " to ",
            &highest,
            " for each. It counts every skill alike, and knows nothing of subject knowledge, licenses or how well a skill is mastered.",
        ],
        Locale::Ru => [
            "100\u{a0}%\u{a0}— важность всех навыков (их ",
            &skills,
            ") одинакова, 0\u{a0}%\u{a0}— по каждому она на разных концах шкалы от ",
            &lowest,
            " до ",
            &highest,
            ". Все навыки считаются равноценными; знание предмета, лицензии и то, насколько хорошо человек владеет навыком, не учтены.",
        ],
    }
    .concat()
}

/// One's own pay, for a chart.
pub(super) fn your_pay(money: &str, locale: Locale) -> String {
    [pick(locale, "Your pay: ", "Ваша зарплата: "), money].concat()
}

/// One's own pay and where it lies.
pub(super) fn own_pay_is(money: &str, place: &str, locale: Locale) -> String {
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

pub(super) fn own_pay_at(place: usize, amount: &str, locale: Locale) -> String {
    let figure = percentile((place, amount.to_owned()), true, locale);
    [pick(locale, "exactly ", "совпадает с "), &figure].concat()
}

pub(super) fn own_pay_between(
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

pub(super) fn own_pay_below(above: (usize, String), locale: Locale) -> String {
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

pub(super) fn own_pay_above(below: (usize, String), locale: Locale) -> String {
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
pub(super) fn own_pay_beyond(from: &str, below: Option<(usize, String)>, locale: Locale) -> String {
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

pub(super) fn own_pay_in_range(standing: Standing, ends: &str, locale: Locale) -> String {
    let where_ = match standing {
        Standing::Below => pick(locale, "below the pay range (", "ниже вилки ("),
        Standing::Above => pick(locale, "above the pay range (", "выше вилки ("),
        _ => pick(locale, "within the pay range (", "в пределах вилки ("),
    };
    [where_, ends, ")"].concat()
}

pub(super) fn own_pay_against_average(standing: Standing, average: &str, locale: Locale) -> String {
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

pub(super) fn no_pay_to_hold_against(locale: Locale) -> &'static str {
    pick(
        locale,
        "the source has no pay figure to hold yours against.",
        "зарплаты, с которой можно сравнить вашу, в источнике нет.",
    )
}

/// Names the rates that are still to be typed.
pub(super) fn own_pay_in_other_currency(
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
