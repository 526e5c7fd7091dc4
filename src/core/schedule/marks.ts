import type { Network } from './network';

/** What is to be calculated again. Marks of early dates are by node: a summary task ends at `count + position`. */
export interface Marks {
  readonly soon: Uint8Array;
  readonly placed: Uint8Array;
  readonly late: Uint8Array;
  readonly slack: Uint8Array;
}

export function createMarks(count: number): Marks {
  return {
    soon: new Uint8Array(2 * count),
    placed: new Uint8Array(2 * count),
    late: new Uint8Array(count),
    slack: new Uint8Array(count),
  };
}

/** Marks what depends on the early dates of `i`. */
export function markAfter(network: Network, marks: Uint8Array, i: number): void {
  const { links, parent, summary } = network;
  for (let r = links.firstOut[i] ?? -1; r >= 0; r = links.nextOut[r] ?? -1) {
    const to = links.to[r] ?? 0;
    marks[to] = 1;
    if (summary[to]) markBelow(network, marks, to);
  }
  const above = parent[i] ?? -1;
  if (above >= 0) marks[parent.length + above] = 1;
}

/** Marks what depends on the late dates of `i`. */
export function markBefore(network: Network, marks: Uint8Array, i: number): void {
  const { links, parent, summary } = network;
  for (let r = links.firstIn[i] ?? -1; r >= 0; r = links.nextIn[r] ?? -1) {
    const from = links.from[r] ?? -1;
    if (from < 0) continue;
    marks[from] = 1;
    if (summary[from]) markBelow(network, marks, from);
  }
  const above = parent[i] ?? -1;
  if (above >= 0) marks[above] = 1;
}

/** Marks all that stands under a summary task. */
export function markBelow(network: Network, marks: Uint8Array, i: number): void {
  const { firstChild, nextSibling, summary } = network;
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1) {
    marks[child] = 1;
    if (summary[child]) markBelow(network, marks, child);
  }
}
