import type { MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  /** Words of the menu in the application's language. */
  t(key: string): string;
  /** Asks the interface to run one of its commands. */
  run(command: string): void;
  platform: NodeJS.Platform;
  /** Shows the developer tools; never in a packaged application. */
  development: boolean;
}

type Item = MenuItemConstructorOptions;

/** The window's menus: every item is a command of the interface or something the system does by itself. */
export function menuTemplate({ t, run, platform, development }: MenuOptions): Item[] {
  const isMac = platform === 'darwin';
  const separator: Item = { type: 'separator' };
  // The interface listens to its own shortcuts: the menu shows them, and does not run them a second time.
  const command = (key: string, name: string, accelerator?: string): Item => ({
    label: t(`menu.${key}`),
    click: () => run(name),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const role = (key: string, name: NonNullable<Item['role']>): Item => ({
    label: t(`menu.${key}`),
    role: name,
  });
  const about = role('about', 'about');
  const settings = command('settings', 'go.settings');
  const quit = role('quit', 'quit');

  const application: Item = {
    label: 'Pupitre',
    submenu: [
      about,
      separator,
      settings,
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('showAll', 'unhide'),
      separator,
      quit,
    ],
  };
  const recent: Item = {
    ...role('recent', 'recentDocuments'),
    submenu: [role('clearRecent', 'clearRecentDocuments')],
  };
  const file: Item = {
    label: t('menu.file'),
    submenu: [
      command('new', 'file.create', 'CmdOrCtrl+Shift+N'),
      command('open', 'file.open', 'CmdOrCtrl+O'),
      command('sample', 'file.sample'),
      ...(isMac ? [recent] : []),
      separator,
      command('import', 'go.exchange'),
      command('print', 'go.reports'),
      separator,
      ...(isMac ? [] : [settings]),
      command('close', 'file.close'),
      ...(isMac ? [] : [separator, quit]),
    ],
  };
  const edit: Item = {
    label: t('menu.edit'),
    submenu: [
      command('undo', 'edit.undo', 'CmdOrCtrl+Z'),
      command('redo', 'edit.redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      separator,
      command('find', 'view.palette', 'CmdOrCtrl+K'),
    ],
  };
  const view: Item = {
    label: t('menu.view'),
    submenu: [
      command('theme', 'view.theme'),
      command('density', 'view.density'),
      command('rail', 'view.rail', 'CmdOrCtrl+B'),
      separator,
      role('actualSize', 'resetZoom'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      separator,
      role('fullScreen', 'togglefullscreen'),
      ...(development ? [role('developerTools', 'toggleDevTools')] : []),
    ],
  };
  const window: Item = {
    label: t('menu.window'),
    submenu: [role('minimize', 'minimize'), role('zoom', 'zoom')],
  };
  const help: Item = {
    label: t('menu.help'),
    role: 'help',
    submenu: [command('shortcuts', 'help.shortcuts', 'F1'), ...(isMac ? [] : [about])],
  };
  return isMac ? [application, file, edit, view, window, help] : [file, edit, view, help];
}
