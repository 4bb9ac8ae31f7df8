//! Two roles and a language → a [`Comparison`].
//!
//! Pure and complete: what the page, the JavaScript API and every export show is made
//! here once. It must not know how anything is drawn.

mod charts;
mod context;
pub(crate) mod convert;
pub(crate) mod lists;
mod look;
mod model;
mod plain;
pub(crate) mod relate;
mod rows;
mod several;
pub(crate) mod statistics;
mod summary;
pub(crate) mod wording;

use std::borrow::Cow;
use std::fmt;

pub use convert::Options;
pub use look::{Shown, ShownSection};
pub use model::*;
pub use several::{Several, SeveralRow, SeveralSection, compare_several};
pub use wording::{no_data, not_reported};

use crate::catalogue::Catalogue;
use crate::field::{FIELDS, FieldId, Kind, Section};
use crate::locale::Locale;
use crate::role::{Currency, Role, Value};
use context::Context;
use convert::{Prepared, Target};

/// Compares the roles of two ids, worded in `locale`.
///
/// The same role twice is compared with itself and said to be the same.
///
/// # Errors
/// [`UnknownRole`] names the first of the two ids that the catalogue does not have.
pub fn compare(
    catalogue: &Catalogue,
    left: &str,
    right: &str,
    locale: Locale,
) -> Result<Comparison, UnknownRole> {
    compare_with(catalogue, left, right, &Options::published(locale))
}

/// Compares the roles of two ids as a reader asked for. What is calculated for that is marked in
/// its cell, and the row says how.
///
/// # Errors
/// [`UnknownRole`] names the first of the two ids that the catalogue does not have.
pub fn compare_with(
    catalogue: &Catalogue,
    left: &str,
    right: &str,
    options: &Options,
) -> Result<Comparison, UnknownRole> {
    let roles = prepared(catalogue, &[left, right], options)?;
    let pair = [&roles[0], &roles[1]];
    Ok(compare_prepared(catalogue, pair, options))
}

/// The currencies of the pay of these roles for which a rate could be typed: all but the dollar,
/// in the order in which they come.
///
/// # Errors
/// [`UnknownRole`] names the first of the ids that the catalogue does not have.
pub fn currencies(catalogue: &Catalogue, ids: &[&str]) -> Result<Vec<Currency>, UnknownRole> {
    let mut known = Vec::new();
    for role in roles(catalogue, ids)? {
        convert::foreign_currencies(&role, &mut known);
    }
    Ok(known)
}

/// The roles of ids, with their pay in the unit asked for.
pub(crate) fn prepared<'a>(
    catalogue: &'a Catalogue,
    ids: &[&str],
    options: &Options,
) -> Result<Vec<Prepared<'a>>, UnknownRole> {
    let roles = roles(catalogue, ids)?;
    let target = Target::of(options, &roles);
    let roles = roles.into_iter();
    Ok(roles.map(|role| Prepared::new(role, &target)).collect())
}

fn roles<'a>(catalogue: &'a Catalogue, ids: &[&str]) -> Result<Vec<Cow<'a, Role>>, UnknownRole> {
    let mut roles = Vec::new();
    for id in ids {
        let role = catalogue.role(id);
        roles.push(role.ok_or_else(|| UnknownRole {
            id: (*id).to_owned(),
        })?);
    }
    Ok(roles)
}

/// Compares roles whose pay is in the unit asked for.
fn compare_prepared(
    catalogue: &Catalogue,
    roles: [&Prepared<'_>; 2],
    options: &Options,
) -> Comparison {
    let context = Context::new(catalogue, roles, options);
    let locale = options.locale;
    let sections: Vec<SectionView> = Section::ALL
        .into_iter()
        .map(|section| section_view(&context, section))
        .filter(|section| !section.rows.is_empty())
        .collect();
    let rows = || sections.iter().flat_map(|section| &section.rows);
    let (comparable, total) = coverage(&sections);
    let places = context.places();
    Comparison {
        locale,
        left: header(&context, Side::Left, places),
        right: header(&context, Side::Right, places),
        same_role: context.same_role(),
        summary: summary::statements(&context),
        highlights: summary::highlights(rows(), locale),
        coverage: Coverage {
            comparable,
            total,
            text: wording::coverage(comparable, total, locale),
        },
        sources: context.source_views(),
        sections,
    }
}

/// How many rows can be compared, of how many. Scores of one field are many rows of one kind,
/// which would drown all others: they count once, as comparable where any of them is.
fn coverage(sections: &[SectionView]) -> (usize, usize) {
    let (mut comparable, mut total) = (0, 0);
    let mut scores: Option<FieldId> = None;
    let mut is_counted = false;
    for row in sections.iter().flat_map(|section| &section.rows) {
        if row.derived {
            continue;
        }
        let is_comparable = row.relation.is_comparable();
        if scores == Some(row.field) {
            comparable += usize::from(is_comparable && !is_counted);
            is_counted |= is_comparable;
            continue;
        }
        scores = (row.field.spec().kind == Kind::Scores).then_some(row.field);
        is_counted = is_comparable;
        comparable += usize::from(is_comparable);
        total += 1;
    }
    (comparable, total)
}

fn section_view(context: &Context<'_>, section: Section) -> SectionView {
    let mut rows: Vec<Row> = FIELDS
        .iter()
        .filter(|spec| spec.section == section)
        .flat_map(|spec| rows::of_field(context, spec))
        .collect();
    if section == Section::Skills {
        lists::add_skill_counts(context, &mut rows);
    }
    SectionView {
        id: section,
        title: section.title(context.locale).to_owned(),
        charts: charts::of_section(context, section),
        rows,
    }
}

fn header(context: &Context<'_>, side: Side, places: [Option<usize>; 2]) -> Header {
    let role = context.role(side);
    let locale = context.locale;
    let about = match role.value(FieldId::ProfileAbout) {
        Some(Value::Text(text)) => Some(text.get(locale).to_owned()),
        _ => None,
    };
    let related = context
        .related(side, places)
        .into_iter()
        .map(|index| RelatedRole {
            id: context.catalogue.id(index).into_owned(),
            title: context.catalogue.title(index, locale).into_owned(),
        });
    Header {
        related: related.collect(),
        id: role.id.clone(),
        title: role.title.get(locale).to_owned(),
        market: context.market(side).to_owned(),
        about,
    }
}

/// An id that the catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRole {
    /// The id as it was asked for.
    pub id: String,
}

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no role with the id {:?}", self.id)
    }
}

impl std::error::Error for UnknownRole {}
