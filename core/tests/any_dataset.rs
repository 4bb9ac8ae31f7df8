//! Whatever a valid dataset says, what is made of it has no empty cell and no number that is none.

#![cfg(not(target_arch = "wasm32"))]

use crate::support::any;
use crate::support::sound;
use proptest::prelude::*;
use role_compare_core::dataset;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_valid_dataset_is_compared_without_a_broken_figure(data in any::dataset()) {
        let text = data.to_string();
        let read = dataset::parse("roles.json", &text);
        prop_assert!(read.is_ok(), "{}", read.unwrap_err());
        sound::catalogue(&read.unwrap(), &sound::Words::of(b""));
    }
}
