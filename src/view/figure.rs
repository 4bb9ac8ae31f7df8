//! A chart on the page: caption, legend, pictures and notes.
//!
//! The pictures come as a tree of SVG elements; here they are only written.

use role_compare_core::compare::{Chart, Comparison, Side};
use role_compare_core::locale::Locale;

use super::pen::{Pen, Shape, shape};
use super::words::Words;
use crate::chart::svg::{Content, Node};
use crate::chart::{self, Sign};

/// All charts of a section; nothing for a section without charts.
pub fn write_all(pen: &mut Pen<'_>, charts: &[Chart], comparison: &Comparison) {
    if charts.is_empty() {
        return;
    }
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    pen.put(shape!("div" class="rc-charts"), |pen| {
        for chart in charts {
            let meaning = |sign| match sign {
                Sign::Side(Side::Left) => Some(left.as_str()),
                Sign::Side(Side::Right) => Some(right.as_str()),
                sign => Some(meaning(sign, chart, comparison.locale)),
            };
            write(pen, chart, comparison.locale, &meaning);
        }
    });
}

/// A chart of several roles, in which the names of the lanes say whose figures they are.
pub fn write_of_several(pen: &mut Pen<'_>, chart: &Chart, locale: Locale) {
    let meaning = |sign| match sign {
        Sign::Both => None,
        sign => Some(meaning(sign, chart, locale)),
    };
    pen.put(shape!("div" class="rc-charts"), |pen| {
        write(pen, chart, locale, &meaning);
    });
}

/// A chart with a legend of the signs that have a `meaning`.
fn write<'a>(
    pen: &mut Pen<'_>,
    chart: &Chart,
    locale: Locale,
    meaning: &dyn Fn(Sign) -> Option<&'a str>,
) {
    pen.put(shape!("figure" class="rc-figure" part="chart"), |pen| {
        pen.put_text(shape!("figcaption" class="rc-figure-title"), &chart.title);
        // The pictures' own names say whose figures they show.
        pen.put(shape!("ul" class="rc-legend" aria-hidden="true"), |pen| {
            for sign in chart::signs(chart) {
                let Some(meaning) = meaning(sign) else {
                    continue;
                };
                pen.put(shape!("li"), |pen| {
                    element(pen, &chart::swatch(sign), 0);
                    pen.text(meaning);
                });
            }
        });
        for picture in chart::draw(chart, locale) {
            if let Some(title) = &picture.title {
                pen.put_text(shape!("p" class="rc-panel-title"), title);
            }
            element(pen, &picture.svg, 0);
        }
        for note in &chart.notes {
            pen.put_text(shape!("p" class="rc-small"), note);
        }
    });
}

/// What a sign means that is of no single role.
fn meaning(sign: Sign, chart: &Chart, locale: Locale) -> &str {
    let words = Words::of(locale);
    match sign {
        Sign::Side(_) | Sign::Both => words.both_roles,
        Sign::Average => words.average,
        Sign::Median => words.median,
        Sign::Overlap => words.overlap,
        Sign::Own => {
            let mut references = chart
                .panels
                .iter()
                .filter_map(|panel| panel.reference.as_ref());
            references.next().map_or("", |reference| &reference.text)
        }
    }
}

/// What each kind of element is, and the attributes that it can have, in the order in which an
/// element of a picture has them.
fn kind(tag: &str) -> (&'static Shape, &'static [&'static str]) {
    match tag {
        "svg" => (
            // A program that translates pages would put elements into the texts that no
            // picture shows.
            shape!("svg" translate="no"),
            &[
                "role",
                "aria-label",
                "width",
                "height",
                "aria-hidden",
                "overflow",
                "focusable",
            ],
        ),
        "rect" => (shape!("rect"), &["x", "y", "width", "height"]),
        "line" => (shape!("line"), &["x1", "y1", "x2", "y2"]),
        "circle" => (shape!("circle"), &["cx", "cy", "r"]),
        _ => (shape!("text"), &["x", "y", "dx", "text-anchor"]),
    }
}

/// An element of a picture.
fn element(pen: &mut Pen<'_>, element: &Node, layer: u32) {
    let (shape, attributes) = kind(element.tag);
    pen.put_as(layer + 1, shape, |pen| {
        pen.attr("class", Some(element.class));
        // Side by side: there are some two hundred elements, and to look each attribute up by its
        // name took longer than to write it.
        let mut own = element.attrs.iter();
        let mut next = own.next();
        for name in attributes {
            let value = next.filter(|(own, _)| own == name);
            pen.attr(name, value.map(|(_, value)| &**value));
            if value.is_some() {
                next = own.next();
            }
        }
        debug_assert_eq!(next, None, "in another order, or not listed");
        match &element.content {
            Content::Text(words) if words.is_empty() => {}
            Content::Text(words) => pen.text(words),
            Content::Nodes(nodes) => layers(pen, nodes),
        }
    });
}

/// The elements in layers of one kind each, the lowest first.
///
/// In the order of the picture another pair's elements would seldom meet their like, and
/// be made anew; within a layer a rectangle becomes another rectangle. Shapes of one lane
/// keep their order, and lanes do not overlap, so the picture is the same.
fn layers(pen: &mut Pen<'_>, nodes: &[Node]) {
    let layer = |node: &Node| match (node.tag, node.class) {
        ("line", "rc-grid") => 0,
        ("rect", _) => 1,
        ("line", _) => 2,
        ("text", "rc-tick") => 4,
        ("text", "rc-lane") => 5,
        ("text", _) => 6,
        _ => 3,
    };
    let own: Vec<u32> = nodes.iter().map(layer).collect();
    for each in 0..7 {
        for (node, own) in nodes.iter().zip(&own) {
            if *own == each {
                element(pen, node, each);
            }
        }
    }
}
