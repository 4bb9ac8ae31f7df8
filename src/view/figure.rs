//! A chart on the page: caption, legend, pictures and notes.
//!
//! The pictures come as a tree of SVG elements; here they only become Yew's nodes.

use role_compare_core::compare::{Chart, Comparison, Side};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

use super::words::Words;
use crate::chart::svg::{Content, Node};
use crate::chart::{self, PanelPicture, Sign};

/// All charts of a section; nothing for a section without charts.
pub fn view_all(charts: &[Chart], comparison: &Comparison) -> Html {
    if charts.is_empty() {
        return Html::default();
    }
    html! {
        <div class="rc-charts">
            { for charts.iter().map(|chart| figure(chart, comparison)) }
        </div>
    }
}

fn figure(chart: &Chart, comparison: &Comparison) -> Html {
    let legend = chart::signs(chart).into_iter().map(|sign| {
        html! {
            <li key={name(sign)}>{ node(chart::swatch(sign)) }{ meaning(sign, comparison) }</li>
        }
    });
    let pictures = chart::draw(chart, comparison.locale);
    html! {
        <figure key={chart.id} class="rc-figure" part="chart">
            <figcaption class="rc-figure-title">{ &chart.title }</figcaption>
            // The pictures' own names say whose figures they show.
            <ul class="rc-legend" aria-hidden="true">{ for legend }</ul>
            { for pictures.into_iter().map(panel) }
            { for chart.notes.iter().map(|note| html! { <p class="rc-small">{ note }</p> }) }
        </figure>
    }
}

fn name(sign: Sign) -> &'static str {
    match sign {
        Sign::Side(Side::Left) => "left",
        Sign::Side(Side::Right) => "right",
        Sign::Both => "both",
        Sign::Average => "average",
        Sign::Overlap => "overlap",
    }
}

fn meaning(sign: Sign, comparison: &Comparison) -> AttrValue {
    let words = Words::of(comparison.locale);
    match sign {
        Sign::Side(Side::Left) => comparison.left.title.clone().into(),
        Sign::Side(Side::Right) => comparison.right.title.clone().into(),
        Sign::Both => words.both_roles.into(),
        Sign::Average => words.average.into(),
        Sign::Overlap => words.overlap.into(),
    }
}

fn panel(picture: PanelPicture) -> Html {
    html! {
        <>
            if let Some(title) = &picture.title {
                <p class="rc-panel-title">{ title }</p>
            }
            { node(picture.svg) }
        </>
    }
}

/// The attributes that each kind of element has. Yew compares those of a fixed list one by
/// one; of any others it makes a hash table for every element, which costs more than the
/// rest of the picture.
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
    let mut values: Box<[_]> = keys.iter().map(|_| None).collect();
    let mut set = |name, value: AttrValue| match keys.iter().position(|key| *key == name) {
        Some(place) => values[place] = Some(AttributeOrProperty::Attribute(value)),
        None => debug_assert!(false, "{name} is not listed"),
    };
    set("class", element.class.into());
    for (name, value) in element.attrs {
        set(name, value.into());
    }
    let mut tag = VTag::new(element.tag);
    tag.set_attributes(Attributes::Dynamic { keys, values });
    match element.content {
        Content::Text(text) if text.is_empty() => {}
        Content::Text(text) => tag.add_child(VText::new(text).into()),
        Content::Nodes(nodes) => tag.add_children(layers(nodes)),
    }
    tag.into()
}

/// The elements in layers of one kind each, the lowest first.
///
/// In the order of the picture another pair's elements would seldom meet their like, and
/// be made anew; within a layer a rectangle becomes another rectangle. Shapes of one lane
/// keep their order, and lanes do not overlap, so the picture is the same.
fn layers(nodes: Vec<Node>) -> impl Iterator<Item = Html> {
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
    layers
        .into_iter()
        .map(|layer| VList::with_children(layer, None).into())
}
