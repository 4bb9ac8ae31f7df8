//! What is to be shown, and how what the visitor does changes it.
//!
//! Pure: the same settings and the same action give the same settings. It must not know
//! where settings come from (attributes, the URL) or where they are kept.

use std::rc::Rc;

use role_compare_core::catalogue::Catalogue;
use role_compare_core::field::Section;
use role_compare_core::locale::Locale;
use role_compare_core::page_state::{
    BadPart, Criterion, Filter, Gap, Like, MOST_ROLES, OwnPay, PageState, Panel, Sort,
};
use role_compare_core::role::{Currency, MoneyUnit, Period};
use role_compare_core::text::decimal::Decimal;
use yew::AttrValue;

/// The colours of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the page around it.
    #[default]
    Auto,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Theme {
    /// All themes, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The word in the `theme` attribute and in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a word.
    pub fn from_key(key: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// A part of the page that a site can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// The answer in sentences, and the figures that stand out.
    Summary,
    /// What leads from a comparison to a decision: closed panels in a row.
    Decide,
    /// One section of the comparison.
    Section(Section),
    /// Where the figures come from.
    Sources,
}

impl Block {
    /// All parts in their standard order.
    pub fn all() -> Vec<Block> {
        let sections = Section::ALL.into_iter().map(Block::Section);
        [Block::Summary, Block::Decide]
            .into_iter()
            .chain(sections)
            .chain([Block::Sources])
            .collect()
    }

    /// The word in the `sections` attribute.
    pub fn key(self) -> &'static str {
        match self {
            Block::Summary => "summary",
            Block::Decide => "decide",
            Block::Section(section) => section.key(),
            Block::Sources => "sources",
        }
    }

    /// The part of a word.
    pub fn from_key(key: &str) -> Option<Block> {
        Block::all().into_iter().find(|block| block.key() == key)
    }
}

/// What the site and the visitor have asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Id of the first role, known or not; `None` for the dataset's own choice.
    pub left: Option<Rc<str>>,
    /// Id of the second role, likewise.
    pub right: Option<Rc<str>>,
    /// Ids of a third and a fourth role, likewise; most pages have none.
    pub more: Rc<[Rc<str>]>,
    /// The language.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// The parts of the page, in the order wanted.
    pub blocks: Rc<[Block]>,
    /// What the visitor has set beside the roles.
    pub page: Rc<PageState>,
    /// What a link says that cannot be done, to be told.
    pub bad: Rc<[BadPart]>,
}

/// What a visitor can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Choose the role of a place, counted from 0, by its id.
    Choose(usize, Rc<str>),
    /// Take the role of a place away again: the third or the fourth.
    Remove(usize),
    /// Let the first two roles change places.
    Swap,
    /// Choose the language.
    Speak(Locale),
    /// Choose the colours.
    Paint(Theme),
    /// Set something beside the roles.
    Set(Change),
    /// Copy something.
    Copy(Take),
    /// Save a text as a file.
    Save(Take),
    /// Save a chart as a picture, by its place among those on the page, with a line that says
    /// where its figures come from.
    Draw(usize, Picture, AttrValue),
    /// Print the comparison alone.
    Print,
}

/// What can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// The rows that are shown, as Markdown.
    Markdown,
    /// The same for a spreadsheet.
    Csv,
    /// A link that brings back what is on the screen.
    Link,
    /// The lines with which a page shows this pair.
    Snippet,
}

/// What a chart is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Lines and letters, to be scaled and edited.
    Svg,
    /// Points.
    Png,
}

/// What can be taken along but for the rows, and what came of it. Made only while it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Along {
    /// The link; none where nothing is kept in the page's address.
    pub link: Option<AttrValue>,
    /// The lines; none for a site's own roles.
    pub snippet: Option<AttrValue>,
    /// What came of the last that was asked for.
    pub told: Option<Told>,
}

/// What came of taking something along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// It is on the clipboard.
    Copied,
    /// The browser, or the page around, does not allow it.
    NotCopied,
    /// It was handed to the browser as a file.
    Saved,
    /// The browser does not draw it.
    NotDrawn,
    /// The browser, or the page around, does not save or print it.
    NotDone,
}

impl Told {
    /// All of them, in the order by which the element knows them.
    pub const ALL: [Told; 5] = [
        Told::Copied,
        Told::NotCopied,
        Told::Saved,
        Told::NotDrawn,
        Told::NotDone,
    ];
}

/// What a visitor can set beside the roles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Change {
    /// Open or close a panel.
    Open(Panel, bool),
    /// Which rows are shown.
    Filter(Filter),
    /// In which order.
    Sort(Sort),
    /// Whether each cell names its source.
    Sources(bool),
    /// The period that pay is told for.
    Period(Option<Period>),
    /// A rate, or none.
    Rate(Currency, Option<Decimal>),
    /// The visitor's own pay, or none as yet in this unit.
    OwnPay(Option<Decimal>, MoneyUnit),
    /// How much something counts.
    Weight(Criterion, u8),
    /// Which way the skill gap is told.
    Gap(Gap),
    /// Which counterparts are asked for.
    Like(Like),
}

impl Change {
    fn apply(self, page: &mut PageState) {
        match self {
            Change::Open(panel, is_open) => page.open.set(panel, is_open),
            Change::Filter(filter) => page.look.filter = filter,
            Change::Sort(sort) => page.look.sort = sort,
            Change::Sources(has_sources) => page.has_sources = has_sources,
            Change::Period(period) => page.pay_period = period,
            Change::Rate(currency, rate) => page.rates.set(currency, rate),
            Change::OwnPay(amount, unit) => {
                page.own_pay = amount.map(|amount| OwnPay { amount, unit });
                page.own_unit = amount.is_none().then_some(unit);
            }
            Change::Weight(criterion, weight) => page.weights.set(criterion, weight),
            Change::Gap(gap) => page.gap = gap,
            Change::Like(like) => page.like = Some(like),
        }
    }

    /// Whether Back undoes it by itself. Opening a panel and trying weights out are many small
    /// steps, which would stand between the visitor and the page before.
    pub fn is_step(self) -> bool {
        !matches!(self, Change::Open(..) | Change::Weight(..))
    }
}

impl Settings {
    /// The settings after an action.
    ///
    /// Whatever is done to the pair names both roles from then on: a link made of it shows
    /// what the visitor saw, even if the dataset's first pair changes.
    pub fn after(&self, action: Action, catalogue: &Catalogue) -> Settings {
        let mut next = self.clone();
        // Whoever does something has seen what was wrong with the link.
        next.bad = Rc::default();
        let shown = self.shown(catalogue);
        match action {
            Action::Choose(place, id) => {
                let mut ids = shown.ids;
                match ids.get_mut(place) {
                    Some(own) => *own = id,
                    None => {
                        ids.push(id);
                        next.close_picker();
                    }
                }
                next.compare(ids);
            }
            Action::Remove(place) => {
                let mut ids = shown.ids;
                if place > 1 && place < ids.len() {
                    ids.remove(place);
                }
                // The picker goes with the role, or without one.
                next.close_picker();
                next.compare(ids);
            }
            Action::Swap => {
                let mut ids = shown.ids;
                ids.swap(0, 1);
                next.compare(ids);
            }
            Action::Speak(locale) => next.locale = locale,
            Action::Paint(theme) => next.theme = theme,
            Action::Copy(_) | Action::Save(_) | Action::Draw(..) | Action::Print => {}
            Action::Set(change) => {
                let mut page = (*next.page).clone();
                change.apply(&mut page);
                next.page = page.into();
            }
        }
        next
    }

    /// Takes the empty picker away.
    fn close_picker(&mut self) {
        if self.page.open.has(Panel::More) {
            let mut page = (*self.page).clone();
            page.open.set(Panel::More, false);
            self.page = page.into();
        }
    }

    /// Asks for these roles, two at least.
    fn compare(&mut self, ids: Vec<Rc<str>>) {
        let mut ids = ids.into_iter();
        self.left = ids.next();
        self.right = ids.next();
        self.more = ids.take(MOST_ROLES - 2).collect();
    }

    /// The roles that these settings show.
    ///
    /// One of the first two that names no role, or one that there is not, gets the dataset's
    /// first role for it, or the other of the first pair if that one already stands beside it. A
    /// third or fourth that there is not is left out.
    pub fn shown(&self, catalogue: &Catalogue) -> Shown {
        let known = |asked: &Option<Rc<str>>| {
            let asked = asked.as_ref()?;
            catalogue.index_of(asked).map(|_| Rc::clone(asked))
        };
        let (first, second) = catalogue.first_pair();
        let pair = match (known(&self.left), known(&self.right)) {
            (Some(left), Some(right)) => (left, right),
            (Some(left), None) => {
                let right = if *left == *second { first } else { second };
                (left, right.into())
            }
            (None, Some(right)) => {
                let left = if *right == *first { second } else { first };
                (left.into(), right)
            }
            (None, None) => (first.into(), second.into()),
        };
        let mut unknown = Vec::new();
        let asked = [(&self.left, &pair.0), (&self.right, &pair.1)];
        for (asked, shown) in asked {
            if let Some(asked) = asked.as_ref().filter(|asked| *asked != shown) {
                unknown.push((Rc::clone(asked), Some(Rc::clone(shown))));
            }
        }
        let mut ids = vec![pair.0, pair.1];
        for asked in &*self.more {
            match catalogue.index_of(asked) {
                Some(_) => ids.push(Rc::clone(asked)),
                None => unknown.push((Rc::clone(asked), None)),
            }
        }
        Shown { ids, unknown }
    }
}

/// The roles on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Their ids, two to four.
    pub ids: Vec<Rc<str>>,
    /// The ids that were asked for and are not there, and what is shown instead of each.
    pub unknown: Vec<(Rc<str>, Option<Rc<str>>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEADER: &str = "customer-service-leader";
    const DIRECTOR: &str = "customer-service-director";
    const HEAD: &str = "head-of-customer-service";

    fn settings(left: Option<&str>, right: Option<&str>) -> Settings {
        Settings {
            left: left.map(Rc::from),
            right: right.map(Rc::from),
            locale: Locale::En,
            theme: Theme::Auto,
            blocks: Block::all().into(),
            more: Rc::default(),
            page: Rc::default(),
            bad: Rc::default(),
        }
    }

    #[test]
    fn a_side_without_a_role_gets_one_of_the_first_pair() {
        let catalogue = crate::baked::catalogue();
        assert_eq!(catalogue.first_pair(), (LEADER, DIRECTOR));
        for (left, right, shown, unknown) in [
            (None, None, [LEADER, DIRECTOR], vec![]),
            (Some(HEAD), None, [HEAD, DIRECTOR], vec![]),
            (Some(DIRECTOR), None, [DIRECTOR, LEADER], vec![]),
            (None, Some(HEAD), [LEADER, HEAD], vec![]),
            (None, Some(LEADER), [DIRECTOR, LEADER], vec![]),
            (Some(HEAD), Some(HEAD), [HEAD, HEAD], vec![]),
            (Some("?"), Some(HEAD), [LEADER, HEAD], vec![("?", LEADER)]),
            (
                Some("a"),
                Some("b"),
                [LEADER, DIRECTOR],
                vec![("a", LEADER), ("b", DIRECTOR)],
            ),
        ] {
            let found = settings(left, right).shown(&catalogue);
            let name = format!("{left:?} {right:?}");
            assert_eq!(found.ids, shown.map(Rc::from), "{name}");
            let told = found.unknown.iter();
            let told = told.map(|(id, shown)| (&**id, shown.as_deref().unwrap_or_default()));
            assert_eq!(told.collect::<Vec<_>>(), unknown, "{name}");
        }
    }

    #[test]
    fn a_third_and_a_fourth_role_come_and_go() {
        let catalogue = crate::baked::catalogue();
        let ids = |settings: &Settings| settings.shown(&catalogue).ids.join(" ");
        let two = settings(None, None);
        let three = two.after(Action::Choose(2, HEAD.into()), &catalogue);
        assert_eq!(ids(&three), [LEADER, DIRECTOR, HEAD].join(" "));
        let four = three.after(Action::Choose(3, LEADER.into()), &catalogue);
        assert_eq!(ids(&four), [LEADER, DIRECTOR, HEAD, LEADER].join(" "));
        let other = four.after(Action::Choose(2, DIRECTOR.into()), &catalogue);
        assert_eq!(ids(&other), [LEADER, DIRECTOR, DIRECTOR, LEADER].join(" "));
        let swapped = three.after(Action::Swap, &catalogue);
        assert_eq!(ids(&swapped), [DIRECTOR, LEADER, HEAD].join(" "));
        let fewer = four.after(Action::Remove(2), &catalogue);
        assert_eq!(ids(&fewer), [LEADER, DIRECTOR, LEADER].join(" "));
        // Two always stay.
        let still = two.after(Action::Remove(1), &catalogue);
        assert_eq!(ids(&still), [LEADER, DIRECTOR].join(" "));
        let mut asked = three.clone();
        asked.more = ["?".into(), HEAD.into()].into();
        let shown = asked.shown(&catalogue);
        assert_eq!(shown.ids.len(), 3);
        assert_eq!(shown.unknown, [("?".into(), None)]);
    }

    #[test]
    fn what_is_done_to_the_pair_names_both_roles() {
        let catalogue = crate::baked::catalogue();
        for (left, action, pair) in [
            (None, Action::Swap, (DIRECTOR, LEADER)),
            (Some("?"), Action::Swap, (DIRECTOR, LEADER)),
            (None, Action::Choose(0, HEAD.into()), (HEAD, DIRECTOR)),
            (None, Action::Choose(1, HEAD.into()), (LEADER, HEAD)),
            (Some("?"), Action::Choose(1, HEAD.into()), (LEADER, HEAD)),
        ] {
            let next = settings(left, None).after(action.clone(), &catalogue);
            let found = (next.left.as_deref(), next.right.as_deref());
            assert_eq!(found, (Some(pair.0), Some(pair.1)), "{left:?} {action:?}");
        }
    }

    #[test]
    fn every_part_is_found_by_its_key() {
        for block in Block::all() {
            assert_eq!(Block::from_key(block.key()), Some(block));
        }
        assert_eq!(Block::from_key("cake"), None);
    }
}
