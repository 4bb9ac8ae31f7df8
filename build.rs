//! Bakes `data/` into one checked binary, through core's own reader, and the style sheet without its
//! comments.
//!
//! Bad data fails the build and says which file, role and field is wrong. Other data can
//! be baked instead: `ROLE_COMPARE_DATA` names a folder of the same form, or one file.

use std::path::Path;
use std::{env, fs};

#[path = "build/data_files.rs"]
mod data_files;
#[path = "build/styles.rs"]
mod styles;

fn main() {
    println!("cargo::rerun-if-env-changed=ROLE_COMPARE_DATA");
    let data = env::var("ROLE_COMPARE_DATA").unwrap_or_else(|_| "data".to_owned());
    println!("cargo::rerun-if-changed={data}");
    match data_files::read(Path::new(&data)) {
        Ok(catalogue) => write("catalogue.bin", &catalogue.encode()),
        Err(message) => complain(&message),
    }
    match styles::read() {
        Ok(sheet) => write("role-compare.css", sheet.as_bytes()),
        Err(message) => complain(&message),
    }
}

fn complain(message: &str) {
    for line in message.lines() {
        println!("cargo::error={line}");
    }
}

fn write(name: &str, bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("Cargo names the output folder");
    fs::write(Path::new(&folder).join(name), bytes).expect("the output folder can be written");
}
