import type { OutsideRelation, Plan, PlanTask } from '../model/plan';

/** Tasks of another plan by number; null = nothing is known of it that the link does not say already. */
export type Elsewhere = (projectId: string) => ReadonlyMap<number, PlanTask> | null;

/** Links from other projects with the dates in force there by now; those from tasks that are gone go too. */
export function refreshOutside(plan: Plan, elsewhere: Elsewhere): Plan {
  let changed = false;
  const tasks = plan.tasks.map((task) => {
    if (task.outside.length === 0) return task;
    const outside = task.outside.flatMap((link) => refreshed(link, elsewhere));
    if (outside.length === task.outside.length && outside.every((link, i) => link === task.outside[i])) {
      return task;
    }
    changed = true;
    return { ...task, outside };
  });
  return changed ? { ...plan, tasks } : plan;
}

function refreshed(link: OutsideRelation, elsewhere: Elsewhere): OutsideRelation[] {
  const tasks = elsewhere(link.projectId);
  if (!tasks) return [link];
  const from = tasks.get(link.predecessorUid);
  if (!from || from.start === null || from.finish === null) return [];
  const { name, start, finish, duration, active } = from;
  const same =
    link.name === name &&
    link.start === start &&
    link.finish === finish &&
    link.duration === duration &&
    link.active === active;
  return [same ? link : { ...link, name, start, finish, duration, active }];
}
