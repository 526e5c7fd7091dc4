import type { Plan, PlanTask } from '../model/plan';
import { createClocks } from '../schedule/clocks';
import { tenth } from './amounts';
import { summaryUids } from './outline';

/** What of a task shows in the summary tasks above it. */
const shown = [
  'parentUid',
  'start',
  'finish',
  'duration',
  'active',
  'actualStart',
  'actualFinish',
  'actualDuration',
  'percentComplete',
  'work',
] as const satisfies readonly (keyof PlanTask)[];

/** What lies under a summary task; under an active one, inactive tasks are left out unless all are. */
interface Below {
  start: number;
  finish: number;
  duration: number;
  done: number;
  /** Tasks, and finished ones. */
  count: number;
  complete: number;
  actualStart: number;
  actualFinish: number;
  work: number | null;
}

/**
 * Summary tasks above what changed since `before` lie over their tasks' dates in force, and tell their progress: the
 * sum of actual durations over the sum of durations, as Microsoft Project has it. A summary task placed by hand keeps
 * its dates.
 */
export function rollUp(before: Plan, plan: Plan): Plan {
  const dirty = summariesToUpdate(before, plan);
  if (dirty.size === 0) return plan;
  const summaries = summaryUids(plan);
  const clocks = createClocks(plan);
  const own = new Map<number, number>();
  for (const { taskUid, work } of plan.assignments) own.set(taskUid, (own.get(taskUid) ?? 0) + work);
  const counted = new Map<number, Below>();
  const others = new Map<number, Below>();
  const inactive = inactiveUids(plan);
  const tasks = plan.tasks.slice();
  for (let i = tasks.length - 1; i >= 0; i -= 1) {
    let task = tasks[i];
    if (!task) continue;
    let below: Below | undefined;
    if (summaries.has(task.uid)) {
      below = counted.get(task.uid) ?? others.get(task.uid);
      if (below && dirty.has(task.uid)) {
        task = summarised(task, below, own.get(task.uid), (from, to) => {
          const clock = task?.calendarUid == null ? clocks.project : clocks.of(task.calendarUid);
          return clock.between(from, to);
        });
        tasks[i] = task;
      }
    } else {
      below = {
        start: 0,
        finish: 0,
        duration: task.duration,
        done: task.actualDuration,
        count: 1,
        complete: task.actualFinish === null ? 0 : 1,
        actualStart: task.actualStart ?? Number.POSITIVE_INFINITY,
        actualFinish: task.actualFinish ?? Number.NEGATIVE_INFINITY,
        work: task.work,
      };
    }
    if (!below || task.parentUid === null) continue;
    const lists = task.active || inactive.has(task.parentUid) ? counted : others;
    const mine = {
      ...below,
      start: task.start ?? Number.POSITIVE_INFINITY,
      finish: task.finish ?? Number.NEGATIVE_INFINITY,
    };
    const known = lists.get(task.parentUid);
    lists.set(task.parentUid, known ? together(known, mine) : mine);
  }
  return { ...plan, tasks };
}

/** Inactive tasks and all that stands under them. */
function inactiveUids({ tasks }: Plan): Set<number> {
  const found = new Set<number>();
  for (const { uid, parentUid, active } of tasks) {
    if (!active || (parentUid !== null && found.has(parentUid))) found.add(uid);
  }
  return found;
}

function summariesToUpdate(before: Plan, plan: Plan): Set<number> {
  const old = new Map(before.tasks.map((task) => [task.uid, task]));
  const parents = new Map(plan.tasks.map(({ uid, parentUid }) => [uid, parentUid]));
  const dirty = new Set<number>();
  const mark = (uid: number | null) => {
    for (let at = uid; at !== null && !dirty.has(at) && parents.has(at); at = parents.get(at) ?? null) {
      dirty.add(at);
    }
  };
  for (const task of plan.tasks) {
    const known = old.get(task.uid);
    old.delete(task.uid);
    if (known === task) continue;
    if (known && shown.every((field) => known[field] === task[field])) continue;
    mark(task.parentUid);
    if (known) mark(known.parentUid);
  }
  for (const gone of old.values()) mark(gone.parentUid);
  // What counts under a summary task depends on whether it is active itself, by its own or by one above it.
  const [then, now] = [inactiveUids(before), inactiveUids(plan)];
  for (const uid of now) if (!then.has(uid)) mark(uid);
  for (const uid of then) if (!now.has(uid)) mark(uid);
  return dirty;
}

const together = (one: Below, other: Below): Below => ({
  start: Math.min(one.start, other.start),
  finish: Math.max(one.finish, other.finish),
  duration: one.duration + other.duration,
  done: one.done + other.done,
  count: one.count + other.count,
  complete: one.complete + other.complete,
  actualStart: Math.min(one.actualStart, other.actualStart),
  actualFinish: Math.max(one.actualFinish, other.actualFinish),
  work: one.work === null && other.work === null ? null : (one.work ?? 0) + (other.work ?? 0),
});

function summarised(
  task: PlanTask,
  below: Below,
  ownWork: number | undefined,
  between: (from: number, to: number) => number,
): PlanTask {
  const placed = Number.isFinite(below.start) && Number.isFinite(below.finish);
  const start = task.fixed?.start ?? (placed ? below.start : task.start);
  const finish = task.fixed?.finish ?? (placed ? below.finish : task.finish);
  const duration =
    start === null || finish === null ? task.duration : tenth(Math.max(0, between(start, finish)));
  const percentComplete = percentOf(below);
  const actualDuration = tenth((duration * percentComplete) / 100);
  const work = below.work === null ? (ownWork ?? task.work) : below.work + (ownWork ?? 0);
  const next = {
    start,
    finish,
    duration,
    percentComplete,
    actualDuration,
    remainingDuration: tenth(duration - actualDuration),
    actualStart: Number.isFinite(below.actualStart) ? below.actualStart : null,
    actualFinish: below.complete === below.count ? below.actualFinish : null,
    work,
  };
  return Object.entries(next).every(([field, value]) => task[field as keyof PlanTask] === value)
    ? task
    : { ...task, ...next };
}

/** Whole percents; of milestones alone, none of it is done until all is. */
function percentOf({ duration, done, count, complete }: Below): number {
  if (complete === count) return 100;
  if (duration === 0) return 0;
  return Math.min(99, Math.round((100 * done) / duration));
}
