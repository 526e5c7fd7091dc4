/*
 * `npm start [-- FILE.pupitre]`: builds if needed and opens the application in Electron. Where Electron's
 * runtime cannot be had, says so in one line and serves the same application to a browser.
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded, root } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';

const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const say = (french, englishText) => process.stderr.write(`${english ? englishText : french}\n`);
const files = process.argv.slice(2);
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  buildIfNeeded();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const runtime = await electronRuntime(() =>
  say(
    'Téléchargement du moteur d’affichage Electron, une seule fois (environ 110 Mo)…',
    'Downloading the Electron runtime, once only (about 110 MB)…',
  ),
);
let missing = runtime.missing;
if (runtime.path) {
  const started = Date.now();
  const code = await run(runtime.path, [root, ...files]);
  // A runtime that stops at once with an error never showed a window: libraries or rights are lacking.
  if (code === 0 || Date.now() - started > 10_000) process.exit(code);
  missing = 'failed';
}
const reasons = {
  display: ['aucun écran n’est disponible', 'no display is available'],
  package: ['le paquet electron n’est pas installé', 'the electron package is not installed'],
  download: ['son moteur n’a pas pu être téléchargé', 'its runtime could not be downloaded'],
  failed: ['son moteur s’arrête au démarrage', 'its runtime stops at startup'],
};
const [french, englishText] = reasons[missing];
say(
  `Sans Electron (${french}), Pupitre s’ouvre dans le navigateur.`,
  `Without Electron (${englishText}), Pupitre opens in the browser.`,
);
process.exit(await run(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'serve', '--open', ...files]));

/** Runs a program to its end; a stop asked of this process is passed on to it. */
function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    // The terminal sends Ctrl+C to both: this one stays until the other has closed its file.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
