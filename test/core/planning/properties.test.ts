import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../src/core/errors';
import type { Plan } from '../../../src/core/model/plan';
import { setCells } from '../../../src/core/planning/cells';
import { insertTasks } from '../../../src/core/planning/insert';
import { linkTasks } from '../../../src/core/planning/links';
import { deleteTasks, indentTasks, moveTasks, summaryUids } from '../../../src/core/planning/outline';
import { rescheduleRemaining } from '../../../src/core/planning/remaining';
import { attempt } from '../../../src/core/planning/reschedule';
import { setPlan } from '../../../src/core/planning/settings';
import { planCell } from '../../app/planMoves';
import { at, plan } from '../schedule/plans';
import { edited } from './plans';

type Edit = { kind: number; picks: [number, number, number]; text: string };

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.nat(11),
  picks: fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)),
  text: fc.string({ maxLength: 6, unit: fc.constantFrom(...'aé b') }),
});

/** An edit against the plan as it is by then. */
function apply(of: Plan, { kind, picks: [a, b, c], text }: Edit): Plan {
  const uid = (pick: number) => of.tasks[pick % Math.max(1, of.tasks.length)]?.uid ?? -1;
  switch (kind) {
    case 0:
      return deleteTasks(of, [uid(a)]);
    case 1:
      return indentTasks(of, [uid(a), uid(b)], 1);
    case 2:
      return indentTasks(of, [uid(a)], -1);
    case 3:
      return moveTasks(of, [uid(a), uid(b)], c % 2 ? uid(c) : null);
    case 4:
      return linkTasks(of, [
        {
          uid: uid(a),
          predecessorUid: uid(b),
          type: (['FS', 'SS', 'FF', 'SF'] as const)[c % 4] ?? 'FS',
          lag: { unit: 'working', minutes: (c % 7) * 60 - 120 },
        },
      ]);
    case 5:
      return rescheduleRemaining(of, at('2026-01-05') + (a % 60) * 1440);
    case 6:
      return setPlan(of, { start: at('2026-01-05') + (a % 30) * 1440 });
    case 7:
    case 8: {
      const values = b % 2 ? {} : { duration: (b % 9) * 240 };
      const drafts = [0, c % 3].map((level) => ({ name: text, level, values }));
      return insertTasks(of, a % 2 ? uid(a) : null, drafts).plan;
    }
    default:
      return setCells(of, [
        { uid: uid(a), ...planCell(b, text) },
        { uid: uid(c), ...planCell(c, text) },
      ]);
  }
}

/** Parents before children, no orphan, amounts that agree. */
function requireWellFormed(of: Plan): void {
  const seen = new Set<number>();
  for (const task of of.tasks) {
    expect(seen.has(task.uid)).toBe(false);
    if (task.parentUid !== null) expect(seen.has(task.parentUid)).toBe(true);
    seen.add(task.uid);
  }
  const summaries = summaryUids(of);
  for (const task of of.tasks) {
    for (const { predecessorUid } of task.predecessors) expect(seen.has(predecessorUid)).toBe(true);
    expect(new Set(task.predecessors.map(({ predecessorUid }) => predecessorUid)).size).toBe(
      task.predecessors.length,
    );
    const dated = task.constraint !== 'ASAP' && task.constraint !== 'ALAP';
    expect(task.constraintDate !== null).toBe(dated);
    expect(task.actualDuration + task.remainingDuration).toBeCloseTo(task.duration, 3);
    expect(task.percentComplete === 100).toBe(task.actualFinish !== null);
    if (task.percentComplete > 0) expect(task.actualStart).not.toBeNull();
    if (summaries.has(task.uid)) expect(['ASAP', 'SNET', 'FNLT']).toContain(task.constraint);
  }
  const people = new Set(of.resources.map(({ uid }) => uid));
  for (const { taskUid, resourceUid } of of.assignments) {
    expect(seen.has(taskUid) && people.has(resourceUid)).toBe(true);
  }
}

/** Of a plan made here every date in force is the calculation's. */
function requireDatesComputed(of: Plan): void {
  const { schedule } = attempt(of);
  const dates = (list: readonly { uid: number; start: number | null; finish: number | null }[]) =>
    list.map(({ uid, start, finish }) => [uid, start, finish]);
  expect(dates(of.tasks)).toEqual(dates(schedule?.tasks ?? []));
}

test('any sequence of edits leaves a sound plan, its dates those of the calculation, and touches no plan before it', () => {
  const accepted = new Set<number>();
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 5, maxLength: 30 }), (edits) => {
      let current = plan([]);
      for (const edit of edits) {
        const before = JSON.stringify(current);
        const was = current;
        try {
          current = edited(current, (one) => apply(one, edit));
          accepted.add(edit.kind);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        expect(JSON.stringify(was)).toBe(before);
        requireWellFormed(current);
        requireDatesComputed(current);
      }
    }),
    { numRuns: 400 },
  );
  expect(accepted.size).toBe(12);
});
