import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workTime } from '../../../src/core/calendar/workTime';
import type { Plan, PlanRelation, PlanTask } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { at, plan, standard, task } from './plans';

const time = workTime(standard);
const begin = at('2026-01-05 08:00');

const anyType = fc.constantFrom('FS', 'SS', 'FF', 'SF');
const anyLag = fc.constantFrom(0, 0, 0, 480, 90, -240, -960);

/** Up to 14 tasks in up to two groups; links go from a task to a later one, so that there is no circle. */
const anyTasks = (constrained: boolean): fc.Arbitrary<PlanTask[]> =>
  fc
    .array(
      fc.record({
        minutes: fc.constantFrom(0, 60, 240, 480, 500, 960, 2400),
        links: fc.array(fc.tuple(fc.nat(12), anyType, anyLag), { maxLength: 3 }),
        constraint: fc.constantFrom('ASAP', 'ASAP', 'SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO'),
        day: fc.nat(30),
        group: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((drafts) => {
      const group = task(100, 0, { name: 'Lot' });
      const free: PlanTask[] = [];
      const grouped: PlanTask[] = [];
      drafts.forEach(({ minutes, links, constraint, day, group: inside }, i) => {
        const predecessors = links
          .filter(([before]) => before < i)
          .map(([before, type, lag]): PlanRelation => ({
            predecessorUid: before,
            type,
            lag: { unit: 'working', minutes: lag },
          }));
        const own = task(i, 0, {
          duration: minutes,
          remainingDuration: minutes,
          milestone: minutes === 0,
          predecessors,
          parentUid: inside ? 100 : null,
          ...(constrained ? { constraint, constraintDate: begin + day * 1440 } : {}),
        });
        (inside ? grouped : free).push(own);
      });
      return [...free, ...(grouped.length > 0 ? [group, ...grouped] : [])].map((one) =>
        // 0 is the number of a project's own summary task.
        ({
          ...one,
          uid: one.uid + 1,
          parentUid: one.parentUid === null ? null : one.parentUid + 1,
          predecessors: one.predecessors.map((link) => ({
            ...link,
            predecessorUid: link.predecessorUid + 1,
          })),
        }),
      );
    });

const byUid = (of: Plan) => new Map(schedule(of).tasks.map((one) => [one.uid, one]));

describe('whatever the plan', () => {
  it('relations hold, tasks lie on working time and last as long as they should', () => {
    fc.assert(
      fc.property(anyTasks(false), (tasks) => {
        const results = byUid(plan(tasks));
        for (const one of tasks) {
          const own = results.get(one.uid);
          if (!own || one.name === 'Lot') continue;
          expect(own.start).toBeGreaterThanOrEqual(begin);
          expect(time.between(own.start, own.finish)).toBe(one.duration);
          if (one.duration > 0) expect(time.nextStart(own.start)).toBe(own.start);
          for (const { predecessorUid, type, lag } of one.predecessors) {
            const before = results.get(predecessorUid);
            if (!before || !('minutes' in lag)) continue;
            const edge = type === 'FS' || type === 'FF' ? before.finish : before.start;
            const reached = type === 'FS' || type === 'SS' ? own.start : own.finish;
            expect(time.between(edge, reached)).toBeGreaterThanOrEqual(lag.minutes);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('without constraints no task is late before it is early, and one at least is critical', () => {
    fc.assert(
      fc.property(anyTasks(false), (tasks) => {
        const { tasks: results } = schedule(plan(tasks));
        for (const { earlyStart, earlyFinish, lateStart, lateFinish, totalSlack, freeSlack } of results) {
          expect(time.between(earlyStart, lateStart)).toBeGreaterThanOrEqual(0);
          expect(time.between(earlyFinish, lateFinish)).toBeGreaterThanOrEqual(0);
          expect(totalSlack).toBeGreaterThanOrEqual(0);
          expect(freeSlack).toBeGreaterThanOrEqual(0);
        }
        expect(results.some(({ critical }) => critical)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('constraints hold, each its own date', () => {
    fc.assert(
      fc.property(anyTasks(true), (tasks) => {
        const results = byUid(plan(tasks));
        for (const { uid, constraint, constraintDate } of tasks) {
          const own = results.get(uid);
          if (!own || constraintDate === null) continue;
          const ahead = (edge: number) => time.between(constraintDate, edge);
          if (constraint === 'SNET') expect(own.start).toBeGreaterThanOrEqual(constraintDate);
          if (constraint === 'FNET') expect(ahead(own.finish)).toBeGreaterThanOrEqual(0);
          if (constraint === 'SNLT') expect(ahead(own.start)).toBeLessThanOrEqual(0);
          if (constraint === 'FNLT') expect(ahead(own.finish)).toBeLessThanOrEqual(0);
          if (constraint === 'MSO') expect(ahead(own.start)).toBe(0);
          if (constraint === 'MFO') expect(ahead(own.finish)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('one more link never makes anything earlier', () => {
    fc.assert(
      fc.property(anyTasks(false), fc.nat(12), fc.nat(12), anyType, (tasks, a, b, type) => {
        const [first, second] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
        if (first === second) return;
        const lag = { unit: 'working', minutes: 480 } as const;
        const more = tasks.map((one) =>
          one.uid === second
            ? { ...one, predecessors: [...one.predecessors, { predecessorUid: first, type, lag }] }
            : one,
        );
        const before = byUid(plan(tasks));
        for (const [uid, { start, finish }] of byUid(plan(more))) {
          expect(time.between(before.get(uid)?.start ?? 0, start)).toBeGreaterThanOrEqual(0);
          expect(time.between(before.get(uid)?.finish ?? 0, finish)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the plan that is given is left as it is', () => {
    fc.assert(
      fc.property(anyTasks(true), (tasks) => {
        const given = plan(tasks);
        const copy = structuredClone(given);
        schedule(given);
        expect(given).toEqual(copy);
      }),
      { numRuns: 50 },
    );
  });
});
