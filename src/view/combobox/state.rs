//! What each key and each gesture does to a combobox: the keyboard table of the ARIA
//! Authoring Practices' "Editable Combobox With List Autocomplete", as a pure function.
//!
//! It must not know what the options are, only how many there are.

use std::rc::Rc;

/// Where a combobox stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Whether the list is shown.
    pub open: bool,
    /// What the visitor has typed; `None` while the field shows the chosen role's title.
    pub typed: Option<Rc<str>>,
    /// Index of the option that the keys point at. The text field keeps the focus.
    pub active: Option<usize>,
    /// How many options are made beyond the first [`STEP`]. A list of hundreds is made as far
    /// as somebody looks: each option costs time on every key that is typed.
    pub more: usize,
}

/// So many options are made at first, and so many more each time: somewhat more than a list
/// has room for.
pub const STEP: usize = 12;
/// Options below the one that the keys point at are there before it gets to the last.
const AHEAD: usize = 6;

/// What a visitor does to a combobox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The Down Arrow key.
    Down,
    /// The Up Arrow key.
    Up,
    /// The Down Arrow key with Alt.
    AltDown,
    /// The Up Arrow key with Alt.
    AltUp,
    /// The Enter key.
    Enter,
    /// The Escape key.
    Escape,
    /// A key that moves the cursor in the text: Home, End, Left Arrow, Right Arrow.
    Cursor,
    /// The text changed.
    Input(Rc<str>),
    /// The focus came, or is still there.
    Focus,
    /// A click into the text field.
    Click,
    /// A click on an option.
    Pick(usize),
    /// The list was scrolled close to its end.
    Scroll,
    /// The focus left.
    Leave,
}

/// What there is to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// How many options match what was typed.
    pub count: usize,
    /// The option whose whole title was typed.
    pub whole: Option<usize>,
}

impl Options {
    /// The option that Enter means with none pointed at: the one typed in full, or the
    /// only one left.
    fn meant(self) -> Option<usize> {
        self.whole.or((self.count == 1).then_some(0))
    }
}

/// What comes of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Where the combobox stands now.
    pub state: State,
    /// The option that was chosen.
    pub chosen: Option<usize>,
    /// Whether the browser must not also do what it does for that key.
    pub handled: bool,
}

impl State {
    /// What the options must match; `None` at rest, when nobody looks at them.
    pub fn query(&self) -> Option<Rc<str>> {
        match &self.typed {
            Some(typed) => Some(Rc::clone(typed)),
            None => self.open.then(Rc::default),
        }
    }

    /// How many options are made at the most.
    pub fn made(&self) -> usize {
        STEP + self.more
    }

    /// What an event does here.
    pub fn after(&self, event: Event, options: Options) -> Outcome {
        match event {
            Event::Down => self.point(options, |active, count| {
                active.map_or(0, |active| (active + 1) % count)
            }),
            Event::Up => self.point(options, |active, count| {
                active.map_or(count - 1, |active| (active + count - 1) % count)
            }),
            Event::AltDown => handled(State {
                open: true,
                ..self.clone()
            }),
            Event::AltUp => handled(self.closed()),
            Event::Enter => self.enter(options),
            Event::Escape if self.open => handled(self.closed()),
            Event::Escape if self.typed.as_deref() == Some("") => stays(self.clone()),
            Event::Escape => handled(State {
                typed: Some("".into()),
                ..State::default()
            }),
            Event::Cursor => stays(State {
                active: None,
                ..self.clone()
            }),
            Event::Input(text) => stays(State {
                open: true,
                typed: Some(text),
                ..State::default()
            }),
            Event::Click => stays(State {
                open: true,
                ..self.clone()
            }),
            Event::Pick(index) => choose(index),
            Event::Scroll if self.made() < options.count => stays(State {
                more: self.more + STEP,
                ..self.clone()
            }),
            Event::Scroll | Event::Focus => stays(self.clone()),
            // A text that names no role is given up for the chosen role's title: the field
            // must not claim a role that is not compared.
            Event::Leave => Outcome {
                chosen: self.typed.as_ref().and(options.whole),
                ..Outcome::default()
            },
        }
    }

    /// Moves the pointer, opening the list first where it is closed.
    fn point(&self, options: Options, next: impl Fn(Option<usize>, usize) -> usize) -> Outcome {
        let from = self.active.filter(|_| self.open);
        let active = (options.count > 0).then(|| next(from, options.count));
        let needed = active.map_or(0, |active| (active + AHEAD).min(options.count));
        handled(State {
            open: true,
            active,
            more: self
                .more
                .max(needed.saturating_sub(STEP).next_multiple_of(STEP)),
            ..self.clone()
        })
    }

    fn enter(&self, options: Options) -> Outcome {
        match self.active {
            Some(index) if self.open => choose(index),
            _ => match self.typed.as_ref().and(options.meant()) {
                Some(index) => choose(index),
                None if self.open => handled(self.closed()),
                None => stays(self.clone()),
            },
        }
    }

    fn closed(&self) -> State {
        State {
            typed: self.typed.clone(),
            ..State::default()
        }
    }
}

fn choose(index: usize) -> Outcome {
    Outcome {
        chosen: Some(index),
        handled: true,
        ..Outcome::default()
    }
}

fn handled(state: State) -> Outcome {
    Outcome {
        state,
        chosen: None,
        handled: true,
    }
}

fn stays(state: State) -> Outcome {
    Outcome {
        state,
        ..Outcome::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Event::*;
    use super::*;

    /// `closed`, `closed "text"`, `open`, `open 2`, `open "text" 2`.
    fn show(state: &State) -> String {
        let mut text = if state.open { "open" } else { "closed" }.to_owned();
        if let Some(typed) = &state.typed {
            text += &format!(" {typed:?}");
        }
        if let Some(active) = state.active {
            text += &format!(" {active}");
        }
        text
    }

    fn state(open: bool, typed: Option<&str>, active: Option<usize>) -> State {
        State {
            open,
            typed: typed.map(Rc::from),
            active,
            more: 0,
        }
    }

    #[test]
    fn options_are_made_as_far_as_somebody_looks() {
        let options = Options {
            count: 764,
            whole: None,
        };
        let mut list = state(true, None, None);
        let mut after = |event: Event| {
            list = list.after(event, options).state;
            list.made()
        };
        let down: Vec<usize> = (0..32).map(|_| after(Down)).collect();
        assert_eq!(
            (down[6], down[7]),
            (12, 24),
            "six options ahead of the keys"
        );
        assert_eq!(after(Scroll), 60);
        assert_eq!(after(Input("nurse".into())), 12, "another list begins anew");
        assert_eq!(after(Up), 768, "the last option is there to be pointed at");
        assert_eq!(after(Scroll), 768, "there are no more");
        assert_eq!(after(AltUp), 12);
    }

    #[test]
    fn every_key_does_what_the_authoring_practices_say() {
        let closed = || state(false, None, None);
        let open = |active| state(true, None, active);
        let typed = |active| state(true, Some("dir"), active);
        let left = || state(false, Some("dir"), None);
        let empty = || state(false, Some(""), None);
        // State, event, number of options → state, chosen option, whether handled.
        let table = [
            (closed(), Down, 3, "open 0", None, true),
            (closed(), Up, 3, "open 2", None, true),
            (closed(), AltDown, 3, "open", None, true),
            (closed(), AltUp, 3, "closed", None, true),
            (closed(), Enter, 3, "closed", None, false),
            (closed(), Escape, 3, "closed \"\"", None, true),
            (closed(), Cursor, 3, "closed", None, false),
            (closed(), Focus, 3, "closed", None, false),
            (closed(), Click, 3, "open", None, false),
            (closed(), Input("d".into()), 3, "open \"d\"", None, false),
            (open(None), Down, 3, "open 0", None, true),
            (open(Some(0)), Down, 3, "open 1", None, true),
            (open(Some(2)), Down, 3, "open 0", None, true),
            (open(None), Up, 3, "open 2", None, true),
            (open(Some(0)), Up, 3, "open 2", None, true),
            (open(Some(2)), Up, 3, "open 1", None, true),
            (open(Some(1)), AltDown, 3, "open 1", None, true),
            (open(Some(1)), AltUp, 3, "closed", None, true),
            (open(Some(1)), Enter, 3, "closed", Some(1), true),
            (open(None), Enter, 3, "closed", None, true),
            (open(None), Enter, 1, "closed", None, true),
            (open(Some(1)), Escape, 3, "closed", None, true),
            (open(Some(1)), Cursor, 3, "open", None, false),
            (open(Some(1)), Leave, 3, "closed", None, false),
            (open(None), Pick(2), 3, "closed", Some(2), true),
            (typed(None), Down, 0, "open \"dir\"", None, true),
            (typed(None), Up, 0, "open \"dir\"", None, true),
            (typed(None), Down, 2, "open \"dir\" 0", None, true),
            (typed(None), Enter, 2, "closed \"dir\"", None, true),
            (typed(None), Enter, 1, "closed", Some(0), true),
            (typed(Some(1)), Escape, 2, "closed \"dir\"", None, true),
            (typed(Some(1)), Cursor, 2, "open \"dir\"", None, false),
            (
                typed(Some(1)),
                Input("d".into()),
                2,
                "open \"d\"",
                None,
                false,
            ),
            (typed(Some(1)), Leave, 2, "closed", None, false),
            (typed(None), Leave, 1, "closed", None, false),
            (left(), Escape, 2, "closed \"\"", None, true),
            (left(), Down, 2, "open \"dir\" 0", None, true),
            (left(), Enter, 2, "closed \"dir\"", None, false),
            (empty(), Escape, 3, "closed \"\"", None, false),
            (empty(), Leave, 3, "closed", None, false),
        ];
        for (before, event, count, after, chosen, handled) in table {
            let options = Options { count, whole: None };
            let outcome = before.after(event.clone(), options);
            let name = format!("{} + {event:?}", show(&before));
            assert_eq!(show(&outcome.state), after, "{name}");
            assert_eq!(outcome.chosen, chosen, "{name}");
            assert_eq!(outcome.handled, handled, "{name}");
        }
    }

    #[test]
    fn a_title_typed_in_full_is_chosen_on_the_way_out() {
        let options = Options {
            count: 2,
            whole: Some(1),
        };
        let typed = state(true, Some("director"), None);
        for event in [Leave, Enter] {
            assert_eq!(typed.after(event, options).chosen, Some(1));
        }
        let untouched = state(true, None, None);
        assert_eq!(untouched.after(Leave, options).chosen, None);
    }
}
