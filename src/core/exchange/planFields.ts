import type { Kept, Plan, PlanAssignment, PlanCalendar, PlanResource, PlanTask } from '../model/plan';
import { planFieldNames, type PlanFieldName } from './planModel';

/** A record by the fields that are compared, as plain data: two records agree on a field when their JSON does. */
export type Fields = Partial<Record<PlanFieldName, unknown>>;

/** What a task's fields are read beside. */
export interface PlanIndex {
  plan: Plan;
  task: ReadonlyMap<number, PlanTask>;
  calendar: ReadonlyMap<number, PlanCalendar>;
  resource: ReadonlyMap<number, PlanResource>;
  /** By task. */
  assignments: ReadonlyMap<number, readonly PlanAssignment[]>;
  /** Tasks that have others under them. */
  summaries: ReadonlySet<number>;
  /** Numbers of the baselines that are set. */
  baselines: readonly number[];
}

export function indexPlan(plan: Plan): PlanIndex {
  const byUid = <T extends { uid: number }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.uid, item]));
  const baselines = new Set(plan.baselines.map(({ number }) => number));
  for (const task of plan.tasks) for (const { number } of task.baselines) baselines.add(number);
  const summaries = new Set(plan.tasks.flatMap(({ parentUid }) => (parentUid === null ? [] : [parentUid])));
  return {
    plan,
    task: byUid(plan.tasks),
    calendar: byUid(plan.calendars),
    resource: byUid(plan.resources),
    assignments: Map.groupBy(plan.assignments, ({ taskUid }) => taskUid),
    summaries: summaries.add(0),
    baselines: [...baselines].sort((a, b) => a - b),
  };
}

/**
 * Fields of a task. The dates, progress and work of a summary task follow from the tasks under it: they are theirs
 * to tell, unless a person placed it.
 */
export function taskFields(task: PlanTask, index: PlanIndex): Fields {
  const assignments = index.assignments.get(task.uid) ?? [];
  const own: Fields = {
    name: task.name,
    parent: task.parentUid,
    milestone: task.milestone,
    manual: task.manual,
    active: task.active,
    constraint: task.constraint,
    constraintDate: task.constraintDate,
    deadline: task.deadline,
    calendar: task.calendarUid,
    ignoreResourceCalendar: task.ignoreResourceCalendar,
    fixedDuration: task.fixedDuration,
    priority: task.priority,
    levelingDelay: task.levelingDelay,
    physicalPercent: task.physicalPercent,
    predecessors: task.predecessors
      .map(({ predecessorUid, type, lag }) => [predecessorUid, type, lag] as const)
      .toSorted((a, b) => a[0] - b[0]),
    resources: assignments
      .map(({ resourceUid, units }) => [resourceUid, units] as const)
      .toSorted((a, b) => a[0] - b[0]),
    notes: task.notes,
    other: typed(task.kept),
  };
  if (index.summaries.has(task.uid) && !task.manual) return own;
  return {
    ...own,
    start: task.start,
    finish: task.finish,
    duration: task.duration,
    elapsed: task.elapsed,
    estimated: task.estimated,
    percentComplete: task.percentComplete,
    actualStart: task.actualStart,
    actualFinish: task.actualFinish,
    actualDuration: task.actualDuration,
    remainingDuration: task.remainingDuration,
    stop: task.stop,
    resume: task.resume,
    work: task.work,
    cost: task.cost,
    shares: assignments
      .toSorted((a, b) => a.resourceUid - b.resourceUid)
      .map(({ work, remainingWork, contour, idle }) => [work, remainingWork, contour, idle]),
  };
}

/** What is kept of a record and a person typed, not what follows from the rest of the plan or from the day it was saved. */
const typed = (kept: readonly Kept[]): readonly Kept[] => kept.filter(([name]) => typedElements.has(name));

/** Names: Microsoft Project's XML, for tasks and resources. */
const typedElements = new Set(
  `Contact Hyperlink HyperlinkAddress HyperlinkSubAddress FixedCost FixedCostAccrual EffortDriven LevelAssignments
   LevelingCanSplit HideBar Rollup EarnedValueMethod StartText FinishText DurationText ExtendedAttribute OutlineCode
   EmailAddress NTAccount Code Phonetics MaterialLabel StandardRate OvertimeRate CostPerUse AccrueAt IsGeneric IsInactive
   BookingType Rates AvailabilityPeriods WorkGroup`.split(/\s+/),
);

export const calendarFields = (calendar: PlanCalendar): Fields => ({
  name: calendar.name,
  parent: calendar.parentUid,
  hours: [
    calendar.week,
    calendar.exceptions.map(({ from, to, hours, name = '' }) => [from, to, hours, name]),
  ],
});

export const resourceFields = (resource: PlanResource): Fields => ({
  name: resource.name,
  kind: resource.kind,
  calendar: resource.calendarUid,
  initials: resource.initials,
  group: resource.group,
  maxUnits: resource.maxUnits,
  notes: resource.notes,
  other: typed(resource.kept),
});

export function baselineFields(number: number, { plan }: PlanIndex): Fields {
  const set = plan.baselines.find((baseline) => baseline.number === number);
  return {
    name: set?.name ?? '',
    setAt: set?.at ?? null,
    dates: plan.tasks
      .flatMap(({ uid, baselines }) =>
        baselines
          .filter((baseline) => baseline.number === number)
          .map(({ start, finish, duration, work, cost }) => [uid, start, finish, duration, work, cost]),
      )
      .toSorted((a, b) => Number(a[0]) - Number(b[0])),
  };
}

/** Settings of the plan; the end it is not placed from follows from the tasks. */
export const planFields = (plan: Plan): Fields => ({
  name: plan.name,
  scheduleFrom: plan.scheduleFrom,
  ...(plan.scheduleFrom === 'start' ? { start: plan.start } : { finish: plan.finish }),
  statusDate: plan.statusDate,
  calendar: plan.calendarUid,
  minutesPerDay: plan.minutesPerDay,
  minutesPerWeek: plan.minutesPerWeek,
  daysPerMonth: plan.daysPerMonth,
  criticalSlack: plan.criticalSlack,
});

/** Fields on which two records differ. A field that one side leaves to the tasks below says nothing. */
export const differing = (here: Fields, file: Fields): PlanFieldName[] =>
  planFieldNames.filter(
    (field) => field in here && field in file && JSON.stringify(here[field]) !== JSON.stringify(file[field]),
  );

/**
 * 64 bits of a record's fields, in hexadecimal: two 32-bit FNV-1a hashes (Fowler, Noll, Vo) of its JSON, of which the
 * second reads it backwards.
 */
export function fingerprint(fields: Fields): string {
  const text = JSON.stringify(fields);
  let forth = 0x811c9dc5;
  let back = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    forth = Math.imul(forth ^ text.charCodeAt(i), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return hex(forth) + hex(back);
}
