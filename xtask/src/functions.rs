//! The functions of a Wasm file in an order that compresses well, each of them once.
//!
//! wasm-bindgen writes the largest first, so that what is alike stands far apart. Here each
//! follows those that share most of its bytes with it: what brotli repeats is near, and it tells
//! a short distance in fewer bits. Functions that are the same byte for byte, as the
//! compiler makes them of generic code, become one.
//!
//! Nothing but the numbers of functions changes. It must not know what any of them does.

use anyhow::{Context, Result};
use std::collections::HashMap;
use std::collections::VecDeque;
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, Encode, FunctionSection};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef,
};

/// The number of functions in a row that the next one is chosen to be like. With one, as soon
/// as nothing more is like it, what follows is like nothing.
const NEAR: usize = 4;

/// The same module with its functions in another order, and without those that are there twice.
///
/// # Errors
/// When it is no valid Wasm.
pub fn arranged(wasm: &[u8]) -> Result<Vec<u8>> {
    let module = Functions::of(wasm)?;
    let (one_of, bodies) = module.merged()?;
    let kept: Vec<usize> = (0..bodies.len()).filter(|&it| one_of[it] == it).collect();
    let code: Vec<&[u8]> = kept.iter().map(|&it| &bodies[it][..]).collect();
    let order: Vec<usize> = by_likeness(&code).into_iter().map(|it| kept[it]).collect();

    let mut places = vec![0; bodies.len()];
    for (place, &it) in order.iter().enumerate() {
        places[it] = place;
    }
    let mut writer = Writer {
        imported: module.imported,
        places: one_of.iter().map(|&it| places[it]).collect(),
        order: &order,
    };
    let mut out = wasm_encoder::Module::new();
    writer.parse_core_module(&mut out, Parser::new(0), wasm)?;
    let out = out.finish();
    wasmparser::validate(&out).context("with its functions in another order")?;
    Ok(out)
}

/// What a module says of its functions.
struct Functions<'a> {
    /// How many are imported: those have the first numbers.
    imported: usize,
    /// The type of each other one.
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
}

impl<'a> Functions<'a> {
    fn of(wasm: &'a [u8]) -> Result<Self> {
        let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        Ok(Self {
            imported,
            types,
            bodies,
        })
    }

    /// For each function the first one that is the same, and its code as it calls those.
    fn merged(&self) -> Result<(Vec<usize>, Vec<Vec<u8>>)> {
        let mut one_of: Vec<usize> = (0..self.bodies.len()).collect();
        loop {
            let bodies = self.calling(&one_of)?;
            let mut first = HashMap::new();
            let same = |(it, code)| *first.entry((self.types[it], code)).or_insert(it);
            let next: Vec<usize> = bodies.iter().enumerate().map(same).collect();
            // Callers of what has become one may have become the same themselves.
            if next == one_of {
                return Ok((one_of, bodies));
            }
            one_of = next;
        }
    }

    /// The code of each function, with calls of others by these places.
    fn calling(&self, places: &[usize]) -> Result<Vec<Vec<u8>>> {
        let mut writer = Writer {
            imported: self.imported,
            places: places.to_vec(),
            order: &[],
        };
        let code = |body: &FunctionBody| {
            let (mut section, mut bytes) = (CodeSection::new(), Vec::new());
            writer.parse_function_body(&mut section, body.clone())?;
            section.encode(&mut bytes);
            Ok(bytes)
        };
        self.bodies.iter().map(code).collect()
    }
}

/// Writes a module with its own functions in another order.
struct Writer<'a> {
    /// How many functions are imported, and keep their numbers.
    imported: usize,
    /// Where each other function is found.
    places: Vec<usize>,
    /// Which function stands at each place.
    order: &'a [usize],
}

impl Reencode for Writer<'_> {
    type Error = Infallible;

    fn function_index(&mut self, number: u32) -> Result<u32, reencode::Error> {
        let own = (number as usize).checked_sub(self.imported);
        Ok(own.map_or(number, |it| (self.imported + self.places[it]) as u32))
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &it in self.order {
            out.function(types[it]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        out: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &it in self.order {
            self.parse_function_body(out, bodies[it].clone())?;
        }
        Ok(())
    }
}

/// The numbers of the functions with this code, such that each is like those right before it.
///
/// Greedy: the next one is that of which the largest part has just been written, told by its
/// runs of four bytes, as brotli repeats no shorter ones. A run weighs more the fewer functions
/// have it. Ties go to the lower number, and no weight is a fraction, so that the order is the
/// same on every machine.
fn by_likeness(code: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<Vec<usize>> = numbered_runs(code);
    let mut users: Vec<Vec<usize>> = Vec::new();
    for (it, runs) in runs.iter().enumerate() {
        for &run in runs {
            if users.len() <= run {
                users.resize(run + 1, Vec::new());
            }
            users[run].push(it);
        }
    }
    let weight = |run: usize| u64::from((code.len() / users[run].len()).ilog2()).pow(2);
    let whole: Vec<u64> = runs
        .iter()
        .map(|runs| runs.iter().map(|&run| weight(run)).sum::<u64>().max(1))
        .collect();

    let mut near = VecDeque::new();
    // How many of the near functions have each run, and how much each function shares with them.
    let mut times = vec![0; users.len()];
    let mut shared = vec![0; code.len()];
    let mut left: Vec<usize> = (0..code.len()).collect();
    let mut order = Vec::with_capacity(code.len());
    // `max_by` gives the last of equals, so from the end.
    while let Some(place) = (0..left.len()).rev().max_by(|&a, &b| {
        let (a, b) = (left[a], left[b]);
        (shared[a] * whole[b]).cmp(&(shared[b] * whole[a]))
    }) {
        let it = left.remove(place);
        order.push(it);
        near.push_back(it);
        for &run in &runs[it] {
            times[run] += 1;
            if times[run] == 1 {
                users[run]
                    .iter()
                    .for_each(|&user| shared[user] += weight(run));
            }
        }
        if near.len() > NEAR
            && let Some(far) = near.pop_front()
        {
            for &run in &runs[far] {
                times[run] -= 1;
                if times[run] == 0 {
                    users[run]
                        .iter()
                        .for_each(|&user| shared[user] -= weight(run));
                }
            }
        }
    }
    order
}

/// The different runs of four bytes in each code, by numbers that all codes share.
fn numbered_runs(code: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut numbers = HashMap::new();
    let mut of_one = |code: &&[u8]| {
        let mut runs: Vec<usize> = Vec::new();
        for run in code.windows(4) {
            let next = numbers.len();
            runs.push(*numbers.entry(run.to_vec()).or_insert(next));
        }
        runs.sort_unstable();
        runs.dedup();
        runs
    };
    code.iter().map(&mut of_one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, ImportSection,
        TypeSection, ValType,
    };
    use wasmparser::{ElementItems, Operator};

    /// What a function of the tests does: calls these others, and gives that.
    type Does<'a> = (&'a [u32], i32);

    /// A module that imports function 0, and exports those from 1 by their numbers. Its table
    /// holds all but the imported one.
    fn wasm(functions: &[Does]) -> Vec<u8> {
        let (mut types, mut imports, mut own) = (
            TypeSection::new(),
            ImportSection::new(),
            FunctionSection::new(),
        );
        types.ty().function([], [ValType::I32]);
        imports.import("a", "a", EntityType::Function(0));
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        for (number, (calls, gives)) in (1..).zip(functions) {
            own.function(0);
            exports.export(&number.to_string(), ExportKind::Func, number);
            let mut function = Function::new([]);
            let mut write = function.instructions();
            for &call in *calls {
                write.call(call).drop();
            }
            write.i32_const(*gives).end();
            code.function(&function);
        }
        let mut tables = wasm_encoder::TableSection::new();
        let count = functions.len() as u32;
        tables.table(wasm_encoder::TableType {
            element_type: wasm_encoder::RefType::FUNCREF,
            table64: false,
            minimum: u64::from(count),
            maximum: None,
            shared: false,
        });
        let mut elements = ElementSection::new();
        let numbers: Vec<u32> = (1..=count).collect();
        elements.active(
            None,
            &wasm_encoder::ConstExpr::i32_const(0),
            Elements::Functions(numbers.into()),
        );
        let mut module = wasm_encoder::Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&own)
            .section(&tables)
            .section(&exports)
            .section(&elements)
            .section(&code);
        let wasm = module.finish();
        wasmparser::validate(&wasm).unwrap();
        wasm
    }

    /// What each function does, down through all that it calls, in the order of the file.
    fn told(wasm: &[u8]) -> Vec<String> {
        let module = Functions::of(wasm).unwrap();
        (0..module.bodies.len() as u32)
            .map(|it| told_of(&module, it + 1))
            .collect()
    }

    fn told_of(module: &Functions, number: u32) -> String {
        let Some(own) = (number as usize).checked_sub(module.imported) else {
            return "imported".to_owned();
        };
        let mut text = String::new();
        for operator in module.bodies[own].get_operators_reader().unwrap() {
            match operator.unwrap() {
                Operator::Call { function_index } => {
                    text += &format!("({})", told_of(module, function_index));
                }
                Operator::I32Const { value } => text += &value.to_string(),
                _ => {}
            }
        }
        text
    }

    /// What the exported functions do, and then those of the table.
    fn offered(wasm: &[u8]) -> Vec<String> {
        let module = Functions::of(wasm).unwrap();
        let mut all = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export.unwrap();
                        all.push(format!(
                            "{}: {}",
                            export.name,
                            told_of(&module, export.index)
                        ));
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let ElementItems::Functions(numbers) = element.unwrap().items else {
                            panic!("functions were written");
                        };
                        let number = |number: wasmparser::Result<u32>| number.unwrap();
                        all.extend(numbers.into_iter().map(|it| told_of(&module, number(it))));
                    }
                }
                _ => {}
            }
        }
        all
    }

    const FAR: i32 = 1_000_000;
    /// Two kinds of functions by turns, the second of them without a like.
    const MIXED: &[Does] = &[
        (&[0, 0, 0, 2], FAR),
        (&[], 7),
        (&[4, 5, 4, 5, 4, 5], FAR + 1),
        (&[0, 0, 0], FAR),
        (&[2], 8),
        (&[4, 5, 4, 5, 4], FAR + 1),
    ];

    #[test]
    fn every_export_and_every_place_of_the_table_does_what_it_did() {
        let before = wasm(MIXED);
        let after = arranged(&before).unwrap();
        assert_ne!(before, after);
        assert_eq!(offered(&before), offered(&after));
        assert_eq!(after, arranged(&before).unwrap());
    }

    #[test]
    fn what_is_alike_stands_together() {
        let after = told(&arranged(&wasm(MIXED)).unwrap());
        let place = |what: i32| -> Vec<usize> {
            let of = |text: &String| text.ends_with(&what.to_string());
            (0..after.len()).filter(|&it| of(&after[it])).collect()
        };
        for what in [FAR, FAR + 1] {
            let places = place(what);
            assert_eq!(places.len(), 2, "{after:?}");
            assert_eq!(places[0] + 1, places[1], "{after:?}");
        }
    }

    #[test]
    fn functions_that_are_the_same_become_one_and_then_so_do_their_callers() {
        let before = wasm(&[(&[2], 1), (&[], 5), (&[4], 1), (&[], 5), (&[0], 5)]);
        let after = arranged(&before).unwrap();
        assert_eq!(offered(&before), offered(&after));
        let mut left = told(&after);
        left.sort();
        assert_eq!(left, ["(5)1", "(imported)5", "5"]);
    }

    #[test]
    fn a_module_without_functions_stays_one() {
        assert_eq!(told(&arranged(&wasm(&[])).unwrap()), [""; 0]);
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        let whole = wasm(MIXED);
        assert!(arranged(&whole[..whole.len() - 1]).is_err());
        assert!(arranged(b"<!doctype html>").is_err());
    }
}
