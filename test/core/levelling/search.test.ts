import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProblem, type Instance } from '../../../src/core/levelling/instance';
import { createSearch, lowerBound } from '../../../src/core/levelling/search';
import { readRcp } from '../../../src/formats/rcp/read';
import { faults } from './feasible';

const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    count: fc.integer({ min: 1, max: 14 }),
    capacities: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
  })
  .chain(({ count, capacities }) =>
    fc.record({
      durations: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
      demands: fc.array(fc.tuple(...capacities.map((capacity) => fc.integer({ min: 0, max: capacity }))), {
        minLength: count,
        maxLength: count,
      }),
      capacities: fc.constant(capacities),
      // Links go from lower to higher numbers: no circle.
      successors: fc
        .array(fc.array(fc.nat(13), { maxLength: 3 }), { minLength: count, maxLength: count })
        .map((lists) =>
          lists.map((list, i) => [...new Set(list.filter((next) => next > i && next < count))]),
        ),
    }),
  );

/** The shortest makespan of a tiny problem: every order of the activities, each as early as it can be. */
function shortest(instance: Instance): number {
  const { durations, demands, capacities, successors } = instance;
  const before = durations.map((_, i) =>
    durations.flatMap((__, j) => (successors[j]?.includes(i) ? [j] : [])),
  );
  let best = Number.POSITIVE_INFINITY;
  const visit = (starts: Map<number, number>) => {
    if (starts.size === durations.length) {
      best = Math.min(best, Math.max(...[...starts].map(([i, start]) => start + (durations[i] ?? 0))));
      return;
    }
    for (const i of durations.keys()) {
      if (starts.has(i) || before[i]?.some((j) => !starts.has(j))) continue;
      let start = Math.max(0, ...(before[i] ?? []).map((j) => (starts.get(j) ?? 0) + (durations[j] ?? 0)));
      const over = (period: number) =>
        capacities.some((capacity, r) => {
          const load = [...starts]
            .filter(([j, at]) => at <= period && period < at + (durations[j] ?? 0))
            .reduce((sum, [j]) => sum + (demands[j]?.[r] ?? 0), demands[i]?.[r] ?? 0);
          return load > capacity;
        });
      const fits = (at: number) =>
        Array.from({ length: durations[i] ?? 0 }, (_, n) => at + n).every((p) => !over(p));
      while (!fits(start)) start += 1;
      visit(new Map(starts).set(i, start));
    }
  };
  visit(new Map());
  return best;
}

describe('the search', () => {
  it('only ever proposes schedules that keep the links and the capacities', () => {
    fc.assert(
      fc.property(anyInstance, fc.nat(1000), (instance, seed) => {
        const problem = buildProblem(instance);
        const search = createSearch(problem, seed);
        search.step(300);
        expect(faults(instance, search.best.starts, search.best.makespan)).toEqual([]);
        expect(search.best.makespan).toBeGreaterThanOrEqual(lowerBound(problem));
      }),
      { numRuns: 200 },
    );
  });

  it('finds the shortest schedule of small problems', () => {
    const small = anyInstance.filter(({ durations }) => durations.length <= 6);
    fc.assert(
      fc.property(small, (instance) => {
        const search = createSearch(buildProblem(instance), 1);
        search.step(4000);
        expect(search.best.makespan).toBe(shortest(instance));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same schedule for the same seed and number of schedules, however it is cut up', () => {
    fc.assert(
      fc.property(anyInstance, fc.nat(1000), (instance, seed) => {
        const whole = createSearch(buildProblem(instance), seed);
        const again = createSearch(buildProblem(instance), seed);
        whole.step(whole.schedules > 0 ? 600 : 0);
        while (again.schedules < whole.schedules) again.step(1);
        expect([...again.best.starts]).toEqual([...whole.best.starts]);
        expect(again.schedules).toBe(whole.schedules);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what no schedule can satisfy', () => {
    const one = { durations: [2, 2], demands: [[1], [4]], capacities: [3], successors: [[1], []] };
    expect(() => buildProblem(one)).toThrow('levelling.error.demand');
    const circle = { ...one, demands: [[1], [1]], successors: [[1], [0]] };
    expect(() => buildProblem(circle)).toThrow('levelling.error.circle');
  });
});

const folder = join(import.meta.dirname, '../../../../shared/data/rcpsp');
if (!existsSync(folder)) console.log(`skipped: ${folder} is not here`);

describe.skipIf(!existsSync(folder))('published instances (PSPLIB)', () => {
  it.each(['j30', 'j60', 'j120'])('%s: right schedules, no better than proved possible', (set) => {
    const bounds = new Map(
      readFileSync(join(folder, set, 'best-known.csv'), 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','))
        .map(([name, lower]) => [`${name}.rcp`, Number(lower)]),
    );
    for (const file of readdirSync(join(folder, set)).filter((name) => name.endsWith('.rcp'))) {
      const instance = readRcp(readFileSync(join(folder, set, file), 'utf8'));
      const search = createSearch(buildProblem(instance), 1);
      search.step(600);
      expect(faults(instance, search.best.starts, search.best.makespan), file).toEqual([]);
      expect(search.best.makespan, file).toBeGreaterThanOrEqual(bounds.get(file) ?? 0);
    }
  });
});
