import { describe, expect, test } from 'vitest';
import { timeText } from '../../src/core/calendar/times';
import { openTestApp, type TestHost } from './ports';

const shown = (instant: number | null) => (instant === null ? null : timeText(instant));

async function aPlan(host: TestHost, name: string, tasks: string[], start = '2026-01-05') {
  const [projectId = ''] = await host.ask('projects.create', { projects: [{ name }] });
  await host.ask('planning.create', { projectId, start });
  const { uids } = await host.ask('planning.insertTasks', {
    projectId,
    before: null,
    tasks: tasks.map((text) => {
      const [task = '', days = '1', predecessors = ''] = text.split('|');
      const level = task.length - task.trimStart().length;
      return {
        name: task.trim(),
        level,
        values: {
          ...(days ? { duration: Number(days) * 420 } : {}),
          ...(predecessors ? { predecessors } : {}),
        },
      };
    }),
  });
  return { projectId, uids };
}

async function dates(host: TestHost, projectId: string) {
  const view = await host.ask('planning.get', { projectId });
  return view?.plan.tasks.map(({ name, start, finish }) => `${name} ${shown(start)} ${shown(finish)}`);
}

describe('a plan made here', () => {
  test('is laid on the French calendar, links and outline included', async () => {
    const host = openTestApp();
    const { projectId } = await aPlan(host, 'CRM', [
      'Lot 1|',
      ' Conception|5',
      ' Réalisation|3|2',
      'Recette|2|1',
    ]);
    expect(await dates(host, projectId)).toEqual([
      'Lot 1 2026-01-05T09:00 2026-01-14T17:00',
      'Conception 2026-01-05T09:00 2026-01-09T17:00',
      'Réalisation 2026-01-12T09:00 2026-01-14T17:00',
      'Recette 2026-01-15T09:00 2026-01-16T17:00',
    ]);
  });
});
