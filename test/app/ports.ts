import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp, type App } from '../../src/app/app';
import type { Ports } from '../../src/app/ports';
import type { Input, Name, Output } from '../../src/contract/index';
import { AppError } from '../../src/core/errors';
import { createFile } from '../../src/data/file';

/** A host for tests: real files in a folder of its own, a clock that stands still, no screen. */
export interface TestHost {
  app: App;
  ports: Ports;
  folder: string;
  /** Files given to the user through `saveFile`, by name. */
  saved: Map<string, Uint8Array>;
  /** A handle for a file, as a dialog would give. */
  pick(path: string): string;
  /** Invokes, and throws the refusal as an AppError. */
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Makes an empty portfolio in the folder and opens it; returns its path. */
  create(name?: string): string;
  close(): void;
}

export function testHost(over: Partial<Ports> = {}): TestHost {
  const folder = mkdtempSync(join(tmpdir(), 'pupitre-test-'));
  const paths = new Map<string, string>();
  const saved = new Map<string, Uint8Array>();
  const handleOf = (path: string) => {
    const handle = `h${paths.size + 1}`;
    paths.set(handle, path);
    return handle;
  };
  const ports: Ports = {
    host: 'cli',
    version: '0.0.0',
    userFolder: join(folder, 'user'),
    now: () => new Date(2026, 10, 21, 9, 30, 0),
    author: () => 'Camille Test',
    htmlToPdf: () => Promise.reject(new Error('this host has no printer')),
    pickFiles: () => Promise.resolve([]),
    pickNewPortfolio: (name) => Promise.resolve(join(folder, `${name || 'new'}.pupitre`)),
    pathOf: (handle) => {
      // A test that names its file by its path need not pick it first.
      const path = paths.get(handle) ?? (isAbsolute(handle) ? handle : undefined);
      if (path === undefined) throw new AppError('errors.file.handle');
      return path;
    },
    handleOf,
    saveFile: (name, bytes) => {
      saved.set(name, bytes);
      return Promise.resolve({ name, download: null });
    },
    openExternal: () => Promise.resolve(),
    ...over,
  };
  const app = createApp(ports, (error) => {
    throw error;
  });
  return {
    app,
    ports,
    folder,
    saved,
    pick: handleOf,
    ask: async (name, input) => {
      const reply = await app.invoke(name, input);
      if (!reply.ok) throw new AppError(reply.error.key, reply.error.params, reply.error.place);
      return reply.value;
    },
    create: (name = 'portfolio') => {
      const path = join(folder, `${name}.pupitre`);
      createFile(path);
      app.open(path);
      return path;
    },
    close: () => {
      app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A host on a new, empty portfolio, closed and removed when the test ends. */
export function openTestApp(over: Partial<Ports> = {}): TestHost & { path: string } {
  const host = testHost(over);
  onTestFinished(host.close);
  return { ...host, path: host.create('client') };
}
