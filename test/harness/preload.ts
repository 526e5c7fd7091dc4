/** The built preload as a script that runs before the page's own: its text, since the page forbids `eval`. */
export function preloadScript(code: string, paths: Record<string, string>): string {
  return `(${runPreload.toString()})(${JSON.stringify(paths)}, (require, module, exports) => {${code}\n})`;
}

type Preload = (require: (name: string) => object, module: object, exports: object) => void;

/**
 * Runs in the page, with an `electron` that reaches the harness. The page keeps what the preload exposes, and
 * nothing else of it.
 */
function runPreload(paths: Record<string, string>, preload: Preload): void {
  // Electron runs a preload in the top frame alone.
  if (window.top !== window) return;
  const invoke = Reflect.get(window, 'harnessInvoke') as (
    channel: string,
    args: unknown[],
  ) => Promise<unknown>;
  Reflect.deleteProperty(window, 'harnessInvoke');
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  Object.defineProperty(window, Symbol.for('harness'), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
      on: (channel: string, listener: (event: object) => void) => {
        const set = listeners.get(channel) ?? new Set();
        listeners.set(channel, set.add(listener));
      },
      off: (channel: string, listener: (event: object) => void) => listeners.get(channel)?.delete(listener),
    },
    // Only files that come from the disk have a path.
    webUtils: { getPathForFile: (file: File) => paths[file.name] ?? '' },
  };
  const load = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}`);
    return electron;
  };
  preload(load, { exports: {} }, {});
}
