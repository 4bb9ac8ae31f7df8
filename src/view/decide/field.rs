//! A field for a number above zero, which says in place what it cannot read.
//!
//! What is being typed is nobody else's business until the visitor leaves the field or presses
//! Enter. It must not know what is counted.

use role_compare_core::locale::Locale;
use role_compare_core::text::decimal::Decimal;
use yew::prelude::*;

use super::super::listen::{On, tells};
use super::super::node::{tag, text};
use super::super::writing;
use super::labelled;
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
    field: NodeRef,
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
            field: NodeRef::default(),
        }
    }

    fn changed(&mut self, context: &Context<NumberField>, before: &Props) -> bool {
        // The panels around write too.
        writing::begin(None);
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
        writing::begin(self.field.get());
        let (props, link) = (context.props(), context.link());
        let value = match (&self.typed, props.value) {
            (Some(typed), _) => typed.clone(),
            (None, Some(value)) => value.text(props.locale),
            (None, None) => String::new(),
        };
        let says = [&props.id, "-says"].concat();
        let invalid = self.is_wrong.then_some("true");
        let mut input = tag!(
            "input" class="rc-input" type="text" inputmode="decimal" autocomplete="off";
            "id": Some(&props.id), "aria-describedby": Some(&says), "aria-invalid": invalid;
            []
        );
        input.set_value(Some(AttrValue::from(value)));
        input.node_ref = self.field.clone();
        let input = tells(On::Input, input, link.callback(Event::Input));
        let input = tells(On::Change, input, link.callback(|_| Event::Change));
        let wrong = match self.is_wrong {
            true => text(Words::of(props.locale).no_number),
            false => Html::default(),
        };
        let wrong = tag!("p" class="rc-wrong" role="alert"; "id": Some(&says); [wrong]);
        labelled(&props.id, &props.label, vec![input.into(), wrong.into()])
    }
}
