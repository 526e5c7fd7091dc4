import type { Plan } from '../model/plan';
import { movedPause } from '../schedule/segments';
import { draftOf } from './draft';
import { tasksByUid } from './outline';

/** Pauses of split tasks move with them: what was planned after three days of work stays planned after three days. */
export function withPauses(before: Plan, after: Plan): Plan {
  if (before.tasks === after.tasks || after.assignments.every(({ idle }) => idle.length === 0)) return after;
  const old = tasksByUid(before);
  const now = tasksByUid(after);
  const draft = draftOf(after);
  let changed = false;
  const assignments = after.assignments.map((one) => {
    const [from, to] = [startOf(old, one.taskUid), startOf(now, one.taskUid)];
    if (one.idle.length === 0 || from === null || to === null || from === to) return one;
    const { clock } = draft.span(one.taskUid);
    changed = true;
    return { ...one, idle: one.idle.map((pause) => movedPause(clock, pause, from, to)) };
  });
  return changed ? { ...after, assignments } : after;
}

/** From when the pauses of a task are counted. */
function startOf(tasks: ReturnType<typeof tasksByUid>, uid: number): number | null {
  const task = tasks.get(uid);
  return task ? (task.actualStart ?? task.start) : null;
}
