import type { Plan, PlanTask } from '../model/plan';
import type { Schedule } from '../schedule/schedule';
import { draftOf } from './draft';
import { summaryUids } from './outline';
import { rollUp } from './rollUp';

/**
 * A plan whose every task has dates in force: those that have none take the computed ones, those of which one end is
 * said last from there, and summary tasks without dates lie over what they hold. Dates that are said stay.
 * @param computed of that plan
 */
export function placeUndated(plan: Plan, computed: Schedule): Plan {
  if (!plan.tasks.some(isUndated)) return plan;
  const draft = draftOf(plan);
  const summaries = summaryUids(plan);
  const tasks = plan.tasks.map((task, i): PlanTask => {
    const at = computed.tasks[i];
    if (!at || !isUndated(task)) return task;
    const { start, finish, duration } = task;
    if (start === null && finish === null) return { ...task, start: at.start, finish: at.finish };
    if (summaries.has(task.uid)) return { ...task, start: start ?? at.start, finish: finish ?? at.finish };
    const { clock, finishAfter } = draft.span(task.uid);
    const from = start ?? clock.startBefore(finish ?? at.finish, duration);
    return byHand({ ...task, start: from, finish: finish ?? finishAfter(from, duration) });
  });
  const placed = rollUp(plan, { ...plan, tasks });
  return {
    ...placed,
    tasks: placed.tasks.map((task, i) => {
      const before = plan.tasks[i];
      return before && !isUndated(before) ? before : task;
    }),
  };
}

/**
 * A plan whose tasks that are partly or wholly done say when they began and ended: where their dates in force lie, as
 * Microsoft Project has it when a percentage alone is said.
 */
export function placeDone(plan: Plan): Plan {
  const summaries = summaryUids(plan);
  const tasks = plan.tasks.map((task): PlanTask => {
    const { start, finish, percentComplete } = task;
    if (percentComplete === 0 || start === null || finish === null || summaries.has(task.uid)) return task;
    const actualStart = task.actualStart ?? start;
    if (percentComplete < 100) return task.actualStart === null ? { ...task, actualStart } : task;
    if (task.actualStart !== null && task.actualFinish !== null) return task;
    const actualFinish = task.actualFinish ?? Math.max(actualStart, finish);
    return { ...task, actualStart, actualFinish, actualDuration: task.duration, remainingDuration: 0 };
  });
  return tasks.every((task, i) => task === plan.tasks[i]) ? plan : { ...plan, tasks };
}

/** Of a task placed by hand the end that was said stood as a constraint: both ends now say it. */
const byHand = (task: PlanTask): PlanTask =>
  task.manual && !task.fixed && task.start !== null && task.finish !== null
    ? {
        ...task,
        fixed: { start: task.start, finish: task.finish },
        constraint: 'ASAP',
        constraintDate: null,
      }
    : task;

const isUndated = ({ start, finish }: PlanTask): boolean => start === null || finish === null;
