//! From data files to a checked [`Catalogue`].
//!
//! There is one path for data: what the build bakes in, what a site loads and what a
//! page holds inline go through this reader and these checks. The form of the files is
//! described in `data/README.md`. It must not know where a file was read from.

pub mod answer;
pub mod limits;
mod problem;
mod reader;
mod reading;
mod roles;
mod split;
mod statistics;
mod text;
mod values;

pub use problem::{Problem, Problems};
pub use reading::Reading;

use crate::catalogue::Catalogue;
use crate::json::{Json, quoted};
use crate::role::{Market, Role, Source, SourceKind};
use crate::twice::twice;
use limits::{LONGEST_TEXT, MOST_ITEMS};
use reader::{Object, Reader, join};

/// The form of the files that this version reads.
const VERSION: f64 = 1.0;

/// Reads a dataset that stands in one file, as it comes from a disk or a server: text in
/// UTF-8, with or without a byte order mark.
///
/// `file` is what messages call it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(file: &str, bytes: Vec<u8>) -> Result<Catalogue, Problems> {
    Reading::new(file, bytes).finish()
}

/// Reads a dataset that stands in one file: the head with its `roles`.
///
/// `file` is what messages call it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(file: &str, text: &str) -> Result<Catalogue, Problems> {
    read(file, text.into())
}

/// Reads a dataset that stands in several files: a head, then one role a file.
#[derive(Debug, Default)]
pub struct Builder {
    head: Head,
    head_file: String,
    roles: Vec<(String, Role)>,
    problems: Problems,
}

/// What roles may refer to.
#[derive(Debug, Default)]
struct Head {
    markets: Vec<Market>,
    sources: Vec<Source>,
    /// Where the market of an id stands. A file may have thousands, and name them in each field.
    market_of: Places,
    /// The same of sources.
    source_of: Places,
    first_pair: Option<[String; 2]>,
    /// A broken head lacks ids that are there; roles are not blamed for naming them.
    is_broken: bool,
}

impl Builder {
    /// Reads the head: markets, sources and the first pair. Roles come after it, because
    /// they refer to it.
    pub fn head(&mut self, file: &str, text: &str) {
        let mut reader = Reader::new(file);
        if let Some(json) = reader.parse(text)
            && let Some(mut object) = reader.object(json, "", "the head of a dataset")
        {
            self.read_head(file, &mut reader, &mut object);
            object.finish(&mut reader);
        }
        self.problems.append(reader.into_problems());
    }

    /// Reads a file with one role.
    pub fn role(&mut self, file: &str, text: &str) {
        let mut reader = Reader::new(file);
        if let Some(json) = reader.parse(text) {
            self.read_role(file, &mut reader, json);
        }
        self.problems.append(reader.into_problems());
    }

    /// The catalogue, or everything that is wrong with it.
    pub fn finish(mut self) -> Result<Catalogue, Problems> {
        self.check_unique();
        let first_pair = self.first_pair();
        match first_pair {
            Some(first_pair) if self.problems.is_empty() => Ok(Catalogue::of_profiles(
                self.head.markets,
                self.head.sources,
                self.roles.into_iter().map(|(_, role)| role).collect(),
                first_pair,
            )),
            _ => Err(self.problems),
        }
    }

    fn read_head(&mut self, file: &str, reader: &mut Reader<'_>, object: &mut Object) {
        self.head_file = file.to_owned();
        if let Some(json) = object.require("version", "the version of this form, 1", reader)
            && json != Json::Number(VERSION)
        {
            reader.problem("version", json, "1, the version that this program reads");
        }
        self.head.first_pair = object
            .take("first-pair")
            .and_then(|json| first_pair(reader, json));
        self.head.markets = named_list(reader, object, "markets", market);
        self.head.sources = named_list(reader, object, "sources", source);
        let markets = self.head.markets.iter().map(|market| market.id.as_str());
        no_id_twice(reader, "markets", markets);
        let sources = self.head.sources.iter().map(|source| source.id.as_str());
        no_id_twice(reader, "sources", sources);
        for (place, market) in (0..).zip(&self.head.markets) {
            self.head.market_of.put(&market.id, place);
        }
        for (place, source) in (0..).zip(&self.head.sources) {
            self.head.source_of.put(&source.id, place);
        }
        self.head.is_broken = reader.has_problems();
    }

    fn read_role(&mut self, file: &str, reader: &mut Reader<'_>, json: Json) {
        if let Some(role) = roles::role(reader, json, &self.head) {
            self.roles.push((file.to_owned(), role));
        }
    }

    fn problem(&mut self, file: String, role: Option<String>, field: &str, texts: [String; 2]) {
        let [found, expected] = texts;
        self.problems.push(Problem {
            file,
            role,
            field: field.to_owned(),
            found,
            expected,
        });
    }

    fn check_unique(&mut self) {
        let ids = self.roles.iter().map(|(_, role)| role.id.as_str());
        let twice: Vec<String> = twice(ids).into_iter().map(str::to_owned).collect();
        for id in twice {
            if self.problems.is_full() {
                self.problems.more += 1;
                continue;
            }
            let mut files = self.roles.iter().filter(|(_, role)| role.id == id);
            let (first, last) = (files.next(), files.next_back());
            if let (Some((first, _)), Some((last, _))) = (first, last) {
                let expected = ["an id that no other role has; ", first, " has it too"].concat();
                let texts = [quoted(&id), expected];
                self.problem(last.clone(), Some(id), "id", texts);
            }
        }
    }

    /// The pair that the head names, or the first two roles.
    fn first_pair(&mut self) -> Option<(u16, u16)> {
        let count = self.roles.len();
        if count < 2 {
            // With a broken role the count says nothing: its own problem says more.
            if self.problems.is_empty() {
                let found = ["roles: ", &count.to_string()].concat();
                let texts = [found, "at least 2 roles".to_owned()];
                self.problem(self.head_file.clone(), None, "roles", texts);
            }
            return None;
        }
        let Some(ids) = self.head.first_pair.take() else {
            return Some((0, 1));
        };
        let index = |id: &str| self.roles.iter().position(|(_, role)| role.id == id);
        match ids.each_ref().map(|id| index(id)) {
            [Some(left), Some(right)] => Some((left as u16, right as u16)),
            _ => {
                if self.problems.is_empty() {
                    let found = [&quoted(&ids[0]), " and ", &quoted(&ids[1])].concat();
                    let texts = [found, "the ids of two roles of this dataset".to_owned()];
                    self.problem(self.head_file.clone(), None, "first-pair", texts);
                }
                None
            }
        }
    }
}

impl Head {
    fn market(&self, reader: &mut Reader<'_>, json: Json, path: &str) -> Option<u16> {
        let ids = self.markets.iter().map(|market| market.id.as_str());
        self.index_of(reader, json, path, &self.market_of, ("markets", ids))
    }

    fn source(&self, reader: &mut Reader<'_>, json: Json, path: &str) -> Option<u16> {
        let ids = self.sources.iter().map(|source| source.id.as_str());
        self.index_of(reader, json, path, &self.source_of, ("sources", ids))
    }

    /// The index of an id; `list` is where it should stand, and what stands there.
    fn index_of<'a>(
        &self,
        reader: &mut Reader<'_>,
        json: Json,
        path: &str,
        places: &Places,
        list: (&str, impl Iterator<Item = &'a str>),
    ) -> Option<u16> {
        /// The most ids that are named.
        const MOST: usize = 8;
        let index = match &json {
            Json::String(id) => places.get(id),
            _ => None,
        };
        if index.is_none() && !self.is_broken {
            let (name, ids) = list;
            let known: Vec<String> = ids.take(MOST).map(quoted).collect();
            let more = if places.0.len() > MOST { ", …" } else { "" };
            let expected = ["an id in \"", name, "\": ", &known.join(", "), more].concat();
            reader.problem(path, json, expected);
        }
        index
    }
}

/// Where each id stands, in the order of the ids. A standard map would be two kilobytes more for
/// the reader to load.
#[derive(Debug, Default)]
struct Places(Vec<(String, u16)>);

impl Places {
    fn search(&self, id: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| own.as_str().cmp(id))
    }

    fn put(&mut self, id: &str, place: u16) {
        if let Err(gap) = self.search(id) {
            self.0.insert(gap, (id.to_owned(), place));
        }
    }

    fn get(&self, id: &str) -> Option<u16> {
        self.search(id).ok().map(|index| self.0[index].1)
    }
}

fn first_pair(reader: &mut Reader<'_>, json: Json) -> Option<[String; 2]> {
    let ids = reader.list(json, "first-pair", MOST_ITEMS)?;
    match <[Json; 2]>::try_from(ids) {
        Ok(pair) => {
            let [left, right] = pair.map(|json| reader.slug(json, "first-pair"));
            Some([left?, right?])
        }
        Err(ids) => {
            reader.problem("first-pair", Json::Array(ids), "the ids of two roles");
            None
        }
    }
}

/// A required list of objects; what cannot be read is left out and noted.
fn named_list<T>(
    reader: &mut Reader<'_>,
    object: &mut Object,
    key: &'static str,
    read: fn(&mut Reader<'_>, &mut Object) -> Option<T>,
) -> Vec<T> {
    let items = object
        .require(key, "a list", reader)
        .and_then(|json| reader.list(json, key, MOST_ITEMS));
    let mut read_items = Vec::new();
    for (index, json) in items.unwrap_or_default().into_iter().enumerate() {
        let path = join(key, &index.to_string());
        if let Some(mut object) = reader.object(json, &path, "an object") {
            read_items.extend(read(reader, &mut object));
            object.finish(reader);
        }
    }
    read_items
}

fn market(reader: &mut Reader<'_>, object: &mut Object) -> Option<Market> {
    let id = object
        .require("id", "an id", reader)
        .and_then(|json| reader.slug(json, &object.at("id")));
    let name = object
        .require("name", "a name", reader)
        .and_then(|json| reader.name(json, &object.at("name")));
    Some(Market {
        id: id?,
        name: name?,
    })
}

fn source(reader: &mut Reader<'_>, object: &mut Object) -> Option<Source> {
    let Market { id, name } = market(reader, object)?;
    let vintage = object
        .require("vintage", "of what time the figures are", reader)
        .and_then(|json| reader.name(json, &object.at("vintage")));
    let kind = match object.take("kind") {
        Some(json) => source_kind(reader, json, &object.at("kind")),
        None => Some(SourceKind::default()),
    };
    let url = match object.take("url") {
        Some(json) => Some(url(reader, json, &object.at("url"))?),
        None => None,
    };
    Some(Source {
        id,
        kind: kind?,
        name,
        vintage: vintage?,
        url,
    })
}

fn source_kind(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<SourceKind> {
    let kind = match &json {
        Json::String(name) => SourceKind::from_name(name),
        _ => None,
    };
    if kind.is_none() {
        reader.problem(path, json, "\"site\" or \"survey\"");
    }
    kind
}

/// An address that is safe to link to: nothing but the web's own schemes.
fn url(reader: &mut Reader<'_>, json: Json, path: &str) -> Option<String> {
    let text = reader.string(json, path, LONGEST_TEXT)?;
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(char::is_whitespace) {
        let expected = "an address that begins with \"https://\" or \"http://\"";
        reader.problem(path, quoted(&text), expected);
        return None;
    }
    Some(text)
}

fn no_id_twice<'a>(reader: &mut Reader<'_>, list: &str, ids: impl Iterator<Item = &'a str>) {
    for id in twice(ids) {
        reader.problem(list, quoted(id), "each id once");
    }
}
