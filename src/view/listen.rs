//! What elements tell of: a click or a choice as an action, a field as what stands in it.
//!
//! One kind of listener for all of them. A closure for each place would be a type of its own
//! each time, with all that Yew makes of it, for the same two things. This module must not know
//! what an action does.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VTag};

use super::node::{tag, text};
use super::settings::Action;

/// When something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The element is clicked.
    Click,
    /// Something else is chosen or, in a field for text, left there.
    Change,
    /// Another letter stands in the field.
    Input,
}

enum Tells {
    Action(Action, Callback<Action>),
    Value(Callback<String>),
    Found(fn(&Element) -> Option<Action>, Callback<Action>),
}

struct Ear {
    on: On,
    tells: Tells,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        match &self.tells {
            Tells::Action(action, on_action) => {
                // The click does nothing else then.
                if self.on == On::Click {
                    event.prevent_default();
                }
                on_action.emit(action.clone());
            }
            Tells::Value(on_value) => {
                // A list that opens has its value under the same name.
                let field: HtmlInputElement = event.target_unchecked_into();
                on_value.emit(field.value());
            }
            Tells::Found(find, on_action) => {
                let clicked: Option<Element> = event.target_dyn_into();
                if let Some(action) = clicked.as_ref().and_then(find) {
                    on_action.emit(action);
                }
            }
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

/// The element, which tells an action.
pub fn acts(on: On, element: VTag, action: Action, on_action: &Callback<Action>) -> Html {
    let tells = Tells::Action(action, on_action.clone());
    listens(on, element, tells).into()
}

/// The field, which tells what stands in it.
pub fn tells(on: On, element: VTag, on_value: Callback<String>) -> VTag {
    listens(on, element, Tells::Value(on_value))
}

/// The element, which tells the action that `find` sees in what is clicked inside: for what a pen
/// writes, which listens to nothing.
pub fn finds(
    element: VTag,
    find: fn(&Element) -> Option<Action>,
    on_action: &Callback<Action>,
) -> Html {
    listens(On::Click, element, Tells::Found(find, on_action.clone())).into()
}

fn listens(on: On, mut element: VTag, tells: Tells) -> VTag {
    element.add_listener(Rc::new(Ear { on, tells }));
    element
}

/// A button with a text that tells an action.
pub fn button(class: &str, name: &str, action: Action, on_action: &Callback<Action>) -> Html {
    let button = tag!("button" type="button"; "class": Some(class); [text(name)]);
    acts(On::Click, button, action, on_action)
}
