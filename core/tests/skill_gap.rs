//! The skill gap between two roles, and how alike two occupations are.

use crate::support::tables;
use crate::support::{catalogue_of, own_catalogue};
use role_compare_core::decide::skills::{GapKind, SkillGap, skill_gap};
use role_compare_core::{Catalogue, Locale};
use wasm_bindgen_test::wasm_bindgen_test;

fn gap(catalogue: &Catalogue, from: &str, to: &str) -> SkillGap {
    skill_gap(catalogue, from, to, Locale::En).unwrap()
}

fn names(gap: &SkillGap, kind: GapKind) -> Vec<&str> {
    let group = gap.groups.iter().find(|group| group.kind == kind);
    let skills = group.iter().flat_map(|group| &group.skills);
    skills.map(|skill| skill.text.as_str()).collect()
}

const SCORED: &str = r#""skills": { "importance": { "lowest": 1, "highest": 5, "items": [
  { "en": "Writing", "ru": "Письмо", "score": 4 },
  { "en": "Speaking", "ru": "Речь", "score": 3 },
  { "en": "Science", "ru": "Наука", "score": 3.5 },
  { "en": "Repairing", "ru": "Ремонт", "score": 1 } ] } }"#;
const OTHER: &str = r#""skills": { "importance": { "lowest": 1, "highest": 5, "items": [
  { "en": "Writing", "ru": "Письмо", "score": 4.4 },
  { "en": "Speaking", "ru": "Речь", "score": 3.5 },
  { "en": "Science", "ru": "Наука", "score": 2.9 },
  { "en": "Repairing", "ru": "Ремонт", "score": 5 } ] } }"#;
const LISTED: &str = r#""skills": {
  "hard": [ { "en": "writing", "ru": "письмо" }, { "en": "Excel", "ru": "Excel" } ],
  "soft": [ { "en": "Patience", "ru": "Терпение" }, { "en": "Repairing", "ru": "Ремонт" } ] }"#;
const LISTED_TOO: &str = r#""skills": {
  "top": [ { "en": "Excel", "ru": "Excel" } ],
  "soft": [ { "en": "Humor", "ru": "Юмор" }, { "en": "PATIENCE", "ru": "Терпение" } ] }"#;

#[wasm_bindgen_test(unsupported = test)]
fn scores_are_held_against_each_other_by_their_scale() {
    let catalogue = catalogue_of(SCORED, OTHER);
    let there = gap(&catalogue, "alpha", "beta");
    // 4.4 is not half a point above 4; 3.5 is half a point above 3.
    assert_eq!(names(&there, GapKind::Carries), ["Writing"]);
    assert_eq!(names(&there, GapKind::Learn), ["Repairing", "Speaking"]);
    assert_eq!(names(&there, GapKind::Spare), ["Science"]);
    assert_eq!(
        there.summary,
        "3 skills matter for a beta: 1 carries over from an alpha and 2 are to be learned."
    );
    assert_eq!(
        there.rule,
        "A skill matters from 3 on, on the scale of importance from 1 to 5. It is to be learned where it matters more than here by 0.5 or over. Importance tells how much a role asks for a skill, not how well anybody masters it."
    );
    let back = gap(&catalogue, "beta", "alpha");
    assert_eq!(names(&back, GapKind::Carries), ["Writing", "Speaking"]);
    assert_eq!(names(&back, GapKind::Learn), ["Science"]);
    assert_eq!(names(&back, GapKind::Spare), ["Repairing"]);
    let skill = &back.groups[1].skills[0];
    assert_eq!(
        (skill.from.as_deref(), skill.to.as_deref()),
        (Some("2.9"), Some("3.5"))
    );
    // A site's own scores are not among those of all occupations.
    assert_eq!(back.similarity, None);
}

#[wasm_bindgen_test(unsupported = test)]
fn lists_are_matched_by_name() {
    let catalogue = catalogue_of(LISTED, LISTED_TOO);
    let there = gap(&catalogue, "alpha", "beta");
    assert_eq!(names(&there, GapKind::Carries), ["Excel", "PATIENCE"]);
    assert_eq!(names(&there, GapKind::Learn), ["Humor"]);
    assert_eq!(names(&there, GapKind::Spare), ["writing", "Repairing"]);
    let lists: Vec<_> = there.groups[0]
        .skills
        .iter()
        .map(|skill| skill.list.as_deref().unwrap())
        .collect();
    assert_eq!(lists, ["Top skills", "Soft skills"]);
    let russian = skill_gap(&catalogue, "alpha", "beta", Locale::Ru).unwrap();
    assert_eq!(
        russian.summary,
        "Навыков, названных для роли «бета»,\u{a0}— 3: 2 названы и для роли «альфа», 1\u{a0}— нет."
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn between_a_list_and_scores_only_equal_names_say_anything() {
    let catalogue = catalogue_of(LISTED, SCORED);
    let there = gap(&catalogue, "alpha", "beta");
    assert_eq!(names(&there, GapKind::Carries), ["Writing"]);
    assert_eq!(names(&there, GapKind::Unknown), ["Science", "Speaking"]);
    assert_eq!(names(&there, GapKind::Learn), [""; 0]);
    // Scored low is known; what the scores have no name for is not.
    assert_eq!(names(&there, GapKind::Spare), ["Repairing"]);
    assert_eq!(
        there.summary,
        "3 skills matter for a beta: 1 carries over from an alpha and of 2 it cannot be said."
    );
    let back = gap(&catalogue, "beta", "alpha");
    assert_eq!(names(&back, GapKind::Carries), ["writing"]);
    assert_eq!(names(&back, GapKind::Learn), ["Repairing"]);
    assert_eq!(names(&back, GapKind::Unknown), ["Excel", "Patience"]);
    assert_eq!(names(&back, GapKind::Spare), [""; 0]);
}

#[wasm_bindgen_test(unsupported = test)]
fn where_no_name_is_in_both_it_is_said() {
    let other = r#""skills": { "hard": [ { "en": "Driving", "ru": "Вождение" } ] }"#;
    let catalogue = catalogue_of(LISTED, other);
    assert_eq!(
        gap(&catalogue, "alpha", "beta").summary,
        "1 skill is named for a beta: none of them for an alpha."
    );
    assert_eq!(
        skill_gap(&catalogue, "beta", "alpha", Locale::Ru)
            .unwrap()
            .summary,
        "Навыков, названных для роли «альфа»,\u{a0}— 4; для роли «бета» не назван ни один из них."
    );
    let catalogue = catalogue_of(other, SCORED);
    assert_eq!(
        gap(&catalogue, "alpha", "beta").summary,
        "3 skills matter for a beta, but the source of an alpha has none of their names, so it cannot be said what carries over."
    );
    assert_eq!(
        skill_gap(&catalogue, "alpha", "beta", Locale::Ru)
            .unwrap()
            .summary,
        "Навыков, важных для роли «бета»,\u{a0}— 3, но в источнике роли «альфа» таких названий нет, поэтому судить о том, что перенесётся, нельзя."
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn what_cannot_be_matched_is_said() {
    let catalogue = catalogue_of("", LISTED);
    let there = gap(&catalogue, "alpha", "beta");
    assert!(there.groups.is_empty() && there.rule.is_empty());
    assert_eq!(
        there.summary,
        "The source names no skills for an alpha, so there is nothing to match."
    );
    let catalogue = catalogue_of("", "");
    let there = skill_gap(&catalogue, "alpha", "beta", Locale::Ru).unwrap();
    assert_eq!(
        there.summary,
        "Для ролей «альфа» и «бета» источники не называют навыков: сопоставить нечего."
    );
    let other_scale = SCORED.replace("\"highest\": 5", "\"highest\": 7");
    let catalogue = catalogue_of(SCORED, &other_scale);
    assert!(
        gap(&catalogue, "alpha", "beta")
            .summary
            .contains("different scales")
    );
    let error = skill_gap(&catalogue, "alpha", "gamma", Locale::En).unwrap_err();
    assert_eq!(error.id, "gamma");
}

#[wasm_bindgen_test(unsupported = test)]
fn every_skill_of_a_pair_is_in_one_group() {
    fn check(catalogue: &Catalogue, from: &str, to: &str) {
        for locale in Locale::ALL {
            let gap = skill_gap(catalogue, from, to, locale).unwrap();
            let mut seen = Vec::new();
            for group in &gap.groups {
                assert!(!group.skills.is_empty());
                for skill in &group.skills {
                    assert!(!seen.contains(&&skill.text), "{from} {to} {}", skill.text);
                    seen.push(&skill.text);
                }
            }
            for text in [&gap.summary, &gap.rule] {
                assert!(text.ends_with('.') && !text.contains("  "), "{text}");
            }
            if from == to {
                assert_eq!(names(&gap, GapKind::Learn), [""; 0]);
                assert_eq!(names(&gap, GapKind::Spare), [""; 0]);
            }
        }
    }
    let own = own_catalogue();
    for from in own.ids() {
        for to in own.ids() {
            check(&own, &from, &to);
        }
    }
    let catalogue = tables::project();
    for index in catalogue.occupations().step_by(25) {
        let other = catalogue.id(catalogue.len() - index);
        check(&catalogue, &catalogue.id(index), &other);
        check(&catalogue, &catalogue.id(index), &catalogue.id(index));
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn likeness_is_told_beside_that_of_the_others() {
    let catalogue = tables::project();
    let there = gap(&catalogue, "registered-nurses", "nurse-midwives");
    let similarity = there.similarity.unwrap();
    // Calculated from the table of skills by other means.
    assert!(
        (similarity.percent - 95.5).abs() < 0.05,
        "{}",
        similarity.percent
    );
    assert_eq!(similarity.closer_than, 99.0);
    assert_eq!(
        similarity.text,
        "Skills 96% alike: closer than 99% of all other occupations are, of which half are 86% alike or more."
    );
    assert_eq!(
        similarity.definition,
        "100% would be the same importance of all 35 skills, 0% opposite ends of the scale from 1 to 5 for each. It counts every skill alike, and knows nothing of subject knowledge, licenses or how well a skill is mastered."
    );
    let far = skill_gap(&catalogue, "registered-nurses", "roofers", Locale::Ru).unwrap();
    let similarity = far.similarity.unwrap();
    assert!(similarity.closer_than < 30.0, "{}", similarity.closer_than);
    assert!(
        similarity.text.starts_with("Навыки схожи на 8"),
        "{}",
        similarity.text
    );
    let same = gap(&catalogue, "roofers", "roofers").similarity.unwrap();
    assert_eq!(
        (same.percent, same.text.as_str()),
        (100.0, "Skills 100% alike: it is the same role.")
    );
    assert_eq!(gap(&catalogue, "roofers", "first").similarity, None);
}
