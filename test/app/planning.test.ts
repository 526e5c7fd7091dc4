import { describe, expect, test } from 'vitest';
import { instant, timeText } from '../../src/core/calendar/times';
import { readMspdi } from '../../src/formats/mspdi/read';
import { createDb } from '../../src/data/db';
import { insertPlan } from '../../src/data/planWrite';
import { after, at, plan, task } from '../core/schedule/plans';
import { openTestApp, type TestHost } from './ports';

const shown = (instant: number | null) => (instant === null ? null : timeText(instant));

async function aPlan(host: TestHost, name: string, tasks: string[], start = '2026-01-05') {
  const [projectId = ''] = await host.ask('projects.create', { projects: [{ name }] });
  await host.ask('planning.create', { projectId, start });
  const { uids } = await host.ask('planning.insertTasks', {
    projectId,
    before: null,
    tasks: tasks.map((text) => {
      const [name = '', days = '1', predecessors = ''] = text.split('|');
      const level = name.length - name.trimStart().length;
      return {
        name: name.trim(),
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

describe('between projects', () => {
  const link = (from: { projectId: string; uid: number }, to: { projectId: string; uid: number }) => ({
    relations: [{ from, to, type: 'FS' as const, lag: { unit: 'working' as const, minutes: 0 } }],
  });
  async function three() {
    const host = openTestApp();
    const plans = [];
    for (const name of ['Socle', 'CRM', 'Portail'])
      plans.push(await aPlan(host, name, [`${name} 1|2`, `${name} 2|1|1`]));
    const keys = plans.map(({ projectId, uids }) => uids.map((uid) => ({ projectId, uid })));
    const key = (plan: number, task: number) => keys[plan]?.[task] ?? { projectId: '', uid: 0 };
    await host.ask('planning.link', link(key(0, 1), key(1, 0)));
    await host.ask('planning.link', link(key(1, 1), key(2, 0)));
    return { host, key };
  }

  test('what waits is moved in the same step, however far, and undone with it', async () => {
    const { host, key } = await three();
    // Socle 05–07/01, CRM 08–12/01, Portail 13–15/01.
    expect(await dates(host, key(2, 0).projectId)).toEqual([
      'Portail 1 2026-01-13T09:00 2026-01-14T17:00',
      'Portail 2 2026-01-15T09:00 2026-01-15T17:00',
    ]);
    const { moved } = await host.ask('planning.setCells', {
      projectId: key(0, 0).projectId,
      cells: [{ uid: key(0, 0).uid, field: 'duration', value: 4 * 420 }],
    });
    expect(moved.map(({ name, after }) => `${name} ${shown(after.finish)}`)).toEqual([
      'Socle 1 2026-01-08T17:00',
      'Socle 2 2026-01-09T17:00',
      'CRM 1 2026-01-13T17:00',
      'CRM 2 2026-01-14T17:00',
      'Portail 1 2026-01-16T17:00',
      'Portail 2 2026-01-19T17:00',
    ]);
    await host.ask('history.undo', {});
    expect((await dates(host, key(2, 0).projectId))?.at(-1)).toBe(
      'Portail 2 2026-01-15T09:00 2026-01-15T17:00',
    );
  });

  test('a task made inactive holds nobody back in other projects, until it is active again', async () => {
    const { host, key } = await three();
    const { projectId, uid } = key(1, 1);
    const set = (value: boolean) =>
      host.ask('planning.setCells', { projectId, cells: [{ uid, field: 'active', value }] });
    const first = async () => (await dates(host, key(2, 0).projectId))?.[0];
    await set(false);
    expect(await first()).toBe('Portail 1 2026-01-05T09:00 2026-01-06T17:00');
    await set(true);
    expect(await first()).toBe('Portail 1 2026-01-13T09:00 2026-01-14T17:00');
  });

  test('both ends see the link', async () => {
    const { host, key } = await three();
    const from = await host.ask('planning.get', { projectId: key(0, 0).projectId });
    expect(from?.successors).toMatchObject([
      { uid: key(0, 1).uid, project: 'CRM', name: 'CRM 1', type: 'FS' },
    ]);
    const to = await host.ask('planning.get', { projectId: key(1, 0).projectId });
    expect(to?.plan.tasks[0]?.outside).toMatchObject([{ project: 'Socle', name: 'Socle 2' }]);
    const adherences = await host.ask('planning.adherences', {});
    expect(adherences.map((one) => `${one.from.name} → ${one.to.name}`)).toEqual([
      'Socle 2 → CRM 1',
      'CRM 2 → Portail 1',
    ]);
  });

  test('a circle is refused with the tasks named, and changes nothing', async () => {
    const { host, key } = await three();
    await expect(host.ask('planning.link', link(key(2, 1), key(0, 0)))).rejects.toMatchObject({
      key: 'schedule.error.circle',
      params: {
        names: expect.stringMatching(
          /Socle 1.*Socle 2.*CRM 1.*CRM 2.*Portail 1.*Portail 2|Portail 2.*Socle 1/,
        ),
      },
    });
    expect(await host.ask('planning.adherences', {})).toHaveLength(2);
  });

  test('tasks, links, plans and projects that go free what waited for them', async () => {
    const { host, key } = await three();
    const back = (plan: number) => dates(host, key(plan, 0).projectId);
    const free = 'Portail 1 2026-01-05T09:00 2026-01-06T17:00';
    const removals = [
      () => host.ask('planning.deleteTasks', { projectId: key(1, 1).projectId, uids: [key(1, 1).uid] }),
      () => host.ask('planning.unlink', { relations: [{ from: key(1, 1), to: key(2, 0) }] }),
      () => host.ask('planning.remove', { projectId: key(1, 0).projectId }),
      () => host.ask('projects.delete', { ids: [key(1, 0).projectId] }),
    ];
    for (const remove of removals) {
      await remove();
      expect((await back(2))?.[0]).toBe(free);
      expect(
        (await host.ask('planning.get', { projectId: key(2, 0).projectId }))?.plan.tasks[0]?.outside,
      ).toEqual([]);
      await host.ask('history.undo', {});
      expect((await back(2))?.[0]).toBe('Portail 1 2026-01-13T09:00 2026-01-14T17:00');
    }
  });

  test('a project is copied with its plan and what it waits for', async () => {
    const { host, key } = await three();
    const [copy = ''] = await host.ask('projects.duplicate', { ids: [key(1, 0).projectId] });
    expect(await dates(host, copy)).toEqual(await dates(host, key(1, 0).projectId));
    expect(await host.ask('planning.adherences', {})).toHaveLength(3);
  });
});

describe('a plan that cannot be calculated', () => {
  test('opens, takes edits with its dates as they are, says why, and is repaired', async () => {
    const host = openTestApp();
    const [projectId = ''] = await host.ask('projects.create', { projects: [{ name: 'Importé' }] });
    const circle = plan([
      task(1, 1, { predecessors: [after(2)], start: at('2026-02-02 08:00'), finish: at('2026-02-02 17:00') }),
      task(2, 1, { predecessors: [after(1)], start: at('2026-02-03 08:00'), finish: at('2026-02-03 17:00') }),
    ]);
    insertPlan(createDb(host.app.open(host.path).file.connection), projectId, circle, {
      source: 'a.xml',
      importedAt: null,
    });
    const edit = (field: 'duration' | 'predecessors', value: string | number) =>
      host.ask('planning.setCells', { projectId, cells: [{ uid: 1, field, value }] });
    const before = await dates(host, projectId);
    expect(before).toHaveLength(2);
    expect(await edit('duration', 960)).toEqual({
      moved: [],
      problem: { key: 'schedule.error.circle', params: { names: expect.stringContaining('T1 → T2') } },
    });
    expect(await dates(host, projectId)).toEqual(before);
    await expect(host.ask('planning.recalculate', { projectId, uids: null })).rejects.toMatchObject({
      key: 'schedule.error.circle',
    });
    // Repaired: the task that was edited lies where the calculation puts it, the other where its source did.
    expect((await edit('predecessors', '')).problem).toBeNull();
    expect(await dates(host, projectId)).toEqual(['T1 2026-01-05T08:00 2026-01-06T17:00', before?.[1]]);
    const { moved } = await host.ask('planning.recalculate', { projectId, uids: null });
    expect(moved.map(({ name, after: to }) => `${name} ${shown(to.start)}`)).toEqual(['T2 2026-01-07T08:00']);
  });
});

describe('what the screens read', () => {
  test('milestones with their baselines, tasks by their words, plans in figures', async () => {
    const host = openTestApp();
    const { projectId, uids } = await aPlan(host, 'CRM', ['Lot 1|', ' Étude détaillée|5', ' Go|0|2']);
    await host.ask('planning.setBaseline', { projectId, number: 2, name: 'Initiale', uids: null });
    await host.ask('planning.setCells', {
      projectId,
      cells: [{ uid: uids[1] ?? 0, field: 'duration', value: 6 * 420 }],
    });
    const [milestone, ...others] = await host.ask('planning.milestones', {});
    expect(others).toEqual([]);
    expect(milestone).toMatchObject({
      name: 'Go',
      summary: 'Lot 1',
      project: 'CRM',
      actual: null,
      deadline: null,
    });
    expect([milestone?.date ?? null, milestone?.baselines['2'] ?? null].map(shown)).toEqual([
      '2026-01-12T17:00',
      '2026-01-09T17:00',
    ]);
    const found = await host.ask('planning.findTasks', { text: 'etude det', limit: 5 });
    expect(found).toEqual([{ projectId, project: 'CRM', uid: uids[1], name: 'Étude détaillée' }]);
    const [summary] = await host.ask('planning.list', {});
    expect(summary).toMatchObject({ tasks: 3, milestones: 1 });
  });

  test('steps are named for who may undo them', async () => {
    const host = openTestApp();
    const { projectId, uids } = await aPlan(host, 'CRM', ['Recette|5', 'Mise en service|1']);
    const last = async () => (await host.ask('history.state', {})).undo?.label;
    await host.ask('planning.setCells', {
      projectId,
      cells: [{ uid: uids[0] ?? 0, field: 'start', value: atDay('2026-01-08') }],
    });
    expect(await last()).toEqual({
      key: 'steps.planning.move',
      params: { name: 'Recette', count: 3, shift: '+3' },
    });
    await host.ask('planning.setCells', {
      projectId,
      cells: uids.map((uid) => ({ uid, field: 'priority' as const, value: 700 })),
    });
    expect(await last()).toEqual({ key: 'steps.planning.setCells', params: { count: 2, name: 'CRM' } });
  });

  test('a plan leaves as a Microsoft Project file that reads back with its dates', async () => {
    const host = openTestApp();
    const { projectId } = await aPlan(host, 'CRM / Lot', ['Étude|5', 'Go|0|1']);
    await host.ask('planning.export', { projectId });
    const [[name, bytes] = ['', new Uint8Array()]] = [...host.saved];
    expect(name).toBe('CRM Lot.xml');
    const read = readMspdi(bytes);
    expect(read.plan.tasks.map((one) => `${one.name} ${shown(one.start)} ${shown(one.finish)}`)).toEqual(
      await dates(host, projectId),
    );
  });
});

const atDay = (day: string): number => instant(`${day}T00:00`);
