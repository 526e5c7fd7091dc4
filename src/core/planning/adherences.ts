import type { Lag, RelationType } from '../model/plan';

interface Ends {
  start: number | null;
  finish: number | null;
}

interface Adherence {
  type: RelationType;
  lag: Lag;
  from: Ends;
  to: Ends;
  minutesPerDay: number;
}

/** Working days a week and calendar days a week: to read a working lag on the wall calendar. */
const weekDays = 5;
const minutesOfDay = 1440;

/**
 * How many calendar days a relation between two projects has left: negative = the dates in force break it. The dates
 * count as days, so that a morning after an evening is no margin; a working lag counts five days a week, because the
 * two projects may not share a calendar.
 * `minutesPerDay` is how long the working day of the project that waits is.
 * @returns null while one end is not placed
 */
export function adherenceMargin({ type, lag, from, to, minutesPerDay }: Adherence): number | null {
  const left = type === 'SS' || type === 'SF' ? from.start : from.finish;
  const right = type === 'FS' || type === 'SS' ? to.start : to.finish;
  if (left === null || right === null) return null;
  return dayOf(right) - dayOf(left + lagMinutes(lag, from, minutesPerDay));
}

const dayOf = (instant: number): number => Math.floor(instant / minutesOfDay);

function lagMinutes(lag: Lag, { start, finish }: Ends, minutesPerDay: number): number {
  switch (lag.unit) {
    case 'elapsed':
      return lag.minutes;
    case 'working':
      return Math.round((lag.minutes / minutesPerDay) * (7 / weekDays)) * minutesOfDay;
    // Of the predecessor's duration: what it takes on the wall calendar.
    case 'percent':
    case 'elapsedPercent':
      return ((finish ?? 0) - (start ?? finish ?? 0)) * (lag.percent / 100);
  }
}
