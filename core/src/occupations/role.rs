//! One occupation as a role.

use super::column::Figure;
use super::figures::{Covers, MEAN, PERCENTILES};
use super::words::{Kind, Note};
use super::{Occupations, Origin};
use crate::field::FieldId;
use crate::locale::{Locale, Localized};
use crate::role::{
    Aliases, Amount, Currency, Entry, Growth, Item, Money, MoneyUnit, Percentiles, Period,
    Projection, Role, Scored, Scores, State, Value,
};
use crate::text::grammar::decapitalised;
use crate::text::letter_case::lower;

/// The lowest and the highest importance of a skill.
pub(crate) const IMPORTANCE: (f64, f64) = (1.0, 5.0);

/// Where occupations stand in a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of their market.
    pub market: u16,
    /// Index of the source of the first [`Origin`]; the others follow.
    pub sources: u16,
}

impl Occupations {
    /// The occupation of a row as a role. Its other names are left to
    /// [`Occupations::aliases`].
    pub fn role(&self, row: usize, place: Place) -> Role {
        let mut entries = Entries {
            list: Vec::new(),
            last: 0,
            place,
        };
        self.pay_entries(row, &mut entries);
        self.outlook_entries(row, &mut entries);
        self.education_entries(row, &mut entries);
        self.people_entries(row, &mut entries);
        self.skill_entries(row, &mut entries);
        let title = Localized {
            en: self.title(row, Locale::En),
            ru: self.title(row, Locale::Ru),
        };
        Role {
            id: self.id(row),
            market: place.market,
            inline: inline(&title),
            plural: true,
            title,
            aliases: Aliases::default(),
            source: entries.source(Origin::Pay),
            entries: entries.list,
        }
    }

    fn pay_entries(&self, row: usize, entries: &mut Entries) {
        let yearly = self.pay.yearly(&self.bytes, row);
        let hourly = self.pay.hourly(&self.bytes, row);
        let year = dollars(Period::Year);
        let hour = dollars(Period::Hour);
        let cents = 100.0;
        entries.add(
            FieldId::PayAverage,
            Origin::Pay,
            money(yearly[MEAN], 1.0, year),
        );
        entries.add(
            FieldId::PayPercentiles,
            Origin::Pay,
            percentiles(&yearly, 1.0, year),
        );
        entries.add(
            FieldId::PayHourly,
            Origin::Pay,
            money(hourly[MEAN], cents, hour),
        );
        entries.add(
            FieldId::PayHourlyPercentiles,
            Origin::Pay,
            percentiles(&hourly, cents, hour),
        );
        match self.pay.state(&self.bytes, row) {
            Some((state, mean)) => {
                let name = self.word(Kind::State, state);
                entries.add(
                    FieldId::PayBestState,
                    Origin::States,
                    Some(Value::Text(name)),
                );
                let mean = money(Figure::Exactly(mean), 1.0, year);
                entries.add(FieldId::PayBestStatePay, Origin::States, mean);
            }
            None => {
                entries.add(FieldId::PayBestState, Origin::States, None);
                entries.note(self.note(Note::FewStates, &Localized::default()));
                entries.add(FieldId::PayBestStatePay, Origin::States, None);
            }
        }
    }

    fn outlook_entries(&self, row: usize, entries: &mut Entries) {
        let employed = self.pay.employed(&self.bytes, row);
        let projected = self.outlook.figures(&self.bytes, row, employed);
        let (from, to) = self.outlook.years;
        let count = |figure: Figure, of: f64| exact(figure).map(|number| number * of);
        let growth = exact(projected.growth).map(|tenths| {
            Value::Growth(Growth {
                percent: tenths / 10.0,
                years: Some((from, to)),
            })
        });
        entries.add(FieldId::OutlookGrowth, Origin::Outlook, growth);
        let employed = count(employed, 10.0).map(Value::Count);
        entries.add(FieldId::OutlookEmployed, Origin::Pay, employed);
        let people = |figure| count(figure, 100.0);
        let projection = people(projected.first).zip(people(projected.last));
        let projection = projection.map(|(first, last)| {
            Value::Projection(Projection {
                from: (from, first),
                to: (to, last),
            })
        });
        entries.add(FieldId::OutlookProjection, Origin::Outlook, projection);
        let openings = people(projected.openings).map(Value::Count);
        entries.add(FieldId::OutlookOpenings, Origin::Outlook, openings);
    }

    fn education_entries(&self, row: usize, entries: &mut Entries) {
        let [education, experience, training] = self.outlook.entry(&self.bytes, row);
        let word = |kind, place| Some(Value::Text(self.word(kind, place)));
        entries.add(
            FieldId::EducationEntry,
            Origin::Outlook,
            word(Kind::Education, education),
        );
        let (shares, is_near) = self.schooling.shares(&self.bytes, row);
        let shares = shares.into_iter().map(|tenths| f64::from(tenths) / 10.0);
        entries.add(
            FieldId::EducationSchooling,
            Origin::Schooling,
            Some(Value::Split(shares.collect())),
        );
        if is_near {
            entries.note(self.note(Note::Near, &Localized::default()));
        }
        let zone = self.work.zone(&self.bytes, row);
        entries.add(
            FieldId::EducationJobZone,
            Origin::Work,
            word(Kind::JobZone, zone),
        );
        entries.add(
            FieldId::ExperienceEntry,
            Origin::Outlook,
            word(Kind::Experience, experience),
        );
        entries.add(
            FieldId::ExperienceTraining,
            Origin::Outlook,
            word(Kind::Training, training),
        );
    }

    fn people_entries(&self, row: usize, entries: &mut Entries) {
        let (line, covers) = self.people.line(&self.bytes, row);
        let figures = self.people.figures(&self.bytes, line);
        let [women, white, black, asian, hispanic, age] = figures[..] else {
            return;
        };
        let share = |figure: Figure| exact(figure).map(|tenths| tenths / 10.0);
        let is_known = women != Figure::Withheld;
        // Said once, with the first of the figures.
        let line_note = match covers {
            _ if !is_known => Some((Note::FewPeople, Localized::default())),
            Covers::Exactly => None,
            Covers::Wider => Some((Note::Wider, self.word(Kind::Line, line))),
            Covers::Part => Some((Note::Part, self.word(Kind::Line, line))),
        };
        let line_note = line_note.map(|(note, line)| self.note(note, &line));

        entries.add(
            FieldId::PeopleMedianAge,
            Origin::People,
            share(age).map(Value::Years),
        );
        entries.notes(line_note.clone());
        let gender = share(women).map(|women| {
            // Tenths, so that the rest of 100 has no trace of binary.
            let men = ((100.0 - women) * 10.0).round() / 10.0;
            Value::Split(vec![men, women])
        });
        entries.add(FieldId::PeopleGender, Origin::People, gender);
        let men = is_known.then(|| self.note(Note::Men, &Localized::default()));
        entries.notes(joined(line_note.clone(), men));
        let origin = [white, black, asian, hispanic].map(share);
        let origin = is_known.then(|| Value::Shares(origin.to_vec()));
        entries.add(FieldId::PeopleOrigin, Origin::People, origin);
        entries.notes(line_note);
    }

    fn skill_entries(&self, row: usize, entries: &mut Entries) {
        let (skills, of) = self.work.skills(&self.bytes, row);
        let items = skills.into_iter().enumerate();
        let items = items.map(|(skill, hundredths)| Scored {
            text: self.word(Kind::Skill, skill),
            score: f64::from(hundredths) / 100.0,
        });
        let (lowest, highest) = IMPORTANCE;
        let scores = Scores {
            lowest,
            highest,
            items: items.collect(),
        };
        entries.add(
            FieldId::SkillsImportance,
            Origin::Skills,
            Some(Value::Scores(scores)),
        );
        if of > 1 {
            let of = of.to_string();
            let of = Localized {
                en: of.clone(),
                ru: of,
            };
            entries.note(self.note(Note::Averaged, &of));
        }
        let [demanded, technologies] = self.work.technologies(&self.bytes, row);
        for (field, kind, places) in [
            (
                FieldId::SkillsTechnologiesInDemand,
                Kind::Technology,
                demanded,
            ),
            (FieldId::SkillsTechnologies, Kind::Technology, technologies),
            (
                FieldId::SkillsInterests,
                Kind::Interest,
                self.work.interests(&self.bytes, row),
            ),
        ] {
            // An empty list is nothing that the publisher says.
            if !places.is_empty() {
                let items = places.into_iter().map(|place| Item {
                    text: self.word(kind, place),
                    detail: None,
                });
                entries.add(field, Origin::Work, Some(Value::List(items.collect())));
            }
        }
    }

    fn word(&self, kind: Kind, place: usize) -> Localized {
        self.words.get(&self.bytes, kind, place)
    }

    fn note(&self, note: Note, what: &Localized) -> Localized {
        self.words.note(&self.bytes, note, what)
    }
}

/// The fields of a role while they are gathered.
struct Entries {
    list: Vec<Entry>,
    /// The place of the field added last.
    last: usize,
    place: Place,
}

impl Entries {
    fn source(&self, origin: Origin) -> u16 {
        self.place.sources + origin as u16
    }

    /// Adds a field; without a value it is one that the publisher does not release.
    fn add(&mut self, field: FieldId, origin: Origin, value: Option<Value>) {
        let entry = Entry {
            field,
            state: value.map_or(State::NotReported, State::Value),
            source: self.source(origin),
            note: None,
        };
        // A role has its fields in their order, which is not that of the publishers.
        let place = self.list.partition_point(|other| other.field < field);
        self.list.insert(place, entry);
        self.last = place;
    }

    /// Puts a remark on the field added last.
    fn note(&mut self, note: Localized) {
        self.notes(Some(note));
    }

    fn notes(&mut self, note: Option<Localized>) {
        if let Some(entry) = self.list.get_mut(self.last) {
            entry.note = note;
        }
    }
}

fn joined(first: Option<Localized>, second: Option<Localized>) -> Option<Localized> {
    match (first, second) {
        (Some(first), Some(second)) => Some(Localized {
            en: [&first.en, " ", &second.en].concat(),
            ru: [&first.ru, " ", &second.ru].concat(),
        }),
        (first, second) => first.or(second),
    }
}

fn dollars(period: Period) -> MoneyUnit {
    MoneyUnit {
        currency: Currency::USD,
        period,
    }
}

/// The number, if it is known exactly.
fn exact(figure: Figure) -> Option<f64> {
    match figure {
        Figure::Exactly(number) => Some(f64::from(number)),
        _ => None,
    }
}

fn money(figure: Figure, parts: f64, unit: MoneyUnit) -> Option<Value> {
    let amount = exact(figure)? / parts;
    Some(Value::Money(Money { amount, unit }))
}

fn percentiles(wages: &[Figure], parts: f64, unit: MoneyUnit) -> Option<Value> {
    let amount = |place: usize| {
        let figure = wages[place];
        Some(Amount {
            value: f64::from(figure.number()?) / parts,
            at_least: matches!(figure, Figure::AtLeast(_)),
        })
    };
    let values = PERCENTILES.map(amount);
    let is_known = values.iter().any(Option::is_some);
    is_known.then_some(Value::Percentiles(Percentiles { unit, values }))
}

/// The title in the middle of a sentence. English titles have capitals in every word; of what
/// they name only languages keep them.
fn inline(title: &Localized) -> Localized {
    const KEPT: [&str; 1] = ["English"];
    let words: Vec<String> = title
        .en
        .split(' ')
        .map(|word| match KEPT.contains(&word) {
            true => word.to_owned(),
            false => word.chars().map(lower).collect(),
        })
        .collect();
    Localized {
        en: words.join(" "),
        ru: decapitalised(&title.ru),
    }
}
