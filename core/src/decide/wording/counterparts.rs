//! What is said of counterparts.

use super::{count, pick};
use crate::decide::counterparts::MARGINS;
use crate::locale::Locale;
use crate::page_state::Rule;
use crate::role::Period;
use crate::text::grammar::decapitalised;
use crate::text::number;
use crate::text::plural::plural;

/// What counterparts are better in.
pub fn rule(rule: Rule, locale: Locale) -> &'static str {
    match rule {
        Rule::Pay => pick(locale, "Pay more", "Платят больше"),
        Rule::Growth => pick(locale, "Grow faster", "Растут быстрее"),
        Rule::Schooling => pick(
            locale,
            "Need the same or less schooling",
            "Образования нужно столько же или меньше",
        ),
    }
}

/// Why a counterpart is named.
pub(in crate::decide) fn counterpart(better: &str, alike: f64, locale: Locale) -> String {
    let alike = number::percent(alike.round(), 0, locale);
    match locale {
        Locale::En => [better, "; skills ", &alike, " alike"].concat(),
        Locale::Ru => [better, "; навыки схожи на ", &alike].concat(),
    }
}

pub(in crate::decide) fn pays_more(
    more: &str,
    percent: &str,
    period: Period,
    is_open: bool,
    locale: Locale,
) -> String {
    let by_hour = match period {
        Period::Hour => pick(locale, " an hour", " в час"),
        _ => "",
    };
    let at_least = match is_open {
        true => pick(locale, "at least ", "не меньше чем "),
        false => "",
    };
    match locale {
        Locale::En => [
            "pays ",
            at_least,
            more,
            by_hour,
            " (",
            percent,
            ") more",
            " at the median",
        ],
        Locale::Ru => [
            "медианная зарплата выше ",
            at_least,
            "на ",
            more,
            by_hour,
            " (",
            percent,
            ")",
        ],
    }
    .concat()
}

pub(in crate::decide) fn grows_faster(percent: &str, own: &str, locale: Locale) -> String {
    [
        pick(locale, "growth of ", "рост на "),
        percent,
        pick(locale, " against ", " против "),
        own,
    ]
    .concat()
}

/// The schooling that a counterpart usually starts with.
pub(in crate::decide) fn starts_with(name: &str, is_same: bool, locale: Locale) -> String {
    let begin = match is_same {
        true => pick(locale, "the same schooling: ", "образование такое же: "),
        false => pick(locale, "less schooling: ", "образования нужно меньше: "),
    };
    [begin, &decapitalised(name)].concat()
}

pub(in crate::decide) fn no_scores_to_be_like(locale: Locale) -> &'static str {
    pick(
        locale,
        "Counterparts are looked for by scores of skills, which only the occupations of official statistics have.",
        "Похожие роли ищутся по оценкам навыков, а они есть только у профессий официальной статистики.",
    )
}

pub(in crate::decide) fn nothing_to_be_better_than(rule: Rule, locale: Locale) -> &'static str {
    match rule {
        Rule::Pay => pick(
            locale,
            "The publisher does not give the median pay of this role exactly, so nothing can be said to pay more.",
            "Точной медианной зарплаты этой роли издатель не приводит, поэтому нельзя сказать, где платят больше.",
        ),
        _ => pick(
            locale,
            "The source has no such figure for this role, so nothing can be held against it.",
            "Такой цифры для этой роли в источнике нет, поэтому сравнивать не с чем.",
        ),
    }
}

/// How many counterparts there are, of which so many are shown.
pub(in crate::decide) fn counterparts_found(total: usize, shown: usize, locale: Locale) -> String {
    if total == 0 {
        return pick(
            locale,
            "None of the roles that are like it is.",
            "Среди похожих ролей таких нет.",
        )
        .to_owned();
    }
    let all = count(total, locale);
    let of = total as f64;
    let found = match locale {
        Locale::En => [&all, plural(locale, of, [" role", " roles", ""]), " found"].concat(),
        Locale::Ru => {
            let roles = plural(locale, of, [" роль", " роли", " ролей"]);
            ["Нашлось: ", &all, roles].concat()
        }
    };
    let shown_text = count(shown, locale);
    match locale {
        _ if shown == total => [&found, "."].concat(),
        Locale::En => [&found, "; the closest ", &shown_text, " are shown."].concat(),
        Locale::Ru => [&found, "; показаны самые похожие: ", &shown_text, "."].concat(),
    }
}

/// The rule: of how many roles that are how much alike, and what they have to be better in.
pub(in crate::decide) fn counterparts_rule(
    rule: Rule,
    closest: usize,
    alike: f64,
    locale: Locale,
) -> String {
    let closest = count(closest, locale);
    // Rounded down, so that none of them is less alike than is said.
    let alike = number::percent(alike.floor(), 0, locale);
    let percent = number::percent(MARGINS.0, 0, locale);
    let points = number::points(MARGINS.1, locale);
    let those = match rule {
        Rule::Pay => [
            pick(
                locale,
                "whose median pay is higher by ",
                "где медианная зарплата выше хотя бы на ",
            ),
            &percent,
            pick(locale, " or more", ""),
        ],
        Rule::Growth => [
            pick(
                locale,
                "whose projected growth is higher by ",
                "где прогноз роста выше хотя бы на ",
            ),
            &points,
            pick(locale, " or more", ""),
        ],
        Rule::Schooling => [
            pick(
                locale,
                "that usually start with the same schooling or less",
                "куда обычно приходят с таким же образованием или с меньшим",
            ),
            "",
            "",
        ],
    }
    .concat();
    match locale {
        Locale::En => [
            "Of the ",
            &closest,
            " occupations whose skills are the most alike (a tenth of all, ",
            &alike,
            " alike or more) those ",
            &those,
            "; the most alike first. Skills are not all that a role asks for: licenses and subject knowledge are not counted.",
        ],
        Locale::Ru => [
            "Из профессий с самыми похожими навыками (десятая часть всех, ",
            &closest,
            "; сходство не меньше ",
            &alike,
            ") взяты те, ",
            &those,
            "; сначала самые похожие. Роль требует не только навыков: лицензии и знание предмета не учтены.",
        ],
    }
    .concat()
}
