//! Compresses as well as the formats allow, however long it takes.
//!
//! Knows bytes, not which file they are of.

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use std::io::{self, Write as _};

/// What every Wasm file begins with.
const WASM: &[u8] = b"\0asm";

/// `raw` as brotli, at its highest quality.
///
/// # Errors
/// When the encoder fails.
pub fn brotli(raw: &[u8]) -> io::Result<Vec<u8>> {
    // Which bits of the bytes before say most of the next one: what brotli takes for text, Wasm
    // among it, has the low ones, and Wasm is nearly a hundredth smaller by the high ones.
    let mode = match raw.starts_with(WASM) {
        true => BrotliEncoderMode::BROTLI_FORCE_MSB_PRIOR,
        false => BrotliEncoderMode::BROTLI_MODE_GENERIC,
    };
    let options = BrotliEncoderParams {
        quality: 11,
        mode,
        lgwin: 24,
        // What is alike stands close together in Wasm and in the columns of the roles:
        // smaller blocks than brotli would choose fit them better.
        lgblock: 16,
        size_hint: raw.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &raw[..], &mut small, &options)?;
    Ok(small)
}

/// `raw` as gzip, at its highest level.
///
/// # Errors
/// When the encoder fails.
pub fn gzip(raw: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(raw)?;
    encoder.finish()
}
