import type { Plan } from '../model/plan';

/**
 * A plan whose records can be told apart, as a portfolio keeps them: other tools leave numbers out, give one twice, or
 * link two tasks twice. Such records get numbers of their own, of two links the last one stays, and a task does not
 * wait for itself. Tasks have numbers of their own since they were read.
 */
export function soundPlan(plan: Plan): Plan {
  return {
    ...plan,
    minutesPerDay: plan.minutesPerDay > 0 ? plan.minutesPerDay : 480,
    calendars: numbered(plan.calendars),
    resources: numbered(plan.resources),
    assignments: numbered(plan.assignments),
    tasks: plan.tasks.map((task) => {
      const links = new Map(task.predecessors.map((link) => [link.predecessorUid, link]));
      links.delete(task.uid);
      const baselines = new Map(task.baselines.map((baseline) => [baseline.number, baseline]));
      return {
        ...task,
        predecessors: links.size === task.predecessors.length ? task.predecessors : [...links.values()],
        baselines: baselines.size === task.baselines.length ? task.baselines : [...baselines.values()],
      };
    }),
    baselines: [...new Map(plan.baselines.map((baseline) => [baseline.number, baseline])).values()],
  };
}

function numbered<T extends { uid: number }>(items: readonly T[]): readonly T[] {
  const taken = new Set<number>();
  let last = items.reduce((most, { uid }) => Math.max(most, uid), 0);
  return items.map((item) => {
    if (!taken.has(item.uid)) {
      taken.add(item.uid);
      return item;
    }
    return { ...item, uid: (last += 1) };
  });
}
