//! The local variables of each function of a Wasm file, the most used first.
//!
//! The compiler numbers them as it meets them. By use, the same few low numbers are nearly all
//! that code holds, in every function, and brotli has less to tell. All of them begin as zero, so
//! that which is which means nothing to who runs the Wasm.
//!
//! Nothing but their numbers changes. It must not know what any function does.

use anyhow::{Context, Result};
use std::cmp::Reverse;
use std::convert::Infallible;
use std::mem;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, Instruction};
use wasmparser::{FunctionBody, Operator, Parser, Payload};

/// The same module with the local variables of each function numbered anew.
///
/// # Errors
/// When it is no valid Wasm.
pub fn sorted(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut writer = Writer {
        parameters: parameters(wasm)?,
        written: 0,
    };
    let mut out = wasm_encoder::Module::new();
    writer.parse_core_module(&mut out, Parser::new(0), wasm)?;
    let out = out.finish();
    wasmparser::validate(&out).context("with its local variables in another order")?;
    Ok(out)
}

/// How many parameters each of the module's own functions has: those have the first numbers.
fn parameters(wasm: &[u8]) -> Result<Vec<usize>> {
    let (mut of_type, mut all) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(types) => {
                for function in types.into_iter_err_on_gc_types() {
                    of_type.push(function?.params().len());
                }
            }
            Payload::FunctionSection(types) => {
                for number in types {
                    let count = of_type.get(number? as usize);
                    all.push(*count.context("a function has no type")?);
                }
            }
            _ => {}
        }
    }
    Ok(all)
}

/// Writes a module with its local variables in another order.
struct Writer {
    /// Of each function.
    parameters: Vec<usize>,
    /// How many functions are done.
    written: usize,
}

impl Reencode for Writer {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        out: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error> {
        // Without a type for it, the module was refused when the types were read.
        let parameters = self.parameters.get(self.written).copied();
        let numbers = by_use(parameters.unwrap_or_default(), &body)?;
        self.written += 1;
        let mut function = self.new_function_with_parsed_locals(&body)?;
        let mut code = body.get_operators_reader()?;
        while !code.eof() {
            let mut instruction = self.parse_instruction(&mut code)?;
            if let Instruction::LocalGet(number)
            | Instruction::LocalSet(number)
            | Instruction::LocalTee(number) = &mut instruction
                && let Some(new) = numbers.get(*number as usize)
            {
                *number = *new;
            }
            function.instruction(&instruction);
        }
        out.function(&function);
        Ok(())
    }
}

/// The new number of each parameter and variable by its old one. Parameters keep theirs, and
/// variables are sorted among those that are declared together, which are of one type.
fn by_use(parameters: usize, body: &FunctionBody<'_>) -> wasmparser::Result<Vec<u32>> {
    let mut declared = Vec::new();
    for group in body.get_locals_reader()? {
        declared.push(group?.0 as usize);
    }
    let count = parameters + declared.iter().sum::<usize>();
    let (mut uses, mut first) = (vec![0_usize; count], vec![usize::MAX; count]);
    for (place, operator) in body.get_operators_reader()?.into_iter().enumerate() {
        if let Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } = operator?
            && let Some(uses) = uses.get_mut(local_index as usize)
        {
            *uses += 1;
            let first = &mut first[local_index as usize];
            *first = place.min(*first);
        }
    }
    let mut order: Vec<usize> = (0..count).collect();
    let mut rest = &mut order[parameters..];
    for length in declared {
        let group;
        (group, rest) = mem::take(&mut rest).split_at_mut(length);
        group.sort_by_key(|&it| (Reverse(uses[it]), first[it], it));
    }
    let mut numbers = vec![0; count];
    for (new, old) in order.into_iter().enumerate() {
        numbers[old] = new as u32;
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{Function, FunctionSection, TypeSection, ValType};

    /// A module whose second function has a parameter, and sets variables by these numbers: 1 to 3
    /// are integers, 4 and 5 are not.
    fn wasm(sets: &[u32]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        functions.function(0).function(1);
        let mut code = CodeSection::new();
        let mut first = Function::new([]);
        first.instructions().end();
        let mut second = Function::new([(3, ValType::I32), (2, ValType::F64)]);
        let mut write = second.instructions();
        for &number in sets {
            match number {
                0..=3 => write.local_get(0).local_set(number),
                _ => write.f64_const(1.0.into()).local_tee(number).drop(),
            };
        }
        write.end();
        code.function(&first).function(&second);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&functions).section(&code);
        let wasm = module.finish();
        wasmparser::validate(&wasm).unwrap();
        wasm
    }

    #[test]
    fn the_most_used_of_a_type_come_first_and_parameters_stay() {
        let before = wasm(&[2, 3, 5, 3, 0, 5, 4, 1]);
        assert_eq!(sorted(&before).unwrap(), wasm(&[2, 1, 4, 1, 0, 4, 5, 3]));
    }

    #[test]
    fn what_is_in_order_stays_as_it_is() {
        let whole = wasm(&[1, 1, 2, 4]);
        assert_eq!(sorted(&whole).unwrap(), whole);
        assert_eq!(sorted(&wasm(&[])).unwrap(), wasm(&[]));
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        let whole = wasm(&[1]);
        assert!(sorted(&whole[..whole.len() - 1]).is_err());
        assert!(sorted(b"<!doctype html>").is_err());
    }
}
