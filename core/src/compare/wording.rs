//! Every sentence and label of a comparison that is not a field's name, in both
//! languages.
//!
//! A Russian sentence takes titles in the nominative only, so that it is right for a
//! role of any gender and number; where the grammar wants another case, the title stands
//! in quotes after the word «роль». It must not know how values are related.

use crate::locale::Locale;
use crate::role::{Currency, Period, Role};
use crate::text::grammar::{capitalised, decapitalised, ends_with_remark, with_article};
use crate::text::number::{self, NO_BREAK_SPACE};
use crate::text::plural::plural;

/// How many rows can be compared.
pub(super) fn coverage(comparable: usize, total: usize, locale: Locale) -> String {
    let n = total as f64;
    match locale {
        Locale::En => {
            let rows = plural(locale, n, ["row", "rows", "rows"]);
            format!("{comparable} of {total} {rows} can be compared.")
        }
        Locale::Ru => {
            let rows = plural(locale, n, ["строки", "строк", "строк"]);
            format!("Сравнить можно {comparable} из {total} {rows}.")
        }
    }
}

/// How many rows are hidden: because they are the same, and because a role has no value.
pub(super) fn hidden_rows(same: usize, missing: usize, locale: Locale) -> String {
    let (s, m) = (same as f64, missing as f64);
    let mut parts = Vec::new();
    if same > 0 {
        let rows = match locale {
            Locale::En => plural(
                locale,
                s,
                ["row that is the same", "rows that are the same", ""],
            ),
            Locale::Ru => plural(
                locale,
                s,
                ["одинаковая строка", "одинаковые строки", "одинаковых строк"],
            ),
        };
        parts.push([&number::count(s, locale), "\u{a0}", rows].concat());
    }
    if missing > 0 {
        let rows = match locale {
            Locale::En => plural(locale, m, ["row", "rows", ""]),
            Locale::Ru => plural(locale, m, ["строка", "строки", "строк"]),
        };
        let why = match locale {
            Locale::En => " without a value for each role",
            Locale::Ru => ", где не у каждой роли есть значение",
        };
        parts.push([&number::count(m, locale), "\u{a0}", rows, why].concat());
    }
    match locale {
        Locale::En => {
            let are = plural(locale, s + m, [" is hidden.", " are hidden.", ""]);
            [&parts.join(" and "), are].concat()
        }
        Locale::Ru => ["Скрыто: ", &parts.join(" и "), "."].concat(),
    }
}

/// The roles with the highest and with the lowest figure of several.
pub(super) fn extremes(
    highest: Option<String>,
    lowest: Option<String>,
    locale: Locale,
) -> Option<String> {
    let mut parts = Vec::new();
    for (en, ru, roles) in [
        ("highest: ", "больше всего: ", highest),
        ("lowest: ", "меньше всего: ", lowest),
    ] {
        if let Some(roles) = roles {
            let begin = match locale {
                Locale::En => en,
                Locale::Ru => ru,
            };
            parts.push([begin, &roles].concat());
        }
    }
    (!parts.is_empty()).then(|| capitalised(&parts.join("; ")))
}

/// How rows are put in order by their difference.
pub(super) fn by_difference(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "In each table the largest differences come first: the gap as a share of the larger value, for percentages in points. Rows of one group stay together; those without a number to compare come last."
        }
        Locale::Ru => {
            "В каждой таблице сначала самые большие различия: разница в долях от большего значения, а для процентов\u{a0}— в пунктах. Строки одной группы стоят вместе, а те, где сравнить числа нельзя,\u{a0}— в конце."
        }
    }
}

pub(super) fn months_made_a_year(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "To compare, the monthly pay was multiplied by 12.",
        Locale::Ru => "Для сравнения зарплата в месяц умножена на 12.",
    }
}

/// A calculated amount: what is rounded is not exactly that.
pub(crate) fn about(amount: &str) -> String {
    ["≈\u{a0}", amount].concat()
}

/// A remark of one role.
pub(super) fn of_role(title: &str, remark: &str) -> String {
    [title, ": ", remark].concat()
}

/// What was calculated from the pay of a period; each step has a blank in front.
pub(super) fn calculated(period: Period, steps: &str, locale: Locale) -> String {
    let (begin, pay) = match (locale, period) {
        (Locale::En, Period::Hour) => ("Calculated here: ", "pay an hour"),
        (Locale::En, Period::Month) => ("Calculated here: ", "pay a month"),
        (Locale::En, Period::Year) => ("Calculated here: ", "pay a year"),
        (Locale::Ru, Period::Hour) => ("Рассчитано здесь: ", "оплата за час"),
        (Locale::Ru, Period::Month) => ("Рассчитано здесь: ", "зарплата за месяц"),
        (Locale::Ru, Period::Year) => ("Рассчитано здесь: ", "зарплата за год"),
    };
    [begin, pay, steps, "."].concat()
}

/// What 2,080 hours are.
pub(crate) fn hours_of_a_year(source_counts_them: bool, locale: Locale) -> &'static str {
    match (locale, source_counts_them) {
        (Locale::En, true) => "The source itself counts a year as 2,080 hours.",
        (Locale::En, false) => {
            "2,080 hours are 52 weeks of 40; the source does not say how many hours are worked."
        }
        (Locale::Ru, true) => "Источник и сам считает, что в году 2080\u{a0}рабочих часов.",
        (Locale::Ru, false) => {
            "2080\u{a0}часов\u{a0}— это 52\u{a0}недели по 40\u{a0}часов; сколько часов работают на деле, источник не говорит."
        }
    }
}

/// Where a rate comes from; each is an amount with the currency's code.
pub(super) fn typed_rates(rates: &[String], locale: Locale) -> String {
    let rates = rates.join(match locale {
        Locale::En => " and ",
        Locale::Ru => " и ",
    });
    match locale {
        Locale::En => [
            "Typed by the reader, not published: ",
            &rates,
            " to the U.S. dollar.",
        ],
        Locale::Ru => [
            "Курс введён читателем, а не взят из источника: ",
            &rates,
            " за доллар США.",
        ],
    }
    .concat()
}

/// Under what was calculated and says so elsewhere.
pub(super) fn calculated_here(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Amounts were converted here; the table of pay says how.",
        Locale::Ru => "Суммы пересчитаны здесь; как именно, сказано в таблице оплаты.",
    }
}

pub(super) fn currencies_differ(left: &Currency, right: &Currency, locale: Locale) -> String {
    let left = number::currency_name(left, locale);
    let right = number::currency_name(right, locale);
    match locale {
        Locale::En => format!("Different currencies ({left} and {right}), so not compared."),
        Locale::Ru => format!("Валюты разные ({left} и {right}), поэтому сравнить нельзя."),
    }
}

pub(super) fn periods_differ(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "Pay for different periods; the hours worked are not published, so not compared."
        }
        Locale::Ru => {
            "Оплата дана за разные периоды, а число отработанных часов не указано, поэтому сравнить нельзя."
        }
    }
}

pub(super) fn hourly_repeats_yearly(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "The yearly pay divided by 2,080 hours, so it says nothing new.",
        Locale::Ru => {
            "Это годовая зарплата, делённая на 2080\u{a0}часов: ничего нового она не сообщает."
        }
    }
}

pub(super) fn jobs_are_not_people(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "As the source counts jobs; not the number of people employed.",
        Locale::Ru => "По подсчёту источника; это не число занятых.",
    }
}

/// Beside jobs of one role: how many people work in the other is known, but elsewhere.
pub(super) fn employed_stand_elsewhere(title: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!(
            "{title}: the number of people employed is in a row of its own, because it is not the same thing."
        ),
        Locale::Ru => format!(
            "{title}: число занятых дано в отдельной строке, потому что это не одно и то же."
        ),
    }
}

/// A site's own figure against one of official statistics.
pub(super) fn definitions_differ(
    site: &str,
    survey: &str,
    is_mean: bool,
    locale: Locale,
) -> String {
    let (own, official) = match (locale, is_mean) {
        (Locale::En, true) => ("as the site counts", "the mean of a survey of employers"),
        (Locale::En, false) => ("as the site gives it", "official statistics"),
        (Locale::Ru, true) => ("по подсчёту сайта", "среднее по опросу работодателей"),
        (Locale::Ru, false) => ("по данным сайта", "официальная статистика"),
    };
    match locale {
        Locale::En => format!("The definitions differ. {site}: {own}. {survey}: {official}."),
        Locale::Ru => format!("Определения разные. {site}: {own}. {survey}: {official}."),
    }
}

pub(super) fn groups_overlap(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "The groups overlap, so the shares do not add up to 100%.",
        Locale::Ru => "Группы пересекаются, поэтому доли в сумме не дают 100\u{a0}%.",
    }
}

pub(super) fn years_unnamed(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "The source does not say over which years.",
        Locale::Ru => "За какие годы, источник не говорит.",
    }
}

pub(super) fn years_unnamed_for_one(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "One of the sources does not say over which years, so the difference is only a hint."
        }
        Locale::Ru => {
            "Один из источников не говорит, за какие годы, поэтому разница лишь ориентировочная."
        }
    }
}

pub(super) fn years_differ(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Not over the same years, so the difference is only a hint.",
        Locale::Ru => "Годы не совпадают, поэтому разница лишь ориентировочная.",
    }
}

pub(super) fn growth_over(percent: &str, from: u16, to: u16, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{percent} over {from}–{to}"),
        Locale::Ru => format!("{percent} за {from}–{to}{NO_BREAK_SPACE}гг."),
    }
}

/// The label of a percentile, by its place among [`crate::role::PERCENTILES`].
pub(super) fn percentile(place: usize, locale: Locale) -> &'static str {
    let (en, ru) = [
        ("10th percentile", "10-й процентиль"),
        ("25th percentile", "25-й процентиль"),
        ("Median", "Медиана"),
        ("75th percentile", "75-й процентиль"),
        ("90th percentile", "90-й процентиль"),
    ][place];
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

/// The label of the median where no heading says of what.
pub(super) fn median_pay(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Median pay",
        Locale::Ru => "Медианная зарплата",
    }
}

/// An amount of which only the least is known.
pub(crate) fn or_more(amount: &str, locale: Locale) -> String {
    match locale {
        Locale::En => [amount, " or more"].concat(),
        Locale::Ru => [amount, " или больше"].concat(),
    }
}

pub(super) fn nothing_published_above(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "Above a certain amount the publisher gives no figures, so the difference is not known."
        }
        Locale::Ru => {
            "Выше определённой суммы издатель цифр не приводит, поэтому разница неизвестна."
        }
    }
}

pub(super) fn projection_start(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "At the start",
        Locale::Ru => "В начале",
    }
}

pub(super) fn projection_end(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Projected",
        Locale::Ru => "По прогнозу",
    }
}

/// A number of people in a year.
pub(super) fn in_year(people: &str, year: u16, locale: Locale) -> String {
    let year = year.to_string();
    match locale {
        Locale::En => [people, " in ", &year].concat(),
        Locale::Ru => [people, " в ", &year, "\u{a0}году"].concat(),
    }
}

/// The heading over scores that are on one scale.
pub(super) fn scored_from_to(label: &str, lowest: f64, highest: f64, locale: Locale) -> String {
    let lowest = number::decimal(lowest, 0, 2, locale);
    let highest = number::decimal(highest, 0, 2, locale);
    match locale {
        Locale::En => [label, ", from ", &lowest, " to ", &highest].concat(),
        Locale::Ru => [label, ", от ", &lowest, " до ", &highest].concat(),
    }
}

pub(super) fn scales_differ(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Scores on different scales, so not compared.",
        Locale::Ru => "Шкалы оценок разные, поэтому сравнить нельзя.",
    }
}

pub(super) fn degree_share(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Share with that degree",
        Locale::Ru => "Доля людей с этой степенью",
    }
}

pub(super) fn degrees_differ(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Shares of different degrees, so not compared.",
        Locale::Ru => "Степени разные, поэтому доли не сравниваются.",
    }
}

pub(crate) fn score(score: f64, of: f64, locale: Locale) -> String {
    let score = number::decimal(score, 0, 1, locale);
    let of = number::decimal(of, 0, 1, locale);
    match locale {
        Locale::En => format!("{score} out of {of}"),
        Locale::Ru => format!("{score} из {of}"),
    }
}

pub(super) fn skills_in_both(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Skills named for both",
        Locale::Ru => "Навыки, названные для обеих ролей",
    }
}

pub(super) fn skills_only_here(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Skills named only for this role",
        Locale::Ru => "Навыки, названные только для этой роли",
    }
}

pub(super) fn counted_here(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Counted here, over all the lists above.",
        Locale::Ru => "Подсчитано здесь по всем спискам выше.",
    }
}

/// Stands for a figure that the source does not have.
pub const fn no_data(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "No data",
        Locale::Ru => "Нет данных",
    }
}

/// Stands for a figure that the source says it has no value for.
pub const fn not_reported(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Not reported",
        Locale::Ru => "Не указано",
    }
}

/// A role's missing figure, in a sentence; `gap` is one of the two texts above.
pub(super) fn gap_of(title: &str, gap: &str) -> String {
    format!("{title}: {}.", decapitalised(gap))
}

pub(super) fn separate_scales(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Different currencies have scales of their own; do not compare lengths.",
        Locale::Ru => "У разных валют свои шкалы: длины полос не сравнивайте.",
    }
}

pub(crate) fn average(amount: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("average {amount}"),
        Locale::Ru => format!("в среднем {amount}"),
    }
}

pub(crate) fn median(amount: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["median ", amount].concat(),
        Locale::Ru => ["медиана ", amount].concat(),
    }
}

/// The ends of a band of percentiles, so that they are not read as a range of all pay.
pub(super) fn middle_band(amounts: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["10th to 90th percentile ", amounts].concat(),
        Locale::Ru => ["от 10-го до 90-го процентиля ", amounts].concat(),
    }
}

pub(super) fn bands_of_percentiles(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "A band goes from the 10th to the 90th percentile: eight in ten earn within it."
        }
        Locale::Ru => {
            "Полоса идёт от 10-го до 90-го процентиля: в её пределах зарабатывают восемь человек из десяти."
        }
    }
}

pub(super) fn bands_of_two_kinds(locale: Locale) -> &'static str {
    match locale {
        Locale::En => {
            "The bands are not of one kind: one is the pay range that a source gives, the other goes from the 10th to the 90th percentile, within which eight in ten earn."
        }
        Locale::Ru => {
            "Полосы разного рода: одна\u{a0}— вилка, которую даёт источник, другая идёт от 10-го до 90-го процентиля, и в её пределах зарабатывают восемь человек из десяти."
        }
    }
}

pub(super) fn on_average(amount: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("{amount} on average"),
        Locale::Ru => format!("в среднем {amount}"),
    }
}

/// Titles of charts.
pub(super) fn chart_title(id: &str, locale: Locale) -> &'static str {
    let (en, ru) = match id {
        "pay" => ("Pay range and average", "Вилка зарплат и среднее"),
        "pay-percentiles" => (
            "Pay: band, median and average",
            "Зарплата: полоса, медиана и среднее",
        ),
        "pay-by-country" => ("Pay by country", "Зарплата по странам"),
        "growth" => ("Growth rate", "Темп роста"),
        "jobs" => ("Number of jobs", "Число рабочих мест"),
        "employment" => (
            "People employed and job openings",
            "Занятые и рабочие места",
        ),
        "schooling" => (
            "Schooling of those in the role",
            "Образование тех, кто работает",
        ),
        "degree" => (
            "Share with the most common degree",
            "Доля людей с самой частой степенью",
        ),
        "gender" => ("Gender", "Пол"),
        "race" => ("Race and ethnicity", "Раса и этническая группа"),
        "origin" => (
            "Race and Hispanic origin",
            "Раса и латиноамериканское происхождение",
        ),
        "skills-that-differ" => (
            "Skills that differ most in importance",
            "Навыки, важность которых различается сильнее всего",
        ),
        "skills-that-matter" => ("The most important skills", "Самые важные навыки"),
        _ => ("Skills shared and not shared", "Общие и разные навыки"),
    };
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

/// A role's title in the middle of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'a> {
    pub(crate) inline: &'a str,
    /// Whether the English title is plural; the Russian one is always singular.
    pub(crate) is_plural: bool,
}

impl<'a> Name<'a> {
    /// The name of a role.
    pub(crate) fn of(role: &'a Role, locale: Locale) -> Name<'a> {
        Name {
            inline: role.inline.get(locale),
            is_plural: role.plural,
        }
    }

    /// The form of an English verb that goes with the title.
    pub(crate) fn verb(self, singular: &'static str, plural: &'static str) -> &'static str {
        if self.is_plural { plural } else { singular }
    }
}

/// A role in a sentence: with its article in English, bare in Russian and in the plural.
pub(crate) fn noun(name: Name<'_>, locale: Locale) -> String {
    match locale {
        Locale::En if !name.is_plural => with_article(name.inline),
        _ => name.inline.to_owned(),
    }
}

/// A role in a sentence that goes on without a mark of its own: a remark behind a comma
/// ("managers, all other") then wants a closing one.
pub(crate) fn closed_noun(name: Name<'_>, locale: Locale) -> String {
    let mut noun = noun(name, locale);
    if locale == Locale::En && ends_with_remark(name.inline) {
        noun.push(',');
    }
    noun
}

/// A role at the start of a sentence that goes on without a mark.
pub(crate) fn noun_first(name: Name<'_>, locale: Locale) -> String {
    capitalised(&closed_noun(name, locale))
}

/// A role where Russian wants a case: «роль «…»» keeps the title in the nominative.
pub(crate) fn quoted_role(name: Name<'_>) -> String {
    format!("«{}»", name.inline)
}

pub(super) fn same_role(name: Name<'_>, locale: Locale) -> String {
    match locale {
        Locale::En => format!(
            "Both sides show {}. Choose another role to see how they differ.",
            noun(name, locale)
        ),
        Locale::Ru => format!(
            "С обеих сторон одна и та же роль: {}. Выберите другую, чтобы увидеть различия.",
            name.inline
        ),
    }
}

/// Who earns more. All amounts are worded, `high` and `low` with their period.
pub(super) fn earns_more(
    higher: (Name<'_>, &str),
    lower: (Name<'_>, &str),
    difference: (&str, &str),
    locale: Locale,
) -> String {
    let (amount, percent) = difference;
    let higher_noun = noun_first(higher.0, locale);
    let lower_noun = noun(lower.0, locale);
    let (high, low) = (higher.1, lower.1);
    match locale {
        Locale::En => format!(
            "{higher_noun} {} {high} on average: {amount} ({percent}) more than {lower_noun}, who {} {low}.",
            higher.0.verb("earns", "earn"),
            lower.0.verb("earns", "earn"),
        ),
        Locale::Ru => format!(
            "{higher_noun} в среднем получает {high}\u{a0}— на {amount} ({percent}) больше, чем {lower_noun} ({low})."
        ),
    }
}

pub(super) fn earn_the_same(
    left: Name<'_>,
    right: Name<'_>,
    amount: &str,
    locale: Locale,
) -> String {
    let left = noun_first(left, locale);
    let right = closed_noun(right, locale);
    match locale {
        Locale::En => format!("{left} and {right} earn the same on average: {amount}."),
        Locale::Ru => format!("{left} и {right} в среднем получают одинаково: {amount}."),
    }
}

/// Both have pay that cannot be held together.
pub(super) fn pay_not_comparable(
    left: (Name<'_>, &str),
    right: (Name<'_>, &str),
    by_currency: bool,
    locale: Locale,
) -> String {
    let (left_pay, right_pay) = (left.1, right.1);
    let right_noun = closed_noun(right.0, locale);
    match locale {
        Locale::En => {
            let left_noun = closed_noun(left.0, locale);
            let gets = left.0.verb("gets", "get");
            let because = if by_currency {
                "the currencies differ"
            } else {
                "it is for different periods"
            };
            format!(
                "Pay cannot be compared, because {because}: {left_noun} {gets} {left_pay}, {right_noun} {right_pay}."
            )
        }
        Locale::Ru => {
            let left_noun = noun_first(left.0, locale);
            let because = if by_currency {
                "валюты разные"
            } else {
                "периоды разные"
            };
            format!(
                "{left_noun} получает {left_pay}, {right_noun}\u{a0}— {right_pay}: {because}, поэтому зарплаты не сравнить."
            )
        }
    }
}

/// One has pay, the other has no figure.
pub(super) fn pay_of_one(known: (Name<'_>, &str), unknown: Name<'_>, locale: Locale) -> String {
    let pay = known.1;
    match locale {
        Locale::En => format!(
            "{} {} {pay}; for {} the source has no pay figure, so pay cannot be compared.",
            noun_first(known.0, locale),
            known.0.verb("earns", "earn"),
            closed_noun(unknown, locale)
        ),
        Locale::Ru => format!(
            "{} получает {pay}, а для роли {} зарплата в источнике не указана: сравнить зарплаты нельзя.",
            noun_first(known.0, locale),
            quoted_role(unknown)
        ),
    }
}

pub(super) fn pay_of_none(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "The sources have no pay figure for either role.",
        Locale::Ru => "Зарплаты для обеих ролей в источниках не указаны.",
    }
}

/// The pay that eight in ten of both roles may have; `common` has its period.
pub(super) fn middles_overlap(common: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!(
            "Without the lowest- and the highest-paid tenth of each, their pay overlaps: both include {common}."
        ),
        Locale::Ru => format!(
            "Зарплаты пересекаются, если отбросить по десятой части самых низких и самых высоких: в обе вилки входят суммы {common}."
        ),
    }
}

/// A stretch of pay of which only the beginning is known.
pub(super) fn from_on(amount: &str, locale: Locale) -> String {
    match locale {
        Locale::En => or_more(amount, locale),
        Locale::Ru => ["от ", amount].concat(),
    }
}

/// Follows a sentence that holds a site's own figure against one of official statistics.
pub(crate) fn of_two_kinds(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "One figure is a site’s own, the other is from official statistics.",
        Locale::Ru => "Одна цифра взята с сайта, другая\u{a0}— из официальной статистики.",
    }
}

/// Two middles of pay, the lower first; only `higher` is worded with the period of both.
pub(super) fn middles_apart(lower: &str, higher: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!(
            "Without the lowest- and the highest-paid tenth of each, their pay does not overlap: {lower} and {higher}."
        ),
        Locale::Ru => format!(
            "Зарплаты не пересекаются, если отбросить по десятой части самых низких и самых высоких: {lower} и {higher}."
        ),
    }
}

pub(super) fn ranges_overlap(common: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Their pay ranges overlap: both include {common}."),
        Locale::Ru => format!("Вилки зарплат пересекаются: в обе входят {common}."),
    }
}

pub(super) fn ranges_touch(common: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Their pay ranges meet at one point only: {common}."),
        Locale::Ru => format!("Вилки зарплат сходятся лишь в одной точке: {common}."),
    }
}

/// Two ranges, the lower first; only `higher` is worded with the period of both.
pub(super) fn ranges_apart(lower: &str, higher: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Their pay ranges do not overlap: {lower} and {higher}."),
        Locale::Ru => format!("Вилки зарплат не пересекаются: {lower} и {higher}."),
    }
}

pub(super) fn ranges_equal(range: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Their pay ranges are the same: {range}."),
        Locale::Ru => format!("Вилки зарплат одинаковы: {range}."),
    }
}

pub(super) fn same_time_to_become(
    left: Name<'_>,
    right: Name<'_>,
    time: &str,
    locale: Locale,
) -> String {
    match locale {
        Locale::En => format!(
            "It usually takes {time} to become {} and just as long to become {}.",
            closed_noun(left, locale),
            noun(right, locale)
        ),
        Locale::Ru => format!("Путь к каждой из двух ролей обычно занимает {time}."),
    }
}

pub(super) fn times_to_become(
    left: (Name<'_>, &str),
    right: (Name<'_>, &str),
    locale: Locale,
) -> String {
    match locale {
        Locale::En => format!(
            "It usually takes {} to become {} and {} to become {}.",
            left.1,
            closed_noun(left.0, locale),
            right.1,
            noun(right.0, locale)
        ),
        Locale::Ru => format!(
            "Путь к роли {} обычно занимает {}, к роли {}\u{a0}— {}.",
            quoted_role(left.0),
            left.1,
            quoted_role(right.0),
            right.1
        ),
    }
}

pub(super) fn time_to_become_one(
    known: (Name<'_>, &str),
    unknown: Name<'_>,
    locale: Locale,
) -> String {
    match locale {
        Locale::En => format!(
            "It usually takes {} to become {}; for {} the source does not say.",
            known.1,
            noun(known.0, locale),
            closed_noun(unknown, locale)
        ),
        Locale::Ru => format!(
            "Путь к роли {} обычно занимает {}; для роли {} срок в источнике не указан.",
            quoted_role(known.0),
            known.1,
            quoted_role(unknown)
        ),
    }
}

pub(super) fn growth_is_higher(
    higher: (Name<'_>, &str),
    lower: (Name<'_>, &str),
    locale: Locale,
) -> String {
    match locale {
        Locale::En => format!(
            "The growth rate is higher for {}: {} against {} for {}.",
            noun(higher.0, locale),
            higher.1,
            lower.1,
            noun(lower.0, locale)
        ),
        Locale::Ru => format!(
            "Темп роста выше у роли {}: {} против {} у роли {}.",
            quoted_role(higher.0),
            higher.1,
            lower.1,
            quoted_role(lower.0)
        ),
    }
}

pub(super) fn growth_is_the_same(percent: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("The growth rate is the same for both: {percent}."),
        Locale::Ru => format!("Темп роста у обеих ролей одинаков: {percent}."),
    }
}

/// The skills that a source ranks first.
pub(super) fn top_skills(name: Name<'_>, skills: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Top skills of {}: {skills}.", noun(name, locale)),
        Locale::Ru => format!("Главные навыки роли {}: {skills}.", quoted_role(name)),
    }
}

/// Skills of a source that does not rank them: the first of its list.
pub(super) fn some_skills(name: Name<'_>, skills: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!(
            "Skills named for {} include {skills}.",
            closed_noun(name, locale)
        ),
        Locale::Ru => format!(
            "Среди навыков роли {} названы: {skills}.",
            quoted_role(name)
        ),
    }
}

/// The skills that matter more for each role, where there are any.
pub(super) fn stronger_skills(
    left: (Name<'_>, Option<&str>),
    right: (Name<'_>, Option<&str>),
    locale: Locale,
) -> String {
    let role = |name| match locale {
        Locale::En => noun(name, locale),
        Locale::Ru => format!("роли {}", quoted_role(name)),
    };
    let more = match locale {
        Locale::En => "Skills that matter more for",
        Locale::Ru => "Навыки, которые важнее для",
    };
    let other = match locale {
        Locale::En => "for",
        Locale::Ru => "для",
    };
    match (left, right) {
        ((left, Some(left_skills)), (right, Some(right_skills))) => format!(
            "{more} {}: {left_skills}; {other} {}: {right_skills}.",
            role(left),
            role(right)
        ),
        ((name, Some(skills)), _) | (_, (name, Some(skills))) => {
            format!("{more} {}: {skills}.", role(name))
        }
        ((_, None), (_, None)) => match locale {
            Locale::En => "Both need much the same skills.".to_owned(),
            Locale::Ru => "Обеим ролям нужны почти одни и те же навыки.".to_owned(),
        },
    }
}

/// Skills that matter for both roles about as much.
pub(super) fn shared_skills(skills: &str, locale: Locale) -> String {
    match locale {
        Locale::En => format!("Important for both: {skills}."),
        Locale::Ru => format!("Важны для обеих: {skills}."),
    }
}
