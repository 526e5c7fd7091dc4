import type { Lag, Plan, PlanTask, RelationType } from '../model/plan';
import { createClocks, type Clocks } from '../schedule/clocks';
import type { Schedule, ScheduledTask } from '../schedule/schedule';
import type { HealthCheck, HealthId, HealthThreshold, OutsideEnd } from './healthModel';

/** A relation into a task, from the plan or from another project. */
export interface Link {
  type: RelationType;
  lag: Lag;
  task: PlanTask;
}

/** What several checks look at. */
export interface Facts {
  plan: Plan;
  schedule: Schedule;
  /** Up to when progress is known: minutes, as instants of the plan. */
  now: number;
  clocks: Clocks;
  summaries: ReadonlySet<number>;
  /** Active tasks with a duration, summaries apart: what the DCMA calls the total tasks. */
  work: readonly PlanTask[];
  /** Of those, what is not finished. */
  open: readonly PlanTask[];
  /** Milestones not reached. */
  milestones: readonly PlanTask[];
  /** Relations into open tasks and milestones. */
  links: readonly Link[];
  /** Types of the relations into and out of a task; those of the summaries above it count as its own. */
  typesInto(task: PlanTask): readonly RelationType[];
  typesOutOf(task: PlanTask): readonly RelationType[];
  placed(task: PlanTask): ScheduledTask | undefined;
  /** Days of the plan, of what `minutes` on the task's calendar are. */
  days(task: PlanTask, minutes: number): number;
}

export function planFacts(
  plan: Plan,
  schedule: Schedule,
  now: number,
  outsideSuccessors: readonly OutsideEnd[],
): Facts {
  const byUid = new Map(plan.tasks.map((task) => [task.uid, task]));
  const summaries = new Set(plan.tasks.flatMap(({ parentUid }) => (parentUid === null ? [] : [parentUid])));
  const live = (task: PlanTask): boolean => {
    for (let each: PlanTask | undefined = task; each; each = byUid.get(each.parentUid ?? Number.NaN)) {
      if (!each.active) return false;
    }
    return true;
  };
  const leaves = plan.tasks.filter((task) => !summaries.has(task.uid) && live(task));
  const ahead = leaves.filter(({ actualFinish }) => actualFinish === null);
  const results = new Map(schedule.tasks.map((task) => [task.uid, task]));

  const into = new Map<number, RelationType[]>();
  const outOf = new Map<number, RelationType[]>();
  const note = (map: Map<number, RelationType[]>, uid: number, type: RelationType) => {
    const list = map.get(uid);
    if (list) list.push(type);
    else map.set(uid, [type]);
  };
  for (const task of plan.tasks) {
    for (const { predecessorUid, type } of task.predecessors) {
      note(into, task.uid, type);
      note(outOf, predecessorUid, type);
    }
    for (const { type } of task.outside) note(into, task.uid, type);
  }
  for (const { uid, type } of outsideSuccessors) note(outOf, uid, type);
  const withAbove = (map: ReadonlyMap<number, RelationType[]>, task: PlanTask): RelationType[] => {
    const found: RelationType[] = [];
    for (let each: PlanTask | undefined = task; each; each = byUid.get(each.parentUid ?? Number.NaN)) {
      found.push(...(map.get(each.uid) ?? []));
    }
    return found;
  };

  return {
    plan,
    schedule,
    now,
    clocks: createClocks(plan),
    summaries,
    work: leaves.filter(({ duration }) => duration > 0),
    open: ahead.filter(({ duration }) => duration > 0),
    milestones: ahead.filter(({ duration }) => duration === 0),
    links: ahead.flatMap((task) =>
      [...task.predecessors, ...task.outside].map(({ type, lag }): Link => ({ type, lag, task })),
    ),
    typesInto: (task) => withAbove(into, task),
    typesOutOf: (task) => withAbove(outOf, task),
    placed: ({ uid }) => results.get(uid),
    days: ({ elapsed }, minutes) => minutes / (elapsed ? 1440 : plan.minutesPerDay),
  };
}

/** The first baseline of a task: what it is held to. */
export const baselineOf = ({ baselines }: PlanTask) => baselines.find(({ number }) => number === 0);

interface Found {
  id: HealthId;
  point?: number;
  count: number;
  of: number;
  threshold: HealthThreshold | null;
  tasks: readonly PlanTask[];
}

/** A check whose outcome follows from its count; nothing to look at is nothing wrong. */
export function counted({ id, point = 0, count, of, threshold, tasks }: Found): HealthCheck {
  const share = of > 0 ? (100 * count) / of : null;
  const value = threshold?.unit === 'count' ? count : share;
  const ok =
    threshold === null
      ? null
      : value === null ||
        (value <= (threshold.most ?? Number.POSITIVE_INFINITY) && value >= (threshold.least ?? 0));
  return {
    id,
    point: point || null,
    count,
    of,
    share,
    index: null,
    threshold,
    ok,
    tasks: [...new Set(tasks.map(({ uid }) => uid))],
  };
}
