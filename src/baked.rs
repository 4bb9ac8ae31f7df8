//! The roles that the build baked in. Knows nothing of what they hold.

use std::rc::Rc;

use role_compare_core::Catalogue;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

thread_local! {
    static CATALOGUE: Rc<Catalogue> = Rc::new(
        Catalogue::decode(BYTES).expect("the build script wrote these bytes with this crate"),
    );
}

/// The baked roles, unpacked once.
pub fn catalogue() -> Rc<Catalogue> {
    CATALOGUE.with(Rc::clone)
}
