import { finishAfter, nextStart, previousFinish, startBefore } from '../calendar/clock';
import type { Network } from './network';
import type { Share } from './teams';

/** How the work of task `i` lies between a start and a finish, on one calendar or on several. */

export function finishOf(network: Network, i: number, start: number): number {
  if (network.shared[i]) {
    return Math.max(...team(network, i).map(({ clock, minutes }) => finishAfter(clock, start, minutes)));
  }
  const clock = network.workClock[i];
  return clock ? finishAfter(clock, start, network.minutes[i] ?? 0) : start;
}

export function startOf(network: Network, i: number, finish: number): number {
  if (network.shared[i]) {
    return Math.min(...team(network, i).map(({ clock, minutes }) => startBefore(clock, finish, minutes)));
  }
  const clock = network.workClock[i];
  return clock ? startBefore(clock, finish, network.minutes[i] ?? 0) : finish;
}

export function remainingFinish(network: Network, i: number, from: number): number {
  if (network.shared[i]) {
    return Math.max(...team(network, i).map(({ clock, remaining }) => finishAfter(clock, from, remaining)));
  }
  const clock = network.workClock[i];
  return clock ? finishAfter(clock, from, network.remaining[i] ?? 0) : from;
}

export function remainingStart(network: Network, i: number, finish: number): number {
  if (network.shared[i]) {
    return Math.min(...team(network, i).map(({ clock, remaining }) => startBefore(clock, finish, remaining)));
  }
  const clock = network.workClock[i];
  return clock ? startBefore(clock, finish, network.remaining[i] ?? 0) : finish;
}

/** From when it can be worked on; a task without duration may also stand at the end of a stretch of work. */
export function earliestStart(network: Network, i: number, instant: number): number {
  if (network.shared[i]) return Math.min(...team(network, i).map(({ clock }) => nextStart(clock, instant)));
  const clock = network.workClock[i];
  if (!clock || (network.minutes[i] === 0 && previousFinish(clock, instant) === instant)) return instant;
  return nextStart(clock, instant);
}

/** Until when it can be worked on; a task without duration may also stand at the beginning of a stretch. */
export function latestFinish(network: Network, i: number, instant: number): number {
  if (network.shared[i])
    return Math.max(...team(network, i).map(({ clock }) => previousFinish(clock, instant)));
  const clock = network.workClock[i];
  if (!clock || (network.minutes[i] === 0 && nextStart(clock, instant) === instant)) return instant;
  return previousFinish(clock, instant);
}

/** An imposed finish, on the edge of working time: as it stands on either edge, else the next beginning. */
export function heldFinish(network: Network, i: number, instant: number): number {
  const clock = network.shared[i] ? team(network, i)[0]?.clock : network.workClock[i];
  if (!clock || previousFinish(clock, instant) === instant) return instant;
  return nextStart(clock, instant);
}

const team = ({ shares }: Network, i: number): readonly Share[] => shares.get(i) ?? [];
