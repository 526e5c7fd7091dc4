import { isNumericKind, type CellKind } from './values';

/**
 * The values that continue `source` when the fill handle is pulled: two or more numbers or dates with a
 * constant step go on with it (whole months when the dates share their day), anything else repeats.
 *
 * @param count how many cells to fill.
 * @param backwards pulled up or left: the values come nearest first, before the first of the source.
 */
export function fillSeries(
  source: readonly unknown[],
  kind: CellKind,
  count: number,
  backwards = false,
): unknown[] {
  if (source.length === 0) return [];
  const ordered = backwards ? source.toReversed() : source;
  const next = seriesOf(ordered, kind);
  return Array.from({ length: count }, (_, i) => (next ? next(i + 1) : ordered[i % ordered.length]));
}

/** Rows or columns to fill when the handle is pulled to a cell: along the axis pulled furthest. */
export function fillTarget(
  source: { top: number; bottom: number; left: number; right: number },
  at: { row: number; column: number },
): { axis: 'down' | 'up' | 'right' | 'left'; count: number } | null {
  const down = at.row - source.bottom;
  const up = source.top - at.row;
  const right = at.column - source.right;
  const left = source.left - at.column;
  const vertical = Math.max(down, up);
  const horizontal = Math.max(right, left);
  if (vertical <= 0 && horizontal <= 0) return null;
  if (vertical >= horizontal) return down > 0 ? { axis: 'down', count: down } : { axis: 'up', count: up };
  return right > 0 ? { axis: 'right', count: right } : { axis: 'left', count: left };
}

function seriesOf(values: readonly unknown[], kind: CellKind): ((steps: number) => unknown) | null {
  if (values.length < 2) return null;
  if (isNumericKind(kind) || values.every((value) => typeof value === 'number')) return numberSeries(values);
  return kind === 'date' ? dateSeries(values) : null;
}

function numberSeries(values: readonly unknown[]): ((steps: number) => number) | null {
  const numbers = values.filter((value) => typeof value === 'number');
  const last = numbers.at(-1);
  if (numbers.length !== values.length || last === undefined) return null;
  const step = constantStep(numbers);
  // Rounding keeps 0.1 + 0.2 from showing its binary tail.
  return step === null ? null : (steps) => Number((last + step * steps).toPrecision(12));
}

function dateSeries(values: readonly unknown[]): ((steps: number) => string) | null {
  const days = values.map(dayNumber).filter((day) => day !== null);
  const last = days.at(-1);
  if (days.length !== values.length || last === undefined) return null;
  const dates = days.map((day) => new Date(day * DAY));
  const dayOfMonth = dates[0]?.getUTCDate() ?? 1;
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth());
  const monthStep = constantStep(months);
  if (monthStep !== null && monthStep !== 0 && dates.every((date) => date.getUTCDate() === dayOfMonth)) {
    const lastMonth = months.at(-1) ?? 0;
    return (steps) => monthDay(lastMonth + monthStep * steps, dayOfMonth);
  }
  const step = constantStep(days);
  return step === null ? null : (steps) => isoDay(last + step * steps);
}

function constantStep(numbers: readonly number[]): number | null {
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const tolerance = 1e-9 * Math.max(1, ...numbers.map(Math.abs));
  const constant = numbers.every(
    (value, i) => i === 0 || Math.abs(value - (numbers[i - 1] ?? 0) - step) <= tolerance,
  );
  return constant ? step : null;
}

const DAY = 86_400_000;

function dayNumber(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Month 0 = January of year 0; the day is held back to the month's last (31 January → 28 February). */
function monthDay(month: number, day: number): string {
  const lastDay = new Date(Date.UTC(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 0)).getUTCDate();
  return isoDay(Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, Math.min(day, lastDay)) / DAY);
}
