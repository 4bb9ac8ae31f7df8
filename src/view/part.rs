//! A part of the page below the pickers. It is rendered anew only for another comparison:
//! typing, opening a list or changing the theme costs nothing here.

use role_compare_core::compare::Comparison;
use yew::prelude::*;

use super::related::{self, Choose};
use super::settings::Block;
use super::shared::Shared;
use super::{section, sources, summary};

/// Which part of which comparison.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The two roles compared.
    pub comparison: Shared<Comparison>,
    /// The part.
    pub block: Block,
    /// What happens when a related role is chosen.
    pub choose: Choose,
}

/// The part; nothing for a section that neither role has a fact for.
pub struct Part;

impl Component for Part {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Part>) -> Part {
        Part
    }

    fn view(&self, context: &Context<Part>) -> Html {
        let comparison = &*context.props().comparison;
        match context.props().block {
            Block::Summary => summary::view(
                comparison,
                related::view(comparison, &context.props().choose),
            ),
            Block::Section(section) => section::view(section, comparison),
            Block::Sources => sources::view(comparison),
        }
    }
}
