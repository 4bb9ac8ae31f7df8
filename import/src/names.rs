//! Which other names of an occupation are worth keeping, so that it is found as people type.
//!
//! Kept are, in this order: the titles of O*NET's finer occupations; of the titles that
//! workers reported, those that O*NET itself shows to job seekers; one-word abbreviations, and
//! the alternate titles of one word that at least two sources have; the other reported titles.
//! Of them all, those are left out that a search for their words finds anyway: by the
//! occupation's title, or by a name kept before. So the last ones can be done without, and no
//! name before them is missed.

use crate::publishers::onet::Names;
use crate::sources::Joined;
use std::collections::BTreeMap;

/// The names of an occupation beside its title.
#[derive(Debug, Default)]
pub struct Kept<'s> {
    /// Titles of finer occupations.
    pub finer: Vec<&'s str>,
    /// Reported titles that O*NET shows to job seekers.
    pub shown: Vec<&'s str>,
    /// Abbreviations and one-word alternate titles.
    pub alternate: Vec<&'s str>,
    /// The other reported titles.
    pub reported: Vec<&'s str>,
    words: Vec<Vec<String>>,
}

/// How many sources must have an alternate title of one word.
const SOURCES: usize = 2;

/// Chooses the names of every occupation, in the order of `joined`.
/// `title` gives an occupation's title.
pub fn choose<'s>(
    joined: &[Joined<'_>],
    title: impl Fn(&Joined<'_>) -> &'s str,
    names: &'s Names,
) -> Vec<Kept<'s>> {
    let mut places = BTreeMap::new();
    let mut kept = Vec::new();
    for (place, row) in joined.iter().enumerate() {
        places.insert(row.soc, place);
        kept.push(Kept {
            words: vec![words(title(row))],
            ..Kept::default()
        });
    }
    let hybrids: Vec<_> = joined.iter().filter(|row| row.soc.is_hybrid()).collect();
    let place_of = |soc| {
        let own = places.get(soc).copied();
        own.or_else(|| Some(places[hybrids.iter().find(|row| row.soc.covers(soc))?.soc]))
    };

    for (code, name) in &names.titles {
        if let Some(kept) = place_of(&code.soc).map(|place| &mut kept[place])
            && kept.is_new(name)
        {
            kept.finer.push(name);
        }
    }
    let reported = |kept: &mut Vec<Kept<'s>>, wanted: bool| {
        for (code, name, shown) in &names.reported {
            if let Some(kept) = place_of(&code.soc).map(|place| &mut kept[place])
                && *shown == wanted
                && kept.is_new(name)
            {
                let list = if wanted {
                    &mut kept.shown
                } else {
                    &mut kept.reported
                };
                list.push(name);
            }
        }
    };
    reported(&mut kept, true);
    for (code, name, short, sources) in &names.alternate {
        let Some(kept) = place_of(&code.soc).map(|place| &mut kept[place]) else {
            continue;
        };
        let name = Some(name).filter(|_| *sources >= SOURCES);
        for name in short.iter().chain(name) {
            if words(name).len() == 1 && kept.is_new(name) {
                kept.alternate.push(name);
            }
        }
    }
    reported(&mut kept, false);
    kept
}

impl Kept<'_> {
    /// Whether a search would not find the name anyway; it does from now on.
    fn is_new(&mut self, name: &str) -> bool {
        let new = words(name);
        let begins = |known: &String, word: &String| {
            // Search finds a word by its beginning; these plurals do not begin with their singular.
            known.starts_with(word)
                || word
                    .strip_suffix('y')
                    .is_some_and(|stem| *known == format!("{stem}ies"))
                || word
                    .strip_suffix("man")
                    .is_some_and(|stem| *known == format!("{stem}men"))
        };
        let found = self.words.iter().any(|name| {
            new.iter()
                .all(|word| name.iter().any(|known| begins(known, word)))
        });
        if !found {
            self.words.push(new);
        }
        !found
    }
}

/// The words of a name in lower case, without apostrophes.
fn words(name: &str) -> Vec<String> {
    let name: String = name.chars().filter(|c| *c != '\'').collect();
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
