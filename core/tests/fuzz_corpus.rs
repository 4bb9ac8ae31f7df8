//! The corpora of the fuzz targets (`fuzz/`), read again, and some thousands of changes of them.
//! A fuzzer's hour finds more; this finds at once what has once been found.

#![cfg(not(target_arch = "wasm32"))]

use crate::support::sound;
use proptest::prelude::*;
use proptest::{collection::vec, sample::Index};
use role_compare_core::{Catalogue, dataset};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The inputs of a target, in the order of their names.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fuzz/corpus")
        .join(target);
    let entries = fs::read_dir(folder).expect("the corpus can be read");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read(path).expect("an input can be read"))
        .collect()
}

static DATASETS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| corpus("dataset"));
static LINKS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| corpus("link"));

thread_local! {
    static LINKED: Catalogue = dataset::parse("linked.json", sound::LINKED).expect("these are good");
}

fn link(bytes: &[u8]) {
    LINKED.with(|roles| sound::link(&String::from_utf8_lossy(bytes), roles));
}

/// One change of an input.
#[derive(Debug, Clone)]
enum Change {
    Put(Index, u8),
    Insert(Index, Vec<u8>),
    Remove(Index, Index),
    /// A part of another input takes a place.
    Cross(Index, Index, Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    let signs = proptest::sample::select(b"{}[]\",:0159eE+-.\\ \n&=#%,abn\xff\xd0\x00".to_vec());
    let any = any::<Index>;
    prop_oneof![
        (any(), signs.clone()).prop_map(|(at, sign)| Change::Put(at, sign)),
        (any(), vec(signs, 1..6)).prop_map(|(at, signs)| Change::Insert(at, signs)),
        (any(), any()).prop_map(|(from, to)| Change::Remove(from, to)),
        (any(), any(), any(), any())
            .prop_map(|(at, input, from, to)| Change::Cross(at, input, from, to)),
    ]
}

fn changed(corpus: &[Vec<u8>], input: Index, changes: &[Change]) -> Vec<u8> {
    let mut bytes = input.get(corpus).clone();
    let range = |one: &Index, other: &Index, length: usize| {
        let (one, other) = (one.index(length + 1), other.index(length + 1));
        one.min(other)..one.max(other)
    };
    for change in changes {
        let length = bytes.len();
        match change {
            Change::Put(at, sign) if length > 0 => bytes[at.index(length)] = *sign,
            Change::Put(..) => {}
            Change::Insert(at, signs) => {
                let at = at.index(length + 1);
                bytes.splice(at..at, signs.iter().copied());
            }
            Change::Remove(from, to) => {
                // Most of what there is stays.
                let range = range(from, to, length);
                bytes.drain(range.start..range.end.min(range.start + 40));
            }
            Change::Cross(at, other, from, to) => {
                let other = other.get(corpus);
                let at = at.index(length + 1);
                let part = other[range(from, to, other.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

#[test]
fn what_was_found_once_is_read() {
    assert!(DATASETS.len() > 60 && LINKS.len() > 8);
    for bytes in DATASETS.iter() {
        sound::dataset(bytes);
    }
    for bytes in LINKS.iter() {
        link(bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_datasets_are_read_or_refused(input in any::<Index>(), changes in vec(change(), 1..4)) {
        sound::dataset(&changed(&DATASETS, input, &changes));
    }

    #[test]
    fn changed_links_are_carried_out_or_told(input in any::<Index>(), changes in vec(change(), 1..4)) {
        link(&changed(&LINKS, input, &changes));
    }
}
