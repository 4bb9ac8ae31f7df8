//! Everything below the pickers: the comparison, part by part.
//!
//! One component, which alone compares. Typing, opening a list or changing the theme costs
//! nothing here; and since nothing in it is a component, a new comparison comes onto the page
//! at once. (Between a component and those in it Yew may let the browser paint, which would
//! show one role's name above another's figures.)

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::{Comparison, compare};
use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::related::{self, Choose};
use super::settings::{Action, Block};
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
    /// Told when a related role is chosen.
    pub on_action: Callback<Action>,
}

/// The parts.
pub struct Parts {
    /// Both ids come from the catalogue, so there is always one.
    comparison: Option<Comparison>,
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
            ..
        } = context.props();
        Parts {
            comparison: compare(catalogue, left, right, *locale).ok(),
        }
    }

    fn changed(&mut self, context: &Context<Parts>, _: &Props) -> bool {
        *self = <Parts as Component>::create(context);
        true
    }

    fn view(&self, context: &Context<Parts>) -> Html {
        let Props {
            blocks, on_action, ..
        } = context.props();
        let choose = Choose::By(on_action.clone());
        let parts = self.comparison.iter();
        parts
            .flat_map(|comparison| all(comparison, blocks, &choose))
            .collect()
    }
}

/// Each part of a comparison, in the order of `blocks`; of a section that neither role has a
/// fact for, nothing. Where a part stands there in another comparison, this one has it too, so that
/// Yew finds the elements again.
pub fn all(comparison: &Comparison, blocks: &[Block], choose: &Choose) -> Vec<Html> {
    let part = |block: &Block| match block {
        Block::Summary => summary::view(comparison, related::view(comparison, choose)),
        Block::Section(section) => section::view(*section, comparison),
        Block::Sources => sources::view(comparison),
    };
    blocks.iter().map(part).collect()
}
