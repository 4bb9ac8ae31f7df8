//! The web server that the recipe for hosts is tested on.
//!
//! `NGINX` names a binary to use; else the PATH and the folders beside it are searched; else
//! Debian's package is unpacked into the project's own folder. It is not installed, because an
//! installed nginx starts and serves this machine.

use super::announce;
use super::browsers::{debian_index, on_path};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Where Debian puts it, which only root's PATH names.
const SYSTEM: [&str; 2] = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/// Nginx, or none, with the reason on the console: the tests of the recipe are then left out.
///
/// # Errors
/// When `NGINX` names what is no file.
pub fn nginx(project: &Project) -> Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os("NGINX") {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!("NGINX names {}, which is no file", named.display());
        }
        return Ok(Some(named));
    }
    let folder = project.tools().join("nginx");
    let unpacked = folder.join("usr/sbin/nginx");
    let places = SYSTEM.into_iter().map(PathBuf::from);
    let known = places.chain([unpacked.clone()]).find(|path| path.is_file());
    if let Some(found) = on_path("nginx").or(known) {
        return Ok(Some(found));
    }
    announce(
        "nginx",
        "the recipe for hosts is tested on it; it is not started as a service",
        "some seconds",
    );
    match unpack(project, &folder).and_then(|()| answers(project, &unpacked)) {
        Ok(()) => Ok(Some(unpacked)),
        Err(error) => {
            // Half a server would be found next time.
            let _ = fs::remove_dir_all(&folder);
            eprintln!(
                "nginx cannot be had, so its tests are left out: {error:#}\n\
                 NGINX=/path/to/it points the tests at one; on Debian this would install it: \
                 sudo apt-get install nginx-light"
            );
            Ok(None)
        }
    }
}

/// Downloads Debian's package, for which no rights are needed, and unpacks it into `folder`.
fn unpack(project: &Project, folder: &Path) -> Result<()> {
    for program in ["apt-get", "dpkg-deb"] {
        if on_path(program).is_none() {
            bail!("there is no {program} to unpack it with");
        }
    }
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    let download = || {
        let mut apt = project.command("apt-get");
        process::run(
            apt.args(["--quiet", "download", "nginx"])
                .current_dir(folder),
        )
    };
    // The list of packages may be old, or not there at all.
    download().or_else(|_| debian_index(project).and_then(|()| download()))?;
    let package = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|ending| ending == "deb"))
        .context("apt-get left no package")?;
    process::run(
        project
            .command("dpkg-deb")
            .arg("--extract")
            .arg(&package)
            .arg(folder),
    )
}

/// Whether it runs here: it may lack a library.
fn answers(project: &Project, binary: &Path) -> Result<()> {
    process::run(project.command(binary).args(["-e", "stderr", "-v"]))
        .context("the package's nginx does not run")
}
