//! What must come out of small files that hold every trap of the large ones.

use crate::support::{
    CPS_AGES, Files, HYBRID, OEWS, OEWS_SHEET, OUTLOOK, OUTLOOK_SHEET, Out, SCHOOLING,
    SCHOOLING_SHEET, STATES,
};
use role_compare_import::import;

fn imported(files: &Files) -> Out {
    let out = Out::new();
    import(files.write().path(), &out.path()).unwrap_or_else(|problems| panic!("{problems}"));
    out
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let files = Files::good();
    let (first, second) = (imported(&files), imported(&files));
    assert_eq!(first.tables().len(), 13);
    assert_eq!(first.tables(), second.tables());

    // Over tables that are there already, too.
    let before = first.tables();
    import(files.write().path(), &first.path()).expect("the files are good");
    assert_eq!(first.tables(), before);
}

#[test]
fn what_is_not_available_and_what_is_top_coded_stay_apart() {
    let mut files = Files::good();
    // 11-1011 stands in row 3 of the wages: by the year only; 13-1011 by the hour only.
    for column in 10..16 {
        *files.cell(OEWS, Some(OEWS_SHEET), 3, column) = "*".to_owned();
        *files.cell(OEWS, Some(OEWS_SHEET), 4, column - 6) = "*".to_owned();
    }
    *files.cell(OEWS, Some(OEWS_SHEET), 3, 9) = "#".to_owned();
    *files.cell(OEWS, Some(OEWS_SHEET), 4, 15) = "#".to_owned();
    let out = imported(&files);
    assert_eq!(out.cell("pay.tsv", "11-1011", "year_p75"), "60000");
    assert_eq!(out.cell("pay.tsv", "11-1011", "year_p90"), ">=239200");
    assert_eq!(out.cell("pay.tsv", "11-1011", "hour_median"), "*");
    assert_eq!(out.cell("pay.tsv", "13-1011", "year_mean"), "*");
    assert_eq!(out.cell("pay.tsv", "13-1011", "hour_p75"), "28.85");
    assert_eq!(out.cell("pay.tsv", "13-1011", "hour_p90"), ">=115.00");
}

#[test]
fn figures_keep_their_published_digits() {
    let out = imported(&Files::good());
    assert_eq!(
        out.cell("outlook.tsv", "11-1011", "employed_thousands"),
        "1.2"
    );
    assert_eq!(out.cell("outlook.tsv", "11-1011", "growth_percent"), "-0.4");
    assert_eq!(out.cell("outlook.tsv", "11-1011", "education"), "bachelor");
    assert_eq!(out.cell("outlook.tsv", "11-1011", "experience"), "none");
    assert_eq!(
        out.cell("outlook.tsv", "11-1011", "training"),
        "apprenticeship"
    );
    assert_eq!(out.cell("schooling.tsv", "11-1011", "bachelor"), "25.1");
    assert_eq!(out.cell("schooling.tsv", "11-1011", "survey_match"), "near");
    assert_eq!(
        out.cell("schooling.tsv", "13-1011", "survey_match"),
        "exact"
    );
}

#[test]
fn an_occupation_without_projections_is_left_out_and_said() {
    let mut files = Files::good();
    files
        .rows(OUTLOOK, Some(OUTLOOK_SHEET))
        .retain(|row| row.get(1).is_none_or(|code| code != HYBRID));
    files
        .rows(SCHOOLING, Some(SCHOOLING_SHEET))
        .retain(|row| row.get(1).is_none_or(|code| code != HYBRID));
    let out = Out::new();
    let report = import(files.write().path(), &out.path()).expect("the files are good");
    let said = "1 left out for want of projections or schooling: 13-1020";
    assert!(report.notes.iter().any(|note| note == said), "{report}");
    let tables = String::from_utf8(out.tables()["occupations.tsv"].clone()).expect("UTF-8");
    assert!(!tables.contains(HYBRID));
}

#[test]
fn the_best_state_is_one_of_enough_states_and_no_territory() {
    let mut files = Files::good();
    // The last four states alone report 13-1011; two states share the best mean of 15-1011.
    files
        .rows(STATES, None)
        .retain(|row| row[2] != "13-1011" || row[1].as_str() > "WA" || row[1] == "PR");
    for row in files
        .rows(STATES, None)
        .iter_mut()
        .filter(|row| row[2] == "15-1011")
    {
        if row[1] == "AK" || row[1] == "AL" {
            row[4] = "99000".to_owned();
        }
    }
    let out = imported(&files);
    assert_eq!(out.cell("states.tsv", "11-1011", "state"), "WY");
    assert_eq!(out.cell("states.tsv", "11-1011", "year_mean"), "45000");
    assert_eq!(out.cell("states.tsv", "11-1011", "reporting"), "51");
    assert_eq!(out.cell("states.tsv", "13-1011", "reporting"), "3");
    assert_eq!(out.cell("states.tsv", "13-1011", "state"), "");
    assert_eq!(out.cell("states.tsv", "15-1011", "state"), "");
    assert_eq!(out.cell("states.tsv", "15-1011", "year_mean"), "");
}

#[test]
fn a_line_of_the_survey_says_what_it_covers() {
    let out = imported(&Files::good());
    let covers = |soc: &str| out.cell("people.tsv", soc, "covers");
    assert_eq!(covers("11-1011"), "exact");
    assert_eq!(covers("15-1011"), "wider");
    // Of the two lines that make up the hybrid, the larger.
    assert_eq!(covers(HYBRID), "part");
    let line = out.cell("people.tsv", HYBRID, "line");
    assert_eq!(
        out.cell("cps-lines.tsv", &line, "title"),
        "People of 13 1022"
    );
    assert_eq!(out.cell("cps-lines.tsv", &line, "median_age"), "41.2");
    // A base too small is not zero.
    let small = out.cell("people.tsv", "53-1011", "line");
    for column in ["women", "white", "black", "asian", "hispanic", "median_age"] {
        assert_eq!(out.cell("cps-lines.tsv", &small, column), "-");
    }
    assert_eq!(
        out.cell("cps-lines.tsv", &small, "employed_thousands"),
        "20"
    );
}

#[test]
fn averages_are_made_only_where_there_is_no_whole() {
    let out = imported(&Files::good());
    // 11-1011.03 is a part beside the whole, and does not count.
    assert_eq!(out.cell("skills.tsv", "11-1011", "averaged"), "1");
    assert_eq!(out.cell("skills.tsv", "11-1011", "skill-00"), "3.12");
    assert_eq!(out.cell("work.tsv", "11-1011", "interests"), "CI");
    for soc in ["15-1011", HYBRID] {
        assert_eq!(out.cell("skills.tsv", soc, "averaged"), "2");
        assert_eq!(out.cell("skills.tsv", soc, "skill-34"), "3.56");
        assert_eq!(out.cell("work.tsv", soc, "interests"), "AES");
    }
    assert_eq!(out.cell("work.tsv", HYBRID, "job_zone"), "3");
    assert_eq!(out.cell("work.tsv", "15-1011", "job_zone"), "3-4");
}

#[test]
fn lists_hold_what_is_wanted_and_nothing_twice() {
    let out = imported(&Files::good());
    assert_eq!(
        out.cell("technologies.tsv", "15-1011", "in_demand"),
        "Alpha"
    );
    assert_eq!(out.cell("technologies.tsv", "15-1011", "hot"), "Zeta");
    // "Worker" is the beginning of the title's "Workers"; a title of one source is left out.
    assert_eq!(out.cell("names.tsv", "17-1011", "finer"), "");
    assert_eq!(
        out.cell("names.tsv", "11-1011", "finer"),
        "Workers of 11 1011.03"
    );
    assert_eq!(out.cell("names.tsv", "17-1011", "shown"), "Chief Doer (CD)");
    assert_eq!(out.cell("names.tsv", "17-1011", "alternate"), "Boss; TW");
    assert_eq!(out.cell("names.tsv", "17-1011", "reported"), "Master Boss");
    // Never itself, and the hybrid for its parts.
    assert_eq!(out.cell("related.tsv", "11-1011", "related"), "13-1020");
    assert!(
        out.cell("related.tsv", HYBRID, "related")
            .split(' ')
            .all(|soc| soc != HYBRID)
    );
}

#[test]
fn an_id_never_changes() {
    let mut files = Files::good();
    let out = imported(&files);
    assert_eq!(
        out.cell("occupations.tsv", "11-1011", "id"),
        "workers-of-11-1011"
    );
    *files.cell(OEWS, Some(OEWS_SHEET), 3, 1) = "People's Workers, All Other".to_owned();
    import(files.write().path(), &out.path()).expect("the files are good");
    assert_eq!(
        out.cell("occupations.tsv", "11-1011", "title"),
        "People's Workers, All Other"
    );
    assert_eq!(
        out.cell("occupations.tsv", "11-1011", "id"),
        "workers-of-11-1011"
    );
    let fresh = imported(&files);
    assert_eq!(
        fresh.cell("occupations.tsv", "11-1011", "id"),
        "peoples-workers-all-other"
    );
}

#[test]
fn nothing_is_written_when_something_is_wrong() {
    let files = Files::good();
    let folder = files.write();
    std::fs::remove_file(folder.path().join(CPS_AGES)).expect("the file was there");
    let out = Out::new();
    assert!(import(folder.path(), &out.path()).is_err());
    assert!(!out.path().exists());
}
