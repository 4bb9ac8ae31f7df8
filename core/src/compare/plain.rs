//! A comparison as plain data for a program outside: the object that the JavaScript API
//! gives, which `static/role-compare.d.ts` describes.
//!
//! Written by hand and not derived, because each derived serializer is code to download.
//! Whoever changes a name here changes the types too; a test holds one against the other.

use super::model::{
    Cell, CellValue, Chart, Comparison, Derivation, Difference, Gap, Header, Highlight, Lane,
    ListItem, Mark, Panel, RelatedRole, Row, SectionView, Shape, Side, SourceView, Statement,
};
use crate::json::Json;

impl Comparison {
    /// The comparison as plain data. A text or number that is not there is `null`.
    pub fn to_plain(&self) -> Json {
        let coverage = Json::object()
            .with("comparable", self.coverage.comparable as f64)
            .with("total", self.coverage.total as f64)
            .with("text", &self.coverage.text);
        Json::object()
            .with("locale", self.locale.tag())
            .with("left", header(&self.left))
            .with("right", header(&self.right))
            .with("sameRole", self.same_role)
            .with("summary", Json::list(&self.summary, statement))
            .with("highlights", Json::list(&self.highlights, highlight))
            .with("coverage", coverage)
            .with("sections", Json::list(&self.sections, section))
            .with("sources", Json::list(&self.sources, source))
    }
}

fn header(header: &Header) -> Json {
    Json::object()
        .with("id", &header.id)
        .with("title", &header.title)
        .with("market", &header.market)
        .with("about", header.about.as_ref())
        .with("related", Json::list(&header.related, related))
}

fn related(role: &RelatedRole) -> Json {
    Json::object()
        .with("id", &role.id)
        .with("title", &role.title)
}

fn statement(statement: &Statement) -> Json {
    Json::object()
        .with("topic", statement.topic.key())
        .with("text", &statement.text)
}

fn highlight(highlight: &Highlight) -> Json {
    Json::object()
        .with("row", &highlight.row)
        .with("label", &highlight.label)
        .with("left", cell(&highlight.left))
        .with("right", cell(&highlight.right))
        .with("difference", highlight.difference.as_ref())
}

fn section(section: &SectionView) -> Json {
    Json::object()
        .with("id", section.id.key())
        .with("title", &section.title)
        .with("rows", Json::list(&section.rows, row))
        .with("charts", Json::list(&section.charts, chart))
}

fn row(row: &Row) -> Json {
    Json::object()
        .with("id", &row.id)
        .with("field", &row.field.spec().path())
        .with("group", row.group.as_ref())
        .with("label", &row.label)
        .with("left", cell(&row.left))
        .with("right", cell(&row.right))
        .with("relation", row.relation.key())
        .with("favors", row.favours.map(Side::key))
        .with("difference", row.difference.as_ref().map(difference))
        .with("notes", texts(&row.notes))
        .with("derived", row.derived)
}

fn difference(difference: &Difference) -> Json {
    Json::object()
        .with("absolute", difference.absolute)
        .with("percent", difference.percent)
        .with("unit", &difference.unit.key())
        .with("text", &difference.text)
}

fn cell(cell: &Cell) -> Json {
    match cell {
        Cell::Value {
            value,
            unit,
            text,
            source,
            derived,
        } => Json::object()
            .with("kind", "value")
            .with("value", cell_value(value))
            .with("unit", &unit.key())
            .with("text", text)
            .with("source", *source as f64)
            .with("derived", derived.as_ref().map(derivation)),
        Cell::NotReported { source } => Json::object()
            .with("kind", "not-reported")
            .with("source", *source as f64),
        Cell::Absent => Json::object().with("kind", "absent"),
    }
}

fn derivation(derivation: &Derivation) -> Json {
    Json::object()
        .with("published", &derivation.published)
        .with("rule", &derivation.rule)
}

fn cell_value(value: &CellValue) -> Json {
    match value {
        CellValue::Number(number) => Json::Number(*number),
        CellValue::Range { min, max } => Json::object().with("min", *min).with("max", *max),
        // A range with an open end.
        CellValue::AtLeast(min) => Json::object().with("min", *min).with("max", Json::Null),
        CellValue::Text(text) => text.into(),
        CellValue::List(items) => Json::list(items, list_item),
    }
}

fn list_item(item: &ListItem) -> Json {
    Json::object()
        .with("text", &item.text)
        .with("detail", item.detail.as_ref())
        .with("shared", item.shared)
}

fn source(source: &SourceView) -> Json {
    Json::object()
        .with("id", &source.id)
        .with("name", &source.name)
        .with("vintage", &source.vintage)
        .with("url", source.url.as_ref())
        .with("roles", texts(&source.roles))
}

fn chart(chart: &Chart) -> Json {
    Json::object()
        .with("id", chart.id)
        .with("title", &chart.title)
        .with("description", &chart.description)
        .with("panels", Json::list(&chart.panels, panel))
        .with("notes", texts(&chart.notes))
}

fn panel(panel: &Panel) -> Json {
    Json::object()
        .with("title", panel.title.as_ref())
        .with("unit", &panel.unit.key())
        .with("lanes", Json::list(&panel.lanes, lane))
}

fn lane(lane: &Lane) -> Json {
    Json::object()
        .with("label", lane.label.as_ref())
        .with("marks", Json::list(&lane.marks, mark))
        .with("gaps", Json::list(&lane.gaps, gap))
}

fn mark(mark: &Mark) -> Json {
    Json::object()
        .with("side", mark.side.map(Side::key))
        .with("shape", shape(mark.shape))
        .with("text", &mark.text)
}

fn shape(shape: Shape) -> Json {
    match shape {
        Shape::Bar { value } => Json::object().with("kind", "bar").with("value", value),
        Shape::Band {
            min,
            max,
            average,
            median,
        } => Json::object()
            .with("kind", "band")
            .with("min", min)
            .with("max", max)
            .with("average", average)
            .with("median", median),
        Shape::Point { value } => Json::object().with("kind", "point").with("value", value),
    }
}

fn gap(gap: &Gap) -> Json {
    Json::object()
        .with("side", gap.side.key())
        .with("text", &gap.text)
}

fn texts(texts: &[String]) -> Json {
    Json::list(texts, |text| text.into())
}
