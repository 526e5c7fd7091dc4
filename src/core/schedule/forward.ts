import { withLag } from './lag';
import { relation, state, type Dates, type Network } from './network';
import { earliestStart, finishOf, heldFinish, latestFinish, remainingFinish, startOf } from './spans';

export function emptyDates(count: number): Dates {
  return {
    earlyStart: new Float64Array(count),
    earlyFinish: new Float64Array(count),
    lateStart: new Float64Array(count),
    lateFinish: new Float64Array(count),
    lateResume: new Float64Array(count),
    driver: new Int32Array(count).fill(-1),
  };
}

/**
 * Early dates, from the plan's start on. Rules: Microsoft Project's, tasks always honouring their constraints.
 * @param late tasks that are to be as late as possible already have their late dates: successors start from these
 */
export function forwardPass(
  network: Network,
  order: Int32Array,
  dates: Dates,
  { projectStart, late }: { projectStart: number; late: boolean },
): void {
  const count = network.tasks.length;
  for (const node of order) {
    if (node >= count) rollUp(network, dates, node - count, { projectStart, late });
    else if (!network.summary[node]) place(network, dates, node, { projectStart, late });
  }
}

/**
 * Early dates once tasks that are to be as late as possible have their late dates: only what follows them, however
 * far, is placed again.
 */
export function forwardFromLate(
  network: Network,
  order: Int32Array,
  dates: Dates,
  projectStart: number,
): void {
  const { relations, parent, constraint, summary } = network;
  const { earlyStart, earlyFinish } = dates;
  const count = network.tasks.length;
  const moved = new Uint8Array(count);
  const follows = (i: number): boolean => {
    for (let holder = i; holder >= 0; holder = parent[holder] ?? -1) {
      const end = relations.predecessorsFrom[holder + 1] ?? 0;
      for (let p = relations.predecessorsFrom[holder] ?? 0; p < end; p += 1) {
        const from = relations.from[relations.predecessors[p] ?? 0] ?? 0;
        if (moved[from] || (constraint[from] === 'ALAP' && !summary[from])) return true;
      }
    }
    return false;
  };
  for (const node of order) {
    const i = node < count ? node : node - count;
    const [start, finish] = [earlyStart[i], earlyFinish[i]];
    if (node >= count) rollUp(network, dates, i, { projectStart, late: true });
    else if (!summary[i] && follows(i)) place(network, dates, i, { projectStart, late: true });
    if (earlyStart[i] !== start || earlyFinish[i] !== finish) moved[i] = 1;
  }
}

/** A summary task lies from the first beginning to the last end of what it holds. */
function rollUp(
  network: Network,
  dates: Dates,
  i: number,
  { projectStart, late }: { projectStart: number; late: boolean },
): void {
  const { children, active, constraint, tasks, state: states } = network;
  const { earlyStart, earlyFinish, lateStart, lateFinish } = dates;
  const fixed = states[i] === state.fixed ? tasks[i]?.fixed : null;
  let start = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  const all = children.get(i) ?? [];
  const counted = active[i] ? all.filter((child) => active[child]) : all;
  for (const child of counted.length > 0 ? counted : all) {
    const last =
      late && constraint[child] === 'ALAP' && states[child] === state.open && !network.summary[child];
    start = Math.min(start, (last ? lateStart[child] : earlyStart[child]) ?? start);
    finish = Math.max(finish, (last ? lateFinish[child] : earlyFinish[child]) ?? finish);
  }
  // An empty plan has its own summary task, which lies where the plan begins.
  earlyStart[i] = fixed?.start ?? (Number.isFinite(start) ? start : projectStart);
  earlyFinish[i] = fixed?.finish ?? (Number.isFinite(finish) ? finish : projectStart);
}

function place(
  network: Network,
  dates: Dates,
  i: number,
  { projectStart, late }: { projectStart: number; late: boolean },
): void {
  const { earlyStart, earlyFinish, driver } = dates;
  const task = network.tasks[i];
  if (!task) return;
  driver[i] = -1;
  if (network.state[i] === state.fixed) {
    earlyStart[i] = task.fixed?.start ?? projectStart;
    earlyFinish[i] = task.fixed?.finish ?? projectStart;
    return;
  }
  if (network.state[i] === state.done) {
    earlyFinish[i] = task.actualFinish ?? 0;
    earlyStart[i] = task.actualStart ?? earlyFinish[i] ?? 0;
    return;
  }
  if (network.state[i] === state.started) {
    earlyStart[i] = task.actualStart ?? 0;
    earlyFinish[i] = begunFinish(network, i);
    return;
  }
  const bounds = imposed(network, dates, i, late);
  const start = startOfOpen(network, i, bounds, projectStart);
  earlyStart[i] = start.at;
  const finish = finishOf(network, i, start.at);
  earlyFinish[i] = finish < start.heldTo ? start.heldTo : finish;
  driver[i] = start.driver;
}

interface Bounds {
  start: number;
  startDriver: number;
  finish: number;
  finishDriver: number;
}

/** What the relations of a task, and of the summary tasks it stands under, ask of its start and its finish. */
function imposed(network: Network, dates: Dates, i: number, late: boolean): Bounds {
  const { relations, parent, constraint, constraintDate, state: states } = network;
  const none = Number.NEGATIVE_INFINITY;
  const bounds: Bounds = { start: none, startDriver: -1, finish: none, finishDriver: -1 };
  const placedLast = late && constraint[i] !== 'ALAP';
  for (let holder = i; holder >= 0; holder = parent[holder] ?? -1) {
    if (holder !== i && states[holder] !== state.fixed && constraint[holder] === 'SNET') {
      const date = constraintDate[holder] ?? none;
      if (date > bounds.start) {
        bounds.start = date;
        bounds.startDriver = -1;
      }
    }
    const end = relations.predecessorsFrom[holder + 1] ?? 0;
    for (let p = relations.predecessorsFrom[holder] ?? 0; p < end; p += 1) {
      const r = relations.predecessors[p] ?? 0;
      const from = relations.from[r] ?? 0;
      const type = relations.type[r] ?? 0;
      const useLate = placedLast && constraint[from] === 'ALAP' && !network.summary[from];
      const starts = useLate ? dates.lateStart : dates.earlyStart;
      const finishes = useLate ? dates.lateFinish : dates.earlyFinish;
      const edge = (type & 1 ? starts : finishes)[from] ?? 0;
      const bound = withLag(network, dates, r, edge);
      if (type === relation.FS || type === relation.SS) {
        if (bound > bounds.start) {
          bounds.start = bound;
          bounds.startDriver = r;
        }
      } else if (bound > bounds.finish) {
        bounds.finish = bound;
        bounds.finishDriver = r;
      }
    }
  }
  return bounds;
}

/** `heldTo` is a finish that is imposed later than the work would end. */
interface Placed {
  at: number;
  heldTo: number;
  driver: number;
}

function startOfOpen(network: Network, i: number, bounds: Bounds, projectStart: number): Placed {
  const none = Number.NEGATIVE_INFINITY;
  const { constraint, constraintDate, tasks } = network;
  const rule = constraint[i];
  const date = constraintDate[i] ?? 0;
  const free = bounds.start === none && bounds.finish === none;
  // A date asked for stands in for the plan's start, even before it.
  const dated = rule === 'SNET' || (rule === 'FNET' && free);
  let { start, startDriver: driver, finish, finishDriver } = bounds;
  if (!dated && projectStart > start) {
    start = projectStart;
    driver = -1;
  }
  if (rule === 'SNET' && date > start) {
    start = date;
    driver = -1;
  }
  if (rule === 'FNET' && date > finish) {
    finish = date;
    finishDriver = -1;
  }
  let at = start === none ? none : earliestStart(network, i, start);
  let heldTo = none;
  if (finish > none) {
    const last = earliestStart(network, i, startOf(network, i, finish));
    if (last > at || (last === at && finish > finishOf(network, i, at))) {
      at = last;
      heldTo = heldFinish(network, i, finish);
      driver = finishDriver;
    }
  }
  const delay = tasks[i]?.levelingDelay ?? 0;
  if (delay > 0 && rule !== 'MSO' && rule !== 'MFO') {
    at = earliestStart(network, i, at + delay);
    heldTo = none;
  }
  return constrained(network, i, { at, heldTo, driver });
}

/** Constraints that win over the relations. */
function constrained(network: Network, i: number, placed: Placed): Placed {
  const date = network.constraintDate[i] ?? 0;
  const none = Number.NEGATIVE_INFINITY;
  switch (network.constraint[i]) {
    case 'MSO':
      return { at: earliestStart(network, i, date), heldTo: none, driver: -1 };
    case 'MFO':
      return {
        at: earliestStart(network, i, startOf(network, i, date)),
        heldTo: onEdge(network, i, date),
        driver: -1,
      };
    case 'SNLT': {
      const last = earliestStart(network, i, date);
      return placed.at > last ? { at: last, heldTo: none, driver: -1 } : placed;
    }
    case 'FNLT': {
      const last = earliestStart(network, i, startOf(network, i, date));
      return placed.at > last ? { at: last, heldTo: none, driver: -1 } : placed;
    }
    default:
      return placed;
  }
}

/** A finish that must be: where it is asked for, unless nothing is worked around it. */
function onEdge(network: Network, i: number, date: number): number {
  return earliestStart(network, i, date) === date ? date : latestFinish(network, i, date);
}

/** What is left follows what was done; a pause that was planned between the two stays. */
function begunFinish(network: Network, i: number): number {
  const task = network.tasks[i];
  if (!task) return 0;
  const start = task.actualStart ?? 0;
  // Of several people at different hours, only the date until which they worked tells.
  const counted = task.actualDuration > 0 && !network.shares.has(i);
  const worked = counted ? network.workClock[i]?.finishAfter(start, task.actualDuration) : undefined;
  const done = Math.max(worked ?? start, task.stop ?? start);
  const from = Math.max(done, task.resume ?? done);
  const finish = remainingFinish(network, i, from);
  const asked = network.constraint[i] === 'FNET' ? (network.constraintDate[i] ?? 0) : 0;
  return Math.max(finish, asked);
}
