import type { PlanTask } from '../model/plan';
import type { HealthCheck } from './healthModel';
import { baselineOf, counted, type Facts } from './healthFacts';

/** Two months of working days: beyond, a task cannot be followed and its slack hides missing logic. */
const longDays = 44;
const hard = new Set(['MSO', 'MFO', 'SNLT', 'FNLT']);

/**
 * Points 5 to 11: tasks. Formulas: PAM 200.1 §4.5 incomplete tasks with a constraint that stops logic ÷ incomplete
 * tasks ≤ 5 %; §4.6 with more than 44 working days of total float ≤ 5 %; §4.7 with negative float = 0; §4.8 with a
 * baseline duration of more than 44 working days ≤ 5 %; §4.9 forecast before the status date, or actual after it = 0;
 * §4.10 of a day or more without a resource, for information; §4.11 of the tasks whose baseline finish is past, those
 * that finished, or will, after it ≤ 5 %.
 */
export function taskChecks(facts: Facts): HealthCheck[] {
  const { open, work, now, placed, days, plan } = facts;
  const check = (
    id: HealthCheck['id'],
    point: number,
    threshold: HealthCheck['threshold'],
    found: (task: PlanTask) => boolean,
    among: readonly PlanTask[] = open,
  ) => {
    const tasks = among.filter(found);
    return counted({ id, point, count: tasks.length, of: among.length, threshold, tasks });
  };
  const staffed = new Set(plan.assignments.map(({ taskUid }) => taskUid));
  const due = work.filter((task) => (baselineOf(task)?.finish ?? Number.POSITIVE_INFINITY) <= now);
  return [
    check('hardConstraints', 5, { unit: 'percent', most: 5 }, ({ constraint }) => hard.has(constraint)),
    check(
      'highFloat',
      6,
      { unit: 'percent', most: 5 },
      (task) => days(task, placed(task)?.totalSlack ?? 0) > longDays,
    ),
    check('negativeFloat', 7, { unit: 'count', most: 0 }, (task) => (placed(task)?.totalSlack ?? 0) < 0),
    check(
      'highDuration',
      8,
      { unit: 'percent', most: 5 },
      (task) => days(task, baselineOf(task)?.duration ?? task.duration) > longDays,
    ),
    check('invalidDates', 9, { unit: 'count', most: 0 }, (task) => invalidDate(task, now), work),
    check('resources', 10, null, (task) => days(task, task.duration) >= 1 && !staffed.has(task.uid)),
    check(
      'missedTasks',
      11,
      { unit: 'percent', most: 5 },
      (task) => (task.actualFinish ?? task.finish ?? 0) > (baselineOf(task)?.finish ?? 0),
      due,
    ),
  ];
}

function invalidDate({ start, finish, actualStart, actualFinish }: PlanTask, now: number): boolean {
  if ((actualStart ?? now) > now || (actualFinish ?? now) > now) return true;
  if (actualFinish !== null) return false;
  return (actualStart === null && start !== null && start < now) || (finish !== null && finish < now);
}
