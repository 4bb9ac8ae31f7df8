//! Files that are wrong or have changed, and what is said of each: file, sheet, row, column,
//! what was found and what was expected.

use crate::support::{
    CENSUS, CENSUS_SHEET, CPS, CPS_AGES, CPS_AGES_SHEET, Files, OEWS, OEWS_ABOUT, OEWS_SHEET,
    OUTLOOK, OUTLOOK_SHEET, Out, SCHOOLING, SCHOOLING_SHEET, SKILLS, SKILLS_SHEET, STATES, onet,
};
use role_compare_import::{Problems, import};
use std::fs;

/// What is done to good files.
type Spoil = fn(&mut Files);

/// A case: what is wrong, how it is made, and everything that is said of it.
type Case = (&'static str, Spoil, &'static str);

fn wages(files: &mut Files, row: usize, column: usize) -> &mut String {
    files.cell(OEWS, Some(OEWS_SHEET), row, column)
}

fn set(place: &mut String, text: &str) {
    text.clone_into(place);
}

const CASES: &[Case] = &[
    (
        "a column is missing",
        |files| set(wages(files, 1, 4), "A_AVERAGE"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 1, column \"A_MEAN\": \
         found no such column, expected one such column",
    ),
    (
        "a column stands there twice",
        |files| set(wages(files, 1, 3), "A_MEAN"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 1, column \"TOT_EMP\": \
         found no such column, expected one such column\n\
         bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 1, column \"A_MEAN\": \
         found two such columns, expected one such column",
    ),
    (
        "wages of another year",
        |files| {
            set(
                files.cell(OEWS, Some(OEWS_ABOUT), 1, 0),
                "May 2024 OEWS Estimates",
            )
        },
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"Field Descriptions\", row 1: \
         found \"May 2024 OEWS Estimates\", expected the edition \"May 2025\" to be named",
    ),
    (
        "projections of another decade",
        |files| {
            set(
                files.cell(OUTLOOK, Some(OUTLOOK_SHEET), 1, 0),
                "Table 1.2 … 2025–2035",
            )
        },
        "bls-ep-2024-34/occupation.xlsx, sheet \"Table 1.2\", row 1: \
         found \"Table 1.2 … 2025–2035\", expected the edition \"2024–2034\" to be named",
    ),
    (
        "a survey of another year",
        |files| set(files.cell(CPS_AGES, Some(CPS_AGES_SHEET), 4, 1), "2024"),
        "bls-cps-2025/cpsaat11b.xlsx, sheet \"cpsaat11b\", row 4: \
         found 2024, expected the edition \"2025\" to be named",
    ),
    (
        "a sheet is missing",
        |files| {
            let key = (SKILLS.to_owned(), Some(SKILLS_SHEET.to_owned()));
            let rows = files.0.remove(&key).expect("it was there");
            files
                .0
                .insert((SKILLS.to_owned(), Some("Abilities".to_owned())), rows);
        },
        "onet-30.2/Skills.xlsx: found the sheets \"Abilities\", expected a sheet \"Skills\"",
    ),
    (
        "a sheet is cut short",
        |files| {
            files.rows(OUTLOOK, Some(OUTLOOK_SHEET)).pop();
        },
        "bls-ep-2024-34/occupation.xlsx, sheet \"Table 1.2\", row 26: found the end of the table, \
         expected a closing line \"Source: Employment Projections program…\"",
    ),
    (
        "a sheet without a closing line is cut short",
        |files| files.rows(OEWS, Some(OEWS_SHEET)).truncate(23),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 23: \
         found no occupation of the major groups 51, 53, \
         expected occupations of all 22 major groups, 11 to 53\n\
         bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\": \
         found 21000 employed in all detailed occupations, expected the total, 23000, within a thousandth",
    ),
    (
        "a sheet lacks a row",
        |files| {
            files.rows(OEWS, Some(OEWS_SHEET)).remove(3);
        },
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\": \
         found 22000 employed in all detailed occupations, expected the total, 23000, within a thousandth\n",
    ),
    (
        "a text file is cut short",
        |files| files.rows(&onet("Job Zones"), None).truncate(26),
        "onet-30.1/Job Zones.txt, row 26: found no occupation of the major groups 53, \
         expected occupations of all 22 major groups, 11 to 53",
    ),
    (
        "a text file is cut within a row",
        |files| {
            files.rows(STATES, None)[10].pop();
        },
        "bls-oews-state-2023/state_M2023_detailed.csv, row 11: \
         found 4 columns, expected 5 columns as in the first row",
    ),
    (
        "a state is missing",
        |files| files.rows(STATES, None).retain(|row| row[1] != "OH"),
        "bls-oews-state-2023/state_M2023_detailed.csv: \
         found 50 states, expected the 50 states and the District of Columbia",
    ),
    (
        "a code stands there twice",
        |files| set(wages(files, 5, 0), "11-1011"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 5, column \"OCC_CODE\": \
         found 11-1011 again, expected it once (it stands in row 3)\n\
         bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\": \
         found 22000 employed in all detailed occupations, expected the total, 23000, within a thousandth\n",
    ),
    (
        "a code is none",
        |files| set(wages(files, 5, 0), "13-20"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 5, column \"OCC_CODE\": \
         found \"13-20\", expected a SOC code such as 11-1011\n",
    ),
    (
        "a wage is no number",
        |files| set(wages(files, 3, 7), "n/a"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 3, column \"A_MEDIAN\": \
         found \"n/a\", expected a whole number above 0, \"*\" or \"#\"",
    ),
    (
        "a wage is missing",
        |files| set(wages(files, 3, 7), ""),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 3, column \"A_MEDIAN\": \
         found nothing, expected a whole number above 0, \"*\" or \"#\"",
    ),
    (
        "a wage has more digits than are published",
        |files| set(wages(files, 3, 13), "23.085"),
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 3, column \"H_MEDIAN\": \
         found 23.085, expected a number with at most 2 decimals above 0, \"*\" or \"#\"",
    ),
    (
        "a wage is top-coded and no note says at what",
        |files| {
            files.rows(OEWS, Some(OEWS_ABOUT)).pop();
            set(wages(files, 3, 9), "#");
        },
        "bls-oews-2025/national_M2025_dl.xlsx, sheet \"national_M2025_dl\", row 3, column \"A_PCT90\": \
         found \"#\", expected a note that says what # stands for",
    ),
    (
        "a level of education is unknown",
        |files| {
            set(
                files.cell(OUTLOOK, Some(OUTLOOK_SHEET), 4, 7),
                "Microcredential",
            )
        },
        "bls-ep-2024-34/occupation.xlsx, sheet \"Table 1.2\", row 4, \
         column \"Typical education needed for entry\": found \"Microcredential\", expected one of: \
         No formal educational credential; High school diploma or equivalent; Some college, no degree; \
         Postsecondary nondegree award; Associate's degree; Bachelor's degree; Master's degree; \
         Doctoral or professional degree\n",
    ),
    (
        "shares do not add up",
        |files| set(files.cell(SCHOOLING, Some(SCHOOLING_SHEET), 4, 6), "5.1"),
        "bls-ep-2024-34/education.xlsx, sheet \"Table 5.3\", row 4, \
         column \"2024 National Employment Matrix code\": found 80.1 percent in all, \
         expected shares that add up to 100 percent",
    ),
    (
        "the survey's two files differ",
        |files| set(files.cell(CPS, None, 2, 2), "201"),
        "bls-cps-2025/table11_and_11b.csv, row 2, column \"total_employed_thousands\": \
         found \"201\", expected 200 as in table 11b",
    ),
    (
        "the survey's files have other lines",
        |files| {
            files.rows(CPS, None).remove(1);
        },
        "bls-cps-2025/table11_and_11b.csv: found no row for \"people of 11 1011\" of table 11b, \
         expected the same occupations in both tables",
    ),
    (
        "some shares of a line are published and some are not",
        |files| set(files.cell(CPS, None, 2, 5), ""),
        "bls-cps-2025/table11_and_11b.csv, row 2, column \"median_age\": found \"41.2\", \
         expected all shares and the median age, or none of them",
    ),
    (
        "a Census code is none",
        |files| set(files.cell(CENSUS, Some(CENSUS_SHEET), 7, 2), "A10"),
        "census-2018/2018-occupation-code-list-and-crosswalk.xlsx, sheet \"2018 Census Occ Code List\", \
         row 7, column \"2018 Census Code\": found \"A10\", expected a Census code of four digits\n",
    ),
    (
        "an occupation has no line of the survey",
        |files| {
            files.rows(CENSUS, Some(CENSUS_SHEET)).remove(6);
            let mut other = files.rows(CENSUS, Some(CENSUS_SHEET))[6].clone();
            set(&mut other[2], "9999");
            set(&mut other[3], "11-2011");
            files.rows(CENSUS, Some(CENSUS_SHEET)).push(other);
        },
        "census-2018/2018-occupation-code-list-and-crosswalk.xlsx: found no line for 11-1011, \
         expected one for every occupation with wages and skills",
    ),
    (
        "an occupation has fewer skills",
        |files| {
            files.rows(SKILLS, Some(SKILLS_SHEET)).remove(1);
        },
        "onet-30.2/Skills.xlsx, sheet \"Skills\": \
         found importance of 34 skills for 11-1011.00, expected all 35",
    ),
    (
        "importance is beyond its scale",
        |files| set(files.cell(SKILLS, Some(SKILLS_SHEET), 2, 4), "5.12"),
        "onet-30.2/Skills.xlsx, sheet \"Skills\", row 2, column \"Data Value\": \
         found 5.12, expected importance from 1 to 5",
    ),
    (
        "a code of O*NET is none",
        |files| {
            set(
                files.cell(&onet("Related Occupations"), None, 2, 1),
                "13-1021",
            )
        },
        "onet-30.1/Related Occupations.txt, row 2, column \"Related O*NET-SOC Code\": \
         found \"13-1021\", expected an O*NET-SOC code such as 11-1011.00",
    ),
    (
        "an occupation has no job zone",
        |files| {
            files.rows(&onet("Job Zones"), None).remove(1);
        },
        "onet-30.1/Job Zones.txt: found no row for 11-1011.00, \
         expected one for every occupation with wages and skills",
    ),
    (
        "a job zone is none",
        |files| set(files.cell(&onet("Job Zones"), None, 2, 1), "6"),
        "onet-30.1/Job Zones.txt, row 2, column \"Job Zone\": found \"6\", expected a job zone from 1 to 5",
    ),
    (
        "an interest is missing",
        |files| {
            files.rows(&onet("Interests"), None).remove(1);
        },
        "onet-30.1/Interests.txt, row 2: found incomplete interests of 11-1011.00, \
         expected six interests and three high points, the first above 0",
    ),
    (
        "two occupations would share an id",
        |files| {
            set(wages(files, 3, 1), "Same Name");
            set(wages(files, 4, 1), "Same-Name");
        },
        "occupations.tsv: found the id \"same-name\" twice, expected each id once",
    ),
];

fn problems_of(folder: &std::path::Path) -> Problems {
    import(folder, &Out::new().path()).expect_err("the files are wrong")
}

#[test]
fn every_mistake_is_named() {
    let mut wrong = String::new();
    for (what, spoil, said) in CASES {
        let mut files = Files::good();
        spoil(&mut files);
        let found = problems_of(files.write().path()).to_string();
        // A mistake may have others in its wake; then the first of them stand in the case.
        let named = match said.strip_suffix('\n') {
            Some(first) => found.starts_with(first),
            None => found == *said,
        };
        if !named {
            wrong += &format!("{what}, found:\n{found}\nexpected:\n{said}\n\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn good_files_have_no_mistake() {
    let out = Out::new();
    let imported = import(Files::good().write().path(), &out.path());
    assert!(imported.is_ok(), "{}", imported.expect_err("checked"));
}

#[test]
fn a_file_that_is_missing_or_of_another_kind_is_named() {
    let folder = Files::good().write();
    let text = folder.path().join(onet("Job Zones"));
    fs::remove_file(text).expect("it was there");
    let found = problems_of(folder.path()).to_string();
    assert!(
        found.starts_with("onet-30.1/Job Zones.txt: found "),
        "{found}"
    );
    assert!(found.ends_with(", expected a text file"), "{found}");

    let folder = Files::good().write();
    fs::write(folder.path().join(OUTLOOK), "<html>not found</html>").expect("it is written");
    let found = problems_of(folder.path()).to_string();
    assert!(
        found.starts_with("bls-ep-2024-34/occupation.xlsx: found "),
        "{found}"
    );
    assert!(
        found.ends_with(", expected an Excel workbook (.xlsx)"),
        "{found}"
    );

    let folder = Files::good().write();
    fs::write(
        folder.path().join(onet("Job Zones")),
        b"O*NET-SOC Code\tJob Zone\n\xff\t1\n",
    )
    .expect("it is written");
    let found = problems_of(folder.path()).to_string();
    assert!(
        found.starts_with("onet-30.1/Job Zones.txt, row 2: found "),
        "{found}"
    );
    assert!(
        found.ends_with(", expected rows of text in UTF-8"),
        "{found}"
    );
}

#[test]
fn mistakes_of_several_files_are_named_at_once_and_not_without_end() {
    let mut files = Files::good();
    for row in 3..26 {
        set(wages(&mut files, row, 4), "wrong");
    }
    set(files.cell(&onet("Job Zones"), None, 2, 1), "6");
    let problems = problems_of(files.write().path());
    assert_eq!(problems.0.len(), 24);
    assert_eq!(problems.0[23].file, onet("Job Zones"));
    let worded = problems.to_string();
    assert_eq!(worded.lines().count(), 21);
    assert!(worded.ends_with("\n… and 4 more"), "{worded}");
}
