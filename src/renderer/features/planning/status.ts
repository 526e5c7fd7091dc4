import type { TFunction } from 'i18next';
import type { ScheduleImpact } from '../../../contract/planning';
import type { PlanTask } from '../../../core/model/plan';
import { kindCounts } from '../../../core/planning/counts';
import { kindOf } from './rows';
import type { ShownRows } from './useRows';
import { dateText, type PlanWords } from './words';

/** « 27 tâches · 8 jalons · 6 récapitulatives · 9 critiques · du 15/01/2026 au 27/01/2027 », and how many lines a filter leaves. */
export function statusText(
  { all, rows, filtered }: ShownRows,
  range: ReturnType<typeof rangeOf>,
  words: PlanWords,
): string {
  const { t } = words;
  const kinds = kindCounts(all.map((row) => ({ kind: kindOf(row) })));
  const critical = all.filter((row) => row.critical && !row.summary).length;
  return [
    ...(filtered ? [t('planning.status.shown', { count: rows.length })] : []),
    t('planning.status.tasks', { count: kinds.task }),
    ...(kinds.milestone > 0 ? [t('planning.status.milestones', { count: kinds.milestone })] : []),
    ...(kinds.summary > 0 ? [t('planning.status.summaries', { count: kinds.summary })] : []),
    ...(critical > 0 ? [t('planning.status.critical', { count: critical })] : []),
    ...(range
      ? [
          t('planning.status.dates', {
            start: dateText(range.start, words),
            finish: dateText(range.finish, words, true),
          }),
        ]
      : []),
  ].join(' · ');
}

/** From the first start to the last finish; null when nothing is placed. */
export function rangeOf(tasks: readonly PlanTask[]): { start: number; finish: number } | null {
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const task of tasks) {
    if (task.start !== null && task.start < start) start = task.start;
    if (task.finish !== null && task.finish > finish) finish = task.finish;
  }
  return start <= finish ? { start, finish } : null;
}

/** How many tasks an edit moved, in how many other projects; null when none did. */
export function toldImpact({ moved }: ScheduleImpact, projectId: string, t: TFunction): string | null {
  if (moved.length === 0) return null;
  const others = new Set(moved.filter((one) => one.projectId !== projectId).map((one) => one.projectId));
  const text = t('planning.impact.moved', { count: moved.length });
  return others.size === 0 ? text : `${text} · ${t('planning.impact.projects', { count: others.size })}`;
}
