//! My own pay: what the visitor earns, and where that lies in each role.

use role_compare_core::compare::currencies;
use role_compare_core::decide::own_pay::{OwnPlace, own_pay};
use role_compare_core::page_state::OwnPay;
use role_compare_core::role::{Currency, MoneyUnit, Period};
use yew::prelude::*;

use super::super::node::{each, el, text};
use super::super::settings::{Action, Change};
use super::Desk;
use super::field::NumberField;
use super::look::rates;
use super::select::select;
use super::words::Words;

/// Offered beside the currencies of the two roles.
const USUAL: [&str; 6] = ["USD", "EUR", "GBP", "RUB", "CNY", "JPY"];

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let own = desk.page.own_pay;
    let unit = own.map(|own| own.unit).or(desk.page.own_unit).or(desk.unit);
    let unit = unit.unwrap_or(MoneyUnit {
        currency: Currency::USD,
        period: Period::Year,
    });
    // Those of the pair first. In the same order whatever is chosen: the list may be open.
    let mut offered = currencies(desk.catalogue, &desk.ids).unwrap_or_default();
    let usual = USUAL.into_iter().filter_map(Currency::from_code);
    for currency in usual.chain([unit.currency]) {
        if !offered.contains(&currency) {
            offered.push(currency);
        }
    }
    let places = own.and_then(|own| own_pay(desk.catalogue, &desk.ids, own, desk.options).ok());
    let mut places = places.unwrap_or_default();
    // The same role twice says the same.
    places.dedup();
    let place = |place: &OwnPlace| el!("p", [text(&place.text)]);
    let another = own.map(|own| own.unit.currency);
    html! {
        <>
            { form(own, unit, &offered, desk) }
            <div class="rc-says" role="status">{ for each(&places, place) }</div>
            if own.is_some() { { rates(desk, "rc-own-rate-", another) } }
            <p class="rc-small">{ Words::of(locale).stays_here }</p>
        </>
    }
}

/// The amount with its currency and period. The unit can be chosen before there is an amount.
fn form(own: Option<OwnPay>, unit: MoneyUnit, offered: &[Currency], desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    let amount = own.map(|own| own.amount);
    let set = |amount, unit| Action::Set(Change::OwnPay(amount, unit));
    let on_value = desk.on_action.reform(move |amount| set(amount, unit));
    let currencies = offered.iter().map(|each| (each.code(), each.code()));
    // Whatever is in the lists is known, so nothing else is ever chosen.
    let on_currency = desk.on_action.reform(move |code: String| {
        let currency = Currency::from_code(&code).unwrap_or(unit.currency);
        set(amount, MoneyUnit { currency, ..unit })
    });
    let periods = [
        (Period::Hour, words.hour),
        (Period::Month, words.month),
        (Period::Year, words.year),
    ];
    let periods = periods.map(|(period, text)| (period.name(), text));
    let on_period = desk.on_action.reform(move |name: String| {
        let period = Period::from_name(&name).unwrap_or(unit.period);
        set(amount, MoneyUnit { period, ..unit })
    });
    html! {
        <div class="rc-fields">
            <NumberField
                id="rc-own-pay"
                label={words.amount}
                value={amount}
                {locale}
                {on_value}
            />
            { select("rc-own-currency", words.currency, unit.currency.code(), currencies, on_currency) }
            { select("rc-own-period", words.period, unit.period.name(), periods.into_iter(), on_period) }
        </div>
    }
}
