import { nextStart, workBetween } from '../calendar/clock';
import type { ConstraintType, Lag, Plan } from '../model/plan';
import type { Early } from './dates';
import type { Driver } from './drivers';
import { withLag } from './lag';
import { relation } from './links';
import { buildNetwork, type Network } from './network';
import type { Schedule, ScheduledTask } from './schedule';

/** One link of the chain that leads to a date. */
export interface ExplainStep {
  uid: number;
  name: string;
  start: number;
  finish: number;
  driver: Driver;
  /** The summary task whose relation or constraint it is, when it is not the task's own. */
  through: { uid: number; name: string } | null;
  /** The constraint, when that is what drives. */
  constraint: { type: ConstraintType; date: number | null } | null;
  /** The instant that the driver asks for: of the start, or of the finish for a relation to it. */
  asked: number | null;
  /** Of a task as late as possible, the successor that lets it be no later; null = the plan's finish, or a date asked. */
  heldBy: number | null;
  /** Nothing is worked between what is asked and the start. */
  pause: { from: number; to: number } | null;
}

/**
 * Why a task lies where it does: the task first, then what drives it, and so on to the reason that nothing computed
 * stands behind (the plan's start, a constraint, what is done, another project…). Of a relation from a summary task,
 * the chain goes on with the task that makes its edge.
 *
 * @returns nothing when there is no task of that number
 */
export function explainDate(plan: Plan, schedule: Schedule, uid: number): ExplainStep[] {
  const network = buildNetwork(plan);
  const { positionOf, tasks } = network;
  const seen = new Set<number>();
  const steps: ExplainStep[] = [];
  for (let i = positionOf(uid); i >= 0 && !seen.has(i);) {
    seen.add(i);
    const task = tasks[i];
    const result = schedule.tasks[i];
    if (!task || !result) break;
    steps.push(stepOf(network, schedule, i, result));
    const { driver } = result;
    if (driver.kind === 'summary') i = positionOf(driver.uid);
    else if (driver.kind === 'relation') {
      const fromStart = driver.relation.type === 'SS' || driver.relation.type === 'SF';
      i = edgeTask(network, schedule, positionOf(driver.uid), fromStart ? 'start' : 'finish');
    } else i = -1;
  }
  return steps;
}

/** The task within a summary task that makes its start or its finish; itself when it is none. */
export function edgeTask(network: Network, { tasks }: Schedule, i: number, edge: 'start' | 'finish'): number {
  const { firstChild, nextSibling, summary, active } = network;
  if (i < 0 || !summary[i]) return i;
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    if ((active[child] || !active[i]) && tasks[child]?.[edge] === tasks[i]?.[edge]) {
      return edgeTask(network, { start: 0, finish: 0, tasks }, child, edge);
    }
  }
  return i;
}

function stepOf(network: Network, schedule: Schedule, i: number, result: ScheduledTask): ExplainStep {
  const { driver, uid, start, finish } = result;
  const asked = askedBy(network, schedule, driver);
  const { driven } = asked;
  const clock = network.workClock[i];
  const delayed =
    driven === 'start' &&
    asked.at !== null &&
    clock &&
    asked.at < start &&
    nextStart(clock, asked.at) === start;
  const byUid = 'by' in driver ? driver.by : uid;
  const by = network.tasks[network.positionOf(byUid)];
  return {
    uid,
    name: network.tasks[i]?.name ?? '',
    start,
    finish,
    driver,
    through: byUid === uid || !by ? null : { uid: byUid, name: by.name },
    constraint: driver.kind === 'constraint' && by ? { type: by.constraint, date: by.constraintDate } : null,
    asked: asked.at,
    heldBy: driver.kind === 'late' ? holderOf(network, schedule, i) : null,
    pause: delayed && asked.at !== null ? { from: asked.at, to: start } : null,
  };
}

/** What the driver of a task asks, and of which of its edges. */
function askedBy(
  network: Network,
  schedule: Schedule,
  driver: Driver,
): { at: number | null; driven: 'start' | 'finish' } {
  switch (driver.kind) {
    case 'projectStart':
      return { at: schedule.start, driven: 'start' };
    case 'constraint': {
      const by = network.tasks[network.positionOf(driver.by)];
      const ofFinish = by?.constraint === 'FNET' || by?.constraint === 'FNLT' || by?.constraint === 'MFO';
      return { at: by?.constraintDate ?? null, driven: ofFinish ? 'finish' : 'start' };
    }
    case 'relation':
    case 'outside': {
      const { relation: link } = driver;
      const from =
        driver.kind === 'relation' ? schedule.tasks[network.positionOf(driver.uid)] : driver.relation;
      const edge = link.type === 'SS' || link.type === 'SF' ? from?.start : from?.finish;
      const r = linkOf(network, driver);
      if (edge === undefined || r < 0) return { at: null, driven: 'start' };
      const driven = link.type === 'FF' || link.type === 'SF' ? 'finish' : 'start';
      return { at: withLag(network, earlyOf(schedule), r, edge), driven };
    }
    default:
      return { at: null, driven: 'start' };
  }
}

/** The number of the relation that drives, found by what it says: a schedule may come from a copy of the plan. */
function linkOf({ links, positionOf }: Network, { uid, by, relation: told, kind }: RelationDriver): number {
  let r = links.firstIn[positionOf(by)] ?? -1;
  for (; r >= 0; r = links.nextIn[r] ?? -1) {
    const said = links.said[r];
    if (!said || said.predecessorUid !== uid || said.type !== told.type) continue;
    const sameLag = said.lag.unit === told.lag.unit && links.lag[r] === amountOf(told.lag);
    if (sameLag && 'projectId' in said === (kind === 'outside')) break;
  }
  return r;
}

type RelationDriver = Extract<Driver, { kind: 'relation' | 'outside' }>;

const amountOf = (lag: Lag): number => ('minutes' in lag ? lag.minutes : lag.percent);

/** The successor that begins, or ends, as soon as it may after a task. */
function holderOf(network: Network, schedule: Schedule, i: number): number | null {
  const { links, lagClock } = network;
  const own = schedule.tasks[i];
  const early = earlyOf(schedule);
  if (!own) return null;
  for (let r = links.firstOut[i] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) {
    const to = links.to[r] ?? -1;
    const [type, next, clock] = [links.type[r], schedule.tasks[to], lagClock[to]];
    if (!next || !clock) continue;
    const edge = type === relation.SS || type === relation.SF ? own.start : own.finish;
    const target = type === relation.FS || type === relation.SS ? next.start : next.finish;
    if (workBetween(clock, withLag(network, early, r, edge), target) <= 0) return next.uid;
  }
  return null;
}

const earlyOf = ({ tasks }: Schedule): Early => ({
  start: Float64Array.from(tasks, (task) => task.earlyStart),
  finish: Float64Array.from(tasks, (task) => task.earlyFinish),
  driver: new Int32Array(0),
});
