import { withLag } from './lag';
import { relation, state, type Dates, type Network } from './network';

/**
 * How long task `i` may slip without moving the plan's finish, a constraint or a deadline; working minutes of its
 * calendar, negative when it is late already. The lesser of the slack of its start and of its finish; of a task
 * that has begun, that of its finish.
 */
export function totalSlack(network: Network, dates: Dates, i: number): number {
  const { plan, clock, tasks, constraint, summary, state: states } = network;
  const task = tasks[i];
  const time = clock[i];
  if (!task || !time || task.actualFinish !== null) return 0;
  // Placed last it has used its slack up; in a plan placed from its finish all are, and slack still tells them apart.
  const last = plan.scheduleFrom === 'start' && constraint[i] === 'ALAP' && states[i] === state.open;
  if (last && !summary[i]) return 0;
  const finish = slip(time, dates.earlyFinish[i] ?? 0, dates.lateFinish[i] ?? 0);
  if (task.actualStart !== null) return finish;
  return Math.min(slip(time, dates.earlyStart[i] ?? 0, dates.lateStart[i] ?? 0), finish);
}

/** How long task `i` may slip without moving any successor; never negative. */
export function freeSlack(
  network: Network,
  dates: Dates,
  i: number,
  { total, starts, finishes }: { total: number } & ReturnType<typeof placedDates>,
): number {
  const { relations, finished, active, parent, clock } = network;
  const time = clock[i];
  if (!time || finished[i]) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let holder = i; holder >= 0; holder = parent[holder] ?? -1) {
    const end = relations.successorsFrom[holder + 1] ?? 0;
    for (let s = relations.successorsFrom[holder] ?? 0; s < end; s += 1) {
      const r = relations.successors[s] ?? 0;
      const to = relations.to[r] ?? 0;
      const type = relations.type[r] ?? 0;
      const fromStart = type === relation.SS || type === relation.SF;
      if (!active[to] || finished[to] || (fromStart && holder !== i)) continue;
      const edge = fromStart ? starts(i) : finishes(i);
      const lagged = withLag(network, dates, r, edge);
      const target = type === relation.FS || type === relation.SS ? starts(to) : finishes(to);
      least = Math.min(least, slip(time, lagged, target));
    }
  }
  return Math.max(0, Number.isFinite(least) ? least : total);
}

/** Where tasks end up: those as late as possible are at their late dates. */
export function placedDates({ constraint, state: states, summary }: Network, dates: Dates) {
  const late = (i: number) => constraint[i] === 'ALAP' && states[i] === state.open && !summary[i];
  return {
    starts: (i: number): number => (late(i) ? dates.lateStart : dates.earlyStart)[i] ?? 0,
    finishes: (i: number): number => (late(i) ? dates.lateFinish : dates.earlyFinish)[i] ?? 0,
  };
}

const slip = (time: { between(from: number, to: number): number }, from: number, to: number): number =>
  from === to ? 0 : Math.round(time.between(from, to) * 10) / 10;
