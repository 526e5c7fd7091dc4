import type { OutsideRelation, PlanRelation } from '../model/plan';
import { reason } from './dates';
import { constraint, placedLast, state, type Network } from './network';

/**
 * What sets the dates of a task. A relation or a constraint may be that of a summary task it stands under: `by` is
 * the number of the task that carries it.
 * - `projectStart`: nothing else does;
 * - `actual`: it has begun or is done; `manual`: a person put it there; `fixed`: its dates are given from elsewhere;
 * - `late`: it is as late as possible; `leveling`: it is delayed for want of people;
 * - `summary`: it lies where its own tasks do, `uid` begins first.
 */
export type Driver =
  | { kind: 'relation'; uid: number; by: number; relation: PlanRelation }
  | { kind: 'outside'; projectId: string; uid: number; by: number; relation: OutsideRelation }
  | { kind: 'constraint'; by: number }
  | { kind: 'summary'; uid: number }
  | { kind: 'projectStart' | 'actual' | 'manual' | 'fixed' | 'late' | 'leveling' };

const projectStart: Driver = { kind: 'projectStart' };
const actual: Driver = { kind: 'actual' };
const manual: Driver = { kind: 'manual' };
const fixed: Driver = { kind: 'fixed' };
const late: Driver = { kind: 'late' };
const leveling: Driver = { kind: 'leveling' };

export function driverOf(network: Network, i: number, code: number, starts: Float64Array): Driver {
  const { tasks, links } = network;
  const uidOf = (at: number | undefined) => tasks[at ?? -1]?.uid ?? 0;
  if (placedLast(network, i)) return late;
  switch (code) {
    case reason.projectStart:
      return projectStart;
    case reason.constraint:
      return { kind: 'constraint', by: uidOf(i) };
    case reason.above:
      return { kind: 'constraint', by: uidOf(latestAbove(network, i)) };
    case reason.actual:
      return actual;
    case reason.fixed:
      return tasks[i]?.manual ? manual : fixed;
    case reason.leveling:
      return leveling;
    case reason.summary: {
      const child = firstOf(network, i, starts);
      return child < 0 ? projectStart : { kind: 'summary', uid: uidOf(child) };
    }
    default: {
      const relation = links.said[code];
      const by = uidOf(links.to[code]);
      if (!relation) return projectStart;
      const uid = relation.predecessorUid;
      return 'projectId' in relation
        ? { kind: 'outside', projectId: relation.projectId, uid, by, relation }
        : { kind: 'relation', uid, by, relation };
    }
  }
}

/** The summary task above whose start-no-earlier-than date is the latest. */
function latestAbove(network: Network, i: number): number {
  const { startsAbove, constraintDate, constraint: constraints, state: states } = network;
  let found = -1;
  for (let holder = startsAbove[i] ?? -1; holder >= 0; holder = startsAbove[holder] ?? -1) {
    if (constraints[holder] !== constraint.SNET || states[holder] === state.fixed) continue;
    if (found < 0 || (constraintDate[holder] ?? 0) > (constraintDate[found] ?? 0)) found = holder;
  }
  return found;
}

/** The task that begins first of those of a summary task. */
function firstOf({ firstChild, nextSibling, active }: Network, i: number, starts: Float64Array): number {
  let found = -1;
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    const better = found < 0 || (starts[child] ?? 0) < (starts[found] ?? 0);
    const wakes = found >= 0 && active[child] === 1 && active[found] === 0;
    if (wakes || (better && (found < 0 || active[child] === 1 || active[found] === 0))) found = child;
  }
  return found;
}
