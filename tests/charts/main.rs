//! Every kind of chart as a file that a person can open, so that a change of a picture is
//! seen and not only noticed.
//!
//! The files are in `tests/snapshots/charts`. Where a picture differs from its file, the
//! new one is written beside it as `NAME-changed.svg` and the test fails; run with
//! `UPDATE_SNAPSHOTS=1` to accept what is drawn now.

mod samples;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use role_compare_core::Locale;
use role_compare_core::compare::{Chart, Side};
use role_compare_widget::chart::{self, PanelPicture, Sign};

/// What the page's style sheet does for the classes, in short: enough to look at a file.
const STYLE: &str = include_str!("snapshot.css");

#[test]
fn pictures_are_as_in_their_files() {
    let mut changed = Vec::new();
    for locale in Locale::ALL {
        for (name, chart) in samples::all(locale) {
            let name = format!("{name}-{}", locale.tag());
            let file = page(&chart::draw(&chart, locale));
            if !is_as_before(&name, &file).expect("the snapshots can be read and written") {
                changed.push(name);
            }
        }
    }
    assert!(
        changed.is_empty(),
        "these pictures differ from their files in {}; look at NAME-changed.svg beside each, \
         then run with UPDATE_SNAPSHOTS=1 to accept them: {changed:?}",
        folder().display()
    );
}

#[test]
fn no_file_is_left_of_a_chart_that_is_gone() {
    let names: Vec<String> = Locale::ALL
        .into_iter()
        .flat_map(|locale| {
            samples::all(locale)
                .into_iter()
                .map(move |(name, _)| format!("{name}-{}", locale.tag()))
        })
        .collect();
    for entry in fs::read_dir(folder()).expect("the folder of snapshots") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let known = stem.strip_suffix("-changed").unwrap_or(&stem);
        assert!(names.iter().any(|name| name == known), "{}", path.display());
    }
}

#[test]
fn each_picture_has_a_name_of_its_own() {
    for (name, chart) in samples::all(Locale::En) {
        let pictures = chart::draw(&chart, Locale::En);
        assert_eq!(pictures.len(), chart.panels.len(), "{name}");
        let names: Vec<&str> = pictures.iter().map(accessible_name).collect();
        for (index, own) in names.iter().enumerate() {
            assert!(own.contains(&chart.description), "{name}: {own}");
            assert!(!names[..index].contains(own), "{name}: {own} twice");
        }
    }
}

fn accessible_name(picture: &PanelPicture) -> &str {
    assert_eq!(picture.svg.attr("role"), Some("img"));
    picture.svg.attr("aria-label").unwrap_or_default()
}

#[test]
fn the_legend_has_the_signs_of_the_chart() {
    use Sign::{Average, Both, Median, Overlap};
    let [left, right] = Side::BOTH.map(Sign::Side);
    let charts = samples::all(Locale::En);
    let signs = |name: &str| {
        let chart: Option<&Chart> = charts.iter().find(|chart| chart.0 == name).map(|c| &c.1);
        chart::signs(chart.unwrap_or_else(|| panic!("no sample {name}")))
    };
    for (name, expected) in [
        ("pay-apart", vec![left, right, Average]),
        ("pay-overlapping", vec![left, right, Average, Overlap]),
        (
            "pay-percentiles",
            vec![left, right, Average, Median, Overlap],
        ),
        ("pay-one-side", vec![left, right, Average]),
        ("pay-by-country", vec![left]),
        ("pay-by-country-both", vec![left, right, Overlap]),
        ("pay-by-country-one-currency", vec![right]),
        ("gender", vec![left, right]),
        ("skills", vec![left, right, Both]),
    ] {
        assert_eq!(signs(name), expected, "{name}");
    }
    for sign in [left, right, Average, Median, Both, Overlap] {
        assert_eq!(chart::swatch(sign).attr("aria-hidden"), Some("true"));
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/charts")
}

fn is_as_before(name: &str, file: &str) -> io::Result<bool> {
    let path = folder().join(format!("{name}.svg"));
    let changed = folder().join(format!("{name}-changed.svg"));
    let is_same = fs::read_to_string(&path).is_ok_and(|before| before == file);
    if is_same || env::var_os("UPDATE_SNAPSHOTS").is_some() {
        if !is_same {
            fs::write(&path, file)?;
        }
        if changed.exists() {
            fs::remove_file(&changed)?;
        }
        return Ok(true);
    }
    fs::write(&changed, file)?;
    Ok(false)
}

/// All panels of a chart below each other in one file that a browser shows.
fn page(pictures: &[PanelPicture]) -> String {
    const TITLE_HEIGHT: f64 = 2.0;
    const SPACE: f64 = 1.0;
    let mut panels = String::new();
    let mut y = 0.0;
    for picture in pictures {
        if let Some(title) = &picture.title {
            let baseline = y + 1.0;
            writeln!(
                panels,
                "<text class=\"title\" y=\"{baseline:.2}em\">{title}</text>"
            )
            .expect("a text can be written to");
            y += TITLE_HEIGHT;
        }
        writeln!(
            panels,
            "<svg y=\"{y:.2}em\" overflow=\"visible\">\n{}</svg>",
            picture.svg
        )
        .expect("a text can be written to");
        let height = picture
            .svg
            .attr("height")
            .and_then(|h| h.strip_suffix("em"));
        y += height
            .and_then(|h| h.parse::<f64>().ok())
            .expect("a height")
            + SPACE;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"{y:.2}em\">\n\
         <style>\n{STYLE}</style>\n{panels}</svg>\n"
    )
}
