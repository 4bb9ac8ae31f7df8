//! How alike a typed word and a word of a name are: the same, another form, a beginning, a
//! part, or the same but for typing errors.
//!
//! It must not know names or roles. The rules for forms are light, so a wrong guess must
//! only ever put a role on the list, never ahead of one that was asked for literally.

use super::letters::fold;

/// How alike two words are, from [`NONE`] up; fits into four bits.
pub type Level = u8;

/// Not alike.
pub const NONE: Level = 0;
/// Two typing errors, or one in the first letter.
const FAR: Level = 2;
/// The beginning of a word, with a typing error.
pub const NEAR_START: Level = 4;
/// One typing error.
pub const NEAR: Level = 5;
/// Somewhere inside the word.
pub const INSIDE: Level = 8;
/// A word of the same root: “nursing”, “nurse”.
pub const KIN: Level = 9;
/// The beginning of the word.
pub const START: Level = 12;
/// Another form of the word: “nurses”, «медсестры».
pub const FORM: Level = 14;
/// The same word.
pub const SAME: Level = 15;

/// A word with more letters is only compared letter by letter.
const LONGEST: usize = 32;
/// From so many letters on a typing error is forgiven, from so many two.
const ONE_ERROR: usize = 4;
const TWO_ERRORS: usize = 8;
/// A part inside a word has at least so many letters.
const SHORTEST_PART: usize = 3;

/// Endings of forms of one word. Each line is a set of its own, the number says how many
/// letters must stand before. The letter й is и here, as in all of search.
const FORMS: &[(usize, &str)] = &[
    (2, " s es"),
    (2, "y ies"),
    (1, "an en"),
    (
        3,
        " а я ы и у ю е о ь ои еи ом ем ов ев ам ям ах ях ами ями ью ии ыи ая яя ое ее ого его ому ему ым им ых их ую юю ие ые",
    ),
    (4, "ец ца цу цем цы цов цам ок ка ки ков"),
];
/// Endings of words of one root.
const ROOTS: &[(usize, &str)] = &[
    (
        4,
        " e s er ers or ors ing ant ants ist ists ion ian ians ment y r rs",
    ),
    (4, " ка ки ница ницы ша щица чица щик чик ист истка"),
];

/// The most letters of an ending.
const LONGEST_ENDING: usize = 5;

/// How alike a typed word is to a word of a name, without typing errors.
pub fn literal(typed: &[u8], word: &[u8]) -> Level {
    let common = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    if common == typed.len() {
        return match word.len() - common {
            0 => SAME,
            _ if has_form(FORMS, typed, word, common) => FORM,
            _ => START,
        };
    }
    if common > 0 {
        if has_form(FORMS, typed, word, common) {
            return FORM;
        }
        if has_form(ROOTS, typed, word, common) {
            return KIN;
        }
    }
    match part(typed, word) {
        Some(_) => INSIDE,
        None => NONE,
    }
}

/// Where a typed word stands inside a word of a name.
pub fn part(typed: &[u8], word: &[u8]) -> Option<usize> {
    if typed.len() < SHORTEST_PART || typed.len() > word.len() {
        return None;
    }
    word.windows(typed.len()).position(|window| window == typed)
}

/// Whether what is left of both words after their common beginning are endings of one set.
/// The set may also want letters of the beginning for its ending: “nurs-es”, “nurs-e”.
fn has_form(sets: &[(usize, &str)], typed: &[u8], word: &[u8], common: usize) -> bool {
    let may_end = |word: &[u8]| word.len() - common <= LONGEST_ENDING;
    may_end(typed)
        && may_end(word)
        && sets.iter().any(|(stem, set)| {
            (*stem..=common)
                .rev()
                .take(3)
                .any(|cut| is_ending(set, &typed[cut..]) && is_ending(set, &word[cut..]))
        })
}

fn is_ending(set: &str, tail: &[u8]) -> bool {
    tail.len() <= LONGEST_ENDING
        && set
            .split(' ')
            .any(|ending| ending.chars().map(fold).eq(tail.iter().copied()))
}

/// How many typing errors a word of so many letters may have.
pub fn errors(letters: usize) -> usize {
    match letters {
        TWO_ERRORS..=LONGEST => 2,
        ONE_ERROR..TWO_ERRORS => 1,
        _ => 0,
    }
}

/// How alike a typed word is to a word of a name, with the typing errors that its length
/// allows; `unfinished` where more letters may follow.
pub fn forgiving(typed: &[u8], word: &[u8], unfinished: bool) -> Level {
    let allowed = errors(typed.len());
    if allowed == 0 || word.len() + allowed < typed.len() || word.len() > LONGEST {
        return NONE;
    }
    if !unfinished && word.len() > typed.len() + allowed {
        return NONE;
    }
    let (whole, start) = distance(typed, word, allowed);
    let same_start = typed[0] == word[0];
    match (whole, start) {
        (0..=1, _) if same_start => NEAR,
        (_, 0..=1) if same_start && unfinished => NEAR_START,
        _ if whole <= allowed => FAR,
        _ if unfinished && same_start && start <= allowed => FAR - 1,
        _ => NONE,
    }
}

/// The fewest errors (a letter too many, too few or wrong, or two swapped) between the typed
/// word and the word, and between the typed word and a beginning of the word; a great number
/// if both are beyond `allowed`.
fn distance(typed: &[u8], word: &[u8], allowed: usize) -> (usize, usize) {
    const WIDTH: usize = LONGEST + 1;
    let columns = word.len().min(typed.len() + allowed);
    let mut before = [0u8; WIDTH];
    let mut last = [0u8; WIDTH];
    for (column, cell) in last[..=columns].iter_mut().enumerate() {
        *cell = column as u8;
    }
    for (row, letter) in typed.iter().enumerate() {
        let mut next = [0u8; WIDTH];
        next[0] = row as u8 + 1;
        let mut best = next[0];
        for column in 0..columns {
            let wrong = u8::from(word[column] != *letter);
            let mut errors = (last[column] + wrong)
                .min(last[column + 1] + 1)
                .min(next[column] + 1);
            let swapped = row > 0
                && column > 0
                && typed[row - 1] == word[column]
                && word[column - 1] == *letter;
            if swapped {
                errors = errors.min(before[column - 1] + 1);
            }
            next[column + 1] = errors;
            best = best.min(errors);
        }
        if usize::from(best) > allowed {
            return (usize::MAX, usize::MAX);
        }
        before = last;
        last = next;
    }
    let whole = match columns == word.len() {
        true => usize::from(last[columns]),
        false => usize::MAX,
    };
    let start = last[..=columns].iter().min();
    (whole, start.map_or(usize::MAX, |start| usize::from(*start)))
}

/// The letters of a word that a typed word stands for, as a half-open range, where they are
/// that much alike.
pub fn common(typed: &[u8], word: &[u8], level: Level) -> (usize, usize) {
    match level {
        INSIDE => {
            let from = part(typed, word).unwrap_or(0);
            (from, from + typed.len())
        }
        KIN | START | FORM | SAME => {
            let same = typed.iter().zip(word).take_while(|(a, b)| a == b);
            (0, same.count())
        }
        // With a typing error, which letters stand for which is anybody's guess.
        _ => (0, word.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted_in_the_word_and_in_its_beginning() {
        const MANY: usize = usize::MAX;
        let cases = [
            ("nurse", "nurse", (0, 0)),
            ("nures", "nurse", (1, 1)),
            ("nrse", "nurse", (1, 1)),
            ("nuurse", "nurse", (1, 1)),
            ("narse", "nurses", (MANY, 1)),
            ("engi", "engineer", (MANY, 0)),
            ("enginer", "engineer", (1, 1)),
            ("accuontnat", "accountant", (2, 2)),
            ("accuontnat", "accountants", (MANY, 2)),
            ("ccountant", "accountant", (1, 1)),
            ("countant", "accountant", (2, 2)),
            ("xxaccountant", "accountant", (2, 2)),
            ("xxxaccountan", "accountant", (MANY, MANY)),
            ("carpenter", "cashiers", (MANY, MANY)),
        ];
        for (typed, word, expected) in cases {
            let allowed = errors(typed.len());
            let (whole, start) = distance(typed.as_bytes(), word.as_bytes(), allowed);
            let within = |errors| if errors <= allowed { errors } else { MANY };
            assert_eq!((within(whole), within(start)), expected, "{typed}, {word}");
        }
    }
}
