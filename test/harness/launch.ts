import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MenuItemConstructorOptions } from 'electron';
import type { Page } from 'playwright-core';
import { createMachine, type Machine, type MachineOptions } from './electron';
import type { HarnessWindow } from './window';

const native = createRequire(import.meta.url)('./load.cjs') as {
  load(url: string, electron: object): Promise<unknown>;
};

const built = resolve(import.meta.dirname, '../../out');

export interface Launched {
  machine: Machine;
  /** The one window; its page once the interface is loaded. */
  window: HarnessWindow;
  page: Page;
  /** Clicks the menu item with this label, wherever it is. */
  choose(label: string): void;
  /** Quits as the user does, and takes back what the application put on this process. */
  quit(): Promise<void>;
}

export interface LaunchOptions extends MachineOptions {
  /** Command line after the program's name. */
  argv?: string[];
  /** Where the built application is; the project's own build by default. */
  out?: string;
  /** What the machine does before the application is ready. */
  beforeReady?(machine: Machine): void;
}

/** A folder of this test's own. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), 'pupitre-electron-'));
export const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Loads the built main process as Electron would; no window when another instance runs. */
export async function boot({
  argv = [],
  beforeReady,
  out = built,
  ...options
}: LaunchOptions): Promise<Machine> {
  const entry = join(out, 'main/index.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build`);
  const machine = createMachine(options);
  const before = process.argv;
  process.argv = ['pupitre', ...argv];
  try {
    await native.load(pathToFileURL(entry).href, machine.electron);
  } finally {
    process.argv = before;
  }
  beforeReady?.(machine);
  machine.ready();
  return machine;
}

/** Starts the application and waits for its interface. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const guards = (['uncaughtException', 'unhandledRejection'] as const).map((event) => ({
    event,
    before: process.listeners(event as 'uncaughtException'),
  }));
  const machine = await boot(options);
  await until(() => machine.windows.length > 0);
  const [window] = machine.windows;
  if (!window) throw new Error('The application opened no window');
  return {
    machine,
    window,
    page: await window.page(),
    choose: (label) => {
      const item = itemsOf(machine.menu()).find((each) => each.label === label);
      if (!item) throw new Error(`No menu item “${label}”`);
      if (!item.click) throw new Error(`“${label}” is the system's own (${item.role})`);
      (item.click as () => void)();
    },
    quit: async () => {
      machine.quit();
      for (const { event, before } of guards) {
        for (const listener of process.listeners(event as 'uncaughtException')) {
          if (!before.includes(listener)) process.off(event, listener);
        }
      }
      await new Promise((done) => setTimeout(done, 50));
    },
  };
}

/** Every item of a menu, whatever its depth. */
export function itemsOf(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

/** Waits for something to become true, five seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Still false after 5 s: ${condition.toString()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
