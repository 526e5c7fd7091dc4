import type { WorkTime } from '../calendar/workTime';
import type { ConstraintType, Plan, PlanAssignment, PlanRelation, PlanTask } from '../model/plan';
import { createClocks, type Clocks } from './clocks';

/** How far a task is: what may still move of it. */
export const state = { open: 0, started: 1, done: 2, fixed: 3 } as const;

/** Codes of relations: bit 0 = from the predecessor's start, bit 1 = to the successor's finish. */
export const relation = { FS: 0, SS: 1, FF: 2, SF: 3 } as const;
export const lagUnit = { working: 0, elapsed: 1, percent: 2, elapsedPercent: 3 } as const;

/** What one of several resources, on calendars that differ, has to do of a task. */
export interface Share {
  clock: WorkTime;
  minutes: number;
  remaining: number;
}

/**
 * A plan as the passes read it: tasks by position, relations in compressed rows both ways.
 * Dates are minutes; NaN stands for none.
 */
export interface Network {
  plan: Plan;
  tasks: readonly PlanTask[];
  /** −1 at the top. */
  parent: Int32Array;
  /** None of a task that is no summary. */
  children: ReadonlyMap<number, readonly number[]>;
  summary: Uint8Array;
  state: Uint8Array;
  active: Uint8Array;
  /** Has an actual finish, wherever its dates come from. */
  finished: Uint8Array;
  constraint: readonly ConstraintType[];
  constraintDate: Float64Array;
  /** Working minutes of the whole and of what is left, pauses included. */
  minutes: Float64Array;
  remaining: Float64Array;
  /** Calendar of lags and slack: the task's, else the project's; every minute for an elapsed duration. */
  clock: readonly WorkTime[];
  /** Calendar of lags alone. */
  lagClock: readonly WorkTime[];
  /** Calendar the work lies on; with `shares`, unused. */
  workClock: readonly WorkTime[];
  shares: ReadonlyMap<number, readonly Share[]>;
  relations: Relations;
}

/** Dates of the passes, by task; minutes. */
export interface Dates {
  earlyStart: Float64Array;
  earlyFinish: Float64Array;
  lateStart: Float64Array;
  lateFinish: Float64Array;
  /** As late as the start of what is left may be: what holds predecessors back once a task has begun. */
  lateResume: Float64Array;
  /** The relation that sets the early dates; −1 = another reason. */
  driver: Int32Array;
}

export interface Relations {
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  unit: Uint8Array;
  /** Minutes, or percent. */
  lag: Float64Array;
  /** Relations into task i: `predecessors[predecessorsFrom[i] … predecessorsFrom[i + 1])`. */
  predecessorsFrom: Int32Array;
  predecessors: Int32Array;
  successorsFrom: Int32Array;
  successors: Int32Array;
}

export function buildNetwork(plan: Plan): Network {
  const { tasks } = plan;
  const count = tasks.length;
  const indexOf = positions(tasks);
  const clocks = createClocks(plan);
  const network = {
    plan,
    tasks,
    parent: new Int32Array(count).fill(-1),
    children: new Map<number, number[]>(),
    summary: new Uint8Array(count),
    state: new Uint8Array(count),
    active: new Uint8Array(count).fill(1),
    finished: new Uint8Array(count),
    constraint: tasks.map(({ constraint }) => constraint),
    constraintDate: new Float64Array(count),
    minutes: new Float64Array(count),
    remaining: new Float64Array(count),
    clock: [] as WorkTime[],
    lagClock: [] as WorkTime[],
    workClock: [] as WorkTime[],
    shares: new Map<number, Share[]>(),
  };
  tasks.forEach((task, i) => {
    // The project's own summary task is one even when the plan is empty.
    if (task.uid === 0 && task.parentUid === null) network.summary[i] = 1;
    const parent = task.parentUid === null ? -1 : indexOf(task.parentUid);
    if (parent < 0 || parent >= i) return;
    network.parent[i] = parent;
    network.summary[parent] = 1;
    const siblings = network.children.get(parent);
    if (siblings) siblings.push(i);
    else network.children.set(parent, [i]);
  });
  const teams = teamsOf(plan);
  tasks.forEach((task, i) => {
    const above = network.parent[i] ?? -1;
    network.active[i] = task.active && (above < 0 || network.active[above]) ? 1 : 0;
    network.state[i] = stateOf(task);
    network.finished[i] = task.actualFinish === null ? 0 : 1;
    network.constraintDate[i] = task.constraintDate ?? Number.NaN;
    const own = task.calendarUid === null ? clocks.project : clocks.of(task.calendarUid);
    network.lagClock.push(own);
    network.clock.push(task.elapsed ? clocks.elapsed : own);
    const team = teams.get(task.uid);
    network.minutes[i] = task.duration;
    network.remaining[i] = task.remainingDuration;
    if (!team || task.elapsed || network.summary[i]) {
      network.workClock.push(task.elapsed ? clocks.elapsed : own);
      return;
    }
    const { clock, shares, pause } = laid(task, team, own, clocks);
    network.workClock.push(clock);
    if (shares) network.shares.set(i, shares);
    network.minutes[i] = task.duration + pause;
    network.remaining[i] = task.remainingDuration + pause;
  });
  return { ...network, relations: relationsOf(tasks, indexOf, network.active) };
}

/** Where a task of that number stands, −1 when there is none; numbers are mostly small, and asked for often. */
function positions(tasks: readonly PlanTask[]): (uid: number) => number {
  const most = tasks.reduce((most, { uid }) => Math.max(most, uid), 0);
  if (most > 8 * tasks.length + 1000) {
    const map = new Map(tasks.map(({ uid }, i) => [uid, i]));
    return (uid) => map.get(uid) ?? -1;
  }
  const table = new Int32Array(most + 1).fill(-1);
  tasks.forEach(({ uid }, i) => {
    table[uid] = i;
  });
  return (uid) => table[uid] ?? -1;
}

function stateOf(task: PlanTask): number {
  if (task.fixed) return state.fixed;
  if (task.actualFinish !== null) return state.done;
  return task.actualStart === null ? state.open : state.started;
}

interface Member {
  assignment: PlanAssignment;
  calendarUid: number | null;
}

/** People (not material, not costs) at work on each task. */
function teamsOf(plan: Plan): Map<number, Member[]> {
  const people = new Map(
    plan.resources.filter(({ kind }) => kind === 'work').map((resource) => [resource.uid, resource]),
  );
  const teams = new Map<number, Member[]>();
  for (const assignment of plan.assignments) {
    const resource = people.get(assignment.resourceUid);
    if (!resource || assignment.units <= 0) continue;
    const team = teams.get(assignment.taskUid) ?? [];
    team.push({ assignment, calendarUid: resource.calendarUid });
    teams.set(assignment.taskUid, team);
  }
  return teams;
}

/** On which calendar the work of a task lies, and for how long nobody works on it in between. */
function laid(
  task: PlanTask,
  team: readonly Member[],
  own: WorkTime,
  clocks: Clocks,
): { clock: WorkTime; shares: Share[] | null; pause: number } {
  const alone = task.fixedDuration || (task.calendarUid !== null && task.ignoreResourceCalendar);
  const members = team.map(({ assignment, calendarUid }) => {
    const theirs =
      task.calendarUid === null ? clocks.of(calendarUid) : clocks.common(task.calendarUid, calendarUid);
    const clock = alone ? own : theirs;
    const pause = assignment.idle.reduce((sum, { from, to }) => sum + clock.between(from, to), 0);
    return { clock, pause, assignment };
  });
  const pause = Math.min(...members.map((member) => member.pause));
  const clock = members[0]?.clock ?? own;
  if (members.every((member) => member.clock === clock)) return { clock, shares: null, pause };
  // Each works on at their own hours: what each has to do counts, not the task's duration.
  const shares = members.map(({ clock, pause, assignment }) => {
    const pace = assignment.units * assignment.contour;
    return {
      clock,
      minutes: tenth(assignment.work / pace) + pause,
      remaining: tenth(assignment.remainingWork / pace) + pause,
    };
  });
  return { clock: own, shares, pause };
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

function relationsOf(
  tasks: readonly PlanTask[],
  indexOf: (uid: number) => number,
  active: Uint8Array,
): Relations {
  // An inactive predecessor holds nobody back.
  const origin = ({ predecessorUid }: PlanRelation): number => {
    const from = indexOf(predecessorUid);
    return active[from] ? from : -1;
  };
  let count = 0;
  for (const { predecessors } of tasks) for (const link of predecessors) if (origin(link) >= 0) count += 1;
  const found = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    type: new Uint8Array(count),
    unit: new Uint8Array(count),
    lag: new Float64Array(count),
  };
  let r = 0;
  tasks.forEach(({ predecessors }, to) => {
    for (const link of predecessors) {
      const from = origin(link);
      if (from < 0) continue;
      found.from[r] = from;
      found.to[r] = to;
      found.type[r] = relation[link.type];
      found.unit[r] = lagUnit[link.lag.unit];
      found.lag[r] = 'minutes' in link.lag ? link.lag.minutes : link.lag.percent;
      r += 1;
    }
  });
  const [predecessorsFrom, predecessors] = rows(found.to, tasks.length);
  const [successorsFrom, successors] = rows(found.from, tasks.length);
  return { ...found, predecessorsFrom, predecessors, successorsFrom, successors };
}

/** Positions of the relations of each task, one task after the other. */
function rows(keys: Int32Array, count: number): [starts: Int32Array, positions: Int32Array] {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let i = 0; i < count; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(keys.length);
  keys.forEach((key, r) => {
    positions[next[key] ?? 0] = r;
    next[key] = (next[key] ?? 0) + 1;
  });
  return [starts, positions];
}
