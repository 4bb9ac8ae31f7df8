//! The language and the theme switch: two small radio groups.

use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::icon::Icon;
use super::settings::{Action, Theme};
use super::words::Words;

/// Both switches.
pub fn view(locale: Locale, theme: Theme, on_action: &Callback<Action>) -> Html {
    let words = Words::of(locale);
    let languages = Locale::ALL.map(|each| {
        let content = html! { <span>{ each.name() }</span> };
        let lang = Some(each.tag());
        let action = Action::Speak(each);
        choice(
            "rc-language",
            lang,
            each == locale,
            action,
            on_action,
            content,
        )
    });
    let themes = Theme::ALL.map(|each| {
        let icon = match each {
            Theme::Auto => Icon::Auto,
            Theme::Light => Icon::Sun,
            Theme::Dark => Icon::Moon,
        };
        let name = words.theme_name(each);
        let content = html! {
            <span title={name}>{ icon.view() }<span class="rc-hidden">{ name }</span></span>
        };
        let action = Action::Paint(each);
        choice("rc-theme", None, each == theme, action, on_action, content)
    });
    html! {
        <div class="rc-controls">
            { switch(words.language, languages.into()) }
            { switch(words.theme, themes.into()) }
        </div>
    }
}

fn switch(name: &'static str, choices: Vec<Html>) -> Html {
    html! {
        <fieldset class="rc-switch">
            <legend class="rc-hidden">{ name }</legend>
            { choices }
        </fieldset>
    }
}

/// A radio button that does something, with what stands for it.
pub(super) fn choice(
    group: &'static str,
    lang: Option<&'static str>,
    checked: bool,
    action: Action,
    on_action: &Callback<Action>,
    content: Html,
) -> Html {
    let onchange = on_action.reform(move |_: Event| action.clone());
    html! {
        <label class="rc-choice" {lang}>
            <input type="radio" name={group} {checked} {onchange} />
            { content }
        </label>
    }
}
