import { dayNumber } from '../../../src/core/calendar/days';
import type { DayHours } from '../../../src/core/calendar/workTime';
import { blankPlan, blankTask } from '../../../src/core/model/blankPlan';
import type { Plan, PlanCalendar, PlanRelation, PlanTask } from '../../../src/core/model/plan';

/** 08:00–12:00 and 13:00–17:00. */
const office: DayHours = [
  [480, 720],
  [780, 1020],
];
export const standard: PlanCalendar = {
  uid: 1,
  name: 'Standard',
  parentUid: null,
  week: [office, office, office, office, office, [], []],
  exceptions: [],
  kept: [],
};

export const at = (text: string): number => {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayNumber(date) * 1440 + hours * 60 + minutes;
};
export const shown = (minutes: number): string =>
  new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** A task of `days` of 8 hours, not begun, as soon as possible. */
export function task(uid: number, days: number, own: Partial<PlanTask> = {}): PlanTask {
  const duration = days * 480;
  return {
    ...blankTask,
    uid,
    name: `T${uid}`,
    milestone: days === 0,
    duration,
    remainingDuration: duration,
    ...own,
  };
}

export const after = (
  predecessorUid: number,
  type: PlanRelation['type'] = 'FS',
  minutes = 0,
): PlanRelation => ({ predecessorUid, type, lag: { unit: 'working', minutes } });

/** A plan that begins on Monday 5 January 2026 at 08:00. */
export function plan(tasks: readonly PlanTask[], own: Partial<Plan> = {}): Plan {
  return {
    ...blankPlan,
    name: 'Plan',
    start: at('2026-01-05 08:00'),
    calendarUid: 1,
    minutesPerDay: 480,
    calendars: [standard],
    tasks,
    ...own,
  };
}
