import { describe, expect, it } from 'vitest';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { criticalPath } from '../../../src/core/schedule/criticalPath';
import { differences } from '../../../src/core/schedule/differences';
import { explainDate } from '../../../src/core/schedule/explain';
import { schedule } from '../../../src/core/schedule/schedule';
import { after, at, plan, shown, task } from './plans';

const explained = (tasks: readonly PlanTask[], uid: number, own: Partial<Plan> = {}) => {
  const given = plan(tasks, own);
  // What a calculation elsewhere tells comes as a copy.
  return explainDate(given, structuredClone(schedule(given)), uid).map(
    ({ uid, driver, asked, pause, through, constraint }) => ({
      uid,
      kind: driver.kind,
      asked: asked === null ? null : shown(asked),
      ...(pause ? { pause: `${shown(pause.from)} → ${shown(pause.to)}` } : {}),
      ...(through ? { through: through.uid } : {}),
      ...(constraint ? { constraint: constraint.type } : {}),
    }),
  );
};

// Expected values worked out by hand on the Standard calendar (08–12, 13–17); Monday 5 January 2026 at 08:00 begins.
describe('why a task lies where it does', () => {
  it('goes back from relation to relation to what nothing computed stands behind', () => {
    const tasks = [
      task(1, 3),
      task(2, 2, { predecessors: [after(1)] }),
      task(3, 1, { predecessors: [after(2), after(1)] }),
    ];
    expect(explained(tasks, 3)).toEqual([
      // Friday evening; nothing is worked until Monday.
      { uid: 3, kind: 'relation', asked: '2026-01-09 17:00', pause: '2026-01-09 17:00 → 2026-01-12 08:00' },
      { uid: 2, kind: 'relation', asked: '2026-01-07 17:00', pause: '2026-01-07 17:00 → 2026-01-08 08:00' },
      { uid: 1, kind: 'projectStart', asked: '2026-01-05 08:00' },
    ]);
  });

  it('tells the lag, the date of a constraint and the weekend that delays it', () => {
    const tasks = [
      task(1, 1, { constraint: 'SNET', constraintDate: at('2026-01-17 08:00') }),
      task(2, 1, { predecessors: [after(1, 'SS', 480)] }),
    ];
    expect(explained(tasks, 2)).toEqual([
      { uid: 2, kind: 'relation', asked: '2026-01-19 17:00', pause: '2026-01-19 17:00 → 2026-01-20 08:00' },
      {
        uid: 1,
        kind: 'constraint',
        asked: '2026-01-17 08:00',
        pause: '2026-01-17 08:00 → 2026-01-19 08:00',
        constraint: 'SNET',
      },
    ]);
  });

  it('names the summary task that imposes it, and goes into the one it waits for', () => {
    const tasks = [
      task(1, 0),
      task(2, 1, { parentUid: 1 }),
      task(3, 2, { parentUid: 1 }),
      task(4, 0, { predecessors: [after(1)] }),
      task(5, 1, { parentUid: 4 }),
    ];
    expect(explained(tasks, 4)).toMatchObject([
      { uid: 4, kind: 'summary' },
      { uid: 5, kind: 'relation', asked: '2026-01-06 17:00', through: 4 },
      { uid: 3, kind: 'projectStart' },
    ]);
  });

  it('stops at what is done, decided, delayed or late', () => {
    const begun = task(1, 1, { actualStart: at('2026-01-06 08:00') });
    expect(explained([begun], 1)).toEqual([{ uid: 1, kind: 'actual', asked: null }]);
    const placed = task(1, 1, {
      manual: true,
      fixed: { start: at('2026-01-06 08:00'), finish: at('2026-01-06 17:00') },
    });
    expect(explained([placed], 1)).toMatchObject([{ kind: 'manual' }]);
    expect(explained([task(1, 1, { levelingDelay: 960 })], 1)).toMatchObject([{ kind: 'leveling' }]);
    expect(explained([task(1, 1, { constraint: 'ALAP' }), task(2, 3)], 1)).toMatchObject([{ kind: 'late' }]);
  });

  it('says what lets a task as late as possible be no later', () => {
    const tasks = [
      task(1, 10),
      task(2, 1, { constraint: 'ALAP' }),
      task(3, 2, { predecessors: [after(2)] }),
      task(4, 1, { constraint: 'ALAP' }),
    ];
    const given = plan(tasks);
    const heldBy = (uid: number) => explainDate(given, schedule(given), uid).map((step) => step.heldBy);
    expect([heldBy(2), heldBy(4), heldBy(1)]).toEqual([[3], [null], [null]]);
  });

  it('knows nothing of a task that is not there', () => {
    expect(explained([task(1, 1)], 7)).toEqual([]);
  });
});

describe('what a calculation would move', () => {
  /** Tasks that lie by their source at these dates. */
  const lying = (one: PlanTask, start: string, finish: string): PlanTask => ({
    ...one,
    start: at(start),
    finish: at(finish),
  });
  const told = (tasks: readonly PlanTask[]) => {
    const given = plan(tasks);
    return differences(given, schedule(given)).map(({ uid, startDays, finishDays, reason }) => [
      uid,
      startDays,
      finishDays,
      reason,
    ]);
  };

  it('is nothing where the dates in force are those computed', () => {
    expect(told([lying(task(1, 1), '2026-01-05 08:00', '2026-01-05 17:00')])).toEqual([]);
  });

  it('says what moves a task: a relation that was not held, and then what follows', () => {
    expect(
      told([
        lying(task(1, 2), '2026-01-05 08:00', '2026-01-06 17:00'),
        lying(task(2, 1, { predecessors: [after(1)] }), '2026-01-06 08:00', '2026-01-06 17:00'),
        lying(task(3, 1, { predecessors: [after(2)] }), '2026-01-07 08:00', '2026-01-07 17:00'),
      ]),
    ).toEqual([
      [2, 1, 1, { kind: 'relation', uid: 1 }],
      [3, 1, 1, { kind: 'follows', uid: 2 }],
    ]);
  });

  it('says a constraint, a duration, hours that are not worked, a slack that was left', () => {
    expect(
      told([
        lying(
          task(1, 1, { constraint: 'SNET', constraintDate: at('2026-01-08 08:00') }),
          '2026-01-06 08:00',
          '2026-01-06 17:00',
        ),
        lying(task(2, 4), '2026-01-05 08:00', '2026-01-06 17:00'),
        lying(task(3, 1), '2026-01-10 09:00', '2026-01-10 18:00'),
        lying(task(4, 1), '2026-01-07 08:00', '2026-01-07 17:00'),
        lying(task(5, 1), '2026-01-02 08:00', '2026-01-02 17:00'),
      ]),
    ).toEqual([
      [1, 2, 2, { kind: 'constraint', by: 1, type: 'SNET', date: at('2026-01-08 08:00') }],
      [2, 0, 2, { kind: 'duration' }],
      // Saturday comes after five days' work.
      [3, -5, -4, { kind: 'calendar' }],
      [4, -2, -2, { kind: 'sooner' }],
      [5, 1, 1, { kind: 'projectStart' }],
    ]);
  });

  it('says which task moves a summary task, and reads the source where nothing is in force', () => {
    const inside = task(2, 3, { parentUid: 1 });
    const source = { ...inside.source, start: at('2026-01-05 08:00'), finish: at('2026-01-05 17:00') };
    const group = lying(task(1, 0), '2026-01-05 08:00', '2026-01-05 17:00');
    expect(told([group, { ...inside, source }, task(3, 1)])).toEqual([
      [1, 0, 2, { kind: 'summary', uid: 2 }],
      [2, 0, 2, { kind: 'duration' }],
      [3, 0, 0, { kind: 'unplaced' }],
    ]);
  });
});

describe('the critical path', () => {
  it('is the chain that drives the finish, through a summary task to the task that makes its end', () => {
    const tasks = [
      task(1, 5),
      task(2, 0, { predecessors: [after(1)] }),
      task(3, 1, { parentUid: 2 }),
      task(4, 3, { parentUid: 2 }),
      task(5, 1, { predecessors: [after(2)] }),
      task(6, 2),
    ];
    const given = plan(tasks);
    expect(criticalPath(given, schedule(given))).toEqual([1, 4, 5]);
  });

  it('begins first, of two that end together, and has the most tasks', () => {
    const tasks = [
      task(1, 3, { constraint: 'SNET', constraintDate: at('2026-01-07 08:00') }),
      task(2, 2),
      task(3, 3, { predecessors: [after(2)] }),
      task(4, 5),
    ];
    const given = plan(tasks);
    expect(criticalPath(given, schedule(given))).toEqual([2, 3]);
  });

  it('is empty in a plan without tasks', () => {
    const given = plan([]);
    expect(criticalPath(given, schedule(given))).toEqual([]);
  });
});
