import type { Id } from '../model/common';
import type { Plan } from '../model/plan';
import { guidOf } from './matchPlans';
import { closeNames } from './similar';
import { nameKey } from './text';

/** Under which an import remembers which project each plan is. */
export const planSourceName = 'mspdi';

/** What a plan is known by from one import to the next: its GUID where it has one, its file and name together. */
export function planKeys(plan: Pick<Plan, 'name' | 'kept'>, file: string): string[] {
  const guid = guidOf(plan.kept);
  return [...(guid === null ? [] : [`guid ${guid}`]), `file ${file.toLowerCase()} ${nameKey(plan.name)}`];
}

export interface ProposedProject {
  projectId: Id;
  name: string;
  /** Known from an earlier import, of the very same name, or of a name that is only close: a person decides. */
  by: 'key' | 'name' | 'close';
  /** 0–1, of the names. */
  score: number;
}

const shownCandidates = 5;

/**
 * Projects that a plan may be of, likeliest first: the one it was imported into, those of its name, those of a close
 * name.
 */
export function proposeProjects(
  name: string,
  keys: readonly string[],
  known: ReadonlyMap<string, Id>,
  projects: readonly { id: Id; name: string }[],
): ProposedProject[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const remembered = keys.flatMap((key) => byId.get(known.get(key) ?? '') ?? []).slice(0, 1);
  const same = projects.filter((project) => nameKey(project.name) === nameKey(name));
  const close = closeNames(projects, (project) => project.name)(name, shownCandidates, () => false);
  const found = new Map<Id, ProposedProject>();
  const add = (projectId: Id, text: string, by: ProposedProject['by'], score: number) => {
    if (!found.has(projectId)) found.set(projectId, { projectId, name: text, by, score });
  };
  for (const project of remembered) add(project.id, project.name, 'key', 1);
  // Two projects of one name: neither is sure.
  for (const project of same) add(project.id, project.name, same.length === 1 ? 'name' : 'close', 1);
  for (const { item, score } of close) add(item.id, item.name, 'close', Math.round(score * 100) / 100);
  return [...found.values()];
}
