//! Take it along: the comparison as it is shown as a text, a link to it, and a snippet for a page.
//!
//! It must not know how a text is copied, nor what address the page has.

use role_compare_core::catalogue::Catalogue;
use role_compare_core::export::Sheet;
use yew::prelude::*;

use super::super::made::{self, Made};
use super::super::settings::{Action, Along, Picture, Settings, Take, Told};
use super::super::words as page_words;
use super::Desk;
use super::words::Words;

/// The panel's content.
pub fn view(desk: &Desk<'_>) -> Html {
    let words = Words::of(desk.options.locale);
    let button = |text: &'static str, action: Action| {
        let onclick = desk.on_action.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class="rc-chip" {onclick}>{ text }</button> }
    };
    let charts = desk.charts.iter().enumerate().map(|(place, chart)| {
        // Which chart, for whoever hears the button alone.
        let save = |text: &'static str, picture| {
            let action = Action::Draw(place, picture, chart.credit.clone());
            let onclick = desk.on_action.reform(move |_: MouseEvent| action.clone());
            let name = page_words::done_to(text, chart.title);
            html! {
                <button type="button" class="rc-chip" aria-label={name} {onclick}>{ text }</button>
            }
        };
        html! {
            <li>
                <span>{ chart.title }</span>
                { save("SVG", Picture::Svg) }
                { save("PNG", Picture::Png) }
            </li>
        }
    });
    let Along {
        link,
        snippet,
        told,
    } = desk.along;
    let lines = [
        ("rc-link", words.link, words.copy_link, link, Take::Link),
        (
            "rc-snippet",
            words.snippet,
            words.copy_snippet,
            snippet,
            Take::Snippet,
        ),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(id, name, copy, value, take)| {
            let value = value.clone()?;
            Some(html! {
                <div class="rc-number">
                    <label for={id}>{ name }</label>
                    <textarea {id} class="rc-input rc-copy" readonly=true rows="2" {value} />
                    { button(copy, Action::Copy(take)) }
                </div>
            })
        });
    let told = told.map(|told| match told {
        Told::Copied => words.copied,
        Told::NotCopied => words.not_copied,
        Told::Saved => words.saved,
        Told::NotDrawn => words.not_drawn,
        Told::NotDone => words.not_done,
    });
    html! {
        <>
            <div class="rc-buttons">
                { button(words.copy_markdown, Action::Copy(Take::Markdown)) }
                { button(words.copy_csv, Action::Copy(Take::Csv)) }
                { button(words.save_markdown, Action::Save(Take::Markdown)) }
                { button(words.save_csv, Action::Save(Take::Csv)) }
                { button(words.print, Action::Print) }
            </div>
            <p class="rc-small">{ words.about_take }</p>
            if !desk.charts.is_empty() {
                <div class="rc-options">
                    <p class="rc-related-name">{ words.charts }</p>
                    <ul class="rc-saved">{ for charts }</ul>
                </div>
            }
            { for lines }
            <div class="rc-says" role="status">{ for told.map(|told| html! { <p>{ told }</p> }) }</div>
        </>
    }
}

/// The rows that these settings show, as Markdown or as CSV; `None` where there are no such roles.
pub fn sheet(catalogue: &Catalogue, settings: &Settings, take: Take) -> Option<String> {
    let shown = settings.shown(catalogue);
    let ids: Vec<&str> = shown.ids.iter().map(|id| &**id).collect();
    let options = made::options(settings.locale, &settings.page);
    let made = Made::new(catalogue, &ids, &options)?;
    let sheet = match &made {
        Made::Pair(comparison) => Sheet::of(comparison, settings.page.look),
        Made::Several(several) => Sheet::of_several(several, settings.page.look),
    };
    match take {
        Take::Markdown => Some(sheet.markdown()),
        Take::Csv => Some(sheet.csv()),
        Take::Link | Take::Snippet => None,
    }
}
