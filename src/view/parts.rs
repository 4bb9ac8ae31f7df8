//! Everything below the pickers: the comparison, part by part.
//!
//! One component, which alone compares. Typing, opening a list or changing the theme costs
//! nothing here; and since nothing in it is a component, a new comparison comes onto the page
//! at once. (Between a component and those in it Yew may let the browser paint, which would
//! show one role's name above another's figures.)

use std::cell::RefCell;
use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::{Cell, Options, SourceView, Unit};
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{PageState, Panel};
use role_compare_core::role::MoneyUnit;
use yew::prelude::*;

use super::decide::{self, Desk, Drawn};
use super::made::{self, Made};
use super::pen::{self, Pen, Sheet, shape};
use super::related::Choose;
use super::settings::{Action, Along, Block};
use super::shared::Shared;
use super::{sources, writing};

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
    /// What a [`Desk`] calls by these names.
    turn: u32,
    pay_turn: u32,
    /// Behind a `RefCell`, because Yew asks for a view without letting change anything.
    sheets: RefCell<Sheets>,
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
        let options = made::options(*locale, page);
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        let mut made = Made::new(catalogue, &ids, &options);
        let mut remarks = Vec::new();
        if let Some(made) = &mut made {
            made.mark_own_pay(page, &options);
            remarks = made.arrange(page.look);
        }
        Parts {
            made,
            options,
            remarks,
            turn: 0,
            pay_turn: 0,
            sheets: RefCell::default(),
        }
    }

    fn changed(&mut self, context: &Context<Parts>, before: &Props) -> bool {
        // What is set in a panel for the panel alone compares nothing anew.
        let now = context.props();
        let (page, page_before) = (&now.page, &before.page);
        let are_same_roles = now.catalogue == before.catalogue
            && (&now.ids, now.locale) == (&before.ids, before.locale);
        let is_same_pay = are_same_roles
            && page.pay_period == page_before.pay_period
            && page.rates == page_before.rates;
        let is_same =
            is_same_pay && page.look == page_before.look && page.own_pay == page_before.own_pay;
        if now.blocks != before.blocks {
            // Yew takes away what another part takes the place of, wherever that is by then.
            self.sheets.take();
        }
        if !is_same {
            let sheets = self.sheets.take();
            // A page on which nothing is set has nothing to say but which roles it shows.
            let is_set = **page != PageState::default();
            let turn = self.turn + u32::from(is_set && !are_same_roles);
            let pay_turn = self.pay_turn + u32::from(is_set && !is_same_pay);
            *self = <Parts as Component>::create(context);
            self.sheets = RefCell::new(sheets);
            (self.turn, self.pay_turn) = (turn, pay_turn);
        }
        true
    }

    fn view(&self, context: &Context<Parts>) -> Html {
        writing::begin(None);
        let props = context.props();
        let Some(made) = &self.made else {
            return Html::default();
        };
        let desk = Desk {
            catalogue: &props.catalogue,
            ids: props.ids.iter().map(|id| &**id).collect(),
            titles: made.titles(),
            charts: match props.page.open.has(Panel::Take) {
                true => drawn(made, &props.blocks),
                // Nobody asks for the charts of a panel that is closed.
                false => Vec::new(),
            },
            unit: unit(made.cells(None)),
            turn: self.turn,
            pay_turn: self.pay_turn,
            options: &self.options,
            page: &props.page,
            remarks: &self.remarks,
            along: &props.along,
            on_action: &props.on_action,
        };
        let mut sheets = self.sheets.borrow_mut();
        let has_sources = props.page.has_sources;
        let parts = sheets.view(made, &props.blocks, Choose::ByButton, has_sources, &|| {
            decide::view(&desk)
        });
        parts.into_iter().collect()
    }
}

/// The charts on the page, in their order.
fn drawn<'a>(made: &'a Made, blocks: &[Block]) -> Vec<Drawn<'a>> {
    let mut charts = Vec::new();
    for block in blocks {
        if let Block::Section(id) = *block {
            let credit = credit(made.cells(Some(id)), made.sources());
            charts.extend(made.charts(id).into_iter().map(|title| Drawn {
                title,
                credit: credit.clone(),
            }));
        }
    }
    charts
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

/// The parts that are written by a pen, as they stand on the page.
#[derive(Default)]
pub struct Sheets(Vec<(Block, Sheet)>);

impl Sheets {
    fn write(&mut self, block: Block, inside: &mut dyn FnMut(&mut Pen<'_>)) -> Html {
        let place = self.0.iter().position(|(own, _)| *own == block);
        let place = place.unwrap_or_else(|| {
            let shape = match block {
                Block::Summary => shape!("section" class="rc-summary" part="summary"),
                Block::Sources => shape!("section" class="rc-section rc-sources"),
                _ => shape!("section" class="rc-section"),
            };
            self.0.push((block, Sheet::new(shape)));
            self.0.len() - 1
        });
        self.0[place].1.write(inside)
    }

    /// Each part of a comparison, in the order of `blocks`; of a section that no role has a
    /// fact for, nothing. Where a part stands there in another comparison, this one has it too,
    /// so that Yew finds the elements again. `panels` makes what stands in the place of the
    /// panels for a decision.
    ///
    /// Another program may have moved or replaced nodes meanwhile (one that translates pages
    /// does); where they cannot be continued with, all parts are written anew.
    pub fn view(
        &mut self,
        made: &Made,
        blocks: &[Block],
        choose: Choose,
        has_sources: bool,
        panels: &dyn Fn() -> Html,
    ) -> Vec<Html> {
        let parts = self.written(made, blocks, choose, has_sources, panels);
        if pen::hand_over() {
            return parts;
        }
        for (_, sheet) in &mut self.0 {
            sheet.empty();
        }
        let parts = self.written(made, blocks, choose, has_sources, panels);
        pen::hand_over();
        parts
    }

    fn written(
        &mut self,
        made: &Made,
        blocks: &[Block],
        choose: Choose,
        has_sources: bool,
        panels: &dyn Fn() -> Html,
    ) -> Vec<Html> {
        let part = |block: &Block| match *block {
            Block::Summary => self.write(*block, &mut |pen| made.write_summary(pen, choose)),
            Block::Decide => panels(),
            Block::Section(id) if !made.has(id) => Html::default(),
            Block::Section(id) => self.write(*block, &mut |pen| {
                made.write_section(pen, id, has_sources);
            }),
            Block::Sources => self.write(*block, &mut |pen| {
                sources::write(pen, made.sources(), made.locale());
            }),
        };
        blocks.iter().map(part).collect()
    }
}
