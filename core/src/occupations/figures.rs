//! Where the figures stand in the bytes, and what is expected of each from another: the one
//! description that writing and reading share.
//!
//! It must not know what a role is.

use super::column::{self, Column, Figure};
use super::family::Family;
use super::text::{self, Lines};
use crate::binary::{Input, write_number};

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

/// The technologies of each row, as the steps from one to the next in the order of how common
/// they are: most steps are short then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Technologies {
    /// The place of the word for each, the most common first.
    places: Column,
    steps: Lines,
}

impl Technologies {
    /// What is added to a step to a technology in demand.
    const DEMANDED: u8 = 0x80;
    /// The longest step.
    const FARTHEST: u8 = 0x7e;
    /// As long a step, to no technology.
    const FARTHER: u8 = 0x7f;

    /// Finds them at the input's place, and moves behind them.
    pub fn read(bytes: &[u8], input: &mut Input<'_>) -> Technologies {
        let count = input.number();
        Technologies {
            places: Column::read(count, input),
            steps: Lines::read(bytes, input),
        }
    }

    /// The places of the technologies of a row: those in demand, and the others.
    pub fn of(&self, bytes: &[u8], row: usize) -> [Vec<usize>; 2] {
        let mut lists = [Vec::new(), Vec::new()];
        let mut next = 0;
        for step in self.steps.bytes(bytes, row) {
            let length = step & !Self::DEMANDED;
            next += usize::from(length.min(Self::FARTHEST));
            if length != Self::FARTHER {
                let place = self.places.number(bytes, next - 1);
                let list = &mut lists[usize::from(*step < Self::DEMANDED)];
                list.insert(list.partition_point(|other| *other < place), place);
            }
        }
        lists
    }

    /// Writes those of all rows, in demand and others, of `count` in all.
    pub fn write(lists: [&[Vec<usize>]; 2], count: usize, out: &mut Vec<u8>) {
        let mut common = vec![0; count];
        for place in lists.into_iter().flatten().flatten() {
            common[*place] += 1;
        }
        let mut places: Vec<usize> = (0..count).collect();
        places.sort_by_key(|place| std::cmp::Reverse(common[*place]));
        write_number(count, out);
        let figures = places.iter().map(|place| Figure::Exactly(*place as i32));
        column::write(&figures.map(|figure| (figure, 0)).collect::<Vec<_>>(), out);
        let [demanded, others] = lists;
        let steps = demanded.iter().zip(others).map(|(demanded, others)| {
            let mut steps = Vec::new();
            let mut step = 0;
            for place in &places {
                step += 1;
                let sign = match (demanded.contains(place), others.contains(place)) {
                    (true, _) => Self::DEMANDED,
                    (false, true) => 0,
                    (false, false) => continue,
                };
                while step > usize::from(Self::FARTHEST) {
                    steps.push(Self::FARTHER);
                    step -= usize::from(Self::FARTHEST);
                }
                steps.push(step as u8 | sign);
                step = 0;
            }
            steps
        });
        let steps: Vec<Vec<u8>> = steps.collect();
        text::write(&steps, out).expect("no step is of the length of a line's end");
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
    skills: Family,
    /// The rows whose skills are no eighths, in their order, with skills of their own.
    mixed: Vec<usize>,
    averaged: Column,
    mixed_skills: Vec<Column>,
    zone: Column,
    interests: Column,
    technologies: Technologies,
    related: Vec<Column>,
}

impl Work {
    pub(super) fn read(rows: usize, bytes: &[u8], input: &mut Input<'_>) -> Work {
        let columns = |count, rows, input: &mut Input<'_>| {
            (0..count).map(|_| Column::read(rows, input)).collect()
        };
        let count = input.number();
        let skills = Family::read(count, rows, input);
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
        let technologies = Technologies::read(bytes, input);
        let related = input.number();
        Work {
            skills,
            mixed,
            averaged,
            mixed_skills,
            zone,
            interests,
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
                let skills = self.skills.row(bytes, row).into_iter();
                (skills.map(importance).collect(), 1)
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
        self.technologies.of(bytes, row)
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
    fn technologies_are_read_as_they_were_written() {
        let all: Vec<usize> = (0..300).collect();
        let demanded = [vec![], vec![7], vec![], vec![3, 299]];
        let others = [vec![], vec![0, 5, 299], all, vec![4, 170]];
        let mut bytes = vec![9];
        Technologies::write([&demanded, &others], 300, &mut bytes);
        let mut input = Input::new(&bytes);
        input.skip(1);
        let read = Technologies::read(&bytes, &mut input);
        assert!(input.is_whole());
        for row in 0..demanded.len() {
            let expected = [demanded[row].clone(), others[row].clone()];
            assert_eq!(read.of(&bytes, row), expected, "{row}");
        }
    }

    #[test]
    fn growth_is_rounded_away_from_zero() {
        for (first, last, growth) in [(3094, 3227, 43), (270, 264, -22), (0, 5, 0), (200, 201, 5)] {
            assert_eq!(expected::growth(first, last), growth);
        }
    }
}
