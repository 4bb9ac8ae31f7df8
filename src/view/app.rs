//! The page as one component: settings in, actions out.

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::Panel;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::alert::{self, Unknown};
use super::listen::finds;
use super::node::{component, el, tag, text};
use super::parts::{self, Parts};
use super::picker::More;
use super::settings::{Action, Along, Settings, Shown, Theme};
use super::shared::Shared;
use super::trouble::Trouble;
use super::words::{self, Words};
use super::{controls, picker, related, writing};

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The roles; none where a site's own could not be had and nothing was shown before.
    pub catalogue: Option<Shared<Catalogue>>,
    /// What is wrong with the data that the site asks for; the catalogue is then a former one.
    pub trouble: Option<Shared<Trouble>>,
    /// What to show.
    pub settings: Settings,
    /// What can be taken along, while that is shown.
    pub along: Along,
    /// Told what the visitor does. The page itself changes only when new settings come.
    pub on_action: Callback<Action>,
    /// Told which roles stand on the page, after they do: at first and on every change.
    pub on_shown: Callback<Shown>,
}

/// The page.
///
/// The components are structs and not functions with hooks: every hook is code to download,
/// and there is nothing here that one would make shorter.
pub struct App {
    shown: Option<Shown>,
    /// What the live region says. The roles that the page begins with are not announced:
    /// nobody asked for them, and it would talk over the page's own title.
    announcement: Option<AttrValue>,
    /// Whether the roles on the page still have to be told.
    untold: bool,
    /// Where the pickers of a third and a fourth role stand.
    others: NodeRef,
    /// Whether the visitor asked for one of them or took one away: the focus goes to what comes of
    /// it. One that comes or goes by Back, or by the site's doing, moves no focus.
    is_pressed: bool,
    /// Whether the focus is there while they may change: it must not get lost.
    is_focused: bool,
}

impl Component for App {
    /// One more picker is asked for, or a role taken away.
    type Message = Action;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let props = context.props();
        App {
            shown: shown(props),
            announcement: None,
            untold: true,
            others: NodeRef::default(),
            is_pressed: false,
            is_focused: false,
        }
    }

    fn changed(&mut self, context: &Context<App>, before: &AppProps) -> bool {
        let props = context.props();
        let shown = shown(props);
        let is_same = {
            let ids = |shown: Option<&Shown>| shown.map(|shown| shown.ids.clone());
            props.catalogue == before.catalogue && ids(shown.as_ref()) == ids(self.shown.as_ref())
        };
        self.is_focused = self.in_others(":focus").is_some();
        self.shown = shown;
        if !is_same || props.settings.locale != before.settings.locale {
            self.announcement = announcement(props, self.shown.as_ref());
        }
        self.untold |= !is_same;
        true
    }

    fn update(&mut self, context: &Context<App>, action: Action) -> bool {
        self.is_pressed = true;
        context.props().on_action.emit(action);
        false
    }

    fn view(&self, context: &Context<App>) -> Html {
        writing::begin(None);
        let AppProps {
            catalogue,
            trouble,
            settings,
            along,
            on_action,
            ..
        } = context.props();
        let locale = settings.locale;
        let theme = match settings.theme {
            Theme::Auto => "rc",
            Theme::Light => "rc rc-light",
            Theme::Dark => "rc rc-dark",
        };
        let words = Words::of(locale);
        let roles = catalogue.as_ref().zip(self.shown.as_ref());
        let title = match roles {
            Some((_, shown)) if shown.ids.len() > 2 => words.title_of_several,
            _ => words.title,
        };
        let mut top = vec![el!("h2" id="rc-title" class="rc-title", [text(title)])];
        let (mut pickers, mut parts) = (Html::default(), Html::default());
        let mut unknown = Vec::new();
        if catalogue.is_some() {
            top.push(controls::view(locale, settings.theme, on_action));
        }
        if let Some((catalogue, shown)) = roles {
            unknown = self::unknown(shown, settings, catalogue);
            let more = More {
                is_open: settings.page.open.has(Panel::More),
                place: &self.others,
                on_action: &context.link().callback(|action| action),
            };
            pickers = picker::view(catalogue, &shown.ids, &more, locale, on_action);
            let props = parts::Props {
                catalogue: catalogue.clone(),
                ids: shown.ids.clone(),
                locale,
                blocks: Rc::clone(&settings.blocks),
                page: Rc::clone(&settings.page),
                along: along.clone(),
                on_action: on_action.clone(),
            };
            parts = component::<Parts>(props, None);
        }
        let says = match &self.announcement {
            Some(says) => text(says),
            None => Html::default(),
        };
        let parts = [
            el!("div" class="rc-top", top),
            pickers,
            alert::view(
                trouble.as_deref(),
                roles.is_some(),
                &unknown,
                &settings.bad,
                locale,
            ),
            el!("p" class="rc-hidden" role="status", [says]),
            parts,
        ];
        let root = tag!(
            "section" part="root" aria-labelledby="rc-title";
            "class": Some(theme), "lang": Some(locale.tag());
            parts
        );
        finds(root, related::chosen, on_action)
    }

    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        let is_lost = self.is_focused && self.in_others(":focus").is_none();
        if (self.is_pressed || is_lost)
            && let Some(next) = self.in_others(".rc-add, .rc-removable:last-child input")
        {
            // What cannot have the focus is as good without it.
            let _ = next.unchecked_into::<HtmlElement>().focus();
        }
        (self.is_pressed, self.is_focused) = (false, false);
        if let Some(shown) = &self.shown
            && std::mem::take(&mut self.untold)
        {
            context.props().on_shown.emit(shown.clone());
        }
    }
}

impl App {
    /// What matches among the pickers of a third and a fourth role.
    fn in_others(&self, selector: &str) -> Option<Element> {
        self.others
            .cast::<Element>()?
            .query_selector(selector)
            .ok()?
    }
}

fn shown(props: &AppProps) -> Option<Shown> {
    let catalogue = props.catalogue.as_ref()?;
    Some(props.settings.shown(catalogue))
}

fn announcement(props: &AppProps, shown: Option<&Shown>) -> Option<AttrValue> {
    let (catalogue, shown) = (props.catalogue.as_ref()?, shown?);
    let locale = props.settings.locale;
    let mut titles = Vec::new();
    for id in &shown.ids {
        titles.push(title(catalogue, id, locale)?);
    }
    Some(words::comparing(&titles, locale).into())
}

fn title(catalogue: &Catalogue, id: &str, locale: Locale) -> Option<String> {
    let role = catalogue.index_of(id)?;
    Some(catalogue.title(role, locale).into_owned())
}

fn unknown(shown: &Shown, settings: &Settings, catalogue: &Catalogue) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    for (id, instead) in &shown.unknown {
        let instead = instead.as_ref();
        unknown.push(Unknown {
            id: Rc::clone(id),
            shown: instead.and_then(|id| title(catalogue, id, settings.locale)),
        });
    }
    unknown
}
