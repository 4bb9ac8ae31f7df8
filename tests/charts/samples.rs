//! Hand-made charts, one of each kind that a comparison can hold.

use role_compare_core::Locale;
use role_compare_core::compare::{Chart, Gap, Lane, Mark, Panel, Shape, Side, Unit};
use role_compare_core::role::{Currency, MoneyUnit, Period};
use role_compare_core::text::number;

/// Every sample in a language, with the name of its file.
pub fn all(locale: Locale) -> Vec<(&'static str, Chart)> {
    let words = Words(locale);
    vec![
        ("pay-apart", pay_apart(words)),
        ("pay-overlapping", pay_overlapping(words)),
        ("pay-inside", pay_inside(words)),
        ("pay-percentiles", pay_percentiles(words)),
        ("pay-one-side", pay_one_side(words)),
        ("pay-average-only", pay_average_only(words)),
        ("pay-two-currencies", pay_two_currencies(words)),
        ("pay-by-country", pay_by_country(words)),
        ("pay-by-country-both", pay_by_country_both(words)),
        (
            "pay-by-country-one-currency",
            pay_by_country_one_currency(words),
        ),
        ("gender", gender(words)),
        ("race", race(words)),
        ("degree", degree(words)),
        ("growth", growth(words)),
        ("growth-falling", growth_falling(words)),
        ("jobs", jobs(words)),
        ("jobs-one-side", jobs_one_side(words)),
        ("skills", skills(words)),
    ]
}

/// The words of the samples in one language.
#[derive(Clone, Copy)]
struct Words(Locale);

impl Words {
    fn of(self, en: &str, ru: &str) -> String {
        match self.0 {
            Locale::En => en.to_owned(),
            Locale::Ru => ru.to_owned(),
        }
    }

    fn title(self, side: Side) -> String {
        match side {
            Side::Left => self.of("Customer Service Leader", "Лидер службы поддержки"),
            Side::Right => self.of("Customer Service Director", "Директор службы поддержки"),
        }
    }

    fn money_title(self, unit: MoneyUnit) -> Option<String> {
        Some(number::money_unit(&unit, self.0))
    }

    fn chart(self, id: &'static str, (en, ru): (&str, &str), panels: Vec<Panel>) -> Chart {
        Chart {
            id,
            title: self.of(en, ru),
            description: self.of(en, ru),
            panels,
            notes: Vec::new(),
        }
    }

    fn band(
        self,
        side: Side,
        unit: MoneyUnit,
        (min, max): (f64, f64),
        average: Option<f64>,
    ) -> Mark {
        let mut text = number::amounts(min, max, &unit.currency, self.0);
        if let Some(average) = average {
            let amount = number::amount(average, &unit.currency, self.0);
            text = self.of(
                &format!("{text}, average {amount}"),
                &format!("{text}, в среднем {amount}"),
            );
        }
        Mark {
            side: Some(side),
            shape: Shape::Band {
                min,
                max,
                average,
                median: None,
            },
            text,
        }
    }

    fn percent(self, side: Side, value: f64) -> Mark {
        Mark {
            side: Some(side),
            shape: Shape::Bar { value },
            text: number::percent(value, 0, self.0),
        }
    }

    fn count(self, side: Option<Side>, value: f64) -> Mark {
        Mark {
            side,
            shape: Shape::Bar { value },
            text: number::count(value, self.0),
        }
    }

    fn no_data(self, side: Side) -> Gap {
        Gap {
            side,
            text: self.of("No data", "Нет данных"),
        }
    }

    fn percents(self, shares: [f64; 2]) -> Vec<Mark> {
        vec![
            self.percent(Side::Left, shares[0]),
            self.percent(Side::Right, shares[1]),
        ]
    }
}

fn unit(code: &str, period: Period) -> MoneyUnit {
    MoneyUnit {
        currency: Currency::from_code(code).expect("a currency"),
        period,
    }
}

fn lane(label: Option<String>, marks: Vec<Mark>) -> Lane {
    Lane {
        label,
        marks,
        gaps: Vec::new(),
    }
}

fn panel(title: Option<String>, unit: Unit, lanes: Vec<Lane>) -> Panel {
    Panel {
        title,
        unit,
        lanes,
        reference: None,
    }
}

const PAY: (&str, &str) = ("Pay range and average", "Вилка зарплат и среднее");

fn pay(words: Words, left: ((f64, f64), f64), right: ((f64, f64), f64)) -> Chart {
    let usd = unit("USD", Period::Year);
    let role = |side, (range, average)| {
        lane(
            Some(words.title(side)),
            vec![words.band(side, usd, range, Some(average))],
        )
    };
    let lanes = vec![role(Side::Left, left), role(Side::Right, right)];
    words.chart(
        "pay",
        PAY,
        vec![panel(words.money_title(usd), Unit::Money(usd), lanes)],
    )
}

fn pay_apart(words: Words) -> Chart {
    pay(words, ((27e3, 41e3), 33_791.0), ((94e3, 191e3), 134_962.0))
}

fn pay_overlapping(words: Words) -> Chart {
    pay(words, ((52e3, 118e3), 78_400.0), ((94e3, 191e3), 134_962.0))
}

fn pay_inside(words: Words) -> Chart {
    pay(words, ((30e3, 190e3), 97_000.0), ((94e3, 101e3), 97_000.0))
}

/// Bands of percentiles with their medians; the upper end of the second is top-coded, and its
/// average lies beyond.
fn pay_percentiles(words: Words) -> Chart {
    let mut chart = pay(
        words,
        ((68_940.0, 137_470.0), 101_420.0),
        ((101_800.0, 239_200.0), 271_280.0),
    );
    for (lane, median) in chart.panels[0].lanes.iter_mut().zip([97_550.0, 215_000.0]) {
        if let Shape::Band { median: place, .. } = &mut lane.marks[0].shape {
            *place = Some(median);
        }
        let amount = number::amount(median, &unit("USD", Period::Year).currency, words.0);
        let text = words.of(
            &format!(", median {amount}"),
            &format!(", медиана {amount}"),
        );
        lane.marks[0].text.push_str(&text);
    }
    chart
}

fn pay_one_side(words: Words) -> Chart {
    let usd = unit("USD", Period::Year);
    let mut chart = pay_overlapping(words);
    chart.panels[0].lanes = vec![Lane {
        label: None,
        marks: vec![words.band(Side::Right, usd, (94e3, 191e3), Some(134_962.0))],
        gaps: vec![words.no_data(Side::Left)],
    }];
    chart
}

fn pay_average_only(words: Words) -> Chart {
    let usd = unit("USD", Period::Year);
    let mut chart = pay_overlapping(words);
    let amount = number::amount(61_230.0, &usd.currency, words.0);
    chart.panels[0].lanes[0].marks[0] = Mark {
        side: Some(Side::Left),
        shape: Shape::Point { value: 61_230.0 },
        text: words.of(&format!("average {amount}"), &format!("в среднем {amount}")),
    };
    chart
}

fn pay_two_currencies(words: Words) -> Chart {
    let panels = [
        (
            Side::Left,
            unit("USD", Period::Year),
            (27e3, 41e3),
            Some(33_791.0),
        ),
        (
            Side::Right,
            unit("RUB", Period::Month),
            (150e3, 350e3),
            None,
        ),
    ]
    .map(|(side, unit, range, average)| {
        let lanes = vec![lane(
            Some(words.title(side)),
            vec![words.band(side, unit, range, average)],
        )];
        panel(words.money_title(unit), Unit::Money(unit), lanes)
    });
    words.chart("pay", PAY, panels.into())
}

fn countries(words: Words) -> Vec<(String, MoneyUnit, (f64, f64))> {
    vec![
        (
            words.of("Russia", "Россия"),
            unit("RUB", Period::Month),
            (150e3, 350e3),
        ),
        (
            words.of("United States", "США"),
            unit("USD", Period::Month),
            (8e3, 15e3),
        ),
        (
            words.of("Germany", "Германия"),
            unit("EUR", Period::Month),
            (5e3, 9e3),
        ),
        (
            words.of("China", "Китай"),
            unit("CNY", Period::Month),
            (25e3, 60e3),
        ),
    ]
}

const PAY_BY_COUNTRY: (&str, &str) = ("Pay by country", "Зарплата по странам");

fn pay_by_country(words: Words) -> Chart {
    let panels = countries(words).into_iter().map(|(country, unit, range)| {
        let lanes = vec![lane(
            Some(country),
            vec![words.band(Side::Left, unit, range, None)],
        )];
        panel(words.money_title(unit), Unit::Money(unit), lanes)
    });
    words.chart("pay-by-country", PAY_BY_COUNTRY, panels.collect())
}

fn pay_by_country_both(words: Words) -> Chart {
    let euro = unit("EUR", Period::Month);
    let marks = |left: (f64, f64), right: (f64, f64)| {
        vec![
            words.band(Side::Left, euro, left, None),
            words.band(Side::Right, euro, right, None),
        ]
    };
    let lanes = vec![
        lane(
            Some(words.of("Germany", "Германия")),
            marks((5e3, 9e3), (4e3, 7_500.0)),
        ),
        lane(
            Some(words.of("France", "Франция")),
            marks((4_200.0, 6e3), (6_500.0, 11e3)),
        ),
        Lane {
            label: Some(words.of("Spain", "Испания")),
            marks: vec![words.band(Side::Left, euro, (2_500.0, 4_100.0), None)],
            gaps: vec![words.no_data(Side::Right)],
        },
    ];
    words.chart(
        "pay-by-country",
        PAY_BY_COUNTRY,
        vec![panel(words.money_title(euro), Unit::Money(euro), lanes)],
    )
}

/// Two countries with one currency: two lanes of the same role, which are no pair.
fn pay_by_country_one_currency(words: Words) -> Chart {
    let euro = unit("EUR", Period::Year);
    let lanes = [
        ("Germany", "Германия", (60e3, 90e3)),
        ("France", "Франция", (50e3, 80e3)),
    ]
    .map(|(en, ru, range)| {
        lane(
            Some(words.of(en, ru)),
            vec![words.band(Side::Right, euro, range, None)],
        )
    });
    words.chart(
        "pay-by-country",
        PAY_BY_COUNTRY,
        vec![panel(
            words.money_title(euro),
            Unit::Money(euro),
            lanes.into(),
        )],
    )
}

fn shares(
    words: Words,
    id: &'static str,
    title: (&str, &str),
    rows: &[(&str, &str, [f64; 2])],
) -> Chart {
    let lanes = rows
        .iter()
        .map(|(en, ru, shares)| lane(Some(words.of(en, ru)), words.percents(*shares)))
        .collect();
    words.chart(id, title, vec![panel(None, Unit::Percent, lanes)])
}

fn gender(words: Words) -> Chart {
    shares(
        words,
        "gender",
        ("Gender", "Пол"),
        &[
            ("Women", "Женщины", [67.1, 45.0]),
            ("Men", "Мужчины", [32.9, 55.0]),
        ],
    )
}

fn race(words: Words) -> Chart {
    shares(
        words,
        "race",
        ("Race and ethnicity", "Раса и этническая группа"),
        &[
            ("White", "Белые", [59.9, 60.7]),
            ("Hispanic or Latino", "Латиноамериканцы", [18.9, 18.2]),
            (
                "Black or African American",
                "Чернокожие или афроамериканцы",
                [10.6, 9.6],
            ),
            ("Asian", "Азиаты", [5.3, 5.9]),
            ("Unknown", "Неизвестно", [4.7, 4.8]),
            (
                "American Indian and Alaska Native",
                "Коренные народы Америки и Аляски",
                [0.6, 0.7],
            ),
        ],
    )
}

fn degree(words: Words) -> Chart {
    shares(
        words,
        "degree",
        (
            "Share with the most common degree",
            "Доля с самой частой степенью",
        ),
        &[("Bachelor's Degree", "Бакалавр", [39.0, 69.0])],
    )
}

fn outlook(words: Words, shares: [f64; 2]) -> Chart {
    let lanes = vec![lane(None, words.percents(shares))];
    words.chart(
        "growth",
        ("Growth rate", "Темп роста"),
        vec![panel(None, Unit::Percent, lanes)],
    )
}

fn growth(words: Words) -> Chart {
    outlook(words, [-4.0, 6.0])
}

fn growth_falling(words: Words) -> Chart {
    outlook(words, [-4.0, -11.0])
}

fn jobs(words: Words) -> Chart {
    let lanes = vec![lane(
        None,
        vec![
            words.count(Some(Side::Left), 301_338.0),
            words.count(Some(Side::Right), 158_016.0),
        ],
    )];
    words.chart(
        "jobs",
        ("Number of jobs", "Число рабочих мест"),
        vec![panel(None, Unit::Count, lanes)],
    )
}

fn jobs_one_side(words: Words) -> Chart {
    let mut chart = jobs(words);
    let lane = &mut chart.panels[0].lanes[0];
    lane.marks.pop();
    lane.gaps.push(words.no_data(Side::Right));
    chart
}

fn skills(words: Words) -> Chart {
    let lanes = vec![
        lane(
            Some(words.of("Skills named for both", "Навыки, названные для обеих ролей")),
            vec![words.count(None, 2.0)],
        ),
        lane(
            Some(words.of(
                "Skills named only for this role",
                "Навыки, названные только для этой роли",
            )),
            vec![
                words.count(Some(Side::Left), 7.0),
                words.count(Some(Side::Right), 0.0),
            ],
        ),
    ];
    words.chart(
        "skills",
        ("Skills shared and not shared", "Общие и разные навыки"),
        vec![panel(None, Unit::Count, lanes)],
    )
}
