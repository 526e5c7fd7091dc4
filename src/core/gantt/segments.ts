import type { Plan, PlanAssignment, PlanTask } from '../model/plan';

/**
 * The stretches in which someone works on each split task, by its number; tasks that nothing interrupts are not in it.
 * A task is interrupted when all who work on it are planned not to.
 */
export function splitStretches(plan: Plan): Map<number, { from: number; to: number }[]> {
  const idle = new Map<number, PlanAssignment['idle'][]>();
  const whole = new Set<number>();
  for (const { taskUid, idle: pauses } of plan.assignments) {
    if (pauses.length === 0) whole.add(taskUid);
    else idle.set(taskUid, [...(idle.get(taskUid) ?? []), pauses]);
  }
  const found = new Map<number, { from: number; to: number }[]>();
  if (idle.size === 0) return found;
  for (const task of plan.tasks) {
    const pauses = whole.has(task.uid) ? undefined : idle.get(task.uid);
    const stretches = pauses && stretchesOf(task, pauses.reduce(common));
    if (stretches) found.set(task.uid, stretches);
  }
  return found;
}

type Stretch = PlanAssignment['idle'][number];

const common = (one: readonly Stretch[], other: readonly Stretch[]): Stretch[] =>
  one.flatMap((a) =>
    other
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );

function stretchesOf({ start, finish }: PlanTask, pauses: readonly Stretch[]): Stretch[] | null {
  if (start === null || finish === null) return null;
  const inside = pauses.filter(({ from, to }) => from > start && to < finish);
  if (inside.length === 0) return null;
  const edges = [start, ...inside.flatMap(({ from, to }) => [from, to]), finish];
  return Array.from({ length: edges.length / 2 }, (_, i) => ({
    from: edges[2 * i] ?? start,
    to: edges[2 * i + 1] ?? finish,
  }));
}
