//! A field for a number above zero, which says in place what it cannot read.
//!
//! What is being typed is nobody else's business until the visitor leaves the field or presses
//! Enter. It must not know what is counted.

use role_compare_core::locale::Locale;
use role_compare_core::text::decimal::Decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::words::Words;

/// What a field shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Its id, unique within the widget.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The number that counts now.
    pub value: Option<Decimal>,
    /// The language, which decides how a number is written.
    pub locale: Locale,
    /// Told of another number, or that there is none.
    pub on_value: Callback<Option<Decimal>>,
}

/// The field.
pub struct NumberField {
    /// What stands in it, where that is not the number that counts.
    typed: Option<String>,
    /// Whether that was left and is no number.
    is_wrong: bool,
}

/// What happens to it.
pub enum Event {
    /// Other letters stand in it.
    Input(String),
    /// It is left, or Enter was pressed.
    Change,
}

impl Component for NumberField {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<NumberField>) -> NumberField {
        NumberField {
            typed: None,
            is_wrong: false,
        }
    }

    fn changed(&mut self, context: &Context<NumberField>, before: &Props) -> bool {
        if context.props().value != before.value {
            self.typed = None;
            self.is_wrong = false;
        }
        true
    }

    fn update(&mut self, context: &Context<NumberField>, event: Event) -> bool {
        match event {
            Event::Input(typed) => self.typed = Some(typed),
            Event::Change => {
                let props = context.props();
                let Some(typed) = &self.typed else {
                    return false;
                };
                let is_empty = typed.trim().is_empty();
                let number = Decimal::typed(typed, props.locale);
                self.is_wrong = number.is_none() && !is_empty;
                if !self.is_wrong {
                    // As the number is written, whatever way it was typed.
                    self.typed = None;
                    props.on_value.emit(number);
                }
            }
        }
        true
    }

    fn view(&self, context: &Context<NumberField>) -> Html {
        let (props, link) = (context.props(), context.link());
        let number = || props.value.map(|value| value.text(props.locale));
        let value = self.typed.clone().or_else(number).unwrap_or_default();
        let words = Words::of(props.locale);
        let says = AttrValue::from([&props.id, "-says"].concat());
        html! {
            <div class="rc-number">
                <label for={&props.id}>{ &props.label }</label>
                <input
                    id={&props.id}
                    class="rc-input"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby={&says}
                    aria-invalid={self.is_wrong.then_some("true")}
                    {value}
                    oninput={link.callback(|input: InputEvent| {
                        let field: HtmlInputElement = input.target_unchecked_into();
                        Event::Input(field.value())
                    })}
                    onchange={link.callback(|_: yew::Event| Event::Change)}
                />
                <p id={says} class="rc-wrong" role="alert">
                    if self.is_wrong { { words.no_number } }
                </p>
            </div>
        }
    }
}
