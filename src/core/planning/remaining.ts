import type { Plan, PlanTask } from '../model/plan';
import { draftOf } from './draft';

/**
 * Moves the work that is left after a date, as Microsoft Project's « Reprogrammer les tâches non terminées »: what is
 * left of a task that has begun resumes then, one that should have begun before starts no earlier. Finished, inactive
 * and manual tasks stay, and so do those whose constraint imposes a date.
 */
export function rescheduleRemaining(plan: Plan, from: number): Plan {
  const draft = draftOf(plan);
  for (const task of plan.tasks) {
    if (draft.isSummary(task.uid) || !task.active || task.fixed || task.actualFinish !== null) continue;
    const next =
      task.actualStart === null ? notBefore(task, from, draft) : resumed(task, task.actualStart, from, draft);
    draft.put(next);
  }
  return draft.plan();
}

type Draft = ReturnType<typeof draftOf>;

function notBefore(task: PlanTask, from: number, draft: Draft): PlanTask {
  if (task.start === null || task.start >= from) return task;
  if (task.constraint !== 'ASAP' && task.constraint !== 'SNET' && task.constraint !== 'FNET') return task;
  return { ...task, constraint: 'SNET', constraintDate: draft.span(task.uid).clock.nextStart(from) };
}

function resumed(task: PlanTask, actualStart: number, from: number, draft: Draft): PlanTask {
  const { clock, finishAfter } = draft.span(task.uid);
  const stop = task.stop ?? finishAfter(actualStart, task.actualDuration);
  const resume = clock.nextStart(Math.max(from, stop));
  if (stop >= from || (task.resume ?? stop) >= resume) return task;
  return { ...task, stop, resume };
}
