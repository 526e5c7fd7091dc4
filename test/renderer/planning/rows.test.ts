import { describe, expect, test } from 'vitest';
import { attempt } from '../../../src/core/planning/reschedule';
import type { Plan } from '../../../src/core/model/plan';
import { instant } from '../../../src/core/calendar/times';
import { filterOf, isLate, type Wanted } from '../../../src/renderer/features/planning/filters';
import {
  openRows,
  planRows,
  rowMaker,
  rowsThatPass,
  type PlanRow,
  type RowSource,
} from '../../../src/renderer/features/planning/rows';
import { after, planOf } from './plan';

const day = 480;
const plan = planOf(
  { uid: 1, name: 'Cadrage' },
  { uid: 2, name: 'Note', parentUid: 1, duration: day },
  { uid: 3, name: 'Étude', parentUid: 1 },
  { uid: 4, name: 'Entretiens', parentUid: 3, duration: 2 * day, predecessors: [after(2)] },
  { uid: 5, name: 'Fin', milestone: true, predecessors: [after(4)] },
);
const source = (given: Plan, collapsed: number[] = []): RowSource => ({
  plan: given,
  schedule: attempt(given).schedule,
  baseline: 0,
  collapsed: new Set(collapsed),
  predecessorsOf: ({ predecessors }) => predecessors.map(({ predecessorUid }) => predecessorUid).join(';'),
  resourcesOf: () => '',
});
const names = (rows: readonly PlanRow[]) => rows.map(({ task }) => task?.name);

describe('lines of a plan', () => {
  test('say their place, their number and their level', () => {
    const rows = planRows(source(plan));
    expect(rows.map(({ wbs }) => wbs)).toEqual(['1', '1.1', '1.2', '1.2.1', '2']);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map(({ level }) => level)).toEqual([0, 1, 1, 2, 0]);
    expect(rows.map(({ summary }) => summary)).toEqual([true, false, true, false, false]);
  });

  test('keep their identity when nothing of theirs changes', () => {
    const rowsOf = rowMaker();
    const before = rowsOf(source(plan));
    const renamed = {
      ...plan,
      tasks: plan.tasks.map((task) => (task.uid === 5 ? { ...task, name: 'Clôture' } : task)),
    };
    const now = rowsOf(source(renamed));
    expect(now.map((row, i) => row === before[i])).toEqual([true, true, true, true, false]);
    const closed = rowsOf(source(renamed, [3]));
    expect(closed.map((row, i) => row === now[i])).toEqual([true, true, false, true, true]);
  });

  test('the line of a task that moves is another one', () => {
    const rowsOf = rowMaker();
    const before = rowsOf(source(plan));
    const longer = {
      ...plan,
      tasks: plan.tasks.map((task) =>
        task.uid === 2 ? { ...task, duration: 3 * day, remainingDuration: 3 * day } : task,
      ),
    };
    expect(rowsOf(source(longer)).map((row, i) => row === before[i])).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('under a closed summary task are left out', () => {
    expect(names(openRows(planRows(source(plan, [3]))))).toEqual(['Cadrage', 'Note', 'Étude', 'Fin']);
    expect(names(openRows(planRows(source(plan, [1]))))).toEqual(['Cadrage', 'Fin']);
  });

  test('that pass bring the summary tasks above them', () => {
    const rows = planRows(source(plan, [1]));
    expect(names(rowsThatPass(rows, ({ task }) => task?.uid === 4))).toEqual([
      'Cadrage',
      'Étude',
      'Entretiens',
    ]);
    expect(rowsThatPass(rows, () => false)).toEqual([]);
  });
});

describe('filters', () => {
  const wanted = (changes: Partial<Wanted>): Wanted => ({
    filter: 'all',
    mine: null,
    tasksOf: () => new Set(),
    text: '',
    now: instant('2027-03-03T08:00'),
    ...changes,
  });
  const shown = (changes: Partial<Wanted>, of = plan) => {
    const test = filterOf(wanted(changes));
    return test && names(planRows(source(of)).filter(test));
  };

  test('let everything pass when nothing is asked', () => {
    expect(filterOf(wanted({ text: '  ' }))).toBeNull();
  });
  test('find words anywhere, whatever the accents', () => {
    expect(shown({ text: 'etu' })).toEqual(['Étude']);
    expect(shown({ text: 'entre 1.2' })).toEqual(['Entretiens']);
  });
  test('milestones, and who works on what', () => {
    expect(shown({ filter: 'milestones' })).toEqual(['Fin']);
    expect(shown({ filter: 'mine', mine: 7, tasksOf: () => new Set([2]) })).toEqual(['Note']);
    expect(shown({ filter: 'mine' })).toEqual([]);
  });
  test('critical tasks, without their summary tasks', () => {
    expect(shown({ filter: 'critical' })).toEqual(['Note', 'Entretiens', 'Fin']);
  });

  test('late: after the baseline, after the deadline, or not begun in time', () => {
    const at = (text: string) => instant(text);
    const placed = { start: at('2027-03-02T08:00'), finish: at('2027-03-04T17:00'), duration: 3 * day };
    const row = (changes: object): PlanRow => {
      const [only] = planRows(source(planOf({ uid: 1, name: 'Une', ...placed, ...changes })));
      if (!only) throw new Error('one task makes one line');
      return only;
    };
    const now = at('2027-03-01T08:00');
    const baseline = (finish: string) => ({
      baselines: [
        { number: 0, start: null, finish: at(finish), duration: null, work: null, cost: null, kept: [] },
      ],
    });
    expect(isLate(row({}), now)).toBe(false);
    expect(isLate(row(baseline('2027-03-03T17:00')), now)).toBe(true);
    expect(isLate(row(baseline('2027-03-04T17:00')), now)).toBe(false);
    expect(isLate(row({ deadline: at('2027-03-03T17:00') }), now)).toBe(true);
    expect(isLate(row({}), at('2027-03-03T08:00'))).toBe(true);
    expect(isLate(row({ actualStart: placed.start, percentComplete: 10 }), at('2027-03-03T08:00'))).toBe(
      false,
    );
  });
});
