//! The occupations of official statistics: every cell of the tables against the roles that are
//! read back out of the baked bytes, and what is said of tables that are wrong.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use role_compare_core::field::FieldId;
use role_compare_core::occupations::bake::{IMPORTED, bake};
use role_compare_core::occupations::{Occupations, Origin, Place};
use role_compare_core::role::{Money, Period, Role, State, Value};
use role_compare_core::{Catalogue, Locale, dataset};

use crate::support::tables::{Tables as Files, tables as files};

/// The cells of a table by the name of their column, row by row.
fn rows<'a>(files: &'a Files, table: &str) -> Vec<BTreeMap<&'a str, &'a str>> {
    let mut lines = files[table].1.lines().map(|line| line.split('\t'));
    let names: Vec<&str> = lines.next().expect("names of columns").collect();
    lines
        .map(|cells| names.iter().copied().zip(cells).collect())
        .collect()
}

/// The words for a code, in both languages.
fn words<'a>(files: &'a Files) -> impl Fn(&str, &str) -> Option<[&'a str; 2]> {
    let rows = rows(files, "vocabulary").into_iter();
    let words: BTreeMap<String, [&str; 2]> = rows
        .map(|row| {
            (
                format!("{} {}", row["kind"], row["code"]),
                [row["en"], row["ru"]],
            )
        })
        .collect();
    move |kind, code| words.get(&format!("{kind} {code}")).copied()
}

const PLACE: Place = Place {
    market: 3,
    sources: 10,
};

fn state(role: &Role, field: FieldId, origin: Origin) -> &State {
    let entry = role
        .entry(field)
        .unwrap_or_else(|| panic!("{}: {field:?}", role.id));
    assert_eq!(entry.source, PLACE.sources + origin as u16, "{field:?}");
    &entry.state
}

/// A cell of a table against a value: `None` is one that is not reported.
fn same(cell: &str, value: Option<f64>, what: &str) {
    let expected = match cell {
        "*" | "-" | "" => None,
        number => Some(number.parse::<f64>().expect("a number")),
    };
    let is_same = match (expected, value) {
        (Some(expected), Some(value)) => (expected - value).abs() < 1e-9,
        (expected, value) => expected.is_none() && value.is_none(),
    };
    assert!(is_same, "{what}: the table says {cell}, the role {value:?}");
}

fn value<T>(state: &State, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
    match state {
        State::Value(value) => Some(read(value).unwrap_or_else(|| panic!("{value:?}"))),
        State::NotReported => None,
    }
}

fn number(state: &State) -> Option<f64> {
    value(state, |value| match value {
        Value::Count(number) | Value::Years(number) => Some(*number),
        Value::Growth(growth) => Some(growth.percent),
        Value::Money(money) => Some(money.amount),
        _ => None,
    })
}

fn texts(state: &State) -> [String; 2] {
    let text = value(state, |value| match value {
        Value::Text(text) => Some([text.en.clone(), text.ru.clone()]),
        Value::List(items) => Some(Locale::ALL.map(|locale| {
            let items: Vec<&str> = items.iter().map(|item| item.text.get(locale)).collect();
            items.join("; ")
        })),
        _ => None,
    });
    text.unwrap_or_default()
}

#[test]
fn every_cell_of_the_tables_is_in_a_role_as_it_stands() {
    let files = files();
    let word_or_none = words(&files);
    let word = |kind: &str, code: &str| {
        word_or_none(kind, code).unwrap_or_else(|| panic!("{kind} {code}"))
    };
    let baked = bake(&files).unwrap_or_else(|problems| panic!("{problems}"));
    let occupations = Occupations::new(baked.bytes.into()).expect("what was just written");
    let table = |name| rows(&files, name);
    let (titles, names, ru, en) = (
        table("occupations"),
        table("names"),
        table("ru"),
        table("en"),
    );
    assert_eq!(occupations.len(), titles.len());
    assert_eq!(titles.len(), 757);
    let (pay, states, outlook) = (table("pay"), table("states"), table("outlook"));
    let (schooling, people, lines) = (table("schooling"), table("people"), table("cps-lines"));
    let (skills, work, technologies) = (table("skills"), table("work"), table("technologies"));
    let (related, implied) = (table("related"), table("implied"));
    let mut figures = 0;
    for row in 0..occupations.len() {
        let role = occupations.role(row, PLACE);
        let soc = titles[row]["soc"];
        let what = |column: &str| format!("{soc}, {column}");
        assert_eq!(role.id, titles[row]["id"]);
        assert_eq!(occupations.row(&role.id), Some(row));
        assert_eq!(role.title.en, titles[row]["title"]);
        assert_eq!(role.title.ru, ru[row]["title"]);
        assert_eq!(role.market, PLACE.market);
        assert!(role.plural);
        let order: Vec<FieldId> = role.entries.iter().map(|entry| entry.field).collect();
        assert!(order.is_sorted(), "{soc}: {order:?}");

        let items = |cell: &str| -> Vec<String> {
            let items = cell.split("; ").filter(|item| !item.is_empty());
            items.map(str::to_owned).collect()
        };
        let english: Vec<String> = [en[row]["aliases"]]
            .into_iter()
            .chain(IMPORTED.map(|column| names[row][column]))
            .flat_map(items)
            .filter(|name| !items(implied[row]["implied"]).contains(name))
            .collect();
        assert_eq!(
            occupations.aliases(row, Locale::En).collect::<Vec<_>>(),
            english
        );
        let russian = items(ru[row]["aliases"]);
        assert_eq!(
            occupations.aliases(row, Locale::Ru).collect::<Vec<_>>(),
            russian
        );

        let mut check = |cell: &str, value: Option<f64>, column: &str| {
            same(cell, value, &what(column));
            figures += 1;
        };
        for (period, mean, percentiles) in [
            ("year", FieldId::PayAverage, FieldId::PayPercentiles),
            ("hour", FieldId::PayHourly, FieldId::PayHourlyPercentiles),
        ] {
            let column = |name: &str| format!("{period}_{name}");
            let mean = state(&role, mean, Origin::Pay);
            check(pay[row][&*column("mean")], number(mean), &column("mean"));
            if let State::Value(Value::Money(Money { unit, .. })) = mean {
                assert_eq!(unit.currency.code(), "USD");
                assert_eq!(unit.period, Period::from_name(period).unwrap());
            }
            let all = value(
                state(&role, percentiles, Origin::Pay),
                |value| match value {
                    Value::Percentiles(all) => Some(*all),
                    _ => None,
                },
            );
            for (place, name) in ["p10", "p25", "median", "p75", "p90"]
                .into_iter()
                .enumerate()
            {
                let amount = all.as_ref().and_then(|all| all.values[place]);
                assert!(amount.is_none_or(|amount| !amount.at_least), "{soc}");
                let amount = amount.map(|amount| amount.value);
                check(pay[row][&*column(name)], amount, &column(name));
            }
        }
        let own = |field, origin| number(state(&role, field, origin));
        check(
            pay[row]["employed"],
            own(FieldId::OutlookEmployed, Origin::Pay),
            "employed",
        );
        assert_eq!(
            occupations.size(row) * 10,
            pay[row]["employed"].parse::<u32>().unwrap()
        );
        check(
            states[row]["year_mean"],
            own(FieldId::PayBestStatePay, Origin::States),
            "best state's mean",
        );
        let best = texts(state(&role, FieldId::PayBestState, Origin::States));
        match states[row]["state"] {
            "" => assert_eq!(best, ["", ""], "{soc}"),
            code => assert_eq!(best, word("state", code), "{soc}"),
        }

        let growth = own(FieldId::OutlookGrowth, Origin::Outlook);
        check(outlook[row]["growth_percent"], growth, "growth");
        let openings = own(FieldId::OutlookOpenings, Origin::Outlook);
        let thousands = |number: Option<f64>| number.map(|number| number / 1_000.0);
        check(
            outlook[row]["openings_thousands"],
            thousands(openings),
            "openings",
        );
        let projection = value(
            state(&role, FieldId::OutlookProjection, Origin::Outlook),
            |value| match value {
                Value::Projection(projection) => Some(*projection),
                _ => None,
            },
        )
        .expect("every occupation has a projection");
        assert_eq!((projection.from.0, projection.to.0), (2024, 2034));
        let (from, to) = (projection.from.1, projection.to.1);
        check(
            outlook[row]["employed_thousands"],
            thousands(Some(from)),
            "employed",
        );
        check(
            outlook[row]["projected_thousands"],
            thousands(Some(to)),
            "projected",
        );
        for (field, kind) in [
            (FieldId::EducationEntry, "education"),
            (FieldId::ExperienceEntry, "experience"),
            (FieldId::ExperienceTraining, "training"),
        ] {
            let text = texts(state(&role, field, Origin::Outlook));
            assert_eq!(text, word(kind, outlook[row][kind]), "{soc}, {kind}");
        }
        let zone = texts(state(&role, FieldId::EducationJobZone, Origin::Work));
        assert_eq!(zone, word("job-zone", work[row]["job_zone"]), "{soc}");

        let shares = value(
            state(&role, FieldId::EducationSchooling, Origin::Schooling),
            |value| match value {
                Value::Split(shares) => Some(shares.clone()),
                _ => None,
            },
        );
        let levels = [
            "under-high-school",
            "high-school",
            "some-college",
            "associate",
            "bachelor",
            "master",
            "doctor",
        ];
        for (level, share) in levels
            .into_iter()
            .zip(shares.expect("every occupation has shares"))
        {
            check(schooling[row][level], Some(share), level);
        }
        let note = |field| role.entry(field).and_then(|entry| entry.note.clone());
        let is_near = schooling[row]["survey_match"] == "near";
        assert_eq!(
            note(FieldId::EducationSchooling).is_some(),
            is_near,
            "{soc}"
        );

        let line = lines
            .iter()
            .find(|line| line["line"] == people[row]["line"])
            .unwrap();
        let of = |field| state(&role, field, Origin::People);
        let gender = value(of(FieldId::PeopleGender), |value| match value {
            Value::Split(shares) => Some(shares.clone()),
            _ => None,
        });
        check(
            line["women"],
            gender.as_ref().map(|shares| shares[1]),
            "women",
        );
        if let Some(shares) = gender {
            assert!((shares[0] + shares[1] - 100.0).abs() < 1e-9, "{soc}");
        }
        let origin = value(of(FieldId::PeopleOrigin), |value| match value {
            Value::Shares(shares) => Some(shares.clone()),
            _ => None,
        });
        for (place, name) in ["white", "black", "asian", "hispanic"]
            .into_iter()
            .enumerate()
        {
            check(
                line[name],
                origin.as_ref().and_then(|shares| shares[place]),
                name,
            );
        }
        check(
            line["median_age"],
            number(of(FieldId::PeopleMedianAge)),
            "median age",
        );
        let said = note(FieldId::PeopleMedianAge);
        match (line["median_age"], people[row]["covers"]) {
            ("-", _) => assert!(said.unwrap().en.contains("50,000")),
            (_, "exact") => assert_eq!(said, None, "{soc}"),
            _ => {
                let said = said.unwrap_or_else(|| panic!("{soc}: the line is not named"));
                let [en, ru] = word("cps-line", people[row]["line"]);
                assert!(
                    said.en.contains(en) && said.ru.contains(ru),
                    "{soc}: {said:?}"
                );
            }
        }

        let scores = value(
            state(&role, FieldId::SkillsImportance, Origin::Skills),
            |value| match value {
                Value::Scores(scores) => Some(scores.clone()),
                _ => None,
            },
        )
        .expect("every occupation has skills");
        assert_eq!(scores.items.len(), 35);
        for (name, cell) in &skills[row] {
            if ["soc", "averaged"].contains(name) {
                continue;
            }
            let [en, _] = word("skill", name);
            let item = scores.items.iter().find(|item| item.text.en == en);
            check(cell, item.map(|item| item.score), name);
        }
        let averaged = skills[row]["averaged"];
        assert_eq!(
            note(FieldId::SkillsImportance).is_some(),
            averaged != "1",
            "{soc}"
        );
        let interests: Vec<&str> = (work[row]["interests"]
            .split("")
            .filter(|letter| !letter.is_empty()))
        .map(|letter| word("interest", letter)[0])
        .collect();
        if !interests.is_empty() {
            let own = texts(state(&role, FieldId::SkillsInterests, Origin::Work));
            assert_eq!(own[0], interests.join("; "), "{soc}");
        }
        for (field, column) in [
            (FieldId::SkillsTechnologiesInDemand, "in_demand"),
            (FieldId::SkillsTechnologies, "hot"),
        ] {
            let shown = |name: &str| {
                let words = word_or_none("technology", name);
                words.map_or(name.to_owned(), |[en, _]| en.to_owned())
            };
            let mut expected: Vec<String> = items(technologies[row][column])
                .iter()
                .map(|name| shown(name))
                .collect();
            let mut own: Vec<String> = match role.entry(field) {
                Some(entry) => items(&texts(&entry.state)[0]),
                None => Vec::new(),
            };
            expected.sort();
            own.sort();
            assert_eq!(own, expected, "{soc}");
        }
        let others: Vec<&str> = occupations
            .related(row)
            .into_iter()
            .map(|other| titles[other]["soc"])
            .collect();
        assert_eq!(others.join(" "), related[row]["related"], "{soc}");
    }
    assert_eq!(figures, 757 * 66);
}

/// The tables with `from` once made `to` in one of them.
fn changed(table: &'static str, from: &str, to: &str) -> Files {
    let mut files = files();
    let text = &mut files.get_mut(table).unwrap().1;
    assert!(text.contains(from), "{table} has no {from:?}");
    *text = text.replacen(from, to, 1);
    files
}

#[test]
fn wrong_tables_are_named_with_row_and_column() {
    let cases = [
        (
            changed("pay", "\t269630\t", "\t269,630\t"),
            "pay.tsv: role \"11-1011\", field \"year_mean\": found \"269,630\", expected a number, `>=` with a number, `*` or `-`",
        ),
        (
            changed("pay", "204350", "204351"),
            "pay.tsv: field \"employed\": found 204351, expected numbers of employees rounded to tens",
        ),
        (
            changed("pay", "year_p90", "p90"),
            "pay.tsv: field \"year_p90\": found no such column, expected one of this name beside soc, employed",
        ),
        (
            changed("outlook", "\tbachelor\t", "\tbachelors\t"),
            "outlook.tsv: role \"11-1011\", field \"education\": found \"bachelors\", expected one of none, high-school",
        ),
        (
            changed("people", "11-1021\t", "11-1022\t"),
            "people.tsv: role \"11-1022\", field \"soc\": found \"11-1022\", expected 11-1021, as in occupations.tsv",
        ),
        (
            changed("skills", "\t4.12\t", "\t4.125\t"),
            "skills.tsv: role \"11-1011\", field \"reading-comprehension\": found \"4.125\", expected a number",
        ),
        (
            changed("related", "11-1021 ", "11-1O21 "),
            "related.tsv: role \"11-1011\", field \"related\": found \"11-1O21 13-1111",
        ),
        (
            changed(
                "vocabulary",
                "skill\treading-comprehension\t",
                "skill\treading\t",
            ),
            "vocabulary.tsv: field \"code\": found nothing, expected words for the skill \"reading-comprehension\"",
        ),
        (
            changed("implied", "11-1011\t", "11-1011\tEmperor; "),
            "implied.tsv: role \"11-1011\", field \"implied\": found \"Emperor\", expected a name of the occupation in names.tsv",
        ),
        (
            changed("sources", "2024–34", "ten years"),
            "sources.tsv: field \"vintage\": found \"ten years\", expected the years of the projections",
        ),
    ];
    for (files, expected) in cases {
        let problems = bake(&files).unwrap_err().to_string();
        assert!(problems.contains(expected), "{problems}\nlacks\n{expected}");
    }
    let mut files = files();
    files.remove("states");
    let problems = bake(&files).unwrap_err().to_string();
    assert_eq!(
        problems,
        "states.tsv: found nothing, expected a table of this name beside the others"
    );
}

#[test]
fn top_coded_and_withheld_pay_stay_what_they_are() {
    let files = changed("pay", "\t356200\t507730\t", "\t356200\t>=507730\t");
    let baked = bake(&files).unwrap();
    let occupations = Occupations::new(baked.bytes.into()).unwrap();
    let role = occupations.role(0, PLACE);
    let Some(Value::Percentiles(all)) = role.value(FieldId::PayPercentiles) else {
        panic!("{:?}", role.value(FieldId::PayPercentiles));
    };
    let last = all.values[4].unwrap();
    assert_eq!((last.value, last.at_least), (507_730.0, true));
    assert!(!all.values[3].unwrap().at_least);
}

#[test]
fn an_id_stays_when_its_title_changes() {
    let files = changed("occupations", "Chief Executives", "Heads of Companies");
    let baked = bake(&files).unwrap();
    let occupations = Occupations::new(baked.bytes.into()).unwrap();
    assert_eq!(occupations.id(0), "chief-executives");
    assert_eq!(occupations.row("chief-executives"), Some(0));
    assert_eq!(occupations.row("heads-of-companies"), None);
    assert_eq!(occupations.title(0, Locale::En), "Heads of Companies");
}

const PROFILES: &str = r#"{ "version": 1,
  "markets": [{ "id": "us", "name": { "en": "U.S.", "ru": "США" } }],
  "sources": [{ "id": "page", "name": { "en": "Page", "ru": "Страница" }, "vintage": { "en": "2026", "ru": "2026" } }],
  "roles": [
    { "id": "alpha", "market": "us", "source": "page", "title": { "en": "A", "ru": "А" }, "inline": { "en": "a", "ru": "а" } },
    { "id": "ID", "market": "us", "source": "page", "title": { "en": "B", "ru": "Б" }, "inline": { "en": "b", "ru": "б" } }
  ] }"#;

fn profiles(id: &str) -> Catalogue {
    dataset::parse("own.json", &PROFILES.replace("ID", id)).unwrap()
}

#[test]
fn a_catalogue_holds_profiles_and_occupations_behind_one_index() {
    let catalogue = profiles("beta")
        .with_occupations(bake(&files()).unwrap())
        .unwrap();
    assert_eq!(catalogue.len(), 759);
    let encoded = catalogue.encode();
    let decoded = Catalogue::decode(encoded.clone()).unwrap();
    assert_eq!(decoded, catalogue);
    for cut in [1, encoded.len() / 2, encoded.len() - 1] {
        assert!(Catalogue::decode(encoded[..cut].to_vec()).is_err(), "{cut}");
    }
    let ids: Vec<String> = catalogue.ids().map(|id| id.into_owned()).collect();
    for (index, id) in ids.iter().enumerate() {
        assert_eq!(catalogue.index_of(id), Some(index), "{id}");
        let role = catalogue.role_at(index);
        assert_eq!(role.id, *id);
        assert_eq!(usize::from(role.market), catalogue.market(index));
        for locale in Locale::ALL {
            assert_eq!(role.title.get(locale), catalogue.title(index, locale));
        }
        for entry in &role.entries {
            assert!(usize::from(entry.source) < catalogue.sources.len());
        }
    }
    assert_eq!(catalogue.index_of("registered-nurse"), None);
    assert_eq!(catalogue.index_of(""), None);
    let nurses = catalogue.index_of("registered-nurses").unwrap();
    let related: Vec<String> = catalogue
        .related(nurses)
        .into_iter()
        .map(|index| ids[index].clone())
        .collect();
    assert!(
        related.contains(&"nurse-practitioners".to_owned()),
        "{related:?}"
    );
    assert!(catalogue.related(0).is_empty());
    assert_eq!(catalogue.first_pair(), ("alpha", "beta"));
}

#[test]
fn an_occupation_with_the_id_of_a_profile_is_refused() {
    let problem = profiles("actuaries")
        .with_occupations(bake(&files()).unwrap())
        .unwrap_err();
    assert_eq!(
        problem.to_string(),
        "occupations.tsv: role \"actuaries\", field \"id\": found \"actuaries\", expected an id that no written profile has"
    );
}

/// Names of programs, publishers and surveys stay what they are; all else is Russian.
#[test]
fn a_russian_reader_sees_no_english_but_names() {
    let catalogue = profiles("beta")
        .with_occupations(bake(&files()).unwrap())
        .unwrap();
    let mut texts = 0;
    let mut check = |text: &str, what: &str| {
        let bare = text.replace("O*NET", "");
        let latin = bare.chars().find(char::is_ascii_alphabetic);
        assert_eq!(latin, None, "{what}: {text}");
        texts += 1;
    };
    for index in 2..catalogue.len() {
        let role = catalogue.role_at(index);
        check(&role.title.ru, &role.id);
        check(&role.inline.ru, &role.id);
        for entry in &role.entries {
            let what = format!("{}, {}", role.id, entry.field.spec().path());
            check(entry.field.spec().label(Locale::Ru), &what);
            if let Some(note) = &entry.note {
                check(&note.ru, &what);
            }
            match &entry.state {
                State::Value(Value::Text(text)) => check(&text.ru, &what),
                State::Value(Value::Scores(scores)) => {
                    for item in &scores.items {
                        check(&item.text.ru, &what);
                    }
                }
                State::Value(Value::List(items)) if entry.field == FieldId::SkillsInterests => {
                    for item in items {
                        check(&item.text.ru, &what);
                    }
                }
                _ => {}
            }
        }
    }
    assert!(texts > 757 * 60, "only {texts} texts");
}
