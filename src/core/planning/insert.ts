import { AppError } from '../errors';
import { blankTask } from '../model/blankPlan';
import type { Plan, PlanTask } from '../model/plan';
import { setCells, type Cell } from './cells';
import { freeConstraint } from './edges';
import type { TaskField, TaskValue } from './fields';
import { arrange, levelsOf, noTask, projectSummary } from './outline';

export interface NewTask {
  name: string;
  /** 0 = as the row it goes before, or at the top. */
  level: number;
  values: Partial<Record<TaskField, TaskValue>>;
}

/**
 * New tasks before a row (null = at the end): automatic, of one day still to be confirmed unless said otherwise. A
 * level too deep for the row above is brought back under it.
 * @param taken the highest number that may not be given again, such as one that an import remembers
 */
export function insertTasks(
  plan: Plan,
  before: number | null,
  drafts: readonly NewTask[],
  taken = 0,
): { plan: Plan; uids: number[] } {
  const top = projectSummary(plan) ? 1 : 0;
  const at = before === null ? plan.tasks.length : plan.tasks.findIndex(({ uid }) => uid === before);
  if (at < 0) throw noTask(before ?? 0);
  if (at < top) throw new AppError('planEdit.error.projectSummary', { name: plan.tasks[0]?.name ?? '' });
  const levels = levelsOf(plan.tasks);
  const base = before === null ? top : (levels[at] ?? top);
  const last = plan.tasks.reduce((most, { uid }) => Math.max(most, uid), taken);
  const made = drafts.map(({ name }, i): PlanTask => ({
    ...blankTask,
    uid: last + 1 + i,
    name: name.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim(),
    duration: plan.minutesPerDay,
    remainingDuration: plan.minutesPerDay,
    estimated: true,
    constraint: freeConstraint(plan),
  }));
  let above = levels[at - 1] ?? -1;
  const own = drafts.map(({ level }) => {
    above = Math.max(base, Math.min(base + level, above + 1));
    return above;
  });
  const inserted = arrange(
    plan,
    [...plan.tasks.slice(0, at), ...made, ...plan.tasks.slice(at)],
    [...levels.slice(0, at), ...own, ...levels.slice(at)],
  );
  const cells = drafts.flatMap(({ values }, i) =>
    Object.entries(values).map(([field, value]): Cell => ({
      uid: last + 1 + i,
      field: field as TaskField,
      value: value ?? null,
    })),
  );
  return {
    plan: cells.length > 0 ? setCells(inserted, cells) : inserted,
    uids: made.map(({ uid }) => uid),
  };
}
