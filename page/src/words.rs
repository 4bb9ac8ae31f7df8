//! The few words of a static page that are not part of a comparison, in both languages.

use role_compare_core::locale::Locale;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    /// Follows the two titles in the page's title.
    pub title: &'static str,
    /// Says what the page is for.
    pub purpose: &'static str,
    /// Stands at the foot.
    pub foot: &'static str,
}

const EN: Words = Words {
    title: "two roles compared",
    purpose: "Two job roles side by side: pay, outlook, education, experience, people, skills and the work itself.",
    foot: "Figures stand as their sources published them; the sources are named at the end of the comparison.",
};

const RU: Words = Words {
    title: "сравнение двух ролей",
    purpose: "Две роли рядом: зарплата, перспективы, образование, опыт, люди, навыки и сама работа.",
    foot: "Цифры приведены так, как их опубликовали источники; сами источники названы в конце сравнения.",
};

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::En => &EN,
            Locale::Ru => &RU,
        }
    }
}
