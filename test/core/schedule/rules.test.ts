import { describe, expect, it } from 'vitest';
import type { Lag, Plan, PlanCalendar, PlanTask } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { after, at, plan, shown, standard, task } from './plans';

const lying = (tasks: readonly PlanTask[], own: Partial<Plan> = {}): string[] =>
  schedule(plan(tasks, own)).tasks.map(({ start, finish }) => `${shown(start)} → ${shown(finish)}`);
const slackDays = (tasks: readonly PlanTask[], own: Partial<Plan> = {}): number[] =>
  schedule(plan(tasks, own)).tasks.map(({ totalSlack }) => totalSlack / 480);
const lagged = (lag: Lag) => [{ predecessorUid: 1, type: 'FS', lag } as const];

// Microsoft Project's rules where they meet one another; worked out by hand, Monday 5 January 2026 at 08:00 on.
describe('relations together', () => {
  it('the later of a start-start and a finish-finish wins', () => {
    const both = [after(1, 'SS', 480), after(1, 'FF', 480)];
    // Ten days end on Friday 16; a day later is Monday 19, and five days back begin on Tuesday 13.
    expect(lying([task(1, 10), task(2, 5, { predecessors: both })])[1]).toBe(
      '2026-01-13 08:00 → 2026-01-19 17:00',
    );
  });

  it('a lead does not go before the start of the plan', () => {
    expect(lying([task(1, 1), task(2, 1, { predecessors: [after(1, 'FS', -2400)] })])[1]).toBe(
      '2026-01-05 08:00 → 2026-01-05 17:00',
    );
  });

  it('a percent may be a lead, and may run day and night', () => {
    expect(
      lying([task(1, 4), task(2, 1, { predecessors: lagged({ unit: 'percent', percent: -50 }) })])[1],
    ).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
    // Half of sixteen hours, from Tuesday 17:00: Wednesday 01:00.
    expect(
      lying([task(1, 2), task(2, 1, { predecessors: lagged({ unit: 'elapsedPercent', percent: 50 }) })])[1],
    ).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
    // All of them: Wednesday 09:00.
    expect(
      lying([task(1, 2), task(2, 1, { predecessors: lagged({ unit: 'elapsedPercent', percent: 100 }) })])[1],
    ).toBe('2026-01-07 09:00 → 2026-01-08 09:00');
  });

  it('a link to a task that is not there, or that is inactive, holds nothing', () => {
    const tasks = [task(1, 5, { active: false }), task(2, 1, { predecessors: [after(1), after(99)] })];
    expect(lying(tasks)[1]).toBe('2026-01-05 08:00 → 2026-01-05 17:00');
  });
});

describe('dates that cannot all be held', () => {
  it.each([
    ['FNLT', '2026-01-08 17:00'],
    ['SNLT', '2026-01-08 08:00'],
    ['MFO', '2026-01-08 17:00'],
  ] as const)('%s wins over the predecessor, which is late by what is missing', (constraint, date) => {
    const tasks = [
      task(1, 5),
      task(2, 1, { predecessors: [after(1)], constraint, constraintDate: at(date) }),
    ];
    expect(lying(tasks)[1]).toBe('2026-01-08 08:00 → 2026-01-08 17:00');
    expect(slackDays(tasks)[0]).toBe(-2);
  });

  it('a deadline makes all that leads to it late', () => {
    const tasks = [task(1, 2), task(2, 2, { predecessors: [after(1)], deadline: at('2026-01-07 17:00') })];
    expect(slackDays(tasks)).toEqual([-1, -1]);
  });

  it('a finish-no-later-than of a summary task makes its own tasks late', () => {
    const group = task(1, 0, { constraint: 'FNLT', constraintDate: at('2026-01-06 17:00') });
    const tasks = [group, task(2, 3, { parentUid: 1 })];
    expect(lying(tasks)[1]).toBe('2026-01-05 08:00 → 2026-01-07 17:00');
    expect(slackDays(tasks)[1]).toBe(-1);
  });

  it('a constraint is past once the task has begun', () => {
    const begun = task(1, 2, {
      constraint: 'SNET',
      constraintDate: at('2026-01-20 08:00'),
      actualStart: at('2026-01-06 08:00'),
      actualDuration: 480,
      remainingDuration: 480,
    });
    expect(lying([begun])).toEqual(['2026-01-06 08:00 → 2026-01-07 17:00']);
  });

  it('as late as possible is past too once the task has begun: it pushes what follows from where it is', () => {
    const begun = task(1, 2, {
      constraint: 'ALAP',
      actualStart: at('2026-01-05 08:00'),
      actualDuration: 480,
      remainingDuration: 480,
    });
    const tasks = [
      begun,
      task(2, 1, { predecessors: [after(1)] }),
      task(3, 10),
      task(4, 1, { constraint: 'ALAP' }),
    ];
    expect(lying(tasks).slice(0, 2)).toEqual([
      '2026-01-05 08:00 → 2026-01-06 17:00',
      '2026-01-07 08:00 → 2026-01-07 17:00',
    ]);
  });
});

describe('what was done out of order', () => {
  it('what is finished holds its successors by its actual finish, whatever its predecessor does', () => {
    const done = { actualStart: at('2026-01-05 08:00'), actualFinish: at('2026-01-06 17:00') };
    const tasks = [
      task(1, 5),
      task(2, 2, { ...done, predecessors: [after(1)] }),
      task(3, 1, { predecessors: [after(2)] }),
    ];
    expect(lying(tasks)[2]).toBe('2026-01-07 08:00 → 2026-01-07 17:00');
  });

  it('what has begun before its predecessor ends goes on', () => {
    const begun = task(2, 2, {
      predecessors: [after(1)],
      actualStart: at('2026-01-06 08:00'),
      actualDuration: 480,
      remainingDuration: 480,
    });
    expect(lying([task(1, 5), begun])[1]).toBe('2026-01-06 08:00 → 2026-01-07 17:00');
  });
});

describe('calendars by day and night', () => {
  const shift = (uid: number, week: PlanCalendar['week']): PlanCalendar => ({ ...standard, uid, week });
  const evening = [1380, 1440] as const;
  const night = [[0, 180], [240, 480], evening] as const;
  /** Microsoft Project's own Night Shift: from Monday 23:00 to Saturday 08:00. */
  const nights = shift(2, [[evening], night, night, night, night, night.slice(0, 2), []]);
  const always = shift(
    3,
    Array.from({ length: 7 }, () => [[0, 1440]] as const),
  );
  const closed = {
    ...standard,
    uid: 4,
    exceptions: [{ from: at('2026-01-06') / 1440, to: at('2026-01-08') / 1440, hours: [] }],
  };
  const calendars = [standard, nights, always, closed];

  it('a night’s work runs over midnight', () => {
    expect(lying([task(1, 1, { calendarUid: 2 }), task(2, 5, { calendarUid: 2 })], { calendars })).toEqual([
      '2026-01-05 23:00 → 2026-01-06 08:00',
      '2026-01-05 23:00 → 2026-01-10 08:00',
    ]);
  });

  it('24 hours ends at midnight, and its successor begins in the morning', () => {
    const tasks = [task(1, 5, { calendarUid: 3 }), task(2, 1, { predecessors: [after(1)] })];
    expect(lying(tasks, { calendars })).toEqual([
      '2026-01-05 08:00 → 2026-01-07 00:00',
      '2026-01-07 08:00 → 2026-01-07 17:00',
    ]);
  });

  it('days off of the plan’s calendar delay its tasks, and its lags', () => {
    const tasks = [task(1, 2), task(2, 1, { predecessors: [after(1, 'FS', 480)] })];
    expect(lying(tasks, { calendars, calendarUid: 4 })).toEqual([
      '2026-01-05 08:00 → 2026-01-09 17:00',
      '2026-01-13 08:00 → 2026-01-13 17:00',
    ]);
  });
});
