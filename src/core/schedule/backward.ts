import { withoutLag } from './lag';
import { relation, state, type Dates, type Network } from './network';
import { earliestStart, finishOf, latestFinish, remainingStart, startOf } from './spans';

/** Late dates, from the plan's finish back. Rules: Microsoft Project's. */
export function backwardPass(network: Network, order: Int32Array, dates: Dates, projectFinish: number): void {
  const count = network.tasks.length;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] ?? 0;
    if (node >= count) continue;
    if (network.summary[node]) rollUp(network, dates, node, projectFinish);
    else place(network, dates, node, projectFinish);
  }
}

function rollUp(network: Network, dates: Dates, i: number, projectFinish: number): void {
  const { children, active, state: states, tasks } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish, lateResume } = dates;
  let start = Number.POSITIVE_INFINITY;
  let resume = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const child of children.get(i) ?? []) {
    if (active[i] && !active[child]) continue;
    const fixed = states[child] === state.fixed;
    start = Math.min(start, (fixed ? earlyStart[child] : lateStart[child]) ?? start);
    finish = Math.max(finish, (fixed ? earlyFinish[child] : lateFinish[child]) ?? finish);
    // What is finished holds nobody back.
    if (states[child] !== state.done) resume = Math.min(resume, lateResume[child] ?? resume);
  }
  const deadline = tasks[i]?.deadline ?? Number.POSITIVE_INFINITY;
  lateStart[i] = Number.isFinite(start) ? start : projectFinish;
  lateFinish[i] = Math.min(Number.isFinite(finish) ? finish : projectFinish, deadline);
  lateResume[i] = Number.isFinite(resume) ? resume : projectFinish;
}

function place(network: Network, dates: Dates, i: number, projectFinish: number): void {
  const { earlyStart, earlyFinish, lateStart, lateFinish, lateResume } = dates;
  const task = network.tasks[i];
  if (!task) return;
  if (network.state[i] === state.done || (network.state[i] === state.fixed && task.actualFinish !== null)) {
    lateStart[i] = earlyStart[i] ?? 0;
    lateFinish[i] = earlyFinish[i] ?? 0;
    lateResume[i] = lateFinish[i] ?? 0;
    return;
  }
  const asked = constrained(network, i, allowed(network, dates, i, projectFinish));
  const finish = latestFinish(network, i, Math.min(asked, task.deadline ?? asked));
  const begun = task.actualStart !== null;
  const resume = begun ? remainingStart(network, i, finish) : startOf(network, i, finish);
  lateFinish[i] = finish;
  lateResume[i] = resume;
  lateStart[i] = begun ? (earlyStart[i] ?? resume) : resume;
}

/** The latest finish that leaves every successor, and those of the summary tasks above, where they may be. */
function allowed(network: Network, dates: Dates, i: number, projectFinish: number): number {
  const { relations, parent, active, finished, state: states } = network;
  const begun = states[i] === state.started;
  let latest = projectFinish;
  for (let holder = i; holder >= 0; holder = parent[holder] ?? -1) {
    if (holder !== i && network.constraint[holder] === 'FNLT') {
      latest = Math.min(latest, network.constraintDate[holder] ?? latest);
    }
    const end = relations.successorsFrom[holder + 1] ?? 0;
    for (let s = relations.successorsFrom[holder] ?? 0; s < end; s += 1) {
      const r = relations.successors[s] ?? 0;
      const to = relations.to[r] ?? 0;
      if (!active[to] || finished[to]) continue;
      const type = relations.type[r] ?? 0;
      const fromStart = type === relation.SS || type === relation.SF;
      // A start that is past can be held back no more; of a summary task, its first task makes the start.
      if (fromStart && (begun || (holder !== i && dates.earlyStart[i] !== dates.earlyStart[holder])))
        continue;
      if (type === relation.SS && states[to] === state.started) continue;
      const toFinish = type === relation.FF || type === relation.SF;
      const edge = (toFinish ? dates.lateFinish : dates.lateResume)[to] ?? projectFinish;
      const bound = withoutLag(network, dates, r, edge);
      latest = Math.min(latest, fromStart ? finishOf(network, i, earliestStart(network, i, bound)) : bound);
    }
  }
  return latest;
}

function constrained(network: Network, i: number, finish: number): number {
  const date = network.constraintDate[i] ?? finish;
  switch (network.constraint[i]) {
    case 'MSO':
      return finishOf(network, i, earliestStart(network, i, date));
    case 'MFO':
      return date;
    case 'SNLT':
      return Math.min(finish, finishOf(network, i, earliestStart(network, i, date)));
    case 'FNLT':
      return Math.min(finish, date);
    default:
      return finish;
  }
}
