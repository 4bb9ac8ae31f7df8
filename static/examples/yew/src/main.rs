//! A careers page made with Yew: a shortlist of pairs, and `<role-compare>` between its own
//! elements.
//!
//! The element is given its pair by attributes and tells of another by an event, as it does
//! on any page.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Element};
use yew::prelude::*;

#[derive(Clone, PartialEq)]
struct Pair {
    left: String,
    right: String,
}

impl Pair {
    fn new(left: &str, right: &str) -> Pair {
        Pair {
            left: left.to_owned(),
            right: right.to_owned(),
        }
    }

    /// The pair that `role-compare-change` tells of.
    fn of_event(event: &Event) -> Option<Pair> {
        let detail = event.dyn_ref::<CustomEvent>()?.detail();
        let id = |name: &str| {
            let value = Reflect::get(&detail, &JsValue::from(name)).ok()?;
            value.as_string()
        };
        Some(Pair {
            left: id("left")?,
            right: id("right")?,
        })
    }
}

#[component]
fn Page() -> Html {
    let pair = use_state(|| Pair::new("customer-service-leader", "customer-service-supervisor"));
    let shortlist = use_state(Vec::<Pair>::new);
    let widget = use_node_ref();

    use_effect_with(widget.clone(), {
        let pair = pair.setter();
        move |widget| {
            let element = widget
                .cast::<Element>()
                .expect("the element is on the page");
            let listener = EventListener::new(&element, "role-compare-change", move |event| {
                if let Some(told) = Pair::of_event(event) {
                    pair.set(told);
                }
            });
            move || drop(listener)
        }
    });

    let keep = {
        let (pair, shortlist) = (pair.clone(), shortlist.clone());
        Callback::from(move |_: MouseEvent| {
            let mut pairs = (*shortlist).clone();
            pairs.push((*pair).clone());
            shortlist.set(pairs);
        })
    };
    html! {
        <main>
            <h1>{ "Your shortlist" }</h1>
            <p>{ "Compare two roles, and keep the pairs that you want to come back to." }</p>
            <p><button type="button" onclick={keep}>{ "Keep this pair" }</button></p>
            <ul class="pairs" aria-label="Pairs that you keep">
                { for shortlist.iter().cloned().map(|kept| {
                    let name = format!("{} and {}", kept.left, kept.right);
                    let pair = pair.clone();
                    let show = move |_: MouseEvent| pair.set(kept.clone());
                    html! { <li><button type="button" onclick={show}>{ name }</button></li> }
                }) }
            </ul>
            <role-compare
                ref={widget}
                left={pair.left.clone()}
                right={pair.right.clone()}
                theme="light"
            />
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
