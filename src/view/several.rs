//! Three or four roles side by side: how much of them can be compared, and the sections.

use role_compare_core::compare::{Chart, Several, SeveralSection};
use role_compare_core::field::Section;

use super::pen::{Pen, shape};
use super::words::Words;
use super::{figure, table};

/// The classes of the places.
pub const PLACES: [&str; 4] = ["rc-left", "rc-right", "rc-third", "rc-fourth"];

/// Writes how much of the roles can be compared.
pub fn write_summary(pen: &mut Pen<'_>, several: &Several) {
    pen.put_text(
        shape!("h3" class="rc-eyebrow"),
        Words::of(several.locale).summary,
    );
    pen.put(shape!("ul" class="rc-roles"), |pen| {
        for (role, place) in several.roles.iter().zip(PLACES) {
            pen.put(shape!("li"), |pen| {
                pen.attr("class", Some(place));
                pen.put(shape!("span" class="rc-marker"), |_| {});
                pen.text(&role.title);
            });
        }
    });
    pen.put_text(shape!("p" class="rc-coverage"), &several.coverage.text);
}

/// A section of several roles, if one of them has a fact for it.
pub fn section(id: Section, several: &Several) -> Option<&SeveralSection> {
    several.sections.iter().find(|section| section.id == id)
}

/// The chart of a section: only that of pay has a lane for each role.
pub fn chart(id: Section, several: &Several) -> Option<&Chart> {
    several.pay.as_ref().filter(|_| id == Section::Pay)
}

/// What stands in the place of `section`. Each cell names its source if `has_sources`.
pub fn write_section(
    pen: &mut Pen<'_>,
    section: &SeveralSection,
    several: &Several,
    has_sources: bool,
) {
    pen.put_text(shape!("h3" class="rc-heading"), &section.title);
    if let Some(chart) = chart(section.id, several) {
        figure::write_of_several(pen, chart, several.locale);
    }
    table::several::write(pen, section, several, has_sources);
}
