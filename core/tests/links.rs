//! A link gives back everything that was on the screen: random states of a page, written and
//! read again.

#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use proptest::{collection::vec, option, sample::select};

use role_compare_core::Locale;
use role_compare_core::page_state::{
    Criterion, Filter, Gap, Like, Look, OpenPanels, OwnPay, PageState, Panel, Rates, Rule, Sort,
    Weights,
};
use role_compare_core::role::{Currency, MoneyUnit, Period};
use role_compare_core::text::decimal::Decimal;
use role_compare_core::url_state::UrlState;

const PERIODS: &[Period] = &[Period::Hour, Period::Month, Period::Year];

fn currency() -> impl Strategy<Value = Currency> {
    select(&["USD", "RUB", "EUR", "GBP", "CNY", "XTS"][..])
        .prop_map(|code| Currency::from_code(code).unwrap())
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (1..1_000_000_000_000_u64, 0..=9_usize).prop_map(|(digits, decimals)| {
        let digits = format!("{digits:010}");
        let (whole, parts) = digits.split_at(digits.len() - decimals);
        let point = if parts.is_empty() { "" } else { "." };
        Decimal::parse(&[whole, point, parts].concat()).unwrap()
    })
}

fn rates() -> impl Strategy<Value = Rates> {
    vec((currency(), decimal()), 0..5).prop_map(|list| {
        let mut rates = Rates::default();
        for (currency, rate) in list {
            rates.set(currency, Some(rate));
        }
        rates
    })
}

fn own_pay() -> impl Strategy<Value = OwnPay> {
    (decimal(), currency(), select(PERIODS)).prop_map(|(amount, currency, period)| OwnPay {
        amount,
        unit: MoneyUnit { currency, period },
    })
}

fn weights() -> impl Strategy<Value = Weights> {
    vec((select(Criterion::ALL), 0..=5_u8), 0..8).prop_map(|list| {
        let mut weights = Weights::default();
        for (criterion, weight) in list {
            weights.set(criterion, weight);
        }
        weights
    })
}

fn gap() -> impl Strategy<Value = Gap> {
    (0..4_u8, 1..4_u8).prop_map(|(from, step)| Gap {
        from,
        to: (from + step) % 4,
    })
}

fn open() -> impl Strategy<Value = OpenPanels> {
    vec(select(Panel::ALL), 0..6).prop_map(|panels| {
        let mut open = OpenPanels::default();
        for panel in panels {
            open.set(panel, true);
        }
        open
    })
}

fn page() -> impl Strategy<Value = PageState> {
    let like = (select(Rule::ALL), 0..4_u8).prop_map(|(rule, of)| Like { rule, of });
    (
        (select(Filter::ALL), select(Sort::ALL), any::<bool>()),
        option::of(select(PERIODS)),
        rates(),
        (
            option::of(own_pay()),
            option::of(own_pay().prop_map(|own| own.unit)),
        ),
        weights(),
        gap(),
        option::of(like),
        open(),
    )
        .prop_map(
            |(
                (filter, sort, has_sources),
                pay_period,
                rates,
                (own_pay, own_unit),
                weights,
                gap,
                like,
                open,
            )| {
                PageState {
                    look: Look { filter, sort },
                    has_sources,
                    pay_period,
                    rates,
                    own_unit: own_unit.filter(|_| own_pay.is_none()),
                    own_pay,
                    weights,
                    gap,
                    like,
                    open,
                }
            },
        )
}

/// Ids of two to four roles, known or not; or of one alone, which may be anything.
fn roles() -> impl Strategy<Value = (Option<String>, Option<String>, Vec<String>)> {
    prop_oneof![
        vec("[^,\\x00]{1,12}", 2..=4).prop_map(|mut ids| {
            let more = ids.split_off(2);
            let right = ids.pop();
            (ids.pop(), right, more)
        }),
        (option::of(".{0,12}"), option::of(".{0,12}")).prop_map(|(left, right)| (
            left,
            right,
            Vec::new()
        )),
    ]
}

fn state() -> impl Strategy<Value = (UrlState, PageState)> {
    let locale = option::of(select(&Locale::ALL[..]));
    let others = select(
        &[
            "",
            "utm=1",
            "top",
            "rows=all&sort=price",
            "rc-unheard-of=%20",
        ][..],
    );
    (roles(), locale, option::of("[a-z]{1,8}"), page(), others).prop_map(
        |((left, right, more), locale, theme, page, others)| {
            let mut state = UrlState::parse(others);
            state.left = left;
            state.right = right;
            state.more = more;
            state.locale = locale;
            state.theme = theme;
            page.put(&mut state);
            (state, page)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_gives_back_what_was_on_the_screen((state, page) in state()) {
        let link = state.format();
        prop_assert!(!link.contains(['#', ' ', '"', '<', '>']), "{}", link);
        let (read, bad) = UrlState::read(&["#", &link].concat());
        prop_assert_eq!(bad, vec![], "{}", link);
        prop_assert_eq!(&read, &state, "{}", link);
        let mut read = read;
        let (read, bad) = PageState::take(&mut read);
        prop_assert_eq!(bad, vec![], "{}", link);
        prop_assert_eq!(read, page, "{}", link);
    }

    #[test]
    fn any_text_is_read_and_what_is_kept_is_written_the_same(fragment in ".{0,80}", ours in "(&rc-(rows|cells|sort|pay|rates|my-pay|weights|gap|like|open)=[a-zA-Z0-9:,.%-]{0,20}){0,4}") {
        let (mut state, _) = UrlState::read(&[fragment, ours].concat());
        let (page, _) = PageState::take(&mut state);
        let host = state.clone();
        page.put(&mut state);
        let (mut again, bad) = UrlState::read(&state.format());
        prop_assert_eq!(bad, vec![]);
        let (again_page, bad) = PageState::take(&mut again);
        prop_assert_eq!(bad, vec![]);
        prop_assert_eq!((again, again_page), (host, page));
    }
}
