//! What is said of the skill gap and of likeness.

use super::{count, fill, pick};
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
    let n = |value| count(value, locale);
    let (to_first, to, from) = match locale {
        Locale::En => (
            noun(to, locale),
            closed_noun(to, locale),
            closed_noun(from, locale),
        ),
        Locale::Ru => (quoted_role(to), quoted_role(to), quoted_role(from)),
    };
    if all == 0 {
        return fill(
            locale,
            "No skill stands out for {0}.",
            "У роли {0} нет важных навыков.",
            &[&to_first],
        );
    }
    let matter = plural(locale, all as f64, ["skill matters", "skills matter", ""]);
    if carries + learn == 0 {
        return fill(
            locale,
            "{0} {1} for {2}, but the source of {3} has none of their names, so it cannot be said what carries over.",
            "Навыков, важных для роли {2},\u{a0}— {0}, но в источнике роли {3} таких названий нет, поэтому судить о том, что перенесётся, нельзя.",
            &[&n(all), matter, &to_first, &from],
        );
    }
    let mut parts = Vec::new();
    for (value, en_one, en_many, ru) in [
        (
            carries,
            "{0} carries over from {1}",
            "{0} carry over from {1}",
            "{0} переносится из роли {1}",
        ),
        (
            learn,
            "{0} is to be learned",
            "{0} are to be learned",
            "{0} предстоит освоить",
        ),
        (
            unknown,
            "of {0} it cannot be said",
            "of {0} it cannot be said",
            "о {0} судить нельзя",
        ),
    ] {
        if value > 0 {
            let en = if value == 1 { en_one } else { en_many };
            parts.push(fill(
                locale,
                en,
                ru,
                &[&n(value), from.trim_end_matches(',')],
            ));
        }
    }
    fill(
        locale,
        "{0} {1} for {2}: {3}.",
        "Навыков, важных для роли {2},\u{a0}— {0}: {3}.",
        &[&n(all), matter, &to, &grammar::list(&parts, locale)],
    )
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
    let are = plural(locale, all as f64, ["skill is", "skills are", ""]);
    let named = plural(locale, carries as f64, ["назван", "названы", "названо"]);
    let (to, from) = match locale {
        Locale::En => (noun(to, locale), noun(from, locale)),
        Locale::Ru => (quoted_role(to), quoted_role(from)),
    };
    let (all, also, not) = (
        count(all, locale),
        count(carries, locale),
        count(learn, locale),
    );
    let (en, ru) = match (carries, learn) {
        (0, _) => (
            "{0} {1} named for {2}: none of them for {3}.",
            "Навыков, названных для роли {2},\u{a0}— {0}; для роли {3} не назван ни один из них.",
        ),
        (_, 0) => (
            "{0} {1} named for {2}: all of them for {3} too.",
            "Навыков, названных для роли {2},\u{a0}— {0}; для роли {3} названы они же.",
        ),
        _ => (
            "{0} {1} named for {2}: {4} also for {3}, {5} not.",
            "Навыков, названных для роли {2},\u{a0}— {0}: {4} {6} и для роли {3}, {5}\u{a0}— нет.",
        ),
    };
    fill(locale, en, ru, &[&all, are, &to, &from, &also, &not, named])
}

/// Roles of which no skills are known, or that have theirs on different scales.
pub(in crate::decide) fn no_skills(names: [Name<'_>; 2], has: [bool; 2], locale: Locale) -> String {
    let mut without = Vec::new();
    for (name, has) in names.into_iter().zip(has) {
        if !has {
            without.push(match locale {
                Locale::En => closed_noun(name, locale),
                Locale::Ru => quoted_role(name),
            });
        }
    }
    let roles = without.join(pick(locale, " and ", " и "));
    let (en, ru) = match without.len() {
        0 => (
            "The skills of the two are scored on different scales, so they cannot be held together.",
            "Навыки двух ролей оценены по разным шкалам, поэтому сопоставить их нельзя.",
        ),
        1 => (
            "The source names no skills for {0}, so there is nothing to match.",
            "Для роли {0} источник не называет навыков: сопоставить нечего.",
        ),
        _ => (
            "The source names no skills for {0}, so there is nothing to match.",
            "Для ролей {0} источники не называют навыков: сопоставить нечего.",
        ),
    };
    fill(locale, en, ru, &[&roles])
}

pub(in crate::decide) fn gap_of_scores(scores: &Scores, locale: Locale) -> String {
    let n = |value| number::decimal(value, 0, 2, locale);
    let (middle, step) = (n(scores.middle()), n(scores.step()));
    let (lowest, highest) = (n(scores.lowest), n(scores.highest));
    fill(
        locale,
        "A skill matters from {0} on, on the scale of importance from {1} to {2}. It is to be learned where it matters more than here by {3} or over. Importance tells how much a role asks for a skill, not how well anybody masters it.",
        "Навык считается важным, если его важность не ниже {0} по шкале от {1} до {2}. Осваивать его предстоит, если там он важнее, чем здесь, хотя бы на {3}. Важность говорит о том, насколько навык нужен в роли, а не о том, насколько хорошо человек им владеет.",
        &[&middle, &lowest, &highest, &step],
    )
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
    let middle = number::percent(middle.round(), 0, locale);
    match closer_than {
        None => fill(
            locale,
            "Skills {0} alike: it is the same role.",
            "Навыки схожи на {0}: это одна и та же роль.",
            &[&percent],
        ),
        Some(closer_than) => fill(
            locale,
            "Skills {0} alike: closer than {1} of all other occupations are, of which half are {2} alike or more.",
            "Навыки схожи на {0}: это ближе, чем у {1} остальных профессий; у половины из них сходство не меньше {2}.",
            &[&percent, &number::percent(closer_than, 0, locale), &middle],
        ),
    }
}

pub(in crate::decide) fn similarity_definition(
    skills: usize,
    scale: (f64, f64),
    locale: Locale,
) -> String {
    let lowest = number::decimal(scale.0, 0, 2, locale);
    let highest = number::decimal(scale.1, 0, 2, locale);
    fill(
        locale,
        "100% would be the same importance of all {0} skills, 0% opposite ends of the scale from {1} to {2} for each. It counts every skill alike, and knows nothing of subject knowledge, licenses or how well a skill is mastered.",
        "100\u{a0}%\u{a0}— важность всех навыков (их {0}) одинакова, 0\u{a0}%\u{a0}— по каждому она на разных концах шкалы от {1} до {2}. Все навыки считаются равноценными; знание предмета, лицензии и то, насколько хорошо человек владеет навыком, не учтены.",
        &[&count(skills, locale), &lowest, &highest],
    )
}
