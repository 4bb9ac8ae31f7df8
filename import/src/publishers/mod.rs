//! The publishers' files, one module each: from cells to figures by code.
//!
//! They know how a file is laid out and nothing of the other files.

pub mod cps;
pub mod oews;
pub mod onet;
pub mod projections;
