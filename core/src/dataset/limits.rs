//! How large and how deep a dataset may be, its texts and its numbers. A file that is too large
//! or too deep is refused before it is read, so that no file can keep a visitor's browser busy or
//! fill its memory.

/// The most bytes of a file: ten megabytes, some thousand roles in full.
pub const MOST_BYTES: usize = 10_000_000;

/// The most bytes of one role, and of all that stands around the roles: what is read in one go.
pub const MOST_BYTES_OF_ROLE: usize = 250_000;

/// The most characters of a name: a title, an alias, a market, a source, a country.
pub const LONGEST_NAME: usize = 200;

/// The most characters of any other text.
pub const LONGEST_TEXT: usize = 10_000;

/// How deep lists and objects may stand in each other. The form itself needs seven levels.
pub const DEEPEST: usize = 64;

/// The most roles, markets and sources.
pub const MOST_ITEMS: usize = 5_000;

/// The most items of a list within a role: each is a line of the page.
pub const MOST_ITEMS_OF_ROLE: usize = 200;

/// The most problems that are kept with their words; more are only counted.
pub const MOST_PROBLEMS: usize = 1_000;

/// How far the shares of a split may be from 100 in sum, in percent: publishers round.
pub const SPLIT_TOLERANCE: f64 = 0.5;

/// Numbers that a double holds exactly. Greater ones are no counts and no money.
pub const GREATEST: f64 = 9_007_199_254_740_991.0;

/// The smallest amount of money: less is no pay.
pub const SMALLEST_AMOUNT: f64 = 0.01;

/// The most years of an age, a study or a career.
pub const MOST_YEARS: f64 = 200.0;

/// The least and the most growth, in percent.
pub const GROWTH: (f64, f64) = (-100.0, 1e6);

/// The first and the last calendar year that growth may be given for.
pub const CALENDAR: (f64, f64) = (1900.0, 2200.0);

/// The least and the most that a best possible score may be.
pub const BEST_SCORE: (f64, f64) = (1.0, 1e6);
