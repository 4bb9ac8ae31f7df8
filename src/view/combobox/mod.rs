//! A combobox over the roles: the text field, and what it tells assistive technology.
//!
//! What each key does is in [`state`], how the list looks in [`list`]; which roles match
//! is for core to say.

mod list;
mod state;

use gloo::timers::callback::Timeout;
use role_compare_core::catalogue::Catalogue;
use role_compare_core::locale::Locale;
use role_compare_core::search::Found;
use role_compare_core::text::letter_case::lower;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::list::{Elements, List};
use self::state::{Event, Options, State};
use super::icon::Icon;
use super::settings::Action;
use super::shared::Shared;
use super::words::Words;
use super::writing;

/// What a combobox shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Which role it chooses, by its place on the page from 0.
    pub place: usize,
    /// The roles to choose from.
    pub catalogue: Shared<Catalogue>,
    /// Id of the role chosen now; empty as long as there is none.
    pub chosen: AttrValue,
    /// The language.
    pub locale: Locale,
    /// Told which role the visitor chooses.
    pub on_action: Callback<Action>,
}

/// The ids and classes of one place. They are unique within the widget's shadow root.
#[derive(Debug, Clone, Copy)]
struct Names {
    class: &'static str,
    field: &'static str,
    list: &'static str,
    option: &'static str,
}

impl Names {
    fn of(place: usize) -> Names {
        match place {
            0 => Names {
                class: "rc-field rc-left",
                field: "rc-left-field",
                list: "rc-left-list",
                option: "rc-left-option-",
            },
            1 => Names {
                class: "rc-field rc-right",
                field: "rc-right-field",
                list: "rc-right-list",
                option: "rc-right-option-",
            },
            2 => Names {
                class: "rc-field rc-third",
                field: "rc-third-field",
                list: "rc-third-list",
                option: "rc-third-option-",
            },
            _ => Names {
                class: "rc-field rc-fourth",
                field: "rc-fourth-field",
                list: "rc-fourth-list",
                option: "rc-fourth-option-",
            },
        }
    }

    fn option(&self, index: usize) -> AttrValue {
        [self.option, &index.to_string()].concat().into()
    }
}

/// The text field with its list.
pub struct Combobox {
    state: State,
    field: NodeRef,
    list: Elements,
    /// The roles that match, those of one market side by side. At rest they are those that
    /// were last asked for, and stay on the page unseen: to take the options away would be a
    /// part of every choice, when the page has enough to do.
    found: Found,
    /// Whether the options are others than those last shown, so that the reader must be
    /// taken to the first of them.
    is_new: bool,
    /// What is done once the browser has shown that the field has the focus.
    soon: Option<Timeout>,
}

impl Component for Combobox {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Combobox>) -> Combobox {
        Combobox {
            state: State::default(),
            field: NodeRef::default(),
            list: Elements::default(),
            found: Found::default(),
            is_new: false,
            soon: None,
        }
    }

    fn changed(&mut self, context: &Context<Combobox>, before: &Props) -> bool {
        // The page around writes too.
        writing::begin(None);
        let props = context.props();
        if (&props.catalogue, props.locale) != (&before.catalogue, before.locale) {
            // What was found last is numbers of roles that may be others now.
            self.found = Found::default();
            self.find(props);
        }
        true
    }

    fn update(&mut self, context: &Context<Combobox>, event: Event) -> bool {
        let props = context.props();
        if event == Event::Focus {
            self.prepare(context);
        }
        let outcome = self.state.after(event, self.options(props));
        if let Some(hit) = outcome.chosen.and_then(|index| self.found.hits.get(index)) {
            let catalogue = &props.catalogue;
            // Writing into a field with the focus makes the browser lay out the page. Now
            // that costs nothing; after the comparison has changed it is the whole page.
            if let Some(field) = self.field.cast::<HtmlInputElement>() {
                field.set_value(&catalogue.title(hit.role, props.locale));
            }
            let id = catalogue.id(hit.role).as_ref().into();
            props.on_action.emit(Action::Choose(props.place, id));
        }
        let changed = outcome.state != self.state;
        if changed {
            let asked = self.state.query();
            self.state = outcome.state;
            if self.state.query() != asked {
                self.find(props);
            }
        }
        changed
    }

    fn view(&self, context: &Context<Combobox>) -> Html {
        writing::begin(self.field.get());
        let (props, link) = (context.props(), context.link());
        let names = Names::of(props.place);
        let (catalogue, locale) = (&props.catalogue, props.locale);
        let role = catalogue.index_of(&props.chosen);
        let title = role.map(|role| catalogue.title(role, locale));
        let text = self
            .state
            .typed
            .as_deref()
            .or(title.as_deref())
            .unwrap_or_default();
        let market = role
            .and_then(|role| catalogue.markets.get(catalogue.market(role)))
            .map(|market| market.name.get(locale).to_owned());
        let list = List {
            place: props.place,
            catalogue,
            chosen: &props.chosen,
            locale,
            found: &self.found,
            state: &self.state,
            on_event: link.callback(|event| event),
        };
        let expanded = self.state.open && !self.found.hits.is_empty();
        html! {
            <div class={names.class}>
                <label class="rc-name" for={names.field}>
                    <span class="rc-marker"></span>
                    { Words::of(props.locale).role(props.place) }
                </label>
                <div class="rc-box">
                    <input
                        ref={&self.field}
                        id={names.field}
                        class="rc-input"
                        type="text"
                        role="combobox"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        aria-autocomplete="list"
                        aria-controls={names.list}
                        aria-expanded={if expanded { "true" } else { "false" }}
                        aria-activedescendant={self.state.active.map(|index| names.option(index))}
                        value={text.to_owned()}
                        onkeydown={self.pressed(context)}
                        oninput={link.callback(|input: InputEvent| {
                            Event::Input(field(&input).value().into())
                        })}
                        // The title is there to be replaced: whoever comes types another.
                        onfocus={link.callback(|focus: FocusEvent| {
                            field(&focus).select();
                            Event::Focus
                        })}
                        onblur={link.callback(|_: FocusEvent| Event::Leave)}
                        onclick={self.clicked(context)}
                    />
                    { Icon::Chevron.view() }
                    <div
                        // Closed it is out of sight and no more: what is said in it must be there
                        // before it says something.
                        class={if self.state.open { "rc-popup" } else { "rc-popup rc-hidden" }}
                        // Pressing the mouse here must not take the focus from the text
                        // field, which would close the list before the click arrives.
                        onmousedown={|press: MouseEvent| press.prevent_default()}
                    >
                        { list.view(&self.list) }
                    </div>
                </div>
                <p class="rc-market">{ market }</p>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Combobox>, _is_first: bool) {
        if std::mem::take(&mut self.is_new) {
            self.list.to_beginning();
        }
        self.list.to_active();
    }
}

impl Combobox {
    /// Makes ready what a search needs, part by part, while the browser has nothing else to do.
    fn prepare(&mut self, context: &Context<Combobox>) {
        let link = context.link().clone();
        let catalogue = context.props().catalogue.clone();
        self.soon = Some(Timeout::new(0, move || {
            if !catalogue.prepare_search() {
                link.send_message(Event::Focus);
            }
        }));
    }

    /// Looks for what was typed; at rest, when nobody sees the list, for nothing.
    fn find(&mut self, props: &Props) {
        if let Some(query) = self.state.query() {
            let mut found = props.catalogue.search(&query, props.locale, usize::MAX);
            found.hits = list::by_market(found.hits, &query, &props.catalogue);
            self.found = found;
            self.is_new = true;
        }
    }

    /// What there is to choose from, as far as keys need to know.
    fn options(&self, props: &Props) -> Options {
        let Some(query) = self.state.query() else {
            // A key that opens the list finds every role in it.
            return Options {
                count: props.catalogue.len(),
                whole: None,
            };
        };
        let typed = || query.trim().chars().map(lower);
        // Whoever types a whole title finds it first.
        let whole = self.found.hits.first().filter(|hit| {
            let title = props.catalogue.title(hit.role, props.locale);
            title.chars().map(lower).eq(typed())
        });
        Options {
            count: self.found.hits.len(),
            whole: whole.map(|_| 0),
        }
    }

    /// What to do with a key. The browser must be told at once whether to keep out of it.
    fn pressed(&self, context: &Context<Combobox>) -> Callback<KeyboardEvent> {
        let (state, options) = (self.state.clone(), self.options(context.props()));
        context.link().batch_callback(move |key: KeyboardEvent| {
            let event = event_of(&key)?;
            if state.after(event.clone(), options).handled {
                key.prevent_default();
            }
            Some(event)
        })
    }

    fn clicked(&self, context: &Context<Combobox>) -> Callback<MouseEvent> {
        let untouched = self.state.typed.is_none();
        context.link().callback(move |click: MouseEvent| {
            if untouched {
                field(&click).select();
            }
            Event::Click
        })
    }
}

/// The text field of an event on it.
fn field(event: &web_sys::Event) -> HtmlInputElement {
    event.target_unchecked_into()
}

/// The meaning of a key, or `None` for one that is the text field's own business.
fn event_of(key: &KeyboardEvent) -> Option<Event> {
    // Keys of an input method and of shortcuts are not meant for the list.
    if key.is_composing() || key.ctrl_key() || key.meta_key() {
        return None;
    }
    match (key.key().as_str(), key.alt_key()) {
        ("ArrowDown", false) => Some(Event::Down),
        ("ArrowDown", true) => Some(Event::AltDown),
        ("ArrowUp", false) => Some(Event::Up),
        ("ArrowUp", true) => Some(Event::AltUp),
        ("Enter", _) => Some(Event::Enter),
        ("Escape", _) => Some(Event::Escape),
        ("Home" | "End" | "ArrowLeft" | "ArrowRight", _) => Some(Event::Cursor),
        _ => None,
    }
}
