/*
 * Builds `out/` when what it is made from has changed since the last build.
 * As a script: `node build/build.mjs [--force]`.
 */
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = join(import.meta.dirname, '..');
const stamp = join(root, 'out', '.inputs');
const lock = join(root, 'node_modules', '.cache', 'pupitre-build');

/**
 * Builds unless `out/` is up to date. Nothing is printed when it succeeds: a command's own output stays alone.
 * @returns whether there was something to build
 */
export function buildIfNeeded({ force = false } = {}) {
  if (!force && upToDate()) return false;
  return alone(() => {
    // Another process may have built while this one waited.
    if (!force && upToDate()) return false;
    rmSync(stamp, { force: true });
    const inputs = fingerprint();
    const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build', '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) throw new Error(stripVTControlCharacters(`electron-vite build: ${stdout}${stderr}`));
    writeFileSync(stamp, inputs);
    return true;
  });
}

function upToDate() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Content of every input, so that neither a fresh clone nor a change of branch fools it. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => join('src', name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
  for (const name of [...files, 'package.json', 'package-lock.json', 'electron.vite.config.ts']) {
    hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

/** One build at a time: two would empty each other's folder. */
function alone(work) {
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderAlive()) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function holderAlive() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error.code === 'EPERM') return true;
    // The holder writes its number just after taking the lock: give it the time to.
    return (
      error.code === 'ENOENT' && Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    buildIfNeeded({ force: process.argv.includes('--force') });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
