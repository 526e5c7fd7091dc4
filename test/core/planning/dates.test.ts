import { describe, expect, test } from 'vitest';
import { after, at, task } from '../schedule/plans';
import { placed, span, taskOf, typed } from './plans';

/**
 * Expected dates are counted by hand on 8-hour days (08:00–12:00, 13:00–17:00), Monday 5 January 2026 first. Rules:
 * Microsoft Project's help, “Set a task start or finish date (constraint) for a task”: a start typed on an automatic task
 * sets « Start No Earlier Than », a finish typed sets « Finish No Earlier Than ».
 */
const two = () => placed([task(1, 2), task(2, 3, { predecessors: [after(1)] })]);

describe('a start typed', () => {
  test('on an automatic task is a constraint, and pushes what follows', () => {
    const next = typed(two(), 1, { start: at('2026-01-07 00:00') });
    expect(taskOf(next, 1)).toMatchObject({ constraint: 'SNET', constraintDate: at('2026-01-07 08:00') });
    expect(span(next, 1)).toBe('2026-01-07 08:00 → 2026-01-08 17:00');
    expect(span(next, 2)).toBe('2026-01-09 08:00 → 2026-01-13 17:00');
  });

  test.each([
    ['a Saturday', '2026-01-10 00:00', '2026-01-12 08:00'],
    ['lunch time', '2026-01-07 12:30', '2026-01-07 13:00'],
    ['the evening', '2026-01-07 19:00', '2026-01-08 08:00'],
    ['working time', '2026-01-07 10:15', '2026-01-07 10:15'],
  ])('on %s goes to the next working instant', (_name, given, expected) => {
    expect(taskOf(typed(two(), 1, { start: at(given) }), 1).constraintDate).toBe(at(expected));
  });

  test('before its predecessor ends leaves the task where the link puts it', () => {
    const next = typed(two(), 2, { start: at('2026-01-06') });
    expect(span(next, 2)).toBe('2026-01-07 08:00 → 2026-01-09 17:00');
  });

  test('on a task that has begun moves what was done', () => {
    const begun = typed(two(), 1, { percentComplete: 50 });
    const next = typed(begun, 1, { start: at('2026-01-06') });
    expect(taskOf(next, 1)).toMatchObject({ constraint: 'ASAP', actualStart: at('2026-01-06 08:00') });
    expect(span(next, 1)).toBe('2026-01-06 08:00 → 2026-01-07 17:00');
  });

  test('on a manual task moves it with its duration', () => {
    const manual = typed(two(), 1, { manual: true });
    const next = typed(manual, 1, { start: at('2026-01-08') });
    expect(taskOf(next, 1).constraint).toBe('ASAP');
    expect(span(next, 1)).toBe('2026-01-08 08:00 → 2026-01-09 17:00');
    expect(span(next, 2)).toBe('2026-01-12 08:00 → 2026-01-14 17:00');
  });

  test('and emptied again gives the task back to the calculation', () => {
    const moved = typed(two(), 1, { start: at('2026-01-07') });
    expect(typed(moved, 1, { start: null }).tasks).toEqual(two().tasks);
  });
});

describe('a finish typed', () => {
  test('on an automatic task is a constraint: it ends then, at its duration', () => {
    const next = typed(two(), 1, { finish: at('2026-01-09') });
    expect(taskOf(next, 1)).toMatchObject({ constraint: 'FNET', constraintDate: at('2026-01-09 17:00') });
    expect(span(next, 1)).toBe('2026-01-08 08:00 → 2026-01-09 17:00');
  });

  test('with a start makes the duration', () => {
    const next = typed(two(), 1, { start: at('2026-01-06'), finish: at('2026-01-09') });
    expect(taskOf(next, 1)).toMatchObject({ constraint: 'SNET', duration: 4 * 480 });
    expect(span(next, 1)).toBe('2026-01-06 08:00 → 2026-01-09 17:00');
  });

  test('on a manual task lengthens it, on one that has begun what is left of it', () => {
    const manual = typed(typed(two(), 1, { manual: true }), 1, { finish: at('2026-01-08') });
    expect(taskOf(manual, 1).duration).toBe(4 * 480);
    expect(span(manual, 1)).toBe('2026-01-05 08:00 → 2026-01-08 17:00');
    const begun = typed(typed(two(), 1, { percentComplete: 50 }), 1, { finish: at('2026-01-08') });
    expect(taskOf(begun, 1)).toMatchObject({
      actualDuration: 480,
      remainingDuration: 3 * 480,
      percentComplete: 25,
    });
    expect(span(begun, 1)).toBe('2026-01-05 08:00 → 2026-01-08 17:00');
  });

  test('before the start is refused, with the task named', () => {
    const manual = typed(two(), 1, { manual: true });
    expect(() => typed(manual, 1, { finish: at('2026-01-02') })).toThrow(/finishBeforeStart.*T1.*1\.finish/);
  });
});

describe('constraints', () => {
  test('that need a date take the date in force, others lose theirs', () => {
    const must = typed(two(), 1, { constraint: 'MFO' });
    expect(taskOf(must, 1).constraintDate).toBe(at('2026-01-06 17:00'));
    expect(taskOf(typed(must, 1, { constraint: 'FNLT' }), 1).constraintDate).toBe(at('2026-01-06 17:00'));
    expect(taskOf(typed(must, 1, { constraint: 'MSO' }), 1).constraintDate).toBe(at('2026-01-05 08:00'));
    expect(taskOf(typed(must, 1, { constraint: 'ALAP' }), 1).constraintDate).toBeNull();
    expect(taskOf(typed(must, 1, { constraintDate: null }), 1).constraint).toBe('ASAP');
  });

  test('a date alone makes of a free task one that starts no earlier, whatever the order of the cells', () => {
    const dated = typed(two(), 1, { constraintDate: at('2026-01-07') });
    expect(taskOf(dated, 1)).toMatchObject({ constraint: 'SNET', constraintDate: at('2026-01-07 08:00') });
    const both = typed(two(), 1, { constraintDate: at('2026-01-07'), constraint: 'FNLT' });
    expect(taskOf(both, 1)).toMatchObject({ constraint: 'FNLT', constraintDate: at('2026-01-07 17:00') });
  });

  test('of a summary task are only those that it can carry', () => {
    const outline = placed([task(1, 0), task(2, 1, { parentUid: 1 })]);
    expect(() => typed(outline, 1, { constraint: 'MSO' })).toThrow(/summaryConstraint/);
    const later = typed(outline, 1, { constraint: 'SNET', constraintDate: at('2026-01-07') });
    expect(span(later, 2)).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });
});

describe('a plan placed from its finish', () => {
  /** It ends on Friday 16 January 2026 at 17:00. */
  const back = () =>
    placed([task(1, 2, { constraint: 'ALAP' })], { scheduleFrom: 'finish', finish: at('2026-01-16 17:00') });

  test('takes dates typed as those not to go beyond, and frees tasks towards its finish', () => {
    expect(span(back(), 1)).toBe('2026-01-15 08:00 → 2026-01-16 17:00');
    const earlier = typed(back(), 1, { start: at('2026-01-08') });
    expect(taskOf(earlier, 1)).toMatchObject({ constraint: 'SNLT', constraintDate: at('2026-01-08 08:00') });
    expect(taskOf(typed(back(), 1, { finish: at('2026-01-08') }), 1).constraint).toBe('FNLT');
    expect(typed(earlier, 1, { constraintDate: null }).tasks).toEqual(back().tasks);
  });
});

describe('an elapsed duration', () => {
  test('runs through nights and weekends', () => {
    // Three days and nights from Monday 08:00.
    const next = typed(two(), 1, { duration: 3 * 1440, elapsed: true, estimated: true });
    expect(taskOf(next, 1)).toMatchObject({ elapsed: true, estimated: true });
    expect(span(next, 1)).toBe('2026-01-05 08:00 → 2026-01-08 08:00');
  });
});

describe('manual mode', () => {
  test('keeps the dates in force, and automatic gives them back to the calculation', () => {
    const moved = typed(typed(two(), 2, { manual: true }), 1, { duration: 5 * 480 });
    expect(span(moved, 2)).toBe('2026-01-07 08:00 → 2026-01-09 17:00');
    const back = typed(moved, 2, { manual: false });
    expect(span(back, 2)).toBe('2026-01-12 08:00 → 2026-01-14 17:00');
  });
});

describe('what cannot be', () => {
  test.each([
    ['a date before 1984', { start: at('1970-01-02') }, /planEdit.error.date/],
    ['a date after 2149', { deadline: at('2150-01-01') }, /planEdit.error.date/],
    ['a duration of a century', { duration: 60_000_000 }, /planEdit.error.duration/],
    ['a negative duration', { duration: -1 }, /planEdit.error.duration/],
    ['a percentage of 101', { percentComplete: 101 }, /planEdit.error.range/],
    ['a priority of 1001', { priority: 1001 }, /planEdit.error.range/],
    ['a calendar that is not there', { calendar: 99 }, /planEdit.error.noCalendar/],
    ['a constraint that does not exist', { constraint: 'SOON' }, /planEdit.error.constraint/],
    ['a text for a date', { start: 'demain' }, /planEdit.error.value/],
  ])('%s is refused', (_name, values, expected) => {
    expect(() => typed(two(), 1, values)).toThrow(expected);
  });

  test('dates, duration and a share of progress of a summary task are refused', () => {
    const outline = placed([task(1, 0), task(2, 1, { parentUid: 1 })]);
    for (const values of [{ start: at('2026-01-07') }, { finish: at('2026-01-07') }, { duration: 480 }]) {
      expect(() => typed(outline, 1, values)).toThrow(/planEdit.error.summary /);
    }
    expect(() => typed(outline, 1, { percentComplete: 40 })).toThrow(/summaryPercent/);
  });
});
