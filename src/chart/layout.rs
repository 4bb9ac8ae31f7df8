//! Where in a panel each thing goes: its lanes from top to bottom.
//!
//! Heights are in `em` from the top, positions along the width are figures on the axis.
//! It must not know how things are drawn.

use plotters_backend::text_anchor::HPos;
use role_compare_core::compare::{Gap, Lane, Mark, Panel, Shape, Side};

use super::backend::{EM, GAP_OFFSET, anchor_at};
use super::ink::{Ink, Kind};
use super::measure;
use super::piece::{Layout, Piece};
use super::scale::{Scale, own, tame};

/// The height of a line of text.
const LINE: f64 = 1.45;
/// The height of a bar or a band.
const BAR: f64 = 1.05;
/// Between the label of a lane and what is below it.
const TEXT_SPACE: f64 = 0.1;
/// Between the words of a figure and its shape, which may have a line standing out of it.
const SHAPE_SPACE: f64 = 0.3;
/// Between the bars of a lane.
const BAR_SPACE: f64 = 0.35;
/// Between two lanes.
const LANE_SPACE: f64 = 0.9;
/// Above the first lane and below the last.
const EDGE: f64 = 0.3;
/// How far the line at an average stands out of its band.
const AVERAGE_OVERHANG: f64 = 0.2;
/// How far the common stretch stands out of the two bands.
const OVERLAP_OVERHANG: f64 = 0.2;
/// The radius of the dot at an average inside a band.
const AVERAGE_RADIUS: f64 = 0.3;
/// The radius of the dot at an average without a band.
const POINT_RADIUS: f64 = 0.42;
/// The height of the numbers below a panel.
const AXIS_HEIGHT: f64 = 1.6;
/// From the end of the grid down to the middle of its numbers.
const AXIS_LINE: f64 = 0.85;
/// The side of the square before the words for a missing figure.
const KEY: f64 = 0.75;

/// Whether a panel has two bands with a stretch in common next to each other.
pub fn has_overlap(panel: &Panel) -> bool {
    if let Some([(_, first), (_, second)]) = pair(panel) {
        return common(first, second).is_some();
    }
    panel.lanes.iter().any(|lane| match in_order(lane)[..] {
        [Row::Figure(first), Row::Figure(second)] => {
            is_of_both(first, second) && common(first, second).is_some()
        }
        _ => false,
    })
}

/// Lays out the lanes of a panel.
pub fn lay_out<'a>(panel: &'a Panel, scale: &'a Scale) -> Layout<'a> {
    let mut writer = Writer {
        scale,
        pieces: Vec::new(),
        y: EDGE,
    };
    if let Some(pair) = pair(panel) {
        writer.pair(pair);
    } else {
        for (index, lane) in panel.lanes.iter().enumerate() {
            if index > 0 {
                writer.y += LANE_SPACE;
            }
            writer.lane(lane);
        }
    }
    let height = writer.y + EDGE;
    let mut pieces = grid(scale, height);
    let has_bar = panel
        .lanes
        .iter()
        .flat_map(|lane| &lane.marks)
        .any(|mark| matches!(mark.shape, Shape::Bar { .. }));
    if has_bar {
        pieces.push(Piece::Rule {
            ink: Ink::of(Kind::Zero),
            at: 0.0,
            rows: (0.0, height),
        });
    }
    pieces.append(&mut writer.pieces);
    if let Some(own) = own(panel) {
        pieces.push(Piece::Rule {
            ink: Ink::of(Kind::Own),
            at: own,
            rows: (0.0, height),
        });
    }
    let has_numbers = scale.labels.iter().any(|label| !label.is_empty());
    Layout {
        pieces,
        height: if has_numbers {
            height + AXIS_HEIGHT
        } else {
            height
        },
    }
}

/// The lines of the grid, from the top down to `height`, with their numbers below.
fn grid(scale: &Scale, height: f64) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for &at in &scale.ticks {
        pieces.push(Piece::Rule {
            ink: Ink::of(Kind::Grid),
            at,
            rows: (0.0, height),
        });
    }
    for (&at, label) in scale.ticks.iter().zip(&scale.labels) {
        if label.is_empty() {
            continue;
        }
        // The outer numbers would be cut off if they all stood in the middle.
        pieces.push(Piece::Text {
            text: label,
            ink: Ink::of(Kind::Tick),
            at,
            anchor: anchor_at(scale.at(at), label),
            y: height + AXIS_LINE,
        });
    }
    pieces
}

/// The two lanes of a panel that holds one range or average of each role and nothing
/// else.
fn pair(panel: &Panel) -> Option<[Captioned<'_>; 2]> {
    let [first, second] = &panel.lanes[..] else {
        return None;
    };
    let pair = [captioned(first)?, captioned(second)?];
    is_of_both(pair[0].1, pair[1].1).then_some(pair)
}

fn captioned(lane: &Lane) -> Option<Captioned<'_>> {
    match in_order(lane)[..] {
        [Row::Figure(mark)] if !matches!(mark.shape, Shape::Bar { .. }) => {
            Some((lane.label.as_deref(), mark))
        }
        _ => None,
    }
}

/// A figure and the label that its words begin with.
type Captioned<'a> = (Option<&'a str>, &'a Mark);

/// A row of a lane: a figure or the lack of one.
enum Row<'a> {
    Figure(&'a Mark),
    Missing(&'a Gap),
}

/// Writes pieces from top to bottom.
struct Writer<'a> {
    scale: &'a Scale,
    pieces: Vec<Piece<'a>>,
    /// How far down it is.
    y: f64,
}

impl<'a> Writer<'a> {
    /// Two ranges next to each other, so that one sees how far they overlap: the words of
    /// the first are above, those of the second below.
    fn pair(&mut self, [first, second]: [Captioned<'a>; 2]) {
        self.caption(first.0, first.1);
        self.y += SHAPE_SPACE;
        let start = self.pieces.len();
        let top = self.y;
        self.shape(first.1);
        self.y += BAR_SPACE;
        self.shape(second.1);
        self.overlap(start, common(first.1, second.1), (top, self.y));
        self.y += SHAPE_SPACE;
        self.caption(second.0, second.1);
    }

    fn lane(&mut self, lane: &'a Lane) {
        let rows = in_order(lane);
        let is_beside =
            |mark: &Mark| self.scale.values_beside && matches!(mark.shape, Shape::Bar { .. });
        if let [Row::Figure(mark)] = rows[..]
            && !is_beside(mark)
        {
            self.caption(lane.label.as_deref(), mark);
            self.y += SHAPE_SPACE;
            self.shape(mark);
            return;
        }
        if let Some(label) = &lane.label {
            self.lines(label, Ink::of(Kind::Lane), self.scale.axis.from, HPos::Left);
            self.y += TEXT_SPACE;
        }
        if let [Row::Figure(first), Row::Figure(second)] = rows[..]
            && is_of_both(first, second)
            && !is_beside(first)
            && !is_beside(second)
        {
            self.pair([(None, first), (None, second)]);
            return;
        }
        for (index, row) in rows.into_iter().enumerate() {
            if index > 0 {
                self.y += BAR_SPACE;
            }
            match row {
                Row::Missing(gap) => self.gap(gap),
                Row::Figure(mark) if is_beside(mark) => {
                    self.pieces.push(Piece::Text {
                        text: &mark.text,
                        ink: Ink::of(Kind::BarValue),
                        at: extent(mark.shape).1,
                        anchor: HPos::Left,
                        y: self.y + BAR / 2.0,
                    });
                    self.shape(mark);
                }
                Row::Figure(mark) => {
                    self.caption(None, mark);
                    self.y += SHAPE_SPACE;
                    self.shape(mark);
                }
            }
        }
    }

    /// Shades the stretch that two bands have in common, beneath them.
    fn overlap(&mut self, index: usize, span: Option<(f64, f64)>, (top, bottom): (f64, f64)) {
        if let Some(span) = span {
            let overlap = Piece::Block {
                ink: Ink::of(Kind::Overlap),
                span,
                rows: (top - OVERLAP_OVERHANG, bottom + OVERLAP_OVERHANG),
            };
            self.pieces.insert(index, overlap);
        }
    }

    /// The shape of a figure, which takes the height of a bar.
    fn shape(&mut self, mark: &Mark) {
        let rows = (self.y, self.y + BAR);
        let middle = self.y + BAR / 2.0;
        self.y = rows.1;
        let ink = |kind| Ink {
            kind,
            side: mark.side,
        };
        match mark.shape {
            Shape::Bar { .. } => {
                let (from, to) = extent(mark.shape);
                // A figure of zero has no bar; the text beside says it.
                if from != to {
                    self.pieces.push(Piece::Block {
                        ink: ink(Kind::Mark),
                        span: (from, to),
                        rows,
                    });
                }
            }
            Shape::Band {
                average, median, ..
            } => {
                self.pieces.push(Piece::Block {
                    ink: ink(Kind::Mark),
                    span: extent(mark.shape),
                    rows,
                });
                if let Some(median) = median {
                    self.pieces.push(Piece::Rule {
                        ink: ink(Kind::Median),
                        at: tame(median),
                        rows,
                    });
                }
                if let Some(average) = average.map(tame) {
                    self.pieces.push(Piece::Rule {
                        ink: ink(Kind::AverageLine),
                        at: average,
                        rows: (rows.0 - AVERAGE_OVERHANG, rows.1 + AVERAGE_OVERHANG),
                    });
                    self.pieces.push(Piece::Dot {
                        ink: ink(Kind::Average),
                        at: average,
                        y: middle,
                        radius: AVERAGE_RADIUS,
                    });
                }
            }
            Shape::Point { value } => self.pieces.push(Piece::Dot {
                ink: ink(Kind::Point),
                at: tame(value),
                y: middle,
                radius: POINT_RADIUS,
            }),
        }
    }

    /// The words of a figure on lines of their own. Below a label they stand where it
    /// does; alone, at the beginning of the shape where they fit, else at its end.
    fn caption(&mut self, label: Option<&'a str>, mark: &'a Mark) {
        let (from, to) = extent(mark.shape);
        let share = widest(&mark.text) / measure::NARROWEST;
        let (at, anchor) = if label.is_some() {
            (self.scale.axis.from, HPos::Left)
        } else if self.scale.at(from) + share <= 1.0 {
            (from, HPos::Left)
        } else if self.scale.at(to) - share >= 0.0 {
            (to, HPos::Right)
        } else {
            (self.scale.axis.from, HPos::Left)
        };
        if let Some(label) = label {
            self.lines(label, Ink::of(Kind::Lane), at, anchor);
        }
        self.lines(&mark.text, Ink::of(Kind::Value), at, anchor);
    }

    fn gap(&mut self, gap: &'a Gap) {
        let middle = self.y + LINE / 2.0;
        self.pieces.push(Piece::Block {
            ink: Ink {
                kind: Kind::Key,
                side: Some(gap.side),
            },
            span: (self.scale.axis.from, self.scale.axis.from),
            rows: (middle - KEY / 2.0, middle + KEY / 2.0),
        });
        self.lines(
            &gap.text,
            Ink::of(Kind::Gap),
            self.scale.axis.from,
            HPos::Left,
        );
    }

    fn lines(&mut self, text: &'a str, ink: Ink, at: f64, anchor: HPos) {
        for text in lines(text, ink.kind) {
            self.pieces.push(Piece::Text {
                text,
                ink,
                at,
                anchor,
                y: self.y + LINE / 2.0,
            });
            self.y += LINE;
        }
    }
}

/// The lines of a text, for the letters that its kind is written in.
fn lines(text: &str, kind: Kind) -> Vec<&str> {
    let room = match kind {
        Kind::Lane => measure::NARROWEST / measure::BOLD,
        Kind::Gap => measure::NARROWEST - f64::from(GAP_OFFSET) / EM,
        _ => measure::NARROWEST,
    };
    measure::lines(text, room)
}

/// How much room the widest line of a figure's words takes.
fn widest(text: &str) -> f64 {
    lines(text, Kind::Value)
        .into_iter()
        .map(measure::width)
        .fold(0.0, f64::max)
}

/// The figures and gaps of a lane: the first role's above the second's.
fn in_order(lane: &Lane) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = Vec::with_capacity(lane.marks.len() + lane.gaps.len());
    let gaps = |side| lane.gaps.iter().filter(move |gap| gap.side == side);
    rows.extend(gaps(Side::Left).map(Row::Missing));
    rows.extend(lane.marks.iter().map(Row::Figure));
    rows.extend(gaps(Side::Right).map(Row::Missing));
    rows
}

/// From which figure to which a shape goes, the lower first.
fn extent(shape: Shape) -> (f64, f64) {
    match shape {
        Shape::Bar { value } => (tame(value).min(0.0), tame(value).max(0.0)),
        Shape::Band { min, max, .. } => (tame(min).min(tame(max)), tame(max).max(tame(min))),
        Shape::Point { value } => (tame(value), tame(value)),
    }
}

/// Whether a figure of the first role is followed by one of the second.
fn is_of_both(first: &Mark, second: &Mark) -> bool {
    first.side == Some(Side::Left) && second.side == Some(Side::Right)
}

/// The stretch that the bands of two figures have in common.
fn common(first: &Mark, second: &Mark) -> Option<(f64, f64)> {
    let (Shape::Band { .. }, Shape::Band { .. }) = (first.shape, second.shape) else {
        return None;
    };
    let (first, second) = (extent(first.shape), extent(second.shape));
    let common = (first.0.max(second.0), first.1.min(second.1));
    (common.0 < common.1).then_some(common)
}
