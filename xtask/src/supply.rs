//! Where the dependencies come from, and under which licenses: held to `deny.toml`.
//!
//! cargo-deny does that and more, and is asked where it is installed. It is no tool that a checkout
//! sets up by itself: it takes longer to compile than the project.

use crate::process;
use crate::project::Project;
use crate::test::Counts;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, ParseMode};
use std::fs;

/// What Cargo calls the registry that is allowed.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The checks: our own, then each of cargo-deny's.
///
/// # Errors
/// When the tree of dependencies or `deny.toml` cannot be read.
pub fn check(project: &Project) -> Result<Counts> {
    let rules = fs::read_to_string(project.root().join("deny.toml")).context("deny.toml")?;
    let rules = Rules::read(&rules)?;
    let mut cargo = project.command("cargo");
    cargo.args(["metadata", "--locked", "--format-version=1"]);
    let metadata = process::output(&mut cargo)
        .context("Cargo.lock does not say everything: `cargo metadata --locked` fails")?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata")?;
    let (count, wrong) = rules.held(&metadata)?;
    println!("{count} dependencies; against deny.toml: {}", wrong.len());
    for line in &wrong {
        println!("  {line}");
    }
    Ok(Counts::sum([
        Counts::check(wrong.is_empty()),
        deny(project)?,
    ]))
}

/// What cargo-deny says, as far as it is there and can be asked.
fn deny(project: &Project) -> Result<Counts> {
    let left_out = |what: &str| {
        println!("left out: {what}");
        Counts {
            skipped: 1,
            ..Counts::default()
        }
    };
    if process::output(project.command("cargo").args(["deny", "--version"])).is_none() {
        return Ok(left_out(
            "what cargo-deny knows (`cargo install --locked cargo-deny` installs it)",
        ));
    }
    let run = |checks: &[&str]| -> Result<(bool, String)> {
        let mut deny = project.command("cargo");
        deny.args(["deny", "--workspace", "--all-features", "check"])
            .args(checks);
        let output = deny.output().context("cargo deny")?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            println!("{said}");
        }
        Ok((output.status.success(), said))
    };
    let (is_good, _) = run(&["bans", "licenses", "sources"])?;
    let tree = Counts::check(is_good);
    let (is_good, said) = run(&["advisories"])?;
    // Its database is fetched from GitHub, which not every machine reaches.
    let advisories = match !is_good && said.contains("failed to fetch") {
        true => left_out("known holes: the database of advisories cannot be fetched"),
        false => Counts::check(is_good),
    };
    Ok(Counts::sum([tree, advisories]))
}

/// What `deny.toml` allows.
struct Rules {
    licenses: Vec<String>,
    /// A library and a license that it alone may have.
    exceptions: Vec<(String, String)>,
}

impl Rules {
    fn read(text: &str) -> Result<Rules> {
        let table: toml::Table = text.parse().context("deny.toml")?;
        let licenses = table
            .get("licenses")
            .context("deny.toml has no [licenses]")?;
        let exceptions = licenses.get("exceptions").and_then(toml::Value::as_array);
        let mut rules = Rules {
            licenses: texts(licenses.get("allow"))?,
            exceptions: Vec::new(),
        };
        for exception in exceptions.into_iter().flatten() {
            let library = exception.get("crate").and_then(toml::Value::as_str);
            let library = library.context("an exception of deny.toml names no crate")?;
            for license in texts(exception.get("allow"))? {
                rules.exceptions.push((library.to_owned(), license));
            }
        }
        Ok(rules)
    }

    /// How many dependencies there are, and what is wrong with them.
    fn held(&self, metadata: &Value) -> Result<(usize, Vec<String>)> {
        let packages = metadata["packages"].as_array().context("no packages")?;
        let (mut count, mut wrong) = (0, Vec::new());
        // Those without a source are the project's own.
        for package in packages
            .iter()
            .filter(|package| package["source"].is_string())
        {
            count += 1;
            let text = |key: &str| package[key].as_str().unwrap_or_default();
            let (name, version, license) = (text("name"), text("version"), text("license"));
            if text("source") != REGISTRY {
                wrong.push(format!("{name} {version} comes from {}", text("source")));
            }
            if !self.allow(name, license) {
                wrong.push(format!("{name} {version} is licensed under {license:?}"));
            }
        }
        if count == 0 {
            bail!("cargo metadata names no dependency");
        }
        Ok((count, wrong))
    }

    fn allow(&self, library: &str, license: &str) -> bool {
        let Ok(expression) = Expression::parse_mode(license, ParseMode::LAX) else {
            return false;
        };
        expression.evaluate(|wanted| {
            let name = wanted.license.id().map(|id| id.name).unwrap_or_default();
            let is_exception =
                |(own, license): &(String, String)| own == library && license == name;
            wanted.addition.is_none()
                && (self.licenses.iter().any(|own| own == name)
                    || self.exceptions.iter().any(is_exception))
        })
    }
}

fn texts(list: Option<&toml::Value>) -> Result<Vec<String>> {
    let list = list
        .and_then(toml::Value::as_array)
        .context("deny.toml lacks an `allow`")?;
    let text = |value: &toml::Value| {
        value
            .as_str()
            .map(str::to_owned)
            .context("a license is no text")
    };
    list.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn wrong(name: &str, license: Value, source: &str) -> Vec<String> {
        let rules = "[licenses]\nallow = [\"MIT\", \"Zlib\"]\nexceptions = [{ crate = \"a\", allow = [\"MPL-2.0\"] }]";
        let package =
            json!({ "name": name, "version": "1.0.0", "license": license, "source": source });
        let own = json!({ "name": "own", "version": "1.0.0", "license": null, "source": null });
        let metadata = json!({ "packages": [own, package] });
        let (count, wrong) = Rules::read(rules).unwrap().held(&metadata).unwrap();
        assert_eq!(count, 1);
        wrong
    }

    #[test]
    fn licenses_and_sources_are_held_to_the_rules() {
        for good in [
            "MIT",
            "MIT OR GPL-3.0",
            "GPL-3.0/MIT",
            "(Apache-2.0 OR MIT) AND Zlib",
        ] {
            assert_eq!(
                wrong("b", json!(good), REGISTRY),
                Vec::<String>::new(),
                "{good}"
            );
        }
        for bad in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "MIT WITH LLVM-exception",
            "MPL-2.0",
            "Mine",
            "",
        ] {
            assert_eq!(wrong("b", json!(bad), REGISTRY).len(), 1, "{bad}");
        }
        assert_eq!(wrong("b", Value::Null, REGISTRY).len(), 1);
        assert_eq!(wrong("a", json!("MPL-2.0"), REGISTRY).len(), 0);
        assert_eq!(
            wrong("b", json!("MIT"), "git+https://example.org/b"),
            ["b 1.0.0 comes from git+https://example.org/b"]
        );
    }

    #[test]
    fn a_tree_without_dependencies_is_not_taken_for_a_good_one() {
        let rules = Rules::read("[licenses]\nallow = []").unwrap();
        assert!(rules.held(&json!({ "packages": [] })).is_err());
    }
}
