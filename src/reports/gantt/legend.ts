import { print } from '../../core/look/tokens';
import type { Writer } from '../page/writer';
import { widthOf } from './lines';
import type { GanttReport } from './model';
import type { TimeLayout } from './time';

export const signs = [
  'task',
  'progress',
  'critical',
  'summary',
  'milestone',
  'baseline',
  'deadline',
  'split',
  'manual',
  'inactive',
  'link',
  'continues',
  'off',
] as const;
export type Sign = (typeof signs)[number];

export interface LegendItem {
  sign: Sign;
  label: string;
}

/** CSS pixels: a drawing, what follows it, what parts two of them. */
export const legendSizes = { sign: 26, gap: 5, between: 16, line: 17, above: 6 } as const;

/** Narrowest day, in CSS pixels, at which those that nobody works are tinted. */
export const tintedDay = 2.2;

/** The signs that the report uses, and the height that naming them takes. */
export function legendOf(
  report: GanttReport,
  writer: Writer,
  width: number,
  time: TimeLayout,
): { items: LegendItem[]; height: number } {
  if (!report.options.legend) return { items: [], height: 0 };
  const items = signs
    .filter((sign) => isUsed(sign, report, time))
    .map((sign) => ({ sign, label: labelOf(sign, report, writer, time) }));
  let lines = 1;
  let used = 0;
  for (const { label } of items) {
    const own = legendSizes.sign + legendSizes.gap + widthOf(label, print.small) + legendSizes.between;
    if (used > 0 && used + own - legendSizes.between > width) {
      lines += 1;
      used = 0;
    }
    used += own;
  }
  return { items, height: lines * legendSizes.line + legendSizes.above };
}

function isUsed(sign: Sign, { rows, links, range, isWorked }: GanttReport, time: TimeLayout): boolean {
  switch (sign) {
    case 'task':
      return rows.some(({ kind, active }) => kind === 'task' && active);
    case 'progress':
      return rows.some(({ kind, progress }) => kind === 'task' && progress > 0);
    case 'critical':
      return rows.some(({ critical }) => critical);
    case 'summary':
    case 'milestone':
      return rows.some(({ kind }) => kind === sign);
    case 'baseline':
      return rows.some(({ baseline }) => baseline !== null);
    case 'deadline':
      return rows.some(({ deadline }) => deadline !== null);
    case 'split':
      return rows.some(({ segments }) => segments.length > 1);
    case 'manual':
      return rows.some(({ kind, manual }) => kind === 'task' && manual);
    case 'inactive':
      return rows.some(({ active }) => !active);
    case 'link':
      return links.length > 0;
    case 'continues':
      return (
        time.tiles.length > 1 ||
        rows.some(
          ({ start, finish }) =>
            range !== null && start !== null && finish !== null && (start < range.from || finish > range.to),
        )
      );
    case 'off': {
      if (time.scale * 1440 < tintedDay || range === null) return false;
      const first = Math.floor(range.from / 1440);
      const days = Math.ceil(range.to / 1440) - first;
      return Array.from({ length: days }, (_, i) => first + i).some((day) => !isWorked(day));
    }
  }
}

function labelOf(sign: Sign, report: GanttReport, { t, date }: Writer, time: TimeLayout): string {
  if (sign === 'continues' && time.tiles.length === 1) return t('ganttReport.legend.outOfRange');
  const { baseline } = report;
  if (sign !== 'baseline' || baseline === null) return t(`ganttReport.legend.${sign}`);
  const name =
    baseline.name ||
    (baseline.number === 0
      ? t('ganttReport.legend.baseline')
      : t('ganttReport.legend.baselineNumber', { number: baseline.number }));
  if (baseline.at === null) return name;
  const day = new Date(baseline.at * 60_000).toISOString().slice(0, 10);
  return t('ganttReport.legend.baselineAt', { name, date: date(day) });
}
