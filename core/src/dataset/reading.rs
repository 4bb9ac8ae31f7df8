//! Reads a dataset that stands in one file, a little at a time: between two steps a browser can
//! answer its visitor. It must not know who waits, nor how long a step takes.

use std::ops::Range;
use std::vec::IntoIter;

use super::Builder;
use super::limits::{MOST_BYTES, MOST_BYTES_OF_ROLE, MOST_ITEMS};
use super::problem::Problems;
use super::reader::{self, Reader, join};
use super::split::{Scan, Split, TooDeep};
use crate::catalogue::Catalogue;
use crate::json::Json;

/// How many bytes of roles are read in one step, but for what one role has more.
const AT_ONCE: usize = 16_000;

/// How many bytes are looked at in one step to take the text apart.
const LOOKED_AT_ONCE: usize = 500_000;

/// A dataset that is being read.
#[derive(Debug)]
pub struct Reading {
    file: String,
    text: String,
    split: Split,
    /// The roles that have been read as JSON.
    json: Vec<Json>,
    /// How many of them have been read as roles.
    done: usize,
    builder: Builder,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Bytes(Vec<u8>),
    Apart(Scan),
    Around,
    Json,
    Roles(IntoIter<Json>),
    End,
}

impl Reading {
    /// Of bytes as they come from a disk or a server: text in UTF-8, with or without a byte order
    /// mark. `file` is what messages call them.
    pub fn new(file: &str, bytes: Vec<u8>) -> Reading {
        Reading {
            file: file.to_owned(),
            text: String::new(),
            split: Split::default(),
            json: Vec::new(),
            done: 0,
            builder: Builder::default(),
            stage: Stage::Bytes(bytes),
        }
    }

    /// Reads a little more. In the end come the roles, or everything that is wrong; there is no
    /// step behind that one.
    pub fn step(&mut self) -> Option<Result<Catalogue, Problems>> {
        match std::mem::replace(&mut self.stage, Stage::End) {
            Stage::Bytes(bytes) => self.read_text(bytes),
            Stage::Apart(scan) => self.take_apart(scan),
            Stage::Around => self.read_around(),
            Stage::Json => self.read_json(),
            Stage::Roles(roles) => self.read_roles(roles),
            Stage::End => return Some(std::mem::take(&mut self.builder).finish()),
        }
        None
    }

    /// All steps at once.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn finish(mut self) -> Result<Catalogue, Problems> {
        loop {
            if let Some(read) = self.step() {
                return read;
            }
        }
    }

    fn read_text(&mut self, bytes: Vec<u8>) {
        let mut reader = Reader::new(&self.file);
        match String::from_utf8(bytes) {
            Ok(text) => {
                if reader.is_readable(reader::without_mark(&text), MOST_BYTES) {
                    self.text = text;
                    self.stage = Stage::Apart(Scan::default());
                }
            }
            Err(error) => {
                let place = error.utf8_error().valid_up_to();
                if place < MOST_BYTES {
                    let found = ["another encoding at byte ", &place.to_string()].concat();
                    reader.problem("", found, "text in UTF-8");
                } else {
                    reader.too_large("", MOST_BYTES, "");
                }
            }
        }
        self.builder.problems.append(reader.into_problems());
    }

    fn take_apart(&mut self, mut scan: Scan) {
        let text = reader::without_mark(&self.text);
        match scan.go_on(text, LOOKED_AT_ONCE) {
            Ok(false) => self.stage = Stage::Apart(scan),
            Ok(true) => {
                self.split = scan.finish(text);
                self.stage = Stage::Around;
            }
            Err(TooDeep) => {
                let mut reader = Reader::new(&self.file);
                reader.too_deep();
                self.builder.problems.append(reader.into_problems());
            }
        }
    }

    fn read_around(&mut self) {
        let mut reader = Reader::new(&self.file);
        let text = reader::without_mark(&self.text);
        let around = self.split.around(text);
        if around.len() > MOST_BYTES_OF_ROLE {
            reader.too_large("", MOST_BYTES_OF_ROLE, " around the roles");
        } else if let Some(json) = reader.json(&around, text, |place| self.split.place(place))
            && let Some(mut object) = reader.object(json, "", "a dataset")
        {
            self.builder.read_head(&self.file, &mut reader, &mut object);
            let count = self.split.count;
            if let Some(json) = object.require("roles", "the list of roles", &mut reader) {
                if count > MOST_ITEMS {
                    reader.too_many("roles", count, MOST_ITEMS);
                } else if count > 0 {
                    self.stage = Stage::Json;
                } else if let Some(roles) = reader.list(json, "roles", MOST_ITEMS) {
                    // Its name was written with escapes: it has been read with what is around it.
                    self.stage = Stage::Roles(roles.into_iter());
                }
            }
            object.finish(&mut reader);
        }
        self.builder.problems.append(reader.into_problems());
    }

    /// Reads the next roles as JSON. Where that is broken nothing else is told: it is not sure
    /// what the rest is.
    fn read_json(&mut self) {
        let mut reader = Reader::new(&self.file);
        let text = reader::without_mark(&self.text);
        let mut bytes = 0;
        while bytes < AT_ONCE {
            let index = self.json.len();
            let Some(place) = self.split.roles.get(index) else {
                self.text = String::new();
                self.stage = Stage::Roles(std::mem::take(&mut self.json).into_iter());
                return;
            };
            bytes += place.len();
            if place.len() > MOST_BYTES_OF_ROLE {
                reader.too_large(&join("roles", &index.to_string()), MOST_BYTES_OF_ROLE, "");
                self.builder.problems.append(reader.into_problems());
                return;
            }
            let role = reader.json(&text[place.clone()], text, |inner| place.start + inner);
            let Some(role) = role else {
                self.builder.problems = reader.into_problems();
                return;
            };
            self.json.push(role);
        }
        self.stage = Stage::Json;
    }

    fn read_roles(&mut self, mut roles: IntoIter<Json>) {
        let mut reader = Reader::new(&self.file);
        let mut bytes = 0;
        while bytes < AT_ONCE {
            let Some(json) = roles.next() else {
                break;
            };
            let place = self.split.roles.get(self.done);
            bytes += place.map_or(AT_ONCE, Range::len);
            self.done += 1;
            self.builder.read_role(&self.file, &mut reader, json);
            reader.enter_role(None);
        }
        if roles.len() > 0 {
            self.stage = Stage::Roles(roles);
        }
        self.builder.problems.append(reader.into_problems());
    }
}
