import { AppError } from '../errors';
import type { Plan, PlanCalendar } from '../model/plan';
import { createClocks } from '../schedule/clocks';
import { tenth } from './amounts';

/** What governs a plan as a whole. */
export interface PlanChanges {
  name?: string | undefined;
  start?: number | undefined;
  statusDate?: number | null | undefined;
  calendarUid?: number | undefined;
  minutesPerDay?: number | undefined;
  criticalSlack?: number | undefined;
}

export function setPlan(plan: Plan, changes: PlanChanges): Plan {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next: Plan = { ...plan, ...given };
  if (changes.calendarUid !== undefined && !plan.calendars.some(({ uid }) => uid === changes.calendarUid)) {
    throw new AppError('planEdit.error.noCalendar', {}, 'calendarUid');
  }
  if (changes.minutesPerDay !== undefined) {
    // A week keeps its number of days.
    next.minutesPerWeek = tenth((plan.minutesPerWeek / plan.minutesPerDay) * changes.minutesPerDay);
  }
  // A day given without a time begins with its work.
  if (changes.start !== undefined && changes.start % 1440 === 0) {
    next.start = createClocks(next).project.nextStart(changes.start);
  }
  return next;
}

/** Adds a calendar, or puts it in place of the one of its number. @throws AppError when it does not hold together */
export function saveCalendar(plan: Plan, calendar: Omit<PlanCalendar, 'kept'>): Plan {
  check(plan, calendar);
  const saved: PlanCalendar = { ...calendar, kept: [] };
  const known = plan.calendars.some(({ uid }) => uid === calendar.uid);
  return {
    ...plan,
    calendars: known
      ? plan.calendars.map((one) => (one.uid === calendar.uid ? saved : one))
      : [...plan.calendars, saved],
  };
}

function check(plan: Plan, calendar: Omit<PlanCalendar, 'kept'>): void {
  const { uid, name, week, exceptions } = calendar;
  const refuse = (key: string) => new AppError(`planEdit.error.calendar.${key}`, { name });
  if (name.trim() === '' || name.length > 200) throw refuse('name');
  if (week.length !== 7) throw refuse('week');
  const days = [...week, ...exceptions.map(({ hours }) => hours)];
  for (const hours of days) {
    let end = 0;
    for (const [from, to] of hours ?? []) {
      if (!(from >= end && to > from && to <= 1440)) throw refuse('hours');
      end = to;
    }
  }
  if (exceptions.length > 5000 || exceptions.some(({ from, to }) => to < from || to - from > 36_525)) {
    throw refuse('exceptions');
  }
  const parents = new Map(plan.calendars.map((one) => [one.uid, one.parentUid]));
  for (let at = calendar.parentUid; at !== null; at = parents.get(at) ?? null) {
    if (at === uid || !parents.has(at)) throw refuse('parent');
  }
}
