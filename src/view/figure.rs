//! A chart on the page: caption, legend, pictures and notes.
//!
//! The pictures come as a tree of SVG elements; here they only become Yew's nodes.

use role_compare_core::compare::{Chart, Comparison, Side};
use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::node::{changing, each, el, several, text};
use super::words::Words;
use crate::chart::svg::{Content, Node};
use crate::chart::{self, Sign};

/// All charts of a section; nothing for a section without charts.
pub fn view_all(charts: &[Chart], comparison: &Comparison) -> Html {
    if charts.is_empty() {
        return Html::default();
    }
    let figures = each(charts, |chart| figure(chart, comparison));
    el!("div" class="rc-charts", figures)
}

fn figure(chart: &Chart, comparison: &Comparison) -> Html {
    let (left, right) = (&comparison.left.title, &comparison.right.title);
    let legend = each(&chart::signs(chart), |sign| {
        let meaning = match sign {
            Sign::Side(Side::Left) => text(left),
            Sign::Side(Side::Right) => text(right),
            sign => meaning(*sign, chart, comparison.locale),
        };
        el!("li", [node(chart::swatch(*sign)), meaning])
    });
    with_legend(chart, legend, comparison.locale)
}

/// A chart of several roles, in which the names of the lanes say whose figures they are.
pub fn of_several(chart: &Chart, locale: Locale) -> Html {
    let mut legend = Vec::new();
    for sign in chart::signs(chart) {
        if sign != Sign::Both {
            let parts = [node(chart::swatch(sign)), meaning(sign, chart, locale)];
            legend.push(el!("li", parts));
        }
    }
    let figure = with_legend(chart, legend, locale);
    el!("div" class="rc-charts", [figure])
}

fn with_legend(chart: &Chart, legend: Vec<Html>, locale: Locale) -> Html {
    let mut pictures = Vec::new();
    for picture in chart::draw(chart, locale) {
        let title = picture.title.as_ref();
        let title = title.map(|title| el!("p" class="rc-panel-title", [text(title)]));
        pictures.push(title.unwrap_or_default());
        pictures.push(node(picture.svg));
    }
    let notes = each(&chart.notes, |note| el!("p" class="rc-small", [text(note)]));
    let parts = [
        el!("figcaption" class="rc-figure-title", [text(&chart.title)]),
        // The pictures' own names say whose figures they show.
        el!("ul" class="rc-legend" aria-hidden="true", legend),
        several(pictures),
        several(notes),
    ];
    el!("figure" class="rc-figure" part="chart", parts)
}

/// What a sign means that is of no single role.
fn meaning(sign: Sign, chart: &Chart, locale: Locale) -> Html {
    let words = Words::of(locale);
    text(match sign {
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
    })
}

/// The attributes that each kind of element can have.
fn attributes(tag: &str) -> &'static [&'static str] {
    match tag {
        "svg" => &[
            "class",
            "role",
            "aria-label",
            "aria-hidden",
            "width",
            "height",
            "overflow",
            "focusable",
        ],
        "rect" => &["class", "x", "y", "width", "height"],
        "line" => &["class", "x1", "y1", "x2", "y2"],
        "circle" => &["class", "cx", "cy", "r"],
        _ => &["class", "x", "y", "dx", "text-anchor"],
    }
}

/// An element of a picture as Yew's node.
fn node(element: Node) -> Html {
    let keys = attributes(element.tag);
    let mut values = vec![None; keys.len()];
    let mut set = |name, value: AttrValue| match keys.iter().position(|key| *key == name) {
        Some(place) => values[place] = Some(value),
        None => debug_assert!(false, "{name} is not listed"),
    };
    set("class", element.class.into());
    for (name, value) in element.attrs {
        set(name, value.into());
    }
    let children = match element.content {
        Content::Text(words) if words.is_empty() => Vec::new(),
        Content::Text(words) => vec![text(&words)],
        Content::Nodes(nodes) => layers(nodes),
    };
    changing(element.tag, keys, values, children)
}

/// The elements in layers of one kind each, the lowest first.
///
/// In the order of the picture another pair's elements would seldom meet their like, and
/// be made anew; within a layer a rectangle becomes another rectangle. Shapes of one lane
/// keep their order, and lanes do not overlap, so the picture is the same.
fn layers(nodes: Vec<Node>) -> Vec<Html> {
    let layer = |node: &Node| match (node.tag, node.class) {
        ("line", "rc-grid") => 0,
        ("rect", _) => 1,
        ("line", _) => 2,
        ("text", _) => 4,
        _ => 3,
    };
    let mut layers = [const { Vec::new() }; 5];
    for each in nodes {
        layers[layer(&each)].push(node(each));
    }
    layers.into_iter().map(several).collect()
}
