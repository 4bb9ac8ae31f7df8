//! What every part of a comparison needs: the two roles, the language, and the sources
//! that the cells have named.
//!
//! It must not know what a row is.

use std::cell::RefCell;

use super::convert::{self, Options, Prepared};
use super::model::{Derivation, Side, SourceView, Unit};
use super::rows::{Read, Reading};
use super::wording::{self, Name};
use crate::catalogue::Catalogue;
use crate::field::FieldId;
use crate::locale::Locale;
use crate::role::{Entry, Role, SourceKind, State, Value};

pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    roles: [&'a Prepared<'a>; 2],
    options: &'a Options,
    pub(super) locale: Locale,
    /// Catalogue indices of the sources named so far, in order of first use, and which
    /// sides named them. A cell holds an index into this list.
    used: RefCell<Vec<(u16, [bool; 2])>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        roles: [&'a Prepared<'a>; 2],
        options: &'a Options,
    ) -> Self {
        Context {
            catalogue,
            roles,
            options,
            locale: options.locale,
            used: RefCell::default(),
        }
    }

    pub(super) fn role(&self, side: Side) -> &'a Role {
        &self.roles[side as usize].role
    }

    pub(super) fn same_role(&self) -> bool {
        self.role(Side::Left).id == self.role(Side::Right).id
    }

    /// How a reading was calculated, where it was: the same part of the published value is in
    /// another unit.
    pub(super) fn derivation(
        &self,
        side: Side,
        field: FieldId,
        reading: &Reading,
        read: Read<'_>,
    ) -> Option<Derivation> {
        let role = self.roles[side as usize];
        let published = read(role.published(field)?)?;
        let (Unit::Money(from), Unit::Money(to)) = (published.unit, reading.unit) else {
            return None;
        };
        (from != to).then(|| Derivation {
            published: published.text,
            rule: convert::rule(from, to, role.source_counts_hours, self.options),
        })
    }

    /// How the amount of a field was calculated, where it was; `None` too for a field with
    /// amounts of several units.
    pub(super) fn rule(&self, side: Side, field: FieldId) -> Option<String> {
        let role = self.roles[side as usize];
        let from = convert::unit_of(role.published(field)?)?;
        let to = convert::unit_of(self.value(side, field)?)?;
        Some(convert::rule(
            from,
            to,
            role.source_counts_hours,
            self.options,
        ))
    }

    /// What was published of a field of which something calculated is shown.
    pub(super) fn published(&self, side: Side, field: FieldId) -> Option<&'a Value> {
        self.roles[side as usize].published(field)
    }

    /// Whether anything of a field was calculated for either role.
    pub(super) fn is_converted(&self, field: FieldId) -> bool {
        Side::BOTH
            .into_iter()
            .any(|side| self.published(side, field).is_some())
    }

    /// The rules by which both roles' figures were calculated, each with its role, or once
    /// where it is the same.
    pub(super) fn rules(&self, rules: [Option<String>; 2]) -> Vec<String> {
        let named =
            |side, rule: Option<String>| rule.map(|rule| wording::of_role(self.title(side), &rule));
        let [left, right] = rules;
        let rules = if left == right {
            [left, None]
        } else {
            [named(Side::Left, left), named(Side::Right, right)]
        };
        rules.into_iter().flatten().collect()
    }

    pub(super) fn market(&self, side: Side) -> &'a str {
        let index = usize::from(self.role(side).market);
        self.catalogue.markets[index].name.get(self.locale)
    }

    /// The indices of both roles.
    pub(super) fn places(&self) -> [Option<usize>; 2] {
        Side::BOTH.map(|side| self.catalogue.index_of(&self.role(side).id))
    }

    /// Indices of the roles related to that of a side, without the one on the other side; `places`
    /// are those of both.
    pub(super) fn related(&self, side: Side, places: [Option<usize>; 2]) -> Vec<usize> {
        let own = places[side as usize];
        let mut related = own.map_or(Vec::new(), |own| self.catalogue.related(own));
        related.retain(|related| Some(*related) != places[side.other() as usize]);
        related
    }

    /// The title as published.
    pub(super) fn title(&self, side: Side) -> &'a str {
        self.role(side).title.get(self.locale)
    }

    /// The title in the middle of a sentence.
    pub(super) fn name(&self, side: Side) -> Name<'a> {
        Name::of(self.role(side), self.locale)
    }

    pub(super) fn entry(&self, side: Side, field: FieldId) -> Option<&'a Entry> {
        self.role(side).entry(field)
    }

    pub(super) fn value(&self, side: Side, field: FieldId) -> Option<&'a Value> {
        self.role(side).value(field)
    }

    /// The values of both roles, where both have one.
    pub(super) fn both(&self, field: FieldId) -> Option<(&'a Value, &'a Value)> {
        Some((
            self.value(Side::Left, field)?,
            self.value(Side::Right, field)?,
        ))
    }

    /// The side whose value is a site's own and the side whose value is of official
    /// statistics, where both have a value and it is so.
    pub(super) fn site_against_survey(&self, field: FieldId) -> Option<[Side; 2]> {
        let kind = |side: Side| {
            let entry = self.entry(side, field)?;
            let source = &self.catalogue.sources[usize::from(entry.source)];
            matches!(entry.state, State::Value(_)).then_some(source.kind)
        };
        match Side::BOTH.map(kind) {
            [Some(SourceKind::Site), Some(SourceKind::Survey)] => Some([Side::Left, Side::Right]),
            [Some(SourceKind::Survey), Some(SourceKind::Site)] => Some([Side::Right, Side::Left]),
            _ => None,
        }
    }

    /// Whether pay is best told by the hour: both roles have it, and one has nothing else.
    /// Statistics give no yearly pay of those who are paid by the hour only.
    pub(super) fn is_paid_by_the_hour(&self) -> bool {
        const OTHER: [FieldId; 3] = [
            FieldId::PayAverage,
            FieldId::PayRange,
            FieldId::PayPercentiles,
        ];
        let has_other = |side| OTHER.iter().any(|field| self.value(side, *field).is_some());
        self.both(FieldId::PayHourly).is_some() && !Side::BOTH.into_iter().all(has_other)
    }

    /// The index that a cell of `side` holds for a source of the catalogue.
    pub(super) fn source(&self, side: Side, source: u16) -> usize {
        let mut used = self.used.borrow_mut();
        let index = used
            .iter()
            .position(|(known, _)| *known == source)
            .unwrap_or_else(|| {
                used.push((source, [false; 2]));
                used.len() - 1
            });
        used[index].1[side as usize] = true;
        index
    }

    /// The sources that cells have named.
    pub(super) fn source_views(&self) -> Vec<SourceView> {
        self.used
            .borrow()
            .iter()
            .map(|(index, sides)| {
                let source = &self.catalogue.sources[usize::from(*index)];
                let mut roles: Vec<String> = Side::BOTH
                    .into_iter()
                    .filter(|side| sides[*side as usize])
                    .map(|side| self.title(side).to_owned())
                    .collect();
                roles.dedup();
                SourceView {
                    id: source.id.clone(),
                    name: source.name.get(self.locale).to_owned(),
                    vintage: source.vintage.get(self.locale).to_owned(),
                    url: source.url.clone(),
                    roles,
                }
            })
            .collect()
    }
}
