//! One widget on a page: what the site wants, what the visitor wants, and the Yew app
//! that shows the outcome.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use role_compare_core::page_state::{BadPart, PageState, Panel};
use web_sys::Element;
use yew::{AttrValue, Callback};

use super::data::Outcome;
use super::host::Host;
use super::options::{Options, Wish};
use super::page_url::{self, Entry};
use super::stage::Stage;
use crate::baked;
use crate::view::{
    self, Action, Along, AppProps, Change, Picture, Settings, Shared, Shown, Take, Told,
};

/// A widget.
///
/// Its methods take `&self`: the host may call back into it from any of its own handlers.
pub struct Instance {
    host: Host,
    /// What the site asks for, before the visitor chose anything.
    options: RefCell<Options>,
    /// The attributes as they stood when last seen, with what was reflected into them.
    attributes: RefCell<Wish>,
    /// What the page shows: the site's wish, and the visitor's over it.
    wish: RefCell<Wish>,
    /// What the URL asks for that cannot be done.
    bad: RefCell<Rc<[BadPart]>>,
    /// What Yew was given last.
    props: RefCell<AppProps>,
    stage: RefCell<Option<Stage>>,
    /// Whether the first comparison has been shown.
    ready: Cell<bool>,
    /// Whether data could not be had and the host was not told of it yet.
    in_trouble: Cell<bool>,
    /// The ids that the host was told of as unknown.
    reported: RefCell<Vec<Rc<str>>>,
}

impl Instance {
    /// Shows a widget inside `root`.
    pub fn mount(root: Element, options: Options, data: Outcome, host: Host) -> Rc<Instance> {
        let site = options.wish.clone();
        let (wish, bad) = match options.in_hash {
            true => asked(&site),
            false => (site.clone(), Rc::default()),
        };
        let instance = Rc::new_cyclic(|this| {
            let on_action = {
                let this = this.clone();
                Callback::from(move |action| {
                    if let Some(this) = this.upgrade() {
                        Instance::act(&this, action);
                    }
                })
            };
            let on_shown = {
                let this = this.clone();
                Callback::from(move |shown| {
                    if let Some(this) = this.upgrade() {
                        Instance::shown(&this, &shown);
                    }
                })
            };
            let props = AppProps {
                catalogue: None,
                trouble: None,
                settings: settings(&wish, &bad, &options),
                along: Along::default(),
                on_action,
                on_shown,
            };
            Instance {
                host,
                options: RefCell::new(options),
                attributes: RefCell::new(site.clone()),
                wish: RefCell::new(wish.clone()),
                bad: RefCell::new(bad),
                props: RefCell::new(props),
                stage: RefCell::default(),
                ready: Cell::default(),
                in_trouble: Cell::default(),
                reported: RefCell::default(),
            }
        });
        instance.complain(&[]);
        instance.take(data);
        {
            let mut props = instance.props.borrow_mut();
            props.along = instance.along(&props).unwrap_or_default();
        }
        if wish != site {
            instance.reflect();
        }
        let stage = Stage::enter(&root, instance.props.borrow().clone());
        instance.stage.replace(Some(stage));
        instance.report();
        instance
    }

    /// Takes the attributes as they stand now, and other data if there are.
    pub fn update(self: &Rc<Self>, options: Options, data: Option<Outcome>) {
        let before = self.options.borrow().clone();
        let attributes = self.attributes.replace(options.wish.clone());
        // What was only reflected is the visitor's, not the site's.
        let mut site = before.wish.clone();
        site.take_changes(&attributes, &options.wish);
        self.wish
            .borrow_mut()
            .take_changes(&attributes, &options.wish);
        let in_hash = options.in_hash;
        self.options.replace(Options {
            wish: site.clone(),
            ..options
        });
        self.complain(&before.complaints);
        if in_hash && site != before.wish {
            self.keep(Entry::Same);
        }
        if let Some(data) = data {
            self.take(data);
            self.leave_stale_pair();
        }
        self.render();
    }

    /// Tells the visitor that data take long. What the attributes ask for waits for them.
    pub fn late(&self, data: Outcome) {
        self.take(data);
        self.render();
    }

    /// Follows the page's URL, where the wish is kept in it.
    pub fn url_changed(&self) {
        if !self.options.borrow().in_hash {
            return;
        }
        let (wish, bad) = asked(&self.options.borrow().wish);
        let is_other = self.bad.replace(Rc::clone(&bad)) != bad;
        let is_other_wish = self.wish.replace(wish.clone()) != wish;
        if is_other || is_other_wish {
            self.render();
        }
        if is_other_wish {
            self.reflect();
        }
    }

    /// Takes the widget off the page.
    pub fn destroy(&self) {
        if let Some(stage) = self.stage.take() {
            stage.leave();
        }
    }

    /// Keeps data to be shown by the next rendering. Where they could not be had, the
    /// former roles stay.
    fn take(&self, data: Outcome) {
        let mut props = self.props.borrow_mut();
        match data {
            Outcome::Roles(catalogue) => {
                props.catalogue = Some(catalogue.into());
                props.trouble = None;
                // An id may be unknown among these roles too, which is told anew.
                self.reported.take();
            }
            Outcome::Trouble(trouble) => {
                props.trouble = Some(Shared::new(trouble));
                self.in_trouble.set(true);
            }
        }
    }

    /// Lets go of a pair that the visitor chose among former roles, if these do not have it:
    /// the visitor did nothing wrong. A pair of the site's own stays, and is told.
    fn leave_stale_pair(&self) {
        let is_stale = {
            let (props, wish) = (self.props.borrow(), self.wish.borrow());
            let more = wish.more.iter().flat_map(|more| &**more);
            let mut ids = wish.left.iter().chain(&wish.right).chain(more);
            props
                .catalogue
                .as_ref()
                .is_some_and(|catalogue| ids.any(|id| catalogue.index_of(id).is_none()))
        };
        let site = self.options.borrow().wish.clone();
        {
            let mut wish = self.wish.borrow_mut();
            let roles = |wish: &Wish| (wish.left.clone(), wish.right.clone(), wish.more.clone());
            if !is_stale || roles(&wish) == roles(&site) {
                return;
            }
            wish.left = site.left;
            wish.right = site.right;
            wish.more = site.more;
        }
        self.keep(Entry::Same);
        self.reflect();
    }

    /// Hands something over to be copied, or saved as a file.
    fn hand_over(&self, take: Take, is_file: bool) {
        let (text, name) = {
            let props = self.props.borrow();
            let Some(catalogue) = &props.catalogue else {
                return;
            };
            let shown = props.settings.shown(catalogue);
            let text = match take {
                Take::Markdown | Take::Csv => view::sheet(catalogue, &props.settings, take),
                Take::Link => props.along.link.as_deref().map(str::to_owned),
                Take::Snippet => props.along.snippet.as_deref().map(str::to_owned),
            };
            let name = shown.ids.join("-vs-");
            (text.unwrap_or_default(), name)
        };
        if is_file {
            let (ending, media_type) = match take {
                Take::Csv => (".csv", "text/csv;charset=utf-8"),
                _ => (".md", "text/markdown;charset=utf-8"),
            };
            self.host.save(&text, &[&name, ending].concat(), media_type);
        } else {
            self.host.copy(&text);
        }
    }

    /// Saves a chart as a picture.
    fn draw(&self, place: usize, picture: Picture, credit: &str) {
        let name = {
            let props = self.props.borrow();
            let Some(catalogue) = &props.catalogue else {
                return;
            };
            let ids = props.settings.shown(catalogue).ids.join("-vs-");
            [&ids, "-", &(place + 1).to_string()].concat()
        };
        let is_png = picture == Picture::Png;
        self.host.draw(place, is_png, &name, credit);
    }

    /// Tells the visitor what came of handing something over.
    pub fn told(&self, told: Told) {
        self.props.borrow_mut().along.told = Some(told);
        self.render();
    }

    /// What can be taken along of what is shown, if the visitor looks at it.
    fn along(&self, props: &AppProps) -> Option<Along> {
        let (settings, catalogue) = (&props.settings, props.catalogue.as_ref()?);
        if !settings.page.open.has(Panel::Take) {
            return None;
        }
        let shown = settings.shown(catalogue);
        let in_hash = self.options.borrow().in_hash;
        let [left, right, more @ ..] = &shown.ids[..] else {
            return None;
        };
        let locale = settings.locale.tag();
        // Of a site's own roles another page knows nothing.
        let is_baked = *catalogue == Shared::from(baked::catalogue());
        let snippet = is_baked.then(|| {
            [
                "<script type=\"module\" src=\"/role-compare/role-compare.js\"></script>\n<role-compare left=\"",
                left,
                "\" right=\"",
                right,
                if more.is_empty() { "" } else { "\" more=\"" },
                &more.join(" "),
                "\" locale=\"",
                locale,
                "\"></role-compare>",
            ]
            .concat()
            .into()
        });
        // Another browser may have another language and know another first pair.
        let wish = Wish {
            left: Some(Rc::clone(left)),
            right: Some(Rc::clone(right)),
            more: Some(more.into()),
            locale: Some(settings.locale),
            theme: self.wish.borrow().theme,
            page: Some(Rc::clone(&settings.page)),
        };
        let link = in_hash.then(|| page_url::link(&wish));
        Some(Along {
            link: link.flatten().map(AttrValue::from),
            snippet,
            told: props.along.told,
        })
    }

    fn act(&self, action: Action) {
        self.props.borrow_mut().along.told = None;
        if let Action::Copy(_) | Action::Save(_) | Action::Draw(..) | Action::Print = action {
            // Whoever asks a second time is told a second time.
            self.render();
        }
        match action {
            Action::Copy(take) => return self.hand_over(take, false),
            Action::Save(take) => return self.hand_over(take, true),
            Action::Draw(place, picture, credit) => return self.draw(place, picture, &credit),
            Action::Print => return self.host.print(),
            _ => {}
        }
        let next = {
            let props = self.props.borrow();
            let Some(catalogue) = &props.catalogue else {
                return;
            };
            let next = props.settings.after(action.clone(), catalogue);
            if next == props.settings {
                return;
            }
            next
        };
        {
            let mut wish = self.wish.borrow_mut();
            match action {
                Action::Choose(..) | Action::Remove(_) | Action::Swap => {
                    wish.left = next.left;
                    wish.right = next.right;
                    wish.more = Some(next.more);
                }
                Action::Speak(locale) => wish.locale = Some(locale),
                Action::Paint(theme) => wish.theme = Some(theme),
                _ => {}
            }
            if next.page != self.props.borrow().settings.page {
                wish.page = Some(next.page);
            }
        }
        self.bad.replace(next.bad);
        let change = match action {
            Action::Set(change) => Some(change),
            _ => None,
        };
        self.keep(match change.is_none_or(Change::is_step) {
            true => Entry::New,
            false => Entry::Same,
        });
        // First, because a program that hears of attributes may change the page then: not between
        // what is rendered and when it is looked after again.
        self.reflect();
        self.render();
    }

    /// Keeps what is shown in the page's URL, if the site wants it there.
    fn keep(&self, entry: Entry) {
        if self.options.borrow().in_hash {
            page_url::write(&self.wish.borrow(), entry);
        }
    }

    /// Gives Yew the settings and the data of now. Yew compares them with those that it has.
    fn render(&self) {
        let props = {
            let mut props = self.props.borrow_mut();
            props.settings = settings(
                &self.wish.borrow(),
                &self.bad.borrow(),
                &self.options.borrow(),
            );
            let along = self.along(&props);
            props.along = along.unwrap_or_default();
            props.clone()
        };
        if let Some(stage) = self.stage.borrow_mut().as_mut() {
            stage.update(props);
        }
        self.report();
    }

    fn shown(&self, shown: &Shown) {
        if self.ready.replace(true) {
            self.host.changed(shown);
        } else {
            self.host.ready();
        }
    }

    fn reflect(&self) {
        let wish = self.wish.borrow().clone();
        // As it will be read: what is as nobody asked for it has no attribute.
        let attributes = Wish {
            more: wish.more.filter(|more| !more.is_empty()),
            page: wish.page.filter(|page| **page != PageState::default()),
            ..wish
        };
        self.host.reflected(&attributes);
        self.attributes.replace(attributes);
    }

    /// Tells the host what the visitor is told of in place, each thing once.
    fn report(&self) {
        if self.in_trouble.take() {
            let trouble = self.props.borrow().trouble.clone();
            if let Some(trouble) = trouble {
                let message = trouble.report();
                self.warn(&message);
                self.host.error(trouble.code(), &message);
            }
        }
        let shown = {
            let props = self.props.borrow();
            let Some(catalogue) = &props.catalogue else {
                return;
            };
            props.settings.shown(catalogue)
        };
        for (id, _) in shown.unknown {
            let is_new = !self.reported.borrow().contains(&id);
            if is_new {
                let message = ["there is no role “", &id, "”"].concat();
                self.reported.borrow_mut().push(id);
                self.warn(&message);
                self.host.error("unknown-role", &message);
            }
        }
    }

    fn complain(&self, before: &[String]) {
        for complaint in &self.options.borrow().complaints {
            if !before.contains(complaint) {
                self.warn(complaint);
            }
        }
    }

    fn warn(&self, message: &str) {
        gloo::console::warn!(["<role-compare>: ", message].concat());
    }
}

/// What the page's URL asks for, over what the site does.
fn asked(site: &Wish) -> (Wish, Rc<[BadPart]>) {
    let (wish, bad) = page_url::read();
    (wish.or(site), bad.into())
}

fn settings(wish: &Wish, bad: &Rc<[BadPart]>, options: &Options) -> Settings {
    Settings {
        left: wish.left.clone(),
        right: wish.right.clone(),
        locale: wish.locale.unwrap_or(options.language),
        theme: wish.theme.unwrap_or_default(),
        blocks: Rc::clone(&options.blocks),
        more: wish.more.clone().unwrap_or_default(),
        page: wish.page.clone().unwrap_or_default(),
        bad: Rc::clone(bad),
    }
}
