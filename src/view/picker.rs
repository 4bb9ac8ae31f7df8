//! The card in which the roles are chosen: two comboboxes with the swap button between them, and
//! below, for whoever asks, a third and a fourth.

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{MOST_ROLES, Panel};
use yew::prelude::*;

use super::combobox::{self, Combobox};
use super::icon::Icon;
use super::listen::{On, acts};
use super::node::{component, el, tag, text};
use super::settings::{Action, Change};
use super::shared::Shared;
use super::words::{self, Words};

/// What there is for a third and a fourth role.
pub struct More<'a> {
    /// Whether there is an empty picker for one more, in place of the button that brings it.
    pub is_open: bool,
    /// What they all stand in.
    pub place: &'a NodeRef,
    /// Told when a picker is asked for, or a role taken away.
    pub on_action: &'a Callback<Action>,
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
    let picker = |place: usize| {
        let chosen = ids.get(place).map(|id| AttrValue::from(Rc::clone(id)));
        let props = combobox::Props {
            place,
            catalogue: catalogue.clone(),
            chosen: chosen.unwrap_or_default(),
            locale,
            on_action: on_action.clone(),
        };
        component::<Combobox>(props, None)
    };
    let mut others = Vec::new();
    let mut add = |place: usize, title: &str| {
        let name = words::done_to(words.remove_role, title);
        let (action, cross) = (Action::Remove(place), Icon::Cross);
        let remove = icon_button(&name, cross, action, more.on_action);
        let parts = [picker(place), remove];
        let mut removable = tag!("div" class="rc-removable"; ; parts);
        removable.key = Some(place.into());
        others.push(removable.into());
    };
    for (place, id) in ids.iter().enumerate().skip(2) {
        let role = catalogue.index_of(id);
        let title = role.map(|role| catalogue.title(role, locale));
        add(place, &title.unwrap_or_default());
    }
    let place = ids.len();
    if place < MOST_ROLES {
        if more.is_open {
            add(place, words.role(place));
        } else {
            let action = Action::Set(Change::Open(Panel::More, true));
            let mut button = tag!("button" type="button" class="rc-add"; ; [text(words.add_role)]);
            button.key = Some("add".into());
            others.push(acts(On::Click, button, action, more.on_action));
        }
    }
    let swap = icon_button(words.swap, Icon::Swap, Action::Swap, on_action);
    let mut others = tag!("div" class="rc-others"; ; others);
    others.node_ref = more.place.clone();
    let parts = [picker(0), swap, picker(1), others.into()];
    el!("div" class="rc-picker" part="picker", parts)
}

/// Its name is what the mouse is told of it, and nothing else: a label beside a title of the same
/// words would be read out twice.
fn icon_button(name: &str, icon: Icon, action: Action, on_action: &Callback<Action>) -> Html {
    let button = tag!(
        "button" type="button" class="rc-swap"; "title": Some(name); [icon.view()]
    );
    acts(On::Click, button, action, on_action)
}
