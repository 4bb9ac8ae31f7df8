//! The pieces of a panel drawn by plotters.
//!
//! It must not know where things go, nor what comes out at the other end.

use std::convert::Infallible;

use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, ShapeStyle, TextStyle};

use super::axis::Axis;
use super::backend::{EM, SvgBackend, WIDTH};
use super::ink::Ink;
use super::piece::{Layout, Piece};
use super::scale::Scale;
use super::svg::Node;

/// Draws a panel; gives its elements and its height in vertical units.
pub fn paint(layout: &Layout, scale: &Scale) -> (Vec<Node>, i32) {
    let height = units(layout.height);
    let mut nodes = Vec::with_capacity(layout.pieces.len());
    let backend = SvgBackend {
        height,
        nodes: &mut nodes,
    };
    let painted = paint_on(backend, layout, scale);
    debug_assert!(painted.is_ok(), "{painted:?}");
    (nodes, height)
}

/// On a drawing area of its own axes. plotters' chart builder is left out: it would lay
/// out the numbers of the axis by itself, and weighs several KB after brotli.
fn paint_on(
    backend: SvgBackend,
    layout: &Layout,
    scale: &Scale,
) -> Result<(), DrawingAreaErrorKind<Infallible>> {
    let width = (f64::from(WIDTH) * scale.end).round() as i32;
    let from_the_top = Axis {
        from: 0.0,
        to: layout.height,
    };
    let plot = backend
        .into_drawing_area()
        .apply_coord_spec(Cartesian2d::<Axis, Axis>::new(
            scale.axis,
            from_the_top,
            (0..width, 0..units(layout.height)),
        ));
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
    plot.present()
}

fn units(em: f64) -> i32 {
    (em * EM).round() as i32
}

fn shape(ink: Ink) -> ShapeStyle {
    ink.colour().filled()
}

fn text(ink: Ink, anchor: HPos) -> TextStyle<'static> {
    TextStyle {
        font: (FontFamily::SansSerif, EM).into(),
        color: ink.colour().to_backend_color(),
        pos: Pos::new(anchor, VPos::Center),
    }
}
