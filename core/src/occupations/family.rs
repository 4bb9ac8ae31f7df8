//! Columns of figures that go together: of each, most is foreseen by two of those before it.
//!
//! The weights are found when the widget is built, by least squares, and stand before each
//! column. It must not know what the figures mean.

use super::column::{self, Column, Figure, signed, unsigned};
use crate::binary::{Input, write_number};

/// How many figures one is foreseen by, at the most.
const TERMS: usize = 2;
/// Weights are counted in parts of one.
const PARTS: i32 = 32;

/// What is expected of a figure: parts, and parts of the figures in other columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Forecast {
    start: i32,
    weights: Vec<(usize, i32)>,
}

impl Forecast {
    fn read(input: &mut Input<'_>) -> Forecast {
        let start = signed(input.number());
        let count = usize::from(input.byte()).min(TERMS);
        let weights = (0..count).map(|_| (input.number(), signed(input.number())));
        Forecast {
            start,
            weights: weights.collect(),
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_number(unsigned(self.start), out);
        out.push(self.weights.len() as u8);
        for (column, weight) in &self.weights {
            write_number(*column, out);
            write_number(unsigned(*weight), out);
        }
    }

    /// What to expect beside the figures of the columns before.
    fn expected(&self, before: &[i32]) -> i32 {
        let weights = self.weights.iter();
        let sum: i32 = weights
            .map(|(column, weight)| before[*column] * weight)
            .sum();
        (self.start + sum).div_euclid(PARTS)
    }

    /// The best of those that foresee a column by the columns before it.
    fn found(columns: &[Vec<i32>], place: usize, moments: &Moments) -> Forecast {
        let (before, column) = (&columns[..place], &columns[place]);
        let mut chosen: Vec<usize> = Vec::new();
        let mut weights = Vec::new();
        for _ in 0..TERMS {
            let others = (0..place).filter(|other| !chosen.contains(other));
            let tried = others.map(|other| {
                let terms: Vec<usize> = chosen.iter().copied().chain([other]).collect();
                let (error, weights) = least_squares(&terms, place, moments);
                (error, terms, weights)
            });
            match tried.min_by(|first, second| first.0.total_cmp(&second.0)) {
                Some((_, terms, best)) => (chosen, weights) = (terms, best),
                None => break,
            }
        }
        let parts = |weight: &f64| (weight * f64::from(PARTS)).round() as i32;
        let weights: Vec<i32> = weights.iter().map(parts).collect();
        let weights: Vec<(usize, i32)> = chosen.into_iter().zip(weights).collect();
        // What the rounded weights leave on average, with half a part up for rounding.
        let rest = column.iter().enumerate().map(|(row, figure)| {
            let sum = weights
                .iter()
                .map(|(term, weight)| before[*term][row] * weight);
            i64::from(figure * PARTS - sum.sum::<i32>())
        });
        let mean = rest.sum::<i64>() / column.len().max(1) as i64;
        Forecast {
            start: mean as i32 + PARTS / 2,
            weights,
        }
    }
}

/// How the columns vary, each together with itself and with those before it: the sums of the
/// products of how far their figures are from the columns' means.
struct Moments(Vec<Vec<f64>>);

impl Moments {
    fn of(columns: &[Vec<i32>]) -> Moments {
        let centered = columns.iter().map(|column| {
            let rows = column.len().max(1) as f64;
            let figures = || column.iter().map(|figure| f64::from(*figure));
            let mean = figures().sum::<f64>() / rows;
            figures().map(|figure| figure - mean).collect()
        });
        let centered: Vec<Vec<f64>> = centered.collect();
        let sums = centered.iter().enumerate().map(|(place, column)| {
            let sum = |other: &Vec<f64>| {
                column
                    .iter()
                    .zip(other)
                    .map(|(one, other)| one * other)
                    .sum()
            };
            centered[..=place].iter().map(sum).collect()
        });
        Moments(sums.collect())
    }

    fn of_pair(&self, one: usize, other: usize) -> f64 {
        self.0[one.max(other)][one.min(other)]
    }
}

/// The weights with which some columns, and a constant, come closest to the target, and the sum
/// of the squares that is left.
fn least_squares(columns: &[usize], target: usize, moments: &Moments) -> (f64, Vec<f64>) {
    // Gauss's elimination on the equations of the columns, with the target behind them.
    let mut equations: Vec<Vec<f64>> = columns
        .iter()
        .map(|column| {
            let all = columns.iter().chain([&target]);
            all.map(|other| moments.of_pair(*column, *other)).collect()
        })
        .collect();
    let count = columns.len();
    for place in 0..count {
        let pivot = equations[place][place];
        if pivot.abs() < 1e-9 {
            return (f64::INFINITY, vec![0.0; count]);
        }
        let pivot: Vec<f64> = equations[place]
            .iter()
            .map(|number| number / pivot)
            .collect();
        for (other, equation) in equations.iter_mut().enumerate() {
            let times = equation[place];
            for (number, of) in equation.iter_mut().zip(&pivot) {
                match other == place {
                    true => *number = *of,
                    false => *number -= times * of,
                }
            }
        }
    }
    let weights: Vec<f64> = equations.iter().map(|equation| equation[count]).collect();
    let explained = columns.iter().zip(&weights);
    let explained: f64 = explained
        .map(|(column, weight)| weight * moments.of_pair(*column, target))
        .sum();
    (moments.of_pair(target, target) - explained, weights)
}

/// Columns with what is expected in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    columns: Vec<(Forecast, Column)>,
}

impl Family {
    /// Finds `count` columns at the input's place, and moves behind them.
    pub fn read(count: usize, rows: usize, input: &mut Input<'_>) -> Family {
        let columns = (0..count).map(|_| (Forecast::read(input), Column::read(rows, input)));
        Family {
            columns: columns.collect(),
        }
    }

    /// The figures of a row.
    pub fn row(&self, bytes: &[u8], row: usize) -> Vec<i32> {
        let mut figures = Vec::with_capacity(self.columns.len());
        for (forecast, column) in &self.columns {
            let figure = column.figure(bytes, row, forecast.expected(&figures));
            figures.push(figure.number().unwrap_or_default());
        }
        figures
    }

    /// Writes columns of known figures.
    pub fn write(columns: &[Vec<i32>], out: &mut Vec<u8>) {
        let moments = Moments::of(columns);
        for (place, column) in columns.iter().enumerate() {
            let before = &columns[..place];
            let forecast = Forecast::found(columns, place, &moments);
            forecast.write(out);
            let cells = column.iter().enumerate().map(|(row, figure)| {
                let row: Vec<i32> = before.iter().map(|column| column[row]).collect();
                (Figure::Exactly(*figure), forecast.expected(&row))
            });
            column::write(&cells.collect::<Vec<_>>(), out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_they_were_written() {
        let rows = 0..200;
        let first: Vec<i32> = rows.clone().map(|row| row * 37 % 101).collect();
        let second: Vec<i32> = rows.clone().map(|row| row * 53 % 89 - 40).collect();
        let same = vec![7; 200];
        let third = rows.map(|row| 2 * first[row as usize] - second[row as usize] / 2 + row % 3);
        let all = [
            first.clone(),
            second.clone(),
            same,
            third.collect(),
            first.clone(),
        ];
        let mut bytes = vec![9];
        Family::write(&all, &mut bytes);
        let mut input = Input::new(&bytes);
        input.skip(1);
        let family = Family::read(all.len(), 200, &mut input);
        assert!(input.is_whole());
        for row in 0..200 {
            let expected: Vec<i32> = all.iter().map(|column| column[row]).collect();
            assert_eq!(family.row(&bytes, row), expected);
        }
    }

    #[test]
    fn what_is_foreseen_wholly_takes_no_room() {
        let first: Vec<i32> = (0..1_000).map(|row| row * 37 % 256).collect();
        let second: Vec<i32> = first.iter().map(|figure| 300 - 2 * figure).collect();
        let mut bytes = Vec::new();
        Family::write(&[first, second], &mut bytes);
        assert!(bytes.len() < 1_050, "{}", bytes.len());
    }
}
