//! The coordinates that plotters draws in.
//!
//! plotters' own axes of floating-point numbers never end at extreme ranges and let a
//! value outside the axis leave the picture. This one has its lines given and keeps every
//! value inside. It must not know what the numbers mean.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};

/// A finite axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// The value at the beginning: left, or bottom.
    pub from: f64,
    /// The value at the end, different from `from`.
    pub to: f64,
}

impl Axis {
    /// How far a value is along the axis, from 0 to 1; a value outside is at the end.
    pub fn share(&self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        if share.is_nan() {
            return 0.0;
        }
        share.clamp(0.0, 1.0)
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        start + (self.share(*value) * f64::from(end - start)).round() as i32
    }

    // The lines of the grid are drawn like everything else, not by plotters' mesh.
    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_inside() {
        let axis = Axis {
            from: -10.0,
            to: 30.0,
        };
        for (value, expected) in [
            (-10.0, 0),
            (0.0, 250),
            (30.0, 1000),
            (31.0, 1000),
            (f64::MAX, 1000),
            (f64::NEG_INFINITY, 0),
            (f64::NAN, 0),
        ] {
            assert_eq!(axis.map(&value, (0, 1000)), expected, "{value}");
        }
    }
}
