//! One section of the comparison: its heading, its charts and its table.

use role_compare_core::compare::{Comparison, SectionView};
use role_compare_core::field::Section;
use yew::prelude::*;

use super::node::{el, text};
use super::{figure, origin, table};

/// The section; nothing where neither role has a fact for it.
pub fn view(section: Section, comparison: &Comparison, has_sources: bool) -> Html {
    let is_meant = |view: &&SectionView| view.id == section;
    let Some(section) = comparison.sections.iter().find(is_meant) else {
        return Html::default();
    };
    let parts = [
        el!("h3" class="rc-heading", [text(&section.title)]),
        figure::view_all(&section.charts, comparison),
        table::view(section, comparison, has_sources),
        origin::view(section, comparison),
    ];
    el!("section" class="rc-section", parts)
}
