//! Every word of the page that is not part of a comparison, in both languages.
//!
//! It must not know where a word stands.

use role_compare_core::compare::{no_data, not_reported};
use role_compare_core::locale::Locale;
use role_compare_core::text::grammar;

use super::settings::Theme;

/// The fixed words of one language.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub locale: Locale,
    /// Heads the pickers.
    pub title: &'static str,
    /// What a sheet of paper is without.
    pub on_paper: &'static str,
    /// Heads the pickers of three or four roles.
    pub title_of_several: &'static str,
    /// Names the pickers.
    roles: [&'static str; 4],
    /// Brings a picker for one more role.
    pub add_role: &'static str,
    /// Takes a role away again.
    pub remove_role: &'static str,
    /// Marks the highest figure of several.
    pub highest: &'static str,
    /// Marks the lowest.
    pub lowest: &'static str,
    /// The button between them.
    pub swap: &'static str,
    /// Names the language switch.
    pub language: &'static str,
    /// Names the theme switch.
    pub theme: &'static str,
    /// The theme of the page around.
    pub theme_auto: &'static str,
    /// The light theme.
    pub theme_light: &'static str,
    /// The dark theme.
    pub theme_dark: &'static str,
    /// Heads the answer.
    pub summary: &'static str,
    /// Heads the column of row labels.
    pub aspect: &'static str,
    /// Heads the column of differences.
    pub difference: &'static str,
    /// A figure that the source says it has not.
    pub not_reported: &'static str,
    /// A figure that the source knows nothing of.
    pub no_data: &'static str,
    /// Two equal values.
    pub same: &'static str,
    /// Two ranges with a part in common.
    pub overlapping: &'static str,
    /// Two names that differ.
    pub different: &'static str,
    /// Two values in units that cannot be brought together.
    pub not_comparable: &'static str,
    /// Nothing to compare, because a side is missing.
    pub no_comparison: &'static str,
    /// Leads to what a calculated value was made of.
    pub from_published: &'static str,
    /// Marks a list item that both roles have.
    pub both: &'static str,
    /// In a legend: what both roles have.
    pub both_roles: &'static str,
    /// In a legend: the mark of an average.
    pub average: &'static str,
    /// In a legend: the mark of a median.
    pub median: &'static str,
    /// In a legend: the stretch that two ranges have in common.
    pub overlap: &'static str,
    /// Heads the sources.
    pub sources: &'static str,
    /// Heads the sources of one section.
    pub origin: &'static str,
    /// Leads to the alias by which a role was found.
    pub also: &'static str,
}

const EN: Words = Words {
    locale: Locale::En,
    title: "Compare two roles",
    on_paper: "On paper lists are without their explanations, and only the first chart is printed; the page has them all.",
    title_of_several: "Compare roles",
    roles: ["First role", "Second role", "Third role", "Fourth role"],
    add_role: "Add a role",
    remove_role: "Remove",
    highest: "highest",
    lowest: "lowest",
    swap: "Swap roles",
    language: "Language",
    theme: "Theme",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    summary: "In short",
    aspect: "Aspect",
    difference: "Difference",
    not_reported: not_reported(Locale::En),
    no_data: no_data(Locale::En),
    same: "Same",
    overlapping: "Overlap",
    different: "Different",
    not_comparable: "Not comparable",
    no_comparison: "No comparison",
    from_published: "calculated from ",
    both: "both",
    both_roles: "Both roles",
    average: "Average",
    median: "Median",
    overlap: "In both ranges",
    sources: "Sources",
    origin: "Where these figures come from",
    also: "also ",
};

const RU: Words = Words {
    locale: Locale::Ru,
    title: "Сравнение двух ролей",
    on_paper: "На бумаге у списков нет пояснений и напечатана только первая диаграмма; на странице есть всё.",
    title_of_several: "Сравнение ролей",
    roles: [
        "Первая роль",
        "Вторая роль",
        "Третья роль",
        "Четвёртая роль",
    ],
    add_role: "Добавить роль",
    remove_role: "Убрать",
    highest: "больше всех",
    lowest: "меньше всех",
    swap: "Поменять местами",
    language: "Язык",
    theme: "Тема",
    theme_auto: "Авто",
    theme_light: "Светлая",
    theme_dark: "Тёмная",
    summary: "Коротко",
    aspect: "Критерий",
    difference: "Разница",
    not_reported: not_reported(Locale::Ru),
    no_data: no_data(Locale::Ru),
    same: "Одинаково",
    overlapping: "Пересекаются",
    different: "Различаются",
    not_comparable: "Нельзя сравнить",
    no_comparison: "Сравнить не с чем",
    from_published: "рассчитано, в источнике: ",
    both: "общее",
    both_roles: "Обе роли",
    average: "Среднее",
    median: "Медиана",
    overlap: "Общая часть вилок",
    sources: "Источники",
    origin: "Откуда эти данные",
    also: "или ",
};

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::En => &EN,
            Locale::Ru => &RU,
        }
    }

    /// The name of the picker of a place, counted from 0.
    pub fn role(&self, place: usize) -> &'static str {
        self.roles[place.min(self.roles.len() - 1)]
    }

    /// The name of a theme.
    pub fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => self.theme_auto,
            Theme::Light => self.theme_light,
            Theme::Dark => self.theme_dark,
        }
    }
}

/// What is read out after a change.
pub fn comparing(titles: &[String], locale: Locale) -> String {
    let before = match locale {
        Locale::En => "Comparing ",
        Locale::Ru => "Сравниваем роли: ",
    };
    [before, &grammar::list(titles, locale)].concat()
}

/// Heads the answer: the pair by name.
pub fn versus(left: &str, right: &str, locale: Locale) -> String {
    match locale {
        Locale::En => [left, " vs ", right].concat(),
        Locale::Ru => [left, " и ", right].concat(),
    }
}

/// Leads to the roles that are related to one.
pub fn compare_with(title: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["Compare ", title, " with"].concat(),
        Locale::Ru => ["С чем ещё сравнить роль «", title, "»"].concat(),
    }
}

/// The caption of a section's table.
pub fn caption(section: &str, left: &str, right: &str, locale: Locale) -> String {
    [section, ": ", &versus(left, right, locale)].concat()
}

/// What a button does to a role.
pub fn done_to(what: &str, title: &str) -> String {
    [what, ": ", title].concat()
}

/// Nothing found.
pub fn no_match(query: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["No role matches “", query, "”."].concat(),
        Locale::Ru => ["По запросу «", query, "» ролей нет."].concat(),
    }
}

/// How many roles match what was typed, for whoever does not see the list.
pub fn found(count: usize, locale: Locale) -> String {
    let words = match locale {
        Locale::En => "Roles found: ",
        Locale::Ru => "Найдено ролей: ",
    };
    [words, &count.to_string()].concat()
}

/// An id in a link that no role has, and what is shown instead, if anything is.
pub fn unknown_role(id: &str, shown: Option<&str>, locale: Locale) -> String {
    let Some(shown) = shown else {
        return match locale {
            Locale::En => ["There is no role “", id, "” here, so it is left out."].concat(),
            Locale::Ru => ["Роли «", id, "» здесь нет, поэтому она не показана."].concat(),
        };
    };
    match locale {
        Locale::En => [
            "There is no role “",
            id,
            "” here. ",
            shown,
            " is shown instead; choose another above.",
        ]
        .concat(),
        Locale::Ru => [
            "Роли «",
            id,
            "» здесь нет. Вместо неё показана роль «",
            shown,
            "», выше можно выбрать другую.",
        ]
        .concat(),
    }
}
