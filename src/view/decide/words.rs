//! The words of the panels, in both languages.
//!
//! What is worked out comes worded from core. It must not know where a word stands.

use role_compare_core::locale::Locale;
use role_compare_core::page_state::Panel;

/// The fixed words of one language.
#[derive(Debug)]
pub struct Words {
    /// Names the row of panels.
    pub name: &'static str,
    /// The panels, in the order of [`Panel::ALL`], but for the last.
    panels: [&'static str; 6],
    /// What cannot be read as a number.
    pub no_number: &'static str,
    /// Which rows are shown.
    pub rows: &'static str,
    /// All of them.
    pub all_rows: &'static str,
    /// Those that differ.
    pub only_differences: &'static str,
    /// Those with a value for both roles.
    pub only_both: &'static str,
    /// In which order rows are shown.
    pub order: &'static str,
    /// That of the fields.
    pub standard_order: &'static str,
    /// By the size of the difference.
    pub largest_first: &'static str,
    /// The period that pay is told for.
    pub pay_for: &'static str,
    /// The period of the source.
    pub as_published: &'static str,
    /// Pay for an hour.
    pub hour: &'static str,
    /// Pay for a month.
    pub month: &'static str,
    /// Pay for a year.
    pub year: &'static str,
    /// Where the sources of figures are named.
    pub sources: &'static str,
    /// Below the tables.
    pub below: &'static str,
    /// In each cell.
    pub in_cells: &'static str,
    /// What typed rates are for, and where they come from.
    pub about_rates: &'static str,
    /// In place of what needs two roles, where both are the same.
    pub one_role: &'static str,
    /// Where what is typed goes.
    pub stays_here: &'static str,
    /// Names the field for one's own pay.
    pub amount: &'static str,
    /// Names the choice of its currency.
    pub currency: &'static str,
    /// Names the choice of its period.
    pub period: &'static str,
    /// From which role to which the skill gap is told.
    pub way: &'static str,
    /// Names the choice of the role that somebody comes from, of several.
    pub from: &'static str,
    /// And of the one that they go to.
    pub to: &'static str,
    /// What weights do.
    pub about_weights: &'static str,
    /// In place of a verdict, without a weight.
    pub no_weights: &'static str,
    /// Marks the role that is ahead in something.
    pub ahead: &'static str,
    /// Marks what both roles are level in.
    pub level: &'static str,
    /// Of which role counterparts are asked for.
    pub like_which: &'static str,
    /// What they have to be better in.
    pub like_how: &'static str,
    /// Copies the rows that are shown.
    pub copy_markdown: &'static str,
    /// Copies them for a spreadsheet.
    pub copy_csv: &'static str,
    /// Saves the rows that are shown.
    pub save_markdown: &'static str,
    /// Saves them for a spreadsheet.
    pub save_csv: &'static str,
    /// What is in it.
    pub about_take: &'static str,
    /// Names the link.
    pub link: &'static str,
    /// Copies it.
    pub copy_link: &'static str,
    /// Names the lines for a page.
    pub snippet: &'static str,
    /// Copies them.
    pub copy_snippet: &'static str,
    /// What was asked for is on the clipboard.
    pub copied: &'static str,
    /// It is not.
    pub not_copied: &'static str,
    /// The browser has the file.
    pub saved: &'static str,
    /// It cannot make the picture.
    pub not_drawn: &'static str,
    /// It cannot save or print.
    pub not_done: &'static str,
    /// Heads the charts that can be saved.
    pub charts: &'static str,
    /// Prints the comparison.
    pub print: &'static str,
}

const EN: Words = Words {
    name: "From a comparison to a decision",
    panels: [
        "Look closer",
        "What carries over",
        "What matters to me",
        "My own pay",
        "Find a counterpart",
        "Take it along",
    ],
    no_number: "This is not a number above 0. Write it like 1,250.50.",
    rows: "Rows",
    all_rows: "All",
    only_differences: "Only differences",
    only_both: "Only what both have",
    order: "Order",
    standard_order: "By topic",
    largest_first: "Largest difference first",
    pay_for: "Pay",
    as_published: "As published",
    hour: "Per hour",
    month: "Per month",
    year: "Per year",
    sources: "Sources",
    below: "Below the tables",
    in_cells: "In each cell",
    about_rates: "Pay in several currencies is brought together by the rates that you type. None is \
                  looked up.",
    one_role: "Both sides show the same role. Choose another to see this.",
    stays_here: "This stays in your browser: it is worked out here and sent nowhere. A link that you copy from the address bar may hold it.",
    amount: "My pay",
    currency: "Currency",
    period: "Period",
    way: "Direction",
    from: "From",
    to: "To",
    about_weights: "Give weight to what matters to you: from 0, which is not at all, to 5.",
    no_weights: "Nothing has a weight yet, so there is no verdict.",
    ahead: "ahead",
    level: "Level",
    like_which: "Roles like",
    like_how: "That",
    copy_markdown: "Copy as Markdown",
    copy_csv: "Copy as CSV",
    save_markdown: "Download Markdown",
    save_csv: "Download CSV",
    about_take: "What you take along are the rows that are shown, with their sources. CSV opens in a spreadsheet.",
    link: "A link to what is on the screen",
    copy_link: "Copy link",
    snippet: "For your own site, once the widget’s files are in /role-compare/ there",
    copy_snippet: "Copy lines",
    copied: "Copied.",
    not_copied: "The browser does not let this page copy. Download the file, or select the text and copy it yourself.",
    saved: "The file is with your browser’s downloads.",
    not_drawn: "The browser does not make this picture. Try SVG.",
    not_done: "The browser does not let this page do that. You can copy the rows.",
    charts: "Charts as pictures",
    print: "Print",
};

const RU: Words = Words {
    name: "От сравнения к решению",
    panels: [
        "Рассмотреть подробнее",
        "Какие навыки пригодятся",
        "Что важно мне",
        "Моя зарплата",
        "Найти похожую роль",
        "Взять с собой",
    ],
    no_number: "Здесь нужно число больше нуля, например 1250,5.",
    rows: "Строки",
    all_rows: "Все",
    only_differences: "Только различия",
    only_both: "Только то, что есть у обеих",
    order: "Порядок",
    standard_order: "По темам",
    largest_first: "Сначала самые большие различия",
    pay_for: "Оплата",
    as_published: "Как в источнике",
    hour: "За час",
    month: "За месяц",
    year: "За год",
    sources: "Источники",
    below: "Под таблицами",
    in_cells: "В каждой ячейке",
    about_rates: "Суммы в разных валютах пересчитываются по курсам, которые вводите вы. Сами мы \
                  курсы не запрашиваем.",
    one_role: "С обеих сторон одна и та же роль. Выберите другую, чтобы увидеть ответ.",
    stays_here: "Всё считается в вашем браузере и никуда не отправляется. Но введённое может попасть в ссылку, если скопировать её из адресной строки.",
    amount: "Моя зарплата",
    currency: "Валюта",
    period: "Период",
    way: "Направление",
    from: "Откуда",
    to: "Куда",
    about_weights: "Отметьте, что для вас важно: от 0 (не важно) до 5 (очень важно).",
    no_weights: "Пока ничего не отмечено, поэтому и вывода нет.",
    ahead: "впереди",
    level: "Наравне",
    like_which: "Роли, похожие на роль",
    like_how: "Которые лучше тем, что",
    copy_markdown: "Скопировать в Markdown",
    copy_csv: "Скопировать в CSV",
    save_markdown: "Скачать Markdown",
    save_csv: "Скачать CSV",
    about_take: "В файл попадут те строки, которые сейчас показаны, и их источники. CSV открывается в электронных таблицах.",
    link: "Ссылка на то, что сейчас на экране",
    copy_link: "Скопировать ссылку",
    snippet: "Для своего сайта, если файлы виджета лежат там в папке /role-compare/",
    copy_snippet: "Скопировать строки",
    copied: "Скопировано.",
    not_copied: "Браузер не разрешает этой странице копировать. Скачайте файл или выделите текст и скопируйте его сами.",
    saved: "Файл передан браузеру, ищите его в загрузках.",
    not_drawn: "Браузер не смог создать картинку. Попробуйте SVG.",
    not_done: "Браузер не разрешает этой странице это сделать. Строки можно скопировать.",
    charts: "Диаграммы картинками",
    print: "Напечатать",
};

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> &'static Words {
        match locale {
            Locale::En => &EN,
            Locale::Ru => &RU,
        }
    }

    /// The name of a panel.
    pub fn panel(&self, panel: Panel) -> &'static str {
        // The last one is among the pickers, and has its name there.
        self.panels.get(panel as usize).copied().unwrap_or_default()
    }
}

/// Names the field for a currency's rate.
pub fn rate_of(code: &str, locale: Locale) -> String {
    match locale {
        Locale::En => [code, " for one U.S. dollar"].concat(),
        Locale::Ru => [code, " за один доллар США"].concat(),
    }
}

/// What a click on a counterpart does.
pub fn in_place_of(title: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["Choose one to compare it in place of ", title, "."].concat(),
        Locale::Ru => [
            "Нажмите на роль, чтобы сравнить её вместо роли «",
            title,
            "».",
        ]
        .concat(),
    }
}

/// From one role to another.
pub fn way(from: &str, to: &str, locale: Locale) -> String {
    match locale {
        Locale::En => ["From ", from, " to ", to].concat(),
        Locale::Ru => [from, " → ", to].concat(),
    }
}

/// A weight of five.
pub fn of_five(weight: u8, locale: Locale) -> String {
    let weight = char::from(b'0' + weight).to_string();
    match locale {
        Locale::En => [&weight, " of 5"].concat(),
        Locale::Ru => [&weight, " из 5"].concat(),
    }
}
