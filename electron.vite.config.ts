import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;
/** Loaded from node_modules at run time: a native addon, the host's own module, and the headless print engine. */
const external = ['electron', 'better-sqlite3', 'playwright-core', '@sparticuz/chromium'];

/**
 * One build, three targets. `main` also carries the headless host and the worker: they share the
 * application core, so the chunks are built once and every host runs the same code.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: resolve(root, 'src/main/index.ts'),
          cli: resolve(root, 'src/headless/cli.ts'),
          worker: resolve(root, 'src/app/worker.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload is a classic script: Electron does not load ES modules there.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      rollupOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
