import { AppError } from '../core/errors';
import type { TaskKey } from '../contract/planning';
import type { Lag, OutsideRelation, RelationType } from '../core/model/plan';
import { linkOutside, linkTasks, unlinkTasks } from '../core/planning/links';
import type { CommandContext } from './context';
import { nameOfProject, type PlanWork } from './planningWork';

interface Relation {
  from: TaskKey;
  to: TaskKey;
  type: RelationType;
  lag: Lag;
}

/** Makes relations, each held by the plan of the task that waits. */
export function linkAcross(context: CommandContext, work: PlanWork, relations: readonly Relation[]): void {
  for (const [projectId, links] of byProject(relations)) {
    const inside = links
      .filter(({ from }) => from.projectId === projectId)
      .map(({ from, to, type, lag }) => ({ uid: to.uid, predecessorUid: from.uid, type, lag }));
    const outside = links
      .filter(({ from }) => from.projectId !== projectId)
      .map(({ from, to, type, lag }) => ({ uid: to.uid, link: outsideOf(context, work, from, type, lag) }));
    work.edit(projectId, linkOutside(linkTasks(work.plan(projectId), inside), outside));
  }
}

export function unlinkAcross(work: PlanWork, relations: readonly Pick<Relation, 'from' | 'to'>[]): void {
  for (const [projectId, links] of byProject(relations)) {
    const ends = links.map(({ from, to }) => ({
      uid: to.uid,
      predecessorUid: from.uid,
      projectId: from.projectId === projectId ? null : from.projectId,
    }));
    work.edit(projectId, unlinkTasks(work.plan(projectId), ends));
  }
}

function byProject<T extends { to: TaskKey }>(relations: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const relation of relations) {
    const list = found.get(relation.to.projectId);
    if (list) list.push(relation);
    else found.set(relation.to.projectId, [relation]);
  }
  return found;
}

function outsideOf(
  context: CommandContext,
  work: PlanWork,
  { projectId, uid }: TaskKey,
  type: RelationType,
  lag: Lag,
): OutsideRelation {
  const task = work.plan(projectId).tasks.find((one) => one.uid === uid);
  if (!task) throw new AppError('planEdit.error.noTask', { uid });
  const { name, start, finish, duration, active } = task;
  if (start === null || finish === null) throw new AppError('planEdit.error.notPlaced', { task: name });
  const project = nameOfProject(context, projectId);
  return { projectId, predecessorUid: uid, type, lag, project, name, start, finish, duration, active };
}
