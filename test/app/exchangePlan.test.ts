import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDecision, PlanItem, PlanReport } from '../../src/core/exchange/planModel';
import { timeText } from '../../src/core/calendar/times';
import type { Plan, PlanTask } from '../../src/core/model/plan';
import { dumpContent } from '../../src/data/dump';
import { readPlan, planSource } from '../../src/data/planning';
import { writePlan } from '../../src/data/planWrite';
import { writeMspdi } from '../../src/formats/mspdi/write';
import { planXml, type TestPlan, type TestTask } from './planFiles';
import { openTestApp } from './ports';

const tasks: readonly TestTask[] = [
  { uid: 1, name: 'Cadrage', days: 5 },
  { uid: 2, name: 'Réalisation', level: 1, from: 7, days: 12 },
  { uid: 3, name: 'Développement', level: 2, from: 7, days: 5, after: [1], who: [1] },
  { uid: 4, name: 'Recette', level: 2, from: 14, days: 5, after: [3], who: [2] },
  { uid: 5, name: 'Mise en service', from: 18, days: 0, after: [4] },
];
const plan: TestPlan = { name: 'Refonte du portail', tasks, people: ['Alice', 'Hugo'] };
/** The plan with some of its tasks otherwise. */
const changed = (changes: Record<number, Partial<TestTask>>): TestPlan => ({
  ...plan,
  tasks: tasks.map((task) => ({ ...task, ...changes[task.uid] })),
});

function open() {
  const host = openTestApp();
  const read = async (content: TestPlan | string, name = 'portail.xml') => {
    const path = join(host.folder, name);
    writeFileSync(path, typeof content === 'string' ? content : planXml(content));
    return host.ask('exchange.readPlan', { handle: path, job: 'job' });
  };
  const apply = async (
    content: TestPlan | string,
    projectId: string | null,
    decisions: PlanDecision[] = [],
  ) => {
    const { source } = await read(content);
    return host.ask('exchange.applyPlan', { source, projectId, decisions });
  };
  const compare = async (content: TestPlan | string, projectId: string) => {
    const { source } = await read(content);
    return host.ask('exchange.comparePlan', { source, projectId });
  };
  const database = () => {
    const session = host.app.look(host.path);
    return session.file.db;
  };
  /** The plan of a project, as it is now. */
  const planOf = (projectId: string): Plan => {
    const found = readPlan(database(), projectId);
    host.app.open(host.path);
    if (!found) throw new Error('no plan');
    return found;
  };
  /** Changes the plan of a project as a person does in it. */
  const edit = (projectId: string, change: (before: Plan) => Plan) => {
    const { journal } = host.app.open(host.path).file;
    journal?.record({ command: 'test', at: '2026-11-21T09:30:00', author: 'Camille Test' }, (db) => {
      const before = readPlan(db, projectId, { kept: true });
      if (before) writePlan(db, projectId, before, change(before));
    });
  };
  const moveTask = (projectId: string, uid: number, days: number) =>
    edit(projectId, (before) => ({
      ...before,
      tasks: before.tasks.map((task) =>
        task.uid === uid
          ? { ...task, start: (task.start ?? 0) + days * 1440, finish: (task.finish ?? 0) + days * 1440 }
          : task,
      ),
    }));
  return { ...host, read, apply, compare, planOf, edit, moveTask };
}

const lagless = { type: 'FS', lag: { unit: 'working', minutes: 0 } } as const;
const after = (predecessorUid: number) =>
  ({ predecessorUid, type: 'FS', lag: { unit: 'working', minutes: 0 } }) as const;
const itemOf = ({ items }: PlanReport, uid: number): PlanItem | undefined =>
  items.find((item) => item.entity === 'task' && item.uid === uid);
const taskOf = ({ tasks: all }: Plan, uid: number): PlanTask | undefined =>
  all.find((task) => task.uid === uid);

describe('Reading a plan', () => {
  it('says what it holds, and which project it may be', async () => {
    const host = open();
    await host.ask('projects.create', { projects: [{ name: 'Refonte portail' }, { name: 'Paie' }] });
    const found = await host.read(plan);
    expect(found.plan).toMatchObject({ name: 'Refonte du portail', tasks: 5, milestones: 1, resources: 2 });
    expect(found.candidates.map(({ name, by }) => ({ name, by }))).toEqual([
      { name: 'Refonte portail', by: 'close' },
    ]);
    expect((await host.read({ ...plan, name: 'PAIE' })).candidates[0]).toMatchObject({
      name: 'Paie',
      by: 'name',
    });
    expect((await host.read({ ...plan, name: '' }, 'Socle.xml')).plan.name).toBe('Socle');
    expect(await host.ask('exchange.detect', { handle: join(host.folder, 'Socle.xml') })).toBe('plan');
  });

  it('is told from a table by what it holds, whatever its name', async () => {
    const host = open();
    writeFileSync(join(host.folder, 'plan.txt'), planXml(plan));
    writeFileSync(join(host.folder, 'table.csv'), 'Projet\nAlpha\n');
    expect(await host.ask('exchange.detect', { handle: join(host.folder, 'plan.txt') })).toBe('plan');
    expect(await host.ask('exchange.detect', { handle: join(host.folder, 'table.csv') })).toBe('table');
  });

  it.each([
    ['cut short', planXml(plan).slice(0, 900), 'schedule.mspdi.malformed'],
    ['of another kind', '<?xml version="1.0"?><rss><channel/></rss>', 'schedule.mspdi.notPlan'],
    [
      'hostile',
      `<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "&#97;">]><Project>&a;</Project>`,
      'schedule.mspdi.doctype',
    ],
    ['without tasks', planXml({ ...plan, tasks: [] }), 'exchange.error.noTask'],
    ['in circles', planXml(changed({ 1: { after: [5] } })), 'schedule.error.circle'],
    ['an .mpp', 'ÐÏ\u0011à¡±\u001aá', 'schedule.mspdi.mpp'],
    ['empty', '', 'formats.error.empty'],
  ])('refuses a file %s, and leaves the portfolio as it was', async (_, content, key) => {
    const host = open();
    const untouched = dumpContent(host.app.open(host.path).file.connection);
    const path = join(host.folder, 'plan.xml');
    writeFileSync(path, content, content.startsWith('Ð') ? 'latin1' : 'utf8');
    await expect(host.ask('exchange.readPlan', { handle: path, job: 'x' })).rejects.toMatchObject({ key });
    expect(dumpContent(host.app.open(host.path).file.connection)).toBe(untouched);
  });
});

describe('A plan whose file gives no dates', () => {
  const bare = (content: TestPlan, keep: readonly string[] = []): string =>
    planXml(content).replaceAll(
      /<Name>([^<]*)<\/Name>(.*?)<Start>[^<]*<\/Start><Finish>[^<]*<\/Finish>/g,
      (all, name, rest) =>
        keep.includes(String(name)) ? all : `<Name>${String(name)}</Name>${String(rest)}`,
    );
  const spans = ({ tasks: all }: Plan) =>
    all.map(({ name, start, finish }) =>
      [name, ...[start, finish].map((at) => (at === null ? '?' : timeText(at).slice(0, 16)))].join(' '),
    );
  const late: TestPlan = {
    ...plan,
    tasks: tasks.map((task) => (task.uid === 4 ? { ...task, from: 21 } : task)),
  };

  it('is placed where the calculation puts it, summary tasks too', async () => {
    const host = open();
    const { projectId } = await host.apply(bare(plan), null);
    expect(spans(host.planOf(projectId))).toEqual([
      'Cadrage 2027-03-01T08:00 2027-03-05T17:00',
      'Réalisation 2027-03-08T08:00 2027-03-19T17:00',
      'Développement 2027-03-08T08:00 2027-03-12T17:00',
      'Recette 2027-03-15T08:00 2027-03-19T17:00',
      'Mise en service 2027-03-19T17:00 2027-03-19T17:00',
    ]);
    expect(taskOf(host.planOf(projectId), 2)?.duration).toBe(10 * 480);
    expect((await host.compare(bare(plan), projectId)).tasks).toMatchObject({ unchanged: 5, updated: 0 });
  });

  it('says when what is done was done, where its dates lie', async () => {
    const host = open();
    const { projectId } = await host.apply(changed({ 1: { percent: 100 }, 3: { percent: 40 } }), null);
    const [done, , begun, ahead] = host.planOf(projectId).tasks;
    expect(done).toMatchObject({
      actualStart: done?.start,
      actualFinish: done?.finish,
      remainingDuration: 0,
    });
    expect(begun).toMatchObject({
      actualStart: begun?.start,
      actualFinish: null,
      remainingDuration: 0.6 * 5 * 480,
    });
    expect(ahead).toMatchObject({ actualStart: null });
  });

  it('lies, placed by hand, where the end that is said puts it, and is the same once exported', async () => {
    const host = open();
    const xml = planXml(plan).replace(
      /<UID>1<\/UID>(.*?)<Finish>[^<]*<\/Finish>/,
      '<UID>1</UID><Manual>1</Manual>$1',
    );
    const { projectId } = await host.apply(xml, null);
    const written = readPlan(host.app.open(host.path).file.db, projectId, { kept: true });
    const task = written?.tasks[0];
    expect(task).toMatchObject({ constraint: 'ASAP', fixed: { start: task?.start, finish: task?.finish } });
    const again = written ? Buffer.from(writeMspdi(written)).toString() : '';
    expect((await host.compare(again, projectId)).tasks).toMatchObject({ unchanged: 5, updated: 0 });
  });

  it('keeps the dates that it does give', async () => {
    const host = open();
    const { projectId } = await host.apply(bare(late, ['Recette']), null);
    expect(spans(host.planOf(projectId))).toEqual([
      'Cadrage 2027-03-01T08:00 2027-03-05T17:00',
      'Réalisation 2027-03-08T08:00 2027-03-26T17:00',
      'Développement 2027-03-08T08:00 2027-03-12T17:00',
      'Recette 2027-03-22T08:00 2027-03-26T17:00',
      'Mise en service 2027-03-19T17:00 2027-03-19T17:00',
    ]);
  });
});

describe('Importing a plan', () => {
  it('moves what waits for it in other projects', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const other = await host.apply({ ...plan, name: 'Formation' }, null);
    await host.ask('planning.link', {
      relations: [{ from: { projectId, uid: 5 }, to: { projectId: other.projectId, uid: 1 }, ...lagless }],
    });
    const before = taskOf(host.planOf(other.projectId), 1)?.start ?? 0;
    await host.apply(changed({ 4: { from: 14, days: 12 }, 5: { from: 25 } }), projectId);
    expect(taskOf(host.planOf(other.projectId), 1)?.start).toBe(before + 7 * 1440);
  });

  it('makes a project with the dates of the file, in one undo step that takes it back', async () => {
    const host = open();
    const done = await host.apply(plan, null);
    expect(done).toMatchObject({ createdProject: true, project: 'Refonte du portail' });
    expect(done.written).toEqual({ created: 5, updated: 0, removed: 0, kept: 0 });
    const [project] = await host.ask('projects.list', {});
    expect(project).toMatchObject({
      name: 'Refonte du portail',
      startDate: '2027-03-01',
      endDate: '2027-03-19',
    });
    const state = await host.ask('history.state', {});
    expect(state.undo?.label).toEqual({
      key: 'planImport.step',
      params: { name: 'Refonte du portail', count: 5 },
    });
    const written = host.planOf(done.projectId);
    expect(written.tasks.map(({ uid, name, parentUid }) => [uid, name, parentUid])).toEqual([
      [1, 'Cadrage', null],
      [2, 'Réalisation', null],
      [3, 'Développement', 2],
      [4, 'Recette', 2],
      [5, 'Mise en service', null],
    ]);
    expect(taskOf(written, 4)).toMatchObject({ start: taskOf(written, 4)?.source.start });
    await host.ask('history.undo', {});
    expect(await host.ask('projects.list', {})).toEqual([]);
  });

  it('remembers the project, finds nothing new in the same file, and writes no step for it', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const [first] = (await host.read(plan)).candidates;
    expect(first).toMatchObject({ projectId, by: 'key' });
    const again = await host.apply(plan, projectId);
    expect(again.report.tasks).toEqual({ created: 0, updated: 0, removed: 0, conflicts: 0, unchanged: 5 });
    expect(await host.ask('history.list', { limit: 10 })).toHaveLength(1);
  });

  it('updates, adds and removes what the file changed, and says what differs', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const next: TestPlan = {
      ...plan,
      tasks: [
        ...changed({ 3: { days: 6 }, 4: { name: 'Recette métier' } }).tasks.filter(({ uid }) => uid !== 1),
        { uid: 6, name: 'Bilan', from: 21 },
      ].map((task) => ({ ...task, after: task.after?.filter((uid) => uid !== 1) ?? [] })),
    };
    const report = await host.compare(next, projectId);
    expect(report.tasks).toEqual({ created: 1, updated: 2, removed: 1, conflicts: 0, unchanged: 2 });
    expect(itemOf(report, 3)?.changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['finish', 'duration', 'predecessors']),
    );
    expect(itemOf(report, 4)?.changes).toEqual([{ field: 'name', here: 'Recette', file: 'Recette métier' }]);
    const done = await host.apply(next, projectId);
    expect(done.written).toEqual({ created: 1, updated: 2, removed: 1, kept: 0 });
    expect(host.planOf(projectId).tasks.map(({ uid }) => uid)).toEqual([2, 3, 4, 5, 6]);
    expect((await host.compare(next, projectId)).tasks).toMatchObject({
      unchanged: 5,
      updated: 0,
      conflicts: 0,
    });
    await host.ask('history.undo', {});
    expect(taskOf(host.planOf(projectId), 1)?.name).toBe('Cadrage');
  });

  it('keeps who it came from and when', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    expect(planSource(host.app.look(host.path).file.db, projectId)).toEqual({
      source: 'portail.xml',
      importedAt: '2026-11-21T09:30:00',
    });
  });
});

describe('What was changed here since the last import', () => {
  it('is a conflict, kept unless a person takes the file', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    host.moveTask(projectId, 4, 7);
    const report = await host.compare(plan, projectId);
    expect(report.tasks).toMatchObject({ conflicts: 1, updated: 0, unchanged: 4 });
    expect(itemOf(report, 4)).toMatchObject({ outcome: 'conflict', conflict: 'changed' });
    const moved = taskOf(host.planOf(projectId), 4)?.start;

    const kept = await host.apply(changed({ 1: { name: 'Cadrage et étude' } }), projectId);
    expect(kept.written).toEqual({ created: 0, updated: 1, removed: 0, kept: 1 });
    const after = host.planOf(projectId);
    expect(taskOf(after, 4)?.start).toBe(moved);
    expect(taskOf(after, 1)?.name).toBe('Cadrage et étude');
    // The summary task lies around what was kept.
    expect(taskOf(after, 2)?.finish).toBe(taskOf(after, 4)?.finish);

    // Kept once, it is still a change of here.
    expect((await host.compare(plan, projectId)).tasks.conflicts).toBe(1);
    await host.apply(plan, projectId, [{ entity: 'task', uid: 4, take: 'file' }]);
    const restored = host.planOf(projectId);
    expect(taskOf(restored, 4)?.start).toBe(taskOf(restored, 4)?.source.start);
    expect((await host.compare(plan, projectId)).tasks).toMatchObject({ conflicts: 0, unchanged: 5 });
  });

  it('includes what was added and deleted: neither is lost, nor comes back, by itself', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    host.edit(projectId, (before) => {
      const [like] = before.tasks;
      if (!like) throw new Error('no task');
      return {
        ...before,
        tasks: before.tasks
          .filter(({ uid }) => uid !== 5)
          .flatMap((task) =>
            task.uid === 3 ? [task, { ...like, uid: 6, name: 'Formation', parentUid: 2 }] : [task],
          ),
      };
    });
    const next: TestPlan = { ...plan, tasks: [...tasks, { uid: 6, name: 'Bilan', from: 21 }] };
    const report = await host.compare(next, projectId);
    expect(itemOf(report, 6)).toMatchObject({ name: 'Formation', conflict: 'added' });
    expect(itemOf(report, 5)).toMatchObject({ name: 'Mise en service', conflict: 'deleted' });
    expect(report.tasks).toMatchObject({ created: 1, conflicts: 2 });
    await host.apply(next, projectId);
    const written = host.planOf(projectId);
    expect(written.tasks.map(({ uid, name, parentUid }) => [uid, name, parentUid])).toEqual([
      [1, 'Cadrage', null],
      [2, 'Réalisation', null],
      [3, 'Développement', 2],
      [6, 'Formation', 2],
      [4, 'Recette', 2],
      [7, 'Bilan', null],
    ]);
    // The new task has another number here than in the file; the next import knows it.
    expect(itemOf(await host.compare(next, projectId), 7)).toMatchObject({
      outcome: 'unchanged',
      name: 'Bilan',
    });
  });

  it('is everything, in a plan that was made here', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const made = host.planOf(projectId);
    const [other = ''] = await host.ask('projects.create', { projects: [{ name: 'Autre' }] });
    const { journal } = host.app.open(host.path).file;
    const { insertPlan } = await import('../../src/data/planWrite');
    journal?.record({ command: 'test', at: '2026-11-21T09:30:00', author: 'x' }, (db) =>
      insertPlan(db, other, made, { source: '', importedAt: null }),
    );
    const report = await host.compare(changed({ 1: { days: 3 }, 4: { name: 'Vérification' } }), other);
    expect(itemOf(report, 1)).toMatchObject({ conflict: 'changed' });
    // Of another name, under a number that nobody imported: another task.
    expect(itemOf(report, 4)).toMatchObject({ conflict: 'added', name: 'Recette' });
    expect(report.tasks.created).toBe(1);
  });

  it('a baseline set here stays, whatever baseline the file has', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const set = (number: number) =>
      host.edit(projectId, (before) => ({
        ...before,
        baselines: [...before.baselines, { number, name: `Référence ${number}`, at: 29_000_000 }],
        tasks: before.tasks.map((task) => ({
          ...task,
          baselines: [
            ...task.baselines,
            {
              number,
              start: 29_000_000,
              finish: 29_000_480,
              duration: 480,
              work: null,
              cost: null,
              kept: [],
            },
          ],
        })),
      }));
    set(0);
    set(1);
    const next = changed(Object.fromEntries(tasks.map(({ uid }) => [uid, { baseline: true, days: 2 }])));
    const report = await host.compare(next, projectId);
    expect(report.items.filter(({ entity }) => entity === 'baseline')).toMatchObject([
      { uid: 0, outcome: 'conflict', conflict: 'changed' },
    ]);
    await host.apply(next, projectId);
    expect(taskOf(host.planOf(projectId), 1)?.baselines).toMatchObject([
      { number: 0, start: 29_000_000 },
      { number: 1, start: 29_000_000 },
    ]);
    await host.apply(next, projectId, [{ entity: 'baseline', uid: 0, take: 'file' }]);
    expect(taskOf(host.planOf(projectId), 1)?.baselines.map(({ start }) => start)).toEqual([
      taskOf(host.planOf(projectId), 1)?.start,
      29_000_000,
    ]);
  });

  it('refuses to close a circle between links of here and links of the file', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const circle = changed({ 5: { after: [] }, 3: { after: [5], days: 7 }, 4: { after: [] } });
    host.edit(projectId, (before) => ({
      ...before,
      tasks: before.tasks.map((task) =>
        task.uid === 5
          ? {
              ...task,
              predecessors: [after(3)],
            }
          : task,
      ),
    }));
    const steps = (await host.ask('history.list', { limit: 20 })).length;
    await expect(host.apply(circle, projectId)).rejects.toMatchObject({ key: 'schedule.error.circle' });
    expect((await host.ask('history.list', { limit: 20 })).length).toBe(steps);
  });
});

describe('Tasks whose numbers were given anew', () => {
  const shifted = (guids: boolean): TestPlan => ({
    ...plan,
    tasks: tasks.map((task) => ({
      ...task,
      uid: task.uid + 10,
      after: task.after?.map((uid) => uid + 10) ?? [],
      ...(guids ? { guid: `0000000${task.uid}-AAAA-BBBB-CCCC-DDDDDDDDDDDD` } : {}),
    })),
  });

  it('are known by their place and name, and keep their numbers here with the links of other projects', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const other = await host.apply({ ...plan, name: 'Formation' }, null);
    host.edit(other.projectId, (before) => ({
      ...before,
      tasks: before.tasks.map((task) =>
        task.uid === 1
          ? {
              ...task,
              outside: [
                {
                  projectId,
                  predecessorUid: 4,
                  type: 'FS',
                  lag: { unit: 'working', minutes: 0 },
                  project: '',
                  name: '',
                  start: 0,
                  finish: 0,
                  duration: 0,
                  active: true,
                },
              ],
            }
          : task,
      ),
    }));
    const report = await host.compare(shifted(false), projectId);
    expect(report.matched).toEqual({ uid: 0, guid: 0, name: 5 });
    expect(report.tasks).toMatchObject({ unchanged: 5, created: 0, removed: 0 });
    const renamed = shifted(false);
    await host.apply(
      { ...renamed, tasks: renamed.tasks.map((task) => (task.uid === 14 ? { ...task, days: 8 } : task)) },
      projectId,
    );
    expect(host.planOf(projectId).tasks.map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5]);
    expect(taskOf(host.planOf(other.projectId), 1)?.outside).toMatchObject([
      { projectId, predecessorUid: 4 },
    ]);
    // Renumbered in the file for good: the next one is found by its number again.
    expect((await host.compare(renamed, projectId)).matched.uid).toBe(5);
  });

  it('are known by their GUID first, whatever their names and places', async () => {
    const host = open();
    const withGuids: TestPlan = {
      ...plan,
      tasks: shifted(true).tasks.map((task) => ({
        ...task,
        uid: task.uid - 10,
        after: task.after?.map((uid) => uid - 10) ?? [],
      })),
    };
    const { projectId } = await host.apply(withGuids, null);
    const renamed = shifted(true);
    const next: TestPlan = {
      ...renamed,
      tasks: renamed.tasks.map((task) => (task.uid === 13 ? { ...task, name: 'Conception' } : task)),
    };
    const report = await host.compare(next, projectId);
    expect(report.matched).toEqual({ uid: 0, guid: 5, name: 0 });
    expect(report.tasks).toMatchObject({ updated: 1, unchanged: 4, created: 0, removed: 0 });
    expect(itemOf(report, 3)?.changes).toEqual([
      { field: 'name', here: 'Développement', file: 'Conception' },
    ]);
  });

  it('a number given to another task is another task', async () => {
    const host = open();
    const { projectId } = await host.apply(plan, null);
    const next: TestPlan = {
      ...plan,
      tasks: [
        ...tasks.filter(({ uid }) => uid !== 5),
        { uid: 5, name: 'Bilan', from: 21 },
        { uid: 6, name: 'Mise en service', from: 18, days: 0, after: [4] },
      ],
    };
    const report = await host.compare(next, projectId);
    expect(itemOf(report, 5)).toMatchObject({ outcome: 'unchanged', matched: 'name' });
    expect(itemOf(report, 7)).toMatchObject({ outcome: 'created', name: 'Bilan' });
  });
});
