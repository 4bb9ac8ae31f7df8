//! Where plotters draws: shapes become elements with class names.
//!
//! Horizontal positions come out as percent of the picture's width and vertical ones in
//! `em`, so one picture is right at every width and follows the reader's size of letters
//! without being drawn again. It must not know charts, nor use a browser.

use std::borrow::Cow;
use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::ink::{Ink, Kind};
use super::measure;
use super::svg::{Content, Node, hundredths};

/// The width of every picture: hundredths of a percent.
pub const WIDTH: i32 = 10_000;
/// One `em` in vertical units.
pub const EM: f64 = 100.0;

/// From the end of a bar to its figure, in vertical units: the only ones along the width
/// that must not grow with the picture.
pub const BAR_VALUE_OFFSET: i32 = 45;
/// From the left edge to the words for a missing figure, past the side's sign.
pub const GAP_OFFSET: i32 = 120;

/// From the middle of a line of text down to its baseline, in vertical units.
const MIDDLE_TO_BASELINE: i32 = 35;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;
type Attrs = Vec<(&'static str, Cow<'static, str>)>;

/// Collects what plotters draws.
pub struct SvgBackend<'a> {
    /// The height in vertical units.
    pub height: i32,
    /// Where the elements go, the lowest first.
    pub nodes: &'a mut Vec<Node>,
}

impl SvgBackend<'_> {
    fn push(&mut self, tag: &'static str, ink: Ink, attrs: Attrs) {
        self.nodes.push(Node::shape(tag, ink.class(), attrs));
    }
}

/// The ink of a style, or `None` for what is not to be seen.
fn ink(colour: BackendColor) -> Option<Ink> {
    if colour.alpha == 0.0 {
        return None;
    }
    let ink = Ink::of_colour(colour.rgb);
    debug_assert!(ink.is_some(), "{:?} is not an ink", colour.rgb);
    ink
}

fn x(value: i32) -> Cow<'static, str> {
    hundredths(value.clamp(0, WIDTH), "%").into()
}

fn em(value: i32) -> Cow<'static, str> {
    hundredths(value, "em").into()
}

/// Which end of a text is to stand at `at` (a share of the width) so that nothing of it
/// leaves the narrowest picture: the middle where there is room.
pub fn anchor_at(at: f64, text: &str) -> HPos {
    let half = measure::share(text) / 2.0;
    if at - half < 0.0 {
        HPos::Left
    } else if at + half > 1.0 {
        HPos::Right
    } else {
        HPos::Center
    }
}

impl DrawingBackend for SvgBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        // plotters counts pixels: the last one of a picture of n pixels is n - 1.
        (WIDTH as u32 + 1, self.height as u32 + 1)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        debug_assert!(false, "no chart is drawn by pixels");
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        if let Some(ink) = ink(style.color()) {
            let attrs = vec![
                ("x1", x(from.0)),
                ("y1", em(from.1)),
                ("x2", x(to.0)),
                ("y2", em(to.1)),
            ];
            self.push("line", ink, attrs);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut points = path.into_iter();
        let Some(mut from) = points.next() else {
            return Ok(());
        };
        for to in points {
            self.draw_line(from, to, style)?;
            from = to;
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if let Some(ink) = ink(style.color()) {
            let height = bottom_right.1 - upper_left.1;
            let width = match ink.kind {
                // A square stays one at every width.
                Kind::Key => em(height),
                _ => x(bottom_right.0 - upper_left.0),
            };
            let attrs = vec![
                ("x", x(upper_left.0)),
                ("y", em(upper_left.1)),
                ("width", width),
                ("height", em(height)),
            ];
            self.push("rect", ink, attrs);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if let Some(ink) = ink(style.color()) {
            let attrs = vec![
                ("cx", x(center.0)),
                ("cy", em(center.1)),
                ("r", em(radius as i32)),
            ];
            self.push("circle", ink, attrs);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn {
        let Some(ink) = ink(style.color()) else {
            return Ok(());
        };
        if text.is_empty() {
            return Ok(());
        }
        let anchor = style.anchor();
        let baseline = match anchor.v_pos {
            VPos::Center => MIDDLE_TO_BASELINE,
            VPos::Top | VPos::Bottom => {
                debug_assert!(false, "a text is placed by its middle");
                0
            }
        };
        let mut attrs: Attrs = vec![("x", x(pos.0)), ("y", em(pos.1 + baseline))];
        match ink.kind {
            Kind::BarValue => attrs.push(("dx", em(BAR_VALUE_OFFSET))),
            Kind::Gap => attrs.push(("dx", em(GAP_OFFSET))),
            _ => {}
        }
        let h_pos = match anchor.h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        attrs.push(("text-anchor", h_pos.into()));
        self.nodes.push(Node {
            tag: "text",
            class: ink.class(),
            attrs,
            content: Content::Text(text.to_owned()),
        });
        Ok(())
    }

    // The default asks the browser, by way of an element in the host page's body.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = measure::share(text) * f64::from(WIDTH);
        Ok((width as u32, EM as u32))
    }
}
