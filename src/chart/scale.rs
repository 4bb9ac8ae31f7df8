//! From the figures of a panel to its axis: where it begins and ends, where the lines of
//! its grid are, and how much of the width it takes so that every text fits.
//!
//! It must not know where in the height things are, nor anything of plotters but the axis.

use plotters_backend::text_anchor::HPos;
use role_compare_core::Locale;
use role_compare_core::compare::{Panel, Shape, Unit};

use super::axis::Axis;
use super::backend::{BAR_VALUE_OFFSET, EM, anchor_at};
use super::{measure, ticks};

/// Figures beyond this are drawn at the end of the axis: no unit here has such amounts,
/// and the sums below stay finite.
const LIMIT: f64 = 1e15;
/// Figures nearer to zero than this are drawn as zero.
const TINY: f64 = 1e-6;
/// The most steps that a grid has, which makes six lines.
const MOST_STEPS: f64 = 5.0;
/// What the figure behind a bar takes beside its own width, in `em`.
const BAR_VALUE_ROOM: f64 = 0.1 + BAR_VALUE_OFFSET as f64 / EM;
/// The room between two numbers of an axis, in `em`.
const TICK_ROOM: f64 = 0.6;
/// The least share of the width that bars with figures behind them may have. With less,
/// the figures go on lines of their own.
const LEAST_END: f64 = 0.55;

/// The least part of an axis from zero that ranges must take up together, lest the axis
/// begin elsewhere.
const LEAST_SPREAD: f64 = 0.2;

/// How the figures of a panel are laid along its width.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The axis.
    pub axis: Axis,
    /// Where the lines of the grid are.
    pub ticks: Vec<f64>,
    /// The share of the picture's width where the axis ends; it begins at the left edge.
    pub end: f64,
    /// The numbers at the lines of the grid, as many as `ticks`; empty
    /// for a line without one.
    pub labels: Vec<String>,
    /// Whether the figures of bars stand behind their ends, not on lines of their own.
    pub values_beside: bool,
}

/// A figure that is safe to calculate with.
pub fn tame(value: f64) -> f64 {
    if value.is_nan() || value.abs() < TINY {
        0.0
    } else {
        value.clamp(-LIMIT, LIMIT)
    }
}

impl Scale {
    /// The scale for all figures of a panel.
    pub fn new(panel: &Panel, locale: Locale) -> Scale {
        let (low, high) = bounds(panel);
        let beside = Scale::fit(panel, low, high, locale, true);
        match beside {
            Some(scale) => scale,
            None => Scale::fit(panel, low, high, locale, false).unwrap_or(Scale {
                axis: Axis {
                    from: low,
                    to: high,
                },
                ticks: Vec::new(),
                end: 1.0,
                labels: Vec::new(),
                values_beside: false,
            }),
        }
    }

    /// The scale with the finest grid whose numbers stand side by side.
    fn fit(
        panel: &Panel,
        low: f64,
        high: f64,
        locale: Locale,
        values_beside: bool,
    ) -> Option<Scale> {
        for step in steps(high - low, panel.unit) {
            // The sliver keeps 0.3 / 0.1, which is a little less than 3, from a line more.
            let first = (low / step + 1e-9).floor();
            let last = (high / step - 1e-9).ceil();
            if last - first > MOST_STEPS {
                continue;
            }
            let lines = (last - first).max(1.0) as i32;
            let ticks: Vec<f64> = (0..=lines)
                .map(|line| (first + f64::from(line)) * step)
                .collect();
            let axis = Axis {
                from: first * step,
                to: (first + f64::from(lines)) * step,
            };
            let end = if values_beside {
                end_beside_values(panel, &axis)
            } else {
                1.0
            };
            if end < LEAST_END {
                return None;
            }
            if let Some(labels) = labels(&axis, &ticks, end, panel.unit, locale) {
                return Some(Scale {
                    axis,
                    ticks,
                    end,
                    labels,
                    values_beside,
                });
            }
        }
        None
    }

    /// Where a figure is, as a share of the picture's width.
    pub fn at(&self, value: f64) -> f64 {
        self.axis.share(value) * self.end
    }
}

/// The reader's own figure, where it is drawn: one of far more than all others would leave them
/// no room, and the words beside the picture say it.
pub fn own(panel: &Panel) -> Option<f64> {
    const FARTHEST: f64 = 2.0;
    let own = tame(panel.reference.as_ref()?.value);
    let (_, highest) = bounds_of_marks(panel);
    (own <= highest * FARTHEST).then_some(own)
}

/// The lowest and the highest value that the axis must show; never the same.
fn bounds(panel: &Panel) -> (f64, f64) {
    let (low, high) = bounds_of_marks(panel);
    match own(panel) {
        Some(own) => (low.min(own), high.max(own)),
        None => (low, high),
    }
}

/// The same for the figures of the roles.
fn bounds_of_marks(panel: &Panel) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut from_zero = false;
    for mark in panel.lanes.iter().flat_map(|lane| &lane.marks) {
        let (first, last) = match mark.shape {
            Shape::Bar { value } => {
                from_zero = true;
                (value, value)
            }
            // Where the upper end is the least that it may be, the average can lie beyond.
            Shape::Band {
                min, max, average, ..
            } => {
                let average = tame(average.unwrap_or(min));
                low = low.min(average);
                high = high.max(average);
                (min, max)
            }
            Shape::Point { value } => (value, value),
        };
        let (first, last) = (tame(first), tame(last));
        low = low.min(first).min(last);
        high = high.max(first).max(last);
    }
    if low > high {
        // No lane has a figure.
        return (0.0, 1.0);
    }
    // Zero puts amounts into proportion. It stays away only where it would leave ranges so
    // little room that nobody sees how they lie to each other.
    if from_zero
        || high - low >= LEAST_SPREAD * high.abs().max(low.abs())
        || high - low < TINY * high
    {
        low = low.min(0.0);
        high = high.max(0.0);
    }
    if high - low < TINY {
        high = low + 1.0;
    }
    (low, high)
}

/// Steps of 1, 2 and 5 times a power of ten, from too fine to too coarse for `spread`.
fn steps(spread: f64, unit: Unit) -> impl Iterator<Item = f64> {
    let finest = (spread / MOST_STEPS).log10().floor() as i32;
    (finest..finest + 4)
        .flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(power)))
        // Nothing is counted by halves.
        .filter(move |step| unit != Unit::Count || *step >= 1.0)
}

/// The largest share of the width for the axis that leaves room for the figure behind the
/// end of every bar. Below zero, the figure stands behind the line that the bar starts
/// from, where the bar is not.
fn end_beside_values(panel: &Panel, axis: &Axis) -> f64 {
    let mut end = 1.0_f64;
    for mark in panel.lanes.iter().flat_map(|lane| &lane.marks) {
        if let Shape::Bar { value } = mark.shape {
            let share = axis.share(tame(value).max(0.0));
            let room = measure::share(&mark.text) + BAR_VALUE_ROOM / measure::NARROWEST;
            if share > 0.0 {
                end = end.min((1.0 - room) / share);
            } else if room > 1.0 {
                return 0.0;
            }
        }
    }
    end
}

/// The numbers at the lines of the grid: at all of them or, where that is too much for the
/// narrowest picture, at every second, third … one. Zero keeps its number.
fn labels(axis: &Axis, ticks: &[f64], end: f64, unit: Unit, locale: Locale) -> Option<Vec<String>> {
    let all: Vec<String> = ticks
        .iter()
        .map(|tick| ticks::label(*tick, unit, locale))
        .collect();
    let zero = ticks.iter().position(|tick| *tick == 0.0).unwrap_or(0);
    let every = |stride: usize| -> Vec<String> {
        let label = |(index, label): (usize, &String)| {
            let is_kept = index.abs_diff(zero).is_multiple_of(stride);
            if is_kept {
                label.clone()
            } else {
                String::new()
            }
        };
        all.iter().enumerate().map(label).collect()
    };
    (1..all.len())
        .map(every)
        .filter(|labels| stand_side_by_side(axis, ticks, end, labels))
        .map(|labels| {
            let kept = labels.iter().filter(|label| !label.is_empty()).count();
            (
                kept,
                labels.last().is_some_and(|last| !last.is_empty()),
                labels,
            )
        })
        .filter(|(kept, ..)| *kept > 1)
        // As many as there can be; of as many, those with the end of the axis.
        .max_by_key(|(kept, has_last, _)| (*kept, *has_last))
        .map(|(.., labels)| labels)
}

/// Whether the numbers differ and leave room between each other in the narrowest picture.
fn stand_side_by_side(axis: &Axis, ticks: &[f64], end: f64, labels: &[String]) -> bool {
    let mut taken = f64::NEG_INFINITY;
    let mut previous: Option<&String> = None;
    for (tick, label) in ticks.iter().zip(labels) {
        if label.is_empty() {
            continue;
        }
        let at = axis.share(*tick) * end;
        let width = measure::share(label);
        let left = match anchor_at(at, label) {
            HPos::Left => at,
            HPos::Center => at - width / 2.0,
            HPos::Right => at - width,
        };
        if left < taken || previous == Some(label) {
            return false;
        }
        taken = left + width + TICK_ROOM / measure::NARROWEST;
        previous = Some(label);
    }
    true
}
