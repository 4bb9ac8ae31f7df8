//! One section of the comparison: its heading, its charts and its table.

use role_compare_core::compare::{Comparison, SectionView};
use role_compare_core::field::Section;

use super::pen::{Pen, shape};
use super::{figure, origin, table};

/// The section of a comparison, if one of the roles has a fact for it.
pub fn of(id: Section, comparison: &Comparison) -> Option<&SectionView> {
    comparison.sections.iter().find(|section| section.id == id)
}

/// What stands in the place of `section`; each cell names its source if `has_sources`.
pub fn write(pen: &mut Pen<'_>, section: &SectionView, comparison: &Comparison, has_sources: bool) {
    pen.put_text(shape!("h3" class="rc-heading"), &section.title);
    figure::write_all(pen, &section.charts, comparison);
    table::pair::write(pen, section, comparison, has_sources);
    origin::write(pen, section, comparison);
}
