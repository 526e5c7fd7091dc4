import { print } from '../../core/look/tokens';
import type { GanttZoom } from '../../core/gantt/rows';
import { ganttTiers, periodLabels, periodsBetween } from '../../core/gantt/scale';
import type { Locale } from '../../core/format/numbers';
import { useWriter } from '../page/writer';
import type { GanttLayout, GanttPage } from './layout';
import { widthOf } from './lines';

/** A named period of the axis, in CSS pixels from the left of the chart. */
export interface Tick {
  from: number;
  to: number;
  label: string;
}

interface Ticks {
  major: Tick[];
  minor: Tick[];
}

/** Room on both sides of a label. */
const around = 3;
/** Years are named by steps when they are too narrow to be named one by one. */
const yearSteps = [1, 2, 5, 10, 20, 50];

/** The periods of a page, cut at its ends, each with the longest name that fits. */
export function ticksOf(
  { time }: GanttLayout,
  page: GanttPage,
  x: (instant: number) => number,
  locale: Locale,
): Ticks {
  const { major, minor } = ganttTiers[time.zoom];
  const line = (unit: GanttZoom, isMajor: boolean): Tick[] => {
    const periods = periodsBetween(page.from, page.to, unit).map(({ from, to }) => ({
      start: from,
      from: x(Math.max(from, page.from)),
      to: x(Math.min(to, page.to)),
      whole: from >= page.from && to <= page.to,
      names: periodLabels(from, unit, isMajor, locale),
    }));
    const fits = (name: string | undefined, room: number) =>
      name !== undefined && widthOf(name, print.small, isMajor) + 2 * around <= room;
    // One style of name for all whole periods; those that are cut take what they have room for.
    const style = Math.max(
      0,
      ...periods
        .filter(({ whole }) => whole)
        .map(({ names, from, to }) => {
          const found = names.findIndex((name) => fits(name, to - from));
          return found < 0 ? names.length - 1 : found;
        }),
    );
    const widest = Math.max(...periods.map(({ from, to }) => to - from));
    const step =
      unit === 'year'
        ? (yearSteps.find((years) => fits('2026', widest * years)) ?? yearSteps.at(-1) ?? 1)
        : 1;
    return periods.flatMap(({ start, from, to, names }) => {
      if (step > 1 && new Date(start * 60_000).getUTCFullYear() % step !== 0) return [];
      // Beside names of months, a lone figure would not be read as one.
      const alike = names.slice(style).filter((name) => /\D/.test(name) === /\D/.test(names[style] ?? ''));
      const label = alike.find((name) => fits(name, (to - from) * step)) ?? '';
      return [{ from, to, label }];
    });
  };
  return { major: major === null ? [] : line(major, true), minor: line(minor, false) };
}

/** The header of the chart: long periods above short ones, then room for the date of the situation. */
export function Axis({ ticks, layout, width }: { ticks: Ticks; layout: GanttLayout; width: number }) {
  const { axis } = layout;
  const { height, tier, status } = axis;
  const bottom = height - status;
  const minorTop = bottom - tier;
  return (
    <g>
      {ticks.major.map(({ from, label }, i) => (
        <text key={i} className="axis major" x={from + around} y={minorTop - 5}>
          {label}
        </text>
      ))}
      {ticks.minor.map(({ from, to, label }, i) =>
        ticks.major.length === 0 ? (
          <text key={i} className="axis" x={from + around} y={bottom - 5}>
            {label}
          </text>
        ) : (
          <text key={i} className="axis" x={(from + to) / 2} y={bottom - 5} textAnchor="middle">
            {label}
          </text>
        ),
      )}
      <path
        d={ticks.minor.map(({ from }) => `M${round(from)} ${minorTop}V${bottom}`).join('')}
        stroke="var(--line)"
        strokeWidth="0.6"
      />
      <path
        d={ticks.major.map(({ from }) => `M${round(from)} ${minorTop - tier}V${minorTop}`).join('')}
        stroke="var(--line-strong)"
        strokeWidth="0.6"
      />
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--text)" strokeWidth="1" />
    </g>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The date of the situation, under the axis and over its line. */
export function StatusName({ at, y, width, day }: { at: number; y: number; width: number; day: string }) {
  const { t, date } = useWriter();
  const text = t('ganttReport.statusLine', { date: date(day) });
  const half = widthOf(text, print.small, true) / 2;
  const middle = Math.max(half, Math.min(width - half, at));
  return (
    <text className="axis major" x={middle} y={y} textAnchor="middle">
      {text}
    </text>
  );
}
