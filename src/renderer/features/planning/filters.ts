import { foldText } from '../../../core/grid/values';
import type { PlanRow } from './rows';

/** Which tasks are shown. */
export const planFilters = ['all', 'critical', 'late', 'mine', 'milestones'] as const;
export type PlanFilter = (typeof planFilters)[number];

export interface Wanted {
  filter: PlanFilter;
  /** Number of the resource that is « mine »; null = nobody chosen yet. */
  mine: number | null;
  /** Tasks of each resource. */
  tasksOf(resourceUid: number): ReadonlySet<number>;
  text: string;
  /** Now, or the plan's status date: an instant. */
  now: number;
}

/** The test of a row, or null when every row passes. A summary task is shown for its tasks, not for itself. */
export function filterOf(wanted: Wanted): ((row: PlanRow) => boolean) | null {
  const { filter, text } = wanted;
  const words = foldText(text.trim()).split(' ').filter(Boolean);
  const tests: ((row: PlanRow) => boolean)[] = [];
  if (words.length > 0) tests.push((row) => hasWords(row, words));
  switch (filter) {
    case 'critical':
      tests.push((row) => row.critical && !row.summary);
      break;
    case 'late':
      tests.push((row) => !row.summary && isLate(row, wanted.now));
      break;
    case 'milestones':
      tests.push(({ task, summary }) => task?.milestone === true && !summary);
      break;
    case 'mine': {
      const tasks = wanted.mine === null ? new Set<number>() : wanted.tasksOf(wanted.mine);
      tests.push(({ task }) => task !== null && tasks.has(task.uid));
    }
  }
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

/** Finishes after its baseline or its deadline, or should have begun and has not. */
export function isLate({ task, baseline }: PlanRow, now: number): boolean {
  if (!task || task.finish === null) return false;
  const planned = baseline?.finish ?? null;
  if (planned !== null && task.finish > planned) return true;
  if (task.deadline !== null && task.finish > task.deadline) return true;
  return task.start !== null && task.start < now && task.actualStart === null && task.percentComplete < 100;
}

function hasWords({ task, wbs, resources, number }: PlanRow, words: readonly string[]): boolean {
  if (!task) return false;
  const text = foldText(`${task.name}\n${wbs}\n${resources}\n${number}\n${task.notes}`);
  return words.every((word) => text.includes(word));
}
