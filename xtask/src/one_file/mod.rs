//! `dist/role-compare.html`: the whole page in one file, to be kept and opened from disk.
//!
//! It is made from `index.html` and the very files that it loads, so there is one page and
//! one widget to look after. From disk, a browser refuses every module and every fetch:
//! what the page would load stands in it. The Wasm is compressed first, because base64
//! makes it longer by a third and a saved file goes through no server that compresses; the
//! page unpacks it again with `DecompressionStream`, which every browser has that has what
//! the widget needs anyway.

mod modules;

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use modules::Bundle;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The file's name in the release.
pub const NAME: &str = "role-compare.html";

/// The element's module, and the Wasm that it would fetch: the widget's, and that of the
/// reader of a site's own data.
const ELEMENT: &str = "role-compare.js";
const WASM: &str = "wasm/role-compare_bg.wasm";
const READER: &str = "wasm/role-compare-reader_bg.wasm";

/// The lines of the element's module that say where glue and Wasm are.
const ELSEWHERE: &str = "\
const WASM = new URL('wasm/role-compare_bg.wasm', import.meta.url);
const READER = new URL('wasm/role-compare-reader_bg.wasm', import.meta.url);
const loadGlue = (again) => import(`./wasm/role-compare.js${again}`);
const loadWasm = (address, request) => fetch(address, request);
";

/// The line of `index.html` that leads to the file. It is hidden where there is no such
/// file: in a build by Trunk alone.
const LINK_HIDDEN: &str = "<p class=\"save\" hidden>";
const LINK: &str = "<p class=\"save\">";

/// Writes the file into the release in `dist`, and shows the link to it on the page.
///
/// # Errors
/// When a part cannot be read, or the page holds what cannot stand in one file.
pub fn write(dist: &Path) -> Result<()> {
    let index = read(dist, "index.html")?;
    let page = join(&index, dist).context("joining the page into one file")?;
    put(dist, NAME, &page)?;
    if index.matches(LINK_HIDDEN).count() != 1 {
        bail!("index.html must have one `{LINK_HIDDEN}`");
    }
    put(dist, "index.html", &index.replace(LINK_HIDDEN, LINK))
}

/// The page with everything that it loads inside. Every tag that loads something has a line
/// of its own in `index.html`.
fn join(index: &str, dist: &Path) -> Result<String> {
    let mut policy = Policy::default();
    let mut lines = Vec::new();
    for line in index.lines().filter(|line| !line.is_empty()) {
        lines.push(if line.starts_with("<link rel=\"stylesheet\"") {
            let style = read(dist, attribute(line, "href")?)?;
            policy.styles.push(hash(&style));
            format!("<style>{style}</style>")
        } else if line.starts_with("<script type=\"module\" src=") {
            let script = inline(script(dist, attribute(line, "src")?)?);
            policy.scripts.push(hash(&script));
            format!("<script type=\"module\">{script}</script>")
        } else if line.starts_with(LINK_HIDDEN) || line.starts_with("<!--") {
            continue;
        } else if line.starts_with(POLICY)
            || line.contains(" href=\"data:")
            || !(line.contains(" src=") || line.contains(" href="))
        {
            line.to_owned()
        } else {
            bail!("index.html has a line that loads or leads to another file: {line}");
        });
    }
    let place = lines
        .iter()
        .position(|line| line.starts_with(POLICY))
        .context("index.html has no content security policy")?;
    lines[place] = policy.meta();
    Ok(lines.join("\n") + "\n")
}

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";

/// What the page is allowed: the very texts that stand in it, and nothing from outside.
#[derive(Default)]
struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Policy {
    fn meta(&self) -> String {
        format!(
            "{POLICY} content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; \
             style-src {}; img-src data:; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'\">",
            self.scripts.join(" "),
            self.styles.join(" "),
        )
    }
}

/// A text's name in a content security policy.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The module at `path` with all that it loads.
fn script(dist: &Path, path: &str) -> Result<String> {
    if path != ELEMENT {
        return read(dist, path);
    }
    let mut bundle = Bundle::default();
    bundle.add(path, &|path| {
        let source = read(dist, path)?;
        Ok(match path {
            ELEMENT => with_parts(&source, &bytes(dist, WASM)?, &bytes(dist, READER)?)?,
            _ => source,
        })
    })?;
    Ok(bundle.into_text())
}

/// The element's module with the glue as a part of it, and the Wasm in its text.
fn with_parts(element: &str, wasm: &[u8], reader: &[u8]) -> Result<String> {
    if element.matches(ELSEWHERE).count() != 1 {
        bail!("{ELEMENT} loads its parts in another way than:\n{ELSEWHERE}");
    }
    let packed = |wasm| anyhow::Ok(BASE64_STANDARD.encode(xtask_pack::gzip(wasm)?));
    let (wasm, reader) = (packed(wasm)?, packed(reader)?);
    // As an answer of a server would be: the Wasm is compiled while it is being unpacked.
    let here = format!(
        "import * as glue from './wasm/role-compare.js';\n\
         const WASM = 'the WebAssembly in this page';\n\
         const READER = 'the reader of data in this page';\n\
         const PACKED = {{ [WASM]: '{wasm}', [READER]: '{reader}' }};\n\
         const loadGlue = async () => glue;\n\
         const loadWasm = async (name) => {{\n\
         const packed = Uint8Array.from(atob(PACKED[name]), (letter) => letter.charCodeAt(0));\n\
         return new Response(\
         new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')), \
         {{ headers: {{ 'Content-Type': 'application/wasm' }} }});\n}};\n"
    );
    Ok(element.replace(ELSEWHERE, &here))
}

/// A script's text as it may stand inside a page, where `</script` ends the script even in
/// a string or a comment, and `<!--` begins something older than the language.
fn inline(script: String) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "\\x3c!--")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Result<&'a str> {
    tag.split_once(&format!(" {name}=\""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(value, _)| value)
        .with_context(|| format!("there is no {name} in {tag}"))
}

fn read(dist: &Path, name: &str) -> Result<String> {
    String::from_utf8(bytes(dist, name)?).with_context(|| format!("{name} is no text"))
}

fn bytes(dist: &Path, name: &str) -> Result<Vec<u8>> {
    let path = dist.join(name);
    fs::read(&path).with_context(|| format!("reading {}", path.display()))
}

fn put(dist: &Path, name: &str, text: &str) -> Result<()> {
    let path = dist.join(name);
    fs::write(&path, text).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_leads_elsewhere_is_refused() {
        let page = |line: &str| {
            join(
                &format!("{POLICY} content=\"\">\n{line}\n"),
                Path::new("none"),
            )
        };
        for line in [
            "<img src=\"a.png\">",
            "<p><a href=\"roles.html\">Roles</a></p>",
        ] {
            let error = page(line).unwrap_err().to_string();
            assert!(error.contains(line), "{error}");
        }
        let whole = page("<p>Roles</p>").unwrap();
        assert!(whole.contains("default-src 'none'"), "{whole}");
        assert!(join("<p>no policy</p>", Path::new("none")).is_err());
    }

    #[test]
    fn no_script_ends_before_its_end() {
        let script = "// <!-- </script>\nconst a = '</script>';".to_owned();
        assert!(!inline(script.clone()).contains("</script"));
        assert!(!inline(script).contains("<!--"));
    }

    #[test]
    fn a_hash_is_what_browsers_expect() {
        assert_eq!(
            hash(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }
}
