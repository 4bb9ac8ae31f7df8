//! What was compared: two roles, or three or four. The rest of the page asks it for its parts
//! and need not know how many roles there are.

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::{
    Cell, Comparison, Options, Several, Shown, SourceView, compare_several, compare_with,
};
use role_compare_core::decide::own_pay;
use role_compare_core::field::Section;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{Look, PageState};

use super::pen::Pen;
use super::related::Choose;
use super::{section, several, summary};

/// A comparison.
pub enum Made {
    /// Of two roles.
    Pair(Comparison),
    /// Of three or four.
    Several(Several),
}

/// How the visitor wants roles compared.
pub fn options(locale: Locale, page: &PageState) -> Options {
    Options {
        locale,
        pay_period: page.pay_period,
        rates: page.rates.clone(),
    }
}

impl Made {
    /// Compares roles; `None` where one of them is not in the catalogue.
    pub fn new(catalogue: &Catalogue, ids: &[&str], options: &Options) -> Option<Made> {
        match *ids {
            [left, right] => compare_with(catalogue, left, right, options)
                .ok()
                .map(Made::Pair),
            _ => compare_several(catalogue, ids, options)
                .ok()
                .map(Made::Several),
        }
    }

    /// Puts the visitor's own pay into the charts that have a place for it.
    pub fn mark_own_pay(&mut self, page: &PageState, options: &Options) {
        match (page.own_pay, self) {
            (Some(own), Made::Pair(comparison)) => {
                own_pay::mark_charts(comparison, own, options);
            }
            (Some(own), Made::Several(several)) => {
                if let Some(pay) = &mut several.pay {
                    own_pay::mark_chart(pay, own, options);
                }
            }
            (None, _) => {}
        }
    }

    /// Leaves the rows that `look` shows, in its order, and says what is hidden and how the rest
    /// stands, in sentences.
    pub fn arrange(&mut self, look: Look) -> Vec<String> {
        if look == Look::default() {
            return Vec::new();
        }
        let shown = match self {
            Made::Pair(comparison) => {
                let shown = comparison.shown(look);
                leave(&mut comparison.sections, &shown, |section| {
                    &mut section.rows
                });
                shown
            }
            Made::Several(several) => {
                let shown = several.shown(look);
                leave(&mut several.sections, &shown, |section| &mut section.rows);
                shown
            }
        };
        shown.hidden.into_iter().chain(shown.order).collect()
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        match self {
            Made::Pair(comparison) => comparison.locale,
            Made::Several(several) => several.locale,
        }
    }

    /// The names of the roles.
    pub fn titles(&self) -> Vec<&str> {
        match self {
            Made::Pair(comparison) => vec![&comparison.left.title, &comparison.right.title],
            Made::Several(several) => several.roles.iter().map(|role| &*role.title).collect(),
        }
    }

    /// Where the figures come from. A cell holds an index into this list.
    pub fn sources(&self) -> &[SourceView] {
        match self {
            Made::Pair(comparison) => &comparison.sources,
            Made::Several(several) => &several.sources,
        }
    }

    /// The cells of a section, or of all of them.
    pub fn cells(&self, wanted: Option<Section>) -> Box<dyn Iterator<Item = &Cell> + '_> {
        let is_wanted = move |id| wanted.is_none_or(|wanted| wanted == id);
        match self {
            Made::Pair(comparison) => {
                let sections = comparison.sections.iter();
                let rows = sections.filter(move |own| is_wanted(own.id));
                let rows = rows.flat_map(|section| &section.rows);
                Box::new(rows.flat_map(|row| [&row.left, &row.right]))
            }
            Made::Several(several) => {
                let sections = several.sections.iter();
                let rows = sections.filter(move |own| is_wanted(own.id));
                let rows = rows.flat_map(|section| &section.rows);
                Box::new(rows.flat_map(|row| &row.cells))
            }
        }
    }

    /// The titles of the charts of a section, in their order.
    pub fn charts(&self, id: Section) -> Vec<&str> {
        match self {
            Made::Pair(comparison) => {
                let charts = section::of(id, comparison).into_iter();
                let charts = charts.flat_map(|section| &section.charts);
                charts.map(|chart| &*chart.title).collect()
            }
            Made::Several(several) => {
                let chart = several::chart(id, several);
                chart.map(|chart| &*chart.title).into_iter().collect()
            }
        }
    }

    /// Writes the answer. `choose` is for the related roles.
    pub fn write_summary(&self, pen: &mut Pen<'_>, choose: Choose) {
        match self {
            Made::Pair(comparison) => summary::write(pen, comparison, choose),
            Made::Several(several) => several::write_summary(pen, several),
        }
    }

    /// Whether one of the roles has a fact for a section.
    pub fn has(&self, id: Section) -> bool {
        match self {
            Made::Pair(comparison) => section::of(id, comparison).is_some(),
            Made::Several(several) => several::section(id, several).is_some(),
        }
    }

    /// Writes a section; each cell names its source if `has_sources`.
    pub fn write_section(&self, pen: &mut Pen<'_>, id: Section, has_sources: bool) {
        match self {
            Made::Pair(comparison) => {
                if let Some(section) = section::of(id, comparison) {
                    section::write(pen, section, comparison, has_sources);
                }
            }
            Made::Several(several) => {
                if let Some(section) = several::section(id, several) {
                    several::write_section(pen, section, several, has_sources);
                }
            }
        }
    }
}

/// Takes out of `sections` what is not shown, and puts the rows in order.
fn leave<S, R>(sections: &mut Vec<S>, shown: &Shown, rows_of: fn(&mut S) -> &mut Vec<R>) {
    let mut all: Vec<Option<S>> = sections.drain(..).map(Some).collect();
    for own in &shown.sections {
        if let Some(mut section) = all[own.section].take() {
            let rows = rows_of(&mut section);
            let mut before: Vec<Option<R>> = rows.drain(..).map(Some).collect();
            rows.extend(own.rows.iter().filter_map(|row| before[*row].take()));
            sections.push(section);
        }
    }
}
