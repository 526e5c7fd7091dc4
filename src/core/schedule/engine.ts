import { lastDay } from '../calendar/workTime';
import { AppError } from '../errors';
import type { Plan } from '../model/plan';
import { placeLate } from './backward';
import { emptyDates, type Dates, type Early } from './dates';
import { nothingAsked, placeEarly, type ForwardPass } from './forward';
import { buildNetwork, constraint, placedLast, type Network } from './network';
import { taskOrder } from './order';
import { freeSlack, totalSlack } from './slack';
import { createMarks, markAfter, markBefore, type Marks } from './marks';

/** A plan ready to be calculated, wholly or in part, and what was found last; by position, minutes. */
export interface Engine {
  readonly network: Network;
  order: Int32Array;
  readonly dates: Dates;
  readonly totalSlack: Float64Array;
  readonly freeSlack: Float64Array;
  readonly critical: Uint8Array;
  readonly marks: Marks;
  start: number;
  finish: number;
}

/** @throws AppError `schedule.error.circle`, `schedule.error.noWork` */
export function createEngine(plan: Plan): Engine {
  const network = buildNetwork(plan);
  const order = taskOrder(network);
  const count = network.tasks.length;
  const twice = plan.scheduleFrom === 'finish' || network.constraint.includes(constraint.ALAP);
  return {
    network,
    order,
    dates: emptyDates(count, twice),
    totalSlack: new Float64Array(count),
    freeSlack: new Float64Array(count),
    critical: new Uint8Array(count),
    marks: createMarks(count),
    start: 0,
    finish: 0,
  };
}

/**
 * All dates and slack of all tasks.
 * @throws AppError `schedule.error.noStart`, `schedule.error.tooFar`
 */
export function calculate(engine: Engine): void {
  const { network, dates } = engine;
  const { plan } = network;
  const given = plan.scheduleFrom === 'finish' ? (plan.finish ?? plan.start) : (plan.start ?? plan.finish);
  if (given === null) throw new AppError('schedule.error.noStart');
  if (plan.scheduleFrom === 'finish') {
    // Only what has actual or fixed dates needs a place before the way back; the rest follows from it.
    forward(engine, forwardPass(engine, dates.soon, plan.start ?? given));
    backward(engine, given);
    engine.start = firstStart(network, dates.lateStart, given);
    engine.finish = given;
    forward(engine, { ...forwardPass(engine, dates.placed, engine.start), late: true });
  } else {
    engine.start = given;
    forward(engine, forwardPass(engine, dates.soon, given));
    engine.finish = lastFinish(network, dates.soon.finish, given);
    backward(engine, engine.finish);
    if (dates.placed !== dates.soon) followLate(engine);
  }
  checkEnds(engine);
  for (let i = 0; i < network.tasks.length; i += 1) measure(engine, i);
  rollUpCritical(engine);
}

export function forwardPass({ network, dates }: Engine, early: Early, projectStart: number): ForwardPass {
  return { network, dates, early, projectStart, late: false, asked: nothingAsked() };
}

function forward({ order }: Engine, pass: ForwardPass): void {
  for (let at = 0; at < order.length; at += 1) placeEarly(pass, order[at] ?? 0);
}

function backward({ network, order, dates }: Engine, projectFinish: number): void {
  const count = network.tasks.length;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] ?? 0;
    if (node < count) placeLate(network, dates, node, projectFinish);
  }
}

/** Only what follows tasks that are as late as possible, however far, is placed again. */
function followLate(engine: Engine): void {
  const { network, dates, marks, start } = engine;
  const { soon, placed } = dates;
  placed.start.set(soon.start);
  placed.finish.set(soon.finish);
  placed.driver.set(soon.driver);
  for (let i = 0; i < network.tasks.length; i += 1) {
    if (placedLast(network, i)) markAfter(network, marks.placed, i);
  }
  replaceEarly(engine, { ...forwardPass(engine, placed, start), late: true }, marks.placed);
}

/**
 * Places the nodes that are marked, and what depends on those that move by it, however far.
 * @param moved told each task whose dates are new
 */
export function replaceEarly(
  { network, order }: Engine,
  pass: ForwardPass,
  marked: Uint8Array,
  moved?: (i: number) => void,
): void {
  const count = network.tasks.length;
  const { start, finish } = pass.early;
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] ?? 0;
    if (marked[node] === 0) continue;
    marked[node] = 0;
    const i = node < count ? node : node - count;
    const oldStart = start[i];
    const oldFinish = finish[i];
    placeEarly(pass, node);
    if (start[i] === oldStart && finish[i] === oldFinish) continue;
    markAfter(network, marked, i);
    moved?.(i);
  }
}

/** The same with late dates. */
export function replaceLate(
  { network, order, dates, marks, finish }: Engine,
  moved: (i: number) => void,
): void {
  const count = network.tasks.length;
  const { lateStart, lateFinish, lateResume } = dates;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const i = order[at] ?? 0;
    if (i >= count || marks.late[i] === 0) continue;
    marks.late[i] = 0;
    const [start, end, resume] = [lateStart[i], lateFinish[i], lateResume[i]];
    placeLate(network, dates, i, finish);
    const same = lateStart[i] === start && lateFinish[i] === end;
    if (same && lateResume[i] === resume) continue;
    markBefore(network, marks.late, i);
    if (!same) moved(i);
  }
}

/** Slack of a task, and whether it is critical by itself. */
export function measure(
  { network, dates, totalSlack: totals, freeSlack: frees, critical }: Engine,
  i: number,
) {
  const total = totalSlack(network, dates, i);
  totals[i] = total;
  frees[i] = freeSlack(network, dates, i, total);
  critical[i] = network.finished[i] === 0 && total <= network.plan.criticalSlack ? 1 : 0;
}

/** A summary task is critical when one of its tasks is. */
export function rollUpCritical({ network, critical }: Engine): void {
  const { summary, active, firstChild, nextSibling } = network;
  // Last to first: a summary task's own summary tasks come before it.
  for (let i = summary.length - 1; i >= 0; i -= 1) {
    if (summary[i] === 0) continue;
    let [below, found] = [0, 0];
    for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
      if (active[child] === 0) continue;
      below += 1;
      if (critical[child]) found = 1;
    }
    if (below > 0) critical[i] = found;
  }
}

/** @throws AppError `schedule.error.tooFar` when a task would end beyond what calendars hold */
export function checkEnds({ network, dates }: Engine): void {
  const { finish } = dates.placed;
  const limit = lastDay * 1440;
  for (let i = 0; i < finish.length; i += 1) {
    if ((finish[i] ?? 0) < limit) continue;
    throw new AppError('schedule.error.tooFar', { name: network.tasks[i]?.name ?? '' });
  }
}

export function lastFinish({ summary, active }: Network, finishes: Float64Array, fallback: number): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < finishes.length; i += 1) {
    const finish = finishes[i] ?? found;
    if (finish > found && summary[i] === 0 && active[i]) found = finish;
  }
  return Number.isFinite(found) ? found : fallback;
}

function firstStart({ summary, active }: Network, starts: Float64Array, fallback: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] ?? found;
    if (start < found && summary[i] === 0 && active[i]) found = start;
  }
  return Number.isFinite(found) ? found : fallback;
}
