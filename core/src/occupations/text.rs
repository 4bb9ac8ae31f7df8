//! Lines of text, one for each occupation, read line by line in place.
//!
//! It must not know what the lines say.

use crate::binary::{Input, read_text, write_number};

const END: u8 = 0;

/// Where the lines stand in the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// Where each line begins; a last place is behind the last line.
    starts: Vec<u32>,
}

impl Lines {
    /// Finds lines at the input's place, and moves behind them.
    pub fn read(bytes: &[u8], input: &mut Input<'_>) -> Lines {
        let length = input.number();
        let start = input.skip(length);
        let text = bytes.get(start..start + length).unwrap_or_default();
        let mut starts = vec![start as u32];
        for (place, byte) in text.iter().enumerate() {
            if *byte == END {
                starts.push((start + place + 1) as u32);
            }
        }
        Lines { starts }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The bytes of a line.
    pub fn bytes<'a>(&self, bytes: &'a [u8], line: usize) -> &'a [u8] {
        &bytes[self.starts[line] as usize..self.starts[line + 1] as usize - 1]
    }

    /// The first byte of a line; that of an empty one ends it.
    pub fn first(&self, bytes: &[u8], line: usize) -> u8 {
        bytes[self.starts[line] as usize]
    }

    /// A line as text.
    pub fn line(&self, bytes: &[u8], line: usize) -> String {
        read_text(self.bytes(bytes, line)).unwrap_or_default()
    }
}

/// Writes lines, each in the bytes of its letters.
///
/// # Errors
/// The line that has a zero byte within.
pub fn write(lines: &[Vec<u8>], out: &mut Vec<u8>) -> Result<(), usize> {
    if let Some(line) = lines.iter().position(|line| line.contains(&END)) {
        return Err(line);
    }
    let mut text = lines.join(&END);
    if !lines.is_empty() {
        text.push(END);
    }
    write_number(text.len(), out);
    out.extend(text);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::binary::write_text;

    fn written(lines: &[&str]) -> Result<Vec<u8>, usize> {
        let lines: Vec<Vec<u8>> = lines
            .iter()
            .map(|line| {
                let mut bytes = Vec::new();
                write_text(line, &mut bytes);
                bytes
            })
            .collect();
        let mut bytes = vec![1, 2, 3];
        write(&lines, &mut bytes).map(|()| bytes)
    }

    #[test]
    fn lines_are_read_as_they_were_written() {
        for lines in [
            &[][..],
            &[""],
            &["", "one", ""],
            &["Nurse;RN", "Médecin", "Ёж — «да»", "№ 1"],
        ] {
            let bytes = written(lines).unwrap();
            let mut input = Input::new(&bytes);
            input.skip(3);
            let read = Lines::read(&bytes, &mut input);
            assert!(input.is_whole());
            assert_eq!(read.len(), lines.len());
            for (line, text) in lines.iter().enumerate() {
                assert_eq!(read.line(&bytes, line), *text);
            }
        }
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        assert_eq!(written(&["a", "a\0b"]), Err(1));
    }
}
