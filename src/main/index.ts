import { app, dialog, Menu, protocol, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { createApp, type App } from '../app/app';
import { AppError } from '../core/errors';
import type { Notice } from '../contract/index';
import { createI18n, type Locale } from '../locales/index';
import { channels } from '../preload/channels';
import { serveBridge } from './bridge';
import { guardContents, guardSession, switches } from './guard';
import { createHandles } from './handles';
import { createLog } from './log';
import { menuTemplate } from './menu';
import { portfolioIn } from './openedFile';
import { createPorts } from './ports';
import { scheme, servePage } from './scheme';
import { focusWindow, openWindow, surviveCrash } from './window';

const interfaceFolder = join(import.meta.dirname, '../renderer');

// Before anything else: these have no effect once the application is ready.
app.enableSandbox();
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const userFolder = app.getPath('userData');
  const log = createLog(join(userFolder, 'logs'), () => new Date());
  let window: BrowserWindow | null = null;
  let pupitre: App | null = null;
  // What the system asked to open before the application could.
  let waiting = portfolioIn(process.argv, process.cwd());
  const words = createI18n('fr');

  const openPath = (path: string) => {
    if (!pupitre) {
      waiting = path;
      return;
    }
    try {
      pupitre.open(path);
    } catch (error) {
      if (!(error instanceof AppError)) log.error('open', error);
      const message = error instanceof AppError ? words.t(error.key, error.params) : String(error);
      dialog.showErrorBox(words.t('menu.failure.open'), message);
    }
    if (window) focusWindow(window);
  };
  const unexpected = (error: unknown, where: string) => log.error(where, error);
  const crash = (error: unknown) => {
    unexpected(error, 'main');
    dialog.showErrorBox(words.t('menu.failure.unexpected'), words.t('menu.failure.log', { path: log.path }));
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', (error) => unexpected(error, 'main'));

  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = portfolioIn(argv, folder);
    if (path) openPath(path);
    else if (window) focusWindow(window);
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('child-process-gone', (_event, details) => unexpected(JSON.stringify(details), 'child process'));
  app.on('will-quit', () => pupitre?.close());

  const run = (command: string) => {
    window?.webContents.send(channels.changed, { type: 'run', command } satisfies Notice);
  };
  let spoken: Locale | null = null;
  const speak = (locale: Locale) => {
    if (spoken === locale) return;
    spoken = locale;
    void words.changeLanguage(locale);
    const options = { platform: process.platform, development: !app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ t: words.t, run, ...options })));
  };

  void app.whenReady().then(() => {
    app.setAboutPanelOptions({ applicationName: 'Pupitre', applicationVersion: app.getVersion() });
    speak(app.getLocale().startsWith('en') ? 'en' : 'fr');
    session.defaultSession.protocol.handle(scheme, (request) => servePage(request, interfaceFolder));
    guardSession(session.defaultSession, !app.isPackaged);
    void session.defaultSession.setProxy({ mode: 'direct' });

    const handles = createHandles();
    const folder = { current: app.getPath('documents') };
    const ports = createPorts({ window: () => window, handles, words, folder });
    const running = createApp(ports, unexpected);
    pupitre = running;
    serveBridge({ app: running, handles, page: () => window?.webContents ?? null, speak, log });
    // Another file is open, or none: the system's own lists and title bar follow.
    running.subscribe(async (notice) => {
      if (notice.type !== 'changed' || !notice.tables.includes('*')) return;
      const reply = await running.invoke('file.current', {});
      const opened = reply.ok ? reply.value : null;
      const path = opened ? join(opened.folder, opened.name) : '';
      if (opened) {
        folder.current = opened.folder;
        app.addRecentDocument(path);
      }
      window?.setRepresentedFilename(path);
    });
    if (waiting) openPath(waiting);
    window = openWindow(join(userFolder, 'window.json'));
    window.on('closed', () => {
      window = null;
      // A page being printed is a window too, and must not keep the application running.
      app.quit();
    });
    // Windows ends a session without the events of a quit.
    window.on('session-end', () => running.close());
    surviveCrash(window, {
      log,
      giveUp: () => {
        dialog.showErrorBox(
          words.t('menu.failure.unexpected'),
          words.t('menu.failure.page', { path: log.path }),
        );
        app.quit();
      },
    });
  });
}
