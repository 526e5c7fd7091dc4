import sql from 'sql-template-tag';
import { z } from 'zod';
import { instant } from '../core/calendar/times';
import type { Id } from '../core/model/common';
import type { ReadDb, WriteDb } from './db';
import { relationOf, RelationRow } from './planRows';

/** What is read across plans, without reading the plans. */

const time = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : instant(text)));

const SuccessorRow = RelationRow.omit({ taskUid: true }).extend({
  projectId: z.string(),
  project: z.string(),
  successorUid: z.int(),
  name: z.string(),
  start: time,
  finish: time,
});

/** Tasks of other projects that wait for one of this plan. */
export const readSuccessors = (db: ReadDb, projectId: Id) =>
  db
    .all(
      sql`SELECT planRelation.predecessorUid, planRelation.projectId, project.name AS project,
            planRelation.taskUid AS successorUid, planTask.name, planRelation.type, planRelation.lagUnit,
            planRelation.lag, planTask.start, planTask.finish
          FROM planRelation
          JOIN project ON project.id = planRelation.projectId
          JOIN planTask ON planTask.projectId = planRelation.projectId AND planTask.uid = planRelation.taskUid
          WHERE planRelation.predecessorProjectId = ${projectId} AND planRelation.projectId <> ${projectId}
          ORDER BY planRelation.predecessorUid, planRelation.projectId, planRelation.taskUid`,
      SuccessorRow,
    )
    .map(({ predecessorUid: uid, lagUnit, lag, type, ...row }) => ({
      uid,
      ...row,
      ...relationOf({ type, lagUnit, lag }),
    }));

const SummaryRow = z.object({
  projectId: z.string(),
  tasks: z.int(),
  milestones: z.int(),
  start: time,
  finish: time,
  source: z.string(),
  importedAt: z.string().nullable(),
});

/** Every project that has a plan; the project's own summary task is not counted. */
export const readPlanSummaries = (db: ReadDb) =>
  db.all(
    sql`SELECT plan.projectId, count(planTask.uid) AS tasks, coalesce(sum(planTask.milestone), 0) AS milestones,
          min(CASE WHEN planTask.active THEN planTask.start END) AS start,
          max(CASE WHEN planTask.active THEN planTask.finish END) AS finish, plan.source, plan.importedAt
        FROM plan
        LEFT JOIN planTask ON planTask.projectId = plan.projectId
          AND NOT (planTask.uid = 0 AND planTask.parentUid IS NULL)
        GROUP BY plan.projectId ORDER BY plan.projectId`,
    SummaryRow,
  );

const MilestoneRow = z.object({
  projectId: z.string(),
  project: z.string(),
  code: z.string(),
  departmentId: z.string().nullable(),
  programmeId: z.string().nullable(),
  uid: z.int(),
  name: z.string(),
  summary: z.string(),
  date: time,
  actual: time,
  deadline: time,
  baselines: z.string().transform((text) => {
    const found = z.record(z.string(), z.string()).parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(found).map(([number, at]) => [number, instant(at)]));
  }),
});

/** Active milestones of every project, project by project in the order of their plans. */
export const readMilestones = (db: ReadDb) =>
  db.all(
    sql`SELECT planTask.projectId, project.name AS project, project.code, project.departmentId, project.programmeId,
          planTask.uid, planTask.name, coalesce(parent.name, '') AS summary, planTask.finish AS date,
          planTask.actualFinish AS actual, planTask.deadline,
          (SELECT json_group_object(number, finish) FROM taskBaseline
            WHERE taskBaseline.projectId = planTask.projectId AND taskBaseline.taskUid = planTask.uid
              AND taskBaseline.finish IS NOT NULL) AS baselines
        FROM planTask
        JOIN project ON project.id = planTask.projectId
        LEFT JOIN planTask AS parent ON parent.projectId = planTask.projectId AND parent.uid = planTask.parentUid
        WHERE planTask.milestone = 1 AND planTask.active = 1
        ORDER BY planTask.projectId, planTask.position`,
    MilestoneRow,
  );

const AdherenceRow = RelationRow.extend({
  projectId: z.string(),
  project: z.string(),
  name: z.string(),
  start: time,
  finish: time,
  minutesPerDay: z.number(),
  fromProjectId: z.string(),
  fromProject: z.string(),
  fromName: z.string(),
  fromStart: time,
  fromFinish: time,
});

/** Every relation from a task of one project to a task of another. */
export const readAdherences = (db: ReadDb) =>
  db
    .all(
      sql`SELECT planRelation.taskUid, planRelation.predecessorUid, planRelation.type, planRelation.lagUnit,
            planRelation.lag, planRelation.projectId, project.name AS project, planTask.name, planTask.start,
            planTask.finish, plan.minutesPerDay, planRelation.predecessorProjectId AS fromProjectId, other.name AS fromProject,
            before.name AS fromName, before.start AS fromStart, before.finish AS fromFinish
          FROM planRelation
          JOIN project ON project.id = planRelation.projectId
          JOIN plan ON plan.projectId = planRelation.projectId
          JOIN planTask ON planTask.projectId = planRelation.projectId AND planTask.uid = planRelation.taskUid
          JOIN project AS other ON other.id = planRelation.predecessorProjectId
          JOIN planTask AS before ON before.projectId = planRelation.predecessorProjectId
            AND before.uid = planRelation.predecessorUid
          WHERE planRelation.projectId <> planRelation.predecessorProjectId
          ORDER BY planRelation.projectId, planTask.position, fromProjectId, before.position`,
      AdherenceRow,
    )
    .map((row) => ({
      from: {
        projectId: row.fromProjectId,
        project: row.fromProject,
        uid: row.predecessorUid,
        name: row.fromName,
        start: row.fromStart,
        finish: row.fromFinish,
      },
      to: {
        projectId: row.projectId,
        project: row.project,
        uid: row.taskUid,
        name: row.name,
        start: row.start,
        finish: row.finish,
      },
      minutesPerDay: row.minutesPerDay,
      ...relationOf(row),
    }));

const FoundRow = z.object({ projectId: z.string(), project: z.string(), uid: z.int(), name: z.string() });

/** Tasks whose name or notes hold every word of `text` as the beginning of one of theirs, best first. */
export function findTasks(db: ReadDb, text: string, limit: number): z.output<typeof FoundRow>[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  return db.all(
    sql`SELECT planTask.projectId, project.name AS project, planTask.uid, planTask.name
        FROM search JOIN searchEntry ON searchEntry.id = search.rowid AND searchEntry.entity = 'task'
        JOIN planTask ON planTask.projectId = substr(searchEntry.entityId, 1, 26)
          AND planTask.uid = CAST(substr(searchEntry.entityId, 28) AS INTEGER)
        JOIN project ON project.id = planTask.projectId
        WHERE search MATCH ${match} ORDER BY bm25(search, 8, 10, 1), planTask.projectId, planTask.position
        LIMIT ${limit}`,
    FoundRow,
  );
}

/** Projects with a task that waits for one of this plan. */
export const dependentProjects = (db: ReadDb, projectId: Id): Id[] =>
  db
    .all(
      sql`SELECT DISTINCT projectId FROM planRelation
          WHERE predecessorProjectId = ${projectId} AND projectId <> ${projectId} ORDER BY projectId`,
      z.object({ projectId: z.string() }),
    )
    .map((row) => row.projectId);

/** The highest number of a task that an import read: a new one that took it would be mistaken for it. */
export const lastImported = (db: ReadDb, projectId: Id): number =>
  db.get(
    sql`SELECT coalesce(max(uid), 0) AS uid FROM planImport WHERE projectId = ${projectId} AND entity = 'task'`,
    z.object({ uid: z.int() }),
  )?.uid ?? 0;

/** Forgets what the source's file said of a calendar or of a baseline that a person has replaced. */
export function dropKept(
  db: WriteDb,
  projectId: Id,
  what: { calendarUid: number } | { baseline: number; uids: readonly number[] | null },
): void {
  if ('calendarUid' in what) {
    db.run(
      sql`DELETE FROM planKept WHERE projectId = ${projectId} AND entity = 'calendar' AND uid = ${what.calendarUid}`,
    );
    return;
  }
  db.run(
    sql`DELETE FROM planKept WHERE projectId = ${projectId} AND entity = 'baseline' AND number = ${what.baseline}
        AND (${what.uids === null ? 1 : 0} OR uid IN (SELECT value FROM json_each(${JSON.stringify(what.uids ?? [])})))`,
  );
}
