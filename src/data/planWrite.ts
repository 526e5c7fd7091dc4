import sql from 'sql-template-tag';
import type { Id } from '../core/model/common';
import type { Kept, Plan, PlanTask } from '../core/model/plan';
import type { SqlValue, WriteDb } from './db';
import { newPositions } from './planOrder';
import {
  assignmentRow,
  baselineNameRow,
  calendarRow,
  planRow,
  relationRow,
  resourceRow,
  taskBaselineRow,
  taskRow,
} from './planRows';

type Row = Record<string, SqlValue>;

/** A new plan for a project that has none. */
export function insertPlan(db: WriteDb, projectId: Id, plan: Plan, source: PlanSource): void {
  db.insert('plan', { projectId, ...planRow(plan), ...source });
  writePlan(
    db,
    projectId,
    { ...plan, calendars: [], resources: [], tasks: [], assignments: [], baselines: [], kept: [] },
    plan,
  );
}

/** File it was read from and when; '' and null for a plan made here. */
export interface PlanSource {
  source: string;
  importedAt: string | null;
}

export const setPlanSource = (db: WriteDb, projectId: Id, source: PlanSource): void =>
  void db.update('plan', { projectId }, { ...source });

/**
 * Writes what differs between two states of a plan, and nothing else: records that are the same object are not even
 * looked at. Both must have been read the same way, with or without what is kept of the source.
 */
export function writePlan(db: WriteDb, projectId: Id, before: Plan, after: Plan): void {
  updateDiffering(db, 'plan', { projectId }, planRow(before), planRow(after));
  writeKept(db, projectId, 'plan', 0, before.kept, after.kept);
  const write = <T extends { uid: number; kept: readonly Kept[] }>(
    table: 'planCalendar' | 'planResource' | 'planTask' | 'planAssignment',
    entity: Entity,
    [was, is]: readonly [readonly T[], readonly T[]],
    rowOf: (item: T) => Row,
  ) => {
    if (was === is) return;
    const positions = newPositions(db, table, projectId, was, is);
    const old = new Map(was.map((item) => [item.uid, item]));
    const left = new Set(is.map(({ uid }) => uid));
    for (const { uid } of was) {
      if (left.has(uid)) continue;
      // Whether or not it was read: a later record of the same number must not find it.
      db.remove('planKept', { projectId, entity, uid });
      db.remove(table, { projectId, uid });
    }
    for (const item of is) {
      const { uid } = item;
      const known = old.get(uid);
      if (!known) db.insert(table, { projectId, uid, position: positions?.of(uid) ?? 0, ...rowOf(item) });
      else if (known !== item) updateDiffering(db, table, { projectId, uid }, rowOf(known), rowOf(item));
      writeKept(db, projectId, entity, uid, known?.kept ?? [], item.kept);
    }
    for (const { uid, position } of positions?.moved ?? [])
      db.update(table, { projectId, uid }, { position });
  };
  write('planCalendar', 'calendar', [before.calendars, after.calendars], calendarRow);
  write('planResource', 'resource', [before.resources, after.resources], resourceRow);
  const gone = goneTasks(before, after);
  for (const task of gone) removeWhatHangs(db, projectId, task);
  write('planTask', 'task', [before.tasks, after.tasks], taskRow);
  write('planAssignment', 'assignment', [before.assignments, after.assignments], assignmentRow);
  writeTaskParts(db, projectId, before, after);
  writeBaselineNames(db, projectId, before, after);
}

/** Removes the plan of a project, and the relations other projects had with it; false when there is none. */
export function deletePlan(db: WriteDb, projectId: Id): boolean {
  db.run(sql`DELETE FROM planRelation WHERE projectId = ${projectId} OR predecessorProjectId = ${projectId}`);
  db.run(sql`DELETE FROM taskBaseline WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM taskSource WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planKept WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planImport WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planAssignment WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planResource WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planCalendar WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planBaseline WHERE projectId = ${projectId}`);
  db.run(sql`DELETE FROM planTask WHERE projectId = ${projectId}`);
  return db.remove('plan', { projectId }) === 1;
}

type Entity = 'plan' | 'calendar' | 'resource' | 'task' | 'assignment' | 'baseline';

function goneTasks(before: Plan, after: Plan): PlanTask[] {
  const left = new Set(after.tasks.map(({ uid }) => uid));
  return before.tasks.filter(({ uid }) => !left.has(uid));
}

/** Relations both ways, other projects' included, and what else is written by task. */
function removeWhatHangs(db: WriteDb, projectId: Id, { uid, baselines }: PlanTask): void {
  db.run(
    sql`DELETE FROM planRelation WHERE (projectId = ${projectId} AND taskUid = ${uid})
        OR (predecessorProjectId = ${projectId} AND predecessorUid = ${uid})`,
  );
  db.run(sql`DELETE FROM taskBaseline WHERE projectId = ${projectId} AND taskUid = ${uid}`);
  db.run(sql`DELETE FROM taskSource WHERE projectId = ${projectId} AND taskUid = ${uid}`);
  if (baselines.length > 0) db.remove('planKept', { projectId, entity: 'baseline', uid });
}

/** Relations, baselines and source dates of the tasks that changed. */
function writeTaskParts(db: WriteDb, projectId: Id, before: Plan, after: Plan): void {
  const old = new Map(before.tasks.map((task) => [task.uid, task]));
  for (const task of after.tasks) {
    const known = old.get(task.uid);
    if (known === task) continue;
    const key = { projectId, taskUid: task.uid };
    if (known?.predecessors !== task.predecessors || known.outside !== task.outside) {
      writeRows(
        db,
        'planRelation',
        key,
        known ? relationRows(projectId, known) : [],
        relationRows(projectId, task),
      );
    }
    if (known?.baselines !== task.baselines) {
      const rows = (of: PlanTask | undefined) =>
        (of?.baselines ?? []).map((one): Keyed => [{ number: one.number }, taskBaselineRow(one)]);
      writeRows(db, 'taskBaseline', key, rows(known), rows(task));
      const numbers = new Set([...(known?.baselines ?? []), ...task.baselines].map(({ number }) => number));
      const keptOf = (of: PlanTask | undefined, number: number) =>
        of?.baselines.find((one) => one.number === number)?.kept ?? [];
      for (const number of numbers) {
        writeKept(db, projectId, 'baseline', task.uid, keptOf(known, number), keptOf(task, number), number);
      }
    }
    if (known?.source !== task.source) {
      const rows = (of: PlanTask | undefined): Keyed[] =>
        of && Object.values(of.source).some((value) => value !== null)
          ? [[{}, { dates: JSON.stringify(of.source) }]]
          : [];
      writeRows(db, 'taskSource', key, rows(known), rows(task));
    }
  }
}

type Keyed = [key: Row, row: Row];

function relationRows(projectId: Id, { predecessors, outside }: PlanTask): Keyed[] {
  return [
    ...predecessors.map((link, position): Keyed => [
      { predecessorProjectId: projectId, predecessorUid: link.predecessorUid },
      { position, ...relationRow(link) },
    ]),
    ...outside.map((link, position): Keyed => [
      { predecessorProjectId: link.projectId, predecessorUid: link.predecessorUid },
      { position, ...relationRow(link) },
    ]),
  ];
}

/** Rows under one key, from one state to the other. */
function writeRows(
  db: WriteDb,
  table: string,
  under: Row,
  before: readonly Keyed[],
  after: readonly Keyed[],
): void {
  const old = new Map(before.map(([key, row]) => [JSON.stringify(key), { key, row }]));
  const now = new Map(after.map(([key, row]) => [JSON.stringify(key), { key, row }]));
  for (const [name, { key }] of old) if (!now.has(name)) db.remove(table, { ...under, ...key });
  for (const [name, { key, row }] of now) {
    const known = old.get(name);
    if (known) updateDiffering(db, table, { ...under, ...key }, known.row, row);
    else db.insert(table, { ...under, ...key, ...row });
  }
}

function writeBaselineNames(db: WriteDb, projectId: Id, before: Plan, after: Plan): void {
  if (before.baselines === after.baselines) return;
  const rows = (plan: Plan) =>
    plan.baselines.map((one): Keyed => [{ number: one.number }, baselineNameRow(one)]);
  writeRows(db, 'planBaseline', { projectId }, rows(before), rows(after));
}

function updateDiffering(db: WriteDb, table: string, key: Row, before: Row, after: Row): void {
  const differing = Object.entries(after).filter(([name, value]) => before[name] !== value);
  if (differing.length > 0) db.update(table, key, Object.fromEntries(differing));
}

function writeKept(
  db: WriteDb,
  projectId: Id,
  entity: Entity,
  uid: number,
  before: readonly Kept[],
  after: readonly Kept[],
  number = 0,
): void {
  if (before === after) return;
  const key = { projectId, entity, uid, number };
  const rows = (kept: readonly Kept[]): Keyed[] =>
    kept.length === 0 ? [] : [[{}, { elements: JSON.stringify(kept) }]];
  writeRows(db, 'planKept', key, rows(before), rows(after));
}
