//! A picture as a small tree of SVG elements.
//!
//! It must not know what is drawn, nor how a page shows it: the view turns the tree into
//! its own nodes, a test writes it to a file.

use std::borrow::Cow;
use std::fmt;

/// An SVG element: classes instead of colours and styles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The name of the element. Only `svg`, `rect`, `line`, `circle` and `text` occur.
    pub tag: &'static str,
    /// The value of its `class` attribute.
    pub class: &'static str,
    /// Its other attributes, each name once. Never `style`, never an event handler.
    pub attrs: Vec<(&'static str, Cow<'static, str>)>,
    /// What is inside.
    pub content: Content,
}

/// What an element holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text, not yet escaped; empty for a shape.
    Text(String),
    /// Other elements, the lowest in the picture first.
    Nodes(Vec<Node>),
}

impl Node {
    /// A shape without anything inside.
    pub fn shape(
        tag: &'static str,
        class: &'static str,
        attrs: Vec<(&'static str, Cow<'static, str>)>,
    ) -> Node {
        Node {
            tag,
            class,
            attrs,
            content: Content::Text(String::new()),
        }
    }

    /// The value of an attribute, `class` included.
    pub fn attr(&self, name: &str) -> Option<&str> {
        if name == "class" {
            return Some(self.class);
        }
        self.attrs
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.as_ref())
    }

    /// The elements inside, in order.
    pub fn children(&self) -> &[Node] {
        match &self.content {
            Content::Text(_) => &[],
            Content::Nodes(nodes) => nodes,
        }
    }

    /// The text inside; empty for anything but a text.
    pub fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Nodes(_) => "",
        }
    }
}

/// A number of hundredths with its unit: `(4325, "%")` is `43.25%`.
///
/// Whole numbers all the way: what is not a number cannot get into a picture. There are some
/// two hundred of them in the pictures of a pair, so they are written without the formatter.
pub fn hundredths(value: i32, unit: &str) -> String {
    let size = value.unsigned_abs();
    let (whole, rest) = (size / 100, (size % 100) as u8);
    let mut text = whole.to_string();
    if value < 0 {
        text.insert(0, '-');
    }
    if rest > 0 {
        text.push('.');
        text.push(char::from(b'0' + rest / 10));
    }
    if rest % 10 > 0 {
        text.push(char::from(b'0' + rest % 10));
    }
    text.push_str(unit);
    text
}

/// Writes the tree as XML, one element a line, for a file that a person compares.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_node(self, 0, f)
    }
}

fn write_node(node: &Node, depth: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{:indent$}<{}", "", node.tag, indent = depth * 2)?;
    if !node.class.is_empty() {
        write!(f, " class=\"{}\"", node.class)?;
    }
    for (name, value) in &node.attrs {
        write!(f, " {name}=\"{}\"", Escaped(value))?;
    }
    match &node.content {
        Content::Text(text) if text.is_empty() => writeln!(f, "/>"),
        Content::Text(text) => writeln!(f, ">{}</{}>", Escaped(text), node.tag),
        Content::Nodes(nodes) => {
            writeln!(f, ">")?;
            for child in nodes {
                write_node(child, depth + 1, f)?;
            }
            writeln!(f, "{:indent$}</{}>", "", node.tag, indent = depth * 2)
        }
    }
}

struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                _ => write!(f, "{char}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_written_short() {
        for (value, expected) in [
            (0, "0%"),
            (5, "0.05%"),
            (-5, "-0.05%"),
            (120, "1.2%"),
            (4325, "43.25%"),
            (10_000, "100%"),
        ] {
            assert_eq!(hundredths(value, "%"), expected);
        }
    }

    #[test]
    fn a_text_cannot_end_its_element() {
        let node = Node {
            tag: "text",
            class: "",
            attrs: vec![("aria-label", "a\"b".into())],
            content: Content::Text("</text><script>".to_owned()),
        };
        assert_eq!(
            node.to_string(),
            "<text aria-label=\"a&quot;b\">&lt;/text&gt;&lt;script&gt;</text>\n"
        );
    }
}
