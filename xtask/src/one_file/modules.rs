//! Several JavaScript modules as one, because a page opened from disk may not load any.
//!
//! This is no JavaScript parser. It knows the few forms of `import` and `export` that the
//! project's own modules and wasm-bindgen's glue use, each at the start of a line, and
//! refuses every other by file and line rather than leave a page behind that cannot run.

use anyhow::{Context, Result, bail};
use std::fmt::Write as _;

/// Modules that are already part of the text, each as one constant.
#[derive(Default)]
pub struct Bundle {
    text: String,
    names: Vec<String>,
}

impl Bundle {
    /// Adds `source`, the text of the module at `path`, and before it every module that it
    /// imports, as `read` finds them.
    ///
    /// Returns the constant that holds the module's exports.
    ///
    /// # Errors
    /// When a module cannot be read, or has a form of `import` or `export` that is not known.
    pub fn add(&mut self, path: &str, read: &dyn Fn(&str) -> Result<String>) -> Result<String> {
        if let Some(place) = self.names.iter().position(|name| name == path) {
            return Ok(constant(place));
        }
        let module = Module::read(path, &read(path)?)?;
        let mut imports = String::new();
        for import in &module.imports {
            let from = self.add(&resolve(path, &import.from)?, read)?;
            // Writing to a String cannot fail.
            let _ = writeln!(imports, "const {} = {from};", import.names);
        }
        let name = constant(self.names.len());
        self.names.push(path.to_owned());
        let exports = module.exports.join(", ");
        let _ = writeln!(
            self.text,
            "// {path}\nconst {name} = (() => {{\n{imports}{}return {{ {exports} }};\n}})();",
            module.body,
        );
        Ok(name)
    }

    /// All modules, for the inside of a `<script type="module">`.
    pub fn into_text(self) -> String {
        self.text
    }
}

fn constant(place: usize) -> String {
    format!("module{place}")
}

struct Import {
    /// The left side of a `const` that means the same.
    names: String,
    from: String,
}

#[derive(Default)]
struct Module {
    imports: Vec<Import>,
    /// What an object literal with the exports holds.
    exports: Vec<String>,
    body: String,
}

impl Module {
    fn read(path: &str, source: &str) -> Result<Module> {
        let mut module = Module::default();
        let mut lines = source.lines().enumerate();
        while let Some((number, line)) = lines.next() {
            let place = || format!("{path}, line {}: `{line}`", number + 1);
            if line.starts_with("import ") || line.starts_with("export {") {
                let mut statement = line.to_owned();
                while !statement.trim_end().ends_with(';') {
                    let (_, more) = lines.next().with_context(place)?;
                    statement.push(' ');
                    statement.push_str(more.trim());
                }
                match statement.strip_prefix("export ") {
                    Some(list) => module.exports.extend(exported(list).with_context(place)?),
                    None => module
                        .imports
                        .push(imported(&statement).with_context(place)?),
                }
            } else if let Some(declaration) = line.strip_prefix("export ") {
                module
                    .exports
                    .push(declared(declaration).with_context(place)?);
                module.line(declaration);
            } else if line.starts_with("import") || line.starts_with("export") {
                return Err(anyhow::anyhow!(UNKNOWN)).with_context(place);
            } else {
                module.line(line);
            }
        }
        Ok(module)
    }

    fn line(&mut self, line: &str) {
        self.body.push_str(line);
        self.body.push('\n');
    }
}

const UNKNOWN: &str = "this form cannot be joined into one file; \
     there are `import a, { b as c } from './d.js';`, `import * as a from './b.js';`, \
     `export { a as b };` and `export` before `function`, `async function`, `class` and `const`";

/// `import init, { mount as show } from './glue.js';` as `{ default: init, mount: show }`.
fn imported(statement: &str) -> Result<Import> {
    let (clause, from) = statement
        .trim_end_matches([';', ' '])
        .strip_prefix("import ")
        .and_then(|rest| rest.rsplit_once(" from "))
        .context(UNKNOWN)?;
    let from = from.trim().trim_matches(['\'', '"']).to_owned();
    if let Some(whole) = clause.trim().strip_prefix("* as ") {
        let names = whole.trim().to_owned();
        return Ok(Import { names, from });
    }
    let mut names = Vec::new();
    let (default, list) = match clause.split_once('{') {
        Some((default, list)) => (default, list.trim_end().strip_suffix('}').context(UNKNOWN)?),
        None => (clause, ""),
    };
    let default = default.trim().trim_end_matches(',').trim();
    if !default.is_empty() {
        names.push(format!("default: {}", identifier(default)?));
    }
    for (name, alias) in renamed(list)? {
        names.push(if name == alias {
            name
        } else {
            format!("{name}: {alias}")
        });
    }
    let names = format!("{{ {} }}", names.join(", "));
    Ok(Import { names, from })
}

/// `{ a, b as default };` as `a` and `default: b`.
fn exported(list: &str) -> Result<Vec<String>> {
    let list = list.trim_end_matches([';', ' ']);
    let list = list
        .strip_prefix('{')
        .and_then(|list| list.strip_suffix('}'));
    let names = renamed(list.context(UNKNOWN)?)?.into_iter();
    Ok(names
        .map(|(name, alias)| {
            if name == alias {
                name
            } else {
                format!("{alias}: {name}")
            }
        })
        .collect())
}

/// The name that a declaration gives.
fn declared(declaration: &str) -> Result<String> {
    let rest = ["async function ", "function ", "class ", "const "]
        .iter()
        .find_map(|kind| declaration.strip_prefix(kind))
        .context(UNKNOWN)?;
    let end = rest
        .find(|letter| !is_part_of_name(letter))
        .unwrap_or(rest.len());
    identifier(&rest[..end])
}

/// The names of `a, b as c`, with their new names.
fn renamed(list: &str) -> Result<Vec<(String, String)>> {
    list.split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(|name| {
            let (name, alias) = name.split_once(" as ").unwrap_or((name, name));
            Ok((identifier(name)?, identifier(alias)?))
        })
        .collect()
}

fn identifier(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() || !name.chars().all(is_part_of_name) {
        bail!(UNKNOWN);
    }
    Ok(name.to_owned())
}

fn is_part_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

/// The path of the module that `path` imports as `./name` or `../name`.
fn resolve(path: &str, from: &str) -> Result<String> {
    if !from.starts_with("./") && !from.starts_with("../") {
        bail!("{path} imports {from:?}, which is no file of this build");
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => {
                parts
                    .pop()
                    .with_context(|| format!("{path} imports {from:?}"))?;
            }
            part => parts.push(part),
        }
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(entry: &str, others: &[(&str, &str)]) -> Result<String> {
        let mut bundle = Bundle::default();
        bundle.add("app.js", &|path| {
            let all = [("app.js", entry)];
            let found = all.iter().chain(others).find(|(name, _)| *name == path);
            Ok(found
                .with_context(|| format!("there is no {path}"))?
                .1
                .to_owned())
        })?;
        Ok(bundle.into_text())
    }

    #[test]
    fn imports_and_exports_become_constants() {
        let text = bundle(
            "import init, { mount, show as draw } from './lib/glue.js';\n\
             import * as all from \"./lib/glue.js\";\n\
             export async function ready() {}\nexport class Element {}\n",
            &[(
                "lib/glue.js",
                "function begin() {}\nexport function mount() {}\nfunction show() {}\n\
                 export {\n  show,\n  begin as default };\n",
            )],
        );
        assert_eq!(
            text.unwrap(),
            "// lib/glue.js\nconst module0 = (() => {\n\
             function begin() {}\nfunction mount() {}\nfunction show() {}\n\
             return { mount, show, default: begin };\n})();\n\
             // app.js\nconst module1 = (() => {\n\
             const { default: init, mount, show: draw } = module0;\nconst all = module0;\n\
             async function ready() {}\nclass Element {}\n\
             return { ready, Element };\n})();\n"
        );
    }

    #[test]
    fn what_cannot_be_joined_is_named_by_file_and_line() {
        for form in [
            "export default class {}",
            "export let counter = 0;",
            "export * from './b.js';",
            "import './b.js';",
            "import('./b.js');",
            "import x from 'package';",
            "import x from './missing.js';",
        ] {
            let error = format!("{:#}", bundle(&format!("\n{form}\n"), &[]).unwrap_err());
            assert!(
                error.contains("app.js, line 2")
                    || error.contains("package")
                    || error.contains("missing.js"),
                "{error}"
            );
        }
    }
}
