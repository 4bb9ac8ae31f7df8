//! The committed tables against the publishers' files, read here by other code than the importer's.
//!
//! Runs where `ROLE_COMPARE_PUBLISHED` names the folder of the files. Fifty occupations are drawn
//! at random; `ROLE_COMPARE_SEED` repeats a draw.

use crate::support;
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

const DRAWN: usize = 50;

type Rows = Vec<Vec<String>>;

/// A sheet as texts, from its first column on.
fn sheet(folder: &Path, file: &str, name: &str) -> Rows {
    let mut book: Xlsx<_> = open_workbook(folder.join(file)).expect("a workbook");
    let range = book.worksheet_range(name).expect("a sheet");
    let (_, left) = range.start().expect("cells");
    let text = |cell: &Data| cell.to_string().trim().to_owned();
    let rows = range.rows().map(|row| {
        let before = std::iter::repeat_n(String::new(), left as usize);
        before.chain(row.iter().map(text)).collect()
    });
    rows.collect()
}

/// A text file's rows; commas inside quotation marks stand.
fn lines(folder: &Path, file: &str, separator: char) -> Rows {
    let text = fs::read_to_string(folder.join(file)).expect("a text file");
    let cut = |line: &str| {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' if separator == ',' => quoted = !quoted,
                c if c == separator && !quoted => cells.push(String::new()),
                c => cells.last_mut().expect("a cell").push(c),
            }
        }
        cells
    };
    text.lines().map(cut).collect()
}

/// Rows by the text of one column.
fn by(rows: &Rows, column: usize) -> BTreeMap<&str, &Vec<String>> {
    let full = rows.iter().filter(|row| row.len() > column);
    full.map(|row| (row[column].as_str(), row)).collect()
}

fn place(names: &[String], name: &str) -> usize {
    let found = names.iter().position(|other| other == name);
    found.unwrap_or_else(|| panic!("no column {name}"))
}

/// A table of the project.
struct Table {
    name: &'static str,
    rows: Rows,
}

impl Table {
    fn read(folder: &Path, name: &'static str) -> Self {
        let rows = lines(folder, &format!("{name}.tsv"), '\t');
        Self { name, rows }
    }

    fn get(&self, key: &str, column: &str) -> &str {
        let place = place(&self.rows[0], column);
        let row = self.rows.iter().find(|row| row[0] == key);
        &row.unwrap_or_else(|| panic!("{} has no row {key}", self.name))[place]
    }
}

/// What differs, and how many figures were compared.
#[derive(Default)]
struct Compared {
    figures: usize,
    differences: String,
}

impl Compared {
    fn same(&mut self, what: &str, soc: &str, ours: &str, published: &str) {
        self.figures += 1;
        let number = |text: &str| text.parse::<f64>().ok();
        let equal = match (number(ours), number(published)) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            _ => ours == published,
        };
        if !equal {
            self.differences += &format!("{soc}, {what}: {ours:?}, published {published:?}\n");
        }
    }
}

#[test]
fn fifty_occupations_are_as_published() {
    let Some(folder) = env::var_os("ROLE_COMPARE_PUBLISHED").map(PathBuf::from) else {
        // Past the test's captured output: whoever runs it should know.
        let _ = writeln!(
            std::io::stderr(),
            "left out: figures against the publishers' files (ROLE_COMPARE_PUBLISHED names no folder)"
        );
        return;
    };
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/occupations");
    let occupations = Table::read(&ours, "occupations");
    let socs: Vec<&str> = occupations.rows[1..]
        .iter()
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(socs.len(), 757);
    let (seed, drawn) = draw(&socs);
    let mut compared = Compared::default();
    pay_and_states(&folder, &ours, &drawn, &mut compared);
    projections(&folder, &ours, &drawn, &mut compared);
    survey(&folder, &ours, &drawn, &mut compared);
    onet(&folder, &ours, &drawn, &mut compared);
    let _ = writeln!(
        std::io::stderr(),
        "seed {seed}: {} figures of {DRAWN} occupations compared",
        compared.figures
    );
    assert!(
        compared.differences.is_empty(),
        "seed {seed}:\n{}",
        compared.differences
    );
    assert!(
        compared.figures > DRAWN * 70,
        "seed {seed}: only {}",
        compared.figures
    );
}

/// Fifty codes, each once, and the seed that draws them again.
fn draw<'a>(socs: &[&'a str]) -> (u64, Vec<&'a str>) {
    let given = env::var("ROLE_COMPARE_SEED").ok();
    let seed = given.map_or_else(
        || {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .expect("a clock")
                .as_secs()
        },
        |text| text.parse().expect("ROLE_COMPARE_SEED is a number"),
    );
    let mut state = seed;
    let mut left = socs.to_vec();
    let drawn = (0..DRAWN).map(|_| {
        // Knuth's generator of linear congruences; its high bits are random enough to draw by.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        left.swap_remove((state >> 33) as usize % left.len())
    });
    (seed, drawn.collect())
}

fn pay_and_states(folder: &Path, ours: &Path, drawn: &[&str], compared: &mut Compared) {
    let national = sheet(folder, support::OEWS, support::OEWS_SHEET);
    let at = |name: &str| place(&national[0], name);
    let detailed: Rows = national
        .iter()
        .filter(|row| row[at("O_GROUP")] == "detailed")
        .cloned()
        .collect();
    let rows = by(&detailed, at("OCC_CODE"));
    let pay = Table::read(ours, "pay");
    let occupations = Table::read(ours, "occupations");
    let (best, states) = (
        Table::read(ours, "states"),
        lines(folder, support::STATES, ','),
    );
    let state_at = |name: &str| place(&states[0], name);
    for soc in drawn {
        let row = rows[soc];
        compared.same(
            "title",
            soc,
            occupations.get(soc, "title"),
            &row[at("OCC_TITLE")],
        );
        compared.same(
            "employed",
            soc,
            pay.get(soc, "employed"),
            &row[at("TOT_EMP")],
        );
        for (period, letter) in [("year", "A"), ("hour", "H")] {
            for (name, theirs) in [
                ("mean", "MEAN"),
                ("p10", "PCT10"),
                ("p25", "PCT25"),
                ("median", "MEDIAN"),
                ("p75", "PCT75"),
                ("p90", "PCT90"),
            ] {
                let column = format!("{period}_{name}");
                let published = &row[at(&format!("{letter}_{theirs}"))];
                compared.same(&column, soc, pay.get(soc, &column), published);
            }
        }
        let own = states
            .iter()
            .filter(|row| row[state_at("OCC_CODE")] == *soc);
        let own =
            own.filter(|row| !["PR", "GU", "VI"].contains(&row[state_at("PRIM_STATE")].as_str()));
        let means = own.filter_map(|row| {
            let mean: f64 = row[state_at("A_MEAN")].parse().ok()?;
            Some((mean, row[state_at("PRIM_STATE")].as_str()))
        });
        let means: Vec<_> = means.collect();
        let top = means
            .iter()
            .copied()
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|_| means.len() >= 5);
        let mean = top.map_or(String::new(), |(mean, _)| mean.to_string());
        compared.same(
            "best state",
            soc,
            best.get(soc, "state"),
            top.map_or("", |(_, state)| state),
        );
        compared.same("pay there", soc, best.get(soc, "year_mean"), &mean);
        compared.same(
            "states",
            soc,
            best.get(soc, "reporting"),
            &means.len().to_string(),
        );
    }
}

fn projections(folder: &Path, ours: &Path, drawn: &[&str], compared: &mut Compared) {
    let published = sheet(folder, support::OUTLOOK, support::OUTLOOK_SHEET);
    let rows: Rows = published
        .iter()
        .filter(|row| row[2] == "Line item")
        .cloned()
        .collect();
    let rows = by(&rows, 1);
    let outlook = Table::read(ours, "outlook");
    let words = Table::read(ours, "vocabulary");
    let word = |kind: &str, code: &str| {
        let found = words
            .rows
            .iter()
            .find(|row| row[0] == kind && row[1] == code);
        found.unwrap_or_else(|| panic!("no {kind} {code}"))[2].replace('’', "'")
    };
    for soc in drawn {
        let row = rows[soc];
        for (name, column) in [
            ("employed_thousands", 3),
            ("projected_thousands", 4),
            ("growth_percent", 8),
            ("openings_thousands", 10),
        ] {
            compared.same(name, soc, outlook.get(soc, name), &row[column]);
        }
        for (name, column) in [("education", 12), ("experience", 13), ("training", 14)] {
            let ours = word(name, outlook.get(soc, name));
            let published = row[column].replace("Internship/residency", "Internship or residency");
            compared.same(name, soc, &ours, &published);
        }
    }
    let published = sheet(folder, support::SCHOOLING, support::SCHOOLING_SHEET);
    let rows = by(&published, 1);
    let schooling = Table::read(ours, "schooling");
    let levels = schooling.rows[0][2..].to_vec();
    for soc in drawn {
        for (level, published) in levels.iter().zip(&rows[soc][2..9]) {
            compared.same(level, soc, schooling.get(soc, level), published);
        }
        let near = if rows[soc][0].ends_with("[1]") {
            "near"
        } else {
            "exact"
        };
        compared.same(
            "survey_match",
            soc,
            schooling.get(soc, "survey_match"),
            near,
        );
    }
}

fn survey(folder: &Path, ours: &Path, drawn: &[&str], compared: &mut Compared) {
    let published = lines(folder, support::CPS, ',');
    let census = sheet(folder, support::CENSUS, support::CENSUS_SHEET);
    let (people, cps) = (Table::read(ours, "people"), Table::read(ours, "cps-lines"));
    let squeezed = |name: &str| {
        name.to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    for soc in drawn {
        let line = people.get(soc, "line");
        let title = cps.get(line, "title");
        let row = published
            .iter()
            .find(|row| row[1] == title)
            .expect("the line is published");
        for (name, column) in [
            ("employed_thousands", 2),
            ("women", 3),
            ("white", 4),
            ("black", 5),
            ("asian", 6),
            ("hispanic", 7),
            ("median_age", 15),
        ] {
            let published = if row[column].is_empty() {
                "-"
            } else {
                &row[column]
            };
            compared.same(name, soc, cps.get(line, name), published);
        }
        let listed = census
            .iter()
            .find(|row| format!("{:0>4}", row[2]) == line && !row[3].contains(' '));
        let listed = listed.expect("the line is listed");
        compared.same(
            "line",
            soc,
            &squeezed(title).replace(',', ""),
            &squeezed(&listed[1]).replace(',', ""),
        );
        let pattern = &listed[3];
        let named = pattern.trim_end_matches(['X', '0']);
        let covers = match people.get(soc, "covers") {
            "exact" => pattern == soc,
            "wider" => pattern != soc && soc.starts_with(named),
            "part" => soc.ends_with('0') && pattern[..6] == soc[..6],
            other => panic!("people.tsv says {other:?}"),
        };
        compared.same("covers", soc, &covers.to_string(), "true");
    }
}

fn onet(folder: &Path, ours: &Path, drawn: &[&str], compared: &mut Compared) {
    let published = sheet(folder, support::SKILLS, support::SKILLS_SHEET);
    let zones = lines(folder, &support::onet("Job Zones"), '\t');
    let interests = lines(folder, &support::onet("Interests"), '\t');
    let tools = lines(folder, &support::onet("Technology Skills"), '\t');
    let links = lines(folder, &support::onet("Related Occupations"), '\t');
    let skills = Table::read(ours, "skills");
    let work = Table::read(ours, "work");
    let technologies = Table::read(ours, "technologies");
    let related = Table::read(ours, "related");
    let names = skills.rows[0][2..].to_vec();
    // By code: the importance of each skill, in the order of the file.
    let mut importance: BTreeMap<&str, Vec<(String, f64)>> = BTreeMap::new();
    for row in published.iter().filter(|row| row[4] == "IM") {
        let name = row[3].to_lowercase().replace(' ', "-");
        importance
            .entry(&row[0])
            .or_default()
            .push((name, row[6].parse().expect("a number")));
    }
    for soc in drawn {
        let family = if soc.ends_with('0') { &soc[..6] } else { soc };
        let codes: Vec<&str> = importance
            .keys()
            .copied()
            .filter(|code| code.starts_with(family))
            .collect();
        let standing = codes.iter().copied().filter(|code| {
            code.ends_with(".00") || !codes.contains(&format!("{}.00", &code[..7]).as_str())
        });
        let standing: Vec<&str> = standing.collect();
        compared.same(
            "averaged",
            soc,
            skills.get(soc, "averaged"),
            &standing.len().to_string(),
        );
        for (place, name) in names.iter().enumerate() {
            let sum: f64 = standing.iter().map(|code| importance[code][place].1).sum();
            assert_eq!(importance[standing[0]][place].0, *name);
            // To the hundredth, half up; a nudge keeps a binary half from falling below.
            let mean = (sum / standing.len() as f64 * 100.0 + 0.5 + 1e-9).floor() / 100.0;
            compared.same(name, soc, skills.get(soc, name), &mean.to_string());
        }

        let of = |rows: &Rows| -> Rows {
            rows.iter()
                .filter(|row| standing.contains(&row[0].as_str()))
                .cloned()
                .collect()
        };
        let mut own: Vec<String> = of(&zones).into_iter().map(|row| row[1].clone()).collect();
        own.sort();
        own.dedup();
        let zone = if own.len() > 1 {
            format!("{}-{}", own[0], own[own.len() - 1])
        } else {
            own[0].clone()
        };
        compared.same("job_zone", soc, work.get(soc, "job_zone"), &zone);

        let kinds = [
            "Realistic",
            "Investigative",
            "Artistic",
            "Social",
            "Enterprising",
            "Conventional",
        ];
        let own = of(&interests);
        let letters: String = if standing.len() == 1 {
            let high = own
                .iter()
                .filter(|row| row[3] == "IH")
                .map(|row| row[4].parse::<f64>().expect("a number"));
            high.filter(|point| *point > 0.0)
                .map(|point| kinds[point as usize - 1].chars().next().expect("a letter"))
                .collect()
        } else {
            let mean = |kind: &&&str| -> f64 {
                own.iter()
                    .filter(|row| row[2] == **kind)
                    .map(|row| row[4].parse::<f64>().expect("a number"))
                    .sum()
            };
            let mut ranked: Vec<&&str> = kinds.iter().collect();
            ranked.sort_by(|a, b| mean(b).total_cmp(&mean(a)));
            ranked[..3]
                .iter()
                .map(|kind| kind.chars().next().expect("a letter"))
                .collect()
        };
        compared.same("interests", soc, work.get(soc, "interests"), &letters);

        let mut hot: Vec<String> = of(&tools)
            .into_iter()
            .filter(|row| row[4] == "Y")
            .map(|row| row[1].clone())
            .collect();
        hot.sort();
        hot.dedup();
        let listed = [
            technologies.get(soc, "in_demand"),
            technologies.get(soc, "hot"),
        ];
        let mut listed: Vec<&str> = listed
            .iter()
            .flat_map(|list| list.split("; "))
            .filter(|name| !name.is_empty())
            .collect();
        listed.sort_unstable();
        compared.same("technologies", soc, &listed.join("; "), &hot.join("; "));

        let primary = of(&links)
            .into_iter()
            .filter(|row| row[2].starts_with("Primary"))
            .map(|row| row[1][..7].to_owned());
        let primary: Vec<String> = primary.collect();
        for other in related
            .get(soc, "related")
            .split(' ')
            .filter(|other| !other.is_empty())
        {
            let family = if other.ends_with('0') {
                &other[..6]
            } else {
                other
            };
            let is_primary = primary.iter().any(|code| code.starts_with(family)) && other != *soc;
            compared.same("related", soc, &is_primary.to_string(), "true");
        }
    }
}
