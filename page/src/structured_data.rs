//! The page for search engines: schema.org's words for it, as JSON.
//!
//! Only what is certain: a page about two occupations, and pay where a figure carries its
//! currency and period. An average is called so, never a median.

use role_compare_core::compare::{Cell, CellValue, Comparison, Header, Row, Side, Unit};
use role_compare_core::field::FieldId;
use role_compare_core::role::Period;
use serde_json::{Value, json};

/// JSON for a `<script type="application/ld+json">`, which cannot end that script: it
/// holds no `<`, `>` or `&` as such.
pub fn structured_data(comparison: &Comparison, name: &str, address: Option<&str>) -> String {
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": name,
        "inLanguage": comparison.locale.tag(),
        "about": [
            occupation(&comparison.left, Side::Left, comparison),
            occupation(&comparison.right, Side::Right, comparison),
        ],
    });
    if let Some(lead) = comparison.summary.first() {
        page["description"] = json!(lead.text);
    }
    if let Some(address) = address {
        page["url"] = json!(address);
    }
    // These stand only inside strings, where JSON may name a letter by its number.
    page.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

fn occupation(role: &Header, side: Side, comparison: &Comparison) -> Value {
    let mut occupation = json!({ "@type": "Occupation", "name": role.title });
    if let Some(about) = &role.about {
        occupation["description"] = json!(about);
    }
    let rows = comparison.sections.iter().flat_map(|section| &section.rows);
    let pay: Vec<Value> = rows.filter_map(|row| salary(row, side)).collect();
    if !pay.is_empty() {
        occupation["estimatedSalary"] = json!(pay);
    }
    occupation
}

/// Average pay, hourly pay and the pay range of the role's own market, as published.
fn salary(row: &Row, side: Side) -> Option<Value> {
    let is_pay = matches!(
        row.field,
        FieldId::PayAverage | FieldId::PayHourly | FieldId::PayRange
    );
    let cell = match side {
        Side::Left => &row.left,
        Side::Right => &row.right,
    };
    let Cell::Value {
        value,
        unit: Unit::Money(unit),
        ..
    } = cell
    else {
        return None;
    };
    if !is_pay || row.derived {
        return None;
    }
    let mut amount = match value {
        CellValue::Number(number) => json!({ "value": number }),
        CellValue::Range { min, max } => json!({ "minValue": min, "maxValue": max }),
        CellValue::AtLeast(min) => json!({ "minValue": min }),
        CellValue::Text(_) | CellValue::List(_) => return None,
    };
    amount["@type"] = json!("QuantitativeValue");
    amount["unitText"] = json!(match unit.period {
        Period::Hour => "HOUR",
        Period::Month => "MONTH",
        Period::Year => "YEAR",
    });
    Some(json!({
        "@type": "MonetaryAmount",
        "name": row.label,
        "currency": unit.currency.code(),
        "value": amount,
    }))
}
