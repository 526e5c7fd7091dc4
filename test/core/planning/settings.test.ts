import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/core/calendar/days';
import { clearBaseline, setBaseline } from '../../../src/core/planning/baselines';
import { frenchCalendar } from '../../../src/core/calendar/holidays';
import { attempt, reschedule, takeDates } from '../../../src/core/planning/reschedule';
import { saveCalendar, setPlan } from '../../../src/core/planning/settings';
import { after, at, plan, standard, task } from '../schedule/plans';
import { edited, placed, span, taskOf, typed } from './plans';

const two = () => placed([task(1, 2), task(2, 3, { predecessors: [after(1)] })]);

describe('settings of a plan', () => {
  test('its start moves what hangs on nothing else, to the working day', () => {
    const next = edited(two(), (one) => setPlan(one, { start: at('2026-01-10') }));
    expect(next.start).toBe(at('2026-01-12 08:00'));
    expect(span(next, 2)).toBe('2026-01-14 08:00 → 2026-01-16 17:00');
  });

  test('hours a day change how days are written, not what is planned', () => {
    const next = edited(two(), (one) => setPlan(one, { minutesPerDay: 420 }));
    expect(next.tasks).toEqual(two().tasks);
    expect(next.minutesPerWeek).toBe((two().minutesPerWeek / 480) * 420);
  });

  test('a calendar that is not there is refused', () => {
    expect(() => setPlan(two(), { calendarUid: 7 })).toThrow(/noCalendar/);
  });
});

describe('calendars', () => {
  const { kept: _kept, ...own } = standard;

  test('one that changes moves what it governs', () => {
    const closed = { from: dayNumber('2026-01-06'), to: dayNumber('2026-01-06'), hours: [] };
    const next = edited(two(), (one) => saveCalendar(one, { ...own, exceptions: [closed] }));
    expect(span(next, 1)).toBe('2026-01-05 08:00 → 2026-01-07 17:00');
    expect(span(next, 2)).toBe('2026-01-08 08:00 → 2026-01-12 17:00');
  });

  test('one never worked is refused where it governs, by name', () => {
    const never = { ...own, week: own.week.map(() => []) };
    expect(() => edited(two(), (one) => saveCalendar(one, never))).toThrow(/schedule.error.noWork.*Standard/);
  });

  test.each([
    ['name', { name: ' ' }],
    ['week', { week: [] }],
    ['hours', { week: [[[600, 500]], [], [], [], [], [], []] as never }],
    [
      'hours',
      {
        exceptions: [
          {
            from: 1,
            to: 1,
            hours: [
              [0, 600],
              [500, 700],
            ] as never,
          },
        ],
      },
    ],
    ['exceptions', { exceptions: [{ from: 2, to: 1, hours: [] }] }],
    ['parent', { parentUid: 1 }],
    ['parent', { parentUid: 99 }],
  ])('one that does not hold together is refused: %s', (key, change) => {
    expect(() => saveCalendar(two(), { ...own, ...change })).toThrow(`planEdit.error.calendar.${key}`);
  });

  /** Dates of Service-Public.fr, « Jours fériés en 2026 ». */
  test('the French one knows the public holidays', () => {
    expect(frenchCalendar(1, 2026, 2026).exceptions.map(({ from }) => from)).toEqual(
      [
        '2026-01-01',
        '2026-04-06',
        '2026-05-01',
        '2026-05-08',
        '2026-05-14',
        '2026-05-25',
        '2026-07-14',
        '2026-08-15',
        '2026-11-01',
        '2026-11-11',
        '2026-12-25',
      ].map(dayNumber),
    );
  });
});

describe('baselines', () => {
  test('keep the dates in force, for all tasks or some, and are cleared', () => {
    const first = setBaseline(two(), { number: 1, name: 'Initiale', at: at('2026-01-02'), uids: null });
    expect(first.baselines).toEqual([{ number: 1, name: 'Initiale', at: at('2026-01-02') }]);
    const moved = typed(first, 1, { duration: 4 * 480 });
    expect(taskOf(moved, 2).baselines).toMatchObject([
      { number: 1, start: at('2026-01-07 08:00'), finish: at('2026-01-09 17:00'), duration: 1440 },
    ]);
    const again = setBaseline(moved, { number: 1, name: 'Révisée', at: at('2026-01-09'), uids: [2] });
    expect(taskOf(again, 1).baselines).toBe(taskOf(moved, 1).baselines);
    expect(taskOf(again, 2).baselines).toMatchObject([{ number: 1, finish: at('2026-01-13 17:00') }]);
    const cleared = clearBaseline(again, 1);
    expect([cleared.baselines, ...cleared.tasks.map(({ baselines }) => baselines)]).toEqual([[], [], []]);
    expect(() => clearBaseline(cleared, 1)).toThrow(/noBaseline/);
  });
});

describe('dates in force', () => {
  /** As an import leaves them: the source places task 2 a week later than the calculation, and task 3 with it. */
  const imported = () => {
    const own = plan([
      task(1, 2),
      task(2, 3, { predecessors: [after(1)] }),
      task(3, 1),
      task(4, 1, { parentUid: null }),
    ]);
    const placedAt = (uid: number, start: string, finish: string) => ({
      uid,
      start: at(start),
      finish: at(finish),
    });
    const source = new Map(
      [
        placedAt(1, '2026-01-05 08:00', '2026-01-06 17:00'),
        placedAt(2, '2026-01-14 08:00', '2026-01-16 17:00'),
        placedAt(3, '2026-01-19 08:00', '2026-01-19 17:00'),
        placedAt(4, '2026-01-05 08:00', '2026-01-05 17:00'),
      ].map((one) => [one.uid, one]),
    );
    return { ...own, tasks: own.tasks.map((one) => ({ ...one, ...source.get(one.uid) })) };
  };

  test('stay the source’s where an edit moves nothing', () => {
    const next = typed(imported(), 4, { duration: 960 });
    expect(span(next, 2)).toBe('2026-01-14 08:00 → 2026-01-16 17:00');
    expect(span(next, 3)).toBe('2026-01-19 08:00 → 2026-01-19 17:00');
    expect(span(next, 4)).toBe('2026-01-05 08:00 → 2026-01-06 17:00');
  });

  test('are the calculation’s where it moves something, and where the task itself is edited', () => {
    const next = typed(imported(), 1, { duration: 3 * 480 });
    expect(span(next, 2)).toBe('2026-01-08 08:00 → 2026-01-12 17:00');
    expect(span(next, 3)).toBe('2026-01-19 08:00 → 2026-01-19 17:00');
    expect(span(typed(imported(), 3, { start: at('2026-01-05') }), 3)).toBe(
      '2026-01-05 08:00 → 2026-01-05 17:00',
    );
  });

  test('are taken from the calculation when a person says so, for all tasks or some', () => {
    const computed = attempt(imported()).schedule;
    if (!computed) throw new Error('this plan can be scheduled');
    const some = takeDates(imported(), computed, new Set([2]));
    expect([span(some, 2), span(some, 3)]).toEqual([
      '2026-01-07 08:00 → 2026-01-09 17:00',
      '2026-01-19 08:00 → 2026-01-19 17:00',
    ]);
    expect(span(takeDates(imported(), computed, null), 3)).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
  });

  test('of a plan in a circle stay, and its edits are accepted until it is repaired', () => {
    const circle = {
      ...imported(),
      tasks: imported().tasks.map((one) => (one.uid === 1 ? { ...one, predecessors: [after(2)] } : one)),
    };
    const was = attempt(circle);
    expect(was.problem?.key).toBe('schedule.error.circle');
    const renamed = {
      ...circle,
      tasks: circle.tasks.map((one) => (one.uid === 4 ? { ...one, duration: 960 } : one)),
    };
    const still = reschedule(circle, renamed, was);
    expect(still.attempt.problem?.key).toBe('schedule.error.circle');
    expect(span(still.plan, 4)).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
    const repaired = typed(circle, 1, { predecessors: '' });
    expect(attempt(repaired).problem).toBeNull();
    expect(span(repaired, 2)).toBe('2026-01-14 08:00 → 2026-01-16 17:00');
  });
});
