import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankAssignment, blankResource } from '../../../src/core/model/blankPlan';
import type { Plan, PlanAssignment, PlanTask } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { segments } from '../../../src/core/schedule/segments';
import { readMspdi } from '../../../src/formats/mspdi/read';
import { at, plan, shown, task } from './plans';

const lines = (given: Plan): Record<string, string[]> =>
  Object.fromEntries(
    [...segments(given, schedule(given))].map(([uid, own]) => [
      uid,
      own.map(({ from, to }) => `${shown(from)} → ${shown(to)}`),
    ]),
  );
const resources = [1, 2].map((uid) => ({ ...blankResource, uid, name: `P${uid}` }));
const by = (resourceUid: number, idle: PlanAssignment['idle']): PlanAssignment => ({
  ...blankAssignment,
  uid: resourceUid,
  taskUid: 1,
  resourceUid,
  work: 1440,
  remainingWork: 1440,
  idle,
});
/** Wednesday and Thursday. */
const midweek = { from: at('2026-01-07 08:00'), to: at('2026-01-08 17:00') };
const split = (one: PlanTask, assignments: PlanAssignment[]) =>
  lines(plan([one], { resources, assignments }));

describe('stretches of a split task', () => {
  it('lie before and after a pause', () => {
    expect(split(task(1, 3), [by(1, [midweek])])).toEqual({
      1: ['2026-01-05 08:00 → 2026-01-06 17:00', '2026-01-09 08:00 → 2026-01-09 17:00'],
    });
  });

  it('are told only where all pause together', () => {
    expect(split(task(1, 3), [by(1, [midweek]), by(2, [])])).toEqual({});
    const thursday = { from: at('2026-01-08 08:00'), to: at('2026-01-08 17:00') };
    expect(split(task(1, 4), [by(1, [midweek]), by(2, [thursday])])).toEqual({
      1: ['2026-01-05 08:00 → 2026-01-07 17:00', '2026-01-09 08:00 → 2026-01-09 17:00'],
    });
  });

  it('move with the task: the pause comes after the same work', () => {
    const later = task(1, 3, {
      start: at('2026-01-05 08:00'),
      constraint: 'SNET',
      constraintDate: at('2026-01-13 08:00'),
    });
    expect(split(later, [by(1, [midweek])])).toEqual({
      1: ['2026-01-13 08:00 → 2026-01-14 17:00', '2026-01-19 08:00 → 2026-01-19 17:00'],
    });
  });

  it('part what was done from what is left', () => {
    const begun = task(1, 3, {
      actualStart: at('2026-01-05 08:00'),
      actualDuration: 480,
      remainingDuration: 960,
      stop: at('2026-01-05 17:00'),
    });
    expect(lines(plan([{ ...begun, resume: at('2026-01-08 08:00') }]))).toEqual({
      1: ['2026-01-05 08:00 → 2026-01-05 17:00', '2026-01-08 08:00 → 2026-01-09 17:00'],
    });
    // A night between the two is no pause.
    expect(lines(plan([{ ...begun, resume: at('2026-01-06 08:00') }]))).toEqual({});
  });

  const file = join(import.meta.dirname, '../../../../shared/data/mspdi/mspditimephased.xml');
  it.skipIf(!existsSync(file))('of a plan of Microsoft Project leave the three days that it leaves', () => {
    const { plan: given } = readMspdi(readFileSync(file));
    expect(lines(given)).toMatchObject({
      // Four days' work from 20 November at 09:00, three days off, the rest.
      5: ['2008-11-20 09:00 → 2008-11-26 09:00', '2008-12-01 09:00 → 2008-12-08 12:00'],
      // Day and night.
      21: ['2008-11-20 09:00 → 2008-11-21 09:00', '2008-11-25 09:00 → 2008-11-27 12:00'],
    });
    expect(segments(given, schedule(given)).has(1)).toBe(false);
  });
});
