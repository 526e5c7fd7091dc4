import { z } from 'zod';
import { Id, Line, PlainDate } from '../core/model/common';
import { Lag, Plan, PlanCalendar, RelationType } from '../core/model/plan';
import { TaskField, TaskValue } from '../core/planning/fields';
import { action, command, Nothing, query } from './define';
import { SavedFile } from './file';

const Uid = z.int();
/** Minutes since 1970-01-01T00:00 on the local wall clock. */
const Instant = z.number().min(7_362_720).max(94_671_360);

/** A task wherever it is. */
export const TaskKey = z.strictObject({ projectId: Id, uid: Uid });
export type TaskKey = z.infer<typeof TaskKey>;

/** A task that an edit moved: its dates in force before and after. */
export const MovedTask = z.object({
  projectId: Id,
  uid: Uid,
  name: z.string(),
  before: z.object({ start: z.number().nullable(), finish: z.number().nullable() }),
  after: z.object({ start: z.number().nullable(), finish: z.number().nullable() }),
});
export type MovedTask = z.infer<typeof MovedTask>;

/** What an edit did to the dates, other projects' included. */
export const ScheduleImpact = z.object({
  moved: z.array(MovedTask),
  /** Why a plan could not be calculated, before the edit and after: its dates in force stayed as they were. */
  problem: z
    .object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});
export type ScheduleImpact = z.infer<typeof ScheduleImpact>;

/** A task of another project that waits for one of this plan. */
export const OutsideSuccessor = z.object({
  uid: Uid,
  projectId: Id,
  project: z.string(),
  successorUid: Uid,
  name: z.string(),
  type: RelationType,
  lag: Lag,
  start: z.number().nullable(),
  finish: z.number().nullable(),
});
export type OutsideSuccessor = z.infer<typeof OutsideSuccessor>;

/** A plan with what surrounds it. What is kept of the source's file is left out. */
export const PlanView = z.object({
  plan: Plan,
  successors: z.array(OutsideSuccessor),
  /** File it was read from, '' when it was made here, and when, `YYYY-MM-DDTHH:MM:SS`. */
  source: z.string(),
  importedAt: z.string().nullable(),
});
export type PlanView = z.infer<typeof PlanView>;

export const PlanSummary = z.object({
  projectId: Id,
  tasks: z.int(),
  milestones: z.int(),
  start: z.number().nullable(),
  finish: z.number().nullable(),
  /** File it was read from, '' when it was made here, and when, `YYYY-MM-DDTHH:MM:SS`. */
  source: z.string(),
  importedAt: z.string().nullable(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** A milestone of any project with its dates: in force, done, due, and of each baseline by number. */
export const MilestoneRow = z.object({
  projectId: Id,
  project: z.string(),
  code: z.string(),
  departmentId: Id.nullable(),
  programmeId: Id.nullable(),
  uid: Uid,
  name: z.string(),
  summary: z.string(),
  date: z.number().nullable(),
  actual: z.number().nullable(),
  deadline: z.number().nullable(),
  baselines: z.record(z.string(), z.number()),
});
export type MilestoneRow = z.infer<typeof MilestoneRow>;

/** Adhérence: a relation from a task of one project to a task of another. */
export const Adherence = z.object({
  from: z.object({
    projectId: Id,
    project: z.string(),
    uid: Uid,
    name: z.string(),
    start: z.number().nullable(),
    finish: z.number().nullable(),
  }),
  to: z.object({
    projectId: Id,
    project: z.string(),
    uid: Uid,
    name: z.string(),
    start: z.number().nullable(),
    finish: z.number().nullable(),
  }),
  /** Working day of the project that waits. */
  minutesPerDay: z.number(),
  type: RelationType,
  lag: Lag,
});
export type Adherence = z.infer<typeof Adherence>;

/** A task to insert; `level` is below the row it goes after (or the top), 0 = as that row. */
export const TaskDraft = z.strictObject({
  name: Line(500),
  level: z.int().min(0).max(100),
  values: z.partialRecord(TaskField, TaskValue),
});
export type TaskDraft = z.infer<typeof TaskDraft>;

export const TaskCell = z.strictObject({ uid: Uid, field: TaskField, value: TaskValue });
export type TaskCell = z.infer<typeof TaskCell>;

const RelationDraft = z.strictObject({ from: TaskKey, to: TaskKey, type: RelationType, lag: Lag });

export const planning = {
  /** Null when the project has no plan. */
  'planning.get': query({ projectId: Id }, PlanView.nullable()),
  /** Every project that has a plan. */
  'planning.list': query({}, z.array(PlanSummary)),
  'planning.milestones': query({}, z.array(MilestoneRow)),
  'planning.adherences': query({}, z.array(Adherence)),
  /** Tasks of every plan by their name, for links between projects; best first. */
  'planning.findTasks': query(
    { text: z.string().max(200), limit: z.int().min(1).max(200) },
    z.array(z.object({ projectId: Id, project: z.string(), uid: Uid, name: z.string() })),
  ),

  /** An empty plan on the French calendar. */
  'planning.create': command({ projectId: Id, start: PlainDate }, Nothing),
  'planning.remove': command({ projectId: Id }, Nothing),
  /** New tasks before a row (null = at the end); returns their numbers in order. */
  'planning.insertTasks': command(
    { projectId: Id, before: Uid.nullable(), tasks: z.array(TaskDraft).min(1).max(20_000) },
    z.object({ uids: z.array(Uid), impact: ScheduleImpact }),
  ),
  /** Writes cells: typing, paste, fill, a bar dragged or resized (`start`, `duration`), progress. All or none. */
  'planning.setCells': command(
    { projectId: Id, cells: z.array(TaskCell).min(1).max(200_000) },
    ScheduleImpact,
  ),
  'planning.deleteTasks': command({ projectId: Id, uids: z.array(Uid).min(1) }, ScheduleImpact),
  /** Indents (1) or outdents (−1) tasks with what is under them. */
  'planning.indentTasks': command(
    { projectId: Id, uids: z.array(Uid).min(1), by: z.union([z.literal(1), z.literal(-1)]) },
    ScheduleImpact,
  ),
  /** Puts tasks with what is under them before another row (null = at the end), at that row's level. */
  'planning.moveTasks': command(
    { projectId: Id, uids: z.array(Uid).min(1), before: Uid.nullable() },
    ScheduleImpact,
  ),
  /** Makes relations, or changes their type and lag; across projects too. */
  'planning.link': command({ relations: z.array(RelationDraft).min(1).max(20_000) }, ScheduleImpact),
  'planning.unlink': command(
    {
      relations: z
        .array(z.strictObject({ from: TaskKey, to: TaskKey }))
        .min(1)
        .max(20_000),
    },
    ScheduleImpact,
  ),
  /** Keeps the dates in force of tasks (null = all) under a baseline. */
  'planning.setBaseline': command(
    { projectId: Id, number: z.int().min(0).max(10), name: Line(), uids: z.array(Uid).nullable() },
    Nothing,
  ),
  'planning.clearBaseline': command({ projectId: Id, number: z.int().min(0).max(10) }, Nothing),
  /** Takes the calculated dates of tasks (null = all) in place of those in force. */
  'planning.recalculate': command({ projectId: Id, uids: z.array(Uid).nullable() }, ScheduleImpact),
  /** Moves the work that is left after a date. */
  'planning.rescheduleRemaining': command({ projectId: Id, from: Instant }, ScheduleImpact),
  /** Settings of the plan. */
  'planning.setPlan': command(
    {
      projectId: Id,
      changes: z.strictObject({
        name: Line().optional(),
        start: Instant.optional(),
        statusDate: Instant.nullable().optional(),
        calendarUid: Uid.optional(),
        minutesPerDay: z.number().min(1).max(1440).optional(),
        criticalSlack: z.number().min(-1_000_000).max(1_000_000).optional(),
      }),
    },
    ScheduleImpact,
  ),
  /** Adds a calendar, or changes one of the same number. */
  'planning.saveCalendar': command(
    { projectId: Id, calendar: PlanCalendar.omit({ kept: true }) },
    ScheduleImpact,
  ),

  /** The plan as a Microsoft Project XML file; null when the dialog was cancelled. */
  'planning.export': action({ projectId: Id }, SavedFile.nullable()),
};
