//! How two values stand to each other, and by how much.
//!
//! Money is held against money of the same currency and period only. A month and a year
//! are brought together, because twelve months are a year exactly; an hour and a year
//! are not, because nobody says how many hours were worked.

use super::model::{Difference, Relation, Side, Unit};
use crate::locale::Locale;
use crate::role::{MoneyUnit, Period};
use crate::text::number;

/// Why two amounts of money cannot be held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// Their currencies differ.
    Currency,
    /// One is for an hour, the other for a month or a year.
    Period,
}

/// A unit that two amounts of money can be brought to, and the factor for each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct CommonUnit {
    pub(super) unit: MoneyUnit,
    pub(super) factors: [f64; 2],
}

impl CommonUnit {
    /// Whether either amount had to be multiplied.
    pub(super) fn is_converted(&self) -> bool {
        self.factors != [1.0, 1.0]
    }
}

/// The unit in which amounts of `left` and `right` can be held against each other.
pub(super) fn common_unit(left: MoneyUnit, right: MoneyUnit) -> Result<CommonUnit, Obstacle> {
    const MONTHS: f64 = 12.0;
    if left.currency != right.currency {
        return Err(Obstacle::Currency);
    }
    let (period, factors) = match (left.period, right.period) {
        (left, right) if left == right => (left, [1.0, 1.0]),
        (Period::Month, Period::Year) => (Period::Year, [MONTHS, 1.0]),
        (Period::Year, Period::Month) => (Period::Year, [1.0, MONTHS]),
        _ => return Err(Obstacle::Period),
    };
    let currency = left.currency;
    Ok(CommonUnit {
        unit: MoneyUnit { currency, period },
        factors,
    })
}

/// Higher, lower or the same, from the first value's side.
pub(super) fn numbers(left: f64, right: f64) -> Relation {
    if left > right {
        Relation::Higher
    } else if left < right {
        Relation::Lower
    } else {
        Relation::Same
    }
}

/// A range is higher than another only where it lies above it as a whole.
pub(super) fn ranges(left: (f64, f64), right: (f64, f64)) -> Relation {
    if left == right {
        Relation::Same
    } else if left.0 > right.1 {
        Relation::Higher
    } else if left.1 < right.0 {
        Relation::Lower
    } else {
        Relation::Overlapping
    }
}

/// The side with the higher value.
pub(super) fn higher_side(relation: Relation) -> Option<Side> {
    match relation {
        Relation::Higher => Some(Side::Left),
        Relation::Lower => Some(Side::Right),
        _ => None,
    }
}

/// A difference without the trace of binary that decimals such as 10.6 − 9.6 leave in the
/// last places; a millionth is finer than any published figure.
pub(crate) fn exactly(difference: f64) -> f64 {
    (difference * 1e6).round() / 1e6
}

/// How far `right` is from `left`, or `None` where they are the same. The percentage is
/// left out where it would say nothing: for percents and scores, and against zero.
pub(super) fn difference(left: f64, right: f64, unit: Unit, locale: Locale) -> Option<Difference> {
    let absolute = exactly(right - left);
    if absolute == 0.0 {
        return None;
    }
    let (unit, has_percent) = match unit {
        Unit::Percent | Unit::PercentagePoints => (Unit::PercentagePoints, false),
        // A scale of scores need not begin at nothing.
        Unit::Score => (Unit::Score, false),
        other => (other, true),
    };
    let percent = (has_percent && left > 0.0).then(|| absolute / left * 100.0);
    let amount = match &unit {
        Unit::Money(money) => number::amount(absolute, &money.currency, locale),
        Unit::PercentagePoints | Unit::Percent => number::points(absolute, locale),
        Unit::Years => number::years(absolute, locale),
        Unit::Count => number::count(absolute, locale),
        Unit::Score | Unit::Text => number::decimal(absolute, 0, 2, locale),
    };
    let amount = number::signed(amount);
    let text = match percent {
        Some(percent) => {
            let percent = number::signed(number::rough_percent(percent, locale));
            format!("{amount} ({percent})")
        }
        None => amount,
    };
    Some(Difference {
        absolute,
        percent,
        unit,
        text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Currency;

    fn unit(code: &str, period: Period) -> MoneyUnit {
        let currency = Currency::from_code(code).unwrap();
        MoneyUnit { currency, period }
    }

    #[test]
    fn money_is_brought_together_only_where_that_is_exact() {
        use Period::{Hour, Month, Year};
        for (left, right, expected) in [
            (("USD", Year), ("USD", Year), Ok((Year, [1.0, 1.0]))),
            (("USD", Month), ("USD", Year), Ok((Year, [12.0, 1.0]))),
            (("USD", Year), ("USD", Month), Ok((Year, [1.0, 12.0]))),
            (("RUB", Month), ("RUB", Month), Ok((Month, [1.0, 1.0]))),
            (("USD", Hour), ("USD", Year), Err(Obstacle::Period)),
            (("USD", Hour), ("USD", Month), Err(Obstacle::Period)),
            (("RUB", Year), ("USD", Year), Err(Obstacle::Currency)),
            (("RUB", Month), ("USD", Hour), Err(Obstacle::Currency)),
        ] {
            let common = common_unit(unit(left.0, left.1), unit(right.0, right.1))
                .map(|common| (common.unit.period, common.factors));
            assert_eq!(common, expected, "{left:?} {right:?}");
        }
    }

    #[test]
    fn ranges_are_ranked_only_where_they_lie_apart() {
        for (left, right, expected) in [
            ((1.0, 2.0), (1.0, 2.0), Relation::Same),
            ((1.0, 2.0), (3.0, 4.0), Relation::Lower),
            ((3.0, 4.0), (1.0, 2.0), Relation::Higher),
            ((1.0, 3.0), (2.0, 4.0), Relation::Overlapping),
            ((1.0, 2.0), (2.0, 4.0), Relation::Overlapping),
            ((1.0, 9.0), (2.0, 4.0), Relation::Overlapping),
        ] {
            assert_eq!(ranges(left, right), expected, "{left:?} {right:?}");
        }
    }

    #[test]
    fn a_difference_says_how_much_and_leaves_out_what_says_nothing() {
        let usd = Unit::Money(unit("USD", Period::Year));
        for (left, right, unit, en, ru) in [
            (
                33791.0,
                134962.0,
                usd,
                "+$101,171 (+299%)",
                "+101\u{a0}171\u{a0}$ (+299\u{a0}%)",
            ),
            (
                -4.0,
                6.0,
                Unit::Percent,
                "+10\u{a0}points",
                "+10\u{a0}п.\u{a0}п.",
            ),
            (
                301338.0,
                158016.0,
                Unit::Count,
                "−143,322 (−48%)",
                "−143\u{a0}322 (−48\u{a0}%)",
            ),
            (0.0, 3.0, Unit::Count, "+3", "+3"),
            (4.12, 3.5, Unit::Score, "−0.62", "−0,62"),
            (
                44.0,
                47.0,
                Unit::Years,
                "+3\u{a0}years (+6.8%)",
                "+3\u{a0}года (+6,8\u{a0}%)",
            ),
        ] {
            let text = |locale| difference(left, right, unit, locale).unwrap().text;
            assert_eq!(text(Locale::En), en);
            assert_eq!(text(Locale::Ru), ru);
        }
        assert_eq!(difference(5.0, 5.0, Unit::Count, Locale::En), None);
    }
}
