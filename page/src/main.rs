//! `cargo xtask page` calls this to write static pages. It knows the command line and the
//! files; what a page holds is for the library to say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use role_compare_core::locale::Locale;
use role_compare_page::{Pair, STYLE_SHEET, Site, style_sheet};
use role_compare_widget::baked;

/// What the command line asks for.
struct Options {
    pairs: Vec<Pair>,
    out: PathBuf,
    site: Site,
}

fn main() -> ExitCode {
    match Options::parse().and_then(|options| write(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Options {
    fn parse() -> Result<Options> {
        let mut args = lexopt::Parser::from_env();
        let mut ids = Vec::new();
        let mut out = None;
        let mut site = Site::default();
        while let Some(argument) = args.next()? {
            match argument {
                Value(id) => ids.push(id.string()?),
                Long("pairs") => {
                    let file = PathBuf::from(args.value()?);
                    let text = fs::read_to_string(&file)
                        .with_context(|| format!("reading {}", file.display()))?;
                    ids.extend(listed(&text).with_context(|| file.display().to_string())?);
                }
                Long("out") => out = Some(PathBuf::from(args.value()?)),
                Long("locale") => site.locales = vec![locale(&args.value()?.string()?)?],
                Long("base-url") => site.base_url = Some(base_url(&args.value()?.string()?)?),
                Long("widget") => site.widget = folder(&args.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        let catalogue = baked::catalogue();
        Ok(Options {
            pairs: Pair::all(&ids, &catalogue)?,
            out: out.context("--out names the folder to write into")?,
            site,
        })
    }
}

/// The ids of a list: two a line; what follows a `#` is a remark.
fn listed(text: &str) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default();
        let words: Vec<_> = line.split_whitespace().collect();
        if !matches!(words.len(), 0 | 2) {
            bail!(
                "line {} has {} words, expected two ids of roles: {line}",
                number + 1,
                words.len(),
            );
        }
        ids.extend(words.into_iter().map(str::to_owned));
    }
    Ok(ids)
}

fn locale(tag: &str) -> Result<Locale> {
    let known = Locale::ALL.map(Locale::tag);
    Locale::ALL
        .into_iter()
        .find(|locale| locale.tag() == tag)
        .with_context(|| format!("--locale is {tag:?}, expected one of: {}", known.join(", ")))
}

fn base_url(url: &str) -> Result<String> {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let is_whole = host.is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    if !is_whole || url.contains(|letter: char| letter.is_whitespace() || "?#\"<>".contains(letter))
    {
        bail!(
            "--base-url is {url:?}, expected the address of a folder, such as https://example.org/roles/"
        );
    }
    Ok(folder(url))
}

fn folder(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

/// Writes every page and the style sheet, and names each file on a line of its own.
fn write(options: &Options) -> Result<()> {
    let catalogue = baked::catalogue();
    fs::create_dir_all(&options.out)
        .with_context(|| format!("creating {}", options.out.display()))?;
    put(&options.out, STYLE_SHEET, &style_sheet())?;
    for pair in &options.pairs {
        for locale in &options.site.locales {
            let text = options.site.page(pair, *locale, &catalogue)?;
            put(&options.out, &options.site.file(pair, *locale), &text)?;
        }
    }
    Ok(())
}

fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    println!("{}", path.display());
    Ok(())
}
