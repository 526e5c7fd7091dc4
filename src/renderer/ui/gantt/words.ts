import { timeText } from '../../../core/calendar/times';
import { lastDayOf, workingDays } from '../../../core/gantt/snap';
import { formatDate, formatDateTime } from '../../../core/format/dates';
import { plainDate } from '../../../core/calendar/days';
import { narrowSpace, type Locale } from '../../../core/format/numbers';
import type { GanttRow } from '../../../core/gantt/rows';
import type { GanttProps, GanttSpan } from './types';

export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Dates and names of the chart in the reader's language. */
export interface Words {
  t: Translate;
  locale: Locale;
}

const startDate = (instant: number, locale: Locale) => formatDate(timeText(instant), locale);
const endDate = (span: GanttSpan, locale: Locale) => formatDate(plainDate(lastDayOf(span)), locale);

/** “Recette, du 12/01/2026 au 23/01/2026, 40 %, critique, C. Roy”: all that a bar says, for those who do not see it. */
export function barName(row: GanttRow, { t, locale }: Words): string {
  const parts = [row.name, ...(row.kind === 'task' ? [] : [t(`gantt.kind.${row.kind}`)])];
  if (row.start === null || row.finish === null) return [...parts, t('gantt.notPlaced')].join(', ');
  if (row.kind === 'milestone') parts.push(t('gantt.on', { date: startDate(row.start, locale) }));
  else {
    const start = startDate(row.start, locale);
    const finish = endDate({ start: row.start, finish: row.finish }, locale);
    parts.push(t('gantt.fromTo', { start, finish }), percent(row.progress));
  }
  if (row.critical) parts.push(t('gantt.critical'));
  if (!row.active) parts.push(t('gantt.inactive'));
  if (row.label !== '' && !parts.some((part) => part.includes(row.label))) parts.push(row.label);
  return [...parts, ...adherenceLines(row, { t, locale })].join(', ');
}

/** What ties it to other projects. */
export function adherenceLines({ waitsFor, awaitedBy }: GanttRow, { t }: Words): string[] {
  return [
    ...(waitsFor ? [t('gantt.waitsFor', { tasks: waitsFor })] : []),
    ...(awaitedBy ? [t('gantt.awaitedBy', { tasks: awaitedBy })] : []),
  ];
}

/** “12/01/2026 → 23/01/2026, 8 j”, with the hours when they are what one chooses. */
export function spanText(
  id: string,
  span: GanttSpan,
  props: GanttProps,
  withTime: boolean,
  words: Words,
): string {
  const { locale, t } = words;
  const start = withTime ? formatDateTime(timeText(span.start), locale) : startDate(span.start, locale);
  const finish = withTime ? formatDateTime(timeText(span.finish), locale) : endDate(span, locale);
  if (span.start === span.finish) return start;
  const duration =
    props.durationText?.(id, span) ?? t('gantt.days', { count: workingDays(span, props.nonWorking) });
  return `${start} → ${finish}, ${duration}`;
}

export const percent = (value: number) => `${Math.round(value)}${narrowSpace}%`;
