//! The project's own commands: `cargo xtask help` lists them.
//!
//! This file knows the command line and nothing of how a command does its work.

mod bench;
mod browser;
mod comments;
mod flags;
mod functions;
mod glue;
mod imports;
mod integrity;
mod locals;
mod one_file;
mod pages;
mod process;
mod project;
mod same_bytes;
mod serve;
mod setup;
mod site;
mod size;
mod supply;
mod test;
mod time;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use project::Project;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

const HELP: &str = "\
The commands of Role Compare. Each sets up what it misses and says what it installs.

  cargo xtask serve [--port N] [--release] [--open]
      build the page, serve it on this machine and rebuild it on every change
  cargo xtask build [--data DIR]
      the release build in dist/, with precompressed copies, hashes and a report of sizes;
      DIR, a folder like data/ or one dataset file, is baked in place of data/
  cargo xtask build --twice
      two builds from nothing, in two folders, which must give the same bytes
  cargo xtask check-data FILE...
      every mistake of a site's own data: dataset files, or folders like data/
  cargo xtask page LEFT RIGHT [LEFT RIGHT...] [--pairs FILE] [--locale en|ru]
                   [--out DIR] [--base-url URL] [--widget URL] [--data DIR]
      a static page for each pair of roles, in pages/ or DIR, in both languages or one;
      FILE lists more pairs, two ids a line. With the pages' own address (--base-url) they
      name their canonical links. The widget's files are put beside the pages, unless
      --widget says where they are. --data is as for `build`.
  cargo xtask test [LAYER...] [--built]
      every test, or the layers named; `cargo xtask test --list` lists them; with --built
      browsers test the page that the layer `build` left, also if a file has changed since
  cargo xtask import --from DIR [--out DIR]
      the publishers' statistics in DIR into the tables of data/occupations
  cargo xtask bench [--json FILE] [--rounds N] [--pages NAME,NAME...]
      what a role switch, a key, the start and the memory cost in Chromium, at full and at
      quarter speed, beside pages that do the same by hand-written JavaScript, by Preact
      with Chart.js and by React with Recharts; five rounds of all of them, or N
  cargo xtask bench compare BEFORE AFTER
      two such FILEs beside each other
  cargo xtask bench growth
      time of start-up, search and comparing with 764, 5,000 and 20,000 roles, natively and in Wasm
  cargo xtask shots
      pictures of the page in target/shots/, to look at
  cargo xtask schema
      static/roles.schema.json anew, after a change of the fields
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        None | Some(Long("help") | Short('h')) => "help".to_owned(),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let project = Project::find()?;
    match command.as_str() {
        "help" => print!("{HELP}"),
        "serve" => serve::serve(&project, &serve::Options::parse(&mut args)?)?,
        "build" => {
            let (data, is_twice) = build_options(&mut args)?;
            match (data, is_twice) {
                (Some(_), true) => bail!("--twice builds with the project's own data"),
                (None, true) => same_bytes::check(&project)?,
                (data, false) => site::build(&project, &project.dist(), data.as_deref())?,
            }
        }
        "check-data" => {
            let files = args.raw_args()?;
            let status = data(&project)?.arg("check").args(files).status()?;
            if !status.success() {
                return Ok(ExitCode::FAILURE);
            }
        }
        "schema" => {
            no_more(&mut args)?;
            let file = project.root().join("static/roles.schema.json");
            process::run(data(&project)?.arg("schema").arg(file))?;
        }
        "import" => import(&project, &mut args)?,
        "page" => pages::write(&project, &pages::Options::parse(&mut args, &project)?)?,
        "test" => return test::command(&project, &mut args),
        "bench" => bench(&project, &mut args)?,
        "shots" => {
            no_more(&mut args)?;
            browser::shots(&project)?;
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// The program that knows what data may hold, where whoever calls is: its messages name files as
/// they were named.
fn data(project: &Project) -> Result<Command> {
    let mut command = project.program("xtask-data");
    command.current_dir(std::env::current_dir()?);
    Ok(command)
}

/// Runs the importer, which is a program of its own: nobody who builds the page compiles its
/// reader of spreadsheets. The folders are those of whoever calls, wherever that is.
fn import(project: &Project, args: &mut lexopt::Parser) -> Result<()> {
    let mut command = project.program("role-compare-import");
    let here = std::env::current_dir()?;
    let mut is_ours = true;
    while let Some(argument) = args.next()? {
        match argument {
            Long(name @ ("from" | "out")) => {
                is_ours &= name != "out";
                let name = format!("--{name}");
                command.arg(name).arg(here.join(args.value()?));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    process::run(&mut command)?;
    if is_ours {
        // Which names are implied depends on those that people wrote beside the imported ones.
        let mut implied = project.command("cargo");
        implied.args(["run", "--quiet", "--release", "--package=role-compare-core"]);
        implied.args(["--example=implied_names", "--"]);
        implied.arg(project.root().join("data/occupations"));
        process::run(&mut implied)?;
    }
    Ok(())
}

/// The benchmarks. A script takes the options; the files are those of whoever calls.
fn bench(project: &Project, args: &mut lexopt::Parser) -> Result<()> {
    let here = std::env::current_dir()?;
    let mut options = Vec::new();
    while let Some(argument) = args.next()? {
        match argument {
            Value(what) if what == "growth" && options.is_empty() => {
                no_more(args)?;
                return bench::growth(project);
            }
            Value(what) if what == "compare" && options.is_empty() => {
                let mut file = || anyhow::Ok(here.join(args.value()?));
                let (before, after) = (file()?, file()?);
                no_more(args)?;
                return browser::compare_records(project, &before, &after);
            }
            Long("json") => options.extend(["--json".into(), here.join(args.value()?).into()]),
            Long("rounds") => {
                let rounds: u32 = args.value()?.parse()?;
                options.extend(["--rounds".into(), rounds.to_string().into()]);
            }
            Long("pages") => options.extend(["--pages".into(), args.value()?]),
            other => return Err(other.unexpected().into()),
        }
    }
    browser::bench(project, &options)
}

/// `--data DIR`, as a path that holds wherever a command runs, and `--twice`.
fn build_options(args: &mut lexopt::Parser) -> Result<(Option<PathBuf>, bool)> {
    let (mut data, mut is_twice) = (None, false);
    while let Some(argument) = args.next()? {
        match argument {
            Long("data") => {
                let path = PathBuf::from(args.value()?);
                let whole = fs::canonicalize(&path);
                data = Some(whole.with_context(|| format!("reading {}", path.display()))?);
            }
            Long("twice") => is_twice = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((data, is_twice))
}

fn no_more(args: &mut lexopt::Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(argument) => Err(argument.unexpected().into()),
    }
}
