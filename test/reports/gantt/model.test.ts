import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/calendar/days';
import { instant } from '../../../src/core/calendar/times';
import { blankPlan, blankTask } from '../../../src/core/model/blankPlan';
import type { Plan, PlanTask, TaskBaseline } from '../../../src/core/model/plan';
import { reportOf } from './print';

const at = (day: string, time = '09:00') => instant(`${day}T${time}`);
const planned = (start: string, finish: string, number = 0): TaskBaseline => ({
  number,
  start: at(start),
  finish: at(finish, '17:00'),
  duration: null,
  work: null,
  cost: null,
  kept: [],
});
const task = (uid: number, over: Partial<PlanTask> = {}): PlanTask => ({
  ...blankTask,
  uid,
  name: `Tâche ${uid}`,
  start: at('2026-03-02'),
  finish: at('2026-03-06', '17:00'),
  duration: 2100,
  ...over,
});
const plan = (...tasks: PlanTask[]): Plan => ({
  ...blankPlan,
  name: 'Refonte',
  start: at('2026-03-02'),
  tasks,
});
const names = (plan: Plan, over: Parameters<typeof reportOf>[1]) =>
  reportOf(plan, over).rows.map(({ name }) => name);

describe('what the first page says', () => {
  it('the finish, against the baseline that is printed', () => {
    const late = plan(
      task(1, { baselines: [planned('2026-03-02', '2026-03-05'), planned('2026-03-02', '2026-03-09', 3)] }),
    );
    expect(reportOf(late).finding).toEqual({
      key: 'ganttReport.finding.late',
      params: { date: { date: '2026-03-06' }, count: 1 },
    });
    expect(reportOf(late, { baseline: 3 }).finding).toMatchObject({
      key: 'ganttReport.finding.early',
      params: { count: 3 },
    });
    expect(reportOf(late, { baseline: null }).finding.key).toBe('ganttReport.finding.finish');
    const same = plan(task(1, { baselines: [planned('2026-03-01', '2026-03-06')] }));
    expect(reportOf(same).finding.key).toBe('ganttReport.finding.onTime');
  });

  it('the whole plan, whatever part of it is printed; neither inactive tasks nor summaries decide', () => {
    const report = reportOf(
      plan(
        task(1, { finish: at('2027-01-01') }),
        task(2, { parentUid: 1 }),
        task(3, { active: false, finish: at('2026-12-01') }),
      ),
      { uids: [2] },
    );
    expect(report.finding.params).toEqual({ date: { date: '2026-03-06' } });
    expect(report.notes).toEqual([{ key: 'ganttReport.note.leftOut', params: { count: 2 } }]);
  });

  it('work that ends at midnight ends the day before', () => {
    expect(reportOf(plan(task(1, { finish: at('2026-03-07', '00:00') }))).finding.params).toEqual({
      date: { date: '2026-03-06' },
    });
  });

  it('that there is nothing to print, and why', () => {
    expect(reportOf(plan()).finding.key).toBe('ganttReport.finding.empty');
    expect(reportOf(plan(task(1)), { milestonesOnly: true }).finding.key).toBe('ganttReport.finding.none');
    const unplaced = plan(task(1, { start: null, finish: null }));
    expect(reportOf({ ...unplaced, start: null }).finding.key).toBe('ganttReport.finding.unplaced');
  });

  it('that the baseline asked for holds nothing', () => {
    expect(reportOf(plan(task(1)), { baseline: 4 }).notes).toEqual([
      { key: 'ganttReport.note.noBaseline', params: { number: 4 } },
    ]);
    expect(reportOf(plan(task(1)), { baseline: 0 }).notes).toEqual([]);
  });
});

describe('rows', () => {
  const whole = plan(
    task(0, { name: 'Projet' }),
    task(10, { parentUid: 0, name: 'A' }),
    task(11, { parentUid: 10, name: 'A1' }),
    task(12, {
      parentUid: 10,
      name: 'A2',
      milestone: true,
      duration: 0,
      start: at('2026-03-06', '17:00'),
      predecessors: [{ predecessorUid: 11, type: 'FS', lag: { unit: 'working', minutes: 0 } }],
    }),
    task(20, { parentUid: 0, name: 'B' }),
    task(21, {
      parentUid: 20,
      name: 'B1',
      predecessors: [{ predecessorUid: 11, type: 'SS', lag: { unit: 'working', minutes: 840 } }],
    }),
  );

  it('are numbered as in the whole plan; its own summary is line 0 and no level of the outline', () => {
    const report = reportOf(whole);
    expect(report.rows.map(({ number, wbs, level, kind }) => [number, wbs, level, kind])).toEqual([
      [0, '0', 0, 'summary'],
      [1, '1', 1, 'summary'],
      [2, '1.1', 2, 'task'],
      [3, '1.2', 2, 'milestone'],
      [4, '2', 1, 'summary'],
      [5, '2.1', 2, 'task'],
    ]);
    expect(reportOf(whole, { uids: [21] }).rows.map(({ number, wbs }) => [number, wbs])).toEqual([
      [5, '2.1'],
    ]);
  });

  it('are those asked for, with the summaries above them', () => {
    expect(names(whole, { milestonesOnly: true })).toEqual(['Projet', 'A', 'A2']);
    expect(names(whole, { levels: 2 })).toEqual(['Projet', 'A', 'B']);
    expect(names(whole, { uids: [11, 12] })).toEqual(['A1', 'A2']);
    const critical = reportOf(whole, { criticalOnly: true });
    // B1 ends the plan and waits for the start of A1; nothing waits for A2.
    expect(critical.rows.map(({ name }) => name)).toEqual(['Projet', 'A', 'A1', 'B', 'B1']);
  });

  it('outside of the dates asked for are left out, and counted', () => {
    const spread = plan(
      task(1),
      task(2, { start: at('2026-04-06'), finish: at('2026-04-10', '17:00') }),
      task(3, { start: at('2026-02-02'), finish: at('2026-05-29', '17:00') }),
    );
    const report = reportOf(spread, { from: '2026-04-01', to: '2026-04-30' });
    expect(report.rows.map(({ task }) => task.uid)).toEqual([2, 3]);
    expect(report.notes).toContainEqual({ key: 'ganttReport.note.outside', params: { count: 1 } });
    expect(report.range).toEqual({
      from: dayNumber('2026-04-01') * 1440,
      to: dayNumber('2026-05-01') * 1440,
      fixed: { from: true, to: true },
    });
  });

  it('have the links between them alone, critical when both ends are', () => {
    expect(reportOf(whole).links).toEqual([
      { from: '11', to: '12', type: 'FS', critical: false },
      { from: '11', to: '21', type: 'SS', critical: true },
    ]);
    expect(reportOf(whole, { uids: [21] }).links).toEqual([]);
    expect(reportOf(whole, { links: false }).links).toEqual([]);
  });

  it('take slack and critical tasks from the source when the plan cannot be scheduled', () => {
    const loop = plan(
      task(1, {
        predecessors: [{ predecessorUid: 1, type: 'FS', lag: { unit: 'working', minutes: 0 } }],
        source: { ...blankTask.source, critical: true, totalSlack: 420 },
      }),
    );
    expect(reportOf(loop).rows[0]).toMatchObject({ critical: true, slack: 420 });
  });
});
