//! The signs of a chart in small, for the legend.
//!
//! The words beside them are the view's; what a sign looks like is the style sheet's.

use role_compare_core::compare::{Chart, Shape, Side};

use super::ink::{Ink, Kind};
use super::svg::{Content, Node};

/// A sign that a legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// What belongs to one role.
    Side(Side),
    /// What both roles have in common.
    Both,
    /// The average inside a band.
    Average,
    /// The median inside a band.
    Median,
    /// The stretch that two bands have in common.
    Overlap,
    /// The reader's own figure.
    Own,
}

/// The signs that a chart uses, in the order in which a legend names them.
pub fn signs(chart: &Chart) -> Vec<Sign> {
    let lanes = || chart.panels.iter().flat_map(|panel| &panel.lanes);
    let marks = || lanes().flat_map(|lane| &lane.marks);
    let has_side = |side| {
        marks().any(|mark| mark.side == Some(side))
            || lanes().any(|lane| lane.gaps.iter().any(|gap| gap.side == side))
    };
    let has_average = marks().any(|mark| {
        matches!(
            mark.shape,
            Shape::Band {
                average: Some(_),
                ..
            }
        )
    });
    let has_median = marks().any(|mark| {
        matches!(
            mark.shape,
            Shape::Band {
                median: Some(_),
                ..
            }
        )
    });
    let mut signs = Vec::new();
    signs.extend(
        Side::BOTH
            .into_iter()
            .filter(|side| has_side(*side))
            .map(Sign::Side),
    );
    if marks().any(|mark| mark.side.is_none()) {
        signs.push(Sign::Both);
    }
    if has_average {
        signs.push(Sign::Average);
    }
    if has_median {
        signs.push(Sign::Median);
    }
    if chart.panels.iter().any(super::layout::has_overlap) {
        signs.push(Sign::Overlap);
    }
    if chart
        .panels
        .iter()
        .any(|panel| super::scale::own(panel).is_some())
    {
        signs.push(Sign::Own);
    }
    signs
}

/// A sign as a picture of one letter's size. It says nothing to a screen reader: the
/// words beside it do.
pub fn swatch(sign: Sign) -> Node {
    let shapes = match sign {
        Sign::Side(side) => vec![square(Kind::Mark, Some(side))],
        Sign::Both => vec![square(Kind::Mark, None)],
        Sign::Overlap => vec![square(Kind::Overlap, None)],
        Sign::Median => vec![upright(Kind::Median)],
        Sign::Own => vec![upright(Kind::Own)],
        Sign::Average => vec![
            upright(Kind::AverageLine),
            Node::shape(
                "circle",
                Ink::of(Kind::Average).class(),
                vec![
                    ("cx", "50%".into()),
                    ("cy", "50%".into()),
                    ("r", "0.3em".into()),
                ],
            ),
        ],
    };
    Node {
        tag: "svg",
        class: "rc-swatch",
        attrs: vec![
            ("width", "1em".into()),
            ("height", "1em".into()),
            ("aria-hidden", "true".into()),
            ("focusable", "false".into()),
        ],
        content: Content::Nodes(shapes),
    }
}

fn upright(kind: Kind) -> Node {
    Node::shape(
        "line",
        Ink::of(kind).class(),
        vec![
            ("x1", "50%".into()),
            ("y1", "0%".into()),
            ("x2", "50%".into()),
            ("y2", "100%".into()),
        ],
    )
}

fn square(kind: Kind, side: Option<Side>) -> Node {
    // Room for the outline, half of which is outside the square.
    Node::shape(
        "rect",
        Ink { kind, side }.class(),
        vec![
            ("x", "10%".into()),
            ("y", "10%".into()),
            ("width", "80%".into()),
            ("height", "80%".into()),
        ],
    )
}
