//! The JavaScript API: the baked roles, found and compared, as plain objects.
//!
//! `role-compare.js` checks the host's arguments before they come here and speaks for the
//! API's names; the shapes are described in `role-compare.d.ts`. It must not know elements.

use js_sys::{Error, Reflect};
use role_compare_core::compare;
use role_compare_core::json::Json;
use role_compare_core::locale::Locale;
use role_compare_core::{Catalogue, compare::UnknownRole};
use wasm_bindgen::prelude::*;

use super::plain::to_js;
use crate::baked;

/// All roles, in the catalogue's order.
///
/// # Errors
/// `bad-argument` for a language without texts.
#[wasm_bindgen]
pub fn api_roles(locale: Option<String>, languages: &str) -> Result<JsValue, JsValue> {
    let locale = language(locale, languages)?;
    let catalogue = baked::catalogue();
    let roles = (0..catalogue.len()).map(|index| summary(&catalogue, index, locale));
    Ok(to_js(&Json::Array(roles.collect())))
}

/// The roles that a query finds, the best first, at most `limit` of them.
///
/// # Errors
/// `bad-argument` for a language without texts.
#[wasm_bindgen]
pub fn api_search(
    query: &str,
    limit: f64,
    locale: Option<String>,
    languages: &str,
) -> Result<JsValue, JsValue> {
    let locale = language(locale, languages)?;
    let catalogue = baked::catalogue();
    let found = catalogue.search(query, locale, limit as usize);
    let hits = found.hits.iter();
    let roles = hits.map(|hit| summary(&catalogue, hit.role, locale));
    Ok(to_js(&Json::Array(roles.collect())))
}

/// Two roles compared.
///
/// # Errors
/// `unknown-role` for an id that no role has, `bad-argument` for a language without texts.
#[wasm_bindgen]
pub fn api_compare(
    left: &str,
    right: &str,
    locale: Option<String>,
    languages: &str,
) -> Result<JsValue, JsValue> {
    let locale = language(locale, languages)?;
    match compare::compare(&baked::catalogue(), left, right, locale) {
        Ok(comparison) => Ok(to_js(&comparison.to_plain())),
        Err(UnknownRole { id }) => {
            let message = ["there is no role with the id “", &id, "”"].concat();
            Err(error("unknown-role", &message))
        }
    }
}

/// The language asked for, or the first of the page's and the visitor's (separated by
/// blanks) that has texts.
fn language(asked: Option<String>, others: &str) -> Result<Locale, JsValue> {
    match asked {
        None => Ok(others
            .split(' ')
            .find_map(Locale::from_tag)
            .unwrap_or_default()),
        Some(tag) => Locale::from_tag(&tag).ok_or_else(|| {
            let message = ["`locale` is “", &tag, "”; there are texts in en and ru"].concat();
            error("bad-argument", &message)
        }),
    }
}

fn summary(catalogue: &Catalogue, index: usize, locale: Locale) -> Json {
    let aliases = catalogue.aliases(index, locale);
    let market = &catalogue.markets[catalogue.market(index)];
    Json::object()
        .with("id", &*catalogue.id(index))
        .with("title", &*catalogue.title(index, locale))
        .with("market", market.name.get(locale))
        .with("aliases", Json::list(&aliases, |alias| (&**alias).into()))
}

/// An `Error` that a program can tell apart by its `code`.
fn error(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property of an object that was just made does not fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

#[cfg(test)]
mod tests {
    /// The module tells its version before the Wasm is there, so it stands in both places.
    #[test]
    fn the_module_tells_the_version_of_the_package() {
        let module = include_str!("../../static/role-compare.js");
        let line = concat!("export const version = '", env!("CARGO_PKG_VERSION"), "';");
        assert!(module.lines().any(|found| found == line), "{line}");
    }
}
