import { z } from 'zod';
import { Id } from './common';

/**
 * A plan as a scheduling tool holds it, whatever the file it came from. Instants are minutes since
 * 1970-01-01T00:00 on the local wall clock, amounts of time are minutes; both may go down to a tenth of a minute.
 * Records are named by the number (`uid`) they have within their plan. What the source computed itself stands apart,
 * in `source`: no calculation reads it.
 */

const Uid = z.int();
const Instant = z.number();
const Minutes = z.number();

/**
 * Elements of a foreign file that the plan does not interpret, kept so that they can be written back: name, then
 * its text or the elements it holds.
 */
export type Kept = readonly [name: string, value: string | readonly Kept[]];
export const Kept: z.ZodType<Kept> = z.lazy(() =>
  z.tuple([z.string(), z.union([z.string(), z.array(Kept)])]),
);
const KeptList = z.array(Kept).readonly();

const Interval = z.tuple([z.number(), z.number()]).readonly();
const DayHours = z.array(Interval).readonly();

export const PlanCalendar = z.object({
  uid: Uid,
  name: z.string(),
  /** The calendar it derives from. */
  parentUid: Uid.nullable(),
  /** Monday first; null = as in the parent. */
  week: z.array(DayHours.nullable()).readonly(),
  /** First and last day, both included, as day numbers since 1970-01-01; later ones win where they overlap. */
  exceptions: z
    .array(z.object({ from: z.int(), to: z.int(), hours: DayHours, name: z.string().optional() }))
    .readonly(),
  /** How the source wrote its days, recurring ones included; emptied when a person changes them. */
  kept: KeptList,
});
export type PlanCalendar = z.infer<typeof PlanCalendar>;

export const PlanResource = z.object({
  uid: Uid,
  name: z.string(),
  kind: z.enum(['work', 'material', 'cost']),
  calendarUid: Uid.nullable(),
  initials: z.string(),
  group: z.string(),
  /** 1 = full time. */
  maxUnits: z.number(),
  notes: z.string(),
  kept: KeptList,
});
export type PlanResource = z.infer<typeof PlanResource>;

export const constraintTypes = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'] as const;
export const ConstraintType = z.enum(constraintTypes);
/** Dès que possible, le plus tard possible, doit commencer/finir le, début/fin au plus tôt/au plus tard le. */
export type ConstraintType = z.infer<typeof ConstraintType>;

export const relationTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export const RelationType = z.enum(relationTypes);
/** Fin-début, début-début, fin-fin, début-fin. */
export type RelationType = z.infer<typeof RelationType>;

/** Negative = a lead. `percent` is of the predecessor's duration. */
export const Lag = z.union([
  z.object({ unit: z.enum(['working', 'elapsed']), minutes: Minutes }),
  z.object({ unit: z.enum(['percent', 'elapsedPercent']), percent: z.number() }),
]);
export type Lag = z.infer<typeof Lag>;

export const PlanRelation = z.object({ predecessorUid: Uid, type: RelationType, lag: Lag });
export type PlanRelation = z.infer<typeof PlanRelation>;

/** Adhérence: a relation from a task of another project, with the dates in force there. */
export const OutsideRelation = z.object({
  projectId: Id,
  predecessorUid: Uid,
  type: RelationType,
  lag: Lag,
  /** Of the predecessor, read from its own plan. */
  project: z.string(),
  name: z.string(),
  start: Instant,
  finish: Instant,
  duration: Minutes,
  /** An inactive predecessor holds nobody back. */
  active: z.boolean(),
});
export type OutsideRelation = z.infer<typeof OutsideRelation>;

/** As the source computed them; null = it says nothing. */
export const SourceDates = z.object({
  start: Instant.nullable(),
  finish: Instant.nullable(),
  earlyStart: Instant.nullable(),
  earlyFinish: Instant.nullable(),
  lateStart: Instant.nullable(),
  lateFinish: Instant.nullable(),
  totalSlack: Minutes.nullable(),
  freeSlack: Minutes.nullable(),
  critical: z.boolean().nullable(),
});
export type SourceDates = z.infer<typeof SourceDates>;

/** Référence: what was planned when it was set. Minutes; cost in cents; null = it says nothing. */
export const TaskBaseline = z.object({
  /** 0–10. */
  number: z.int().min(0).max(10),
  start: Instant.nullable(),
  finish: Instant.nullable(),
  duration: Minutes.nullable(),
  work: Minutes.nullable(),
  cost: z.number().nullable(),
  kept: KeptList,
});
export type TaskBaseline = z.infer<typeof TaskBaseline>;

export const PlanTask = z.object({
  uid: Uid,
  name: z.string(),
  /** The summary task it stands under. */
  parentUid: Uid.nullable(),
  milestone: z.boolean(),
  /** A person, not the calculation, decides where it lies. */
  manual: z.boolean(),
  /** Where a person put it, or what another project says of it: the calculation leaves it there. */
  fixed: z.object({ start: Instant, finish: Instant }).nullable(),
  /** An inactive task is placed, and moves nothing. */
  active: z.boolean(),
  /** The dates in force, shown everywhere: the source's, until a calculation is accepted. */
  start: Instant.nullable(),
  finish: Instant.nullable(),
  duration: Minutes,
  /** Its duration runs day and night, whatever the calendars. */
  elapsed: z.boolean(),
  /** Not known for sure yet: shown with a question mark. */
  estimated: z.boolean(),
  fixedDuration: z.boolean(),
  calendarUid: Uid.nullable(),
  ignoreResourceCalendar: z.boolean(),
  constraint: ConstraintType,
  constraintDate: Instant.nullable(),
  deadline: Instant.nullable(),
  levelingDelay: Minutes,
  /** 0–1000; 500 is usual. */
  priority: z.int(),
  actualStart: Instant.nullable(),
  actualFinish: Instant.nullable(),
  actualDuration: Minutes,
  remainingDuration: Minutes,
  /** Until when work was done, and from when the rest is planned, once it has begun. */
  stop: Instant.nullable(),
  resume: Instant.nullable(),
  /** Of its duration, 0–100. */
  percentComplete: z.number(),
  /** Declared, 0–100; null = never said. */
  physicalPercent: z.number().nullable(),
  work: Minutes.nullable(),
  /** Cents; null = the source says nothing. */
  cost: z.number().nullable(),
  notes: z.string(),
  predecessors: z.array(PlanRelation).readonly(),
  outside: z.array(OutsideRelation).readonly(),
  baselines: z.array(TaskBaseline).readonly(),
  source: SourceDates,
  kept: KeptList,
});
export type PlanTask = z.infer<typeof PlanTask>;

export const PlanAssignment = z.object({
  uid: Uid,
  taskUid: Uid,
  resourceUid: Uid,
  /** 1 = full time. */
  units: z.number(),
  work: Minutes,
  remainingWork: Minutes,
  /** Work a minute of a contoured assignment carries on average, 1 when it is flat. */
  contour: z.number(),
  /** Stretches in which it was planned not to work: what splits a task. */
  idle: z.array(z.object({ from: Instant, to: Instant })).readonly(),
  kept: KeptList,
});
export type PlanAssignment = z.infer<typeof PlanAssignment>;

/** A set baseline of the plan: its number, what a person called it and when it was set. */
export const PlanBaseline = z.object({
  number: z.int().min(0).max(10),
  name: z.string(),
  at: Instant.nullable(),
});
export type PlanBaseline = z.infer<typeof PlanBaseline>;

export const Plan = z.object({
  name: z.string(),
  start: Instant.nullable(),
  finish: Instant.nullable(),
  /** From which end tasks without a constraint are placed. */
  scheduleFrom: z.enum(['start', 'finish']),
  statusDate: Instant.nullable(),
  calendarUid: Uid.nullable(),
  minutesPerDay: Minutes,
  minutesPerWeek: Minutes,
  daysPerMonth: z.number(),
  /** Total slack at or below which a task is critical, minutes. */
  criticalSlack: Minutes,
  calendars: z.array(PlanCalendar).readonly(),
  resources: z.array(PlanResource).readonly(),
  /** In the order of the outline: a summary task stands before its own. */
  tasks: z.array(PlanTask).readonly(),
  assignments: z.array(PlanAssignment).readonly(),
  baselines: z.array(PlanBaseline).readonly(),
  kept: KeptList,
});
export type Plan = z.infer<typeof Plan>;
