//! How figures and words are written in each language. Knows no role and no comparison.

pub mod decimal;
pub mod grammar;
pub mod letter_case;
pub mod number;
pub mod plural;
