//! Look closer: which rows, in which order, pay for which period and in which currency.

use role_compare_core::compare::currencies;
use role_compare_core::page_state::{Filter, Sort};
use role_compare_core::role::{Currency, Period};
use yew::prelude::*;

use super::super::node::{component, el};
use super::super::settings::{Action, Change};
use super::choice::{Choice, group};
use super::field::{self, NumberField};
use super::words::{self, Words};
use super::{Desk, small};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Vec<Html> {
    let words = Words::of(desk.options.locale);
    let page = desk.page;
    let choice = |text, is_chosen, change| Choice {
        text,
        is_chosen,
        change,
    };
    let rows = |filter, text| choice(text, page.look.filter == filter, Change::Filter(filter));
    let rows = [
        rows(Filter::All, words.all_rows),
        rows(Filter::Differences, words.only_differences),
        rows(Filter::Both, words.only_both),
    ];
    let orders = |sort, text| choice(text, page.look.sort == sort, Change::Sort(sort));
    let orders = [
        orders(Sort::Standard, words.standard_order),
        orders(Sort::Difference, words.largest_first),
    ];
    let periods = |period, text| choice(text, page.pay_period == period, Change::Period(period));
    let periods = [
        periods(None, words.as_published),
        periods(Some(Period::Hour), words.hour),
        periods(Some(Period::Month), words.month),
        periods(Some(Period::Year), words.year),
    ];
    let sources = |has_sources, text| {
        let is_chosen = page.has_sources == has_sources;
        choice(text, is_chosen, Change::Sources(has_sources))
    };
    let sources = [sources(false, words.below), sources(true, words.in_cells)];
    vec![
        group(words.rows, "rc-rows", &rows, desk.on_action),
        group(words.order, "rc-order", &orders, desk.on_action),
        group(words.pay_for, "rc-period", &periods, desk.on_action),
        group(words.sources, "rc-cells", &sources, desk.on_action),
        rates(desk, "rc-look-rate-", None),
    ]
}

/// A field for the rate of each currency of the pair and of `another`; nothing where there are
/// only dollars. Their ids begin with `prefix`.
pub fn rates(desk: &Desk<'_>, prefix: &'static str, another: Option<Currency>) -> Html {
    let locale = desk.options.locale;
    let mut known = currencies(desk.catalogue, &desk.ids).unwrap_or_default();
    if let Some(own) = another
        && own != Currency::USD
        && !known.contains(&own)
    {
        known.push(own);
    }
    if known.is_empty() {
        return Html::default();
    }
    let mut fields = Vec::new();
    for currency in known {
        let code = currency.code();
        let on_value = desk
            .on_action
            .reform(move |rate| Action::Set(Change::Rate(currency, rate)));
        let props = field::Props {
            id: [prefix, code].concat().into(),
            label: words::rate_of(code, locale).into(),
            value: desk.page.rates.get(currency),
            locale,
            on_value,
        };
        fields.push(component::<NumberField>(props, Some(code.into())));
    }
    let parts = [
        el!("div" class="rc-fields", fields),
        small(Words::of(locale).about_rates),
    ];
    el!("div" class="rc-options", parts)
}
