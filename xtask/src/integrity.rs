//! `dist/integrity.json`: the hashes by which a page can hold another host to these very files.
//!
//! Knows which files a page includes, not how they were made; so it runs when they are.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// The list's name in the release.
const NAME: &str = "integrity.json";

/// What a page includes by an address of its own, or what that loads.
const FILES: [&str; 5] = [
    "role-compare.js",
    "wasm/role-compare.js",
    "wasm/role-compare_bg.wasm",
    "wasm/role-compare-reader_bg.wasm",
    "embed.js",
];

/// Writes the hash of each file, in the form of the attribute `integrity`.
///
/// # Errors
/// When a file cannot be read, or the list cannot be written.
pub fn write(dist: &Path) -> Result<()> {
    let mut hashes = Map::new();
    for name in FILES {
        let path = dist.join(name);
        let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        hashes.insert(name.to_owned(), Value::String(hash(&bytes)));
    }
    let path = dist.join(NAME);
    let list = format!("{:#}\n", Value::Object(hashes));
    fs::write(&path, list).with_context(|| format!("writing {}", path.display()))
}

fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_the_form_of_the_attribute() {
        assert_eq!(
            hash(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }

    #[test]
    fn every_file_is_listed_and_none_may_be_missing() {
        let dist =
            std::env::temp_dir().join(format!("role-compare-integrity-{}", std::process::id()));
        fs::create_dir_all(dist.join("wasm")).unwrap();
        for name in &FILES[..4] {
            fs::write(dist.join(name), name).unwrap();
        }
        let error = format!("{:#}", write(&dist).unwrap_err());
        assert!(error.contains("embed.js"), "{error}");
        fs::write(dist.join("embed.js"), "embed.js").unwrap();
        write(&dist).unwrap();
        let list: Value =
            serde_json::from_str(&fs::read_to_string(dist.join(NAME)).unwrap()).unwrap();
        for name in FILES {
            assert_eq!(list[name], hash(name.as_bytes()), "{list}");
        }
        fs::remove_dir_all(&dist).unwrap();
    }
}
