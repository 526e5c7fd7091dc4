import type { PlanSource } from '../../../contract/exchange';
import {
  isProjectSummary,
  type PlanDecision,
  type PlanItem,
  type PlanReport,
} from '../../../core/exchange/planModel';
import type { Id } from '../../../core/model/common';

/** A plan that was read, and what the person decided of it. */
export interface PlanDraft {
  source: PlanSource;
  /** Null = a new project; undefined = to decide. */
  projectId: Id | null | undefined;
  /** The project is the person's own choice. */
  chosen: boolean;
  /** Whose version is taken, by the key of each record that was decided. */
  takes: Readonly<Record<string, Take>>;
}

type Take = PlanDecision['take'];

export type PlanAction =
  | { type: 'project'; projectId: Id | null | undefined }
  | { type: 'take'; keys: readonly string[]; take: Take };

/** Known by its key or its very name, the project is proposed; a close name is a question; else it is a new one. */
export function draftPlan(source: PlanSource): PlanDraft {
  const [first] = source.candidates;
  const projectId = !first ? null : first.by === 'close' ? undefined : first.projectId;
  return { source, projectId, chosen: false, takes: {} };
}

export function reducePlan(draft: PlanDraft, action: PlanAction): PlanDraft {
  if (action.type === 'project') return { ...draft, projectId: action.projectId, chosen: true, takes: {} };
  const made = Object.fromEntries(action.keys.map((key) => [key, action.take]));
  return { ...draft, takes: { ...draft.takes, ...made } };
}

export const keyOf = ({ entity, uid }: Pick<PlanItem, 'entity' | 'uid'>): string => `${entity} ${uid}`;

/** Whose version of a record the import takes. */
export const takeOf = (item: PlanItem, takes: PlanDraft['takes']): Take =>
  takes[keyOf(item)] ?? (item.outcome === 'conflict' ? 'here' : 'file');

/** What is worth a line: every task, and what else differs from a plan that was there. */
export function shownItems({ items, projectId }: PlanReport): PlanItem[] {
  const isNew = projectId === null || items.every(({ outcome }) => outcome === 'created');
  return items
    .filter((item) =>
      item.entity === 'task' && !isProjectSummary(item) ? true : !isNew && item.outcome !== 'unchanged',
    )
    .toSorted((a, b) => Number(b.entity === 'task') - Number(a.entity === 'task'));
}

/** What the import would write: tasks, and records of other kinds. */
export function toWrite(items: readonly PlanItem[], takes: PlanDraft['takes']) {
  const written = items.filter((item) => item.outcome !== 'unchanged' && takeOf(item, takes) === 'file');
  const tasks = written.filter(({ entity }) => entity === 'task').length;
  return { tasks, others: written.length - tasks };
}

/** The decisions that differ from what the import does by itself. */
export const decisionsOf = (items: readonly PlanItem[], takes: PlanDraft['takes']): PlanDecision[] =>
  items.flatMap((item) => {
    const take = takes[keyOf(item)];
    return take === undefined || item.outcome === 'unchanged'
      ? []
      : [{ entity: item.entity, uid: item.uid, take }];
  });
