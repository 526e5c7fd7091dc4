import { dayNumber, plainDate } from '../../core/calendar/days';
import { firstDay, lastDay } from '../../core/calendar/workTime';
import type { ConstraintType, RelationType } from '../../core/model/plan';
import type { Element } from './element';

/** Values of a record's own elements; what is missing or unreadable is `null`, for the caller's default. */
export interface Fields {
  text(name: string): string | null;
  number(name: string): number | null;
  flag(name: string): boolean | null;
  /** Minutes since 1970-01-01T00:00, to the tenth; null outside 1984–2149. */
  instant(name: string): number | null;
  /** Minutes, to the tenth. */
  duration(name: string): number | null;
  /** A reference to a record; negative ones mean none. */
  uid(name: string): number | null;
  /** As it stands in the file, blanks at its ends included. */
  raw(name: string): string;
}

export function fieldsOf(element: Element): Fields {
  const texts = new Map<string, string>();
  for (const { name, text, children } of element.children) {
    if (children.length === 0)
      texts.set(name, text.search(forbidden) < 0 ? text : text.replaceAll(forbidden, ''));
  }
  const text = (name: string) => texts.get(name)?.trim() || null;
  const number = (name: string) => {
    const value = Number(text(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  return {
    text,
    number,
    flag: (name) => flagOf(text(name)),
    instant: (name) => instantOf(text(name)),
    duration: (name) => durationOf(text(name)),
    uid: (name) => {
      const value = number(name);
      return value !== null && value >= 0 && Number.isSafeInteger(value) ? value : null;
    },
    raw: (name) => texts.get(name) ?? '',
  };
}

/** Signs that no XML may hold, however they are written: what was read could not be written again. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const flagOf = (text: string | null | undefined): boolean | null => {
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : null;
};

/** `2026-01-31T09:00:00`, a zone's offset ignored: a plan's dates are those of its walls' clocks. */
export function instantOf(text: string | null | undefined): number | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text ?? '');
  if (!parts) return null;
  const date = parts[1] ?? '';
  const day = dayNumber(date);
  // 31 February would be 3 March.
  if (!(day >= firstDay && day < lastDay) || plainDate(day) !== date) return null;
  const minutes = Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) + Number(parts[4] ?? 0) / 60;
  return minutes <= 1440 && Number(parts[3] ?? 0) < 60 ? tenth(day * 1440 + minutes) : null;
}

/** Minute of the day of `09:00:00`; null when it is none. */
export function timeOf(text: string | null | undefined): number | null {
  const parts = /^(?:\d{4}-\d\d-\d\dT)?(\d\d):(\d\d)/.exec(text ?? '');
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : -1;
  return minute >= 0 && minute <= 1440 ? minute : null;
}

/** `PT16H30M0S`: Microsoft Project writes hours, minutes and seconds; days and years of others are elapsed ones. */
export function durationOf(text: string | null | undefined): number | null {
  const parts =
    /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      text ?? '',
    );
  if (!parts) return null;
  const [years, months, days, hours, minutes, seconds] = parts.slice(2).map((part) => Number(part ?? 0));
  const total =
    ((years ?? 0) * 365 + (months ?? 0) * 30 + (days ?? 0)) * 1440 +
    (hours ?? 0) * 60 +
    (minutes ?? 0) +
    (seconds ?? 0) / 60;
  return Number.isFinite(total) ? tenth(parts[1] ? -total : total) : null;
}

/** Codes of units that run day and night, plain or estimated: minutes, hours, days, weeks, months, percent, years. */
const elapsedUnits = new Set([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52]);
export const isElapsed = (format: number | null): boolean => format !== null && elapsedUnits.has(format);

/** The same codes, 32 higher, for durations not known for sure. */
export const isEstimated = (format: number | null): boolean =>
  format !== null && format >= 35 && format <= 53;

/** By their code. */
export const constraintCodes: readonly ConstraintType[] = [
  'ASAP',
  'ALAP',
  'MSO',
  'MFO',
  'SNET',
  'SNLT',
  'FNET',
  'FNLT',
];
export const linkTypes: readonly RelationType[] = ['FF', 'FS', 'SF', 'SS'];

export const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;
