import { plainDate } from '../../core/calendar/days';

/** Days from 1970-01-01 back to serial 0 of each date system. */
const epoch1900 = -25_568;
const epoch1904 = -24_107;
/** 9999-12-31, the last day a spreadsheet knows. */
const lastDay = 2_932_896;

export interface SerialDate {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, of the fraction; seconds dropped as a display does. */
  clock: string;
}

/**
 * Day and time of a spreadsheet's serial number. The 1900 system counts a 29 February 1900 that never was
 * (serial 60); that one, serial 0 and numbers outside 1900–9999 give undefined: they are no day.
 */
export function serialDate(serial: number, date1904: boolean): SerialDate | undefined {
  if (!(serial >= 0)) return undefined;
  // Serials are doubles: half a second of slack keeps 08:00 from showing as 07:59.
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  if (!date1904 && (day === 0 || day === 60)) return undefined;
  const number = date1904 ? epoch1904 + day : epoch1900 + (day < 60 ? day : day - 1);
  if (number > lastDay) return undefined;
  return { date: plainDate(number), clock: clockText(seconds % 86_400) };
}

/** A length of time in days as `HH:MM`, beyond 24 hours when it is `elapsed`. */
export function durationText(days: number, elapsed: boolean): string {
  const seconds = Math.round(days * 86_400);
  return clockText(elapsed ? seconds : seconds % 86_400);
}

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
