//! Tells the crate a fingerprint of its own sources, by which two WebAssembly modules that
//! speak in its binary form know each other (`src/dataset/answer.rs`).

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=src");
    let root = env::var("CARGO_MANIFEST_DIR").expect("Cargo names the package's folder");
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    hash.folder(&Path::new(&root).join("src"));
    println!("cargo::rustc-env=ROLE_COMPARE_CORE_SOURCES={:016x}", hash.0);
}

/// FNV-1a: no one tries to deceive it.
struct Fnv(u64);

impl Fnv {
    /// Every file in here, in the order of the names.
    fn folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).expect("the sources can be read");
        let mut paths: Vec<_> = entries
            .map(|entry| entry.expect("the sources can be read").path())
            .collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                self.folder(&path);
            } else {
                self.bytes(&fs::read(&path).expect("the sources can be read"));
            }
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
