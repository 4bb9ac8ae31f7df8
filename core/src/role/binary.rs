//! Roles in binary form. It must not know how the bytes are kept.

use super::*;
use crate::binary::{Binary, Input, binary_struct};

binary_struct! {
    MoneyUnit { currency, period }
    Money { amount, unit }
    MoneyRange { min, max, unit }
    Amount { value, at_least }
    Percentiles { unit, values }
    Projection { from, to }
    Span { min, max }
    Growth { percent, years }
    Rating { score, of }
    Scores { lowest, highest, items }
    Scored { text, score }
    Degree { name, share }
    Item { text, detail }
    CountryPay { country, range }
    CountryTitle { country, title, latin }
    Entry { field, state, source, note }
    Role { id, market, title, inline, plural, aliases, source, entries }
    Aliases { en, ru }
    Market { id, name }
    Source { id, kind, name, vintage, url }
}

impl Binary for Period {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }

    fn read(input: &mut Input<'_>) -> Period {
        match input.byte() {
            0 => Period::Hour,
            1 => Period::Month,
            _ => Period::Year,
        }
    }
}

impl Binary for SourceKind {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self as u8);
    }

    fn read(input: &mut Input<'_>) -> SourceKind {
        match input.byte() {
            0 => SourceKind::Site,
            _ => SourceKind::Survey,
        }
    }
}

impl Binary for Currency {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.0);
    }

    fn read(input: &mut Input<'_>) -> Currency {
        Currency([input.byte(), input.byte(), input.byte()])
    }
}

impl Binary for State {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            State::NotReported => out.push(0),
            State::Value(value) => value.write(out),
        }
    }

    fn read(input: &mut Input<'_>) -> State {
        match Value::of_kind(input.byte(), input) {
            Some(value) => State::Value(value),
            None => State::NotReported,
        }
    }
}

/// Numbers the kinds of values, for writing and reading alike. Zero is no value: it stands
/// for [`State::NotReported`].
macro_rules! kinds {
    ($($number:literal $kind:ident)*) => {
        impl Value {
            fn write(&self, out: &mut Vec<u8>) {
                match self {
                    $(Value::$kind(value) => {
                        out.push($number);
                        value.write(out);
                    })*
                }
            }

            fn of_kind(number: u8, input: &mut Input<'_>) -> Option<Value> {
                match number {
                    $($number => Some(Value::$kind(Binary::read(input))),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    1 Money 2 MoneyRange 3 Growth 4 Count 5 Share 6 Years 7 Span 8 Split 9 Degree
    10 Rating 11 Text 12 List 13 PayByCountry 14 TitleByCountry 15 Percentiles
    16 Projection 17 Shares 18 Scores
}
