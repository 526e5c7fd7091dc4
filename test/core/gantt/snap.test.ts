import { describe, expect, it } from 'vitest';
import { instant, timeText } from '../../../src/core/calendar/times';
import { moveSpan, resizeSpan, workingDays, workingStep } from '../../../src/core/gantt/snap';

const day = 1440;
const weekend = (number: number) => (number + 3) % 7 > 4;
const never = () => true;
/** Wednesday to the Tuesday after: five working days. */
const span = { start: instant('2026-01-07T09:00'), finish: instant('2026-01-13T17:00') };
const text = ({ start, finish }: { start: number; finish: number }) =>
  `${timeText(start)} ${timeText(finish)}`;

describe('a bar that is moved', () => {
  it('keeps its working days and its times when it meets another week-end', () => {
    expect(workingDays(span, weekend)).toBe(5);
    expect(text(moveSpan(span, -2 * day, weekend))).toBe('2026-01-05T09:00 2026-01-09T17:00');
    expect(text(moveSpan(span, day, weekend))).toBe('2026-01-08T09:00 2026-01-14T17:00');
  });

  it('starts on the next working day when it is dropped on a day off', () => {
    expect(text(moveSpan(span, 3 * day, weekend))).toBe('2026-01-12T09:00 2026-01-16T17:00');
  });

  it('moves by hours, and a milestone by its date', () => {
    expect(text(moveSpan(span, 60, weekend))).toBe('2026-01-07T10:00 2026-01-13T18:00');
    const milestone = { start: span.finish, finish: span.finish };
    expect(text(moveSpan(milestone, 4 * day, weekend))).toBe('2026-01-19T17:00 2026-01-19T17:00');
  });

  it('ends at midnight when it did, and moves as it is on a calendar that never works', () => {
    const toMidnight = { start: instant('2026-01-05T00:00'), finish: instant('2026-01-06T00:00') };
    expect(workingDays(toMidnight, weekend)).toBe(1);
    expect(text(moveSpan(toMidnight, day, weekend))).toBe('2026-01-06T00:00 2026-01-07T00:00');
    const moved = moveSpan(span, day, never);
    expect(moved.finish - moved.start).toBe(span.finish - span.start);
  });
});

describe('a bar that is pulled', () => {
  it('ends on a working day', () => {
    expect(text(resizeSpan(span, 4 * day, weekend))).toBe('2026-01-07T09:00 2026-01-16T17:00');
  });

  it('never ends before it starts', () => {
    expect(text(resizeSpan(span, -30 * day, weekend))).toBe('2026-01-07T09:00 2026-01-07T17:00');
  });
});

describe('a move by the keyboard', () => {
  it('steps over days off in both directions', () => {
    const friday = instant('2026-01-09T09:00');
    expect(workingStep(friday, 1, weekend)).toBe(3 * day);
    expect(workingStep(friday, -1, weekend)).toBe(-day);
  });
});
