import type { Kept, Plan, PlanTask } from '../model/plan';
import { nameKey } from './text';
import type { ImportBook, MatchedBy } from './planModel';

export interface MatchedPlan {
  /** The file's plan with the numbers that its records have, or would have, here. */
  plan: Plan;
  /** Records that are here too, and how they were found. */
  task: ReadonlyMap<number, MatchedBy>;
  calendar: ReadonlyMap<number, MatchedBy>;
  resource: ReadonlyMap<number, MatchedBy>;
  /** Numbers in the file, by those here. */
  sourceUids: Readonly<Record<'task' | 'calendar' | 'resource', ReadonlyMap<number, number>>>;
}

/**
 * Finds the records of a file in the plan of a project, so that each keeps its number here, which other projects and
 * the next import know it by. A task is found, in this order: by the GUID that Microsoft Project gives it; by its
 * number in the file of the last import, under the same name; by its name and those above it, where they are its
 * alone; by that number alone, when it was renamed. Numbers given anew in the file thus move nothing.
 */
export function matchPlans(here: Plan | null, file: Plan, book: ImportBook): MatchedPlan {
  const task = matchItems(taskItems(here), taskItems(file), book.task, true);
  const calendar = matchItems(listItems(here?.calendars), listItems(file.calendars), book.calendar);
  const resource = matchItems(listItems(here?.resources), listItems(file.resources), book.resource);
  return {
    plan: renumbered(file, task.numbers, calendar.numbers, resource.numbers),
    task: task.found,
    calendar: calendar.found,
    resource: resource.found,
    sourceUids: {
      task: inverse(task.numbers),
      calendar: inverse(calendar.numbers),
      resource: inverse(resource.numbers),
    },
  };
}

interface Item {
  uid: number;
  guid: string | null;
  name: string;
  path: string;
}

/** @param summary the project's own summary task, number 0, is the same in every plan */
function matchItems(here: readonly Item[], file: readonly Item[], book: ImportBook['task'], summary = false) {
  /** Number here of each record of the file. */
  const numbers = new Map<number, number>();
  const found = new Map<number, MatchedBy>();
  const left = new Map(here.map((item) => [item.uid, item]));
  const pair = (item: Item, known: Item, how: MatchedBy) => {
    numbers.set(item.uid, known.uid);
    found.set(known.uid, how);
    left.delete(known.uid);
  };
  const open = () => file.filter(({ uid }) => !numbers.has(uid));
  const apart = (a: Item, b: Item) => a.guid !== null && b.guid !== null && a.guid !== b.guid;
  /** Records here by their number in the file of the last import. */
  const imported = new Map<number, number>();
  for (const [uid, { sourceUid }] of book) imported.set(sourceUid, uid);
  const numbered = ({ uid }: Item) => left.get(book.size === 0 ? uid : (imported.get(uid) ?? Number.NaN));

  const own = summary ? left.get(0) : undefined;
  const ownInFile = file.find(({ uid }) => uid === 0);
  if (own && ownInFile) pair(ownInFile, own, 'uid');
  const byGuid = alone([...left.values()], ({ guid }) => guid);
  for (const [guid, item] of alone(open(), (each) => each.guid)) {
    const known = byGuid.get(guid);
    if (known) pair(item, known, known === numbered(item) ? 'uid' : 'guid');
  }
  for (const item of open()) {
    const known = numbered(item);
    if (known && known.name === item.name && !apart(known, item)) pair(item, known, 'uid');
  }
  const byPath = alone([...left.values()], ({ path }) => path);
  for (const [path, item] of alone(open(), (each) => each.path)) {
    const known = byPath.get(path);
    if (known && !apart(known, item)) pair(item, known, 'name');
  }
  if (book.size > 0) {
    for (const item of open()) {
      const known = numbered(item);
      if (known && !apart(known, item)) pair(item, known, 'uid');
    }
  }

  // New ones keep their number where it is free; one deleted here gets the number that it had.
  const taken = new Set([...here.map(({ uid }) => uid), ...numbers.values()]);
  let last = Math.max(0, ...taken, ...book.keys(), ...file.map(({ uid }) => uid));
  for (const item of open()) {
    const wanted = imported.get(item.uid) ?? item.uid;
    const uid = taken.has(wanted) ? (last += 1) : wanted;
    taken.add(uid);
    numbers.set(item.uid, uid);
  }
  return { numbers, found };
}

/** Items by a key that no other has. */
function alone(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item> {
  const byKey = new Map<string, Item | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key) byKey.set(key, byKey.has(key) ? null : item);
  }
  return new Map([...byKey].flatMap(([key, item]) => (item ? [[key, item]] : [])));
}

function taskItems(plan: Plan | null): Item[] {
  const paths = new Map<number, string>();
  return (plan?.tasks ?? []).map((task: PlanTask): Item => {
    const name = nameKey(task.name);
    const path = `${paths.get(task.parentUid ?? Number.NaN) ?? ''}/${name}`;
    // The project's own summary task is not there in every file: it is no part of a path.
    paths.set(task.uid, task.uid === 0 ? '' : path);
    return { uid: task.uid, guid: guidOf(task.kept), name, path: name === '' ? '' : path };
  });
}

const listItems = (items: readonly { uid: number; name: string; kept: readonly Kept[] }[] = []): Item[] =>
  items.map(({ uid, name, kept }) => ({
    uid,
    guid: guidOf(kept),
    name: nameKey(name),
    path: nameKey(name),
  }));

/** The GUID among the elements kept of a record, null when it has none. */
export function guidOf(kept: readonly Kept[]): string | null {
  const found = kept.find(([name]) => name === 'GUID')?.[1];
  return typeof found === 'string' && found !== '' ? found.toUpperCase() : null;
}

type Numbers = ReadonlyMap<number, number>;

function renumbered(plan: Plan, tasks: Numbers, calendars: Numbers, resources: Numbers): Plan {
  const task = (uid: number) => tasks.get(uid) ?? uid;
  const calendar = (uid: number | null) => (uid === null ? null : (calendars.get(uid) ?? uid));
  return {
    ...plan,
    calendarUid: calendar(plan.calendarUid),
    calendars: plan.calendars.map((each) => ({
      ...each,
      uid: calendars.get(each.uid) ?? each.uid,
      parentUid: calendar(each.parentUid),
    })),
    resources: plan.resources.map((each) => ({
      ...each,
      uid: resources.get(each.uid) ?? each.uid,
      calendarUid: calendar(each.calendarUid),
    })),
    tasks: plan.tasks.map((each) => ({
      ...each,
      uid: task(each.uid),
      parentUid: each.parentUid === null ? null : task(each.parentUid),
      calendarUid: calendar(each.calendarUid),
      predecessors: each.predecessors.map((link) => ({ ...link, predecessorUid: task(link.predecessorUid) })),
    })),
    assignments: plan.assignments.map((each) => ({
      ...each,
      taskUid: task(each.taskUid),
      resourceUid: resources.get(each.resourceUid) ?? each.resourceUid,
    })),
  };
}

const inverse = (numbers: Numbers) => new Map([...numbers].map(([source, uid]) => [uid, source]));
