//! Everything below the pickers: the comparison, part by part.
//!
//! One component, which alone compares. Typing, opening a list or changing the theme costs
//! nothing here; and since nothing in it is a component, a new comparison comes onto the page
//! at once. (Between a component and those in it Yew may let the browser paint, which would
//! show one role's name above another's figures.)

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::{Comparison, Options, compare, compare_with};
use role_compare_core::decide::own_pay;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{Look, PageState};
use yew::prelude::*;

use super::decide::{self, Desk};
use super::related::{self, Choose};
use super::settings::{Action, Along, Block};
use super::shared::Shared;
use super::{section, sources, summary};

/// Which parts of which comparison.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The roles.
    pub catalogue: Shared<Catalogue>,
    /// Id of the first role, of the catalogue's.
    pub left: Rc<str>,
    /// Id of the second role, likewise.
    pub right: Rc<str>,
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
    /// Both ids come from the catalogue, so there is always one.
    comparison: Option<Comparison>,
    options: Options,
    /// Which rows are hidden and how the others are put in order, in sentences.
    remarks: Vec<String>,
}

impl Component for Parts {
    type Message = ();
    type Properties = Props;

    fn create(context: &Context<Parts>) -> Parts {
        let Props {
            catalogue,
            left,
            right,
            locale,
            page,
            ..
        } = context.props();
        let options = Options {
            locale: *locale,
            pay_period: page.pay_period,
            rates: page.rates.clone(),
        };
        let is_published = page.pay_period.is_none() && page.rates.is_empty();
        let comparison = match is_published {
            true => compare(catalogue, left, right, *locale),
            false => compare_with(catalogue, left, right, &options),
        };
        let mut comparison = comparison.ok();
        let mut remarks = Vec::new();
        if let Some(comparison) = &mut comparison {
            if let Some(own) = page.own_pay {
                own_pay::mark_charts(comparison, own, &options);
            }
            if page.look != Look::default() {
                remarks = arrange(comparison, page.look);
            }
        }
        Parts {
            comparison,
            options,
            remarks,
        }
    }

    fn changed(&mut self, context: &Context<Parts>, before: &Props) -> bool {
        // What is set in a panel for the panel alone compares nothing anew.
        let is_same = {
            let (now, before) = (context.props(), before);
            let (page, page_before) = (&now.page, &before.page);
            now.catalogue == before.catalogue
                && (&now.left, &now.right, now.locale)
                    == (&before.left, &before.right, before.locale)
                && page.look == page_before.look
                && page.own_pay == page_before.own_pay
                && page.pay_period == page_before.pay_period
                && page.rates == page_before.rates
        };
        if !is_same {
            *self = <Parts as Component>::create(context);
        }
        true
    }

    fn view(&self, context: &Context<Parts>) -> Html {
        let Props {
            catalogue,
            left,
            right,
            blocks,
            page,
            along,
            on_action,
            ..
        } = context.props();
        let choose = Choose::By(on_action.clone());
        let parts = self.comparison.iter().flat_map(|comparison| {
            let desk = Desk {
                catalogue,
                ids: [left, right],
                comparison,
                options: &self.options,
                page,
                remarks: &self.remarks,
                along,
                on_action,
            };
            all(comparison, blocks, &choose, &|| decide::view(&desk))
        });
        parts.collect()
    }
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

/// Each part of a comparison, in the order of `blocks`; of a section that neither role has a
/// fact for, nothing. Where a part stands there in another comparison, this one has it too, so that
/// Yew finds the elements again.
pub fn all(
    comparison: &Comparison,
    blocks: &[Block],
    choose: &Choose,
    decide: &dyn Fn() -> Html,
) -> Vec<Html> {
    let part = |block: &Block| match block {
        Block::Summary => summary::view(comparison, related::view(comparison, choose)),
        Block::Decide => decide(),
        Block::Section(section) => section::view(*section, comparison),
        Block::Sources => sources::view(comparison),
    };
    blocks.iter().map(part).collect()
}
