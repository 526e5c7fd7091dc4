import type { OutsideRelation, PlanRelation, PlanTask } from '../model/plan';

/** Codes of relations: bit 0 = from the predecessor's start, bit 1 = to the successor's finish. */
export const relation = { FS: 0, SS: 1, FF: 2, SF: 3 } as const;
export const lagUnit = { working: 0, elapsed: 1, percent: 2, elapsedPercent: 3 } as const;

/**
 * Relations by number, each in two chains: those into a task, in the order the task tells them, and those out of one.
 * A predecessor of another project has no position here: −1.
 */
export interface Links {
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  unit: Uint8Array;
  /** Minutes, or percent. */
  lag: Float64Array;
  /** As the plan tells it. */
  said: (PlanRelation | OutsideRelation | null)[];
  readonly firstIn: Int32Array;
  readonly firstOut: Int32Array;
  nextIn: Int32Array;
  nextOut: Int32Array;
  /** Numbers given so far, and those that no relation has any more. */
  used: number;
  spare: number[];
}

interface Linked {
  readonly tasks: readonly PlanTask[];
  readonly links: Links;
  readonly positionOf: (uid: number) => number;
  readonly active: Uint8Array;
}

export function emptyLinks(tasks: number): Links {
  const room = 2 * tasks + 16;
  return {
    from: new Int32Array(room),
    to: new Int32Array(room),
    type: new Uint8Array(room),
    unit: new Uint8Array(room),
    lag: new Float64Array(room),
    said: [],
    firstIn: new Int32Array(tasks).fill(-1),
    firstOut: new Int32Array(tasks).fill(-1),
    nextIn: new Int32Array(room),
    nextOut: new Int32Array(room),
    used: 0,
    spare: [],
  };
}

/** Takes the relations into a task. An inactive predecessor holds nobody back, one that is not there neither. */
export function linkTask({ tasks, links, positionOf, active }: Linked, i: number): void {
  const task = tasks[i];
  if (!task) return;
  let last = -1;
  for (const said of task.predecessors) {
    const from = positionOf(said.predecessorUid);
    if (from < 0 || !active[from]) continue;
    const r = add(links, said, from, i, last);
    links.nextOut[r] = links.firstOut[from] ?? -1;
    links.firstOut[from] = r;
    last = r;
  }
  for (const said of task.outside) if (said.active) last = add(links, said, -1, i, last);
}

/** Takes the relations into a task away. */
export function unlinkTask({ links }: Pick<Linked, 'links'>, i: number): void {
  const { firstIn, nextIn, firstOut, nextOut } = links;
  for (let r = firstIn[i] ?? -1; r >= 0; r = nextIn[r] ?? -1) {
    const from = links.from[r] ?? -1;
    links.said[r] = null;
    links.spare.push(r);
    if (from < 0) continue;
    if (firstOut[from] === r) {
      firstOut[from] = nextOut[r] ?? -1;
      continue;
    }
    let before = firstOut[from] ?? -1;
    while (before >= 0 && nextOut[before] !== r) before = nextOut[before] ?? -1;
    if (before >= 0) nextOut[before] = nextOut[r] ?? -1;
  }
  firstIn[i] = -1;
}

function add(
  links: Links,
  said: PlanRelation | OutsideRelation,
  from: number,
  to: number,
  last: number,
): number {
  if (links.spare.length === 0 && links.used === links.from.length) enlarge(links);
  const r = links.spare.pop() ?? links.used++;
  links.from[r] = from;
  links.to[r] = to;
  links.type[r] = said.type === 'FS' ? relation.FS : relation[said.type];
  links.unit[r] = said.lag.unit === 'working' ? lagUnit.working : lagUnit[said.lag.unit];
  links.lag[r] = 'minutes' in said.lag ? said.lag.minutes : said.lag.percent;
  links.said[r] = said;
  links.nextIn[r] = -1;
  if (last < 0) links.firstIn[to] = r;
  else links.nextIn[last] = r;
  return r;
}

function enlarge(links: Links): void {
  const integers = (old: Int32Array) => {
    const more = new Int32Array(2 * old.length);
    more.set(old);
    return more;
  };
  const bytes = (old: Uint8Array) => {
    const more = new Uint8Array(2 * old.length);
    more.set(old);
    return more;
  };
  const lag = new Float64Array(2 * links.lag.length);
  lag.set(links.lag);
  links.lag = lag;
  links.from = integers(links.from);
  links.to = integers(links.to);
  links.type = bytes(links.type);
  links.unit = bytes(links.unit);
  links.nextIn = integers(links.nextIn);
  links.nextOut = integers(links.nextOut);
}
