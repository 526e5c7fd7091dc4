import type { TaskField, TaskValue } from '../../src/core/planning/fields';
import { testHost } from '../app/ports';
import { median, round } from '../measure';

const taskCount = 5000;
const rounds = 15;

/** Ten tasks under each summary task, in chains of five summaries. */
const drafts = Array.from({ length: taskCount }, (_, i) => {
  const own = i % 10 === 0 ? {} : { duration: 420 * (1 + (i % 5)) };
  const before = i % 10 > 1 ? i : i % 10 === 1 && i % 50 !== 1 ? i - 1 : null;
  return {
    name: `Tâche ${i}`,
    level: i % 10 === 0 ? 0 : 1,
    values: { ...own, ...(before === null ? {} : { predecessors: String(before) }) },
  };
});

/**
 * What commands cost on a plan of 5,000 tasks, from the call to the reply: the edit, both calculations, the writing of
 * one undo step. `readMs` is the plan read from its file, as after an undo.
 */
export async function bench() {
  const host = testHost();
  host.create();
  const [projectId = ''] = await host.ask('projects.create', { projects: [{ name: 'Grand' }] });
  await host.ask('planning.create', { projectId, start: '2026-01-05' });
  const timed = async (work: (n: number) => Promise<unknown>, times = rounds): Promise<number> => {
    const all: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const from = performance.now();
      await work(n);
      all.push(performance.now() - from);
    }
    return round(median(all), 1);
  };
  const insertAllMs = await timed(
    () => host.ask('planning.insertTasks', { projectId, before: null, tasks: drafts }),
    1,
  );
  const edit = (uid: number, field: TaskField, value: TaskValue) =>
    host.ask('planning.setCells', { projectId, cells: [{ uid, field, value }] });
  const figures = {
    tasks: taskCount,
    insertAllMs,
    lastDurationMs: await timed((n) => edit(taskCount - 2, 'duration', 840 + 60 * n)),
    chainStartMs: await timed((n) => edit(2, 'duration', 840 + 60 * n)),
    nameMs: await timed((n) => edit(2, 'name', `Renommée ${n}`)),
    insertOneMs: await timed(() =>
      host.ask('planning.insertTasks', {
        projectId,
        before: 12,
        tasks: [{ name: 'N', level: 0, values: {} }],
      }),
    ),
    undoMs: await timed(() => host.ask('history.undo', {})),
    readMs: await timed(async () => {
      await host.ask('history.undo', {});
      await host.ask('planning.get', { projectId });
    }, 5),
    baselineMs: await timed(
      (n) => host.ask('planning.setBaseline', { projectId, number: n, name: 'R', uids: null }),
      3,
    ),
  };
  host.close();
  return figures;
}
