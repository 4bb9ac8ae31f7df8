//! One change of wasm-bindgen's glue after Trunk has made it.
//!
//! Yew marks its elements and events with properties whose names every Yew module shares,
//! and numbers its roots and listeners from 1 in each. A page that is itself made with Yew
//! would take a click inside the widget for one on its own element of that number. Under names
//! of their own, the widget's marks are invisible to the page, and the page's to the widget.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// wasm-bindgen's glue in the release.
const GLUE: &str = "wasm/role-compare.js";

const SHARED: &str = ".__yew_";
const OWN: &str = ".__role_compare_";

/// Gives the widget's marks names of their own.
///
/// # Errors
/// When the glue cannot be read or written, or has no such mark: then Yew has changed, and
/// so must this.
pub fn separate(dist: &Path) -> Result<()> {
    let path = dist.join(GLUE);
    let glue = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    if glue.contains(OWN) {
        return Ok(());
    }
    if !glue.contains(SHARED) {
        bail!("{GLUE} has none of Yew's marks, which begin with `{SHARED}`");
    }
    fs::write(&path, glue.replace(SHARED, OWN))
        .with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_name_of_its_own_and_nothing_else_changes() {
        let dist = std::env::temp_dir().join(format!("role-compare-glue-{}", std::process::id()));
        fs::create_dir_all(dist.join("wasm")).unwrap();
        let put = |text: &str| fs::write(dist.join(GLUE), text).unwrap();
        put("a.__yew_subtree_id = b.__yew_listener_id; /* __wbg_yew */");
        separate(&dist).unwrap();
        let glue = fs::read_to_string(dist.join(GLUE)).unwrap();
        assert_eq!(
            glue,
            "a.__role_compare_subtree_id = b.__role_compare_listener_id; /* __wbg_yew */"
        );
        separate(&dist).unwrap();
        put("nothing of Yew");
        assert!(separate(&dist).is_err());
        fs::remove_dir_all(&dist).unwrap();
    }
}
