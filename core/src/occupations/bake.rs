//! From the tables of `data/occupations` to the bytes that [`super::Occupations`] reads.
//!
//! Runs when the widget is built. Nothing is dropped or guessed: what cannot be read, joined or
//! worded is a problem that names file, row and column. It must not know where files are.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{self, Figure};
use super::family::Family;
use super::figures::{
    INTERESTS, LEVELS, LINE_FIGURES, MEAN, Technologies, WAGES, expected, importance,
};
use super::table::Table;
use super::words::{self, Kind, Note};
use super::{Origin, names, text};
use crate::binary::{Binary, write_number, write_text};
use crate::dataset::{Problem, Problems};
use crate::json::quoted;
use crate::locale::Localized;
use crate::role::{Market, Source, SourceKind};
use crate::text::grammar::slug;

/// The tables, by the names of their files without `.tsv`.
pub const TABLES: [&str; 17] = [
    "sources",
    "occupations",
    "pay",
    "states",
    "outlook",
    "schooling",
    "people",
    "cps-lines",
    "skills",
    "work",
    "technologies",
    "related",
    "names",
    "implied",
    "ru",
    "en",
    "vocabulary",
];

/// The columns of names that are imported.
pub const IMPORTED: [&str; 4] = ["finer", "shown", "alternate", "reported"];

/// The occupations, in the form in which a catalogue takes them over.
#[derive(Debug)]
pub struct Baked {
    /// The group that they form.
    pub market: Market,
    /// Where the figures come from, in the order of [`Origin`].
    pub sources: Vec<Source>,
    /// What [`super::Occupations::new`] reads.
    pub bytes: Vec<u8>,
}

/// Bakes the tables; `text_of` gives the name and the text of the file of each of [`TABLES`].
///
/// # Errors
/// Everything that is wrong with them.
pub fn bake(files: &BTreeMap<&str, (String, String)>) -> Result<Baked, Problems> {
    let mut tables = BTreeMap::new();
    let mut problems = Problems::default();
    for name in TABLES {
        match files.get(name) {
            Some((file, text)) => {
                tables.insert(name, Table::new(file, text));
            }
            None => problems.push(Problem {
                file: [name, ".tsv"].concat(),
                role: None,
                field: String::new(),
                found: "nothing".to_owned(),
                expected: "a table of this name beside the others".to_owned(),
            }),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let baker = Baker::new(&tables);
    let baked = baker.bake();
    for (_, table) in tables {
        problems.append(table.into_problems());
    }
    match problems.is_empty() {
        true => Ok(baked),
        false => Err(problems),
    }
}

struct Baker<'a> {
    tables: &'a BTreeMap<&'a str, Table<'a>>,
    /// The keys of the occupations, in the order of all tables.
    socs: Vec<&'a str>,
    vocabulary: Vec<Word<'a>>,
}

/// A row of the vocabulary.
struct Word<'a> {
    kind: &'a str,
    code: &'a str,
    text: Localized,
}

type Figures = Vec<Figure>;

impl<'a> Baker<'a> {
    fn new(tables: &'a BTreeMap<&'a str, Table<'a>>) -> Baker<'a> {
        let table = |name| &tables[name];
        let column = |name| table("vocabulary").column(name).into_iter();
        let words = column("kind")
            .zip(column("code"))
            .zip(column("en").zip(column("ru")));
        Baker {
            tables,
            socs: table("occupations").column("soc"),
            vocabulary: words
                .map(|((kind, code), (en, ru))| Word {
                    kind,
                    code,
                    text: Localized {
                        en: en.to_owned(),
                        ru: ru.to_owned(),
                    },
                })
                .collect(),
        }
    }

    fn bake(&self) -> Baked {
        let mut out = Vec::new();
        write_number(self.socs.len(), &mut out);
        self.names(&mut out);
        self.words(&mut out);
        let employed = self.pay(&mut out);
        self.outlook(&employed, &mut out);
        self.schooling(&mut out);
        self.people(&mut out);
        self.work(&mut out);
        Baked {
            market: Market {
                id: "us-statistics".to_owned(),
                name: self.word("market", "us-statistics"),
            },
            sources: self.sources(),
            bytes: out,
        }
    }

    /// A table with a row for each occupation, in the same order.
    fn table(&self, name: &str) -> &'a Table<'a> {
        let table = &self.tables[name];
        for (row, soc) in table.column("soc").into_iter().enumerate() {
            if self.socs.get(row) != Some(&soc) {
                let expected = self.socs.get(row).map_or_else(
                    || "no more rows than occupations.tsv has".to_owned(),
                    |soc| [soc, ", as in occupations.tsv"].concat(),
                );
                table.problem(row, "soc", quoted(soc), expected);
                break;
            }
        }
        if table.len() < self.socs.len() {
            let expected = ["a row for ", self.socs[table.len()]].concat();
            table.note("soc", "no more rows".to_owned(), expected);
        }
        table
    }

    /// A column of such a table, with a cell for each occupation whatever is wrong.
    fn figures(&self, table: &str, column: &str, digits: u32) -> Figures {
        self.fitted(self.table(table).figures(column, digits))
    }

    fn fitted<T: Default + Clone>(&self, mut cells: Vec<T>) -> Vec<T> {
        cells.resize(self.socs.len(), T::default());
        cells
    }

    fn words_of(&self, kind: &str) -> impl Iterator<Item = &Word<'a>> {
        self.vocabulary.iter().filter(move |word| word.kind == kind)
    }

    fn codes_of(&self, kind: Kind) -> Vec<&'a str> {
        self.words_of(kind.key()).map(|word| word.code).collect()
    }

    /// The words for a code that there must be words for.
    fn word(&self, kind: &str, code: &str) -> Localized {
        if let Some(word) = self.words_of(kind).find(|word| word.code == code) {
            return word.text.clone();
        }
        let expected = ["words for the ", kind, " ", &quoted(code)].concat();
        self.tables["vocabulary"].note("code", "nothing".to_owned(), expected);
        Localized::default()
    }

    fn write_lines(&self, table: &str, lines: &[Vec<u8>], out: &mut Vec<u8>) {
        if text::write(lines, out).is_err() {
            self.unwritable(table);
        }
    }

    fn unwritable(&self, table: &str) {
        let expected = "texts without one".to_owned();
        self.tables[table].note("", "a zero character".to_owned(), expected);
    }

    /// Ids, titles and other names. Only ids that do not follow from their titles are kept.
    fn names(&self, out: &mut Vec<u8>) {
        let table = self.table("occupations");
        let (ids, titles) = (table.column("id"), table.column("title"));
        let rows = ids.iter().zip(&titles).enumerate();
        let own: Vec<(u16, String)> = rows
            .filter(|(_, (id, title))| slug(&title.replace('\'', "")) != **id)
            .map(|(row, (id, _))| (row as u16, (*id).to_owned()))
            .collect();
        own.write(out);

        let titles = self.fitted(titles);
        let written = self.lists_of_names("en", "aliases");
        let imported = IMPORTED.map(|column| self.lists_of_names("names", column));
        let implied = self.lists_of_names("implied", "implied");
        let mut english = Vec::new();
        for row in 0..self.socs.len() {
            let mut names: Vec<&str> = imported
                .iter()
                .flat_map(|column| &column[row])
                .copied()
                .collect();
            for name in &implied[row] {
                match names.iter().rposition(|other| other == name) {
                    Some(place) => {
                        names.remove(place);
                    }
                    None => {
                        let expected = "a name of the occupation in names.tsv".to_owned();
                        self.tables["implied"].problem(row, "implied", quoted(name), expected);
                    }
                }
            }
            let mut line = Vec::new();
            names::write_imported(titles[row], &mut line);
            write_names(&written[row], &mut line);
            for (place, name) in names.into_iter().enumerate() {
                line.push(match place {
                    0 => names::IMPORTED,
                    _ => names::SEPARATOR,
                });
                names::write_imported(name, &mut line);
            }
            english.push(line);
        }
        self.write_lines("names", &english, out);
        let titles = self.fitted(self.table("ru").column("title"));
        let written = self.lists_of_names("ru", "aliases");
        let russian = titles.into_iter().zip(written).map(|(title, names)| {
            let mut line = Vec::new();
            names::write_russian_title(title, &mut line);
            write_names(&names, &mut line);
            line
        });
        self.write_lines("ru", &russian.collect::<Vec<_>>(), out);
    }

    /// Lists of names, which `; ` parts.
    fn lists_of_names(&self, table: &str, column: &str) -> Vec<Vec<&'a str>> {
        let table = self.table(table);
        let cells = self.fitted(table.column(column)).into_iter().enumerate();
        let names = cells.map(|(row, cell)| {
            let names = cell.split("; ").filter(|name| !name.is_empty());
            let names: Vec<&str> = names.collect();
            // In the widget's bytes these signs part names, and control characters abbreviate them.
            let is_sign = |letter: char| matches!(letter, ';' | '|') || letter < ' ';
            if let Some(name) = names.iter().find(|name| name.contains(is_sign)) {
                let expected = "names without `;` and `|`, parted by `; `".to_owned();
                table.problem(row, column, quoted(name), expected);
            }
            names
        });
        names.collect()
    }

    fn words(&self, out: &mut Vec<u8>) {
        let kinds = Kind::ALL.map(|kind| match kind {
            Kind::Line => self.line_words(),
            Kind::Technology => {
                let names = self.technologies();
                names.iter().map(|name| self.technology(name)).collect()
            }
            Kind::Note => {
                let notes = Note::ALL.iter();
                notes
                    .map(|note| self.word(kind.key(), note.key()))
                    .collect()
            }
            Kind::Skill => {
                let skills = self.skills();
                skills
                    .iter()
                    .map(|skill| self.word(kind.key(), skill))
                    .collect()
            }
            _ => self
                .words_of(kind.key())
                .map(|word| word.text.clone())
                .collect(),
        });
        if words::write(&kinds, out).is_err() {
            self.unwritable("vocabulary");
        }
    }

    /// Writes the pay; gives back the numbers of employees, in tens.
    fn pay(&self, out: &mut Vec<u8>) -> Figures {
        let yearly = WAGES.map(|wage| self.figures("pay", &["year_", wage].concat(), 0));
        let hourly = WAGES.map(|wage| self.figures("pay", &["hour_", wage].concat(), 2));
        let employed = self.figures("pay", "employed", 0);
        let states = self.codes_of(Kind::State);
        let state = self.fitted(self.table("states").codes("state", &states));
        let state_mean = self.figures("states", "year_mean", 0);

        // Published in whole tens, so far; if not, nothing is lost.
        let all = yearly.iter().flatten().chain(&state_mean);
        let is_ten = |figure: &Figure| figure.number().unwrap_or_default() % 10 == 0;
        let unit = if all.clone().all(is_ten) { 10 } else { 1 };
        let units = |figure: Figure| match figure {
            Figure::Exactly(number) => Figure::Exactly(number / unit),
            Figure::AtLeast(number) => Figure::AtLeast(number / unit),
            Figure::Withheld => Figure::Withheld,
        };
        let tens: Figures = employed.iter().map(|figure| self.tens(*figure)).collect();
        write_plain(&tens, out);
        let yearly = yearly.map(|wages| wages.into_iter().map(units).collect::<Figures>());
        for (place, wages) in yearly.iter().enumerate() {
            let before = |row: usize| Some(yearly[place.checked_sub(1)?][row]);
            write_near(wages, |row| expected::near(before(row)), out);
        }
        for (hourly, yearly) in hourly.iter().zip(&yearly) {
            write_near(hourly, |row| expected::hourly(yearly[row], unit), out);
        }
        let state = state.into_iter().map(|state| match state {
            Some(place) => Figure::Exactly(place as i32),
            None => Figure::Withheld,
        });
        write_plain(&state.collect::<Figures>(), out);
        let state_mean: Figures = state_mean.into_iter().map(units).collect();
        let near_mean = |row: usize| expected::near(Some(yearly[MEAN][row]));
        write_near(&state_mean, near_mean, out);
        write_number(unit as usize, out);
        tens
    }

    /// Employees in tens, as which they are published.
    fn tens(&self, employed: Figure) -> Figure {
        match employed {
            Figure::Exactly(number) if number % 10 != 0 => {
                let expected = "numbers of employees rounded to tens".to_owned();
                self.tables["pay"].note("employed", number.to_string(), expected);
                Figure::Withheld
            }
            Figure::Exactly(number) => Figure::Exactly(number / 10),
            other => other,
        }
    }

    fn outlook(&self, employed: &[Figure], out: &mut Vec<u8>) {
        let figures = |name| self.figures("outlook", name, 1);
        let (first, last) = (
            figures("employed_thousands"),
            figures("projected_thousands"),
        );
        let number = |figures: &Figures, row: usize| expected::near(Some(figures[row]));
        write_near(&first, |row| expected::hundreds(employed[row]), out);
        write_near(&last, |row| number(&first, row), out);
        let growth = |row| expected::growth(number(&first, row), number(&last, row));
        write_near(&figures("growth_percent"), growth, out);
        let openings = |row| number(&first, row) / 10;
        write_near(&figures("openings_thousands"), openings, out);
        for kind in [Kind::Education, Kind::Experience, Kind::Training] {
            let codes = self
                .table("outlook")
                .codes(kind.key(), &self.codes_of(kind));
            self.write_places("outlook", kind.key(), &codes, out);
        }
        let (first, last) = self.years();
        write_number(first.into(), out);
        write_number(last.into(), out);
    }

    /// Writes places of words, of which every occupation must have one.
    fn write_places(&self, table: &str, column: &str, places: &[Option<usize>], out: &mut Vec<u8>) {
        let figure = |(row, place): (usize, &Option<usize>)| match place {
            Some(place) => Figure::Exactly(*place as i32),
            None => {
                self.tables[table].problem(row, column, "nothing".to_owned(), "a code".to_owned());
                Figure::Exactly(0)
            }
        };
        let places = self.fitted(places.to_vec());
        let figures: Figures = places.iter().enumerate().map(figure).collect();
        write_plain(&figures, out);
    }

    /// The first and last year of the projections, from their vintage: `2024–34`.
    fn years(&self) -> (u16, u16) {
        let vintage = self.vintage("outlook");
        let years = || {
            let (first, last) = vintage.split_once('–')?;
            let century = first.get(..2)?;
            Some((first.parse().ok()?, [century, last].concat().parse().ok()?))
        };
        years().unwrap_or_else(|| {
            let expected = "the years of the projections, such as \"2024–34\"".to_owned();
            self.tables["sources"].note("vintage", quoted(vintage), expected);
            Default::default()
        })
    }

    fn schooling(&self, out: &mut Vec<u8>) {
        let table = self.table("schooling");
        let levels = table.columns_from(2).to_vec();
        if levels.len() != LEVELS {
            let found = [&levels.len().to_string(), " levels"].concat();
            table.note("", found, [&LEVELS.to_string(), " levels"].concat());
        }
        let levels: Vec<Figures> = levels
            .iter()
            .map(|level| self.figures("schooling", level, 1))
            .collect();
        let mut distinct: Vec<Vec<i32>> = Vec::new();
        let mut places = Vec::new();
        for row in 0..self.socs.len() {
            let shares: Vec<i32> = levels
                .iter()
                .map(|level| self.share(row, level[row]))
                .collect();
            let known = distinct.iter().position(|known| *known == shares);
            places.push(known.unwrap_or(distinct.len()));
            if known.is_none() {
                distinct.push(shares);
            }
        }
        write_numbers(&places, out);
        let near = table.codes("survey_match", &["exact", "near"]);
        self.write_places("schooling", "survey_match", &near, out);
        write_number(distinct.len(), out);
        for level in 0..LEVELS.min(levels.len()) {
            let figures: Figures = distinct
                .iter()
                .map(|shares| Figure::Exactly(shares[level]))
                .collect();
            let rest = |row: usize| match level + 1 {
                LEVELS => expected::rest(&distinct[row][..level]),
                _ => 0,
            };
            write_near(&figures, rest, out);
        }
    }

    fn share(&self, row: usize, figure: Figure) -> i32 {
        match figure {
            Figure::Exactly(share) => share,
            _ => {
                let expected = "a share for every level".to_owned();
                self.tables["schooling"].problem(row, "", "a share withheld".to_owned(), expected);
                0
            }
        }
    }

    fn people(&self, out: &mut Vec<u8>) {
        let (lines, codes) = self.lines();
        let places = self.table("people").codes("line", &codes);
        self.write_places("people", "line", &places, out);
        let covers = self
            .table("people")
            .codes("covers", &["exact", "wider", "part"]);
        self.write_places("people", "covers", &covers, out);
        write_number(lines.len(), out);
        for name in LINE_FIGURES {
            let all = self.tables["cps-lines"].figures(name, 1);
            let figures: Figures = lines.iter().map(|line| all[*line]).collect();
            write_plain(&figures, out);
        }
    }

    /// The rows of the survey's lines that occupations name, and their codes.
    fn lines(&self) -> (Vec<usize>, Vec<&'a str>) {
        let named = self.table("people").column("line");
        let codes = self.tables["cps-lines"]
            .column("line")
            .into_iter()
            .enumerate();
        codes.filter(|(_, code)| named.contains(code)).unzip()
    }

    /// Names of the lines that cover more or less than an occupation; the others are not shown.
    fn line_words(&self) -> Vec<Localized> {
        let people = self.table("people");
        let (lines, covers) = (people.column("line"), people.column("covers"));
        let (_, codes) = self.lines();
        codes
            .into_iter()
            .map(|code| {
                let mut occupations = lines.iter().zip(&covers);
                match occupations.any(|(line, covers)| *line == code && *covers != "exact") {
                    true => self.word(Kind::Line.key(), code),
                    false => Localized::default(),
                }
            })
            .collect()
    }

    fn skills(&self) -> Vec<&'a str> {
        self.table("skills").columns_from(2).to_vec()
    }

    fn work(&self, out: &mut Vec<u8>) {
        self.write_skills(out);
        let zones = self
            .table("work")
            .codes("job_zone", &self.codes_of(Kind::JobZone));
        self.write_places("work", "job_zone", &zones, out);
        self.write_interests(out);

        let technologies = self.technologies();
        let [demanded, others] = ["in_demand", "hot"].map(|column| {
            let table = self.table("technologies");
            self.fitted(table.lists(column, "; ", &technologies))
        });
        Technologies::write([&demanded, &others], technologies.len(), out);

        let related = self.fitted(self.table("related").lists("related", " ", &self.socs));
        let most = related.iter().map(Vec::len).max().unwrap_or_default();
        write_number(most, out);
        for rank in 0..most {
            // An occupation is not related to itself: that stands for none.
            let figures: Figures = (related.iter().enumerate())
                .map(|(row, related)| related.get(rank).copied().unwrap_or(row))
                .map(|other| Figure::Exactly(other as i32))
                .collect();
            write_near(&figures, |row| row as i32, out);
        }
    }

    /// Skills in eighths, and those of the rows that are no eighths as they are.
    fn write_skills(&self, out: &mut Vec<u8>) {
        let names = self.skills();
        let columns = names.iter().map(|name| self.figures("skills", name, 2));
        let columns: Vec<Figures> = columns.collect();
        let averaged = self.figures("skills", "averaged", 0);
        let eighths = |figure: Figure| {
            (0..=32).find(|eighths| Figure::Exactly(importance(*eighths)) == figure)
        };
        let is_mixed = |row: &usize| {
            let is_eighth = |column: &Figures| eighths(column[*row]).is_some();
            averaged[*row] != Figure::Exactly(1) || !columns.iter().all(is_eighth)
        };
        let mixed: Vec<usize> = (0..self.socs.len()).filter(is_mixed).collect();
        write_number(columns.len(), out);
        // Rows of others are not read here; figures that look like them make the smallest file.
        let nearest = |figure: Figure| (figure.number().unwrap_or_default() - 100) * 2 / 25;
        let skills = columns.iter().map(|column| {
            let cells = self.fitted(column.clone()).into_iter();
            let places = cells.map(|cell| eighths(cell).unwrap_or_else(|| nearest(cell)));
            places.collect()
        });
        Family::write(&skills.collect::<Vec<_>>(), out);
        write_number(mixed.len(), out);
        let mut before = 0;
        for row in &mixed {
            write_number(row - before, out);
            before = *row;
        }
        let pick = |column: &Figures| -> Figures { mixed.iter().map(|row| column[*row]).collect() };
        for column in std::iter::once(&averaged).chain(&columns) {
            let figures = pick(column);
            if figures.contains(&Figure::Withheld) {
                let expected = "a number in every row".to_owned();
                self.tables["skills"].note("", "a figure withheld".to_owned(), expected);
            }
            write_plain(&figures, out);
        }
    }

    fn write_interests(&self, out: &mut Vec<u8>) {
        let codes = self.codes_of(Kind::Interest);
        let table = self.table("work");
        let (most, base) = INTERESTS;
        let numbers = table.read("interests", "at most four different interests", |cell| {
            let places: Option<Vec<usize>> = cell
                .chars()
                .map(|letter| codes.iter().position(|code| *code == letter.to_string()))
                .collect();
            let places = places.filter(|places| places.len() <= most as usize)?;
            let digits = places.iter().rev();
            Some(digits.fold(0, |number, place| number * base + place + 1))
        });
        if codes.len() >= base {
            let found = [&codes.len().to_string(), " interests"].concat();
            self.tables["vocabulary"].note(
                "kind",
                found,
                ["fewer than ", &base.to_string()].concat(),
            );
        }
        write_numbers(&self.fitted(numbers), out);
    }

    /// Every technology, in the order of its name.
    fn technologies(&self) -> Vec<&'a str> {
        let table = self.table("technologies");
        let cells = ["in_demand", "hot"].map(|name| table.column(name)).concat();
        let names: BTreeSet<&str> = cells.iter().flat_map(|cell| cell.split("; ")).collect();
        let mut names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| self.technology(name).en.to_lowercase());
        names
    }

    /// The short name of a technology, or else its own.
    fn technology(&self, name: &str) -> Localized {
        let mut words = self.words_of(Kind::Technology.key());
        match words.find(|word| word.code == name) {
            Some(word) => word.text.clone(),
            None => Localized {
                en: name.to_owned(),
                ru: name.to_owned(),
            },
        }
    }

    fn vintage(&self, table: &str) -> &'a str {
        let sources = &self.tables["sources"];
        let mut rows = sources
            .column("table")
            .into_iter()
            .zip(sources.column("vintage"));
        let row = rows.find(|(name, _)| *name == table);
        row.map_or("", |(_, vintage)| vintage)
    }

    fn sources(&self) -> Vec<Source> {
        let sources = &self.tables["sources"];
        let (tables, urls) = (sources.column("table"), sources.column("url"));
        let source = |origin: Origin| {
            let table = origin.table();
            let place = tables.iter().position(|name| *name == table);
            if place.is_none() {
                let expected = ["a row for ", table].concat();
                sources.note("table", "nothing".to_owned(), expected);
            }
            Source {
                id: ["us-", table].concat(),
                kind: SourceKind::Survey,
                name: self.word("source", table),
                vintage: self.word("vintage", self.vintage(table)),
                url: place.map(|place| urls[place].to_owned()),
            }
        };
        Origin::ALL.into_iter().map(source).collect()
    }
}

/// Appends names that people wrote.
fn write_names(names: &[&str], line: &mut Vec<u8>) {
    for name in names {
        line.push(names::SEPARATOR);
        write_text(name, line);
    }
}

fn write_near(figures: &[Figure], expected: impl Fn(usize) -> i32, out: &mut Vec<u8>) {
    let cells = figures.iter().enumerate();
    let cells: Vec<_> = cells
        .map(|(row, figure)| (*figure, expected(row)))
        .collect();
    column::write(&cells, out);
}

fn write_plain(figures: &[Figure], out: &mut Vec<u8>) {
    write_near(figures, |_| 0, out);
}

fn write_numbers(numbers: &[usize], out: &mut Vec<u8>) {
    let figures = numbers.iter().map(|number| Figure::Exactly(*number as i32));
    write_plain(&figures.collect::<Figures>(), out);
}
