//! What the compiler is told beyond Cargo.toml for the release: to leave the builder's folders
//! out of it.
//!
//! Each place that can panic stands in the Wasm with the path of its file. Of a library that is
//! where Cargo unpacked it, below the home folder of whoever builds: bytes for every visitor to
//! download, others on each machine, and nobody's business. Only rustc's own paths are beyond
//! reach; they are the same everywhere.

use anyhow::{Context, Result};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Cargo's variable for flags that may hold blanks, and what stands between two of them.
const VARIABLE: &str = "CARGO_ENCODED_RUSTFLAGS";
const BETWEEN: &str = "\x1f";

/// Has `command`, which calls Cargo for the Wasm target, name each library without the folder
/// that it was unpacked in. What is compiled for this machine is not concerned: Cargo keeps
/// flags from it where a target is named. Flags that already stand in the environment stay.
///
/// # Errors
/// When Cargo's folder of unpacked libraries cannot be read.
pub fn without_folders(command: &mut Command) -> Result<()> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry").join("src"));
    // There is none where all libraries are vendored: their paths are the project's own.
    let Some(sources) = sources.filter(|sources| sources.is_dir()) else {
        return Ok(());
    };
    let mut folders = fs::read_dir(&sources)
        .and_then(|entries| {
            let paths = entries.map(|entry| Ok(entry?.path()));
            paths.collect::<std::io::Result<Vec<_>>>()
        })
        .with_context(|| format!("reading {}", sources.display()))?;
    folders.sort();
    let encoded = std::env::var_os(VARIABLE);
    let plain = std::env::var("RUSTFLAGS").ok();
    command.env(
        VARIABLE,
        flags(encoded.as_deref(), plain.as_deref(), &folders),
    );
    Ok(())
}

/// The flags as Cargo reads them. Cargo takes no notice of the plain ones beside encoded ones.
fn flags(encoded: Option<&OsStr>, plain: Option<&str>, folders: &[PathBuf]) -> OsString {
    let mut flags: Vec<OsString> = match (encoded, plain) {
        (Some(encoded), _) => vec![encoded.to_owned()],
        (None, Some(plain)) => plain.split_whitespace().map(OsString::from).collect(),
        (None, None) => Vec::new(),
    };
    flags.retain(|flag| !flag.is_empty());
    for folder in folders {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flags.push(flag);
    }
    flags.join(OsStr::new(BETWEEN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_is_a_flag_behind_those_that_were_there() {
        let folders = [PathBuf::from("/home/a b/src/x"), PathBuf::from("/y")];
        let ours = "--remap-path-prefix=/home/a b/src/x=\x1f--remap-path-prefix=/y=";
        assert_eq!(flags(None, None, &folders), ours);
        assert_eq!(flags(Some(OsStr::new("")), None, &folders), ours);
        assert_eq!(
            flags(None, Some("-C  debuginfo=1"), &folders),
            OsString::from(format!("-C\x1fdebuginfo=1\x1f{ours}"))
        );
        assert_eq!(
            flags(Some(OsStr::new("-C\x1flto")), Some("-g"), &folders),
            OsString::from(format!("-C\x1flto\x1f{ours}"))
        );
    }
}
