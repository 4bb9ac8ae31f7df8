//! All publishers' files, read and checked, and how their codes are joined.

use crate::code::{OnetCode, Soc};
use crate::edition::file;
use crate::problem::{Problem, Problems};
use crate::publishers::cps::{Census, Cover, Line};
use crate::publishers::oews::{National, TopState};
use crate::publishers::onet::{Interests, Names, Related, Skills, Technology};
use crate::publishers::projections::{Outlook, Schooling};
use crate::publishers::{cps, oews, onet, projections};
use crate::report::{FileReport, Report};
use std::collections::BTreeMap;
use std::path::Path;

/// Everything that was read.
#[derive(Debug)]
pub struct Sources {
    /// Pay and employment.
    pub national: National,
    /// Pay by state.
    pub states: BTreeMap<Soc, TopState>,
    /// Outlook, and what entry takes.
    pub outlook: BTreeMap<Soc, Outlook>,
    /// Schooling of the workers.
    pub schooling: BTreeMap<Soc, Schooling>,
    /// The survey's lines by plain name.
    pub lines: BTreeMap<String, Line>,
    /// What each line covers.
    pub census: Vec<Census>,
    /// Importance of skills.
    pub skills: Skills,
    /// Preparation.
    pub zones: BTreeMap<OnetCode, i64>,
    /// Interests.
    pub interests: BTreeMap<OnetCode, Interests>,
    /// Hot technologies.
    pub technologies: BTreeMap<OnetCode, Vec<Technology>>,
    /// Related occupations.
    pub related: Related,
    /// Other names.
    pub names: Names,
}

impl Sources {
    /// Reads every file.
    ///
    /// # Errors
    /// With everything that is wrong with any of them.
    pub fn read(folder: &Path) -> Result<(Self, Vec<FileReport>), Problems> {
        let mut all = Gathered::default();
        let national = all.take(oews::national(folder));
        let states = all.take(oews::states(folder));
        let outlook = all.take(projections::outlook(folder));
        let schooling = all.take(projections::schooling(folder));
        let lines = all.take_several(cps::lines(folder));
        let census = all.take(cps::census(folder));
        let skills = all.take(onet::skills(folder));
        let zones = all.take(onet::zones(folder));
        let interests = all.take(onet::interests(folder));
        let technologies = all.take(onet::technologies(folder));
        let related = all.take(onet::related(folder));
        let names = all.take_several(onet::names(folder));
        let sources = (|| {
            Some(Self {
                national: national?,
                states: states?,
                outlook: outlook?,
                schooling: schooling?,
                lines: lines?,
                census: census?,
                skills: skills?,
                zones: zones?,
                interests: interests?,
                technologies: technologies?,
                related: related?,
                names: names?,
            })
        })();
        match sources {
            Some(sources) => Ok((sources, all.reports)),
            None => Err(all.problems),
        }
    }
}

/// What came of the files so far.
#[derive(Default)]
struct Gathered {
    reports: Vec<FileReport>,
    problems: Problems,
}

impl Gathered {
    fn take<T>(&mut self, read: Result<(T, FileReport), Problems>) -> Option<T> {
        self.take_several(read.map(|(value, report)| (value, [report])))
    }

    fn take_several<T>(
        &mut self,
        read: Result<(T, impl IntoIterator<Item = FileReport>), Problems>,
    ) -> Option<T> {
        match read {
            Ok((value, reports)) => {
                self.reports.extend(reports);
                Some(value)
            }
            Err(problems) => {
                self.problems.0.extend(problems.0);
                None
            }
        }
    }
}

/// An occupation that all sources describe.
#[derive(Debug)]
pub struct Joined<'s> {
    /// Its code.
    pub soc: &'s Soc,
    /// The O*NET occupations that stand for it: its own, or those that its figures are averages of.
    pub onet: Vec<&'s OnetCode>,
    /// The line of the survey for it.
    pub line: &'s Census,
    /// What that line covers.
    pub cover: Cover,
    /// What the survey publishes of that line.
    pub people: &'s Line,
}

/// Joins the sources on the codes of the classification.
///
/// An occupation is taken when it has wages, projections, schooling and skills. What every
/// such occupation must have beside them, and lacks, is a problem.
///
/// # Errors
/// With every row that is missing.
pub fn join<'s>(sources: &'s Sources, report: &mut Report) -> Result<Vec<Joined<'s>>, Problems> {
    let mut problems = Problems::default();
    let mut joined = Vec::new();
    let mut without: [Vec<&Soc>; 2] = Default::default();
    for soc in sources.national.occupations.keys() {
        if !(sources.outlook.contains_key(soc) && sources.schooling.contains_key(soc)) {
            without[0].push(soc);
            continue;
        }
        let onet = standing_for(soc, sources.skills.importance.keys());
        if onet.is_empty() {
            without[1].push(soc);
            continue;
        }
        for (table, is_missing) in [
            (
                "Job Zones",
                onet.iter().find(|code| !sources.zones.contains_key(code)),
            ),
            (
                "Interests",
                onet.iter()
                    .find(|code| !sources.interests.contains_key(code)),
            ),
            (
                "Related Occupations",
                onet.iter().find(|code| !sources.related.contains_key(code)),
            ),
        ] {
            if let Some(code) = is_missing {
                problems.add(missing(file::onet(table), format!("no row for {code}")));
            }
        }
        let found = cps::line_of(soc, &sources.census, &sources.lines);
        let (line, cover) = match found {
            Ok(found) => found,
            Err(found) => {
                problems.add(missing(file::census(), found));
                continue;
            }
        };
        let Some(people) = sources.lines.get(&cps::plain(&line.title)) else {
            let found = format!("no row for \"{}\"", line.title);
            problems.add(missing(file::cps("table11_and_11b.csv"), found));
            continue;
        };
        joined.push(Joined {
            soc,
            onet,
            line,
            cover,
            people,
        });
    }
    let wages = sources.national.occupations.len();
    report.notes.push(format!(
        "{wages} occupations have wages, {} of them projections and schooling, {} of these skills, \
         {} of these published demographics ({} by a line of the survey that is not theirs alone)",
        wages - without[0].len(),
        joined.len(),
        joined
            .iter()
            .filter(|row| row.people.people.is_some())
            .count(),
        joined
            .iter()
            .filter(|row| row.people.people.is_some() && row.cover != Cover::Exact)
            .count(),
    ));
    let known = &sources.national.occupations;
    for (file, codes) in [
        ("states", sources.states.keys().collect::<Vec<_>>()),
        ("projections", sources.outlook.keys().collect()),
        ("schooling", sources.schooling.keys().collect()),
    ] {
        let alone: Vec<_> = codes
            .into_iter()
            .filter(|soc| !known.contains_key(soc))
            .collect();
        note(
            report,
            &format!("of {file} left out for want of national wages"),
            &alone,
        );
    }
    let alone: Vec<_> = sources
        .skills
        .importance
        .keys()
        .filter(|code| !known.keys().any(|soc| soc.covers(&code.soc)))
        .collect();
    note(
        report,
        "of O*NET's skills left out for want of national wages",
        &alone,
    );
    for (socs, what) in without.iter().zip(["projections or schooling", "skills"]) {
        note(report, &format!("left out for want of {what}"), socs);
    }
    problems.or(joined)
}

/// Says which codes were left out and why, where there are any.
fn note(report: &mut Report, why: &str, codes: &[&impl ToString]) {
    if !codes.is_empty() {
        let list: Vec<_> = codes.iter().map(|code| code.to_string()).collect();
        report
            .notes
            .push(format!("{} {why}: {}", codes.len(), list.join(" ")));
    }
}

/// Of `codes`, those that stand for an occupation: the whole occupation where O*NET describes it,
/// its parts where it does not; and so for each occupation that was merged into a hybrid.
fn standing_for<'s>(soc: &Soc, codes: impl Iterator<Item = &'s OnetCode>) -> Vec<&'s OnetCode> {
    let mut by_soc: BTreeMap<&Soc, Vec<&OnetCode>> = BTreeMap::new();
    for code in codes.filter(|code| soc.covers(&code.soc)) {
        by_soc.entry(&code.soc).or_default().push(code);
    }
    let standing = by_soc.into_values().flat_map(|codes| {
        let whole = codes.iter().copied().find(|code| code.is_whole());
        whole.map_or(codes, |whole| vec![whole])
    });
    standing.collect()
}

fn missing(file: String, found: String) -> Problem {
    Problem {
        file,
        sheet: None,
        row: None,
        column: None,
        found,
        expected: "one for every occupation with wages and skills".to_owned(),
    }
}
