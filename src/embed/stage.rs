//! Where the app of a widget is shown: an element with Yew's listeners on it.
//!
//! Yew never takes the listeners off the element that it is given, nor lets go of it: each
//! mount would cost a page some kilobytes for good. So an element that is done with is kept,
//! empty, for the next widget; a page holds as many as it ever showed at once.

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::UnwrapThrowExt;
use web_sys::Element;
use yew::prelude::*;

use crate::view::{App, AppProps};

thread_local! {
    static FREE: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
}

/// An element with an app in it, or with none.
pub struct Stage {
    ground: Element,
    show: AppHandle<Show>,
    /// How many apps were here. Two of them are never taken for one, whose state stays.
    turn: u32,
}

impl Stage {
    /// Shows an app inside `root`.
    pub fn enter(root: &Element, app: AppProps) -> Stage {
        let mut stage = FREE.with_borrow_mut(Vec::pop).unwrap_or_else(Stage::new);
        root.append_child(&stage.ground).unwrap_throw();
        stage.turn += 1;
        stage.update(app);
        stage
    }

    fn new() -> Stage {
        let ground = document().create_element("div").unwrap_throw();
        Stage {
            show: yew::Renderer::with_root(ground.clone()).render(),
            ground,
            turn: 0,
        }
    }

    /// Gives the app other properties.
    pub fn update(&mut self, app: AppProps) {
        let (app, turn) = (Some(app), self.turn);
        self.show.update(ShowProps { app, turn });
    }

    /// Takes the app away, and the element off the page.
    pub fn leave(mut self) {
        self.show.update(ShowProps::default());
        self.ground.remove();
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

#[derive(Clone, PartialEq, Default, Properties)]
struct ShowProps {
    app: Option<AppProps>,
    turn: u32,
}

/// The app of this turn, if there is one.
struct Show;

impl Component for Show {
    type Message = ();
    type Properties = ShowProps;

    fn create(_: &Context<Show>) -> Show {
        Show
    }

    fn view(&self, context: &Context<Show>) -> Html {
        let ShowProps { app, turn } = context.props().clone();
        match app {
            Some(app) => html! { <App key={turn.to_string()} ..app /> },
            None => Html::default(),
        }
    }
}
