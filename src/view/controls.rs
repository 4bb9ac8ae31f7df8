//! The language and the theme switch: two small radio groups.

use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::icon::Icon;
use super::listen::{On, acts};
use super::node::{el, tag, text};
use super::settings::{Action, Theme};
use super::words::Words;

/// Both switches.
pub fn view(locale: Locale, theme: Theme, on_action: &Callback<Action>) -> Html {
    let words = Words::of(locale);
    let mut languages = Vec::new();
    for each in Locale::ALL {
        // Whoever has the page translated still looks for the language by its own name.
        let content = el!("span" translate="no", [text(each.name())]);
        languages.push(choice(
            "rc-language",
            Some(each.tag()),
            each == locale,
            Action::Speak(each),
            on_action,
            content,
        ));
    }
    let mut themes = Vec::new();
    for each in Theme::ALL {
        let icon = match each {
            Theme::Auto => Icon::Auto,
            Theme::Light => Icon::Sun,
            Theme::Dark => Icon::Moon,
        };
        let name = words.theme_name(each);
        let parts = [icon.view(), el!("span" class="rc-hidden", [text(name)])];
        let content = tag!("span"; "title": Some(name); parts).into();
        let action = Action::Paint(each);
        themes.push(choice(
            "rc-theme",
            None,
            each == theme,
            action,
            on_action,
            content,
        ));
    }
    let switches = [
        switch(words.language, languages),
        switch(words.theme, themes),
    ];
    el!("div" class="rc-controls", switches)
}

fn switch(name: &'static str, mut choices: Vec<Html>) -> Html {
    choices.insert(0, el!("legend" class="rc-hidden", [text(name)]));
    el!("fieldset" class="rc-switch", choices)
}

/// A radio button that does something, with what stands for it.
pub(super) fn choice(
    group: &'static str,
    lang: Option<&'static str>,
    is_checked: bool,
    action: Action,
    on_action: &Callback<Action>,
    content: Html,
) -> Html {
    let mut input = tag!("input" type="radio"; "name": Some(group); []);
    input.set_checked(is_checked);
    let input = acts(On::Change, input, action, on_action);
    tag!("label" class="rc-choice"; "lang": lang; [input, content]).into()
}
