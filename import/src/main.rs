//! `cargo xtask import`: the command line around the importer.

use lexopt::prelude::*;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "cargo xtask import --from DIR [--out data/occupations]";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut args = lexopt::Parser::from_env();
    let mut from: Option<PathBuf> = None;
    let mut out = PathBuf::from("data/occupations");
    while let Some(argument) = args.next()? {
        match argument {
            Long("from") => from = Some(args.value()?.into()),
            Long("out") => out = args.value()?.into(),
            other => return Err(other.unexpected().into()),
        }
    }
    let from = from.ok_or(USAGE)?;
    print!("{}", role_compare_import::import(&from, &out)?);
    Ok(())
}
