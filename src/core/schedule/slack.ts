import { workBetween, type Clock } from '../calendar/clock';
import type { Dates } from './dates';
import { withLag } from './lag';
import { relation } from './links';
import { placedLast, state, type Network } from './network';

/**
 * How long task `i` may slip without moving the plan's finish, a constraint or a deadline; working minutes of its
 * calendar, negative when it is late already. The lesser of the slack of its start and of its finish; of a task
 * that has begun, that of its finish.
 */
export function totalSlack(network: Network, { placed, lateStart, lateFinish }: Dates, i: number): number {
  const clock = network.clock[i];
  if (!clock || network.finished[i]) return 0;
  // Placed last it has used its slack up; in a plan placed from its finish all are, and slack still tells them apart.
  if (network.plan.scheduleFrom === 'start' && placedLast(network, i)) return 0;
  const finish = slip(clock, placed.finish[i] ?? 0, lateFinish[i] ?? 0);
  if (network.state[i] !== state.open && network.tasks[i]?.actualStart !== null) return finish;
  const start = slip(clock, placed.start[i] ?? 0, lateStart[i] ?? 0);
  return start < finish ? start : finish;
}

/** How long task `i` may slip without moving any successor; never negative. */
export function freeSlack(network: Network, dates: Dates, i: number, total: number): number {
  const { links, finished, active, finishesAbove } = network;
  const clock = network.clock[i];
  if (!clock || finished[i]) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let holder = i; holder >= 0; holder = finishesAbove[holder] ?? -1) {
    for (let r = links.firstOut[holder] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) {
      const to = links.to[r] ?? 0;
      const type = links.type[r] ?? 0;
      const fromStart = type === relation.SS || type === relation.SF;
      if (!active[to] || finished[to] || (fromStart && holder !== i)) continue;
      const edge = fromStart ? startOf(network, dates, i) : finishOf(network, dates, i);
      const lagged = withLag(network, dates.placed, r, edge);
      const toStart = type === relation.FS || type === relation.SS;
      const target = toStart ? startOf(network, dates, to) : finishOf(network, dates, to);
      if (target <= lagged) return 0;
      const free = slip(clock, lagged, target);
      if (free < least) least = free;
    }
  }
  return Math.max(0, least === Number.POSITIVE_INFINITY ? total : least);
}

/** Where tasks end up: those as late as possible are at their late dates. */
export function startOf(network: Network, { placed, lateStart }: Dates, i: number): number {
  return (placedLast(network, i) ? lateStart[i] : placed.start[i]) ?? 0;
}
export function finishOf(network: Network, { placed, lateFinish }: Dates, i: number): number {
  return (placedLast(network, i) ? lateFinish[i] : placed.finish[i]) ?? 0;
}

const slip = (clock: Clock, from: number, to: number): number =>
  from === to ? 0 : Math.round(workBetween(clock, from, to) * 10) / 10;
