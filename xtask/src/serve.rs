//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::project::Project;
use crate::setup;
use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

/// The port used when none is asked for and it is free.
const USUAL_PORT: u16 = 8080;

/// What the command line asked for.
pub struct Options {
    port: Option<u16>,
    release: bool,
    open: bool,
}

impl Options {
    /// # Errors
    /// On an unknown option or a port that is no number.
    pub fn parse(args: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            port: None,
            release: false,
            open: false,
        };
        while let Some(argument) = args.next()? {
            match argument {
                Long("port") => options.port = Some(args.value()?.parse()?),
                Long("release") => options.release = true,
                Long("open") => options.open = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Serves the page until it is stopped.
///
/// # Errors
/// When something it needs cannot be set up, the port is taken, or Trunk fails.
pub fn serve(project: &Project, options: &Options) -> Result<()> {
    setup::for_building(project)?;
    let port = free_port(options.port)?;
    // Apart from dist/, so that a release build made meanwhile is not overwritten.
    let dist = project.target().join("serve");
    std::fs::create_dir_all(&dist).context("creating target/serve")?;

    let mut trunk = project.command("trunk");
    trunk.arg("serve").arg("--dist").arg(dist);
    trunk.args(["--port", &port.to_string()]);
    if options.release {
        trunk.arg("--release");
    }
    if options.open {
        trunk.arg("--open");
    }
    println!("Building; then the page is at http://127.0.0.1:{port}/ (Ctrl-C stops)");
    become_it(trunk)
}

/// The port asked for, or the usual one, or any that is free.
fn free_port(asked: Option<u16>) -> Result<u16> {
    let free = |port| {
        Ok::<_, std::io::Error>(
            TcpListener::bind((Ipv4Addr::LOCALHOST, port))?
                .local_addr()?
                .port(),
        )
    };
    match asked {
        Some(port) => match free(port) {
            Ok(port) => Ok(port),
            Err(error) => bail!("port {port} cannot be used: {error}"),
        },
        None => free(USUAL_PORT).or_else(|_| {
            let port = free(0)?;
            println!("Port {USUAL_PORT} is taken; using {port}.");
            Ok(port)
        }),
    }
}

/// Turns this process into Trunk, so that whatever stops it stops Trunk.
#[cfg(unix)]
fn become_it(mut trunk: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(trunk.exec()).context("could not start Trunk")
}

#[cfg(not(unix))]
fn become_it(mut trunk: Command) -> Result<()> {
    let status = trunk.status().context("could not start Trunk")?;
    if !status.success() {
        bail!("Trunk failed ({status})");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_by_name_and_avoided_otherwise() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = free_port(Some(port)).unwrap_err().to_string();
        assert!(message.contains(&port.to_string()), "{message}");
        assert_ne!(free_port(None).unwrap(), port);
    }
}
