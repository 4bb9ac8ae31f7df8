//! Plain data as JavaScript values: objects without a `Map`, numbers as they are.

use role_compare_core::json::Json;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// The JavaScript value of a tree. Every tree has one, so there is no error to pass on.
pub fn to_js(json: &Json) -> JsValue {
    json.serialize(&Serializer::json_compatible())
        .unwrap_or_default()
}
