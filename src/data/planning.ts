import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Id } from '../core/model/common';
import { noSource } from '../core/model/blankPlan';
import {
  Kept,
  type OutsideRelation,
  type Plan,
  type PlanRelation,
  type TaskBaseline,
} from '../core/model/plan';
import type { ReadDb } from './db';
import {
  AssignmentRow,
  BaselineNameRow,
  CalendarRow,
  OutsideRow,
  PlanRow,
  RelationRow,
  relationOf,
  ResourceRow,
  SourceRow,
  TaskBaselineRow,
  taskOf,
  TaskRow,
} from './planRows';

const KeptRow = z.object({
  entity: z.enum(['plan', 'calendar', 'resource', 'task', 'assignment', 'baseline']),
  uid: z.int(),
  number: z.int(),
  elements: z.string().transform((text) => z.array(Kept).parse(JSON.parse(text))),
});

const none: readonly Kept[] = [];

/**
 * The plan of a project; null when it has none.
 * @param kept reads what the source's file held beyond what a plan interprets too: needed to write that file again
 */
export function readPlan(db: ReadDb, projectId: Id, { kept = false } = {}): Plan | null {
  const header = db.get(
    sql`SELECT name, start, finish, scheduleFrom, statusDate, calendarUid, minutesPerDay, minutesPerWeek,
          daysPerMonth, criticalSlack FROM plan WHERE projectId = ${projectId}`,
    PlanRow,
  );
  if (!header) return null;
  const keptOf = kept ? readKept(db, projectId) : () => none;
  return {
    ...header,
    calendars: db
      .all(
        sql`SELECT uid, name, parentUid, week, exceptions FROM planCalendar
            WHERE projectId = ${projectId} ORDER BY position`,
        CalendarRow,
      )
      .map((row) => ({ ...row, kept: keptOf('calendar', row.uid) })),
    resources: db
      .all(
        sql`SELECT uid, name, kind, calendarUid, initials, groupName, maxUnits, notes FROM planResource
            WHERE projectId = ${projectId} ORDER BY position`,
        ResourceRow,
      )
      .map(({ groupName, ...row }) => ({ ...row, group: groupName, kept: keptOf('resource', row.uid) })),
    tasks: readTasks(db, projectId, keptOf),
    assignments: db
      .all(
        sql`SELECT uid, taskUid, resourceUid, units, work, remainingWork, contour, idle FROM planAssignment
            WHERE projectId = ${projectId} ORDER BY position`,
        AssignmentRow,
      )
      .map((row) => ({ ...row, kept: keptOf('assignment', row.uid) })),
    baselines: db.all(
      sql`SELECT number, name, at FROM planBaseline WHERE projectId = ${projectId} ORDER BY number`,
      BaselineNameRow,
    ),
    kept: keptOf('plan', 0),
  };
}

type KeptOf = (entity: z.output<typeof KeptRow>['entity'], uid: number, number?: number) => readonly Kept[];

function readKept(db: ReadDb, projectId: Id): KeptOf {
  const found = new Map(
    db
      .all(sql`SELECT entity, uid, number, elements FROM planKept WHERE projectId = ${projectId}`, KeptRow)
      .map(({ entity, uid, number, elements }) => [`${entity} ${uid} ${number}`, elements]),
  );
  return (entity, uid, number = 0) => found.get(`${entity} ${uid} ${number}`) ?? none;
}

function readTasks(db: ReadDb, projectId: Id, keptOf: KeptOf): Plan['tasks'] {
  const relations = groups<PlanRelation>();
  for (const { taskUid, predecessorUid, ...row } of db.all(
    sql`SELECT taskUid, predecessorUid, type, lagUnit, lag FROM planRelation
        WHERE projectId = ${projectId} AND predecessorProjectId = ${projectId} ORDER BY taskUid, position`,
    RelationRow,
  )) {
    relations.add(taskUid, { predecessorUid, ...relationOf(row) });
  }
  const outside = groups<OutsideRelation>();
  for (const row of db.all(
    sql`SELECT planRelation.taskUid, planRelation.predecessorProjectId, planRelation.predecessorUid,
          planRelation.type, planRelation.lagUnit, planRelation.lag,
          project.name AS project, planTask.name, planTask.start, planTask.finish, planTask.duration,
          planTask.active
        FROM planRelation
        JOIN project ON project.id = planRelation.predecessorProjectId
        JOIN planTask ON planTask.projectId = planRelation.predecessorProjectId
          AND planTask.uid = planRelation.predecessorUid
        WHERE planRelation.projectId = ${projectId} AND planRelation.predecessorProjectId <> ${projectId}
        ORDER BY planRelation.taskUid, planRelation.position`,
    OutsideRow,
  )) {
    const { project, name, start, finish, duration, active, predecessorUid } = row;
    // A predecessor that is not placed yet asks for nothing.
    if (start === null || finish === null) continue;
    outside.add(row.taskUid, {
      projectId: row.predecessorProjectId,
      predecessorUid,
      ...relationOf(row),
      project,
      name,
      start,
      finish,
      duration,
      active,
    });
  }
  const baselines = groups<TaskBaseline>();
  for (const { taskUid, ...row } of db.all(
    sql`SELECT taskUid, number, start, finish, duration, work, cost FROM taskBaseline
        WHERE projectId = ${projectId} ORDER BY taskUid, number`,
    TaskBaselineRow,
  )) {
    baselines.add(taskUid, { ...row, kept: keptOf('baseline', taskUid, row.number) });
  }
  const sources = new Map(
    db
      .all(sql`SELECT taskUid, dates FROM taskSource WHERE projectId = ${projectId}`, SourceRow)
      .map(({ taskUid, dates }) => [taskUid, dates]),
  );
  return db
    .all(
      sql`SELECT uid, parentUid, name, milestone, manual, fixedStart, fixedFinish, active, start, finish, duration,
            elapsed, estimated, fixedDuration, calendarUid, ignoreResourceCalendar, constraintType, constraintDate,
            deadline, levelingDelay, priority, actualStart, actualFinish, actualDuration, remainingDuration, stop,
            resume, percentComplete, physicalPercent, work, cost, notes
          FROM planTask WHERE projectId = ${projectId} ORDER BY position`,
      TaskRow,
    )
    .map((row) => ({
      ...taskOf(row),
      predecessors: relations.of(row.uid),
      outside: outside.of(row.uid),
      baselines: baselines.of(row.uid),
      source: sources.get(row.uid) ?? noSource,
      kept: keptOf('task', row.uid),
    }));
}

/** Lists by task. */
function groups<T>() {
  const lists = new Map<number, T[]>();
  return {
    add(uid: number, item: T): void {
      const list = lists.get(uid);
      if (list) list.push(item);
      else lists.set(uid, [item]);
    },
    of: (uid: number): readonly T[] => lists.get(uid) ?? [],
  };
}

const PlanSourceRow = z.object({ source: z.string(), importedAt: z.string().nullable() });

/** Which file a plan came from (its name) and when it was read, `YYYY-MM-DDTHH:MM:SS`; '' and null = made here. */
export const planSource = (db: ReadDb, projectId: Id) =>
  db.get(sql`SELECT source, importedAt FROM plan WHERE projectId = ${projectId}`, PlanSourceRow);
