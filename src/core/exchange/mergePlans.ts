import { workBetween } from '../calendar/clock';
import type { Plan, PlanAssignment, PlanTask } from '../model/plan';
import { createClocks } from '../schedule/clocks';
import { recordsOf, type PlanComparison } from './comparePlans';
import { fingerprint, indexPlan, type PlanIndex } from './planFields';
import {
  emptyImportBook,
  planEntities,
  type ImportBook,
  type PlanDecision,
  type PlanEntity,
  type PlanItem,
} from './planModel';

/** Whose version of a record is kept, by its kind and number. */
export type Takes = Record<PlanEntity, Map<number, 'file' | 'here'>>;

/** The file's version of everything, save of conflicts, unless a person said otherwise. */
export function takesOf(items: readonly PlanItem[], decisions: readonly PlanDecision[]): Takes {
  const takes: Takes = {
    plan: new Map(),
    calendar: new Map(),
    resource: new Map(),
    baseline: new Map(),
    task: new Map(),
  };
  for (const { entity, uid, outcome } of items) {
    takes[entity].set(uid, outcome === 'conflict' ? 'here' : 'file');
  }
  for (const { entity, uid, take } of decisions) takes[entity].set(uid, take);
  return takes;
}

/**
 * The plan that an import leaves: each record in the version that was chosen, in the file's order, what is only here
 * after what it stood after. What the source computed is the file's. Summary tasks above something that was kept here
 * are placed around it. A relation to a task that goes is left out.
 */
export function mergePlans(here: Plan, comparison: PlanComparison, takes: Takes): Plan {
  const { plan: file } = comparison.matched;
  const index = { here: indexPlan(here), file: indexPlan(file) };
  const tasks = mergeTasks(index.here, index.file, takes);
  const left = new Set(tasks.map(({ uid }) => uid));
  const settings = takes.plan.get(0) === 'here' ? here : file;
  const assignments = mergeAssignments(here, file, left, takes.task);
  const workers = new Set(assignments.map(({ resourceUid }) => resourceUid));
  const resources = mergeList(
    here.resources,
    file.resources,
    takes.resource,
    (uid) => workers.has(uid),
    uidOf,
  );
  const numbers = new Set(tasks.flatMap(({ baselines }) => baselines.map(({ number }) => number)));
  const used = new Set([
    settings.calendarUid,
    ...tasks.map(({ calendarUid }) => calendarUid),
    ...resources.map(({ calendarUid }) => calendarUid),
  ]);
  return {
    ...settings,
    kept: file.kept,
    calendars: mergeList(here.calendars, file.calendars, takes.calendar, (uid) => used.has(uid), uidOf),
    resources,
    tasks,
    assignments,
    baselines: mergeList(
      here.baselines,
      file.baselines,
      takes.baseline,
      (number) => numbers.has(number),
      numberOf,
    ).toSorted((a, b) => a.number - b.number),
  };
}

/** What an import read, for the next one. */
export function importBook(comparison: PlanComparison): ImportBook {
  const { plan, sourceUids } = comparison.matched;
  const index = indexPlan(plan);
  const book = emptyImportBook();
  for (const entity of planEntities) {
    for (const [uid, fields] of recordsOf(entity, index)) {
      const sourceUid =
        entity === 'plan' || entity === 'baseline' ? uid : (sourceUids[entity].get(uid) ?? uid);
      book[entity].set(uid, { sourceUid, hash: fingerprint(fields) });
    }
  }
  return book;
}

/** Whether a plan is as its last import read it, record for record. */
export function asImported(plan: Plan, book: ImportBook): boolean {
  const index = indexPlan(plan);
  return planEntities.every((entity) => {
    const records = recordsOf(entity, index);
    return (
      records.size === book[entity].size &&
      [...records].every(([uid, fields]) => book[entity].get(uid)?.hash === fingerprint(fields))
    );
  });
}

/** Records of the file in its order, each in the version chosen, then those that are only here and stay. */
function mergeList<T>(
  here: readonly T[],
  file: readonly T[],
  takes: ReadonlyMap<number, 'file' | 'here'>,
  needed: (key: number) => boolean,
  keyOf: (item: T) => number,
): T[] {
  const known = new Map(here.map((item) => [keyOf(item), item]));
  const read = new Set(file.map(keyOf));
  return [
    ...file.flatMap((item) => {
      const key = keyOf(item);
      if (takes.get(key) !== 'here') return [item];
      const mine = known.get(key);
      return mine ? [mine] : needed(key) ? [item] : [];
    }),
    // No word of it in the comparison: it was added here.
    ...here.filter((item) => {
      const key = keyOf(item);
      return !read.has(key) && (takes.get(key) !== 'file' || needed(key));
    }),
  ];
}

const uidOf = ({ uid }: { uid: number }): number => uid;
const numberOf = ({ number }: { number: number }): number => number;

function mergeTasks(here: PlanIndex, file: PlanIndex, takes: Takes): PlanTask[] {
  const versions = new Map<number, PlanTask>();
  /** Tasks in another version than the file's. */
  const kept = new Set<number>();
  for (const task of file.plan.tasks) {
    const mine = here.task.get(task.uid);
    const baselines = baselinesOf(task, mine, takes.baseline);
    if (takes.task.get(task.uid) === 'here') {
      kept.add(task.uid);
      if (mine) versions.set(task.uid, { ...mine, baselines, source: task.source });
    } else versions.set(task.uid, { ...task, baselines, outside: mine?.outside ?? [] });
  }
  const order = file.plan.tasks.flatMap(({ uid }) => (versions.has(uid) ? [uid] : []));
  const after = new Map<number | null, number[]>();
  let previous: number | null = null;
  for (const task of here.plan.tasks) {
    if (!file.task.has(task.uid)) {
      if (takes.task.get(task.uid) === 'file') continue;
      kept.add(task.uid);
      versions.set(task.uid, task);
      after.set(previous, [...(after.get(previous) ?? []), task.uid]);
    }
    if (versions.has(task.uid) && file.task.has(task.uid)) previous = task.uid;
  }
  const line = [...(after.get(null) ?? []), ...order.flatMap((uid) => [uid, ...(after.get(uid) ?? [])])];
  const parents = new Map(line.map((uid) => [uid, parentOf(uid, versions, here, file)]));
  return rollUp(outline(line, parents), versions, parents, kept, file);
}

/** Baselines that the import sets or leaves, number by number. */
function baselinesOf(
  read: PlanTask,
  mine: PlanTask | undefined,
  takes: ReadonlyMap<number, 'file' | 'here'>,
): PlanTask['baselines'] {
  const fromHere = (mine?.baselines ?? []).filter(({ number }) => takes.get(number) !== 'file');
  const fromFile = read.baselines.filter(({ number }) => takes.get(number) === 'file');
  if (fromHere.length === 0 && fromFile.length === read.baselines.length) return read.baselines;
  return [...fromHere, ...fromFile].toSorted((a, b) => a.number - b.number);
}

/** The nearest summary task that is left, null at the top. */
function parentOf(
  uid: number,
  versions: ReadonlyMap<number, PlanTask>,
  here: PlanIndex,
  file: PlanIndex,
): number | null {
  let parent = versions.get(uid)?.parentUid ?? null;
  while (parent !== null && !versions.has(parent)) {
    parent = (file.task.get(parent) ?? here.task.get(parent))?.parentUid ?? null;
  }
  return parent;
}

/** Tasks so that each comes after the one it stands under. Two that stand under one another both go to the top. */
function outline(line: readonly number[], parents: Map<number, number | null>): number[] {
  const below = Map.groupBy(line, (uid) => parents.get(uid) ?? null);
  const sorted: number[] = [];
  const placed = new Set<number>();
  const place = (start: number) => {
    const open = [start];
    for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
      if (placed.has(uid)) continue;
      placed.add(uid);
      sorted.push(uid);
      open.push(...(below.get(uid) ?? []).toReversed());
    }
  };
  for (const uid of below.get(null) ?? []) place(uid);
  for (const uid of line) {
    if (placed.has(uid)) continue;
    parents.set(uid, null);
    place(uid);
  }
  return sorted;
}

/** The tasks with what the merge changes of them: who they stand under, what they wait for, where summaries lie. */
function rollUp(
  line: readonly number[],
  versions: ReadonlyMap<number, PlanTask>,
  parents: ReadonlyMap<number, number | null>,
  kept: ReadonlySet<number>,
  file: PlanIndex,
): PlanTask[] {
  const left = new Set(line);
  const made = new Map<number, PlanTask>();
  for (const uid of line) {
    const task = versions.get(uid);
    if (!task) continue;
    const parentUid = parents.get(uid) ?? null;
    const predecessors = task.predecessors.every(({ predecessorUid }) => left.has(predecessorUid))
      ? task.predecessors
      : task.predecessors.filter(({ predecessorUid }) => left.has(predecessorUid));
    made.set(uid, { ...task, parentUid, predecessors });
  }
  /** Summary tasks of which something is not as in the file. */
  const moved = new Set<number>();
  for (const uid of kept) {
    const from = made.has(uid) ? (parents.get(uid) ?? null) : (file.task.get(uid)?.parentUid ?? null);
    for (let above = from; above !== null && !moved.has(above); above = parents.get(above) ?? null)
      moved.add(above);
    if (made.has(uid)) moved.add(uid);
  }
  if (moved.size > 0) {
    const below = Map.groupBy(line, (uid) => parents.get(uid) ?? -1);
    const clock = createClocks(file.plan).project;
    for (const uid of line.toReversed()) {
      const task = made.get(uid);
      const children = (below.get(uid) ?? []).flatMap((child) => made.get(child) ?? []);
      if (!task || task.manual || children.length === 0 || !moved.has(uid)) continue;
      const starts = children.flatMap(({ start }) => (start === null ? [] : [start]));
      const finishes = children.flatMap(({ finish }) => (finish === null ? [] : [finish]));
      if (starts.length === 0 || finishes.length === 0) continue;
      const start = Math.min(...starts);
      const finish = Math.max(...finishes);
      made.set(uid, { ...task, start, finish, duration: Math.max(0, workBetween(clock, start, finish)) });
    }
  }
  return line.flatMap((uid) => made.get(uid) ?? []);
}

/** Who works on each task, as in the version of it that was kept. */
function mergeAssignments(
  here: Plan,
  file: Plan,
  left: ReadonlySet<number>,
  takes: ReadonlyMap<number, 'file' | 'here'>,
): PlanAssignment[] {
  const inFile = new Set(file.tasks.map(({ uid }) => uid));
  const own = (uid: number) => left.has(uid) && (takes.get(uid) === 'here' || !inFile.has(uid));
  const mine = here.assignments.filter(({ taskUid }) => own(taskUid));
  const taken = new Set(mine.map(({ uid }) => uid));
  const read = file.assignments.filter(({ taskUid }) => takes.get(taskUid) !== 'here');
  let last = Math.max(0, ...taken, ...read.map(({ uid }) => uid));
  return [...read.map((each) => (taken.has(each.uid) ? { ...each, uid: (last += 1) } : each)), ...mine];
}
