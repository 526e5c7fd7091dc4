import { describe, expect, it } from 'vitest';
import { blankAssignment, blankResource } from '../../../src/core/model/blankPlan';
import type { Plan, PlanRelation, PlanTask } from '../../../src/core/model/plan';
import { planHealth } from '../../../src/core/planning/health';
import { dcmaChecks, furtherChecks, type HealthId } from '../../../src/core/planning/healthModel';
import { schedule } from '../../../src/core/schedule/schedule';
import { after, at, plan, task } from '../schedule/plans';

/** Before the plan begins: nothing is due yet. */
const before = '2026-01-02';

/** The plan with the engine's dates in force, as it is after « Recalculer ». */
function placed(tasks: readonly PlanTask[], own: Partial<Plan> = {}): Plan {
  const raw = plan(tasks, own);
  const results = schedule(raw).tasks;
  return {
    ...raw,
    tasks: tasks.map((one, i) => ({
      ...one,
      start: one.start ?? results[i]?.start ?? null,
      finish: one.finish ?? results[i]?.finish ?? null,
    })),
  };
}

function check(id: HealthId, of: Plan, today = before, successors: Parameters<typeof planHealth>[3] = []) {
  const { checks } = planHealth(of, schedule(of), today, successors);
  const found = checks.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** A baseline 0 of `days` days of 8 hours, up to a finish. */
const baseline = (start: string, finish: string, days: number): PlanTask['baselines'] => [
  { number: 0, start: at(start), finish: at(finish), duration: days * 480, work: null, cost: null, kept: [] },
];
const done = (start: string, finish: string): Partial<PlanTask> => ({
  actualStart: at(start),
  actualFinish: at(finish),
  start: at(start),
  finish: at(finish),
  percentComplete: 100,
  remainingDuration: 0,
});

/** Start milestone → A → B → end milestone: nothing to say about it. */
const chain = [
  task(1, 0),
  task(2, 5, { predecessors: [after(1)] }),
  task(3, 5, { predecessors: [after(2)] }),
  task(4, 0, { predecessors: [after(3)] }),
];

/** The same with another relation from A to B. */
const withLink = (type: PlanRelation['type'], minutes = 0) =>
  chain.map((one) => (one.uid === 3 ? { ...one, predecessors: [after(2, type, minutes)] } : one));

describe('health of a plan', () => {
  it('passes what can be measured of a sound plan', () => {
    const { checks, passed, failed } = planHealth(placed(chain), schedule(placed(chain)), before);
    expect(checks.map(({ id }) => id)).toEqual([...dcmaChecks, ...furtherChecks]);
    expect(checks.slice(0, 14).map(({ point }) => point)).toEqual(dcmaChecks.map((_id, i) => i + 1));
    // The first milestone has nothing before it, and is the plan's start: the only thing there is to see.
    expect(checks.filter(({ ok }) => ok === false).map(({ id, tasks }) => [id, tasks])).toEqual([
      ['looseMilestones', [1]],
    ]);
    expect(passed + failed).toBe(checks.filter(({ ok }) => ok !== null).length);
  });

  it('does not look at what is finished, inactive or a summary', () => {
    const gone = placed([
      task(1, 5, done('2026-01-05 08:00', '2026-01-09 17:00')),
      task(2, 5, { active: false }),
      task(3, 0),
      task(4, 5, { parentUid: 3, predecessors: [after(1)] }),
      task(5, 0, { predecessors: [after(4)] }),
    ]);
    expect(check('logic', gone, '2026-01-12')).toMatchObject({ count: 0, of: 1, ok: true });
  });
});

describe('points 1 to 4, relations', () => {
  it('logic: 2 of 4 tasks have no predecessor or no successor', () => {
    const open = placed([task(1, 5), task(2, 5, { predecessors: [after(1)] }), ...chainFrom(3, 2)]);
    // 1 has no predecessor, 2 no successor; 3 and 4 stand between milestones.
    expect(check('logic', open)).toMatchObject({ count: 2, of: 4, share: 50, ok: false, tasks: [1, 2] });
  });

  it('logic: a relation of the summary above, or with another project, counts', () => {
    const held = placed([task(1, 0), task(2, 0, { predecessors: [after(1)] }), task(3, 5, { parentUid: 2 })]);
    expect(check('logic', held)).toMatchObject({ count: 1, tasks: [3] });
    expect(check('logic', held, before, [{ uid: 3, type: 'FS' }])).toMatchObject({ count: 0, ok: true });
  });

  it('leads: one relation of three has a negative lag, and none may', () => {
    const led = placed(withLink('FS', -480));
    expect(check('leads', led)).toMatchObject({ count: 1, of: 3, ok: false, tasks: [3] });
    expect(check('lags', led)).toMatchObject({ count: 0, of: 3, ok: true });
  });

  it('lags: one relation of three is more than 5 %', () => {
    const lagged = placed(withLink('FS', 480));
    expect(check('lags', lagged)).toMatchObject({ count: 1, of: 3, ok: false, tasks: [3] });
    expect(check('lags', lagged).share).toBeCloseTo(33.33, 2);
  });

  it('relation types: 2 finish-to-start of 3 is less than 90 %', () => {
    const mixed = placed(withLink('SS'));
    expect(check('relationTypes', mixed)).toMatchObject({ count: 2, of: 3, ok: false, tasks: [3] });
    expect(check('relationTypes', placed(chain))).toMatchObject({ count: 3, of: 3, share: 100, ok: true });
  });
});

describe('points 5 to 11, tasks', () => {
  it('hard constraints: those that stop relations, not those that only push', () => {
    const bound = placed([
      task(1, 1, { constraint: 'MSO', constraintDate: at('2026-01-06 08:00') }),
      task(2, 1, { constraint: 'FNLT', constraintDate: at('2026-01-30 17:00') }),
      task(3, 1, { constraint: 'SNET', constraintDate: at('2026-01-06 08:00') }),
      task(4, 1, { constraint: 'ALAP' }),
    ]);
    expect(check('hardConstraints', bound)).toMatchObject({ count: 2, of: 4, ok: false, tasks: [1, 2] });
  });

  it('high float: 45 days of slack are too many, 44 are not', () => {
    const slack = placed([task(1, 60), task(2, 15), task(3, 16)]);
    expect(check('highFloat', slack)).toMatchObject({ count: 1, of: 3, ok: false, tasks: [2] });
  });

  it('negative float: a deadline that cannot be met, and what leads to it', () => {
    const late = placed([
      task(1, 5),
      task(2, 5, { predecessors: [after(1)], deadline: at('2026-01-14 17:00') }),
      task(3, 2),
    ]);
    expect(check('negativeFloat', late)).toMatchObject({ count: 2, of: 3, ok: false, tasks: [1, 2] });
    expect(check('deadlines', late)).toMatchObject({ count: 1, ok: false, tasks: [2] });
  });

  it('high duration: the baseline counts before the duration, elapsed days are days of the clock', () => {
    const long = placed([
      task(1, 45),
      task(2, 45, { baselines: baseline('2026-01-05 08:00', '2026-02-01 17:00', 20) }),
      task(3, 0, { milestone: false, elapsed: true, duration: 44 * 1440, remainingDuration: 44 * 1440 }),
      task(4, 44),
    ]);
    expect(check('highDuration', long)).toMatchObject({ count: 1, of: 4, ok: false, tasks: [1] });
  });

  it('invalid dates: forecast before the status date, actual after it', () => {
    const dated = placed(
      [
        task(1, 2, { actualStart: at('2026-01-13 08:00'), start: at('2026-01-13 08:00') }),
        task(2, 2),
        task(3, 10, { actualStart: at('2026-01-05 08:00'), percentComplete: 50 }),
        task(4, 2, { constraint: 'SNET', constraintDate: at('2026-01-12 08:00') }),
      ],
      { statusDate: at('2026-01-09 17:00') },
    );
    expect(check('invalidDates', dated)).toMatchObject({ count: 2, of: 4, ok: false, tasks: [1, 2] });
  });

  it('resources: of the tasks of a day or more, those nobody is assigned to, without a threshold', () => {
    const staffed = placed([task(1, 1), task(2, 1), task(3, 0.5)], {
      resources: [{ ...blankResource, uid: 1, name: 'Alice' }],
      assignments: [
        { ...blankAssignment, uid: 1, taskUid: 1, resourceUid: 1, work: 480, remainingWork: 480 },
      ],
    });
    expect(check('resources', staffed)).toMatchObject({
      count: 1,
      of: 3,
      ok: null,
      threshold: null,
      tasks: [2],
    });
  });

  it('missed tasks: of two that should be finished, the one that is not', () => {
    const missed = placed([
      task(1, 5, {
        ...done('2026-01-05 08:00', '2026-01-09 17:00'),
        baselines: baseline('2026-01-05 08:00', '2026-01-09 17:00', 5),
      }),
      task(2, 10, { baselines: baseline('2026-01-05 08:00', '2026-01-12 17:00', 6) }),
      task(3, 20, { baselines: baseline('2026-01-05 08:00', '2026-01-30 17:00', 20) }),
    ]);
    expect(check('missedTasks', missed, '2026-01-15')).toMatchObject({
      count: 1,
      of: 2,
      share: 50,
      ok: false,
      tasks: [2],
    });
  });
});

describe('points 12 to 14, the critical path and the indices', () => {
  it('critical path test: the finish follows a critical task, unless something stops it', () => {
    expect(check('criticalPathTest', placed(chain))).toMatchObject({ count: 0, ok: true });
    // Task 2 must start on Monday 12: task 1 has no slack, and moves nothing.
    const pinned = placed([
      task(1, 5),
      task(2, 5, { predecessors: [after(1)], constraint: 'MSO', constraintDate: at('2026-01-12 08:00') }),
    ]);
    expect(check('criticalPathTest', pinned)).toMatchObject({ count: 1, of: 1, ok: false, tasks: [1] });
    // The plan ends with a milestone put in March by hand: no work that is left explains it.
    const day = { start: at('2026-03-02 08:00'), finish: at('2026-03-02 08:00') };
    const adrift = placed([task(1, 5), task(2, 0, { predecessors: [after(1)], manual: true, fixed: day })]);
    expect(check('criticalPathTest', adrift)).toMatchObject({ count: 0, ok: false });
    const all = placed([task(1, 5, done('2026-01-05 08:00', '2026-01-09 17:00'))]);
    expect(check('criticalPathTest', all, '2026-01-12')).toMatchObject({ ok: null });
  });

  it('CPLI: 20 days are left, 5 more than the baseline allows: 15 ÷ 20', () => {
    const slipped = placed([
      task(1, 20, { baselines: baseline('2026-01-05 08:00', '2026-01-23 17:00', 15) }),
    ]);
    const found = check('cpli', slipped);
    expect(found.index).toBeCloseTo(0.75, 6);
    expect(found).toMatchObject({ ok: false, tasks: [1] });
    expect(check('cpli', placed(chain))).toMatchObject({ index: null, ok: null });
  });

  it('CPLI: only what is left of the critical path counts', () => {
    // Monday 19 January: 10 of the 20 days are left, 5 of them too many.
    const slipped = placed([
      task(1, 20, { baselines: baseline('2026-01-05 08:00', '2026-01-23 17:00', 15) }),
    ]);
    expect(check('cpli', slipped, '2026-01-19').index).toBeCloseTo(0.5, 6);
  });

  it('BEI: one finished of two that should be, and one without a baseline: 1 ÷ 3', () => {
    const behind = placed([
      task(1, 5, {
        ...done('2026-01-05 08:00', '2026-01-09 17:00'),
        baselines: baseline('2026-01-05 08:00', '2026-01-09 17:00', 5),
      }),
      task(2, 10, { baselines: baseline('2026-01-05 08:00', '2026-01-12 17:00', 6) }),
      task(3, 10),
      task(4, 20, { baselines: baseline('2026-01-05 08:00', '2026-01-30 17:00', 20) }),
    ]);
    const found = check('bei', behind, '2026-01-15');
    expect(found.index).toBeCloseTo(1 / 3, 6);
    expect(found).toMatchObject({ count: 1, of: 3, ok: false, tasks: [2, 3] });
    expect(check('bei', placed(chain))).toMatchObject({ index: null, ok: null });
  });
});

describe('what a reviewer looks at besides', () => {
  it('work planned in the past and not reported', () => {
    const reported = placed([
      task(1, 10, {
        actualStart: at('2026-01-05 08:00'),
        percentComplete: 50,
        actualDuration: 5 * 480,
        remainingDuration: 5 * 480,
      }),
      task(2, 10, {
        actualStart: at('2026-01-05 08:00'),
        percentComplete: 20,
        actualDuration: 2 * 480,
        remainingDuration: 8 * 480,
      }),
      task(3, 10),
      task(4, 10, { constraint: 'SNET', constraintDate: at('2026-01-12 08:00') }),
    ]);
    // Five of the ten days have gone by on Monday 12.
    expect(check('unreported', reported, '2026-01-12')).toMatchObject({
      count: 2,
      of: 4,
      ok: false,
      tasks: [2, 3],
    });
  });

  it('constraints that set a date, not those that relations have overtaken', () => {
    const bound = placed([
      task(1, 10),
      task(2, 2, { predecessors: [after(1)], constraint: 'SNET', constraintDate: at('2026-01-08 08:00') }),
      task(3, 2, { constraint: 'SNET', constraintDate: at('2026-01-08 08:00') }),
    ]);
    expect(check('binding', bound)).toMatchObject({ count: 1, ok: null, tasks: [3] });
  });

  it('open ends: a start that only a finish-to-finish holds, a finish from which nothing leaves', () => {
    const open = placed([
      task(1, 5),
      task(2, 5, { predecessors: [after(1, 'FF')] }),
      task(3, 5, { predecessors: [after(2, 'SS')] }),
    ]);
    expect(check('danglingStart', open)).toMatchObject({ count: 1, of: 2, ok: false, tasks: [2] });
    expect(check('danglingFinish', open)).toMatchObject({ count: 1, ok: false, tasks: [2] });
  });

  it('summaries with relations, tasks to estimate', () => {
    const rough = placed([
      task(1, 0, { milestone: false }),
      task(2, 5, { parentUid: 1, estimated: true }),
      task(3, 0, { milestone: false, predecessors: [after(1)] }),
    ]);
    expect(check('summaryLinks', rough)).toMatchObject({ count: 1, of: 1, ok: false, tasks: [1] });
    expect(check('estimates', rough)).toMatchObject({ count: 2, ok: false, tasks: [2, 3] });
  });

  it('a relation from another project that the dates in force do not keep', () => {
    const outside = (finish: string): PlanTask['outside'] => [
      {
        projectId: 'other',
        predecessorUid: 7,
        type: 'FS',
        lag: { unit: 'working', minutes: 0 },
        project: 'Autre',
        name: 'Livraison',
        start: at('2026-01-05 08:00'),
        finish: at(finish),
        duration: 2400,
        active: true,
      },
    ];
    const waiting = placed([
      task(1, 5, {
        outside: outside('2026-02-06 17:00'),
        start: at('2026-01-19 08:00'),
        finish: at('2026-01-23 17:00'),
      }),
      task(2, 5, { outside: outside('2026-01-09 17:00') }),
    ]);
    expect(check('outsideLate', waiting)).toMatchObject({ count: 1, of: 2, ok: false, tasks: [1] });
  });
});

/** Milestone → `count` tasks in a row → milestone, from a number on. */
function chainFrom(uid: number, count: number): PlanTask[] {
  return [
    ...Array.from({ length: count }, (_, i) =>
      task(uid + i, 5, { predecessors: [after(i === 0 ? uid + count : uid + i - 1)] }),
    ),
    task(uid + count, 0),
    task(uid + count + 1, 0, { predecessors: [after(uid + count - 1)] }),
  ];
}
