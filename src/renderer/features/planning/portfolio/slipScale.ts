import type { GanttZoom } from '../../../../core/gantt/rows';
import { periodLabels, periodsBetween } from '../../../../core/gantt/scale';
import type { Locale } from '../../../../core/format/numbers';
import type { MilestoneLine } from './milestoneLines';

export interface SlipScale {
  /** Day numbers, first and last. */
  from: number;
  to: number;
  width: number;
  /** Pixels from the left of a day. */
  x(day: number): number;
}

/** Room for a diamond at the left, and for « +120 j » at the right. */
const left = 14;
const right = 64;

/** The span of all dates shown, today included, over the width. */
export function slipScale(lines: readonly MilestoneLine[], today: number, width: number): SlipScale {
  let from = today;
  let to = today;
  for (const { facts } of lines) {
    for (const day of [facts.baseline, facts.forecast, facts.deadline]) {
      if (day === null) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  const room = Math.max(1, width - left - right);
  const days = Math.max(1, to - from);
  return { from, to, width, x: (day) => left + ((day - from) / days) * room };
}

export interface Tick {
  x: number;
  label: string;
}

const minutesOfDay = 1440;
/** Pixels that a character of the axis takes, about. */
const character = 6.5;

/** Columns of the axis: the shortest periods whose names have room. */
export function axisTicks(scale: SlipScale, locale: Locale): Tick[] {
  const { from, to, x, width } = scale;
  const units: GanttZoom[] = ['month', 'quarter', 'year'];
  const days: Record<string, number> = { month: 30, quarter: 91, year: 365 };
  const unit = units.find((one) => x(from + (days[one] ?? 0)) - x(from) >= 52) ?? 'year';
  return periodsBetween(from * minutesOfDay, (to + 1) * minutesOfDay, unit)
    .map((period) => {
      const start = x(period.from / minutesOfDay);
      const room = x(period.to / minutesOfDay) - start - 8;
      const names = periodLabels(period.from, unit, true, locale);
      const label = names.find((name) => name.length * character <= room) ?? names.at(-1) ?? '';
      return { x: Math.round(start) + 0.5, label };
    })
    .filter((tick) => tick.x >= 0 && tick.x < width);
}
