import { describe, expect, test } from 'vitest';
import { blankAssignment, blankResource } from '../../../src/core/model/blankPlan';
import { tenth } from '../../../src/core/planning/amounts';
import { rescheduleRemaining } from '../../../src/core/planning/remaining';
import { segments } from '../../../src/core/schedule/segments';
import { after, at, task } from '../schedule/plans';
import { edited, placed, span, taskOf, typed } from './plans';

/**
 * Microsoft Project's help, “% Complete (task field)”: actual duration = duration × % complete, an actual start where
 * the task is scheduled to begin, and at 100 % an actual finish where it is scheduled to end.
 */
const four = () =>
  placed([task(1, 4), task(2, 1, { predecessors: [after(1)] }), task(3, 0, { predecessors: [after(2)] })]);

describe('percent complete', () => {
  test('between 0 and 100 begins the task', () => {
    const next = typed(four(), 1, { percentComplete: 25 });
    expect(taskOf(next, 1)).toMatchObject({
      actualStart: at('2026-01-05 08:00'),
      actualFinish: null,
      actualDuration: 480,
      remainingDuration: 1440,
      percentComplete: 25,
      stop: at('2026-01-05 17:00'),
    });
    expect(span(next, 1)).toBe('2026-01-05 08:00 → 2026-01-08 17:00');
  });

  test('of 100 finishes it where its dates end, milestones too', () => {
    const next = typed(typed(typed(four(), 1, { percentComplete: 100 }), 2, { percentComplete: 100 }), 3, {
      percentComplete: 100,
    });
    expect(taskOf(next, 1)).toMatchObject({ actualFinish: at('2026-01-08 17:00'), remainingDuration: 0 });
    expect(taskOf(next, 3)).toMatchObject({
      actualStart: at('2026-01-09 17:00'),
      actualFinish: at('2026-01-09 17:00'),
      percentComplete: 100,
    });
  });

  test('is a whole one, as the format that plans are exchanged in holds it', () => {
    const percents = [0.4, 33.3, 99.7].map((percent) =>
      taskOf(typed(four(), 1, { percentComplete: percent }), 1),
    );
    expect(percents.map(({ percentComplete }) => percentComplete)).toEqual([1, 33, 99]);
    expect(percents[1]?.actualDuration).toBe(tenth(0.33 * 4 * 480));
  });

  test('back to 0 clears what was done', () => {
    const next = typed(typed(four(), 1, { percentComplete: 100 }), 1, { percentComplete: 0 });
    expect(next.tasks).toEqual(four().tasks);
  });

  test('with a new duration in the same edit ends where that duration ends', () => {
    const next = typed(four(), 1, { percentComplete: 100, duration: 2 * 480 });
    expect(taskOf(next, 1).actualFinish).toBe(at('2026-01-06 17:00'));
    expect(span(next, 2)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });

  test('of a summary task comes from its own: durations done over durations', () => {
    const outline = placed([
      task(1, 0),
      task(2, 3, { parentUid: 1 }),
      task(3, 1, { parentUid: 1, predecessors: [after(2)] }),
    ]);
    const half = typed(outline, 2, { percentComplete: 50 });
    // 1.5 days of 4.
    expect(taskOf(half, 1)).toMatchObject({
      percentComplete: 38,
      actualStart: at('2026-01-05 08:00'),
      duration: 4 * 480,
    });
    const all = typed(outline, 1, { percentComplete: 100 });
    expect(all.tasks.map(({ actualFinish }) => actualFinish)).toEqual(
      ['2026-01-08 17:00', '2026-01-07 17:00', '2026-01-08 17:00'].map(at),
    );
    expect(typed(all, 1, { percentComplete: 0 }).tasks).toEqual(outline.tasks);
  });
});

describe('a split task', () => {
  test('that moves takes its pauses along', () => {
    const pause = { from: at('2026-01-07 08:00'), to: at('2026-01-07 17:00') };
    const people = {
      resources: [{ ...blankResource, uid: 1, name: 'Alice' }],
      assignments: [
        {
          ...blankAssignment,
          uid: 1,
          taskUid: 1,
          resourceUid: 1,
          work: 3 * 480,
          remainingWork: 3 * 480,
          idle: [pause],
        },
      ],
    };
    const before = placed([task(1, 3)], people);
    expect(span(before, 1)).toBe('2026-01-05 08:00 → 2026-01-08 17:00');
    const moved = typed(before, 1, { start: at('2026-01-12 08:00') });
    expect(span(moved, 1)).toBe('2026-01-12 08:00 → 2026-01-15 17:00');
    expect(segments(moved, moved).get(1)).toEqual([
      { from: at('2026-01-12 08:00'), to: at('2026-01-13 17:00') },
      { from: at('2026-01-15 08:00'), to: at('2026-01-15 17:00') },
    ]);
  });
});

describe('actual dates', () => {
  test('a finish tells how long it took', () => {
    const next = typed(four(), 1, { actualFinish: at('2026-01-06') });
    expect(taskOf(next, 1)).toMatchObject({
      duration: 2 * 480,
      actualDuration: 2 * 480,
      percentComplete: 100,
      actualStart: at('2026-01-05 08:00'),
    });
    expect(span(next, 2)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });

  test('a start begins the task with nothing done of it', () => {
    const next = typed(four(), 1, { actualStart: at('2026-01-06') });
    expect(taskOf(next, 1)).toMatchObject({ actualStart: at('2026-01-06 08:00'), percentComplete: 0 });
    expect(span(next, 1)).toBe('2026-01-06 08:00 → 2026-01-09 17:00');
  });

  test('of a task placed by hand say where it lies', () => {
    const manual = typed(four(), 2, { manual: true });
    const done = typed(manual, 2, { actualFinish: at('2026-01-20') });
    expect(span(done, 2)).toBe('2026-01-09 08:00 → 2026-01-20 17:00');
    expect(taskOf(done, 2)).toMatchObject({ duration: 8 * 480, percentComplete: 100 });
    expect(span(done, 3)).toBe('2026-01-20 17:00 → 2026-01-20 17:00');
    expect(span(typed(done, 2, { actualStart: at('2026-01-19') }), 2)).toBe(
      '2026-01-19 08:00 → 2026-01-20 17:00',
    );
  });

  test('a finish before the start is refused', () => {
    const begun = typed(four(), 1, { actualStart: at('2026-01-06') });
    expect(() => typed(begun, 1, { actualFinish: at('2026-01-05') })).toThrow(/finishBeforeStart/);
  });
});

describe('durations', () => {
  test('what is done stays done, what is left takes the rest', () => {
    const begun = typed(four(), 1, { percentComplete: 50 });
    const longer = typed(begun, 1, { duration: 5 * 480 });
    expect(taskOf(longer, 1)).toMatchObject({
      actualDuration: 960,
      remainingDuration: 1440,
      percentComplete: 40,
    });
    expect(span(longer, 1)).toBe('2026-01-05 08:00 → 2026-01-09 17:00');
    const shorter = typed(begun, 1, { duration: 480 });
    expect(taskOf(shorter, 1)).toMatchObject({ percentComplete: 100, actualFinish: at('2026-01-05 17:00') });
  });

  test('none is a milestone, which may be given a duration again', () => {
    const milestone = typed(four(), 1, { milestone: true });
    expect(taskOf(milestone, 1)).toMatchObject({ duration: 0, milestone: true });
    expect(span(milestone, 1)).toBe('2026-01-05 08:00 → 2026-01-05 08:00');
    expect(taskOf(typed(milestone, 1, { duration: 480 }), 1)).toMatchObject({
      duration: 480,
      milestone: true,
    });
    expect(taskOf(typed(four(), 1, { duration: 0 }), 1).milestone).toBe(true);
  });

  test('work follows the duration at the units of each person', () => {
    const staffed = placed([task(1, 2)], {
      resources: [{ ...blankResource, uid: 1, name: 'Alice' }],
      assignments: [
        { ...blankAssignment, uid: 1, taskUid: 1, resourceUid: 1, units: 0.5, work: 480, remainingWork: 480 },
      ],
    });
    const longer = typed(staffed, 1, { duration: 4 * 480 });
    expect(longer.assignments[0]).toMatchObject({ work: 960, remainingWork: 960 });
    expect(typed(longer, 1, { percentComplete: 50 }).assignments[0]).toMatchObject({
      work: 960,
      remainingWork: 480,
    });
  });
});

describe('resources', () => {
  const staffed = () => typed(four(), 1, { resources: 'Alice; hugo [50%]' });

  test('are found by name or made, their work the duration at their units', () => {
    const plan = typed(staffed(), 2, { resources: 'HUGO' });
    expect(plan.resources.map(({ name, initials }) => `${name} ${initials}`)).toEqual(['Alice A', 'hugo H']);
    expect(plan.assignments.map(({ taskUid, resourceUid, work }) => [taskUid, resourceUid, work])).toEqual([
      [1, 1, 1920],
      [1, 2, 960],
      [2, 2, 480],
    ]);
    expect(taskOf(plan, 1).work).toBe(2880);
  });

  test('leave when they are no longer written', () => {
    const plan = typed(staffed(), 1, { resources: 'Hugo[50%]' });
    expect(plan.assignments.map(({ uid, resourceUid }) => [uid, resourceUid])).toEqual([[2, 2]]);
    expect(taskOf(typed(plan, 1, { resources: null }), 1).work).toBe(0);
  });

  test.each(['Alice[beaucoup]', 'Alice;alice', '[50%]'])('%s is refused', (text) => {
    expect(() => typed(four(), 1, { resources: text })).toThrow(/planEdit.error.resource/);
  });
});

describe('rescheduling what is left', () => {
  test('resumes what has begun and holds back what has not', () => {
    const begun = typed(four(), 1, { percentComplete: 25 });
    const next = edited(begun, (plan) => rescheduleRemaining(plan, at('2026-01-14')));
    expect(taskOf(next, 1)).toMatchObject({ stop: at('2026-01-05 17:00'), resume: at('2026-01-14 08:00') });
    // Three days are left from Wednesday 14: Wednesday, Thursday, Friday.
    expect(span(next, 1)).toBe('2026-01-05 08:00 → 2026-01-16 17:00');
    expect(taskOf(next, 2)).toMatchObject({ constraint: 'SNET', constraintDate: at('2026-01-14 08:00') });
    expect(span(next, 2)).toBe('2026-01-19 08:00 → 2026-01-19 17:00');
    // More done afterwards is done after the pause.
    expect(taskOf(typed(next, 1, { percentComplete: 50 }), 1)).toMatchObject({
      stop: at('2026-01-14 17:00'),
    });
    expect(span(typed(next, 1, { percentComplete: 50 }), 1)).toBe('2026-01-05 08:00 → 2026-01-16 17:00');
  });

  test('leaves what is finished, manual, or later', () => {
    const plan = typed(typed(four(), 1, { percentComplete: 100 }), 2, { manual: true });
    expect(edited(plan, (one) => rescheduleRemaining(one, at('2026-01-09'))).tasks.slice(0, 2)).toEqual(
      plan.tasks.slice(0, 2),
    );
    expect(rescheduleRemaining(plan, at('2025-12-01'))).toBe(plan);
  });
});
