import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { run } from './schedule/run';

/**
 * Plans of 1,000, 10,000 and 100,000 tasks (1.5 links a task, 4 calendars, one constraint in five), bundled as the
 * application is, in a process of their own. Milliseconds: the best of 15 for whole plans, the median for edits.
 * - `fullMs`: from the plan to the dates and slack of every task; `keptMs`: the same, of a plan that is kept ready;
 * - two yardsticks in the same run: `bareMs`, a forward and a backward pass over the same arrays on the same calendars
 *   and nothing else; `sumsMs`, the same without calendars, mere additions;
 * - `editMs`: one task longer or shorter, when that touches at most 1 % of the tasks; `wideEditMs` when it touches more.
 */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'schedule/run.ts'),
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'run.mjs' } },
      },
    });
    const file = JSON.stringify(pathToFileURL(join(folder, 'run.mjs')).href);
    const script = `import(${file}).then(({ run }) => console.log(JSON.stringify(run())))`;
    const figures: ReturnType<typeof run> = JSON.parse(
      execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }),
    );
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
