//! The few line icons of the controls, as SVG nodes: an image file would be one more
//! request, and a data URL is not allowed by every page.

use yew::prelude::*;

use super::node::{el, tag};

/// A line icon. It says nothing by itself; the control beside it has the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Two arrows in opposite directions.
    Swap,
    /// Something opens below.
    Chevron,
    /// Away with it.
    Cross,
    /// Chosen.
    Check,
    /// Something is wrong.
    Warning,
    /// As the page around.
    Auto,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
}

impl Icon {
    /// The icon as a node.
    pub fn view(self) -> Html {
        let path = match self {
            Icon::Swap => "M7 4 3.5 7.5 7 11M3.5 7.5h13M13 9l3.5 3.5L13 16m3.5-3.5h-13",
            Icon::Chevron => "m5.5 8 4.5 4.5L14.5 8",
            Icon::Cross => "m5.5 5.5 9 9m0-9-9 9",
            Icon::Check => "m4.5 10.5 3.5 3.5 7.5-8",
            Icon::Warning => "M10 3.5 17.5 16.5h-15zM10 8.5v3.5m0 2.2v.1",
            Icon::Auto => "M3 4.5h14v9H3zM7 17h6m-3-3.5V17",
            Icon::Sun => {
                "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 2v1.5m0 13V18m8-8h-1.5M3.5 10H2\
                 m13.7-5.7-1.1 1.1M5.4 14.6l-1.1 1.1m11.4 0-1.1-1.1M5.4 5.4 4.3 4.3"
            }
            Icon::Moon => "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z",
        };
        let path = tag!("path"; "d": Some(path); []).into();
        el!("svg" class="rc-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false", [path])
    }
}
