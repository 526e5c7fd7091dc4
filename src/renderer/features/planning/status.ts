import type { TFunction } from 'i18next';
import type { ScheduleImpact } from '../../../contract/planning';
import type { PlanTask } from '../../../core/model/plan';
import type { ShownRows } from './useRows';
import { dateText, type PlanWords } from './words';

/** « 41 tâches · 6 jalons · 12 critiques · du 15/01/2026 au 27/01/2027 », and how many lines a filter leaves. */
export function statusText(
  { all, rows, filtered }: ShownRows,
  range: ReturnType<typeof rangeOf>,
  words: PlanWords,
): string {
  const { t } = words;
  const tasks = all.filter(({ summary }) => !summary);
  const milestones = tasks.filter(({ task }) => task?.milestone).length;
  const critical = tasks.filter((row) => row.critical).length;
  return [
    ...(filtered ? [t('planning.status.shown', { count: rows.length })] : []),
    t('planning.status.tasks', { count: tasks.length }),
    t('planning.status.milestones', { count: milestones }),
    t('planning.status.critical', { count: critical }),
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
