//! Look closer: which rows, in which order, pay for which period and in which currency.

use role_compare_core::compare::currencies;
use role_compare_core::page_state::{Filter, Sort};
use role_compare_core::role::{Currency, Period};
use yew::prelude::*;

use super::super::settings::{Action, Change};
use super::Desk;
use super::choice::{Choice, group};
use super::field::NumberField;
use super::words::{self, Words};

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let words = Words::of(desk.options.locale);
    let page = desk.page;
    let rows = [
        (Filter::All, words.all_rows),
        (Filter::Differences, words.only_differences),
        (Filter::Both, words.only_both),
    ];
    let rows = rows.map(|(filter, text)| Choice {
        text,
        is_chosen: page.look.filter == filter,
        change: Change::Filter(filter),
    });
    let orders = [
        (Sort::Standard, words.standard_order),
        (Sort::Difference, words.largest_first),
    ];
    let orders = orders.map(|(sort, text)| Choice {
        text,
        is_chosen: page.look.sort == sort,
        change: Change::Sort(sort),
    });
    let periods = [
        (None, words.as_published),
        (Some(Period::Hour), words.hour),
        (Some(Period::Month), words.month),
        (Some(Period::Year), words.year),
    ];
    let periods = periods.map(|(period, text)| Choice {
        text,
        is_chosen: page.pay_period == period,
        change: Change::Period(period),
    });
    let sources = [(false, words.below), (true, words.in_cells)];
    let sources = sources.map(|(has_sources, text)| Choice {
        text,
        is_chosen: page.has_sources == has_sources,
        change: Change::Sources(has_sources),
    });
    html! {
        <>
            { group(words.rows, "rc-rows", &rows, desk.on_action) }
            { group(words.order, "rc-order", &orders, desk.on_action) }
            { group(words.pay_for, "rc-period", &periods, desk.on_action) }
            { group(words.sources, "rc-cells", &sources, desk.on_action) }
            { rates(desk, "rc-look-rate-", None) }
        </>
    }
}

/// A field for the rate of each currency of the pair and of `another`; nothing where there are
/// only dollars. Their ids begin with `prefix`.
pub fn rates(desk: &Desk<'_>, prefix: &'static str, another: Option<Currency>) -> Html {
    let locale = desk.options.locale;
    let mut known = currencies(desk.catalogue, &desk.ids).unwrap_or_default();
    let another = another.filter(|own| *own != Currency::USD && !known.contains(own));
    known.extend(another);
    if known.is_empty() {
        return Html::default();
    }
    let words = Words::of(locale);
    let fields = known.iter().map(|currency| {
        let currency = *currency;
        let code = currency.code();
        let on_value = desk
            .on_action
            .reform(move |rate| Action::Set(Change::Rate(currency, rate)));
        html! {
            <NumberField
                key={code}
                id={[prefix, code].concat()}
                label={words::rate_of(code, locale)}
                value={desk.page.rates.get(currency)}
                {locale}
                {on_value}
            />
        }
    });
    html! {
        <div class="rc-options">
            <div class="rc-fields">{ for fields }</div>
            <p class="rc-small">{ words.about_rates }</p>
        </div>
    }
}
