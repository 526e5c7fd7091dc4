import type { Plan } from '../model/plan';
import { matchPlans, type MatchedPlan } from './matchPlans';
import {
  baselineFields,
  calendarFields,
  differing,
  fingerprint,
  indexPlan,
  planFields,
  resourceFields,
  taskFields,
  type Fields,
  type PlanIndex,
} from './planFields';
import {
  isProjectSummary,
  planFieldKinds,
  type ImportBook,
  type MatchedBy,
  type PlanEntity,
  type PlanFieldName,
  type PlanFieldValue,
  type PlanItem,
  type PlanReport,
} from './planModel';

export interface PlanComparison {
  /** The file's plan under the numbers of here. */
  matched: MatchedPlan;
  /** Every record of either side: settings, calendars, resources, baselines, then tasks in the file's order. */
  items: PlanItem[];
}

/**
 * Compares the plan read from a file with the one that a project has, record by record. Nothing is written.
 *
 * A record that is as the last import read it follows the file. One that was changed, added or deleted here since,
 * and that the file tells otherwise, is a conflict; of a plan that never was imported, everything was made here.
 * Calendars, people and baselines that were added here simply stay.
 * @param here null = the project has no plan: everything is new
 */
export function comparePlans(here: Plan | null, file: Plan, book: ImportBook): PlanComparison {
  const matched = matchPlans(here, file, book);
  const sides = { here: here && indexPlan(here), file: indexPlan(matched.plan) };
  const items: PlanItem[] = [];
  for (const entity of ['plan', 'calendar', 'resource', 'baseline', 'task'] as const) {
    const known = sides.here ? recordsOf(entity, sides.here) : new Map<number, Fields>();
    const read = recordsOf(entity, sides.file);
    const found: ReadonlyMap<number, MatchedBy> =
      entity === 'plan' || entity === 'baseline'
        ? new Map([...read.keys()].map((uid) => [uid, 'uid']))
        : matched[entity];
    for (const [uid, fields] of read) {
      items.push(
        itemOf({ entity, uid, here: known.get(uid), file: fields, matched: found.get(uid) }, sides, book),
      );
    }
    const order = entity === 'plan' && sides.here ? orderChange(sides.here.plan, matched.plan) : [];
    const [plan] = items;
    if (plan && order.length > 0) {
      plan.changes.push(...order);
      if (plan.outcome === 'unchanged') plan.outcome = 'updated';
    }
    for (const [uid, fields] of known) {
      if (read.has(uid)) continue;
      const item = itemOf({ entity, uid, here: fields, file: undefined, matched: undefined }, sides, book);
      if (entity === 'task' || item.conflict !== 'added') items.push(item);
    }
  }
  return { matched, items };
}

/** Figures of a comparison. */
export function planReport(
  { items, matched }: PlanComparison,
  project: { projectId: string | null; project: string },
): PlanReport {
  const count = (of: readonly PlanItem[]) => {
    const number = (outcome: PlanItem['outcome']) => of.filter((item) => item.outcome === outcome).length;
    return {
      created: number('created'),
      updated: number('updated'),
      removed: number('removed'),
      conflicts: number('conflict'),
      unchanged: number('unchanged'),
    };
  };
  const tasks = items.filter((item) => item.entity === 'task' && !isProjectSummary(item));
  const by = (how: MatchedBy) => tasks.filter((item) => item.matched === how).length;
  return {
    ...project,
    tasks: count(tasks),
    others: count(items.filter(({ entity }) => entity !== 'task')),
    matched: { uid: by('uid'), guid: by('guid'), name: by('name') },
    minutesPerDay: matched.plan.minutesPerDay,
    items,
  };
}

/** Records of one kind by their number, as fields. */
export function recordsOf(entity: PlanEntity, index: PlanIndex): Map<number, Fields> {
  switch (entity) {
    case 'plan':
      return new Map([[0, planFields(index.plan)]]);
    case 'calendar':
      return new Map(index.plan.calendars.map((each) => [each.uid, calendarFields(each)]));
    case 'resource':
      return new Map(index.plan.resources.map((each) => [each.uid, resourceFields(each)]));
    case 'baseline':
      return new Map(index.baselines.map((number) => [number, baselineFields(number, index)]));
    case 'task':
      return new Map(index.plan.tasks.map((each) => [each.uid, taskFields(each, index)]));
  }
}

interface Sides {
  here: PlanIndex | null;
  file: PlanIndex;
}

interface Pair {
  entity: PlanEntity;
  uid: number;
  here: Fields | undefined;
  file: Fields | undefined;
  matched: MatchedBy | undefined;
}

function itemOf(pair: Pair, sides: Sides, book: ImportBook): PlanItem {
  const { entity, uid, here, file, matched = null } = pair;
  const index = file ? sides.file : sides.here;
  const task = entity === 'task' ? index?.task.get(uid) : undefined;
  const parent = index?.task.get(task?.parentUid ?? Number.NaN);
  const name = (file ?? here)?.name;
  const base = {
    entity,
    uid,
    name: typeof name === 'string' ? name : '',
    summary: parent && !isProjectSummary(parent) ? parent.name : '',
    start: task?.start ?? null,
    finish: task?.finish ?? null,
    conflict: null,
    matched: here && file ? matched : null,
    changes: [],
  };
  const last = book[entity].get(uid);
  if (!here) {
    return last && sides.here
      ? { ...base, outcome: 'conflict', conflict: 'deleted' }
      : { ...base, outcome: 'created' };
  }
  const touched = () => !last || last.hash !== fingerprint(here);
  if (!file) {
    if (!last) return { ...base, outcome: 'conflict', conflict: 'added' };
    return touched() ? { ...base, outcome: 'conflict', conflict: 'gone' } : { ...base, outcome: 'removed' };
  }
  const fields = differing(here, file);
  if (fields.length === 0) return { ...base, outcome: 'unchanged' };
  const changes = fields.map((field) => ({
    field,
    here: valueOf(field, here[field], sides.here ?? sides.file),
    file: valueOf(field, file[field], sides.file),
  }));
  return touched()
    ? { ...base, outcome: 'conflict', conflict: 'changed', changes }
    : { ...base, outcome: 'updated', changes };
}

/** A field as it is shown: numbers of other records become their names. */
function valueOf(field: PlanFieldName, value: unknown, index: PlanIndex): PlanFieldValue {
  switch (planFieldKinds[field]) {
    case 'opaque':
      return null;
    case 'task':
      return typeof value === 'number' ? (index.task.get(value)?.name ?? '') : '';
    case 'calendar':
      return typeof value === 'number' ? (index.calendar.get(value)?.name ?? '') : '';
    case 'relations':
      return (value as [number, 'FS', { unit: 'working'; minutes: number }][]).map(([uid, type, lag]) => ({
        uid,
        name: index.task.get(uid)?.name ?? '',
        type,
        lag,
      }));
    case 'shares':
      return (value as [number, number][]).map(([uid, units]) => ({
        name: index.resource.get(uid)?.name ?? '',
        units,
      }));
    default:
      return (value ?? null) as string | number | boolean | null;
  }
}

/** Whether the tasks of both sides come in another order. */
function orderChange(here: Plan, file: Plan): PlanItem['changes'] {
  const inFile = new Set(file.tasks.map(({ uid }) => uid));
  const both = here.tasks.flatMap(({ uid }) => (inFile.has(uid) ? [uid] : []));
  const common = new Set(both);
  const read = file.tasks.flatMap(({ uid }) => (common.has(uid) ? [uid] : []));
  return both.every((uid, at) => uid === read[at]) ? [] : [{ field: 'order', here: null, file: null }];
}
