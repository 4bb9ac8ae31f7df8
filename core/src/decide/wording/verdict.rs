//! What is said of what matters to the reader.

use super::{count, pick};
use crate::compare::wording::{Name, closed_noun, quoted_role};
use crate::decide::verdict::{NotWeighed, Reason};
use crate::locale::Locale;
use crate::page_state::Criterion;
use crate::text::grammar::decapitalised;
use crate::text::number;
use crate::text::plural::plural;

/// The name of what can be weighed.
pub fn criterion(criterion: Criterion, locale: Locale) -> &'static str {
    let (en, ru) = match criterion {
        Criterion::Pay => ("Pay", "Зарплата"),
        Criterion::Growth => ("Growth", "Рост"),
        Criterion::Openings => ("Job openings", "Открывающиеся рабочие места"),
        Criterion::Schooling => ("Less schooling needed", "Меньше требований к образованию"),
        Criterion::Overlap => ("Skills that I have now", "Навыки, которые у меня есть"),
        Criterion::Satisfaction => ("Job satisfaction", "Удовлетворённость работой"),
        Criterion::Younger => ("A younger field", "Сфера, где люди моложе"),
        Criterion::Older => ("An older field", "Сфера, где люди старше"),
    };
    pick(locale, en, ru)
}

/// What speaks for a role, or against it.
fn reason(criterion: Criterion, is_for: bool, locale: Locale) -> &'static str {
    let [en_for, en_against, ru_for, ru_against] = match criterion {
        Criterion::Pay => ["more pay", "less pay", "зарплата выше", "зарплата ниже"],
        Criterion::Growth => [
            "faster growth",
            "slower growth",
            "рост быстрее",
            "рост медленнее",
        ],
        Criterion::Openings => [
            "more openings a year",
            "fewer openings a year",
            "за год открывается больше мест",
            "за год открывается меньше мест",
        ],
        Criterion::Schooling => [
            "less schooling needed",
            "more schooling needed",
            "требования к образованию ниже",
            "требования к образованию выше",
        ],
        Criterion::Overlap => [
            "more of the skills that you have now",
            "fewer of the skills that you have now",
            "больше навыков, которые у вас есть",
            "меньше навыков, которые у вас есть",
        ],
        Criterion::Satisfaction => [
            "higher job satisfaction",
            "lower job satisfaction",
            "удовлетворённость работой выше",
            "удовлетворённость работой ниже",
        ],
        Criterion::Younger => [
            "a younger field",
            "an older field",
            "люди в профессии моложе",
            "люди в профессии старше",
        ],
        Criterion::Older => [
            "an older field",
            "a younger field",
            "люди в профессии старше",
            "люди в профессии моложе",
        ],
    };
    match is_for {
        true => pick(locale, en_for, ru_for),
        false => pick(locale, en_against, ru_against),
    }
}

/// The verdict: who is ahead with how many points of how many, why, and what was left out.
pub(in crate::decide) fn verdict(
    names: &[Name<'_>],
    leaders: &[usize],
    (points, of): (f64, f64),
    reasons: &[Reason],
    not_weighed: &[NotWeighed],
    locale: Locale,
) -> String {
    let n = |value| number::decimal(value, 0, 1, locale);
    let points = match locale {
        Locale::En => [&n(points), " of ", &n(of), " points"].concat(),
        Locale::Ru => {
            let word = plural(locale, points, ["балл", "балла", "баллов"]);
            [&n(points), "\u{a0}", word, " из ", &n(of)].concat()
        }
    };
    let mut text = match leaders {
        [] => pick(
            locale,
            "Nothing of what matters to you can be held together for these roles.",
            "Ничего из того, что для вас важно, для этих ролей сопоставить нельзя.",
        )
        .to_owned(),
        [leader] => one_ahead(names, *leader, &points, reasons, locale),
        _ => several_ahead(names, leaders, &points, reasons, locale),
    };
    for note in reasons.iter().filter_map(|own| own.note.as_deref()) {
        text.push(' ');
        text.push_str(note);
    }
    if !not_weighed.is_empty() {
        let mut list = Vec::new();
        for own in not_weighed {
            list.push([&decapitalised(&own.label), " (", &own.why, ")"].concat());
        }
        text.push_str(pick(locale, " Not weighed: ", " Не учтено: "));
        text.push_str(&list.join("; "));
        text.push('.');
        let left_out: u32 = not_weighed.iter().map(|own| u32::from(own.weight)).sum();
        if !leaders.is_empty() && f64::from(left_out) > of {
            text.push_str(pick(
                locale,
                " That is more of your weights than could be weighed, so the verdict says little.",
                " Это больше половины ваших весов, поэтому вывод мало о чём говорит.",
            ));
        }
    }
    text
}

/// One role is ahead: what speaks for it, what against it, and what for neither.
fn one_ahead(
    names: &[Name<'_>],
    leader: usize,
    points: &str,
    reasons: &[Reason],
    locale: Locale,
) -> String {
    let name = names[leader];
    let mut text = match locale {
        Locale::En => [
            "By your weights, ",
            &closed_noun(name, locale),
            name.verb(" comes", " come"),
            " out ahead, with ",
            points,
            ".",
        ]
        .concat(),
        Locale::Ru => {
            let role = quoted_role(name);
            ["По вашим весам впереди роль ", &role, ": ", points, "."].concat()
        }
    };
    let mut groups: [Vec<String>; 3] = Default::default();
    for own in reasons {
        let is_ahead = own.ahead.contains(&leader);
        if is_ahead && own.ahead.len() == names.len() {
            groups[2].push(decapitalised(&own.label));
            continue;
        }
        // Of two roles the other's figure; of more, where the leader is behind, the best one.
        let other = own.ahead.iter().find(|place| **place != leader);
        let other = match names.len() {
            2 => Some(1 - leader),
            _ => other.copied().filter(|_| !is_ahead),
        };
        let figures = match other {
            Some(other) => [
                &decapitalised(&own.values[leader]),
                pick(locale, " against ", " против "),
                &decapitalised(&own.values[other]),
            ]
            .concat(),
            None => decapitalised(&own.values[leader]),
        };
        let what = reason(own.criterion, is_ahead, locale);
        groups[usize::from(!is_ahead)].push([what, " (", &figures, ")"].concat());
    }
    let heads = [
        pick(locale, " For it: ", " За: "),
        pick(locale, " Against it: ", " Против: "),
        pick(locale, " Level: ", " Наравне: "),
    ];
    for (head, group) in heads.into_iter().zip(&groups) {
        if !group.is_empty() {
            text.push_str(&[head, &group.join("; "), "."].concat());
        }
    }
    text
}

/// Several roles are ahead of the others, and level with each other.
fn several_ahead(
    names: &[Name<'_>],
    leaders: &[usize],
    points: &str,
    reasons: &[Reason],
    locale: Locale,
) -> String {
    let roles = |places: &[usize]| {
        let mut list = Vec::new();
        for place in places {
            list.push(match locale {
                Locale::En => closed_noun(names[*place], locale),
                Locale::Ru => quoted_role(names[*place]),
            });
        }
        list.join(pick(locale, " and ", " и "))
    };
    let leaders = roles(leaders);
    let mut text = match locale {
        Locale::En => [
            "By your weights, ",
            &leaders,
            " are level, with ",
            points,
            " each.",
        ],
        Locale::Ru => [
            "По вашим весам роли ",
            &leaders,
            " наравне: по ",
            points,
            ".",
        ],
    }
    .concat();
    for own in reasons {
        let ahead = match own.ahead.len() == names.len() {
            true => pick(locale, "level", "наравне").to_owned(),
            false => [pick(locale, "ahead: ", "впереди "), &roles(&own.ahead)].concat(),
        };
        let figures = own.values.join("; ");
        text.push_str(&[" ", &own.label, " (", &figures, ")\u{a0}— ", &ahead, "."].concat());
    }
    text
}

/// How a verdict is worked out.
pub(in crate::decide) fn verdict_method(roles: usize, has_overlap: bool, locale: Locale) -> String {
    let share = match roles {
        2 => pick(
            locale,
            "Each thing that matters to you gives its weight to the role that is ahead in it; where the two are level, they share it.",
            "Всё, что для вас важно, отдаёт свой вес той роли, которая в этом впереди; если роли наравне, вес делится между ними.",
        ),
        _ => pick(
            locale,
            "Each thing that matters to you gives a role a part of its weight for every other role that it is ahead of, and half a part for every one that it is level with.",
            "Всё, что для вас важно, даёт роли долю своего веса за каждую другую роль, которую она опережает, и половину доли за каждую, с которой она наравне.",
        ),
    };
    let margins = pick(
        locale,
        " Closer than 2% in pay, openings and satisfaction, one point in growth and skills, or one year of age counts as level. By how much a role is ahead does not count, so look at the figures.",
        " Разница меньше 2\u{a0}% в зарплате, рабочих местах и удовлетворённости, меньше пункта в росте и навыках и меньше года в возрасте не считается. Насколько роль впереди, не важно, поэтому взгляните и на сами цифры.",
    );
    let overlap = pick(
        locale,
        " Skills are held against those of the first role, which therefore has them all.",
        " Навыки сравниваются с навыками первой роли, поэтому у неё самой есть все.",
    );
    [share, margins, if has_overlap { overlap } else { "" }].concat()
}

pub(in crate::decide) fn no_figure_for(titles: &[&str], locale: Locale) -> String {
    let list = titles.join("; ");
    [pick(locale, "no figure for ", "нет данных: "), &list].concat()
}

pub(in crate::decide) fn other_years(locale: Locale) -> &'static str {
    pick(
        locale,
        "the figures are not over the same years",
        "данные за разные годы",
    )
}

pub(in crate::decide) fn other_scales(locale: Locale) -> &'static str {
    pick(
        locale,
        "the scores are on different scales",
        "шкалы оценок разные",
    )
}

pub(in crate::decide) fn other_ages(locale: Locale) -> &'static str {
    pick(
        locale,
        "one source gives the median, another the average",
        "один источник даёт медиану, другой\u{a0}— среднее",
    )
}

pub(in crate::decide) fn other_units(locale: Locale) -> &'static str {
    pick(
        locale,
        "the amounts are in different currencies, or not exact enough to be ranked",
        "суммы в разных валютах или даны слишком неточно, чтобы их ранжировать",
    )
}

pub(in crate::decide) fn skills_not_matched(locale: Locale) -> &'static str {
    pick(
        locale,
        "the skills of the roles cannot be matched",
        "навыки ролей нельзя сопоставить",
    )
}

/// How many of the skills that matter carry over.
pub(in crate::decide) fn of_skills(carries: usize, all: usize, locale: Locale) -> String {
    [
        &count(carries, locale),
        pick(locale, " of ", " из "),
        &count(all, locale),
    ]
    .concat()
}
