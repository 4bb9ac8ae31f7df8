//! The table of fields: every fact a role can have, its kind, its section and its names.
//!
//! The reader of data files, the checks, the rows of a comparison and their order all
//! follow this one table, so a new field is a new line here. It must not know any role.

use crate::binary::{Binary, Input};
use crate::locale::Locale;

/// A part of the comparison, in the order in which a reader meets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// What the role pays.
    Pay,
    /// Growth, number of jobs, demand.
    Outlook,
    /// Degrees, studies and ways in.
    Education,
    /// Years of experience and career path.
    Experience,
    /// Who works in the role.
    People,
    /// Skills and qualities.
    Skills,
    /// What the role is, in words.
    Profile,
}

impl Section {
    /// All sections in their standard order.
    pub const ALL: [Section; 7] = [
        Section::Pay,
        Section::Outlook,
        Section::Education,
        Section::Experience,
        Section::People,
        Section::Skills,
        Section::Profile,
    ];

    /// The key in data files, in the `sections` attribute and in row ids.
    pub fn key(self) -> &'static str {
        match self {
            Section::Pay => "pay",
            Section::Outlook => "outlook",
            Section::Education => "education",
            Section::Experience => "experience",
            Section::People => "people",
            Section::Skills => "skills",
            Section::Profile => "profile",
        }
    }

    /// The section of a key.
    pub fn from_key(key: &str) -> Option<Section> {
        Section::ALL
            .into_iter()
            .find(|section| section.key() == key)
    }

    /// The heading.
    pub fn title(self, locale: Locale) -> &'static str {
        let (en, ru) = match self {
            Section::Pay => ("Pay", "Оплата"),
            Section::Outlook => ("Job outlook", "Перспективы"),
            Section::Education => ("Education", "Образование"),
            Section::Experience => ("Experience and career", "Опыт и карьера"),
            Section::People => ("People in the role", "Кто работает"),
            Section::Skills => ("Skills", "Навыки"),
            Section::Profile => ("The work itself", "О работе"),
        };
        pick(locale, en, ru)
    }
}

/// One group of a split, such as women.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The key in data files and in row ids.
    pub key: &'static str,
    en: &'static str,
    ru: &'static str,
}

impl Group {
    /// The name that the reader sees.
    pub fn label(&self, locale: Locale) -> &'static str {
        pick(locale, self.en, self.ru)
    }
}

const fn group(key: &'static str, en: &'static str, ru: &'static str) -> Group {
    Group { key, en, ru }
}

const GENDER: &[Group] = &[
    group("men", "Men", "Мужчины"),
    group("women", "Women", "Женщины"),
];

const RACE: &[Group] = &[
    group("white", "White", "Белые"),
    group("hispanic", "Hispanic or Latino", "Латиноамериканцы"),
    group("black", "Black or African American", "Афроамериканцы"),
    group("asian", "Asian", "Азиаты"),
    group(
        "native",
        "American Indian and Alaska Native",
        "Индейцы и коренные жители Аляски",
    ),
    group("unknown", "Unknown", "Неизвестно"),
];

/// Groups that overlap: a person of any race may be Hispanic.
const ORIGIN: &[Group] = &[
    group("white", "White", "Белые"),
    group("black", "Black or African American", "Афроамериканцы"),
    group("asian", "Asian", "Азиаты"),
    group(
        "hispanic",
        "Hispanic or Latino, of any race",
        "Латиноамериканцы любой расы",
    ),
];

/// Levels of schooling, from the least to the most.
const SCHOOLING: &[Group] = &[
    group(
        "under-high-school",
        "Less than high school diploma",
        "Неполное среднее",
    ),
    group(
        "high-school",
        "High school diploma or equivalent",
        "Полное среднее",
    ),
    group(
        "some-college",
        "Some college, no degree",
        "Неоконченное высшее",
    ),
    group("associate", "Associate’s degree", "Двухлетний колледж"),
    group("bachelor", "Bachelor’s degree", "Бакалавриат"),
    group("master", "Master’s degree", "Магистратура"),
    group(
        "doctor",
        "Doctoral or professional degree",
        "Докторская или профессиональная степень",
    ),
];

/// What kind of value a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// [`crate::role::Money`].
    Money,
    /// [`crate::role::MoneyRange`].
    MoneyRange,
    /// [`crate::role::Growth`].
    Growth,
    /// A whole number.
    Count,
    /// Percent, 0–100.
    Share,
    /// Years.
    Years,
    /// [`crate::role::Span`].
    Span,
    /// [`crate::role::Percentiles`].
    Percentiles,
    /// [`crate::role::Projection`].
    Projection,
    /// Percent for each of the groups, which sum to 100.
    Split(&'static [Group]),
    /// Percent for each of the groups, which overlap.
    Shares(&'static [Group]),
    /// [`crate::role::Scores`].
    Scores,
    /// [`crate::role::Degree`].
    Degree,
    /// [`crate::role::Rating`].
    Rating,
    /// A name: short, and either the same in two roles or not.
    Name,
    /// Sentences.
    Text,
    /// A list of [`crate::role::Item`].
    List,
    /// A list of [`crate::role::CountryPay`].
    PayByCountry,
    /// A list of [`crate::role::CountryTitle`].
    TitleByCountry,
}

/// What the table knows of a field.
#[derive(Debug, Clone, Copy)]
pub struct FieldSpec {
    /// The field.
    pub id: FieldId,
    /// The section it stands in.
    pub section: Section,
    /// The key within the section.
    pub key: &'static str,
    /// Its kind of value.
    pub kind: Kind,
    en: &'static str,
    ru: &'static str,
}

impl FieldSpec {
    /// The name that heads the field's row.
    pub fn label(&self, locale: Locale) -> &'static str {
        pick(locale, self.en, self.ru)
    }

    /// The path in data files and the id of the row, such as `pay.average`.
    pub fn path(&self) -> String {
        [self.section.key(), ".", self.key].concat()
    }
}

fn pick(locale: Locale, en: &'static str, ru: &'static str) -> &'static str {
    match locale {
        Locale::En => en,
        Locale::Ru => ru,
    }
}

/// Declares [`FieldId`] and [`FIELDS`] from one list, so that neither can miss a field.
macro_rules! fields {
    ($($id:ident $section:ident $key:literal $kind:expr, $en:literal, $ru:literal;)*) => {
        /// Names a field. The order is the order of the rows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the table below each name says what it is")]
        pub enum FieldId { $($id,)* }

        /// Every field, in the order of the rows.
        pub const FIELDS: &[FieldSpec] = &[$(
            FieldSpec {
                id: FieldId::$id,
                section: Section::$section,
                key: $key,
                kind: $kind,
                en: $en,
                ru: $ru,
            },
        )*];
    };
}

fields! {
    PayAverage Pay "average" Kind::Money, "Average pay", "Средняя зарплата";
    PayHourly Pay "hourly" Kind::Money, "Hourly pay", "Оплата в час";
    PayRange Pay "range" Kind::MoneyRange, "Pay range", "Вилка зарплат";
    PayPercentiles Pay "percentiles" Kind::Percentiles, "Pay by percentile", "Зарплата по процентилям";
    PayHourlyPercentiles Pay "hourly-percentiles" Kind::Percentiles, "Hourly pay by percentile", "Оплата в час по процентилям";
    PayLevel Pay "level" Kind::Text, "Against other occupations", "По сравнению с другими профессиями";
    PayByCountry Pay "by-country" Kind::PayByCountry, "Pay by country", "Зарплата по странам";
    PayBestCity Pay "best-city" Kind::Name, "Best-paying city", "Город с самой высокой оплатой";
    PayBestState Pay "best-state" Kind::Name, "Best-paying state", "Штат с самой высокой оплатой";
    PayBestStatePay Pay "best-state-pay" Kind::Money, "Average pay in that state", "Средняя зарплата в этом штате";
    PayBestCompany Pay "best-company" Kind::Name, "Best-paying company", "Компания с самой высокой оплатой";
    PayBestIndustry Pay "best-industry" Kind::Name, "Best-paying industry", "Отрасль с самой высокой оплатой";
    PayFactors Pay "factors" Kind::List, "What pay depends on", "От чего зависит зарплата";

    OutlookGrowth Outlook "growth" Kind::Growth, "Growth rate", "Темп роста";
    OutlookProjection Outlook "projection" Kind::Projection, "Employment, with the self-employed", "Занятость вместе с самозанятыми";
    OutlookOpenings Outlook "openings" Kind::Count, "Job openings a year", "Открывающихся рабочих мест в год";
    OutlookEmployed Outlook "employed" Kind::Count, "Employees", "Наёмных работников";
    OutlookJobs Outlook "jobs" Kind::Count, "Number of jobs", "Число рабочих мест";
    OutlookSatisfaction Outlook "satisfaction" Kind::Rating, "Job satisfaction", "Удовлетворённость работой";
    OutlookDemand Outlook "demand" Kind::Text, "Demand", "Востребованность";
    OutlookDemandAbroad Outlook "demand-abroad" Kind::Text, "Demand in other countries", "Востребованность в других странах";
    OutlookTrends Outlook "trends" Kind::List, "Trends", "Тенденции";
    OutlookForecast Outlook "forecast" Kind::List, "What is expected", "Прогноз";

    EducationEntry Education "entry" Kind::Name, "Typical education to start", "Образование, с которым обычно начинают";
    EducationJobZone Education "job-zone" Kind::Name, "Preparation needed", "Необходимая подготовка";
    EducationSchooling Education "schooling" Kind::Split(SCHOOLING), "Schooling of those in the role", "Образование тех, кто работает";
    EducationDegree Education "degree" Kind::Degree, "Most common degree", "Самая частая степень";
    EducationMajor Education "major" Kind::Name, "Most common major", "Самая частая специальность";
    EducationCollege Education "college" Kind::Name, "Most common college", "Самый частый вуз";
    EducationStudyLength Education "study-length" Kind::Span, "Length of study", "Срок обучения";
    EducationPlaces Education "places" Kind::List, "Where to study", "Где учиться";
    EducationRoutes Education "routes" Kind::List, "Routes into the profession", "Как прийти в профессию";
    EducationRequirements Education "requirements" Kind::List, "Requirements", "Требования";
    EducationLicense Education "license" Kind::Text, "License", "Лицензия";

    ExperienceEntry Experience "entry" Kind::Name, "Experience in a related occupation", "Опыт в смежной профессии";
    ExperienceTraining Experience "training" Kind::Name, "On-the-job training", "Обучение на рабочем месте";
    ExperienceYears Experience "years" Kind::Years, "Years of experience", "Опыт работы";
    ExperienceTimeToBecome Experience "time-to-become" Kind::Span, "Time to become one", "Путь к роли";
    ExperienceDifficulty Experience "difficulty" Kind::Name, "Difficulty", "Сложность";
    ExperienceLevel Experience "level" Kind::Name, "Level described", "Описанный уровень";
    ExperienceLevelYears Experience "level-years" Kind::Span, "Experience at that level", "Опыт на этом уровне";
    ExperienceBefore Experience "before" Kind::List, "Where people come from", "Откуда приходят";
    ExperienceAfter Experience "after" Kind::List, "Where it can lead", "Кем можно стать дальше";
    ExperienceDevelopment Experience "development" Kind::List, "Ways to grow", "Как развиваться";

    PeopleAge People "age" Kind::Years, "Average age", "Средний возраст";
    PeopleMedianAge People "median-age" Kind::Years, "Median age", "Медианный возраст";
    PeopleGender People "gender" Kind::Split(GENDER), "Gender", "Пол";
    PeopleRace People "race" Kind::Split(RACE), "Race and ethnicity", "Раса и этническая группа";
    PeopleOrigin People "origin" Kind::Shares(ORIGIN), "Race and Hispanic origin", "Раса и латиноамериканское происхождение";
    PeopleLgbt People "lgbt" Kind::Share, "LGBT share", "Доля ЛГБТ";

    SkillsTop Skills "top" Kind::List, "Top skills", "Главные навыки";
    SkillsHard Skills "hard" Kind::List, "Hard skills", "Профессиональные навыки";
    SkillsSoft Skills "soft" Kind::List, "Soft skills", "Гибкие навыки";
    SkillsQualities Skills "qualities" Kind::List, "Personal qualities", "Личные качества";
    SkillsImportance Skills "importance" Kind::Scores, "Importance of skills", "Важность навыков";
    SkillsTechnologiesInDemand Skills "technologies-in-demand" Kind::List, "Technologies in demand for the role", "Технологии, востребованные в этой роли";
    SkillsTechnologies Skills "technologies" Kind::List, "Other technologies", "Другие технологии";
    SkillsInterests Skills "interests" Kind::List, "Interests, strongest first", "Профессиональные интересы, сначала главный";

    ProfileAbout Profile "about" Kind::Text, "About the role", "Что это за роль";
    ProfileDuties Profile "duties" Kind::List, "Duties", "Обязанности";
    ProfileDay Profile "day" Kind::List, "A typical day", "Типичный день";
    ProfileSpecializations Profile "specializations" Kind::List, "Specializations", "Специализации";
    ProfileWorkplaces Profile "workplaces" Kind::List, "Workplaces and sectors", "Где работают";
    ProfileEmployers Profile "employers" Kind::List, "Employers", "Работодатели";
    ProfileEmployment Profile "employment" Kind::Text, "Form of employment", "Форма занятости";
    ProfileTitlesAbroad Profile "titles-abroad" Kind::TitleByCountry, "What it is called elsewhere", "Как называется в других странах";
    ProfilePros Profile "pros" Kind::List, "Advantages", "Плюсы";
    ProfileCons Profile "cons" Kind::List, "Drawbacks", "Минусы";
}

impl FieldId {
    /// What the table knows of the field.
    pub fn spec(self) -> &'static FieldSpec {
        &FIELDS[self as usize]
    }
}

impl Binary for FieldId {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }

    fn read(input: &mut Input<'_>) -> FieldId {
        match FIELDS.get(usize::from(input.byte())) {
            Some(spec) => spec.id,
            None => {
                input.refuse();
                FIELDS[0].id
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_table_is_in_the_order_of_the_ids_and_of_the_sections() {
        for (index, spec) in FIELDS.iter().enumerate() {
            assert_eq!(spec.id as usize, index, "{}", spec.path());
        }
        let order = |section| Section::ALL.iter().position(|s| *s == section);
        assert!(FIELDS.is_sorted_by_key(|spec| order(spec.section)));
    }

    /// The table of occupations names its columns by the keys of these groups.
    #[test]
    fn levels_of_schooling_are_the_columns_of_the_imported_table() {
        let table = include_str!("../../data/occupations/schooling.tsv");
        let columns: Vec<&str> = table.lines().next().unwrap().split('\t').skip(2).collect();
        let keys: Vec<&str> = SCHOOLING.iter().map(|group| group.key).collect();
        assert_eq!(keys, columns);
    }

    #[test]
    fn paths_are_unique() {
        let paths: HashSet<String> = FIELDS.iter().map(FieldSpec::path).collect();
        assert_eq!(paths.len(), FIELDS.len());
    }
}
