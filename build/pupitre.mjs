/* The command line: builds if needed, quietly, then runs the headless host in this very process. */
import './check-node.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { buildIfNeeded, root } from './build.mjs';

// npm runs scripts from the project's folder; the paths typed are relative to where the user is.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
try {
  buildIfNeeded();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
