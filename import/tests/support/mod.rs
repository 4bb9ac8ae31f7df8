//! A small set of the publishers' files, made by hand: the same layouts, one occupation in each
//! of the 22 major groups, and one that BLS merged from two.

#![allow(
    dead_code,
    reason = "each test file is a program of its own and uses a part"
)]

use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::TempDir;

/// The publishers' files.
pub const OEWS: &str = "bls-oews-2025/national_M2025_dl.xlsx";
pub const OEWS_SHEET: &str = "national_M2025_dl";
pub const OEWS_ABOUT: &str = "Field Descriptions";
pub const STATES: &str = "bls-oews-state-2023/state_M2023_detailed.csv";
pub const OUTLOOK: &str = "bls-ep-2024-34/occupation.xlsx";
pub const OUTLOOK_SHEET: &str = "Table 1.2";
pub const SCHOOLING: &str = "bls-ep-2024-34/education.xlsx";
pub const SCHOOLING_SHEET: &str = "Table 5.3";
pub const CPS: &str = "bls-cps-2025/table11_and_11b.csv";
pub const CPS_AGES: &str = "bls-cps-2025/cpsaat11b.xlsx";
pub const CPS_AGES_SHEET: &str = "cpsaat11b";
pub const CENSUS: &str = "census-2018/2018-occupation-code-list-and-crosswalk.xlsx";
pub const CENSUS_SHEET: &str = "2018 Census Occ Code List";
pub const SKILLS: &str = "onet-30.2/Skills.xlsx";
pub const SKILLS_SHEET: &str = "Skills";

/// A table of O*NET.
pub fn onet(table: &str) -> String {
    format!("onet-30.1/{table}.txt")
}

/// Rows of cells; a cell that reads as a number is written as one into a workbook.
pub type Rows = Vec<Vec<String>>;

/// All files, by path and sheet; text files have no sheet.
#[derive(Clone)]
pub struct Files(pub BTreeMap<(String, Option<String>), Rows>);

/// The 22 major groups.
pub const GROUPS: [&str; 22] = [
    "11", "13", "15", "17", "19", "21", "23", "25", "27", "29", "31", "33", "35", "37", "39", "41",
    "43", "45", "47", "49", "51", "53",
];

/// The occupation that is merged from 13-1021 and 13-1022.
pub const HYBRID: &str = "13-1020";

const STATE_CODES: [&str; 51] = [
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA",
    "WI", "WV", "WY",
];

/// The codes with wages, in order.
pub fn occupations() -> Vec<String> {
    let mut codes: Vec<String> = GROUPS.iter().map(|group| format!("{group}-1011")).collect();
    codes.push(HYBRID.to_owned());
    codes.sort();
    codes
}

/// An occupation's title in these files.
pub fn title(code: &str) -> String {
    format!("Workers of {}", code.replace('-', " "))
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

impl Files {
    /// Files without a mistake.
    pub fn good() -> Self {
        let mut files = Self(BTreeMap::new());
        files.put(OEWS, Some(OEWS_SHEET), wages());
        files.put(
            OEWS,
            Some(OEWS_ABOUT),
            vec![
                row(&["May 2025 OEWS Estimates"]),
                row(&["Notes:"]),
                row(&["#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year "]),
            ],
        );
        files.put(STATES, None, states());
        files.put(OUTLOOK, Some(OUTLOOK_SHEET), outlook());
        files.put(SCHOOLING, Some(SCHOOLING_SHEET), schooling());
        let (shares, ages, census) = survey();
        files.put(CPS, None, shares);
        files.put(CPS_AGES, Some(CPS_AGES_SHEET), ages);
        files.put(CENSUS, Some(CENSUS_SHEET), census);
        files.put(SKILLS, Some(SKILLS_SHEET), skills());
        for (table, rows) in onet_tables() {
            files.put(&onet(table), None, rows);
        }
        files
    }

    fn put(&mut self, file: &str, sheet: Option<&str>, rows: Rows) {
        self.0
            .insert((file.to_owned(), sheet.map(str::to_owned)), rows);
    }

    /// The rows of a file or sheet.
    pub fn rows(&mut self, file: &str, sheet: Option<&str>) -> &mut Rows {
        let key = (file.to_owned(), sheet.map(str::to_owned));
        self.0.get_mut(&key).expect("a file of the fixture")
    }

    /// A cell: row as a spreadsheet counts it, column by its place from 0.
    pub fn cell(
        &mut self,
        file: &str,
        sheet: Option<&str>,
        row: usize,
        column: usize,
    ) -> &mut String {
        &mut self.rows(file, sheet)[row - 1][column]
    }

    /// Writes all of it into a folder of its own.
    pub fn write(&self) -> TempDir {
        let folder = TempDir::new().expect("a temporary folder");
        let mut books: BTreeMap<&str, Sheets> = BTreeMap::new();
        for ((file, sheet), rows) in &self.0 {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
            match sheet {
                Some(sheet) => books.entry(file).or_default().push((sheet, rows)),
                None => write_text(&path, rows),
            }
        }
        for (file, sheets) in books {
            fs::write(folder.path().join(file), book(&sheets)).expect("the workbook is written");
        }
        folder
    }
}

type Sheets<'a> = Vec<(&'a str, &'a Rows)>;
/// Workbooks as files, by their sheets.
type Books = BTreeMap<Vec<(String, Rows)>, Vec<u8>>;

/// A workbook as a file. Most of them are in many tests the same, and to compress them takes a third
/// of the tests' time, so each is made once.
fn book(sheets: &Sheets) -> Vec<u8> {
    static MADE: Mutex<Books> = Mutex::new(Books::new());
    let own = |(name, rows): &(&str, &Rows)| ((*name).to_owned(), (*rows).clone());
    let mut made = MADE.lock().expect("no workbook failed");
    let sheets = sheets.iter().map(own).collect();
    made.entry(sheets)
        .or_insert_with_key(|sheets| {
            let mut book = Workbook::new();
            for (name, rows) in sheets {
                write_sheet(&mut book, name, rows);
            }
            book.save_to_buffer().expect("the workbook is written")
        })
        .clone()
}

fn write_sheet(book: &mut Workbook, name: &str, rows: &Rows) {
    let sheet = book.add_worksheet().set_name(name).expect("a name");
    for (y, cells) in rows.iter().enumerate() {
        for (x, cell) in cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let (y, x) = (y as u32, x as u16);
            // A code with leading zeros is a text, as the publishers have it.
            let code = cell.len() > 1 && cell.starts_with('0') && !cell.starts_with("0.");
            match cell.parse::<f64>() {
                Ok(number) if !code => sheet.write_number(y, x, number),
                _ => sheet.write_string(y, x, cell),
            }
            .expect("a cell");
        }
    }
}

fn write_text(path: &Path, rows: &Rows) {
    let comma = path.extension().is_some_and(|extension| extension == "csv");
    let lines = rows.iter().map(|cells| match comma {
        true => cells.join(","),
        false => cells.join("\t"),
    });
    // The publishers' lines end in CR LF.
    let text: String = lines.map(|line| line + "\r\n").collect();
    fs::write(path, text).expect("the text is written");
}

/// Columns: OCC_CODE 0, OCC_TITLE 1, O_GROUP 2, TOT_EMP 3, A_MEAN 4 to A_PCT90 9, H_MEAN 10 to H_PCT90 15.
fn wages() -> Rows {
    let mut rows = vec![row(&[
        "OCC_CODE",
        "OCC_TITLE",
        "O_GROUP",
        "TOT_EMP",
        "A_MEAN",
        "A_PCT10",
        "A_PCT25",
        "A_MEDIAN",
        "A_PCT75",
        "A_PCT90",
        "H_MEAN",
        "H_PCT10",
        "H_PCT25",
        "H_MEDIAN",
        "H_PCT75",
        "H_PCT90",
    ])];
    let figures = [
        "50000", "30000", "40000", "48000", "60000", "70000", "24.04", "14.42", "19.23", "23.08",
        "28.85", "33.65",
    ];
    let total = (occupations().len() * 1000).to_string();
    let mut all = row(&["00-0000", "All Occupations", "total", &total]);
    all.extend(row(&figures));
    rows.push(all);
    for code in occupations() {
        let mut cells = row(&[&code, &title(&code), "detailed", "1000"]);
        cells.extend(row(&figures));
        rows.push(cells);
    }
    rows
}

/// Columns: AREA_TITLE 0, PRIM_STATE 1, OCC_CODE 2, O_GROUP 3, A_MEAN 4.
fn states() -> Rows {
    let mut rows = vec![row(&[
        "AREA_TITLE",
        "PRIM_STATE",
        "OCC_CODE",
        "O_GROUP",
        "A_MEAN",
    ])];
    for (place, state) in STATE_CODES.iter().chain(&["PR"]).enumerate() {
        for code in occupations() {
            // Puerto Rico is made to pay best, and must not count.
            let mean = (40_000 + 100 * place).to_string();
            rows.push(row(&[state, state, &code, "detailed", &mean]));
        }
    }
    rows
}

/// Names stand in row 2. Columns: title 0, code 1, type 2, 2024 3, 2034 4, percent 5, openings 6,
/// education 7, experience 8, training 9.
fn outlook() -> Rows {
    let mut rows = vec![
        row(&[
            "Table 1.2 Occupational projections, 2024–2034, and worker characteristics, 2024 (Employment in thousands)",
        ]),
        row(&[
            "2024 National Employment Matrix title",
            "2024 National Employment Matrix code",
            "Occupation type",
            "Employment, 2024",
            "Employment, 2034",
            "Employment change, percent, 2024–34",
            "Occupational openings, 2024–34 annual average",
            "Typical education needed for entry",
            "Work experience in a related occupation",
            "Typical on-the-job training needed to attain competency in the occupation",
        ]),
        row(&[
            "Total", "00-0000", "Summary", "30", "31", "3.3", "3", "—", "—", "—",
        ]),
    ];
    for code in occupations() {
        rows.push(row(&[
            &format!("    {}", title(&code)),
            &code,
            "Line item",
            "1.2",
            "1.3",
            "-0.4",
            "0.1",
            "Bachelor's degree",
            "None",
            "Apprenticeship",
        ]));
    }
    rows.push(row(&[
        "Source: Employment Projections program, U.S. Bureau of Labor Statistics",
    ]));
    rows
}

/// Names stand in row 2. Columns: title 0, code 1, shares 2 to 8.
fn schooling() -> Rows {
    let mut rows = vec![
        row(&[
            "Table 5.3 Educational attainment for workers 25 years and older by detailed occupation, 2022–23 (Percent)",
        ]),
        row(&[
            "2024 National Employment Matrix title",
            "2024 National Employment Matrix code",
            "Less than high school diploma",
            "High school diploma or equivalent",
            "Some college, no degree",
            "Associate's degree",
            "Bachelor's degree",
            "Master's degree",
            "Doctoral or professional degree",
        ]),
        row(&[
            "Total", "00-0000", "10", "20", "20", "10", "25.1", "10", "5",
        ]),
    ];
    for code in occupations() {
        let mark = if code == "11-1011" { "[1]" } else { "" };
        let name = format!("{}{mark}", title(&code));
        rows.push(row(&[
            &name, &code, "10", "20", "20", "10", "25.1", "10", "5",
        ]));
    }
    rows.push(row(&["Footnotes:"]));
    rows.push(row(&[
        "[1] This occupation is not an exact match with ACS; see elsewhere",
    ]));
    rows.push(row(&[
        "Table Source: Employment Projections program, U.S. Bureau of Labor Statistics",
    ]));
    rows
}

/// Tables 11 and 11b together, table 11b, and the Census Bureau's list.
///
/// Table 11b has its names in row 5 and its occupations in column 0 from row 7 on. The list
/// has its names in row 5, and columns: title 1, code 2, SOC 3.
fn survey() -> (Rows, Rows, Rows) {
    let mut shares = vec![row(&[
        "row",
        "occupation",
        "total_employed_thousands",
        "pct_women",
        "pct_white",
        "pct_black",
        "pct_asian",
        "pct_hispanic",
        "median_age",
    ])];
    let mut ages = vec![
        row(&["HOUSEHOLD DATA"]),
        row(&["[Numbers in thousands]"]),
        row(&[""]),
        row(&["Occupation", "2025"]),
        row(&[
            "",
            "Total, 16 years and over",
            "16 to 19 years",
            "Median age",
        ]),
        row(&[""]),
    ];
    let mut census = vec![
        row(&["", "U.S. Census Bureau"]),
        row(&["", "2018 Census Occupation Code List"]),
        row(&[""]),
        row(&[""]),
        row(&[
            "",
            "2018 Census Title ",
            "2018 Census Code",
            "2018 SOC Code",
        ]),
        row(&["", "Management Occupations:", "0010-0440", "11-0000"]),
    ];
    let parts = ["13-1021".to_owned(), "13-1022".to_owned()];
    let lines = occupations()
        .into_iter()
        .filter(|code| code != HYBRID)
        .chain(parts);
    for (place, code) in lines.enumerate() {
        let name = format!("People of {}", code.replace('-', " "));
        let number = format!("{:04}", 10 * (place + 1));
        // 15-1011 stands in a broad line; 53-1011 has too small a base; the parts differ in size.
        let pattern = if code == "15-1011" { "15-1010" } else { &code };
        let employed = if code == "13-1022" { "300" } else { "200" };
        let line = ["1", &name, employed];
        if code == "53-1011" {
            shares.push(row(&[line[0], line[1], "20", "", "", "", "", "", ""]));
            ages.push(row(&[&name, "20", "1", "–"]));
        } else {
            shares.push(row(&[
                line[0], line[1], line[2], "40.5", "70", "12", "8", "20", "41.2",
            ]));
            ages.push(row(&[&name, employed, "1", "41.2"]));
        }
        census.push(row(&["", &name, &number, pattern]));
    }
    ages.push(row(&["NOTE: Median age represents the midpoint"]));
    (shares, ages, census)
}

/// O*NET's codes: the whole of every occupation, but parts alone for 15-1011, and the two
/// occupations that the hybrid is merged from.
pub fn onet_codes() -> Vec<String> {
    let codes = occupations()
        .into_iter()
        .flat_map(|code| match code.as_str() {
            HYBRID => vec!["13-1021.00".to_owned(), "13-1022.00".to_owned()],
            "15-1011" => vec!["15-1011.01".to_owned(), "15-1011.02".to_owned()],
            "11-1011" => vec!["11-1011.00".to_owned(), "11-1011.03".to_owned()],
            code => vec![format!("{code}.00")],
        });
    codes.collect()
}

/// Columns: code 0, element 1, name 2, scale 3, value 4, suppress 5; 70 rows an occupation.
fn skills() -> Rows {
    let mut rows = vec![row(&[
        "O*NET-SOC Code",
        "Element ID",
        "Element Name",
        "Scale ID",
        "Data Value",
        "Recommend Suppress",
    ])];
    for (place, code) in onet_codes().iter().enumerate() {
        for skill in 0..35 {
            let (id, name) = (format!("2.A.{:02}", skill), format!("Skill {skill:02}"));
            let value = if place % 2 == 0 { "3.12" } else { "4" };
            rows.push(row(&[code, &id, &name, "IM", value, "N"]));
            rows.push(row(&[code, &id, &name, "LV", "2", "N"]));
        }
    }
    rows
}

fn onet_tables() -> Vec<(&'static str, Rows)> {
    let code = "O*NET-SOC Code";
    let mut zones = vec![row(&[code, "Job Zone", "Date"])];
    let mut interests = vec![row(&[code, "Element Name", "Scale ID", "Data Value"])];
    let mut technologies = vec![row(&[code, "Example", "Hot Technology", "In Demand"])];
    let mut related = vec![row(&[
        code,
        "Related O*NET-SOC Code",
        "Relatedness Tier",
        "Index",
    ])];
    let mut titles = vec![row(&[code, "Title"])];
    let mut reported = vec![row(&[code, "Reported Job Title", "Shown in My Next Move"])];
    let mut alternate = vec![row(&[code, "Alternate Title", "Short Title", "Source(s)"])];
    let fits = [
        "Realistic",
        "Investigative",
        "Artistic",
        "Social",
        "Enterprising",
        "Conventional",
    ];
    let high = ["First", "Second", "Third"];
    for (place, own) in onet_codes().iter().enumerate() {
        let zone = if own.ends_with("02") { "4" } else { "3" };
        zones.push(row(&[own, zone, "12/2025"]));
        for (name, fit) in fits.iter().zip(["1.5", "2", "6", "4", "5", "3"]) {
            interests.push(row(&[own, name, "OI", fit]));
        }
        for (name, point) in high.iter().zip(["6.00", "2.00", "0.00"]) {
            let name = format!("{name} Interest High-Point");
            interests.push(row(&[own, &name, "IH", point]));
        }
        technologies.push(row(&[own, "Zeta", "Y", "N"]));
        technologies.push(row(&[own, "Alpha", "Y", "Y"]));
        technologies.push(row(&[own, "Cold", "N", "N"]));
        for (index, step) in [1, 3].iter().enumerate() {
            let codes = onet_codes();
            let other = &codes[(place + step) % codes.len()];
            let index = (index + 1).to_string();
            related.push(row(&[own, other, "Primary-Short", &index]));
        }
        related.push(row(&[own, "11-1011.00", "Supplemental", "11"]));
        titles.push(row(&[own, &title(own.trim_end_matches(".00"))]));
        reported.push(row(&[own, "Worker", "Y"]));
        reported.push(row(&[own, "Master Boss", "N"]));
        reported.push(row(&[own, "Chief Doer (CD)", "Y"]));
        alternate.push(row(&[own, "Boss", "n/a", "04,06"]));
        alternate.push(row(&[own, "Rare", "n/a", "04"]));
        alternate.push(row(&[own, "Two Words", "TW", "04"]));
    }
    vec![
        ("Job Zones", zones),
        ("Interests", interests),
        ("Technology Skills", technologies),
        ("Related Occupations", related),
        ("Occupation Data", titles),
        ("Sample of Reported Titles", reported),
        ("Alternate Titles", alternate),
    ]
}

/// A folder to write tables into.
pub struct Out(TempDir);

impl Out {
    pub fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    pub fn path(&self) -> PathBuf {
        self.0.path().join("occupations")
    }

    /// Every table's bytes.
    pub fn tables(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = fs::read_dir(self.path()).expect("tables were written");
        entries
            .map(|entry| {
                let path = entry.expect("an entry").path();
                let name = path
                    .file_name()
                    .expect("a name")
                    .to_string_lossy()
                    .into_owned();
                (name, fs::read(&path).expect("a table"))
            })
            .collect()
    }

    /// A cell of a table, by the row's first cell and the column's name.
    pub fn cell(&self, table: &str, key: &str, column: &str) -> String {
        cell(&self.path(), table, key, column)
    }
}

/// A cell of a table in a folder, by the row's first cell and the column's name.
pub fn cell(folder: &Path, table: &str, key: &str, column: &str) -> String {
    let text = fs::read_to_string(folder.join(table)).expect("a table");
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let names = lines.next().expect("names");
    let place = names.iter().position(|name| *name == column);
    let place = place.unwrap_or_else(|| panic!("{table} has no column {column}"));
    let row = lines.find(|row| row[0] == key);
    row.unwrap_or_else(|| panic!("{table} has no row {key}"))[place].to_owned()
}
