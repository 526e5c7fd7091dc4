import { finishAfter, nextStart, previousFinish, workBetween, type Clock } from '../calendar/clock';
import type { Plan, PlanAssignment } from '../model/plan';
import { doneUntil, remainderFrom } from './forward';
import { buildNetwork, state, type Network } from './network';

/** Minutes. */
export interface Segment {
  from: number;
  to: number;
}

/** Dates of each task of a plan, in its order: those computed, or, of the plan itself, those in force. */
interface Dates {
  tasks: readonly { uid: number; start: number | null; finish: number | null }[];
}

/**
 * The stretches in which each split task is worked on, at the dates given, by its number; tasks in one piece are not
 * in it. A task is split where all who work on it pause, and between what was done of it and what is left. The
 * pauses of a task that moves move with it: they come after the same work.
 */
export function segments(plan: Plan, dates: Dates): Map<number, Segment[]> {
  const network = buildNetwork(plan);
  const found = new Map<number, Segment[]>();
  dates.tasks.forEach(({ uid, start, finish }, i) => {
    const clock = network.workClock[i];
    if (network.summary[i] || !clock || start === null || finish === null) return;
    const pauses = [...plannedPauses(network, i, start), ...progressPause(network, i)]
      .map(({ from, to }) => ({ from: previousFinish(clock, from), to: nextStart(clock, to) }))
      .filter(({ from, to }) => from > start && to < finish)
      .toSorted((a, b) => a.from - b.from);
    if (pauses.length === 0) return;
    const own: Segment[] = [];
    let from = start;
    for (const pause of [...pauses, { from: finish, to: finish }]) {
      if (workBetween(clock, from, pause.from) > 0) own.push({ from, to: pause.from });
      from = Math.max(from, pause.to);
    }
    if (own.length > 1) found.set(uid, own);
  });
  return found;
}

type Idle = PlanAssignment['idle'];

function plannedPauses(network: Network, i: number, start: number): Segment[] {
  if (!network.pause[i]) return [];
  const task = network.tasks[i];
  const clock = network.workClock[i];
  const team = task ? network.teams.get(task.uid) : undefined;
  if (!task || !clock || !team) return [];
  const common = team.map(({ assignment }) => assignment.idle).reduce(overlap);
  const origin = task.actualStart ?? task.start ?? start;
  return common
    .filter(({ from, to }) => workBetween(clock, from, to) > 0)
    .map((pause) => (origin === start ? pause : movedPause(clock, pause, origin, start)));
}

const overlap = (one: Idle, other: Idle): Idle =>
  one.flatMap((a) =>
    other
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );

/** A pause of a task that started at `origin`, when it starts at `start`: after the same work, as long. */
export function movedPause(clock: Clock, { from, to }: Segment, origin: number, start: number): Segment {
  const stop = finishAfter(clock, start, workBetween(clock, origin, from));
  return { from: stop, to: finishAfter(clock, stop, workBetween(clock, from, to)) };
}

/** Between what was done and what is left of a task that has begun. */
function progressPause(network: Network, i: number): Segment[] {
  const clock = network.workClock[i];
  if (network.state[i] !== state.started || !clock) return [];
  const [from, to] = [doneUntil(network, i), remainderFrom(network, i)];
  // A night between the two is no pause.
  return workBetween(clock, from, to) > 0 ? [{ from, to }] : [];
}
