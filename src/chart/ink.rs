//! What things are drawn with: a role in the picture instead of a colour.
//!
//! plotters knows only colours, so each ink has a reserved colour that never reaches a
//! screen; the backend turns it back into a class name. What the class looks like is said
//! in the style sheet, and must not be known here.

use plotters::style::RGBColor;
use role_compare_core::compare::Side;

/// What a drawn thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of the grid.
    Grid,
    /// The line that bars start from.
    Zero,
    /// The number at a line of the grid.
    Tick,
    /// What a lane is about.
    Lane,
    /// The figure of a band or a point, on a line of its own.
    Value,
    /// The figure behind the end of a bar.
    BarValue,
    /// The words for a figure that there is not, behind the side's sign.
    Gap,
    /// A small square that says whose figure is missing.
    Key,
    /// A bar or a band.
    Mark,
    /// The stretch that two bands have in common.
    Overlap,
    /// The line through a band at its average.
    AverageLine,
    /// The dot on that line.
    Average,
    /// An average without a band.
    Point,
    /// The line in a band at its median.
    Median,
    /// The line at the reader's own figure.
    Own,
}

/// Every kind; the place in here is the number in the reserved colour.
const KINDS: [Kind; 15] = [
    Kind::Grid,
    Kind::Zero,
    Kind::Tick,
    Kind::Lane,
    Kind::Value,
    Kind::BarValue,
    Kind::Gap,
    Kind::Key,
    Kind::Mark,
    Kind::Overlap,
    Kind::AverageLine,
    Kind::Average,
    Kind::Point,
    Kind::Median,
    Kind::Own,
];

/// Marks an ink among all colours.
const RESERVED: u8 = 0xFE;

/// A kind of thing and, for a figure, whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// What it is.
    pub kind: Kind,
    /// Whose figure it is; `None` for what belongs to neither or to both.
    pub side: Option<Side>,
}

impl Ink {
    /// The ink of something that belongs to no single role.
    pub const fn of(kind: Kind) -> Ink {
        Ink { kind, side: None }
    }

    /// The colour under which plotters carries the ink.
    pub fn colour(self) -> RGBColor {
        let side = match self.side {
            None => 0,
            Some(Side::Left) => 1,
            Some(Side::Right) => 2,
        };
        RGBColor(RESERVED, self.kind as u8, side)
    }

    /// The ink of a colour, or `None` for a colour that plotters chose by itself.
    pub fn of_colour((mark, kind, side): (u8, u8, u8)) -> Option<Ink> {
        if mark != RESERVED {
            return None;
        }
        let side = match side {
            0 => None,
            1 => Some(Side::Left),
            2 => Some(Side::Right),
            _ => return None,
        };
        let kind = *KINDS.get(usize::from(kind))?;
        Some(Ink { kind, side })
    }

    /// The class names that the style sheet knows.
    pub fn class(self) -> &'static str {
        let of_side = |left, right, both| match self.side {
            Some(Side::Left) => left,
            Some(Side::Right) => right,
            None => both,
        };
        match self.kind {
            Kind::Grid => "rc-grid",
            Kind::Zero => "rc-axis",
            Kind::Tick => "rc-tick",
            Kind::Lane => "rc-lane",
            Kind::Value | Kind::BarValue => "rc-value",
            Kind::Gap => "rc-gap",
            Kind::Overlap => "rc-overlap",
            Kind::Own => "rc-own",
            Kind::Median => of_side(
                "rc-median rc-left",
                "rc-median rc-right",
                "rc-median rc-both",
            ),
            Kind::Mark | Kind::Key => {
                of_side("rc-mark rc-left", "rc-mark rc-right", "rc-mark rc-both")
            }
            Kind::AverageLine => of_side(
                "rc-average-line rc-left",
                "rc-average-line rc-right",
                "rc-average-line rc-both",
            ),
            Kind::Average => of_side(
                "rc-average rc-left",
                "rc-average rc-right",
                "rc-average rc-both",
            ),
            Kind::Point => of_side("rc-point rc-left", "rc-point rc-right", "rc-point rc-both"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_colour() {
        for (index, kind) in KINDS.into_iter().enumerate() {
            assert_eq!(kind as usize, index, "{kind:?} is out of order");
            for side in [None, Some(Side::Left), Some(Side::Right)] {
                let ink = Ink { kind, side };
                let RGBColor(r, g, b) = ink.colour();
                assert_eq!(Ink::of_colour((r, g, b)), Some(ink));
                assert!(ink.class().starts_with("rc-"));
            }
        }
    }

    #[test]
    fn a_colour_of_plotters_own_is_no_ink() {
        assert_eq!(Ink::of_colour((0, 0, 0)), None);
        assert_eq!(Ink::of_colour((255, 255, 255)), None);
        assert_eq!(Ink::of_colour((RESERVED, 99, 0)), None);
        assert_eq!(Ink::of_colour((RESERVED, 0, 3)), None);
    }
}
