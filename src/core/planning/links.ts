import { AppError } from '../errors';
import type { OutsideRelation, Plan, PlanRelation } from '../model/plan';
import { tasksByUid } from './outline';

/** Links between tasks of a plan, and with tasks of others. What waits holds the link. */

/** @throws AppError when a task would wait for itself, or for a summary task that holds it or that it holds */
export function requireLinkable(plan: Plan, predecessorUid: number, uid: number): void {
  const tasks = tasksByUid(plan);
  const [from, to] = [tasks.get(predecessorUid), tasks.get(uid)];
  if (!from || !to) throw new AppError('planEdit.error.noTask', { uid: from ? uid : predecessorUid });
  if (predecessorUid === uid) throw new AppError('planEdit.error.linkSelf', { task: to.name });
  const under = (below: number, above: number): boolean => {
    for (let at = tasks.get(below)?.parentUid ?? null; at !== null; at = tasks.get(at)?.parentUid ?? null) {
      if (at === above) return true;
    }
    return false;
  };
  if (under(uid, predecessorUid) || under(predecessorUid, uid)) {
    throw new AppError('planEdit.error.linkSummary', { from: from.name, to: to.name });
  }
}

export interface Link extends PlanRelation {
  uid: number;
}

/** Makes links within a plan; one that is there already takes the new type and lag. */
export function linkTasks(plan: Plan, links: readonly Link[]): Plan {
  const wanted = new Map<number, PlanRelation[]>();
  for (const { uid, ...link } of links) {
    requireLinkable(plan, link.predecessorUid, uid);
    wanted.set(uid, [...(wanted.get(uid) ?? []), link]);
  }
  return withTasks(plan, wanted, (task, added) => ({
    ...task,
    predecessors: added.reduce<readonly PlanRelation[]>(
      (list, link) => replaced(list, link, (one) => one.predecessorUid === link.predecessorUid),
      task.predecessors,
    ),
  }));
}

/** Makes links from tasks of other projects; one that is there already takes the new type and lag. */
export function linkOutside(plan: Plan, links: readonly { uid: number; link: OutsideRelation }[]): Plan {
  const wanted = new Map<number, OutsideRelation[]>();
  for (const { uid, link } of links) wanted.set(uid, [...(wanted.get(uid) ?? []), link]);
  return withTasks(plan, wanted, (task, added) => ({
    ...task,
    outside: added.reduce<readonly OutsideRelation[]>(
      (list, link) =>
        replaced(
          list,
          link,
          (one) => one.projectId === link.projectId && one.predecessorUid === link.predecessorUid,
        ),
      task.outside,
    ),
  }));
}

/** The end of a link that is to go; `projectId` null = within the plan. */
export interface LinkEnd {
  uid: number;
  predecessorUid: number;
  projectId: string | null;
}

/** Takes links away; those that are not there are ignored. */
export function unlinkTasks(plan: Plan, ends: readonly LinkEnd[]): Plan {
  const wanted = new Map<number, LinkEnd[]>();
  for (const end of ends) wanted.set(end.uid, [...(wanted.get(end.uid) ?? []), end]);
  return withTasks(plan, wanted, (task, gone) => {
    const predecessors = task.predecessors.filter(
      (one) => !gone.some((end) => end.projectId === null && end.predecessorUid === one.predecessorUid),
    );
    const outside = task.outside.filter(
      (one) =>
        !gone.some((end) => end.projectId === one.projectId && end.predecessorUid === one.predecessorUid),
    );
    return {
      ...task,
      predecessors: predecessors.length === task.predecessors.length ? task.predecessors : predecessors,
      outside: outside.length === task.outside.length ? task.outside : outside,
    };
  });
}

function replaced<T>(list: readonly T[], item: T, same: (one: T) => boolean): readonly T[] {
  return list.some(same) ? list.map((one) => (same(one) ? item : one)) : [...list, item];
}

type Task = Plan['tasks'][number];

function withTasks<T>(
  plan: Plan,
  wanted: ReadonlyMap<number, T>,
  change: (task: Task, given: T) => Task,
): Plan {
  const known = tasksByUid(plan);
  for (const uid of wanted.keys()) if (!known.has(uid)) throw new AppError('planEdit.error.noTask', { uid });
  return {
    ...plan,
    tasks: plan.tasks.map((task) => {
      const given = wanted.get(task.uid);
      return given === undefined ? task : change(task, given);
    }),
  };
}
