//! Lines of text, one for each occupation, read line by line in place.
//!
//! A letter is one byte: ASCII as it is, and of the others those that occur, by their place
//! in an alphabet in front. UTF-8 has two bytes for a Russian letter, which a compressor does
//! not make up for wholly. It must not know what the lines say.

use crate::binary::{Binary, Input, write_number};

const END: u8 = b'\n';

/// Where the lines stand in the bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// What the bytes from 128 on stand for.
    alphabet: Vec<char>,
    /// Where each line begins; a last place is behind the last line.
    starts: Vec<u32>,
}

impl Lines {
    /// Finds lines at the input's place, and moves behind them.
    pub fn read(bytes: &[u8], input: &mut Input<'_>) -> Lines {
        let alphabet = String::read(input).chars().collect();
        let length = input.number();
        let start = input.skip(length);
        let text = bytes.get(start..start + length).unwrap_or_default();
        let mut starts = vec![start as u32];
        for (place, byte) in text.iter().enumerate() {
            if *byte == END {
                starts.push((start + place + 1) as u32);
            }
        }
        Lines { alphabet, starts }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The bytes of a line.
    pub fn bytes<'a>(&self, bytes: &'a [u8], line: usize) -> &'a [u8] {
        &bytes[self.starts[line] as usize..self.starts[line + 1] as usize - 1]
    }

    /// A text out of bytes of a line.
    pub fn text(&self, bytes: &[u8]) -> String {
        bytes.iter().map(|byte| self.letter(*byte)).collect()
    }

    /// A whole line.
    pub fn line(&self, bytes: &[u8], line: usize) -> String {
        self.text(self.bytes(bytes, line))
    }

    /// The letter of a byte.
    pub fn letter(&self, byte: u8) -> char {
        match byte.checked_sub(128) {
            None => char::from(byte),
            Some(place) => self.alphabet[usize::from(place)],
        }
    }
}

/// Writes lines.
///
/// # Errors
/// A line break within a line, or the first letter that an alphabet of 128 has no room for.
pub fn write(lines: &[String], out: &mut Vec<u8>) -> Result<(), char> {
    let mut alphabet: Vec<char> = Vec::new();
    let mut text = Vec::new();
    for line in lines {
        for letter in line.chars() {
            if letter == char::from(END) {
                return Err(letter);
            }
            if letter.is_ascii() {
                text.push(letter as u8);
                continue;
            }
            let known = alphabet.iter().position(|known| *known == letter);
            let place = known.unwrap_or_else(|| {
                alphabet.push(letter);
                alphabet.len() - 1
            });
            match u8::try_from(128 + place) {
                Ok(byte) => text.push(byte),
                Err(_) => return Err(letter),
            }
        }
        text.push(END);
    }
    alphabet.into_iter().collect::<String>().write(out);
    write_number(text.len(), out);
    out.extend(text);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(lines: &[&str]) -> Result<Vec<u8>, char> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
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
        assert_eq!(written(&["a\nb"]), Err('\n'));
        let many: String = (0x4e00..0x4e00 + 129).filter_map(char::from_u32).collect();
        assert_eq!(written(&[&many]), Err('\u{4e80}'));
    }
}
