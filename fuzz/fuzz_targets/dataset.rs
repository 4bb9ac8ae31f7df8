//! Whatever bytes a site's own data are, they are read or refused in words, and what is read can
//! be compared, searched and exported.

#![no_main]

#[path = "../../core/tests/support/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::dataset(bytes));
