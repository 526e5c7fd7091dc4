import type { Problem } from './instance';
import { createPacking } from './pack';

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996): activities one by one, in the order of their keys as far
 * as precedence allows, each at the first instant that its predecessors and the resources leave it; or backwards,
 * each as late as its successors and the resources leave it before a horizon.
 */
export interface Generator {
  /** Places everything from 0 on, smallest key first; writes the starts and returns the makespan. */
  forward(keys: Float64Array, starts: Int32Array): number;
  /** Places everything before `horizon`, largest key first; writes the starts, moved so that the first is 0. */
  backward(keys: Float64Array, starts: Int32Array): number;
}

export function createGenerator(problem: Problem): Generator {
  const { count, resources, durations, demands, capacities, horizon } = problem;
  const { predecessorsFrom, predecessors, successorsFrom, successors } = problem;
  const { words, guards, pack } = createPacking(capacities);
  const needs = new Int32Array(count * words);
  for (let i = 0; i < count; i += 1)
    pack(demands.subarray(i * resources, (i + 1) * resources), needs, i * words);
  /** What is left of each resource in each period; filled anew from `empty` each time. */
  const free = new Int32Array((horizon + 1) * words);
  const empty = new Int32Array(free.length);
  for (let period = 0; period <= horizon; period += 1) pack(capacities, empty, period * words);
  const sorted = new Float64Array(count);
  const placed = new Uint8Array(count);
  const stack = new Int32Array(count + 1);

  /** The first instant from `earliest` on at which an activity finds what it needs for as long as it lasts. */
  const place = (activity: number, earliest: number, duration: number): number => {
    const row = activity * words;
    let start = earliest;
    /** Periods from `start` to here are known to be enough. */
    let known = earliest;
    scan: for (;;) {
      const end = start + duration;
      // From the end: what is in the way there rules out every start before it.
      for (let period = end - 1; period >= known; period -= 1) {
        const at = period * words;
        for (let w = 0; w < words; w += 1) {
          const guard = guards[w] as number;
          if (((((free[at + w] as number) | guard) - (needs[row + w] as number)) & guard) !== guard) {
            start = period + 1;
            known = end > start ? end : start;
            continue scan;
          }
        }
      }
      break;
    }
    for (let w = 0; w < words; w += 1) {
      const need = needs[row + w] as number;
      if (need === 0) continue;
      const last = (start + duration) * words + w;
      for (let at = start * words + w; at < last; at += words) free[at] = (free[at] as number) - need;
    }
    return start;
  };

  /** Both directions are one: backwards, time is counted from the end. `sorted` holds the order asked for. */
  const generate = (
    starts: Int32Array,
    [beforeFrom, beforeList]: readonly [Int32Array, Int32Array],
  ): number => {
    free.set(empty);
    placed.fill(0);
    let makespan = 0;
    for (let at = 0; at < count; at += 1) {
      // What comes before and is not placed yet goes first, however far back.
      let size = 1;
      stack[0] = (sorted[at] as number) % numbers;
      while (size > 0) {
        const activity = stack[size - 1] as number;
        if (placed[activity] === 1) {
          size -= 1;
          continue;
        }
        let earliest = 0;
        let held = false;
        const last = beforeFrom[activity + 1] as number;
        for (let p = beforeFrom[activity] as number; p < last; p += 1) {
          const other = beforeList[p] as number;
          if (placed[other] === 0) {
            stack[size] = other;
            size += 1;
            held = true;
            break;
          }
          const end = (starts[other] as number) + (durations[other] as number);
          if (end > earliest) earliest = end;
        }
        if (held) continue;
        size -= 1;
        const duration = durations[activity] as number;
        const start = duration === 0 ? earliest : place(activity, earliest, duration);
        starts[activity] = start;
        placed[activity] = 1;
        if (start + duration > makespan) makespan = start + duration;
      }
    }
    return makespan;
  };
  /** Keys to a sixteenth, with the number of the activity below them: sorted natively, equal keys by number. */
  const sort = (keys: Float64Array, sign: number) => {
    for (let i = 0; i < count; i += 1) {
      sorted[i] = (Math.round(sign * (keys[i] as number) * 16) + offset) * numbers + i;
    }
    sorted.sort();
  };
  const down = [predecessorsFrom, predecessors] as const;
  const up = [successorsFrom, successors] as const;

  return {
    forward: (keys, starts) => {
      sort(keys, 1);
      return generate(starts, down);
    },
    backward: (keys, starts) => {
      sort(keys, -1);
      const makespan = generate(starts, up);
      for (let i = 0; i < count; i += 1)
        starts[i] = makespan - (starts[i] as number) - (durations[i] as number);
      return makespan;
    },
  };
}

/** More than there are activities, and more than any key can be below zero: their product is exact in a double. */
const numbers = 2 ** 20;
const offset = 2 ** 28;
