//! The binary form in which the build bakes a catalogue into the widget, and in which the
//! reader of a site's own data hands one over.
//!
//! Fields stand one after another without names: whole numbers by seven bits a byte, lists
//! and texts ([`letters`]) behind their length, the variants of an enum by their place. It is written and
//! read by the same version of this crate only, so it needs no versions and no tolerance.
//!
//! A derived reader of a general format was three times the code in the widget. This one
//! never stops half-way: what is not there reads as nothing, and [`Input::is_whole`] tells
//! at the end. It must not know what a role is.

mod letters;

pub use letters::{capitalise_russian, read_text, write_text};

/// Bytes that are being read.
pub struct Input<'a> {
    rest: &'a [u8],
    read: usize,
    ran_out: bool,
}

impl<'a> Input<'a> {
    /// Reads from the beginning of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Input<'a> {
        Input {
            rest: bytes,
            read: 0,
            ran_out: false,
        }
    }

    /// Whether everything was read, and nothing was missing.
    pub fn is_whole(&self) -> bool {
        self.rest.is_empty() && self.is_sound()
    }

    /// Whether nothing was missing so far.
    pub fn is_sound(&self) -> bool {
        !self.ran_out
    }

    /// Marks the bytes as no work of [`Binary::write`].
    pub fn refuse(&mut self) {
        self.ran_out = true;
        self.rest = &[];
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        match self.rest.split_at_checked(length) {
            Some((taken, rest)) => {
                self.rest = rest;
                self.read += length;
                taken
            }
            None => {
                self.refuse();
                &[]
            }
        }
    }

    /// Passes over `length` bytes, which are read in place later, and tells where they begin.
    pub fn skip(&mut self, length: usize) -> usize {
        let start = self.read;
        self.take(length);
        start
    }

    /// One byte; zero where there is none.
    pub fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// A whole number.
    pub fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }
}

/// What has a binary form.
pub trait Binary: Sized {
    /// Appends the binary form.
    fn write(&self, out: &mut Vec<u8>);

    /// Reads what [`Binary::write`] wrote.
    fn read(input: &mut Input<'_>) -> Self;
}

/// Appends a whole number.
pub fn write_number(number: usize, out: &mut Vec<u8>) {
    let mut rest = number;
    while rest >= 0x80 {
        out.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    out.push(rest as u8);
}

impl Binary for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(input: &mut Input<'_>) -> bool {
        input.byte() != 0
    }
}

impl Binary for u16 {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(usize::from(*self), out);
    }

    fn read(input: &mut Input<'_>) -> u16 {
        input.number() as u16
    }
}

impl Binary for usize {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(*self, out);
    }

    fn read(input: &mut Input<'_>) -> usize {
        input.number()
    }
}

impl Binary for f64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn read(input: &mut Input<'_>) -> f64 {
        let bytes = input.take(size_of::<f64>());
        f64::from_le_bytes(bytes.try_into().unwrap_or_default())
    }
}

impl Binary for String {
    fn write(&self, out: &mut Vec<u8>) {
        let mut letters = Vec::new();
        write_text(self, &mut letters);
        write_number(letters.len(), out);
        out.extend(letters);
    }

    fn read(input: &mut Input<'_>) -> String {
        let length = input.number();
        read_text(input.take(length)).unwrap_or_else(|| {
            input.refuse();
            String::new()
        })
    }
}

impl<T: Binary> Binary for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len(), out);
        for each in self {
            each.write(out);
        }
    }

    fn read(input: &mut Input<'_>) -> Vec<T> {
        let length = input.number();
        let mut list = Vec::new();
        for _ in 0..length {
            // A length that is a lie ends with the bytes.
            if input.ran_out {
                break;
            }
            list.push(T::read(input));
        }
        list
    }
}

impl<T: Binary, const N: usize> Binary for [T; N] {
    fn write(&self, out: &mut Vec<u8>) {
        for each in self {
            each.write(out);
        }
    }

    fn read(input: &mut Input<'_>) -> [T; N] {
        std::array::from_fn(|_| T::read(input))
    }
}

impl<T: Binary> Binary for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(some) = self {
            some.write(out);
        }
    }

    fn read(input: &mut Input<'_>) -> Option<T> {
        bool::read(input).then(|| T::read(input))
    }
}

impl<A: Binary, B: Binary> Binary for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(input: &mut Input<'_>) -> (A, B) {
        (A::read(input), B::read(input))
    }
}

/// Gives a struct the binary form of its fields, one after another.
macro_rules! binary_struct {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl $crate::binary::Binary for $name {
            fn write(&self, out: &mut Vec<u8>) {
                // Taken apart, so that a new field cannot be forgotten.
                let $name { $($field),* } = self;
                $($field.write(out);)*
            }

            fn read(input: &mut $crate::binary::Input<'_>) -> $name {
                $(let $field = $crate::binary::Binary::read(input);)*
                $name { $($field),* }
            }
        }
    )*};
}

pub(crate) use binary_struct;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &impl Binary) -> Vec<u8> {
        let mut out = Vec::new();
        value.write(&mut out);
        out
    }

    #[test]
    fn what_was_written_is_read() {
        type All = (
            Vec<(u16, f64)>,
            ((Option<String>, Option<String>), [Option<bool>; 3]),
        );
        let texts = (Some("№ 1 — «да»".to_owned()), None);
        let all: All = (
            vec![(0, -1.5), (127, 0.0), (128, 1e300), (u16::MAX, 33_791.0)],
            (texts, [Some(true), None, Some(false)]),
        );
        let bytes = written(&all);
        let mut input = Input::new(&bytes);
        assert_eq!(All::read(&mut input), all);
        assert!(input.is_whole());
    }

    #[test]
    fn bytes_that_are_cut_off_are_not_whole() {
        let bytes = written(&vec!["one".to_owned(), "two".to_owned()]);
        for length in 0..bytes.len() {
            let mut input = Input::new(&bytes[..length]);
            Vec::<String>::read(&mut input);
            assert!(!input.is_whole(), "{length} bytes");
        }
    }

    #[test]
    fn bytes_that_are_left_over_are_not_whole() {
        let mut bytes = written(&7_u16);
        bytes.push(0);
        let mut input = Input::new(&bytes);
        assert_eq!(u16::read(&mut input), 7);
        assert!(!input.is_whole());
    }

    #[test]
    fn a_length_that_is_a_lie_ends_with_the_bytes() {
        let mut bytes = Vec::new();
        write_number(usize::MAX, &mut bytes);
        for list in [
            Vec::<String>::read(&mut Input::new(&bytes)).len(),
            Vec::<f64>::read(&mut Input::new(&bytes)).len(),
        ] {
            assert!(list <= 1, "{list}");
        }
    }
}
