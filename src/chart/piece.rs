//! What a picture consists of before it is drawn.
//!
//! Heights are in `em` from the top, positions along the width are figures on the axis.
//! It must not know why a piece is where it is, nor how it is drawn.

use plotters_backend::text_anchor::HPos;

use super::ink::Ink;

/// One thing to draw.
pub enum Piece<'a> {
    /// A line of text, around the middle of its height.
    Text {
        /// The text.
        text: &'a str,
        /// What it is.
        ink: Ink,
        /// Where it is held.
        at: f64,
        /// Which end of it is held there.
        anchor: HPos,
        /// The middle of its height.
        y: f64,
    },
    /// A filled stretch.
    Block {
        /// What it is.
        ink: Ink,
        /// From which figure to which.
        span: (f64, f64),
        /// From which height to which.
        rows: (f64, f64),
    },
    /// A line from top to bottom.
    Rule {
        /// What it is.
        ink: Ink,
        /// Where it stands.
        at: f64,
        /// From which height to which.
        rows: (f64, f64),
    },
    /// A dot.
    Dot {
        /// What it is.
        ink: Ink,
        /// Where it stands.
        at: f64,
        /// The middle of its height.
        y: f64,
        /// Its radius.
        radius: f64,
    },
}

/// The pieces of a panel, the lowest first, and their height.
pub struct Layout<'a> {
    /// What is drawn.
    pub pieces: Vec<Piece<'a>>,
    /// The height of all lanes together.
    pub height: f64,
}
