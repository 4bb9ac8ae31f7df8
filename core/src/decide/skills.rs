//! The skill gap: what of one role carries over to another, and what is to be learned.
//!
//! Where both roles have scores of importance, a skill matters from the middle of the scale on,
//! and it is to be learned where it matters clearly more than in the role that one comes from.
//! Lists are matched by name, as a comparison matches them. Between a list and scores only equal
//! names say anything, and of the others it is said that nothing can be.
//!
//! How alike two occupations are is 100 % less the average distance of their scores in percent
//! of the scale. Of the measures tried on all 286,146 pairs (this, cosine, correlation) each puts
//! the occupations that O\*NET calls related about equally far in front (at the 88th, 90th and
//! 89th percentile on average); this one can be said in a sentence. Its values lie close together:
//! two occupations taken at random are 85 % alike, nine in ten pairs between 70 and 94 %. So the
//! figure is never given without how many of the others are further away.

use super::{role, wording};
use crate::catalogue::Catalogue;
use crate::compare::UnknownRole;
use crate::compare::lists::{self, SKILLS, has_name};
use crate::compare::relate::exactly;
use crate::compare::statistics::{common_scale, score_of, score_text, scores};
use crate::compare::wording::Name;
use crate::field::FieldId;
use crate::locale::{Locale, Localized};
use crate::occupations::IMPORTANCE;
use crate::role::{Role, Scores};

/// What carries over from one role to another, and what does not.
#[derive(Debug, Clone, PartialEq)]
pub struct SkillGap {
    /// The title of the role that one comes from.
    pub from: String,
    /// The title of the role that one goes to.
    pub to: String,
    /// How many skills there are of each kind, in a sentence.
    pub summary: String,
    /// The skills, in the order of [`GapKind`]; kinds without a skill are left out.
    pub groups: Vec<GapGroup>,
    /// The rule in words, and its limits. Empty where there is nothing to match.
    pub rule: String,
    /// How alike both are; `None` where one has no scores of official statistics.
    pub similarity: Option<Similarity>,
}

/// What a skill is on the way from one role to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapKind {
    /// It matters there and here.
    Carries,
    /// It matters there, and less here.
    Learn,
    /// It matters there; the source of the other role has no such name.
    Unknown,
    /// It matters here, and less there.
    Spare,
}

impl GapKind {
    /// Every kind, in their order.
    pub const ALL: [GapKind; 4] = [
        GapKind::Carries,
        GapKind::Learn,
        GapKind::Unknown,
        GapKind::Spare,
    ];

    /// The kind in one word.
    pub fn key(self) -> &'static str {
        match self {
            GapKind::Carries => "carries",
            GapKind::Learn => "learn",
            GapKind::Unknown => "unknown",
            GapKind::Spare => "spare",
        }
    }
}

/// Skills of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapGroup {
    /// Which kind.
    pub kind: GapKind,
    /// The heading.
    pub title: String,
    /// The skills: by the higher score first, or in the source's order. Never empty.
    pub skills: Vec<GapSkill>,
}

/// A skill on the way from one role to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapSkill {
    /// What it is.
    pub text: String,
    /// The score in the role that one comes from, where it has one.
    pub from: Option<String>,
    /// The score in the role that one goes to, where it has one.
    pub to: Option<String>,
    /// The list that names it, such as "Hard skills", where it comes from one.
    pub list: Option<String>,
}

/// How alike the skills of two occupations are.
#[derive(Debug, Clone, PartialEq)]
pub struct Similarity {
    /// Percent: 100 less the average distance of the scores in percent of the scale.
    pub percent: f64,
    /// Percent of the other occupations whose skills are less like those of the role that one
    /// comes from; rounded down.
    pub closer_than: f64,
    /// What the figure is, beside those of the others.
    pub text: String,
    /// Its definition and its limits.
    pub definition: String,
}

/// The skill gap from one role to another.
///
/// # Errors
/// [`UnknownRole`] names the first of the two ids that the catalogue does not have.
pub fn skill_gap(
    catalogue: &Catalogue,
    from: &str,
    to: &str,
    locale: Locale,
) -> Result<SkillGap, UnknownRole> {
    let (from_index, from) = role(catalogue, from)?;
    let (to_index, to) = role(catalogue, to)?;
    let sorted = sorted(&from, &to);
    let counts = sorted.counts();
    let mut groups = Vec::new();
    for kind in GapKind::ALL {
        let mut skills = Vec::new();
        for (own, name, list) in &sorted.skills {
            if *own == kind {
                skills.push(GapSkill {
                    text: name.get(locale).to_owned(),
                    from: scored(&from, name, locale),
                    to: scored(&to, name, locale),
                    list: list.map(|list| list.spec().label(locale).to_owned()),
                });
            }
        }
        if !skills.is_empty() {
            groups.push(GapGroup {
                kind,
                title: wording::gap_kind(kind, locale).to_owned(),
                skills,
            });
        }
    }
    let (from_name, to_name) = (Name::of(&from, locale), Name::of(&to, locale));
    let summary = match sorted.basis {
        Basis::Nothing => wording::no_skills(
            [from_name, to_name],
            [has_skills(&from), has_skills(&to)],
            locale,
        ),
        Basis::Lists => wording::lists_summary(from_name, to_name, counts, locale),
        _ => wording::gap_summary(from_name, to_name, counts, locale),
    };
    let rule = match sorted.basis {
        Basis::Scores => {
            let scores = scores(from.value(FieldId::SkillsImportance));
            scores.map_or(String::new(), |scores| {
                wording::gap_of_scores(scores, locale)
            })
        }
        Basis::Lists => wording::gap_of_lists(locale).to_owned(),
        Basis::Mixed => wording::gap_of_both(locale).to_owned(),
        Basis::Nothing => String::new(),
    };
    Ok(SkillGap {
        from: from.title.get(locale).to_owned(),
        to: to.title.get(locale).to_owned(),
        summary,
        groups,
        rule,
        similarity: similarity(catalogue, from_index, to_index, locale),
    })
}

/// How alike the occupations at two indices are; `None` where one is none.
pub fn similarity(
    catalogue: &Catalogue,
    from: usize,
    to: usize,
    locale: Locale,
) -> Option<Similarity> {
    let own = catalogue.importance(from)?;
    let distance_to = distance(&own, &catalogue.importance(to)?);
    let (mut further, mut others) = (0, 0);
    let mut distances = Vec::new();
    for index in catalogue.occupations() {
        if index == from {
            continue;
        }
        let Some(other) = catalogue.importance(index) else {
            continue;
        };
        let distance = distance(&own, &other);
        others += 1;
        further += usize::from(distance > distance_to);
        distances.push(distance);
    }
    let percent = alike(distance_to, own.len());
    let closer_than = (further * 100).checked_div(others).unwrap_or_default() as f64;
    let middle = alike(at_share(&distances, 1, 2), own.len());
    Some(Similarity {
        percent,
        closer_than,
        text: wording::similarity(percent, (from != to).then_some(closer_than), middle, locale),
        definition: wording::similarity_definition(own.len(), IMPORTANCE, locale),
    })
}

/// How far two lists of scores are apart, in hundredths over all skills.
pub(super) fn distance(one: &[i32], other: &[i32]) -> i32 {
    let mut distance = 0;
    for (one, other) in one.iter().zip(other) {
        distance += (one - other).abs();
    }
    distance
}

/// A distance over so many skills as likeness in percent.
pub(super) fn alike(distance: i32, skills: usize) -> f64 {
    let (lowest, highest) = IMPORTANCE;
    let furthest = (highest - lowest) * 100.0 * skills as f64;
    100.0 - f64::from(distance) / furthest * 100.0
}

/// The distance that `part` of `of` are within: found by counting, instead of a sorting
/// algorithm.
pub(super) fn at_share(distances: &[i32], part: usize, of: usize) -> i32 {
    let highest = distances.iter().copied().max().unwrap_or_default();
    let (mut low, mut high) = (0, highest);
    while low < high {
        let half = (low + high) / 2;
        let below = distances
            .iter()
            .filter(|distance| **distance <= half)
            .count();
        if below * of >= distances.len() * part {
            high = half;
        } else {
            low = half + 1;
        }
    }
    low
}

/// What skills are matched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    /// Scores of both.
    Scores,
    /// Lists of both.
    Lists,
    /// A list of one and scores of the other.
    Mixed,
    /// One has neither, or the scales differ.
    Nothing,
}

/// The skills of two roles by kind.
pub(super) struct Sorted<'a> {
    pub(super) basis: Basis,
    skills: Vec<(GapKind, &'a Localized, Option<FieldId>)>,
}

impl Sorted<'_> {
    /// How many skills there are of each kind, in the order of [`GapKind::ALL`].
    pub(super) fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for (kind, ..) in &self.skills {
            counts[*kind as usize] += 1;
        }
        counts
    }
}

/// Sorts the skills of two roles by what they are on the way.
pub(super) fn sorted<'a>(from: &'a Role, to: &'a Role) -> Sorted<'a> {
    let from_scores = scores(from.value(FieldId::SkillsImportance));
    let to_scores = scores(to.value(FieldId::SkillsImportance));
    if let (Some(from), Some(to)) = (from_scores, to_scores) {
        let is_one_scale = common_scale(&[Some(from), Some(to)]).is_some();
        return Sorted {
            basis: if is_one_scale {
                Basis::Scores
            } else {
                Basis::Nothing
            },
            skills: if is_one_scale {
                by_scores(from, to)
            } else {
                Vec::new()
            },
        };
    }
    let basis = match (from_scores.is_some(), to_scores.is_some()) {
        _ if !has_skills(from) || !has_skills(to) => Basis::Nothing,
        (false, false) => Basis::Lists,
        _ => Basis::Mixed,
    };
    let mut skills = Vec::new();
    if basis != Basis::Nothing {
        let from_side = Known {
            list: lists::pool(from, SKILLS),
            scores: from_scores,
        };
        let to_side = Known {
            list: lists::pool(to, SKILLS),
            scores: to_scores,
        };
        for (name, list) in to_side.important() {
            let kind = match from_side.has(name, to_scores.is_some()) {
                Some(true) => GapKind::Carries,
                Some(false) => GapKind::Learn,
                None => GapKind::Unknown,
            };
            skills.push((kind, name, list));
        }
        for (name, list) in from_side.important() {
            // What the other source has no name for is not said to matter less there.
            if to_side.has(name, from_scores.is_some()) == Some(false) {
                skills.push((GapKind::Spare, name, list));
            }
        }
    }
    Sorted { basis, skills }
}

/// Whether a role has skills by which it can be held against another.
fn has_skills(role: &Role) -> bool {
    scores(role.value(FieldId::SkillsImportance)).is_some() || !lists::pool(role, SKILLS).is_empty()
}

/// What a role is known to want.
struct Known<'a> {
    list: Vec<(&'a Localized, FieldId)>,
    scores: Option<&'a Scores>,
}

impl<'a> Known<'a> {
    /// The skills that matter: those that are listed, and those scored so.
    fn important(&self) -> Vec<(&'a Localized, Option<FieldId>)> {
        let mut names = Vec::new();
        for (name, list) in &self.list {
            names.push((*name, Some(*list)));
        }
        if let Some(scores) = self.scores {
            for name in by_importance(scores) {
                if !has_name(&self.list, name) {
                    names.push((name, None));
                }
            }
        }
        names
    }

    /// Whether the role wants a skill; `None` where it cannot be said: scores have fixed names,
    /// and a written list does not go through those.
    fn has(&self, name: &Localized, is_scored: bool) -> Option<bool> {
        if has_name(&self.list, name) {
            return Some(true);
        }
        match self.scores {
            Some(scores) => score_of(scores, name).map(|own| own.score >= scores.middle()),
            None => (!is_scored).then_some(false),
        }
    }
}

/// The names that matter by their scores, the highest first.
fn by_importance(scores: &Scores) -> Vec<&Localized> {
    let names = crate::compare::statistics::by_score(&[Some(scores), None]);
    let mut important = Vec::new();
    for name in names {
        if score_of(scores, name).is_some_and(|own| own.score >= scores.middle()) {
            important.push(name);
        }
    }
    important
}

fn by_scores<'a>(
    from: &'a Scores,
    to: &'a Scores,
) -> Vec<(GapKind, &'a Localized, Option<FieldId>)> {
    let mut skills = Vec::new();
    for name in by_importance(to) {
        let there = score_of(to, name).map_or(0.0, |own| own.score);
        let kind = match score_of(from, name) {
            None => GapKind::Unknown,
            Some(here) if exactly(there - here.score) >= exactly(to.step()) => GapKind::Learn,
            Some(_) => GapKind::Carries,
        };
        skills.push((kind, name, None));
    }
    for name in by_importance(from) {
        let here = score_of(from, name).map_or(0.0, |own| own.score);
        if let Some(there) = score_of(to, name)
            && there.score < to.middle()
            && exactly(here - there.score) >= exactly(to.step())
        {
            skills.push((GapKind::Spare, name, None));
        }
    }
    skills
}

fn scored(role: &Role, name: &Localized, locale: Locale) -> Option<String> {
    let scores = scores(role.value(FieldId::SkillsImportance))?;
    let own = score_of(scores, name)?;
    Some(score_text(scores, own.score, locale))
}
