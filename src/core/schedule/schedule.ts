import { AppError } from '../errors';
import { lastDay } from '../calendar/workTime';
import type { Plan } from '../model/plan';
import { backwardPass } from './backward';
import { emptyDates, forwardFromLate, forwardPass } from './forward';
import { buildNetwork, type Dates, type Network } from './network';
import { taskOrder } from './order';
import { freeSlack, placedDates, totalSlack } from './slack';

/** Instants and amounts as in the plan: minutes. */
export interface Schedule {
  start: number;
  finish: number;
  /** In the plan's order. */
  tasks: ScheduledTask[];
}

export interface ScheduledTask {
  uid: number;
  start: number;
  finish: number;
  earlyStart: number;
  earlyFinish: number;
  lateStart: number;
  lateFinish: number;
  totalSlack: number;
  freeSlack: number;
  critical: boolean;
  /** The predecessor that sets its dates; null = the plan's start, a constraint, an actual, a person. */
  drivenBy: number | null;
}

/**
 * Dates of a plan by Microsoft Project's rules, from its inputs alone: durations, relations, constraints, calendars,
 * people, actuals. The plan is not changed.
 *
 * @throws AppError `schedule.error.circle` (names of the tasks, in order), `schedule.error.noStart`,
 * `schedule.error.tooFar` when a task would end beyond what calendars hold,
 * `schedule.error.noWork` for a calendar in use that is never worked
 */
export function schedule(plan: Plan): Schedule {
  const network = buildNetwork(plan);
  const order = taskOrder(network);
  const dates = emptyDates(plan.tasks.length);
  const { start, finish } = passes(network, order, dates);
  const beyond = dates.earlyFinish.findIndex((end) => !(end < lastDay * 1440));
  if (beyond >= 0) throw new AppError('schedule.error.tooFar', { name: plan.tasks[beyond]?.name ?? '' });
  return { start, finish, tasks: results(network, dates) };
}

/** Runs both passes into `dates`. */
function passes(network: Network, order: Int32Array, dates: Dates): { start: number; finish: number } {
  const { plan } = network;
  if (plan.scheduleFrom === 'finish') {
    const finish = plan.finish ?? plan.start;
    if (finish === null) throw new AppError('schedule.error.noStart');
    // Only what has actual or fixed dates needs a place before the way back; the rest follows from it.
    forwardPass(network, order, dates, { projectStart: plan.start ?? finish, late: false });
    backwardPass(network, order, dates, finish);
    const start = first(network, dates.lateStart) ?? finish;
    forwardPass(network, order, dates, { projectStart: start, late: true });
    return { start, finish };
  }
  const start = plan.start ?? plan.finish;
  if (start === null) throw new AppError('schedule.error.noStart');
  forwardPass(network, order, dates, { projectStart: start, late: false });
  const finish = last(network, dates.earlyFinish) ?? start;
  backwardPass(network, order, dates, finish);
  if (network.constraint.includes('ALAP')) {
    forwardFromLate(network, order, dates, start);
  }
  return { start, finish };
}

function last({ summary, active }: Network, values: Float64Array): number | null {
  let found = Number.NEGATIVE_INFINITY;
  values.forEach((value, i) => {
    if (!summary[i] && active[i] && value > found) found = value;
  });
  return Number.isFinite(found) ? found : null;
}

function first({ summary, active }: Network, values: Float64Array): number | null {
  let found = Number.POSITIVE_INFINITY;
  values.forEach((value, i) => {
    if (!summary[i] && active[i] && value < found) found = value;
  });
  return Number.isFinite(found) ? found : null;
}

function results(network: Network, dates: Dates): ScheduledTask[] {
  const { plan, tasks, children, summary, active, relations } = network;
  const { starts, finishes } = placedDates(network, dates);
  const found: ScheduledTask[] = tasks.map((task, i) => {
    const total = totalSlack(network, dates, i);
    const driver = dates.driver[i] ?? -1;
    return {
      uid: task.uid,
      start: starts(i),
      finish: finishes(i),
      earlyStart: dates.earlyStart[i] ?? 0,
      earlyFinish: dates.earlyFinish[i] ?? 0,
      lateStart: dates.lateStart[i] ?? 0,
      lateFinish: dates.lateFinish[i] ?? 0,
      totalSlack: total,
      freeSlack: freeSlack(network, dates, i, { total, starts, finishes }),
      critical: task.actualFinish === null && total <= plan.criticalSlack,
      drivenBy: tasks[relations.from[driver] ?? -1]?.uid ?? null,
    };
  });
  // Last to first: a summary task's own summary tasks come before it. It is critical when one of its tasks is.
  for (let i = tasks.length - 1; i >= 0; i -= 1) {
    const result = found[i];
    if (!result || !summary[i]) continue;
    const below = (children.get(i) ?? []).filter((child) => active[child]);
    if (below.length > 0) result.critical = below.some((child) => found[child]?.critical);
  }
  return found;
}
