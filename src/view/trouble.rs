//! What is wrong with a site's own data, for the visitor and for the site's editor.
//!
//! The frame of the message is in both languages; the problems themselves name fields of
//! the file and stay as core words them. It must not know how data are loaded.

use role_compare_core::dataset::answer::Mistakes;
use role_compare_core::locale::Locale;

/// Why a site's own data cannot be shown.
#[derive(Debug)]
pub struct Trouble {
    /// What the site calls its data: the `src` attribute, or nothing for data inside of the
    /// element.
    pub name: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with data.
#[derive(Debug)]
pub enum Reason {
    /// No answer: no network, no such host, or it is not allowed.
    Unreachable {
        /// Whether the data are another site's, which has to allow it.
        foreign: bool,
    },
    /// The server answers with this status.
    Status(String),
    /// The data are there, but have mistakes.
    Invalid(Mistakes),
    /// The data are there, but what reads them is not, or broke: how, for the site's editor.
    Unread(String),
    /// The data are still on their way, and may come: what takes long, for the site's editor.
    Stalled(String),
}

impl Trouble {
    /// What programs tell it apart by.
    pub fn code(&self) -> &'static str {
        match self.reason {
            Reason::Unreachable { .. } => "data-unreachable",
            Reason::Status(_) => "data-status",
            Reason::Invalid(_) => "data-invalid",
            Reason::Unread(_) => "data-unread",
            Reason::Stalled(_) => "data-stalled",
        }
    }

    /// The sentence that tells of it; problems follow it.
    pub fn sentence(&self, locale: Locale) -> String {
        let name = self.name.as_str();
        match (locale, &self.reason) {
            (Locale::En, Reason::Unreachable { foreign }) => {
                let end = match foreign {
                    true => "cannot be reached, or does not let other sites read it (CORS).",
                    false => "cannot be reached.",
                };
                [
                    "The data for this comparison could not be loaded: ",
                    name,
                    " ",
                    end,
                ]
                .concat()
            }
            (Locale::Ru, Reason::Unreachable { foreign }) => {
                let end = match foreign {
                    true => {
                        " недоступен, или сервер не разрешает другим сайтам читать эти данные (CORS)."
                    }
                    false => " недоступен.",
                };
                [
                    "Не удалось загрузить данные для сравнения: адрес ",
                    name,
                    end,
                ]
                .concat()
            }
            (Locale::En, Reason::Status(status)) => [
                "The data for this comparison could not be loaded: the server answers ",
                status,
                " for ",
                name,
                ".",
            ]
            .concat(),
            (Locale::Ru, Reason::Status(status)) => [
                "Не удалось загрузить данные для сравнения: на запрос ",
                name,
                " сервер ответил кодом ",
                status,
                ".",
            ]
            .concat(),
            (Locale::En, Reason::Invalid(_)) => {
                "The data for this comparison have mistakes, so they are not shown.".to_owned()
            }
            (Locale::Ru, Reason::Invalid(_)) => {
                "Данные для сравнения не показаны: в них есть ошибки.".to_owned()
            }
            (Locale::En, Reason::Unread(_)) => {
                "The data for this comparison could not be read: a part of this page is missing \
                 or does not work."
                    .to_owned()
            }
            (Locale::Ru, Reason::Unread(_)) => {
                "Не удалось прочитать данные для сравнения: часть этой страницы не загрузилась \
                 или не работает."
                    .to_owned()
            }
            (Locale::En, Reason::Stalled(_)) => "The data for this comparison are taking long to \
                                                 load. They are shown as soon as they come."
                .to_owned(),
            (Locale::Ru, Reason::Stalled(_)) => "Данные для сравнения загружаются дольше \
                                                 обычного. Они появятся, как только придут."
                .to_owned(),
        }
    }

    /// The first problems of the data, and how many more there are.
    pub fn problems(&self, most: usize) -> (&[String], usize) {
        match &self.reason {
            Reason::Invalid(Mistakes { told, more }) => {
                let count = told.len().min(most);
                (&told[..count], told.len() - count + more)
            }
            _ => (&[], 0),
        }
    }

    /// All of it in English, for the site's editor.
    pub fn report(&self) -> String {
        let (problems, more) = self.problems(Mistakes::MOST);
        let mut lines = vec![self.sentence(Locale::En)];
        lines.extend_from_slice(problems);
        if more > 0 {
            lines.push(and_more(more, Locale::En));
        }
        if let Reason::Unread(how) | Reason::Stalled(how) = &self.reason {
            lines.push(how.clone());
        }
        lines.join("\n")
    }
}

/// How many problems are not told.
pub fn and_more(more: usize, locale: Locale) -> String {
    match locale {
        Locale::En => ["and ", &more.to_string(), " more"].concat(),
        Locale::Ru => ["и ещё ", &more.to_string()].concat(),
    }
}

/// What stands below the message.
pub fn former_stays(locale: Locale) -> &'static str {
    match locale {
        Locale::En => " Below is what was shown before.",
        Locale::Ru => " Ниже показано то, что было раньше.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use role_compare_core::dataset;

    #[test]
    fn the_first_problems_are_told_and_the_rest_counted() {
        let text = r#"{ "version": 1, "markets": [], "sources": [], "roles": [1, 2, 3] }"#;
        let trouble = Trouble {
            name: "roles.json".to_owned(),
            reason: Reason::Invalid(dataset::parse("roles.json", text).unwrap_err().into()),
        };
        let (told, more) = trouble.problems(2);
        assert_eq!((told.len(), more), (2, 3));
        assert_eq!(trouble.problems(99).1, 0);
        assert_eq!(
            trouble.report().lines().nth(1),
            Some(
                r#"roles.json: field "markets": found an empty list, expected a list with at least one item"#
            )
        );
    }
}
