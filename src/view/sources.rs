//! Where the figures come from, and of what time they are.

use role_compare_core::compare::SourceView;
use role_compare_core::locale::Locale;

use super::foreign;
use super::pen::{Pen, shape};
use super::words::Words;

/// The sources of the comparison.
pub fn write(pen: &mut Pen<'_>, sources: &[SourceView], locale: Locale) {
    let words = Words::of(locale);
    pen.put_text(shape!("h3" class="rc-heading"), words.sources);
    pen.put(shape!("ul"), |pen| {
        for source in sources {
            item(pen, source, &source.roles.join(" · "), locale);
        }
    });
    pen.put_text(shape!("p" class="rc-small rc-on-paper"), words.on_paper);
}

/// A source in a list of them; below it, what stands on it.
pub fn item(pen: &mut Pen<'_>, source: &SourceView, about: &str, locale: Locale) {
    pen.put(shape!("li"), |pen| {
        name(pen, source, locale);
        pen.put_text(shape!("span" class="rc-source-roles"), about);
    });
}

/// The name of a source, with its vintage, and a link to it where it has one.
pub fn name(pen: &mut Pen<'_>, source: &SourceView, locale: Locale) {
    match &source.url {
        // Out of an iframe, if the widget stands in one.
        Some(url) => pen.put(shape!("a" target="_top" rel="noopener"), |pen| {
            pen.attr("href", Some(url));
            foreign::write(pen, &source.name, locale);
        }),
        None => foreign::write(pen, &source.name, locale),
    }
    pen.text(", ");
    pen.text(&source.vintage);
}
