//! A whole page as one component: head, chrome, and the comparison inside the element.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use role_compare_core::compare::Comparison;
use role_compare_core::locale::Locale;
use role_compare_widget::Shared;
use role_compare_widget::static_page::{StaticPage, heading};
use yew::prelude::*;

use crate::STYLE_SHEET;
use crate::structured_data::structured_data;
use crate::words::Words;

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The two roles compared.
    pub comparison: Shared<Comparison>,
    /// The pages of this pair, in each language: names of files in one folder.
    pub alternates: Vec<(Locale, AttrValue)>,
    /// The address of that folder, if it is known.
    pub base_url: Option<AttrValue>,
    /// Where the widget's files are, as seen from the page.
    pub widget: AttrValue,
}

/// The page.
pub struct Document;

impl Component for Document {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Document>) -> Document {
        Document
    }

    fn view(&self, context: &Context<Document>) -> Html {
        let props = context.props();
        let Props {
            comparison,
            alternates,
            ..
        } = props;
        let (locale, words) = (comparison.locale, Words::of(comparison.locale));
        let heading = heading(comparison);
        html! {
            <html lang={locale.tag()}>
                { head(props, &heading) }
                <body>
                    <header>
                        <h1>{ &heading }</h1>
                        <p>{ words.purpose }</p>
                    </header>
                    <main>
                        <role-compare
                            left={comparison.left.id.clone()}
                            right={comparison.right.id.clone()}
                            locale={locale.tag()}
                            url-state="hash"
                        >
                            <StaticPage
                                comparison={comparison.clone()}
                                alternates={alternates.clone()}
                            />
                        </role-compare>
                    </main>
                    <footer>
                        <p>{ words.foot }</p>
                    </footer>
                </body>
            </html>
        }
    }
}

fn head(props: &Props, heading: &str) -> Html {
    let Props {
        comparison,
        alternates,
        base_url,
        widget,
    } = props;
    let locale = comparison.locale;
    let title = format!("{heading}: {}", Words::of(locale).title);
    let description = comparison.summary.first().map(|lead| &lead.text);
    // Without an address these still lead from page to page.
    let address = |file: &AttrValue| match base_url {
        Some(base) => AttrValue::from([base.as_str(), file].concat()),
        None => file.clone(),
    };
    let own = alternates.iter().find(|(each, _)| *each == locale);
    let canonical = base_url.as_ref().and(own).map(|(_, file)| address(file));
    let others = alternates
        .iter()
        .filter(|_| alternates.len() > 1)
        .map(|(each, file)| {
            html! { <link rel="alternate" hreflang={each.tag()} href={address(file)} /> }
        });
    let data = structured_data(comparison, heading, canonical.as_deref());
    html! {
        <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content={policy(widget)} />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{ title }</title>
            if let Some(description) = description {
                <meta name="description" content={description.clone()} />
            }
            if let Some(address) = &canonical {
                <link rel="canonical" href={address.clone()} />
            }
            { for others }
            <link rel="icon" type="image/png" href={icon()} />
            <link rel="stylesheet" href={STYLE_SHEET} />
            <script type="application/ld+json">{ data }</script>
            <script type="module" src={from(widget, "role-compare.js")}></script>
        </head>
    }
}

/// The icon itself: Chromium would ask for a file again with each choice of a role, because that
/// changes the address.
fn icon() -> AttrValue {
    let image = include_bytes!("../../static/icon.png");
    ["data:image/png;base64,", &BASE64_STANDARD.encode(image)]
        .concat()
        .into()
}

fn from(widget: &str, file: &str) -> AttrValue {
    [widget, file].concat().into()
}

/// What the page is allowed: its own files, and the widget's where they are elsewhere.
fn policy(widget: &str) -> AttrValue {
    let mut parts = widget.splitn(4, '/');
    let from = match (parts.next(), parts.next(), parts.next()) {
        (Some(scheme @ ("http:" | "https:")), Some(""), Some(host)) => {
            format!("'self' {scheme}//{host}")
        }
        _ => "'self'".to_owned(),
    };
    format!(
        "default-src 'none'; script-src {from} 'wasm-unsafe-eval'; style-src 'self'; \
         img-src data:; connect-src {from}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
    .into()
}
