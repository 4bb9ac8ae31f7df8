//! A column of whole numbers with one row for each occupation, read row by row in place.
//!
//! A number is kept as the difference to what is expected of it (nothing, the figure in the
//! column before, a formula), in as many bytes as the largest difference needs: first the low
//! bytes of all rows, then the next. So any row is read without the others, and what a
//! compressor sees is long and even. The few cells that are no such number stand in a list
//! behind. It must not know what the numbers mean.

use crate::binary::{Input, write_number};

/// A cell as the publisher released it, in units of the column's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figure {
    /// The value.
    Exactly(i32),
    /// Only that the value is this or more.
    AtLeast(i32),
    /// The publisher does not release it.
    #[default]
    Withheld,
}

impl Figure {
    /// The number, whatever is said of it.
    pub fn number(self) -> Option<i32> {
        match self {
            Figure::Exactly(number) | Figure::AtLeast(number) => Some(number),
            Figure::Withheld => None,
        }
    }
}

/// Where a column stands in the bytes, and its exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    start: usize,
    rows: usize,
    width: usize,
    lowest: i32,
    exceptions: Vec<(usize, Figure)>,
}

impl Column {
    /// Finds a column of `rows` rows at the input's place, and moves behind it.
    pub fn read(rows: usize, input: &mut Input<'_>) -> Column {
        let lowest = signed(input.number());
        let width = usize::from(input.byte());
        let mut row = 0;
        let mut exceptions = Vec::new();
        for _ in 0..input.number() {
            row += input.number();
            let figure = match input.byte() {
                0 => Figure::Withheld,
                1 => Figure::Exactly(signed(input.number())),
                _ => Figure::AtLeast(signed(input.number())),
            };
            exceptions.push((row, figure));
            if !input.is_sound() {
                break;
            }
        }
        let start = input.skip(rows.saturating_mul(width));
        Column {
            start,
            rows,
            width,
            lowest,
            exceptions,
        }
    }

    /// The cell of a row. `expected` is what the writer expected there.
    pub fn figure(&self, bytes: &[u8], row: usize, expected: i32) -> Figure {
        let place = self.exceptions.binary_search_by_key(&row, |(row, _)| *row);
        match place {
            Ok(place) => self.exceptions[place].1,
            Err(_) => Figure::Exactly(expected + self.lowest + self.stored(bytes, row)),
        }
    }

    /// The number of a row, for a column without exceptions.
    pub fn number(&self, bytes: &[u8], row: usize) -> usize {
        (self.lowest + self.stored(bytes, row)) as usize
    }

    fn stored(&self, bytes: &[u8], row: usize) -> i32 {
        let plane = |plane| i32::from(bytes[self.start + plane * self.rows + row]);
        (0..self.width).map(|each| plane(each) << (8 * each)).sum()
    }
}

/// Writes a column; each figure comes with what a reader will expect in its place.
pub fn write(cells: &[(Figure, i32)], out: &mut Vec<u8>) {
    let difference = |(figure, expected): &(Figure, i32)| match figure {
        Figure::Exactly(number) => Some(number - expected),
        _ => None,
    };
    // One difference far from all others would make each row wider: the widest that saves
    // nothing as an exception is what counts.
    let mut sorted: Vec<i32> = cells.iter().filter_map(difference).collect();
    sorted.sort_unstable();
    let (lowest, highest) = inner(&sorted);
    let width = bytes_of(highest.abs_diff(lowest));
    let fits = |number: &i32| (lowest..=highest).contains(number);

    let mut exceptions = Vec::new();
    let mut stored = vec![0; width * cells.len()];
    for (row, cell) in cells.iter().enumerate() {
        match difference(cell).filter(fits) {
            Some(number) => {
                let bytes = number.abs_diff(lowest).to_le_bytes();
                for plane in 0..width {
                    stored[plane * cells.len() + row] = bytes[plane];
                }
            }
            None => exceptions.push((row, cell.0)),
        }
    }
    write_number(unsigned(lowest), out);
    out.push(width as u8);
    write_number(exceptions.len(), out);
    let mut before = 0;
    for (row, figure) in exceptions {
        write_number(row - before, out);
        before = row;
        match figure {
            Figure::Withheld => out.push(0),
            Figure::Exactly(number) => {
                out.push(1);
                write_number(unsigned(number), out);
            }
            Figure::AtLeast(number) => {
                out.push(2);
                write_number(unsigned(number), out);
            }
        }
    }
    out.extend(stored);
}

/// The range that all but a few at the ends lie in, if leaving those out makes a row
/// narrower; else the whole range.
fn inner(sorted: &[i32]) -> (i32, i32) {
    let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else {
        return (0, 0);
    };
    /// Rows in a hundred that may become exceptions for a byte less in every row.
    const PERCENT: usize = 1;
    let few = sorted.len() * PERCENT / 100;
    let whole = bytes_of(last.abs_diff(*first));
    for left_out in 0..=few {
        for below in 0..=left_out {
            let (low, high) = (sorted[below], sorted[sorted.len() - 1 - (left_out - below)]);
            if bytes_of(high.abs_diff(low)) < whole {
                return (low, high);
            }
        }
    }
    (*first, *last)
}

fn bytes_of(largest: u32) -> usize {
    let bits = u32::BITS - largest.leading_zeros();
    bits.div_ceil(8) as usize
}

/// Small numbers of either sign as small numbers: 0, −1, 1, −2 …
pub fn unsigned(number: i32) -> usize {
    ((number << 1) ^ (number >> 31)) as u32 as usize
}

/// The number that [`unsigned`] made small.
pub fn signed(number: usize) -> i32 {
    let number = number as u32;
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Figure::{AtLeast, Exactly, Withheld};

    fn read_again(cells: &[(Figure, i32)]) -> (Column, Vec<u8>) {
        let mut bytes = vec![7, 7];
        write(cells, &mut bytes);
        bytes.push(7);
        let mut input = Input::new(&bytes);
        input.skip(2);
        let column = Column::read(cells.len(), &mut input);
        assert_eq!(input.byte(), 7, "behind the column");
        assert!(input.is_whole());
        (column, bytes)
    }

    #[test]
    fn every_figure_is_read_as_it_was_written() {
        let all: [&[(Figure, i32)]; 7] = [
            &[],
            &[(Exactly(5), 0)],
            &[(Withheld, 0), (AtLeast(239_200), 0), (Exactly(-3), 100)],
            &[(Withheld, 9), (Withheld, 9)],
            &[(Exactly(i32::MAX / 2), 0), (Exactly(i32::MIN / 2), 0)],
            &[(Exactly(0), 0), (Exactly(255), 0), (Exactly(256), 0)],
            &[(Exactly(1_000), 999), (Exactly(2_000), 1_999)],
        ];
        for cells in all {
            let (column, bytes) = read_again(cells);
            for (row, (figure, expected)) in cells.iter().enumerate() {
                assert_eq!(column.figure(&bytes, row, *expected), *figure, "{cells:?}");
            }
        }
    }

    #[test]
    fn numbers_that_are_as_expected_take_no_room() {
        let cells: Vec<_> = (0..1_000).map(|n| (Exactly(n * n), n * n)).collect();
        let (_, bytes) = read_again(&cells);
        assert!(bytes.len() < 10, "{}", bytes.len());
    }

    #[test]
    fn one_number_far_from_the_others_does_not_make_every_row_wide() {
        let mut cells: Vec<_> = (0..1_000).map(|n| (Exactly(n % 200), 0)).collect();
        cells[500] = (Exactly(1_000_000), 0);
        let (column, bytes) = read_again(&cells);
        assert!(bytes.len() < 1_020, "{}", bytes.len());
        assert_eq!(column.figure(&bytes, 500, 0), Exactly(1_000_000));
        assert_eq!(column.figure(&bytes, 501, 0), Exactly(501 % 200));
    }
}
