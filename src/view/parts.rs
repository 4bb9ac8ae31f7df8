//! Everything below the pickers: the comparison, part by part.
//!
//! One component, which alone compares. Typing, opening a list or changing the theme costs
//! nothing here; and since nothing in it is a component, a new comparison comes onto the page
//! at once. (Between a component and those in it Yew may let the browser paint, which would
//! show one role's name above another's figures.)

use std::cell::RefCell;
use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::{
    Cell, Comparison, Options, Several, SourceView, Unit, compare_several, compare_with,
};
use role_compare_core::decide::own_pay;
use role_compare_core::field::Section;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{Look, PageState, Panel};
use role_compare_core::role::MoneyUnit;
use yew::prelude::*;

use super::decide::{self, Desk, Drawn};
use super::pen::{Pen, Sheet, shape};
use super::related::{self, Choose};
use super::settings::{Action, Along, Block};
use super::shared::Shared;
use super::{section, several, sources, summary};

/// Which parts of which comparison.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The roles.
    pub catalogue: Shared<Catalogue>,
    /// Ids of the two to four that are compared, of the catalogue's.
    pub ids: Vec<Rc<str>>,
    /// The language.
    pub locale: Locale,
    /// The parts, in the order wanted.
    pub blocks: Rc<[Block]>,
    /// What the visitor has set.
    pub page: Rc<PageState>,
    /// What can be taken along.
    pub along: Along,
    /// Told what the visitor does.
    pub on_action: Callback<Action>,
}

/// The parts.
pub struct Parts {
    /// All ids come from the catalogue, so there is always a comparison.
    made: Option<Made>,
    options: Options,
    /// Which rows are hidden and how the others are put in order, in sentences.
    remarks: Vec<String>,
    /// Behind a `RefCell`, because Yew asks for a view without letting change anything.
    sheets: RefCell<Sheets>,
}

/// What was compared.
enum Made {
    /// Two roles.
    Pair(Comparison),
    /// Three or four.
    Several(Several),
}

impl Component for Parts {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<Parts>) -> Parts {
        let Props {
            catalogue,
            ids,
            locale,
            page,
            ..
        } = context.props();
        let options = Options {
            locale: *locale,
            pay_period: page.pay_period,
            rates: page.rates.clone(),
        };
        let mut remarks = Vec::new();
        let made = match &ids[..] {
            [left, right] => {
                let mut comparison = compare_with(catalogue, left, right, &options).ok();
                if let Some(comparison) = &mut comparison {
                    if let Some(own) = page.own_pay {
                        own_pay::mark_charts(comparison, own, &options);
                    }
                    if page.look != Look::default() {
                        remarks = arrange(comparison, page.look);
                    }
                }
                comparison.map(Made::Pair)
            }
            _ => {
                let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
                let mut several = compare_several(catalogue, &ids, &options).ok();
                if let Some(several) = &mut several {
                    if let (Some(own), Some(pay)) = (page.own_pay, &mut several.pay) {
                        own_pay::mark_chart(pay, own, &options);
                    }
                    if page.look != Look::default() {
                        remarks = arrange_several(several, page.look);
                    }
                }
                several.map(Made::Several)
            }
        };
        Parts {
            made,
            options,
            remarks,
            sheets: RefCell::default(),
        }
    }

    fn changed(&mut self, context: &Context<Parts>, before: &Props) -> bool {
        // What is set in a panel for the panel alone compares nothing anew.
        let is_same = {
            let (now, before) = (context.props(), before);
            let (page, page_before) = (&now.page, &before.page);
            now.catalogue == before.catalogue
                && (&now.ids, now.locale) == (&before.ids, before.locale)
                && page.look == page_before.look
                && page.own_pay == page_before.own_pay
                && page.pay_period == page_before.pay_period
                && page.rates == page_before.rates
        };
        if context.props().blocks != before.blocks {
            // Yew takes away what another part takes the place of, wherever that is by then.
            self.sheets.take();
        }
        if !is_same {
            let sheets = self.sheets.take();
            *self = <Parts as Component>::create(context);
            self.sheets = RefCell::new(sheets);
        }
        true
    }

    fn view(&self, context: &Context<Parts>) -> Html {
        let props = context.props();
        let blocks = &props.blocks;
        let mut sheets = self.sheets.borrow_mut();
        let has_sources = props.page.has_sources;
        // Nobody asks for the charts of a panel that is closed.
        let shown_blocks = match props.page.open.has(Panel::Take) {
            true => &**blocks,
            false => &[],
        };
        let parts = self.made.iter().flat_map(|made| match made {
            Made::Pair(comparison) => {
                let titles = vec![&*comparison.left.title, &*comparison.right.title];
                let choose = Choose::By(props.on_action.clone());
                let rows = comparison.sections.iter().flat_map(|section| &section.rows);
                let unit = unit(rows.flat_map(|row| [&row.left, &row.right]));
                let mut charts = Vec::new();
                for block in shown_blocks {
                    for section in &comparison.sections {
                        if *block == Block::Section(section.id) {
                            let rows = section.rows.iter();
                            let cells = rows.flat_map(|row| [&row.left, &row.right]);
                            let credit = credit(cells, &comparison.sources);
                            charts.extend(section.charts.iter().map(|chart| Drawn {
                                title: &chart.title,
                                credit: credit.clone(),
                            }));
                        }
                    }
                }
                let desk = || decide::view(&self.desk(props, titles.clone(), charts.clone(), unit));
                sheets.pair(comparison, blocks, &choose, has_sources, &desk)
            }
            Made::Several(made) => {
                let titles: Vec<&str> = made.roles.iter().map(|role| &*role.title).collect();
                let rows = made.sections.iter().flat_map(|section| &section.rows);
                let unit = unit(rows.flat_map(|row| &row.cells));
                let mut charts = Vec::new();
                for section in &made.sections {
                    let is_shown = shown_blocks.contains(&Block::Section(section.id));
                    if let (true, Section::Pay, Some(pay)) = (is_shown, section.id, &made.pay) {
                        let cells = section.rows.iter().flat_map(|row| &row.cells);
                        charts.push(Drawn {
                            title: &pay.title,
                            credit: credit(cells, &made.sources),
                        });
                    }
                }
                let desk = || decide::view(&self.desk(props, titles.clone(), charts.clone(), unit));
                sheets.several(made, blocks, has_sources, &desk)
            }
        });
        parts.collect()
    }
}

impl Parts {
    fn desk<'a>(
        &'a self,
        props: &'a Props,
        titles: Vec<&'a str>,
        charts: Vec<Drawn<'a>>,
        unit: Option<MoneyUnit>,
    ) -> Desk<'a> {
        Desk {
            catalogue: &props.catalogue,
            ids: props.ids.iter().map(|id| &**id).collect(),
            titles,
            charts,
            unit,
            options: &self.options,
            page: &props.page,
            remarks: &self.remarks,
            along: &props.along,
            on_action: &props.on_action,
        }
    }
}

/// The sources of cells by name, as a line of text.
fn credit<'a>(cells: impl Iterator<Item = &'a Cell>, sources: &[SourceView]) -> AttrValue {
    let mut used = vec![false; sources.len()];
    for cell in cells {
        if let Cell::Value { source, .. } = cell {
            used[*source] = true;
        }
    }
    let mut credit = String::new();
    for (source, is_used) in sources.iter().zip(used) {
        if is_used {
            for part in [
                if credit.is_empty() { "" } else { "; " },
                &source.name,
                ", ",
                &source.vintage,
            ] {
                credit.push_str(part);
            }
        }
    }
    credit.into()
}

/// The unit of the first amount that is shown.
fn unit<'a>(mut cells: impl Iterator<Item = &'a Cell>) -> Option<MoneyUnit> {
    cells.find_map(|cell| match cell {
        Cell::Value {
            unit: Unit::Money(unit),
            ..
        } => Some(*unit),
        _ => None,
    })
}

/// Leaves of several roles compared the rows that `look` shows, as [`arrange`] of two.
fn arrange_several(several: &mut Several, look: Look) -> Vec<String> {
    let shown = several.shown(look);
    let mut sections = Vec::new();
    for own in &shown.sections {
        let mut section = several.sections[own.section].clone();
        let rows = own.rows.iter().map(|row| section.rows[*row].clone());
        section.rows = rows.collect();
        sections.push(section);
    }
    several.sections = sections;
    shown.hidden.into_iter().chain(shown.order).collect()
}

/// Leaves of a comparison the rows that `look` shows, in its order, and says what it hides.
fn arrange(comparison: &mut Comparison, look: Look) -> Vec<String> {
    let shown = comparison.shown(look);
    let mut sections = Vec::new();
    for own in &shown.sections {
        let mut section = comparison.sections[own.section].clone();
        let rows = own.rows.iter().map(|row| section.rows[*row].clone());
        section.rows = rows.collect();
        sections.push(section);
    }
    comparison.sections = sections;
    shown.hidden.into_iter().chain(shown.order).collect()
}

/// The parts that are written by a pen, as they stand on the page.
#[derive(Default)]
pub struct Sheets(Vec<(Block, Sheet)>);

impl Sheets {
    fn write(&mut self, block: Block, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
        let place = self.0.iter().position(|(own, _)| *own == block);
        let place = place.unwrap_or_else(|| {
            let shape = match block {
                Block::Sources => shape!("section" class="rc-section rc-sources"),
                _ => shape!("section" class="rc-section"),
            };
            self.0.push((block, Sheet::new(shape)));
            self.0.len() - 1
        });
        self.0[place].1.write(inside)
    }

    /// Each part of a comparison, in the order of `blocks`; of a section that neither role has a
    /// fact for, nothing. Where a part stands there in another comparison, this one has it too,
    /// so that Yew finds the elements again.
    pub fn pair(
        &mut self,
        comparison: &Comparison,
        blocks: &[Block],
        choose: &Choose,
        has_sources: bool,
        decide: &dyn Fn() -> Html,
    ) -> Vec<Html> {
        let part = |block: &Block| match *block {
            Block::Summary => summary::view(comparison, related::view(comparison, choose)),
            Block::Decide => decide(),
            Block::Section(id) => match section::of(id, comparison) {
                Some(section) => self.write(*block, &mut |pen| {
                    section::write(pen, section, comparison, has_sources)
                }),
                None => Html::default(),
            },
            Block::Sources => self.write(*block, &mut |pen| {
                sources::write(pen, &comparison.sources, comparison.locale);
            }),
        };
        blocks.iter().map(part).collect()
    }

    /// The parts of three or four roles compared, likewise.
    fn several(
        &mut self,
        made: &Several,
        blocks: &[Block],
        has_sources: bool,
        decide: &dyn Fn() -> Html,
    ) -> Vec<Html> {
        let part = |block: &Block| match *block {
            Block::Summary => several::summary(made),
            Block::Decide => decide(),
            Block::Section(id) => match several::section(id, made) {
                Some(section) => self.write(*block, &mut |pen| {
                    several::write_section(pen, section, made, has_sources)
                }),
                None => Html::default(),
            },
            Block::Sources => self.write(*block, &mut |pen| {
                sources::write(pen, &made.sources, made.locale);
            }),
        };
        blocks.iter().map(part).collect()
    }
}
