//! Static pages: a pair of roles as HTML that a search engine and a reader without scripts
//! can read, and that `<role-compare>` takes over where it can run.
//!
//! Everything in a page, its head too, is rendered by Yew, which escapes every text and
//! attribute: no data is ever pasted into HTML. It must not know how figures are compared
//! or drawn.

mod document;
mod structured_data;
mod words;

use anyhow::{Context, Result, bail};
use role_compare_core::Catalogue;
use role_compare_core::compare::compare;
use role_compare_core::locale::Locale;
use role_compare_widget::Shared;
use yew::AttrValue;

use document::{Document, Props};

/// The name of the style sheet that every page links, in the pages' own folder.
pub const STYLE_SHEET: &str = "static-page.css";

/// Two different roles, both of them known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    left: String,
    right: String,
}

impl Pair {
    /// The pairs of a list of ids: the first with the second, the third with the fourth.
    ///
    /// # Errors
    /// For no pair, an odd id, one role twice, or ids that no role has: all of these are
    /// named, with the ids that there are.
    pub fn all(ids: &[String], catalogue: &Catalogue) -> Result<Vec<Pair>> {
        let known: Vec<_> = catalogue.ids().collect();
        let unknown: Vec<_> = ids
            .iter()
            .filter(|id| catalogue.index_of(id).is_none())
            .collect();
        if !unknown.is_empty() {
            bail!(
                "there is no role {unknown:?}; the ids of roles are:\n  {}",
                known.join("\n  ")
            );
        }
        if ids.is_empty() {
            bail!(
                "no role is named; the ids of roles are:\n  {}",
                known.join("\n  ")
            );
        }
        let (pairs, odd) = ids.as_chunks::<2>();
        if let [odd] = odd {
            bail!("roles come in pairs: {odd:?} has no second role");
        }
        pairs
            .iter()
            .map(|[left, right]| {
                if left == right {
                    bail!("a page compares two different roles, and {left:?} is named twice");
                }
                let (left, right) = (left.clone(), right.clone());
                Ok(Pair { left, right })
            })
            .collect()
    }
}

/// Where pages stand, and in which languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The languages that every pair has a page in; each page leads to the others.
    pub locales: Vec<Locale>,
    /// The address of the pages' folder, with a slash at its end, if it is known.
    pub base_url: Option<String>,
    /// Where the widget's files are, as seen from a page, with a slash at its end; empty
    /// for the pages' own folder.
    pub widget: String,
}

impl Default for Site {
    fn default() -> Site {
        Site {
            locales: Locale::ALL.to_vec(),
            base_url: None,
            widget: String::new(),
        }
    }
}

impl Site {
    /// The name of a page's file. Ids are lower-case ASCII words joined by hyphens.
    pub fn file(&self, pair: &Pair, locale: Locale) -> String {
        let Pair { left, right } = pair;
        match locale {
            Locale::En => format!("{left}-vs-{right}.html"),
            locale => format!("{left}-vs-{right}.{}.html", locale.tag()),
        }
    }

    /// A whole page.
    ///
    /// # Errors
    /// When the catalogue does not have both roles, or the renderer cannot be started.
    pub fn page(&self, pair: &Pair, locale: Locale, catalogue: &Catalogue) -> Result<String> {
        let comparison = compare(catalogue, &pair.left, &pair.right, locale)
            .ok()
            .with_context(|| format!("comparing {} and {}", pair.left, pair.right))?;
        let alternates = self.locales.iter().map(|locale| {
            let file = self.file(pair, *locale);
            (*locale, AttrValue::from(file))
        });
        let props = Props {
            alternates: alternates.collect(),
            base_url: self.base_url.clone().map(AttrValue::from),
            widget: self.widget.clone().into(),
            comparison: Shared::new(comparison),
        };
        let body = render(props)?;
        Ok(format!("<!doctype html>\n{body}\n"))
    }
}

fn render(props: Props) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .context("starting the renderer")?;
    let page = yew::LocalServerRenderer::<Document>::with_props(props)
        // The widget has its own nodes, in its shadow root: nothing here is hydrated.
        .hydratable(false)
        .render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}

/// The style sheet of every page: the page's own, and the widget's for what stands inside
/// the element. Nested rules keep the widget's styles off the rest of the page.
pub fn style_sheet() -> String {
    [
        include_str!("../../static/page.css"),
        "\nrole-compare {\n",
        include_str!("../../static/role-compare.css"),
        "}\n\n",
        include_str!("../../static/static-page.css"),
    ]
    .concat()
}
