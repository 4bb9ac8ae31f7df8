//! A chart's description → plotters → a tree of SVG elements.
//!
//! The pictures are horizontal: lanes from top to bottom, figures from left to right. A
//! picture is as wide as the place it stands in and needs no second drawing when that
//! changes: positions along the width are percent, heights are `em`, and letters keep
//! their size. Room for texts is reckoned for a narrowest place of 19 `em`.
//!
//! Colour is never the only sign: the first role's marks are solid and above, the second
//! role's are outlined and below. There are no colours in here at all, only class names.
//!
//! Charts must not know Yew, the browser or the language's wording; every word in a
//! picture but the numbers of its axis comes with the description.

mod axis;
mod backend;
mod ink;
mod layout;
mod measure;
mod paint;
mod piece;
mod scale;
pub mod svg;
mod swatch;
#[cfg(test)]
mod tests;
mod ticks;

use role_compare_core::Locale;
use role_compare_core::compare::{Chart, Panel};

use scale::Scale;
use svg::{Content, Node};
pub use swatch::{Sign, signs, swatch};

/// One panel of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelPicture {
    /// What the scale measures; a heading above the picture, which does not hold it.
    pub title: Option<String>,
    /// The picture: an `svg` element with `role="img"` and its accessible name.
    pub svg: Node,
}

/// Draws a chart: a picture for each of its panels, in their order.
///
/// The pictures of a chart with several panels are named by panel and chart ("Euros a
/// month. What is earned …"), that of a single panel by the chart alone.
pub fn draw(chart: &Chart, locale: Locale) -> Vec<PanelPicture> {
    let single = chart.panels.len() == 1;
    chart
        .panels
        .iter()
        .map(|panel| PanelPicture {
            title: panel.title.clone(),
            svg: picture(
                panel,
                match &panel.title {
                    Some(title) if !single => format!("{title}. {}", chart.description),
                    _ => chart.description.clone(),
                },
                locale,
            ),
        })
        .collect()
}

fn picture(panel: &Panel, name: String, locale: Locale) -> Node {
    let scale = Scale::new(panel, locale);
    let layout = layout::lay_out(panel, &scale);
    let (nodes, height) = paint::paint(&layout, &scale);
    Node {
        tag: "svg",
        class: "rc-picture",
        attrs: vec![
            ("role", "img".into()),
            ("aria-label", name.into()),
            ("width", "100%".into()),
            ("height", svg::hundredths(height, "em").into()),
            // An outline at the edge is half outside. As an attribute, because without
            // any style sheet it must not be cut off either.
            ("overflow", "visible".into()),
            ("focusable", "false".into()),
        ],
        content: Content::Nodes(nodes),
    }
}
