import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutsideRelation, PlanRelation } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { after, at, plan, shown, task } from './plans';

const elsewhere = (type: OutsideRelation['type'], own: Partial<OutsideRelation> = {}): OutsideRelation => ({
  projectId: 'socle',
  predecessorUid: 9,
  type,
  lag: { unit: 'working', minutes: 0 },
  project: 'Socle',
  name: 'Livraison du socle',
  start: at('2026-01-14 08:00'),
  finish: at('2026-01-15 17:00'),
  duration: 960,
  active: true,
  ...own,
});

describe('a relation from another project', () => {
  it.each([
    ['FS', '2026-01-16 08:00 → 2026-01-16 17:00'],
    ['SS', '2026-01-14 08:00 → 2026-01-14 17:00'],
    ['FF', '2026-01-15 08:00 → 2026-01-15 17:00'],
  ] as const)('%s holds the task by the dates in force there', (type, expected) => {
    const { tasks } = schedule(plan([task(1, 1, { outside: [elsewhere(type)] })]));
    expect(`${shown(tasks[0]?.start ?? 0)} → ${shown(tasks[0]?.finish ?? 0)}`).toBe(expected);
    expect(tasks[0]?.driver).toEqual({
      kind: 'outside',
      projectId: 'socle',
      uid: 9,
      by: 1,
      relation: elsewhere(type),
    });
  });

  it('that is inactive holds nobody back', () => {
    const { tasks } = schedule(plan([task(1, 1, { outside: [elsewhere('FS', { active: false })] })]));
    expect(shown(tasks[0]?.start ?? 0)).toBe('2026-01-05 08:00');
    expect(tasks[0]?.driver).toEqual({ kind: 'projectStart' });
  });

  it('counts a percent lag by the duration there, and pushes what follows', () => {
    const relation = elsewhere('FS', { lag: { unit: 'percent', percent: 50 } });
    const tasks = [task(1, 1, { outside: [relation] }), task(2, 1, { predecessors: [after(1)] })];
    // Half of two days after Thursday evening is Friday evening.
    expect(schedule(plan(tasks)).tasks.map(({ start }) => shown(start))).toEqual([
      '2026-01-19 08:00',
      '2026-01-20 08:00',
    ]);
  });

  it('of a summary task holds its own tasks', () => {
    const tasks = [task(1, 0, { outside: [elsewhere('FS')] }), task(2, 1, { parentUid: 1 })];
    const [group, inside] = schedule(plan(tasks)).tasks;
    expect(shown(inside?.start ?? 0)).toBe('2026-01-16 08:00');
    expect(inside?.driver).toMatchObject({ kind: 'outside', by: 1 });
    expect(group?.driver).toEqual({ kind: 'summary', uid: 2 });
  });

  it('holds exactly as one from a task that lies there', () => {
    const lag = fc.oneof(
      fc.integer({ min: -960, max: 960 }).map((minutes) => ({ unit: 'working', minutes }) as const),
      fc.integer({ min: -960, max: 960 }).map((minutes) => ({ unit: 'elapsed', minutes }) as const),
      fc.integer({ min: -90, max: 90 }).map((percent) => ({ unit: 'percent', percent }) as const),
      fc.integer({ min: -90, max: 90 }).map((percent) => ({ unit: 'elapsedPercent', percent }) as const),
    );
    const anyType = fc.constantFrom('FS', 'SS', 'FF', 'SF') satisfies fc.Arbitrary<PlanRelation['type']>;
    fc.assert(
      fc.property(anyType, lag, fc.nat(20_000), fc.nat(3), (type, lag, shift, days) => {
        const fixed = { start: at('2026-01-05 08:00') + shift, finish: at('2026-01-06 08:00') + shift };
        const long = task(3, 200);
        const there = task(9, 2, { fixed });
        const within = task(1, days, { predecessors: [{ predecessorUid: 9, type, lag }] });
        const outside = task(1, days, { outside: [elsewhere(type, { ...fixed, lag })] });
        const { driver: ours, ...inOne } = schedule(plan([outside, there, long])).tasks[0] ?? {};
        const { driver: theirs, ...inOther } = schedule(plan([within, there, long])).tasks[0] ?? {};
        expect(inOne).toEqual(inOther);
        expect(ours?.kind === 'outside').toBe(theirs?.kind === 'relation');
      }),
      { numRuns: 300 },
    );
  });
});
