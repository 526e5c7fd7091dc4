import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { dark, light } from '../core/look/tokens';
import type { Log } from './log';
import { pageUrl } from './scheme';
import { loadWindowState, minSize, placeWindow, saveWindowState } from './windowState';

const preload = join(import.meta.dirname, '../preload/index.cjs');

/** Makes the one window, where it was the last time, and loads the interface in it. */
export function openWindow(stateFile: string): BrowserWindow {
  const { bounds, maximized } = placeWindow(
    loadWindowState(stateFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minSize.width,
    minHeight: minSize.height,
    title: 'Pupitre',
    show: false,
    backgroundColor: (nativeTheme.shouldUseDarkColors ? dark : light).surface,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // A middle click would otherwise open its link in a window.
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  // Shown once there is something to see; maximising would show it too early.
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    saveWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  void window.loadURL(pageUrl);
  return window;
}

/** Brings the window before the others. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Two crashes within this time, in milliseconds, and loading again is of no use. */
const crashLoop = 10_000;

/** Loads the interface again when its process dies: everything it showed is in the file. */
export function surviveCrash(window: BrowserWindow, { log, giveUp }: { log: Log; giveUp(): void }): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('interface', JSON.stringify(details));
    const now = performance.now();
    const again = now - last < crashLoop;
    last = now;
    if (again) giveUp();
    else window.webContents.reload();
  });
  window.webContents.on('preload-error', (_event, _path, error) => log.error('preload', error));
}
