//! The card in which the roles are chosen: two comboboxes with the swap button between them, and
//! below, for whoever asks, a third and a fourth.

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{MOST_ROLES, Panel};
use yew::prelude::*;

use super::combobox::Combobox;
use super::icon::Icon;
use super::settings::{Action, Change};
use super::shared::Shared;
use super::words::{self, Words};

/// What there is for a third and a fourth role.
pub struct More<'a> {
    /// Whether there is an empty picker for one more, in place of the button that brings it.
    pub is_open: bool,
    /// Whether it was asked for just now, so that it takes the focus.
    pub is_new: bool,
    /// That button.
    pub add: &'a NodeRef,
    /// Told the place of a role that is taken away.
    pub on_remove: &'a Callback<usize>,
}

/// All pickers, for the roles of `ids`.
pub fn view(
    catalogue: &Shared<Catalogue>,
    ids: &[Rc<str>],
    more: &More<'_>,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let words = Words::of(locale);
    let swap = on_action.reform(|_: MouseEvent| Action::Swap);
    let picker = |place: usize, takes_focus| {
        let chosen = ids.get(place).map(|id| AttrValue::from(Rc::clone(id)));
        html! {
            <Combobox
                {place}
                chosen={chosen.unwrap_or_default()}
                {takes_focus}
                catalogue={catalogue.clone()}
                {locale}
                {on_action}
            />
        }
    };
    let mut others = Vec::new();
    let removable = |place: usize, takes_focus, title: &str| {
        let remove = more.on_remove.reform(move |_: MouseEvent| place);
        let name = words::done_to(words.remove_role, title);
        html! {
            <div class="rc-removable" key={place}>
                { picker(place, takes_focus) }
                <button
                    type="button"
                    class="rc-swap"
                    aria-label={name}
                    title={words.remove_role}
                    onclick={remove}
                >
                    { Icon::Cross.view() }
                </button>
            </div>
        }
    };
    for (place, id) in ids.iter().enumerate().skip(2) {
        let role = catalogue.index_of(id);
        let title = role.map(|role| catalogue.title(role, locale));
        others.push(removable(place, false, &title.unwrap_or_default()));
    }
    if ids.len() < MOST_ROLES {
        let place = ids.len();
        others.push(match more.is_open {
            true => removable(place, more.is_new, words.role(place)),
            false => {
                let open = Action::Set(Change::Open(Panel::More, true));
                let onclick = on_action.reform(move |_: MouseEvent| open.clone());
                html! {
                    <button key="add" ref={more.add} type="button" class="rc-add" {onclick}>
                        { words.add_role }
                    </button>
                }
            }
        });
    }
    html! {
        <div class="rc-picker" part="picker">
            { picker(0, false) }
            <button
                type="button"
                class="rc-swap"
                aria-label={words.swap}
                title={words.swap}
                onclick={swap}
            >
                { Icon::Swap.view() }
            </button>
            { picker(1, false) }
            <div class="rc-others">{ others }</div>
        </div>
    }
}
