//! The fragment of the page's URL, as the place where a visitor's choice is kept.

use std::rc::Rc;

use gloo::utils::{history, window};
use role_compare_core::page_state::{BadPart, PageState};
use role_compare_core::url_state::UrlState;

use super::options::{Wish, id};
use crate::view::Theme;

/// What the URL asks for, and what of it cannot be done. A link that says anything of ours says
/// all of the third and fourth role and of what is set beside the roles: what it leaves out is as
/// if nobody had asked for it.
pub fn read() -> (Wish, Vec<BadPart>) {
    let (mut state, mut bad) = UrlState::read(&fragment());
    let (page, more) = PageState::take(&mut state);
    bad.extend(more);
    let mut wish = Wish {
        left: id(state.left),
        right: id(state.right),
        locale: state.locale,
        theme: state.theme.as_deref().and_then(Theme::from_key),
        ..Wish::default()
    };
    if wish != Wish::default() || page != PageState::default() || !bad.is_empty() {
        wish.more = Some(state.more.into_iter().map(Rc::from).collect());
        wish.page = Some(page.into());
    }
    (wish, bad)
}

/// How a wish gets into the visitor's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// As a step that Back undoes.
    New,
    /// In place of the step that there is.
    Same,
}

/// Keeps a wish in the URL; the other parts of the fragment stay.
///
/// The history state of the page is handed on: a page's router may keep its own notes in
/// it. Where a page may not change its URL (in some sandboxes), nothing is kept.
pub fn write(wish: &Wish, entry: Entry) {
    let Some(url) = link(wish) else {
        return;
    };
    let history = history();
    let note = history.state().unwrap_or_default();
    // An error means that this page may not; the choice then lives as long as the page.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&note, "", Some(&url)),
        Entry::Same => history.replace_state_with_url(&note, "", Some(&url)),
    };
}

/// The page's address with a wish; none where the page has no address that it may know.
pub fn link(wish: &Wish) -> Option<String> {
    let mut state = UrlState::parse(&fragment());
    // What stood there of it before goes.
    PageState::take(&mut state);
    if let Some(page) = &wish.page {
        page.put(&mut state);
    }
    state.left = wish.left.as_deref().map(str::to_owned);
    state.right = wish.right.as_deref().map(str::to_owned);
    let more = wish.more.iter().flat_map(|more| &**more);
    state.more = more.map(|id| id.as_ref().to_owned()).collect();
    state.locale = wish.locale;
    state.theme = wish.theme.map(|theme| theme.key().to_owned());
    let href = window().location().href().ok()?;
    let address = href.split('#').next().unwrap_or_default();
    Some([address, "#", &state.format()].concat())
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}
