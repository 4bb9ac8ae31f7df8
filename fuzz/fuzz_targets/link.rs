//! Whatever a link says, it is carried out or told, and written the same again.

#![no_main]

#[path = "../../core/tests/support/sound.rs"]
mod sound;

use role_compare_core::{Catalogue, dataset};

thread_local! {
    static ROLES: Catalogue =
        dataset::parse("linked.json", sound::LINKED).expect("these data are good");
}

libfuzzer_sys::fuzz_target!(|fragment: &str| ROLES.with(|roles| sound::link(fragment, roles)));
