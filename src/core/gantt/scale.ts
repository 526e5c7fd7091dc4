import { dayNumber, plainDate } from '../calendar/days';
import { formatMonth, formatWeekday } from '../format/dates';
import type { Locale } from '../format/numbers';
import type { GanttZoom } from './rows';

/** A stretch of the time axis, `[from, to)`, in minutes since 1970-01-01T00:00. */
export interface GanttPeriod {
  from: number;
  to: number;
}

/** The two lines of the axis at each zoom: long periods above short ones; a year has nothing above it. */
export const ganttTiers = {
  day: { major: 'week', minor: 'day' },
  week: { major: 'month', minor: 'week' },
  month: { major: 'year', minor: 'month' },
  quarter: { major: 'year', minor: 'quarter' },
  year: { major: null, minor: 'year' },
} as const satisfies Record<GanttZoom, { major: GanttZoom | null; minor: GanttZoom }>;

const dayMinutes = 1440;

/** The start of the period in which an instant lies. Weeks begin on Monday. */
export function periodStart(instant: number, unit: GanttZoom): number {
  const day = Math.floor(instant / dayMinutes);
  if (unit === 'day') return day * dayMinutes;
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return (day - mondayFirst(day)) * dayMinutes;
  const { year, month } = civil(day);
  return monthStart(year, month - (month % monthsIn[unit]));
}

/** The start of the period after the one in which an instant lies. */
export function nextPeriod(instant: number, unit: GanttZoom): number {
  const start = periodStart(instant, unit);
  if (unit === 'day') return start + dayMinutes;
  if (unit === 'week') return start + 7 * dayMinutes;
  const { year, month } = civil(start / dayMinutes);
  return monthStart(year, month + monthsIn[unit]);
}

/** The whole periods that cover `[from, to)`, in order. */
export function periodsBetween(from: number, to: number, unit: GanttZoom): GanttPeriod[] {
  const found: GanttPeriod[] = [];
  for (let start = periodStart(from, unit); start < to;) {
    const next = nextPeriod(start, unit);
    found.push({ from: start, to: next });
    start = next;
  }
  return found;
}

/** What a period may be called, the longest name first: the axis writes the first that fits. */
export function periodLabels(start: number, unit: GanttZoom, major: boolean, locale: Locale): string[] {
  const iso = plainDate(Math.floor(start / dayMinutes));
  const [year = '', month = '', day = ''] = iso.split('-');
  const number = String(Number(day));
  switch (unit) {
    case 'day':
      return [`${formatWeekday(iso, locale)} ${number}`, number];
    case 'week': {
      const week = `${locale === 'fr' ? 'S' : 'W'}${isoWeek(start)}`;
      const short = locale === 'fr' ? `${day}/${month}` : `${number} ${formatMonth(iso, locale, 'bare')}`;
      if (!major) return [`${week} · ${short}`, week];
      return [`${week} · ${number} ${formatMonth(iso, locale, 'long')}`, `${week} · ${short}`, week];
    }
    case 'month':
      if (!major)
        return [formatMonth(iso, locale, 'name'), formatMonth(iso, locale, 'bare'), String(Number(month))];
      return [
        formatMonth(iso, locale, 'long'),
        formatMonth(iso, locale, 'short'),
        `${month}/${year.slice(2)}`,
      ];
    case 'quarter': {
      const quarter = `${locale === 'fr' ? 'T' : 'Q'}${Math.floor((Number(month) - 1) / 3) + 1}`;
      return major ? [`${quarter} ${year}`, quarter] : [quarter];
    }
    case 'year':
      return [year];
  }
}

/** ISO 8601 week number: the week of a Thursday belongs to the Thursday's year. */
export function isoWeek(instant: number): number {
  const day = Math.floor(instant / dayMinutes);
  const thursday = day - mondayFirst(day) + 3;
  const newYear = dayNumber(`${civil(thursday).year}-01-01`);
  return Math.floor((thursday - newYear) / 7) + 1;
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

const mondayFirst = (day: number): number => (((day + 3) % 7) + 7) % 7;

function civil(day: number): { year: number; month: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

const monthStart = (year: number, month: number): number => Date.UTC(year, month, 1) / 60_000;
