//! My own pay: what the visitor earns, and where that lies in each role.

use role_compare_core::compare::currencies;
use role_compare_core::decide::own_pay::{OwnPlace, own_pay};
use role_compare_core::page_state::OwnPay;
use role_compare_core::role::{Currency, MoneyUnit, Period};
use yew::prelude::*;

use super::super::node::{component, each, el, text};
use super::super::settings::{Action, Change};
use super::field::{self, NumberField};
use super::look::rates;
use super::select::select;
use super::words::Words;
use super::{Desk, says, small};

/// Offered beside the currencies of the two roles.
const USUAL: [&str; 6] = ["USD", "EUR", "GBP", "RUB", "CNY", "JPY"];

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Vec<Html> {
    let own = desk.page.own_pay;
    let unit = own.map(|own| own.unit).or(desk.page.own_unit).or(desk.unit);
    let unit = unit.unwrap_or(MoneyUnit {
        currency: Currency::USD,
        period: Period::Year,
    });
    let (mut places, mut fields) = (Vec::new(), Html::default());
    if let Some(own) = own {
        places = own_pay(desk.catalogue, &desk.ids, own, desk.options).unwrap_or_default();
        fields = rates(desk, "rc-own-rate-", Some(own.unit.currency));
    }
    // The same role twice says the same.
    places.dedup();
    let place = |place: &OwnPlace| el!("p", [text(&place.text)]);
    vec![
        form(own, unit, desk),
        says(desk.turn, each(&places, place)),
        fields,
        small(Words::of(desk.options.locale).stays_here),
    ]
}

/// The amount with its currency and period. The unit can be chosen before there is an amount.
fn form(own: Option<OwnPay>, unit: MoneyUnit, desk: &Desk<'_>) -> Html {
    let locale = desk.options.locale;
    let words = Words::of(locale);
    let amount = own.map(|own| own.amount);
    let set = |amount, unit| Action::Set(Change::OwnPay(amount, unit));
    let on_value = desk.on_action.reform(move |amount| set(amount, unit));
    // Those of the pair first. In the same order whatever is chosen: the list may be open.
    let of_roles = currencies(desk.catalogue, &desk.ids).unwrap_or_default();
    let mut offered = Vec::new();
    for currency in &of_roles {
        offered.push((currency.code(), currency.code()));
    }
    let chosen = unit.currency.code();
    for code in USUAL.iter().copied().chain([chosen]) {
        if !offered.contains(&(code, code)) {
            offered.push((code, code));
        }
    }
    let periods = [
        (Period::Hour.name(), words.hour),
        (Period::Month.name(), words.month),
        (Period::Year.name(), words.year),
    ];
    // Whatever is in the lists is known, and no code of a currency is the name of a period: so
    // what was chosen says which of the two it is.
    let on_unit = desk.on_action.reform(move |chosen: String| {
        let unit = MoneyUnit {
            currency: Currency::from_code(&chosen).unwrap_or(unit.currency),
            period: Period::from_name(&chosen).unwrap_or(unit.period),
        };
        set(amount, unit)
    });
    let (currency, period) = (words.currency, words.period);
    let props = field::Props {
        id: "rc-own-pay".into(),
        label: words.amount.into(),
        value: amount,
        locale,
        on_value,
    };
    let fields = [
        component::<NumberField>(props, None),
        select(
            "rc-own-currency",
            currency,
            chosen,
            &offered,
            on_unit.clone(),
        ),
        select(
            "rc-own-period",
            period,
            unit.period.name(),
            &periods,
            on_unit,
        ),
    ];
    el!("div" class="rc-fields", fields)
}
