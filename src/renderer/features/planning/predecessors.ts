import type { Plan, PlanTask } from '../../../core/model/plan';
import { formatRelation } from '../../../core/planning/predecessors';
import type { PlanWords } from './words';

/**
 * What a task waits for, as a person writes it: `3;5DD+2j`; tasks of other projects by their project and name, which
 * are changed in the panel, not in the cell.
 */
export function predecessorsText(
  { predecessors, outside }: PlanTask,
  plan: Plan,
  numbers: ReadonlyMap<number, number>,
  words: PlanWords,
): string {
  return [
    ...predecessors.map((relation) =>
      formatRelation(relation, numbers.get(relation.predecessorUid) ?? 0, plan, words.locale),
    ),
    ...outside.map(({ project, name }) => `${project}\u202f›\u202f${name}`),
  ].join(';');
}

/** The part of it that a cell changes. */
export const ownPredecessors = (text: string): string =>
  text
    .split(';')
    .filter((part) => !part.includes('\u202f›\u202f'))
    .join(';');
