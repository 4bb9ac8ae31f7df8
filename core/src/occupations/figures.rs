//! Where the figures stand in the bytes, and what is expected of each from another: the one
//! description that writing and reading share.
//!
//! It must not know what a role is.

use super::column::{Column, Figure};
use crate::binary::Input;

/// Wages by the order in which each is expected near the one before.
pub const WAGES: [&str; 6] = ["p10", "p25", "median", "mean", "p75", "p90"];
/// The place of the mean in [`WAGES`].
pub const MEAN: usize = 3;
/// The places of the percentiles in [`WAGES`].
pub const PERCENTILES: [usize; 5] = [0, 1, 2, 4, 5];
/// Columns of `schooling.tsv`, from the least.
pub const LEVELS: usize = 7;
/// Columns of `cps-lines.tsv`.
pub const LINE_FIGURES: [&str; 6] = ["women", "white", "black", "asian", "hispanic", "median_age"];
/// How many interests one occupation can have, and the base in which they are written.
pub const INTERESTS: (u32, usize) = (4, 7);

/// What is expected of a figure.
pub mod expected {
    use super::Figure;

    /// The figure before it, or nothing.
    pub fn near(before: Option<Figure>) -> i32 {
        before.and_then(Figure::number).unwrap_or_default()
    }

    /// Cents an hour from `unit` dollars a year, of 2,080 hours.
    pub fn hourly(yearly: Figure, unit: i32) -> i32 {
        let yearly = i64::from(near(Some(yearly))) * i64::from(unit);
        ((yearly * 100 + 1_040) / 2_080) as i32
    }

    /// Hundreds of people from tens.
    pub fn hundreds(tens: Figure) -> i32 {
        near(Some(tens)) / 10
    }

    /// Tenths of a percent from the first to the last.
    pub fn growth(first: i32, last: i32) -> i32 {
        let (first, change) = (i64::from(first), i64::from(last - first));
        match first {
            0 => 0,
            first => ((change * 2_000 + first * change.signum()) / (first * 2)) as i32,
        }
    }

    /// What the tenths of a percent before leave of the whole.
    pub fn rest(before: &[i32]) -> i32 {
        1_000 - before.iter().sum::<i32>()
    }
}

/// The importance of a skill in hundredths, from eighths above 1. Halves of a hundredth go to
/// the even side, as in the publisher's own figures.
pub fn importance(eighths: i32) -> i32 {
    let twice = 200 + eighths * 25;
    let down = twice / 2;
    down + (twice % 2) * (down % 2)
}

/// Groups of yes and no, one for each row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flags {
    start: usize,
    rows: usize,
    count: usize,
}

impl Flags {
    /// Finds `count` flags for each of `rows` rows, and moves behind them.
    pub fn read(rows: usize, count: usize, input: &mut Input<'_>) -> Flags {
        let start = input.skip(rows * count.div_ceil(8));
        Flags { start, rows, count }
    }

    /// The flags that are set in a row.
    pub fn set<'a>(&self, bytes: &'a [u8], row: usize) -> impl Iterator<Item = usize> + use<'a> {
        let (start, rows) = (self.start, self.rows);
        (0..self.count)
            .filter(move |flag| bytes[start + flag / 8 * rows + row] & (1 << (flag % 8)) != 0)
    }

    /// Writes the flags of all rows.
    pub fn write(flags: &[Vec<usize>], count: usize, out: &mut Vec<u8>) {
        let mut bytes = vec![0; flags.len() * count.div_ceil(8)];
        for (row, set) in flags.iter().enumerate() {
            for flag in set {
                bytes[flag / 8 * flags.len() + row] |= 1 << (flag % 8);
            }
        }
        out.extend(bytes);
    }
}

/// Pay of the survey of employers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    /// Dollars that one unit of yearly pay stands for: 10 where all figures are whole tens.
    unit: i32,
    /// Employees, in tens.
    employed: Column,
    yearly: Vec<Column>,
    hourly: Vec<Column>,
    state: Column,
    state_mean: Column,
}

impl Pay {
    pub(super) fn read(rows: usize, input: &mut Input<'_>) -> Pay {
        let mut column = || Column::read(rows, input);
        let employed = column();
        let yearly = WAGES.iter().map(|_| column()).collect();
        let hourly = WAGES.iter().map(|_| column()).collect();
        let (state, state_mean) = (column(), column());
        Pay {
            unit: input.number() as i32,
            employed,
            yearly,
            hourly,
            state,
            state_mean,
        }
    }

    /// Employees, in tens.
    pub fn employed(&self, bytes: &[u8], row: usize) -> Figure {
        self.employed.figure(bytes, row, 0)
    }

    /// Wages a year, in units.
    fn units(&self, bytes: &[u8], row: usize) -> Vec<Figure> {
        let mut wages: Vec<Figure> = Vec::new();
        for column in &self.yearly {
            let expected = expected::near(wages.last().copied());
            wages.push(column.figure(bytes, row, expected));
        }
        wages
    }

    /// Wages a year in whole dollars, in the order of [`WAGES`].
    pub fn yearly(&self, bytes: &[u8], row: usize) -> Vec<Figure> {
        let units = self.units(bytes, row).into_iter();
        units.map(|wage| times(wage, self.unit)).collect()
    }

    /// Wages an hour in cents, in the order of [`WAGES`].
    pub fn hourly(&self, bytes: &[u8], row: usize) -> Vec<Figure> {
        let units = self.units(bytes, row);
        let wages = self.hourly.iter().zip(units);
        wages
            .map(|(column, yearly)| column.figure(bytes, row, expected::hourly(yearly, self.unit)))
            .collect()
    }

    /// The place of the state with the highest mean, and that mean in dollars a year.
    pub fn state(&self, bytes: &[u8], row: usize) -> Option<(usize, i32)> {
        let state = self.state.figure(bytes, row, 0).number()?;
        let mean = self.units(bytes, row).get(MEAN).copied();
        let mean = self.state_mean.figure(bytes, row, expected::near(mean));
        Some((state as usize, times(mean, self.unit).number()?))
    }
}

fn times(figure: Figure, unit: i32) -> Figure {
    match figure {
        Figure::Exactly(number) => Figure::Exactly(number * unit),
        Figure::AtLeast(number) => Figure::AtLeast(number * unit),
        Figure::Withheld => Figure::Withheld,
    }
}

/// The projections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The first and the last year.
    pub years: (u16, u16),
    first: Column,
    last: Column,
    growth: Column,
    openings: Column,
    education: Column,
    experience: Column,
    training: Column,
}

/// The projections for one occupation.
pub struct Projected {
    /// Employed in the first year, in hundreds.
    pub first: Figure,
    /// Employed in the last year, in hundreds.
    pub last: Figure,
    /// Tenths of a percent.
    pub growth: Figure,
    /// Openings a year, in hundreds.
    pub openings: Figure,
}

impl Outlook {
    pub(super) fn read(rows: usize, input: &mut Input<'_>) -> Outlook {
        let mut column = || Column::read(rows, input);
        let (first, last, growth, openings) = (column(), column(), column(), column());
        let (education, experience, training) = (column(), column(), column());
        Outlook {
            years: (input.number() as u16, input.number() as u16),
            first,
            last,
            growth,
            openings,
            education,
            experience,
            training,
        }
    }

    /// The figures of an occupation with so many employees.
    pub fn figures(&self, bytes: &[u8], row: usize, employed: Figure) -> Projected {
        let first = self.first.figure(bytes, row, expected::hundreds(employed));
        let number = expected::near(Some(first));
        let last = self.last.figure(bytes, row, number);
        let growth = expected::growth(number, expected::near(Some(last)));
        Projected {
            first,
            last,
            growth: self.growth.figure(bytes, row, growth),
            openings: self.openings.figure(bytes, row, number / 10),
        }
    }

    /// The places of the words for education, experience and training.
    pub fn entry(&self, bytes: &[u8], row: usize) -> [usize; 3] {
        [&self.education, &self.experience, &self.training].map(|column| column.number(bytes, row))
    }
}

/// Shares of workers by schooling. Many occupations share a row of the survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schooling {
    row: Column,
    near: Column,
    levels: Vec<Column>,
}

impl Schooling {
    pub(super) fn read(rows: usize, input: &mut Input<'_>) -> Schooling {
        let (row, near) = (Column::read(rows, input), Column::read(rows, input));
        let distinct = input.number();
        let levels = (0..LEVELS).map(|_| Column::read(distinct, input));
        Schooling {
            row,
            near,
            levels: levels.collect(),
        }
    }

    /// Tenths of a percent by level, and whether they are of a wider group.
    pub fn shares(&self, bytes: &[u8], row: usize) -> (Vec<i32>, bool) {
        let place = self.row.number(bytes, row);
        let mut shares = Vec::new();
        for (level, column) in self.levels.iter().enumerate() {
            let expected = match level + 1 {
                LEVELS => expected::rest(&shares),
                _ => 0,
            };
            let share = column.figure(bytes, place, expected);
            shares.push(expected::near(Some(share)));
        }
        (shares, self.near.number(bytes, row) != 0)
    }
}

/// How a line of the survey of households stands to an occupation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// It is of this occupation.
    Exactly,
    /// It covers more.
    Wider,
    /// It covers a part.
    Part,
}

/// People by the lines of the survey of households.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    line: Column,
    covers: Column,
    figures: Vec<Column>,
}

impl People {
    pub(super) fn read(rows: usize, input: &mut Input<'_>) -> People {
        let (line, covers) = (Column::read(rows, input), Column::read(rows, input));
        let lines = input.number();
        let figures = LINE_FIGURES.iter().map(|_| Column::read(lines, input));
        People {
            line,
            covers,
            figures: figures.collect(),
        }
    }

    /// The place of the line, and how it stands to the occupation.
    pub fn line(&self, bytes: &[u8], row: usize) -> (usize, Covers) {
        let covers = match self.covers.number(bytes, row) {
            0 => Covers::Exactly,
            1 => Covers::Wider,
            _ => Covers::Part,
        };
        (self.line.number(bytes, row), covers)
    }

    /// The figures of a line in tenths, in the order of [`LINE_FIGURES`].
    pub fn figures(&self, bytes: &[u8], line: usize) -> Vec<Figure> {
        let columns = self.figures.iter();
        columns
            .map(|column| column.figure(bytes, line, 0))
            .collect()
    }
}

/// What an occupation asks for, by O*NET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    skills: Vec<Column>,
    /// The rows whose skills are no eighths, in their order, with skills of their own.
    mixed: Vec<usize>,
    averaged: Column,
    mixed_skills: Vec<Column>,
    zone: Column,
    interests: Column,
    demanded: Flags,
    technologies: Flags,
    related: Vec<Column>,
}

impl Work {
    pub(super) fn read(rows: usize, input: &mut Input<'_>) -> Work {
        let columns = |count, rows, input: &mut Input<'_>| {
            (0..count).map(|_| Column::read(rows, input)).collect()
        };
        let count = input.number();
        let skills = columns(count, rows, input);
        let mut row = 0;
        let mixed: Vec<usize> = (0..input.number())
            .map(|_| {
                row += input.number();
                row
            })
            .collect();
        let averaged = Column::read(mixed.len(), input);
        let mixed_skills = columns(count, mixed.len(), input);
        let zone = Column::read(rows, input);
        let interests = Column::read(rows, input);
        let technologies = input.number();
        let demanded = Flags::read(rows, technologies, input);
        let technologies = Flags::read(rows, technologies, input);
        let related = input.number();
        Work {
            skills,
            mixed,
            averaged,
            mixed_skills,
            zone,
            interests,
            demanded,
            technologies,
            related: columns(related, rows, input),
        }
    }

    /// The importance of each skill in hundredths, and of how many occupations it is the mean.
    pub fn skills(&self, bytes: &[u8], row: usize) -> (Vec<i32>, usize) {
        let number = |column: &Column, row| expected::near(Some(column.figure(bytes, row, 0)));
        match self.mixed.binary_search(&row) {
            Ok(row) => {
                let skills = self.mixed_skills.iter().map(|column| number(column, row));
                (skills.collect(), self.averaged.number(bytes, row))
            }
            Err(_) => {
                let skills = self
                    .skills
                    .iter()
                    .map(|column| importance(number(column, row)));
                (skills.collect(), 1)
            }
        }
    }

    /// The place of the job zone.
    pub fn zone(&self, bytes: &[u8], row: usize) -> usize {
        self.zone.number(bytes, row)
    }

    /// The places of the interests, the strongest first.
    pub fn interests(&self, bytes: &[u8], row: usize) -> Vec<usize> {
        let mut rest = self.interests.number(bytes, row);
        let mut places = Vec::new();
        while rest > 0 {
            places.push(rest % INTERESTS.1 - 1);
            rest /= INTERESTS.1;
        }
        places
    }

    /// The places of the technologies: those in demand, and the others.
    pub fn technologies(&self, bytes: &[u8], row: usize) -> [Vec<usize>; 2] {
        [&self.demanded, &self.technologies].map(|flags| flags.set(bytes, row).collect())
    }

    /// The rows of the related occupations, the closest first.
    pub fn related(&self, bytes: &[u8], row: usize) -> Vec<usize> {
        let related = self.related.iter().map(|column| {
            let place = column.figure(bytes, row, row as i32);
            expected::near(Some(place)) as usize
        });
        // An occupation is not related to itself: that stands for none.
        related.filter(|other| *other != row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_a_hundredth_go_to_the_even_side() {
        for (eighths, hundredths) in [(0, 100), (1, 112), (3, 138), (5, 162), (25, 412), (32, 500)]
        {
            assert_eq!(importance(eighths), hundredths, "{eighths}");
        }
    }

    #[test]
    fn growth_is_rounded_away_from_zero() {
        for (first, last, growth) in [(3094, 3227, 43), (270, 264, -22), (0, 5, 0), (200, 201, 5)] {
            assert_eq!(expected::growth(first, last), growth);
        }
    }
}
