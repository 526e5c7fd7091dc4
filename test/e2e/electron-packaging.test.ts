import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../src/contract/index';
import { discard, launch, scratch } from '../harness/launch';
import { launchBrowser } from './browser';

const root = resolve(import.meta.dirname, '../..');
const load = createRequire(import.meta.url);
const builder = createRequire(load.resolve('electron-builder'));

interface Configuration {
  files: string[];
  publish: null;
  electronFuses: Record<string, boolean>;
  win: { icon: string };
  mac: { icon: string };
  linux: { icon: string };
  directories: { buildResources: string };
  fileAssociations: { ext: string; mimeType: string }[];
}

const read = (): Configuration =>
  builder('js-yaml').load(readFileSync(join(root, 'build/electron-builder.yml'), 'utf8')) as Configuration;

describe('packaging', () => {
  it('is a configuration that electron-builder takes', () => {
    const library = createRequire(builder.resolve('app-builder-lib'));
    const { validateSchema } = library('app-builder-lib/out/util/config/schemaValidator.js') as {
      validateSchema(schema: object, data: object): void;
    };
    const schema = library('app-builder-lib/scheme.json') as object;
    expect(() => validateSchema(schema, read())).not.toThrow();
    expect(() => validateSchema(schema, { ...read(), asarr: true })).toThrow('asarr');
  });

  it('closes what Electron leaves open, and never looks for an update', () => {
    const { electronFuses, publish } = read();
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(publish).toBeNull();
  });

  it('has the icons of the three systems, each in its own container', () => {
    const { win, mac, linux, directories } = read();
    const icon = (name: string) => readFileSync(join(root, directories.buildResources, name));
    const ico = icon(win.icon);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 7]);
    const last = 6 + 16 * 6;
    // The largest picture, 256 pixels wide (written 0), is a PNG where the directory says.
    expect(ico.readUInt8(last)).toBe(0);
    expect(ico.subarray(ico.readUInt32LE(last + 12) + 1, ico.readUInt32LE(last + 12) + 4).toString()).toBe(
      'PNG',
    );
    const icns = icon(mac.icon);
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(readdirSync(join(root, directories.buildResources, linux.icon))).toContain('512x512.png');
  });
});

interface Asar {
  listPackage(path: string, options: object): string[];
  extractAll(archive: string, folder: string): void;
}

/** No Electron runtime is at hand: what is put in the package around one is looked at, and run in the harness. */
describe.each([
  ['Linux', 'linux', 'electron', 'linux-unpacked'],
  ['Windows', 'win32', 'electron.exe', 'win-unpacked'],
] as const)('the package for %s', (_name, system, program, unpackedFolder) => {
  const asar = createRequire(builder.resolve('app-builder-lib'))('@electron/asar') as Asar;
  let folder: string;
  let archive: string;
  let files: string[];

  beforeAll(async () => {
    folder = scratch();
    const distribution = join(folder, 'electron');
    mkdirSync(join(distribution, 'locales'), { recursive: true });
    for (const name of [program, 'LICENSE', 'LICENSES.chromium.html', 'version']) {
      writeFileSync(join(distribution, name), '');
    }
    for (const name of ['fr', 'en-US', 'de']) writeFileSync(join(distribution, 'locales', `${name}.pak`), '');
    const { build, Platform, Arch } = load('electron-builder') as typeof import('electron-builder');
    const configuration = read();
    await build({
      projectDir: root,
      targets: (system === 'linux' ? Platform.LINUX : Platform.WINDOWS).createTarget('dir', Arch.x64),
      publish: null,
      config: {
        ...(configuration as object),
        // An empty program has no fuses to blow, and no resources to edit or to keep a checksum in.
        electronFuses: null,
        disableAsarIntegrity: true,
        win: { ...configuration.win, signAndEditExecutable: false },
        electronDist: distribution,
        electronVersion: '45.4.1',
        directories: { ...configuration.directories, output: join(folder, 'dist') },
      },
    });
    archive = join(folder, 'dist', unpackedFolder, 'resources/app.asar');
    files = asar.listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  }, 120_000);
  afterAll(() => discard(folder));

  it('holds the build and the SQLite addon, and nothing of ours or of others besides', () => {
    const others = files.filter(
      (file) =>
        !/^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|node_modules)$/.test(file) &&
        !/^\/node_modules\/better-sqlite3(\/(package\.json|LICENSE|README\.md|(lib|prebuilds)(\/.*)?))?$/.test(
          file,
        ),
    );
    expect(others).toEqual([]);
    expect(files).toContain('/out/renderer/index.html');
    expect(files).not.toContain('/out/main/cli.js');
  });

  it('brings the addon of its own system alone, outside of the archive', () => {
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' });
    expect(unpacked.filter((name) => name.endsWith('.node'))).toEqual([
      join('node_modules', 'better-sqlite3', 'prebuilds', `${system}-x64.node`),
    ]);
  });

  it('speaks French and English', () => {
    expect(readdirSync(join(folder, 'dist', unpackedFolder, 'locales')).sort()).toEqual([
      'en-US.pak',
      'fr.pak',
    ]);
  });

  it.runIf(system === process.platform)('holds all that the application needs to start', async () => {
    asar.extractAll(archive, join(folder, 'app'));
    const browser = await launchBrowser();
    try {
      const { page, quit } = await launch({
        browser,
        userData: join(folder, 'user'),
        documents: folder,
        out: join(folder, 'app/out'),
      });
      const reply = await page.evaluate(() =>
        (window as unknown as { pupitre: Bridge }).pupitre.invoke('file.about', {}),
      );
      expect(reply).toMatchObject({
        ok: true,
        value: { host: 'electron', sqlite: expect.stringMatching(/^3\./) },
      });
      await quit();
    } finally {
      await browser.close();
    }
  });
});
