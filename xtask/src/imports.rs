//! Short names for what the widget's Wasm takes from wasm-bindgen's glue.
//!
//! wasm-bindgen's own end in hashes of 16 digits, which no compressor makes smaller, and each
//! stands in both files, in the Wasm behind the name of the glue. Sections that only tell of the
//! tools which made the Wasm go too. Only the section of imports is understood here, and of the glue only
//! the lines that name one; whatever looks otherwise is refused, because a name that the two
//! do not share is a widget that cannot start.

use anyhow::{Context, Result, bail, ensure};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

const WASM: &str = "wasm/role-compare_bg.wasm";
const GLUE: &str = "wasm/role-compare.js";

/// What a Wasm file of version 1 begins with.
const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
/// The number of sections that mean nothing to who runs the Wasm.
const CUSTOM: u8 = 0;
/// The number of the section of imports.
const IMPORTS: u8 = 2;
/// The mark of an import that is a function.
const FUNCTION: u8 = 0;
/// The module that all functions come from, as wasm-bindgen calls it and as we do.
const LONG_MODULE: &str = "./role-compare_bg.js";
const MODULE: &str = "a";

/// Shortens the names in both files of the release.
///
/// # Errors
/// When a file cannot be read or written, or one of them is not as wasm-bindgen makes it.
pub fn shorten(dist: &Path) -> Result<()> {
    let (wasm, glue) = (dist.join(WASM), dist.join(GLUE));
    let bytes = fs::read(&wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let text = fs::read_to_string(&glue).with_context(|| format!("reading {}", glue.display()))?;
    let (bytes, names) = renamed_wasm(&bytes).context(WASM)?;
    let text = renamed_glue(&text, &names).context(GLUE)?;
    fs::write(&wasm, bytes).with_context(|| format!("writing {}", wasm.display()))?;
    fs::write(&glue, text).with_context(|| format!("writing {}", glue.display()))
}

/// The Wasm with its imports renamed and without custom sections, and the new names of the
/// imports by the old ones.
fn renamed_wasm(wasm: &[u8]) -> Result<(Vec<u8>, HashMap<&str, String>)> {
    let mut rest = Reader(wasm);
    ensure!(rest.bytes(MAGIC.len())? == MAGIC, "no Wasm of version 1");
    let (mut out, mut names) = (MAGIC.to_vec(), HashMap::new());
    while !rest.0.is_empty() {
        let kind = rest.byte()?;
        let length = rest.number()?;
        let section = rest.bytes(length)?;
        if kind == CUSTOM {
            continue;
        }
        let mut renamed = section.to_vec();
        if kind == IMPORTS {
            ensure!(names.is_empty(), "two sections of imports");
            renamed = renamed_imports(Reader(section), &mut names)?;
        }
        out.push(kind);
        put_number(&mut out, renamed.len());
        out.extend(renamed);
    }
    ensure!(!names.is_empty(), "no imports");
    Ok((out, names))
}

fn renamed_imports<'a>(
    mut section: Reader<'a>,
    names: &mut HashMap<&'a str, String>,
) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let count = section.number()?;
    put_number(&mut out, count);
    for number in 0..count {
        let module = section.name()?;
        let old = section.name()?;
        let kind = section.byte()?;
        ensure!(kind == FUNCTION, "the import `{old}` is not a function");
        let signature = section.number()?;
        ensure!(
            module == LONG_MODULE,
            "`{old}` comes from `{module}`, not from `{LONG_MODULE}`"
        );
        let new = short_name(number);
        for name in [MODULE, &new] {
            put_number(&mut out, name.len());
            out.extend(name.as_bytes());
        }
        out.push(kind);
        put_number(&mut out, signature);
        ensure!(
            names.insert(old, new).is_none(),
            "two imports are called `{old}`"
        );
    }
    ensure!(section.0.is_empty(), "the section of imports goes on");
    Ok(out)
}

/// The glue with its functions renamed, and the object that holds them. Each stands at the
/// beginning of a line.
fn renamed_glue(glue: &str, names: &HashMap<&str, String>) -> Result<String> {
    let mut out = String::with_capacity(glue.len());
    let (mut found, mut modules) = (0, 0);
    let module = format!("\"{LONG_MODULE}\": ");
    for line in glue.lines() {
        let bare = line.trim_start();
        match bare.split_once(": function(") {
            Some((name, function)) => {
                let Some(new) = names.get(name) else {
                    bail!("the Wasm does not import `{name}`");
                };
                out.push_str(&line[..line.len() - bare.len()]);
                out.push_str(new);
                out.push_str(": function(");
                out.push_str(function);
                found += 1;
            }
            None if bare.starts_with(&module) => {
                out.push_str(&line.replacen(&module, &format!("{MODULE}: "), 1));
                modules += 1;
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    ensure!(
        found == names.len(),
        "the Wasm imports {} functions, and {found} are here",
        names.len()
    );
    ensure!(
        modules == 1,
        "{modules} lines begin with `{module}`, not one"
    );
    Ok(out)
}

/// `a` to `z`, then `ba`, `bb` and on: letters as digits.
fn short_name(number: usize) -> String {
    let mut name = match number / 26 {
        0 => String::new(),
        more => short_name(more),
    };
    name.push(char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]));
    name
}

/// Appends a number as Wasm writes it: seven bits to a byte, the lowest first.
fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// What is still to be read of a Wasm file.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count).context("it is cut off")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.bytes(1)?[0])
    }

    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = usize::from(self.byte()?);
            number |= (byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number does not end");
    }

    fn name(&mut self) -> Result<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).context("a name of an import")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wasm with a section of types and these imports.
    fn wasm(module: &str, imports: &[(&str, u8)]) -> Vec<u8> {
        let mut section = Vec::new();
        put_number(&mut section, imports.len());
        for (name, kind) in imports {
            for name in [module, name] {
                put_number(&mut section, name.len());
                section.extend(name.as_bytes());
            }
            section.extend([*kind, 0]);
        }
        let mut wasm = [MAGIC, b"\x01\x04\x01\x60\0\0", &[IMPORTS]].concat();
        put_number(&mut wasm, section.len());
        wasm.extend(section);
        wasm
    }

    const LONG: &str = "__wbg_call_6bcf8d3e20937e46";
    const GLUE_TEXT: &str = "const import0 = {\n    __wbindgen_b: function(arg0) {\n        f();\n    },\n    \
         __wbg_call_6bcf8d3e20937e46: function() { return g(function (arg0) {\n};\n\
         return { \n    \"./role-compare_bg.js\": import0,\n};\n";

    #[test]
    fn both_files_get_the_same_names_and_nothing_else_changes() {
        let mut before = wasm(LONG_MODULE, &[(LONG, FUNCTION), ("__wbindgen_b", FUNCTION)]);
        before.extend(b"\0\x03\x02hi");
        let (after, names) = renamed_wasm(&before).unwrap();
        assert_eq!(after, wasm(MODULE, &[("a", FUNCTION), ("b", FUNCTION)]));
        assert_eq!(
            renamed_glue(GLUE_TEXT, &names).unwrap(),
            "const import0 = {\n    b: function(arg0) {\n        f();\n    },\n    \
             a: function() { return g(function (arg0) {\n};\n\
             return { \n    a: import0,\n};\n"
        );
    }

    #[test]
    fn a_length_of_two_bytes_is_read_and_written() {
        let long = "x".repeat(300);
        let before = wasm(LONG_MODULE, &[(&long, FUNCTION)]);
        let (after, names) = renamed_wasm(&before).unwrap();
        assert_eq!(names[long.as_str()], "a");
        assert_eq!(after, wasm(MODULE, &[("a", FUNCTION)]));
        let mut number = Vec::new();
        put_number(&mut number, 300);
        assert_eq!(Reader(&number).number().unwrap(), 300);
    }

    #[test]
    fn wasm_of_another_form_is_refused() {
        let whole = wasm(LONG_MODULE, &[(LONG, FUNCTION)]);
        for (bytes, expected) in [
            (&b"<!doctype html>"[..], "no Wasm of version 1"),
            (&whole[..whole.len() - 1], "it is cut off"),
            (MAGIC, "no imports"),
            (
                &wasm(LONG_MODULE, &[("memory", 2)]),
                "`memory` is not a function",
            ),
            (
                &wasm(LONG_MODULE, &[(LONG, 0), (LONG, 0)]),
                "two imports are called",
            ),
            (
                &wasm("other", &[(LONG, FUNCTION)]),
                "comes from `other`, not from",
            ),
            (&[&whole[..], &whole[14..]].concat(), "two sections"),
            (
                &[MAGIC, &[IMPORTS, 2, 0, 0]].concat(),
                "the section of imports goes on",
            ),
            (
                &[MAGIC, &[0, 0xff, 0xff, 0xff, 0xff, 0xff]].concat(),
                "a number does not end",
            ),
        ] {
            let error = renamed_wasm(bytes).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}, not {expected}");
        }
    }

    #[test]
    fn glue_that_does_not_fit_is_refused() {
        let names = |list: &[&'static str]| {
            list.iter()
                .map(|name| (*name, "a".to_owned()))
                .collect::<HashMap<_, _>>()
        };
        for (names, expected) in [
            (names(&[LONG]), "does not import `__wbindgen_b`"),
            (
                names(&[LONG, "__wbindgen_b", "other"]),
                "imports 3 functions, and 2 are here",
            ),
        ] {
            let error = renamed_glue(GLUE_TEXT, &names).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}, not {expected}");
        }
    }

    #[test]
    fn glue_that_does_not_name_its_module_once_is_refused() {
        let names = HashMap::from([(LONG, "a".to_owned()), ("__wbindgen_b", "b".to_owned())]);
        let without = GLUE_TEXT.replace(LONG_MODULE, "./other.js");
        for (glue, expected) in [(without, "0 lines"), (GLUE_TEXT.repeat(2), "4 are here")] {
            let error = renamed_glue(&glue, &names).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}, not {expected}");
        }
    }

    #[test]
    fn no_two_short_names_are_alike() {
        assert_eq!(
            [0, 25, 26, 27, 701].map(short_name).join(" "),
            "a z ba bb baz"
        );
        let names: std::collections::HashSet<_> = (0..5_000).map(short_name).collect();
        assert_eq!(names.len(), 5_000);
    }
}
