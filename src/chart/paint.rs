//! The pieces of a panel drawn by plotters.
//!
//! It must not know where things go, nor what comes out at the other end.

use std::convert::Infallible;

use plotters::chart::ChartBuilder;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, ShapeStyle, TRANSPARENT, TextStyle};

use super::axis::Axis;
use super::backend::{EM, SvgBackend, WIDTH};
use super::ink::{Ink, Kind};
use super::piece::{Layout, Piece};
use super::scale::Scale;
use super::svg::Node;

/// The height of the numbers below a panel, in `em`.
const AXIS_HEIGHT: f64 = 1.6;

/// Draws a panel; gives its elements and its height in vertical units.
pub fn paint(layout: &Layout, scale: &Scale) -> (Vec<Node>, i32) {
    let axis_height = if scale.labels.is_empty() {
        0.0
    } else {
        AXIS_HEIGHT
    };
    let height = units(layout.height + axis_height);
    let mut nodes = Vec::with_capacity(layout.pieces.len() + 2 * scale.labels.len());
    let backend = SvgBackend {
        height,
        nodes: &mut nodes,
    };
    let painted = paint_on(backend, layout, scale, units(axis_height));
    debug_assert!(painted.is_ok(), "{painted:?}");
    (nodes, height)
}

fn paint_on(
    backend: SvgBackend,
    layout: &Layout,
    scale: &Scale,
    axis_height: i32,
) -> Result<(), DrawingAreaErrorKind<Infallible>> {
    let area = backend.into_drawing_area();
    let mut chart = ChartBuilder::on(&area)
        .margin_right(f64::from(WIDTH) * (1.0 - scale.end))
        .x_label_area_size(axis_height)
        .build_cartesian_2d(
            scale.axis.clone(),
            // plotters' vertical axis begins at the bottom.
            Axis {
                from: layout.height,
                to: 0.0,
                ticks: Vec::new(),
            },
        )?;
    let label = |value: &f64| {
        let index = scale.axis.ticks.iter().position(|tick| tick == value);
        index
            .and_then(|index| scale.labels.get(index))
            .cloned()
            .unwrap_or_default()
    };
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        // Without the line of the axis, plotters leaves out its numbers too.
        .axis_style(TRANSPARENT)
        .set_all_tick_mark_size(0)
        .bold_line_style(shape(Ink::of(Kind::Grid)))
        .label_style(text(Ink::of(Kind::Tick), HPos::Center))
        .x_label_formatter(&label)
        .draw()?;
    let plot = chart.plotting_area();
    for piece in &layout.pieces {
        match *piece {
            Piece::Text {
                text: content,
                ink,
                at,
                anchor,
                y,
            } => plot.draw(&Text::new(content, (at, y), text(ink, anchor)))?,
            Piece::Block { ink, span, rows } => plot.draw(&Rectangle::new(
                [(span.0, rows.0), (span.1, rows.1)],
                shape(ink),
            ))?,
            Piece::Rule { ink, at, rows } => plot.draw(&PathElement::new(
                vec![(at, rows.0), (at, rows.1)],
                shape(ink),
            ))?,
            Piece::Dot { ink, at, y, radius } => {
                plot.draw(&Circle::new((at, y), units(radius), shape(ink)))?
            }
        }
    }
    area.present()
}

fn units(em: f64) -> i32 {
    (em * EM).round() as i32
}

fn shape(ink: Ink) -> ShapeStyle {
    ink.colour().filled()
}

fn text(ink: Ink, anchor: HPos) -> TextStyle<'static> {
    // The middle of the line is known everywhere but on the axis, where plotters sets
    // the upper edge itself.
    TextStyle {
        font: (FontFamily::SansSerif, EM).into(),
        color: ink.colour().to_backend_color(),
        pos: Pos::new(anchor, VPos::Center),
    }
}
