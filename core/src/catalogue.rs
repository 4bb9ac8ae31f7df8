//! A set of roles with its markets and sources, and its binary form.
//!
//! Written profiles and the occupations of official statistics stand behind one index, the
//! profiles first. It must not know how the profiles were read: they come out of
//! [`crate::dataset`], which checks them, or out of [`Catalogue::decode`].

use std::borrow::Cow;
use std::fmt;

use crate::binary::{Binary, Input, write_number};
use crate::dataset::Problem;
use crate::json::quoted;
use crate::locale::Locale;
use crate::occupations::bake::Baked;
use crate::occupations::{Occupations, Place};
use crate::role::{Market, Role, Source};
use crate::search::LazyIndex;

/// A checked set of roles.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The groups of the pickers, in their order.
    pub markets: Vec<Market>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// The written profiles, in the order of their files.
    profiles: Vec<Role>,
    /// Indices of the two roles that a newcomer sees compared.
    first_pair: (u16, u16),
    /// Occupations behind the profiles.
    occupations: Option<(Occupations, Place)>,
    /// The names to search by.
    pub(crate) index: LazyIndex,
}

impl Catalogue {
    /// A catalogue of profiles alone, of which the two at `first_pair` are shown to newcomers.
    pub fn of_profiles(
        markets: Vec<Market>,
        sources: Vec<Source>,
        profiles: Vec<Role>,
        first_pair: (u16, u16),
    ) -> Catalogue {
        Catalogue {
            markets,
            sources,
            profiles,
            first_pair,
            occupations: None,
            index: LazyIndex::default(),
        }
    }

    /// Puts occupations behind the profiles, as a market of their own.
    ///
    /// # Errors
    /// The first occupation whose id a profile has too.
    pub fn with_occupations(mut self, baked: Baked) -> Result<Catalogue, Problem> {
        let place = Place {
            market: self.markets.len() as u16,
            sources: self.sources.len() as u16,
        };
        let broken = || Problem {
            file: "occupations.tsv".to_owned(),
            role: None,
            field: String::new(),
            found: "what cannot be read again".to_owned(),
            expected: "occupations".to_owned(),
        };
        let occupations = Occupations::new(baked.bytes.into()).ok_or_else(broken)?;
        if let Some(role) = self
            .profiles
            .iter()
            .find(|role| occupations.row(&role.id).is_some())
        {
            return Err(Problem {
                file: "occupations.tsv".to_owned(),
                role: Some(role.id.clone()),
                field: "id".to_owned(),
                found: quoted(&role.id),
                expected: "an id that no written profile has".to_owned(),
            });
        }
        self.markets.push(baked.market);
        self.sources.extend(baked.sources);
        self.occupations = Some((occupations, place));
        Ok(self)
    }

    /// The written profiles, in the order of their files: the roles of the first indices.
    pub fn profiles(&self) -> &[Role] {
        &self.profiles
    }

    /// The written profiles, to change them.
    pub fn profiles_mut(&mut self) -> &mut [Role] {
        &mut self.profiles
    }

    /// The ids of all roles.
    pub fn ids(&self) -> impl Iterator<Item = Cow<'_, str>> {
        (0..self.len()).map(|index| self.id(index))
    }

    /// How many roles there are.
    pub fn len(&self) -> usize {
        let occupations = self.occupations.as_ref();
        self.profiles.len() + occupations.map_or(0, |(occupations, _)| occupations.len())
    }

    /// Whether there is no role.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The role of an id.
    pub fn role(&self, id: &str) -> Option<Cow<'_, Role>> {
        self.index_of(id).map(|index| self.role_at(index))
    }

    /// The index of an id.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        let profile = self.profiles.iter().position(|role| role.id == id);
        profile.or_else(|| {
            let (occupations, _) = self.occupations.as_ref()?;
            Some(self.profiles.len() + occupations.row(id)?)
        })
    }

    /// The role at an index below [`Catalogue::len`]. That of an occupation is made for the
    /// asker.
    pub fn role_at(&self, index: usize) -> Cow<'_, Role> {
        match self.at(index) {
            At::Profile(role) => Cow::Borrowed(role),
            At::Occupation(occupations, place, row) => Cow::Owned(occupations.role(row, place)),
        }
    }

    /// The id of the role at an index.
    pub fn id(&self, index: usize) -> Cow<'_, str> {
        match self.at(index) {
            At::Profile(role) => Cow::Borrowed(&role.id),
            At::Occupation(occupations, _, row) => Cow::Owned(occupations.id(row)),
        }
    }

    /// The title of the role at an index.
    pub fn title(&self, index: usize, locale: Locale) -> Cow<'_, str> {
        match self.at(index) {
            At::Profile(role) => Cow::Borrowed(role.title.get(locale)),
            At::Occupation(occupations, _, row) => Cow::Owned(occupations.title(row, locale)),
        }
    }

    /// The other names of the role at an index.
    pub fn aliases(&self, index: usize, locale: Locale) -> Vec<Cow<'_, str>> {
        match self.at(index) {
            At::Profile(role) => {
                let aliases = role.aliases.get(locale).iter();
                aliases.map(|alias| Cow::Borrowed(alias.as_str())).collect()
            }
            At::Occupation(occupations, _, row) => {
                occupations.aliases(row, locale).map(Cow::Owned).collect()
            }
        }
    }

    /// The index of the market of the role at an index.
    pub fn market(&self, index: usize) -> usize {
        match self.at(index) {
            At::Profile(role) => role.market.into(),
            At::Occupation(_, place, _) => place.market.into(),
        }
    }

    /// How many people work in the role at an index, in tens, so that of two roles found alike
    /// the more common one comes first. Zero where that is not known.
    pub fn size(&self, index: usize) -> u32 {
        match self.at(index) {
            At::Profile(_) => 0,
            At::Occupation(occupations, _, row) => occupations.size(row),
        }
    }

    /// The importance of each skill for the occupation at an index, in hundredths and in one
    /// order for all occupations; `None` for a profile.
    pub fn importance(&self, index: usize) -> Option<Vec<i32>> {
        match self.at(index) {
            At::Profile(_) => None,
            At::Occupation(occupations, _, row) => Some(occupations.importance(row)),
        }
    }

    /// The place of the schooling that is usual at the start in the occupation at an index,
    /// among the levels from none to a doctoral degree; `None` for a profile.
    pub fn entry_education(&self, index: usize) -> Option<usize> {
        match self.at(index) {
            At::Profile(_) => None,
            At::Occupation(occupations, _, row) => Some(occupations.entry_education(row)),
        }
    }

    /// The indices of the occupations.
    pub fn occupations(&self) -> std::ops::Range<usize> {
        self.profiles.len()..self.len()
    }

    /// The indices of roles that are related to the one at an index, the closest first.
    pub fn related(&self, index: usize) -> Vec<usize> {
        match self.at(index) {
            At::Profile(_) => Vec::new(),
            At::Occupation(occupations, _, row) => {
                let related = occupations.related(row).into_iter();
                related.map(|row| self.profiles.len() + row).collect()
            }
        }
    }

    /// The ids of the two roles that a newcomer sees compared.
    pub fn first_pair(&self) -> (&str, &str) {
        let id = |index: u16| self.profiles[usize::from(index)].id.as_str();
        (id(self.first_pair.0), id(self.first_pair.1))
    }

    fn at(&self, index: usize) -> At<'_> {
        match (self.profiles.get(index), &self.occupations) {
            (None, Some((occupations, place))) => {
                At::Occupation(occupations, *place, index - self.profiles.len())
            }
            // Beyond the last there is nothing to give: the index is wrong.
            _ => At::Profile(&self.profiles[index]),
        }
    }

    /// The binary form that the build bakes into the widget.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut done = 0;
        while self.encode_part(&mut done, usize::MAX, &mut bytes) {}
        bytes
    }

    /// Appends a part of the binary form: the profiles behind the first `done`, which it counts
    /// on, until there are `enough` bytes. Whether there is more to append.
    pub(crate) fn encode_part(&self, done: &mut usize, enough: usize, bytes: &mut Vec<u8>) -> bool {
        if *done == 0 {
            self.markets.write(bytes);
            self.sources.write(bytes);
            write_number(self.profiles.len(), bytes);
        }
        for profile in &self.profiles[*done..] {
            if *done > 0 && bytes.len() >= enough {
                return true;
            }
            profile.write(bytes);
            *done += 1;
        }
        self.first_pair.write(bytes);
        if let Some((occupations, place)) = &self.occupations {
            place.market.write(bytes);
            place.sources.write(bytes);
            bytes.extend(occupations.bytes());
        }
        false
    }

    /// Reads what [`Catalogue::encode`] wrote, by the same version of this crate.
    pub fn decode(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Catalogue, DecodeError> {
        let bytes = bytes.into();
        let mut input = Input::new(&bytes);
        let mut catalogue = Catalogue {
            markets: Binary::read(&mut input),
            sources: Binary::read(&mut input),
            profiles: Binary::read(&mut input),
            first_pair: Binary::read(&mut input),
            occupations: None,
            index: LazyIndex::default(),
        };
        if !input.is_whole() {
            let place = Place {
                market: Binary::read(&mut input),
                sources: Binary::read(&mut input),
            };
            let start = input.skip(0);
            if !input.is_sound() {
                return Err(DecodeError);
            }
            let rest = match bytes {
                Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[start..]),
                Cow::Owned(mut bytes) => Cow::Owned(bytes.split_off(start)),
            };
            let occupations = Occupations::new(rest).ok_or(DecodeError)?;
            catalogue.occupations = Some((occupations, place));
        }
        Ok(catalogue)
    }
}

/// What stands at an index.
enum At<'a> {
    Profile(&'a Role),
    Occupation(&'a Occupations, Place, usize),
}

/// Bytes that are no catalogue of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError;

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes are no catalogue of this version")
    }
}

impl std::error::Error for DecodeError {}
