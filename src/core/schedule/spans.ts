import type { Network } from './network';

/** How the work of task `i` lies between a start and a finish, on one calendar or on several. */

export function finishOf({ shares, workClock, minutes }: Network, i: number, start: number): number {
  const team = shares.get(i);
  if (!team) return workClock[i]?.finishAfter(start, minutes[i] ?? 0) ?? start;
  return Math.max(...team.map((share) => share.clock.finishAfter(start, share.minutes)));
}

export function startOf({ shares, workClock, minutes }: Network, i: number, finish: number): number {
  const team = shares.get(i);
  if (!team) return workClock[i]?.startBefore(finish, minutes[i] ?? 0) ?? finish;
  return Math.min(...team.map((share) => share.clock.startBefore(finish, share.minutes)));
}

export function remainingFinish({ shares, workClock, remaining }: Network, i: number, from: number): number {
  const team = shares.get(i);
  if (!team) return workClock[i]?.finishAfter(from, remaining[i] ?? 0) ?? from;
  return Math.max(...team.map((share) => share.clock.finishAfter(from, share.remaining)));
}

export function remainingStart({ shares, workClock, remaining }: Network, i: number, finish: number): number {
  const team = shares.get(i);
  if (!team) return workClock[i]?.startBefore(finish, remaining[i] ?? 0) ?? finish;
  return Math.min(...team.map((share) => share.clock.startBefore(finish, share.remaining)));
}

/** From when it can be worked on; a task without duration may also stand at the end of a stretch of work. */
export function earliestStart({ shares, workClock, minutes }: Network, i: number, instant: number): number {
  const team = shares.get(i);
  if (team) return Math.min(...team.map(({ clock }) => clock.nextStart(instant)));
  const clock = workClock[i];
  if (!clock || (minutes[i] === 0 && clock.previousFinish(instant) === instant)) return instant;
  return clock.nextStart(instant);
}

/** Until when it can be worked on; a task without duration may also stand at the beginning of a stretch. */
export function latestFinish({ shares, workClock, minutes }: Network, i: number, instant: number): number {
  const team = shares.get(i);
  if (team) return Math.max(...team.map(({ clock }) => clock.previousFinish(instant)));
  const clock = workClock[i];
  if (!clock || (minutes[i] === 0 && clock.nextStart(instant) === instant)) return instant;
  return clock.previousFinish(instant);
}

/** An imposed finish, on the edge of working time: as it stands on either edge, else the next beginning. */
export function heldFinish({ shares, workClock }: Network, i: number, instant: number): number {
  const clock = shares.get(i)?.[0]?.clock ?? workClock[i];
  if (!clock || clock.previousFinish(instant) === instant) return instant;
  return clock.nextStart(instant);
}
