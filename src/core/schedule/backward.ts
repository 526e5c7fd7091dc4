import type { Dates } from './dates';
import { withoutLag } from './lag';
import { relation } from './links';
import { constraint, state, type Network } from './network';
import { earliestStart, finishOf, latestFinish, remainingStart, startOf } from './spans';

const { MSO, MFO, SNLT, FNLT } = constraint;

/**
 * Late dates of a task, from the plan's finish back, when early dates are there, and the late dates of all that
 * depends on it. Rules: Microsoft Project's.
 * @param i a summary task's own tasks come before it
 */
export function placeLate(network: Network, dates: Dates, i: number, projectFinish: number): void {
  if (network.summary[i]) rollUp(network, dates, i, projectFinish);
  else place(network, dates, i, projectFinish);
}

function rollUp(network: Network, dates: Dates, i: number, projectFinish: number): void {
  const { firstChild, nextSibling, active, state: states } = network;
  const { soon, lateStart, lateFinish, lateResume } = dates;
  let start = Number.POSITIVE_INFINITY;
  let resume = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    if (active[i] && !active[child]) continue;
    const fixed = states[child] === state.fixed;
    start = Math.min(start, (fixed ? soon.start[child] : lateStart[child]) ?? start);
    finish = Math.max(finish, (fixed ? soon.finish[child] : lateFinish[child]) ?? finish);
    // What is finished holds nobody back.
    if (states[child] !== state.done) resume = Math.min(resume, lateResume[child] ?? resume);
  }
  const deadline = network.deadline[i] ?? Number.POSITIVE_INFINITY;
  lateStart[i] = Number.isFinite(start) ? start : projectFinish;
  lateFinish[i] = Math.min(Number.isFinite(finish) ? finish : projectFinish, deadline);
  lateResume[i] = Number.isFinite(resume) ? resume : projectFinish;
}

function place(network: Network, dates: Dates, i: number, projectFinish: number): void {
  const { soon, lateStart, lateFinish, lateResume } = dates;
  const own = network.state[i];
  if (own === state.done || (own === state.fixed && network.finished[i])) {
    lateStart[i] = soon.start[i] ?? 0;
    lateFinish[i] = soon.finish[i] ?? 0;
    lateResume[i] = lateFinish[i] ?? 0;
    return;
  }
  const asked = constrained(network, i, allowed(network, dates, i, projectFinish));
  const deadline = network.deadline[i] ?? asked;
  const finish = latestFinish(network, i, deadline < asked ? deadline : asked);
  lateFinish[i] = finish;
  const begun = own !== state.open && network.tasks[i]?.actualStart !== null;
  const resume = begun ? remainingStart(network, i, finish) : startOf(network, i, finish);
  lateResume[i] = resume;
  lateStart[i] = begun ? (soon.start[i] ?? resume) : resume;
}

/** The latest finish that leaves every successor, and those of the summary tasks above, where they may be. */
function allowed(network: Network, dates: Dates, i: number, projectFinish: number): number {
  const { links, active, finished, finishesAbove, state: states } = network;
  const { soon } = dates;
  const begun = states[i] === state.started;
  let latest = projectFinish;
  for (let holder = i; holder >= 0; holder = finishesAbove[holder] ?? -1) {
    if (holder !== i && network.constraint[holder] === FNLT) {
      const date = network.constraintDate[holder] ?? latest;
      if (date < latest) latest = date;
    }
    for (let r = links.firstOut[holder] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) {
      const to = links.to[r] ?? 0;
      if (!active[to] || finished[to]) continue;
      const type = links.type[r] ?? 0;
      const fromStart = type === relation.SS || type === relation.SF;
      // A start that is past can be held back no more; of a summary task, its first task makes the start.
      if (fromStart && (begun || (holder !== i && soon.start[i] !== soon.start[holder]))) continue;
      if (type === relation.SS && states[to] === state.started) continue;
      const toFinish = type === relation.FF || type === relation.SF;
      const edge = (toFinish ? dates.lateFinish[to] : dates.lateResume[to]) ?? projectFinish;
      const bound = withoutLag(network, soon, r, edge);
      // What begins no earlier than that ends no earlier either.
      if (bound >= latest) continue;
      const reached = fromStart ? finishOf(network, i, earliestStart(network, i, bound)) : bound;
      if (reached < latest) latest = reached;
    }
  }
  return latest;
}

function constrained(network: Network, i: number, finish: number): number {
  const date = network.constraintDate[i] ?? finish;
  switch (network.constraint[i]) {
    case MSO:
      return finishOf(network, i, earliestStart(network, i, date));
    case MFO:
      return date;
    case SNLT:
      return Math.min(finish, finishOf(network, i, earliestStart(network, i, date)));
    case FNLT:
      return Math.min(finish, date);
    default:
      return finish;
  }
}
