//! What is said of the skill gap and of likeness.

use super::{count, pick};
use crate::compare::wording::{Name, closed_noun, noun, quoted_role};
use crate::decide::skills::GapKind;
use crate::locale::Locale;
use crate::role::Scores;
use crate::text::plural::plural;
use crate::text::{grammar, number};

pub(in crate::decide) fn gap_kind(kind: GapKind, locale: Locale) -> &'static str {
    match kind {
        GapKind::Carries => pick(locale, "Carries over", "Пригодится и там"),
        GapKind::Learn => pick(locale, "To learn", "Предстоит освоить"),
        GapKind::Unknown => pick(locale, "Cannot be said", "Судить нельзя"),
        GapKind::Spare => pick(locale, "Matters less there", "Там менее важно"),
    }
}

/// How many of the skills that matter in a role carry over; `counts` by kind.
pub(in crate::decide) fn gap_summary(
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
    let n = count(all, locale);
    let (begin, to) = match locale {
        Locale::En => {
            let skills = plural(
                locale,
                all as f64,
                [" skill matters for ", " skills matter for ", ""],
            );
            ([&n, skills].concat(), closed_noun(to, locale))
        }
        Locale::Ru => (
            "Навыков, важных для роли ".to_owned(),
            [&quoted_role(to), ",\u{a0}— ", &n].concat(),
        ),
    };
    if carries + learn == 0 {
        let (but, from) = match locale {
            Locale::En => (", but the source of ", closed_noun(from, locale)),
            Locale::Ru => (", но в источнике роли ", quoted_role(from)),
        };
        let so = pick(
            locale,
            " has none of their names, so it cannot be said what carries over.",
            " таких названий нет, поэтому судить о том, что перенесётся, нельзя.",
        );
        let to = to.trim_end_matches(',');
        return [&begin, to, but, &from, so].concat();
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
    [&begin, &to, ": ", &grammar::list(&parts, locale), "."].concat()
}

/// How many of the skills that are listed for a role the other's lists name too.
pub(in crate::decide) fn lists_summary(
    from: Name<'_>,
    to: Name<'_>,
    counts: [usize; 4],
    locale: Locale,
) -> String {
    let [carries, learn, ..] = counts;
    let all = carries + learn;
    let (n, also, not) = (
        count(all, locale),
        count(carries, locale),
        count(learn, locale),
    );
    match locale {
        Locale::En => {
            let are = plural(
                locale,
                all as f64,
                [" skill is named for ", " skills are named for ", ""],
            );
            let (to, from) = (noun(to, locale), noun(from, locale));
            match (carries, learn) {
                (0, _) => [&n, are, &to, ": none of them for ", &from, "."].concat(),
                (_, 0) => [&n, are, &to, ": all of them for ", &from, " too."].concat(),
                _ => [
                    &n,
                    are,
                    &to,
                    ": ",
                    &also,
                    " also for ",
                    &from,
                    ", ",
                    &not,
                    " not.",
                ]
                .concat(),
            }
        }
        Locale::Ru => {
            let begin = "Навыков, названных для роли ";
            let named = plural(locale, carries as f64, [" назван", " названы", " названо"]);
            let (to, from) = (quoted_role(to), quoted_role(from));
            match (carries, learn) {
                (0, _) => [
                    begin,
                    &to,
                    ",\u{a0}— ",
                    &n,
                    "; для роли ",
                    &from,
                    " не назван ни один из них.",
                ]
                .concat(),
                (_, 0) => [
                    begin,
                    &to,
                    ",\u{a0}— ",
                    &n,
                    "; для роли ",
                    &from,
                    " названы они же.",
                ]
                .concat(),
                _ => [
                    begin,
                    &to,
                    ",\u{a0}— ",
                    &n,
                    ": ",
                    &also,
                    named,
                    " и для роли ",
                    &from,
                    ", ",
                    &not,
                    "\u{a0}— нет.",
                ]
                .concat(),
            }
        }
    }
}

/// Roles of which no skills are known, or that have theirs on different scales.
pub(in crate::decide) fn no_skills(names: [Name<'_>; 2], has: [bool; 2], locale: Locale) -> String {
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

pub(in crate::decide) fn gap_of_scores(scores: &Scores, locale: Locale) -> String {
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

pub(in crate::decide) fn gap_of_lists(locale: Locale) -> &'static str {
    pick(
        locale,
        "Skills are matched by their names, over all lists of both roles. Two sources may call one skill by two names, so less may be missing than it seems.",
        "Навыки сопоставлены по названиям, по всем спискам обеих ролей. Один и тот же навык источники могут называть по-разному, так что на деле недостаёт, возможно, меньшего.",
    )
}

pub(in crate::decide) fn gap_of_both(locale: Locale) -> &'static str {
    pick(
        locale,
        "One role has a written list of skills, the other has scores for skills of fixed names. Only equal names are matched, and a score counts from the middle of its scale on. Where the other source has no such name, nothing can be said.",
        "У одной роли навыки перечислены, у другой оценены по закрытому перечню. Сопоставлены только одинаковые названия; оценка засчитана, если она не ниже середины шкалы. Если в другом источнике такого названия нет, судить нельзя.",
    )
}

/// How alike two occupations are; `closer_than` is left out for one and the same.
pub(in crate::decide) fn similarity(
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

pub(in crate::decide) fn similarity_definition(
    skills: usize,
    scale: (f64, f64),
    locale: Locale,
) -> String {
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
