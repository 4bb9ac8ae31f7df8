//! What every part of a comparison needs: the two roles, the language, and the sources
//! that the cells have named.
//!
//! It must not know what a row is.

use std::cell::RefCell;

use super::model::{Side, SourceView};
use super::wording::Name;
use crate::catalogue::Catalogue;
use crate::field::FieldId;
use crate::locale::Locale;
use crate::role::{Entry, Role, SourceKind, State, Value};

pub(super) struct Context<'a> {
    pub(super) catalogue: &'a Catalogue,
    left: &'a Role,
    right: &'a Role,
    pub(super) locale: Locale,
    /// Catalogue indices of the sources named so far, in order of first use, and which
    /// sides named them. A cell holds an index into this list.
    used: RefCell<Vec<(u16, [bool; 2])>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        catalogue: &'a Catalogue,
        left: &'a Role,
        right: &'a Role,
        locale: Locale,
    ) -> Self {
        Context {
            catalogue,
            left,
            right,
            locale,
            used: RefCell::default(),
        }
    }

    pub(super) fn role(&self, side: Side) -> &'a Role {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    pub(super) fn same_role(&self) -> bool {
        self.left.id == self.right.id
    }

    pub(super) fn market(&self, side: Side) -> &'a str {
        let index = usize::from(self.role(side).market);
        self.catalogue.markets[index].name.get(self.locale)
    }

    /// Indices of the roles related to that of a side, without the one on the other side.
    pub(super) fn related(&self, side: Side) -> Vec<usize> {
        let index = |role: &Role| self.catalogue.index_of(&role.id);
        let other = index(self.role(side.other()));
        let own = index(self.role(side));
        let mut related = own.map_or(Vec::new(), |own| self.catalogue.related(own));
        related.retain(|related| Some(*related) != other);
        related
    }

    /// The title as published.
    pub(super) fn title(&self, side: Side) -> &'a str {
        self.role(side).title.get(self.locale)
    }

    /// The title in the middle of a sentence.
    pub(super) fn name(&self, side: Side) -> Name<'a> {
        let role = self.role(side);
        Name {
            inline: role.inline.get(self.locale),
            is_plural: role.plural,
        }
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
