import { AppError } from '../errors';
import type { Plan, PlanTask } from '../model/plan';
import { schedule, type Schedule } from '../schedule/schedule';
import { withPauses } from './pauses';
import { rollUp } from './rollUp';
import { summaryUids } from './outline';

/** A calculation, or why there is none. */
export type Attempt = { schedule: Schedule; problem: null } | { schedule: null; problem: AppError };

/** Computes a plan's dates; a plan that cannot be scheduled says why. */
export function attempt(plan: Plan): Attempt {
  try {
    return { schedule: schedule(plan), problem: null };
  } catch (error) {
    if (error instanceof AppError) return { schedule: null, problem: error };
    throw error;
  }
}

export interface Rescheduled {
  plan: Plan;
  /** Of the plan returned. */
  attempt: Attempt;
}

/**
 * Dates in force after an edit. They change only for tasks whose computed dates differ between the two states, so that
 * an imported plan keeps its source's dates elsewhere until it is recalculated, and for tasks whose own inputs
 * changed. A plan that could not be scheduled before keeps its dates apart from these.
 *
 * @param was the calculation of `before`
 * @param attemptOf computes a plan, or finds what was computed of it
 * @throws AppError of the calculation, when the edit makes impossible what was possible
 */
export function reschedule(
  before: Plan,
  edited: Plan,
  was: Attempt,
  attemptOf: (plan: Plan) => Attempt = attempt,
): Rescheduled {
  if (before === edited) return { plan: edited, attempt: was };
  const now = sameProblem(before, edited) ? was : attemptOf(edited);
  if (now.problem) {
    if (!was.problem) throw now.problem;
    return { plan: rollUp(before, edited), attempt: now };
  }
  const computedBefore = new Map((was.schedule?.tasks ?? []).map((one) => [one.uid, one]));
  const old = new Map(before.tasks.map((task) => [task.uid, task]));
  const summaries = summaryUids(edited);
  const tasks = edited.tasks.map((task, i) => {
    const computed = now.schedule.tasks[i];
    if (!computed) return task;
    const earlier = computedBefore.get(task.uid);
    const known = old.get(task.uid);
    const differs = earlier && (earlier.start !== computed.start || earlier.finish !== computed.finish);
    const unplaced = task.start === null || task.finish === null;
    const own = !known || unplaced || (known !== task && !sameInputs(known, task));
    if (!differs && !own) return task;
    // What a summary task lies over follows from the dates in force of its own.
    if (summaries.has(task.uid) && !task.fixed && !unplaced) return task;
    return dated(task, computed.start, computed.finish);
  });
  return { plan: withPauses(before, rollUp(before, settled(edited, tasks))), attempt: now };
}

/** Takes the computed dates of tasks (null = all) in place of those in force. */
export function takeDates(plan: Plan, computed: Schedule, uids: ReadonlySet<number> | null): Plan {
  const tasks = plan.tasks.map((task, i) => {
    const at = computed.tasks[i];
    return at && (!uids || uids.has(task.uid)) ? dated(task, at.start, at.finish) : task;
  });
  const taken = withPauses(plan, settled(plan, tasks));
  return uids ? rollUp(plan, taken) : taken;
}

const dated = (task: PlanTask, start: number, finish: number): PlanTask =>
  task.start === start && task.finish === finish ? task : { ...task, start, finish };

const settled = (plan: Plan, tasks: readonly PlanTask[]): Plan =>
  tasks.every((task, i) => task === plan.tasks[i]) ? plan : { ...plan, tasks };

/** What of a task itself the calculation reads. */
const inputs = [
  'manual',
  'fixed',
  'active',
  'duration',
  'elapsed',
  'calendarUid',
  'ignoreResourceCalendar',
  'constraint',
  'constraintDate',
  'levelingDelay',
  'actualStart',
  'actualFinish',
  'actualDuration',
  'remainingDuration',
  'stop',
  'resume',
  'predecessors',
] as const satisfies readonly (keyof PlanTask)[];

/** Whether two states of a plan are the same to the calculation: a name, a note or a baseline differs at most. */
function sameProblem(one: Plan, other: Plan): boolean {
  return (
    one.start === other.start &&
    one.finish === other.finish &&
    one.calendarUid === other.calendarUid &&
    one.criticalSlack === other.criticalSlack &&
    one.scheduleFrom === other.scheduleFrom &&
    one.calendars === other.calendars &&
    one.resources === other.resources &&
    one.assignments === other.assignments &&
    one.tasks.length === other.tasks.length &&
    one.tasks.every((task, i) => {
      const then = other.tasks[i];
      return (
        then === task ||
        (then?.uid === task.uid &&
          then.parentUid === task.parentUid &&
          then.outside === task.outside &&
          then.deadline === task.deadline &&
          sameInputs(then, task))
      );
    })
  );
}

const sameInputs = (one: PlanTask, other: PlanTask): boolean =>
  inputs.every((field) => one[field] === other[field]);
