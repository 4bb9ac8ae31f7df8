//! The answer first: the opening sentences, the figures that stand out, and how much of
//! the rest can be compared.

use role_compare_core::compare::{Cell, Comparison, Highlight};

use super::cell;
use super::pen::{Pen, shape};
use super::related::{self, Choose};
use super::words::Words;

/// Writes the summary, with what else can be compared at its end.
pub fn write(pen: &mut Pen<'_>, comparison: &Comparison, choose: Choose) {
    let words = Words::of(comparison.locale);
    pen.put_text(shape!("h3" class="rc-eyebrow"), words.summary);
    if let Some((lead, more)) = comparison.summary.split_first() {
        pen.put_text(shape!("p" class="rc-lead"), &lead.text);
        if !more.is_empty() {
            pen.put(shape!("ul" class="rc-statements"), |pen| {
                for statement in more {
                    pen.put_text(shape!("li"), &statement.text);
                }
            });
        }
    }
    if !comparison.highlights.is_empty() {
        pen.put(shape!("ul" class="rc-tiles"), |pen| {
            for highlight in &comparison.highlights {
                tile(pen, highlight, comparison);
            }
        });
    }
    pen.put_text(shape!("p" class="rc-coverage"), &comparison.coverage.text);
    related::write(pen, comparison, choose);
}

fn tile(pen: &mut Pen<'_>, highlight: &Highlight, comparison: &Comparison) {
    let words = Words::of(comparison.locale);
    pen.put(shape!("li" class="rc-tile"), |pen| {
        pen.put_text(shape!("p" class="rc-tile-label"), &highlight.label);
        pen.put(shape!("p" class="rc-tile-value rc-left"), |pen| {
            value(pen, &comparison.left.title, &highlight.left, words);
        });
        pen.put(shape!("p" class="rc-tile-value rc-right"), |pen| {
            value(pen, &comparison.right.title, &highlight.right, words);
        });
        if let Some(difference) = &highlight.difference {
            pen.put(shape!("p" class="rc-badge"), |pen| {
                named(pen, words.difference);
                pen.text(difference);
            });
        }
    });
}

fn value(pen: &mut Pen<'_>, title: &str, cell: &Cell, words: &Words) {
    pen.put(shape!("span" class="rc-marker"), |_| {});
    named(pen, title);
    let (class, text) = cell::line(cell, words);
    pen.put(shape!("span"), |pen| {
        pen.attr("class", class);
        pen.text(text);
    });
}

/// What is behind it, for who does not see where it stands.
fn named(pen: &mut Pen<'_>, name: &str) {
    pen.put(shape!("span" class="rc-hidden"), |pen| {
        pen.text(name);
        pen.text(": ");
    });
}
