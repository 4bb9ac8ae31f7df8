//! What more roles cost: the parts of the widget's work that know of all roles, over 764, 5,000
//! and 20,000 of them. `cargo xtask bench growth` runs it natively and in Wasm.
//!
//! Start-up is reading the baked bytes and finding the first pair; the index is made at the
//! first search; a search is each query of `core/tests/queries.tsv` as it is typed, key by key;
//! a switch is comparing two roles in both languages. Roles beyond the real ones are made up.

#[path = "../tests/support/tables.rs"]
mod tables;

use std::hint::black_box;

use role_compare_core::compare::compare;
use role_compare_core::{Catalogue, Locale};

const QUERIES: &str = include_str!("../tests/queries.tsv");
/// As many hits as a list shows at first.
const SHOWN: usize = 12;
/// Start-ups and switches that are measured.
const TIMES: usize = 101;

fn main() {
    // Two roles of the catalogue are profiles.
    for count in [762, 4_998, 19_998] {
        // As the widget has them: for good, and in place.
        let bytes: &[u8] = tables::catalogue(&tables::made_up(count)).encode().leak();
        let size = bytes.len();
        let starts = (0..TIMES).map(|_| {
            let (catalogue, time) = timed(|| Catalogue::decode(bytes));
            let catalogue = catalogue.expect("what was just written");
            let (_, found) = timed(|| black_box(catalogue.role("registered-nurses").is_some()));
            time + found
        });
        let starts = told(starts.collect());
        let catalogue = Catalogue::decode(bytes).expect("what was just written");
        let (_, index) = timed(|| catalogue.search("a", Locale::En, SHOWN));
        clock::print(&format!("{} roles, {size} bytes", catalogue.len()));
        clock::print(&format!("  start-up: {starts}"));
        clock::print(&format!("  first search, with the index: {index:.2} ms"));
        clock::print(&format!("  search:   {}", told(searches(&catalogue))));
        clock::print(&format!("  switch:   {}", told(switches(&catalogue))));
    }
}

/// The least of three times of each search, since the machine has other work too.
fn searches(catalogue: &Catalogue) -> Vec<f64> {
    let mut times = Vec::new();
    for line in QUERIES.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let locale = Locale::from_tag(cells[0]).unwrap_or_default();
        let query = cells[2];
        for (start, letter) in query.char_indices() {
            let typed = &query[..start + letter.len_utf8()];
            let once = || timed(|| black_box(catalogue.search(typed, locale, SHOWN))).1;
            times.push(once().min(once()).min(once()));
        }
    }
    times
}

/// Comparing pairs from all over the catalogue.
fn switches(catalogue: &Catalogue) -> Vec<f64> {
    let step = catalogue.len() / TIMES;
    (1..TIMES)
        .map(|place| {
            let (left, right) = (catalogue.id((place - 1) * step), catalogue.id(place * step));
            timed(|| {
                for locale in Locale::ALL {
                    black_box(compare(catalogue, &left, &right, locale).is_ok());
                }
            })
            .1 / 2.0
        })
        .collect()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let started = clock::now();
    let done = work();
    (done, clock::now() - started)
}

/// Median, 95th percentile and worst of milliseconds.
fn told(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    format!(
        "median {:.3} ms, p95 {:.3}, worst {:.3} of {}",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len()
    )
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
