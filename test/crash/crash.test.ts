import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile, createFile, openFile } from '../../src/data/file';

const kills = 100;
const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'node_modules/.cache/pupitre-crash');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pupitre-crash-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      rollupOptions: { input: join(import.meta.dirname, 'writer.ts'), external: ['better-sqlite3'] },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a writer work and kills it `delay` ms after its first word; returns all that it said. */
function killed(path: string, first: number, delay: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      [join(out, 'writer.js'), path, String(first), join(folder, 'user')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), delay);
      text += chunk.toString();
    });
    child.on('error', fail);
    // A line without its end was cut with the process: it acknowledged nothing.
    child.on('close', () => done(text.split('\n').slice(0, -1)));
  });
}

describe('a process killed while it writes', () => {
  it(`loses nothing that it acknowledged, ${kills} times over`, { timeout: 300_000 }, async () => {
    const path = join(folder, 'client.pupitre');
    createFile(path);
    const expected = new Map<number, { budget: number | null; gone: boolean }>();
    let next = 0;
    let words = 0;
    for (let run = 0; run < kills; run += 1) {
      const lines = await killed(path, next, (run * 37) % 61);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines).not.toContain('readonly');
      words += lines.length;
      for (const line of lines) {
        const n = Number(line.slice(1));
        if (line.startsWith('+')) expected.set(n, { budget: null, gone: false });
        if (line.startsWith('=')) expected.set(n, { budget: n, gone: false });
        if (line.startsWith('-')) expected.set(n, { budget: n, gone: true });
        next = Math.max(next, n + 1);
      }
      const file = openFile(path, { author: 'test' });
      expect(file.readOnly).toBeNull();
      expect(checkFile(file.connection)).toEqual([]);
      const found = new Map(
        file.connection
          .prepare('SELECT name, budgetActual FROM project')
          .all()
          .map((row) => row as { name: string; budgetActual: number | null })
          .map((row) => [Number(row.name.slice(1)), row.budgetActual]),
      );
      for (const [n, state] of expected) {
        // Its removal may have been done and not yet said: then it is gone for good.
        const removing = n === next - 1 && n % 5 === 4 && state.budget !== null;
        if (removing && !found.has(n)) state.gone = true;
        expect(found.has(n), `P${n}`).toBe(!state.gone);
        if (!state.gone && state.budget !== null) expect(found.get(n)).toBe(state.budget);
      }
      file.close();
      // What was under way at the kill may have landed unsaid: start past it.
      next = Math.max(next, ...found.keys(), -1) + 1;
    }
    expect(words).toBeGreaterThan(kills * 3);
  });
});
