import { createGenerator } from './generate';
import type { Problem } from './instance';
import { createRandom } from './random';

/** A schedule: the start of each activity, from 0, and when the last one ends. */
export interface Solution {
  makespan: number;
  starts: Int32Array;
}

/** An anytime search: better and better schedules, for as long as it is asked to go on. */
export interface Search {
  /** The best schedule so far; there is one from the beginning. */
  readonly best: Solution;
  /** Schedules generated so far, either way. */
  readonly schedules: number;
  /** No schedule can be shorter than the best one: going on is useless. */
  readonly optimal: boolean;
  /** Generates about this many more schedules. */
  step(schedules: number): void;
}

/** Schedules of each population, children tried for each: settled on PSPLIB's instances of 30 to 120 activities. */
const size = 40;
const siblings = 3;

/**
 * Two populations of schedules, one pushed to the left and one to the right, each made from the other: children take
 * a stretch of time from one parent and the order of the rest from another, and being placed from the other side
 * improves them on the way. After the bi-population genetic algorithm of Debels and Vanhoucke (2005, “A bi-population
 * based genetic algorithm for the resource-constrained project scheduling problem”) with the double justification of
 * Valls, Ballestín and Quintanilla (2005). Same seed, same schedules.
 */
export function createSearch(problem: Problem, seed: number): Search {
  const { count, durations } = problem;
  const random = createRandom(seed);
  const generator = createGenerator(problem);
  const bound = lowerBound(problem);
  /** Generations without a better schedule after which it begins anew: small problems converge at once. */
  const patience = 30 + count;
  const keys = new Float64Array(count);
  const spare: Solution = { makespan: 0, starts: new Int32Array(count) };
  let left: Solution[] = [];
  let right: Solution[] = [];
  let best: Solution = { makespan: Number.POSITIVE_INFINITY, starts: new Int32Array(count) };
  let stale = 0;
  let schedules = 0;
  let next = 0;
  let toRight = true;

  const below = (limit: number): number => Math.floor(random() * limit);
  const keep = (solution: Solution) => {
    if (solution.makespan >= best.makespan) return;
    best = { makespan: solution.makespan, starts: solution.starts.slice() };
    stale = 0;
  };
  const make = (into: Solution, forward: boolean) => {
    into.makespan = forward ? generator.forward(keys, into.starts) : generator.backward(keys, into.starts);
    schedules += 1;
    keep(into);
  };
  /** Key of an activity: its start for what is placed from the left, its end for what is placed from the right. */
  const keyOf = ({ starts }: Solution, i: number, forward: boolean): number =>
    (starts[i] as number) + (forward ? 0 : (durations[i] as number));

  const begin = () => {
    left = Array.from({ length: size }, () => ({ makespan: 0, starts: new Int32Array(count) }));
    right = Array.from({ length: size }, () => ({ makespan: 0, starts: new Int32Array(count) }));
    const late = latestStarts(problem);
    for (const [n, solution] of left.entries()) {
      // The first by latest start, a good rule; the others by chance around it, ever more so.
      const noise = (n / size) * 2 * Math.max(bound, 1);
      for (let i = 0; i < count; i += 1) keys[i] = (late[i] as number) + noise * random();
      make(solution, true);
    }
    next = 0;
    toRight = true;
    stale = 0;
  };

  const tournament = (pool: readonly Solution[]): Solution => {
    const [one, other] = [pool[below(size)] as Solution, pool[below(size)] as Solution];
    return one.makespan <= other.makespan ? one : other;
  };
  const combine = (father: Solution, mother: Solution, forward: boolean) => {
    const length = father.makespan;
    const stretch = (0.05 + 0.35 * random()) * length;
    const from = random() * (length - stretch);
    const to = from + stretch;
    const apart = 2 * (father.makespan + mother.makespan);
    for (let i = 0; i < count; i += 1) {
      const key = keyOf(father, i, forward);
      keys[i] =
        key < from ? keyOf(mother, i, forward) - apart : key > to ? keyOf(mother, i, forward) + apart : key;
    }
  };
  const mutate = (length: number) => {
    const times = 1 + below(3);
    for (let n = 0; n < times; n += 1) {
      const i = below(count);
      keys[i] = (keys[i] as number) + (random() - 0.5) * 0.3 * length;
    }
  };

  /** One child of the population's element `next`, on the other side; returns how many schedules that took. */
  const breed = (): number => {
    const forward = !toRight;
    const [parents, children] = toRight ? [left, right] : [right, left];
    const father = parents[next] as Solution;
    const child = children[next] as Solution;
    let chosen = Number.POSITIVE_INFINITY;
    for (let n = 0; n < siblings; n += 1) {
      combine(father, tournament(parents), forward);
      if (random() < 0.4) mutate(father.makespan);
      make(spare, forward);
      if (spare.makespan < chosen) {
        chosen = spare.makespan;
        child.starts.set(spare.starts);
        child.makespan = spare.makespan;
      }
    }
    next += 1;
    if (next < size) return siblings;
    next = 0;
    toRight = !toRight;
    stale += 1;
    if (stale > patience) begin();
    return siblings;
  };

  begin();
  return {
    get best() {
      return best;
    },
    get schedules() {
      return schedules;
    },
    get optimal() {
      return best.makespan <= bound;
    },
    step(more) {
      for (let left = more; left > 0 && best.makespan > bound;) left -= breed();
    },
  };
}

/** No schedule is shorter: the longest chain of activities, and what the busiest resource has to carry. */
export function lowerBound(problem: Problem): number {
  const { count, resources, durations, demands, capacities } = problem;
  const tails = tailsOf(problem);
  let bound = 0;
  for (let i = 0; i < count; i += 1) bound = Math.max(bound, tails[i] as number);
  for (let r = 0; r < resources; r += 1) {
    let load = 0;
    for (let i = 0; i < count; i += 1)
      load += (durations[i] as number) * (demands[i * resources + r] as number);
    const capacity = capacities[r] as number;
    if (capacity > 0) bound = Math.max(bound, Math.ceil(load / capacity));
  }
  return bound;
}

/** Of each activity, the longest chain from its start to the end. */
function tailsOf({ count, order, durations, successorsFrom, successors }: Problem): Int32Array {
  const tails = new Int32Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    const i = order[at] as number;
    let longest = 0;
    for (let s = successorsFrom[i] as number; s < (successorsFrom[i + 1] as number); s += 1) {
      longest = Math.max(longest, tails[successors[s] as number] as number);
    }
    tails[i] = longest + (durations[i] as number);
  }
  return tails;
}

/** Latest starts of the critical path method, resources left out. */
function latestStarts(problem: Problem): Int32Array {
  const tails = tailsOf(problem);
  const longest = tails.reduce((most, tail) => Math.max(most, tail), 0);
  return tails.map((tail) => longest - tail);
}
