import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { runInBackground, workerPath } from '../../src/app/jobs';
import { planXml } from './planFiles';
import { openTestApp } from './ports';

/** A file long enough that a reading can be stopped on the way: about 5 MB. */
const long = [
  'Projet;Description',
  ...Array.from({ length: 15_000 }, (_, n) => `Projet ${n};${'mot '.repeat(80)}`),
].join('\n');

describe('Reading in a thread of its own', () => {
  let folder = '';
  let worker = '';
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const signal = () => new AbortController().signal;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pupitre-worker-'));
    // Resolves its packages from the repository: the built worker is one file without them.
    await build({
      root: join(import.meta.dirname, '../..'),
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/app/worker.ts',
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { format: 'es', entryFileNames: 'worker.mjs' } },
      },
    });
    worker = join(folder, 'worker.mjs');
    expect(existsSync(worker)).toBe(true);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives what the same reading gives in this thread, and says how far it is', async () => {
    const task = { kind: 'table' as const, path: file('a.csv', long), options: {} };
    const stages: string[] = [];
    const there = await runInBackground(task, signal(), (stage) => stages.push(stage), worker);
    const here = await runInBackground(task, signal(), () => {}, null);
    expect(there).toEqual(here);
    expect(there.rows).toHaveLength(15_000);
    expect([...new Set(stages)]).toEqual(['open', 'read', 'analyse']);
  });

  it('brings a refusal back with its key and parameters', async () => {
    const task = {
      kind: 'table' as const,
      path: file('b.csv', 'Projet;Coût\nAlpha;1'),
      options: { headerRow: 12 },
    };
    for (const place of [worker, null]) {
      await expect(runInBackground(task, signal(), () => {}, place)).rejects.toMatchObject({
        name: 'AppError',
        key: 'exchange.error.noRow',
        params: { line: 12 },
      });
    }
  });

  it('stops when it is cancelled, before or on the way', async () => {
    const task = { kind: 'table' as const, path: file('c.csv', long), options: {} };
    for (const place of [worker, null]) {
      const controller = new AbortController();
      const reading = runInBackground(task, controller.signal, () => controller.abort(), place);
      await expect(reading).rejects.toMatchObject({ key: 'errors.cancelled' });
      await expect(runInBackground(task, AbortSignal.abort(), () => {}, place)).rejects.toMatchObject({
        key: 'errors.cancelled',
      });
    }
  });

  it('reads plans as it reads tables: the same answer, the same refusals, stopped alike', async () => {
    const tasks = Array.from({ length: 300 }, (_, n) => ({
      uid: n + 1,
      name: `Tâche ${n}`,
      after: n ? [n] : [],
    }));
    const path = file('plan.xml', planXml({ name: 'Plan', tasks }));
    const stages: string[] = [];
    const there = await runInBackground(
      { kind: 'plan', path },
      signal(),
      (stage) => stages.push(stage),
      worker,
    );
    expect(there).toEqual(await runInBackground({ kind: 'plan', path }, signal(), () => {}, null));
    expect(there.plan.tasks).toHaveLength(300);
    expect(stages).toEqual(['open', 'read', 'check']);
    const broken = file('broken.xml', '<Project><Tasks>');
    for (const place of [worker, null]) {
      const task = { kind: 'plan' as const, path: broken };
      await expect(runInBackground(task, signal(), () => {}, place)).rejects.toMatchObject({
        key: 'schedule.mspdi.malformed',
      });
      const controller = new AbortController();
      const reading = runInBackground(
        { kind: 'plan', path },
        controller.signal,
        () => controller.abort(),
        place,
      );
      await expect(reading).rejects.toMatchObject({ key: 'errors.cancelled' });
    }
  });

  it('is found beside the built code or one folder up, and nowhere when run from the sources', () => {
    const built = join(folder, 'main');
    expect(workerPath()).toBeNull();
    expect(workerPath(`file://${built}/chunks/app.js`)).toBeNull();
    const beside = join(folder, 'worker.js');
    writeFileSync(beside, '');
    expect(workerPath(`file://${folder}/index.js`)).toBe(beside);
    expect(workerPath(`file://${folder}/chunks/app.js`)).toBe(beside);
  });
});

describe('Reading through the application', () => {
  it('tells its progress under the job’s name, and file.cancel stops it with nothing kept', async () => {
    const host = openTestApp();
    const path = join(host.folder, 'long.csv');
    writeFileSync(path, long);
    const stages = new Set<string>();
    host.app.subscribe((notice) => {
      if (notice.type === 'progress' && notice.job === 'import-1') stages.add(notice.stage);
    });
    await host.ask('exchange.read', { handle: path, options: {}, job: 'import-1' });
    expect(stages).toEqual(new Set(['open', 'read', 'analyse']));

    const reading = host.ask('exchange.read', { handle: path, options: {}, job: 'import-2' });
    await host.ask('file.cancel', { job: 'import-2' });
    await expect(reading).rejects.toMatchObject({ key: 'errors.cancelled' });
  });
});
