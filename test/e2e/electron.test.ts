import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bridge, Input, Name, Output } from '../../src/contract/index';
import {
  boot,
  discard,
  itemsOf,
  launch,
  scratch,
  until,
  type Launched,
  type LaunchOptions,
} from '../harness/launch';
import { launchBrowser } from './browser';

/*
 * The built main process and preload, run as Electron would run them: `electron` is the harness's, the page is a
 * real Chromium's.
 */
let browser: Browser;
let folder: string;
let running: Launched[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  folder = scratch();
});
afterEach(async () => {
  for (const each of running) await each.quit();
  running = [];
  discard(folder);
});

async function start(options: Partial<LaunchOptions> = {}): Promise<Launched> {
  const launched = await launch({ browser, userData: join(folder, 'user'), documents: folder, ...options });
  running.push(launched);
  return launched;
}

/** Asks through the page's own bridge, as the interface does. @returns the value; fails on a refusal */
async function ask<N extends Name>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await page.evaluate(
    ([operation, given]) =>
      (window as unknown as { pupitre: Bridge }).pupitre.invoke(operation, given as never),
    [name, input] as const,
  );
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.key}`);
  return reply.value as Output<N>;
}

async function withPortfolio(options: Partial<LaunchOptions> = {}): Promise<Launched & { path: string }> {
  const launched = await start(options);
  const path = join(folder, 'Client.pupitre');
  launched.machine.dialogs.answers.push(path);
  await ask(launched.page, 'file.create', { sample: false, name: 'Client' });
  return { ...launched, path };
}

describe('the window', () => {
  it('shows the interface once it is there, in a closed renderer', async () => {
    const { window, page, machine } = await start();
    expect(window.record.shown).toBe(true);
    expect(page.url()).toBe('https://app.pupitre.test/');
    await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
    expect(window.record.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
    });
    expect(machine.sandboxed).toBe(true);
    expect(machine.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(machine.switches.has('disable-background-networking')).toBe(true);
  });

  it('comes back where it was, and in the middle when that display has gone', async () => {
    const first = await start({ displays: [{ x: 0, y: 0, width: 1920, height: 1080 }] });
    first.window.maximize();
    await first.quit();
    const place = JSON.parse(readFileSync(join(folder, 'user/window.json'), 'utf8')) as object;
    writeFileSync(
      join(folder, 'user/window.json'),
      JSON.stringify({ ...place, x: 2000, y: 40, width: 1100, height: 700 }),
    );
    const both = await start({
      displays: [
        { x: 0, y: 0, width: 1920, height: 1080 },
        { x: 1920, y: 0, width: 1920, height: 1080 },
      ],
    });
    expect(both.window.record.options).toMatchObject({ x: 2000, y: 40, width: 1100, height: 700 });
    expect(both.window.record.maximized).toBe(true);
    await both.quit();
    const one = await start();
    expect(one.window.record.options).toMatchObject({ width: 1100, height: 700 });
    expect(one.window.record.options.x).toBeUndefined();
  });

  it('loads the interface again when its process dies, and gives up the second time', async () => {
    const { window, machine } = await start();
    window.contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(machine.quitted).toBe(false);
    await window.page();
    window.contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(machine.quitted).toBe(true);
    expect(machine.errorBoxes[0]?.content).toContain(join(folder, 'user/logs/errors.log'));
    expect(readFileSync(join(folder, 'user/logs/errors.log'), 'utf8')).toContain('"reason":"crashed"');
  });
});

describe('the bridge', () => {
  it('gives the page four things, and no other way out', async () => {
    const { page } = await start();
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { pupitre: Bridge }).pupitre).sort(),
      host: (window as unknown as { pupitre: Bridge }).pupitre.host,
      others: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'harnessInvoke'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({ bridge: ['host', 'invoke', 'subscribe', 'take'], host: 'electron', others: [] });
  });

  it('creates a portfolio where the user says, changes it, and takes the change back', async () => {
    const { page, machine, path } = await withPortfolio();
    expect(machine.dialogs.asked).toEqual([
      { title: 'Créer un portefeuille', defaultPath: join(folder, 'Client.pupitre') },
    ]);
    expect(await ask(page, 'file.current', {})).toEqual({ name: 'Client.pupitre', folder, readOnly: null });
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    expect((await ask(page, 'projects.list', {})).map((project) => project.name)).toEqual([
      'Refonte du portail',
    ]);
    await ask(page, 'history.undo', {});
    expect(await ask(page, 'projects.list', {})).toEqual([]);
    expect(machine.recentDocuments).toEqual([path]);
  });

  it('tells the page what changed', async () => {
    const { page } = await withPortfolio();
    const heard = page.evaluate(
      () =>
        new Promise((resolve) => {
          const stop = (window as unknown as { pupitre: Bridge }).pupitre.subscribe((notice) => {
            stop();
            resolve(notice);
          });
        }),
    );
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    expect(await heard).toMatchObject({
      type: 'changed',
      tables: expect.arrayContaining(['project', 'step']),
    });
  });

  it('adds the extension that the user left out, and makes nothing when the dialog is cancelled', async () => {
    const { page, machine } = await start();
    machine.dialogs.answers.push(null, join(folder, 'Banque'));
    expect(await ask(page, 'file.create', { sample: false, name: 'Banque' })).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith('Banque'))).toEqual([]);
    expect(await ask(page, 'file.create', { sample: false, name: 'Banque' })).toMatchObject({
      name: 'Banque.pupitre',
    });
  });

  it('gives handles for files that were picked or dropped, never a path', async () => {
    const { page, machine } = await start({
      beforeReady: (before) => {
        before.paths.set('charge.csv', join(folder, 'charge.csv'));
        before.paths.set('dossier', join(folder, 'dossier'));
      },
    });
    writeFileSync(join(folder, 'charge.csv'), 'Code;Nom\nP1;Refonte\n'); // 9 and 11 bytes
    mkdirSync(join(folder, 'dossier'));
    const taken = await page.evaluate(() =>
      (window as unknown as { pupitre: Bridge }).pupitre.take([
        new File(['x'], 'charge.csv'),
        new File([''], 'dossier'),
        // Made by the page itself: it has no place on the disk.
        new File(['x'], '/etc/passwd'),
      ]),
    );
    expect(taken).toEqual([{ handle: expect.any(String), name: 'charge.csv', size: 20 }]);
    expect(JSON.stringify(taken)).not.toContain(folder);
    machine.dialogs.answers.push([join(folder, 'charge.csv')]);
    expect(await ask(page, 'file.pick', { purpose: 'import', multiple: true })).toEqual(taken);
  });

  it('refuses an operation that the contract does not name, and a path in place of a handle', async () => {
    const { page } = await withPortfolio();
    const answers = await page.evaluate(
      (path) => {
        const { invoke } = (window as unknown as { pupitre: Bridge }).pupitre;
        return Promise.all([
          invoke('take' as never, { take: [path] } as never),
          invoke({ take: [path] } as never, {} as never),
          invoke('file.open', { handle: path }),
        ]);
      },
      join(folder, 'Client.pupitre'),
    );
    expect(answers.map((answer) => (answer.ok ? 'answered' : answer.error.key))).toEqual([
      'errors.call.unknown',
      'errors.call.unknown',
      'errors.file.handle',
    ]);
  });

  it('answers nobody but the top frame of its own page', async () => {
    const { window, machine } = await start();
    const { webContents } = window;
    const call = { name: 'file.current', input: {} };
    const own = webContents.mainFrame;
    expect(await machine.callAs(webContents, own, 'invoke', call)).toEqual({ ok: true, value: null });
    const forged: [unknown, { url: string } | null][] = [
      [webContents, null],
      [webContents, { url: 'pupitre://app/' }],
      [webContents, { url: 'https://example.com/' }],
      [{ mainFrame: own }, own],
    ];
    for (const [sender, frame] of forged) {
      await expect(machine.callAs(sender, frame, 'invoke', call)).rejects.toThrow('Refused a call');
    }
    for (const wrong of [
      null,
      'file.current',
      { name: 'file.current', input: {}, take: [] },
      { take: 'x' },
    ]) {
      await expect(machine.callAs(webContents, own, 'invoke', wrong)).rejects.toThrow('Refused a call');
    }
    await expect(machine.callAs(webContents, own, 'changed', call)).rejects.toThrow('No handler');
  });
});

describe('what the page may not do', () => {
  it('runs no script but its own, and connects to nobody', async () => {
    const { page } = await start();
    const violations = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'window.ran = true';
      document.body.append(inline);
      const image = new Image();
      image.src = 'https://example.com/pixel.png';
      await fetch('https://example.com/').catch(() => undefined);
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 300));
      return { found: found.sort(), ran: 'ran' in window };
    });
    expect(violations.ran).toBe(false);
    expect(violations.found).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
  });

  it('serves its own files and nothing outside of their folder', async () => {
    const { page, window, machine } = await start();
    const answer = async (path: string) => {
      const response = await machine.defaultSession.answer(new Request(`pupitre://${path}`));
      return { status: response?.status, policy: response?.headers.get('content-security-policy') ?? '' };
    };
    const home = await answer('app/');
    expect(home.status).toBe(200);
    expect(home.policy).toContain("default-src 'none'");
    expect(home.policy).not.toContain('unsafe-eval');
    for (const path of [
      'app/../main/index.js',
      'app/%2e%2e/main/index.js',
      'app/..%2fmain%2findex.js',
      'app/..%5cmain%5cindex.js',
      'app/%00',
      'app/%E0%A4%A',
      'app/missing.js',
      'other/index.html',
    ]) {
      expect([path, (await answer(path)).status]).toEqual([path, 404]);
    }
    expect(await page.evaluate(() => fetch('/..%2fmain%2findex.js').then((got) => got.status))).toBe(404);
    expect(window.record.requests.filter((request) => request.fate !== 'answered')).toEqual([]);
  });

  it('goes nowhere: neither navigation, nor another window, nor a view', async () => {
    const { page, window } = await start();
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await until(() => window.record.requests.some((request) => request.fate === 'prevented'));
    await page.evaluate(() => void globalThis.open('https://example.com/'));
    await until(() => window.record.opened.length > 0);
    expect(window.record.opened).toEqual(['deny']);
    expect(page.url()).toBe(before);
    expect(window.record.requests.filter((request) => request.fate === 'left')).toEqual([]);
    for (const event of ['will-redirect', 'will-attach-webview']) {
      let prevented = false;
      window.contents.emit(event, { preventDefault: () => (prevented = true) });
      expect([event, prevented]).toEqual([event, true]);
    }
  });

  it('is given no permission, no device, no download and no dictionary', async () => {
    const { machine } = await start();
    const { permissionRequest, permissionCheck, devicePermission, spellChecker, dictionaries, emit } =
      machine.defaultSession;
    const asked = await new Promise((answer) =>
      permissionRequest?.({} as never, 'media', answer, {} as never),
    );
    expect(asked).toBe(false);
    expect(permissionCheck?.(null, 'clipboard-read', 'pupitre://app', {} as never)).toBe(false);
    expect(devicePermission?.({} as never)).toBe(false);
    expect(spellChecker).toBe(false);
    expect(dictionaries).toMatch(/^pupitre:/);
    let prevented = false;
    emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  it('keeps its own policy: the interface itself breaks none of it', async () => {
    const { page, window } = await withPortfolio();
    await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
    for (const screen of ['portfolio', 'exchange', 'reports', 'history', 'settings', '']) {
      await page.evaluate((hash) => void (location.hash = `#/${hash}`), screen);
      await page.waitForTimeout(300);
    }
    expect(window.record.complaints).toEqual([]);
  });

  it('sends no request out, and would be stopped if it did', async () => {
    const { page, window, machine } = await withPortfolio();
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    const addresses = window.record.requests.map((request) => request.url);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((url) => !url.startsWith('pupitre://app/'))).toEqual([]);
    const { allows } = machine.defaultSession;
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/passwd',
      'devtools://devtools/',
    ]) {
      expect([url, await allows(url)]).toEqual([url, false]);
    }
  });

  it('opens web links in the system’s browser, and nothing else', async () => {
    const { page, machine } = await start();
    await ask(page, 'file.openLink', { url: 'https://www.example.com/page' });
    await expect(ask(page, 'file.openLink', { url: 'file:///etc/passwd' })).rejects.toThrow('errors.link');
    expect(machine.externals).toEqual(['https://www.example.com/page']);
  });
});

describe('the system around it', () => {
  it('opens the file of a double click, the first time and when it already runs', async () => {
    const { path, quit } = await withPortfolio();
    await quit();
    const again = await start({ argv: [path] });
    expect(await ask(again.page, 'file.current', {})).toMatchObject({ name: 'Client.pupitre' });
    await ask(again.page, 'file.close', {});
    again.window.record.minimized = true;
    again.machine.emit('second-instance', ['pupitre', '--flag', 'Client.pupitre'], folder);
    expect(await ask(again.page, 'file.current', {})).toMatchObject({ name: 'Client.pupitre' });
    expect(again.window.record).toMatchObject({ minimized: false, focused: 1, represented: path });
  });

  it('opens the file that macOS names before the application is ready', async () => {
    const { path, quit } = await withPortfolio();
    await quit();
    const again = await start({ beforeReady: (machine) => void machine.emit('open-file', path) });
    expect(await ask(again.page, 'file.current', {})).toMatchObject({ name: 'Client.pupitre' });
  });

  it('says why a file cannot be opened', async () => {
    const wrong = join(folder, 'faux.pupitre');
    writeFileSync(wrong, 'ceci est un texte, et pas une base de données. '.repeat(50));
    const { machine } = await start({ argv: [wrong] });
    expect(machine.errorBoxes[0]?.title).toBe('Ce portefeuille n’a pas pu être ouvert');
    expect(machine.errorBoxes[0]?.content).toContain(wrong);
  });

  it('leaves at once when it already runs', async () => {
    const machine = await boot({ browser, userData: folder, documents: folder, second: true });
    expect(machine.quitted).toBe(true);
    expect(machine.windows).toEqual([]);
  });

  it('leaves one file behind, without a journal of SQLite beside it', async () => {
    const { page, path, quit, machine } = await withPortfolio();
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    expect(existsSync(`${path}-wal`)).toBe(true);
    machine.windows[0]?.close();
    await until(() => machine.quitted);
    await quit();
    expect(readdirSync(folder).filter((name) => name.startsWith('Client'))).toEqual(['Client.pupitre']);
  });

  it('leaves one file behind too when Windows closes the session without a quit', async () => {
    const { page, path, window } = await withPortfolio();
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    window.events.emit('session-end', { reasons: ['shutdown'] });
    expect(readdirSync(folder).filter((name) => name.startsWith('Client'))).toEqual(['Client.pupitre']);
    expect(existsSync(path)).toBe(true);
  });
});

describe('menus', () => {
  it('ask the interface to run a command', async () => {
    const { page, choose } = await start();
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Reflect.set(window, 'heard', heard);
      (window as unknown as { pupitre: Bridge }).pupitre.subscribe((notice) => heard.push(notice));
    });
    choose('Annuler');
    await until(() => page.evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length > 0));
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
      { type: 'run', command: 'edit.undo' },
    ]);
  });

  it('do what they say in the interface, whichever is chosen', async () => {
    const { page, choose, machine } = await withPortfolio();
    const root = (name: string) => page.evaluate((key) => document.documentElement.dataset[key], name);
    const dialogShown = () =>
      page
        .locator('[role=dialog]')
        .count()
        .then((count) => count > 0);
    const projects = async () => (await ask(page, 'projects.list', {})).length;
    const screens = [
      ['Importer des fichiers…', '#/exchange'],
      ['Imprimer le dossier de COPIL…', '#/reports'],
      ['Réglages…', '#/settings'],
    ] as const;
    // A menu's item waits, like a button, for the interface to know that a portfolio is open.
    for (const [label, hash] of screens) {
      await until(async () => (choose(label), (await page.evaluate(() => location.hash)).startsWith(hash)));
    }
    for (const label of ['Rechercher ou lancer une commande…', 'Raccourcis clavier']) {
      choose(label);
      await until(dialogShown);
      await page.keyboard.press('Escape');
      await until(async () => !(await dialogShown()));
    }
    const before = { theme: await root('theme'), density: await root('density') };
    choose('Thème clair ou sombre');
    choose('Lignes normales ou serrées');
    await until(
      async () => (await root('theme')) !== before.theme && (await root('density')) !== before.density,
    );
    choose('Barre latérale');
    await page.waitForFunction(() => localStorage.getItem('pupitre.rail') === 'closed');

    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    await until(async () => (choose('Annuler'), (await projects()) === 0));
    await until(async () => (choose('Rétablir'), (await projects()) === 1));

    machine.dialogs.answers.push(null, null, null);
    choose('Ouvrir un portefeuille…');
    choose('Nouveau portefeuille…');
    choose('Ouvrir l’exemple');
    await until(() => machine.dialogs.answers.length === 0);
    choose('Fermer le portefeuille');
    await until(async () => (await ask(page, 'file.current', {})) === null);
  });

  it('are in French, and in English once the interface is', async () => {
    const { page, machine } = await start();
    const labels = () => machine.menu().map((item) => item.label);
    expect(labels()).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await until(() => labels()[0] === 'File');
    expect(itemsOf(machine.menu()).map((item) => item.label)).toContain('Open a portfolio…');
  });

  it('start in English on an English system, and keep the developer tools out of the packaged application', async () => {
    const { machine } = await start({ locale: 'en-GB' });
    expect(machine.menu()[0]?.label).toBe('File');
    expect(itemsOf(machine.menu()).some((item) => item.role === 'toggleDevTools')).toBe(false);
  });
});

describe('printing', () => {
  it('makes a tagged PDF in a window of its own, then closes it', async () => {
    const { page, machine, window } = await withPortfolio();
    await ask(page, 'projects.create', { projects: [{ name: 'Refonte du portail' }] });
    const print = ask(page, 'reports.print', {
      options: { kind: 'portfolio', locale: 'fr', projectPages: true },
    });
    await until(() => machine.windows.length === 2);
    const [, printing] = machine.windows;
    const { pdf, pages } = await print;
    const bytes = Buffer.from(pdf, 'base64');
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pages).toBeGreaterThan(0);
    expect(printing?.record.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(printing?.record.printed).toEqual([
      expect.objectContaining({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
      }),
    ]);
    expect(printing?.record.requests.map((request) => request.fate)).toEqual(['answered']);
    expect(await printing?.session.allows('https://example.com/')).toBe(false);
    expect(machine.windows).toEqual([window]);
  });

  it('writes the document where the user says', async () => {
    const { page, machine } = await withPortfolio();
    const target = join(folder, 'COPIL.pdf');
    machine.dialogs.answers.push(target);
    const saved = await ask(page, 'reports.save', {
      options: { kind: 'portfolio', locale: 'fr', projectPages: false },
    });
    expect(saved).toEqual({ name: 'COPIL.pdf', download: null });
    expect(readFileSync(target).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
