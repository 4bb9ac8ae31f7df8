//! What is said of counterparts.

use super::{count, fill, pick};
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
    fill(
        locale,
        "{0}; skills {1} alike",
        "{0}; навыки схожи на {1}",
        &[better, &alike],
    )
}

pub(in crate::decide) fn pays_more(
    more: &str,
    percent: &str,
    period: Period,
    is_open: bool,
    locale: Locale,
) -> String {
    let by_hour = match period {
        Period::Hour => [" ", number::per(period, locale)].concat(),
        _ => String::new(),
    };
    let at_least = match is_open {
        true => pick(locale, "at least ", "не меньше чем "),
        false => "",
    };
    fill(
        locale,
        "pays {0}{1}{2} ({3}) more at the median",
        "медианная зарплата выше {0}на {1}{2} ({3})",
        &[at_least, more, &by_hour, percent],
    )
}

pub(in crate::decide) fn grows_faster(percent: &str, own: &str, locale: Locale) -> String {
    fill(
        locale,
        "growth of {0} against {1}",
        "рост на {0} против {1}",
        &[percent, own],
    )
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
    let all = count(total, locale);
    let roles = match locale {
        Locale::En => plural(locale, total as f64, ["role", "roles", ""]),
        Locale::Ru => plural(locale, total as f64, ["роль", "роли", "ролей"]),
    };
    let words = [all.as_str(), roles, &count(shown, locale)];
    if total == 0 {
        fill(
            locale,
            "None of the roles that are like it is.",
            "Среди похожих ролей таких нет.",
            &[],
        )
    } else if shown == total {
        fill(locale, "{0} {1} found.", "Нашлось: {0} {1}.", &words)
    } else {
        fill(
            locale,
            "{0} {1} found; the closest {2} are shown.",
            "Нашлось: {0} {1}; показаны самые похожие: {2}.",
            &words,
        )
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
    let by = match rule {
        Rule::Growth => number::points(MARGINS.1, locale),
        _ => number::percent(MARGINS.0, 0, locale),
    };
    let (en, ru) = match rule {
        Rule::Pay => (
            "whose median pay is higher by {0} or more",
            "где медианная зарплата выше хотя бы на {0}",
        ),
        Rule::Growth => (
            "whose projected growth is higher by {0} or more",
            "где прогноз роста выше хотя бы на {0}",
        ),
        Rule::Schooling => (
            "that usually start with the same schooling or less",
            "куда обычно приходят с таким же образованием или с меньшим",
        ),
    };
    let those = fill(locale, en, ru, &[&by]);
    fill(
        locale,
        "Of the {0} occupations whose skills are the most alike (a tenth of all, {1} alike or more) those {2}; the most alike first. Skills are not all that a role asks for: licenses and subject knowledge are not counted.",
        "Из профессий с самыми похожими навыками (десятая часть всех, {0}; сходство не меньше {1}) взяты те, {2}; сначала самые похожие. Роль требует не только навыков: лицензии и знание предмета не учтены.",
        &[&closest, &alike, &those],
    )
}
