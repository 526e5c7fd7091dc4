import { AppError } from '../errors';

/**
 * Working time on the local wall clock. An instant is a whole number of minutes since 1970-01-01T00:00, with no
 * time zone; a day is its number since 1970-01-01. Amounts of work may go down to a tenth of a minute, the grain of
 * Microsoft Project, and so may the instants they lead to. Vocabulary: Microsoft Project, MPXJ.
 */

/** Minutes of a day, `[from, to)` with 0 ≤ from < to ≤ 1440; sorted, apart. */
export type Interval = readonly [from: number, to: number];

/** A day's working intervals; none = not worked. */
export type DayHours = readonly Interval[];

export interface CalendarException {
  /** First and last day, both included. */
  from: number;
  to: number;
  hours: DayHours;
}

export interface CalendarDefinition {
  name: string;
  /** Monday first. `null` = as in the parent. */
  week: readonly (DayHours | null)[];
  /** Later ones win where they overlap. */
  exceptions: readonly CalendarException[];
  parent?: CalendarDefinition;
}

/** A calendar ready to count: both directions, whatever the distance, without walking the days between. */
export interface WorkTime {
  readonly name: string;
  /** Working minutes from `from` to `to`, negative when `to` comes first. */
  between(from: number, to: number): number;
  /** The first instant from which work can be done, at or after `instant`. */
  nextStart(instant: number): number;
  /** The last instant at which work was just done, at or before `instant`. */
  previousFinish(instant: number): number;
  /** The instant at which `minutes` of work begun at `instant` are done (the end of an interval, not the next start). */
  finishAfter(instant: number, minutes: number): number;
  /** The instant from which work must be done so that `minutes` of it are done at `instant`. */
  startBefore(instant: number, minutes: number): number;
  /** Working intervals of a day. */
  hoursOf(day: number): DayHours;
}

const dayMinutes = 1440;
/** 1984-01-01 and 2150-01-01: what Microsoft Project can hold, and where a search gives up. */
export const firstDay = 5113;
export const lastDay = 65_744;

/** 0 = Monday. 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Keeps sums of tenths of minutes comparable. */
const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

const lengthOf = (hours: DayHours): number => hours.reduce((sum, [from, to]) => sum + to - from, 0);

/**
 * Compiles a calendar with its parents.
 * @throws AppError `schedule.error.noWork` when no day of it is ever worked
 */
export function workTime(definition: CalendarDefinition): WorkTime {
  const week = Array.from({ length: 7 }, (_, i) => inherited(definition, i));
  const special = exceptionDays(definition);
  const days = [...special.keys()].toSorted((a, b) => a - b);

  // Work before each weekday within a week, then what the exceptions add or take away, summed up.
  const before = [0];
  for (const hours of week) before.push((before.at(-1) ?? 0) + lengthOf(hours));
  const weekMinutes = before[7] ?? 0;
  const corrections = new Float64Array(days.length + 1);
  days.forEach((day, i) => {
    const usual = lengthOf(week[weekday(day)] ?? []);
    corrections[i + 1] = (corrections[i] ?? 0) + lengthOf(special.get(day) ?? []) - usual;
  });
  const lastException = days.at(-1) ?? firstDay;
  if (weekMinutes === 0 && !days.some((day) => lengthOf(special.get(day) ?? []) > 0)) {
    throw new AppError('schedule.error.noWork', { name: definition.name });
  }

  /** Exception days before `day`. */
  const exceptionsBefore = (day: number): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Work in all the days from `firstDay`'s Monday to the start of `day`. */
  const origin = firstDay - weekday(firstDay);
  const upToDay = (day: number): number => {
    const weeks = Math.floor((day - origin) / 7);
    return (
      weeks * weekMinutes +
      (before[day - origin - weeks * 7] ?? 0) +
      (corrections[exceptionsBefore(day)] ?? 0)
    );
  };
  const hoursOf = (day: number): DayHours => special.get(day) ?? week[weekday(day)] ?? [];
  /** The last day before which at most `work` is done (`below`: less than `work`), that has work of its own. */
  const dayOf = (work: number, below: boolean): number => {
    let low = firstDay;
    let high = weekMinutes > 0 ? lastDay : lastException;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const done = upToDay(middle);
      if (below ? done < work : done <= work) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /** Some years around the first day asked for, which most plans never leave; all of them once one often does. */
  let near: Near | null = null;
  let far = 0;
  const nearOf = (day: number): Near => (near ??= tabulate(day - 300, 2048, { upToDay, hoursOf }));
  const outside = () => {
    far += 1;
    if (far === 200) near = tabulate((near?.first ?? firstDay) - 300, 16_384, { upToDay, hoursOf });
    if (far === 2000) near = tabulate(firstDay, lastDay - firstDay, { upToDay, hoursOf });
  };

  /** Work done by `instant`. */
  const upTo = (instant: number): number => {
    const day = Math.floor(instant / dayMinutes);
    const minute = instant - day * dayMinutes;
    const table = near ?? nearOf(day);
    const at = day - table.first;
    const inside = at >= 0 && at < table.days;
    if (!inside) outside();
    let done = inside ? (table.before[at] ?? 0) : upToDay(day);
    const hours = inside ? (table.hours[at] ?? []) : hoursOf(day);
    for (let i = 0; i < hours.length; i += 1) {
      const [from, to] = hours[i] ?? none;
      if (minute <= from) break;
      done += (minute < to ? minute : to) - from;
    }
    return done;
  };
  /** The earliest instant by which `work` is done. */
  const earliest = (work: number): number => {
    const table = near ?? nearOf(firstDay);
    const inside = work > table.least && work < table.most;
    if (!inside) outside();
    const day = inside ? dayIn(table, work, true) : dayOf(work, true);
    let left = work - (inside ? (table.before[day - table.first] ?? 0) : upToDay(day));
    let end = day * dayMinutes;
    const hours = inside ? (table.hours[day - table.first] ?? []) : hoursOf(day);
    for (let i = 0; i < hours.length; i += 1) {
      const [from, to] = hours[i] ?? none;
      if (left <= to - from) return day * dayMinutes + from + left;
      left -= to - from;
      end = day * dayMinutes + to;
    }
    return end;
  };
  /** The latest instant by which no more than `work` is done: where the next minute of work begins. */
  const latest = (work: number): number => {
    const table = near ?? nearOf(firstDay);
    const inside = work > table.least && work < table.most;
    if (!inside) outside();
    const day = inside ? dayIn(table, work, false) : dayOf(work, false);
    let left = work - (inside ? (table.before[day - table.first] ?? 0) : upToDay(day));
    const hours = inside ? (table.hours[day - table.first] ?? []) : hoursOf(day);
    for (let i = 0; i < hours.length; i += 1) {
      const [from, to] = hours[i] ?? none;
      if (left < to - from) return day * dayMinutes + from + left;
      left -= to - from;
    }
    return (day + 1) * dayMinutes;
  };

  return {
    name: definition.name,
    between: (from, to) => upTo(to) - upTo(from),
    nextStart: (instant) => Math.max(instant, latest(upTo(instant))),
    previousFinish: (instant) => Math.min(instant, earliest(upTo(instant))),
    finishAfter: (instant, minutes) => (minutes === 0 ? instant : earliest(tenth(upTo(instant) + minutes))),
    startBefore: (instant, minutes) => (minutes === 0 ? instant : latest(tenth(upTo(instant) - minutes))),
    hoursOf,
  };
}

const none: Interval = [0, 0];

/** Some years of a calendar, day by day, so that neither direction has to search. */
interface Near {
  first: number;
  days: number;
  /** Work before each day, and after the last. */
  before: Float64Array;
  hours: readonly DayHours[];
  /** Amounts of work strictly between these are done within the table. */
  least: number;
  most: number;
  /** For each equal share of the work, the last day before which less of it is done. */
  index: Int32Array;
  share: number;
}

interface Days {
  upToDay(day: number): number;
  hoursOf(day: number): DayHours;
}

function tabulate(from: number, days: number, { upToDay, hoursOf }: Days): Near {
  const first = Math.min(Math.max(from, firstDay), lastDay - days);
  const before = new Float64Array(days + 1);
  const hours: DayHours[] = [];
  before[0] = upToDay(first);
  const lengths = new Map<DayHours, number>();
  for (let at = 0; at < days; at += 1) {
    const own = hoursOf(first + at);
    // The days of a week are the same few lists of hours over and over.
    const length = lengths.get(own) ?? lengthOf(own);
    lengths.set(own, length);
    hours.push(own);
    before[at + 1] = (before[at] ?? 0) + length;
  }
  const least = before[0] ?? 0;
  const most = before[days] ?? 0;
  const share = Math.max((most - least) / days, 1);
  const index = new Int32Array(days + 1);
  let at = 0;
  for (let slot = 0; slot <= days; slot += 1) {
    while (at < days - 1 && (before[at + 1] ?? 0) < least + slot * share) at += 1;
    index[slot] = at;
  }
  return { first, days, before, hours, least, most, index, share };
}

/** The day of the table in which `work` comes to be done (`below`), or to be passed. */
function dayIn({ first, before, least, index, share }: Near, work: number, below: boolean): number {
  let at = index[Math.floor((work - least) / share)] ?? 0;
  if (below) while ((before[at + 1] ?? 0) < work) at += 1;
  else while ((before[at + 1] ?? 0) <= work) at += 1;
  return first + at;
}

/** Every minute of every day: elapsed time counted as if it were worked. */
export const allTime: CalendarDefinition = {
  name: '24 h',
  week: Array.from({ length: 7 }, () => [[0, dayMinutes]] as const),
  exceptions: [],
};

/**
 * What two calendars have in common, such as a task's and a resource's.
 * The result has no parent: both are taken as they work out.
 */
export function commonTime(one: CalendarDefinition, other: CalendarDefinition): CalendarDefinition {
  const week = (of: CalendarDefinition) => Array.from({ length: 7 }, (_, i) => inherited(of, i));
  const [oneWeek, otherWeek] = [week(one), week(other)];
  const [oneDays, otherDays] = [exceptionDays(one), exceptionDays(other)];
  const days = new Set([...oneDays.keys(), ...otherDays.keys()]);
  return {
    name: `${one.name} ∩ ${other.name}`,
    week: oneWeek.map((hours, i) => overlap(hours, otherWeek[i] ?? [])),
    exceptions: [...days].map((day) => ({
      from: day,
      to: day,
      hours: overlap(
        oneDays.get(day) ?? oneWeek[weekday(day)] ?? [],
        otherDays.get(day) ?? otherWeek[weekday(day)] ?? [],
      ),
    })),
  };
}

function overlap(one: DayHours, other: DayHours): DayHours {
  return one.flatMap(([from, to]) =>
    other
      .map(([otherFrom, otherTo]) => [Math.max(from, otherFrom), Math.min(to, otherTo)] as const)
      .filter(([start, end]) => start < end),
  );
}

function inherited(definition: CalendarDefinition, weekdayIndex: number): DayHours {
  const own = definition.week[weekdayIndex];
  if (own) return own;
  return definition.parent ? inherited(definition.parent, weekdayIndex) : [];
}

/** Hours of every exceptional day; a child's exception wins over its parent's, and over its own weekday. */
function exceptionDays(definition: CalendarDefinition): Map<number, DayHours> {
  const days = definition.parent ? exceptionDays(definition.parent) : new Map<number, DayHours>();
  for (const { from, to, hours } of definition.exceptions) {
    for (let day = Math.max(from, firstDay); day <= Math.min(to, lastDay); day += 1) days.set(day, hours);
  }
  return days;
}
