//! The page as one component: settings in, actions out.

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::Side;
use yew::prelude::*;

use super::alert::{self, Unknown};
use super::parts::Parts;
use super::settings::{Action, Along, Settings, Shown, Theme};
use super::shared::Shared;
use super::trouble::Trouble;
use super::words::{self, Words};
use super::{controls, picker};

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
    /// Told which pair stands on the page, after it does: at first and on every change.
    pub on_shown: Callback<Shown>,
}

/// The page.
///
/// The components are structs and not functions with hooks: every hook is code to download,
/// and there is nothing here that one would make shorter.
pub struct App {
    shown: Option<Shown>,
    /// What the live region says. The pair that the page begins with is not announced:
    /// nobody asked for it, and it would talk over the page's own title.
    announcement: Option<AttrValue>,
    /// Whether the pair on the page still has to be told.
    untold: bool,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let props = context.props();
        App {
            shown: shown(props),
            announcement: None,
            untold: true,
        }
    }

    fn changed(&mut self, context: &Context<App>, before: &AppProps) -> bool {
        let props = context.props();
        let pair = |shown: &Option<Shown>| {
            let shown = shown.as_ref()?;
            Some((shown.left.clone(), shown.right.clone()))
        };
        let shown = shown(props);
        let same_roles = props.catalogue == before.catalogue;
        let same_pair = same_roles && pair(&shown) == pair(&self.shown);
        self.shown = shown;
        if !same_pair || props.settings.locale != before.settings.locale {
            self.announcement = announcement(props, self.shown.as_ref());
        }
        self.untold |= !same_pair;
        true
    }

    fn view(&self, context: &Context<App>) -> Html {
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
        let pair = catalogue.as_ref().zip(self.shown.as_ref());
        let unknown = pair.map(|(catalogue, shown)| unknown(shown, settings, catalogue));
        let unknown = unknown.unwrap_or_default();
        html! {
            <section class={theme} part="root" lang={locale.tag()} aria-labelledby="rc-title">
                <div class="rc-top">
                    <h2 id="rc-title" class="rc-title">{ Words::of(locale).title }</h2>
                    if catalogue.is_some() {
                        { controls::view(locale, settings.theme, on_action) }
                    }
                </div>
                { for pair.map(|(catalogue, shown)| {
                    picker::view(catalogue, shown, locale, on_action)
                }) }
                { alert::view(trouble.as_deref(), pair.is_some(), &unknown, &settings.bad, locale) }
                <p class="rc-hidden" role="status">{ self.announcement.clone() }</p>
                { for pair.map(|(catalogue, shown)| html! {
                    <Parts
                        catalogue={catalogue.clone()}
                        left={&shown.left}
                        right={&shown.right}
                        {locale}
                        blocks={&settings.blocks}
                        page={&settings.page}
                        along={along.clone()}
                        {on_action}
                    />
                }) }
            </section>
        }
    }

    fn rendered(&mut self, context: &Context<App>, _first: bool) {
        if let Some(shown) = &self.shown
            && std::mem::take(&mut self.untold)
        {
            context.props().on_shown.emit(shown.clone());
        }
    }
}

fn shown(props: &AppProps) -> Option<Shown> {
    let catalogue = props.catalogue.as_ref()?;
    Some(props.settings.shown(catalogue))
}

fn announcement(props: &AppProps, shown: Option<&Shown>) -> Option<AttrValue> {
    let (catalogue, shown) = (props.catalogue.as_ref()?, shown?);
    let locale = props.settings.locale;
    let title = |id: &str| Some(catalogue.title(catalogue.index_of(id)?, locale));
    let (left, right) = (title(&shown.left)?, title(&shown.right)?);
    Some(words::comparing(&left, &right, locale).into())
}

fn unknown(shown: &Shown, settings: &Settings, catalogue: &Catalogue) -> Vec<Unknown> {
    let title = |side| {
        let id = match side {
            Side::Left => &shown.left,
            Side::Right => &shown.right,
        };
        let role = catalogue.index_of(id)?;
        Some(catalogue.title(role, settings.locale).into_owned())
    };
    let sides = Side::BOTH.into_iter().zip(&shown.unknown);
    sides
        .filter_map(|(side, id)| {
            Some(Unknown {
                id: id.clone()?.into(),
                shown: title(side)?.into(),
            })
        })
        .collect()
}
