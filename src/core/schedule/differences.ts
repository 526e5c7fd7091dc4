import { nextStart, previousFinish, workBetween } from '../calendar/clock';
import type { ConstraintType, Plan } from '../model/plan';
import { buildNetwork, type Network } from './network';
import type { Schedule, ScheduledTask } from './schedule';

/**
 * Why a calculation puts a task elsewhere than it is.
 * - `unplaced`: it had no dates;
 * - `follows`: the predecessor `uid` moves; `summary`: the task `uid`, which makes its start or finish, moves;
 * - `relation`: its dates did not hold the relation from `uid`, which stays where it is; `outside`: that from another
 *   project;
 * - `constraint`: its dates did not hold the constraint of `by`, itself or a summary task above it;
 * - `duration`: what lies between its dates is not its duration; `calendar`: its dates are at hours that its calendar
 *   does not work;
 * - `sooner`: nothing holds it where it was; `projectStart`: it was before the plan's start;
 * - `actual`, `manual`, `fixed`, `late`, `leveling`: what sets its dates, which the dates it had did not tell.
 */
export type DifferenceReason =
  | { kind: 'follows' | 'relation' | 'summary'; uid: number }
  | { kind: 'outside'; projectId: string; uid: number }
  | { kind: 'constraint'; by: number; type: ConstraintType; date: number | null }
  | { kind: 'unplaced' | 'duration' | 'calendar' | 'sooner' | 'projectStart' }
  | { kind: 'actual' | 'manual' | 'fixed' | 'late' | 'leveling' };

export interface DateDifference {
  uid: number;
  name: string;
  /** `from` null = it had none. Minutes. */
  start: { from: number | null; to: number };
  finish: { from: number | null; to: number };
  /** Working days of its calendar by which each end moves, to the tenth; later is positive. */
  startDays: number;
  finishDays: number;
  reason: DifferenceReason;
}

/** What taking the computed dates would move, to the minute, in the plan's order; dates in force, else the source's. */
export function differences(plan: Plan, schedule: Schedule): DateDifference[] {
  const network = buildNetwork(plan);
  const from = plan.tasks.map((task) => ({
    start: task.start ?? task.source.start,
    finish: task.finish ?? task.source.finish,
  }));
  const moves = (i: number): boolean => {
    const [was, is] = [from[i], schedule.tasks[i]];
    return !!was && !!is && (other(was.start, is.start) || other(was.finish, is.finish));
  };
  return plan.tasks.flatMap((task, i) => {
    const [was, is] = [from[i], schedule.tasks[i]];
    if (!was || !is || !moves(i)) return [];
    const days = (a: number | null, b: number): number => {
      const clock = network.clock[i];
      if (a === null || !clock) return 0;
      return Math.round((workBetween(clock, a, b) / plan.minutesPerDay) * 10) / 10;
    };
    return {
      uid: task.uid,
      name: task.name,
      start: { from: was.start, to: is.start },
      finish: { from: was.finish, to: is.finish },
      startDays: days(was.start, is.start),
      finishDays: days(was.finish, is.finish),
      reason: reasonOf(network, schedule, i, { was, is, moves }),
    };
  });
}

const other = (from: number | null, to: number): boolean =>
  from === null || Math.floor(from) !== Math.floor(to);

interface Move {
  was: { start: number | null; finish: number | null };
  is: ScheduledTask;
  moves: (i: number) => boolean;
}

function reasonOf(
  network: Network,
  schedule: Schedule,
  i: number,
  { was, is, moves }: Move,
): DifferenceReason {
  const { driver } = is;
  const { positionOf, tasks } = network;
  if (was.start === null || was.finish === null) return { kind: 'unplaced' };
  if (driver.kind === 'summary')
    return { kind: 'summary', uid: movedBelow(network, schedule, i, was, moves) };
  if (driver.kind === 'relation' && moves(positionOf(driver.uid)))
    return { kind: 'follows', uid: driver.uid };
  if (!other(was.start, is.start)) return { kind: 'duration' };
  if (!isWorked(network, i, was.start, was.finish)) return { kind: 'calendar' };
  switch (driver.kind) {
    case 'relation':
      return is.start < was.start ? { kind: 'sooner' } : { kind: 'relation', uid: driver.uid };
    case 'outside':
      return { kind: 'outside', projectId: driver.projectId, uid: driver.uid };
    case 'constraint': {
      const by = tasks[positionOf(driver.by)];
      return {
        kind: 'constraint',
        by: driver.by,
        type: by?.constraint ?? 'ASAP',
        date: by?.constraintDate ?? null,
      };
    }
    case 'projectStart':
      return { kind: is.start < was.start ? 'sooner' : 'projectStart' };
    default:
      return { kind: driver.kind };
  }
}

/** The task of a summary task that makes the edge that moves. */
function movedBelow(
  { firstChild, nextSibling, tasks }: Network,
  schedule: Schedule,
  i: number,
  was: Move['was'],
  moves: Move['moves'],
): number {
  const edge = was.start !== null && other(was.start, schedule.tasks[i]?.start ?? 0) ? 'start' : 'finish';
  let found = firstChild[i] ?? i;
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    if (!moves(child)) continue;
    const makes = schedule.tasks[child]?.[edge] === schedule.tasks[i]?.[edge];
    if (makes) return tasks[child]?.uid ?? 0;
    if (!moves(found)) found = child;
  }
  return tasks[found]?.uid ?? 0;
}

/** Whether work can begin and end where the task lay. */
function isWorked({ workClock, minutes }: Network, i: number, start: number, finish: number): boolean {
  const clock = workClock[i];
  if (!clock || minutes[i] === 0) return true;
  return nextStart(clock, start) === start && previousFinish(clock, finish) === finish;
}
