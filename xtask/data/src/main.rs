//! `cargo xtask check-data` and `cargo xtask schema`: what data may hold.
//!
//! Knows the form of data through core, and neither the page nor how it is built.

mod check;
#[path = "../../../build/data_files.rs"]
mod data_files;
mod schema;

use anyhow::{Result, bail};
use lexopt::prelude::*;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// `check FILE...` or `schema FILE`; whether all is good.
fn run() -> Result<bool> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        Some(Value(name)) => name.string()?,
        _ => bail!("expected `check` or `schema`"),
    };
    let files = args.raw_args()?.map(PathBuf::from).collect::<Vec<_>>();
    match (command.as_str(), &files[..]) {
        ("check", files) => check::check(files),
        ("schema", [file]) => {
            schema::write(file)?;
            Ok(true)
        }
        ("schema", _) => bail!("expected the one file to write"),
        (other, _) => bail!("there is no command `{other}`"),
    }
}

/// The checkout, for tests.
#[cfg(test)]
fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}
