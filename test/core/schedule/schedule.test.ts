import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors';
import { blankAssignment, blankResource } from '../../../src/core/model/blankPlan';
import type { Plan, PlanTask } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { after, at, plan, shown, standard, task } from './plans';

const dates = (tasks: readonly PlanTask[], own: Partial<Plan> = {}): Record<string, string> =>
  Object.fromEntries(
    schedule(plan(tasks, own)).tasks.map(({ uid, start, finish }) => [
      uid,
      `${shown(start)} → ${shown(finish)}`,
    ]),
  );
const slack = (tasks: readonly PlanTask[], own: Partial<Plan> = {}) =>
  schedule(plan(tasks, own)).tasks.map(({ totalSlack, freeSlack, critical }) => [
    totalSlack / 480,
    freeSlack / 480,
    critical,
  ]);
const refusal = (tasks: readonly PlanTask[], own: Partial<Plan> = {}): AppError => {
  try {
    schedule(plan(tasks, own));
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('not refused');
};

// Microsoft Project's rules; each expected date is worked out by hand on the Standard calendar (08–12, 13–17).
describe('relations', () => {
  it('start the next morning, and stay at the evening for a milestone', () => {
    expect(
      dates([task(1, 2), task(2, 1, { predecessors: [after(1)] }), task(3, 0, { predecessors: [after(1)] })]),
    ).toEqual({
      1: '2026-01-05 08:00 → 2026-01-06 17:00',
      2: '2026-01-07 08:00 → 2026-01-07 17:00',
      3: '2026-01-06 17:00 → 2026-01-06 17:00',
    });
  });

  it.each([
    ['SS', 480, '2026-01-06 08:00 → 2026-01-06 17:00'],
    ['FF', 0, '2026-01-06 08:00 → 2026-01-06 17:00'],
    ['FF', 480, '2026-01-07 08:00 → 2026-01-07 17:00'],
    ['SF', 960, '2026-01-06 08:00 → 2026-01-06 17:00'],
    ['FS', -480, '2026-01-06 08:00 → 2026-01-06 17:00'],
  ] as const)('%s with a lag of %d minutes', (type, lag, expected) => {
    const tasks = [task(1, 2), task(2, 1, { predecessors: [after(1, type, lag)] })];
    expect(dates(tasks)[2]).toBe(expected);
  });

  it('never go before the start of the plan, except by a date that is asked for', () => {
    const finishTogether = [task(1, 1), task(2, 3, { predecessors: [after(1, 'FF')] })];
    expect(dates(finishTogether)[2]).toBe('2026-01-05 08:00 → 2026-01-07 17:00');
    const earlier = task(1, 1, { constraint: 'SNET', constraintDate: at('2026-01-02 08:00') });
    expect(dates([earlier])[1]).toBe('2026-01-02 08:00 → 2026-01-02 17:00');
  });

  it('count an elapsed lag day and night, a percent lag by the predecessor', () => {
    const elapsed = { predecessorUid: 1, type: 'FS', lag: { unit: 'elapsed', minutes: 2880 } } as const;
    const half = { predecessorUid: 1, type: 'FS', lag: { unit: 'percent', percent: 50 } } as const;
    const tasks = [task(1, 4), task(2, 1, { predecessors: [elapsed] }), task(3, 1, { predecessors: [half] })];
    // Thursday evening + 48 h is Saturday evening; half of four days is Friday and Monday.
    expect(dates(tasks)).toMatchObject({
      2: '2026-01-12 08:00 → 2026-01-12 17:00',
      3: '2026-01-13 08:00 → 2026-01-13 17:00',
    });
  });

  it('take half of an elapsed duration as elapsed', () => {
    const half = { predecessorUid: 1, type: 'FS', lag: { unit: 'percent', percent: 50 } } as const;
    const drying = task(1, 0, { milestone: false, duration: 2880, remainingDuration: 2880, elapsed: true });
    expect(dates([drying, task(2, 1, { predecessors: [half] })])).toEqual({
      1: '2026-01-05 08:00 → 2026-01-07 08:00',
      2: '2026-01-08 08:00 → 2026-01-08 17:00',
    });
  });

  it('let an elapsed duration run from the evening over the weekend', () => {
    const drying = { duration: 2880, remainingDuration: 2880, elapsed: true, milestone: false };
    expect(dates([task(1, 5), task(2, 0, { ...drying, predecessors: [after(1)] })])[2]).toBe(
      '2026-01-09 17:00 → 2026-01-11 17:00',
    );
  });

  it('name the predecessor that sets the dates', () => {
    const tasks = [task(1, 1), task(2, 3), task(3, 1, { predecessors: [after(1), after(2)] })];
    expect(schedule(plan(tasks)).tasks.map(({ driver }) => driver)).toEqual([
      { kind: 'projectStart' },
      { kind: 'projectStart' },
      { kind: 'relation', uid: 2, by: 3, relation: after(2) },
    ]);
  });
});

describe('constraints', () => {
  const constrained = (constraint: PlanTask['constraint'], date: string | null) =>
    dates([
      task(1, 5),
      task(2, 2, { predecessors: [after(1)], constraint, constraintDate: date === null ? null : at(date) }),
    ])[2];

  it.each([
    ['ASAP', null, '2026-01-12 08:00 → 2026-01-13 17:00'],
    ['SNET', '2026-01-17 08:00', '2026-01-19 08:00 → 2026-01-20 17:00'],
    ['SNET', '2026-01-06 08:00', '2026-01-12 08:00 → 2026-01-13 17:00'],
    ['FNET', '2026-01-22 17:00', '2026-01-21 08:00 → 2026-01-22 17:00'],
    ['SNLT', '2026-01-07 08:00', '2026-01-07 08:00 → 2026-01-08 17:00'],
    ['FNLT', '2026-01-08 17:00', '2026-01-07 08:00 → 2026-01-08 17:00'],
    ['MSO', '2026-01-07 08:00', '2026-01-07 08:00 → 2026-01-08 17:00'],
    ['MFO', '2026-01-23 17:00', '2026-01-22 08:00 → 2026-01-23 17:00'],
  ] as const)('%s %s', (constraint, date, expected) => {
    expect(constrained(constraint, date)).toBe(expected);
  });

  it('as late as possible takes all the slack there is, and passes it on', () => {
    const tasks = [task(1, 10), task(2, 1, { constraint: 'ALAP' }), task(3, 2, { predecessors: [after(2)] })];
    expect(dates(tasks)).toMatchObject({
      2: '2026-01-14 08:00 → 2026-01-14 17:00',
      3: '2026-01-15 08:00 → 2026-01-16 17:00',
    });
  });

  it('that win over relations leave the predecessor with negative slack', () => {
    const tasks = [
      task(1, 5),
      task(2, 1, { predecessors: [after(1)], constraint: 'MSO', constraintDate: at('2026-01-08 08:00') }),
    ];
    expect(slack(tasks)[0]).toEqual([-2, 0, true]);
  });

  it('a deadline moves nothing and may leave negative slack', () => {
    const tasks = [task(1, 5, { deadline: at('2026-01-07 17:00') })];
    expect(dates(tasks)[1]).toBe('2026-01-05 08:00 → 2026-01-09 17:00');
    expect(slack(tasks)).toEqual([[-2, 0, true]]);
  });

  it('of a summary task hold its own tasks', () => {
    const group = task(1, 0, { constraint: 'SNET', constraintDate: at('2026-01-14 08:00') });
    expect(dates([group, task(2, 1, { parentUid: 1 })])).toEqual({
      1: '2026-01-14 08:00 → 2026-01-14 17:00',
      2: '2026-01-14 08:00 → 2026-01-14 17:00',
    });
  });
});

describe('slack', () => {
  it('total to the end of the plan, free to the next task', () => {
    const tasks = [
      task(1, 1),
      task(2, 1, { predecessors: [after(1)] }),
      task(3, 5),
      task(4, 1, { predecessors: [after(2), after(3)] }),
    ];
    expect(slack(tasks)).toEqual([
      [3, 0, false],
      [3, 3, false],
      [0, 0, true],
      [0, 0, true],
    ]);
  });

  it('up to the threshold of the plan is critical', () => {
    expect(slack([task(1, 4), task(2, 5)], { criticalSlack: 480 })[0]).toEqual([1, 1, true]);
  });
});

describe('summary tasks', () => {
  it('roll up, and pass on what comes before and after them', () => {
    const tasks = [
      task(1, 2),
      task(2, 0, { predecessors: [after(1)] }),
      task(3, 1, { parentUid: 2 }),
      task(4, 3, { parentUid: 2 }),
      task(5, 1, { predecessors: [after(2)] }),
    ];
    expect(dates(tasks)).toMatchObject({
      2: '2026-01-07 08:00 → 2026-01-09 17:00',
      3: '2026-01-07 08:00 → 2026-01-07 17:00',
      5: '2026-01-12 08:00 → 2026-01-12 17:00',
    });
    expect(slack(tasks)).toEqual([
      [0, 0, true],
      [0, 0, true],
      [2, 2, false],
      [0, 0, true],
      [0, 0, true],
    ]);
  });
});

describe('what is decided or done', () => {
  it('a manual task stays where it is and still pushes what follows', () => {
    const fixed = { start: at('2026-01-14 08:00'), finish: at('2026-01-15 17:00') };
    const tasks = [
      task(1, 5),
      task(2, 2, { fixed, predecessors: [after(1)] }),
      task(3, 1, { predecessors: [after(2)] }),
    ];
    expect(dates(tasks)).toMatchObject({
      2: '2026-01-14 08:00 → 2026-01-15 17:00',
      3: '2026-01-16 08:00 → 2026-01-16 17:00',
    });
  });

  it('an actual start holds against predecessors, what is left follows what is done', () => {
    const begun = task(2, 4, {
      predecessors: [after(1)],
      actualStart: at('2026-01-06 08:00'),
      actualDuration: 480,
      remainingDuration: 1440,
      stop: at('2026-01-06 17:00'),
      resume: at('2026-01-12 08:00'),
    });
    expect(dates([task(1, 3), begun])[2]).toBe('2026-01-06 08:00 → 2026-01-14 17:00');
  });

  it('a finished task has no slack, and holds nobody back', () => {
    const done = { actualStart: at('2026-01-05 08:00'), actualFinish: at('2026-01-06 12:00') };
    const tasks = [task(1, 5), task(2, 1, { ...done, predecessors: [after(1)] })];
    expect(dates(tasks)[2]).toBe('2026-01-05 08:00 → 2026-01-06 12:00');
    expect(slack(tasks)).toEqual([
      [0, 0, true],
      [0, 0, false],
    ]);
  });

  it('an inactive task moves nothing', () => {
    const tasks = [task(1, 5, { active: false }), task(2, 1, { predecessors: [after(1)] })];
    const result = schedule(plan(tasks));
    expect(shown(result.finish)).toBe('2026-01-05 17:00');
    expect(shown(result.tasks[1]?.start ?? 0)).toBe('2026-01-05 08:00');
  });
});

describe('calendars', () => {
  const nights = {
    ...standard,
    uid: 2,
    name: 'Nuit',
    week: Array.from({ length: 7 }, () => [[1200, 1440]] as const),
  };
  const holiday = {
    ...standard,
    uid: 3,
    exceptions: [{ from: at('2026-01-06') / 1440, to: at('2026-01-06') / 1440, hours: [] }],
  };
  const people = [
    { ...blankResource, uid: 1, name: 'Léa', calendarUid: 3 },
    { ...blankResource, uid: 2, name: 'Hugo', calendarUid: 2 },
    { ...blankResource, uid: 3, name: 'Béton', kind: 'material' as const, calendarUid: 2 },
  ];
  const by = (resourceUid: number, hours: number, units = 1) => ({
    ...blankAssignment,
    uid: resourceUid,
    taskUid: 1,
    resourceUid,
    units,
    work: hours * 60,
    remainingWork: hours * 60,
  });
  const calendars = [standard, nights, holiday];

  it('of the task first, else of who works on it, else of the plan', () => {
    expect(dates([task(1, 1, { calendarUid: 2 })], { calendars })[1]).toBe(
      '2026-01-05 20:00 → 2026-01-07 00:00',
    );
    expect(dates([task(1, 2)], { calendars, resources: people, assignments: [by(1, 16)] })[1]).toBe(
      '2026-01-05 08:00 → 2026-01-07 17:00',
    );
    expect(dates([task(1, 2)], { calendars, resources: people, assignments: [by(3, 16)] })[1]).toBe(
      '2026-01-05 08:00 → 2026-01-06 17:00',
    );
    expect(
      dates([task(1, 2, { calendarUid: 1, ignoreResourceCalendar: true })], {
        calendars,
        resources: people,
        assignments: [by(1, 16)],
      })[1],
    ).toBe('2026-01-05 08:00 → 2026-01-06 17:00');
  });

  it('of several people at different hours: each does their own, the last one ends the task', () => {
    expect(
      dates([task(1, 3)], { calendars, resources: people, assignments: [by(1, 8), by(2, 4, 0.5)] })[1],
    ).toBe('2026-01-05 08:00 → 2026-01-07 00:00');
  });

  it('of a task and a person count together', () => {
    // Both work on Monday and Wednesday.
    expect(
      dates([task(1, 2, { calendarUid: 1 })], { calendars, resources: people, assignments: [by(1, 16)] })[1],
    ).toBe('2026-01-05 08:00 → 2026-01-07 17:00');
  });

  it('planned pauses split a task', () => {
    const paused = { ...by(1, 16), idle: [{ from: at('2026-01-07 08:00'), to: at('2026-01-08 17:00') }] };
    expect(dates([task(1, 2)], { calendars, resources: people, assignments: [paused] })[1]).toBe(
      '2026-01-05 08:00 → 2026-01-09 17:00',
    );
  });

  it('that are never worked are refused by name when a task needs them', () => {
    const never = { ...standard, uid: 4, name: 'Fermé', week: standard.week.map(() => []) };
    const { key, params } = refusal([task(1, 1, { calendarUid: 4 })], { calendars: [standard, never] });
    expect([key, params]).toEqual(['schedule.error.noWork', { name: 'Fermé' }]);
    expect(dates([task(1, 1)], { calendars: [standard, never] })[1]).toBe(
      '2026-01-05 08:00 → 2026-01-05 17:00',
    );
  });

  it('a child of a calendar takes its exceptions', () => {
    const child = {
      ...standard,
      uid: 5,
      name: 'Léa',
      parentUid: 3,
      week: Array.from({ length: 7 }, () => null),
    };
    const early = { ...child, uid: 6, week: [[[360, 840]] as const, null, null, null, null, null, null] };
    const own = { calendars: [standard, holiday, child, early] };
    expect(dates([task(1, 2, { calendarUid: 5 })], own)[1]).toBe('2026-01-05 08:00 → 2026-01-07 17:00');
    expect(dates([task(1, 2, { calendarUid: 6 })], own)[1]).toBe('2026-01-05 08:00 → 2026-01-08 10:00');
  });
});

describe('a plan scheduled from its finish', () => {
  it('is placed backwards', () => {
    const late = { constraint: 'ALAP' } as const;
    const tasks = [task(1, 2, late), task(2, 3, { ...late, predecessors: [after(1)] }), task(3, 1, late)];
    const own = { scheduleFrom: 'finish', finish: at('2026-01-30 17:00'), start: null } as const;
    expect(dates(tasks, own)).toEqual({
      1: '2026-01-26 08:00 → 2026-01-27 17:00',
      2: '2026-01-28 08:00 → 2026-01-30 17:00',
      3: '2026-01-30 08:00 → 2026-01-30 17:00',
    });
    expect(shown(schedule(plan(tasks, own)).start)).toBe('2026-01-26 08:00');
  });
});

describe('refusals', () => {
  it('a circle is told by the names of its tasks, in order', () => {
    const tasks = [
      task(1, 1, { name: 'Avant' }),
      task(2, 1, { name: 'Coulage', predecessors: [after(4), after(1)] }),
      task(3, 1, { name: 'Séchage', predecessors: [after(2)] }),
      task(4, 1, { name: 'Contrôle', predecessors: [after(3)] }),
      task(5, 1, { name: 'Après', predecessors: [after(4)] }),
    ];
    const { key, params } = refusal(tasks);
    expect(key).toBe('schedule.error.circle');
    expect([
      'Coulage → Séchage → Contrôle → Coulage',
      'Séchage → Contrôle → Coulage → Séchage',
      'Contrôle → Coulage → Séchage → Contrôle',
    ]).toContain(params['names']);
  });

  it('a task that waits for the summary task it stands under is a circle', () => {
    const tasks = [
      task(1, 0, { name: 'Lot' }),
      task(2, 1, { name: 'Étude', parentUid: 1, predecessors: [after(1)] }),
    ];
    expect(refusal(tasks).params['names']).toMatch(/Lot → Étude|Étude → Lot/);
  });

  it('a task that would end in another age', () => {
    expect(refusal([task(1, 200_000, { name: 'Trop' })])).toMatchObject({
      key: 'schedule.error.tooFar',
      params: { name: 'Trop' },
    });
  });

  it('a plan without any date', () => {
    expect(refusal([task(1, 1)], { start: null }).key).toBe('schedule.error.noStart');
  });

  it('an empty plan has nothing to place', () => {
    expect(schedule(plan([]))).toEqual({
      start: at('2026-01-05 08:00'),
      finish: at('2026-01-05 08:00'),
      tasks: [],
    });
  });
});
