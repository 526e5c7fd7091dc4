import type { PlanTask } from '../model/plan';
import { tenth } from './amounts';
import { scaledWork } from './assignments';
import type { Draft } from './draft';
import { requireLeaf } from './edges';
import type { TaskValue } from './fields';
import { completed } from './progress';
import * as value from './values';

/** Durée: what is done stays done, what is left takes the rest; none = a milestone. */
export function setDuration(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  const duration = value.duration(given);
  if (duration === task.duration) return { ...task, estimated: false };
  return withDuration(
    draft,
    { ...task, estimated: false, milestone: task.milestone || duration === 0 },
    duration,
  );
}

/** The task at a new duration, with the work of its people. */
export function withDuration(draft: Draft, task: PlanTask, duration: number): PlanTask {
  const actualDuration = Math.min(task.actualDuration, duration);
  const remainingDuration = tenth(duration - actualDuration);
  const begun = task.actualStart !== null;
  const work = scaledWork(draft, task, duration, remainingDuration);
  let next: PlanTask = { ...task, duration, actualDuration, remainingDuration, work };
  draft.put(next);
  if (task.fixed && task.manual) {
    const { start } = task.fixed;
    next = { ...next, fixed: { start, finish: draft.span(task.uid).finishAfter(start, duration) } };
    draft.put(next);
  }
  if (!begun) return next;
  if (remainingDuration === 0) return completed(draft, next, null);
  return {
    ...next,
    actualFinish: null,
    percentComplete: Math.round((100 * actualDuration) / duration),
    stop: task.actualFinish ?? task.stop,
  };
}

/** Durée écoulée: its minutes run day and night, those of the same edit when a duration comes with it. */
export function setElapsed(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  requireLeaf(draft, task);
  return { ...task, elapsed: value.flag(given, 'elapsed') };
}

/** Jalon: without duration, unless one is given to it afterwards. */
export function setMilestone(draft: Draft, task: PlanTask, given: TaskValue): PlanTask {
  const milestone = value.flag(given, 'milestone');
  if (milestone === task.milestone) return task;
  const next = { ...task, milestone };
  if (!milestone || draft.isSummary(task.uid)) return next;
  return withDuration(draft, { ...next, estimated: false }, 0);
}
