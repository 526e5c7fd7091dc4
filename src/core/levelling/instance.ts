import { AppError } from '../errors';

/**
 * A resource-constrained project scheduling problem (RCPSP): activities of whole periods that share renewable
 * resources, each after its predecessors, none interrupted; the aim is the shortest makespan.
 */
export interface Instance {
  /** Periods of each activity, by position. */
  durations: readonly number[];
  /** What each activity takes of each resource while it lasts: `demands[activity][resource]`. */
  demands: readonly (readonly number[])[];
  capacities: readonly number[];
  /** Positions of the activities that come after each. */
  successors: readonly (readonly number[])[];
}

/** The problem in flat arrays, as the schedule generation reads it. */
export interface Problem {
  count: number;
  resources: number;
  durations: Int32Array;
  /** `demands[activity * resources + resource]`. */
  demands: Int32Array;
  capacities: Int32Array;
  predecessorsFrom: Int32Array;
  predecessors: Int32Array;
  successorsFrom: Int32Array;
  successors: Int32Array;
  /** An order in which everything comes after its predecessors. */
  order: Int32Array;
  /** Every schedule ends by then: everything one after the other. */
  horizon: number;
}

/**
 * Checks and flattens an instance.
 * @throws AppError `levelling.error.circle` when activities wait for one another; `levelling.error.demand` when one
 * asks for more than there is, so that no schedule exists
 */
export function buildProblem({ durations, demands, capacities, successors }: Instance): Problem {
  const count = durations.length;
  const resources = capacities.length;
  demands.forEach((own, activity) => {
    own.forEach((demand, resource) => {
      const capacity = capacities[resource] ?? 0;
      if (demand > capacity && (durations[activity] ?? 0) > 0) {
        const params = { activity: activity + 1, resource: resource + 1, demand, capacity };
        throw new AppError('levelling.error.demand', params);
      }
    });
  });
  const [successorsFrom, flatSuccessors] = flatten(successors);
  const before: number[][] = Array.from({ length: count }, () => []);
  successors.forEach((list, activity) => {
    for (const next of list) before[next]?.push(activity);
  });
  const [predecessorsFrom, predecessors] = flatten(before);
  return {
    count,
    resources,
    durations: Int32Array.from(durations),
    demands: Int32Array.from(demands.flat()),
    capacities: Int32Array.from(capacities),
    predecessorsFrom,
    predecessors,
    successorsFrom,
    successors: flatSuccessors,
    order: topological(before, successors),
    horizon: durations.reduce((sum, duration) => sum + duration, 0),
  };
}

function flatten(lists: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = (from[i] ?? 0) + list.length;
  });
  return [from, Int32Array.from(lists.flat())];
}

function topological(before: readonly number[][], successors: Instance['successors']): Int32Array {
  const waiting = before.map((list) => list.length);
  const order = waiting.flatMap((left, activity) => (left === 0 ? [activity] : []));
  for (let at = 0; at < order.length; at += 1) {
    for (const next of successors[order[at] ?? 0] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  if (order.length < waiting.length) {
    const stuck = waiting.flatMap((left, activity) => (left > 0 ? [activity + 1] : []));
    throw new AppError('levelling.error.circle', { activities: stuck.slice(0, 10).join(', ') });
  }
  return Int32Array.from(order);
}
