import type { PlanTask } from '../model/plan';
import {
  calculate,
  checkEnds,
  forwardPass,
  lastFinish,
  measure,
  replaceEarly,
  replaceLate,
  rollUpCritical,
  type Engine,
} from './engine';
import { linkTask, unlinkTask } from './links';
import { markAfter, markBefore, markBelow, type Marks } from './marks';
import { placedLast, readAbove, readTask, type Network } from './network';
import { taskOrder } from './order';
import { finishOf, startOf } from './slack';

/** Whether tasks may take the place of others without the plan being read anew. */
export function keepsOutline({ network, dates }: Engine, edited: readonly PlanTask[]): boolean {
  return edited.every((task) => {
    const old = network.tasks[network.positionOf(task.uid)];
    // The first task that is as late as possible asks for a second set of dates.
    const twice = task.constraint !== 'ALAP' || dates.placed !== dates.soon;
    return old && old.parentUid === task.parentUid && old.active === task.active && twice;
  });
}

/**
 * Puts tasks in the place of those of the same number and calculates what they touch.
 * @returns positions of the tasks whose results are others now
 * @throws AppError as `schedule` does; everything is as before then
 */
export function changeTasks(engine: Engine, edited: readonly PlanTask[]): number[] {
  const { network } = engine;
  const old = edited.flatMap(({ uid }) => network.tasks[network.positionOf(uid)] ?? []);
  const { order } = engine;
  try {
    return change(engine, edited);
  } catch (error) {
    engine.order = order;
    // Of a task that was given twice, what it was at first.
    change(engine, old.toReversed());
    throw error;
  }
}

function change(engine: Engine, edited: readonly PlanTask[]): number[] {
  const { network, dates } = engine;
  const positions = edited.map(({ uid }) => network.positionOf(uid));
  const placedAt = (i: number) => [startOf(network, dates, i), finishOf(network, dates, i)];
  const before = positions.map(placedAt);
  let linked = false;
  edited.forEach((task, n) => {
    const i = positions[n] ?? 0;
    const was = network.tasks[i];
    markTask(engine, i);
    network.tasks[i] = task;
    if (was?.predecessors !== task.predecessors || was.outside !== task.outside) {
      unlinkTask(network, i);
      linkTask(network, i);
      markTask(engine, i);
      linked = true;
    }
    readTask(network, i);
  });
  if (linked || positions.some((i) => network.summary[i])) readAbove(network);
  if (linked && !isOrdered(engine, positions)) engine.order = taskOrder(network);
  const changed = network.plan.scheduleFrom === 'finish' ? recalculateAll(engine) : recalculateMarked(engine);
  positions.forEach((i, n) => {
    if (placedAt(i).some((value, edge) => value !== before[n]?.[edge])) changed[i] = 1;
  });
  const found: number[] = [];
  for (let i = 0; i < changed.length; i += 1) if (changed[i]) found.push(i);
  return found;
}

/** Marks a task whose inputs are others now, and what depends on them. */
function markTask({ network, dates, marks }: Engine, i: number): void {
  const count = network.tasks.length;
  for (const early of dates.placed === dates.soon ? [marks.soon] : [marks.soon, marks.placed]) {
    early[network.summary[i] ? count + i : i] = 1;
    markBelow(network, early, i);
    markAfter(network, early, i);
  }
  marks.late[i] = 1;
  markBelow(network, marks.late, i);
  markBefore(network, marks.late, i);
  markSlack(network, marks, i);
  markBelow(network, marks.slack, i);
}

/** Marks the slack that depends on where a task is placed. */
function markSlack(network: Network, { slack }: Marks, i: number): void {
  slack[i] = 1;
  markBefore(network, slack, i);
  if ((network.links.firstOut[i] ?? -1) >= 0) markBelow(network, slack, i);
}

/** Whether the order still holds with the links into some tasks. */
function isOrdered({ network, order }: Engine, positions: readonly number[]): boolean {
  const { links, summary, tasks } = network;
  const rank = new Int32Array(2 * tasks.length);
  for (let at = 0; at < order.length; at += 1) rank[order[at] ?? 0] = at;
  return positions.every((i) => {
    for (let r = links.firstIn[i] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
      const from = links.from[r] ?? -1;
      if (from < 0) continue;
      const end = summary[from] ? tasks.length + from : from;
      if ((rank[end] ?? 0) >= (rank[i] ?? 0)) return false;
    }
    return true;
  });
}

function recalculateMarked(engine: Engine): Uint8Array {
  const { network, dates, marks, start } = engine;
  const count = network.tasks.length;
  const changed = new Uint8Array(count);
  const twice = dates.placed !== dates.soon;
  const placed = (i: number) => {
    changed[i] = 1;
    markSlack(network, marks, i);
  };
  replaceEarly(engine, forwardPass(engine, dates.soon, start), marks.soon, (i) => {
    // Of a summary task, late dates of its own tasks may depend on its dates.
    if ((network.finishesAbove[i] ?? -1) >= 0) marks.late[i] = 1;
    if ((network.links.firstOut[i] ?? -1) >= 0) markBelow(network, marks.late, i);
    if (twice) marks.placed[network.summary[i] ? count + i : i] = 1;
    else placed(i);
  });
  const finish = lastFinish(network, dates.soon.finish, start);
  if (finish !== engine.finish) marks.late.fill(1);
  engine.finish = finish;
  replaceLate(engine, (i) => {
    placed(i);
    if (twice && placedLast(network, i)) markAfter(network, marks.placed, i);
  });
  if (twice) {
    const pass = { ...forwardPass(engine, dates.placed, start), late: true };
    replaceEarly(engine, pass, marks.placed, placed);
  }
  checkEnds(engine);
  measureMarked(engine, changed);
  return changed;
}

function measureMarked(engine: Engine, changed: Uint8Array): void {
  const { marks, totalSlack, freeSlack } = engine;
  const critical = engine.critical.slice();
  for (let i = 0; i < changed.length; i += 1) {
    if (!marks.slack[i]) continue;
    marks.slack[i] = 0;
    const [total, free] = [totalSlack[i], freeSlack[i]];
    measure(engine, i);
    if (totalSlack[i] !== total || freeSlack[i] !== free) changed[i] = 1;
  }
  rollUpCritical(engine);
  for (let i = 0; i < changed.length; i += 1) if (critical[i] !== engine.critical[i]) changed[i] = 1;
}

/** In a plan placed from its finish all starts follow from the first one. */
function recalculateAll(engine: Engine): Uint8Array {
  const { dates, marks, totalSlack, freeSlack, critical } = engine;
  const { placed, lateStart, lateFinish } = dates;
  const results = [placed.start, placed.finish, lateStart, lateFinish, totalSlack, freeSlack, critical];
  const before = results.map((values) => values.slice());
  for (const own of [marks.soon, marks.placed, marks.late, marks.slack]) own.fill(0);
  calculate(engine);
  return Uint8Array.from(critical, (_, i) =>
    results.some((values, n) => values[i] !== before[n]?.[i]) ? 1 : 0,
  );
}
