//! The reader of a site's own data, as a WebAssembly module of its own: only pages that have
//! such data load it.
//!
//! It has no glue. `role-compare.js` makes a fresh instance for each dataset, asks for
//! [`room`], puts the name and the bytes there, calls [`read_data`], then [`go_on`] until there is
//! an [`answer`] to take away: between two calls the browser answers its visitor. Whatever a
//! dataset does to an instance (its memory grows, it traps) ends with it.
//!
//! It must not know what an answer is for.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use role_compare_core::dataset::Reading;
use role_compare_core::dataset::answer::{Answer, Encoding};

/// What messages call data that no address leads to.
const INSIDE: &str = "data inside the element";

thread_local! {
    /// First what is to be read, then the answer.
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static WORK: RefCell<Work> = const { RefCell::new(Work::None) };
}

/// What is being done.
enum Work {
    None,
    Reading(Box<Reading>),
    /// The roles are never let go: all memory goes with this instance, and to give each text back
    /// alone would take long.
    Writing(ManuallyDrop<Answer>, Encoding),
}

/// Where `length` bytes can be put: a name, and a dataset behind it.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BYTES.with_borrow_mut(|bytes| {
        *bytes = vec![0; length];
        bytes.as_mut_ptr()
    })
}

/// Begins to read what was put there: a name of `name_length` bytes, by which messages call the
/// data (none for data inside the element), and the data.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn read_data(name_length: usize) {
    let mut name = BYTES.take();
    let data = name.split_off(name_length);
    WORK.set(Work::Reading(Box::new(reading(name, data))));
}

/// Works a little more; returns the length of the answer, which is 0 as long as there is none.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn go_on() -> usize {
    let next = match WORK.replace(Work::None) {
        Work::None => Work::None,
        Work::Reading(mut reading) => match reading.step() {
            None => Work::Reading(reading),
            Some(read) => Work::Writing(ManuallyDrop::new(Answer::of(read)), Encoding::default()),
        },
        Work::Writing(answer, mut encoding) => {
            if !answer.encode_part(&mut encoding) {
                let length = encoding.bytes.len();
                BYTES.set(encoding.bytes);
                return length;
            }
            Work::Writing(answer, encoding)
        }
    };
    WORK.set(next);
    0
}

/// Where the answer begins.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BYTES.with_borrow(|bytes| bytes.as_ptr())
}

fn reading(name: Vec<u8>, data: Vec<u8>) -> Reading {
    // JavaScript's encoder writes nothing but UTF-8.
    let mut name = String::from_utf8(name).unwrap_or_default();
    if name.is_empty() {
        INSIDE.clone_into(&mut name);
    }
    Reading::new(&name, data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use role_compare_core::dataset;

    fn read(name: Vec<u8>, data: Vec<u8>) -> Vec<u8> {
        Answer::of(reading(name, data).finish()).encode()
    }

    fn mistakes(name: &str, data: &[u8]) -> Vec<String> {
        let answer = read(name.into(), data.into());
        match Answer::decode(&answer).unwrap() {
            Answer::Roles(_) => Vec::new(),
            Answer::Mistakes(mistakes) => mistakes.told,
        }
    }

    #[test]
    fn a_good_dataset_is_answered_with_its_roles() {
        let example = include_bytes!("../../static/examples/dataset.json");
        let answer = read("dataset.json".into(), example.to_vec());
        let expected = dataset::read("", example.to_vec()).unwrap();
        assert_eq!(
            Answer::decode(&answer),
            Ok(Answer::Roles(Box::new(expected)))
        );
    }

    #[test]
    fn mistakes_name_the_data_as_the_page_does() {
        assert_eq!(
            mistakes("roles.json", b"<html>"),
            ["roles.json: found a page of HTML, or other markup, expected one JSON object"]
        );
        assert_eq!(
            mistakes("", b"{\xff}"),
            ["data inside the element: found another encoding at byte 1, expected text in UTF-8"]
        );
    }

    #[test]
    fn what_was_put_there_is_answered_in_its_place() {
        assert!(!room(12).is_null());
        read_data(12);
        let length = loop {
            let length = go_on();
            if length > 0 {
                break length;
            }
        };
        let read = read(vec![0; 12], Vec::new());
        assert_eq!(length, read.len());
        assert_eq!(BYTES.take(), read);
    }
}
