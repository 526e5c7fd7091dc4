import { AppError, type Message } from '../../core/errors';
import { occurrences, type DayKind, type Recurrence } from '../../core/calendar/recurrence';
import type { DayHours, Interval } from '../../core/calendar/workTime';
import type { Kept, PlanCalendar } from '../../core/model/plan';
import { calendarElements, dayElements, dayLists } from './calendarElements';
import { keptOf, sameKept, sorted, toElement, toKept } from './own';
import type { Element } from './element';
import { fieldsOf, flagOf, instantOf, timeOf, type Fields } from './values';

/** What Microsoft Project takes for a working day of which nothing is said. */
const usual: DayHours = [
  [480, 720],
  [780, 1020],
];

/** Days that the exceptions of all calendars may cover together: fifty calendars of which every day is one. */
const mostDays = 3_000_000;

/**
 * The calendars, recurring exceptions told day by day.
 * @param warnings added to: calendars that have no number of their own, derive from themselves or are never worked
 * @throws AppError `schedule.mspdi.tooLarge` when their exceptions are more than calendars can mean
 */
export function readCalendars(records: readonly Element[], warnings: Message[]): PlanCalendar[] {
  const counted = dayCounter();
  const uids = new Set(records.map((record) => fieldsOf(record).uid('UID')));
  const calendars = new Map<number, PlanCalendar>();
  for (const record of records) {
    const calendar = readCalendar(record, uids, counted);
    if (!calendar || calendars.has(calendar.uid)) {
      const name = fieldsOf(record).text('Name') ?? '';
      warnings.push({ key: 'schedule.mspdi.calendarUid', params: { name } });
    } else {
      calendars.set(calendar.uid, calendar);
      tellBase(record, uids, warnings);
      tellHours(record, calendar.name, warnings);
    }
  }
  const found = [...calendars.values()].map((calendar): PlanCalendar => {
    if (!isCircular(calendar, calendars)) return calendar;
    warnings.push({ key: 'schedule.mspdi.calendarCircle', params: { name: calendar.name } });
    const week = calendar.week.map((hours, i) => hours ?? (i > 4 ? [] : usual));
    const alone = { ...calendar, parentUid: null, week };
    calendars.set(calendar.uid, alone);
    return alone;
  });
  // The first of each number, as above.
  const sources = new Map(records.toReversed().map((record) => [fieldsOf(record).uid('UID') ?? -1, record]));
  return found.map((calendar) => {
    if (!isWorked(calendar, calendars)) {
      warnings.push({ key: 'schedule.mspdi.calendarNoWork', params: { name: calendar.name } });
    }
    const record = sources.get(calendar.uid);
    return record ? { ...calendar, kept: keptOfCalendar(record, calendar, uids) } : calendar;
  });
}

/** The days that kept elements mean; how a calendar changed since is told apart from how it was written. */
export function readDays(kept: readonly Kept[], derived: boolean): Pick<PlanCalendar, 'week' | 'exceptions'> {
  return daysOf({ name: 'Calendar', text: '', children: kept.map(toElement) }, derived, dayCounter());
}

type Counted = (exceptions: PlanException[]) => PlanException[];
type PlanException = PlanCalendar['exceptions'][number];

function dayCounter(): Counted {
  let days = 0;
  return (exceptions) => {
    for (const { from, to } of exceptions) days += Math.max(0, to - from + 1);
    if (days > mostDays) throw new AppError('schedule.mspdi.tooLarge');
    return exceptions;
  };
}

function readCalendar(
  record: Element,
  uids: ReadonlySet<number | null>,
  counted: Counted,
): PlanCalendar | null {
  const fields = fieldsOf(record);
  const uid = fields.uid('UID');
  if (uid === null) return null;
  const parentUid = baseOf(fields, uids);
  return {
    uid,
    name: fields.text('Name') ?? `#${uid}`,
    parentUid,
    ...daysOf(record, parentUid !== null, counted),
    kept: [],
  };
}

function tellBase(record: Element, uids: ReadonlySet<number | null>, warnings: Message[]): void {
  const fields = fieldsOf(record);
  const base = fields.uid('BaseCalendarUID');
  if (fields.flag('IsBaseCalendar') === true || base === null || base === 0 || uids.has(base)) return;
  const name = fields.text('Name') ?? '';
  warnings.push({ key: 'schedule.mspdi.calendarBase', params: { name, uid: base } });
}

/** Hours that end before they begin, or are none, count for nothing: told once for each calendar. */
function tellHours(record: Element, name: string, warnings: Message[]): void {
  const open = [record];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.name !== 'WorkingTime') {
      open.push(...at.children);
      continue;
    }
    const [from, to] = ['FromTime', 'ToTime'].map((end) => textIn(at, end) ?? '');
    if (from === '' && to === '') continue;
    if (intervalOf(from, to)) continue;
    warnings.push({ key: 'schedule.mspdi.calendarHours', params: { name, from: from ?? '', to: to ?? '' } });
    return;
  }
}

/** Older versions write 0 for none, newer ones −1; a calendar is never its own base. */
export function baseOf(
  fields: Pick<Fields, 'uid' | 'flag'>,
  uids: ReadonlySet<number | null>,
): number | null {
  const base = fields.uid('BaseCalendarUID');
  return fields.flag('IsBaseCalendar') !== true && base !== fields.uid('UID') && uids.has(base) ? base : null;
}

function daysOf(
  record: Element,
  derived: boolean,
  counted: Counted,
): Pick<PlanCalendar, 'week' | 'exceptions'> {
  const weekDays = childrenOf(record, 'WeekDays', 'WeekDay');
  const listed = childrenOf(record, 'Exceptions', 'Exception');
  // Before 2007 exceptions stood among the days of the week, as days of kind 0; since then they stand in both.
  const older = listed.length > 0 ? [] : weekDays.filter((day) => fieldsOf(day).number('DayType') === 0);
  return {
    week: weekOf(weekDays, derived ? null : usual),
    exceptions: [
      ...childrenOf(record, 'WorkWeeks', 'WorkWeek').flatMap((week) => counted(workWeekDays(week))),
      ...[...older, ...listed].flatMap((exception) => counted(exceptionDays(exception))),
    ],
  };
}

function keptOfCalendar(record: Element, calendar: PlanCalendar, uids: ReadonlySet<number | null>): Kept[] {
  const fields = fieldsOf(record);
  const own = calendarElements(calendar, () => baseOf(fields, uids) === calendar.parentUid);
  const days = record.children.filter(({ name }) => dayLists.has(name)).map(toKept);
  const kept = keptOf(record, { kind: 'calendar', own }, dayLists);
  return sameKept(days, dayElements(calendar)) ? kept : sorted('calendar', [...kept, ...days]);
}

/** Microsoft Project knows one step, from a resource's calendar to a base one; other programs a few. */
const mostParents = 30;

function isCircular(calendar: PlanCalendar, calendars: ReadonlyMap<number, PlanCalendar>): boolean {
  let steps = 0;
  for (let at = calendar.parentUid; at !== null; at = calendars.get(at)?.parentUid ?? null) {
    steps += 1;
    if (at === calendar.uid || steps > mostParents) return true;
  }
  return false;
}

function isWorked(calendar: PlanCalendar, calendars: ReadonlyMap<number, PlanCalendar>): boolean {
  if (calendar.exceptions.some(({ hours }) => hours.length > 0)) return true;
  const parent = calendar.parentUid === null ? undefined : calendars.get(calendar.parentUid);
  if (calendar.week.some((hours) => (hours?.length ?? 0) > 0)) return true;
  return parent !== undefined && calendar.week.includes(null) && isWorked(parent, calendars);
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
function workWeekDays(record: Element): PlanException[] {
  const period = periodOf(record);
  // Microsoft's reference has no list around these days, its programs write one.
  const days = [
    ...childrenOf(record, 'WeekDays', 'WeekDay'),
    ...record.children.filter(({ name }) => name === 'WeekDay'),
  ];
  if (!period || days.length === 0) return [];
  const week = weekOf(days, null);
  const name = fieldsOf(record).text('Name');
  const found: PlanException[] = [];
  for (let day = period.from; day <= period.to; day += 1) {
    const hours = week[(((day + 3) % 7) + 7) % 7];
    if (hours) found.push({ from: day, to: day, hours, ...(name === null ? {} : { name }) });
  }
  return found;
}

function exceptionDays(record: Element): PlanException[] {
  const period = periodOf(record);
  if (!period) return [];
  const hours = hoursOf(record);
  const rule = recurrenceOf(record);
  const fields = fieldsOf(record);
  const name = fields.text('Name');
  const named = name === null ? {} : { name };
  if (!rule) return period.from <= period.to ? [{ ...period, hours, ...named }] : [];
  const count = fields.flag('EnteredByOccurrences') === true ? fields.number('Occurrences') : null;
  return occurrences(rule, period.from, period.to, count).map((day) => ({
    from: day,
    to: day,
    hours,
    ...named,
  }));
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
  const times = childrenOf(day, 'WorkingTimes', 'WorkingTime').flatMap(
    (time) => intervalOf(textIn(time, 'FromTime'), textIn(time, 'ToTime')) ?? [],
  );
  if (flagOf(textIn(day, 'DayWorking')) !== true) return [];
  return times.length > 0 ? apart(times) : usual;
}

const textIn = (of: Element, name: string): string | undefined =>
  of.children.find((child) => child.name === name)?.text.trim();

/** Alone in a list, to be put with others; null when it is none. */
function intervalOf(first: string | undefined, last: string | undefined): [Interval] | null {
  const [from, to] = [timeOf(first), timeOf(last)];
  if (from === null || to === null) return null;
  // Midnight as an end is the day's end.
  const end = to === 0 ? 1440 : to;
  return from < end ? [[from, end]] : null;
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
