import { finishAfter } from '../calendar/clock';
import { reason, type Dates, type Early } from './dates';
import { withLag } from './lag';
import { relation } from './links';
import { constraint, placedLast, state, type Network } from './network';
import { earliestStart, finishOf, heldFinish, latestFinish, remainingFinish, startOf } from './spans';

const none = Number.NEGATIVE_INFINITY;
const { SNET, FNET, MSO, MFO, SNLT, FNLT, ALAP } = constraint;

export interface ForwardPass {
  network: Network;
  dates: Dates;
  /** Where its dates go. */
  early: Early;
  projectStart: number;
  /** Tasks that are to be as late as possible already have their late dates: successors start from these. */
  late: boolean;
  /** What the relations of the task at hand ask of its start and its finish, and who does; kept to be used again. */
  asked: { start: number; startBy: number; finish: number; finishBy: number };
}

export const nothingAsked = (): ForwardPass['asked'] => ({
  start: none,
  startBy: 0,
  finish: none,
  finishBy: 0,
});

/**
 * Early dates of a task, from the plan's start on, when those of all it depends on are there. Rules: Microsoft
 * Project's, tasks always honouring their constraints.
 * @param node a task that is no summary, or a summary task once its own are placed
 */
export function placeEarly(pass: ForwardPass, node: number): void {
  const { network } = pass;
  const count = network.tasks.length;
  if (node >= count) rollUp(pass, node - count);
  else if (!network.summary[node]) place(pass, node);
}

/** A summary task lies from the first beginning to the last end of what it holds. */
function rollUp({ network, dates, early, projectStart, late }: ForwardPass, i: number): void {
  const { firstChild, nextSibling, active } = network;
  const fixed = network.state[i] === state.fixed ? network.tasks[i]?.fixed : null;
  early.driver[i] = fixed ? reason.fixed : reason.summary;
  let start = Number.POSITIVE_INFINITY;
  let finish = none;
  // Inactive tasks count only where there are no others.
  for (let turn = active[i] ? 0 : 1; turn < 2 && finish === none; turn += 1) {
    for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
      if (turn === 0 && !active[child]) continue;
      const last = late && placedLast(network, child);
      const childStart = (last ? dates.lateStart : early.start)[child] ?? 0;
      const childFinish = (last ? dates.lateFinish : early.finish)[child] ?? 0;
      if (childStart < start) start = childStart;
      if (childFinish > finish) finish = childFinish;
    }
  }
  // An empty plan has its own summary task, which lies where the plan begins.
  early.start[i] = fixed?.start ?? (finish === none ? projectStart : start);
  early.finish[i] = fixed?.finish ?? (finish === none ? projectStart : finish);
}

function place(pass: ForwardPass, i: number): void {
  const { network, early } = pass;
  const own = network.state[i];
  if (own === state.open) {
    gather(pass, i);
    placeOpen(pass, i);
    return;
  }
  const task = network.tasks[i];
  if (!task) return;
  early.driver[i] = own === state.fixed ? reason.fixed : reason.actual;
  if (own === state.fixed) {
    early.start[i] = task.fixed?.start ?? pass.projectStart;
    early.finish[i] = task.fixed?.finish ?? pass.projectStart;
  } else if (own === state.done) {
    const finish = task.actualFinish ?? 0;
    early.start[i] = task.actualStart ?? finish;
    early.finish[i] = finish;
  } else {
    early.start[i] = task.actualStart ?? 0;
    early.finish[i] = begunFinish(network, i);
  }
}

/** What the relations of a task, and of the summary tasks it stands under, ask of its start and its finish. */
function gather({ network, dates, early, late, asked }: ForwardPass, i: number): void {
  const { links, startsAbove, constraintDate } = network;
  let [start, startBy, finish, finishBy] = [none, 0, none, 0];
  const passOn = late && network.constraint[i] !== ALAP;
  for (let holder = i; holder >= 0; holder = startsAbove[holder] ?? -1) {
    if (holder !== i && network.constraint[holder] === SNET && network.state[holder] !== state.fixed) {
      const date = constraintDate[holder] ?? none;
      if (date > start) {
        start = date;
        startBy = reason.above;
      }
    }
    for (let r = links.firstIn[holder] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
      const type = links.type[r] ?? 0;
      const fromStart = (type & 1) === 1;
      const from = links.from[r] ?? -1;
      let edge: number;
      if (from < 0) {
        const said = links.said[r];
        if (!said || !('projectId' in said)) continue;
        edge = fromStart ? said.start : said.finish;
      } else if (passOn && placedLast(network, from)) {
        edge = (fromStart ? dates.lateStart[from] : dates.lateFinish[from]) ?? 0;
      } else {
        edge = (fromStart ? early.start[from] : early.finish[from]) ?? 0;
      }
      const bound = withLag(network, early, r, edge);
      if (type === relation.FS || type === relation.SS) {
        if (bound > start) {
          start = bound;
          startBy = r;
        }
      } else if (bound > finish) {
        finish = bound;
        finishBy = r;
      }
    }
  }
  asked.start = start;
  asked.startBy = startBy;
  asked.finish = finish;
  asked.finishBy = finishBy;
}

function placeOpen({ network, early, projectStart, asked }: ForwardPass, i: number): void {
  const rule = network.constraint[i];
  const date = network.constraintDate[i] ?? 0;
  let { start, startBy: driver, finish, finishBy } = asked;
  // A date asked for stands in for the plan's start, even before it.
  const dated = rule === SNET || (rule === FNET && start === none && finish === none);
  if (!dated && projectStart > start) [start, driver] = [projectStart, reason.projectStart];
  if (rule === SNET && date > start) [start, driver] = [date, reason.constraint];
  if (rule === FNET && date > finish) [finish, finishBy] = [date, reason.constraint];
  let at = start === none ? none : earliestStart(network, i, start);
  let end = at === none ? none : finishOf(network, i, at);
  // A finish that is imposed later than the work would end.
  let heldTo = none;
  if (finish > end) {
    const last = earliestStart(network, i, startOf(network, i, finish));
    if (last >= at) {
      at = last;
      end = finishOf(network, i, at);
      driver = finishBy;
      heldTo = heldFinish(network, i, finish);
    }
  }
  const delay = network.delay[i] ?? 0;
  if (delay > 0 && rule !== MSO && rule !== MFO) {
    at = earliestStart(network, i, at + delay);
    end = finishOf(network, i, at);
    driver = reason.leveling;
    heldTo = none;
  }
  const forced = forcedStart(network, i, at);
  if (forced !== at || rule === MSO || rule === MFO) {
    at = forced;
    end = finishOf(network, i, at);
    driver = reason.constraint;
    heldTo = rule === MFO ? onEdge(network, i, date) : none;
  }
  early.start[i] = at;
  early.finish[i] = end < heldTo ? heldTo : end;
  early.driver[i] = driver;
}

/** Constraints that win over the relations. */
function forcedStart(network: Network, i: number, at: number): number {
  const date = network.constraintDate[i] ?? 0;
  switch (network.constraint[i]) {
    case MSO:
      return earliestStart(network, i, date);
    case MFO:
      return earliestStart(network, i, startOf(network, i, date));
    case SNLT: {
      const last = earliestStart(network, i, date);
      return at > last ? last : at;
    }
    case FNLT: {
      const last = earliestStart(network, i, startOf(network, i, date));
      return at > last ? last : at;
    }
    default:
      return at;
  }
}

/** A finish that must be: where it is asked for, unless nothing is worked around it. */
function onEdge(network: Network, i: number, date: number): number {
  return earliestStart(network, i, date) === date ? date : latestFinish(network, i, date);
}

/** What is left follows what was done; a pause that was planned between the two stays. */
function begunFinish(network: Network, i: number): number {
  const from = remainderFrom(network, i);
  const finish = remainingFinish(network, i, from);
  const asked = network.constraint[i] === FNET ? (network.constraintDate[i] ?? 0) : 0;
  return Math.max(finish, asked);
}

/** From when what is left of a task that has begun can be done. */
export function remainderFrom(network: Network, i: number): number {
  const done = doneUntil(network, i);
  return Math.max(done, network.tasks[i]?.resume ?? done);
}

/** Until when a task that has begun was worked on. */
export function doneUntil(network: Network, i: number): number {
  const task = network.tasks[i];
  if (!task) return 0;
  const start = task.actualStart ?? 0;
  // Of several people at different hours, only the date until which they worked tells.
  const clock = network.shared[i] ? undefined : network.workClock[i];
  const worked = clock && task.actualDuration > 0 ? finishAfter(clock, start, task.actualDuration) : start;
  return Math.max(worked, task.stop ?? start);
}
