// Runs the files of tests that the command line names in this one process, where they share a
// browser: Firefox alone takes four seconds to start.

import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(file));
