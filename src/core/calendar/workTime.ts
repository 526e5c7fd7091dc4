import { AppError } from '../errors';
import {
  createClock,
  finishAfter,
  nextStart,
  previousFinish,
  startBefore,
  workBetween,
  type Clock,
} from './clock';

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
export interface WorkTime extends Clock {
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
}

const dayMinutes = 1440;
/** 1984-01-01 and 2150-01-01: what Microsoft Project can hold, and where a search gives up. */
export const firstDay = 5113;
export const lastDay = 65_744;

/** 0 = Monday. 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * Compiles a calendar with its parents.
 * @throws AppError `schedule.error.noWork` when no day of it is ever worked
 */
export function workTime(definition: CalendarDefinition): WorkTime {
  const week = Array.from({ length: 7 }, (_, i) => inherited(definition, i));
  const special = exceptionDays(definition);
  const worked = [...week, ...special.values()].some((hours) => hours.some(([from, to]) => to > from));
  if (!worked) throw new AppError('schedule.error.noWork', { name: definition.name });
  const hoursOf = (day: number): DayHours => special.get(day) ?? week[weekday(day)] ?? [];
  const time: WorkTime = {
    ...createClock(definition.name, hoursOf, { from: firstDay, to: lastDay }),
    between: (from, to) => workBetween(time, from, to),
    nextStart: (instant) => nextStart(time, instant),
    previousFinish: (instant) => previousFinish(time, instant),
    finishAfter: (instant, minutes) => finishAfter(time, instant, minutes),
    startBefore: (instant, minutes) => startBefore(time, instant, minutes),
  };
  return time;
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
