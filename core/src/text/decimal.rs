//! A number above zero as a person typed it, kept digit by digit.
//!
//! A link has to give back what was typed, and the standard library's reading and writing of
//! floats would be more code to load than all that is done with the number. It must not know
//! what is counted.

use crate::locale::Locale;
use crate::text::number::{NO_BREAK_SPACE, written};

/// The most digits: with so many, the number is a double without a rounding of its own.
const MOST_DIGITS: u32 = 15;
/// The most digits behind the point.
const MOST_DECIMALS: u32 = 9;

/// A number above zero with at most 15 digits, 9 of them behind the point. Zeros that say
/// nothing (`80.50`) are not kept, so that equal numbers are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: u64,
    decimals: u32,
}

impl Decimal {
    /// Reads digits with at most one point, as links have them: `80.5`.
    pub fn parse(text: &str) -> Option<Decimal> {
        Decimal::of(text.bytes())
    }

    /// Reads what a person types into a field: with spaces, groups and the currency's sign, and
    /// with the decimal sign of `locale` (in Russian a point is one too). `None` for what could
    /// be meant in two ways: `80,5` in English, where a comma parts thousands, and «52,000» in
    /// Russian, which may come from an English page.
    pub fn typed(text: &str, locale: Locale) -> Option<Decimal> {
        let text = text.trim().trim_matches(['$', '€', '£', '₽', '¥']).trim();
        let mut plain = String::with_capacity(text.len());
        // How many digits stand behind the last comma of an English number.
        let mut behind_comma = None;
        for letter in text.chars() {
            match (letter, locale) {
                (' ' | NO_BREAK_SPACE | '\u{2009}' | '\u{202f}', _) => continue,
                (',', Locale::Ru) => plain.push('.'),
                (',', Locale::En) => {
                    // The first group has one to three digits and no zero in front.
                    let is_group = match behind_comma {
                        None => (1..=3).contains(&plain.len()) && !plain.starts_with('0'),
                        Some(count) => count == 3,
                    };
                    if !is_group || plain.contains('.') {
                        return None;
                    }
                    behind_comma = Some(0);
                    continue;
                }
                ('.', _) => {
                    if behind_comma.unwrap_or(3) != 3 {
                        return None;
                    }
                    behind_comma = None;
                    plain.push('.');
                }
                _ => {
                    behind_comma = behind_comma.map(|count| count + 1);
                    plain.push(letter);
                }
            }
        }
        if behind_comma.unwrap_or(3) != 3 {
            return None;
        }
        if locale == Locale::Ru
            && let Some((whole, parts)) = plain.split_once('.')
            && parts.len() == 3
            && (1..=3).contains(&whole.len())
            && whole != "0"
        {
            return None;
        }
        Decimal::parse(&plain)
    }

    fn of(bytes: impl Iterator<Item = u8>) -> Option<Decimal> {
        let (mut digits, mut count, mut decimals) = (0_u64, 0, None);
        for byte in bytes {
            match byte {
                b'0'..=b'9' => {
                    digits = digits * 10 + u64::from(byte - b'0');
                    // Zeros in front say nothing.
                    count += u32::from(digits > 0);
                    decimals = decimals.map(|decimals| decimals + 1);
                    if count > MOST_DIGITS || decimals.unwrap_or(0) > MOST_DECIMALS {
                        return None;
                    }
                }
                b'.' if decimals.is_none() => decimals = Some(0),
                _ => return None,
            }
        }
        // A point wants digits behind it.
        if digits == 0 || decimals == Some(0) {
            return None;
        }
        let mut decimals = decimals.unwrap_or(0);
        while decimals > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            decimals -= 1;
        }
        Some(Decimal { digits, decimals })
    }

    /// The number. Both parts of the division are exact, so it is the double nearest to what
    /// was typed.
    pub fn value(self) -> f64 {
        self.digits as f64 / 10_u64.pow(self.decimals) as f64
    }

    /// As links and input fields of machines have it: `80.5`.
    pub fn plain(self) -> String {
        written(self.digits, self.decimals as usize, '.', None, None)
    }

    /// As a reader has it, with every digit that was typed: `1,080.5`, «1 080,5».
    pub fn text(self, locale: Locale) -> String {
        let (point, group) = match locale {
            Locale::En => ('.', ','),
            Locale::Ru => (',', NO_BREAK_SPACE),
        };
        written(
            self.digits,
            self.decimals as usize,
            point,
            Some(group),
            None,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_as_the_language_writes_it() {
        for (typed, en, ru) in [
            ("52000", Some("52000"), Some("52000")),
            ("52 000", Some("52000"), Some("52000")),
            ("52\u{a0}000,5", None, Some("52000.5")),
            ("52,000", Some("52000"), None),
            ("0,925", None, Some("0.925")),
            ("$52,000.50", Some("52000.5"), None),
            ("1,234,567", Some("1234567"), None),
            ("80.5", Some("80.5"), Some("80.5")),
            ("80,5", None, Some("80.5")),
            ("5,20,000", None, None),
            ("5200,000", None, Some("5200")),
            (",500", None, Some("0.5")),
            ("0.012345678", Some("0.012345678"), Some("0.012345678")),
            ("0.0123456789", None, None),
            ("007", Some("7"), Some("7")),
            ("80 ₽", Some("80"), Some("80")),
            ("", None, None),
            (".", None, None),
            ("5.", None, None),
            ("0", None, None),
            ("0.00", None, None),
            ("-5", None, None),
            ("1e5", None, None),
            ("NaN", None, None),
            ("1.2.3", None, None),
            (
                "123456789012345",
                Some("123456789012345"),
                Some("123456789012345"),
            ),
            ("1234567890123456", None, None),
        ] {
            for (locale, expected) in [(Locale::En, en), (Locale::Ru, ru)] {
                let read = Decimal::typed(typed, locale).map(Decimal::plain);
                assert_eq!(read.as_deref(), expected, "{typed:?} {locale:?}");
            }
        }
    }

    #[test]
    fn a_number_is_the_double_that_was_typed() {
        for text in [
            "80.5",
            "0.1",
            "0.012345678",
            "123456.789",
            "99999999999999.9",
            "0.3",
        ] {
            let number = Decimal::parse(text).unwrap();
            assert_eq!(number.value(), text.parse::<f64>().unwrap());
            assert_eq!(number.plain(), text);
        }
        let number = Decimal::parse("0001080.50").unwrap();
        assert_eq!(number.plain(), "1080.5");
        assert_eq!(number.text(Locale::En), "1,080.5");
        assert_eq!(number.text(Locale::Ru), "1\u{a0}080,5");
        assert_eq!(number, Decimal::parse("1080.5").unwrap());
    }
}
