import { firstDay, lastDay, weekday } from './workTime';

/**
 * When an exception of a calendar comes back, in Microsoft Project's terms. Months are 1–12, weekdays 0 = Monday,
 * positions 1–4 and −1 for the last. `days` restricts a relative month rule: one weekday, or a kind of day.
 */
export type Recurrence =
  | { every: 'day'; interval: number }
  | { every: 'week'; interval: number; weekdays: readonly number[] }
  | { every: 'month'; interval: number; day: number }
  | { every: 'month'; interval: number; position: number; days: DayKind }
  | { every: 'year'; month: number; day: number }
  | { every: 'year'; month: number; position: number; days: DayKind };

export type DayKind = { weekday: number } | 'day' | 'workday' | 'weekend';

/**
 * The days of a recurring exception, as day numbers, in order.
 * @param to last day, included; ignored when `count` tells how many times it happens
 */
export function occurrences(rule: Recurrence, from: number, to: number, count: number | null): number[] {
  const start = Math.max(from, firstDay);
  const end = count === null ? Math.min(to, lastDay) : lastDay;
  const found: number[] = [];
  for (const day of candidates(rule, start, end)) {
    if (day > end || found.length >= (count ?? Number.POSITIVE_INFINITY)) break;
    if (day >= start) found.push(day);
  }
  return found;
}

function* candidates(rule: Recurrence, start: number, end: number): Generator<number> {
  switch (rule.every) {
    case 'day':
      for (let day = start; day <= end; day += rule.interval) yield day;
      return;
    case 'week': {
      // Weeks are counted from Sunday, as the rule's own list of days is.
      const sunday = start - ((weekday(start) + 1) % 7);
      const offsets = rule.weekdays.map((day) => (day + 1) % 7).toSorted((a, b) => a - b);
      for (let week = sunday; week <= end; week += 7 * rule.interval) {
        for (const offset of offsets) yield week + offset;
      }
      return;
    }
    case 'month':
    case 'year': {
      const first = new Date(start * 86_400_000);
      const step = rule.every === 'month' ? rule.interval : 12;
      let month =
        first.getUTCFullYear() * 12 + (rule.every === 'month' ? first.getUTCMonth() : rule.month - 1);
      // The first month counts even when its day is already past.
      for (; monthStart(month) <= end; month += step) {
        const day = 'day' in rule ? dayOfMonth(month, rule.day) : positioned(month, rule.position, rule.days);
        if (day !== null) yield day;
      }
    }
  }
}

const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

/** A 31st that the month does not have does not happen. */
function dayOfMonth(month: number, day: number): number | null {
  const found = monthStart(month) + day - 1;
  return found < monthStart(month + 1) ? found : null;
}

function positioned(month: number, position: number, kind: DayKind): number | null {
  const days: number[] = [];
  for (let day = monthStart(month); day < monthStart(month + 1); day += 1)
    if (isOf(day, kind)) days.push(day);
  return days.at(position < 0 ? -1 : position - 1) ?? null;
}

function isOf(day: number, kind: DayKind): boolean {
  if (kind === 'day') return true;
  const weekend = weekday(day) > 4;
  if (kind === 'weekend') return weekend;
  return kind === 'workday' ? !weekend : weekday(day) === kind.weekday;
}
