//! What is compressed can be unpacked again. Apart from the library, which takes long to compile
//! and would be compiled a second time for tests inside it.

use std::io::Read as _;
use xtask_pack::{brotli, gzip};

#[test]
fn what_is_compressed_holds_the_same_bytes() {
    let raw = "role compare ".repeat(1_000).into_bytes();
    let mut back = Vec::new();
    let packed = brotli(&raw).unwrap();
    brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
    assert_eq!(back, raw);

    let mut back = Vec::new();
    let packed = gzip(&raw).unwrap();
    flate2::read::GzDecoder::new(&packed[..])
        .read_to_end(&mut back)
        .unwrap();
    assert_eq!(back, raw);
    assert!(packed.len() < raw.len());
}
