//! The card in which the pair is chosen: two comboboxes and the swap button between them.

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::compare::Side;
use role_compare_core::locale::Locale;
use yew::prelude::*;

use super::combobox::Combobox;
use super::icon::Icon;
use super::settings::{Action, Shown};
use super::shared::Shared;
use super::words::Words;

/// Both pickers and the button.
pub fn view(
    catalogue: &Shared<Catalogue>,
    shown: &Shown,
    locale: Locale,
    on_action: &Callback<Action>,
) -> Html {
    let words = Words::of(locale);
    let swap = on_action.reform(|_: MouseEvent| Action::Swap);
    let side = |side, chosen: &Rc<str>| {
        html! {
            <Combobox
                {side}
                chosen={AttrValue::from(Rc::clone(chosen))}
                catalogue={catalogue.clone()}
                {locale}
                {on_action}
            />
        }
    };
    html! {
        <div class="rc-picker" part="picker">
            { side(Side::Left, &shown.left) }
            <button
                type="button"
                class="rc-swap"
                aria-label={words.swap}
                title={words.swap}
                onclick={swap}
            >
                { Icon::Swap.view() }
            </button>
            { side(Side::Right, &shown.right) }
        </div>
    }
}
