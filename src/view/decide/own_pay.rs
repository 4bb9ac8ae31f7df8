//! My own pay: what the visitor earns, and where that lies in each role.

use role_compare_core::compare::currencies;
use role_compare_core::decide::own_pay::{OwnPlace, own_pay};
use role_compare_core::locale::Locale;
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
    let unit = own.map(|own| own.unit).or(desk.unit);
    let mut offered: Vec<Currency> = Vec::new();
    let pair = currencies(desk.catalogue, &desk.ids).unwrap_or_default();
    let usual = USUAL.into_iter().filter_map(Currency::from_code);
    for currency in unit
        .map(|unit| unit.currency)
        .into_iter()
        .chain(pair)
        .chain(usual)
    {
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
            <Form
                {own}
                unit={unit.unwrap_or(MoneyUnit { currency: Currency::USD, period: Period::Year })}
                {offered}
                {locale}
                on_action={desk.on_action.clone()}
            />
            <div class="rc-says" role="status">{ for each(&places, place) }</div>
            if own.is_some() { { rates(desk, "rc-own-rate-", another) } }
            <p class="rc-small">{ Words::of(locale).stays_here }</p>
        </>
    }
}

/// What the form shows.
#[derive(Clone, PartialEq, Properties)]
struct FormProps {
    own: Option<OwnPay>,
    /// The unit as long as the visitor has chosen none.
    unit: MoneyUnit,
    /// The currencies to choose from.
    offered: Vec<Currency>,
    locale: Locale,
    on_action: Callback<Action>,
}

/// The amount with its currency and period. The unit can be chosen before there is an amount.
struct Form {
    unit: Option<MoneyUnit>,
}

impl Form {
    fn unit(&self, props: &FormProps) -> MoneyUnit {
        let own = props.own.map(|own| own.unit);
        own.or(self.unit).unwrap_or(props.unit)
    }
}

impl Component for Form {
    type Message = MoneyUnit;
    type Properties = FormProps;

    fn create(_: &Context<Form>) -> Form {
        Form { unit: None }
    }

    fn update(&mut self, context: &Context<Form>, unit: MoneyUnit) -> bool {
        let props = context.props();
        self.unit = Some(unit);
        if let Some(own) = props.own {
            let own = OwnPay { unit, ..own };
            props.on_action.emit(Action::Set(Change::OwnPay(Some(own))));
        }
        true
    }

    fn view(&self, context: &Context<Form>) -> Html {
        let (props, link) = (context.props(), context.link());
        let words = Words::of(props.locale);
        let unit = self.unit(props);
        let on_value = props.on_action.reform(move |amount: Option<_>| {
            let own = amount.map(|amount| OwnPay { amount, unit });
            Action::Set(Change::OwnPay(own))
        });
        let currency = props.offered.iter().map(|each| (each.code(), each.code()));
        let periods = [
            (Period::Hour, words.hour),
            (Period::Month, words.month),
            (Period::Year, words.year),
        ];
        let period = periods.map(|(period, text)| (period.name(), text));
        html! {
            <div class="rc-fields">
                <NumberField
                    id="rc-own-pay"
                    label={words.amount}
                    value={props.own.map(|own| own.amount)}
                    locale={props.locale}
                    {on_value}
                />
                { select("rc-own-currency", words.currency, unit.currency.code(), currency,
                    link.batch_callback(move |code: String| {
                        Some(MoneyUnit { currency: Currency::from_code(&code)?, ..unit })
                    })) }
                { select("rc-own-period", words.period, unit.period.name(), period.into_iter(),
                    link.batch_callback(move |name: String| {
                        Some(MoneyUnit { period: Period::from_name(&name)?, ..unit })
                    })) }
            </div>
        }
    }
}
