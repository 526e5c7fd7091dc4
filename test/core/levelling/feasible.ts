import type { Instance } from '../../../src/core/levelling/instance';

/**
 * What is wrong with a schedule, looked at apart from the code that made it: period by period for the resources, link
 * by link for the order. Empty when it is right.
 */
export function faults(instance: Instance, starts: ArrayLike<number>, makespan: number): string[] {
  const { durations, demands, capacities, successors } = instance;
  const found: string[] = [];
  const end = (i: number) => (starts[i] ?? Number.NaN) + (durations[i] ?? 0);
  durations.forEach((_, i) => {
    if (!Number.isInteger(starts[i]) || (starts[i] ?? -1) < 0) found.push(`${i + 1} starts at ${starts[i]}`);
    for (const next of successors[i] ?? []) {
      if ((starts[next] ?? 0) < end(i)) found.push(`${next + 1} starts before ${i + 1} ends`);
    }
  });
  capacities.forEach((capacity, r) => {
    for (let period = 0; period < makespan; period += 1) {
      const load = durations
        .map((_, i) => ((starts[i] ?? 0) <= period && period < end(i) ? (demands[i]?.[r] ?? 0) : 0))
        .reduce((sum, demand) => sum + demand, 0);
      if (load > capacity) found.push(`resource ${r + 1} carries ${load} of ${capacity} in period ${period}`);
    }
  });
  const last = Math.max(0, ...durations.map((_, i) => end(i)));
  if (last !== makespan) found.push(`ends at ${last}, not ${makespan}`);
  return found;
}
