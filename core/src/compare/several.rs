//! Three or four roles side by side.
//!
//! Every two of them are compared as any two are, and the rows are laid over each other by their
//! ids. So a cell, a relation and a remark are what they are in a comparison of two; what stands
//! out among all is said where every pair says it. What is of two roles by its nature is left
//! out: opening sentences, differences, counts of shared skills, and all charts but that of pay,
//! which has a lane for each role. It must not know what a row is made of.

use super::convert::{Options, Prepared};
use super::look::{self, Facts, Shown};
use super::model::{
    Cell, CellValue, Chart, Comparison, Coverage, Header, Relation, Row, Side, SourceView,
};
use super::{UnknownRole, compare_prepared, prepared, wording};
use crate::catalogue::Catalogue;
use crate::field::{FIELDS, FieldId, Kind, Section};
use crate::locale::Locale;
use crate::page_state::Look;

/// Two to four roles compared, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Several {
    /// The language of every text in here.
    pub locale: Locale,
    /// The roles, in the order asked for. Related roles are without those that are compared.
    pub roles: Vec<Header>,
    /// How many rows have a value for each role that can be held against every other's.
    pub coverage: Coverage,
    /// The tables, in their standard order; a section without a row is left out.
    pub sections: Vec<SeveralSection>,
    /// What each role pays, a lane a role; its marks have no side.
    pub pay: Option<Chart>,
    /// The sources that the cells name, in order of first use.
    pub sources: Vec<SourceView>,
}

/// One section: a table.
#[derive(Debug, Clone, PartialEq)]
pub struct SeveralSection {
    /// Which section.
    pub id: Section,
    /// The heading.
    pub title: String,
    /// The rows of the table.
    pub rows: Vec<SeveralRow>,
}

/// One row of a table, with the ids of a comparison of two.
#[derive(Debug, Clone, PartialEq)]
pub struct SeveralRow {
    /// Stable id, as [`Row::id`].
    pub id: String,
    /// The field.
    pub field: FieldId,
    /// The heading that the row shares with its neighbours, for a part of a field.
    pub group: Option<String>,
    /// What the row is about.
    pub label: String,
    /// A cell for each role. An item of a list is shared if every other role names it.
    pub cells: Vec<Cell>,
    /// Whether every role has a value and all are the same.
    pub is_same: bool,
    /// The places of the roles that are higher than all others with a value, but for those of
    /// the same; empty where that cannot be said.
    pub highest: Vec<usize>,
    /// The same for lower.
    pub lowest: Vec<usize>,
    /// Whether most people would rather have the highest.
    pub more_is_better: bool,
    /// Which roles are highest and lowest, in words, where that can be said.
    pub extremes: Option<String>,
    /// What must be known to read the row rightly.
    pub notes: Vec<String>,
    /// How far the two furthest values are apart, by the measure of [`super::look`].
    size: Option<f64>,
}

/// Compares two to four roles as a reader asked for.
///
/// # Errors
/// [`UnknownRole`] names the first of the ids that the catalogue does not have.
pub fn compare_several(
    catalogue: &Catalogue,
    ids: &[&str],
    options: &Options,
) -> Result<Several, UnknownRole> {
    let roles = prepared(catalogue, ids, options)?;
    Ok(Merge::of(catalogue, &roles, options).finish(options.locale))
}

impl Several {
    /// The rows that `look` shows.
    pub fn shown(&self, look: Look) -> Shown {
        let mut sections = Vec::new();
        for section in &self.sections {
            let mut facts = Vec::new();
            for row in &section.rows {
                facts.push(Facts {
                    is_missing: !row.cells.iter().all(is_value),
                    is_same: row.is_same,
                    size: row.size,
                    block: (row.field, row.group.as_deref()),
                });
            }
            sections.push(facts);
        }
        look::arranged(&sections, look, self.locale)
    }
}

fn is_value(cell: &Cell) -> bool {
    matches!(cell, Cell::Value { .. })
}

/// A row while pairs are laid over each other.
struct Layered {
    id: String,
    field: FieldId,
    group: Option<String>,
    label: String,
    notes: Vec<String>,
    cells: Vec<Option<Cell>>,
    /// How the roles of each pair stand to each other.
    relations: Vec<(usize, usize, Relation)>,
    size: Option<f64>,
    more_is_better: bool,
}

/// Pairs while they are laid over each other.
struct Merge {
    headers: Vec<Option<Header>>,
    pay: Option<Chart>,
    /// Whose lanes the chart of pay has.
    is_drawn: Vec<bool>,
    sections: Vec<Vec<Layered>>,
    sources: Vec<SourceView>,
}

impl Merge {
    fn of(catalogue: &Catalogue, roles: &[Prepared<'_>], options: &Options) -> Merge {
        let mut merge = Merge {
            headers: roles.iter().map(|_| None).collect(),
            pay: None,
            is_drawn: vec![false; roles.len()],
            sections: Section::ALL.iter().map(|_| Vec::new()).collect(),
            sources: Vec::new(),
        };
        for (right, right_role) in roles.iter().enumerate() {
            for (left, left_role) in roles.iter().take(right).enumerate() {
                let pair = [left_role, right_role];
                let comparison = compare_prepared(catalogue, pair, options);
                merge.lay(comparison, [left, right]);
            }
        }
        merge
    }

    /// Lays the comparison of the roles at two places over what is there.
    fn lay(&mut self, comparison: Comparison, places: [usize; 2]) {
        let Comparison {
            left,
            right,
            sections,
            sources,
            ..
        } = comparison;
        for (place, header) in places.into_iter().zip([left, right]) {
            self.headers[place].get_or_insert(header);
        }
        let mut own_sources = Vec::new();
        for source in sources {
            own_sources.push(self.source(source));
        }
        for mut section in sections {
            if let Some(chart) = section.charts.drain(..).find(Chart::is_of_pay) {
                self.draw(chart, places);
            }
            let count = self.headers.len();
            let layers = &mut self.sections[section.id as usize];
            let mut cursor = 0;
            for mut row in section.rows {
                // Counted over two roles, it is no fact of either.
                if row.derived {
                    continue;
                }
                for cell in [&mut row.left, &mut row.right] {
                    if let Cell::Value { source, .. } | Cell::NotReported { source } = cell {
                        *source = own_sources[*source];
                    }
                }
                let place = layers.iter().position(|own| own.id == row.id);
                let place = place.unwrap_or_else(|| {
                    // Behind the row before it in its own comparison, in the order of the fields.
                    while layers.get(cursor).is_some_and(|own| own.field < row.field) {
                        cursor += 1;
                    }
                    layers.insert(
                        cursor,
                        Layered {
                            id: std::mem::take(&mut row.id),
                            field: row.field,
                            group: row.group.take(),
                            label: std::mem::take(&mut row.label),
                            notes: Vec::new(),
                            cells: vec![None; count],
                            relations: Vec::new(),
                            size: None,
                            more_is_better: false,
                        },
                    );
                    cursor
                });
                cursor = place + 1;
                layers[place].add(row, places);
            }
        }
    }

    /// Takes the lanes of roles that have none yet out of a pair's chart of pay.
    fn draw(&mut self, mut chart: Chart, places: [usize; 2]) {
        for panel in &mut chart.panels {
            panel.lanes.retain_mut(|lane| {
                let mut is_new = false;
                for mark in &mut lane.marks {
                    let place = match mark.side {
                        Some(Side::Left) => places[0],
                        _ => places[1],
                    };
                    // Who it is says the lane's name: there are signs for two sides only.
                    mark.side = None;
                    is_new = !std::mem::replace(&mut self.is_drawn[place], true);
                }
                is_new
            });
        }
        let Some(known) = &mut self.pay else {
            self.pay = Some(chart);
            return;
        };
        for panel in chart.panels {
            match known.panels.iter_mut().find(|own| own.unit == panel.unit) {
                Some(own) => own.lanes.extend(panel.lanes),
                None if !panel.lanes.is_empty() => known.panels.push(panel),
                None => {}
            }
        }
        for note in chart.notes {
            if !known.notes.contains(&note) {
                known.notes.push(note);
            }
        }
    }

    /// The place of a source among those of all pairs.
    fn source(&mut self, source: SourceView) -> usize {
        let place = self.sources.iter().position(|own| own.id == source.id);
        match place {
            Some(place) => {
                for role in source.roles {
                    if !self.sources[place].roles.contains(&role) {
                        self.sources[place].roles.push(role);
                    }
                }
                place
            }
            None => {
                self.sources.push(source);
                self.sources.len() - 1
            }
        }
    }

    fn finish(mut self, locale: Locale) -> Several {
        let mut roles: Vec<Header> = Vec::new();
        let mut ids = Vec::new();
        for header in self.headers.into_iter().flatten() {
            ids.push(header.id.clone());
            roles.push(header);
        }
        for role in &mut roles {
            for related in std::mem::take(&mut role.related) {
                if !ids.contains(&related.id) {
                    role.related.push(related);
                }
            }
        }
        let mut titles: Vec<&str> = Vec::new();
        for role in &roles {
            titles.push(&role.title);
        }
        for source in &mut self.sources {
            let named = std::mem::take(&mut source.roles);
            for title in &titles {
                let is_new = !source.roles.iter().any(|own| own == title);
                if is_new && named.iter().any(|own| own == title) {
                    source.roles.push((*title).to_owned());
                }
            }
        }
        let (mut comparable, mut total) = (0, 0);
        let mut sections = Vec::new();
        for (id, mut layers) in Section::ALL.into_iter().zip(self.sections) {
            spread_whole_fields(&mut layers);
            let mut scores: Option<FieldId> = None;
            let mut is_counted = false;
            let mut rows = Vec::new();
            for layer in layers {
                let is_comparable = layer.is_comparable();
                // Scores of one field count once, as in a comparison of two.
                if scores == Some(layer.field) {
                    comparable += usize::from(is_comparable && !is_counted);
                    is_counted |= is_comparable;
                } else {
                    let is_scores = layer.field.spec().kind == Kind::Scores;
                    scores = is_scores.then_some(layer.field);
                    is_counted = is_comparable;
                    comparable += usize::from(is_comparable);
                    total += 1;
                }
                rows.push(layer.finish(&titles, locale));
            }
            if !rows.is_empty() {
                sections.push(SeveralSection {
                    id,
                    title: id.title(locale).to_owned(),
                    rows,
                });
            }
        }
        if let Some(pay) = &mut self.pay {
            pay.describe();
        }
        Several {
            locale,
            pay: self.pay,
            coverage: Coverage {
                comparable,
                total,
                text: wording::coverage(comparable, total, locale),
            },
            roles,
            sections,
            sources: self.sources,
        }
    }
}

impl Layered {
    /// Adds a row of the roles at two places.
    fn add(&mut self, row: Row, [left, right]: [usize; 2]) {
        self.relations.push((left, right, row.relation));
        if let Some(size) = look::size(&row) {
            self.size = Some(self.size.map_or(size, |own| own.max(size)));
        }
        self.more_is_better |= row.favours.is_some();
        for note in row.notes {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        for (place, cell) in [(left, row.left), (right, row.right)] {
            match &mut self.cells[place] {
                Some(known) => join_shared(known, &cell),
                empty => *empty = Some(cell),
            }
        }
    }

    /// Whether every role has a value that can be held against every other's.
    fn is_comparable(&self) -> bool {
        self.has_every_pair() && self.relations.iter().all(|(.., own)| own.is_comparable())
    }

    fn has_every_pair(&self) -> bool {
        self.relations.len() == self.cells.len() * (self.cells.len() - 1) / 2
    }

    /// The places of the roles that stand to all others with a value as `relation` says, or are
    /// the same, and to one at least as it says.
    fn extreme(&self, relation: Relation) -> Vec<usize> {
        let mut places = Vec::new();
        for place in 0..self.cells.len() {
            let (mut is_extreme, mut is_beyond) = (true, false);
            for (left, right, own) in &self.relations {
                let own = match (*left == place, *right == place, own) {
                    (false, false, _) | (_, _, Relation::Missing) => continue,
                    (true, _, own) => *own,
                    (_, _, Relation::Higher) => Relation::Lower,
                    (_, _, Relation::Lower) => Relation::Higher,
                    (.., own) => *own,
                };
                is_beyond |= own == relation;
                is_extreme &= own == relation || own == Relation::Same;
            }
            if is_extreme && is_beyond {
                places.push(place);
            }
        }
        places
    }

    fn finish(self, titles: &[&str], locale: Locale) -> SeveralRow {
        let highest = self.extreme(Relation::Higher);
        let lowest = self.extreme(Relation::Lower);
        let named = |places: &[usize]| {
            let mut names = Vec::new();
            for place in places {
                names.push(titles[*place]);
            }
            (!names.is_empty()).then(|| names.join(", "))
        };
        let extremes = wording::extremes(named(&highest), named(&lowest), locale);
        let is_same = self.has_every_pair()
            && self
                .relations
                .iter()
                .all(|(.., own)| *own == Relation::Same);
        let mut cells = Vec::new();
        for cell in self.cells {
            cells.push(cell.unwrap_or(Cell::Absent));
        }
        SeveralRow {
            id: self.id,
            field: self.field,
            group: self.group,
            label: self.label,
            cells,
            is_same,
            highest,
            lowest,
            more_is_better: self.more_is_better,
            extremes,
            notes: self.notes,
            size: self.size,
        }
    }
}

/// An item that one other role does not name is not shared by all.
fn join_shared(known: &mut Cell, other: &Cell) {
    if let (
        Cell::Value {
            value: CellValue::List(known),
            ..
        },
        Cell::Value {
            value: CellValue::List(other),
            ..
        },
    ) = (known, other)
    {
        for (known, other) in known.iter_mut().zip(other) {
            known.shared &= other.shared;
        }
    }
}

/// A field that two roles do not report is one row; that a third has several parts of it makes
/// each a row. Then the one row says nothing more, and its cells go into the others.
fn spread_whole_fields(layers: &mut Vec<Layered>) {
    for spec in FIELDS {
        let path = spec.path();
        let is_of = |own: &&Layered| own.field == spec.id;
        let is_divided = matches!(
            spec.kind,
            Kind::PayByCountry | Kind::TitleByCountry | Kind::Scores
        );
        let Some(whole) = layers.iter().position(|own| own.id == path) else {
            continue;
        };
        if !is_divided || layers.iter().filter(is_of).count() < 2 {
            continue;
        }
        let whole = layers.remove(whole);
        for layer in layers.iter_mut().filter(|own| own.field == spec.id) {
            for (cell, whole) in layer.cells.iter_mut().zip(&whole.cells) {
                if cell.is_none() {
                    cell.clone_from(whole);
                }
            }
        }
    }
}
