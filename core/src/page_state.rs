//! Everything that a reader can set on the page beside the roles, the language and the theme,
//! and how a link writes it.
//!
//! | key | value | where it is left out |
//! |---|---|---|
//! | `rc-rows` | `differences`, `both` | all rows |
//! | `rc-sort` | `difference` | the standard order |
//! | `rc-cells` | `sources`: each cell names its own | they are named below the tables |
//! | `rc-pay` | `hour`, `month`, `year` | pay as published |
//! | `rc-rates` | `RUB:80.5,EUR:0.92`: units of each currency for one U.S. dollar | no currency is converted |
//! | `rc-my-pay` | `52000:USD:year`; `:USD:year` while only the unit is chosen | no pay of one's own |
//! | `rc-weights` | `pay:3,growth:1`: see [`Criterion::key`]; 1 to 5 | no weight, no verdict |
//! | `rc-gap` | `2-1`: from the second role to the first | from the first to the second |
//! | `rc-like` | `pay:1`: see [`Rule::key`], and of which role | none is asked for |
//! | `rc-open` | `skills,weights`: see [`Panel::key`] | all are closed |
//!
//! The prefix keeps them apart from what a host page keeps in its own fragment. It must not know
//! how any of it is carried out, nor which roles and currencies there are.

use crate::locale::Locale;
use crate::role::{Currency, Money, MoneyUnit, Period};
use crate::text::decimal::Decimal;
use crate::url_state::{self, UrlState};

/// The most roles that are compared at once.
pub const MOST_ROLES: usize = 4;

/// Declares an enum whose values have a key in links.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $id:ident $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$each])* $id,)* }

        impl $name {
            /// Every one, in the order of the page.
            pub const ALL: &'static [$name] = &[$($name::$id,)*];

            /// The key in links.
            pub fn key(self) -> &'static str {
                [$($key,)*][self as usize]
            }

            /// The one of a key.
            pub fn from_key(key: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}

keyed! {
    /// Which rows are shown.
    Filter {
        /// Every row.
        All "all",
        /// Rows with a value for each role that are not the same.
        Differences "differences",
        /// Rows with a value for each role.
        Both "both",
    }
}

keyed! {
    /// In which order rows are shown.
    Sort {
        /// In that of the fields.
        Standard "standard",
        /// The largest difference first.
        Difference "difference",
    }
}

keyed! {
    /// What a reader can give weight to.
    Criterion {
        /// More pay.
        Pay "pay",
        /// Faster growth.
        Growth "growth",
        /// More openings a year.
        Openings "openings",
        /// Less schooling needed to start.
        Schooling "schooling",
        /// More overlap with the skills of the first role, which the reader has now.
        Overlap "overlap",
        /// Job satisfaction.
        Satisfaction "satisfaction",
        /// A younger field. It takes the place of an older one.
        Younger "younger",
        /// An older field. It takes the place of a younger one.
        Older "older",
    }
}

keyed! {
    /// What counterparts of a role have to be better in.
    Rule {
        /// They pay more.
        Pay "pay",
        /// They grow faster.
        Growth "growth",
        /// They need the same schooling or less.
        Schooling "schooling",
    }
}

keyed! {
    /// A part of the page that is closed until somebody opens it.
    Panel {
        /// Filter, order, pay period and rates.
        Look "look",
        /// The skill gap.
        Skills "skills",
        /// Weights and verdict.
        Weights "weights",
        /// The reader's own pay.
        MyPay "my-pay",
        /// Counterparts.
        Like "like",
        /// What can be taken along.
        Take "take",
        /// The pickers of a third and a fourth role.
        More "more",
    }
}

/// Which rows are shown, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Which rows.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            filter: Filter::All,
            sort: Sort::Standard,
        }
    }
}

/// Rates of exchange that the reader typed: units of a currency for one U.S. dollar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rates {
    list: Vec<(Currency, Decimal)>,
}

impl Rates {
    /// The rate of a currency. That of the dollar is not asked for: it is 1.
    pub fn get(&self, currency: Currency) -> Option<Decimal> {
        let own = self.list.iter().find(|(own, _)| *own == currency);
        own.map(|(_, rate)| *rate)
    }

    /// Sets the rate of a currency, or takes it away. The dollar has none of its own.
    pub fn set(&mut self, currency: Currency, rate: Option<Decimal>) {
        if let Some(place) = self.list.iter().position(|(own, _)| *own == currency) {
            self.list.remove(place);
        }
        if let Some(rate) = rate.filter(|_| currency != Currency::USD) {
            self.list.push((currency, rate));
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What an amount of one currency has to be multiplied by to be one of the other; `None`
    /// without the rates for it.
    pub fn factor(&self, from: Currency, to: Currency) -> Option<f64> {
        if from == to {
            return Some(1.0);
        }
        let rate = |currency: Currency| match currency {
            Currency::USD => Some(1.0),
            other => self.get(other).map(Decimal::value),
        };
        Some(rate(to)? / rate(from)?)
    }
}

/// What the reader earns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnPay {
    /// How much.
    pub amount: Decimal,
    /// Of what, and for how long.
    pub unit: MoneyUnit,
}

impl OwnPay {
    /// The pay as a figure.
    pub fn money(self) -> Money {
        Money {
            amount: self.amount.value(),
            unit: self.unit,
        }
    }
}

/// How much each [`Criterion`] counts: from 0, which is not at all, to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weights {
    list: [u8; Criterion::ALL.len()],
}

impl Weights {
    /// The highest weight.
    pub const HIGHEST: u8 = 5;

    /// How much a criterion counts.
    pub fn get(&self, criterion: Criterion) -> u8 {
        self.list[criterion as usize]
    }

    /// Sets how much a criterion counts. Nobody wants a field that is younger and older: the
    /// one takes the place of the other.
    pub fn set(&mut self, criterion: Criterion, weight: u8) {
        let weight = weight.min(Weights::HIGHEST);
        self.list[criterion as usize] = weight;
        let other = match criterion {
            Criterion::Younger => Criterion::Older,
            Criterion::Older => Criterion::Younger,
            _ => return,
        };
        if weight > 0 {
            self.list[other as usize] = 0;
        }
    }

    /// Whether nothing counts.
    pub fn is_empty(&self) -> bool {
        self.list.iter().all(|weight| *weight == 0)
    }
}

/// The panels that are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OpenPanels(u8);

impl OpenPanels {
    /// Whether a panel is open.
    pub fn has(self, panel: Panel) -> bool {
        self.0 & (1 << panel as u8) != 0
    }

    /// Opens or closes a panel.
    pub fn set(&mut self, panel: Panel, is_open: bool) {
        self.0 &= !(1 << panel as u8);
        self.0 |= u8::from(is_open) << panel as u8;
    }
}

/// From which role to which the skill gap is told, by their places from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The place of the role that somebody comes from.
    pub from: u8,
    /// The place of the role that they go to, another one.
    pub to: u8,
}

impl Default for Gap {
    fn default() -> Gap {
        Gap { from: 0, to: 1 }
    }
}

impl Gap {
    /// The other way.
    pub fn turned(self) -> Gap {
        Gap {
            from: self.to,
            to: self.from,
        }
    }
}

/// Which counterparts are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Like {
    /// What they have to be better in.
    pub rule: Rule,
    /// The place of the role that they are to be like, from 0.
    pub of: u8,
}

/// What a reader has set on the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageState {
    /// Which rows, in which order.
    pub look: Look,
    /// Whether each cell names its source.
    pub has_sources: bool,
    /// The period that pay is told for; `None` as published.
    pub pay_period: Option<Period>,
    /// The rates typed.
    pub rates: Rates,
    /// The reader's own pay.
    pub own_pay: Option<OwnPay>,
    /// The unit chosen for it, while there is no amount.
    pub own_unit: Option<MoneyUnit>,
    /// What counts for the reader.
    pub weights: Weights,
    /// Which way the skill gap is told.
    pub gap: Gap,
    /// Which counterparts are asked for.
    pub like: Option<Like>,
    /// What is open.
    pub open: OpenPanels,
}

/// A part of a link that says nothing that can be done. It was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPart {
    /// The key.
    pub key: &'static str,
    /// What stands there, or the part of it that is wrong.
    pub found: String,
}

impl BadPart {
    /// What was found and what was expected, in a sentence for the reader.
    pub fn text(&self, locale: Locale) -> String {
        /// A link may hold anything, and much of it.
        const LONGEST: usize = 60;
        let mut found: String = self.found.chars().take(LONGEST).collect();
        if found.len() < self.found.len() {
            found.push('…');
        }
        let expected = expected(self.key, locale);
        let key = self.key;
        match locale {
            Locale::En => [
                "The link says “",
                key,
                "=",
                &found,
                "”, which was left out: it can be ",
                expected,
                ".",
            ],
            Locale::Ru => [
                "Часть ссылки «",
                key,
                "=",
                &found,
                "» не учтена. Здесь ожидается: ",
                expected,
                ".",
            ],
        }
        .concat()
    }
}

/// What can stand behind a key. Words of links are the same in both languages.
fn expected(key: &str, locale: Locale) -> &'static str {
    let (en, ru) = match key {
        "roles" => (
            "two to four ids of roles, with commas between",
            "от двух до четырёх идентификаторов ролей через запятую",
        ),
        "locale" => ("en or ru", "en или ru"),
        "rc-rows" => ("all, differences or both", "all, differences или both"),
        "rc-cells" => ("sources", "sources"),
        "rc-sort" => ("standard or difference", "standard или difference"),
        "rc-pay" => ("hour, month or year", "hour, month или year"),
        "rc-rates" => (
            "the code of a currency other than the dollar and a number above 0, as in RUB:80.5",
            "код валюты, кроме доллара, и число больше нуля, например RUB:80.5",
        ),
        "rc-my-pay" => (
            "a number above 0, the code of a currency and hour, month or year, as in 52000:USD:year",
            "число больше нуля, код валюты и hour, month или year, например 52000:USD:year",
        ),
        "rc-weights" => (
            "pay, growth, openings, schooling, overlap, satisfaction, younger or older with a whole number from 0 to 5, as in pay:3",
            "pay, growth, openings, schooling, overlap, satisfaction, younger или older и целое число от 0 до 5, например pay:3",
        ),
        "rc-gap" => (
            "two different places of roles from 1 to 4, as in 2-1",
            "два разных места ролей от 1 до 4, например 2-1",
        ),
        "rc-like" => (
            "pay, growth or schooling and the place of a role from 1 to 4, as in pay:1",
            "pay, growth или schooling и место роли от 1 до 4, например pay:1",
        ),
        _ => (
            "look, skills, weights, my-pay, like, take or more",
            "look, skills, weights, my-pay, like, take или more",
        ),
    };
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

/// The keys of [`PageState`], in the order in which they are written.
const KEYS: [&str; 10] = [
    "rc-rows",
    "rc-sort",
    "rc-pay",
    "rc-rates",
    "rc-my-pay",
    "rc-weights",
    "rc-gap",
    "rc-like",
    "rc-open",
    "rc-cells",
];

impl PageState {
    /// Takes its keys out of the other parts of a link. Comes with every part of them that says
    /// nothing that can be done, so that the reader can be told; what it would have set is as
    /// without it.
    pub fn take(link: &mut UrlState) -> (PageState, Vec<BadPart>) {
        let (mut page, mut bad) = (PageState::default(), Vec::new());
        for part in std::mem::take(&mut link.others) {
            let (key, value) = part.split_once('=').unwrap_or((&part, ""));
            if !page.take_part(key, &url_state::decoded(value), &mut bad) {
                link.others.push(part);
            }
        }
        (page, bad)
    }

    /// Puts its keys in front of the other parts of a link, whose own of these keys have been
    /// taken out.
    pub fn put(&self, link: &mut UrlState) {
        let mut parts = Vec::new();
        for (key, value) in self.parts() {
            parts.push(url_state::part(key, &value));
        }
        parts.append(&mut link.others);
        link.others = parts;
    }

    /// Takes in one part of a link, its value already decoded; `false` where the key is not one
    /// of these. What cannot be read leaves what is there, and comes behind the others in `bad`.
    fn take_part(&mut self, key: &str, value: &str, bad: &mut Vec<BadPart>) -> bool {
        let Some(key) = KEYS.into_iter().find(|own| *own == key) else {
            return false;
        };
        let is_list = matches!(key, "rc-rates" | "rc-weights" | "rc-open");
        // Of a key that comes twice the last one counts, as a whole.
        match key {
            "rc-rates" => self.rates = Rates::default(),
            "rc-weights" => self.weights = Weights::default(),
            "rc-open" => self.open = OpenPanels::default(),
            _ => {}
        }
        let parts = value.split(|letter| is_list && letter == ',');
        for part in parts {
            if self.take_one(key, part).is_none() {
                bad.push(BadPart {
                    key,
                    found: part.to_owned(),
                });
            }
        }
        true
    }

    fn take_one(&mut self, key: &str, part: &str) -> Option<()> {
        let mut pieces = part.split(':');
        let first = pieces.next()?;
        match key {
            "rc-rows" => self.look.filter = Filter::from_key(part)?,
            "rc-sort" => self.look.sort = Sort::from_key(part)?,
            "rc-cells" => self.has_sources = (part == "sources").then_some(true)?,
            "rc-pay" => self.pay_period = Some(Period::from_name(part)?),
            "rc-rates" => {
                let currency = Currency::from_code(first).filter(|own| *own != Currency::USD)?;
                let rate = Decimal::parse(pieces.next()?)?;
                ends(&mut pieces)?;
                self.rates.set(currency, Some(rate));
            }
            "rc-my-pay" => {
                let amount = match first {
                    "" => None,
                    amount => Some(Decimal::parse(amount)?),
                };
                let currency = Currency::from_code(pieces.next()?)?;
                let period = Period::from_name(pieces.next()?)?;
                ends(&mut pieces)?;
                let unit = MoneyUnit { currency, period };
                self.own_pay = amount.map(|amount| OwnPay { amount, unit });
                self.own_unit = amount.is_none().then_some(unit);
            }
            "rc-weights" => {
                let criterion = Criterion::from_key(first)?;
                let weight = digit(pieces.next()?).filter(|weight| *weight <= Weights::HIGHEST)?;
                ends(&mut pieces)?;
                self.weights.set(criterion, weight);
            }
            "rc-gap" => {
                let (from, to) = part.split_once('-')?;
                let (from, to) = (place(from)?, place(to)?);
                if from == to {
                    return None;
                }
                self.gap = Gap { from, to };
            }
            "rc-like" => {
                let rule = Rule::from_key(first)?;
                let of = place(pieces.next()?)?;
                ends(&mut pieces)?;
                self.like = Some(Like { rule, of });
            }
            _ => self.open.set(Panel::from_key(part)?, true),
        }
        Some(())
    }

    /// The value of each key that is not at its default, in the order of the keys.
    fn parts(&self) -> Vec<(&'static str, String)> {
        let mut parts = Vec::new();
        let mut add = |key: usize, value: String| {
            if !value.is_empty() {
                parts.push((KEYS[key], value));
            }
        };
        if self.look.filter != Filter::All {
            add(0, self.look.filter.key().to_owned());
        }
        if self.look.sort != Sort::Standard {
            add(1, self.look.sort.key().to_owned());
        }
        if let Some(period) = self.pay_period {
            add(2, period.name().to_owned());
        }
        let mut list = String::new();
        for (currency, rate) in &self.rates.list {
            push_item(&mut list, currency.code(), &rate.plain());
        }
        add(3, list);
        let unit = self.own_pay.map(|own| own.unit).or(self.own_unit);
        if let Some(unit) = unit {
            let amount = self.own_pay.map(|own| own.amount.plain());
            let parts = [
                &*amount.unwrap_or_default(),
                unit.currency.code(),
                unit.period.name(),
            ];
            add(4, parts.join(":"));
        }
        let mut list = String::new();
        for criterion in Criterion::ALL {
            let weight = self.weights.get(*criterion);
            if weight > 0 {
                push_item(&mut list, criterion.key(), &number(weight));
            }
        }
        add(5, list);
        if self.gap != Gap::default() {
            let (from, to) = (number(self.gap.from + 1), number(self.gap.to + 1));
            add(6, [from, to].join("-"));
        }
        if let Some(like) = self.like {
            add(7, [like.rule.key(), ":", &number(like.of + 1)].concat());
        }
        let mut list = String::new();
        for panel in Panel::ALL {
            if self.open.has(*panel) {
                push_item(&mut list, panel.key(), "");
            }
        }
        add(8, list);
        if self.has_sources {
            add(9, "sources".to_owned());
        }
        parts
    }
}

/// Nothing more may follow.
fn ends<'a>(pieces: &mut impl Iterator<Item = &'a str>) -> Option<()> {
    pieces.next().is_none().then_some(())
}

/// A number of one digit.
fn digit(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// The place of a role, from 0; links count from 1.
fn place(text: &str) -> Option<u8> {
    let place = digit(text)?.checked_sub(1)?;
    (usize::from(place) < MOST_ROLES).then_some(place)
}

/// A number of one digit as text.
fn number(digit: u8) -> String {
    char::from(b'0' + digit).to_string()
}

fn push_item(list: &mut String, key: &str, value: &str) {
    if !list.is_empty() {
        list.push(',');
    }
    list.push_str(key);
    if !value.is_empty() {
        list.push(':');
        list.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a link says after it was read, and what of it was left out.
    fn read(fragment: &str) -> (String, Vec<BadPart>) {
        let (mut link, mut bad) = UrlState::read(fragment);
        let (page, more) = PageState::take(&mut link);
        page.put(&mut link);
        bad.extend(more);
        (link.format(), bad)
    }

    #[test]
    fn a_link_is_read_and_written() {
        for (fragment, expected) in [
            ("#rc-rows=all&rc-sort=standard&rc-gap=1-2", ""),
            (
                "#rc-pay=month&rows=1&sort=price",
                "rc-pay=month&rows=1&sort=price",
            ),
            ("#rc-rates=RUB:80.50,EUR:0.92", "rc-rates=RUB:80.5,EUR:0.92"),
            (
                "#rc-weights=growth:1,pay:3,pay:2",
                "rc-weights=pay:2,growth:1",
            ),
            ("#rc-weights=younger:1,older:2", "rc-weights=older:2"),
            (
                "#rc-weights=pay:1&rc-weights=growth:2",
                "rc-weights=growth:2",
            ),
            ("#rc-my-pay=52000%3AUSD%3Ayear", "rc-my-pay=52000:USD:year"),
            ("#rc-my-pay=:EUR:month", "rc-my-pay=:EUR:month"),
            ("#rc-cells=sources", "rc-cells=sources"),
            (
                "#rc-open=take,look&rc-like=growth:2",
                "rc-like=growth:2&rc-open=look,take",
            ),
            ("#rc-later=1", "rc-later=1"),
        ] {
            assert_eq!(read(fragment).0, expected, "{fragment:?}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_left_out_and_told() {
        for (fragment, left, bad) in [
            ("rc-rows=some", "", "rc-rows=some"),
            ("rc-rows=both&rc-rows=some", "rc-rows=both", "rc-rows=some"),
            ("rc-pay=week", "", "rc-pay=week"),
            (
                "rc-rates=RUB:80,EUR:0,USD:2,eur:1,GBP",
                "rc-rates=RUB:80",
                "rc-rates=EUR:0 rc-rates=USD:2 rc-rates=eur:1 rc-rates=GBP",
            ),
            (
                "rc-rates=RUB:-5,RUB:1e3,RUB:inf,RUB:NaN,RUB:1:2",
                "",
                "rc-rates=RUB:-5 rc-rates=RUB:1e3 rc-rates=RUB:inf rc-rates=RUB:NaN rc-rates=RUB:1:2",
            ),
            ("rc-my-pay=5:USD", "", "rc-my-pay=5:USD"),
            ("rc-cells=colors", "", "rc-cells=colors"),
            ("rc-my-pay=5:USD:day", "", "rc-my-pay=5:USD:day"),
            (
                "rc-weights=pay:6,luck:1,growth:2",
                "rc-weights=growth:2",
                "rc-weights=pay:6 rc-weights=luck:1",
            ),
            ("rc-gap=1-1&rc-like=pay:5", "", "rc-gap=1-1 rc-like=pay:5"),
            ("rc-gap=0-1", "", "rc-gap=0-1"),
            ("rc-open=skills,cellar", "rc-open=skills", "rc-open=cellar"),
        ] {
            let (link, parts) = read(fragment);
            assert_eq!(link, left, "{fragment}");
            let told: Vec<String> = parts
                .iter()
                .map(|part| format!("{}={}", part.key, part.found))
                .collect();
            assert_eq!(told.join(" "), bad, "{fragment}");
        }
    }

    #[test]
    fn what_is_wrong_in_a_link_is_said_in_both_languages() {
        let (_, bad) = read("#rc-rows=some");
        assert_eq!(
            bad[0].text(Locale::En),
            "The link says “rc-rows=some”, which was left out: it can be all, differences or both."
        );
        assert_eq!(
            bad[0].text(Locale::Ru),
            "Часть ссылки «rc-rows=some» не учтена. Здесь ожидается: all, differences или both."
        );
        let (_, bad) = read(&["#rc-pay=", &"ж".repeat(500)].concat());
        assert!(bad[0].text(Locale::Ru).chars().count() < 200);
    }
}
