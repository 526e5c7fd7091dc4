import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from 'electron';
import type { Browser } from 'playwright-core';
import { createSession, type HarnessSession } from './session';
import type { ElectronSlice, FrameSlice, MenuSlice, SessionSlice } from './slice';
import { preventable, strict } from './strict';
import { createWindow, type HarnessWindow } from './window';

export interface MachineOptions {
  browser: Browser;
  /** Stands for the user's folders. */
  userData: string;
  documents: string;
  locale?: string;
  displays?: Rectangle[];
  packaged?: boolean;
  /** Another instance runs already. */
  second?: boolean;
}

/** The machine around the application: what it was told, and what a user does to it. */
export interface Machine {
  electron: ElectronSlice;
  windows: HarnessWindow[];
  switches: Map<string, string>;
  schemes: Electron.CustomScheme[];
  defaultSession: HarnessSession;
  /** Answers of the dialogs to come: paths, or null for “Cancel”. */
  dialogs: { answers: (string[] | string | null)[]; asked: { title: string; defaultPath: string }[] };
  errorBoxes: { title: string; content: string }[];
  recentDocuments: string[];
  externals: string[];
  sandboxed: boolean;
  quitted: boolean;
  /** Paths of files dropped on the window, by name. */
  paths: Map<string, string>;
  menu(): MenuItemConstructorOptions[];
  /** Lets the application start: `app.whenReady()` resolves. */
  ready(): void;
  emit(event: string, ...args: unknown[]): ReturnType<typeof preventable>;
  /** A call as if it came from that sender and frame. */
  callAs(sender: unknown, frame: FrameSlice | null, channel: string, ...args: unknown[]): Promise<unknown>;
  quit(): void;
}

type IpcHandler = (event: never, ...args: unknown[]) => unknown;

/** What stands in for the `electron` module: its pages live in a real Chromium, its dialogs are scripted. */
export function createMachine(options: MachineOptions): Machine {
  const { browser, userData, documents, locale = 'fr', packaged = true } = options;
  const displays = options.displays ?? [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const events = new EventEmitter();
  const handlers = new Map<string, IpcHandler>();
  const sessions = new Map<SessionSlice, HarnessSession>();
  const partitions = new Map<string, HarnessSession>();
  let resolveReady = () => {};
  let isReady = false;
  const ready = new Promise<void>((resolve) => (resolveReady = resolve));
  let menu: MenuSlice | null = null;
  const newSession = () => {
    const session = createSession();
    sessions.set(session.slice, session);
    return session;
  };
  const beforeReady = (what: string) => {
    if (isReady) throw new Error(`${what} has no effect once the application is ready`);
  };
  const ask = (args: unknown[]) => {
    const { title = '', defaultPath = '' } = args.at(-1) as Electron.OpenDialogOptions;
    machine.dialogs.asked.push({ title, defaultPath });
    if (machine.dialogs.answers.length === 0) throw new Error(`No answer for the dialog “${title}”`);
    return machine.dialogs.answers.shift() ?? null;
  };
  const quit = () => {
    if (machine.quitted) return;
    machine.quitted = true;
    for (const window of machine.windows.toReversed()) window.close();
    machine.emit('will-quit');
    machine.emit('quit');
  };

  // A function that `new` can be put before, so that it may give the window of its making.
  function BrowserWindow(given: BrowserWindowConstructorOptions = {}): HarnessWindow {
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const window = createWindow(given, {
      browser,
      locale,
      paths: machine.paths,
      sessionOf: ({ webPreferences }) => {
        const session = webPreferences?.session;
        // What the application passes is one of ours; Electron's type has far more than it uses.
        return (session && sessions.get(session as unknown as SessionSlice)) ?? machine.defaultSession;
      },
      invoke: (own, frame, channel, args) => machine.callAs(own.webContents, frame, channel, ...args),
      closed: (own) => {
        machine.windows.splice(machine.windows.indexOf(own), 1);
        if (machine.windows.length > 0) return;
        if (events.listenerCount('window-all-closed') > 0) machine.emit('window-all-closed');
        else queueMicrotask(quit);
      },
    });
    machine.windows.push(window);
    events.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  const electron = {
    app: strict('app', {
      on: (event: string, listener: (...args: never[]) => void) => events.on(event, listener as () => void),
      once: (event: string, listener: (...args: never[]) => void) =>
        events.once(event, listener as () => void),
      isPackaged: packaged,
      commandLine: strict('commandLine', {
        appendSwitch: (name: string, value = '') => {
          beforeReady(`--${name}`);
          machine.switches.set(name, value);
        },
      }),
      enableSandbox: () => {
        beforeReady('enableSandbox');
        machine.sandboxed = true;
      },
      requestSingleInstanceLock: () => options.second !== true,
      quit,
      whenReady: () => ready,
      getPath: (name: string) => (name === 'documents' ? documents : userData),
      getLocale: () => locale,
      getVersion: () => '0.1.0',
      addRecentDocument: (path: string) => void machine.recentDocuments.push(path),
      setAboutPanelOptions: () => undefined,
    }),
    BrowserWindow: BrowserWindow as unknown as ElectronSlice['BrowserWindow'],
    dialog: strict('dialog', {
      showOpenDialog: async (...args: unknown[]) => {
        const answer = ask(args);
        return { canceled: answer === null, filePaths: answer === null ? [] : [answer].flat() };
      },
      showSaveDialog: async (...args: unknown[]) => {
        const answer = ask(args);
        return { canceled: answer === null, filePath: answer === null ? '' : ([answer].flat()[0] ?? '') };
      },
      showErrorBox: (title: string, content: string) => void machine.errorBoxes.push({ title, content }),
    }),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: IpcHandler) => {
        if (handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
        handlers.set(channel, handler);
      },
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ template }),
      setApplicationMenu: (given: MenuSlice | null) => void (menu = given),
    }),
    nativeTheme: strict('nativeTheme', { shouldUseDarkColors: false }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
        beforeReady('registerSchemesAsPrivileged');
        machine.schemes.push(...schemes);
      },
    }),
    screen: strict('screen', { getAllDisplays: () => displays.map((workArea) => ({ workArea })) }),
    session: strict('session', {
      get defaultSession() {
        if (!isReady) throw new Error('Session can only be received when app is ready');
        return machine.defaultSession.slice;
      },
      fromPartition: (name: string) => {
        const session = partitions.get(name) ?? newSession();
        partitions.set(name, session);
        return session.slice;
      },
    }),
    shell: strict('shell', { openExternal: async (url: string) => void machine.externals.push(url) }),
  } satisfies ElectronSlice;

  const machine: Machine = {
    electron,
    windows: [],
    switches: new Map(),
    schemes: [],
    defaultSession: newSession(),
    dialogs: { answers: [], asked: [] },
    errorBoxes: [],
    recentDocuments: [],
    externals: [],
    sandboxed: false,
    quitted: false,
    paths: new Map(),
    menu: () => menu?.template ?? [],
    ready: () => {
      isReady = true;
      resolveReady();
    },
    emit: (event, ...args) => {
      const given = preventable({});
      events.emit(event, given, ...args);
      return given;
    },
    callAs: async (sender, senderFrame, channel, ...args) => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return handler({ sender, senderFrame } as never, ...args);
    },
    quit,
  };
  return machine;
}
