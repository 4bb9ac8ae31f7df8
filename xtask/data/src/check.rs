//! `cargo xtask check-data`: what the widget would say of a site's own data, before they are
//! published.

use crate::data_files;
use anyhow::{Result, bail};
use std::path::PathBuf;

/// Reads each file or folder and tells every mistake, one a line. Returns whether all are
/// good.
///
/// # Errors
/// When no file is named.
pub fn check(files: &[PathBuf]) -> Result<bool> {
    if files.is_empty() {
        bail!("name the files: cargo xtask check-data FILE...");
    }
    let mut all_good = true;
    for file in files {
        match data_files::read(file) {
            Ok(catalogue) => {
                let roles = catalogue.len();
                println!("{}: {roles} roles, no mistakes", file.display());
            }
            Err(mistakes) => {
                all_good = false;
                println!("{mistakes}");
            }
        }
    }
    Ok(all_good)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root;
    use std::fs;

    #[test]
    fn good_and_bad_are_told_apart() {
        let example = root().join("static/examples/dataset.json");
        let folder = root().join("data");
        assert!(check(&[example.clone(), folder]).unwrap());
        assert!(check(&[]).is_err());

        let broken = fs::read_to_string(&example).unwrap();
        let broken = broken.replacen("\"EUR\"", "\"€\"", 1);
        let broken = broken.replacen("\"of\": 5", "\"of\": 4", 1);
        let file = std::env::temp_dir().join(format!("role-compare-{}.json", std::process::id()));
        fs::write(&file, broken).unwrap();
        let mistakes = data_files::read(&file).unwrap_err();
        assert!(!check(&[example, file.clone()]).unwrap());
        fs::remove_file(&file).unwrap();
        let lines: Vec<&str> = mistakes.lines().collect();
        assert_eq!(lines.len(), 2, "{mistakes}");
        assert!(
            lines[0].ends_with(
                "role \"example-support-lead\", field \"pay.average.currency\": found \"€\", \
                 expected an ISO 4217 code of three capital letters, such as \"USD\""
            ),
            "{mistakes}"
        );
        assert!(
            lines[1].contains("\"outlook.satisfaction.score\": found 4.1"),
            "{mistakes}"
        );

        assert!(!check(&[file]).unwrap(), "a file that is not there");
    }
}
