import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/* What `npm start` and `npm run pupitre` run, on machines that lack something. */
const script = (name: string) => resolve(import.meta.dirname, '../../build', `${name}.mjs`);

let folder: string;
let running: ChildProcess | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  running = null;
});
afterEach(async () => {
  if (running) await stop(running);
  rmSync(folder, { recursive: true, force: true });
});

const environment = (more: Record<string, string>) => ({
  ...process.env,
  LANG: 'C',
  LC_ALL: '',
  INIT_CWD: folder,
  PUPITRE_HOME: join(folder, 'home'),
  PUPITRE_DOCUMENTS: folder,
  // No Electron runtime here, whatever this machine has: neither unpacked nor in the cache.
  ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'none'),
  electron_config_cache: join(folder, 'cache'),
  HTTPS_PROXY: '',
  https_proxy: '',
  DISPLAY: '',
  WAYLAND_DISPLAY: '',
  ...more,
});

function stop(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done(child.exitCode);
    child.on('exit', done);
    child.kill('SIGTERM');
  });
}

/** Starts the application, and waits until it is served. */
async function start(more: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [script('start'), ...args], { env: environment(more) });
  running = child;
  let out = '';
  let err = '';
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('Ctrl+C')) ready();
    });
    child.on('exit', () => failed(new Error(`start stopped: ${out}${err}`)));
  });
  return { child, out, err, address: /http:\/\/\S+/.exec(out)?.[0] ?? '' };
}

describe.runIf(process.platform === 'linux')('npm start without Electron', () => {
  it('says why in one line, where there is no display, and serves the application', async () => {
    const { child, err, address } = await start({});
    expect(err).toBe('Sans Electron (aucun écran n’est disponible), Pupitre s’ouvre dans le navigateur.\n');
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect(await stop(child)).toBe(0);
  });

  it('opens an installed browser by an address that works once, where the runtime cannot be had', async () => {
    const browser = join(folder, 'browser');
    const opened = join(folder, 'opened');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > "${opened}.part" && mv "${opened}.part" "${opened}"\n`);
    chmodSync(browser, 0o755);
    const before = Date.now();
    const { err, address } = await start({
      DISPLAY: ':99',
      PUPITRE_BROWSER: browser,
      ELECTRON_MIRROR: await deadAddress(),
    });
    expect(err).toBe(
      'Sans Electron (son moteur n’a pas pu être téléchargé), Pupitre s’ouvre dans le navigateur.\n',
    );
    expect(Date.now() - before).toBeLessThan(30_000);

    for (let turn = 0; turn < 100 && !existsSync(opened); turn += 1)
      await new Promise((next) => setTimeout(next, 50));
    const ticket = readFileSync(opened, 'utf8').trim().replace('--app=', '');
    expect(new URL(ticket).host).toBe(new URL(address).host);
    expect(ticket).not.toBe(address);
    expect((await fetch(ticket, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(ticket, { redirect: 'manual' })).status).toBe(403);
  });

  it('opens the portfolio given, relative to where the user is', async () => {
    const made = spawnSync(process.execPath, [script('pupitre'), 'new', 'Client.pupitre'], {
      env: environment({}),
    });
    expect(made.status).toBe(0);
    await start({}, 'Client.pupitre');
    expect(existsSync(join(folder, 'Client.pupitre-lock'))).toBe(true);
  });
});

describe('an old Node', () => {
  it.each([
    ['20.20.2', '9'],
    ['22.12.0', '9'],
  ])('is refused in one line before anything is loaded: %s', (node, napi) => {
    const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}', napi: '${napi}' } })`;
    for (const name of ['start', 'pupitre', 'build', 'bench']) {
      const args = [
        '--import',
        `data:text/javascript,${encodeURIComponent(fake)}`,
        script(name),
        '--version',
      ];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        env: environment({}),
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^Pupitre demande Node 22\.14 ou plus récent, celui-ci est Node \S+ .*npm.*\n$/);
      expect(stderr).toContain(node);
    }
  });
});

/** An address where nothing listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}/`;
}
