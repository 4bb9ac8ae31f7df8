//! The numbers at the lines of a grid, short enough to stand side by side.

use role_compare_core::Locale;
use role_compare_core::compare::Unit;
use role_compare_core::text::number;

/// The number at a line of the grid: `$50K`, «50 тыс. $», `20%`.
pub fn label(value: f64, unit: Unit, locale: Locale) -> String {
    match unit {
        Unit::Money(money) => number::compact_amount(value, &money.currency, locale),
        Unit::Percent | Unit::PercentagePoints => number::percent(value, 0, locale),
        Unit::Count | Unit::Years | Unit::Score | Unit::Text => number::compact(value, locale),
    }
}
