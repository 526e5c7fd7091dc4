import { AppError } from '../../core/errors';
import { occurrences, type DayKind, type Recurrence } from '../../core/calendar/recurrence';
import type { CalendarException, DayHours, Interval } from '../../core/calendar/workTime';
import type { PlanCalendar } from '../../core/model/plan';
import type { Element } from './records';
import { fieldsOf, flagOf, instantOf, timeOf } from './values';

/** What Microsoft Project takes for a working day of which nothing is said. */
const usual: DayHours = [
  [480, 720],
  [780, 1020],
];

/** Days that the exceptions of all calendars may cover together: fifty calendars of which every day is one. */
const mostDays = 3_000_000;

/**
 * The calendars, recurring exceptions told day by day.
 * @throws AppError `schedule.mspdi.tooLarge` when their exceptions are more than calendars can mean
 */
export function readCalendars(records: readonly Element[]): PlanCalendar[] {
  let days = 0;
  const counted = (exceptions: CalendarException[]) => {
    for (const { from, to } of exceptions) days += Math.max(0, to - from + 1);
    if (days > mostDays) throw new AppError('schedule.mspdi.tooLarge');
    return exceptions;
  };
  return records.map((record) => readCalendar(record, counted));
}

function readCalendar(
  record: Element,
  counted: (exceptions: CalendarException[]) => CalendarException[],
): PlanCalendar {
  const fields = fieldsOf(record);
  const uid = fields.number('UID') ?? 0;
  const parent = fields.uid('BaseCalendarUID');
  // Older versions write 0 for none, newer ones −1; a calendar is never its own base.
  const derived = fields.flag('IsBaseCalendar') !== true && parent !== null && parent !== uid && parent !== 0;
  const weekDays = childrenOf(record, 'WeekDays', 'WeekDay');
  const listed = childrenOf(record, 'Exceptions', 'Exception');
  const week = weekOf(weekDays, derived ? null : usual);
  // Before 2007 exceptions stood among the days of the week, as days of kind 0; since then they stand in both.
  const older = listed.length > 0 ? [] : weekDays.filter((day) => fieldsOf(day).number('DayType') === 0);
  return {
    uid,
    name: fields.text('Name') ?? `#${uid}`,
    parentUid: derived ? parent : null,
    week,
    exceptions: [
      ...childrenOf(record, 'WorkWeeks', 'WorkWeek').flatMap((week) => counted(workWeekDays(week))),
      ...[...older, ...listed].flatMap((exception) => counted(exceptionDays(exception))),
    ],
    kept: [],
  };
}

function weekOf(days: readonly Element[], missing: DayHours | null): (DayHours | null)[] {
  const week: (DayHours | null)[] = Array.from({ length: 7 }, (_, i) => (missing && i > 4 ? [] : missing));
  for (const day of days) {
    const type = fieldsOf(day).number('DayType') ?? 0;
    // 1 = Sunday … 7 = Saturday.
    if (type >= 1 && type <= 7) week[(type + 5) % 7] = hoursOf(day);
  }
  return week;
}

/** A calendar's other weeks, valid for a time: each of their days, under the exceptions proper. */
function workWeekDays(record: Element): CalendarException[] {
  const period = periodOf(record);
  const days = childrenOf(record, 'WeekDays', 'WeekDay');
  if (!period || days.length === 0) return [];
  const week = weekOf(days, null);
  const found: CalendarException[] = [];
  for (let day = period.from; day <= period.to; day += 1) {
    const hours = week[(((day + 3) % 7) + 7) % 7];
    if (hours) found.push({ from: day, to: day, hours });
  }
  return found;
}

function exceptionDays(record: Element): CalendarException[] {
  const period = periodOf(record);
  if (!period) return [];
  const hours = hoursOf(record);
  const rule = recurrenceOf(record);
  if (!rule) return [{ ...period, hours }];
  const fields = fieldsOf(record);
  const count = fields.flag('EnteredByOccurrences') === true ? fields.number('Occurrences') : null;
  return occurrences(rule, period.from, period.to, count).map((day) => ({ from: day, to: day, hours }));
}

/** Null = every day of its period. */
function recurrenceOf(record: Element): Recurrence | null {
  const fields = fieldsOf(record);
  const interval = Math.max(1, Math.trunc(fields.number('Period') ?? 1));
  const day = fields.number('MonthDay') ?? 1;
  const month = (fields.number('Month') ?? 0) + 1;
  const item = fields.number('MonthItem') ?? 0;
  const place = fields.number('MonthPosition') ?? 0;
  const position = place >= 4 ? -1 : place + 1;
  const days: DayKind = (['day', 'workday', 'weekend'] as const)[item] ?? { weekday: (item + 3) % 7 };
  switch (fields.number('Type')) {
    case 2:
      return { every: 'year', month, day };
    case 3:
      return { every: 'year', month, position, days };
    case 4:
      return { every: 'month', interval, day };
    case 5:
      return { every: 'month', interval, position, days };
    case 6: {
      const mask = fields.number('DaysOfWeek') ?? 0;
      // Bit 0 = Sunday.
      const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((bit) => mask & (1 << bit)).map((bit) => (bit + 6) % 7);
      return weekdays.length > 0 ? { every: 'week', interval, weekdays } : null;
    }
    case 7:
      return { every: 'day', interval };
    default:
      return null;
  }
}

function periodOf(record: Element): { from: number; to: number } | null {
  const period = record.children.find(({ name }) => name === 'TimePeriod');
  if (!period) return null;
  const textOf = (name: string) => period.children.find((child) => child.name === name)?.text.trim();
  const from = instantOf(textOf('FromDate'));
  if (from === null) return null;
  const to = instantOf(textOf('ToDate')) ?? from;
  return { from: Math.floor(from / 1440), to: Math.floor(to / 1440) };
}

function hoursOf(day: Element): DayHours {
  const textOf = (of: Element, name: string) => of.children.find((child) => child.name === name)?.text.trim();
  const times = childrenOf(day, 'WorkingTimes', 'WorkingTime').flatMap((time): Interval[] => {
    const from = timeOf(textOf(time, 'FromTime'));
    const to = timeOf(textOf(time, 'ToTime'));
    if (from === null || to === null) return [];
    // Midnight as an end is the day's end.
    const end = to === 0 ? 1440 : to;
    return from < end ? [[from, end]] : [];
  });
  if (flagOf(textOf(day, 'DayWorking')) !== true) return [];
  return times.length > 0 ? apart(times) : usual;
}

/** Sorted, and joined where they overlap or touch. */
function apart(times: readonly Interval[]): DayHours {
  const joined: [number, number][] = [];
  for (const [from, to] of times.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function childrenOf(record: Element, list: string, name: string): Element[] {
  return record.children
    .filter((child) => child.name === list)
    .flatMap((child) => child.children.filter((each) => each.name === name));
}
