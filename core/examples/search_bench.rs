//! What a search costs: every query of `core/tests/queries.tsv` as it is typed, key by key,
//! over the names of 764, 5,000 and 20,000 roles. `cargo xtask bench search` runs it natively
//! and in Wasm.
//!
//! Roles beyond the real ones are made up: names of real ones with every third word changed.

#[path = "../tests/support/names.rs"]
mod names;

use std::hint::black_box;

use names::{Occupation, occupations};
use role_compare_core::Locale;
use role_compare_core::search::Index;

const QUERIES: &str = include_str!("../tests/queries.tsv");
/// As many hits as a list shows at first.
const SHOWN: usize = 40;

fn main() {
    let real = occupations();
    for count in [764, 5_000, 20_000] {
        let roles: Vec<Occupation> = (0..count)
            .map(|number| varied(&real[number % real.len()], number / real.len()))
            .collect();
        let started = clock::now();
        let index = names::index(&roles);
        let first = clock::now() - started;
        let started = clock::now();
        black_box(names::index(&roles));
        let again = clock::now() - started;

        let (mut shown, mut all) = (Vec::new(), Vec::new());
        for line in QUERIES.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let locale = Locale::from_tag(cells[0]).unwrap_or_default();
            let query = cells[2];
            let ends = query.char_indices().map(|(start, c)| start + c.len_utf8());
            for end in ends {
                for (times, most) in [(&mut shown, SHOWN), (&mut all, usize::MAX)] {
                    times.push((
                        least_time(&index, &query[..end], locale, most),
                        &query[..end],
                    ));
                }
            }
        }
        clock::print(&format!(
            "{count} roles: index {first:.1} ms, once more {again:.1}"
        ));
        for (times, what) in [(shown, "40 hits"), (all, "all hits")] {
            clock::print(&format!("  {what}: {}", told(times)));
        }
    }
}

/// Milliseconds of a search: the least of three times, since the machine has other work too.
fn least_time(index: &Index, query: &str, locale: Locale, most: usize) -> f64 {
    let times = [(); 3].map(|()| {
        let started = clock::now();
        black_box(index.search(black_box(query), locale, most));
        clock::now() - started
    });
    times.into_iter().fold(f64::INFINITY, f64::min)
}

/// Median, 95th percentile and worst of milliseconds.
fn told(mut times: Vec<(f64, &str)>) -> String {
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].0;
    let (worst, query) = times[times.len() - 1];
    format!(
        "median {:.2} ms, p95 {:.2}, worst {worst:.2} (“{query}”) of {} searches",
        at(0.5),
        at(0.95),
        times.len()
    )
}

/// An occupation that is not quite the same, for every number but 0.
fn varied(real: &Occupation, number: usize) -> Occupation {
    let name = |name: &String| -> String {
        let words = name.split(' ').enumerate().map(|(place, word)| {
            match number > 0 && (place + number).is_multiple_of(3) {
                true => format!("{word}{}", syllables(number)),
                false => word.to_owned(),
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    Occupation {
        id: format!("{}-{number}", real.id),
        employed: real.employed / (number as u32 + 1),
        titles: real.titles.each_ref().map(name),
        aliases: real
            .aliases
            .each_ref()
            .map(|names| names.iter().map(name).collect()),
    }
}

fn syllables(number: usize) -> String {
    let letter = |letters: &str, number: usize| letters.as_bytes()[number % letters.len()] as char;
    [letter("bdfgklmnprst", number), letter("aeiou", number / 12)]
        .iter()
        .collect()
}

#[cfg(not(target_arch = "wasm32"))]
mod clock {
    use std::sync::LazyLock;
    use std::time::Instant;

    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    /// Milliseconds since the first call.
    pub fn now() -> f64 {
        START.elapsed().as_secs_f64() * 1_000.0
    }

    pub fn print(line: &str) {
        println!("{line}");
    }
}

#[cfg(target_arch = "wasm32")]
mod clock {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// Milliseconds.
        #[wasm_bindgen(js_namespace = performance)]
        pub fn now() -> f64;

        #[wasm_bindgen(js_namespace = console, js_name = log)]
        pub fn print(line: &str);
    }
}
