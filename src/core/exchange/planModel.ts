import { z } from 'zod';
import { Id } from '../model/common';
import { Lag, RelationType } from '../model/plan';

/** Comparison of a plan read from a file with the one a project has. */

/** Records of a plan that an import compares; of a baseline the number is its own (0–10), of the plan itself 0. */
export const planEntities = ['plan', 'calendar', 'resource', 'baseline', 'task'] as const;
export const PlanEntity = z.enum(planEntities);
export type PlanEntity = z.infer<typeof PlanEntity>;

/** How the value of each field is written; `opaque` = too long to be shown, only that it differs. */
export const planFieldKinds = {
  name: 'text',
  parent: 'task',
  start: 'instant',
  finish: 'instant',
  duration: 'duration',
  elapsed: 'flag',
  estimated: 'flag',
  milestone: 'flag',
  manual: 'flag',
  active: 'flag',
  percentComplete: 'percent',
  physicalPercent: 'percent',
  predecessors: 'relations',
  resources: 'shares',
  constraint: 'constraint',
  constraintDate: 'instant',
  deadline: 'instant',
  calendar: 'calendar',
  ignoreResourceCalendar: 'flag',
  fixedDuration: 'flag',
  priority: 'number',
  levelingDelay: 'minutes',
  actualStart: 'instant',
  actualFinish: 'instant',
  actualDuration: 'duration',
  remainingDuration: 'duration',
  stop: 'instant',
  resume: 'instant',
  work: 'minutes',
  shares: 'opaque',
  cost: 'money',
  notes: 'text',
  kind: 'text',
  initials: 'text',
  group: 'text',
  maxUnits: 'share',
  hours: 'opaque',
  scheduleFrom: 'text',
  statusDate: 'instant',
  minutesPerDay: 'minutes',
  minutesPerWeek: 'minutes',
  daysPerMonth: 'number',
  criticalSlack: 'minutes',
  order: 'opaque',
  dates: 'opaque',
  setAt: 'instant',
  other: 'opaque',
} as const;
export type PlanFieldName = keyof typeof planFieldKinds;
/** In the order in which they are told. */
export const planFieldNames = Object.keys(planFieldKinds) as [PlanFieldName, ...PlanFieldName[]];

/** Texts, codes, flags; instants, amounts of time in minutes, cents; relations; who works on it. Null = nothing. */
export const PlanFieldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.object({ uid: z.int(), name: z.string(), type: RelationType, lag: Lag })),
  /** 1 = full time. */
  z.array(z.object({ name: z.string(), units: z.number() })),
]);
export type PlanFieldValue = z.infer<typeof PlanFieldValue>;

/** `conflict`: changed here since the last import, and the file says otherwise. A person decides. */
export const PlanOutcome = z.enum(['created', 'updated', 'removed', 'conflict', 'unchanged']);
export type PlanOutcome = z.infer<typeof PlanOutcome>;

/**
 * `changed` here and otherwise in the file; `added` here, unknown to the file; `deleted` here, still in the file;
 * `gone` from the file, changed here.
 */
export const PlanConflict = z.enum(['changed', 'added', 'deleted', 'gone']);

/** How a record of the file was found here: by its number, by its GUID, or by its place and name. */
export const MatchedBy = z.enum(['uid', 'guid', 'name']);
export type MatchedBy = z.infer<typeof MatchedBy>;

export const PlanItem = z.object({
  entity: PlanEntity,
  /** Its number here; the one it would get when it is not here yet. */
  uid: z.int(),
  name: z.string(),
  /** The summary task it stands under, '' at the top. */
  summary: z.string(),
  /** Of a task, in the file; here where the file has it not. */
  start: z.number().nullable(),
  finish: z.number().nullable(),
  outcome: PlanOutcome,
  conflict: PlanConflict.nullable(),
  matched: MatchedBy.nullable(),
  /** What differs; nothing of a record that is on one side only. */
  changes: z.array(z.object({ field: z.enum(planFieldNames), here: PlanFieldValue, file: PlanFieldValue })),
});
export type PlanItem = z.infer<typeof PlanItem>;

const Counts = z.object({
  created: z.int(),
  updated: z.int(),
  removed: z.int(),
  conflicts: z.int(),
  unchanged: z.int(),
});

export const PlanReport = z.object({
  /** The project whose plan is compared; null = one that the import would create. */
  projectId: Id.nullable(),
  project: z.string(),
  /** Tasks; the project's own summary task is not counted. */
  tasks: Counts,
  /** Settings, calendars, resources and baselines. */
  others: Counts,
  /** Tasks by the way they were found. */
  matched: z.object({ uid: z.int(), guid: z.int(), name: z.int() }),
  minutesPerDay: z.number(),
  items: z.array(PlanItem),
});
export type PlanReport = z.infer<typeof PlanReport>;

/** Whose version of a record is kept. By default the file's, save of a conflict. */
export const PlanDecision = z.strictObject({
  entity: PlanEntity,
  uid: z.int(),
  take: z.enum(['file', 'here']),
});
export type PlanDecision = z.infer<typeof PlanDecision>;

/** What the last import read of each record: its number in the file, and a fingerprint of it. */
export type ImportBook = Readonly<
  Record<PlanEntity, ReadonlyMap<number, { readonly sourceUid: number; readonly hash: string }>>
>;

export const emptyImportBook = (): Record<PlanEntity, Map<number, { sourceUid: number; hash: string }>> => ({
  plan: new Map(),
  calendar: new Map(),
  resource: new Map(),
  baseline: new Map(),
  task: new Map(),
});

/** The summary task that Microsoft Project makes of the project itself. */
export const isProjectSummary = ({ uid }: { uid: number }): boolean => uid === 0;
