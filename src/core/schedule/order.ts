import { AppError } from '../errors';
import type { Network } from './network';

/**
 * An order in which every task comes after what it depends on. A summary task stands in it twice: when it begins
 * (`index`), before its own tasks, and when it ends (`count + index`), after them.
 *
 * @throws AppError `schedule.error.circle` with the names of the tasks that wait for one another, in order
 */
export function taskOrder(network: Network): Int32Array {
  const { parent, summary, children, relations } = network;
  const count = parent.length;
  const waiting = new Int32Array(2 * count);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    const own = (relations.predecessorsFrom[i + 1] ?? 0) - (relations.predecessorsFrom[i] ?? 0);
    waiting[i] = own + ((parent[i] ?? -1) < 0 ? 0 : 1);
    if (summary[i]) waiting[count + i] = 1 + (children.get(i)?.length ?? 0);
    total += summary[i] ? 2 : 1;
  }
  const order = new Int32Array(total);
  let filled = 0;
  for (let i = 0; i < count; i += 1) if (waiting[i] === 0) order[filled++] = i;
  const release = (node: number) => {
    waiting[node] = (waiting[node] ?? 0) - 1;
    if (waiting[node] === 0) order[filled++] = node;
  };
  for (let at = 0; at < filled; at += 1) {
    const node = order[at] ?? 0;
    const task = node < count ? node : node - count;
    if (node < count && summary[task]) {
      for (const child of children.get(task) ?? []) release(child);
      release(count + task);
      continue;
    }
    const end = relations.successorsFrom[task + 1] ?? 0;
    for (let s = relations.successorsFrom[task] ?? 0; s < end; s += 1) {
      release(relations.to[relations.successors[s] ?? 0] ?? 0);
    }
    const above = parent[task] ?? -1;
    if (above >= 0) release(count + above);
  }
  if (filled < total) throw circle(network, waiting);
  return order;
}

function circle({ tasks, parent, summary, children, relations }: Network, waiting: Int32Array): AppError {
  const count = parent.length;
  const stuck = (node: number) => (waiting[node] ?? 0) > 0;
  /** One of the nodes that `node` waits for. */
  const before = (node: number): number | undefined => {
    const task = node < count ? node : node - count;
    if (node >= count) {
      const child = (children.get(task) ?? []).find((each) => stuck(summary[each] ? count + each : each));
      return child === undefined ? task : summary[child] ? count + child : child;
    }
    const from = relations.predecessorsFrom[task] ?? 0;
    const to = relations.predecessorsFrom[task + 1] ?? 0;
    for (const r of relations.predecessors.subarray(from, to)) {
      const other = relations.from[r] ?? 0;
      const end = summary[other] ? count + other : other;
      if (stuck(end)) return end;
    }
    const above = parent[task] ?? -1;
    return above >= 0 && stuck(above) ? above : undefined;
  };
  const path: number[] = [];
  let node = waiting.findIndex((left) => left > 0);
  while (!path.includes(node)) {
    path.push(node);
    const next = before(node);
    if (next === undefined) break;
    node = next;
  }
  const around = path.slice(Math.max(0, path.indexOf(node))).toReversed();
  const ids = around.map((each) => (each < count ? each : each - count));
  const distinct = ids.filter((task, i) => task !== ids[i - 1]);
  const names = [...distinct, ...distinct.slice(0, 1)].map(
    (task) => tasks[task]?.name || `#${tasks[task]?.uid}`,
  );
  return new AppError('schedule.error.circle', { names: names.join(' → ') });
}
