//! The role model and the comparison of two roles: pure, no browser, no I/O.
