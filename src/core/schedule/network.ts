import type { WorkTime } from '../calendar/workTime';
import { constraintTypes, type ConstraintType, type Plan, type PlanTask } from '../model/plan';
import { createClocks, type Clocks } from './clocks';
import { emptyLinks, linkTask, type Links } from './links';
import { layWork, teamsOf, type Member, type Share } from './teams';

/** How far a task is: what may still move of it. */
export const state = { open: 0, started: 1, done: 2, fixed: 3 } as const;

/** Codes of constraints: positions in the model's own list. */
export const constraint = Object.fromEntries(constraintTypes.map((type, code) => [type, code])) as Readonly<
  Record<ConstraintType, number>
>;
const { ASAP, ALAP, SNET, FNLT } = constraint;

/**
 * A plan as the passes read it: tasks by position, everything they need of one in arrays. Dates and amounts are
 * minutes. What may change without the outline changing is written by `readTask`.
 */
export interface Network {
  readonly plan: Plan;
  readonly clocks: Clocks;
  readonly teams: ReadonlyMap<number, readonly Member[]>;
  readonly tasks: PlanTask[];
  /** Where a task of that number stands; −1 when there is none. */
  readonly positionOf: (uid: number) => number;
  /** −1 at the top; the first child and the next one, −1 after the last. */
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly summary: Uint8Array;
  readonly active: Uint8Array;
  readonly state: Uint8Array;
  /** Has an actual finish, wherever its dates come from. */
  readonly finished: Uint8Array;
  readonly constraint: Uint8Array;
  /** NaN = none. */
  readonly constraintDate: Float64Array;
  /** Infinity = none. */
  readonly deadline: Float64Array;
  readonly delay: Float64Array;
  /** Working minutes of the whole and of what is left, pauses included. */
  readonly minutes: Float64Array;
  readonly remaining: Float64Array;
  /** Nobody works in these minutes of it. */
  readonly pause: Float64Array;
  /** Calendar of lags: the task's, else the project's. */
  readonly lagClock: WorkTime[];
  /** Calendar of slack: that of lags; every minute for an elapsed duration. */
  readonly clock: WorkTime[];
  /** Calendar the work lies on; with `shares`, unused. */
  readonly workClock: WorkTime[];
  /** Of tasks that several people do at different hours, 1 and what each has to do. */
  readonly shared: Uint8Array;
  readonly shares: Map<number, readonly Share[]>;
  readonly links: Links;
  /** The next summary task above that holds starts back, or finishes: by a link or a constraint of its own; −1 = none. */
  readonly startsAbove: Int32Array;
  readonly finishesAbove: Int32Array;
}

export function buildNetwork(plan: Plan): Network {
  const tasks = [...plan.tasks];
  const count = tasks.length;
  const clocks = createClocks(plan);
  const calendars = (): WorkTime[] => tasks.map(() => clocks.project);
  const integers = () => new Int32Array(count).fill(-1);
  const network: Network = {
    plan,
    clocks,
    teams: teamsOf(plan),
    tasks,
    positionOf: positions(tasks),
    parent: integers(),
    firstChild: integers(),
    nextSibling: integers(),
    summary: new Uint8Array(count),
    active: new Uint8Array(count).fill(1),
    state: new Uint8Array(count),
    finished: new Uint8Array(count),
    constraint: new Uint8Array(count),
    constraintDate: new Float64Array(count).fill(Number.NaN),
    deadline: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    delay: new Float64Array(count),
    minutes: new Float64Array(count),
    remaining: new Float64Array(count),
    pause: new Float64Array(count),
    lagClock: calendars(),
    clock: calendars(),
    workClock: calendars(),
    shared: new Uint8Array(count),
    shares: new Map(),
    links: emptyLinks(count),
    startsAbove: integers(),
    finishesAbove: integers(),
  };
  readOutline(network);
  for (let i = 0; i < count; i += 1) readTask(network, i);
  for (let i = 0; i < count; i += 1) linkTask(network, i);
  readAbove(network);
  return network;
}

/** Where a task of that number stands, −1 when there is none; numbers are mostly small, and asked for often. */
function positions(tasks: readonly PlanTask[]): (uid: number) => number {
  const most = 8 * tasks.length + 1000;
  const table = new Int32Array(most).fill(-1);
  for (let i = 0; i < tasks.length; i += 1) {
    const uid = tasks[i]?.uid ?? 0;
    if (uid < 0 || uid >= most) return scattered(tasks);
    table[uid] = i;
  }
  return (uid) => table[uid] ?? -1;
}

function scattered(tasks: readonly PlanTask[]): (uid: number) => number {
  const map = new Map(tasks.map(({ uid }, i) => [uid, i]));
  return (uid) => map.get(uid) ?? -1;
}

function readOutline({ tasks, parent, firstChild, nextSibling, summary, active, positionOf }: Network): void {
  for (let i = 0; i < tasks.length; i += 1) {
    const task = tasks[i];
    if (!task) continue;
    // The project's own summary task is one even when the plan is empty.
    if (task.uid === 0 && task.parentUid === null) summary[i] = 1;
    if (!task.active) active[i] = 0;
    const above = task.parentUid === null ? -1 : positionOf(task.parentUid);
    if (above < 0 || above >= i) continue;
    parent[i] = above;
    summary[above] = 1;
    if (!active[above]) active[i] = 0;
  }
  for (let i = tasks.length - 1; i >= 0; i -= 1) {
    const above = parent[i] ?? -1;
    if (above < 0) continue;
    nextSibling[i] = firstChild[above] ?? -1;
    firstChild[above] = i;
  }
}

/**
 * Takes what is said of a task, its links apart.
 * @throws AppError `schedule.error.noWork` when its calendar is never worked
 */
export function readTask(network: Network, i: number): void {
  const task = network.tasks[i];
  if (!task) return;
  const { clocks, teams, shares } = network;
  network.state[i] = stateOf(task);
  network.finished[i] = task.actualFinish === null ? 0 : 1;
  network.constraint[i] = task.constraint === 'ASAP' ? ASAP : constraint[task.constraint];
  network.constraintDate[i] = task.constraintDate ?? Number.NaN;
  network.deadline[i] = task.deadline ?? Number.POSITIVE_INFINITY;
  network.delay[i] = task.levelingDelay;
  const own = task.calendarUid === null ? clocks.project : clocks.of(task.calendarUid);
  const slackClock = task.elapsed ? clocks.elapsed : own;
  const team = teams.size > 0 && !task.elapsed && !network.summary[i] ? teams.get(task.uid) : undefined;
  const laid = team ? layWork(task, team, own, clocks) : null;
  network.lagClock[i] = own;
  network.clock[i] = slackClock;
  network.workClock[i] = laid?.clock ?? slackClock;
  const pause = laid?.pause ?? 0;
  network.pause[i] = pause;
  network.minutes[i] = task.duration + pause;
  network.remaining[i] = task.remainingDuration + pause;
  network.shared[i] = laid?.shares ? 1 : 0;
  if (laid?.shares) shares.set(i, laid.shares);
  else if (shares.size > 0) shares.delete(i);
}

function stateOf(task: PlanTask): number {
  if (task.fixed) return state.fixed;
  if (task.actualFinish !== null) return state.done;
  return task.actualStart === null ? state.open : state.started;
}

/** Which summary tasks have something to say of the tasks below them. */
export function readAbove(network: Network): void {
  const {
    tasks,
    parent,
    startsAbove,
    finishesAbove,
    links,
    state: states,
    constraint: constraints,
  } = network;
  for (let i = 0; i < tasks.length; i += 1) {
    const above = parent[i] ?? -1;
    if (above < 0) continue;
    const dated = constraints[above] === SNET && states[above] !== state.fixed;
    const starts = (links.firstIn[above] ?? -1) >= 0 || dated;
    startsAbove[i] = starts ? above : (startsAbove[above] ?? -1);
    const finishes = (links.firstOut[above] ?? -1) >= 0 || constraints[above] === FNLT;
    finishesAbove[i] = finishes ? above : (finishesAbove[above] ?? -1);
  }
}

/** To be as late as possible, and still free to be. */
export const placedLast = (
  { constraint: constraints, state: states, summary }: Network,
  i: number,
): boolean => constraints[i] === ALAP && states[i] === state.open && summary[i] === 0;
