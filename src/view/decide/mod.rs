//! From a comparison to a decision: a row of closed panels, each with one question of whoever
//! has to choose.
//!
//! A panel is a `<details>` that is open because the settings say so, and nothing in it is made
//! while it is closed: a page that nobody asks for more costs no more. What is worked out comes
//! from core, in whole sentences. A panel must not know how, nor where its settings are kept.

mod choice;
mod field;
mod like;
mod look;
mod own_pay;
mod select;
mod skills;
mod take;
mod weights;
mod words;

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::Options;
#[cfg(not(target_arch = "wasm32"))]
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{PageState, Panel};
use role_compare_core::role::MoneyUnit;
use yew::prelude::*;

pub use self::take::sheet;
use self::words::Words;
use super::listen::{On, acts};
use super::node::{each, el, several, tag, text};
use super::settings::{Action, Along, Change};
use super::shared::Shared;

/// The panels that there are, in their order on the page.
const PANELS: [Panel; 6] = [
    Panel::Look,
    Panel::Skills,
    Panel::MyPay,
    Panel::Weights,
    Panel::Like,
    Panel::Take,
];

/// A chart that is on the page.
#[derive(Clone)]
pub struct Drawn<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where the figures of its section come from.
    pub credit: AttrValue,
}

/// What lies before whoever decides.
pub struct Desk<'a> {
    /// The roles.
    pub catalogue: &'a Shared<Catalogue>,
    /// The ids of those that are compared, of the catalogue's; two at least.
    pub ids: Vec<&'a str>,
    /// Their titles.
    pub titles: Vec<&'a str>,
    /// The unit of the first amount that is shown.
    pub unit: Option<MoneyUnit>,
    /// The charts on the page, in their order, while they can be taken along.
    pub charts: Vec<Drawn<'a>>,
    /// How often other roles, or another language, came while a panel was open.
    pub turn: u32,
    /// How often anything came that makes pay another in all panels: that, a period, a rate.
    pub pay_turn: u32,
    /// How they are compared.
    pub options: &'a Options,
    /// What the visitor has set.
    pub page: &'a Rc<PageState>,
    /// What is said of the rows as a whole: how many are hidden, in which order they are.
    pub remarks: &'a [String],
    /// What can be taken along.
    pub along: &'a Along,
    /// Told what the visitor does.
    pub on_action: &'a Callback<Action>,
}

impl Desk<'_> {
    /// Whether the same role stands in all places.
    fn is_one_role(&self) -> bool {
        self.ids.iter().all(|id| *id == self.ids[0])
    }
}

/// The panels.
pub fn view(desk: &Desk<'_>) -> Html {
    let words = Words::of(desk.options.locale);
    let remarks = each(desk.remarks, |remark| el!("p", [text(remark)]));
    let mut told = tag!("div" class="rc-remarks" role="status"; ; [several(remarks)]);
    told.key = Some(desk.pay_turn.into());
    let parts = [
        el!("div" class="rc-tools", each(&PANELS, |panel| view_panel(*panel, desk))),
        told.into(),
    ];
    tag!("section" class="rc-decide"; "aria-label": Some(words.name); parts).into()
}

fn view_panel(panel: Panel, desk: &Desk<'_>) -> Html {
    let is_open = desk.page.open.has(panel);
    let name = Words::of(desk.options.locale).panel(panel);
    // The click does nothing else: the browser would open it before there is anything in it.
    let summary = tag!("summary"; ; [text(name)]);
    let action = Action::Set(Change::Open(panel, !is_open));
    let summary = acts(On::Click, summary, action, desk.on_action);
    let body = match is_open {
        true => el!("div" class="rc-tool-body", content(panel, desk)),
        false => Html::default(),
    };
    let open = is_open.then_some("open");
    tag!("details" class="rc-tool"; "open": open; [summary, body]).into()
}

fn content(panel: Panel, desk: &Desk<'_>) -> Vec<Html> {
    match panel {
        Panel::Look => look::view(desk),
        Panel::Skills => skills::view(desk),
        Panel::Weights => weights::view(desk),
        Panel::MyPay => own_pay::view(desk),
        Panel::Like => like::view(desk),
        Panel::Take => vec![take::view(desk)],
        // It is among the pickers.
        Panel::More => Vec::new(),
    }
}

/// Something to fill in, under its name.
fn labelled(id: &str, label: &str, mut parts: Vec<Html>) -> Html {
    let label = tag!("label"; "for": Some(id); [text(label)]);
    parts.insert(0, label.into());
    el!("div" class="rc-number", parts)
}

/// Where an answer stands, read out when it changes. It stays while it is empty, so that readers
/// notice what comes into it.
///
/// With another `turn` it is another element, which comes with its answer and is not read out: of
/// other roles one sentence is said, not one for each panel.
fn says(turn: u32, answer: Vec<Html>) -> Html {
    let mut says = tag!("div" class="rc-says" role="status"; ; [several(answer)]);
    says.key = Some(turn.into());
    says.into()
}

/// A remark.
fn small(remark: &str) -> Html {
    el!("p" class="rc-small", [text(remark)])
}

/// The place of the panels in a page where no script runs: they would do nothing there.
#[cfg(not(target_arch = "wasm32"))]
pub fn in_place(locale: Locale) -> Html {
    let words = Words::of(locale);
    let panels = PANELS.map(|each| {
        let name = el!("span" class="rc-tool-name", [text(words.panel(each))]);
        el!("div" class="rc-tool", [name])
    });
    html! {
        <div class="rc-decide rc-later" aria-hidden="true">
            <div class="rc-tools">{ for panels }</div>
        </div>
    }
}
