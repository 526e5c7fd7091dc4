import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/errors';
import {
  constraintTypes,
  type OutsideRelation,
  type Plan,
  type PlanTask,
} from '../../../src/core/model/plan';
import { schedule, type ScheduledTask } from '../../../src/core/schedule/schedule';
import { createScheduler } from '../../../src/core/schedule/scheduler';
import { after, at, plan, shown, standard, task } from './plans';

const nights = {
  ...standard,
  uid: 2,
  name: 'Nuit',
  week: Array.from({ length: 7 }, () => [[1200, 1440]] as const),
};

const anyLag = fc.oneof(
  fc.constantFrom(0, 0, 480, -240).map((minutes) => ({ unit: 'working', minutes }) as const),
  fc.constant({ unit: 'elapsed', minutes: 600 } as const),
  fc.constantFrom(50, -25).map((percent) => ({ unit: 'percent', percent }) as const),
);
const anyType = fc.constantFrom('FS', 'SS', 'FF', 'SF');
const day = fc.nat(30).map((days) => at('2026-01-05 08:00') + days * 1440);

const anyOutside = fc.record({
  projectId: fc.constant('other'),
  predecessorUid: fc.constant(1),
  type: anyType,
  lag: anyLag,
  project: fc.constant('Autre'),
  name: fc.constant('Socle'),
  start: day,
  finish: day,
  duration: fc.constant(960),
  active: fc.boolean(),
}) satisfies fc.Arbitrary<OutsideRelation>;

/** What a person may change of a task without moving it in the outline. */
const anyEdit = fc.record({
  minutes: fc.constantFrom(0, 240, 480, 500, 2400),
  links: fc.array(
    fc.record({ predecessorUid: fc.integer({ min: 1, max: 13 }), type: anyType, lag: anyLag }),
    {
      maxLength: 2,
    },
  ),
  outside: fc.option(anyOutside, { nil: null, freq: 5 }),
  constraint: fc.constantFrom('ASAP', 'ASAP', 'ASAP', ...constraintTypes),
  date: day,
  deadline: fc.option(day, { nil: null, freq: 5 }),
  calendarUid: fc.constantFrom(null, null, 2),
  progress: fc.constantFrom('open', 'open', 'open', 'started', 'done', 'fixed'),
  levelingDelay: fc.constantFrom(0, 0, 0, 960),
  elapsed: fc.constantFrom(false, false, false, true),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

function edited(one: PlanTask, edit: Edit): PlanTask {
  const { minutes, links, date, progress } = edit;
  const done = Math.min(minutes, 240);
  return {
    ...one,
    duration: minutes,
    remainingDuration: progress === 'started' ? minutes - done : minutes,
    actualDuration: progress === 'started' ? done : 0,
    milestone: minutes === 0,
    predecessors: links.filter(({ predecessorUid }) => predecessorUid !== one.uid),
    outside: edit.outside ? [edit.outside] : [],
    constraint: edit.constraint,
    constraintDate: edit.constraint === 'ASAP' || edit.constraint === 'ALAP' ? null : date,
    deadline: edit.deadline,
    calendarUid: edit.calendarUid,
    levelingDelay: edit.levelingDelay,
    elapsed: edit.elapsed,
    actualStart: progress === 'started' || progress === 'done' ? date : null,
    actualFinish: progress === 'done' ? date + 600 : null,
    fixed: progress === 'fixed' ? { start: date, finish: date + 600 } : null,
  };
}

/** 13 tasks: six at the top, a summary task of three, one of two within another of two. */
const parents = [null, null, null, null, null, null, 6, 6, 6, null, 10, 10, 12];
const outline = (): PlanTask[] => parents.map((parentUid, i) => task(i + 1, 1, { parentUid }));
const own: Partial<Plan> = { calendars: [standard, nights] };

const refusedOr = (run: () => void): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
};

const figures = (one: ScheduledTask | undefined): string => JSON.stringify({ ...one, driver: null });

describe('a scheduler', () => {
  it.each(['start', 'finish'] as const)(
    'gives after any edits what a calculation from scratch gives, scheduled from the %s',
    (scheduleFrom) => {
      const steps = fc.array(fc.array(fc.tuple(fc.nat(12), anyEdit), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 12,
      });
      let refused = 0;
      let partial = 0;
      fc.assert(
        fc.property(steps, fc.boolean(), (sequence, late) => {
          const first = outline();
          if (late && first[1]) first[1] = { ...first[1], constraint: 'ALAP' };
          const start = plan(first, { ...own, scheduleFrom, finish: at('2026-04-30 17:00') });
          const scheduler = createScheduler(start);
          for (const step of sequence) {
            const before = scheduler.plan();
            const old = scheduler.schedule();
            const tasks = step.map(([i, edit]) => edited(before.tasks[i] ?? task(1, 1), edit));
            const last = new Map(tasks.map((one) => [one.uid, one]));
            const next = { ...before, tasks: before.tasks.map((one) => last.get(one.uid) ?? one) };
            const expected = refusedOr(() => schedule(next));
            let changed: readonly number[] = [];
            expect(refusedOr(() => (changed = scheduler.update(tasks)))).toBe(expected);
            if (expected !== null) {
              refused += 1;
              expect(scheduler.plan()).toEqual(before);
              expect(scheduler.schedule()).toEqual(old);
              continue;
            }
            const now = scheduler.schedule();
            expect(now).toEqual(schedule(next));
            const others = now.tasks.flatMap((one, i) => (figures(one) === figures(old.tasks[i]) ? [] : [i]));
            expect(changed).toEqual(others);
            if (others.length < 13) partial += 1;
          }
        }),
        { numRuns: 400 },
      );
      // The property means something: circles were met, and edits that touch only a part.
      expect(refused).toBeGreaterThan(20);
      expect(partial).toBeGreaterThan(100);
    },
  );

  it('tells which tasks an edit moves', () => {
    const tasks = [task(1, 1), task(2, 1, { predecessors: [after(1)] }), task(3, 1), task(4, 20)];
    const scheduler = createScheduler(plan(tasks));
    expect(scheduler.update([task(1, 3)])).toEqual([0, 1]);
    expect(shown(scheduler.schedule().tasks[1]?.start ?? 0)).toBe('2026-01-08 08:00');
    // The plan's finish moves, and with it the slack of all.
    expect(scheduler.update([task(4, 21)])).toEqual([0, 1, 2, 3]);
  });

  it('takes a new task, another outline, and another version of the plan', () => {
    const scheduler = createScheduler(plan([task(1, 1), task(2, 1)]));
    expect(scheduler.update([task(3, 1, { predecessors: [after(2)] })])).toEqual([0, 2]);
    expect(scheduler.plan().tasks.map(({ uid }) => uid)).toEqual([1, 2, 3]);
    // The first task lies now where the second one does, which is critical.
    expect(scheduler.update([task(2, 1, { parentUid: 1 })])).toEqual([0]);
    expect(scheduler.schedule()).toEqual(schedule(scheduler.plan()));
    const fewer = plan([task(1, 2)], { start: at('2026-02-02 08:00') });
    expect(scheduler.replace(fewer)).toEqual([0]);
    expect(scheduler.schedule()).toEqual(schedule(fewer));
    const longer = { ...fewer, tasks: [task(1, 4)] };
    expect(scheduler.replace(longer)).toEqual([0]);
    expect(scheduler.plan()).toBe(longer);
    expect(scheduler.schedule()).toEqual(schedule(longer));
  });
});
