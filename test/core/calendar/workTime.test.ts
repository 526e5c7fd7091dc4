import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/calendar/days';
import {
  allTime,
  workTime,
  type CalendarDefinition,
  type CalendarException,
  type DayHours,
} from '../../../src/core/calendar/workTime';

const monday = dayNumber('2026-11-16');
const at = (date: string, time = '00:00'): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayNumber(date) * 1440 + hours * 60 + minutes;
};

/** Monday to Friday, 09:00–12:30 and 13:30–17:00. */
const office: DayHours = [
  [540, 750],
  [810, 1020],
];
const standard: CalendarDefinition = {
  name: 'Standard',
  week: [office, office, office, office, office, [], []],
  exceptions: [],
};

const anyHours: fc.Arbitrary<DayHours> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 6 })
  .map((marks) => marks.toSorted((a, b) => a - b).map((mark) => mark * 30))
  .map((marks) => {
    const hours: [number, number][] = [];
    for (let i = 0; i + 1 < marks.length; i += 2) hours.push([marks[i] ?? 0, marks[i + 1] ?? 0]);
    return hours;
  });
const anyException: fc.Arbitrary<CalendarException> = fc
  .record({ from: fc.integer({ min: -8, max: 30 }), span: fc.integer({ min: 0, max: 5 }), hours: anyHours })
  .map(({ from, span, hours }) => ({ from: monday + from, to: monday + from + span, hours }));
const anyWeek = fc.array(fc.option(anyHours, { nil: null, freq: 6 }), { minLength: 7, maxLength: 7 });
const anyCalendar: fc.Arbitrary<CalendarDefinition> = fc
  .record({
    week: anyWeek,
    exceptions: fc.array(anyException, { maxLength: 4 }),
    parent: fc.option(
      fc.record({
        name: fc.constant('parent'),
        week: fc.array(anyHours, { minLength: 7, maxLength: 7 }),
        exceptions: fc.array(anyException, { maxLength: 2 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ parent, ...rest }) => ({ name: 'any', ...rest, ...(parent ? { parent } : {}) }))
  // A calendar that is never worked is refused: it has its own test.
  .filter((calendar) =>
    calendar.week.some((hours, i) => (hours ?? calendar.parent?.week[i] ?? []).length > 0),
  );

const anyInstant = fc.integer({ min: monday * 1440 - 5000, max: monday * 1440 + 30_000 });

/** The same calendar, told minute by minute, straight from the definition. */
function works(calendar: CalendarDefinition, minute: number): boolean {
  const day = Math.floor(minute / 1440);
  const of = (one: CalendarDefinition | undefined): DayHours | null =>
    one
      ? (one.exceptions.findLast(({ from, to }) => from <= day && day <= to)?.hours ?? of(one.parent))
      : null;
  const usual = (one: CalendarDefinition | undefined): DayHours =>
    one ? (one.week[(((day - monday) % 7) + 7) % 7] ?? usual(one.parent)) : [];
  const hours = of(calendar) ?? usual(calendar);
  return hours.some(([from, to]) => from <= minute - day * 1440 && minute - day * 1440 < to);
}

describe('working time', () => {
  it('gives a start in the morning and a finish in the evening', () => {
    const time = workTime(standard);
    expect(time.finishAfter(at('2026-11-16', '09:00'), 420)).toBe(at('2026-11-16', '17:00'));
    expect(time.finishAfter(at('2026-11-20', '16:00'), 120)).toBe(at('2026-11-23', '10:00'));
    expect(time.startBefore(at('2026-11-23', '10:00'), 120)).toBe(at('2026-11-20', '16:00'));
    expect(time.nextStart(at('2026-11-20', '17:00'))).toBe(at('2026-11-23', '09:00'));
    expect(time.previousFinish(at('2026-11-23', '09:00'))).toBe(at('2026-11-20', '17:00'));
    expect(time.between(at('2026-01-01'), at('2027-01-01'))).toBe(261 * 420);
  });

  it('refuses a calendar that is never worked', () => {
    const never = { name: 'Jamais', week: Array.from({ length: 7 }, () => []), exceptions: [] };
    expect(() => workTime(never)).toThrow('schedule.error.noWork');
  });

  it('counts elapsed time as every minute', () => {
    const time = workTime(allTime);
    expect(time.finishAfter(at('2026-11-20', '16:00'), 2880)).toBe(at('2026-11-22', '16:00'));
  });

  it('agrees with a minute-by-minute count, whatever the calendar', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 0, max: 3000 }), (calendar, from, span) => {
        const time = workTime(calendar);
        let naive = 0;
        for (let minute = from; minute < from + span; minute += 1) naive += works(calendar, minute) ? 1 : 0;
        expect(time.between(from, from + span)).toBe(naive);
        expect(time.between(from + span, from)).toBe(naive === 0 ? time.between(from + span, from) : -naive);
        const start = time.nextStart(from);
        expect(works(calendar, start)).toBe(true);
        for (let minute = from; minute < Math.min(start, from + 3000); minute += 1) {
          expect(works(calendar, minute)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts the same near and far, however often it is asked', () => {
    const christmas = { from: dayNumber('2062-12-25'), to: dayNumber('2062-12-25'), hours: [] };
    const time = workTime({ ...standard, exceptions: [christmas] });
    const start = at('2026-11-16', '09:00');
    // Twenty-eight years are 1,461 whole weeks, of five days each.
    for (let turn = 0; turn < 2500; turn += 1) {
      expect(time.finishAfter(start, 7305 * 420)).toBe(at('2054-11-13', '17:00'));
      expect(time.startBefore(at('1998-11-13', '17:00'), 420)).toBe(at('1998-11-13', '09:00'));
    }
    expect(time.between(at('2062-12-19'), at('2062-12-31'))).toBe(8 * 420);
    expect(time.nextStart(at('2062-12-25'))).toBe(at('2062-12-26', '09:00'));
  });

  it('adds and takes away the same work, and never goes back in time', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ min: 1, max: 20_000 }),
        fc.nat(2000),
        (calendar, from, work, more) => {
          const time = workTime(calendar);
          const start = time.nextStart(from);
          const finish = time.finishAfter(start, work);
          expect(time.between(start, finish)).toBe(work);
          expect(works(calendar, finish - 1)).toBe(true);
          expect(time.startBefore(finish, work)).toBe(start);
          expect(time.finishAfter(start, work + more)).toBeGreaterThanOrEqual(finish);
          expect(time.finishAfter(start + more, work)).toBeGreaterThanOrEqual(finish);
        },
      ),
      { numRuns: 200 },
    );
  });
});
