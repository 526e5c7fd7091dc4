import type {
  App,
  BrowserWindow,
  CommandLine,
  Dialog,
  Display,
  IpcMain,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  Session,
  session,
  Shell,
  WebContents,
  WebFrameMain,
  WebRequest,
} from 'electron';

/** Listening is typed where the application does it; here it only has to be possible. */
interface Emitting {
  on(event: string, listener: (...args: never[]) => void): unknown;
  once(event: string, listener: (...args: never[]) => void): unknown;
}

export type SessionSlice = Emitting &
  Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setSpellCheckerEnabled'
    | 'setSpellCheckerDictionaryDownloadURL'
    | 'setProxy'
  > & { webRequest: { onBeforeRequest: OneListener }; protocol: Pick<Protocol, 'handle'> };

type OneListener = (listener: Parameters<WebRequest['onBeforeRequest']>[0]) => void;

export type FrameSlice = Pick<WebFrameMain, 'url'>;

export type ContentsSlice = Emitting &
  Pick<WebContents, 'printToPDF' | 'reload' | 'send' | 'setWindowOpenHandler'> & { mainFrame: FrameSlice };

export type WindowSlice = Emitting &
  Pick<
    BrowserWindow,
    | 'loadURL'
    | 'show'
    | 'focus'
    | 'restore'
    | 'maximize'
    | 'isMinimized'
    | 'isMaximized'
    | 'isDestroyed'
    | 'getNormalBounds'
    | 'setRepresentedFilename'
    | 'destroy'
  > & { webContents: ContentsSlice };

/**
 * The part of `electron` that the application uses, spoken with electron.d.ts's own types: when a new
 * version changes one of them, the harness no longer compiles.
 */
export interface ElectronSlice {
  app: Emitting &
    Pick<
      App,
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'quit'
      | 'whenReady'
      | 'getPath'
      | 'getLocale'
      | 'getVersion'
      | 'isPackaged'
      | 'addRecentDocument'
      | 'setAboutPanelOptions'
    > & { commandLine: Pick<CommandLine, 'appendSwitch'> };
  BrowserWindow: new (...options: ConstructorParameters<typeof BrowserWindow>) => WindowSlice;
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;
  ipcMain: Pick<IpcMain, 'handle'>;
  Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): MenuSlice;
    setApplicationMenu(menu: MenuSlice | null): void;
  };
  nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>;
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  screen: { getAllDisplays(): Pick<Display, 'workArea'>[] };
  session: {
    defaultSession: SessionSlice;
    fromPartition(...args: Parameters<typeof session.fromPartition>): SessionSlice;
  };
  shell: Pick<Shell, 'openExternal'>;
}

export interface MenuSlice {
  readonly template: MenuItemConstructorOptions[];
}

/**
 * Never called: compiles only while electron.d.ts has the events that the harness emits, with the
 * arguments it gives them.
 */
void ((app: App, window: BrowserWindow, contents: WebContents, session: Session): void => {
  app.on('open-file', (_event, path) => path satisfies string);
  app.on('second-instance', (_event, argv, folder) => [argv satisfies string[], folder satisfies string]);
  app.on('web-contents-created', (_event, created) => created satisfies WebContents);
  app.on('will-quit', (event) => event.preventDefault());
  window.on('close', (event) => event.preventDefault());
  window.on('closed', () => undefined);
  window.on('ready-to-show', () => undefined);
  window.on('session-end', () => undefined);
  contents.on('will-navigate', (details) => [details.url satisfies string, details.preventDefault()]);
  contents.on('will-frame-navigate', (details) => [details.url satisfies string, details.preventDefault()]);
  contents.on('will-redirect', (details) => [details.url satisfies string, details.preventDefault()]);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('render-process-gone', (_event, details) => details.reason satisfies string);
  session.on('will-download', (event) => event.preventDefault());
});
