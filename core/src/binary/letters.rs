//! Texts as bytes: UTF-8, but that a Russian letter is one byte.
//!
//! UTF-8 has two bytes for each, for which a compressor does not make up wholly. No character of
//! UTF-8 begins with a byte from 0x80 to 0xbf: these stand for the letters from А to я. It must
//! not know what the texts say.

const FIRST: u8 = 0x80;
const LAST: u8 = 0xbf;
/// Ё and ё stand elsewhere in Unicode, and are two bytes as ever.
const LETTERS: std::ops::RangeInclusive<char> = 'А'..='я';

/// Appends a text.
pub fn write_text(text: &str, out: &mut Vec<u8>) {
    for letter in text.chars() {
        if LETTERS.contains(&letter) {
            out.push(FIRST + (letter as u32 - *LETTERS.start() as u32) as u8);
        } else {
            out.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
}

/// The text of bytes that [`write_text`] wrote; `None` where they are others.
pub fn read_text(bytes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(first) = rest.first().copied() {
        let length = match first {
            0..=LAST => 1,
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
        let (letter, after) = rest.split_at_checked(length)?;
        match first {
            0..FIRST => text.push(char::from(first)),
            FIRST..=LAST => {
                let place = u32::from(first - FIRST);
                text.push(char::from_u32(*LETTERS.start() as u32 + place)?);
            }
            _ => text.push_str(str::from_utf8(letter).ok()?),
        }
        rest = after;
    }
    Some(text)
}

/// Puts a text's first letter, if it is a small Russian one, into upper case.
pub fn capitalise_russian(bytes: &mut [u8]) {
    const DISTANCE: u8 = 32;
    if let Some(first @ 0xa0..=LAST) = bytes.first_mut() {
        *first -= DISTANCE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_were_written() {
        for (text, length) in [
            ("", 0),
            ("Nurse; RN", 9),
            ("АПРЯапря", 8),
            ("Ёж — «да»", 14),
            ("Médecin 部長 👩‍⚕️", 29),
        ] {
            let mut bytes = Vec::new();
            write_text(text, &mut bytes);
            assert_eq!(bytes.len(), length, "{text}");
            assert_eq!(read_text(&bytes).as_deref(), Some(text));
        }
    }

    #[test]
    fn bytes_of_no_text_are_refused() {
        for bytes in [&[0xd1][..], &[0xff; 4], &[b'a', 0xe2, 0x80], &[0xc0, b'a']] {
            assert_eq!(read_text(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_small_russian_letter_becomes_a_capital() {
        for (text, expected) in [
            ("ёж", "ёж"),
            ("", ""),
            ("яма", "Яма"),
            ("Яма", "Яма"),
            ("a", "a"),
        ] {
            let mut bytes = Vec::new();
            write_text(text, &mut bytes);
            capitalise_russian(&mut bytes);
            assert_eq!(read_text(&bytes).as_deref(), Some(expected));
        }
    }
}
